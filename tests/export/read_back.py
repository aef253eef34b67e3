"""Reads exports back with the readers of Python and checks columns, types and missing values: read_back.py PROGRAM STORE.

Knows nothing of the program's sources: the layouts are written down here once more, from the codebooks.
"""
import csv
import json
import re
import sqlite3
import subprocess
import sys
import xml.etree.ElementTree as xml

DAY, COMPACT_DAY = r"\d{4}-\d\d-\d\d", r"\d{8}"
INT, FLOAT = r"-?\d+", r"-?\d+(\.\d+)?(e-?\d+)?"
CAMEO, CODE = r"\d{2,4}", r"([A-Z]{3})*|IGO[A-Z]+"
TEXT = r"[^\t\n\r]*"
SOME = r"[^\t\n\r]+"


def maybe(pattern: str) -> str:
    return f"({pattern})?"


ACTOR = [maybe(r"[A-Z]+"), TEXT, maybe("[A-Z]{3}"), maybe("[A-Z]+"), "", "", "", maybe("[A-Z]{3}"), maybe("[A-Z]{3}"), maybe("[A-Z]{3}")]
GEO = [maybe("[1-5]"), TEXT, maybe("[A-Z]{2}"), "", "", maybe(FLOAT), maybe(FLOAT), ""]
PARTY = [SOME, SOME, maybe(INT), SOME, SOME, TEXT, TEXT, ""]
# A pattern a column; whether there is a header.
TABLES = {
    "gdelt": (False, [r"\d+", COMPACT_DAY, r"\d{6}", r"\d{4}", r"\d{4}\.\d{4}"] + ACTOR + ACTOR + ["[01]", CAMEO, r"\d{2,3}", r"\d\d", "[1-4]", maybe(FLOAT), r"\d+", r"\d+", r"\d+", maybe(FLOAT)]
              + GEO * 3 + [maybe(r"\d{14}"), SOME]),
    "gdelt-mentions": (False, [r"\d+", maybe(r"\d{14}"), maybe(r"\d{14}"), "[1-6]", TEXT, SOME, r"[1-9]\d*", INT, INT, INT, "[01]", r"\d{1,3}", maybe(INT), maybe(FLOAT), "", ""]),
    "polecat": (True, [SOME, DAY, "[A-Z_]+", maybe(r"[a-z_\-]+"), FLOAT, "[0-4]", TEXT] + PARTY + PARTY
                + [TEXT, TEXT, "", TEXT, TEXT, maybe(FLOAT), maybe(FLOAT), maybe(r"\d+"), TEXT, TEXT, TEXT, maybe(DAY), "", "", "", maybe("[a-z]{2}"), SOME]),
    "icews": (True, [r"\d+", DAY, TEXT, maybe("[A-Z,]+"), TEXT, SOME, CAMEO, maybe(FLOAT), TEXT, maybe("[A-Z,]+"), TEXT, r"\d+", r"[1-9]\d*", TEXT, TEXT, "", TEXT, TEXT, maybe(FLOAT), maybe(FLOAT)]),
    "phoenix": (False, [SOME, COMPACT_DAY, r"\d{4}", r"\d\d", r"\d\d"] + [maybe("[A-Z]+"), maybe("[A-Z]+"), maybe("[A-Z]{3}"), maybe("[A-Z;]+")] * 2
                + [CAMEO, r"\d\d", "[0-4]", maybe(FLOAT), maybe(r"([a-z_]+,\d+;)+"), maybe(FLOAT), maybe(FLOAT), TEXT, TEXT, maybe("[A-Z]{3}"), SOME, TEXT, TEXT]),
    "petrarch2": (False, [COMPACT_DAY, "([A-Z]+|---)", "([A-Z]+|---)", CAMEO, "", SOME, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT]),
    "keds": (False, [r"\d{6}", "([A-Z]+|---)", "([A-Z]+|---)", CAMEO, r"\(.*\).*"]),
}
WIDTHS = {"gdelt": 61, "gdelt-mentions": 16, "polecat": 40, "icews": 20, "phoenix": 26, "petrarch2": 12, "keds": 5}


def export(program: str, store: str, layout: str) -> str:
    run = subprocess.run([program, "export", "--db", store, "--layout", layout, "--status", "all", "--by", "report", "--quiet"], capture_output=True, check=True)
    return run.stdout.decode("utf-8")


def check_table(layout: str, text: str, events: set, codable: int) -> None:
    has_header, patterns = TABLES[layout]
    assert len(patterns) == WIDTHS[layout], f"{layout}: the test has {len(patterns)} patterns"
    rows = list(csv.reader(text.split("\n")[:-1], delimiter="\t", quoting=csv.QUOTE_NONE))
    if has_header:
        header = rows.pop(0)
        assert len(set(header)) == WIDTHS[layout], f"{layout}: header {header}"
    assert len(rows) >= codable, f"{layout}: {len(rows)} rows for {codable} events"
    compiled = [re.compile(pattern) for pattern in patterns]
    for row in rows:
        assert len(row) == WIDTHS[layout], f"{layout}: {len(row)} columns: {row}"
        for number, (value, pattern) in enumerate(zip(row, compiled), 1):
            assert pattern.fullmatch(value), f"{layout}: column {number} holds {value!r}: {row}"
    if layout in ("gdelt", "polecat"):
        ids = [row[0] for row in rows]
        assert len(ids) == len(set(ids)), f"{layout}: ids are not unique"


def check_plover(text: str, events: set) -> None:
    found = [json.loads(line) for line in text.split("\n")[:-1]]
    assert {one["id"] for one in found} == events, "plover: not every event is there"
    for one in found:
        assert isinstance(one["actor"], list) and isinstance(one["recipient"], list) and isinstance(one["event"], list), one
        assert re.fullmatch(maybe(DAY), one["date"]), one


def check_xml(text: str, codable: int) -> None:
    root = xml.fromstring(text)
    found = root.findall("./Document/Sentence/Event")
    assert len(found) >= codable, f"cameo-xml: {len(found)} events"
    assert all(re.fullmatch(CAMEO, one.get("type")) for one in found)


def main() -> None:
    program, store = sys.argv[1:]
    db = sqlite3.connect(store)
    events = {row[0] for row in db.execute("SELECT id FROM events")}
    codable = db.execute("SELECT count(*) FROM events e JOIN records r ON r.id = e.id JOIN documents d ON d.id = r.doc LEFT JOIN dates t ON t.record = e.id AND t.slot = 'date' "
                         "WHERE e.cameo IS NOT NULL AND COALESCE(t.first_day, d.published) IS NOT NULL").fetchone()[0]
    assert codable > 0
    for layout in TABLES:
        check_table(layout, export(program, store, layout), events, codable)
    check_plover(export(program, store, "plover"), events)
    check_xml(export(program, store, "cameo-xml"), codable)
    print(f"{len(events)} events, {codable} of them with code and day")


if __name__ == "__main__":
    main()
