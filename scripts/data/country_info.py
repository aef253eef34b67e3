"""Reads CountryInfo (Schrodt 2011): heads of state and government (rulers.org) to 2009, governments of 2003-2011 (CIA World Leaders)."""

import gzip
import re

FIRST, LAST = "2003-01", "2011-02"  # what "<" and ">" stand for in the lists of governments
LED = {"presidents": "president", "president": "president", "prime ministers": "prime minister", "prime minister": "prime minister", "premiers": "prime minister",
       "chancellors": "chancellor", "kings": "king", "king": "king", "kings/queens": "king", "emirs": "emir", "sultans": "sultan", "heads of government": "prime minister",
       "chairmen of the council of ministers": "prime minister", "chairmen of the council of ministers (prime_ministers": "prime minister",
       "presidents of the government council": "prime minister", "heads of state": "president"}
PARTICLES = {"de", "da", "do", "dos", "das", "del", "van", "von", "der", "den", "di", "bin", "ibn", "bint", "la", "le", "du", "e", "y"}
NOT_OF_NAMES = {"ACTING", "MINISTER", "FOREIGN", "GEN", "GENERAL", "LT", "MAJ", "COL", "ADM", "BRIG", "DR", "SIR", "DAME", "MR", "MRS", "PRINCE", "SHEIKH", "SHAYKH", "KING",
                "HM", "HRH", "CAPT", "CDR", "RET", "VICE", "REAR", "AIR", "MARSHAL", "PROF", "FIELD", "ENGINEER", "HAJI", "DATUK", "TAN", "SRI", "DATO", "SERI"}
MONTH_ENDS = {"02": 28, "04": 30, "06": 30, "09": 30, "11": 30}


def name_of(written):
    """'NURI_AL_MALIKI_' -> 'Nuri al-Maliki'; '' where it is no name of two words."""
    words = [w for w in written.strip("_ ").split("_") if w]
    while words and words[0] in NOT_OF_NAMES:
        words.pop(0)
    if len(words) < 2 or any(not re.fullmatch(r"[A-Z'.-]+", w) for w in words) or words[-1] in NOT_OF_NAMES:
        return ""
    out = []
    for i, word in enumerate(words):
        if word in ("AL", "UL", "UR", "EL") and 0 < i < len(words) - 1:
            out.append(word.lower() + "-")
        elif word.lower() in PARTICLES and 0 < i < len(words) - 1:
            out.append(word.lower() + " ")
        elif re.fullmatch(r"[IVX]{2,}", word):
            out.append(word + " ")
        elif word.startswith("MC") and len(word) > 4:
            out.append("Mc" + word[2:].title() + " ")
        else:
            out.append("-".join(part.capitalize() for part in word.split("-")) + " ")
    return "".join(out).strip()


def day(text):
    """'20050931' (the month is what counts) -> '2005-09'; days only where the list of leaders has them."""
    return f"{text[:4]}-{text[4:6]}-{text[6:]}" if len(text) == 8 else ""


def blocks(path):
    text = gzip.open(path, "rt", encoding="utf-8", errors="replace").read()
    for block in re.findall(r"<Country>(.*?)</Country>", text, re.S):
        code = re.search(r"<CountryCode>(\w+)</CountryCode>", block)
        if code:
            yield code[1], block


def names_in(line):
    braced = re.findall(r"\{(.*?)\}", line)
    written = braced or [line.strip().split()[0] if line.strip() else ""]
    return [n for n in map(name_of, written) if n]


def leaders(path):
    """(state, office, names, start, end); a start or end that is not known is ''."""
    for code, block in blocks(path):
        section = re.search(r"<Leaders>(.*?)</Leaders>", block, re.S)
        office = ""
        for line in section[1].splitlines() if section else []:
            if "<" in line and "[" not in line:
                office = LED.get(re.sub(r"[</>]", "", line).strip().lower(), "")
                continue
            names = names_in(line)
            for since, start, end in re.findall(r"\[(?:>(\d{8})|(\d{8})\s*-\s*(\d{8}))\]", line):
                if office and names:
                    yield code, office, names, day(since or start), day(end)


def governments(path):
    """(state, titles, names, [(sector code, first month, last month)])."""
    for code, block in blocks(path):
        section = re.search(r"<Government>(.*?)</Government>", block, re.S)
        for line in section[1].splitlines() if section else []:
            who, _, titles = line.partition("#")
            names = names_in(who)
            spells = []
            for sector, mark, start, end in re.findall(r"\[(\w+) ([<>]?)(\d{8})(?:\s*-\s*(\d{8}))?\]", who):
                first = FIRST if mark == "<" else f"{start[:4]}-{start[4:6]}"
                last = LAST if mark == ">" else f"{start[:4]}-{start[4:6]}" if mark == "<" else f"{end[:4]}-{end[4:6]}" if end else ""
                if last and sector.startswith(code):
                    spells.append((sector[3:], first, last))
            if names and spells and titles.strip():
                yield code, titles.strip(), names, spells
