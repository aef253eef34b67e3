"""Writes data/actors/leaders.txt: heads of state and government in office, with their first day.

Facts: CIA World Factbook (public domain) as factbook-leaders-2026.csv; codes of country-codes.csv. People whom
data/actors/officials.txt has already, with the same state, are left to it.

    python3 scripts/data/leaders.py --facts ../shared/data/actors
"""

import argparse
import csv
import pathlib
import re
import unicodedata

TITLES = ["Prime Minister", "President", "Chancellor", "King", "Queen", "Emir", "Amir", "Sultan", "Supreme Leader", "Governor General",
          "Governor-General", "Premier", "Chairman of the Cabinet of Ministers", "Taoiseach", "Captain Regent", "Prince", "Grand Duke", "Emperor"]
OFFICE = {"Amir": "emir", "Premier": "prime minister", "Taoiseach": "prime minister", "Chairman of the Cabinet of Ministers": "prime minister",
          "Governor General": "governor-general", "Grand Duke": "grand duke", "Emperor": "emperor"}
# Territories: their heads of state are those of another state. Kings of several realms are written by hand.
TERRITORIES = {"HKG", "MAC", "PRI", "NCL", "FRO", "GRL", "GIB", "FLK", "BMU"}
# The Factbook's own FIPS codes where the table of countries has no single state for them.
FIPS = {"gz": "PSE", "we": "PSE", "kv": "KOS", "tw": "TWN", "ri": "SRB", "mj": "MNE", "od": "SSD"}


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if c.isalpha())


def parse_name(text):
    """"President Abdelmadjid TEBBOUNE" -> office, "Abdelmadjid Tebboune", "Tebboune"; None where the words hold no plain title."""
    title = next((t for t in sorted(TITLES, key=len, reverse=True) if text.startswith(t + " ")), None)
    if title is None:
        return None
    rest = re.sub(r",.*", "", text[len(title):]).strip()
    rest = re.sub(r"^(Dr|Gen|Sir|Dame|Lt|Col|Mr)\.? ", "", rest).replace("(Ret.)", "").strip()
    words = rest.split()
    loud = [w for w in words if sum(c.isupper() for c in w) > 1 and not re.fullmatch(r"[A-Z]\.?|I{1,3}|IV|VI{0,3}|X", w)]
    if not words or not loud or any(c.islower() is False and c == "(" for c in rest):
        return None
    quiet = [("-".join(p.capitalize() if p.isupper() else p for p in w.split("-")) if w in loud else w) for w in words]
    surname = " ".join(quiet[words.index(w)] for w in loud)
    return OFFICE.get(title, title.lower()), " ".join(quiet), surname


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--facts", type=pathlib.Path, required=True)
    options.add_argument("--actors", type=pathlib.Path, default=pathlib.Path("data/actors"))
    args = options.parse_args()
    with open(args.facts / "country-codes.csv", encoding="latin-1") as table:
        for row in csv.DictReader(table):
            if len(row["FIPS"]) == 2:
                FIPS.setdefault(row["FIPS"].lower(), row["ISO3166-1-Alpha-3"])
    states = {line.split("|")[1].strip() for line in (args.actors / "states.txt").read_text().splitlines() if line.startswith("state ")}
    held, surnames = set(), set()
    for line in (args.actors / "officials.txt").read_text().splitlines():
        if not line.startswith("person"):
            continue
        fields = line.split("|")
        surnames.add((fields[3].strip(), fold(fields[1].split(";")[0].split()[-1])))
        held.update(re.findall(r"([A-Z]{3}) (president|prime minister|chancellor|leader) \[[0-9-]*\.\.\]", line))
    people = {}
    with open(args.facts / "factbook-leaders-2026.csv", encoding="utf-8") as table:
        for row in csv.DictReader(table):
            code, parsed = FIPS.get(row["fips"]), parse_name(row["name_with_title"])
            if code not in states or code in TERRITORIES or parsed is None or parsed[1].startswith(("of ", "Charles III")) or "represented" in row["name_with_title"]:
                continue
            office, name, surname = parsed
            if (code, office) in held or any(c == code and s in fold(name) for c, s in surnames):
                continue
            people.setdefault((code, name, surname), {})[office] = row["since"]
    lines = ["# Heads of state and government in office, with their first day. Written by scripts/data/leaders.py.",
             "# person | names | m or f | home state | CODE role [spell]; ...",
             "source | CIA World Factbook 2026"]
    for (code, name, surname), offices in sorted(people.items()):
        spells = "; ".join(f"{code} {office} [{since}..]" for office, since in sorted(offices.items()))
        short = "" if " " in surname or name.split()[-1] == surname or " " not in name else f"; {surname}"
        lines.append(f"person | {name}{short} | | {code} | {spells}")
    (args.actors / "leaders.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
