"""Treebanks as documents of paragraphs of sentences."""
from __future__ import annotations

import gzip
import re
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

ENTITY = re.compile(r"\((?P<open>[^()]+)(?P<shut>\))?|(?P<close>[^()]+)\)")
NAME_BRIDGES = {"of", "the", "for", "and", "&", "-", "'", "'s", "’s", "de", "del", "von", "van", "al", "bin", "."}
GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC", "time": None}


@dataclass
class Soft:
    """A sentence as a teacher sees it (distil.py). `whole[layer]` [words, labels]; `few[layer]` labels and probabilities [words, KEPT], of `arc` the
    head in the sentence, 0 the root; `ends` [words] the probability that the sentence ends behind the word."""
    whole: dict[str, np.ndarray]
    few: dict[str, tuple[np.ndarray, np.ndarray]]
    heads: np.ndarray
    ends: np.ndarray


@dataclass
class Marks:
    """Who says what and who is who (marks.py). `roles` [words, cue source content]; mentions as first and last word and number of the entity, until
    a tree tells their heads: then `entity` [words] is that number at the head of a mention, else 0."""
    roles: np.ndarray | None = None
    mentions: list[tuple[int, int, int]] = field(default_factory=list)
    new: str = "none"                   # Marked.new
    entity: np.ndarray | None = None

    def cut(self, first: int, end: int, heads: np.ndarray) -> Marks:
        """Those of the words [first, end), which are a sentence with these heads (1-based, 0 the root)."""
        entity = np.zeros(end - first, np.int32)
        for a, b, number in self.mentions:
            if first <= a and b < end:
                a, b = a - first, b - first
                entity[next((i for i in range(a, b + 1) if not a < heads[i] <= b + 1), a)] = number
        return Marks(None if self.roles is None else self.roles[first:end], [], self.new, entity)


@dataclass
class Sentence:
    """Parallel lists, one entry a word. A layer that is None is not annotated here."""
    forms: list[str]
    upos: list[str] | None = None
    xpos: list[str] | None = None
    feats: list[str] | None = None
    lemmas: list[str] | None = None
    heads: list[int] | None = None      # 0 = root, else 1-based
    deprels: list[str] | None = None
    ner: list[str] | None = None        # BIO; "?" = unknown
    ner_misc: bool = True               # False: the source has no MISC, its O may hide one
    ner_shipped: bool = True            # annotated as the shipped names are (UNER, MEANTIME); other sets draw other lines
    one_sentence: bool = True           # False: a block of text whose inner sentence ends are unknown
    sent_id: str = ""
    soft: Soft | None = None            # what a teacher thinks of it, instead of the layers above
    marks: Marks | None = None


Paragraph = list[Sentence]


@dataclass
class Document:
    name: str
    paragraphs: list[Paragraph] = field(default_factory=list)


def read_text(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")


def gum_names(rows: list[list[str]]) -> list[str]:
    """Names from GUM's Entity brackets: mentions headed by a PROPN, cut down to the run of PROPN around the head."""
    stack: list[tuple[str, str, int]] = []
    mentions: list[tuple[int, int, str]] = []
    for at, row in enumerate(rows):
        value = next((v[7:] for v in row[9].split("|") if v.startswith("Entity=")), "")
        for m in ENTITY.finditer(value):
            if m["close"]:
                for i in range(len(stack) - 1, -1, -1):
                    if stack[i][0] == m["close"]:
                        _, kind, start = stack.pop(i)
                        mentions.append((start, at, kind))
                        break
            else:
                group, kind = m["open"].split("-")[:2]
                if m["shut"]:
                    mentions.append((at, at, kind))
                else:
                    stack.append((group, kind, at))
    tags = ["O"] * len(rows)
    # "United" of "United Nations" is an adjective by its part of speech, a proper noun by its tag.
    proper = [row[3] == "PROPN" or row[4].startswith("NNP") or (row[3] == "ADJ" and row[1] == "United") for row in rows]
    for start, end, kind in sorted(mentions, key=lambda m: (m[0] - m[1], m[0])):
        label = GUM_TYPES.get(kind, "MISC")
        head = next((i for i in range(start, end + 1) if not start < int(rows[i][6]) <= end + 1 and int(rows[i][6]) != start + 1), start)
        if label is None or not proper[head]:
            continue
        first = last = head
        bridges = NAME_BRIDGES - {"and", "&", "the", "of"} if label == "PER" else NAME_BRIDGES
        while first > start and (proper[first - 1] or (first - 1 > start and rows[first - 1][1].lower() in bridges and proper[first - 2])):
            first -= 1
        while last < end and (proper[last + 1] or (last + 1 < end and rows[last + 1][1].lower() in bridges and proper[last + 2])):
            last += 1
        if all(tag == "O" for tag in tags[first:last + 1]):     # longest mention first: the outermost name wins
            tags[first:last + 1] = [f"B-{label}"] + [f"I-{label}"] * (last - first)
    return tags


def read_conllu(path: Path, entities: bool = False) -> list[Document]:
    documents: list[Document] = []
    fresh, sent_id = True, ""
    rows: list[list[str]] = []
    for line in read_text(path).split("\n"):
        if line.startswith("# newdoc"):
            documents.append(Document(line.split("=", 1)[-1].strip()))
            fresh = True
        elif line.startswith("# newpar"):
            fresh = True
        elif line.startswith("# sent_id"):
            sent_id = line.split("=", 1)[1].strip()
        elif line and line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif not line and rows:
            if fresh:
                documents[-1].paragraphs.append([])
                fresh = False
            documents[-1].paragraphs[-1].append(Sentence(
                [r[1] for r in rows], [r[3] for r in rows], [r[4] for r in rows], [r[5] for r in rows], [r[2] for r in rows],
                [int(r[6]) for r in rows], [r[7] for r in rows], gum_names(rows) if entities else None, sent_id=sent_id))
            rows = []
    return documents
