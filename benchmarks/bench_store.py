"""What the store costs, empty and with a million known addresses.

    make bench-store       (or: python benchmarks/bench_store.py [--known 1000000] [--articles 600])

Writes ``benchmarks/store.md``: the time of a look-up, of opening the store and asking what is due, the memory of a process that does so, the CPU
time an article costs to be told apart and written (batches of 6, as a crawl with 8 pages in flight writes them), and that of a real crawl a page, with an empty
store and with a full one, in turns; the best turn counts, as in ``bench-crawl``: what else the machine does can only add to a cost. What a process does once, such
as putting its statements together, is start, not an article's.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tests"), str(HERE.parent)]

from crawling import start_crawl  # noqa: E402  the folders above have to be on the path first
from newsroom import Newsroom, story  # noqa: E402

from newsportal.items import Article  # noqa: E402
from newsportal.store import frontier, lease, outbox  # noqa: E402
from newsportal.store.articles import judge  # noqa: E402
from newsportal.store.database import autocommit, open_store, transaction  # noqa: E402
from newsportal.store.frontier import PageState  # noqa: E402
from newsportal.store.keys import page_key  # noqa: E402
from newsportal.store.visits import Scope, Visit, write_visits  # noqa: E402

FILL = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {known})
INSERT INTO {table} SELECT {values} FROM n
"""


def fill(url: str, portal: str, known: int) -> None:
    """A store that knows so many pages of a portal, each an article."""
    engine = open_store(url)
    with engine.begin() as connection:
        portal_id = lease.acquire(connection, portal).portal_id
        crawl = outbox.begin_crawl(connection, portal_id, "portal")
        held = lease.acquire(connection, "other")
        lease.release(connection, held)
        seen = "'2026-01-01T00:00:00Z'"
        address = "'https://a.example/news/2024/0518/' || i || '.html'"
        article = f"i, {portal_id}, randomblob(16), randomblob(16), {address}, randomblob(16), 1, 'live', '第' || i || '号工程进入新阶段', {seen}, 'page', {seen}, {seen}"
        page = f"i, {portal_id}, randomblob(16), {address}, 'article', 'done', NULL, 0, NULL, 200, '\"x\"', NULL, randomblob(16), '{{}}', i, {crawl}, {seen}, {seen}, {seen}, {seen}"
        connection.exec_driver_sql(FILL.format(known=known, table="articles", values=article))
        connection.exec_driver_sql(FILL.format(known=known, table="pages", values=page))
        connection.exec_driver_sql("UPDATE portals SET holder = NULL")
    engine.dispose()


def look(url: str, portal: str) -> dict[str, float]:
    """In a process of its own: start, look-ups, memory."""
    began = time.perf_counter()
    engine = open_store(url)
    with engine.begin() as connection:
        portal_id = lease.acquire(connection, portal).portal_id
        outbox.finish_dead(connection, portal_id)
        outbox.begin_crawl(connection, portal_id, "portal")
        frontier.due_pages(connection, portal_id, "listing", time.time())
        frontier.due_pages(connection, portal_id, "article", time.time())
    start = time.perf_counter() - began
    with engine.connect() as connection:
        known = [row[0] for row in connection.exec_driver_sql("SELECT key FROM pages ORDER BY id % 997, id LIMIT 2000")]
        wanted = [key for each in known for key in (each, os.urandom(16))] or [os.urandom(16) for _ in range(4000)]
        began = time.perf_counter()
        for at in range(0, len(wanted), 20):
            frontier.known_pages(connection, portal_id, wanted[at : at + 20])
        looked = (time.perf_counter() - began) / len(wanted)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE portals SET holder = NULL")
    return {"start, s": start, "a look-up, ms": looked * 1000, "resident, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


WARM = 120
"""Articles that are written before the clock runs."""


def write_cost(url: str, portal: str, count: int = 900, size: int = 6) -> float:
    """CPU milliseconds an article costs: told apart, then written with its page, version and place in the outbox."""
    engine = open_store(url)
    with engine.begin() as connection:
        held = lease.acquire(connection, portal)
        scope = Scope(held, outbox.begin_crawl(connection, held.portal_id, "portal"))
    run = os.urandom(4).hex()
    articles = [article(f"https://a.example/fresh/{run}/{number}.html", number) for number in range(count + WARM)]
    began = 0.0
    with autocommit(engine) as connection:
        for at in range(0, len(articles), size):
            if at == WARM:
                began = time.process_time()
            visits = []
            for each in articles[at : at + size]:
                key = page_key(each.url or "")
                verdict = judge(connection, scope.portal_id, each, key, article_id=None)
                visits.append(Visit(PageState(key, each.url or "", "article", "done", due=1.0, etag='"x"'), articles=[(each, verdict)]))
            with transaction(connection):
                write_visits(connection, scope, visits)
    spent = (time.process_time() - began) / count * 1000
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE portals SET holder = NULL")
    return spent


def article(url: str, number: int) -> Article:
    each = story(number, size=12)
    text = [f"{url}：{line}" for line in each.paragraphs]
    now = datetime.now(UTC)
    return Article(portal="a.example", url=url, canonical_url=url, title=each.title, published=each.when, published_raw="x", published_from="page", text="\n".join(text), paragraphs=text, pages=[url], language="zh", fetched=now)  # fmt: skip


def crawl_cost(folder: Path, url: str, articles: int) -> float:
    """CPU milliseconds a page of a real crawl."""
    with Newsroom([story(number, size=12) for number in range(articles)], per_page=50).serve() as room:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        process = start_crawl(folder, f"url={room.section_urls()[0]}", "pages=1000", settings={"NEWSPORTAL_DB": url})
        _, errors = process.communicate(timeout=600)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert process.returncode == 0, errors
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return spent / len(room.log) * 1000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--known", type=int, default=1_000_000)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--look", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.look:
        print(json.dumps(look(args.look, "a.example")))
        return 0
    rows: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        urls = {"empty": f"sqlite:///{folder}/empty.db", f"{args.known:,} known": f"sqlite:///{folder}/full.db"}
        open_store(urls["empty"]).dispose()
        fill(list(urls.values())[1], "a.example", args.known)
        writes: dict[str, list[float]] = {label: [] for label in urls}
        crawls: dict[str, list[float]] = {label: [] for label in urls}
        for label, url in urls.items():
            done = subprocess.run([sys.executable, __file__, "--look", url], check=True, capture_output=True, text=True)
            rows[label] = json.loads(done.stdout)
        for _ in range(args.rounds):
            for label, url in urls.items():
                writes[label].append(write_cost(url, "a.example"))
                crawls[label].append(crawl_cost(folder, url, args.articles))
        for label in urls:
            rows[label]["an article, CPU ms"] = min(writes[label])
            rows[label]["a crawled page, CPU ms"] = min(crawls[label])
    head = ["store", *rows["empty"]]
    lines = ["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)]
    lines += [
        f"| {label} | " + " | ".join(f"{value:.3f}" if value < 10 else f"{value:.1f}" for value in row.values()) + " |"
        for label, row in rows.items()
    ]
    bars = "Bars: a start 2 s, a look-up 0.1 ms, 250 MB, an article 0.3 ms, a crawled page within 10 %."
    text = (
        f"# The store\n\n{datetime.now(UTC).date()}, SQLite, best of {args.rounds} turns, made by `make bench-store`. {bars}\n\n"
        + "\n".join(lines)
        + "\n"
    )
    (HERE / "store.md").write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
