"""Writes data/actors/memberships.txt: members of the organisations that organisations.txt names without saying who is in them.

    python3 scripts/data/memberships.py --facts ../shared/data/actors

Facts: Correlates of War IGO 3 (full members by the year, to 2014) and CIA World Factbook 2026 (members today, without dates). Who is in
both is in still; who is in the Factbook alone joined at a time we do not know; who is in the former alone, where the Factbook has the
organisation, left at a time after 2014 that we do not know, and is let go in 2014.
"""

import argparse
import csv
import gzip
import re
from collections import defaultdict
from pathlib import Path

from actor_tables import table_rows
from leaders import cow_to_iso, rows

# Bodies of an organisation whose members are those of the organisation.
BODIES = {
    "UN": "UNGA UNODC OCHA UNHABITAT UNODA UNDRR UNOCT OHCHR ICJ UNAIDS", "EU": "EUC EUCO EP CJEU EEAS FRONTEX EUROPOL EUROJUST EDA EMA ECDC OLAF EUROSTAT",
    "COE": "ECHR VENICE", "OSCE": "OSCESMM ODIHR", "NATO": "SHAPE NATOPA", "AU": "AUC ACHPR NEPAD APRM AFRICACDC", "OAS": "IACHR", "ASEAN": "AHA", "WAEMU": "BCEAO",
    "CEMAC": "BEAC", "SICA": "PARLACEN", "LAS": "ALECSO", "OIC": "ISESCO"}
LAST = 2014  # of Correlates of War
FEWEST = 5   # fewer: a list of something else


def fold(name):
    return re.sub(r"[^a-z0-9 ]", "", name.lower().replace("-", " ").replace("organisation", "organization")).strip()


def organisations(path):
    """code -> names; codes that have members already."""
    names, listed = {}, set()
    for fields in table_rows(path):
        if fields[0] == "org":
            names[fields[1]] = [re.sub(r"\[.*?\]", "", n).strip() for n in fields[2].split(";")]
        elif fields[0] == "member":
            listed.add(fields[1])
    return names, listed


def cow_names(facts):
    out = {}
    for r in rows(facts / "cow-igo-v3-organisations.csv"):
        for name in (r["igo"], r["orgname"], re.sub(r"\(.*?\)", "", r["longorgname"])):
            out.setdefault(fold(name), r["igo"].lower())
    return out


def joined(spells):
    """Spells of a state that overlap or follow in a year are one: a state may have had two codes."""
    out = []
    for iso, first, last in sorted(spells):
        if out and out[-1][0] == iso and first <= out[-1][2] + 1:
            out[-1] = (iso, out[-1][1], max(last, out[-1][2]))
        else:
            out.append((iso, first, last))
    return out


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--facts", type=Path, required=True)
    options.add_argument("--actors", type=Path, default=Path("data/actors"))
    args = options.parse_args()
    states = {line.split("|")[1].strip() for line in (args.actors / "states.txt").read_text("utf-8").splitlines() if line.startswith("state")}
    names, listed = organisations(args.actors / "organisations.txt")
    by_number = cow_to_iso(args.facts)[1]
    fips = {r["FIPS"].lower(): r["ISO3166-1-Alpha-3"] for r in rows(args.facts / "country-codes.csv") if r["FIPS"]}
    fips.update({"gz": "PSE", "we": "PSE", "kv": "KOS", "tw": "TWN", "ri": "SRB", "rb": "SRB", "mj": "MNE", "od": "SSD"})
    spells = defaultdict(set)
    with gzip.open(args.facts / "cow-igo-v3-membership-spells.csv.gz", "rt", encoding="utf-8-sig") as f:
        for r in csv.DictReader(f):
            iso = by_number.get(r["cow_code"])
            if r["status"] == "full" and iso in states:
                spells[r["igo"].lower()].add((iso, int(r["first_year"]), int(r["last_year"])))
    today = defaultdict(set)
    for r in rows(args.facts / "factbook-igo-participation-2026.csv"):
        if r["status"] == "member" and fips.get(r["fips"]) in states:
            today[fold(r["organisation"])].add(fips[r["fips"]])
    by_name = cow_names(args.facts)
    lines = ["# Members of organisations. Written by scripts/data/memberships.py; organisations.txt has the others, by the day.",
             "# member | ORG | STATE [spell]; ...   Another organisation in place of a state: all its members.",
             "# Of missions of the UN and the AU: who sends troops or police.", "# Grammar: docs/formats/actors.md",
             "source | Correlates of War IGO 3 (to 2014, by the year); CIA World Factbook 2026"]
    for code in sorted(names):
        if code in listed:
            continue
        own = [fold(n) for n in [code] + names[code]]
        past = next((spells[by_name[n]] for n in own if n in by_name and spells[by_name[n]]), set())
        now = next((today[n] for n in own if n in today), set())
        members = []
        end = max((last for _, _, last in past), default=LAST)  # some organisations are followed to 2013 only
        end = end if end >= LAST - 1 else LAST
        for iso, first, last in joined(past):
            is_in = last >= end and (iso in now or not now)
            members.append(f"{iso} [{first}..{'' if is_in else last}]")
        left = {iso for iso, _, last in past if last < end}
        members += [f"{iso} [{LAST}..]" if iso in left else iso for iso in sorted(now - {iso for iso, _, last in past if last >= end})]
        if len(members) >= FEWEST:
            lines.append(f"member | {code} | {'; '.join(members)}")
            listed.add(code)
    for owner, bodies in BODIES.items():
        lines += [f"member | {body} | {owner}" for body in bodies.split() if body in names and body not in listed and owner in names]
    (args.actors / "memberships.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
