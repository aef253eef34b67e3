#!/usr/bin/env python3
"""Scores statements: who says so, by which words, what.

usage: attribution_score.py --bin build/release/demarche polnear  --data polnear.jsonl.gz [--part train|dev|test] [--errors ROLE] [--statements]
       attribution_score.py --bin build/release/demarche pronouns --data polnear.jsonl.gz [--labels bench/data/polnear_pronouns.tsv]
       attribution_score.py --bin build/release/demarche litbank  --data litbank-quotations.tar.gz

polnear   PolNeAR, its upstream train split cut into fifths by sha1(id): 0 dev, 1 test, the others train. Word tokens (\\w+): those in any
          gold span of a role against those in any found span of it. Exact: spans of a role that are the same set of tokens.
          The corpus marks no attribution within another (0 of 19,398 cues lie in a content), so statements within statements are left
          aside; --nested counts them too. Attitudes count as statements; with --statements they are left out. It marks a relative pronoun as source where the record names the noun before it: `source*`
          counts that noun as the pronoun.
          An attribution is paired if a statement's content shares at least half of the tokens of both (Jaccard); of the paired ones
          the share whose source (cue) shares a token with the gold. Direct: all of the content is between quotation marks;
          indirect: nothing; else mixed.
pronouns  The labelled sources of PolNeAR that are pronouns (document, begin, end, name): how often the statement with that source has
          a speaker of that name (last word of the name), and how often some statement has that source at all.
litbank   Quotations of LitBank, novels: those that lie by half in a statement, and those whose speaker there has the last name of the right
          person. Dialogue without any cue counts as missed. Reported, not tuned for.
"""
import argparse
import bisect
import collections
import csv
import gzip
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

ROLES = {"source": "speaker", "cue": "cue", "content": "content"}
MANNERS = ("direct", "indirect", "mixed")
PARTS = {"dev": {0}, "test": {1}, "train": {2, 3, 4}}
QUOTES = '"“”'


def spans(slot):
    """Spans of a slot: its pieces where it has some, else its span."""
    if not isinstance(slot, dict):
        return []
    pieces = slot.get("spans") or ([slot["span"]] if slot.get("span") else [])
    return [tuple(piece) for piece in pieces]


class Tokens:
    def __init__(self, text):
        self.text = text
        found = [m.span() for m in re.finditer(r"\w+", text)]
        self.starts, self.ends = [b for b, _ in found], [e for _, e in found]

    def touching(self, pieces):
        out = set()
        for b, e in pieces:
            i = bisect.bisect_right(self.ends, b)
            while i < len(self.starts) and self.starts[i] < e:
                out.add(i)
                i += 1
        return frozenset(out)

    def words(self, marked):
        return " ".join(self.text[self.starts[i] : self.ends[i]] for i in sorted(marked))


def manner(text, pieces):
    words = " ".join(text[b:e] for b, e in pieces).strip()
    if not any(c in QUOTES for c in words):
        return "indirect"
    return "direct" if words[0] in QUOTES and words.rstrip(".,;:?! ")[-1:] in QUOTES else "mixed"


def carrier(theirs, ours):
    """Carries a span of the text as the program read it over to the text given, by the characters that are no white space."""
    if theirs == ours:
        return lambda piece: piece
    a = [i for i, c in enumerate(theirs) if not c.isspace()]
    o = [i for i, c in enumerate(ours) if not c.isspace()]
    at = "".join(ours[i] for i in o).find("".join(theirs[i] for i in a))
    if at < 0:
        sys.exit("a text was altered on the way")

    def carry(piece):
        first, last = bisect.bisect_left(a, piece[0]), bisect.bisect_left(a, piece[1]) - 1
        return (o[at + first], o[at + last] + 1) if first <= last else (0, 0)

    return carry


def code(program, texts):
    """For each text its statements; every slot with `pieces`, spans in the text given."""
    with tempfile.TemporaryDirectory() as folder:
        for i, text in enumerate(texts):
            (pathlib.Path(folder) / f"{i:05d}.txt").write_bytes(text.encode("utf-8"))
        run = subprocess.run([program, "code", folder, "--format", "jsonl", "--quiet"], capture_output=True, encoding="utf-8", check=True)
    out = [[] for _ in texts]
    current, carry = -1, None
    for line in run.stdout.split("\n"):
        record = json.loads(line) if line else {}
        if record.get("kind") == "document":
            current = int(pathlib.Path(record["path"]).stem)
            carry = carrier(record["text"], texts[current])
        elif record.get("kind") in ("statement", "attitude"):
            slots = dict(ROLES, source="holder") if record["kind"] == "attitude" else ROLES
            record["pieces"] = {role: [carry(p) for p in spans(record.get(slot))] for role, slot in slots.items()}
            out[current].append(record)
    return out


def prf(right, gold, found):
    p, r = right / max(1, found), right / max(1, gold)
    return p, r, 2 * right / max(1, gold + found)


def polnear_documents(path, part):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    fifth = lambda d: int(hashlib.sha1(d["id"].encode()).hexdigest(), 16) % 5
    return [d for d in documents if d["split"] == "train" and (part is None or fifth(d) in PARTS[part])]


def jaccard(a, b):
    return len(a & b) / len(a | b) if a or b else 0.0


def with_pronoun(tokens, statement, gold):
    """The source of a statement, or the relative pronoun behind it where that is the gold source of the same cue."""
    for g in gold:
        if g["cue"] & statement["cue"] and len(g["source"]) == 1 and statement["source"]:
            (pronoun,) = g["source"]
            if tokens.words(g["source"]).lower() in ("who", "which", "that") and max(statement["source"]) < pronoun <= max(statement["source"]) + 8:
                return g["source"]
    return statement["source"]


def polnear(args):
    documents = polnear_documents(args.data, args.part)
    coded = code(args.bin, [d["text"] for d in documents])
    if args.statements:
        coded = [[s for s in statements if s["kind"] == "statement"] for statements in coded]
    if not args.nested:
        coded = [[s for s in statements if not s.get("within")] for statements in coded]
    counts = {role: [0, 0, 0] for role in ROLES}
    resolved = [0, 0, 0]
    exact = {role: [0, 0, 0] for role in ROLES}
    tokens_of = {m: [0, 0] for m in MANNERS}
    paired = {m: collections.Counter() for m in MANNERS}
    for document, statements in zip(documents, coded):
        tokens = Tokens(document["text"])
        gold = [{role: tokens.touching(a[role]) for role in ROLES} for a in document["attributions"]]
        found = [{role: tokens.touching(s["pieces"][role]) for role in ROLES} for s in statements]
        for role in ROLES:
            want = frozenset().union(*(g[role] for g in gold))
            got = frozenset().union(*(f[role] for f in found))
            counts[role] = [x + y for x, y in zip(counts[role], (len(want & got), len(want), len(got)))]
            these, those = (collections.Counter(x[role] for x in side if x[role]) for side in (gold, found))
            exact[role] = [x + y for x, y in zip(exact[role], ((these & those).total(), these.total(), those.total()))]
            if args.errors == role:
                show_errors(document, tokens, gold, found, role, want, got)
        want = frozenset().union(*(g["source"] for g in gold))
        got = frozenset().union(*(with_pronoun(tokens, f, gold) for f in found))
        resolved = [x + y for x, y in zip(resolved, (len(want & got), len(want), len(got)))]
        got = frozenset().union(*(f["content"] for f in found))
        by_manner = collections.defaultdict(set)
        for attribution, g in zip(document["attributions"], gold):
            if not g["content"]:
                continue
            kind = manner(document["text"], attribution["content"])
            by_manner[kind] |= g["content"]
            best = max(found, key=lambda f: jaccard(f["content"], g["content"]), default=None)
            paired[kind]["all"] += 1
            if best is None or jaccard(best["content"], g["content"]) < 0.5:
                continue
            paired[kind]["paired"] += 1
            paired[kind]["exact"] += best["content"] == g["content"]
            paired[kind]["source"] += bool(best["source"] & g["source"]) or not (best["source"] or g["source"])
            paired[kind]["cue"] += bool(best["cue"] & g["cue"])
        for kind, want in by_manner.items():
            tokens_of[kind][0] += len(want & got)
            tokens_of[kind][1] += len(want)
    print(f"{len(documents)} documents, {sum(len(d['attributions']) for d in documents)} attributions, {sum(map(len, coded))} statements and attitudes")
    print(f"{'tokens':<10}{'precision':>10}{'recall':>8}{'F1':>8}   {'exact':<8}{'precision':>10}{'recall':>8}{'F1':>8}")
    for role in ROLES:
        print(f"{role:<10}{'%10.3f%8.3f%8.3f' % prf(*counts[role])}   {'':<8}{'%10.3f%8.3f%8.3f' % prf(*exact[role])}")
    print(f"{'source*':<10}{'%10.3f%8.3f%8.3f' % prf(*resolved)}")
    print(f"{'manner':<10}{'content tokens recalled':>24}{'attributions':>14}{'paired':>8}{'content exact':>15}{'source':>8}{'cue':>8}")
    for kind in MANNERS:
        right, gold = tokens_of[kind]
        c = paired[kind]
        share = lambda key: c[key] / max(1, c["paired"])
        print(f"{kind:<10}{right / max(1, gold):>24.3f}{c['all']:>14}{c['paired'] / max(1, c['all']):>8.3f}{share('exact'):>15.3f}{share('source'):>8.3f}{share('cue'):>8.3f}")


def show_errors(document, tokens, gold, found, role, want, got):
    def line(kind, one, words):
        print(f"{kind} {document['id'][8:30]} [{tokens.words(one['source'])}] <{tokens.words(one['cue'])}> {{{tokens.words(one['content'])[:160]}}} | {tokens.words(words)[:120]}")

    for g in gold:
        if g[role] - got:
            line("MISSED", g, g[role] - got)
    for f in found:
        if f[role] - want:
            line("BEYOND", f, f[role] - want)


def same_person(name, wanted):
    last = wanted.split()[-1].lower()
    return last in re.findall(r"[\w'’-]+", name.lower())


def pronouns(args):
    with open(args.labels, encoding="utf-8") as lines:
        labels = [row for row in csv.reader((x for x in lines if not x.startswith("#")), delimiter="\t") if row]
    wanted = collections.defaultdict(list)
    for identifier, begin, end, name in labels:
        wanted[identifier].append((int(begin), int(end), name))
    documents = [d for d in polnear_documents(args.data, None) if d["id"] in wanted]
    total = with_source = named = right = 0
    for document, statements in zip(documents, code(args.bin, [d["text"] for d in documents])):
        for begin, end, name in wanted[document["id"]]:
            total += 1
            at = [s for s in statements if s["kind"] == "statement" and any(b < end and begin < e for b, e in s["pieces"]["source"])]
            with_source += bool(at)
            names = [s["speaker"].get("name") or "" for s in at]
            named += any(names)
            right += any(same_person(n, name) for n in names)
            if args.errors and not any(same_person(n, name) for n in names):
                print(f"{document['id']} {begin} {name}: {names}")
    print(f"{total} pronouns; source of a statement {with_source / total:.3f}; with a name {named / total:.3f}; with the right name {right / total:.3f}; "
          f"right of those with a name {right / max(1, named):.3f}")


def litbank(args):
    texts, gold = {}, collections.defaultdict(dict)
    with tarfile.open(args.data) as archive:
        for member in archive.getmembers():
            name = pathlib.PurePath(member.name)
            if not member.isfile() or name.suffix not in (".txt", ".ann"):
                continue
            lines = archive.extractfile(member).read().decode("utf-8").split("\n")
            if name.suffix == ".txt":
                texts[name.stem] = [line.split() for line in lines]
            for fields in (line.split("\t") for line in lines if name.suffix == ".ann"):
                if fields[0] == "QUOTE":
                    gold[name.stem].setdefault(fields[1], {})["span"] = tuple(map(int, fields[2:6]))
                elif fields[0] == "ATTRIB":
                    gold[name.stem].setdefault(fields[1], {})["speaker"] = fields[2]
    total = found = spoken = right = 0
    names = sorted(texts)
    plain, offsets = [], []
    for name in names:
        text, starts = "", {}
        for s, words in enumerate(texts[name]):
            for w, word in enumerate(words):
                starts[s, w] = (len(text), len(text) + len(word))
                text += word + " "
        plain.append(text)
        offsets.append(starts)
    for name, text, starts, statements in zip(names, plain, offsets, code(args.bin, plain)):
        tokens = Tokens(text)
        statements = [s for s in statements if s["kind"] == "statement"]
        contents = [tokens.touching(s["pieces"]["content"]) for s in statements]
        for quotation in gold[name].values():
            if "span" not in quotation:
                continue
            s1, w1, s2, w2 = quotation["span"]
            want = tokens.touching([(starts[s1, w1][0], starts[s2, w2][1])])
            total += 1
            inside = [s for s, c in zip(statements, contents) if len(c & want) * 2 >= len(want) > 0]
            found += bool(inside)
            names_found = [s["speaker"].get("name") or s["speaker"].get("text") or "" for s in inside if s.get("speaker")]
            spoken += bool(names_found)
            key = re.sub(r"[-_]\d+$", "", quotation.get("speaker", "")).replace("_", " ")
            right += any(same_person(n, key) for n in names_found) if key else 0
    print(f"{total} quotations; in a statement {found / max(1, total):.3f}; with a speaker {spoken / max(1, total):.3f}; "
          f"whose name or words hold the last name of the gold speaker {right / max(1, total):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--errors", help="list what is missed and what is beyond: source, cue or content")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("polnear", "pronouns", "litbank"):
        command = commands.add_parser(name)
        command.add_argument("--data", required=True)
        if name == "polnear":
            command.add_argument("--part", choices=PARTS, default="dev")
            command.add_argument("--nested", action="store_true", help="count statements within statements too")
            command.add_argument("--statements", action="store_true", help="without attitudes")
        if name == "pronouns":
            command.add_argument("--labels", default=str(pathlib.Path(__file__).parent / "data" / "polnear_pronouns.tsv"))
    args = parser.parse_args()
    {"polnear": polnear, "pronouns": pronouns, "litbank": litbank}[args.command](args)


if __name__ == "__main__":
    main()
