"""Starting what is due: as processes, once however many call, none beside a crawl that runs, and again where a start came to nothing."""

import json
import os
import signal
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from crawling import read_jsonl, start_crawl
from daemon import until
from newsroom import Newsroom, story
from scheduling import ONE_BY_ONE, last, schedule, standing, write_schedule

from newsportal.schedule.file import read_schedule
from newsportal.schedule.round import Machine, play
from newsportal.store.database import open_store
from newsportal.store.lease import process
from newsportal.store.schema import jobs, portals

STORE = "sqlite:///newsportal.db"


class Noting:
    """Starts that are only noted, of a machine of its own; on their way for ever."""

    def __init__(self, host):
        self.host, self.runs = host, []

    def start(self, job, run):
        time.sleep(0.01)
        self.runs.append(job.name)
        return process(os.getpid(), self.host)

    def fate(self, start):
        return True, ""


@pytest.fixture
def thirty(tmp_path):
    from scrapy.spiderloader import get_spider_loader
    from scrapy.utils.project import get_project_settings

    tables = "".join(f'[jobs.room_{n}]\nurl = "http://room{n % 25}.example/"\nevery = "10m"\n' for n in range(30))
    (tmp_path / "schedule.toml").write_text("at_once = 9\n" + tables)
    return read_schedule(tmp_path / "schedule.toml", get_spider_loader(get_project_settings()))


def test_machines_that_call_at_the_same_moment_share_the_work(store_url, thirty):
    """30 jobs of 25 portals; three machines that may run nine crawls each, each called twice at once."""
    engines = [open_store(store_url) for _ in range(6)]
    machines = [Noting(host) for host in "abcabc"]
    with ThreadPoolExecutor(6) as threads:
        calls = [
            threads.submit(lambda engine, starter: list(play(engine, thirty, starter, Machine(starter.host, 90))), engine, starter)
            for engine, starter in zip(engines, machines, strict=True)
        ]
        for call in calls:
            assert all(outcome.error is None for outcome in call.result())
    started = Counter(name for machine in machines for name in machine.runs)
    assert set(started.values()) == {1}
    portals = Counter(int(name.removeprefix("room_")) % 25 for name in started)
    assert set(portals.values()) == {1}
    assert len(portals) == 25
    for host in "abc":
        assert 0 < sum(len(machine.runs) for machine in machines if machine.host == host) <= 9
    for engine in engines:
        engine.dispose()


def test_a_crawl_outlives_the_call_and_leaves_no_zombie(tmp_path):
    with Newsroom(map(story, range(30))).serve() as room:
        room.free = 5
        write_schedule(tmp_path, {"room": f"{room.base}/s0/"}, settings=ONE_BY_ONE)
        called = schedule(tmp_path, STORE, "--run")
        assert called.returncode == 0, called.stderr
        run = called.stdout.split()[-1]
        until(room.article_fetches)
        found = standing(tmp_path, STORE)["room"]
        assert (found["state"], found["last"]["run"]) == ("runs", run)
        pid = found["runs"]["pid"]
        assert os.getsid(pid) == pid  # a signal to the caller's group or terminal does not reach it
        assert schedule(tmp_path, STORE, "--run").stdout == ""
        room.gate.set()
        until(lambda: not Path(f"/proc/{pid}").exists())
    found = standing(tmp_path, STORE)["room"]
    assert (found["state"], found["last"]["done"], found["last"]["finish_reason"]) == ("waits", True, "finished")
    assert "30 articles" in (tmp_path / "logs" / "room" / f"{run}.log").read_text(encoding="utf-8")
    assert len(room.article_fetches()) == 30
    assert json.loads(next(tmp_path.glob("output/*/*-run.json")).read_text())["job"] == run


def test_a_crawl_that_somebody_started_by_hand_is_respected_and_one_that_dies_is_taken_up(tmp_path):
    with Newsroom(map(story, range(60))).serve() as room:
        room.free = 5
        write_schedule(tmp_path, {"room": f"{room.base}/s0/"}, settings=ONE_BY_ONE)
        by_hand = start_crawl(tmp_path, f"url={room.base}/s0/", settings=ONE_BY_ONE | {"NEWSPORTAL_DB": STORE})
        until(room.article_fetches)
        assert schedule(tmp_path, STORE, "--run").stdout == ""
        by_hand.kill()
        by_hand.communicate()
        first = schedule(tmp_path, STORE, "--run").stdout
        assert "started" in first
        room.free = 15
        until(lambda: len(room.article_fetches()) >= 15)
        pid = last(tmp_path)["room"].starter["pid"]
        os.kill(pid, signal.SIGKILL)
        until(lambda: not Path(f"/proc/{pid}").exists())
        assert standing(tmp_path, STORE)["room"]["why"] == "its crawl died"
        room.gate.set()
        assert "started" in schedule(tmp_path, STORE, "--run").stdout
        until(lambda: last(tmp_path)["room"].done, seconds=60)
    given = [item["url"] for path in tmp_path.glob("output/*/*-articles.jsonl") for item in read_jsonl(path)]
    assert len(given) == len(set(given)) == 60


def held_until(engine):
    with engine.connect() as connection:
        return connection.execute(sa.select(portals.c.held_until)).scalar_one()


def test_a_clock_that_jumps_ahead_starts_no_second_crawl(tmp_path):
    """By the clock the lease has run out long ago, and the next slot is due; but the crawl lives, and says so in time."""
    term = {"NEWSPORTAL_LEASE_SECONDS": "25"}
    with Newsroom(map(story, range(30))).serve() as room:
        room.free = 5
        write_schedule(tmp_path, {"room": f"{room.base}/s0/"}, settings=ONE_BY_ONE)
        assert "started" in schedule(tmp_path, STORE, "--run", **term).stdout
        until(room.article_fetches)
        until(lambda: len(room.article_fetches()) == 5)
        engine = open_store(f"sqlite:///{tmp_path}/newsportal.db")
        before = held_until(engine)
        until(lambda: held_until(engine) > before)  # the next sign of life is some seconds off: the call comes before it
        with engine.begin() as connection:
            connection.execute(portals.update().values(held_until=portals.c.held_until - 7200))
            connection.execute(jobs.update().values(slot=jobs.c.slot - 7200))
        engine.dispose()
        assert schedule(tmp_path, STORE, "--run", **term).stdout == ""
        assert standing(tmp_path, STORE)["room"]["state"] == "runs"
        room.gate.set()
        until(lambda: last(tmp_path)["room"].done)
        assert len({run for _, run, _ in room.runs}) == 1


def test_a_crawl_that_ends_before_it_begins_is_told_and_tried_again(tmp_path):
    write_schedule(tmp_path, {"room": "http://127.0.0.1:1/"}, settings={"ADDONS": '{"no.such.Addon": 1}'})
    assert schedule(tmp_path, STORE, "--run").returncode == 0
    pid = last(tmp_path)["room"].starter["pid"]
    until(lambda: not Path(f"/proc/{pid}").exists())
    again = schedule(tmp_path, STORE, "--run")
    assert again.returncode == 1
    assert f"process {pid} ended before its crawl began, see logs/room/" in again.stderr
    assert "room: started" in again.stdout


@pytest.mark.parametrize("ahead", [0, 86400])
def test_a_start_before_the_machine_was_started_anew_is_not_waited_for(tmp_path, ahead):
    """It never began: nobody can tell of a process of then, nor believe it for longer than the term, wherever the clock stood."""
    term = {"NEWSPORTAL_LEASE_SECONDS": "6"}
    write_schedule(tmp_path, {"room": "http://127.0.0.1:1/"}, settings={"ADDONS": '{"no.such.Addon": 1}'})
    assert "started" in schedule(tmp_path, STORE, "--run", **term).stdout
    then = last(tmp_path)["room"].starter | {"boot": "before", "pid": os.getpid()}
    engine = open_store(f"sqlite:///{tmp_path}/newsportal.db")
    with engine.begin() as connection:
        connection.execute(jobs.update().values(starter=then, until=time.time() + 6 + ahead))
    engine.dispose()
    assert schedule(tmp_path, STORE, "--run", **term).stdout == ""
    until(lambda: "room: started" in schedule(tmp_path, STORE, "--run", **term).stdout, seconds=20)


def test_old_logs_go(tmp_path):
    write_schedule(tmp_path, {"room": "http://127.0.0.1:1/"})
    (tmp_path / "logs" / "room").mkdir(parents=True)
    for n in range(5):
        (tmp_path / "logs" / "room" / f"room-2025010{n}T000000-0000.log").touch()
    assert schedule(tmp_path, STORE, "--run", "-s", "NEWSPORTAL_LOGS_KEPT=2").returncode == 0
    names = sorted(path.name for path in (tmp_path / "logs" / "room").iterdir())
    assert names[:2] == ["room-20250103T000000-0000.log", "room-20250104T000000-0000.log"]
    assert len(names) == 3
    until(lambda: last(tmp_path)["room"].state == "ended")


def test_without_a_store_or_a_file_it_says_so(tmp_path):
    assert "No such file" in schedule(tmp_path, STORE).stderr
    write_schedule(tmp_path, {"room": "http://127.0.0.1:1/"})
    refused = schedule(tmp_path, STORE, "-s", "NEWSPORTAL_DB=")
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "kept in the store" in refused.stderr
