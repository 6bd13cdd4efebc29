"""``scrapy export``: what the store holds, in files that are whole, from SQLite and PostgreSQL."""

from __future__ import annotations

import csv
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import sqlalchemy as sa
import stores
from crawling import interruptible, read_csv, read_jsonl
from forking import ROOT, scrapy
from scrapy.cmdline import ScrapyArgumentParser
from scrapy.settings import Settings

from newsportal.commands.export import Command, asked
from newsportal.exporters import ARTICLE_COLUMNS, HEADLINE_COLUMNS
from newsportal.items import plain
from newsportal.store.database import open_store, open_to_read
from newsportal.store.export import COLUMNS, Target
from newsportal.store.reading import READERS, Wanted, reading
from newsportal.store.schema import headlines


def environment(url: str) -> dict[str, str]:
    """With the store at ``url``."""
    return os.environ | {"SCRAPY_SETTINGS_MODULE": "newsportal.settings", "PYTHONPATH": str(ROOT), "NEWSPORTAL_DB": url}


def start(folder: Path, url: str, *args: str, command: str = "export", **more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "scrapy", command, *args],
        cwd=folder,
        env=environment(url) | more,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        preexec_fn=interruptible,
    )


def export(folder: Path, url: str, *args: str, status: int = 0, **more: str) -> tuple[str, str]:
    """What a command writes to stdout and stderr."""
    done = scrapy(folder, "export", *args, environment=environment(url) | more)
    assert done.returncode == status, done.stderr
    return done.stdout, done.stderr


@pytest.fixture
def filled(store_url: str) -> str:
    """A store of either kind, filled."""
    engine = open_store(store_url)
    stores.fill(engine)
    engine.dispose()
    return store_url


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def filled_engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Engine]:
    """A filled store of either kind, to read only."""
    with ExitStack() as ending:
        url = f"sqlite:///{tmp_path_factory.mktemp('store')}/newsportal.db"
        if request.param == "postgresql":
            url = ending.enter_context(request.getfixturevalue("postgresql_server").database("filled"))
        writing = open_store(url)
        stores.fill(writing)
        writing.dispose()
        engine = open_to_read(url)
        yield engine
        engine.dispose()


def asked_with(*args: str) -> tuple[list[Target], Wanted]:
    """What a command line asks for."""
    command, parser = Command(), ScrapyArgumentParser(conflict_handler="resolve")
    command.settings = Settings()
    command.add_options(parser)
    opts, rest = parser.parse_known_args(args)
    return asked(rest, opts)


@pytest.fixture
def filled_sqlite(sqlite_url: str) -> str:
    engine = open_store(sqlite_url)
    stores.fill(engine)
    engine.dispose()
    return sqlite_url


def test_one_run_writes_every_kind_in_every_format(tmp_path: Path, filled: str) -> None:
    names = [f"{kind}.{ending}" for kind in ("news", "headlines", "edits") for ending in ("csv", "json", "jsonl", "parquet")]
    _, stderr = export(tmp_path, filled, *(part for name in names for part in ("-o", name)))
    assert sorted(path.name for path in tmp_path.iterdir() if "newsportal.db" not in path.name) == sorted(names)
    assert stderr.splitlines()[0] == "scrapy export: news.csv: 4 articles"
    for kind, count in (("news", 4), ("headlines", 4), ("edits", 7)):
        exact = read_jsonl(tmp_path / f"{kind}.jsonl")
        assert len(exact) == count
        assert json.loads((tmp_path / f"{kind}.json").read_text(encoding="utf-8")) == exact
        assert len(read_csv(tmp_path / f"{kind}.csv")) == count
        assert pq.read_table(tmp_path / f"{kind}.parquet").num_rows == count


def test_an_article_is_the_item_of_its_newest_version(tmp_path: Path, filled: str) -> None:
    export(tmp_path, filled, "-o", "news.jsonl", "--portal", stores.DAILY)
    changed, gone, _ = read_jsonl(tmp_path / "news.jsonl")
    of_store = {
        "versions": 3,
        "state": "live",
        "urls": [stores.STORY, stores.MOBILE],
        "first_seen": "2023-07-29T00:00:00Z",
        "last_seen": "2023-07-31T00:00:00Z",
    }
    assert changed == {"type": "article"} | plain(stores.story()) | of_store
    assert next(iter(changed)) == "type"
    assert (gone["state"], gone["published"], gone["urls"]) == ("gone", "2023-07-29", [stores.GONE])


def test_csv_is_that_of_a_crawl(tmp_path: Path, filled_sqlite: str) -> None:
    export(tmp_path, filled_sqlite, "-o", "news.csv", "-o", "headlines.csv")
    assert (tmp_path / "news.csv").read_bytes().startswith(b"\xef\xbb\xbfportal,url,")
    changed, gone, *_ = read_csv(tmp_path / "news.csv")
    assert list(changed) == [*ARTICLE_COLUMNS, "versions", "state", "urls", "first_seen", "last_seen"]
    assert changed["authors"] == "王岚; 李川"
    assert changed["images"] == "https://daily.example/i/1.jpg"
    assert changed["headline_lists"] == "最近更新 (1)"
    assert changed["urls"] == f"{stores.STORY}; {stores.MOBILE}"
    assert gone["title"] == "'=SUM(A1)"
    rows = read_csv(tmp_path / "headlines.csv")
    assert list(rows[0]) == [*HEADLINE_COLUMNS, "first_seen", "last_seen"]
    assert [row["position"] for row in rows] == ["1", "2", "3", "1"]
    assert (rows[3]["page"], rows[3]["name"], rows[3]["kind"]) == (stores.STORY, "最近更新", "module")
    assert rows[0]["published"] == "2023-07-28T23:05:00+08:00"
    assert rows[0]["first_seen"] == "2023-07-29T00:00:00Z"
    export(tmp_path, filled_sqlite, "-o", "news.csv", "-s", "NEWSPORTAL_CSV_DEFUSE=0")
    assert read_csv(tmp_path / "news.csv")[1]["title"] == "=SUM(A1)"


def test_parquet_has_types(tmp_path: Path, filled_sqlite: str) -> None:
    export(tmp_path, filled_sqlite, "-o", "news.parquet", "-o", "headlines.parquet", "-o", "edits.parquet")
    changed, gone, undated, _ = pq.read_table(tmp_path / "news.parquet").to_pylist()
    assert (changed["published"], changed["published_day"]) == ("2023-07-28T23:05:49+08:00", date(2023, 7, 28))
    assert changed["published_at"] == datetime(2023, 7, 28, 15, 5, 49, tzinfo=UTC)
    assert (gone["published"], gone["published_at"], gone["published_day"]) == ("2023-07-29", None, date(2023, 7, 29))
    assert (undated["published"], undated["published_at"], undated["published_day"]) == (None, None, None)
    assert changed["paragraphs"] == stores.story().paragraphs
    assert changed["images"] == [{"url": "https://daily.example/i/1.jpg", "caption": "码头", "position": 0}]
    assert changed["headline_lists"] == plain(stores.story().headline_lists)
    assert changed["fetched"] == datetime(2023, 7, 29, tzinfo=UTC)
    schema = pq.read_schema(tmp_path / "news.parquet")
    assert (
        str(schema.field("published_at").type) == "timestamp[s, tz=UTC]"
        or str(schema.field("published_at").type) == "timestamp[ms, tz=UTC]"
    )
    assert pq.ParquetFile(tmp_path / "news.parquet").metadata.row_group(0).column(0).compression == "ZSTD"
    row = pq.read_table(tmp_path / "headlines.parquet").to_pylist()[0]
    assert (row["position"], row["last_seen"]) == (1, datetime(2023, 7, 30, tzinfo=UTC))
    edit = pq.read_table(tmp_path / "edits.parquet").to_pylist()[0]
    assert (edit["seen"], edit["version"]) == (datetime(2023, 7, 30, 4, tzinfo=UTC), 2)


def test_edits(tmp_path: Path, filled: str) -> None:
    export(tmp_path, filled, "-o", "edits.jsonl")
    found = read_jsonl(tmp_path / "edits.jsonl")
    assert [edit["kind"] for edit in found] == ["title", "number", "text", "time", "taken down", "restored", "title"]
    assert list(found[1]) == ["type", *COLUMNS["edits"]]
    assert found[1] == {
        "type": "edit",
        "portal": stores.DAILY,
        "url": stores.STORY,
        "title": stores.story().title,
        "seen": "2023-07-30T04:00:00Z",
        "kind": "number",
        "field": "text",
        "before": "二百万",
        "after": "三百万",
        "diff": "[-二百万-]{+三百万+}",
        "version": 2,
    }
    assert found[-1]["title"] is None


@pytest.mark.parametrize(
    ("kind", "options", "expected"),
    [
        ("articles", ["--portal", stores.GAZETTE], [stores.QUAY]),
        ("articles", ["--portal", stores.GAZETTE, "--portal", stores.DAILY], [stores.STORY, stores.GONE, stores.UNDATED, stores.QUAY]),
        # 23:05:49 +08:00 is 15:05:49 UTC; a bare day counts as a whole; an article without a time was first seen on the 30th, 02:00 UTC
        ("articles", ["--since", "2023-07-28T23:05:49+08:00"], [stores.STORY, stores.GONE, stores.UNDATED]),
        ("articles", ["--since", "2023-07-28T15:05:50+00:00"], [stores.GONE, stores.UNDATED]),
        ("articles", ["--since", "2023-07-30"], [stores.UNDATED]),
        ("articles", ["--since", "2023-07-30T10:00:01"], []),
        ("articles", ["--since", "2023-07-30T02:00", "--timezone", "UTC"], [stores.UNDATED]),
        ("articles", ["--until", "2023-07-28"], [stores.STORY, stores.QUAY]),
        ("articles", ["--until", "2023-07-28", "--since", "2023-07-01"], [stores.STORY]),
        ("articles", ["--until", "2023-07-28T15:05", "--timezone", "UTC"], [stores.QUAY]),
        ("headlines", ["--since", "2023-07-29"], [stores.GONE, None]),
        ("headlines", ["--until", "2023-07-28"], [stores.STORY, stores.STORY]),
        ("edits", ["--since", "2023-07-31T08:00"], [stores.GONE, stores.STORY]),
        ("edits", ["--since", "2023-07-31T09:00:00+08:00"], [stores.STORY]),
        ("edits", ["--until", "2023-07-30", "--portal", stores.GAZETTE], []),
    ],
)
def test_by_portal_and_time(filled_engine: sa.Engine, kind: str, options: list[str], expected: list[str | None]) -> None:
    _, wanted = asked_with("-o", "a.csv", *options)
    with reading(filled_engine) as connection:
        assert [row["url"] for row in READERS[kind](connection, wanted)] == expected


def test_postgresql_keeps_the_rows_that_are_not_read_yet(postgresql_url: str) -> None:
    writing = open_store(postgresql_url)
    stores.fill(writing)
    writing.dispose()
    with reading(open_to_read(postgresql_url)) as connection:
        rows = READERS["articles"](connection, Wanted())
        assert next(rows)["url"] == stores.STORY
        cursors = connection.exec_driver_sql("SELECT statement FROM pg_cursors WHERE statement NOT LIKE '%%pg_cursors%%'").scalars().all()
        assert len(cursors) == 1
        assert "FROM articles" in cursors[0]


def test_standard_output_holds_nothing_else(tmp_path: Path, filled_sqlite: str) -> None:
    stdout, stderr = export(tmp_path, filled_sqlite, "-o", "-:csv", "--kind", "edits")
    assert len(list(csv.DictReader(StringIO(stdout.removeprefix("\ufeff"))))) == 7
    assert stderr == "scrapy export: standard output: 7 edits\n"


@pytest.mark.parametrize("ending", ["csv", "json", "jsonl", "parquet"])
def test_nothing_matched(tmp_path: Path, filled_sqlite: str, ending: str) -> None:
    path = tmp_path / f"news.{ending}"
    _, stderr = export(tmp_path, filled_sqlite, "-o", path.name, "--since", "2030-01-01")
    assert stderr == f"scrapy export: news.{ending}: no articles matched; the file is empty\n"
    if ending == "csv":
        assert path.read_text(encoding="utf-8-sig").strip() == ",".join(COLUMNS["articles"])
    elif ending == "json":
        assert json.loads(path.read_text()) == []
    elif ending == "jsonl":
        assert path.read_bytes() == b""
    else:
        table = pq.read_table(path)
        assert (table.num_rows, "published_at" in table.column_names) == (0, True)


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ([], "name a file: scrapy export -o news.csv"),
        (["-o", "news.xml"], "'news.xml' names no format; it has to end with .csv, .json, .jsonl or .parquet"),
        (["-o", "-"], "'-' names no format; say -:csv, -:json or -:jsonl"),
        (["-o", "-:parquet"], "Parquet cannot be written to standard output; name a file"),
        (["-o", "a.csv", "-o", "a.csv"], "the same file is named twice"),
        (["-o", "a.csv", "--kind", "lists"], "there is no kind 'lists'; say articles, headlines or edits"),
        (["-o", "a.csv", "--since", "yesterday"], "since='yesterday' is no time; give a day (2023-07-01), a time (2023-07-01T08:00) or an age (12h, 7d, 2w)"),
        (["-o", "a.csv", "--timezone", "Mars"], "'Mars' is no time zone; say for example Europe/Vienna"),
        (["-o", "a.csv", "--timezone", "../etc"], "'../etc' is no time zone; say for example Europe/Vienna"),
        (["-o", "a.csv", "b.csv"], "'b.csv' means nothing here; files are named with -o, portals with --portal"),
        (["-o", "/"], "'/' names no format; it has to end with .csv, .json, .jsonl or .parquet"),
        (["-o", "/:csv"], "/ is a folder; name a file"),
    ],
)  # fmt: skip
def test_wrong_use_is_one_line(capsys: pytest.CaptureFixture[str], options: list[str], complaint: str) -> None:
    with pytest.raises(SystemExit) as ended:
        asked_with(*options)
    assert ended.value.code == 2
    assert capsys.readouterr() == ("", f"scrapy export: {complaint}\n")


def test_an_unknown_portal_is_wrong_use(tmp_path: Path, filled_sqlite: str) -> None:
    _, stderr = export(tmp_path, filled_sqlite, "-o", "a.csv", "--portal", "dayly", status=2)
    assert stderr == "scrapy export: there is no portal named 'dayly' in the store; it holds daily, harbour_gazette\n"
    assert not list(tmp_path.glob("a.csv*"))


@pytest.mark.parametrize("command", ["export", "store"])
def test_no_store_is_one_line_and_none_is_made(tmp_path: Path, command: str) -> None:
    process = start(tmp_path, "sqlite:///news.db", *(["-o", "a.csv"] if command == "export" else []), command=command)
    assert process.communicate(timeout=60) == ("", f"scrapy {command}: sqlite:///news.db: there is no store yet; a crawl makes it\n")
    assert process.returncode == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("", "NEWSPORTAL_DB is empty: there is no store"),
        ("sqlite://", "sqlite:// names no file, "),
        ("postgresql://me:secret@/none?host=/nowhere", "postgresql://me:***@/none?host=%2Fnowhere: connection is bad"),
        ("mysql://host/name", "mysql://host/name: "),
        ("news.db", "'news.db' is no address of a database; "),
    ],
)
def test_a_store_that_cannot_be_read(tmp_path: Path, url: str, complaint: str) -> None:
    _, stderr = export(tmp_path, url, "-o", "a.csv", status=1)
    assert stderr.startswith(f"scrapy export: {complaint}")
    assert stderr.count("\n") == 1
    assert "secret" not in stderr


def test_an_empty_store(tmp_path: Path, store_url: str) -> None:
    open_store(store_url).dispose()
    _, stderr = export(tmp_path, store_url, "-o", "a.csv", status=1)
    assert "holds nothing yet; a crawl fills it" in stderr
    assert not (tmp_path / "a.csv").exists()


def test_an_empty_postgresql_database_stays_empty(tmp_path: Path, postgresql_url: str) -> None:
    _, stderr = export(tmp_path, postgresql_url, "-o", "a.csv", status=1)
    assert "there is no store yet" in stderr
    engine = sa.create_engine(postgresql_url.replace("postgresql:", "postgresql+psycopg:"))
    assert not sa.inspect(engine).get_table_names()
    engine.dispose()


def test_no_database_at_all(tmp_path: Path) -> None:
    (tmp_path / "news.db").write_text("this is no database, however long it may be " * 100)
    _, stderr = export(tmp_path, "sqlite:///news.db", "-o", "a.csv", status=1)
    assert stderr == "scrapy export: sqlite:///news.db: file is not a database; name another file (NEWSPORTAL_DB), or restore a backup\n"


def test_pyarrow_is_an_extra(tmp_path: Path, filled_sqlite: str) -> None:
    (tmp_path / "pyarrow.py").write_text("raise ModuleNotFoundError(\"No module named 'pyarrow'\", name='pyarrow')")
    _, stderr = export(tmp_path, filled_sqlite, "-o", "a.parquet", status=1, PYTHONPATH=f"{tmp_path}:{ROOT}")
    assert stderr == "scrapy export: Parquet needs pyarrow; install newsportal[parquet]\n"
    assert not list(tmp_path.glob("a.*"))


def test_yesterdays_file_outlives_an_error(tmp_path: Path, filled_sqlite: str) -> None:
    (tmp_path / "a.csv").write_text("yesterday")
    (tmp_path / "b.json.part").mkdir()
    _, stderr = export(tmp_path, filled_sqlite, "-o", "a.csv", "-o", "b.json", status=1)
    assert stderr == "scrapy export: b.json.part: Is a directory; no file was written\n"
    assert (tmp_path / "a.csv").read_text() == "yesterday"
    assert not (tmp_path / "a.csv.part").exists()


def test_a_full_disk_leaves_no_file(tmp_path: Path, sqlite_url: str) -> None:
    engine = open_store(sqlite_url)
    stores.many(engine, 300)
    engine.dispose()
    (tmp_path / "a.csv").write_text("yesterday")
    # No file of this process can grow over 100 kB: the system's answer is an error, as on a full disk.
    limited = "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)); from scrapy.cmdline import execute; execute(['scrapy', *sys.argv[1:]])"
    command = [sys.executable, "-c", limited, "export", "-o", "a.csv", "-o", "a.jsonl", "-o", "a.parquet"]
    done = subprocess.run(command, cwd=tmp_path, env=environment(sqlite_url), capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "scrapy export: a.jsonl.part: File too large; no file was written\n"
    assert [path.name for path in tmp_path.glob("a.*")] == ["a.csv"]
    assert (tmp_path / "a.csv").read_text() == "yesterday"


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_who_reads_standard_output_may_leave(tmp_path: Path, sqlite_url: str, ending: str) -> None:
    engine = open_store(sqlite_url)
    stores.many(engine, 2_000)
    engine.dispose()
    process = start(tmp_path, sqlite_url, "-o", f"-:{ending}")
    assert process.stdout is not None
    assert "canonical_url" in process.stdout.readline()
    process.stdout.close()
    assert process.wait(60) == 1
    assert process.stderr is not None
    assert process.stderr.read() == ""


def test_a_reader_and_a_writer_do_not_wait_for_each_other(tmp_path: Path, filled_sqlite: str) -> None:
    engine = open_store(filled_sqlite)
    with engine.begin() as connection:  # as a crawl in the middle of a transaction
        connection.execute(headlines.delete())
        export(tmp_path, filled_sqlite, "-o", "headlines.jsonl")
    assert len(read_jsonl(tmp_path / "headlines.jsonl")) == 4
    engine.dispose()


def test_ctrl_c_leaves_no_half_file(tmp_path: Path, sqlite_url: str) -> None:
    engine = open_store(sqlite_url)
    stores.many(engine, 20_000)
    engine.dispose()
    (tmp_path / "a.csv").write_text("yesterday")
    process = start(tmp_path, sqlite_url, "-o", "a.csv", "-o", "a.parquet")
    part = tmp_path / "a.csv.part"
    until = time.monotonic() + 20
    while time.monotonic() < until and not (part.exists() and part.stat().st_size > 100_000):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=20) == ("", "scrapy export: interrupted; no file was written\n")
    assert process.returncode == 130
    assert [path.name for path in tmp_path.glob("a.*")] == ["a.csv"]
    assert (tmp_path / "a.csv").read_text() == "yesterday"


def test_memory_stays_flat(tmp_path: Path, sqlite_url: str) -> None:
    engine = open_store(sqlite_url)
    stores.many(engine, 100_000)
    engine.dispose()
    # The most that the command held, told by the kernel at its end.
    told = "import atexit, sys; atexit.register(lambda: sys.stderr.write(open('/proc/self/status').read())); from scrapy.cmdline import execute; execute(['scrapy', *sys.argv[1:]])"
    command = [sys.executable, "-c", told, "export", "-o", "a.parquet"]
    done = subprocess.run(command, cwd=tmp_path, env=environment(sqlite_url), capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[0] == "scrapy export: a.parquet: 100,000 articles"
    metadata = pq.ParquetFile(tmp_path / "a.parquet").metadata
    assert (metadata.num_rows, metadata.num_row_groups) == (100_000, 20)
    if found := re.search(r"VmHWM:\s+(\d+) kB", done.stderr):
        assert int(found[1]) < 200 * 1024
