"""``scrapy store``: what is in the store, and looking after it, on SQLite and PostgreSQL."""

from __future__ import annotations

import argparse
import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
import stores
from forking import OURS, scrapy

from newsportal.commands.store import as_text, looked
from newsportal.store import schema
from newsportal.store.database import StoreError, open_store, open_to_read
from newsportal.store.holdings import holdings, size_of, waiting
from newsportal.store.lease import acquire
from newsportal.store.reading import reading
from newsportal.store.upkeep import Unknown, forget, vacuum


@pytest.fixture
def engine(store_url: str) -> Any:
    """A store of either kind, filled."""
    engine = open_store(store_url)
    stores.fill(engine)
    yield engine
    engine.dispose()


def store(folder: Path, url: str, *args: str, status: int = 0) -> tuple[str, str]:
    """What ``scrapy store`` writes to stdout and stderr."""
    done = scrapy(folder, "store", *args, environment=os.environ | OURS | {"NEWSPORTAL_DB": url})
    assert done.returncode == status, done.stderr
    return done.stdout, done.stderr


def rows(engine: sa.Engine) -> dict[str, int]:
    """How many rows each table has."""
    with engine.connect() as connection:
        return {name: connection.scalar(sa.select(sa.func.count()).select_from(table)) for name, table in schema.metadata.tables.items()}


def test_figures_of_each_portal(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        daily, gazette = holdings(connection)
    assert daily == {
        "portal": stores.DAILY,
        "articles": 3,
        "versions": 5,
        "edits": 7,
        "headlines": 4,
        "not handed out": 1,
        "pages": {"done": 4, "pending": 2, "failed": 3, "gone": 1, "due": 1},
        "running": None,
        "last_crawl": {"started": "2023-07-30T00:00:00Z", "ended": None, "state": "died", "finish_reason": None},
        "failures": [
            {"reason": "HTTP 500", "pages": 2, "example": "https://daily.example/a/6.html"},
            {"reason": "no text\x1b[31m", "pages": 1, "example": "https://daily.example/a/8.html"},
        ],
    }
    assert (gazette["articles"], gazette["last_crawl"], gazette["failures"]) == (1, None, [])


def test_pages_that_wait_and_that_failed(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        pending, failed = list(waiting(connection, "pending")), list(waiting(connection, "failed", stores.DAILY))
        assert not list(waiting(connection, "failed", stores.GAZETTE))
    assert [(page["url"][-6:], page["due"], page["tries"], page["reason"]) for page in pending] == [
        ("4.html", "2023-07-29T03:06:40Z", 0, None),
        ("5.html", "3000-01-01T00:00:00Z", 2, "HTTP 503"),
    ]
    assert [(page["url"][-6:], page["tries"], page["reason"]) for page in failed] == [
        ("6.html", 5, "HTTP 500"),
        ("7.html", 5, "HTTP 500"),
        ("8.html", 1, "no text\x1b[31m"),
    ]


def test_a_table_for_people(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        acquire(connection, stores.GAZETTE)
    with engine.connect() as connection:
        text = "\n".join(as_text({"database": "here", "bytes": {"database": 12_400_000, "log": 900}, "portals": holdings(connection)}))
    lines = [" ".join(line.split()) for line in text.splitlines()]
    assert lines[:5] == [
        "here: 12.4 MB, its log 900 B",
        "",
        "portal articles versions edits headlines done pending failed gone due now last crawl",
        "daily 3 5 7 4 4 2 3 1 1 2023-07-30T00:00:00Z died",
        "harbour_gazette 1 1 0 0 1 0 0 0 0 none",
    ]
    assert any(line.startswith(f"harbour_gazette is being crawled, by process {os.getpid()} on ") for line in lines)
    assert "daily: 1 stored, in no finished file yet; the next crawl's files hold them" in lines
    assert "2 HTTP 500, e.g. https://daily.example/a/6.html" in lines
    assert "\x1b" not in text


def test_the_command(tmp_path: Path, sqlite_url: str) -> None:
    filled = open_store(sqlite_url)
    stores.fill(filled)
    filled.dispose()
    stdout, stderr = store(tmp_path, sqlite_url)
    assert stdout.startswith(f"{sqlite_url}: ")
    assert "last crawl\ndaily" in stdout
    assert stderr == ""
    found = json.loads(store(tmp_path, sqlite_url, "--json")[0])
    assert [portal["portal"] for portal in found["portals"]] == [stores.DAILY, stores.GAZETTE]
    assert found["bytes"]["database"] == (tmp_path / "newsportal.db").stat().st_size
    assert store(tmp_path, sqlite_url, "--forget", stores.QUAY)[0] == (
        "harbour_gazette: removed 1 page, 1 article, 1 version; a crawl that meets it fetches it anew\n"
    )
    assert store(tmp_path, sqlite_url, "--forget", stores.QUAY, status=1) == (
        "",
        f"scrapy store: {stores.QUAY} is no page that the store knows\n",
    )
    assert "the database has" in store(tmp_path, sqlite_url, "--vacuum")[0]
    assert store(tmp_path, sqlite_url, "--failed", "dayly", status=2) == (
        "",
        "scrapy store: there is no portal named 'dayly' in the store; it holds daily, harbour_gazette\n",
    )
    assert (
        store(tmp_path, sqlite_url, "all", status=2)[1] == "scrapy store: 'all' means nothing here; scrapy store --help names the options\n"
    )


FAILED = [
    "daily https://daily.example/a/6.html 5 failures: HTTP 500",
    "daily https://daily.example/a/7.html 5 failures: HTTP 500",
    "daily https://daily.example/a/8.html 1 failure: no text [31m",
]
PENDING = [
    "daily https://daily.example/a/4.html due 2023-07-29T03:06:40Z",
    "daily https://daily.example/a/5.html 2 failures: HTTP 503 due 3000-01-01T00:00:00Z",
]


@pytest.mark.parametrize(
    ("options", "lines"),
    [({"failed": stores.DAILY}, FAILED), ({"pending": ""}, PENDING), ({"pending": stores.GAZETTE}, ["no page is pending"])],
)
def test_lists_for_people(engine: sa.Engine, options: dict[str, str], lines: list[str]) -> None:
    opts = argparse.Namespace(**{"pending": None, "failed": None, "as_json": False} | options)
    with engine.connect() as connection:
        assert [" ".join(line.split()) for line in looked(connection, opts)] == lines


def test_a_forgotten_article_leaves_nothing(engine: sa.Engine) -> None:
    before = rows(engine)
    with engine.begin() as connection:
        removed = forget(connection, stores.STORY + "?utm_source=x")
    assert removed == {stores.DAILY: {"pages": 2, "articles": 1, "versions": 3, "edits": 5, "headlines": 2}}
    after = rows(engine)
    assert {name: before[name] - after[name] for name in before if before[name] != after[name]} == removed[stores.DAILY] | {"outbox": 1}
    with engine.connect() as connection:
        assert connection.scalar(sa.select(sa.func.count()).where(schema.pages.c.url.in_([stores.STORY, stores.MOBILE]))) == 0


def test_of_an_article_with_other_addresses_one_is_forgotten(engine: sa.Engine) -> None:
    before = rows(engine)
    with engine.begin() as connection:
        assert forget(connection, stores.MOBILE)[stores.DAILY] == {"pages": 1, "articles": 0, "versions": 0, "edits": 0, "headlines": 0}
    assert rows(engine) == before | {"pages": before["pages"] - 1}


def test_a_page_without_an_article_is_forgotten(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        assert forget(connection, "https://daily.example/a/6.html")[stores.DAILY]["pages"] == 1
        with pytest.raises(Unknown):
            forget(connection, "https://daily.example/a/6.html")


def test_nothing_is_removed_while_a_crawl_runs(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        acquire(connection, stores.DAILY)
    before = rows(engine)
    with pytest.raises(StoreError, match=f"^daily is being crawled, by process {os.getpid()} on .*; wait for its end$"):
        vacuum(engine)
    with pytest.raises(StoreError, match=r"^daily is being crawled"), engine.begin() as connection:
        forget(connection, stores.STORY)
    with engine.begin() as connection:  # another portal's crawl does not matter
        assert forget(connection, stores.QUAY)[stores.GAZETTE]["articles"] == 1
    assert rows(engine)["versions"] == before["versions"] - 1


def test_a_dead_crawl_holds_nothing_up(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        connection.execute(
            schema.portals.update().values(holder='{"host": "elsewhere", "boot": "", "pid": 1, "born": ""}', held_until=time.time() - 1)
        )
        assert forget(connection, stores.STORY)[stores.DAILY]["articles"] == 1


def test_vacuum_gives_space_back(sqlite_url: str) -> None:
    engine = open_store(sqlite_url)
    stores.many(engine, 2_000)
    with engine.begin() as connection:
        connection.execute(schema.versions.delete())
    before, after = vacuum(engine)
    assert after < before / 2
    with engine.connect() as connection:
        assert size_of(connection) == {"database": after, "log": 0}
        assert connection.scalar(sa.select(sa.func.count()).select_from(schema.articles)) == 2_000
    engine.dispose()


def test_vacuum_on_postgresql(postgresql_url: str) -> None:
    engine = open_store(postgresql_url)
    stores.many(engine, 500)
    vacuum(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT reltuples FROM pg_class WHERE relname = 'articles'").scalar_one() == 500
    engine.dispose()


def test_looking_changes_nothing(engine: sa.Engine, store_url: str) -> None:
    looking = open_to_read(store_url)
    with pytest.raises(StoreError), reading(looking) as connection:
        connection.execute(schema.articles.delete())
    looking.dispose()
