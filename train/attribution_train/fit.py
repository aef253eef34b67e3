"""Train the tagger of attributions: python -m attribution_train.fit --tests ../build/release/demarche_tests --out ../models/en/attribution.dem

Learns from PolNeAR, three fifths of its upstream train split by sha1(id); the other two are for development and test
(bench/attribution_score.py). The program itself finds words, features and vectors (with the core.dem in place), so a new core.dem
needs nothing but this command: some three minutes on one thread. The network: docs/formats/model.md, "Weights of attribution"."""
from __future__ import annotations

import argparse
import bisect
import gzip
import hashlib
import json
import os
import random
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from coder_train import modelfile
from coder_train.model import int8_rows

ROLES = ("cue", "source", "content")
PLACES, ROWS_OF_WORD, ROWS = 11, 50, 11 * 128 + 4096 + 32     # kTagPlaces, kTagRowsOfWord, kTagRows
STATE, CONTEXT, HIDDEN, TOLD, SECOND = 768, 48, 96, 48, 96
STATE_DROPOUT, CONTEXT_DROPOUT, HIDDEN_DROPOUT, ROW_DROPOUT = 0.15, 0.25, 0.25, 0.1
TOLD_DROPOUT, SECOND_DROPOUT = 0.1, 0.15
ARTICLES_A_STEP, RATE = 3, 3e-3
PARTS = {"dev": {0}, "train": {2, 3, 4}}                      # as in bench/attribution_score.py; 1 is for test


@dataclass
class Article:
    places: np.ndarray    # [words, PLACES] word, or `words` for none
    rows: np.ndarray      # [words, ROWS_OF_WORD]
    state: np.ndarray     # [words, STATE] f16
    labels: np.ndarray    # [words, ROLES]
    counts: np.ndarray    # [words] False: punctuation, not learned


def polnear(data: Path, part: str) -> list[dict]:
    with gzip.open(data / "polnear/polnear.jsonl.gz", "rt", encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    return [d for d in documents if d["split"] == "train" and int(hashlib.sha1(d["id"].encode()).hexdigest(), 16) % 5 in PARTS[part]]


def carrier(read: str, given: str):
    """From an offset in the text as the program read it to one in the text given: by the characters that are no white space."""
    solid = [i for i, c in enumerate(given) if not c.isspace()]
    before = np.cumsum([0] + [not c.isspace() for c in read])
    shift = "".join(given.split()).find("".join(read.split()))
    if shift < 0:
        raise ValueError("the program altered a text")
    return lambda at: solid[min(shift + int(before[at]), len(solid) - 1)]


def labels_of(document: dict, read: str, spans: np.ndarray) -> np.ndarray:
    carry = carrier(read, document["text"])
    begins = [carry(b) for b, _ in spans]
    out = np.zeros((len(spans), len(ROLES)), dtype=np.float32)
    for attribution in document["attributions"]:
        for role, name in enumerate(ROLES):
            for begin, end in attribution[name]:
                out[bisect.bisect_left(begins, begin):bisect.bisect_left(begins, end), role] = 1
    return out


def articles(tests: Path, documents: list[dict]) -> tuple[list[Article], bytes]:
    """What the program makes of the documents, and the labels of its features."""
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder) / "in.jsonl", Path(folder) / "out"
        given.write_text("".join(json.dumps({"text": d["text"]}) + "\n" for d in documents), encoding="utf-8")
        environment = dict(os.environ, DEMARCHE_ATTRIBUTION_IN=str(given), DEMARCHE_ATTRIBUTION_OUT=str(found))
        subprocess.run([tests, "--gtest_filter=AttributionFeatures.*"], env=environment, check=True, stdout=subprocess.DEVNULL)
        with Path(f"{found}.texts").open(encoding="utf-8") as lines, found.open("rb") as file:
            def numbers(*shape: int, kind: type = np.uint32) -> np.ndarray:
                return np.frombuffer(file.read(4 * int(np.prod(shape))), dtype=kind).reshape(shape)

            names = file.read(int(numbers(1)[0]))
            out = []
            for document, line in zip(documents, lines, strict=True):
                read, words = json.loads(line)["text"], int(numbers(1)[0])
                spans = numbers(words, 2)
                places, rows = numbers(words, PLACES).astype(np.int64), numbers(words, ROWS_OF_WORD).astype(np.int64)
                state = numbers(words, STATE, kind=np.float32).astype(np.float16)
                counts = np.array([any(c.isalnum() for c in read[b:e]) for b, e in spans], dtype=bool)
                out.append(Article(places, rows, state, labels_of(document, read, spans), counts))
    return out, names


class Tagger(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.context = nn.Linear(STATE, CONTEXT)
        self.places = nn.Linear(PLACES * CONTEXT, HIDDEN)
        self.rows = nn.EmbeddingBag(ROWS + 1, HIDDEN, mode="sum", padding_idx=ROWS)
        nn.init.normal_(self.rows.weight, std=0.05)
        with torch.no_grad():
            self.rows.weight[ROWS] = 0
        self.out = nn.Linear(HIDDEN, len(ROLES))
        self.narrow = nn.Linear(HIDDEN, TOLD)
        self.second = nn.Linear(PLACES * TOLD, SECOND)
        self.second_out = nn.Linear(SECOND, len(ROLES), bias=False)

    def forward(self, article: Article) -> Tensor:
        dropped = lambda x, share: nn.functional.dropout(x, share, self.training)
        state, places, rows = (torch.from_numpy(x) for x in (article.state.astype(np.float32), article.places, article.rows))
        context = dropped(nn.functional.softsign(self.context(dropped(state, STATE_DROPOUT))), CONTEXT_DROPOUT)
        context = torch.cat([context, torch.zeros(1, CONTEXT)])
        if self.training:
            rows = rows.masked_fill(torch.rand(rows.shape) < ROW_DROPOUT, ROWS)
        hidden = (self.places(context[places].flatten(1)) + self.rows(rows)).relu()
        told = torch.cat([nn.functional.softsign(self.narrow(dropped(hidden, TOLD_DROPOUT))), torch.zeros(1, TOLD)])
        second = self.second(dropped(told[places].flatten(1), TOLD_DROPOUT)).relu()
        return self.out(dropped(hidden, HIDDEN_DROPOUT)) + self.second_out(dropped(second, SECOND_DROPOUT))


def report(model: Tagger, found: list[Article]) -> str:
    """Words tagged against words marked; the program does more with the tags (bench/attribution_score.py)."""
    model.eval()
    with torch.no_grad():
        counts = sum(torch.stack([((scores > 0) & (gold > 0)).sum(0), (gold > 0).sum(0), (scores > 0).sum(0)]).double()
                     for scores, gold in ((model(a)[torch.from_numpy(a.counts)], torch.from_numpy(a.labels[a.counts])) for a in found))
    model.train()
    return ", ".join(f"{role} {2 * right / (gold + tagged):.3f}" for role, right, gold, tagged in zip(ROLES, *counts.tolist()))


def steps(found: list[Article], rng: random.Random) -> Iterator[list[Article]]:
    order = found[:]
    rng.shuffle(order)
    for i in range(0, len(order), ARTICLES_A_STEP):
        yield order[i:i + ARTICLES_A_STEP]


def fit(model: Tagger, found: list[Article], epochs: float, rng: random.Random, held: list[Article]) -> None:
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=1e-3)
    steps_all, step, began = epochs * -(-len(found) // ARTICLES_A_STEP), 0, time.time()
    for epoch in range(epochs):
        total = 0.0
        for group in steps(found, rng):
            for parameters in optimiser.param_groups:
                parameters["lr"] = RATE * max(0.02, 1 - step / steps_all)
            loss = sum(nn.functional.binary_cross_entropy_with_logits(model(a)[torch.from_numpy(a.counts)], torch.from_numpy(a.labels[a.counts]))
                       for a in group) / ARTICLES_A_STEP
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            step += 1
            total += loss.item()
        told = f"; development: {report(model, held)}" if held else ""
        print(f"epoch {epoch + 1} loss {total * ARTICLES_A_STEP / len(found):.4f} after {time.time() - began:.0f} s{told}", flush=True)


def export(model: Tagger, names: bytes, path: Path, seed: int, core: int) -> None:
    tensors: dict[str, np.ndarray] = {"labels": np.frombuffer(names, dtype=np.uint8)}
    for name, matrix in (("context", model.context.weight), ("places", model.places.weight.T), ("rows", model.rows.weight[:-1]),
                         ("narrow", model.narrow.weight.T), ("second", model.second.weight.T)):
        q, scale = int8_rows(matrix.detach().contiguous())
        tensors |= {name: q.to(torch.int8).numpy(), f"{name}.scale": scale[:, 0].numpy()}
    tensors |= {"context.bias": model.context.bias.detach().numpy(), "bias": model.places.bias.detach().numpy(),
                "narrow.bias": model.narrow.bias.detach().numpy(), "second.bias": model.second.bias.detach().numpy(),
                "second.out": model.second_out.weight.detach().contiguous().view(-1).numpy(),
                "out": model.out.weight.detach().contiguous().view(-1).numpy(), "out.bias": model.out.bias.detach().numpy()}
    modelfile.write(path, {"name": "attribution-en", "version": "1", "config": {"state": STATE, "core": core, "seed": seed}, "labels": {}}, tensors)


def main() -> None:
    root = Path(__file__).resolve().parents[2]
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--data", type=Path, default=Path(os.environ.get("DEMARCHE_DATA", "../../shared/data")))
    cli.add_argument("--tests", type=Path, default=root / "build/release/demarche_tests", help="the program demarche_tests")
    cli.add_argument("--out", type=Path, default=root / "models/en/attribution.dem")
    cli.add_argument("--core", type=Path, default=root / "models/en/core.dem", help="the language core that the program runs")
    cli.add_argument("--epochs", type=int, default=5)
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--report", action="store_true", help="score the tags on the development fifth after each epoch")
    args = cli.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    found, names = articles(args.tests, polnear(args.data, "train"))
    held = articles(args.tests, polnear(args.data, "dev"))[0] if args.report else []
    print(f"{len(found)} articles, {sum(len(a.labels) for a in found)} words", flush=True)
    model = Tagger()
    fit(model, found, args.epochs, random.Random(args.seed), held)
    export(model, names, args.out, args.seed, modelfile.checksum(args.core))
    print("wrote", args.out)


if __name__ == "__main__":
    main()
