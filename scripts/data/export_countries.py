#!/usr/bin/env python3
"""Writes data/export/countries.tsv: scripts/data/export_countries.py COUNTRY_CODES_CSV COW_CSV > data/export/countries.tsv"""
import csv
import sys

# Names that the Correlates of War project writes otherwise.
COW_NAMES = {"BHS": "Bahamas", "BIH": "Bosnia and Herzegovina", "CIV": "Ivory Coast", "COD": "Democratic Republic of the Congo", "COG": "Congo",
             "CPV": "Cape Verde", "CZE": "Czech Republic", "GBR": "United Kingdom", "KOR": "South Korea", "PRK": "North Korea", "KNA": "St. Kitts and Nevis",
             "LCA": "St. Lucia", "VCT": "St. Vincent and the Grenadines", "ATG": "Antigua & Barbuda", "MKD": "Macedonia", "MMR": "Myanmar", "SWZ": "Swaziland",
             "TLS": "East Timor", "TUR": "Turkey", "USA": "United States of America", "VNM": "Vietnam", "RUS": "Russia", "SYR": "Syria", "IRN": "Iran",
             "TZA": "Tanzania", "MDA": "Moldova", "LAO": "Laos", "BOL": "Bolivia", "VEN": "Venezuela", "BRN": "Brunei", "FSM": "Federated States of Micronesia",
             "TWN": "Taiwan", "XKX": "Kosovo", "GMB": "Gambia", "STP": "Sao Tome and Principe", "TTO": "Trinidad and Tobago", "CAF": "Central African Republic",
             "PNG": "Papua New Guinea", "SLB": "Solomon Islands", "MHL": "Marshall Islands", "ARE": "United Arab Emirates"}


def main() -> None:
    cow = {row["StateNme"].strip(): row["CCode"].strip() for row in csv.DictReader(open(sys.argv[2], encoding="utf-8", newline=""))}
    print("# Country codes of other layouts. Sources: datasets/country-codes (public domain); Correlates of War country codes.")
    print("# By scripts/data/export_countries.py. ISO alpha-3 <TAB> name <TAB> FIPS 10-4 <TAB> COW number")
    rows = []
    for row in csv.DictReader(open(sys.argv[1], encoding="utf-8")):
        iso = row["ISO3166-1-Alpha-3"].strip()
        name = (row.get("CLDR display name") or row.get("UNTERM English Short") or "").strip()
        if not iso or not name:
            continue
        fips = row["FIPS"].strip().split(",")[0]
        fips = fips if len(fips) == 2 else ""
        number = cow.get(COW_NAMES.get(iso, name)) or cow.get(name) or ""
        rows.append((iso, {"US": "United States", "UK": "United Kingdom"}.get(name, name), fips, number))
    rows.append(("XKX", "Kosovo", "KV", "347"))
    for row in sorted(set(rows)):
        print("\t".join(row))


main()
