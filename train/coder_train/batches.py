"""From sentences to windows `[CLS] paragraph [SEP] paragraph [SEP] ...` and on to tensors."""
from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .augment import HIDDEN, Swaps
from .conllu import Document, Marks, Sentence, Soft
from .lemma import make_script
from .wordpiece import SHAPES, SPECIAL_SHAPE, WordPiece, word_shapes

IGNORE = -100
NER = ["O"] + [f"{p}-{t}" for t in ("PER", "ORG", "LOC", "MISC") for p in "BI"]
CASE_NOISE = 0.05   # share of training sentences shown in lower case, in CAPITALS or in Title Case


def build_labels(documents: list[Document], rare: int = 2) -> dict[str, list[str]]:
    """Label lists, most frequent first. Feature strings and lemma scripts seen less than `rare` times get no class."""
    counts: dict[str, Counter[str]] = {n: Counter() for n in ("upos", "xpos", "feats", "lemma", "deprel")}
    for document in documents:
        for paragraph in document.paragraphs:
            for s in paragraph:
                if s.upos is None:
                    continue
                counts["upos"].update(s.upos)
                counts["xpos"].update(s.xpos or [])
                counts["feats"].update(s.feats or [])
                counts["deprel"].update(s.deprels or [])
                counts["lemma"].update(make_script(f, l) for f, l in zip(s.forms, s.lemmas or []) if l != "_")
    labels = {name: [label for label, n in count.most_common() if name not in ("feats", "lemma") or n >= rare]
              for name, count in counts.items()}
    return {**labels, "ner": NER, "shape": SHAPES}


@dataclass
class Encoded:
    """A sentence as numbers; targets [layers, words] with IGNORE where not annotated."""
    sentence: Sentence
    pieces: list[tuple[int, ...]]
    targets: np.ndarray            # rows: upos xpos feats lemma ner deprel head(1-based, 0 root)
    size: int                      # subwords

    def __len__(self) -> int:
        return len(self.pieces)


ROWS = {"upos": 0, "xpos": 1, "feats": 2, "lemma": 3, "ner": 4, "deprel": 5, "head": 6}


class Encoder:
    def __init__(self, pieces: WordPiece, labels: dict[str, list[str]]):
        self.wordpiece = pieces
        self.index = {name: {label: i for i, label in enumerate(values)} for name, values in labels.items()}

    def sentence(self, s: Sentence) -> Encoded:
        pieces = [self.wordpiece.word_ids(f) for f in s.forms]
        targets = np.full((len(ROWS), len(pieces)), IGNORE, dtype=np.int64)
        columns = {"upos": s.upos, "xpos": s.xpos, "feats": s.feats, "ner": s.ner, "deprel": s.deprels}
        if s.lemmas is not None:
            columns["lemma"] = [make_script(f, l) if l != "_" else "" for f, l in zip(s.forms, s.lemmas)]
        for name, column in columns.items():
            if column is not None and s.soft is None:
                targets[ROWS[name]] = [self.index[name].get(label, IGNORE) for label in column]
        if s.heads is not None:
            targets[ROWS["head"]] = s.heads
        return Encoded(s, pieces, targets, sum(map(len, pieces)))

    def documents(self, documents: list[Document]) -> list[list[list[Encoded]]]:
        return [[[self.sentence(s) for s in p] for p in d.paragraphs] for d in documents]


@dataclass
class Part:
    """A stretch of one sentence in a window."""
    encoded: Encoded
    start: int = 0
    end: int = 0
    new_paragraph: bool = False
    whole: bool = True             # False: cut by the window's edge; nothing is learned from it here
    paragraph_end: bool = False


Window = list[Part]


def pack(documents: list[list[list[Encoded]]], limit: int, rng: random.Random | None = None) -> Iterator[Window]:
    """Greedy packing as the program does it: a paragraph that does not fit opens a new window; one longer than a window is
    cut, and the next window begins with the sentence that was cut. With `rng` the limit varies."""
    for document in documents:
        budget, window, used = limit, [], 1
        for paragraph in document:
            todo = list(paragraph)
            while todo:
                if not window and rng is not None and rng.random() < 0.3:
                    budget = rng.randint(limit // 4, limit)
                total = sum(e.size for e in todo) + 1
                if used + total <= budget:
                    window += [Part(e, 0, len(e), i == 0, True, i == len(todo) - 1) for i, e in enumerate(todo)]
                    used += total
                    break
                if window:
                    yield window
                    budget, window, used = limit, [], 1
                    continue
                fresh, taken = True, 0
                for i, e in enumerate(todo):
                    if used + e.size + 1 <= budget:
                        window.append(Part(e, 0, len(e), fresh, True, i == len(todo) - 1))
                        used += e.size
                        taken += 1
                        fresh = False
                        continue
                    end = 0
                    while end < len(e) and used + len(e.pieces[end]) + 1 <= budget:
                        used += len(e.pieces[end])
                        end += 1
                    if end:
                        window.append(Part(e, 0, end, fresh, False))
                    break
                if not taken:                       # a sentence longer than the window: the rest of it is lost to training
                    taken = 1
                if window:
                    yield window
                todo = todo[taken:]
                budget, window, used = limit, [], 1
        if window:
            yield window


def noisy_forms(forms: list[str], rng: random.Random) -> list[str]:
    kind = rng.choice(("lower", "upper", "title", "title"))
    return [f.lower() if kind == "lower" else f.upper() if kind == "upper" else f[:1].upper() + f[1:] for f in forms]


def shown(window: Window, wordpiece: WordPiece, rng: random.Random | None, swaps: Swaps | None
          ) -> list[tuple[list[str], list[tuple[int, ...]], set[int], bool]]:
    """For each part of a window its forms, subwords, the words that were swapped or hidden, and whether its case was changed."""
    out = []
    for part in window:
        e = part.encoded
        forms, pieces, touched = e.sentence.forms, e.pieces, set()
        noisy = rng is not None and rng.random() < CASE_NOISE
        if rng and swaps:
            corefers = e.sentence.marks is not None and e.sentence.marks.roles is None     # by its names, too
            new = {} if corefers else swaps.apply(e.sentence, rng)
            hidden = {i for i in range(len(forms)) if rng.random() < HIDDEN and len(forms[i]) > 1}
            forms = [new.get(i, f) for i, f in enumerate(forms)]
            pieces = [(wordpiece.mask,) * len(p) if i in hidden else wordpiece.word_ids(new[i]) if i in new else p
                      for i, p in enumerate(pieces)]
            touched = hidden | set(new)
        if noisy and rng:
            forms = noisy_forms(forms, rng)
        out.append((forms, pieces, touched, noisy))
    return out


class SoftBatch:
    """The teacher's probabilities of a batch, made only if a window has some."""

    def __init__(self, n: int, words: int):
        self.shape = n, words
        self.arrays: dict[str, np.ndarray] = {}

    def array(self, name: str, *size: int, dtype: type = np.float32) -> np.ndarray:
        if name not in self.arrays:
            self.arrays[name] = np.zeros((*self.shape, *size), dtype)
        return self.arrays[name]

    def add(self, soft: Soft, b: int, at: int, span: slice, whole: bool, paragraph_end: bool, no_lemma: Iterable[int], touched: set[int]) -> None:
        """`whole`: the sentence is not cut, and so has a tree and an end."""
        if not whole:
            return
        count = span.stop - span.start
        place = b, slice(at, at + count)
        for name, p in soft.whole.items():
            self.array(f"soft_{name}", p.shape[1])[place] = p
        for name, (labels, p) in soft.few.items():
            shifted = labels.astype(np.int64)
            if name == "arc":
                shifted[shifted > 0] += at
            self.array(f"soft_{name}_labels", p.shape[1], dtype=np.int64)[place] = shifted
            self.array(f"soft_{name}", p.shape[1])[place] = p
        self.array("soft_heads", dtype=np.int64)[place] = np.where(soft.heads > 0, soft.heads + at, 0)
        self.array("soft_here", dtype=np.bool_)[place] = True
        self.array("soft_eos_here", dtype=np.bool_)[b, at:at + count - bool(paragraph_end)] = True
        self.array("soft_eos")[place] = soft.ends
        keeps = self.array("soft_lemma_here", dtype=np.bool_)
        keeps[place] = True
        for i in [*no_lemma, *(t - span.start for t in touched)]:
            if 0 <= i < count:
                keeps[b, at + i] = False

    def tensors(self) -> dict[str, Tensor]:
        return {name: torch.from_numpy(array) for name, array in self.arrays.items()}


class MarksBatch:
    """What is marked in a batch (marks.py), made only if a window has some: `roles` [n, words, 3], -1 unknown; `entity` [n, words], 0 none;
    `choice` [n, words]: whether the antecedent of the word is learned, and `may_be_new`: also if it has none."""

    def __init__(self, n: int, words: int):
        self.roles = np.full((n, words, 3), -1, np.int8)
        self.entity, self.choice, self.may_be_new = np.zeros((n, words), np.int64), np.zeros((n, words), bool), np.zeros((n, words), bool)
        self.some = False

    def add(self, marks: Marks, b: int, at: int) -> None:
        self.some = True
        if marks.roles is not None:
            self.roles[b, at:at + len(marks.roles)] = marks.roles
        if marks.entity is not None and marks.roles is None:
            place = b, slice(at, at + len(marks.entity))
            self.entity[place] = marks.entity
            self.choice[place] = (marks.entity > 0) | (marks.new == "all")
            self.may_be_new[place] = self.choice[place] & (marks.new != "none")

    def tensors(self) -> dict[str, Tensor]:
        arrays = {"roles": self.roles, "entity": self.entity, "choice": self.choice, "may_be_new": self.may_be_new}
        return {name: torch.from_numpy(array) for name, array in arrays.items()} if self.some else {}


def collate(windows: list[Window], wordpiece: WordPiece, rng: random.Random | None = None, swaps: Swaps | None = None
            ) -> dict[str, Tensor]:
    """Tensors of a batch. `rng` switches the case noise on, `swaps` other names and hidden words as well."""
    all_shown = [shown(w, wordpiece, rng, swaps) for w in windows]
    size = max(1 + sum(sum(map(len, pieces[p.start:p.end])) + p.new_paragraph for p, (_, pieces, _, _) in zip(w, texts))
               for w, texts in zip(windows, all_shown))
    words = max(sum(p.end - p.start for p in w) for w in windows)
    n = len(windows)
    ids = np.full((n, size), wordpiece.pad)
    shapes = np.full((n, size), SPECIAL_SHAPE)
    word_of = np.zeros((n, size), dtype=np.int64)
    mask = np.zeros((n, size), dtype=bool)
    pieces = np.zeros((n, words), dtype=np.float32)
    targets = np.full((len(ROWS), n, words), IGNORE)
    eos = np.full((n, words), -1.0, dtype=np.float32)
    sentence_of = np.full((n, words), -1)
    no_misc = np.zeros((n, words), dtype=bool)
    ner_other = np.zeros((n, words), dtype=bool)
    soft, marked = SoftBatch(n, words), MarksBatch(n, words)
    for b, window in enumerate(windows):
        row_ids, row_shapes, row_words, at = [wordpiece.cls], [SPECIAL_SHAPE], [0], 0
        for number, part in enumerate(window):
            e, s = part.encoded, part.encoded.sentence
            forms, part_pieces, touched, noisy = all_shown[b][number]
            if part.new_paragraph and number:
                row_ids.append(wordpiece.sep)
                row_shapes.append(SPECIAL_SHAPE)
                row_words.append(0)
            count = part.end - part.start
            for i in range(part.start, part.end):
                row_ids += part_pieces[i]
                row_shapes += word_shapes(forms[i], len(part_pieces[i]))
                row_words += [at + i - part.start + 1] * len(part_pieces[i])
                pieces[b, at + i - part.start] = len(part_pieces[i])
            sentence_of[b, at:at + count] = number
            no_misc[b, at:at + count] = not s.ner_misc
            ner_other[b, at:at + count] = not s.ner_shipped
            if part.whole:
                targets[:, b, at:at + count] = e.targets[:, part.start:part.end]
                heads = targets[ROWS["head"], b, at:at + count]
                heads[heads > 0] += at
                if noisy:       # scripts were made for the true case
                    targets[ROWS["lemma"], b, at:at + count] = IGNORE
                for i in touched:   # ... and for the word that stood there
                    if part.start <= i < part.end:
                        targets[ROWS["lemma"], b, at + i - part.start] = IGNORE
                if s.one_sentence and s.soft is None:
                    eos[b, at:at + count - 1] = 0
                    if not part.paragraph_end:
                        eos[b, at + count - 1] = 1
            if s.soft is not None:
                soft.add(s.soft, b, at, slice(part.start, part.end), part.whole, part.paragraph_end, [] if not noisy else range(count), touched)
            if s.marks is not None and part.whole:
                marked.add(s.marks, b, at)
            at += count
        row_ids.append(wordpiece.sep)
        row_shapes.append(SPECIAL_SHAPE)
        row_words.append(0)
        length = len(row_ids)
        ids[b, :length], shapes[b, :length], word_of[b, :length], mask[b, :length] = row_ids, row_shapes, row_words, True
    out = {name: torch.from_numpy(targets[row]) for name, row in ROWS.items()}
    out |= {"ids": torch.from_numpy(ids), "shapes": torch.from_numpy(shapes), "word_of": torch.from_numpy(word_of),
            "mask": torch.from_numpy(mask), "pieces": torch.from_numpy(pieces), "eos": torch.from_numpy(eos),
            "sentence_of": torch.from_numpy(sentence_of), "no_misc": torch.from_numpy(no_misc),
            "ner_other": torch.from_numpy(ner_other)}
    out |= soft.tensors() | marked.tensors()
    out["words"] = words  # type: ignore[assignment]
    return out
