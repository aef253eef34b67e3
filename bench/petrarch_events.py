"""Events with their parties on the validation records of dictionary coders, full text in, invented states from an overlay.

    python3 bench/petrarch_events.py ../shared/data/petrarch/records.jsonl [--misses]

Right: an event whose source and target are the states expected and whose root is that of the expected code. Their codes are older than
CAMEO (WEIS) or invented for a test; what counts as the root of each is ROOTS, judged by the sentences under the code. An expected code without
such a reading counts as a miss (`--readable` leaves them out). Extra: coded events that are no expected one, in share of the expected ones; as there, only with
both parties (a source or target without a code makes none). A reciprocal event answers for both directions.
"""

import argparse
import json
import pathlib
import subprocess
import tempfile
from collections import Counter, defaultdict

from actors_overlay import own_state, state

# What the sentences under a code say -> CAMEO roots that say the same.
ROOTS = {
    "064": "03 04 05", "041": "05 04", "023": "01 02", "903": "03 07", "904": "03 07 16", "032": "08 04", "222": "18 19 14", "172": "10 02 16",
    "902": "16", "901": "16", "345": "16", "1717": "16", "161": "16 12", "122": "11", "121": "11", "123": "11", "223": "18 19", "224": "18", "225": "19 18",
    "083": "03 04 05", "081": "03 05", "082": "03", "084": "03 05", "085": "03 05", "044": "05", "045": "05", "046": "05", "070": "03 07",
    "071": "03 07", "072": "03 05 07", "073": "03 07", "090": "10 02", "095": "10 02", "096": "10 02", "050": "03", "042": "18 19", "113": "11 12 13",
    "114": "13 12", "115": "11 13", "160": "13 16", "182": "06 07", "200": "03 16", "201": "03 16", "191": "17 16", "194": "16", "198": "16",
    "012": "08", "031": "04", "036": "04 05", "212": "17", "142": "12 01", "111": "11", "174": "17", "190": "19",
}


def coded(program, overlay, records):
    with tempfile.TemporaryDirectory() as folder:
        for i, r in enumerate(records):
            pathlib.Path(folder, f"{i:04}.txt").write_text(r["text"] + "\n", encoding="utf-8")
        out = subprocess.run([program, "code", "--format", "jsonl", "--status", "all", "--date", "1995-01-01", "--actors", overlay, folder],
                             capture_output=True, text=True, check=False).stdout
    found, doc_of = defaultdict(list), {}
    for line in out.splitlines():
        record = json.loads(line)
        if record["kind"] == "document":
            doc_of[record.get("doc", record["id"])] = int(pathlib.Path(record["path"]).stem)
        elif record["kind"] == "event":
            found[doc_of[record["doc"]]].append(record)
    return found


def pairs(event):
    both = event["source"] + event["target"]
    sides = [(s, t) for s in event["source"] or [{}] for t in event["target"] or [{}]]
    if event["plover"]["type"] in ("CONSULT", "COOPERATE", "AGREE", "SUPPORT"):
        sides += [(a, b) for a in both for b in both if a is not b]
    return {(own_state(s), own_state(t)) for s, t in sides}


def party(code):
    return "" if code == "---" else state(code)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("records", type=pathlib.Path)
    options.add_argument("--demarche", default="build/release/demarche")
    options.add_argument("--overlay", default="tests/resolve/invented_states.txt")
    options.add_argument("--readable", action="store_true", help="only codes that ROOTS reads")
    options.add_argument("--misses", action="store_true")
    args = options.parse_args()
    records = [r for r in map(json.loads, args.records.open(encoding="utf-8")) if r.get("coded") and r["text"]]
    found = coded(args.demarche, args.overlay, records)
    expected = right = pair_right = extra = 0
    causes = Counter()
    for i, r in enumerate(records):
        used = set()
        for event in r["events"]:
            roots = ROOTS.get(event["code"], "").split()
            if args.readable and not roots:
                continue
            expected += 1
            wanted = (party(event["source"]), party(event["target"]))
            by_pair = {k for k, e in enumerate(found[i]) if wanted in pairs(e)}
            hits = {k for k in by_pair if found[i][k]["cameo"]["code"][:2] in roots}
            pair_right += bool(by_pair)
            right += bool(hits)
            used |= hits
            if hits:
                continue
            of_root = [e for e in found[i] if e["cameo"]["code"][:2] in roots]
            cause = "code without reading" if not roots else "other root" if by_pair else "parties" if of_root else "no such event"
            causes[cause] += 1
            if args.misses:
                own = [(e["cameo"]["code"], e["trigger"]["lemma"], sorted(pairs(e))) for e in (of_root or found[i])]
                print(f"{cause}: {event['code']} {wanted} | {own} | {r['text']}")
        extra += sum(1 for k, e in enumerate(found[i]) if k not in used and any(s and t for s, t in pairs(e)))
    print(f"expected {expected}: source, target and root right {right} = {right / expected:.3f}; pair alone {pair_right / expected:.3f}; "
          f"extra {extra} = {extra / expected:.3f}")
    print(", ".join(f"{cause} {n}" for cause, n in causes.most_common()))


if __name__ == "__main__":
    main()
