#!/usr/bin/env python3
"""Fit the confidence of events to events of running news that were read by eye, and print the table of src/code/confidence.cpp.

    python3 bench/confidence_fit.py --tests build/release/demarche_tests --data ../shared/data/rawnews

Says first, in ten folds by article, how well the probabilities hold: a reliability table, and what is kept and right from a threshold on.
Labels: bench/data/news_events.tsv. A label whose event is no longer coded is left out and counted.
"""
import argparse
import gzip
import json
import math
import os
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
NAMES = ["arbiter", "specificity", "weak", "noun", "speech", "giving", "agreement", "deed", "mode", "possible", "future", "foreign",
         "nested target", "unknown target", "government"]
PENALTY, FOLDS = 3.0, 10
UNDATED = {"reuters": "1987-03-15", "bbc": "2004-12-01"}


def labels():
    rows = [line.rstrip("\n").split("\t") for line in open(ROOT / "bench/data/news_events.tsv", encoding="utf-8") if not line.startswith("#")]
    return {(r[0], int(r[1]), int(r[2]), r[3]): int(r[4]) for r in rows}


def articles(folder, wanted):
    for file in sorted(folder.glob("*.jsonl.gz")):
        for line in gzip.open(file, "rt", encoding="utf-8"):
            article = json.loads(line)
            if article["id"] not in wanted:
                continue
            day = re.match(r"\d{4}-\d\d-\d\d", article.get("date") or "")
            yield {"id": article["id"], "text": article["text"], "date": day.group(0) if day else UNDATED.get(article["id"].split("-")[0], "2006-05-01")}


def solve(matrix, vector):
    n = len(vector)
    rows = [matrix[i][:] + [vector[i]] for i in range(n)]
    for i in range(n):
        best = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for k in range(i + 1, n):
            factor = rows[k][i] / rows[i][i]
            rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (rows[i][n] - sum(rows[i][k] * out[k] for k in range(i + 1, n))) / rows[i][i]
    return out


def probability(weights, x):
    return 1 / (1 + math.exp(-sum(w * v for w, v in zip(weights, [1.0] + x))))


def fit(xs, ys):
    """Logistic regression by Newton's method, numbers scaled to one deviation for an even penalty; weights for the plain numbers."""
    n, m = len(xs), len(xs[0])
    mean = [sum(x[k] for x in xs) / n for k in range(m)]
    spread = [math.sqrt(sum((x[k] - mean[k]) ** 2 for x in xs) / n) or 1.0 for k in range(m)]
    scaled = [[(x[k] - mean[k]) / spread[k] for k in range(m)] for x in xs]
    weights = [0.0] * (m + 1)
    for _ in range(25):
        matrix = [[PENALTY * (i == k and i > 0) for k in range(m + 1)] for i in range(m + 1)]
        slope = [PENALTY * w if i else 0.0 for i, w in enumerate(weights)]
        for x, y in zip(scaled, ys):
            p = probability(weights, x)
            full = [1.0] + x
            for i in range(m + 1):
                slope[i] += full[i] * (p - y)
                for k in range(m + 1):
                    matrix[i][k] += full[i] * full[k] * p * (1 - p)
        weights = [w - s for w, s in zip(weights, solve(matrix, slope))]
    plain = [w / s for w, s in zip(weights[1:], spread)]
    return [weights[0] - sum(w * a for w, a in zip(plain, mean))] + plain


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--tests", default="build/release/demarche_tests")
    options.add_argument("--data", type=pathlib.Path, required=True)
    args = options.parse_args()
    known = labels()
    with tempfile.TemporaryDirectory() as folder:
        given, found = pathlib.Path(folder, "in.jsonl"), pathlib.Path(folder, "out.jsonl")
        with given.open("w", encoding="utf-8") as out:
            for article in articles(args.data, {key[0] for key in known}):
                out.write(json.dumps(article) + "\n")
        subprocess.run([args.tests, "--gtest_filter=ConfidenceDoor.*"], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "DEMARCHE_CONFIDENCE_IN": str(given), "DEMARCHE_CONFIDENCE_OUT": str(found)})
        events = [json.loads(line) for line in found.open(encoding="utf-8")]
    rows = [(e["id"], e["numbers"], known[key]) for e in events if (key := (e["id"], e["begin"], e["end"], e["type"])) in known and any(e["numbers"])]
    xs, ys = [r[1] for r in rows], [r[2] for r in rows]
    print(f"{len(rows)} of {len(known)} labelled events are coded; type right {sum(ys) / len(ys):.3f}")
    fold_of = {a: i % FOLDS for i, a in enumerate(sorted({r[0] for r in rows}))}
    folds = [fold_of[r[0]] for r in rows]
    said = [0.0] * len(rows)
    for fold in range(FOLDS):
        weights = fit([x for x, f in zip(xs, folds) if f != fold], [y for y, f in zip(ys, folds) if f != fold])
        for i, f in enumerate(folds):
            if f == fold:
                said[i] = probability(weights, xs[i])
    for low, high in ((0, .4), (.4, .5), (.5, .6), (.6, .7), (.7, .8), (.8, 1.01)):
        inside = [i for i, p in enumerate(said) if low <= p < high]
        if inside:
            print(f"said {low:.1f}-{min(high, 1):.1f}: {len(inside)}, mean {sum(said[i] for i in inside) / len(inside):.2f}, "
                  f"right {sum(ys[i] for i in inside) / len(inside):.2f}")
    for least in (.5, .6, .65, .7, .75, .8, .85):
        kept = [i for i, p in enumerate(said) if p >= least]
        if kept:
            print(f"from {least:.2f} on: kept {len(kept) / len(rows):.2f}, right {sum(ys[i] for i in kept) / len(kept):.2f}")
    better = sum((said[i] > said[k]) + 0.5 * (said[i] == said[k]) for i in range(len(rows)) if ys[i] for k in range(len(rows)) if not ys[k])
    print(f"a right one is ranked above a wrong one: {better / (sum(ys) * (len(ys) - sum(ys))):.3f}")
    weights = fit(xs, ys)
    print(f"constexpr double kBias = {weights[0]:.3f};\nconstexpr double kWeights[kConfidenceNumbers] = {{")
    for name, weight in zip(NAMES, weights[1:]):
        print(f"    {weight:.3f},  // {name}")
    print("};")


if __name__ == "__main__":
    main()
