"""Rule-of-thumb tokens for plain English text, close to the treebanks' rules. The product has its own tokeniser; this one
only serves data that comes without words and the demonstration script."""
from __future__ import annotations

import re

TOKEN = re.compile(r"""
    https?://\S+[\w/] | [\w.+-]+@[\w-]+\.[\w.]+            # addresses
  | (?:[A-Za-z]\.){2,}                                      # U.S.
  | (?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Sen|Rep|Gov|St|Jr|Sr|Inc|Corp|Co|Ltd|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.
  | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?\b                    # 1,000 3.5 10:30 1990s 1st
  | n['’]t\b | ['’](?:s|re|ve|ll|d|m)\b
  | \w+?(?=n['’]t\b) | \w+(?:['’](?!(?:s|re|ve|ll|d|m)\b)\w+)?
  | \.\.\.+ | -- | \S""", re.VERBOSE | re.IGNORECASE)
SPLIT = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}


def tokenise(text: str, offset: int = 0) -> list[tuple[int, int]]:
    """Spans of the words, shifted by `offset`."""
    spans = []
    for m in TOKEN.finditer(text):
        start, end = m.span()
        cut = SPLIT.get(m.group().lower())
        pieces = [(start, start + cut), (start + cut, end)] if cut else [(start, end)]
        spans += [(s + offset, e + offset) for s, e in pieces]
    return spans
