"""The schedule on a real scrapyd, which is killed with one job running and one pending."""

import os
import signal
import subprocess
import sys
from collections import Counter
from contextlib import suppress

import pytest
from crawling import read_jsonl
from daemon import PASSWORD, USER, end, free_port, prepared, start, until
from forking import ROOT
from newsroom import Newsroom, story
from scheduling import ONE_BY_ONE, environment, last, schedule, standing, write_schedule

ACCESS = {"NEWSPORTAL_SCRAPYD_USER": USER, "NEWSPORTAL_SCRAPYD_PASSWORD": PASSWORD}
STORE = "sqlite:///newsportal.db"


def command(folder, name, *arguments, cwd=None, **more):
    words = [sys.executable, "-m", "scrapy", name, *arguments]
    env = environment(folder, STORE, **ACCESS, **more)
    return subprocess.run(words, cwd=cwd or folder, env=env, capture_output=True, text=True, encoding="utf-8", timeout=180, check=False)


@pytest.fixture
def desk(tmp_path):
    """Two portals, of which each is a job, and a schedule in a folder of its own: as it is called by a timer, the store beside it."""
    folder = tmp_path / "desk"
    with Newsroom(map(story, range(30))).serve() as one_room, Newsroom(map(story, range(30))).serve() as other:
        one_room.free = other.free = 5
        yield folder, one_room, other


def test_scrapyd_is_killed_with_one_job_running_and_one_pending(tmp_path, desk):
    folder, *rooms = desk
    daemon, url = start(prepared(tmp_path / "scrapyd"), port := free_port(), path=folder)
    orphan = None
    try:
        write_schedule(
            folder,
            {name: f"{room.base}/s0/" for name, room in zip(("one", "two"), rooms, strict=True)},
            every="7d",
            head=f'on = "{url}"',
            settings=ONE_BY_ONE,
        )
        deployed = command(folder, "deploy", url, cwd=ROOT)
        assert deployed.returncode == 0, deployed.stderr
        called = schedule(folder, STORE, "--run", **ACCESS)
        assert called.returncode == 0, called.stderr
        assert sorted(line.split(":")[0] for line in called.stdout.splitlines()) == ["one", "two"]
        # scrapyd runs one at a time, in the order of the queue; whichever it is, kill -9 hits it half-way.
        room = until(lambda: next((room for room in rooms if len(room.article_fetches()) > 3), None))
        runs, waits = ("one", "two") if room is rooms[0] else ("two", "one")
        before = standing(folder, STORE, **ACCESS)
        assert (before[runs]["state"], before[waits]["state"]) == ("runs", "on its way")
        assert before[runs]["runs"]["unknown_to_scrapyd"] is False
        orphan = before[runs]["runs"]["pid"]
        daemon.kill()
        daemon.wait()

        down = schedule(folder, STORE, "--run", **ACCESS)  # nobody can tell now what became of the pending one; nothing is started
        assert (down.returncode, down.stdout) == (0, ""), down.stderr
        daemon, url = start(tmp_path / "scrapyd", port, path=folder)
        seen = standing(folder, STORE, **ACCESS)
        assert (seen[runs]["state"], seen[runs]["runs"]["pid"], seen[runs]["runs"]["unknown_to_scrapyd"]) == ("runs", orphan, True)
        host = seen[runs]["runs"]["host"]
        assert f"runs as process {orphan} on {host}, unknown to scrapyd" in schedule(folder, STORE, **ACCESS).stdout
        jobs = command(folder, "jobs", url).stdout
        assert f"runs as process {orphan} on {host} since {seen[runs]['runs']['since']}, unknown to scrapyd" in jobs
        assert schedule(folder, STORE, "--run", **ACCESS).stdout == ""
        for each in rooms:
            each.gate.set()
        until(lambda: all(each.done for each in last(folder).values()), seconds=60)
        orphan = None
        assert schedule(folder, STORE, "--run", **ACCESS).stdout == ""
    finally:
        if orphan:
            with suppress(ProcessLookupError):
                os.kill(orphan, signal.SIGKILL)
        end(daemon)
    given = Counter(item["url"] for path in tmp_path.glob("scrapyd/output/*/*-articles.jsonl") for item in read_jsonl(path))
    assert given == Counter(each.base + at.path for each in rooms for at in each.stories.values())
    assert {len({run for _, run, _ in each.runs}) for each in rooms} == {1}  # each was crawled once
    assert not (tmp_path / "scrapyd" / "newsportal.db").exists()  # the schedule's store is the crawls'


def test_a_start_that_fails_is_told_and_tried_again(tmp_path):
    port = free_port()
    write_schedule(tmp_path, {"a": "http://127.0.0.1:1/"}, head=f'on = "http://127.0.0.1:{port}/"')
    for _ in range(2):
        called = schedule(tmp_path, STORE, "--run", **ACCESS)
        assert called.returncode == 1
        assert f"no scrapyd answers at http://127.0.0.1:{port}/" in called.stderr
        assert called.stderr.count("\n") == 1
    (last,) = (each["last"] for each in standing(tmp_path, STORE, **ACCESS).values())
    assert "no scrapyd answers" in last["error"]


def test_an_sqlite_file_cannot_be_shared_with_scrapyd_elsewhere(tmp_path):
    write_schedule(tmp_path, {"a": "http://127.0.0.1:1/"}, head='on = "http://scrapyd.example:6800/"')
    called = schedule(tmp_path, STORE, "--run", **ACCESS)
    assert called.returncode == 2
    assert "cannot be shared with scrapyd on another machine" in called.stderr


def test_the_password_is_nowhere_but_in_the_environment(tmp_path):
    """Of a store on PostgreSQL no setting goes to scrapyd, since any user could read it there."""
    from newsportal.schedule.starters import shared_store

    assert shared_store("postgresql://u:secret@db/news", "http://127.0.0.1:6800/") == {}
    assert shared_store("sqlite:////srv/news.db", "http://localhost:6800/") == {"NEWSPORTAL_DB": "sqlite:////srv/news.db"}
