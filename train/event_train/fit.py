"""Softmax regression over the features that `demarche classify --features` prints, and its five-fold figures on PLV.

    python -m event_train.fit --bin ../build/release/demarche --data ../../shared/data --out ../models/en/events.dem
    python -m event_train.fit ... --open      # own sentences alone
"""
from __future__ import annotations

import argparse
import json
import pickle
import random
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from coder_train import modelfile
from coder_train.model import int8_rows

from .sets import CONFLICT, QUADS, TYPES, WEIGHTS, YIELD, Example, examples

BUCKETS = 1 << 16
FEATURES = 267           # PairFeatures::kCount
GRAM_SCALE = 8.0         # how freely words may speak against the lexicon
BALANCE = 0.5            # rare types count more: (most / this) to this power
STRENGTH = 0.8           # of the penalty
# The network over the encoder's vectors (src/classify/pair_states.h), which has a say beside the regression.
PLACES, HIDDEN, SHARE = 4, 96, 0.4
CONTEXT_WEIGHTS = {"own": 0.5, "plv": 1.0, "ngec": 0.1, "cameo_class": 0.3, "aw": 0.15}
EPOCHS, BATCH, RATE, DECAY, DROPOUT, NETWORKS = 12, 64, 1e-3, 0.02, 0.4, 2


class Rows:
    """A sparse matrix: lexicon features, then those buckets that count (rarity > 0), in order."""

    def __init__(self, features: list[list[int]], grams: list[list[int]], rarity: np.ndarray):
        self.buckets = np.flatnonzero(rarity)
        place = np.zeros(BUCKETS, dtype=np.int64)
        place[self.buckets] = FEATURES + np.arange(len(self.buckets))
        columns, values, ends = [], [], [0]
        for some, words in zip(features, grams, strict=True):
            words = np.array([w for w in words if rarity[w] > 0], dtype=np.int64)
            weights = rarity[words] * GRAM_SCALE / max(1e-9, float(np.linalg.norm(rarity[words])))
            columns += some + place[words].tolist()
            values += [1.0] * len(some) + weights.tolist()
            ends.append(len(columns))
        self.x = torch.sparse_csr_tensor(torch.tensor(ends), torch.tensor(columns), torch.tensor(values, dtype=torch.float32),
                                         size=(len(features), FEATURES + len(self.buckets)))
        self.xt = self.x.to_sparse_coo().t().to_sparse_csr()


@dataclass
class Features:
    lexicon: list[list[int]]
    grams: list[list[int]]
    states: np.ndarray        # [n, PLACES * width]; width 0 where the program keeps no vectors


def run_features(program: Path, found: list[Example]) -> Features:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for i, e in enumerate(found):
            file.write(json.dumps({"id": i, "marked": e.marked}) + "\n")
        file.flush()
        out = subprocess.run([program, "classify", "--features", file.name], stdout=subprocess.PIPE, check=True, text=True).stdout
    rows = [json.loads(line) for line in out.splitlines()]
    assert len(rows) == len(found)
    states = [(np.array(r["states"], np.float32).reshape(PLACES, -1) * np.array(r["scales"], np.float32)[:, None]).ravel() for r in rows]
    return Features([r["features"] for r in rows], [r["grams"] for r in rows], np.array(states, np.float32))


def fit(rows: Rows, allowed: torch.Tensor, weights: torch.Tensor, steps: int = 50) -> tuple[torch.Tensor, torch.Tensor]:
    """L-BFGS on the log of the probability that the right types have together. `rows` may hold rows of weight 0."""
    used = rows.x.shape[1]
    w, b = torch.zeros(used, len(TYPES)), torch.zeros(len(TYPES))
    flat = torch.cat([w.flatten(), b]).requires_grad_()
    optimiser = torch.optim.LBFGS([flat], max_iter=steps, history_size=8, line_search_fn="strong_wolfe")
    hidden = torch.where(allowed, 0.0, -1e9)

    def closure() -> torch.Tensor:
        with torch.no_grad():
            weight, bias = flat[:-len(TYPES)].view(used, -1), flat[-len(TYPES):]
            scores = rows.x @ weight + bias
            log_all = scores.logsumexp(1, keepdim=True)
            log_right = (scores + hidden).logsumexp(1, keepdim=True)
            loss = (weights * (log_all - log_right)[:, 0]).sum() + STRENGTH * (weight ** 2).sum()
            residual = weights[:, None] * ((scores - log_all).exp() - (scores + hidden - log_right).exp())
            flat.grad = torch.cat([(rows.xt @ residual + 2 * STRENGTH * weight).flatten(), residual.sum(0)])
        return loss

    optimiser.step(closure)
    flat = flat.detach()
    return flat[:-len(TYPES)].view(used, -1), flat[-len(TYPES):]


class Context(nn.Module):
    """Several networks of one hidden layer side by side; the scores are their mean."""

    def __init__(self, x: torch.Tensor):
        super().__init__()
        self.register_buffer("mean", x.mean(0))
        self.register_buffer("spread", x.std(0) + 1e-3)
        self.into = nn.Linear(x.shape[1], NETWORKS * HIDDEN)
        self.out = nn.ModuleList(nn.Linear(HIDDEN, len(TYPES)) for _ in range(NETWORKS))

    def each(self, x: torch.Tensor) -> torch.Tensor:
        """[networks, n, types]"""
        def dropped(values: torch.Tensor) -> torch.Tensor:
            return nn.functional.dropout(values, DROPOUT, self.training)

        hidden = dropped(self.into(dropped((x - self.mean) / self.spread)).relu()).chunk(NETWORKS, 1)
        return torch.stack([out(h) for out, h in zip(self.out, hidden)])

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.each(x).mean(0)


def fit_context(x: torch.Tensor, allowed: torch.Tensor, weights: torch.Tensor, seed: int = 1) -> Context:
    """Learns from the rows of weight > 0."""
    torch.manual_seed(seed)
    net = Context(x)
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
    hidden, used = torch.where(allowed, 0.0, -1e9), weights.nonzero()[:, 0]
    steps, step = EPOCHS * (len(used) // BATCH + 1), 0
    for _ in range(EPOCHS):
        for batch in used[torch.randperm(len(used))].split(BATCH):
            for group in optimiser.param_groups:
                group["lr"] = RATE * (1 - step / steps)
            scores = net.each(x[batch])
            loss = (scores.logsumexp(2) - (scores + hidden[batch]).logsumexp(2)) * weights[batch]
            optimiser.zero_grad()
            (loss.sum() / weights[batch].sum()).backward()
            optimiser.step()
            step += 1
    return net.eval()


def context_tensors(net: Context) -> dict[str, np.ndarray]:
    """As src/classify/classifier.cpp reads them: one matrix a place, rows of hidden units; the networks' mean is in the last layer."""
    weight = (net.into.weight / net.spread).detach()
    width = weight.shape[1] // PLACES
    tensors = {"context.bias": (net.into.bias - weight @ net.mean).detach().numpy(),
               "context.out": (torch.cat([out.weight for out in net.out], 1) / NETWORKS).detach().contiguous().numpy(),
               "context.out.bias": torch.stack([out.bias for out in net.out]).mean(0).detach().numpy()}
    for place, name in enumerate(("source", "target", "joins", "text")):
        q, scale = int8_rows(weight[:, place * width:(place + 1) * width].contiguous())
        tensors |= {f"context.{name}": q.to(torch.int8).numpy(), f"context.{name}.scale": scale[:, 0].numpy()}
    return tensors


def joined(regression: torch.Tensor, context: torch.Tensor) -> torch.Tensor:
    return (1 - SHARE) * regression.log_softmax(1) + SHARE * context.log_softmax(1)


def merged(scores: torch.Tensor) -> tuple[np.ndarray, list[str]]:
    """CONCEDE and RETREAT together: PLV's fifteen roots."""
    p = scores.softmax(1)
    roots = [t for t in TYPES if t not in YIELD] + ["YIELD"]
    columns = [p[:, TYPES.index(t)] for t in roots[:-1]] + [p[:, TYPES.index("CONCEDE")] + p[:, TYPES.index("RETREAT")]]
    return torch.stack(columns, 1).numpy(), roots


def macro_f1(gold: list, found: list) -> float:
    labels = sorted(set(gold))
    return float(np.mean([2 * sum(g == f == k for g, f in zip(gold, found)) / max(1, gold.count(k) + found.count(k)) for k in labels]))


def report(found: list[Example], scores: torch.Tensor) -> None:
    p, roots = merged(scores)
    gold = ["YIELD" if e.types == YIELD else e.types[0] for e in found]
    best = [roots[k] for k in p.argmax(1)]
    quad = {t: q for q, types in QUADS.items() for t in types} | {"YIELD": 2}

    def grouped(group) -> list:
        groups = sorted({group(r) for r in roots})
        sums = np.stack([sum(p[:, k] for k, r in enumerate(roots) if group(r) == g) for g in groups], 1)
        return [groups[k] for k in sums.argmax(1)]

    side = lambda r: int(r in CONFLICT)
    print(f"accuracy {np.mean([g == f for g, f in zip(gold, best)]):.3f}, macro-F1 {macro_f1(gold, best):.3f}, "
          f"quad {macro_f1([quad[g] for g in gold], grouped(quad.get)):.3f}, binary {macro_f1([side(g) for g in gold], grouped(side)):.3f}")
    print(", ".join(f"{r} {2 * sum(g == f == r for g, f in zip(gold, best)) / max(1, gold.count(r) + best.count(r)):.2f}" for r in sorted(roots)))
    top = p.max(1)
    for low in np.arange(0.2, 1.0, 0.1):
        inside = [(g == f) for g, f, c in zip(gold, best, top) if low <= c < low + 0.1 + 1e-9]
        if inside:
            print(f"  said {low:.1f}-{low + 0.1:.1f}: right {np.mean(inside):.2f} of {len(inside)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", type=Path, required=True)
    parser.add_argument("--data", type=Path, help="the shared sets; left out: own sentences alone")
    parser.add_argument("--training", type=Path, default=Path("../data/training"))
    parser.add_argument("--open", action="store_true")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--core", type=Path, default=Path("../models/en/core.dem"), help="the language core that the program runs")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--cache", type=Path, help="features are kept here")
    a = parser.parse_args()
    torch.set_num_threads(1)      # the products are small; more threads wait for each other

    found = examples(a.data, a.training, a.open)
    if a.open:
        WEIGHTS["own"] = 1.0      # alone it needs no counterweight; beside the others it says little, for the lexicon was written on it
    if a.cache and a.cache.exists():
        features = pickle.loads(a.cache.read_bytes())
    else:
        features = run_features(a.bin, found)
        if a.cache:
            a.cache.write_bytes(pickle.dumps(features))
    counts = {s: sum(e.set == s for e in found) for s in WEIGHTS}
    print("examples:", counts)

    seen = np.zeros(BUCKETS)
    for words in features.grams:
        seen[words] += 1
    rarity = np.where(seen >= 2, np.log(len(found) / np.maximum(seen, 1)), 0.0).astype(np.float32)
    rows = Rows(features.lexicon, features.grams, rarity)
    allowed = torch.tensor([[t in e.types for t in TYPES] for e in found])
    often = {t: sum(WEIGHTS[e.set] for e in found if e.types == [t]) + sum(WEIGHTS[e.set] / 2 for e in found if e.types == YIELD and t in YIELD)
             for t in TYPES}
    most = max(often.values())
    share = lambda e: np.mean([(most / max(1.0, often[t])) ** BALANCE for t in e.types]) if len(e.types) < 3 else 1.0
    weights = torch.tensor([float(WEIGHTS[e.set] * share(e)) for e in found])
    states = torch.from_numpy(features.states)
    context_weights = torch.tensor([float((1.0 if a.open else CONTEXT_WEIGHTS[e.set]) * share(e)) for e in found])
    if not states.shape[1]:
        print("the program keeps no vectors: train arbiter.dem for its core.dem first; the regression stands alone")

    judged = [i for i, e in enumerate(found) if e.set == ("plv" if counts["plv"] else "own")]
    if a.folds:
        sentences = sorted({found[i].marked.replace("<s>", "").replace("</s>", "").replace("<t>", "").replace("</t>", "") for i in judged})
        random.Random(7).shuffle(sentences)
        fold_of = {s: k % a.folds for k, s in enumerate(sentences)}
        plain = [e.marked.replace("<s>", "").replace("</s>", "").replace("<t>", "").replace("</t>", "") for e in found]
        scores, seen_by_both = torch.zeros(len(found), len(TYPES)), torch.zeros(len(found), len(TYPES))
        for k in range(a.folds):
            held = torch.tensor([fold_of.get(s) == k for s in plain])
            w, b = fit(rows, allowed, weights * ~held)
            scores[held] = (rows.x @ w + b)[held]
            if states.shape[1]:
                context = fit_context(states, allowed, context_weights * ~held)
                with torch.no_grad():
                    seen_by_both[held] = joined(scores[held], context(states[held]))
        report([found[i] for i in judged], scores[judged])
        if states.shape[1]:
            print("with the encoder's vectors:")
            report([found[i] for i in judged], seen_by_both[judged])
            if a.cache:
                np.savez(a.cache.with_suffix(".folds.npz"), regression=scores.numpy(), both=seen_by_both.numpy(), judged=judged)

    if a.out:
        w, b = fit(rows, allowed, weights)
        gram = np.zeros((BUCKETS, len(TYPES)), dtype=np.float32)
        gram[rows.buckets] = (w[FEATURES:] * GRAM_SCALE).numpy()
        scale = np.maximum(np.abs(gram).max(0) / 127, 1e-9).astype(np.float32)
        meta = {"name": "events-en", "version": "1", "labels": {"type": TYPES}, "config": {"buckets": BUCKETS, "features": FEATURES,
                "seen": {s: n for s, n in counts.items() if n}}}
        tensors = {"feature": w[:FEATURES].contiguous().numpy(), "gram": np.round(gram / scale).astype(np.int8),
                   "gram.scale": scale, "rarity": rarity, "bias": b.numpy()}
        if states.shape[1]:
            meta["config"] |= {"core": modelfile.checksum(a.core), "state": states.shape[1] // PLACES, "hidden": NETWORKS * HIDDEN, "share": round(100 * SHARE)}
            tensors |= context_tensors(fit_context(states, allowed, context_weights))
        modelfile.write(a.out, meta, tensors)
        print("wrote", a.out)


if __name__ == "__main__":
    main()
