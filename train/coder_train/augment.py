"""What keeps a small encoder from learning its treebanks by heart: names swapped for others of their kind, words hidden."""
from __future__ import annotations

import random
import re
from collections import defaultdict
from pathlib import Path

from .conllu import Document, Sentence

SENTENCES = 0.4     # share of sentences with names whose names may be swapped
NAMES = 0.6         # share of the names that are swapped in these
KNOWN = 0.5         # share of the new names that come from the project's tables, the others from the training sets
HIDDEN = 0.08       # share of the words shown as [MASK]
PLAIN = re.compile(r"[^\W\d_]+")    # words that every tokeniser leaves whole


def spans(ner: list[str]) -> list[tuple[int, int, str]]:
    """(begin, end, type) of the names of a sentence."""
    found, at = [], 0
    while at < len(ner):
        end = at + 1
        if ner[at].startswith("B-"):
            while end < len(ner) and ner[end] == "I-" + ner[at][2:]:
                end += 1
            found.append((at, end, ner[at][2:]))
        at = end
    return found


def table_names(data: Path) -> dict[str, set[str]]:
    """Names by type out of the tables of actors and places (`data/` of the repository)."""
    def rows(name: str) -> list[list[str]]:
        lines = (data / name).read_text(encoding="utf-8").split("\n")
        return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]

    names: dict[str, set[str]] = defaultdict(set)
    for table in ("heads.txt", "leaders.txt", "ministers.txt", "officials.txt", "cabinets.txt"):
        for row in rows(f"actors/{table}"):
            if row[0] == "person":
                names["PER"].update(n.strip() for n in row[1].split(";"))
    for row in rows("actors/organisations.txt"):
        if row[0] == "org":
            names["ORG"].update(n.split("[")[0].strip() for n in row[2].split(";"))
    for row in rows("actors/nonstate.txt"):
        if row[0] in ("group", "groups"):
            names["ORG"].update(n.split("[")[0].strip() for n in row[1].split(";"))
    for line in (data / "anchor/gazetteer.tsv").read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) > 6 and cells[1] == "P" and cells[6].isdigit() and float(cells[5]) > 11:
            names["LOC"].add(cells[0])
    return names


class Swaps:
    """Other names of the same type and as many words."""

    def __init__(self, documents: list[Document], tables: dict[str, set[str]]):
        seen: dict[tuple[str, int], list[tuple[str, ...]]] = defaultdict(list)
        known: dict[tuple[str, int], set[tuple[str, ...]]] = defaultdict(set)
        for document in documents:
            for sentence in (s for p in document.paragraphs for s in p):
                for begin, end, kind in spans(sentence.ner or []):
                    words = tuple(sentence.forms[begin:end])
                    if all(PLAIN.fullmatch(w) for w in words) and words[0][:1].isupper():
                        seen[kind, end - begin].append(words)
        for kind, names in tables.items():
            for name in names:
                words = tuple(name.split())
                if words and all(PLAIN.fullmatch(w) for w in words) and words[0][:1].isupper():
                    known[kind, len(words)].add(words)
                    if kind == "PER" and len(words) == 2:
                        known[kind, 1].add(words[1:])
        self.seen = dict(seen)
        self.known = {key: sorted(names) for key, names in known.items()}

    def apply(self, s: Sentence, rng: random.Random) -> dict[int, str]:
        """New words by position; the tree stays as it is, which is why a name is as long as the one it stands for."""
        if not s.ner or rng.random() >= SENTENCES:
            return {}
        changed: dict[int, str] = {}
        same: dict[tuple[str, ...], tuple[str, ...]] = {}
        for begin, end, kind in spans(s.ner):
            old = tuple(s.forms[begin:end])
            if rng.random() >= NAMES or not all(PLAIN.fullmatch(w) for w in old):
                continue
            key = kind, end - begin
            pool = self.known.get(key) if rng.random() < KNOWN else None
            pool = pool or self.seen.get(key)
            if not pool:
                continue
            new = same.setdefault(old, rng.choice(pool))
            capitals = old[0].isupper() and len(old[0]) > 3
            changed |= {begin + i: w.upper() if capitals else w for i, w in enumerate(new)}
        return changed
