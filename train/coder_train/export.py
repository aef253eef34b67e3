"""Checkpoint to weights file: python -m coder_train.export CKPT OUT.dem [--vectors OUT.json] [--random]."""
from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from . import modelfile, sets
from .batches import Encoder, Part, build_labels, collate
from .conllu import Sentence
from .fit import base_model_folder, base_wordpiece
from .lexicon import build_exceptions
from .model import TAG_HEADS, Coder, Config, Linear, int8_rows, load_checkpoint
from .wordpiece import MAX_SUBWORDS_PER_WORD, WordPiece

NAME, VERSION = "core-en", "1"
CHECK_SENTENCES = [
    "Russia 's President met U.S. Zürich-based diplomats , but they did n't agree on 11,000 troops .".split(),
    "NATO expels eight Russian officials".split(),
]


def quantised(name: str, weight: torch.Tensor) -> dict[str, np.ndarray]:
    q, scale = int8_rows(weight.detach().float())
    return {f"{name}.weight": q.to(torch.int8).numpy(), f"{name}.scale": scale[..., 0].numpy()}


def tensors_of(model: Coder, wordpiece: WordPiece, exceptions: dict[tuple[str, str], str]) -> dict[str, np.ndarray]:
    """Every tensor of the file, in order."""
    def plain(t: torch.Tensor) -> np.ndarray:
        return np.ascontiguousarray(t.detach().float().numpy())

    def linear(name: str, module: Linear) -> dict[str, np.ndarray]:
        return quantised(name, module.weight) | {f"{name}.bias": plain(module.bias)}

    def text(value: str) -> np.ndarray:
        return np.frombuffer(value.encode(), dtype=np.uint8)

    e = model.encoder
    out = {"vocab": text("\n".join(wordpiece.vocabulary)),
           "lemma_exceptions": text("".join(f"{form}\t{upos}\t{lemma}\n" for (form, upos), lemma in sorted(exceptions.items())))}
    words = quantised("emb.word", e.word.weight)
    out |= {"emb.word": words["emb.word.weight"], "emb.word.scale": words["emb.word.scale"],
            "emb.pos": plain(e.pos.weight), "emb.shape": plain(e.shape.weight),
            "emb.ln.weight": plain(e.ln.weight), "emb.ln.bias": plain(e.ln.bias)}
    for i, layer in enumerate(e.layers):
        for name in ("qkv", "out", "ffn1", "ffn2"):
            out |= linear(f"L{i}.{name}", getattr(layer, name))
        for name in ("ln1", "ln2"):
            out |= {f"L{i}.{name}.{kind}": plain(getattr(getattr(layer, name), kind)) for kind in ("weight", "bias")}
    out |= {"mix.tag": plain(model.mix_tag.weights()), "mix.parse": plain(model.mix_parse.weights())}
    for name in TAG_HEADS:
        out |= linear(f"head.{name}", model.tag[name])
    for name in ("arc_dep", "arc_head", "rel_dep", "rel_head"):
        out |= linear(f"head.{name}", getattr(model, name))
    rel_u = quantised("rel.U", model.rel_u.flatten(1))
    out |= {"arc.U": plain(model.arc_u), "arc.b": plain(model.arc_b), "arc.root": plain(model.arc_root),
            "rel.U": rel_u["rel.U.weight"].reshape(model.rel_u.shape), "rel.U.scale": rel_u["rel.U.scale"],
            "rel.Wd": plain(model.rel_wd), "rel.Wh": plain(model.rel_wh), "rel.b": plain(model.rel_b), "rel.root": plain(model.rel_root)}
    return out


def load(path: Path) -> tuple[Coder, WordPiece, dict[tuple[str, str], str]]:
    """The model of a weights file, in float from the dequantised weights."""
    meta, t = modelfile.read(path)
    known = Config.__dataclass_fields__
    model = Coder(Config(**{k: v for k, v in meta["config"].items() if k in known}), meta["labels"])
    wordpiece = WordPiece(bytes(t["vocab"]).decode().split("\n"))

    def get(name: str) -> torch.Tensor:
        return torch.from_numpy(t[name].astype(np.float32))

    def put(module: torch.nn.Module, name: str) -> None:
        with torch.no_grad():
            if f"{name}.scale" in t:
                module.weight.copy_(get(f"{name}.weight") * get(f"{name}.scale")[:, None])
            else:
                module.weight.copy_(get(f"{name}.weight"))
            module.bias.copy_(get(f"{name}.bias"))

    e = model.encoder
    with torch.no_grad():
        e.word.weight.copy_(get("emb.word") * get("emb.word.scale")[:, None])
        e.pos.weight.copy_(get("emb.pos"))
        e.shape.weight.copy_(get("emb.shape"))
        for mix, name in ((model.mix_tag, "mix.tag"), (model.mix_parse, "mix.parse")):
            weights = get(name)
            mix.gamma.copy_(weights.sum())
            mix.logits.copy_((weights / weights.sum()).clamp_min(1e-30).log())
        model.arc_u.copy_(get("arc.U"))
        model.arc_b.copy_(get("arc.b"))
        model.arc_root.copy_(get("arc.root"))
        model.rel_u.copy_(get("rel.U") * get("rel.U.scale")[:, None, None])
        model.rel_wd.copy_(get("rel.Wd"))
        model.rel_wh.copy_(get("rel.Wh"))
        model.rel_b.copy_(get("rel.b"))
        model.rel_root.copy_(get("rel.root"))
    put(e.ln, "emb.ln")
    for i, layer in enumerate(e.layers):
        for name in ("qkv", "out", "ffn1", "ffn2", "ln1", "ln2"):
            put(getattr(layer, name), f"L{i}.{name}")
    for name in TAG_HEADS:
        put(model.tag[name], f"head.{name}")
    for name in ("arc_dep", "arc_head", "rel_dep", "rel_head"):
        put(getattr(model, name), f"head.{name}")
    exceptions = {}
    for line in bytes(t["lemma_exceptions"]).decode().splitlines():
        form, upos, lemma = line.split("\t")
        exceptions[form, upos] = lemma
    return model.eval(), wordpiece, exceptions


def check_vectors(path: Path) -> dict:
    """What another reader of the file should compute for two short windows, in float from the dequantised weights."""
    model, wordpiece, _ = load(path)
    encoder = Encoder(wordpiece, model.labels)
    cases = []
    for forms in CHECK_SENTENCES:
        encoded = encoder.sentence(Sentence(forms))
        batch = collate([[Part(encoded, 0, len(forms), True, True, True)]], wordpiece)
        with torch.no_grad():
            states = model.encoder(batch["ids"], batch["shapes"], batch["mask"], 0.0)
            tag, parse = model.word_vectors(batch)
            dep, head, rel_dep, rel_head = model.arc_vectors(parse)
            arcs = model.arc_scores(dep, head)[0]
            heads = arcs.argmax(-1)
            with_root = torch.cat([model.rel_root[None], rel_head[0]])
            relations = model.rel_scores(rel_dep[0], with_root[heads])
            upos = model.tag["upos"](tag)[0]
        cases.append({
            "words": forms, "subwords_of_words": [list(p) for p in encoded.pieces],
            "ids": batch["ids"][0].tolist(), "shapes": batch["shapes"][0].tolist(),
            "first_state": states[0][0].tolist(), "last_state": states[-1][0].tolist(),
            "tag_vectors": tag[0].tolist(), "parse_vectors": parse[0].tolist(),
            "upos_scores": upos.tolist(), "upos": [model.labels["upos"][i] for i in upos.argmax(-1)],
            "eos_scores": model.tag["eos"](tag)[0, :, 0].tolist(),
            "ner": [model.labels["ner"][i] for i in model.tag["ner"](tag)[0].argmax(-1)],
            "arc_scores": arcs.tolist(),
            "greedy_heads": heads.tolist(), "rel_of_greedy_heads": [model.labels["deprel"][i] for i in relations.argmax(-1)],
        })
    return {"note": "float arithmetic; arc_scores[dependent][0 = root, h = word h]; heads without tree decoding", "cases": cases}


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument("checkpoint", type=Path)
    cli.add_argument("out", type=Path)
    cli.add_argument("--vectors", type=Path, help="also write numbers to check another reader against")
    cli.add_argument("--random", action="store_true", help="untrained heads; the checkpoint is not read")
    cli.add_argument("--data", type=Path, default=sets.DEFAULT_DATA)
    args = cli.parse_args()
    train = sets.treebank(args.data, "train")
    wordpiece = base_wordpiece()
    if args.random:
        torch.manual_seed(0)
        model = Coder(Config(vocab=len(wordpiece.vocabulary)), build_labels(train["ewt"] + train["gum"]))
        model.encoder.load_sentence_transformer(base_model_folder())
        torch.nn.init.normal_(model.encoder.shape.weight, std=0.02)
        for mix in (model.mix_tag, model.mix_parse):
            torch.nn.init.normal_(mix.logits)
    else:
        model, _ = load_checkpoint(args.checkpoint)
    exceptions = build_exceptions(train["ewt"] + train["gum"])
    config = asdict(model.config) | {
        "max_subwords_per_word": MAX_SUBWORDS_PER_WORD, "tag_mlp": False, "activation": "gelu_erf",
        "cls_id": wordpiece.cls, "sep_id": wordpiece.sep, "unk_id": wordpiece.unk}
    modelfile.write(args.out, {"name": NAME, "version": VERSION, "config": config, "labels": model.labels},
                    tensors_of(model, wordpiece, exceptions))
    print(f"{args.out}: {args.out.stat().st_size / 1e6:.1f} MB, {len(exceptions)} lemma exceptions")
    if args.vectors:
        args.vectors.write_text(json.dumps(check_vectors(args.out)), encoding="utf-8")


if __name__ == "__main__":
    main()
