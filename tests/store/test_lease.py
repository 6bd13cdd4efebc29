"""One crawl a portal."""

import signal
import time
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from crawling import crawl, read_jsonl, start_crawl
from newsroom import Newsroom, story

from newsportal.store import lease as leases
from newsportal.store.database import open_store
from newsportal.store.lease import Held, LeaseLost, acquire, release, renew
from newsportal.store.schema import portals


@pytest.fixture
def store(store_url):
    engine = open_store(store_url)
    yield engine
    engine.dispose()


def held_by(store, **who):
    """Someone else's lease on a.example."""
    with store.begin() as connection:
        acquire(connection, "a.example")
        connection.execute(
            portals.update().values(holder=f'{{"host": "{who["host"]}", "boot": "{who["boot"]}", "pid": 4711, "born": "1"}}')
        )


def test_a_second_crawl_is_told_who_holds_it(store):
    held_by(store, host="other", boot="x")
    with store.begin() as connection, pytest.raises(Held, match=r"a\.example is being crawled already, by process 4711 on other, since 20"):
        acquire(connection, "a.example")


def test_other_portals_are_free(store):
    held_by(store, host="other", boot="x")
    with store.begin() as connection:
        assert acquire(connection, "b.example").portal_id


def test_a_lease_ends_without_signs_of_life(store):
    held_by(store, host="other", boot="x")
    assert leases.TERM <= 120
    with store.begin() as connection:
        connection.execute(portals.update().values(held_until=portals.c.held_until - leases.TERM))
        acquire(connection, "a.example")


def test_a_lease_that_a_clock_in_the_future_gave_is_not_believed(store):
    """As after a power cut, on a machine whose clock was set right since."""
    with store.begin() as connection:
        lease = acquire(connection, "a.example", host="other")
        assert "a.example" in leases.running(connection)
        connection.execute(portals.update().values(held_until=portals.c.held_until + 86400))
        assert (leases.running(connection), leases.silent(connection)) == ({}, {"a.example"})
        renew(connection, lease)  # one that lives says so
        assert "a.example" in leases.running(connection)
        connection.execute(portals.update().values(held_until=portals.c.held_until + 86400))
        assert acquire(connection, "a.example").portal_id


def test_a_dead_process_of_this_machine_holds_nothing(store):
    held_by(store, host=leases.socket.gethostname(), boot=leases._boot())
    with store.begin() as connection:
        assert acquire(connection, "a.example").portal_id


def test_who_lost_the_lease_writes_nothing(store):
    with store.begin() as connection:
        lost = acquire(connection, "a.example")
        connection.execute(portals.update().values(holder=None))
        acquire(connection, "a.example")
    with store.begin() as connection, pytest.raises(LeaseLost):
        renew(connection, lost)


def test_renewed_and_given_back(store):
    with store.begin() as connection:
        mine = acquire(connection, "a.example")
        connection.execute(portals.update().values(held_until=0.0))
        renew(connection, mine)
        assert connection.execute(sa.select(portals.c.held_until)).scalar_one() > datetime.now(UTC).timestamp() + 60
        release(connection, mine)
        assert connection.execute(sa.select(portals.c.holder)).scalar_one() is None


def test_two_crawls_at_once_one_runs_and_one_says_so(tmp_path, store_url):
    with Newsroom(map(story, range(60)), per_page=20).serve() as room:
        settings = {"NEWSPORTAL_DB": store_url}
        first = start_crawl(tmp_path, f"url={room.section_urls()[0]}", settings=settings | {"DOWNLOAD_DELAY": "1"})
        while not room.article_fetches():
            time.sleep(0.05)
        second = crawl(tmp_path, f"url={room.section_urls()[0]}", settings=settings)
        first.send_signal(signal.SIGINT)
        _, errors = first.communicate(timeout=60)
        assert first.returncode == 130, errors
        assert second.returncode == 3
        assert f"is being crawled already, by process {first.pid} on" in second.stderr
        assert "Traceback" not in second.stderr
        assert len(list(tmp_path.glob("output/*/*-articles.jsonl"))) == 1
        third = crawl(tmp_path, f"url={room.section_urls()[0]}", settings=settings)  # an interrupted crawl has given the lease back
        assert third.returncode == 0
    given = [item["url"] for path in tmp_path.glob("output/*/*-articles.jsonl") for item in read_jsonl(path)]
    assert len(given) == len(set(given)) == 60


def test_a_crawl_that_waits_for_longer_than_the_term_keeps_its_lease(tmp_path, store_url):
    with Newsroom(map(story, range(10))).serve() as room:
        room.free = 3
        settings = {"NEWSPORTAL_DB": store_url, "NEWSPORTAL_LEASE_SECONDS": "2"}
        process = start_crawl(tmp_path, f"url={room.section_urls()[0]}", settings=settings)
        while len(room.article_fetches()) < 3:
            time.sleep(0.05)
        time.sleep(4)
        assert crawl(tmp_path, f"url={room.section_urls()[0]}", settings=settings).returncode == 3
        room.gate.set()
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors


def test_a_crawl_that_lost_its_lease_stops(tmp_path, sqlite_url):
    """As after a machine slept: another crawl has taken the portal over."""
    with Newsroom(map(story, range(200)), per_page=20, delay=0.2).serve() as room:
        process = start_crawl(tmp_path, f"url={room.section_urls()[0]}", settings={"NEWSPORTAL_DB": sqlite_url})
        while len(room.article_fetches()) < 20:
            time.sleep(0.05)
        with open_store(sqlite_url).begin() as connection:
            connection.execute(portals.update().values(holder=None))
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "another crawl has taken this portal over" in errors
    assert len(room.article_fetches()) < 150
    assert list(tmp_path.glob("output/*/*-articles.*")) == []
