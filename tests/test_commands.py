"""What all commands have in common: one line for what is wrong, whoever reads their output may leave, Ctrl-C ends them."""

import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from crawling import interruptible
from forking import ROOT, scrapy
from scheduling import environment
from stores import fill

from newsportal.arguments import wrong_setting
from newsportal.store.database import StoreError, open_store

FULL = Path("/dev/full")


@pytest.fixture
def folder(tmp_path, sqlite_url):
    """A store, a schedule, a page."""
    engine = open_store(sqlite_url)
    fill(engine)
    engine.dispose()
    (tmp_path / "schedule.toml").write_text('[jobs.room]\nurl = "http://127.0.0.1:1/"\nevery = "1h"\n')
    (tmp_path / "page.html").write_text("<h1>港口</h1><p>港口今年的吞吐量为三百万标准箱。</p>" * 40, encoding="utf-8")
    return tmp_path


def start(folder, *arguments, **options):
    """``scrapy ARGUMENT…`` in a folder, its store that of the folder."""
    known = environment(folder, f"sqlite:///{folder}/newsportal.db") | options.pop("env", {})
    return subprocess.Popen(
        [sys.executable, "-m", "scrapy", *arguments],
        cwd=folder, env=known, text=True, encoding="utf-8", stdin=subprocess.DEVNULL,
        preexec_fn=interruptible, **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options,
    )  # fmt: skip


def run(folder, *arguments, **options):
    """The same, its status and output; one whose output goes elsewhere is started as a shell does it."""
    own = options.get("env", {})
    if options.keys() - {"env"} or "PYTHONPATH" in own:
        process = start(folder, *arguments, **options)
        stdout, stderr = process.communicate(timeout=120)
        return process.returncode, stdout, stderr
    done = scrapy(folder, *arguments, environment=environment(folder, f"sqlite:///{folder}/newsportal.db") | own)
    return done.returncode, done.stdout, done.stderr


PRINTING = [["health"], ["store"], ["schedule"], ["explain", "page.html"], ["export", "-o", "-:csv"]]


@pytest.mark.skipif(not FULL.is_char_device(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", PRINTING, ids=lambda arguments: arguments[0])
def test_output_that_cannot_be_written_is_one_line(folder, arguments):
    with FULL.open("w") as full:
        code, _, stderr = run(folder, *arguments, stdout=full)
    assert (code, stderr.count("\n")) == (1, 1), stderr
    assert "standard output: No space left on device" in stderr


@pytest.mark.parametrize("arguments", PRINTING, ids=lambda arguments: arguments[0])
def test_who_reads_may_leave(folder, arguments):
    process = start(folder, *arguments)
    process.stdout.close()
    assert (process.stderr.read(), process.wait(60)) == ("", 1)


def test_a_terminal_without_every_character(folder):
    """As with LANG=zh_CN.GBK, where a page has more than GBK."""
    code, stdout, stderr = run(folder, "explain", "page.html", env={"PYTHONIOENCODING": "ascii"})
    assert (code, stderr) == (0, "")
    assert "\\u6e2f\\u53e3" in stdout
    for command in (["explain", "--json", "page.html"], ["store", "--json"], ["health", "--json"], ["schedule", "--json"]):
        _, stdout, stderr = run(folder, *command, env={"PYTHONIOENCODING": "ascii"})
        assert json.loads(stdout.splitlines()[0] if command[0] == "health" else stdout), stderr


@contextmanager
def silent_server():
    """Never answers; its address, and what waits until somebody has come."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)
        yield f"http://127.0.0.1:{server.getsockname()[1]}/", server.accept


@pytest.mark.parametrize("command", ["jobs", "schedule"])
def test_ctrl_c_is_one_line(folder, command):
    with silent_server() as (url, visitor):
        (folder / "schedule.toml").write_text(f'on = "{url}"\n[jobs.room]\nurl = "http://127.0.0.1:1/"\nevery = "1h"\n')
        process = start(folder, command, *([url] if command == "jobs" else ["--run"]))
        connection, _ = visitor()
        with connection:
            process.send_signal(signal.SIGINT)
            _, stderr = process.communicate(timeout=30)
    assert (process.returncode, stderr) == (130, f"scrapy {command}: interrupted\n")


def test_ctrl_c_is_one_line_while_modules_are_loaded(tmp_path):
    """One that takes its time stands for ours."""
    slow = "import time\n\nprint('loading', flush=True)\ntime.sleep(60)\n"
    (tmp_path / "slow").mkdir()
    (tmp_path / "slow" / "sqlalchemy.py").write_text(slow)
    process = start(tmp_path, "crawl", "portal", env={"PYTHONPATH": f"{tmp_path}/slow:{ROOT}"})
    assert process.stdout.readline() == "loading\n"
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=30)
    assert (process.returncode, stderr) == (130, "scrapy crawl: interrupted\n")


@pytest.mark.parametrize("command", ["parse", "fetch", "shell"])
@pytest.mark.parametrize(("spider", "told"), [("portal", "the argument url is missing"), ("nobody", "there is no such portal")])
def test_a_portal_that_cannot_be_used_is_one_line(folder, command, spider, told):
    code, stdout, stderr = run(folder, command, f"--spider={spider}", "http://127.0.0.1:1/")
    assert (code, stdout, stderr.count("\n")) == (2, "", 1)
    assert stderr.startswith(f"scrapy {command}: --spider={spider}: {told}")


def test_a_job_is_started_though_nobody_listens(folder):
    (folder / "schedule.toml").write_text(
        "".join(f'[jobs.{name}]\nurl = "http://127.0.0.{n}:1/"\nevery = "1h"\n' for n, name in ((1, "a"), (2, "b")))
    )
    process = start(folder, "schedule", "--run")
    process.stdout.close()
    assert (process.stderr.read(), process.wait(60)) == ("", 1)
    with sqlite3.connect(folder / "newsportal.db") as store:
        assert sorted(store.execute("SELECT name FROM jobs WHERE run IS NOT NULL")) == [("a",), ("b",)]


@pytest.mark.parametrize("command", ["schedule", "store", "health"])
def test_a_wrong_setting_is_one_line(folder, command):
    code, _, stderr = run(folder, command, "-s", "NEWSPORTAL_LOGS_KEPT=many")
    assert (code, stderr) == (2, f"scrapy {command}: NEWSPORTAL_LOGS_KEPT=many: give a whole number\n")
    code, _, stderr = run(folder, command, env={"NEWSPORTAL_LEASE_SECONDS": "long"})
    assert (code, stderr) == (2, "NEWSPORTAL_LEASE_SECONDS=long: give a number\n")


@pytest.mark.parametrize(
    ("name", "value", "right"),
    [
        ("DOWNLOAD_DELAY", "0.5", True),
        ("DOWNLOAD_DELAY", "slow", False),
        ("CONCURRENT_REQUESTS", "x", False),
        ("ROBOTSTXT_OBEY", "no", False),
        ("LOG_LEVEL", "LOUD", False),
        ("LOG_LEVEL", "DEBUG", True),
        ("NEWSPORTAL_PAGES", "-1", False),
        ("NEWSPORTAL_RETRIES", "1h,soon", False),
        ("USER_AGENT", "anything", True),
        ("OF_AN_ADDON", "x", True),
    ],
)
def test_the_kind_of_a_setting(name, value, right):
    assert (wrong_setting({name: value}) is None) is right


def test_a_wrong_setting_of_scrapy_ends_a_crawl_before_it_starts_and_its_line_of_the_schedule_is_named(folder):
    code, _, stderr = run(folder, "crawl", "portal", "-a", "url=http://127.0.0.1:1/", "-s", "DOWNLOAD_DELAY=slow")
    assert (code, stderr) == (2, "scrapy crawl: DOWNLOAD_DELAY=slow: give a number\n")
    code, _, stderr = run(folder, "crawl", "portal", "-a", "url=http://127.0.0.1:1/", "-L", "loud")
    assert (code, stderr) == (2, "scrapy crawl: LOG_LEVEL=loud: give DEBUG, INFO, WARNING, ERROR or CRITICAL\n")
    with (folder / "schedule.toml").open("a") as file:
        file.write('settings = { DOWNLOAD_DELAY = "slow" }\n')
    code, _, stderr = run(folder, "schedule")
    assert (code, stderr) == (1, "schedule.toml, line 4: jobs.room: DOWNLOAD_DELAY=slow: give a number\n")
    code, _, stderr = run(folder, "jobs", "--start", "netease", "-s", "DOWNLOAD_DELAY=slow", "http://127.0.0.1:1/")
    assert (code, stderr) == (1, "scrapy jobs: DOWNLOAD_DELAY=slow: give a number\n")


@pytest.mark.parametrize(
    "tables",
    [
        "CREATE TABLE articles (title TEXT)",
        "CREATE TABLE schema_version (version TEXT); INSERT INTO schema_version VALUES ('1.2')",
        "CREATE TABLE schema_version (version INTEGER); CREATE TABLE portals (id INTEGER)",
    ],
)
def test_a_database_of_another_program_is_left_as_it_is(tmp_path, tables):
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.executescript(tables)
    with pytest.raises(StoreError, match="tables of another program"):
        open_store(f"sqlite:///{tmp_path}/other.db")
    with sqlite3.connect(tmp_path / "other.db") as other:
        assert other.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == tables.count("CREATE")


def test_a_symbolic_link_stays_one(folder):
    """``latest.csv`` that leads into an archive; /dev/stdout."""
    (folder / "archive").mkdir()
    for name in ("news.csv", "health.html"):
        (folder / name).symlink_to(f"archive/{name}")
    assert run(folder, "export", "-o", "news.csv")[0] == 0
    run(folder, "health", "--html", "health.html")
    assert all((folder / name).is_symlink() for name in ("news.csv", "health.html"))
    assert sorted(path.name for path in (folder / "archive").iterdir()) == ["health.html", "news.csv"]
    code, stdout, stderr = run(folder, "export", "-o", "/dev/stdout:csv")
    assert (code, stdout, stderr) == (1, "", "scrapy export: /dev/stdout: is no file that can be replaced; no file was written\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--forget", ""], "'' is no page that the store knows"),
        (["--copy-to", ""], "name the database to copy to"),
        (["--copy-to", "sqlite:///"], "sqlite:/// names no file, and what is stored would be gone at the end; say sqlite:///newsportal.db"),
        (["--copy-to", "sqlite:///:memory:"], "sqlite:///%3Amemory%3A names no file"),
        (["--copy-to", "postgresql//me:secret@a.example/news"], "'…@a.example/news' is no address of a database"),
    ],
)
def test_what_would_be_lost_is_refused(folder, arguments, told):
    """As where a variable of a script is empty."""
    code, stdout, stderr = run(folder, "store", *arguments)
    assert (code, stdout, stderr.count("\n")) == (1, "", 1)
    assert stderr.startswith(f"scrapy store: {told}")


@pytest.mark.parametrize("option", ["--portal", "--accept"])
def test_an_empty_name_is_no_portal(folder, option):
    code, stdout, stderr = run(folder, "health", option, "")
    assert (code, stdout, stderr) == (2, "", "scrapy health: there is no portal named '' in the store; a crawl makes it\n")


def test_a_store_that_is_out_of_reach_or_damaged_says_what_to_do(folder):
    with (folder / "newsportal.db").open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 65536)
    assert "malformed; the file is damaged, restore a backup" in run(folder, "store")[2]
    with pytest.raises(StoreError, match="unable to open database file; its folder has to be there and be writable"):
        open_store(f"sqlite:///{folder}/none/news.db")


@pytest.mark.parametrize("arguments", [["shell", "-c", "1 + 1"], ["fetch"]], ids=lambda arguments: arguments[0])
def test_scrapys_own_commands_make_no_portal(folder, arguments):
    (folder / "newsportal.db").unlink()
    _, stdout, stderr = run(folder, *arguments, "http://127.0.0.1:1/")
    assert "Traceback" not in stderr
    assert sorted(path.name for path in folder.iterdir()) == ["page.html", "schedule.toml"]
    assert stdout.strip() == ("2" if arguments[0] == "shell" else "")


@pytest.fixture
def project(folder):
    """A folder that has the project's code, too."""
    shutil.copytree(ROOT / "newsportal", folder / "newsportal", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_genspider_makes_a_portal(project):
    own = {"PYTHONPATH": str(project)}
    code, stdout, stderr = run(project, "genspider", "Harbour-Gazette", "http://127.0.0.1:1/news/", env=own)
    assert (code, stderr) == (0, "")
    assert "newsportal.spiders.harbour_gazette" in stdout
    assert "harbour_gazette" in run(project, "list", env=own)[1].split()
    code, _, stderr = run(project, "crawl", "harbour_gazette", "-s", "NEWSPORTAL_DB=", "-s", "RETRY_ENABLED=0", env=own)
    assert "http://127.0.0.1:1/news/: 0 pages" in stderr  # nobody is there
    code, stdout, _ = run(project, "genspider", "harbour_gazette", "https://harbourgazette.example/", env=own)
    assert (code, "already exists" in stdout) == (1, True)


def test_a_spider_that_is_no_portal_says_so(project):
    (project / "newsportal/spiders/plain.py").write_text('import scrapy\n\n\nclass PlainSpider(scrapy.Spider):\n    name = "plain"\n')
    code, _, stderr = run(project, "crawl", "plain", env={"PYTHONPATH": str(project)})
    assert (code, len(stderr.splitlines())) == (2, 1)
    assert "newsportal.spiders.plain.PlainSpider is to be a PortalSpider" in stderr


PORTAL = """from newsportal.spiders.portal import PortalSpider


class HarbourSpider(PortalSpider):
    name = "netease"
    start_urls = ["http://127.0.0.1:1/"]
"""
WRONG = {
    "a name twice": ('', '', "more than one portal is named 'netease': HarbourSpider, NeteaseSpider; give each a name of its own"),
    "no list": ('["http://127.0.0.1:1/"]', '"http://127.0.0.1:1/"', "HarbourSpider.start_urls: give a list, ['http://127.0.0.1:1/']"),
    "no Python": ("):", ")", "newsportal/spiders/harbour.py, line 4: expected ':'"),
}  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG)
def test_a_portal_that_is_written_wrongly_is_one_line(project, wrong):
    before, after, told = WRONG[wrong]
    (project / "newsportal/spiders/harbour.py").write_text(PORTAL.replace(before, after))
    code, stdout, stderr = run(project, "crawl", "netease", "-s", "NEWSPORTAL_DB=", env={"PYTHONPATH": str(project)})
    assert (code != 0, stdout, stderr.splitlines()[-1].removeprefix("scrapy crawl: ").removeprefix(f"{project}/")) == (True, "", told)
    assert "Traceback" not in stderr


NONSENSE = {
    "jobs that are no list": {"running": 5, "pending": {"a": 1}, "finished": "x"},
    "processes that are none": {"running": [{"id": "a", "pid": "none"}, 7]},
    "nothing": {},
}


@pytest.mark.parametrize("answer", [*NONSENSE, "deep"])
def test_a_scrapyd_that_talks_nonsense(folder, answer):
    body = b"[" * 100_000 if answer == "deep" else json.dumps({"status": "ok"} | NONSENSE[answer]).encode()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        code, _, stderr = run(folder, "jobs", f"http://127.0.0.1:{server.server_address[1]}/")
        server.shutdown()
    assert (code, stderr.count("\n")) == ((1, 1) if answer == "deep" else (0, 0)), stderr


def test_files_of_health_replace_no_device_and_what_fails_stops_nothing_else(folder):
    os.mkfifo(folder / "pipe")
    code, stdout, stderr = run(folder, "health", "--html", "pipe", "--prometheus", "news.prom")
    assert code == 1
    assert stderr == "scrapy health: pipe is no file that can be replaced\n"
    assert "daily: " in stdout
    assert (folder / "news.prom").exists()
    assert (folder / "pipe").is_fifo()
    assert run(folder, "health", "--html", "")[2] == "scrapy health: '' is no file that can be replaced\n"
