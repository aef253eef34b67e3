"""Lemmas as edit scripts `CASE STRIP:ADD`, e.g. studied -> study is "l3:y".

CASE  l = start from the lower-cased form, c = from the form as it is, t = first letter as it is, the rest lower-cased
STRIP number of characters (code points) taken off the end
ADD   string put there instead
"""
from __future__ import annotations

CASES = "lct"


def recase(form: str, case: str) -> str:
    return form.lower() if case == "l" else form if case == "c" else form[:1] + form[1:].lower()


def make_script(form: str, lemma: str) -> str:
    """Shortest script that turns the form into the lemma; on a tie the earlier case of CASES."""
    best: tuple[int, str] | None = None
    for case in CASES:
        base = recase(form, case)
        common = 0
        while common < min(len(base), len(lemma)) and base[common] == lemma[common]:
            common += 1
        strip, add = len(base) - common, lemma[common:]
        cost = strip + len(add)
        if best is None or cost < best[0]:
            best = (cost, f"{case}{strip}:{add}")
    assert best is not None
    return best[1]


def apply_script(form: str, script: str) -> str:
    """The lemma; a script that would strip more than there is, or leave nothing, gives the lower-cased form."""
    head, add = script.split(":", 1)
    strip = int(head[1:])
    base = recase(form, head[0])
    if strip > len(base):
        return form.lower()
    return base[:len(base) - strip] + add or form.lower()
