"""A database that is locked, away, full or wrong: a wait or one clear line, never a hole."""

import os
import sqlite3
import subprocess
import threading
import time

import pytest
from crawling import crawl, read_jsonl, start_crawl
from newsroom import Newsroom, story


def given(folder):
    return [item["url"] for path in folder.glob("output/*/*-articles.jsonl") for item in read_jsonl(path)]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("nonsense", "is no address of a database"),
        ("sqlite:////nonexistent/x.db", "unable to open database file"),
        ("postgresql://u:secret@127.0.0.1:9/x", "Connection refused"),
        ("postgresql+psycopg2://u:secret@127.0.0.1:9/x", "Connection refused"),  # as addresses of other programs have it
        ("mysql://a/b", "newsportal keeps its store in SQLite or PostgreSQL"),
    ],
)
def test_a_store_that_cannot_be_opened_is_one_clear_line(tmp_path, url, said):
    with Newsroom([story(1)]).serve() as room:
        result = crawl(tmp_path, f"url={room.section_urls()[0]}", settings={"NEWSPORTAL_DB": url})
    assert result.returncode == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert "secret" not in result.stderr
    assert room.log == []


def test_a_newer_store_is_left_alone(tmp_path):
    with Newsroom([story(1)]).serve() as room:
        crawl(tmp_path, f"url={room.section_urls()[0]}")
        with sqlite3.connect(tmp_path / "newsportal.db") as connection:
            connection.execute("UPDATE schema_version SET version = 99")
        connection.close()
        result = crawl(tmp_path, f"url={room.section_urls()[0]}")
    assert result.returncode == 1
    assert "newer newsportal" in result.stderr


def test_a_mistake_in_storing_ends_the_crawl_and_is_told(tmp_path):
    """Not a word of what was not stored is handed out, and nothing waits for places that nobody gives back."""
    (tmp_path / "sitecustomize.py").write_text(MISTAKE, encoding="utf-8")
    with Newsroom(map(story, range(60)), per_page=20).serve() as room:
        process = start_crawl(tmp_path, f"url={room.section_urls()[0]}", path=tmp_path)
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 1
        assert "what was read could not be stored: KeyError: 'kind'" in errors
        assert "Traceback" in errors
        assert given(tmp_path) == []
        (tmp_path / "sitecustomize.py").unlink()
        assert crawl(tmp_path, f"url={room.section_urls()[0]}").returncode == 0
    assert len(given(tmp_path)) == 60


MISTAKE = """
from newsportal.store import memory
written = []
def write(connection, scope, visits, write_visits=memory.write_visits):
    written.extend(visits)
    if len(written) > 20:
        raise KeyError("kind")
    write_visits(connection, scope, visits)
memory.write_visits = write
"""


def test_a_locked_database_is_waited_for(tmp_path):
    with Newsroom(map(story, range(20))).serve() as room:
        crawl(tmp_path, f"url={room.section_urls()[0]}", "headlines_only=1")
        locker = sqlite3.connect(tmp_path / "newsportal.db", isolation_level=None, check_same_thread=False)
        locker.execute("BEGIN IMMEDIATE")
        process = start_crawl(tmp_path, f"url={room.section_urls()[0]}")
        threading.Timer(6, lambda: locker.execute("ROLLBACK")).start()
        _, errors = process.communicate(timeout=90)
        locker.close()
    assert process.returncode == 0, errors
    assert len(given(tmp_path)) == 20


def test_a_lost_connection_is_waited_for(tmp_path, postgresql_server, postgresql_url):
    """The server throws out all sessions in the middle of a crawl, twice."""
    with Newsroom(map(story, range(60)), per_page=10, delay=0.2).serve() as room:
        process = start_crawl(tmp_path, f"url={room.section_urls()[0]}", settings={"NEWSPORTAL_DB": postgresql_url})
        for count in (10, 30):
            while len(room.article_fetches()) < count:
                time.sleep(0.05)
            postgresql_server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'test_%'")
        _, errors = process.communicate(timeout=90)
    assert process.returncode == 0, errors
    assert "The store does not answer" in errors
    assert "Traceback" not in errors
    assert sorted(given(tmp_path)) == sorted(room.base + each.path for each in room.stories.values())


def test_a_full_disk_ends_the_crawl_and_the_next_one_goes_on(tmp_path):
    small = tmp_path / "small"
    small.mkdir()
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=800k", "tmpfs", small], capture_output=True).returncode:
        pytest.skip("a small file system can be mounted by root only")
    try:
        with Newsroom([story(number, size=60) for number in range(60)], per_page=20).serve() as room:
            settings = {"NEWSPORTAL_DB": f"sqlite:///{small}/newsportal.db"}
            result = crawl(tmp_path, f"url={room.section_urls()[0]}", settings=settings)
            assert result.returncode == 1
            assert "full" in result.stderr
            assert given(tmp_path) == []
            assert list(tmp_path.glob("output/*/*.part")) == []
            subprocess.run(["mount", "-o", "remount,size=50m", small], check=True)
            result = crawl(tmp_path, f"url={room.section_urls()[0]}", settings=settings)
            assert result.returncode == 0, result.stderr
        assert sorted(given(tmp_path)) == sorted(room.base + each.path for each in room.stories.values())
    finally:
        subprocess.run(["umount", small], check=True)


def test_a_full_disk_for_scratch_files_ends_it_as_well(tmp_path):
    small, modules = tmp_path / "small", tmp_path / "modules"
    small.mkdir()
    modules.mkdir()
    (modules / "sitecustomize.py").write_text("from newsportal.store import seen\nseen.CACHE = 16\n", encoding="ascii")
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", small], capture_output=True).returncode:
        pytest.skip("a small file system can be mounted by root only")
    try:
        with Newsroom(map(story, range(400)), per_page=100).serve() as room:
            settings = {"NEWSPORTAL_RETRIES": "0h"}
            arguments = (tmp_path, f"url={room.section_urls()[0]}")
            process = start_crawl(*arguments, settings=settings, environment={"SQLITE_TMPDIR": str(small)}, path=modules)
            _, errors = process.communicate(timeout=120)
            assert process.returncode == 1
            assert "scratch files: database or disk is full" in errors
            assert given(tmp_path) == []
            result = crawl(*arguments, settings=settings)
            assert result.returncode == 0, result.stderr
        assert sorted(given(tmp_path)) == sorted(room.base + each.path for each in room.stories.values())
    finally:
        subprocess.run(["umount", small], check=True)


def test_articles_that_do_not_fit_into_memory_come_in_the_same_crawl(tmp_path):
    (tmp_path / "sitecustomize.py").write_text("from newsportal.store import recorder\nrecorder.OUTSTANDING = 10\n", encoding="utf-8")
    with Newsroom(map(story, range(60)), per_page=60).serve() as room:
        process = start_crawl(tmp_path, f"url={room.section_urls()[0]}", path=tmp_path)
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
        assert set(room.article_fetches().values()) == {1}
    assert len(given(tmp_path)) == 60
