#!/usr/bin/env python3
"""Three runs of `demarche code` into a store, one of them killed at random moments and started again: are the records the same?

    bench/kill_runs.py --bin PROGRAM [--kills 20] [--every 10] [--threads 1] FILE.jsonl.gz...

Codes every tenth article (--every) of collections of JSON Lines. The first run is undisturbed, the second has another number of threads, the third is
killed (SIGKILL) so often, at moments drawn between 0.1 s and twice its share of the first run's time. Compared byte for byte: every row of every table but
`runs`, of which a killed run leaves more, and what `demarche export --layout plover` writes. The exit code is 1 where anything differs.
"""
import argparse
import gzip
import hashlib
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def write_share(files: list, every: int, out: Path) -> int:
    count = 0
    with gzip.open(out, "wt", encoding="utf-8") as to:
        for file in files:
            opened = gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else open(file, encoding="utf-8")
            with opened as lines:
                for number, line in enumerate(lines):
                    if number % every == 0:
                        to.write(line)
                        count += 1
    return count


def digests(store: Path) -> dict:
    """What is in each table, row by row in the order of the table; a run is named by what made it."""
    db = sqlite3.connect(store)
    out = {}
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%search%' "
                                             "AND name NOT LIKE 'sqlite_%' AND name <> 'runs' ORDER BY name")]
    for table in tables:
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
        values = ", ".join("(SELECT version || model || data FROM runs WHERE id = run)" if c == "run" else c for c in columns)
        digest, rows = hashlib.sha256(), 0
        for row in db.execute(f"SELECT {values} FROM {table} ORDER BY {'row' if 'row' in columns else ', '.join(columns)}"):
            digest.update(repr(row).encode())
            rows += 1
        out[table] = f"{rows} rows {digest.hexdigest()[:16]}"
    db.close()
    return out


def exported(program: str, store: Path) -> str:
    run = subprocess.run([program, "export", "--db", str(store), "--layout", "plover", "--status", "all", "--by", "report", "--quiet"], capture_output=True, check=True)
    return f"{len(run.stdout)} bytes {hashlib.sha256(run.stdout).hexdigest()[:16]}"


def command(args, articles: Path, store: Path, threads: int) -> list:
    return [args.bin, "code", "--format", "none", "--quiet", "--threads", str(threads), "--db", str(store), str(articles)]


def processor_seconds() -> float:
    """Of all programs that this one has started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def stored(store: Path) -> int:
    try:
        db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
        count = db.execute("SELECT count(*) FROM documents").fetchone()[0]
        db.close()
        return count
    except sqlite3.Error:
        return 0


def main() -> int:
    cli = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    cli.add_argument("--bin", required=True)
    cli.add_argument("--kills", type=int, default=20)
    cli.add_argument("--every", type=int, default=10)
    cli.add_argument("--threads", type=int, default=1)
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--keep", type=Path, help="folder for the stores; default: a temporary one")
    cli.add_argument("files", nargs="+", type=Path)
    args = cli.parse_args()
    random.seed(args.seed)
    folder = args.keep or Path(tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    try:
        articles = folder / "articles.jsonl.gz"
        print(f"{write_share(args.files, args.every, articles)} articles")
        seconds = 0.0
        for name, threads in (("undisturbed", args.threads), ("other_threads", args.threads + 1)):
            start, before = time.monotonic(), processor_seconds()
            subprocess.run(command(args, articles, folder / f"{name}.db", threads), check=True)
            took, used = time.monotonic() - start, processor_seconds() - before
            seconds = seconds or took
            count = stored(folder / f"{name}.db")
            print(f"{name}: {threads} threads, {took:.1f} s, {used:.1f} s of processors, {count} stored: {count / took:.1f} articles a second, "
                  f"{threads * count / used:.1f} where {threads} processors have nothing else to do", flush=True)
        killed, seen = 0, []
        while killed < args.kills:
            process = subprocess.Popen(command(args, articles, folder / "killed.db", args.threads))
            time.sleep(random.uniform(0.1, 2 * seconds / args.kills))
            if process.poll() is not None:
                process.wait()
                print(f"finished after {killed} kills")
                break
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
            seen.append(stored(folder / "killed.db"))
        subprocess.run(command(args, articles, folder / "killed.db", args.threads), check=True)
        print(f"killed: {killed} times, with {' '.join(map(str, seen))} articles stored; in the end {stored(folder / 'killed.db')}", flush=True)
        subprocess.run([args.bin, "db", "check", str(folder / "killed.db")], check=True)

        expected = digests(folder / "undisturbed.db") | {"export": exported(args.bin, folder / "undisturbed.db")}
        differing = 0
        for name in ("other_threads", "killed"):
            found = digests(folder / f"{name}.db") | {"export": exported(args.bin, folder / f"{name}.db")}
            for table, digest in expected.items():
                if found[table] != digest:
                    differing += 1
                    print(f"{name}: {table} differs: {found[table]}, expected {digest}")
        for table, digest in expected.items():
            print(f"  {table}: {digest}")
        print("all the same" if differing == 0 else f"{differing} differ")
        return 1 if differing else 0
    finally:
        if not args.keep:
            shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
