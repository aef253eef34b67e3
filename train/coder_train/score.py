"""Scores over equal words; sentences may differ."""
from __future__ import annotations

from .conllu import Document, Sentence


def f1(right: int, gold: int, system: int) -> float:
    return 200.0 * right / (gold + system) if gold + system else 0.0


def flat(documents: list[Document]) -> list[Sentence]:
    return [s for d in documents for p in d.paragraphs for s in p]


def spans(tags: list[str], offset: int, keep_misc: bool) -> set[tuple[int, int, str]]:
    found, start = set(), None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and not tag.startswith("I-"):
            found.add((offset + start, offset + i, tags[start][2:]))
            start = None
        if tag.startswith("B-"):
            start = i
    return {s for s in found if keep_misc or s[2] != "MISC"}


def score_syntax(gold: list[Document], system: list[Document]) -> dict[str, float]:
    """Sentence F1, accuracies, UAS, LAS (universal relations), LASx (with subtypes). Words are the same on both sides."""
    def table(documents: list[Document]) -> tuple[list[tuple], set[tuple[int, int]]]:
        rows, ends, at = [], set(), 0
        for s in flat(documents):
            assert s.heads and s.deprels and s.upos and s.xpos and s.feats and s.lemmas
            ends.add((at, at + len(s.forms)))
            rows += [(s.upos[i], s.xpos[i], s.feats[i], s.lemmas[i], h and at + h, s.deprels[i]) for i, h in enumerate(s.heads)]
            at += len(s.forms)
        return rows, ends

    (g, g_ends), (s, s_ends) = table(gold), table(system)
    assert len(g) == len(s)
    n = len(g) / 100
    pairs = list(zip(g, s))
    same_head = [(a, b) for a, b in pairs if a[4] == b[4]]
    return {
        "Sentences": f1(len(g_ends & s_ends), len(g_ends), len(s_ends)),
        "UPOS": sum(a[0] == b[0] for a, b in pairs) / n,
        "XPOS": sum(a[1] == b[1] for a, b in pairs) / n,
        "UFeats": sum(a[2] == b[2] for a, b in pairs) / n,
        "Lemmas": sum(a[3] in (b[3], "_") for a, b in pairs) / n,
        "UAS": len(same_head) / n,
        "LAS": sum(a[5].split(":")[0] == b[5].split(":")[0] for a, b in same_head) / n,
        "LASx": sum(a[5] == b[5] for a, b in same_head) / n,
    }


def score_names(gold: list[Document], system: list[Document]) -> dict[str, float]:
    """Span and type F1 of names. MISC counts only where the gold side knows it; spans over "?" are left out."""
    right = n_gold = n_system = at = 0
    every: list[str] = [t for s in flat(system) for t in (s.ner or [])]
    for s in flat(gold):
        size = len(s.forms)
        if s.ner is not None:
            a = spans(s.ner, 0, s.ner_misc)
            b = spans(every[at:at + size], 0, s.ner_misc)
            unknown = {i for i, t in enumerate(s.ner) if t == "?"}
            b = {m for m in b if not unknown & set(range(m[0], m[1]))}
            right, n_gold, n_system = right + len(a & b), n_gold + len(a), n_system + len(b)
        at += size
    return {"NER": f1(right, n_gold, n_system)}


def show(scores: dict[str, float]) -> str:
    return "  ".join(f"{name} {value:.2f}" for name, value in scores.items())
