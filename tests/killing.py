"""Crawls that are killed at random moments, until one comes to its end; and what all their files hold together."""

import random
import time
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from crawling import read_csv, read_jsonl, start_crawl
from newsroom import Newsroom

CONCURRENCY = 8
"""Pages that may be in flight at once (``crawling.FAST``)."""


@dataclass
class Outcome:
    """What became of a portal's articles, by address."""

    kills: int
    missing: set[str]
    twice: set[str]
    """Given more than once, in JSON Lines or CSV."""
    fetched_twice: int
    worst_kill: int
    """The most articles that one killed crawl had fetched for nothing."""
    last_error: str
    returncode: int


def crawl_with_kills(folder: Path, room: Newsroom, database: str, *, kills: int, seconds: tuple[float, float], seed: int = 1) -> Outcome:
    """``kill -9`` after a random time between ``seconds``, again and again, then a crawl that may end."""
    chance = random.Random(seed)
    arguments = "url=" + ",".join(room.section_urls()), "pages=1000"
    fetches = [room.article_fetches()]
    for _ in range(kills):
        process = start_crawl(folder, *arguments, settings={"NEWSPORTAL_DB": database})
        time.sleep(chance.uniform(*seconds))
        process.kill()
        process.communicate()
        time.sleep(2 * room.delay)  # what was in flight reaches the server's log
        fetches.append(room.article_fetches())
    process = start_crawl(folder, *arguments, settings={"NEWSPORTAL_DB": database})
    _, errors = process.communicate(timeout=600)
    lines = Counter(item["url"] for path in folder.glob("output/*/*-articles.jsonl") for item in read_jsonl(path))
    rows = Counter(row["url"] for path in folder.glob("output/*/*-articles.csv") for row in read_csv(path))
    last = room.article_fetches()
    wanted = {room.base + each.path for each in room.stories.values()}
    return Outcome(
        kills=kills,
        missing=wanted - (set(lines) & set(rows)),
        twice={url for counts in (lines, rows) for url, count in counts.items() if count > 1},
        fetched_twice=sum(count - 1 for count in last.values()),
        # What a killed crawl had fetched and a later one fetched again.
        worst_kill=max(sum(last[path] > end[path] for path in end - start) for start, end in pairwise(fetches)),
        last_error=errors,
        returncode=process.returncode,
    )
