"""Writes data/actors/cabinets.txt: ministers, advisers and ambassadors of 2003-2011, heads of state and government of 1990-2009.

    python3 scripts/data/cabinets.py --facts ../shared/data/actors

Facts: CIA World Leaders (January 2003 to February 2011, by the month) and rulers.org, by way of CountryInfo (Schrodt 2011). Tables
written by hand and leaders.txt win: their people keep their names, and a spell of an office that they give to somebody else is cut
to the days they leave, or left out.
"""

import argparse
import re
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import country_info
from actor_tables import table_rows

WINS = ["officials.txt", "heads.txt", "ministers.txt", "leaders.txt"]
SINCE = date(1990, 1, 1)
HANDOVER = timedelta(days=70)  # lists by the month may overlap by so much
SURNAME_FIRST = {"CHN", "KOR", "PRK", "TWN", "HKG"}
NO_STATES = {"HKG", "MAC"}
# Offices with one holder, then the others; the first pattern that fits a title decides.
OFFICES = [
    (r"deputy prime minister.*", ""), (r".*\bparliamentary|.*\bassistant\b.*|.*\bstate minister.*", ""),
    (r"(deputy|vice) (minister|secretary) (of|for) foreign.*|minister of state for (foreign|external).*", "deputy foreign minister"),
    (r"minister (of|for) (foreign|external) (affairs|relations).*|minister (of|for) foreign and.*|secretary of state for foreign and commonwealth.*|secretary of state|"
     r"secretary of foreign (affairs|relations)|minister (of|for) european and foreign affairs|minister (of|for) international affairs.*|"
     r"(chief of the )?federal department of foreign affairs|secretary of the? ?department of foreign affairs", "foreign minister"),
    (r"minister (of|for) (national |the )?(defense|defence)( and .*| \(.*)?|secretary of (national )?(defense|defence)|minister (of|for) (the )?armed forces.*|"
     r"secretary of state for (defense|defence)|.*department of (defense|national defense).*", "defence minister"),
    (r"minister (of|for) (the )?(interior|internal affairs|home affairs|home)\b.*|secretary of state for the home.*|secretary of homeland security|"
     r"minister (of|for) (internal security|public security)|secretary of (the )?(interior and local government|government)", "interior minister"),
    (r"minister (of|for) (economy and )?finance\b.*|minister of treasury.*|secretary of (the )?(treasury|finance)|chancellor of the exchequer", "finance minister"),
    (r"minister (of|for) justice\b.*", "justice minister"), (r"minister (of|for) (oil|petroleum)\b.*", "oil minister"),
    (r"minister (of|for) information\b.*", "information minister"),
    (r"(first )?vice president", "vice president"),
    (r"national security advis[eo]r|assistant to the president for national security affairs|secretary,? (of the )?(national )?security council|"
     r"secretary, national defense and security council", "national security adviser"),
    (r"(director|head|chief),? (of )?(the )?(general |national |state |foreign )?(intelligence|security) (service|agency|directorate)\b.*|director, central intelligence agency",
     "intelligence director"),
    (r"(chief|commander)( of|,) (the )?(general staff|defense staff|army staff|joint chiefs.*|armed forces).*", "chief of the general staff"),
    (r"ambassador to the us", "ambassador to the US"), (r"permanent representative to the un, new york", "ambassador to the UN"),
]
ONE_HOLDER = {"president", "prime minister", "king", "chancellor", "foreign minister", "defence minister", "interior minister", "finance minister"}
SAME = {"emir": "king", "sultan": "king", "queen": "king", "interim president": "president", "acting president": "president", "interim prime minister": "prime minister",
        "secretary of state": "foreign minister", "foreign secretary": "foreign minister", "external affairs minister": "foreign minister",
        "defence secretary": "defence minister", "secretary of defense": "defence minister", "home secretary": "interior minister",
        "treasury secretary": "finance minister", "chancellor of the exchequer": "finance minister"}


def office_of(title):
    words = re.sub(r'"[^"]*"', "", title).strip().lower()
    return next((office for pattern, office in OFFICES if re.fullmatch(pattern, words)), "")


def fold(name):
    return re.sub(r"[^a-z]+", " ", name.lower().replace("'", "")).strip()


def sound(word):
    for a, b in (("kh", "h"), ("iy", "i"), ("yy", "i"), ("y", "i"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("q", "k"), ("w", "v"), ("ck", "k"), ("sch", "sh")):
        word = word.replace(a, b)
    return re.sub(r"(.)\1+", r"\1", word)


def first_day(text):
    return date(*map(int, (text + "-01-01").split("-")[:3])) if text else date.min


def last_day(text):
    parts = text.split("-")
    if not text:
        return date.max
    if len(parts) == 3:
        return date(*map(int, parts))
    year, month = int(parts[0]), int(parts[1]) if len(parts) > 1 else 12
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def is_same_person(a, b):
    """One surname, and the names of one are among those of the other."""
    x, y = sorted(([sound(w) for w in fold(name).split()] for name in (a, b)), key=len)
    rest = iter(y)
    return bool(x) and x[-1] == y[-1] and all(word in rest for word in x)


class Known:
    """People and spells of the tables that win."""

    def __init__(self, actors):
        self.people, self.held = defaultdict(list), defaultdict(list)
        for table in WINS:
            for fields in table_rows(actors / table):
                if fields[0] != "person":
                    continue
                names = [n.strip() for n in fields[1].split(";")]
                self.people[fields[3]].append(names)
                for code, role, start, end in re.findall(r"\b([A-Z]{3}) ([^;\[]*?) *\[([0-9-]*)(?:\.\.)?([0-9-]*)\]", fields[4]):
                    self.held[(code, SAME.get(role, role))].append((first_day(start), last_day(end), names[0]))

    def name(self, state, names):
        """The first name under which a table that wins has the person, or ''."""
        return next((theirs[0] for theirs in self.people[state] if any(is_same_person(a, b) for a in theirs for b in names if " " in a)), "")

    def cut(self, state, office, start, end, name):
        """The spell without the days of somebody else, or None."""
        if SAME.get(office, office) not in ONE_HOLDER:
            return start, end
        for a, b, holder in self.held[(state, SAME.get(office, office))]:
            if start > b or a > end:
                continue
            if holder == name:
                return None
            if end - a <= HANDOVER and start < a:
                end = a
            elif b - start <= HANDOVER and b < end:
                start = b
            else:
                return None
        return start, end


def spells_of(titles, spells):
    """Which of the spells belong to an office of ours: all where there is one title, those in the army's sector for defence."""
    offices = [o for o in (office_of(t) for t in titles.split("&")) if o]
    if len(offices) != 1:
        return
    sectors = {sector for sector, _, _ in spells}
    for sector, first, last in spells:
        if len(sectors) == 1 or (offices[0] == "defence minister") == sector.startswith("GOVMIL") and (len(titles.split("&")) == 1 or sector.startswith("GOVMIL")):
            yield offices[0], first, last


def people_of(facts):
    """state -> [[names, {(office, first day, last day)}]], one entry a person."""
    source = facts / "CountryInfo.120116.txt.gz"
    found = defaultdict(list)

    def entry(state, names):
        for known in found[state]:
            if any(is_same_person(a, b) for a in known[0] for b in names):
                known[0] += [n for n in names if n not in known[0]]
                return known
        found[state].append([list(names), set()])
        return found[state][-1]

    for state, office, names, start, end in country_info.leaders(source):
        if last_day(end) >= SINCE:
            entry(state, names)[1].add((office, first_day(start), last_day(end or country_info.LAST)))
    for state, titles, names, spells in country_info.governments(source):
        own = list(spells_of(titles, spells))
        if own:
            entry(state, names)[1].update((office, first_day(a), last_day(b)) for office, a, b in own)
    return found


def row(state, names, spells):
    short = f"; {names[0].split()[0]}" if state in SURNAME_FIRST and len(names[0].split()) in (2, 3) else ""
    listed = [n for n in names if len(fold(n).split()) <= 5]
    offices = "; ".join(f"{state} {office} [{a.isoformat()}..{b.isoformat()}]" for office, a, b in sorted(spells, key=lambda s: (s[1], s[0])))
    return f"person | {'; '.join(listed or names[:1])}{short} | | {state} | {offices}"


def joined(spells):
    """Spells of one office that follow each other are one."""
    out = []
    for office, a, b in sorted(spells):
        if out and out[-1][0] == office and a <= out[-1][2] + HANDOVER:
            out[-1] = (office, out[-1][1], max(b, out[-1][2]))
        else:
            out.append((office, a, b))
    return out


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--facts", type=Path, required=True)
    options.add_argument("--actors", type=Path, default=Path("data/actors"))
    args = options.parse_args()
    states = {line.split("|")[1].strip() for line in (args.actors / "states.txt").read_text("utf-8").splitlines() if line.startswith("state")} - NO_STATES
    known = Known(args.actors)
    lines = ["# Ministers, advisers, ambassadors to Washington and the UN of 2003-2011; heads of state and government of 1990-2009.",
             "# Written by scripts/data/cabinets.py; tables written by hand, and leaders.txt, win. A spell that ends in February 2011 may have gone on.",
             "# person | names, the usual one first | m or f | home state | CODE role [spell]; ...", "# Grammar: docs/formats/actors.md",
             "source | CIA World Leaders 2003-2011 and rulers.org, by way of CountryInfo (Schrodt 2011)"]
    for state, people in sorted(people_of(args.facts).items()):
        if state not in states:
            continue
        taken = []
        for names, spells in sorted(people, key=lambda p: min((s[1] for s in p[1]), default=date.max)):
            names.sort(key=lambda n: (len(fold(n).split()), n))
            name = known.name(state, names) or names[0]
            kept = []
            for office, a, b in joined(spells):
                cut = known.cut(state, office, max(a, SINCE) if a < SINCE else a, b, name)
                if cut and cut[1] - cut[0] > timedelta(days=2):
                    kept.append((office, *cut))
                    known.held[(state, office)].append((*cut, name))
            if kept:
                taken.append(row(state, [name] + ([n for n in names if n != name] if name == names[0] else []), kept))
        lines += sorted(taken)
    (args.actors / "cabinets.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
