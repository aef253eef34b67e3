#!/usr/bin/env python3
"""Reads the marked sentences of data/training (grammar: data/training/README.md) and prints JSON Lines.

    scripts/data/gold.py data/training/*.evt [--part train|held-back|all] [--check] [--counts]
"""
import argparse
import collections
import json
import pathlib
import re
import signal
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
STATUSES = ("actual", "future", "conditional", "possible", "demanded", "negated", "denied", "alleged")
LABEL = re.compile(r"[a-z][0-9]*$")


class Mistake(Exception):
    pass


def read_modes():
    modes = collections.defaultdict(set)
    for line in (ROOT / "data/ontology/types.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            modes[line.split("\t")[0]]
    for line in (ROOT / "data/ontology/modes.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            modes[line.split("\t")[0]].add(line.split("\t")[1])
    return modes


def sentence_id(text):
    value = 0xCBF29CE484222325
    for byte in text.encode("utf-8"):
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def unwrap(body):
    """Plain text and the marked stretches (opening bracket, begin, end, annotation), inner ones first."""
    text, marks, open_ones = [], [], []
    at = 0
    while at < len(body):
        c = body[at]
        at += 1
        if c == "\\":
            if at == len(body):
                raise Mistake("a backslash with nothing behind it")
            text.append(body[at])
            at += 1
        elif c in "[{":
            open_ones.append((c, len(text)))
        elif c == "|":
            if not open_ones:
                raise Mistake("`|` outside of brackets")
            bracket, begin = open_ones.pop()
            close = "]" if bracket == "[" else "}"
            end = body.find(close, at)
            if end < 0:
                raise Mistake(f"`{bracket}` without `{close}`")
            if begin == len(text):
                raise Mistake("brackets without words")
            marks.append((bracket, begin, len(text), body[at:end]))
            at = end + 1
        elif c in "]}":
            raise Mistake(f"`{c}` without a label before it")
        else:
            text.append(c)
    if open_ones:
        raise Mistake(f"`{open_ones[-1][0]}` is never closed")
    return "".join(text), marks


def read_actor(note, span, actors):
    label, _, code = note.partition("=")
    if not LABEL.match(label):
        raise Mistake(f"`{label}` is no label (a small letter, digits may follow)")
    actor = actors.setdefault(label, {"label": label, "spans": []})
    actor["spans"].append(span)
    if code:
        parts = code.split(".")
        codes = parts[0].split("+") if parts[0] else []
        if any(not re.match(r"[A-Z][A-Za-z0-9_-]*$", c) for c in codes) or any(not re.match(r"[A-Z]{3}$", s) for s in parts[1:]):
            raise Mistake(f"`{code}` is no code (RUS, COL.REB, .UAF, KOR+PRK)")
        if codes:
            actor["codes"] = codes
        if parts[1:]:
            actor["sectors"] = parts[1:]


def read_event(note, span, modes):
    words = note.split()
    if len(words) < 2:
        raise Mistake(f"`{note}`: expected TYPE/mode and SOURCE>TARGET")
    optional = words[0].startswith("?")
    kind, _, mode = words[0].lstrip("?").partition("/")
    if kind not in modes:
        raise Mistake(f"`{kind}` is no event type")
    named = mode.split("+") if mode else []
    for one in named:
        if one not in modes[kind]:
            raise Mistake(f"{kind} has no mode `{one}`")
    event = {"trigger": span, "type": kind, "modes": named, "status": "actual"}
    source, arrow, target = words[1].partition(">")
    for slot, labels in (("source", source), ("target", target)):
        event[slot] = [label for label in re.sub(r"\([^)]*\)", "", labels).split("+") if label]
        loose = [label for part in re.findall(r"\(([^)]*)\)", labels) for label in part.split("+") if label]
        if loose:
            event["loose_" + slot] = loose
    if not arrow:
        event["reciprocal"] = True
        if len(event["source"]) < 1:
            raise Mistake(f"`{words[1]}`: expected a>b, or a+b for all who take part")
    for word in words[2:]:
        if word in STATUSES:
            event["status"] = word
        elif word == "hist":
            event["historical"] = True
        elif word.startswith("@"):
            event["date"] = word[1:]
        elif word.startswith("in:"):
            event["place"] = word[3:]
        elif word.startswith("by:"):
            event["attribution"] = word[3:]
        elif word.startswith("cameo:"):
            event["cameo"] = word[6:]
        else:
            raise Mistake(f"`{word}` is no status, `hist`, `@date`, `in:`, `by:` or `cameo:`")
    if optional:
        event["optional"] = True
    return event


def read_line(line, modes):
    head = re.match(r"(\d{4}-\d\d-\d\d) (\^ )?(?=\S)", line)
    if not head:
        raise Mistake("expected a day (YYYY-MM-DD), `^` for a headline, and the sentence")
    text, marks = unwrap(line[head.end():].rstrip())
    actors, events = {}, []
    for bracket, begin, end, note in marks:
        if bracket == "[":
            read_actor(note, [begin, end], actors)
        else:
            events.append(read_event(note, [begin, end], modes))
    for event in events:
        for label in event["source"] + event["target"] + event.get("loose_source", []) + event.get("loose_target", []) + [event[k] for k in ("date", "place", "attribution") if k in event]:
            if label not in actors:
                raise Mistake(f"label `{label}` is used and not given to any words")
    events.sort(key=lambda e: e["trigger"])
    number = sentence_id(text)
    return {"id": f"{number:016x}", "part": "held-back" if number % 5 == 0 else "train", "date": head[1],
            "headline": bool(head[2]), "text": text, "actors": sorted(actors.values(), key=lambda a: a["label"]), "events": events}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    parser.add_argument("--part", choices=("train", "held-back", "all"), default="all")
    parser.add_argument("--check", action="store_true", help="only look for mistakes")
    parser.add_argument("--counts", action="store_true", help="count instead of print")
    args = parser.parse_args()
    modes, seen, failed = read_modes(), {}, False
    counts = collections.Counter()
    for path in args.files:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            try:
                sentence = read_line(line, modes)
                if sentence["id"] in seen:
                    raise Mistake(f"the same sentence as {seen[sentence['id']]}")
            except Mistake as mistake:
                print(f"{path}:{number}: {mistake}", file=sys.stderr)
                failed = True
                continue
            seen[sentence["id"]] = f"{path}:{number}"
            if args.part not in ("all", sentence["part"]):
                continue
            counts["sentences"] += 1
            counts[sentence["part"]] += 1
            counts["without events"] += not sentence["events"]
            for event in sentence["events"]:
                counts["events"] += 1
                counts["status " + event["status"]] += 1
                counts["type " + event["type"]] += 1
                for mode in event["modes"] or ["-"]:
                    counts[f"mode {event['type']}/{mode}"] += 1
            if not args.check and not args.counts:
                print(json.dumps({**sentence, "file": path.name, "line": number}, ensure_ascii=False))
    if args.counts:
        for key in sorted(counts):
            print(f"{counts[key]:6} {key}")
    return 1 if failed else 0


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a reader that has gone away is no error
    sys.exit(main())
