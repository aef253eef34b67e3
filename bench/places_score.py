#!/usr/bin/env python3
"""Scores the places stage on annotated corpora.

usage: places_score.py --data DIR --tests build/release/demarche_tests [--own] [--part dev|test] [--errors N] CORPUS...
CORPUS: geowebnews, lgl, trnews, geovirus (DIR/CORPUS.jsonl.gz: text, toponyms with start, end and position)

Every toponym with a position is given and located; with --own, found from plain text as well.
Parts: a fifth of the articles, by hash, is the test side.
Within 161 km: share of the gold toponyms with a position that were found (overlap) and located so near.
Country: the state of the town nearest to each position, by data/anchor/gazetteer.tsv; seas, continents and regions of several
states are left out of it. Error: mean over the located ones.
"""
import argparse
import collections
import gzip
import hashlib
import json
import math
import os
import random
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def kilometres(a, b):
    la, lb = math.radians(a[0]), math.radians(b[0])
    x = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 12742 * math.asin(min(1, math.sqrt(x)))


NO_STATE = re.compile(r"(North|South|East|West|Central|Northern|Southern|Eastern|Western|South-?east(ern)?|Latin|sub-Saharan|the|The| |-)*"
                      r"(Africa|Asia|Europe|America|Arctic|Antarctica|Oceania|Arab|Western)(n|ns|an|s)?|"
                      r"(North |South |Indian |Arctic )?(Atlantic|Pacific|Indian|Arctic)( Ocean)?|(the )?(Middle East(ern)?|Mediterranean( Sea)?|Gulf( of Mexico)?|"
                      r"Caribbean( Sea)?|Sahara|West|East|Balkans|Americas|North Sea|Baltic|EU|European Union|Black Sea|Red Sea|Alps|Korea(n|ns)?|European.*|African.*)")


class Countries:
    """State of the town nearest to a position, in a grid of one degree."""

    def __init__(self):
        self.cells, self.known = collections.defaultdict(list), {}
        for line in open(os.path.join(ROOT, "data/anchor/gazetteer.tsv"), encoding="utf-8"):
            f = line.rstrip("\n").split("\t")
            if not line.startswith("#") and f[1] in "CP":
                point = (float(f[4]), float(f[5]))
                self.cells[(int(point[0] // 1), int(point[1] // 1))].append((point, f[2]))

    def at(self, point):
        if point not in self.known:
            row, column = int(point[0] // 1), int(point[1] // 1)
            for reach in (1, 3, 8):
                near = [t for i in range(-reach, reach + 1) for j in range(-reach, reach + 1) for t in self.cells.get((row + i, column + j), ())]
                if near:
                    break
            self.known[point] = min(near, key=lambda t: kilometres(point, t[0]))[1] if near else ""
        return self.known[point]


def load(data, corpus):
    for line in gzip.open(os.path.join(data, corpus + ".jsonl.gz"), "rt", encoding="utf-8"):
        doc = json.loads(line)
        gold = {}
        for t in doc["toponyms"]:
            lat, lon = t.get("latitude") or t.get("lat"), t.get("longitude") or t.get("lon")
            try:
                point = (float(lat), float(lon))
            except (TypeError, ValueError):
                continue
            if 0 <= t["start"] < t["end"] <= len(doc["text"]):
                gold[(t["start"], t["end"])] = point
        yield doc["text"], sorted(gold.items())


def run(tests, docs, own):
    """For each article its places: one a given toponym, or, of its own finding, the one that overlaps each toponym."""
    with tempfile.TemporaryDirectory() as folder:
        with open(folder + "/in", "w", encoding="utf-8") as out:
            for text, gold in docs:
                out.write(json.dumps({"text": text, "spans": byte_spans(text, gold)}) + "\n")
        env = {**os.environ, "DEMARCHE_PLACES_IN": folder + "/in", "DEMARCHE_PLACES_OUT": folder + "/out"}
        if own:
            env["DEMARCHE_SCORE_PARSED"] = "1"
        subprocess.run([tests, "--gtest_filter=PlacesScore.*"], check=True, stdout=subprocess.DEVNULL, env=env)
        found = [json.loads(line)["places"] for line in open(folder + "/out", encoding="utf-8")]
    if not own:
        return found
    return [[next((p for p in places if p["span"][0] < b and a < p["span"][1]), None) for a, b in byte_spans(text, gold)]
            for (text, gold), places in zip(docs, found)]


def byte_spans(text, gold):
    return [[len(text[:a].encode()), len(text[:b].encode())] for (a, b), _ in gold]


def is_test(text):
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % 5 == 0


def score(label, docs, found, countries, shown):
    count, distance, errors = collections.Counter(), 0.0, []
    for (text, gold), places in zip(docs, found):
        for ((a, b), point), place in zip(gold, places):
            count["gold"] += 1
            has_state = not NO_STATE.fullmatch(text[a:b])
            count["states"] += has_state
            context = f"{text[a:b]!r} at {point[0]:.2f} {point[1]:.2f} | {text[max(0, a - 40):b + 30]!r}"
            if not place or not place["name"]:
                errors.append(f"MISS {context}")
                continue
            count["named"] += 1
            count["country"] += has_state and place["country"] == countries.at(point)
            if not place["located"]:
                errors.append(f"NO POSITION {place['name']} {context}")
                continue
            count["located"] += 1
            away = kilometres(point, (place["lat"], place["lon"]))
            distance += away
            count["near"] += away <= 161
            if away > 161:
                errors.append(f"FAR {away:.0f} km {place['name']} {place['admin1']} {place['country']} {context}")
    n = max(1, count["gold"])
    print(f"{label}: documents {len(docs)} toponyms {count['gold']} named {count['named'] / n:.3f} country {count['country'] / max(1, count['states']):.3f} "
          f"within 161 km {count['near'] / n:.3f} (of the located {count['near'] / max(1, count['located']):.3f}) "
          f"mean error {distance / max(1, count['located']):.0f} km")
    random.Random(1).shuffle(errors)
    for error in errors[:shown]:
        print("  " + error)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", choices=("geowebnews", "lgl", "trnews", "geovirus"))
    parser.add_argument("--data", required=True)
    parser.add_argument("--tests", required=True)
    parser.add_argument("--own", action="store_true", help="own mentions, from plain text")
    parser.add_argument("--part", default="dev", choices=("dev", "test"))
    parser.add_argument("--errors", type=int, default=0, help="print so many errors, a random sample")
    args = parser.parse_args()
    countries = Countries()
    for corpus in args.corpora:
        docs = [doc for doc in load(args.data, corpus) if is_test(doc[0]) == (args.part == "test")]
        score(f"{corpus} {args.part} {'own' if args.own else 'given'}", docs, run(args.tests, docs, args.own), countries, args.errors)


if __name__ == "__main__":
    main()
