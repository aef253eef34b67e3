#!/usr/bin/env python3
"""Fills a store with invented events, to measure and test what reads stores: bench/synthetic_store.py --bin PROGRAM --events N FILE

The same N gives the same rows. Values are of the kinds that give trouble: tabs, quotation marks, line ends, letters of other scripts, nobody as source or
target, no place, no day, several actors on a side, every status. Articles have ten events each; the full-text indexes are filled as by the program.
"""
import argparse
import random
import sqlite3
import subprocess
from datetime import date, timedelta
from pathlib import Path

TYPES = [("CONSULT", "040", "Consult, not specified below", 1.0, 1), ("SANCTION", "166", "Expel or deport individuals", -7.0, 4),
         ("ASSAULT", "190", "Use conventional military force", -10.0, 4), ("AID", "070", "Provide aid", 7.0, 2), ("PROTEST", "141", "Demonstrate or rally", -6.5, 3),
         ("ACCUSE", "112", "Accuse, not specified below", -2.0, 3), ("COERCE", None, None, None, 4), ("AGREE", "0874", "De-escalate <or> \"ease\"", 9.0, 2)]
STATUSES = ["actual"] * 6 + ["future", "conditional", "possible", "demanded", "negated", "denied", "alleged"]
OUTLETS = ["Example Times", "Agence \u00c9toile", "The \"Quoted\" Post", "Tab\tHerald", None]
STATES = ["RUS", "USA", "FRA", "DEU", "CHN", "IND", "BRA", "ZAF", "TUR", "UKR"]


def actors() -> list:
    rows = [(f"State {code}", code, sectors, role) for code in STATES for sectors, role in (("", ""), ("GOV", "foreign minister"), ("MIL", ""), ("GOV MIL", "defence minister"))]
    rows += [("NATO", "NATO", "IGO", ""), ("", "", "COP", "police"), ("Jo\u00e3o \"Zez\u00e9\" \u017bak", "", "OPP", ""), ("Line\nBreak", "", "CVL", "")]
    return rows


def places() -> list:
    rows = [(f"City {i}", 1000 + i, STATES[i % 10], f"Province {i % 7}", "city", -60 + i * 1.37, -170 + i * 3.1) for i in range(90)]
    return rows + [("France", 3017382, "FRA", "", "country", 46.0, 2.0), ("Black Sea", 0, "", "", "sea", None, None)]


def fill(db: sqlite3.Connection, events: int) -> None:
    rng = random.Random(1)
    db.execute("PRAGMA synchronous = OFF")
    db.execute("PRAGMA cache_size = -200000")
    db.execute("INSERT INTO runs(version, model, data, started) VALUES ('0.0.0-synthetic', 'none', 'none', '2024-01-01T00:00:00Z')")
    run = db.execute("SELECT max(id) FROM runs").fetchone()[0]
    db.executemany("INSERT INTO actors(name, code, sectors, role) VALUES (?, ?, ?, ?)", actors())
    db.executemany("INSERT INTO places(name, geonames, country, admin1, kind, lat, lon) VALUES (?, ?, ?, ?, ?, ?, ?)", places())
    actor_ids = [row[0] for row in db.execute("SELECT id FROM actors ORDER BY id")]
    place_ids = [row[0] for row in db.execute("SELECT id FROM places ORDER BY id")]
    for doc_number in range((events + 9) // 10):
        doc = f"d{doc_number * 0x9E3779B97F4A7C15 % 2 ** 64:016x}"  # as scattered as the ids of real articles
        published = (date(2000, 1, 1) + timedelta(days=doc_number % 8000)).isoformat() if doc_number % 20 else None
        sentence = "The \"other\"\tside expelled the rest \u2013 and left, officials said. "
        count = min(10, events - doc_number * 10)
        db.execute("INSERT INTO documents(id, run, path, title, outlet, url, language, published, published_from, text, layout) VALUES (?, ?, ?, ?, ?, ?, 'en', ?, ?, ?, 'page')",
                   (doc, run, f"news/{doc_number}.txt", f"Title {doc_number}\twith a tab", OUTLETS[doc_number % 5], f"https://www.example.org/{doc_number}?a=1&b=2" if doc_number % 3 else None,
                    published, "metadata" if published else None, sentence * count))
        size = len(sentence)
        db.executemany("INSERT INTO sentences VALUES (?, ?, ?, ?)", [(doc, i, i * size, (i + 1) * size - 1) for i in range(count)])
        records, rows, dates, parties = [], [], [], []
        for i in range(count):
            event = f"{doc}.e{i + 1}"
            kind = rng.choice(TYPES)
            place = rng.choice(place_ids) if rng.random() < 0.6 else None
            records.append((event, doc, "event", i, i, "expelled", i * size + 17, i * size + 25))
            rows.append((event, "expel", kind[0], "expel" if kind[0] == "SANCTION" else None, rng.choice([None, "diplomatic", "military economic"]), kind[3] or 0.0, kind[4], kind[1], kind[2],
                         kind[3], rng.choice(STATUSES), int(rng.random() < 0.05), place, "the rest" if place else None, i * size + 26 if place else None, i * size + 34 if place else None, round(rng.random(), 2), "synthetic:1"))
            if rng.random() < 0.9:
                day = (date(2000, 1, 1) + timedelta(days=rng.randrange(8000))).isoformat()
                dates.append((event, "date", None, None, None, day, day, "day", "published", rng.choice(["explicit", "publication"]), 0, 0, None))
            for role in ("source", "target"):
                for position in range(rng.choice([0, 1, 1, 1, 1, 2])):
                    actor = rng.choice(actor_ids) if rng.random() < 0.8 else None
                    parties.append((event, role, position, "The \"other\"\tside", i * size, i * size + 16, actor, "name" if actor else None, published, None if actor else "not in the actor tables"))
        db.executemany("INSERT INTO records VALUES (?, ?, ?, ?, ?, ?, ?, ?)", records)
        db.executemany(f"INSERT INTO events VALUES ({', '.join('?' * 18)})", rows)
        db.executemany(f"INSERT INTO dates VALUES ({', '.join('?' * 13)})", dates)
        db.executemany(f"INSERT INTO participants VALUES ({', '.join('?' * 10)})", parties)
    db.commit()


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    cli.add_argument("--bin", required=True)
    cli.add_argument("--events", type=int, default=1_000_000)
    cli.add_argument("file", type=Path)
    args = cli.parse_args()
    # A run over nothing makes the tables.
    subprocess.run([args.bin, "code", "--conllu", "--format", "none", "--quiet", "--db", str(args.file), "/dev/null"], stderr=subprocess.DEVNULL)
    db = sqlite3.connect(args.file)
    fill(db, args.events)
    db.close()


if __name__ == "__main__":
    main()
