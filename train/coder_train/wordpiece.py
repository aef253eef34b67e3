"""Subwords and shapes of words: BERT's uncased rules, applied inside each word, plus a small shape class.

The C++ reader repeats exactly what stands here (docs/formats/model.md)."""
from __future__ import annotations

import unicodedata
from functools import lru_cache

MAX_CHARS_PER_PIECE = 100   # longer pieces become [UNK], as in BERT
MAX_SUBWORDS_PER_WORD = 32  # a URL must not fill a whole window

BASE_SHAPES = ["lower", "capitalised", "allcaps", "mixed", "has_digit", "all_digits", "other"]
SHAPES = BASE_SHAPES + [f"{name}_cont" for name in BASE_SHAPES] + ["special"]
SPECIAL_SHAPE = len(SHAPES) - 1


def is_punctuation(char: str) -> bool:
    """BERT's notion: all non-alphanumeric ASCII, and Unicode category P."""
    code = ord(char)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(char).startswith("P")


def is_cjk(char: str) -> bool:
    code = ord(char)
    return (0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2A6DF
            or 0x2A700 <= code <= 0x2CEAF or 0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F)


def basic_pieces(word: str) -> list[str]:
    """Lower-case, strip accents, drop control characters, split at blanks and around punctuation and CJK."""
    pieces: list[str] = []
    current = ""
    for char in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(char)
        if category == "Mn" or char in "\0\ufffd" or (category.startswith("C") and char not in "\t\n\r"):
            continue
        single = is_punctuation(char) or is_cjk(char)
        if single or char.isspace():
            if current:
                pieces.append(current)
            current = ""
            if single:
                pieces.append(char)
        else:
            current += char
    return pieces + [current] if current else pieces


def shape_class(word: str) -> int:
    """Class of a whole word by its letters' case and its ASCII digits; index into BASE_SHAPES."""
    if any("0" <= c <= "9" for c in word):
        return 5 if all("0" <= c <= "9" for c in word) else 4
    upper = [c.lower() != c for c in word if c.isalpha()]
    if not upper:
        return 6
    if not any(upper):
        return 0
    if all(upper):
        return 2 if len(upper) > 1 else 1
    return 1 if upper[0] and not any(upper[1:]) else 3


class WordPiece:
    def __init__(self, vocabulary: list[str]):
        self.vocabulary = vocabulary
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.unk, self.cls, self.sep, self.pad = (self.ids[t] for t in ("[UNK]", "[CLS]", "[SEP]", "[PAD]"))
        self.mask = self.ids.get("[MASK]", self.unk)
        self.word_ids = lru_cache(maxsize=200_000)(self._word_ids)

    def _piece_ids(self, piece: str) -> list[int]:
        """Greedy longest match first."""
        if len(piece) > MAX_CHARS_PER_PIECE:
            return [self.unk]
        found, start = [], 0
        while start < len(piece):
            prefix = "##" if start else ""
            for end in range(len(piece), start, -1):
                match = self.ids.get(prefix + piece[start:end])
                if match is not None:
                    break
            else:
                return [self.unk]
            found.append(match)
            start = end
        return found

    def _word_ids(self, word: str) -> tuple[int, ...]:
        """Never empty, never more than MAX_SUBWORDS_PER_WORD."""
        ids = [i for piece in basic_pieces(word) for i in self._piece_ids(piece)]
        return tuple(ids[:MAX_SUBWORDS_PER_WORD]) or (self.unk,)


def word_shapes(word: str, count: int) -> list[int]:
    """Shape ids of the `count` subwords of a word: the word's class, shifted for continuations."""
    first = shape_class(word)
    return [first] + [first + len(BASE_SHAPES)] * (count - 1)
