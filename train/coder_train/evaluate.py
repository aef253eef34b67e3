"""Score a weights file: python -m coder_train.evaluate CORE.dem [--split dev|test] [--int8] [--gold-sentences].

Words are the gold ones, sentences are predicted unless asked otherwise. --int8 also rounds activations, as the C++ program does."""
from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

import torch

from . import sets
from .export import load
from .model import Linear
from .predict import predict
from .score import flat, score_names, score_syntax, show


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument("weights", type=Path)
    cli.add_argument("--data", type=Path, default=sets.DEFAULT_DATA)
    cli.add_argument("--split", choices=("dev", "test"), default="dev")
    cli.add_argument("--int8", action="store_true")
    cli.add_argument("--gold-sentences", action="store_true")
    cli.add_argument("--no-exceptions", action="store_true", help="lemmas from scripts alone")
    cli.add_argument("--threads", type=int, default=os.cpu_count())
    args = cli.parse_args()
    torch.set_num_threads(args.threads)
    model, wordpiece, exceptions = load(args.weights)
    Linear.int8 = args.int8
    if args.no_exceptions:
        exceptions = {}
    for name, gold in sets.treebank(args.data, args.split).items():
        began = time.time()
        found = predict(model, wordpiece, gold, exceptions, gold_ends=args.gold_sentences)
        speed = sum(len(s.forms) for s in flat(gold)) / (time.time() - began)
        print(f"{name} {args.split}: {show(score_syntax(gold, found) | score_names(gold, found))}  ({speed:.0f} words/s)", flush=True)
    if args.split == "test":
        for name, gold in sets.name_tests(args.data).items():
            print(f"{name} test: {show(score_names(gold, predict(model, wordpiece, gold, exceptions)))}", flush=True)


if __name__ == "__main__":
    main()
