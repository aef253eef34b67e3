"""Annotate documents given as words, as the C++ program does: windows, sentence ends, tags, trees, names."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from .batches import Encoded, Encoder, Part, collate
from .conllu import Document, Sentence
from .decode import best_tree
from .lemma import apply_script
from .model import Coder
from .wordpiece import WordPiece

Exceptions = dict[tuple[str, str], str]


def repair_bio(tags: list[str]) -> list[str]:
    """An I- that continues nothing begins a name."""
    for i, tag in enumerate(tags):
        if tag.startswith("I-") and (i == 0 or tags[i - 1][2:] != tag[2:]):
            tags[i] = "B" + tag[1:]
    return tags


@dataclass
class Stream:
    """What is left of one document."""
    paragraphs: list[Encoded]       # each a whole paragraph as one run of words
    ends: list[set[int]] | None     # gold sentence ends, by paragraph
    at: int = 0
    word: int = 0


def next_window(stream: Stream, limit: int) -> list[Part]:
    window: list[Part] = []
    used = 1
    while stream.at + len(window) < len(stream.paragraphs):
        e = stream.paragraphs[stream.at + len(window)]
        start = 0 if window else stream.word
        end = start
        size = used
        while end < len(e) and size + len(e.pieces[end]) + 1 <= limit:
            size += len(e.pieces[end])
            end += 1
        if end < len(e) and window:
            break
        window.append(Part(e, start, end, True, True, end == len(e)))
        used = size + 1
        if end < len(e):
            break
    return window


def predict(model: Coder, wordpiece: WordPiece, documents: list[Document], exceptions: Exceptions | None = None,
            gold_ends: bool = False, batch: int = 32, bf16: bool = False) -> list[Document]:
    """New documents with every layer filled; `gold_ends` keeps the given sentences."""
    encoder = Encoder(wordpiece, model.labels)
    results = [Document(d.name, [[] for _ in d.paragraphs]) for d in documents]
    streams = []
    for number, d in enumerate(documents):
        runs = [encoder.sentence(Sentence([f for s in p for f in s.forms])) for p in d.paragraphs]
        ends = [set(np.cumsum([len(s.forms) for s in p]) - 1) for p in d.paragraphs] if gold_ends else None
        streams.append((number, Stream(runs, ends)))
    model.eval()
    while streams:
        turn = sorted(streams, key=lambda item: -sum(e.size for e in item[1].paragraphs[item[1].at:]))[:batch]
        windows = [next_window(stream, model.config.window) for _, stream in turn]
        tensors = collate(windows, wordpiece)
        with torch.no_grad(), torch.autocast(tensors["ids"].device.type, torch.bfloat16, enabled=bf16):
            tag, parse = model.word_vectors(tensors)
            tags = {name: head(tag).float() for name, head in model.tag.items()}
            dep, head, rel_dep, rel_head = model.arc_vectors(parse)
            arcs = model.arc_scores(dep, head).float().numpy()
        best = {name: scores.argmax(-1).numpy() for name, scores in tags.items() if name != "eos"}
        ends = (tags["eos"][:, :, 0] > 0).numpy()
        for b, ((number, stream), window) in enumerate(zip(turn, windows)):
            at = 0
            for part in window:
                forms = part.encoded.sentence.forms
                count = part.end - part.start
                gold = stream.ends[stream.at] if stream.ends else None
                last = [i for i in range(count) if (i + part.start in gold if gold is not None else ends[b, at + i])]
                if part.paragraph_end:
                    last = [i for i in last if i < count - 1] + [count - 1]
                elif not last:
                    last = [count - 1]          # no end in a whole window: cut here
                first = 0
                for end in last:
                    span = slice(at + first, at + end + 1)
                    own = forms[part.start + first:part.start + end + 1]
                    results[number].paragraphs[stream.at].append(
                        annotate(model, own, b, span, best, arcs, rel_dep, rel_head, exceptions or {}))
                    first = end + 1
                if part.paragraph_end:
                    stream.at, stream.word = stream.at + 1, 0
                else:
                    stream.word = part.start + first
                at += count
        streams = [(n, s) for n, s in streams if s.at < len(s.paragraphs)]
    return results


def annotate(model: Coder, forms: list[str], b: int, span: slice, best: dict[str, np.ndarray], arcs: np.ndarray,
             rel_dep: torch.Tensor, rel_head: torch.Tensor, exceptions: Exceptions) -> Sentence:
    columns = [0, *range(span.start + 1, span.stop + 1)]
    heads = best_tree(arcs[b, span][:, columns])
    with torch.no_grad():
        inside = torch.cat([model.rel_root[None], rel_head[b, span]])
        scores = model.rel_scores(rel_dep[b, span], inside[torch.from_numpy(heads)])
    root = model.labels["deprel"].index("root")
    at_root = torch.from_numpy(heads == 0)
    scores[~at_root, root] = -1e9
    relations = scores.argmax(-1)
    relations[at_root] = root
    names = {name: [model.labels[name][i] for i in best[name][b, span]] for name in best}
    lemmas = [exceptions.get((form.lower(), upos)) or apply_script(form, script)
              for form, upos, script in zip(forms, names["upos"], names["lemma"])]
    return Sentence(forms, names["upos"], names["xpos"], names["feats"], lemmas, [int(h) for h in heads],
                    [model.labels["deprel"][i] for i in relations], repair_bio(names["ner"]))
