"""Corpora with coreference as articles: text, and clusters of spans in code points.

OntoGUM (CC BY part of GUM) says everything about names, noun phrases and pronouns that corefer; LitBank (CC BY) says it of people,
places, bodies and vehicles, lone ones included; GAP (Apache-2.0) says of one pronoun in a text whether it is A, B or neither."""
from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .conllu import read_text

BRACKET = re.compile(r"\((\d+)\)|\((\d+)|(\d+)\)")
NO_SPACE_BEFORE = re.compile(r"([.,;:!?)\]%]|'s|n't|'(re|ve|ll|d|m)|’s|”|--|'')$")
Span = tuple[int, int]


@dataclass
class Article:
    name: str
    text: str
    clusters: list[list[Span]] = field(default_factory=list)
    complete: bool = True           # False: what is in no cluster may still corefer


@dataclass
class PronounQuestion:
    """One line of GAP."""
    name: str
    text: str
    pronoun: Span
    names: tuple[Span, Span]
    answers: tuple[bool, bool]
    masculine: bool


def clusters_of(tags: list[str], spans: list[Span]) -> list[list[Span]]:
    """CoNLL brackets, one string a word, to clusters of spans."""
    opened: dict[str, list[int]] = defaultdict(list)
    found: dict[str, list[Span]] = defaultdict(list)
    for at, tag in enumerate(tags):
        for match in BRACKET.finditer(tag):
            lone, start, end = match.groups()
            if start:
                opened[start].append(at)
                continue
            first = at if lone else opened[end].pop()
            found[lone or end].append((spans[first][0], spans[at][1]))
    return list(found.values())


class TextBuilder:
    """Text from the words of CoNLL-U, with the span of each."""

    def __init__(self) -> None:
        self.text, self.space = "", ""
        self.spans: list[Span] = []
        self.rest, self.last, self.at = "", 0, 0    # of a multi-word token

    def paragraph(self) -> None:
        self.space = "\n\n" if self.text else ""

    def add(self, columns: list[str]) -> None:
        space = "" if "SpaceAfter=No" in columns[9] else " "
        if "-" in columns[0]:
            self.text += self.space
            self.at, self.rest, self.last = len(self.text), columns[1], int(columns[0].split("-")[1])
            self.text, self.space = self.text + columns[1], space
        elif columns[0].isdigit() and int(columns[0]) <= self.last:
            size = len(self.rest) if int(columns[0]) == self.last else len(columns[1]) * self.rest.startswith(columns[1])
            self.spans.append((self.at, self.at + size))
            self.at, self.rest = self.at + size, self.rest[size:]
        elif columns[0].isdigit():
            self.text += self.space
            self.spans.append((len(self.text), len(self.text) + len(columns[1])))
            self.text, self.space = self.text + columns[1], space

    def end_sentence(self) -> None:
        self.last = 0


def ontogum(data: Path, split: str) -> list[Article]:
    tags: dict[str, list[str]] = defaultdict(list)
    name = ""
    for line in read_text(data / f"coref-ontogum/safe/ontogum-safe-{split}.conll.gz").split("\n"):
        if line.startswith("# begin"):
            name = line.split("(")[1].split(")")[0]
        elif line and not line.startswith("# end"):
            tags[name].append(line.split("\t")[2])
    builders: dict[str, TextBuilder] = {}
    for line in read_text(data / f"ud-english-gum/safe/en_gum-safe-{split}.conllu.gz").split("\n"):
        if line.startswith("# newdoc"):
            builder = builders[line.split("=")[1].strip()] = TextBuilder()
        elif line.startswith("# newpar") and "newpar_block" not in line:
            builder.paragraph()
        elif not line:
            builder.end_sentence()
        elif line[0] != "#":
            builder.add(line.split("\t"))
    return [Article(n, b.text, clusters_of(tags[n], b.spans)) for n, b in builders.items() if n in tags]


def litbank(data: Path) -> list[Article]:
    articles: list[Article] = []
    name, text, first = "", "", True
    spans: list[Span] = []
    tags: list[str] = []
    for line in read_text(data / "coref-litbank/litbank-coref.conll.gz").split("\n"):
        if line.startswith("#begin"):
            name, text, spans, tags = line.split("(")[1].split(")")[0], "", [], []
        elif line.startswith("#end"):
            articles.append(Article(name, text, clusters_of(tags, spans), complete=False))
        elif not line:
            text += " " if text else ""
            first = True
        else:
            columns = line.split("\t")
            word = {"``": "“", "''": "”"}.get(columns[3], columns[3])
            tight = first or NO_SPACE_BEFORE.match(word) or text[-1:] in ("(", "[", "“") or text.endswith("--")
            text += "" if tight else " "
            spans.append((len(text), len(text) + len(word)))
            tags.append(columns[-1])
            text, first = text + word, False
    return articles


def gap(data: Path, split: str) -> list[PronounQuestion]:
    with open(data / f"coref-gap/gap-{split}.tsv", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))

    def span(row: dict[str, str], key: str) -> Span:
        start = int(row[f"{key}-offset"])
        return start, start + len(row[key])

    return [PronounQuestion(r["ID"], r["Text"], span(r, "Pronoun"), (span(r, "A"), span(r, "B")),
                            (r["A-coref"] == "TRUE", r["B-coref"] == "TRUE"), r["Pronoun"].lower() in ("he", "him", "his")) for r in rows]


def phrase_at(phrases: list[Span], name: Span) -> int | None:
    """The shortest phrase that holds the name."""
    holding = [i for i, p in enumerate(phrases) if p[0] <= name[0] and name[1] <= p[1]]
    return min(holding, key=lambda i: phrases[i][1] - phrases[i][0], default=None)


def in_batches(items: list, size: int) -> Iterator[list]:
    for at in range(0, len(items), size):
        yield items[at:at + size]
