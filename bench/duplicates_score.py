#!/usr/bin/env python3
"""Recall and precision of `demarche duplicates` against pairs of a list.

usage: duplicates_score.py --bin build/release/demarche --pairs rawnews-pairs.jsonl.gz --texts rawnews/*.jsonl.gz [--containment 0.5]

Recall: the share of the listed pairs that are found. Precision: of the pairs found, those whose texts share at least 0.4 of the runs of
eight words of the shorter one, computed here from the whole texts; and the share of random pairs that are found.
"""
import argparse
import gzip
import json
import random
import re
import subprocess
import sys


def lines(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt") as file:
        yield from map(json.loads, file)


def runs(text):
    words = re.findall(r"[^\W_]+", text.lower())
    return {tuple(words[i:i + 8]) for i in range(len(words) - 7)}


def containment(a, b):
    a, b = runs(a), runs(b)
    return len(a & b) / max(1, min(len(a), len(b)))


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--bin", required=True)
    cli.add_argument("--pairs", required=True)
    cli.add_argument("--texts", nargs="+", required=True)
    cli.add_argument("--containment", default="0.5")
    args = cli.parse_args()
    texts = {record["id"]: record["text"] for path in args.texts for record in lines(path)}
    found = subprocess.run([args.bin, "duplicates", "--format", "jsonl", "--containment", args.containment, *args.texts], capture_output=True, text=True)
    if found.returncode > 1:
        sys.exit(found.stderr)
    name = lambda path: path.rsplit(":", 1)[-1]
    got = {frozenset((name(pair["a"]), name(pair["b"]))) for pair in map(json.loads, found.stdout.splitlines())}
    wanted = {frozenset((pair["a"], pair["b"])) for pair in lines(args.pairs)}
    right = sum(1 for pair in got if pair in wanted or containment(*(texts[i] for i in pair)) >= 0.4)
    rng = random.Random(1)
    ids = sorted(texts)
    hits = sum(1 for _ in range(100_000) if frozenset(rng.sample(ids, 2)) in got)
    print(f"{len(texts)} articles, {len(wanted)} pairs listed, {len(got)} found")
    print(f"recall {len(got & wanted) / len(wanted):.3f}  precision {right / max(1, len(got)):.3f}  random pairs found {hits} of 100000")
    for pair in sorted(map(sorted, wanted - got))[:10]:
        print("missed", *pair, f"{containment(*(texts[i] for i in pair)):.2f}")


if __name__ == "__main__":
    main()
