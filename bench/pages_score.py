#!/usr/bin/env python3
"""Main text, title and date of htmlbench pages, by `demarche read`: bench/pages_score.py --bin PROGRAM --data DATA/htmlbench [--part dev|test|all]

The measures are those of the data set (4-word shingles, averaged by page; segments; title and date). `test` is every page whose
id, hashed, falls into the last third: nothing is tuned on it.
"""
import argparse
import collections
import gzip
import hashlib
import json
import re
import subprocess
import tempfile
import unicodedata
from pathlib import Path

FOLD = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-", "\u2013": "-", "\u2014": "-"})


def in_part(row: dict, part: str) -> bool:
    is_test = hashlib.sha256(row["id"].encode()).digest()[0] % 3 == 2
    return part == "all" or is_test == (part == "test")


def shingles(text: str) -> collections.Counter:
    words = re.findall(r"\w+", text or "")
    return collections.Counter(s for s in (tuple(words[i:i + 4]) for i in range(max(1, len(words) - 3))) if s)


def fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text or "").translate(FOLD).casefold().split())


def mean(values: list) -> float:
    return sum(values) / len(values) if values else 0.0


def documents(program: str, folder: Path, rows: list) -> dict:
    with tempfile.TemporaryDirectory() as scratch:
        for row in rows:
            path = folder / row.get("file", f"html/{row['id']}.html.gz")
            (Path(scratch) / f"{row['id']}.html").write_bytes(gzip.decompress(path.read_bytes()))
        run = subprocess.run([program, "read", "--format", "jsonl", scratch], capture_output=True, text=True)
    found = (json.loads(line) for line in run.stdout.split("\n") if line)
    return {Path(record["path"]).stem: record for record in found}


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    cli.add_argument("--bin", required=True)
    cli.add_argument("--data", type=Path, required=True)
    cli.add_argument("--part", choices=("dev", "test", "all"), default="dev")
    cli.add_argument("--verbose", action="store_true")
    args = cli.parse_args()

    folder = args.data / "scrapinghub"
    rows = [r for r in map(json.loads, (folder / "ground-truth.jsonl").read_text().splitlines()) if in_part(r, args.part)]
    found = documents(args.bin, folder, rows)
    precision, recall, f_by_page = [], [], []
    for row in rows:
        gold, got = shingles(row["articleBody"]), shingles(found.get(row["id"], {}).get("text", ""))
        both = (gold & got).total()
        if got.total():
            precision.append(both / got.total())
        recall.append(both / max(1, gold.total()))
        f_by_page.append((2 * both / max(1, gold.total() + got.total()), both / max(1, got.total()), recall[-1], row["id"], row["url"]))
    if args.verbose:
        for page in sorted(f_by_page)[:40]:
            print("  F %.3f P %.3f R %.3f %s %s" % page)
    p, r = mean(precision), mean(recall)
    print(f"main text ({len(rows)} pages): P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r):.3f}")

    folder = args.data / "trafilatura"
    rows = [r for r in map(json.loads, (folder / "evaldata.jsonl").read_text().splitlines()) if in_part(r, args.part)]
    found = documents(args.bin, folder, rows)
    titles, days, segments = [], [], collections.Counter()
    for row in rows:
        record = found.get(row["id"], {})
        text = " ".join((record.get("text") or "").split())
        for kind, hit, miss in (("with", "tp", "fn"), ("without", "fp", "tn")):
            for segment in row.get(kind, []):
                inside = " ".join(segment.split()) in text
                segments[hit if inside else miss] += 1
                if args.verbose and inside == (kind == "without"):
                    print(f"  {row['id']} {'has' if inside else 'lacks'} {segment[:90]!r}")
        if row.get("title"):
            titles.append(fold(record.get("title")) == fold(row["title"]))
            if args.verbose and not titles[-1]:
                print(f"  {row['id']} title {record.get('title')!r}, gold {row['title']!r}")
        if row.get("date"):
            days.append(str(record.get("published") or "")[:10] == row["date"][:10])
            if args.verbose and not days[-1]:
                print(f"  {row['id']} date {record.get('published')!r}, gold {row['date']!r} {row['url']}")
    p = segments["tp"] / max(1, segments["tp"] + segments["fp"])
    r = segments["tp"] / max(1, segments["tp"] + segments["fn"])
    print(f"segments ({len(rows)} pages): P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}; "
          f"title {mean(titles):.3f} of {len(titles)}; date {mean(days):.3f} of {len(days)}")


if __name__ == "__main__":
    main()
