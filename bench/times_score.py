#!/usr/bin/env python3
"""Scores the time stage on annotated corpora.

usage: times_score.py --tests build/release/demarche_tests --data DIR [--parsed] [--split train|test] [--errors N] CORPUS...
CORPUS: wikiwars, gum, meantime, recognizers

Extents: a found span is right if it overlaps an annotated one (one to one); nested annotations count once (outermost).
Values:  share of all annotated expressions with an interval whose found interval is the annotated one; expressions that
         are modified ("early 1943", TIMEX2 MOD) are right if the found interval lies inside the annotated one.
         Durations are right if the stated length is. A found range ("1914 to 1918") that begins with one annotated
         expression and ends with the next is both.
--parsed: texts are parsed with the shipped weights, as the program does; else they are cut into words only.
"""
import argparse
import collections
import csv
import datetime as dt
import gzip
import json
import os
import random
import re
import subprocess
import sys
import tempfile


def opened(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


def find(folder, name):
    for candidate in (name, name + ".gz"):
        if os.path.exists(os.path.join(folder, candidate)):
            return os.path.join(folder, candidate)
    sys.exit(f"{name} is not in {folder}")


def last_day(year, month):
    return (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)).day


def interval_of(value):
    """TIMEX value -> (start, end) as ISO strings, or None where it is no position on the calendar."""
    if not value:
        return None
    value = re.sub(r"^(\d{4}-\d\d-\d\d)T.*", r"\1", value)
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return (value, value)
        if re.fullmatch(r"\d{4}-\d\d", value):
            y, m = map(int, value.split("-"))
            return (f"{value}-01", f"{value}-{last_day(y, m):02d}")
        if re.fullmatch(r"\d{4}", value):
            return (f"{value}-01-01", f"{value}-12-31")
        if re.fullmatch(r"\d{3}", value):
            return (f"{value}0-01-01", f"{value}9-12-31")
        if re.fullmatch(r"\d{2}", value):
            return (f"{value}00-01-01", f"{value}99-12-31")
        if m := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
            monday = dt.date.fromisocalendar(int(m[1]), int(m[2]), 1)
            return (str(monday + dt.timedelta(5 if m[3] else 0)), str(monday + dt.timedelta(6)))
        if m := re.fullmatch(r"(\d{4})-Q(\d)", value):
            q = int(m[2])
            return (f"{m[1]}-{q*3-2:02d}-01", f"{m[1]}-{q*3:02d}-{last_day(int(m[1]), q*3):02d}")
        if m := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
            s, y = {"SP": 1, "SU": 2, "FA": 3, "WI": 4}[m[2]], int(m[1])
            e, em = y + (s == 4), 2 if s == 4 else s * 3 + 2
            return (f"{y:04d}-{s*3:02d}-01", f"{e:04d}-{em:02d}-{last_day(e, em):02d}")
    except ValueError:
        return None
    return None


def wikiwars(data, split):
    for line in opened(find(data + "/timex-wikiwars", "wikiwars.jsonl")):
        doc = json.loads(line)
        if doc["split"] != split:
            continue
        gold, last = [], -1
        for t in sorted(doc["timexes"], key=lambda t: (t["begin"], -t["end"])):
            if t["begin"] < last:
                continue
            last = t["end"]
            gold.append((t["begin"], t["end"], t.get("val"), bool(t.get("mod"))))
        yield doc["text"], doc["dct"][:10], gold


def meantime(data, split):
    wanted = ("corpus_stock",) if split == "test" else ("corpus_airbus", "corpus_apple", "corpus_gm")
    for line in opened(find(data + "/meantime-english", "meantime-english.jsonl")):
        doc = json.loads(line)
        if doc["corpus"] not in wanted or not doc.get("dct"):
            continue
        text, starts, last = "", [], None
        for sentence, word in doc["tokens"]:
            if sentence >= doc["fully_annotated_sentences"]:
                break
            text += "" if last is None else " " if sentence == last else "\n\n"
            last = sentence
            starts.append(len(text))
            text += word
        gold = []
        for t in doc["timex"]:
            if not t.get("tokens") or t["tokens"][1] >= len(starts):
                continue
            a, b = t["tokens"]
            gold.append((starts[a], starts[b] + len(doc["tokens"][b][1]), t.get("value"), False))
        yield text, doc["dct"][:10], sorted(gold, key=lambda g: g[:2])


def gum(data, split):
    wanted = ("train", "dev") if split == "train" else ("test",)
    rows = collections.defaultdict(list)
    for row in csv.DictReader(opened(data + "/ud-english-gum/gum-dates.tsv"), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["split"] in wanted and row["licence_class"] == "safe" and row["tag"] == "date" and row["note"] == "ok":
            rows[row["doc"]].append(row)
    for part in wanted:
        name, sent, text, starts = None, None, "", {}
        for line in list(opened(find(data + "/ud-english-gum/safe", f"en_gum-safe-{part}.conllu"))) + ["# newdoc id = end"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                if name in rows:
                    yield text, rows[name][0]["doc_date"], gum_gold(rows[name], starts)
                name, text, starts = line.split("= ")[1], "", {}
            elif line.startswith("# newpar") and text:
                text += "\n\n"
            elif line.startswith("# sent_id"):
                sent = line.split("= ")[1]
                text += " " if text and text[-1] != "\n" else ""
            elif line and line[0].isdigit():
                cols = line.split("\t")
                if "-" in cols[0] or "." in cols[0]:
                    continue
                starts[(sent, cols[0])] = (len(text), len(text) + len(cols[1]))
                text += cols[1] + ("" if "SpaceAfter=No" in cols[9] else " ")


def gum_gold(rows, starts):
    gold = []
    for r in rows:
        a, b = starts.get((r["sent_id"], r["first_word"])), starts.get((r["sent_id"], r["last_word"]))
        if not a or not b:
            continue
        begin, end = interval_of(r["from"] or r["notBefore"]), interval_of(r["to"] or r["notAfter"])
        gold.append((a[0], b[1], interval_of(r["when"]) or (begin and end and (begin[0], end[1])) or None, False))
    return sorted(gold, key=lambda g: g[:2])


def recognizers(data, split):
    for name in ("DateParser.json", "DatePeriodParser.json"):
        for case in json.load(opened(find(data + "/timex-recognizers-specs", name))):
            gold = []
            for r in case["Results"]:
                v = r.get("Value") or {}
                answers = set()
                for key in ("PastResolution", "FutureResolution"):
                    res = v.get(key) or {}
                    if "date" in res:
                        answers.add((res["date"], res["date"]))
                    elif "startDate" in res and "endDate" in res:  # the end is exclusive in some cases, inclusive in others
                        answers.add((res["startDate"], str(dt.date.fromisoformat(res["endDate"]) - dt.timedelta(1))))
                        answers.add((res["startDate"], res["endDate"]))
                gold.append((r["Start"], r["Start"] + r["Length"], answers or None, bool(v.get("Mod"))))
            yield case["Input"], case.get("Context", {}).get("ReferenceDateTime", "")[:10], gold


CORPORA = {"wikiwars": wikiwars, "gum": gum, "meantime": meantime, "recognizers": recognizers}


def right(found, value, modified):
    if isinstance(value, str) and re.match(r"P[T\dX]", value):
        return found["duration"] == value
    answers = value if isinstance(value, set) else {value if isinstance(value, tuple) else interval_of(value)}
    mine = (found["start"], found["stop"])
    if mine in answers:
        return True
    return modified and any(a and mine[0] and a[0] <= mine[0] and mine[1] <= a[1] for a in answers)


def scorable(value):
    return isinstance(value, (set, tuple)) or (isinstance(value, str) and (interval_of(value) or re.match(r"P[T\dX]", value)))


def run(tests, docs, parsed):
    with tempfile.TemporaryDirectory() as folder:
        with open(folder + "/in", "w") as out:
            for text, published, _ in docs:
                out.write(json.dumps({"text": text, "published": published}) + "\n")
        env = {**os.environ, "DEMARCHE_TIMES_IN": folder + "/in", "DEMARCHE_TIMES_OUT": folder + "/out"}
        if parsed:
            env["DEMARCHE_SCORE_PARSED"] = "1"
        subprocess.run([tests, "--gtest_filter=TimesScore.*"], check=True, stdout=subprocess.DEVNULL, env=env)
        return [json.loads(line)["times"] for line in open(folder + "/out")]


def split_ranges(gold, times):
    """Found ranges that cover two annotated expressions are cut into these, where their days agree."""
    split = []
    for t in times:
        inside = [g for g in gold if t["begin"] - 1 <= g[0] and g[1] <= t["end"] + 1 and g[0] < t["end"] and t["begin"] < g[1]]
        if len(inside) != 2 or not t["start"]:
            split.append(t)
            continue
        first, last = ends_of(inside[0][2], t["start"], 0), ends_of(inside[1][2], t["stop"], 1)
        split.append({**t, "begin": inside[0][0], "end": inside[0][1], "start": first[0], "stop": first[1]})
        split.append({**t, "begin": inside[1][0], "end": inside[1][1], "start": last[0], "stop": last[1]})
    return split


def ends_of(value, day, edge):
    """The annotated interval if its edge is that day; else that day alone, which is wrong."""
    interval = interval_of(value) if isinstance(value, str) else None
    return interval if interval and interval[edge] == day else (day, day)


def score(docs, found):
    count, errors = collections.Counter(), []
    for (text, published, gold), times in zip(docs, found):
        count["gold"] += len(gold)
        used = set()
        times = split_ranges(gold, times)
        count["found"] += len(times)
        for begin, end, value, modified in gold:
            count["values"] += bool(scorable(value))
            overlaps = [i for i, t in enumerate(times) if i not in used and t["begin"] < end and begin < t["end"]]
            context = text[max(0, begin - 40):end + 25].replace("\n", " ")
            if not overlaps:
                errors.append(f"MISS  {text[begin:end]!r} {value} | {context}")
                continue
            best = max(overlaps, key=lambda i: min(times[i]["end"], end) - max(times[i]["begin"], begin))
            used.add(best)
            count["hits"] += 1
            if not scorable(value):
                continue
            if right(times[best], value, modified):
                count["correct"] += 1
                continue
            t = times[best]
            errors.append(f"VALUE {text[begin:end]!r} {value} got {t['text']!r} {t['start']}..{t['stop']} {t['duration']} "
                          f"| {published} {context}")
        for i, t in enumerate(times):
            if i not in used:
                errors.append(f"EXTRA {t['text']!r} | {text[max(0, t['begin']-40):t['end']+25]!r}")
    return count, errors


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", choices=CORPORA)
    parser.add_argument("--tests", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--parsed", action="store_true")
    parser.add_argument("--split", default="train", choices=("train", "test"))
    parser.add_argument("--errors", type=int, default=0, help="print so many errors, a random sample")
    args = parser.parse_args()
    for corpus in args.corpora:
        docs = list(CORPORA[corpus](args.data, args.split))
        count, errors = score(docs, run(args.tests, docs, args.parsed))
        p, r = count["hits"] / max(1, count["found"]), count["hits"] / max(1, count["gold"])
        print(f"{corpus} {args.split}: documents {len(docs)} gold {count['gold']} found {count['found']} "
              f"P {p:.3f} R {r:.3f} F1 {2*p*r/max(1e-9, p+r):.3f} "
              f"values {count['correct']}/{count['values']} = {count['correct']/max(1, count['values']):.3f}")
        random.Random(1).shuffle(errors)
        for error in errors[:args.errors]:
            print("  " + error)


if __name__ == "__main__":
    main()
