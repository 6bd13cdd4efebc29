"""``kill -9`` at random moments of a crawl: what is missing, what is there twice, what was fetched twice.

    make bench-kill        (or: python benchmarks/bench_kill.py [--articles 1000] [--kills 20])

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

import postgresql  # noqa: E402  the folders above have to be on the path first
from killing import CONCURRENCY, crawl_with_kills  # noqa: E402
from newsroom import Newsroom, story  # noqa: E402


def killed(kind: str, database: str, args: argparse.Namespace) -> tuple[str, bool]:
    """A row of the table, and whether nothing was lost and nothing given twice."""
    with tempfile.TemporaryDirectory() as folder, Newsroom(map(story, range(args.articles)), per_page=25, delay=0.15).serve() as room:
        outcome = crawl_with_kills(Path(folder), room, database, kills=args.kills, seconds=tuple(args.seconds))
    print(outcome.last_error, file=sys.stderr)
    figures = [
        len(outcome.missing),
        len(outcome.twice),
        outcome.fetched_twice,
        f"{outcome.fetched_twice / args.kills:.1f}",
        outcome.worst_kill,
    ]
    row = f"| {kind} | {args.articles} | {args.kills} | " + " | ".join(map(str, figures)) + " |"
    return row, not (outcome.missing or outcome.twice or outcome.returncode)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seconds", type=float, nargs=2, default=(1.5, 6.0), help="a crawl is killed after a time between these")
    args = parser.parse_args()
    rows = [killed("SQLite", "sqlite:///newsportal.db", args)]
    with postgresql.server() as server, server.database("killed") as url:
        rows.append(killed("PostgreSQL", url, args))
    text = f"# Killed crawls\n\n{datetime.now(UTC).date()}, made by `make bench-kill`; {CONCURRENCY} pages in flight at once. Bars: 0 missing, 0 twice, fetched twice at most what is in flight.\n\n"
    text += "| store | articles | kills | missing | twice | fetched twice | a kill | at most |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
    text += "\n".join(row for row, _ in rows) + "\n"
    (HERE / "kill.md").write_text(text, encoding="utf-8")
    print(text)
    return 0 if all(right for _, right in rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())
