"""Train the arbiter of events: python -m event_train.arbiter --tests ../build/release/demarche_tests --out ../models/en/arbiter.dem

Learns from the project's own sentences (data/training without the fifth that is held back), and from running news of which it takes that
what the lexicon leaves open tells no event: most of it does not. The program itself finds predicates and vectors with the core.dem in
place, so a new core.dem needs nothing but this command: two minutes on one thread.

    --folds 5        measures first, by sentence; --lexicon FOLDER: as if the program had that lexicon
    --open           own sentences alone
"""
from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from coder_train import modelfile
from coder_train.model import int8_rows

from .sets import TYPES

ROOT = Path(__file__).resolve().parents[2]
FEATURES, NUMBERS, STATE, HIDDEN = 1, 118, 768, 64      # kArbiterFeatures, kArbiterNumbers, both vectors of the encoder, kHidden
NO_EVENT = len(TYPES)
NEWS = {"bbc-2004-05": (11, 5), "allsides-abp": (80, 7), "reuters-21578": (120, 7)}      # of rawnews: every n-th article, from which one on
NEWS_CHARACTERS, NEWS_WEIGHT = 2500, 0.5
EPOCHS, BATCH, RATE, DECAY, DROPOUT = 20, 128, 1.5e-3, 1e-2, 0.3


@dataclass
class Examples:
    x: np.ndarray         # [n, 3 * STATE + NUMBERS]
    y: np.ndarray         # [n] type or NO_EVENT
    sentence: np.ndarray  # [n]
    open: np.ndarray      # [n] bool: the lexicon leaves it open and a known actor takes part
    weight: np.ndarray    # [n]


def gold() -> list[dict]:
    files = sorted(str(p) for p in (ROOT / "data/training").glob("*.evt"))
    out = subprocess.run([sys.executable, str(ROOT / "scripts/data/gold.py"), "--part", "train", *files], stdout=subprocess.PIPE, check=True, text=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def label_of(sentence: dict, begin: int, end: int) -> int | None:
    """The type of the event that the word triggers; None where it is optional or the second word of another's trigger."""
    optional = False
    for event in sentence["events"]:
        if event["trigger"][0] < end and begin < event["trigger"][1]:
            if not event.get("optional"):
                return TYPES.index(event["type"])
            optional = True
    return None if optional else NO_EVENT


def predicates(tests: Path, texts: list[dict], lexicon: Path | None) -> list[np.ndarray]:
    """Of each text, a row for each predicate as tests/code/arbiter_door_test.cpp writes it."""
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder) / "in.jsonl", Path(folder) / "out.bin"
        given.write_text("".join(json.dumps({k: t[k] for k in ("text", "date", "headline")}) + "\n" for t in texts), encoding="utf-8")
        environment = dict(os.environ, DEMARCHE_ARBITER_IN=str(given), DEMARCHE_ARBITER_FEATURES=str(found))
        if lexicon:
            environment["DEMARCHE_ARBITER_LEXICON"] = str(lexicon)
        subprocess.run([tests, "--gtest_filter=ArbiterDoor.*"], env=environment, check=True, stdout=subprocess.DEVNULL)
        numbers = np.fromfile(found, dtype=np.uint32)
    out, at, width = [], 0, 5 + NUMBERS + 3 * STATE
    for _ in texts:
        count = int(numbers[at])
        out.append(numbers[at + 1:at + 1 + count * width].reshape(count, width))
        at += 1 + count * width
    assert at == len(numbers)
    return out


def input_of(row: np.ndarray) -> np.ndarray:
    values = row[5:].view(np.float32)
    return np.concatenate([values[NUMBERS:], values[:NUMBERS]])


def news(data: Path) -> list[dict]:
    out = []
    for name, (every, first) in NEWS.items():
        with gzip.open(data / f"rawnews/{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            for i, line in enumerate(file):
                if i % every == first:
                    out.append({"text": json.loads(line)["text"][:NEWS_CHARACTERS], "date": "", "headline": False})
    return out


def read(tests: Path, lexicon: Path | None, data: Path | None) -> Examples:
    sentences = gold()
    x, y, of, is_open, weight = [], [], [], [], []
    for i, (sentence, rows) in enumerate(zip(sentences, predicates(tests, sentences, lexicon))):
        for row in rows:
            label = label_of(sentence, int(row[0]), int(row[1]))
            if label is None:
                continue
            x.append(input_of(row))
            y.append(label)
            of.append(i)
            is_open.append(bool(row[2]) and bool(row[3]))
            weight.append(1.0)
    if data:
        for i, rows in enumerate(predicates(tests, news(data), lexicon)):
            for row in rows:
                if row[2] and row[3]:
                    x.append(input_of(row))
                    y.append(NO_EVENT)
                    of.append(-1 - i)
                    is_open.append(True)
                    weight.append(NEWS_WEIGHT)
    return Examples(np.array(x), np.array(y), np.array(of), np.array(is_open), np.array(weight, np.float32))


class Network(nn.Module):
    def __init__(self, x: np.ndarray) -> None:
        super().__init__()
        vectors = x[:, :3 * STATE]
        mean, spread = np.zeros(x.shape[1], np.float32), np.ones(x.shape[1], np.float32)
        mean[:3 * STATE], spread[:3 * STATE] = vectors.mean(0), vectors.std(0) + 1e-3
        self.register_buffer("mean", torch.from_numpy(mean))
        self.register_buffer("spread", torch.from_numpy(spread))
        self.into, self.out = nn.Linear(x.shape[1], HIDDEN), nn.Linear(HIDDEN, len(TYPES) + 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        def dropped(values: torch.Tensor) -> torch.Tensor:
            return nn.functional.dropout(values, DROPOUT, self.training)

        return self.out(dropped(self.into(dropped((x - self.mean) / self.spread)).relu()))


def fit(x: np.ndarray, y: np.ndarray, weight: np.ndarray, seed: int) -> Network:
    torch.manual_seed(seed)
    net = Network(x)
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    rows, right, counts = torch.from_numpy(x), torch.from_numpy(y), torch.from_numpy(weight)
    steps, step = EPOCHS * (len(y) // BATCH + 1), 0
    net.train()
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(y)).split(BATCH):
            for group in optimiser.param_groups:
                group["lr"] = RATE * (1 - step / steps)
            loss = (nn.functional.cross_entropy(net(rows[batch]), right[batch], reduction="none") * counts[batch]).sum() / counts[batch].sum()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            step += 1
    return net.eval()


def report(found: Examples, p: np.ndarray) -> None:
    own = found.sentence >= 0
    running = p[~own, :NO_EVENT].max(1) if (~own).any() else np.zeros(0)
    found, p = Examples(*(getattr(found, n)[own] for n in ("x", "y", "sentence", "open", "weight"))), p[own]
    events = found.y < NO_EVENT
    best, sure = p[:, :NO_EVENT].argmax(1), p[:, :NO_EVENT].max(1)
    print(f"type right, given an event: {np.mean(best[events] == found.y[events]):.3f} of {events.sum()}; left open: {found.open.sum()}, "
          f"of them events {(found.open & events).sum()}")
    for least in (0.4, 0.5, 0.6, 0.7, 0.8):
        given = found.open & (sure >= least)
        print(f"  from {least}: {given.sum()} coded, right {np.mean((best == found.y)[given]):.2f}, no event {np.mean(~events[given]):.2f}; "
              f"of running news {(running >= least).sum()} of {len(running)}")


def export(net: Network, path: Path, core: int, seed: int) -> None:
    weight = (net.into.weight / net.spread).detach()
    bias = (net.into.bias - weight @ net.mean).detach()
    tensors: dict[str, np.ndarray] = {}
    for name, begin, end in (("predicate", 0, STATE), ("source", STATE, 2 * STATE), ("target", 2 * STATE, 3 * STATE), ("numbers", 3 * STATE, 3 * STATE + NUMBERS)):
        q, scale = int8_rows(weight[:, begin:end].contiguous())
        tensors |= {name: q.to(torch.int8).numpy(), f"{name}.scale": scale[:, 0].numpy()}
    tensors |= {"bias": bias.numpy(), "out": net.out.weight.detach().numpy(), "out.bias": net.out.bias.detach().numpy()}
    modelfile.write(path, {"name": "arbiter-en", "version": "1", "config": {"features": FEATURES, "state": STATE, "core": core, "seed": seed},
                           "labels": {"type": TYPES}}, tensors)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--tests", type=Path, required=True, help="the program demarche_tests")
    cli.add_argument("--out", type=Path, required=True, help="the arbiter.dem that the program uses")
    cli.add_argument("--core", type=Path, default=ROOT / "models/en/core.dem", help="the language core that the program runs")
    cli.add_argument("--data", type=Path, default=ROOT.parent / "shared/data", help="the shared sets")
    cli.add_argument("--open", action="store_true", help="own sentences alone")
    cli.add_argument("--lexicon", type=Path)
    cli.add_argument("--folds", type=int, default=0)
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--cache", type=Path, help="keeps the examples between runs with the same core.dem and lexicon")
    a = cli.parse_args()
    torch.set_num_threads(1)
    core = modelfile.checksum(a.core)
    if a.cache and a.cache.exists():
        stored = np.load(a.cache)
        found = Examples(*(stored[k] for k in ("x", "y", "sentence", "open", "weight")))
    else:
        # The program keeps vectors for an arbiter that knows its core: one that decides nothing.
        blank = Network(np.zeros((2, 3 * STATE + NUMBERS), np.float32))
        for parameter in blank.parameters():
            nn.init.zeros_(parameter)
        export(blank, a.out, core, 0)
        found = read(a.tests.resolve(), a.lexicon, None if a.open else a.data)
        if a.cache:
            np.savez(a.cache, x=found.x, y=found.y, sentence=found.sentence, open=found.open, weight=found.weight)
    print(f"{len(found.y)} predicates, {(found.y < NO_EVENT).sum()} of them events", flush=True)
    began = time.time()
    if a.folds:
        p = np.zeros((len(found.y), NO_EVENT + 1), np.float32)
        for k in range(a.folds):
            held = found.sentence % a.folds == k
            net = fit(found.x[~held], found.y[~held], found.weight[~held], a.seed)
            with torch.no_grad():
                p[held] = net(torch.from_numpy(found.x[held])).softmax(1).numpy()
        report(found, p)
    export(fit(found.x, found.y, found.weight, a.seed), a.out, core, a.seed)
    print(f"wrote {a.out} after {time.time() - began:.0f} s")


if __name__ == "__main__":
    main()
