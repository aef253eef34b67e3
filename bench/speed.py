#!/usr/bin/env python3
"""Words per second and peak memory of `demarche parse` and `demarche code`, against the machine's own int8 rate.

usage: speed.py --build build/release --text FOLDER [--rounds 3] [--two] [--code] [--levels LEVEL...]

Runs are interleaved: one of each kind a round, so that a busy machine slows all alike; the best round counts. Wall time is of the whole
command (start, reading, writing included), pinned to one core. `cpu` divides by processor time instead: what is left when
other programs take the core away. GOP/s is the rate of one layer's products in demarche_bench (a multiplication and an addition
are two) under the same level; `share` is the part of the processor time that the encoder's products would take at that rate.
Levels are values of DNNL_MAX_CPU_ISA; one that the CPU lacks runs as the best that it has.
"""
import argparse
import glob
import json
import os
import subprocess
import sys
import tempfile
import time

PRODUCTS = ((384, 1152), (384, 384), (384, 1536), (1536, 384))
OPERATIONS = 2 * 6 * sum(a * b for a, b in PRODUCTS)  # a subword, six layers
SUBWORDS_A_WORD = 1.17  # news, with [CLS] and [SEP]


def run(command, level, cores, out):
    env = {**os.environ, "DNNL_MAX_CPU_ISA": level}
    begin = time.monotonic()
    process = subprocess.Popen(["taskset", "-c", cores, *command], stdout=out, stderr=subprocess.DEVNULL, env=env)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    if status != 0:
        sys.exit(f"{' '.join(command)} failed under {level}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def int8_rate(build, level, core):
    """GOP/s over the four products of a layer, weighted as a layer weighs them."""
    env = {**os.environ, "DNNL_MAX_CPU_ISA": level}
    command = ["taskset", "-c", core, f"{build}/demarche_bench", "--benchmark_filter=Int8Products", "--benchmark_format=json",
               "--benchmark_min_time=0.1"]
    ran = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    rates = [b["GOP/s"] for b in json.loads(ran.stdout)["benchmarks"]]
    sizes = [a * b for a, b in PRODUCTS]
    return sum(sizes) / sum(size / rate for size, rate in zip(sizes, rates))


def words_of(path):
    with open(path, encoding="utf-8") as lines:
        return sum(1 for line in lines if line[0].isdigit() and "-" not in line.split("\t", 1)[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default="build/release")
    parser.add_argument("--text", required=True, help="folder of articles")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--levels", nargs="+", default=["AVX512_CORE_AMX", "AVX512_CORE_VNNI", "AVX2_VNNI", "AVX2"])
    parser.add_argument("--core", default="1", help="core for runs on one core")
    parser.add_argument("--two", action="store_true", help="also two threads on cores 0 and 1, at the best level")
    parser.add_argument("--code", action="store_true", help="also demarche code, at the best level")
    args = parser.parse_args()

    program, best = f"{args.build}/demarche", args.levels[0]
    parse = [program, "parse", args.text]
    code = [program, "code", "--quiet", "--format", "jsonl", args.text]
    kinds = [(f"parse, {level}", parse, level, args.core) for level in args.levels]
    if args.code:
        kinds.append(("code, one core", [*code, "--threads", "1"], best, args.core))
    if args.two:
        kinds.append(("parse, two cores", [*parse, "--threads", "2"], best, "0,1"))
        if args.code:
            kinds.append(("code, two cores", [*code, "--threads", "2"], best, "0,1"))

    with tempfile.TemporaryDirectory() as folder:
        results = {kind[0]: [] for kind in kinds}
        rates = {level: 0.0 for level in args.levels} if os.path.exists(f"{args.build}/demarche_bench") else {}
        for _ in range(args.rounds):
            for index, (name, command, level, cores) in enumerate(kinds):
                with open(f"{folder}/{index}", "wb") as out:
                    results[name].append(run(command, level, cores, out))
            for level in rates:
                rates[level] = max(rates[level], int8_rate(args.build, level, args.core))
        words = words_of(f"{folder}/0")
        outputs = {open(path, "rb").read() for index, path in enumerate(sorted(glob.glob(f"{folder}/*")))
                   if kinds[index][1][1] == "parse"}
    load = os.getloadavg()
    print(f"{words} words; load {load[0]:.1f}; outputs of parse are {'the same bytes' if len(outputs) == 1 else 'DIFFERENT'}")
    print(f"{'':30} {'words/s':>9} {'cpu':>9} {'MiB':>6} {'GOP/s':>7} {'share':>6}")
    for name, command, level, _ in kinds:
        wall, cpu, memory = (min(values) for values in zip(*results[name]))
        rate = rates.get(level, 0) if command is parse else 0
        share = words / cpu * SUBWORDS_A_WORD * OPERATIONS / (rate * 1e9) if rate else 0
        tail = f"{rate:7.0f} {share:6.2f}" if rate else ""
        print(f"{name:30} {words / wall:9.0f} {words / cpu:9.0f} {memory:6.0f} {tail}")


if __name__ == "__main__":
    main()
