"""What large teachers think of plain text, for a small pupil: python -m coder_train.distil OUT.pt TEACHER.pt [TEACHER.pt...] --bin demarche [--marked]

Words and paragraphs come from the program, so that the pupil sees text as it will see it in use. For every word the file keeps the
mean of the teachers' probabilities (Hinton et al. 2015): small layers whole, of the large ones and of the heads the likeliest four."""
from __future__ import annotations

import argparse
import csv
import gzip
import json
import random
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from attribution_train.fit import polnear

from . import marks, sets
from .batches import Encoder, Part, collate, pack
from .conllu import Document, Marks, Sentence, Soft, read_conllu
from .fit import base_wordpiece
from .model import Coder, Config, load_checkpoint
from .predict import repair_bio

WHOLE = ("upos", "xpos", "ner", "rel")      # kept whole
FEW = ("feats", "lemma", "arc")             # the likeliest
KEPT = 4
SHARES = {"allsides": 0.72, "abc": 0.12, "basil": 0.06, "gap": 0.10}


def texts(data: Path, words: int, rng: random.Random) -> Iterator[str]:
    """Articles of the sets in their shares; none of them is of a test side."""
    def lines(name: str) -> list[str]:
        with gzip.open(data / "rawnews" / name, "rt", encoding="utf-8") as file:
            return [json.loads(line)["text"] for line in file]

    with (data / "coref-gap/gap-development.tsv").open(encoding="utf-8") as file:
        gap = [row["Text"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    found = {"allsides": lines("allsides-abp.jsonl.gz"), "abc": lines("abc-au-2006.jsonl.gz"), "basil": lines("basil.jsonl.gz"), "gap": gap}
    for name, articles in found.items():
        rng.shuffle(articles)
        wanted = words * SHARES[name]
        for article in articles:
            if wanted <= 0:
                break
            wanted -= len(article.split())
            yield article


def read_marked(program: Path, data: Path, only_open: bool) -> list[Document]:
    """The texts of marks.py, as the program reads them."""
    given = list(marks.texts(data, [] if only_open else polnear(data, "train")))
    found = [marks.marked(document, source) for document, source in zip(read(program, [m.text for m in given]), given, strict=True)]
    return [d for d in found if d is not None]


def read(program: Path, articles: list[str]) -> list[Document]:
    """As the program reads them, in their order."""
    with tempfile.TemporaryDirectory() as folder:
        lines, parsed = Path(folder) / "texts.jsonl", Path(folder) / "texts.conllu"
        lines.write_text("".join(json.dumps({"id": str(i), "text": t}) + "\n" for i, t in enumerate(articles)), encoding="utf-8")
        with parsed.open("wb") as out:
            subprocess.run([program, "parse", lines], stdout=out, check=False)
        return read_conllu(parsed)


def without_ends(documents: list[Document]) -> list[Document]:
    return [Document(d.name, [[Sentence([f for s in p for f in s.forms])] for p in d.paragraphs]) for d in documents]


def likeliest(p: Tensor) -> tuple[np.ndarray, np.ndarray]:
    found = p.topk(min(KEPT, p.shape[-1]))
    values, labels = np.zeros((len(p), KEPT), np.float16), np.zeros((len(p), KEPT), np.int16)
    values[:, :found.values.shape[1]] = found.values.numpy()
    labels[:, :found.indices.shape[1]] = found.indices.numpy()
    return labels, values


@dataclass
class Scores:
    """What one teacher says of a batch of windows."""
    model: Coder
    layers: frozenset[str]      # those in which it is heard
    tags: dict[str, Tensor]
    arcs: Tensor
    rel_dep: Tensor
    rel_head: Tensor


LAYERS = ("upos", "xpos", "feats", "lemma", "ner", "eos", "arc", "rel")


def scores_of(model: Coder, layers: frozenset[str], tensors: dict[str, Tensor]) -> Scores:
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        tag, parse = model.word_vectors(tensors)
        dep, head, rel_dep, rel_head = model.arc_vectors(parse)
        return Scores(model, layers, {name: h(tag).float() for name, h in model.tag.items()}, model.arc_scores(dep, head).float(), rel_dep, rel_head)


def mean(tensors: list[Tensor]) -> Tensor:
    return torch.stack(tensors).mean(0)


@torch.no_grad()
def sentence(forms: list[str], scores: list[Scores], b: int, span: slice, ends: Tensor, marked: Marks | None, first: int) -> Sentence:
    """One sentence from its words in window `b`: the mean of what the teachers think."""
    columns = [0, *range(span.start + 1, span.stop + 1)]

    def heard(layer: str) -> list[Scores]:
        return [s for s in scores if layer in s.layers]

    def heads_by(s: Scores) -> Tensor:
        arcs = s.arcs[b, span][:, columns]
        arcs[:, 1:].fill_diagonal_(-1e4)
        return arcs.softmax(-1)

    p_arc = mean([heads_by(s) for s in heard("arc")])
    heads = p_arc.argmax(-1)

    def relations_by(s: Scores) -> Tensor:
        inside = torch.cat([s.model.rel_root[None], s.rel_head[b, span]])
        return s.model.rel_scores(s.rel_dep[b, span], inside[heads]).softmax(-1)

    p = {name: mean([s.tags[name][b, span].softmax(-1) for s in heard(name)]) for name in ("upos", "xpos", "feats", "lemma", "ner")}
    p["rel"], p["arc"] = mean([relations_by(s) for s in heard("rel")]), p_arc
    soft = Soft({n: p[n].numpy().astype(np.float16) for n in WHOLE}, {n: likeliest(p[n]) for n in FEW}, heads.numpy().astype(np.int16),
                ends.numpy().astype(np.float16))
    names = scores[0].model.labels["ner"]
    own_marks = marked.cut(first, first + len(forms), soft.heads) if marked else None
    return Sentence(forms, ner=repair_bio([names[i] for i in p["ner"].argmax(-1)]), soft=soft, marks=own_marks)


def annotate(models: list[tuple[Coder, frozenset[str]]], documents: list[Document], batch: int = 24) -> Iterator[Document]:
    """The documents with sentences and what the teachers think of each. A sentence that a window cuts is left out."""
    wordpiece = base_wordpiece()
    encoder = Encoder(wordpiece, models[0][0].labels)
    windows: list[list[Part]] = [w for d in encoder.documents(documents) for w in pack([d], Config.window)]
    windows.sort(key=lambda w: sum(sum(map(len, p.encoded.pieces[p.start:p.end])) for p in w))
    for start in range(0, len(windows), batch):
        chosen = windows[start:start + batch]
        tensors = collate(chosen, wordpiece)
        scores = [scores_of(model, layers, tensors) for model, layers in models]
        all_ends = mean([s.tags["eos"][:, :, 0].sigmoid() for s in scores if "eos" in s.layers])
        for b, window in enumerate(chosen):
            paragraphs: list[list[Sentence]] = []
            at = 0
            for part in window:
                count = part.end - part.start
                forms, ends = part.encoded.sentence.forms[part.start:part.end], all_ends[b, at:at + count]
                last = [i for i in range(count - 1) if ends[i] > 0.5] + ([count - 1] if part.whole else [])
                first, found = 0, []
                for end in last:
                    found.append(sentence(forms[first:end + 1], scores, b, slice(at + first, at + end + 1), ends[first:end + 1],
                                          part.encoded.sentence.marks, part.start + first))
                    first = end + 1
                if found:
                    paragraphs.append(found)
                at += count
            if paragraphs:
                yield Document(f"soft-{start + b}", paragraphs)


def teacher(text: str) -> tuple[Coder, frozenset[str]]:
    path, _, layers = text.partition(":")
    return load_checkpoint(Path(path))[0].eval(), frozenset(layers.split(",") if layers else LAYERS)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument("out", type=Path)
    cli.add_argument("teachers", nargs="+", help="checkpoints of fit.py over the same data; PATH:ner,arc is heard in these layers only")
    cli.add_argument("--bin", type=Path, required=True, help="the program demarche")
    cli.add_argument("--data", type=Path, default=sets.DEFAULT_DATA)
    cli.add_argument("--words", type=int, default=1_000_000)
    cli.add_argument("--marked", action="store_true", help="hear them over the texts of marks.py, and keep the marks")
    cli.add_argument("--open", action="store_true", help="with --marked: without PolNeAR, which states no licence")
    cli.add_argument("--minutes", type=float, default=1e9, help="stop after so long")
    cli.add_argument("--threads", type=int, default=1)
    cli.add_argument("--seed", type=int, default=1)
    args = cli.parse_args()
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)
    models = [teacher(text) for text in args.teachers]
    if any(model.labels != models[0][0].labels for model, _ in models):
        raise SystemExit("the teachers were trained with different labels")
    for layer in LAYERS:
        if not any(layer in layers for _, layers in models):
            raise SystemExit(f"no teacher is heard in {layer}")
    documents = read_marked(args.bin, args.data, args.open) if args.marked else without_ends(read(args.bin, list(texts(args.data, args.words, rng))))
    rng.shuffle(documents)
    began, done, words = time.time(), [], 0
    for at in range(0, len(documents), 50):
        found = list(annotate(models, documents[at:at + 50]))
        done += found
        words += sum(len(s.forms) for d in found for p in d.paragraphs for s in p)
        print(f"{words} words, {words / (time.time() - began):.0f} words/s", flush=True)
        if time.time() - began > args.minutes * 60:
            break
    torch.save(done, args.out)


if __name__ == "__main__":
    main()
