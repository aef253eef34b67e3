"""CoNLL-U of plain text: python -m coder_train.annotate CORE.dem TEXT > OUT.conllu.

Paragraphs are lines; tokens come from the rule of thumb in tokenise.py, so this is a demonstration, not the product."""
from __future__ import annotations

import argparse
from pathlib import Path

from .conllu import Document, Sentence
from .export import load
from .predict import predict
from .tokenise import tokenise


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__)
    cli.add_argument("weights", type=Path)
    cli.add_argument("text", type=Path)
    args = cli.parse_args()
    model, wordpiece, exceptions = load(args.weights)
    lines = [line for line in args.text.read_text(encoding="utf-8").splitlines() if line.strip()]
    spans = [tokenise(line) for line in lines]
    document = Document(args.text.stem, [[Sentence([line[s:e] for s, e in words])] for line, words in zip(lines, spans)])
    found = predict(model, wordpiece, [document], exceptions)[0]
    print(f"# newdoc id = {document.name}")
    number = 0
    for line, words, paragraph in zip(lines, spans, found.paragraphs):
        print("# newpar")
        at = 0
        for s in paragraph:
            number += 1
            size = len(s.forms)
            own = words[at:at + size]
            print(f"# sent_id = {document.name}-{number}\n# text = {line[own[0][0]:own[-1][1]]}")
            following = words[at + 1:at + size + 1]
            for i in range(size):
                misc = [f"NER={s.ner[i]}"] if s.ner and s.ner[i] != "O" else []
                if i < len(following) and following[i][0] == own[i][1]:
                    misc.append("SpaceAfter=No")
                print(i + 1, s.forms[i], s.lemmas[i], s.upos[i], s.xpos[i], s.feats[i], s.heads[i], s.deprels[i], "_",
                      "|".join(misc) or "_", sep="\t")
            print()
            at += size


if __name__ == "__main__":
    main()
