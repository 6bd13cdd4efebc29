"""Files that cannot be written: nothing is lost, nothing half is under a name, and the crawl says so."""

import csv
import gzip
import json
import os
import signal
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from crawling import crawl, read_csv, read_jsonl, start_crawl
from forking import scrapy
from newsroom import Newsroom, story

from newsportal.files import WholeFileStorage, record_path

LIMIT = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (4_000_000, 4_000_000))\n"
"""No file grows beyond 4 MB: the disk is full, for whoever writes more."""


def given(folder, pattern="output/*/*-articles.jsonl"):
    """How often each article stands in the files."""
    return Counter(item["url"] for path in folder.glob(pattern) for item in read_jsonl(path) if item["type"] == "article")


@pytest.mark.parametrize("room_left", [200, 40_000], ids=["at the end", "half-way"])
def test_a_full_disk_ends_the_crawl_and_the_next_one_hands_on_what_was_stored(tmp_path, room_left):
    line = '{"type": "headlines", "headlines": []}\n'
    before = line * ((4_000_000 - room_left) // len(line))
    (tmp_path / "all.jsonl").write_text(before)
    (tmp_path / "sitecustomize.py").write_text(LIMIT)
    with Newsroom(map(story, range(2 if room_left == 200 else 60)), per_page=20).serve() as room:
        process = start_crawl(tmp_path, f"url={room.section_urls()[0]}", options=["-o", "all.jsonl"], path=tmp_path)
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 1, errors
        assert "NOT DONE: all.jsonl.part: File too large" in errors
        assert "Traceback" not in errors
        assert (tmp_path / "all.jsonl").read_text() == before
        assert list(tmp_path.glob("*.part")) == []
        (tmp_path / "sitecustomize.py").unlink()
        assert crawl(tmp_path, f"url={room.section_urls()[0]}").returncode == 0
        assert given(tmp_path) == {room.base + each.path: 1 for each in room.stories.values()}


def test_two_crawls_do_not_write_one_file(tmp_path):
    """The second would take away what the first has written."""
    with Newsroom(map(story, range(30))).serve() as first, Newsroom(map(story, range(100, 120))).serve() as second:
        first.free = 3
        process = start_crawl(tmp_path, f"url={first.section_urls()[0]}", options=["-o", "all.jsonl"])
        while not first.article_fetches():
            time.sleep(0.02)
        refused = crawl(tmp_path, f"url={second.section_urls()[0]}", options=["-o", "all.jsonl"])
        assert refused.returncode == 1
        assert "NOT DONE: all.jsonl: is being written by another process" in refused.stderr
        assert second.log == []
        first.gate.set()
        process.communicate(timeout=60)
        assert process.returncode == 0
        assert crawl(tmp_path, f"url={second.section_urls()[0]}", options=["-o", "all.jsonl"]).returncode == 0
        assert given(tmp_path, "all.jsonl") == {room.base + each.path: 1 for room in (first, second) for each in room.stories.values()}
    assert list(tmp_path.glob("*.part")) == []


def test_every_batch_gets_its_name(tmp_path):
    with Newsroom(map(story, range(25)), per_page=30).serve() as room:
        options = ["-O", "x-%(batch_id)d.jsonl"]
        result = crawl(tmp_path, f"url={room.section_urls()[0]}", options=options, settings={"FEED_EXPORT_BATCH_ITEM_COUNT": "10"})
        assert result.returncode == 0, result.stderr
        assert given(tmp_path, "x-*.jsonl") == {room.base + each.path: 1 for each in room.stories.values()}
    assert sorted(path.name for path in tmp_path.glob("x-*")) == ["x-1.jsonl", "x-2.jsonl", "x-3.jsonl"]


def test_a_reader_that_leaves_ends_the_crawl(tmp_path):
    with Newsroom(map(story, range(60)), per_page=20).serve() as room:
        process = start_crawl(tmp_path, f"url={room.section_urls()[0]}", options=["-O", "-:jsonl"])
        assert process.stdout is not None
        process.stdout.read(10)
        process.stdout.close()
        process.stdout = None
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 1
        assert "NOT DONE: standard output: who reads it has left" in errors
        assert "Traceback" not in errors
        assert crawl(tmp_path, f"url={room.section_urls()[0]}").returncode == 0
        assert given(tmp_path) == {room.base + each.path: 1 for each in room.stories.values()}


def test_what_is_no_file_is_told_before_anything_is_fetched(tmp_path):
    (tmp_path / "file").write_text("x")
    os.mkfifo(tmp_path / "pipe.jsonl")
    with Newsroom(map(story, range(5))).serve() as room:
        for path, said in (("pipe.jsonl", "pipe.jsonl: is no file that can be replaced"), ("file/x.jsonl", "file: File exists")):
            result = crawl(tmp_path, f"url={room.section_urls()[0]}", options=["-O", path])
            assert result.returncode == 1
            assert f"NOT DONE: {said}" in result.stderr
            assert "Traceback" not in result.stderr
        assert room.log == []
    assert (tmp_path / "pipe.jsonl").is_fifo()


def test_a_place_that_cannot_be_written_to_is_told(tmp_path):
    """Without boto3, Scrapy would go on without any file."""
    (tmp_path / "folder").mkdir()
    with Newsroom(map(story, range(5))).serve() as room:
        for path, said in (("nowhere://bucket/x.csv", "the files cannot be written"), ("folder:csv", "folder is a folder; name a file")):
            result = crawl(tmp_path, f"url={room.section_urls()[0]}", options=["-O", path])
            assert result.returncode == 2
            assert said in result.stderr
            assert "Traceback" not in result.stderr
        assert room.log == []


def test_a_record_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    with Newsroom(map(story, range(5))).serve() as room:
        options, settings = ["-O", "x.jsonl"], {"NEWSPORTAL_OUTPUT": "file"}
        result = crawl(tmp_path, f"url={room.section_urls()[0]}", options=options, settings=settings)
    assert result.returncode == 1
    assert "NOT DONE: the run record cannot be written: file" in result.stderr
    assert "Traceback" not in result.stderr
    assert len(given(tmp_path, "x.jsonl")) == 5


def test_crawls_of_one_second_have_files_of_their_own(tmp_path):
    with Newsroom(map(story, range(5))).serve() as room:
        portal = urlsplit(room.base).netloc
        others = [record_path(tmp_path / "output", portal, datetime.now(UTC) + timedelta(seconds=n)) for n in range(-1, 20)]
        others[0].parent.mkdir(parents=True)
        for path in others:
            path.write_text("{}")
        assert crawl(tmp_path, f"url={room.section_urls()[0]}").returncode == 0
    assert {path.read_text() for path in others} == {"{}"}
    assert len(list(others[0].parent.glob("*-run.json"))) == len(others) + 1


def test_an_export_leaves_a_file_alone_that_a_crawl_writes(tmp_path):
    with Newsroom(map(story, range(30))).serve() as room:
        room.free = 3
        process = start_crawl(tmp_path, f"url={room.section_urls()[0]}", options=["-O", "all.jsonl"])
        while not room.article_fetches():
            time.sleep(0.02)
        result = scrapy(tmp_path, "export", "-o", "all.jsonl")
        assert result.returncode == 1
        assert "all.jsonl: is being written by another process" in result.stderr
        room.gate.set()
        process.communicate(timeout=60)
        assert process.returncode == 0
        assert len(given(tmp_path, "all.jsonl")) == 30


def test_ctrl_c_twice_is_an_interruption(tmp_path):
    with Newsroom(map(story, range(30))).serve() as room:
        room.free = 0
        process = start_crawl(tmp_path, f"url={room.section_urls()[0]}")
        while sum(path.startswith("/news/") for _, _, path in room.runs) < 2:
            time.sleep(0.02)
        for _ in range(2):
            process.send_signal(signal.SIGINT)
            time.sleep(0.5)
        process.communicate(timeout=60)
        assert process.returncode == 130
        room.free = None
        room.gate.set()
        assert crawl(tmp_path, f"url={room.section_urls()[0]}").returncode == 0
        assert given(tmp_path) == {room.base + each.path: 1 for each in room.stories.values()}


def test_a_file_is_on_the_disk_before_it_gets_its_name(tmp_path, monkeypatch):
    """Else a power cut would leave an empty one under the name."""
    sizes = []
    monkeypatch.setattr(os, "fsync", lambda file: sizes.append(os.fstat(file).st_size))
    storage = WholeFileStorage(str(tmp_path / "news.jsonl"), feed_options={"overwrite": True})
    file = storage.open()
    file.write(b"{}\n")
    storage.store(file)
    assert (sizes, storage.error, storage.path.exists()) == ([3], None, False)
    storage.release()
    assert list(tmp_path.iterdir()) == []


def test_an_option_that_is_none_is_named(tmp_path):
    result = crawl(tmp_path, "url=http://127.0.0.1:9/", options=["--page", "2"])
    assert (result.returncode, result.stderr) == (2, "scrapy crawl: there is no option --page; scrapy crawl --help names them\n")


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        (("NEWSPORTAL_PAGES", "x"), "give a whole number"),
        (("NEWSPORTAL_PAGES", "-1"), "it cannot be less than 0"),
        (("NEWSPORTAL_CSV_DEFUSE", "maybe"), "give 0 or 1"),
        (("NEWSPORTAL_REVISITS", "1h,foo"), "'foo' is no span of time; give one such as 30m, 12h, 7d, 2w"),
    ],
)
def test_a_setting_of_the_wrong_kind_is_named(tmp_path, setting, told):
    result = crawl(tmp_path, "url=http://127.0.0.1:9/", settings=dict([setting]))
    assert (result.returncode, result.stderr) == (2, f"scrapy crawl: {'='.join(setting)}: {told}\n")


def test_packed_files_are_added_to(tmp_path):
    feed = {"postprocessing": ["scrapy.extensions.postprocessing.GzipPlugin"]}
    feeds = {"FEEDS": json.dumps({"news.csv.gz": feed | {"format": "csv"}, "news.jsonl.gz": feed | {"format": "jsonlines"}})}
    with Newsroom(map(story, range(3))).serve() as room:
        crawl(tmp_path, f"url={room.section_urls()[0]}", settings=feeds)
        room.publish(3, 5)
        crawl(tmp_path, f"url={room.section_urls()[0]}", settings=feeds)
    lines = gzip.decompress((tmp_path / "news.jsonl.gz").read_bytes()).decode().splitlines()
    assert sum(json.loads(line)["type"] == "article" for line in lines) == 5
    rows = list(csv.DictReader(gzip.decompress((tmp_path / "news.csv.gz").read_bytes()).decode("utf-8-sig").splitlines()))
    assert [row["portal"] for row in rows] == [rows[0]["portal"]] * 5


def test_a_character_that_the_encoding_has_not_loses_no_item(tmp_path):
    with Newsroom(map(story, range(3))).serve() as room:
        result = crawl(
            tmp_path, f"url={room.section_urls()[0]}", options=["-O", "news.jsonl"], settings={"FEED_EXPORT_ENCODING": "latin-1"}
        )
        assert result.returncode == 1
        assert "'latin-1' codec can't encode characters" in result.stderr
        assert "utf-8 has every character (FEED_EXPORT_ENCODING)" in result.stderr
        assert not (tmp_path / "news.jsonl").exists()
        assert crawl(tmp_path, f"url={room.section_urls()[0]}", options=["-O", "news.jsonl"]).returncode == 0
    assert set(given(tmp_path, "news.jsonl").values()) == {1}
    assert len(given(tmp_path, "news.jsonl")) == 3
    result = crawl(tmp_path, "url=http://127.0.0.1:9/", options=["-O", "x.jsonl"], settings={"FEED_EXPORT_ENCODING": "utf-9"})
    assert (result.returncode, result.stderr) == (2, "scrapy crawl: there is no encoding 'utf-9' (FEED_EXPORT_ENCODING); say utf-8\n")


@pytest.mark.parametrize("option", ["--logfile", "--pidfile"])
def test_a_log_that_cannot_be_written_is_told(tmp_path, option):
    done = crawl(tmp_path, "url=http://127.0.0.1:1/", options=[option, "no/folder/x"])
    assert (done.returncode, done.stderr) == (2, "scrapy crawl: no/folder/x: No such file or directory\n")


def test_what_is_added_begins_a_line(tmp_path):
    """To a file whose last line an editor has left without its end."""
    with Newsroom(map(story, range(3))).serve() as room:
        crawl(tmp_path, f"url={room.section_urls()[0]}", options=["-O", "news.csv", "-O", "news.jsonl"])
        for name in ("news.csv", "news.jsonl"):
            (tmp_path / name).write_bytes((tmp_path / name).read_bytes().rstrip())
        room.publish(3, 5)
        crawl(tmp_path, f"url={room.section_urls()[0]}", options=["-o", "news.csv", "-o", "news.jsonl"])
    articles = [item for item in read_jsonl(tmp_path / "news.jsonl") if item["type"] == "article"]
    assert len(articles) == len(read_csv(tmp_path / "news.csv")) == 5


def test_seconds_may_be_fractions(tmp_path):
    result = crawl(tmp_path, "url=http://127.0.0.1:9/", settings={"NEWSPORTAL_PAGE_SECONDS": "0.5", "NEWSPORTAL_RETRY_AFTER_MAX": "0.1"})
    assert result.returncode == 1, result.stderr
