"""Lemma exceptions: inflected forms as the training data has them."""
from __future__ import annotations

from collections import Counter, defaultdict

from .conllu import Document

MIN_SHARE = 0.5    # on dev a rarer or less certain form still gains more than it loses


def build_exceptions(documents: list[Document]) -> dict[tuple[str, str], str]:
    """(lower-cased form, UPOS) -> lemma, where they differ. Not for names: their lemma follows the form's case."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for document in documents:
        for paragraph in document.paragraphs:
            for s in paragraph:
                for form, upos, lemma in zip(s.forms, s.upos or [], s.lemmas or []):
                    if lemma != "_":
                        counts[form.lower(), upos][lemma] += 1
    chosen = {}
    for key, lemmas in counts.items():
        lemma, n = lemmas.most_common(1)[0]
        if key[1] != "PROPN" and lemma != key[0] and n / lemmas.total() > MIN_SHARE and not any(c.isspace() for c in key[0] + lemma):
            chosen[key] = lemma
    return chosen
