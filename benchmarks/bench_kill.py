"""``kill -9`` at random moments of a crawl: what is missing, what is there twice, what was fetched twice.

    make bench-kill        (or: python benchmarks/bench_kill.py [--articles 1000] [--kills 20] [--db URL])

A portal on loopback is crawled; the crawl is killed again and again, then comes to its end. All finished files together have to hold each
article once. Writes ``benchmarks/kill.md``; ``--db`` names a PostgreSQL database instead of an SQLite file.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tests"), str(HERE.parent)]

from killing import CONCURRENCY, crawl_with_kills  # noqa: E402  the folders above have to be on the path first
from newsroom import Newsroom, story  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--db", default="sqlite:///newsportal.db")
    parser.add_argument("--seconds", type=float, nargs=2, default=(1.5, 6.0), help="a crawl is killed after a time between these")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, Newsroom(map(story, range(args.articles)), per_page=25, delay=0.15).serve() as room:
        outcome = crawl_with_kills(Path(folder), room, args.db, kills=args.kills, seconds=tuple(args.seconds))
    print(outcome.last_error, file=sys.stderr)
    kind = args.db.partition(":")[0]
    row = f"| {kind} | {args.articles} | {args.kills} | {len(outcome.missing)} | {len(outcome.twice)} | {outcome.fetched_twice} | {outcome.fetched_twice / args.kills:.1f} |"
    head = f"# Killed crawls\n\nMade by `make bench-kill`; {CONCURRENCY} pages in flight at once. Bars: 0 missing, 0 twice.\n\n"
    head += "| store | articles | kills | missing | twice | fetched twice | a kill |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n"
    path = HERE / "kill.md"
    others = (
        [
            line
            for line in path.read_text(encoding="utf-8").splitlines()
            if line.startswith("| ") and "---" not in line and "store" not in line
        ]
        if path.exists()
        else []
    )
    lines = [line for line in others if not line.startswith(f"| {kind} ")] + [row]
    path.write_text(head + "\n".join(sorted(lines, reverse=True)) + f"\n\n{datetime.now(UTC).date()}\n", encoding="utf-8")
    print(row)
    return 1 if outcome.missing or outcome.twice or outcome.returncode else 0


if __name__ == "__main__":
    raise SystemExit(main())
