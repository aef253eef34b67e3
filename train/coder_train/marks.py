"""Texts in which somebody marked who says what, or who is who: the encoder learns from them beside the layers of the treebanks.

The heads that learn them are for training only; the tagger of attributions and the scorer of coreference read the encoder's vectors and
profit. PolNeAR: the three fifths of attribution_train.fit (no licence stated); OntoGUM and LitBank: CC BY; GAP: Apache-2.0."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from attribution_train.fit import ROLES

from .conllu import Document, Marks, Sentence
from .coreference_sets import Span, gap, litbank, ontogum

PIECE = 100     # words


@dataclass
class Marked:
    """A text; stretches in code points."""
    text: str
    roles: list[tuple[Span, int]] | None = None
    mentions: list[tuple[Span, int]] = field(default_factory=list)      # with a number from 1, the same for what corefers
    new: str = "none"               # who may be learned to be new: "all" words, only "mentions", or "none"


def of_clusters(clusters: list[list[Span]]) -> list[tuple[Span, int]]:
    return [(span, i) for i, cluster in enumerate(clusters, 1) for span in cluster]


def texts(data: Path, attributions: list[dict]) -> Iterator[Marked]:
    for document in attributions:
        yield Marked(document["text"], [((b, e), role) for a in document["attributions"] for role, name in enumerate(ROLES) for b, e in a[name]])
    for article in ontogum(data, "train"):
        yield Marked(article.text, mentions=of_clusters(article.clusters), new="all")
    for article in litbank(data):
        yield Marked(article.text, mentions=of_clusters(article.clusters), new="mentions")
    for question in gap(data, "development"):
        same = [name for name, right in zip(question.names, question.answers) if right]
        if same:
            yield Marked(question.text, mentions=[(span, 1) for span in (question.pronoun, *same)])


def spans_of(forms: list[str], text: str, at: int) -> tuple[list[Span], int] | None:
    """Where the words stand in the text from `at` on, and where they end; None if the text reads otherwise."""
    spans = []
    for form in forms:
        begin = text.find(form, at, at + len(form) + 40)
        if begin < 0 or text[at:begin].strip():
            return None
        at = begin + len(form)
        spans.append((begin, at))
    return spans, at


def in_pieces(paragraph: list[Sentence]) -> Iterator[list[str]]:
    """The words of a paragraph; of a long one in several pieces of whole sentences, each of which fits a window."""
    piece: list[str] = []
    for sentence in paragraph:
        if piece and len(piece) + len(sentence.forms) > PIECE:
            yield piece
            piece = []
        piece = piece + sentence.forms
    yield piece


def marked(document: Document, source: Marked) -> Document | None:
    """The document as the program reads it, with the marks of its text; None if its words are not those of the text."""
    at, paragraphs = 0, []
    for forms in (piece for paragraph in document.paragraphs for piece in in_pieces(paragraph)):
        found = spans_of(forms, source.text, at)
        if found is None:
            return None
        spans, at = found
        begins, ends = np.array([b for b, _ in spans]), np.array([e for _, e in spans])
        roles = None
        if source.roles is not None:
            roles = np.zeros((len(forms), len(ROLES)), np.int8)
            for (b, e), role in source.roles:
                roles[(begins < e) & (b < ends), role] = 1
        mentions = []
        for (b, e), entity in source.mentions:
            inside = np.flatnonzero((begins < e) & (b < ends))
            if len(inside):
                mentions.append((int(inside[0]), int(inside[-1]), entity))
        paragraphs.append([Sentence(forms, marks=Marks(roles, mentions, source.new))])
    return Document(document.name, paragraphs)
