"""Random input for each area of reading: ``python benchmarks/bench_fuzz.py [--seconds 600] [AREA …]`` writes ``benchmarks/fuzz.md``.

Bars: no error, nothing that breaks the contract of the items, nothing that takes 2 s. What fails is told with its seed, which is its input.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tests"), str(HERE.parent)]

from hostile.fuzzing import AREAS, HANG, fuzzed  # noqa: E402  the folders above have to be on the path first

_TOLD = 10
"""Failures that are shown whole."""


def run(area: str, seconds: float, seed: int) -> tuple[int, float, int]:
    """Inputs, the most seconds that one took, and failures."""
    end, number, longest, failures = time.monotonic() + seconds, 0, 0.0, 0
    while time.monotonic() < end:
        try:
            took = fuzzed(area, seed + number)
        except Exception:
            failures += 1
            if failures <= _TOLD:
                print(f"{area}, seed {seed + number}:\n{traceback.format_exc(limit=-6)}", flush=True)
        else:
            longest = max(longest, took)
            if took > HANG:
                failures += 1
                print(f"{area}, seed {seed + number}: {took:.1f} s", flush=True)
        number += 1
    return number, longest, failures


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("areas", nargs="*", metavar="AREA", help=f"of {', '.join(AREAS)}; default: all")
    parser.add_argument("--seconds", type=float, default=600, help="for each area")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    lines, total = [], 0
    for area in args.areas or AREAS:
        number, longest, failures = run(area, args.seconds, args.seed)
        lines.append(f"| {area} | {args.seconds:.0f} | {number:,} | {longest:.2f} | {failures} |")
        print(lines[-1], flush=True)
        total += failures
    if not args.areas:
        head = f"# Random input\n\n{datetime.now(UTC).date()}, made by `make bench-fuzz`, seeds from {args.seed}. Bars: no failure, 2 s an input.\n\n"
        table = "| area | seconds | inputs | longest, s | failures |\n| --- | ---: | ---: | ---: | ---: |\n"
        (HERE / "fuzz.md").write_text(head + table + "\n".join(lines) + "\n", encoding="utf-8")
    return min(total, 1)


if __name__ == "__main__":
    raise SystemExit(main())
