"""One small BERT with a shape embedding, and the heads on its word vectors."""
from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

TAG_HEADS = ("eos", "upos", "xpos", "feats", "lemma", "ner")

TRAINING_ONLY = ("roles", "later", "earlier", "new")


@dataclass
class Config:
    layers: int = 6
    hidden: int = 384
    heads: int = 12
    ffn: int = 1536
    max_positions: int = 512
    window: int = 160
    arc: int = 256
    rel: int = 128
    layer_norm_eps: float = 1e-12
    vocab: int = 30522
    shapes: int = 15
    buckets: int = 0        # of distances with a bias in the attention; only the teacher has them


def int8_rows(x: Tensor) -> tuple[Tensor, Tensor]:
    """Symmetric quantisation by row: integers in -127..127 (as float) and one scale a row."""
    scale = x.abs().amax(-1, keepdim=True).clamp_min(1e-12) / 127
    return (x / scale).round(), scale


class Linear(nn.Linear):
    """nn.Linear that can act as the C++ program does: activations (and, in training, weights) rounded to int8 by row."""

    int8 = False        # round activations
    fake_quant = False  # round activations and weights, gradients pass straight through

    def forward(self, x: Tensor) -> Tensor:
        weight = self.weight
        if self.int8 or self.fake_quant:
            with torch.no_grad():
                q, scale = int8_rows(x.float())
                rounded = (q * scale).to(x.dtype)
                qw, scale_w = int8_rows(weight)
            x = x + (rounded - x).detach()
            if self.fake_quant:
                weight = weight + (qw * scale_w - weight).detach()
        return F.linear(x, weight, self.bias)


def drop_columns(x: Tensor, rate: float, training: bool) -> Tensor:
    """Dropout with one mask a row of the batch, shared by its positions: as good here, and far fewer random numbers."""
    if not training or not rate:
        return x
    keep = torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= rate
    return x * (keep.to(x.dtype) / (1 - rate))


class Layer(nn.Module):
    def __init__(self, c: Config):
        super().__init__()
        self.heads = c.heads
        self.qkv = Linear(c.hidden, 3 * c.hidden)
        self.out = Linear(c.hidden, c.hidden)
        self.ffn1 = Linear(c.hidden, c.ffn)
        self.ffn2 = Linear(c.ffn, c.hidden)
        self.ln1 = nn.LayerNorm(c.hidden, c.layer_norm_eps)
        self.ln2 = nn.LayerNorm(c.hidden, c.layer_norm_eps)

    def forward(self, x: Tensor, mask: Tensor, dropout: float) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        # Plain products: on a CPU the backward pass of the fused attention takes several times longer.
        scores = (q * (width // self.heads) ** -0.5) @ k.transpose(2, 3) + mask
        mixed = (scores.softmax(-1).to(v.dtype) @ v).transpose(1, 2).reshape(batch, length, width)
        x = self.ln1(x + drop_columns(self.out(mixed), dropout, self.training))
        return self.ln2(x + drop_columns(self.ffn2(F.gelu(self.ffn1(x))), dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, c: Config):
        super().__init__()
        self.word = nn.Embedding(c.vocab, c.hidden, sparse=True)
        self.pos = nn.Embedding(c.max_positions, c.hidden)
        self.shape = nn.Embedding(c.shapes, c.hidden)
        self.ln = nn.LayerNorm(c.hidden, c.layer_norm_eps)
        self.layers = nn.ModuleList(Layer(c) for _ in range(c.layers))
        nn.init.zeros_(self.shape.weight)
        if c.buckets:
            self.far = nn.Embedding(c.buckets, c.heads)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, dropout: float) -> list[Tensor]:
        x = self.word(ids) + self.pos.weight[:ids.shape[1]] + self.shape(shapes)
        x = drop_columns(self.ln(x), dropout, self.training)
        if torch.is_autocast_enabled(x.device.type):
            x = x.to(torch.get_autocast_dtype(x.device.type))
        states = [x]
        attend = torch.zeros_like(mask, dtype=x.dtype).masked_fill(~mask, -1e4)[:, None, None, :]
        if hasattr(self, "far"):
            attend = attend + self.far(self.distances(ids.shape[1])).permute(2, 0, 1)[None].to(x.dtype)
        for layer in self.layers:
            x = layer(x, attend, dropout)
            states.append(x)
        return states

    def distances(self, length: int) -> Tensor:
        """Bucket of the distance between each two positions, as T5 and MPNet have them: exact when near, logarithmic when far."""
        position = torch.arange(length, device=self.word.weight.device)
        away = position[:, None] - position[None, :]
        half = self.far.num_embeddings // 2
        near = half // 2
        far = near + (torch.log(away.abs().clamp_min(1) / near) / math.log(128 / near) * (half - near)).long()
        return (away < 0) * half + torch.where(away.abs() < near, away.abs(), far.clamp_max(half - 1))

    def load_mpnet(self, folder: Path, vocabulary: list[str]) -> None:
        """Weights of the all-mpnet-base-v2 package, its words brought into the order of `vocabulary`."""
        w = {k: v.float() for k, v in load_file(folder / "model.safetensors").items()}
        place = {word: i for i, word in enumerate((folder / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n"))}
        special = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[MASK]": "<mask>"}
        with torch.no_grad():
            rows = torch.tensor([place[special.get(word, word)] for word in vocabulary])
            self.word.weight.copy_(w["embeddings.word_embeddings.weight"][rows])
            self.pos.weight.copy_(w["embeddings.position_embeddings.weight"][2:])
            self.far.weight.copy_(w["encoder.relative_attention_bias.weight"])
            self.ln.weight.copy_(w["embeddings.LayerNorm.weight"])
            self.ln.bias.copy_(w["embeddings.LayerNorm.bias"])
            for i, layer in enumerate(self.layers):
                base = f"encoder.layer.{i}."
                for kind in ("weight", "bias"):
                    getattr(layer.qkv, kind).copy_(torch.cat([w[f"{base}attention.attn.{n}.{kind}"] for n in "qkv"]))
                    getattr(layer.out, kind).copy_(w[f"{base}attention.attn.o.{kind}"])
                    getattr(layer.ln1, kind).copy_(w[f"{base}attention.LayerNorm.{kind}"])
                    getattr(layer.ffn1, kind).copy_(w[f"{base}intermediate.dense.{kind}"])
                    getattr(layer.ffn2, kind).copy_(w[f"{base}output.dense.{kind}"])
                    getattr(layer.ln2, kind).copy_(w[f"{base}output.LayerNorm.{kind}"])

    def load_sentence_transformer(self, folder: Path) -> None:
        """Weights of the all-MiniLM-L6-v2 package; token-type row 0 goes into the positions."""
        w = {k.removeprefix("bert."): v.float() for k, v in load_file(folder / "model.safetensors").items()}
        with torch.no_grad():
            self.word.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.pos.weight.copy_(w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0])
            self.ln.weight.copy_(w["embeddings.LayerNorm.weight"])
            self.ln.bias.copy_(w["embeddings.LayerNorm.bias"])
            for i, layer in enumerate(self.layers):
                base = f"encoder.layer.{i}."
                for kind in ("weight", "bias"):
                    attention = [w[f"{base}attention.self.{n}.{kind}"] for n in ("query", "key", "value")]
                    getattr(layer.qkv, kind).copy_(torch.cat(attention))
                    getattr(layer.out, kind).copy_(w[f"{base}attention.output.dense.{kind}"])
                    getattr(layer.ln1, kind).copy_(w[f"{base}attention.output.LayerNorm.{kind}"])
                    getattr(layer.ffn1, kind).copy_(w[f"{base}intermediate.dense.{kind}"])
                    getattr(layer.ffn2, kind).copy_(w[f"{base}output.dense.{kind}"])
                    getattr(layer.ln2, kind).copy_(w[f"{base}output.LayerNorm.{kind}"])


class Mix(nn.Module):
    """Learned weighted sum of the encoder's states."""

    def __init__(self, states: int):
        super().__init__()
        self.logits = nn.Parameter(torch.zeros(states))
        self.gamma = nn.Parameter(torch.ones(()))

    def weights(self) -> Tensor:
        return self.logits.softmax(0) * self.gamma

    def forward(self, states: list[Tensor]) -> Tensor:
        weights = self.weights()
        return sum((w * s for w, s in zip(weights, states, strict=True)), torch.zeros(()))


class Coder(nn.Module):
    def __init__(self, config: Config, labels: dict[str, list[str]]):
        super().__init__()
        c = config
        self.config, self.labels = c, labels
        self.encoder = Encoder(c)
        self.mix_tag, self.mix_parse = Mix(c.layers + 1), Mix(c.layers + 1)
        sizes = {"eos": 1, **{name: len(labels[name]) for name in TAG_HEADS if name != "eos"}}
        self.tag = nn.ModuleDict({name: Linear(c.hidden, sizes[name]) for name in TAG_HEADS})
        self.ner_other = Linear(c.hidden, sizes["ner"])     # names as the other sets have them: for training only
        self.roles = Linear(2 * c.hidden, 3)                # who says what, and who is who (marks.py): for training only
        self.later, self.earlier = Linear(2 * c.hidden, c.rel), Linear(2 * c.hidden, c.rel)
        self.new = Linear(2 * c.hidden, 1)
        self.arc_dep, self.arc_head = Linear(c.hidden, c.arc), Linear(c.hidden, c.arc)
        self.rel_dep, self.rel_head = Linear(c.hidden, c.rel), Linear(c.hidden, c.rel)
        relations = len(labels["deprel"])
        self.arc_u = nn.Parameter(torch.eye(c.arc) * c.arc ** -0.5)
        self.arc_b = nn.Parameter(torch.zeros(c.arc))
        self.arc_root = nn.Parameter(torch.randn(c.arc) * 0.1)
        self.rel_u = nn.Parameter(torch.randn(relations, c.rel, c.rel) / c.rel)
        self.rel_wd = nn.Parameter(torch.zeros(relations, c.rel))
        self.rel_wh = nn.Parameter(torch.zeros(relations, c.rel))
        self.rel_b = nn.Parameter(torch.zeros(relations))
        self.rel_root = nn.Parameter(torch.randn(c.rel) * 0.1)

    def word_vectors(self, batch: dict[str, Tensor], dropout: float = 0.0) -> tuple[Tensor, Tensor]:
        """(tagging, parsing) vectors [batch, words, hidden]: the mean of each word's subwords."""
        states = self.encoder(batch["ids"], batch["shapes"], batch["mask"], dropout)
        vectors = []
        for mix in (self.mix_tag, self.mix_parse):
            mixed = mix(states).float()
            slots = batch["word_of"]                     # [batch, subwords]; 0 = no word, w+1 = word w
            sums = mixed.new_zeros(mixed.shape[0], batch["words"] + 1, mixed.shape[2])
            sums = sums.scatter_add(1, slots[:, :, None].expand_as(mixed), mixed)[:, 1:]
            vectors.append(sums / batch["pieces"][:, :, None].clamp_min(1))
        return vectors[0], vectors[1]

    def arc_vectors(self, parse: Tensor, dropout: float = 0.0) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        heads = (self.arc_dep, self.arc_head, self.rel_dep, self.rel_head)
        out = [F.dropout(F.gelu(h(parse)), dropout, self.training).float() for h in heads]
        return out[0], out[1], out[2], out[3]

    def arc_scores(self, dep: Tensor, head: Tensor) -> Tensor:
        """[batch, dependents, 1 + heads]; column 0 is the root."""
        batch = dep.shape[0]
        head = torch.cat([self.arc_root.expand(batch, 1, -1), head], 1)
        return (dep @ self.arc_u) @ head.transpose(1, 2) + (head @ self.arc_b)[:, None]

    def rel_scores(self, dep: Tensor, head: Tensor) -> Tensor:
        """Pairs [n, rel] x [n, rel] -> [n, relations]."""
        size, relations = self.config.rel, len(self.labels["deprel"])
        left = dep @ self.rel_u.permute(1, 0, 2).reshape(size, relations * size)
        bilinear = (left.view(-1, relations, size) * head.to(left.dtype)[:, None]).sum(-1)
        return bilinear.float() + dep @ self.rel_wd.T + head @ self.rel_wh.T + self.rel_b


def checkpoint(model: Coder, state: dict[str, Tensor] | None = None, **extra: Any) -> dict[str, Any]:
    return {"config": asdict(model.config), "labels": model.labels,
            "state": model.state_dict() if state is None else state, **extra}


def load_checkpoint(path: Path) -> tuple[Coder, dict[str, Any]]:
    saved = torch.load(path, map_location="cpu", weights_only=True)
    model = Coder(Config(**saved["config"]), saved["labels"])
    state = saved["state"]
    for kind in ("weight", "bias"):
        state.setdefault(f"ner_other.{kind}", state[f"tag.ner.{kind}"])
    for name, value in model.state_dict().items():
        if name.split(".")[0] in TRAINING_ONLY:
            state.setdefault(name, value)
    model.load_state_dict(state)
    return model, saved
