"""Random input for each area of reading: ``python benchmarks/bench_fuzz.py [--seconds 600] [AREA …]`` writes its rows of ``benchmarks/fuzz.md``.

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

RESULTS = HERE / "fuzz.md"
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


def record(area: str, row: str) -> None:
    """Write the row of an area; those of the others stay."""
    told = RESULTS.read_text(encoding="utf-8").splitlines() if RESULTS.exists() else []
    rows = {line.split()[1]: line for line in told if line.startswith("| ")} | {area: row}
    head = "# Random input\n\nMade by `make bench-fuzz`. Bars: no failure, 2 s an input.\n\n"
    table = "| area | day | seconds | inputs | longest, s | failures |\n| --- | --- | ---: | ---: | ---: | ---: |\n"
    RESULTS.write_text(head + table + "\n".join(rows[name] for name in AREAS if name in rows) + "\n", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("areas", nargs="*", metavar="AREA", help=f"of {', '.join(AREAS)}; default: all")
    parser.add_argument("--seconds", type=float, default=600, help="for each area")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    total = 0
    for area in args.areas or AREAS:
        number, longest, failures = run(area, args.seconds, args.seed)
        row = f"| {area} | {datetime.now(UTC).date()} | {args.seconds:.0f} | {number:,} | {longest:.2f} | {failures} |"
        print(row, flush=True)
        record(area, row)
        total += failures
    return min(total, 1)


if __name__ == "__main__":
    raise SystemExit(main())
