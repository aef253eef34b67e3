"""Train the coreference scorer: python -m coder_train.coreference --tests ../build/release/demarche_tests --out ../models/en/coreference.dem

The program itself finds the phrases and their features in the raw texts (with the core.dem in place), so a new core.dem needs nothing but
this command: some minutes on one thread."""
from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from . import modelfile, sets
from .coreference_sets import Article, PronounQuestion, Span, gap, litbank, ontogum, phrase_at
from .fit import base_model_folder, base_wordpiece
from .model import int8_rows

PHRASE_BUCKETS, PAIR_BUCKETS, HIDDEN = 4096, 8192, 32
PHRASE_ROWS, PAIR_ROWS = 12, 24
WORD_VECTOR = 24
STATE, OWN, MEET = 768, 32, 48   # kOwn, kMeet; STATE: both vectors of the encoder
FEATURES = 3                # kCoreferenceFeatures
HIDDEN_DROPOUT, ROW_DROPOUT, STATE_DROPOUT = 0.2, 0.05, 0.1
NO_CONTEXT = 0.1            # share of the steps without contexts: documents that come parsed have none
# What a wrong choice costs, added to its score in training (softmax margin: Gimpel and Smith, 2010): calling "new" what is not, linking
# what is new, linking to the wrong one.
FALSE_NEW, FALSE_LINK, WRONG_LINK = 2.3, 0.3, 1.0


@dataclass
class Case:
    """One text as the program sees it, with what is to be learned from it."""
    spans: list[Span]
    rows: np.ndarray         # [phrases, PHRASE_ROWS]
    vector: np.ndarray       # [phrases] row of the word vectors + 1; 0 = none
    owner: np.ndarray        # [pairs] the later phrase of a pair
    candidate: np.ndarray    # [pairs] the earlier one
    pair_rows: np.ndarray    # [pairs, PAIR_ROWS]
    right: np.ndarray        # [pairs] bool
    allowed: np.ndarray      # [pairs] bool: takes part in the choice
    is_new: np.ndarray       # [phrases] bool: no antecedent is right
    may_be_new: np.ndarray   # [phrases] bool: "new" takes part in the choice
    weight: np.ndarray       # [phrases] 0 = nothing is learned
    state: np.ndarray        # [phrases, STATE] f16

    def without_idle_pairs(self) -> Case:
        keep = self.weight[self.owner] > 0
        for name in ("owner", "candidate", "pair_rows", "right", "allowed"):
            setattr(self, name, getattr(self, name)[keep])
        return self


def features_of(tests: Path, texts: list[str]) -> list[tuple]:
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder) / "in.jsonl", Path(folder) / "out.bin"
        given.write_text("".join(json.dumps({"text": t}) + "\n" for t in texts), encoding="utf-8")
        environment = dict(os.environ, DEMARCHE_COREFERENCE_IN=str(given), DEMARCHE_COREFERENCE_FEATURES=str(found))
        subprocess.run([tests, "--gtest_filter=CoreferenceScore.*"], env=environment, check=True, stdout=subprocess.DEVNULL)
        numbers = np.fromfile(found, dtype=np.uint32)
    out, at = [], 0
    for _ in texts:
        phrases, pairs = int(numbers[at]), int(numbers[at + 1])
        at += 2
        parts = []
        for size in (2 * phrases, PHRASE_ROWS * phrases, phrases, phrases, pairs, PAIR_ROWS * pairs):
            parts.append(numbers[at:at + size])
            at += size
        spans = [(int(a), int(b)) for a, b in parts[0].reshape(-1, 2)]
        owner = np.repeat(np.arange(phrases), parts[3])
        state = numbers[at:at + STATE * phrases].view(np.float32).reshape(-1, STATE).astype(np.float16)
        at += STATE * phrases
        out.append((spans, parts[1].reshape(-1, PHRASE_ROWS).astype(np.int16), parts[2].astype(np.int64), owner, parts[4].astype(np.int64),
                    parts[5].reshape(-1, PAIR_ROWS).astype(np.int16), state))
    return out


def case_of_article(article: Article, found: tuple) -> Case:
    spans, rows, vector, owner, candidate, pair_rows, state = found
    cluster = {s: number for number, spans_of in enumerate(article.clusters) for s in spans_of}
    of = np.array([cluster.get(s, cluster.get((s[0], s[1] - 2), -1)) for s in spans], dtype=np.int64)
    right = (of[owner] == of[candidate]) & (of[owner] >= 0)
    has = np.zeros(len(spans), dtype=bool)
    has[owner[right]] = True
    weight = np.ones(len(spans)) if article.complete else 0.5 * (of >= 0)
    return Case(spans, rows, vector, owner, candidate, pair_rows, right, np.ones(len(owner), dtype=bool), ~has, np.ones(len(spans), dtype=bool), weight,
                state).without_idle_pairs()


def case_of_question(question: PronounQuestion, found: tuple) -> Case | None:
    """The pronoun is asked, and only names and noun phrases may answer: how other pronouns are meant is not annotated. Where the right name
    comes after the pronoun only, the name is asked whether it goes back to the pronoun; a wrong name after it must not."""
    spans, rows, vector, owner, candidate, pair_rows, state = found
    if question.pronoun not in spans:
        return None
    at = spans.index(question.pronoun)
    texts = [question.text[a:b] for a, b in question.names]
    groups = [{i for i, s in enumerate(spans) if question.text[s[0]:s[1]].removesuffix("'s") == text} | {phrase_at(spans, n)} - {None}
              for text, n in zip(texts, question.names)]
    right_ones = {i for group, answer in zip(groups, question.answers) if answer for i in group}
    wrong_ones = {i for group, answer in zip(groups, question.answers) if not answer for i in group} - right_ones
    fresh = False
    if any(question.answers) and right_ones and min(right_ones) > at:
        asked = min(right_ones)
        right = (owner == asked) & (candidate == at)
        allowed, fresh = owner == asked, True
    elif any(question.answers):
        asked = at
        right = (owner == at) & np.isin(candidate, list(right_ones))
        short = np.array([s[1] - s[0] < 5 for s in spans])              # pronouns for the most part
        allowed = (owner == at) & (np.isin(candidate, list(right_ones | wrong_ones)) | ~short[candidate])
    else:
        asked = at
        right = (owner == at) & ~np.isin(candidate, list(wrong_ones))
        allowed, fresh = owner == at, True
    weight, is_new, may_be_new = np.zeros(len(spans)), np.zeros(len(spans), dtype=bool), np.zeros(len(spans), dtype=bool)
    if right.any():
        weight[asked], may_be_new[asked], is_new[asked] = 1.0, fresh, fresh and not any(question.answers)
    if wrong_ones and min(wrong_ones) > at and min(wrong_ones) != asked:
        other = min(wrong_ones)
        right |= (owner == other) & (candidate != at)
        allowed |= owner == other
        weight[other], may_be_new[other], is_new[other] = 1.0, True, True
    if not weight.any():
        return None
    return Case(spans, rows, vector, owner, candidate, pair_rows, right, allowed, is_new, may_be_new, weight, state).without_idle_pairs()


def merged(cases: list[Case]) -> Case:
    """Several cases as one."""
    shift = np.cumsum([0] + [len(c.spans) for c in cases])
    joined = {name: np.concatenate([getattr(c, name) for c in cases]) for name in ("rows", "vector", "pair_rows", "right", "allowed", "is_new", "may_be_new", "weight", "state")}
    return Case([], owner=np.concatenate([c.owner + s for c, s in zip(cases, shift)]),
                candidate=np.concatenate([c.candidate + s for c, s in zip(cases, shift)]), **joined)


class Scorer(nn.Module):
    """docs/formats/model.md: sums of rows, one hidden layer, one score for "new" and one for each pair."""

    def __init__(self, vectors: np.ndarray) -> None:
        super().__init__()
        self.register_buffer("vectors", torch.from_numpy(np.concatenate([np.zeros((1, WORD_VECTOR), np.float32), vectors])))

        def table(rows: int) -> nn.EmbeddingBag:
            bag = nn.EmbeddingBag(rows + 1, HIDDEN, mode="sum", padding_idx=rows)
            nn.init.normal_(bag.weight, std=0.1)
            with torch.no_grad():
                bag.weight[rows] = 0
            return bag

        self.new, self.earlier, self.later = (table(PHRASE_BUCKETS) for _ in range(3))
        self.pair = table(PAIR_BUCKETS)
        self.vector_of = nn.ParameterDict({n: nn.Parameter(torch.randn(WORD_VECTOR, HIDDEN) * 0.1) for n in ("new", "earlier", "later")})
        self.context = nn.Linear(STATE, OWN + 2 * MEET)
        self.context_of = nn.ParameterDict({n: nn.Parameter(torch.randn(OWN, HIDDEN) * 0.1) for n in ("new", "earlier", "later")})
        self.meeting = nn.Parameter(torch.randn(MEET, HIDDEN) * 0.1)
        self.new_bias, self.pair_bias = nn.Parameter(torch.zeros(HIDDEN)), nn.Parameter(torch.zeros(HIDDEN))
        self.new_out, self.pair_out = nn.Parameter(torch.randn(HIDDEN) * 0.2), nn.Parameter(torch.randn(HIDDEN) * 0.2)

    def forward(self, rows: Tensor, vector: Tensor, owner: Tensor, candidate: Tensor, pair_rows: Tensor, state: Tensor) -> tuple[Tensor, Tensor]:
        if self.training and ROW_DROPOUT:
            rows = rows.masked_fill(torch.rand(rows.shape) < ROW_DROPOUT, PHRASE_BUCKETS)
            pair_rows = pair_rows.masked_fill(torch.rand(pair_rows.shape) < ROW_DROPOUT, PAIR_BUCKETS)

        def score(hidden: Tensor, out: Tensor) -> Tensor:
            return nn.functional.dropout(hidden.relu(), HIDDEN_DROPOUT, self.training) @ out

        def dropped(x: Tensor) -> Tensor:
            return nn.functional.dropout(x, STATE_DROPOUT, self.training)

        context = nn.functional.softsign(self.context(dropped(state)))
        if self.training and torch.rand(()) < NO_CONTEXT:
            context = context * 0
        own, as_earlier, as_later = dropped(context[:, :OWN]), context[:, OWN:OWN + MEET], context[:, OWN + MEET:]
        dense = self.vectors[vector]
        fresh, earlier, later = (table(rows) + dense @ self.vector_of[n] + own @ self.context_of[n]
                                 for n, table in (("new", self.new), ("earlier", self.earlier), ("later", self.later)))
        meeting = dropped(as_earlier[candidate] * as_later[owner]) @ self.meeting
        pairs = earlier[candidate] + later[owner] + self.pair(pair_rows) + meeting + self.pair_bias
        return score(fresh + self.new_bias, self.new_out), score(pairs, self.pair_out)


def log_sum(values: Tensor, owner: Tensor, fresh: Tensor) -> Tensor:
    """log of the sum of exp over the pairs of each phrase and its "new"."""
    top = fresh.detach().scatter_reduce(0, owner, values.detach(), "amax")
    total = (fresh - top).exp().scatter_add(0, owner, (values - top[owner]).exp())
    return total.clamp_min(1e-30).log() + top


def loss_of(model: Scorer, case: Case) -> Tensor:
    owner, candidate = torch.from_numpy(case.owner), torch.from_numpy(case.candidate)
    fresh, pairs = model(torch.from_numpy(case.rows.astype(np.int64)), torch.from_numpy(case.vector), owner, candidate, torch.from_numpy(case.pair_rows.astype(np.int64)),
                         torch.from_numpy(case.state.astype(np.float32)))
    weight = torch.from_numpy(case.weight).float()
    is_new, right = torch.from_numpy(case.is_new), torch.from_numpy(case.right)
    pair_cost = torch.where(right, 0.0, torch.where(is_new[owner], FALSE_LINK, WRONG_LINK))
    all_pairs = (pairs + pair_cost).masked_fill(~torch.from_numpy(case.allowed), -1e4)
    all_fresh = (fresh + FALSE_NEW * ~is_new).masked_fill(~torch.from_numpy(case.may_be_new), -1e4)
    right_pairs = pairs.masked_fill(~right, -1e4)
    right_fresh = fresh.masked_fill(~is_new, -1e4)
    loss = log_sum(all_pairs, owner, all_fresh) - log_sum(right_pairs, owner, right_fresh)
    return (loss * weight).sum() / weight.sum().clamp_min(1)


def word_vectors() -> tuple[list[str], np.ndarray]:
    """The whole words of the base model's vocabulary, and its embeddings of them cut down to the directions in which they differ most."""
    words = base_wordpiece().vocabulary
    rows = [i for i, word in enumerate(words) if word.isalpha() and len(word) > 1]
    table = load_file(base_model_folder() / "model.safetensors")
    full = next(v for k, v in table.items() if k.endswith("word_embeddings.weight")).float().numpy()[rows]
    full = full / np.linalg.norm(full, axis=1, keepdims=True)
    full -= full.mean(0)
    _, directions = np.linalg.eigh(full.T @ full)
    short = full @ directions[:, -WORD_VECTOR:]
    return [words[i] for i in rows], (short / np.linalg.norm(short, axis=1, keepdims=True)).astype(np.float32)


def export(model: Scorer, words: list[str], path: Path, seed: int, core: int) -> None:
    tensors: dict[str, np.ndarray] = {}
    for name in ("new", "earlier", "later", "pair"):
        q, scale = int8_rows(getattr(model, name).weight.detach()[:-1])
        tensors |= {name: q.to(torch.int8).numpy(), f"{name}.scale": scale[:, 0].numpy()}
    q, scale = int8_rows(model.context.weight.detach())
    tensors |= {"context": q.to(torch.int8).numpy(), "context.scale": scale[:, 0].numpy(), "context.bias": model.context.bias.detach().numpy(),
                "meeting": model.meeting.detach().numpy()}
    for name, matrix in model.context_of.items():
        tensors[f"{name}.context"] = matrix.detach().numpy()
    for name, matrix in model.vector_of.items():
        tensors[f"{name}.vector"] = matrix.detach().numpy()
    q, scale = int8_rows(model.vectors[1:])
    tensors |= {"words": np.frombuffer("\n".join(words).encode(), dtype=np.uint8), "vectors": q.to(torch.int8).numpy(), "vectors.scale": scale[:, 0].numpy()}
    for name in ("new", "pair"):
        tensors |= {f"{name}.bias": getattr(model, f"{name}_bias").detach().numpy(), f"{name}.out": getattr(model, f"{name}_out").detach().numpy()}
    modelfile.write(path, {"name": "coreference-en", "version": "1", "config": {"features": FEATURES, "hidden": HIDDEN, "words": len(words), "state": STATE, "core": core, "seed": seed}, "labels": {}}, tensors)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument("--data", type=Path, default=sets.DEFAULT_DATA)
    cli.add_argument("--tests", type=Path, required=True, help="the program demarche_tests")
    cli.add_argument("--out", type=Path, required=True)
    cli.add_argument("--core", type=Path, default=Path(__file__).resolve().parents[2] / "models/en/core.dem", help="the language core that the program runs")
    cli.add_argument("--epochs", type=int, default=5)
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--threads", type=int, default=1)
    cli.add_argument("--cache", type=Path, help="keeps the cases between runs with the same core.dem")
    args = cli.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    words, vectors = word_vectors()
    model = Scorer(vectors)
    core = modelfile.checksum(args.core)
    if args.cache and args.cache.exists():
        articles, questions = torch.load(args.cache, weights_only=False)
    else:
        export(model, words, args.out, args.seed, core)       # the program needs the word vectors to find features
        given = ontogum(args.data, "train") + litbank(args.data)
        articles = [case_of_article(a, f) for a, f in zip(given, features_of(args.tests, [a.text for a in given]))]
        asked = gap(args.data, "development")
        questions = [c for q, f in zip(asked, features_of(args.tests, [q.text for q in asked])) if (c := case_of_question(q, f))]
        if args.cache:
            torch.save((articles, questions), args.cache)
    print(f"{len(articles)} articles, {sum(len(a.spans) for a in articles)} phrases, {len(questions)} questions", flush=True)
    optimiser = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=1e-4)
    began = time.time()
    steps_all = args.epochs * (len(articles) + len(questions) // 40 + 1)
    step = 0
    for epoch in range(args.epochs):
        rng.shuffle(questions)
        steps = articles + [merged(questions[i:i + 40]) for i in range(0, len(questions), 40)]
        rng.shuffle(steps)
        model.train()
        total = 0.0
        for case in steps:
            for group in optimiser.param_groups:
                group["lr"] = 3e-3 * max(0.02, 1 - step / steps_all)
            loss = loss_of(model, case)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            total += loss.item()
        print(f"epoch {epoch + 1} loss {total / len(steps):.4f} after {time.time() - began:.0f} s", flush=True)
    export(model.eval(), words, args.out, args.seed, core)


if __name__ == "__main__":
    main()
