"""Two machines, one PostgreSQL, the same schedule: they share the portals, and one takes up what the other leaves when it dies."""

import os
import signal
import subprocess
import sys
from collections import Counter, defaultdict
from contextlib import ExitStack, suppress
from itertools import pairwise

import sqlalchemy as sa
from crawling import read_csv, read_jsonl
from daemon import until
from newsroom import Newsroom, story
from scheduling import ONE_BY_ONE, environment, write_schedule

from newsportal.store.database import open_store
from newsportal.store.schema import crawls, jobs, portals

PORTALS, STORIES = 12, 15
TIMER = "import subprocess, sys, time\nwhile True:\n    subprocess.run([sys.executable, '-m', 'scrapy', 'schedule', '--run'])\n    time.sleep(2)\n"


def machine(folder, store, host):
    """A scheduler that is called every few seconds, in a folder of its own; its crawls call themselves after the host."""
    more = {"NEWSPORTAL_HOST": host, "NEWSPORTAL_LEASE_SECONDS": "4"}
    with (folder / "timer.log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-c", TIMER],
            cwd=folder,
            env=environment(folder, store, **more),
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def crawl_pids(engine, host):
    """The processes that a machine's scheduler has started."""
    with engine.connect() as connection:
        starters = connection.execute(sa.select(jobs.c.starter)).scalars()
        return [starter["pid"] for starter in starters if starter and starter["host"] == host and "pid" in starter]


def kill(*pids):
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def ended(engine):
    with engine.connect() as connection:
        states = connection.execute(sa.select(crawls.c.portal_id).where(crawls.c.state == "ended")).scalars()
        return len(set(states))


def test_one_of_two_machines_dies_in_mid_crawl(tmp_path, postgresql_url):
    with ExitStack() as stack:
        rooms = [stack.enter_context(Newsroom(map(story, range(STORIES)), per_page=8).serve()) for _ in range(PORTALS)]
        for room in rooms:
            room.free = 6
        folders = [tmp_path / host for host in "ab"]
        for folder in folders:
            urls = {f"room_{n}": room.section_urls()[0] for n, room in enumerate(rooms)}
            write_schedule(folder, urls, every="7d", head="at_once = 4", settings=ONE_BY_ONE)
        engine = open_store(postgresql_url)
        stack.callback(engine.dispose)
        timers = [machine(folder, postgresql_url, folder.name) for folder in folders]
        stack.callback(lambda: kill(*(-timer.pid for timer in timers), *crawl_pids(engine, "a"), *crawl_pids(engine, "b")))

        def halfway(host):
            """Those of a machine that fetch articles now."""
            with engine.connect() as connection:
                names = connection.execute(sa.select(jobs.c.name, jobs.c.starter).where(jobs.c.crawl_id.is_not(None))).all()
            mine = [rooms[int(row.name.removeprefix("room_"))] for row in names if row.starter["host"] == host]
            return [room for room in mine if len(room.article_fetches()) >= 6]

        until(lambda: len(halfway("a")) >= 2 and halfway("b"))  # the work is shared
        victims = crawl_pids(engine, "a")
        os.killpg(timers[0].pid, signal.SIGKILL)  # with a call that is just at work
        timers[0].wait()
        kill(*victims)
        kill(*crawl_pids(engine, "a"))  # one that was being started
        for room in rooms:
            room.gate.set()
        until(lambda: ended(engine) == PORTALS, seconds=80)
        os.killpg(timers[1].pid, signal.SIGKILL)
        timers[1].wait()
        until(lambda: nobody_crawls(engine))
    check_files(tmp_path, rooms)
    check_runs(rooms)
    with engine.connect() as connection:
        died = connection.execute(sa.select(sa.func.count()).where(crawls.c.state == "died")).scalar_one()
    assert died >= 2  # the dead machine's was taken up


def nobody_crawls(engine):
    with engine.connect() as connection:
        return not connection.execute(sa.select(portals.c.name).where(portals.c.holder.is_not(None))).all()


def check_files(folder, rooms):
    """Each article once, in all finished files of both machines."""
    lines = Counter(item["url"] for path in folder.glob("*/output/*/*-articles.jsonl") for item in read_jsonl(path))
    rows = Counter(row["url"] for path in folder.glob("*/output/*/*-articles.csv") for row in read_csv(path))
    assert lines == rows == Counter(room.base + each.path for room in rooms for each in room.stories.values())


def check_runs(rooms):
    """By the servers' logs, no run of a portal begins before the one before it has ended; some portals had two."""
    several = 0
    for room in rooms:
        times = defaultdict(list)
        for when, run, _ in room.runs:
            assert run
            times[run].append(when)
        spans = sorted((min(each), max(each)) for each in times.values())
        assert all(before[1] < after[0] for before, after in pairwise(spans))
        several += len(spans) > 1
    assert several >= 2
