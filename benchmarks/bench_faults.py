"""A portal of which every tenth address fails, in every way there is: ``make bench-faults`` writes ``benchmarks/faults.md``.

The same as ``tests/hostile/test_faults.py`` with 2,000 articles. Bars: all stories exact, all outcomes named, 3 minutes, 300 MB.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tests"), str(HERE.parent)]

from hostile.faults import FAULTS, crawl_faults  # noqa: E402  the folders above have to be on the path first


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        crawled = crawl_faults(Path(folder), args.articles)
    portal, failed = crawled.portal, crawled.run["failed"]
    wrong = crawled.inexact or crawled.misnamed or failed != Counter(portal.faulty.values())
    right = not wrong and crawled.outcomes == len(portal.rows) and crawled.returncode == 0 and crawled.run["finish_reason"] == "finished"
    text = (
        f"# Faults\n\n{datetime.now(UTC).date()}, made by `make bench-faults`: {len(portal.rows):,} addresses, one in ten with one of {len(FAULTS)} faults. "
        "Bars: all exact, all named, 180 s, 300 MB.\n\n"
        "| addresses | articles | exact | faulty | by their name | outcomes | seconds | memory, MB |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n"
        f"| {len(portal.rows)} | {len(portal.stories)} | {len(portal.stories) - len(crawled.inexact)} | {len(portal.faulty)} "
        f"| {len(portal.faulty) - len(crawled.misnamed)} | {crawled.outcomes} | {crawled.seconds:.0f} | {crawled.megabytes:.0f} |\n\n"
        "| outcome | addresses |\n| --- | ---: |\n"
    )
    text += "".join(f"| {name} | {count} |\n" for name, count in failed.items())
    print(text)
    for name in sorted(crawled.inexact)[:20] + sorted(crawled.misnamed.items())[:20]:
        print(name, file=sys.stderr)
    if args.articles == parser.get_default("articles"):
        (HERE / "faults.md").write_text(text, encoding="utf-8")
    return 0 if right and crawled.seconds < 180 and crawled.megabytes < 300 else 1


if __name__ == "__main__":
    raise SystemExit(main())
