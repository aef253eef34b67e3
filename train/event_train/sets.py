"""The sets the classifier of events learns from: marked sentences and the types that are right for each.

A label is a set of types: PLV's YIELD is CONCEDE or RETREAT, a quad class is all its types.
"""
from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TYPES = ["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
         "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"]
YIELD = ["CONCEDE", "RETREAT"]
QUADS = {1: TYPES[:3], 2: TYPES[3:7], 3: TYPES[7:11], 4: TYPES[11:]}
COOPERATION, CONFLICT = TYPES[:7], TYPES[7:]
WEIGHTS = {"own": 0.03, "plv": 1.0, "ngec": 0.05, "cameo_class": 0.15, "aw": 0.1}
OPEN = {"own"}                    # sets whose licence lets weights be passed on without question


@dataclass
class Example:
    id: str
    set: str
    marked: str
    types: list[str]


def lines(path: Path) -> Iterator[dict]:
    with (gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")) as file:
        for line in file:
            yield json.loads(line)


def plv(data: Path) -> Iterator[Example]:
    for r in lines(data / "plv/train.jsonl"):
        yield Example(r["id"], "plv", r["marked"], YIELD if r["root"] == "YIELD" else [r["root"]])


def cameo_class(data: Path) -> Iterator[Example]:
    for r in lines(data / "cameo_class/train.jsonl"):
        if r["label"]:
            yield Example(r["id"], "cameo_class", r["text"], QUADS[r["label"]])


def aw(data: Path) -> Iterator[Example]:
    for r in lines(data / "aw/train.jsonl"):
        yield Example(r["id"], "aw", r["marked"], CONFLICT if r["label"] else COOPERATION)


def ngec(data: Path) -> Iterator[Example]:
    """The first sentence of each invented story, and its headline."""
    for i, r in enumerate(lines(data / "ngec-synthetic/train.jsonl.gz")):
        first = re.split(r"(?<=[.!?])\s+", r["text"].strip().replace("\n", " "))[0]
        if i % 3 == 0 and 40 < len(first) < 400:
            yield Example(r["id"], "ngec", first, [r["label"]])


# -- data/training: the project's own sentences (its README describes the markup)
def fnv1a(text: str) -> int:
    value = 0xcbf29ce484222325
    for byte in text.encode():
        value = (value ^ byte) * 0x100000001b3 & 0xffffffffffffffff
    return value


def own_line(line: str) -> tuple[str, dict[str, list[tuple[int, int]]], list[str]]:
    """Plain text, the stretches of each label, the event notes."""
    text, spans, events, stack = [], {}, [], []
    body = line.split(" ", 1)[1].removeprefix("^ ")
    i = 0
    while i < len(body):
        char = body[i]
        if char == "\\" and i + 1 < len(body):
            i += 1
            text.append(body[i])
        elif char in "[{":
            stack.append((char, len(text)))
        elif char == "|" and stack:
            end = body.index("]" if stack[-1][0] == "[" else "}", i)
            kind, begin = stack.pop()
            note = body[i + 1:end]
            if kind == "[":
                spans.setdefault(note.split("=")[0], []).append((begin, len(text)))
            else:
                events.append(note)
            i = end
        else:
            text.append(char)
        i += 1
    return "".join(text), spans, events


def mark(text: str, source: list[tuple[int, int]], target: list[tuple[int, int]]) -> str:
    tags = [(e, 0, f"</{t}>") for t, found in (("s", source), ("t", target)) for _, e in found]
    tags += [(b, 1, f"<{t}>") for t, found in (("s", source), ("t", target)) for b, _ in found]
    for at, _, tag in sorted(tags, reverse=True):
        text = text[:at] + tag + text[at:]
    return text


def own(folder: Path) -> Iterator[Example]:
    for path in sorted(folder.glob("*.evt")):
        for line in path.read_text("utf-8").splitlines():
            if not re.match(r"\d{4}-\d\d-\d\d ", line):
                continue
            text, spans, events = own_line(line)
            key = fnv1a(text)
            if key % 5 == 0:                       # held back
                continue
            for n, note in enumerate(events):
                parts = note.split()
                if parts[0].startswith("?") or len(parts) < 2:
                    continue
                kind = parts[0].split("/")[0]
                source, _, target = parts[1].partition(">")
                source = source.split("+") if source else []
                target = target.split("+") if target else []
                if ">" not in parts[1]:            # all are both
                    source, target = source[:1], source[1:]
                if kind in TYPES:
                    stretches = [[s for label in side for s in spans.get(label, [])] for side in (source, target)]
                    yield Example(f"{key:016x}-{n}", "own", mark(text, *stretches), [kind])


def examples(data: Path | None, training: Path, only_open: bool) -> list[Example]:
    found = list(own(training))
    if data and not only_open:
        for read in (plv, cameo_class, aw, ngec):
            found += read(data)
    return found
