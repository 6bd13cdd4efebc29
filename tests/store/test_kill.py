"""``kill -9`` at random moments loses nothing and gives nothing twice (``benchmarks/bench_kill.py`` is the long form)."""

import signal
import sqlite3
import time
from contextlib import closing

import pytest
from crawling import crawl, one, read_jsonl, start_crawl
from killing import CONCURRENCY, crawl_with_kills
from newsroom import Newsroom, story


def test_nothing_is_lost_and_nothing_twice(tmp_path, store_url):
    with Newsroom(map(story, range(150)), per_page=20, delay=0.08).serve() as room:
        outcome = crawl_with_kills(tmp_path, room, store_url, kills=4, seconds=(1.0, 4.0))
    assert (outcome.missing, outcome.twice, outcome.returncode) == (set(), set(), 0), outcome.last_error
    assert outcome.worst_kill <= CONCURRENCY


def test_pages_that_are_not_written_are_in_flight(tmp_path):
    """While the store is locked no more articles are asked for than may be at once; then all of them come."""
    with Newsroom(map(story, range(200)), per_page=100).serve() as room:
        crawl(tmp_path, f"url={room.section_urls()[0]}", "headlines_only=1")
        process = start_crawl(tmp_path, f"url={room.section_urls()[0]}")
        while len(room.article_fetches()) < 20:
            time.sleep(0.01)
        with closing(sqlite3.connect(tmp_path / "newsportal.db", isolation_level=None, timeout=30)) as locker:
            locker.execute("BEGIN IMMEDIATE")
            (written,) = locker.execute("SELECT count(*) FROM articles").fetchone()
            time.sleep(3)
            fetched = len(room.article_fetches())
            locker.execute("ROLLBACK")
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    assert 0 < fetched - written <= CONCURRENCY
    assert len(room.article_fetches()) == 200


@pytest.mark.parametrize("moment", ["begun", "half renamed", "renamed"])
def test_a_crawl_that_dies_while_its_files_get_their_names(tmp_path, moment):
    """The process ends itself, as ``kill -9`` would, at a step of handing out; the next crawl finishes it."""
    (tmp_path / "sitecustomize.py").write_text(DEATHS[moment], encoding="utf-8")
    with Newsroom(map(story, range(12))).serve() as room:
        process = start_crawl(tmp_path, f"url={room.section_urls()[0]}", path=tmp_path)
        process.communicate(timeout=60)
        assert process.returncode == -signal.SIGKILL
        (tmp_path / "sitecustomize.py").unlink()
        room.publish(12)
        result = crawl(tmp_path, f"url={room.section_urls()[0]}")
        assert "died" in result.stderr
    given = [item["url"] for path in tmp_path.glob("output/*/*-articles.jsonl") for item in read_jsonl(path)]
    assert len(given) == len(set(given)) == 13
    assert list(tmp_path.glob("output/*/*.part")) == []


_DIE = "import os, signal\nfrom newsportal.store import outbox\ndef die(*args, **kwargs): os.kill(os.getpid(), signal.SIGKILL)\n"
DEATHS = {
    "begun": _DIE + "outbox.WholeFile.rename = die\n",
    "half renamed": _DIE
    + "rename, done = outbox.WholeFile.rename, []\ndef second(self): done.append(1); return rename(self) if len(done) < 2 else die()\noutbox.WholeFile.rename = second\n",
    "renamed": _DIE + "outbox.end_handing = die\n",
}


def crawl_that_dies(folder, room):
    """Killed with some of its articles stored and none in a file."""
    process = start_crawl(folder, f"url={room.section_urls()[0]}")
    while len(room.article_fetches()) < 30:
        time.sleep(0.05)
    process.kill()
    process.communicate()


def test_what_a_dead_crawl_stored_comes_with_the_next_files(tmp_path):
    """In slices, however much it is."""
    with Newsroom(map(story, range(80)), per_page=10, delay=0.1).serve() as room:
        crawl_that_dies(tmp_path, room)
        (tmp_path / "sitecustomize.py").write_text("from newsportal.store import memory\nmemory.SLICE = 4\n", encoding="utf-8")
        process = start_crawl(tmp_path, f"url={room.section_urls()[0]}", path=tmp_path)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    articles = read_jsonl(one(tmp_path, "output/*/*-articles.jsonl"))
    lists = read_jsonl(one(tmp_path, "output/*/*-headlines.jsonl"))
    assert len(articles) == len({item["url"] for item in articles}) == 80
    assert {row["url"] for item in lists for row in item["headlines"]} == {item["url"] for item in articles}


def test_the_newest_version_stands_last(tmp_path):
    """A crawl dies with what it stored in no file; the next one, which gives that too, finds new headlines."""
    with Newsroom(map(story, range(60)), per_page=60, delay=0.1).serve() as room:
        crawl_that_dies(tmp_path, room)
        for each in room.stories.values():
            each.title += "（更新）"
        assert crawl(tmp_path, f"url={room.section_urls()[0]}").returncode == 0
    articles = read_jsonl(one(tmp_path, "output/*/*-articles.jsonl"))
    last = {item["url"]: item["title"] for item in articles}
    assert len(articles) > len(last) == 60
    assert all(title.endswith("（更新）") for title in last.values())
