#!/usr/bin/env python3
"""Scores coreference, from raw text, with the weights in models/en.

usage: coreference.py --tests build/release/demarche_tests --data DIR [--split dev|test] [--genres] ontogum|gap|litbank...

ontogum: MUC, B-cubed, CEAF-e and their mean (the CoNLL score), as the reference scorer counts them (Pradhan et al., 2014); mentions match
by exact span; entities of one mention are left out on both sides, as in OntoNotes.
gap: F1 over the name-pronoun pairs, for he and for she, and the ratio of the two (Webster et al., 2018). A name is the shortest phrase that
holds it. `dev` is gap-validation.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "train"))
from coder_train.coreference_sets import gap, litbank, ontogum, phrase_at  # noqa: E402


def entities_of(tests, texts):
    """[(begin, end, entity)] of each text."""
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        given.write_text("".join(json.dumps({"text": t}) + "\n" for t in texts), encoding="utf-8")
        environment = dict(os.environ, DEMARCHE_COREFERENCE_IN=str(given), DEMARCHE_COREFERENCE_OUT=str(found))
        subprocess.run([tests, "--gtest_filter=CoreferenceScore.*"], env=environment, check=True, stdout=subprocess.DEVNULL)
        return [json.loads(line)["phrases"] for line in found.read_text(encoding="utf-8").splitlines()]


def clusters(phrases):
    groups = collections.defaultdict(set)
    for begin, end, entity, _ in phrases:
        groups[entity].add((begin, end))
    return [g for g in groups.values() if len(g) > 1]


def best_assignment(gain):
    """Largest sum of gain[row][column], one column a row (Hungarian method; rows <= columns)."""
    rows, columns = len(gain), len(gain[0]) if gain else 0
    u, v, match = [0.0] * (rows + 1), [0.0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        match[0], column = row, 0
        least, used, way = [float("inf")] * (columns + 1), [False] * (columns + 1), [0] * (columns + 1)
        while True:
            used[column] = True
            here, delta, following = match[column], float("inf"), 0
            for j in range(1, columns + 1):
                if used[j]:
                    continue
                cost = -gain[here - 1][j - 1] - u[here] - v[j]
                if cost < least[j]:
                    least[j], way[j] = cost, column
                if least[j] < delta:
                    delta, following = least[j], j
            for j in range(columns + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            column = following
            if match[column] == 0:
                break
        while column:
            match[column] = match[way[column]]
            column = way[column]
    return sum(gain[match[j] - 1][j - 1] for j in range(1, columns + 1) if match[j])


def muc(key, response):
    owner = {m: i for i, c in enumerate(response) for m in c}
    right = total = 0
    for cluster in key:
        parts = {owner.get(m, ("alone", m)) for m in cluster}
        right += len(cluster) - len(parts)
        total += len(cluster) - 1
    return right, total


def b_cubed(key, response):
    owner = {m: c for c in response for m in c}
    right = sum(len(c & owner[m]) / len(c) for c in key for m in c if m in owner)
    return right, sum(map(len, key))


def ceaf(key, response):
    if not key or not response:
        return 0.0
    small, large = sorted((key, response), key=len)
    return best_assignment([[2 * len(a & b) / (len(a) + len(b)) for b in large] for a in small])


def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


class Tally:
    def __init__(self):
        self.n = collections.Counter()

    def add(self, key, response):
        for name, measure in (("muc", muc), ("b3", b_cubed)):
            for side, (a, b) in (("r", (key, response)), ("p", (response, key))):
                right, total = measure(a, b)
                self.n[name, side, "right"] += right
                self.n[name, side, "all"] += total
        similar = ceaf(key, response)
        for side, group in (("r", key), ("p", response)):
            self.n["ceafe", side, "right"] += similar
            self.n["ceafe", side, "all"] += len(group)
        gold, found = {m for c in key for m in c}, {m for c in response for m in c}
        for side, group in (("r", gold), ("p", found)):
            self.n["mentions", side, "right"] += len(gold & found)
            self.n["mentions", side, "all"] += len(group)

    def line(self):
        values = {}
        for name in ("mentions", "muc", "b3", "ceafe"):
            p, r = (self.n[name, s, "right"] / max(1, self.n[name, s, "all"]) for s in "pr")
            values[name] = f1(p, r)
            yield f"{name} {100 * p:.2f} {100 * r:.2f} {100 * f1(p, r):.2f}"
        yield f"CoNLL {100 * (values['muc'] + values['b3'] + values['ceafe']) / 3:.2f}"


def score_articles(tests, articles, genres):
    tallies = collections.defaultdict(Tally)
    for article, phrases in zip(articles, entities_of(tests, [a.text for a in articles])):
        key = [c for c in map(set, article.clusters) if len(c) > 1]
        for name in ["all"] + [article.name.split("_")[1]] * genres:
            tallies[name].add(key, clusters(phrases))
    for name, tally in tallies.items():
        print(f"{name}: (precision recall F1)", "; ".join(tally.line()))


def score_gap(tests, questions):
    counts = collections.Counter()
    for question, phrases in zip(questions, entities_of(tests, [q.text for q in questions])):
        spans = [(p[0], p[1]) for p in phrases]
        pronoun = spans.index(question.pronoun) if question.pronoun in spans else None
        for name, answer in zip(question.names, question.answers):
            at = phrase_at(spans, name)
            said = pronoun is not None and at is not None and phrases[at][2] == phrases[pronoun][2]
            counts["he" if question.masculine else "she", answer, said] += 1
    scores = {}
    for group in ("he", "she", "all"):
        tp, fp, fn = (sum(n for (g, a, s), n in counts.items() if group in (g, "all") and (a, s) == kind)
                      for kind in ((True, True), (False, True), (True, False)))
        scores[group] = f1(tp / max(1, tp + fp), tp / max(1, tp + fn))
        print(f"gap {group}: precision {100 * tp / max(1, tp + fp):.2f} recall {100 * tp / max(1, tp + fn):.2f} F1 {100 * scores[group]:.2f}")
    print(f"gap ratio she/he: {scores['she'] / scores['he'] if scores['he'] else 0:.3f}")


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--tests", required=True)
    cli.add_argument("--data", type=Path, required=True)
    cli.add_argument("--split", default="dev", choices=["dev", "test"])
    cli.add_argument("--genres", action="store_true")
    cli.add_argument("corpora", nargs="+", choices=["ontogum", "gap", "litbank"])
    args = cli.parse_args()
    for corpus in args.corpora:
        if corpus == "ontogum":
            score_articles(args.tests, ontogum(args.data, args.split), args.genres)
        elif corpus == "litbank":
            score_articles(args.tests, litbank(args.data), False)
        else:
            score_gap(args.tests, gap(args.data, "validation" if args.split == "dev" else "test"))


if __name__ == "__main__":
    main()
