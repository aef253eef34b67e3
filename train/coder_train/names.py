"""Entity sets as documents: names only, PER ORG LOC MISC."""
from __future__ import annotations

import json
import random
import re
from collections import Counter
from pathlib import Path

from .conllu import Document, Sentence, read_text
from .tokenise import tokenise

TYPES = {
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "MISC",
    # WNUT 2017
    "person": "PER", "location": "LOC", "group": "ORG", "corporation": "ORG", "product": "MISC", "creative-work": "MISC",
    # CrossNER politics
    "politician": "PER", "organisation": "ORG", "politicalparty": "ORG", "country": "LOC", "election": "MISC", "event": "MISC",
    "misc": "MISC",
}


TITLES = set("""president vice-president minister ministers premier chancellor secretary senator sen. rep. representative congressman
congresswoman governor gov. mayor general gen. colonel col. lieutenant lt. major maj. captain capt. sergeant sgt. commander commodore admiral
chairman chairwoman chair chief officer director spokesman spokeswoman ambassador envoy commissioner judge justice attorney king queen prince
princess duke lord lady sir sheikh shaikh ayatollah imam pope cardinal archbishop bishop father reverend rev. dr. dr doctor professor prof.
prof mr. mr mrs. mrs ms. ms miss mister ceo leader candidate coach manager editor analyst""".split())
DEMONYM = re.compile(r"[A-Z]\w+(?:ans?|ese|ish|ch|ic|iis?|eks?|ks?)$")


def bare_persons(forms: list[str], tags: list[str]) -> list[str]:
    """Persons without their titles, as most of the sets have them; what is only a title is no name."""
    out = list(tags)
    for i, tag in enumerate(tags):
        if tag != "B-PER":
            continue
        end = i + 1
        while end < len(tags) and tags[end] == "I-PER":
            end += 1
        titles = [j for j in range(i, end) if forms[j].lower() in TITLES]
        if not titles:
            continue
        last = titles[-1] + 1
        out[i:last] = ["O"] * (last - i)
        if last < end:
            doubtful = not forms[last][:1].isupper()        # "President of ...", "Secretary - General"
            out[last:end] = ["?"] * (end - last) if doubtful else ["B-PER"] + ["I-PER"] * (end - last - 1)
    return out


def without_demonyms(forms: list[str], tags: list[str]) -> list[str]:
    """Sets disagree on nationalities ("American", "Syrians"): where a lone name looks like one, nothing is said."""
    out = list(tags)
    for i, tag in enumerate(tags):
        alone = tag[:2] == "B-" and (i + 1 == len(tags) or not tags[i + 1].startswith("I-"))
        if alone and tag != "B-LOC" and (tag != "B-PER" or forms[i].endswith("ans")) and DEMONYM.match(forms[i]):
            out[i] = "?"
    return out


def as_places(forms: list[str], tags: list[str], places: frozenset[str]) -> list[str]:
    """Some sets call a state that acts an organisation; here a state is a place whatever it does."""
    out = list(tags)
    for i, tag in enumerate(tags):
        if tag == "B-ORG":
            end = i + 1
            while end < len(tags) and tags[end] == "I-ORG":
                end += 1
            if " ".join(forms[i:end]) in places:
                out[i:end] = ["B-LOC"] + ["I-LOC"] * (end - i - 1)
    return out


def known_places(documents: list[Document]) -> set[str]:
    """Names that are places several times as often as organisations."""
    counts: Counter[tuple[str, str]] = Counter()
    for sentence in (s for d in documents for p in d.paragraphs for s in p if s.ner):
        start = 0
        for i, tag in enumerate([*sentence.ner, "O"]):
            if i and sentence.ner[i - 1] not in ("O", "?") and not tag.startswith("I-"):
                counts[" ".join(sentence.forms[start:i]), sentence.ner[i - 1][2:]] += 1
            if tag.startswith("B-"):
                start = i
    return {name for (name, kind), n in counts.items() if kind == "LOC" and n > 3 * counts[name, "ORG"]}


def tidy(documents: list[Document], places: frozenset[str]) -> list[Document]:
    """One convention for all sets."""
    for document in documents:
        for paragraph in document.paragraphs:
            for s in paragraph:
                if s.ner is not None:
                    s.ner = without_demonyms(s.forms, bare_persons(s.forms, as_places(s.forms, s.ner, places)))
    return documents


def as_other(documents: list[Document]) -> list[Document]:
    """Marks what draws other lines than the shipped names do: it teaches the encoder, and the shipped head only a little."""
    for sentence in (s for d in documents for p in d.paragraphs for s in p):
        sentence.ner_shipped = False
    return documents


INDICES = """Dow Jones Industrial Average; Dow Jones; Dow; Nasdaq Composite; NASDAQ; Nasdaq; S&P 500; Standard & Poor 's 500; FTSE 100; FTSE; DAX; CAC 40;
Nikkei 225; Nikkei; Hang Seng Index; Hang Seng; KOSPI; Topix; ASX 200; All Ordinaries; IBEX 35; Russell 2000; Euro Stoxx 50; Sensex; Straits Times
Index; TSX; BOVESPA; Shanghai Composite; Micex; Dow Jones Euro Stoxx""".replace("\n", " ").split("; ")
INDEX_LINES = """The {} fell {} points , or {} % , to {} .
The {} closed at {} , up {} % on the day .
In early trading the {} was down {} points , while the {} gained {} % .
Shares slid on Monday : the {} lost {} % and the {} dropped to {} .
{} ends at highest level since {}
Investors sold banks and the {} index sank by {} points .
The broader {} added {} % , and the technology-heavy {} rose {} to {} .
In London , the {} opened {} % lower after the losses of the {} .
The bank , which is listed on the {} , said profits had risen by {} % .""".split("\n")


def index_sentences(seed: int = 5, count: int = 240) -> list[Document]:
    """Sentences made here in which a stock index is no organisation: the sets that are annotated have next to none."""
    rng = random.Random(seed)
    document = Document("indices")
    for _ in range(count):
        forms: list[str] = []
        tags: list[str] = []
        line = rng.choice(INDEX_LINES).split()
        for at, word in enumerate(line):
            number = word == "{}" and (at + 1 < len(line) and line[at + 1] in ("points", "%", ".", ",", "to", "lower") or line[at - 1] in ("at", "to", "since"))
            if number and line[at - 1] not in ("the", "The", "broader", "technology-heavy"):
                forms.append(f"{rng.uniform(0.1, 12):.{rng.randint(0, 2)}f}" if rng.random() < 0.5 else f"{rng.randint(50, 19000):,}")
                tags.append("O")
            elif word == "{}":
                name = rng.choice(INDICES).split()
                forms += name
                tags += ["B-MISC"] + ["I-MISC"] * (len(name) - 1)
            else:
                forms.append(word)
                tags.append("B-LOC" if word == "London" else "O")
        document.paragraphs.append([Sentence(forms, ner=tags)])
    return [document]


def to_bio(tags: list[str]) -> list[str]:
    """Any of IO, IOB and BIO to BIO over our types."""
    out, previous = [], "O"
    for tag in tags:
        if tag == "O":
            out.append("O")
            previous = "O"
            continue
        prefix, kind = tag.split("-", 1)
        kind = TYPES[kind]
        begin = prefix == "B" or previous != kind
        out.append(("B-" if begin else "I-") + kind)
        previous = kind
    return out


def read_columns(path: Path, misc: bool = True) -> list[Document]:
    """Word and tag columns; -DOCSTART- opens a document, a blank line a paragraph."""
    documents = [Document(path.stem)]
    forms: list[str] = []
    tags: list[str] = []
    for line in read_text(path).split("\n") + [""]:
        columns = line.split("\t") if "\t" in line else line.split(" ")
        columns = [c for c in columns if c.strip()]
        if columns and columns[0] == "-DOCSTART-":
            documents.append(Document(f"{path.stem}-{len(documents)}"))
        elif len(columns) >= 2:
            forms.append(columns[0])
            tags.append(columns[-1])
        elif forms:
            documents[-1].paragraphs.append([Sentence(forms, ner=to_bio(tags), ner_misc=misc, one_sentence=False)])
            forms, tags = [], []
    return [d for d in documents if d.paragraphs]


def read_uner(path: Path) -> dict[str, tuple[list[str], list[str]]]:
    """sent_id -> (forms, BIO tags)."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    sent_id = ""
    for line in read_text(path).split("\n"):
        if line.startswith("# sent_id"):
            sent_id = line.split("=", 1)[1].strip()
            found[sent_id] = ([], [])
        elif line and line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                found[sent_id][0].append(columns[1])
                found[sent_id][1].append(columns[2])
    return found


def add_uner(documents: list[Document], path: Path) -> None:
    """Put UNER's names on the treebank. Words of another release are matched by their characters; no match, no layer."""
    names = read_uner(path)
    for document in documents:
        for paragraph in document.paragraphs:
            for sentence in paragraph:
                forms, tags = names.get(sentence.sent_id, ([], []))
                tags = to_bio([t if t[2:] in ("PER", "ORG", "LOC") else "O" for t in tags])
                if "".join(forms) != "".join(sentence.forms) and len(forms) != len(sentence.forms):
                    continue
                if len(forms) != len(sentence.forms):
                    owner = [i for i, form in enumerate(forms) for _ in form]
                    starts, at = [], 0
                    for form in sentence.forms:
                        starts.append(owner[at])
                        at += len(form)
                    tags = [("I" + tags[s][1:] if i and starts[i - 1] == s and tags[s] != "O" else tags[s]) for i, s in enumerate(starts)]
                    tags = to_bio(tags)
                sentence.ner, sentence.ner_misc = tags, False


def is_name(text: str) -> bool | None:
    """True for a capitalised phrase, False for a common noun, None where it is hard to say."""
    words = [w for w in re.findall(r"[^\W\d_]+", text) if len(w) > 3 or w.isupper()]
    if not words or text in ("I", "We", "He", "She", "They", "It"):
        return None
    capitals = sum(w[0].isupper() for w in words)
    return True if capitals == len(words) else False if capitals == 0 else None


def read_re3d(folder: Path) -> list[Document]:
    """All sources but the non-commercial BBC. Capitalised mentions are names; doubtful ones get "?"."""
    kinds = {"Organisation": "ORG", "Location": "LOC", "Person": "PER"}
    documents = []
    for source in sorted(p for p in folder.iterdir() if p.is_dir() and p.name != "BBC_Online"):
        mentions: dict[str, list[tuple[int, int, str]]] = {}
        for line in (source / "entities.jsonl").read_text(encoding="utf-8").splitlines():
            entity = json.loads(line)
            mentions.setdefault(entity["documentId"], []).append((entity["begin"], entity["end"], entity["type"]))
        for line in (source / "documents.jsonl").read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            document = Document(article["_id"])
            text = article["text"]
            found = sorted(set(mentions.get(article["_id"], [])), key=lambda m: (m[0] - m[1], m[0]))
            for part in re.finditer(r"[^\n]+", text):
                words = tokenise(part.group(), part.start())
                tags = ["O"] * len(words)
                for begin, end, kind in found:
                    inside = [i for i, (s, e) in enumerate(words) if s < end and e > begin]
                    while inside and text[slice(*words[inside[0]])].lower() in ("the", "a", "an"):
                        inside = inside[1:]
                    if not inside or any(tags[i] != "O" for i in inside):
                        continue
                    name = is_name(text[begin:end]) if kind in kinds else None if text[begin:end] != text[begin:end].lower() else False
                    if name is None:
                        tags[inside[0]:inside[-1] + 1] = ["?"] * len(inside)
                    elif name:
                        tags[inside[0]:inside[-1] + 1] = [f"B-{kinds[kind]}"] + [f"I-{kinds[kind]}"] * (len(inside) - 1)
                if words:
                    document.paragraphs.append([Sentence([text[s:e] for s, e in words], ner=tags, one_sentence=False)])
            documents.append(document)
    return documents


def read_meantime(path: Path, corpora: set[str]) -> list[Document]:
    """The fully annotated sentences at the head of each article; names and premodifying names."""
    kinds = {"ORG": "ORG", "PER": "PER", "LOC": "LOC", "PRO": "MISC", "FIN": "MISC"}
    documents = []
    for line in read_text(path).split("\n"):
        if not line.strip():
            continue
        article = json.loads(line)
        if article["corpus"].removeprefix("corpus_") not in corpora:
            continue
        words = article["tokens"]
        tags = ["O"] * len(words)
        for mention in sorted(article["entity_mentions"], key=lambda m: (m["tokens"] or [0, 0])[0] - (m["tokens"] or [0, 0])[1]):
            if not mention["tokens"]:
                continue
            first, last = mention["tokens"]
            if first < last and words[first][1].lower() in ("the", "a", "an"):
                first += 1
            if any(t != "O" for t in tags[first:last + 1]):
                continue
            if mention["syntactic"] in ("NAM", "PRE.NAM"):
                kind = kinds.get(mention["type"] or "")
                long = any(w[1].islower() and len(w[1]) > 3 for w in words[first:last + 1])     # a phrase, not the bare name
                tags[first:last + 1] = (["?"] * (last - first + 1) if kind is None or long
                                        else [f"B-{kind}"] + [f"I-{kind}"] * (last - first))
            elif mention["syntactic"] in ("", None) and first == last and words[first][1][:1].isupper():
                tags[first] = "?"
        document = Document(article["name"])
        for number in range(article["fully_annotated_sentences"]):
            at = [i for i, w in enumerate(words) if w[0] == number]
            if at:
                document.paragraphs.append([Sentence([words[i][1] for i in at], ner=to_bio_known([tags[i] for i in at]))])
        documents.append(document)
    return documents


def to_bio_known(tags: list[str]) -> list[str]:
    """BIO with "?" left alone and stray I- turned into B-."""
    out = []
    for i, tag in enumerate(tags):
        stray = tag.startswith("I-") and (i == 0 or tags[i - 1][2:] != tag[2:])
        out.append("B" + tag[1:] if stray else tag)
    return out
