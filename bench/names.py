#!/usr/bin/env python3
"""Scores names (person, organisation, place) of `demarche parse` from raw text.

usage: names.py --bin build/release/demarche --data DIR [--model CORE.dem] [--errors] uner-dev|uner-test|meantime-stock|meantime-train...

uner: Universal NER on UD English EWT. meantime: the fully annotated sentences of MEANTIME, names by syntactic type NAM and PRE.NAM; `stock` is
the test topic. Spans are compared over the characters without white space; a found name that touches what the set leaves open is not counted.
Printed: precision, recall and F1 of span and type, then F1 of the span alone.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "train"))
from coder_train.conllu import read_conllu, read_text  # noqa: E402
from coder_train.names import add_uner, read_meantime  # noqa: E402
from coder_train.score import spans  # noqa: E402
from coder_train.sets import uner_path  # noqa: E402

TOPICS = {"meantime-stock": {"stock"}, "meantime-train": {"airbus", "apple", "gm"}}


def bare(text):
    return "".join(text.split())


def ewt_texts(path):
    """Raw text of each document: sentences joined by a blank, paragraphs by an empty line."""
    texts, fresh = [], ""
    for line in read_text(path).split("\n"):
        if line.startswith("# newdoc"):
            texts.append("")
            fresh = ""
        elif line.startswith("# newpar"):
            fresh = "\n\n"
        elif line.startswith("# text = "):
            texts[-1] += (fresh if texts[-1] else "") + line[9:]
            fresh = " "
    return texts


def corpus(name, data):
    if name in TOPICS:
        documents = read_meantime(data / "meantime-english/meantime-english.jsonl.gz", TOPICS[name])
        return documents, ["\n\n".join(" ".join(f for s in p for f in s.forms) for p in d.paragraphs) for d in documents]
    split = name.removeprefix("uner-")
    path = data / f"ud-english-ewt/en_ewt-ud-{split}.conllu"
    documents = read_conllu(path)
    add_uner(documents, uner_path(data, split))
    return documents, ewt_texts(path)


def gold_names(document):
    """Names and what is left open, as spans of characters that are not white space."""
    names, unknown, at = set(), [], 0
    for sentence in (s for p in document.paragraphs for s in p):
        starts = [at]
        for form in sentence.forms:
            starts.append(starts[-1] + len(bare(form)))
        at = starts[-1]
        if sentence.ner is None:
            unknown.append((starts[0], at))
            continue
        names |= {(starts[a], starts[b], kind) for a, b, kind in spans(sentence.ner, 0, False)}
        unknown += [(starts[i], starts[i + 1]) for i, tag in enumerate(sentence.ner) if tag == "?"]
    return names, unknown


def found_names(args, texts):
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            (Path(folder) / f"{number:05d}.txt").write_text(text, encoding="utf-8")
        command = [args.bin, "parse", "--format", "json", folder] + (["--model", args.model] if args.model else [])
        lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(lines) == len(texts), "a document is missing"
    for text, line in zip(texts, lines):
        before = [0]
        for character in text:
            before.append(before[-1] + (not character.isspace()))
        yield {(before[n["span"][0]], before[n["span"][1]], n["type"]) for n in json.loads(line)["names"] if n["type"] != "MISC"}


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--bin", required=True)
    cli.add_argument("--data", type=Path, required=True)
    cli.add_argument("--model")
    cli.add_argument("--errors", action="store_true")
    cli.add_argument("corpora", nargs="+", choices=["uner-dev", "uner-test", *TOPICS])
    args = cli.parse_args()
    for name in args.corpora:
        documents, texts = corpus(name, args.data)
        right = spans_right = gold_count = found_count = 0
        for document, text, found in zip(documents, texts, found_names(args, texts)):
            gold, unknown = gold_names(document)
            found = {m for m in found if not any(a < m[1] and m[0] < b for a, b in unknown)}
            right += len(gold & found)
            spans_right += len({m[:2] for m in gold} & {m[:2] for m in found})
            gold_count, found_count = gold_count + len(gold), found_count + len(found)
            if args.errors:
                for kind, wrong in (("missed", gold - found), ("extra", found - gold)):
                    print(*(f"{kind} {m[2]} {bare(text)[m[0]:m[1]]}" for m in sorted(wrong)), sep="\n")
        print(f"{name}: names {gold_count} precision {100 * right / max(1, found_count):.2f} recall {100 * right / max(1, gold_count):.2f} "
              f"F1 {200 * right / max(1, gold_count + found_count):.2f} span F1 {200 * spans_right / max(1, gold_count + found_count):.2f}")


if __name__ == "__main__":
    main()
