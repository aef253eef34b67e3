"""Which data is used for what. Everything here may be used commercially (models/en/README.md lists the licences)."""
from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from .conllu import Document, read_conllu
from .names import add_uner, as_other, index_sentences, known_places, read_columns, read_meantime, read_re3d, tidy

DEFAULT_DATA = Path(os.environ.get("DEMARCHE_DATA", "../shared/data"))


def uner_path(data: Path, split: str) -> Path:
    return data / "ner-uner-english-ewt" / f"en_ewt-ud-{split}{'.early.iob2.gz' if split == 'train' else '.iob2'}"


@cache
def places(data: Path) -> frozenset[str]:
    """Place names by the sets that call every state a place."""
    ewt = read_conllu(data / "ud-english-ewt/en_ewt-ud-train.conllu.gz")
    add_uner(ewt, uner_path(data, "train"))
    return frozenset(known_places(ewt + read_columns(data / "ner-wikigold/wikigold.conll")
                                  + read_columns(data / "ner-crossner-politics/politics-train.conll")))


def treebank(data: Path, split: str) -> dict[str, list[Document]]:
    """The two treebanks of a split (train, dev, test), with their names."""
    ewt = read_conllu(data / f"ud-english-ewt/en_ewt-ud-{split}.conllu{'.gz' if split == 'train' else ''}")
    add_uner(ewt, uner_path(data, split))
    gum = read_conllu(data / f"ud-english-gum/safe/en_gum-safe-{split}.conllu.gz", entities=True)
    return {"ewt": ewt, "gum": as_other(tidy(gum, places(data)))}


def name_sets(data: Path) -> dict[str, list[Document]]:
    """Training sets with names only."""
    found = {
        "wikigold": read_columns(data / "ner-wikigold/wikigold.conll"),
        "wnut17": read_columns(data / "ner-wnut17/wnut17-train.conll"),
        "btc-g": read_columns(data / "ner-broad-twitter/btc-section-g-mainstream-news.conll", misc=False),
        "politics": (read_columns(data / "ner-crossner-politics/politics-train.conll")
                     + read_columns(data / "ner-crossner-politics/politics-dev.conll")),
        "re3d": read_re3d(data / "ner-re3d"),
        "meantime": read_meantime(data / "meantime-english/meantime-english.jsonl.gz", {"airbus", "apple", "gm"}),
    }
    tidied = {name: tidy(documents, places(data)) for name, documents in found.items()}
    shipped = {"meantime": tidied.pop("meantime"), "indices": index_sentences()}
    return {name: as_other(documents) for name, documents in tidied.items()} | shipped


def name_tests(data: Path) -> dict[str, list[Document]]:
    """Test sets with names only, brought to the same convention."""
    found = {
        "politics": read_columns(data / "ner-crossner-politics/politics-test.conll"),
        "meantime-stock": read_meantime(data / "meantime-english/meantime-english.jsonl.gz", {"stock"}),
        "wnut17": read_columns(data / "ner-wnut17/wnut17-test.conll"),
    }
    return {name: tidy(documents, places(data)) for name, documents in found.items()}
