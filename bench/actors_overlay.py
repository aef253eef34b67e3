"""Sources and targets on the validation records of dictionary coders, with an overlay for their invented states.

    python3 bench/actors_overlay.py ../shared/data/petrarch/records.jsonl --demarche build/release/demarche

An expected event counts where its predicate is found: an event is coded whose trigger stands in the record for that code, which is
a lemma that is more frequent in records of the code than in others (their codes are older than CAMEO or invented). Right: the states of source and target.
Left out are expectations of the mechanics of dictionaries: default actors, words misspelt with an x to hide them from a dictionary,
codes that change by date, one name for three actors, and "---", the actor that a dictionary does not have.
"""

import argparse
import json
import pathlib
import re
import subprocess
import tempfile
from collections import Counter, defaultdict

MECHANICS = {"---", "DEFTAR", "DEFSRC", "FRO", "BIL", "SAM", "AR1", "AR2", "GAL", "XYZ", "XYZGOV", "MUS", "G77", "RHO", "ORC", "WIZ", "ELF", "RAD", "AGR"}
HIDDEN = re.compile(r"\b(\w*xndor|Arnxr|Axnor|Cxlenardhon|Fxrnost|rxstore|aftxr|welcxmed|welcymed)\b")
OURS = {"KUW": "KWT", "ZBW": "ZWE", "GMW": "DEU"}
ORGANISATIONS = {"AU", "ICC"}  # theirs is IGO, for any organisation of states
SOCIETIES = {"Amnesty International": "NGM", "Doctors Without Borders": "NGO"}  # of no state: theirs is a class


def state(code):
    return OURS.get((code or "")[:3], (code or "")[:3])


def own_state(actor):
    if actor.get("code") in ORGANISATIONS:
        return "IGO"
    return actor.get("code") or SOCIETIES.get(actor.get("name"), "")


def triggers_of(records, found):
    """code -> lemmas that are more frequent where the code is expected."""
    with_code, lemma_in = Counter(), defaultdict(Counter)
    everywhere = Counter()
    for i, r in enumerate(records):
        lemmas = {e["trigger"]["lemma"] for e in found[i]}
        everywhere.update(lemmas)
        for code in {e["code"] for e in r["events"]}:
            with_code[code] += 1
            lemma_in[code].update(lemmas)
    others = lambda code: max(len(records) - with_code[code], 1)
    common = {"trash", "burn"}  # of the subordinate clause that most records end with
    return {code: {lemma for lemma, n in lemma_in[code].items() if (lemma not in common or code.startswith("22")) and n / with_code[code] > (everywhere[lemma] - n) / others(code) + 0.05}
            for code in with_code}


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("records", type=pathlib.Path)
    options.add_argument("--demarche", default="build/release/demarche")
    options.add_argument("--overlay", default="tests/resolve/invented_states.txt")
    options.add_argument("--misses", action="store_true")
    args = options.parse_args()
    records = [r for r in map(json.loads, args.records.open(encoding="utf-8")) if r.get("coded") and r["events"] and not HIDDEN.search(r["text"])]
    with tempfile.TemporaryDirectory() as folder:
        for i, r in enumerate(records):
            pathlib.Path(folder, f"{i:04}.txt").write_text(r["text"] + "\n", encoding="utf-8")
        out = subprocess.run([args.demarche, "code", "--format", "jsonl", "--status", "all", "--date", "1995-01-01", "--actors", args.overlay, folder],
                             capture_output=True, text=True, check=False).stdout
    found, doc_of = defaultdict(list), {}
    for line in out.splitlines():
        record = json.loads(line)
        if record["kind"] == "document":
            doc_of[record.get("doc", record["id"])] = int(pathlib.Path(record["path"]).stem)
        elif record["kind"] == "event":
            found[doc_of[record["doc"]]].append(record)
    triggers = triggers_of(records, found)
    expected = judged = sources = targets = both = 0
    for i, r in enumerate(records):
        for event in r["events"]:
            if {event["source"], event["target"]} & MECHANICS or not event["code"]:
                continue
            expected += 1
            own = [e for e in found[i] if e["trigger"]["lemma"] in triggers[event["code"]]]
            if not own:
                continue
            judged += 1
            pairs = {(own_state(s), own_state(t)) for e in own for s in e["source"] or [{}] for t in e["target"] or [{}]}
            wanted = (state(event["source"]), state(event["target"]))
            sources += any(s == wanted[0] for s, _ in pairs)
            targets += any(t == wanted[1] for _, t in pairs)
            both += wanted in pairs
            if args.misses and wanted not in pairs:
                print(wanted, sorted(pairs), sorted({e["trigger"]["lemma"] for e in own}), "|", r["text"])
    print(f"expected {expected}, predicate found {judged}: source right {sources / judged:.3f}, target {targets / judged:.3f}, both {both / judged:.3f}")


if __name__ == "__main__":
    main()
