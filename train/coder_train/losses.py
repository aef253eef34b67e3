"""Training losses; a layer that a word lacks gives none."""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from .batches import IGNORE
from .model import Coder

WEIGHTS = {"eos": 1.0, "upos": 0.5, "xpos": 0.5, "feats": 0.5, "lemma": 0.5, "ner": 1.5, "ner_other": 0.75, "arc": 1.0, "rel": 1.0,
           "roles": 2.0, "antecedent": 0.5}
SMOOTHING = 0.02
NO_MENTION = 0.05    # weight of a word that is the head of no mention
OTHER_NAMES = 0.25   # weight of sets with another idea of a name on the head that is shipped


def ner_loss(logits: Tensor, gold: Tensor, no_misc: Tensor, misc: list[int], weight: Tensor) -> Tensor:
    """Cross-entropy by word, weighted; where the source does not know MISC, "O" means O or MISC."""
    log_p = logits.log_softmax(-1)
    exact = -log_p.gather(1, gold[:, None])[:, 0]
    either = -log_p[:, [0, *misc]].logsumexp(-1)
    return (torch.where(no_misc & (gold == 0), either, exact) * weight).sum() / weight.sum().clamp_min(1)


def soft_losses(model: Coder, batch: dict[str, Tensor], tag: Tensor, parse: Tensor, head_dropout: float) -> dict[str, Tensor]:
    """Cross-entropy to what a teacher thinks (distil.py)."""
    here = batch["soft_here"]
    named = tag[here]

    def towards(scores: Tensor, p: Tensor, labels: Tensor | None = None) -> Tensor:
        log_p = scores.float().log_softmax(-1)
        return -((log_p if labels is None else log_p.gather(1, labels)) * p).sum(-1).mean()

    out = {name: towards(model.tag[name](named), batch[f"soft_{name}"][here]) for name in ("upos", "xpos", "ner")}
    out["feats"] = towards(model.tag["feats"](named), batch["soft_feats"][here], batch["soft_feats_labels"][here])
    keep = batch["soft_lemma_here"]
    if keep.any():
        out["lemma"] = towards(model.tag["lemma"](tag[keep]), batch["soft_lemma"][keep], batch["soft_lemma_labels"][keep])
    keep = batch["soft_eos_here"]
    if keep.any():
        out["eos"] = F.binary_cross_entropy_with_logits(model.tag["eos"](tag[keep]).float()[:, 0], batch["soft_eos"][keep])
    rows = here.any(1)
    dep, head, rel_dep, rel_head = model.arc_vectors(parse[rows], head_dropout)
    scores = model.arc_scores(dep, head).masked_fill(~allowed_heads(batch["sentence_of"][rows]), -1e4)
    keep, heads = here[rows], batch["soft_heads"][rows]
    out["arc"] = towards(scores[keep], batch["soft_arc"][rows][keep], batch["soft_arc_labels"][rows][keep])
    with_root = torch.cat([model.rel_root.expand(len(rel_head), 1, -1), rel_head], 1)
    row = torch.arange(len(heads), device=heads.device)[:, None].expand_as(heads)[keep]
    out["rel"] = towards(model.rel_scores(rel_dep[keep], with_root[row, heads[keep]]), batch["soft_rel"][rows][keep])
    return {f"soft_{name}": value for name, value in out.items()}


def mark_losses(model: Coder, batch: dict[str, Tensor], tag: Tensor, parse: Tensor) -> dict[str, Tensor]:
    """Who says what, by word; and for the head of each mention its antecedents in the window (Lee et al. 2017, by words: Dobrovolskii 2021)."""
    out: dict[str, Tensor] = {}
    both = torch.cat([tag, parse], -1)
    keep = (batch["roles"] >= 0).all(-1)
    if keep.any():
        out["roles"] = F.binary_cross_entropy_with_logits(model.roles(both[keep]).float(), batch["roles"][keep].float())
    rows = batch["choice"].any(1)
    if rows.any():
        here, entity, choice = both[rows], batch["entity"][rows], batch["choice"][rows]
        before = torch.ones(entity.shape[1], entity.shape[1], dtype=torch.bool, device=entity.device).tril(-1)
        scores = (model.later(here).float() @ model.earlier(here).float().transpose(1, 2)) * model.config.rel ** -0.5
        scores = torch.cat([model.new(here).float(), scores.masked_fill(~before, -1e4)], 2)
        same = (entity[:, :, None] == entity[:, None, :]) & (entity > 0)[:, :, None] & before
        is_new = ~same.any(2)
        right = torch.cat([is_new[:, :, None], same], 2)
        learned = choice & (~is_new | batch["may_be_new"][rows])
        if learned.any():
            loss = scores.logsumexp(2) - scores.masked_fill(~right, -1e4).logsumexp(2)
            weight = torch.where(entity > 0, 1.0, NO_MENTION)[learned]
            out["antecedent"] = (loss[learned] * weight).sum() / weight.sum()
    return out


def allowed_heads(sentence: Tensor) -> Tensor:
    """[batch, words, 1 + words]: the root, and the other words of the sentence."""
    same = sentence[:, :, None] == sentence[:, None, :]
    same.diagonal(dim1=1, dim2=2).fill_(False)
    return torch.cat([torch.ones_like(same[:, :, :1]), same], 2)


def losses(model: Coder, batch: dict[str, Tensor], dropout: float, head_dropout: float) -> dict[str, Tensor]:
    tag, parse = model.word_vectors(batch, dropout)
    tag = F.dropout(tag, head_dropout, model.training)
    parse = F.dropout(parse, head_dropout, model.training)
    out: dict[str, Tensor] = {}
    for name in ("upos", "xpos", "feats", "lemma"):
        gold = batch[name]
        keep = gold != IGNORE
        if keep.any():
            out[name] = F.cross_entropy(model.tag[name](tag[keep]).float(), gold[keep], label_smoothing=SMOOTHING)
    keep = batch["eos"] >= 0
    if keep.any():
        out["eos"] = F.binary_cross_entropy_with_logits(model.tag["eos"](tag[keep]).float()[:, 0], batch["eos"][keep])
    keep = batch["ner"] != IGNORE
    if keep.any():
        misc = [i for i, label in enumerate(model.labels["ner"]) if label.endswith("MISC")]
        gold, no_misc, other = batch["ner"][keep], batch["no_misc"][keep], batch["ner_other"][keep]
        named = tag[keep]
        weight = torch.where(other, OTHER_NAMES, 1.0)
        out["ner"] = ner_loss(model.tag["ner"](named).float(), gold, no_misc, misc, weight)
        if other.any():
            out["ner_other"] = ner_loss(model.ner_other(named[other]).float(), gold[other], no_misc[other], misc, torch.ones_like(weight[other]))
    heads = batch["head"]
    keep = heads != IGNORE
    if keep.any():
        rows = keep.any(1)
        dep, head, rel_dep, rel_head = model.arc_vectors(parse[rows], head_dropout)
        scores = model.arc_scores(dep, head).masked_fill(~allowed_heads(batch["sentence_of"][rows]), -1e4)
        keep, heads = keep[rows], heads[rows]
        out["arc"] = F.cross_entropy(scores[keep], heads[keep])
        with_root = torch.cat([model.rel_root.expand(len(rel_head), 1, -1), rel_head], 1)
        row = torch.arange(len(heads), device=heads.device)[:, None].expand_as(heads)[keep]
        relations = model.rel_scores(rel_dep[keep], with_root[row, heads[keep]])
        out["rel"] = F.cross_entropy(relations, batch["deprel"][rows][keep], label_smoothing=SMOOTHING)
    if "roles" in batch:
        out |= mark_losses(model, batch, tag, parse)
    if "soft_here" in batch:
        out |= soft_losses(model, batch, tag, parse, head_dropout)
    return out
