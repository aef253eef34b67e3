"""Writes data/actors/leaders.txt: heads of state and government since 1990, with their spells.

    python3 scripts/data/leaders.py --facts ../shared/data/actors

Facts: REIGN leader list (to 2021-03), Archigos 4.1 (days), Wikidata by way of world-leaders-2021 (2021-22), CIA World Factbook
(early 2026). REIGN and Archigos give surnames only; a full name is taken over where another list has the same surname in that
state: these, and rulers.org by way of CountryInfo (Schrodt 2011), where the days agree. Tables written by hand win: who stands there, and every spell of an office that is held there by somebody else, is left out.
"""

import argparse
import csv
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import country_info

BY_HAND = ["officials.txt", "heads.txt", "ministers.txt"]
# Offices under one title, as in data/actors/offices.txt.
SAME_OFFICE = {"premier": "prime minister", "taoiseach": "prime minister", "queen": "king", "emir": "king", "sultan": "king", "prince": "king", "emperor": "king", "grand duke": "king", "pope": "king",
               "interim president": "president", "acting president": "president", "interim prime minister": "prime minister"}
# Who led a state before its constitution changed: REIGN and Archigos list whoever had the power.
LED_BY = {"ARM": [("2018-04-08", "president")], "GEO": [("2013-11-16", "president")], "TUR": [("2014-08-28", "prime minister")],
          "KGZ": [("9999", "president")], "PAK": [("9999", "prime minister")], "SRB": [("2012-05-30", "president")], "HRV": [("2000-01-27", "president")],
          "FIN": [("2000-02-29", "president")], "MDA": [("2001-04-07", "president")], "MKD": [("1999-11-19", "president")],
          "ALB": [("1997-07-23", "president")], "BGR": [("1991-11-07", "president")], "ROU": [("9999", "president")],
          "YUG": [("9999", "president")], "NPL": [("2008-05-27", "prime minister")], "THA": [("9999", "prime minister")],
          "IRQ": [("2003-04-09", "president"), ("2004-06-27", "administrator")], "LBY": [("2011-10-23", "leader")], "FJI": [("9999", "prime minister")],
          "ETH": [("1995-08-21", "president")], "PRK": [("9999", "leader")], "MNG": [("9999", "president")], "BIH": [("1996-03-14", "president")]}
# Names of these lists that are no names.
NOT_NAMES = re.compile(r"\b(represented|of the|Governor|Leader|Prince|Council|Co-Vice|Co-prince|Archbishop)\b|^and |^of ")


SINCE = "1990-01-01"
TERRITORIES = {"HKG", "MAC", "PRI", "NCL", "FRO", "GRL", "GIB", "FLK", "BMU", "ABK", "OST", "AND"}  # and states led by another state's head
TITLES = re.compile(
    r"^((acting|interim|transitional|caretaker|federal|executive|supreme|state|de facto|overall|paramount|head of|chairman of|"
    r"president|vice|prime|minister|premier|chancellor|king|queen|emir|amir|sultan|crown|prince|grand|duke|pope|captain|general|gen\.?|"
    r"lt\.?|col\.?|colonel|lieutenant|maj\.?|major|field marshal|field|marshal|brig\.?|sir|dame|dr\.?|sheikh|shaykh|leader|taoiseach|governor|"
    r"governor-general|chief|executive|co-prince|co-captain|regent|captains|bishop|archbishop|chairperson|chairman|presidency|member|of|the|"
    r"emperor|swiss|confederation|for|foreign|and|political|affairs|council|cabinet|ministers|lyonpo|sovereignty|state|government|head|guide|revolution|politburo|cardinal|secretary|tui|malietoa|afioga|ulu|o|le|ao)\s+)+", re.I)


def fold(s):
    plain = s.translate(str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ı": "i", "ß": "ss"}))
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c)).lower().replace("-", " ").strip()


def rows(path, encoding="utf-8-sig"):
    with open(path, encoding=encoding, newline="") as f:
        return list(csv.DictReader(f))


def cow_to_iso(data):
    """COW abbreviation and number -> ISO alpha-3, by name; the few that differ are written out."""
    own = {"UKG": "GBR", "GMY": "DEU", "GFR": "DEU", "GDR": "DDR", "FRN": "FRA", "SPN": "ESP", "RUS": "RUS", "ROK": "KOR", "PRK": "PRK",
           "CZR": "CZE", "CZE": "CSK", "YUG": "YUG", "SER": "SRB", "MAC": "MKD", "DRV": "VNM", "TAW": "TWN", "KOS": "KOS", "DRC": "COD", "CON": "COG",
           "ETM": "TLS", "MYA": "MMR", "YEM": "YEM", "SWZ": "CHE", "SWA": "SWZ", "NTH": "NLD", "IRE": "IRL", "POR": "PRT", "SWD": "SWE", "DEN": "DNK",
           "ICE": "ISL", "AUS": "AUT", "AUL": "AUS", "SLO": "SVK", "SLV": "SVN", "CRO": "HRV", "BOS": "BIH", "BUL": "BGR", "MLD": "MDA", "ROM": "ROU",
           "LAT": "LVA", "LIT": "LTU", "GRG": "GEO", "CAP": "CPV", "EQG": "GNQ", "GAM": "GMB", "MAA": "MRT", "NIR": "NER", "CDI": "CIV", "GUI": "GIN",
           "BFO": "BFA", "SIE": "SLE", "TOG": "TGO", "CAO": "CMR", "NIG": "NGA", "CEN": "CAF", "CHA": "TCD", "TAZ": "TZA", "BUI": "BDI", "ANG": "AGO",
           "MZM": "MOZ", "ZAM": "ZMB", "ZIM": "ZWE", "MAW": "MWI", "SAF": "ZAF", "LES": "LSO", "BOT": "BWA", "MAG": "MDG", "MAS": "MUS", "MOR": "MAR",
           "ALG": "DZA", "LIB": "LBY", "SUD": "SDN", "LEB": "LBN", "KUW": "KWT", "BAH": "BHR", "UAE": "ARE", "OMA": "OMN", "TAJ": "TJK", "KYR": "KGZ",
           "KZK": "KAZ", "MON": "MNG", "BHU": "BTN", "BNG": "BGD", "SRI": "LKA", "MAD": "MDV", "NEP": "NPL", "CAM": "KHM", "MAL": "MYS", "SIN": "SGP",
           "BRU": "BRN", "PHI": "PHL", "INS": "IDN", "NEW": "NZL", "SOL": "SLB", "MSI": "MHL", "PAL": "PLW", "HAI": "HTI", "TRI": "TTO", "BAR": "BRB",
           "GRN": "GRD", "SLU": "LCA", "SVG": "VCT", "AAB": "ATG", "SKN": "KNA", "BHM": "BHS", "GUA": "GTM", "HON": "HND", "SAL": "SLV", "COS": "CRI",
           "URU": "URY", "PAR": "PRY", "MNC": "MCO", "LIE": "LIE", "LUX": "LUX", "MNG": "MNE", "SSD": "SSD", "WSM": "WSM", "FSM": "FSM"}
    by_abbreviation, by_number = {}, {}
    for r in rows(data / "cow-country-codes.csv"):
        iso = own.get(r["StateAbb"], r["StateAbb"])
        by_abbreviation[r["StateAbb"]] = iso
        by_number[r["CCode"]] = iso
    return by_abbreviation, by_number


def person_name(with_title):
    """'Prime Minister Keir STARMER' -> 'Keir Starmer'."""
    name = TITLES.sub("", re.sub(r"\(.*?\)|\[.*?\]|\"", "", with_title.split(";")[0].split(",")[0])).strip()
    return " ".join(w.title() if w.isupper() and len(w) > 1 and not re.fullmatch(r"[IVX]+", w) else w for w in name.split())


def surname_of(with_title):
    """The Factbook writes the surname in capitals."""
    words = [w for w in re.findall(r"[^\s,;()]+", with_title) if w.isupper() and len(w) > 1 and not re.fullmatch(r"[IVX]+", w)]
    return " ".join(words).title() if words else ""


def leading_office(iso, start, now):
    """The office of whoever led the state on the day."""
    return next((office for until, office in LED_BY.get(iso, []) if start <= until), now)


def first_day(text):
    return {0: "0000-00-00", 4: text + "-01-01", 7: text + "-01"}.get(len(text), text)


def last_day(text):
    return {0: "9999-99-99", 4: text + "-12-31", 7: text + "-31"}.get(len(text), text)


def same_office(role):
    return SAME_OFFICE.get(role, role)


def by_hand(actors):
    """What the tables written by hand say: (state, surname) of everybody, full names, and spells of (state, office)."""
    surnames, names, held = set(), set(), defaultdict(list)
    for table in BY_HAND:
        path = actors / table
        if not path.exists():
            continue
        for line in path.read_text("utf-8").splitlines():
            fields = [f.strip() for f in re.sub(r"\s#.*", "", line).split("|")]
            if fields[0] != "person":
                continue
            for name in fields[1].split(";"):
                names.add(fold(name))
                surnames.update((code, fold(name).split()[-1]) for code in [fields[3]] + re.findall(r"\b([A-Z]{3}) ", fields[4]))
            for code, role, start, end in re.findall(r"([A-Z]{3}) ([^;\[]*?) *\[([0-9-]*)(?:\.\.)?([0-9-]*)\]", fields[4]):
                held[(code, same_office(role))].append((first_day(start), last_day(end)))
    return surnames, names, held


def shares_days(start, end, others):
    """More than the day of a handover."""
    return any(first_day(start) < b and a < last_day(end) for a, b in others)


def accepted(spells, held):
    """The spells without those that contradict the hand-written tables or an earlier holder; a guessed end yields to the next holder."""
    out = defaultdict(list)
    by_office = defaultdict(list)
    for (iso, key), own in spells.items():
        for role, start, end in own:
            by_office[(iso, same_office(role))].append((first_day(start), start, end, role, key))
    for (iso, office), rows_of in by_office.items():
        taken = list(held[(iso, office)])
        rows_of.sort()
        for i, (_, start, end, role, key) in enumerate(rows_of):
            later = [r for r in rows_of[i + 1:] if r[4] != key and first_day(r[1]) > first_day(start)]
            if later and last_day(end) > first_day(later[0][1]):
                end = later[0][1]
            if last_day(end) < SINCE or last_day(end) < first_day(start) or shares_days(start, end, taken):
                continue
            taken.append((first_day(start), last_day(end)))
            out[(iso, key)].append((role, start, end))
    return out


# First names of those who stand in no list but by surname: own knowledge, 2026.
FIRST_NAMES = {
    "AFG": "Sibghatullah Mojadidi; Mohammad Najibullah", "AUT": "Brigitte Bierlein; Christian Kern; Hartwig Loeger; Reinhold Mitterlehner", "BDI": "Cyprien Ntaryamira",
    "BFA": "Michel Kafando; Yacouba Isaac Zida", "BGR": "Andrey Lukanov; Simeon Sakskoburggotski",
    "BIH": "Beriz Belkic; Sefik Dzaferovic; Mladen Ivanic; Ante Jelavic; Zeljko Komsic; Jozo Krizanovic; Zivko Radisic; Nebojsa Radmanovic; Mirko Sarovic; Haris Silajdzic",
    "BLR": "Myechyslaw Hryb", "BRA": "Jose Sarney", "BRB": "Freundel Stuart", "BTN": "Sonam Tobgye",
    "CHE": "Didier Burkhalter; Micheline Calmy-Rey; Ueli Maurer; Johann Schneider-Ammann; Simonetta Sommaruga; Eveline Widmer-Schlumpf",
    "CIV": "Felix Houphouet-Boigny", "COM": "Ikililou Dhoinine", "CSK": "Marian Calfa; Jan Strasky", "CYP": "Glafcos Clerides; George Vassiliou",
    "CZE": "Jan Fischer; Petr Necas; Jiri Rusnok", "DDR": "Gregor Gysi", "DZA": "Chadli Benjedid; Abdelkader Bensalah; Mohamed Boudiaf; Ali Kafi", "EST": "Taavi Roivas",
    "FSM": "Peter Christian", "GAB": "Rose Francine Rogombe", "GEO": "Mamuka Bakhtadze; Nino Burjanadze", "GNB": "Manuel Serifo Nhamadjo; Raimundo Pereira; Jose Mario Vaz",
    "GRC": "Panagiotis Pikrammenos", "GTM": "Alejandro Maldonado; Otto Perez Molina", "GUY": "Donald Ramotar", "HND": "Roberto Micheletti",
    "HRV": "Jadranka Kosor; Tihomir Oreskovic", "HTI": "Ertha Pascal-Trouillot", "HUN": "Gordon Bajnai", "ISL": "Sigmundur David Gunnlaugsson; Johanna Sigurdardottir",
    "KNA": "Kennedy Simmonds", "KOS": "Isa Mustafa", "LBR": "Gyude Bryant; Samuel Doe; Ruth Perry; Wilton Sankawulo; Amos Sawyer", "LCA": "Allen Chastanet; Stephenson King; Vaughan Lewis",
    "LSO": "Justin Lekhanya; Tom Thabane", "LVA": "Valdis Dombrovskis; Laimdota Straujuma", "MDG": "Hery Rajaonarimampianina", "MHL": "Christopher Loeak; Jurelang Zedkaia",
    "MKD": "Emil Dimitriev", "MLI": "Amadou Sanogo", "MNE": "Milo Djukanovic; Igor Luksic; Zeljko Sturanovic", "MNG": "Jambyn Batmonkh", "NER": "Ali Saibou; Daouda Malam Wanke",
    "NGA": "Abdulsalami Abubakar; Ibrahim Babangida; Ernest Shonekan", "NPL": "Baburam Bhattarai; Khil Raj Regmi", "PAN": "Ricardo Martinelli", "PLW": "Johnson Toribiong",
    "SLV": "Mauricio Funes", "SUR": "Desi Bouterse", "SVK": "Iveta Radicova", "TJK": "Akbarsho Iskandarov", "TON": "Akilisi Pohiva; Pohiva Tu'i'onetoa", "TTO": "A.N.R. Robinson",
    "TUN": "Mohamed Ennaceur; Fouad Mebazaa", "TUV": "Enele Sopoaga; Willy Telavi", "VNM": "Le Kha Phieu", "YUG": "Svetozar Marovic; Slobodan Milosevic",
    "SRB": "Mirko Cvetkovic; Ivica Dacic; Aleksandar Vucic", "ZMB": "Michael Sata; Guy Scott"}


def letters(name):
    return re.sub(r"[^a-z ]", "", fold(name))


def add_full_names(country_info_file, spells, full):
    """For those who stand there by surname alone: who of that name led the state in those days."""
    listed = defaultdict(list)
    for iso, _, names, start, end in country_info.leaders(country_info_file):
        listed[iso].append((names, first_day(start), last_day(end)))
    for (iso, key), own in spells.items():
        if any(" " in n for n in full[(iso, key)]):
            continue
        full[(iso, key)].update(n.strip() for n in FIRST_NAMES.get(iso, "").split(";") if letters(n.replace("-", " ")).split()[-1:] == letters(key).split()[-1:])
        for names, start, end in listed[iso]:
            held = any(first_day(a) < end and start < last_day(b) for _, a, b in own)
            if held and letters(key) in [w for n in names for w in letters(n.replace("-", " ")).split()]:
                full[(iso, key)].update(names)


def write(actors, lead, spells, full, gender, shown):
    surnames, hand_names, held = by_hand(actors)
    lines = ["# Heads of state and government since 1990. Written by scripts/data/leaders.py; tables written by hand win.",
             "# person | names, the usual one first | m or f | home state | CODE role [spell]; ...",
             "# Grammar: docs/formats/actors.md",
             "source | REIGN leader list 2021-03; Archigos 4.1; Wikidata (world-leaders-2021); CIA World Factbook 2026; full names also rulers.org"]
    seen = set()
    for (iso, key), own in sorted(accepted(spells, held).items()):
        if iso not in lead or iso in TERRITORIES or (iso, key.split()[-1]) in surnames or not re.match(r"[^\W\d_]{2,}", shown[(iso, key)]):
            continue
        names = sorted({n for n in full[(iso, key)] if not NOT_NAMES.search(n) and " " in n}, key=len)[:1]
        listed = names + [n for n in sorted(full[(iso, key)], key=len) if names and " " in n and fold(n) != fold(names[0]) and
                          fold(n).split()[-1] == fold(names[0]).split()[-1] and not NOT_NAMES.search(n)]
        if names and fold(names[0]).split()[-1] != key.split()[-1]:
            listed.append(shown[(iso, key)])
        listed = listed or [shown[(iso, key)]]
        if any(fold(n) in hand_names or fold(n) in seen for n in listed if " " in n):
            continue
        seen.update(fold(n) for n in listed)
        offices = "; ".join(f"{iso} {role}" + (f" [{a}..{b}]" if a or b else "") for role, a, b in sorted(own, key=lambda s: s[1]))
        lines.append(f"person | {'; '.join(dict.fromkeys(listed))} | {gender.get((iso, key), '')} | {iso} | {offices}")
    (actors / "leaders.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--facts", type=Path, required=True)
    options.add_argument("--actors", type=Path, default=Path("data/actors"))
    args = options.parse_args()
    lead, states = {}, {}
    for line in (args.actors / "states.txt").read_text("utf-8").splitlines():
        f = [x.strip() for x in line.split("|")]
        if f[0] == "state":
            lead[f[1]] = f[5] if len(f) > 5 and f[5] else "president"
            for n in f[2].split(";"):
                states[fold(re.sub(r"\[.*?\]", "", n))] = f[1]
    by_abbreviation, by_number = cow_to_iso(args.facts)
    spells = defaultdict(set)      # (iso, surname key) -> {(role, from, to)}
    full, gender, shown = defaultdict(set), {}, {}

    # full names first
    fips = {r["FIPS"].lower(): r["ISO3166-1-Alpha-3"] for r in rows(args.facts / "country-codes.csv") if r["FIPS"]}
    for r in rows(args.facts / "factbook-leaders-2026.csv"):
        iso = states.get(fold(r["country"])) or fips.get(r["fips"])
        surname, name = surname_of(r["name_with_title"]), person_name(r["name_with_title"])
        if not iso or not surname or len(name.split()) < 2 and not name:
            continue
        title = r["name_with_title"].lower()
        if "governor" in title or "represented" in title:
            continue
        role = next((w for w in ("prime minister", "president", "chancellor", "king", "queen", "emir", "amir", "sultan", "supreme leader", "taoiseach", "premier", "emperor", "grand duke",
                                 "pope", "captain regent") if w in title), "president" if r["office"] == "chief of state" else "prime minister")
        role = {"amir": "emir", "premier": "prime minister", "taoiseach": "prime minister"}.get(role, role)
        key = (iso, fold(surname.split()[-1]))
        full[key].add(name); shown[key] = surname
        spells[key].add((role, r["since"] or "", ""))
    for r in rows(args.facts / "wikidata-world-leaders-2021-22.csv"):
        iso = states.get(fold(r["country"]))
        name = r["officeholderLabel"].strip().split(" of ")[0]
        label = r["positionLabel"].lower()
        role = next((w for w in ("prime minister", "president", "chancellor", "king", "queen", "emir", "sultan", "taoiseach", "premier") if label.startswith(w)), "")
        if not iso or not role or not name or re.match(r"Q\d+$", name):
            continue
        role = {"premier": "prime minister", "taoiseach": "prime minister"}.get(role, role)
        key = (iso, fold(name.split()[-1]))
        full[key].add(name); shown.setdefault(key, name.split()[-1])
        if r["start_year"] and not any(s[0] == role and s[1][:4] == r["start_year"] for s in spells[key]):
            spells[key].add((role, r["start_year"], r["end_year"]))
    exact = defaultdict(list)
    for r in rows(args.facts / "archigos-4.1-leaders.csv"):
        iso = by_number.get(r.get("gwcode") or r.get("ccode") or "")
        if iso:
            exact[iso].append((fold(r["leader"]), r["startdate"], r["enddate"]))
    for r in rows(args.facts / "reign-leaderlist-2021-03.csv", "cp850"):
        iso = by_abbreviation.get(r["stateabb"])
        iso = "SRB" if iso == "YUG" and int(r["syear"] or 0) > 2006 else iso
        if not iso or iso not in lead:
            continue
        name = r["leader"].strip()
        start = f"{r['syear']}-{int(r['smonth']):02d}-{int(r['sdate'] or 1):02d}" if r["syear"] and r["smonth"] else r["syear"]
        end = f"{r['eyear']}-{int(r['emonth']):02d}" if r["eyear"] and r["emonth"] else r["eyear"]
        if end and end < SINCE:
            continue
        for key_name, s, e in exact[iso]:
            if key_name.split()[-1:] == fold(name).split()[-1:] and s[:4] == start[:4] and e and e < "2015-12-31":
                start, end = s, e
        if not end:
            end = ""
        key = (iso, fold(name.split()[-1]))
        shown.setdefault(key, name.title() if name.isupper() else name)
        gender[key] = "m" if r["gender"] == "1" else "f" if r["gender"] == "0" else ""
        current = [s for s in spells[key] if s[1][:4] == start[:4] or (s[1][:4] < start[:4] and not s[2])]
        if current:
            continue
        if not end and not any(not s[2] for s in spells[key]):
            end = "2021-03"  # in office when the list ends and in no later list: until then at least
        elif not end:
            continue
        spells[key].add((leading_office(iso, start, lead[iso]), start, end))

    add_full_names(args.facts / "CountryInfo.120116.txt.gz", spells, full)
    write(args.actors, lead, spells, full, gender, shown)


if __name__ == "__main__":
    main()
