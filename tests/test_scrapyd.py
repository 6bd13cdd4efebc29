"""A real scrapyd on loopback, set up as deploy/scrapyd.conf says: deploy, list, schedule, cancel, and what is refused before it is sent."""

import fnmatch
import io
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import forking
import pytest
import requests
from crawling import FAST, interruptible, one, read_csv, read_jsonl
from daemon import PASSWORD, USER, running, until
from forking import ROOT
from hostile.serving import page, paths, server
from portal.serve import Portal
from portal.truth import of_site
from scrapy.spiderloader import get_spider_loader
from scrapy.utils.project import get_project_settings
from scrapyd.eggstorage import sorted_versions

from newsportal import scrapyd
from newsportal.commands.deploy import packed, version_label
from newsportal.commands.jobs import cancelled
from newsportal.scrapyd import Scrapyd, ScrapydError, connect
from newsportal.trial import WELL, why_unusable

URL = {"url": "https://news.example/"}
SLOW = {"DOWNLOAD_DELAY": "1", "AUTOTHROTTLE_ENABLED": "False", "CONCURRENT_REQUESTS": "2", "NEWSPORTAL_DB": ""}
"""Lasts a minute, since it remembers no other crawl; ends within seconds of its cancellation, since what the downloader has taken is fetched first."""


def scrapy(*arguments: str, password=PASSWORD, cwd=ROOT) -> subprocess.CompletedProcess:
    """A command of ours, as typed in a shell."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("SCRAPY", "NEWSPORTAL"))}
    environment |= {"NEWSPORTAL_SCRAPYD_USER": USER, "NEWSPORTAL_SCRAPYD_PASSWORD": password, "PYTHONPATH": str(ROOT)}
    return forking.scrapy(cwd, *arguments, environment=environment, timeout=180)


@pytest.fixture(scope="module")
def spiders() -> list[str]:
    """What ``scrapy list`` names."""
    return sorted(get_spider_loader(get_project_settings()).list())


@pytest.fixture(scope="module")
def deployed(tmp_path_factory):
    """A daemon on which ``scrapy deploy`` has put this project: its URL, working folder, client, and what the command said."""
    folder = tmp_path_factory.mktemp("scrapyd")
    with running(folder) as url:
        before = sorted(os.listdir(ROOT))
        command = scrapy("deploy", url)
        assert sorted(os.listdir(ROOT)) == before
        yield SimpleNamespace(url=url, folder=folder, client=Scrapyd(url, user=USER, password=PASSWORD), command=command)


@pytest.fixture(scope="module")
def portal():
    with Portal() as portal:
        yield portal


@pytest.fixture(scope="module")
def egg() -> bytes:
    return packed(ROOT)


@pytest.fixture
def output(deployed, portal):
    """Where crawls of the demo portal put their files; emptied after each test."""
    folder = deployed.folder / "output" / urlsplit(portal.base_url).netloc.replace(":", "_")
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


# --- Deploying


def test_nobody_gets_in_without_the_password(deployed):
    assert requests.get(f"{deployed.url}daemonstatus.json", timeout=10).status_code == 401
    with pytest.raises(ScrapydError, match="asks for user and password"):
        Scrapyd(deployed.url).listversions()
    with pytest.raises(ScrapydError, match="does not know this user and password"):
        Scrapyd(deployed.url, user=USER, password="wrong").listversions()


def test_deploy_puts_the_new_version_last_and_its_spiders_list(deployed, spiders):
    assert deployed.command.returncode == 0, deployed.command.stderr
    version = deployed.client.listversions()[-1]
    assert version in deployed.command.stdout
    assert deployed.client.listspiders() == deployed.client.listspiders(version) == spiders


def test_deploy_has_seen_a_crawl_run_there_and_nothing_is_left_of_it(deployed):
    version = deployed.client.listversions()[-1]
    path = one(deployed.folder, f"logs/newsportal/portal/trial-{version}-*.log")
    assert deployed.client.status(path.stem) == "finished"
    log = path.read_text(encoding="utf-8")
    assert WELL in log
    assert "6 articles, 6 headlines" in log
    (folder,) = {line.split()[-1].rsplit("/", 2)[0] for line in log.splitlines() if line.endswith("-articles.jsonl")}
    assert not os.path.exists(folder)
    assert not list(deployed.folder.glob("newsportal.db*")) + list(deployed.folder.glob("output"))


def test_a_version_whose_crawls_fail_is_taken_back(deployed, spiders, egg):
    """Its spiders list; its crawls do not start, since a module that only they need cannot be loaded."""
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(egg)) as ours, zipfile.ZipFile(broken, "w") as theirs:
        for name in ours.namelist():
            theirs.writestr(name, b"import nothing_of_that_name" if name == "newsportal/pipelines/clean.py" else ours.read(name))
    before = deployed.client.listversions()
    with pytest.raises(ScrapydError, match=r"^the trial crawl failed: .*nothing_of_that_name"):
        deployed.client.deploy(broken.getvalue(), "r29990101T000000", spiders=spiders)
    assert deployed.client.listversions() == before


def test_a_trial_that_does_not_begin_is_removed_and_the_version_taken_back(deployed, portal, spiders, egg, output, monkeypatch):
    sections = ",".join(of_site(portal.site).sections)
    running = deployed.client.schedule("portal", {"url": sections}, settings=SLOW)
    until(lambda: deployed.client.status(running) == "running")
    before = deployed.client.listversions()
    monkeypatch.setattr(scrapyd, "_TRIAL_SECONDS", 0.5)
    with pytest.raises(ScrapydError, match=r"has not begun: 1 crawls run here; is there a free slot"):
        deployed.client.deploy(egg, "r29990101T000000", spiders=spiders)
    assert deployed.client.listversions() == before
    assert deployed.client.listjobs()["pending"] == []
    for _ in range(2):
        deployed.client.cancel(running)
    until(lambda: deployed.client.status(running) == "finished")


def test_an_interrupted_deploy_is_taken_back(deployed, portal, output):
    """While its trial waits for the one slot."""
    client, before = deployed.client, deployed.client.listversions()
    busy = client.schedule("portal", {"url": ",".join(of_site(portal.site).sections)}, settings=SLOW)
    until(lambda: client.status(busy) == "running")
    command = [sys.executable, "-m", "scrapy", "deploy", deployed.url]
    environment = os.environ | {"NEWSPORTAL_SCRAPYD_USER": USER, "NEWSPORTAL_SCRAPYD_PASSWORD": PASSWORD, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8", preexec_fn=interruptible
    )
    until(lambda: client.listjobs()["pending"])
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    assert (process.returncode, stderr) == (130, "scrapy deploy: interrupted\n")
    assert (client.listversions(), client.listjobs()["pending"]) == (before, [])
    client.cancel(busy)
    client.cancel(busy)
    until(lambda: client.status(busy) == "finished")


def test_ctrl_c_before_scrapyd_has_answered_takes_back_what_it_may_have_taken(deployed, portal, spiders, egg, output):
    class Interrupted(Scrapyd):
        def schedule(self, *args, **kwargs):
            super().schedule(*args, **kwargs)
            raise KeyboardInterrupt

    client, before = deployed.client, deployed.client.listversions()
    busy = client.schedule("portal", {"url": ",".join(of_site(portal.site).sections)}, settings=SLOW)
    until(lambda: client.status(busy) == "running")
    with pytest.raises(KeyboardInterrupt):
        Interrupted(deployed.url, user=USER, password=PASSWORD).deploy(egg, "r29990101T000000", spiders=spiders)
    assert (client.listversions(), client.listjobs()["pending"]) == (before, [])
    client.cancel(busy)
    client.cancel(busy)
    until(lambda: client.status(busy) == "finished")


def test_what_a_trial_needs(tmp_path):
    assert why_unusable(f"sqlite:///{tmp_path}/news.db", f"{tmp_path}/to/come") is None
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "file").touch()
    assert "Not a directory" in why_unusable("", f"{tmp_path}/file/output")
    assert "No such file" in why_unusable(f"postgresql://news@/news?host={tmp_path}", str(tmp_path))
    (tmp_path / "other.db").write_text("no database at all, but a file of some length" * 100)
    assert "not a database" in why_unusable(f"sqlite:///{tmp_path}/other.db", str(tmp_path))


def test_a_wrong_password_is_one_line_and_a_failed_command(deployed):
    command = scrapy("deploy", deployed.url, password="wrong")
    assert command.returncode == 1
    assert command.stdout == ""
    assert command.stderr.startswith("scrapy deploy: ")
    assert command.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("kind", "version", "more", "why"),
    [
        pytest.param("ours", "17000", [], "would never run", id="sorts before"),
        pytest.param(
            "ours", "r29990101T000000", ["harbour_gazette"], "other spiders than this project: harbour_gazette", id="other spiders"
        ),
        pytest.param("empty", "r29990101T000000", [], "BadEggError", id="no project"),
        pytest.param("text", "r29990101T000000", [], "not a ZIP file", id="no archive"),
    ],
)
def test_what_would_not_run_is_taken_back(deployed, spiders, egg, kind, version, more, why):
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as file:
        file.writestr("readme.txt", "no project")
    before = deployed.client.listversions()
    with pytest.raises(ScrapydError, match=why) as caught:
        deployed.client.deploy({"ours": egg, "empty": empty.getvalue(), "text": b"no archive"}[kind], version, spiders=spiders + more)
    assert "\n" not in str(caught.value)
    assert deployed.client.listversions() == before


def test_labels_sort_by_time_and_after_numbers():
    older, newer = version_label(datetime(2026, 9, 30, 23, 59, 59, tzinfo=UTC)), version_label(datetime(2026, 10, 1, tzinfo=UTC))
    assert sorted_versions([newer, older, "1732330000", "1_10_0"])[-2:] == [older, newer]


# --- What is in the egg


def test_the_egg_holds_every_file_of_the_package_and_nothing_else(tmp_path):
    data = source(tmp_path)
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "__init__.py").touch()
    (tmp_path / "newsportal" / "__pycache__").mkdir()
    (tmp_path / "newsportal" / "__pycache__" / "items.cpython-311.pyc").touch()
    (tmp_path / "newsportal" / ".items.py.swp").touch()
    before = sorted(tmp_path.rglob("*"))
    names = zipfile.ZipFile(io.BytesIO(packed(tmp_path))).namelist()
    assert sorted(tmp_path.rglob("*")) == before
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "newsportal").rglob("*") if path.suffix in (".py", ".tmpl")}
    assert set(names) == modules | data | {"newsportal_deployed.py", "EGG-INFO/PKG-INFO", "EGG-INFO/entry_points.txt"}


@pytest.mark.parametrize(("kind", "entries"), [("egg", "EGG-INFO/entry_points.txt"), ("wheel", "*.dist-info/entry_points.txt")])
def test_what_setuptools_packs_holds_the_data_files_too(tmp_path, kind, entries):
    data = source(tmp_path)
    command = [sys.executable, "-B", "setup.py", "-q", f"bdist_{kind}", "-d", "packed"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=60)
    with zipfile.ZipFile(one(tmp_path, "packed/*")) as archive:
        names = archive.namelist()
        assert data <= set(names)
        assert archive.read(*fnmatch.filter(names, entries)).split() == b"[scrapy] settings = newsportal.settings".split()


def test_a_folder_without_the_project_cannot_be_packed(tmp_path):
    with pytest.raises(ScrapydError, match="no source folder"):
        packed(tmp_path)


def source(folder: Path) -> set[str]:
    """Puts a copy of the project there, with data files in two places; their names."""
    for name in ("setup.py", "pyproject.toml", "LICENSE", "README.md"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "newsportal", folder / "newsportal", ignore=shutil.ignore_patterns("__pycache__"))
    data = {"newsportal/tables/zones.toml", "newsportal/watch/page.html"}
    for name in data:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    return data


# --- Jobs


def test_a_scheduled_crawl_does_its_job(deployed, portal, output):
    truth = of_site(portal.site)
    start = truth.sections[0] + "?utm_source=新闻;客户端&utm_medium=a%20b"
    job = deployed.client.schedule("portal", {"url": start, "pages": "1"}, settings=FAST)
    until(lambda: deployed.client.status(job) == "finished")
    run = json.loads(one(output, "*-run.json").read_text(encoding="utf-8"))
    assert run["done"] is True
    assert run["finish_reason"] == "finished"
    assert [section["url"] for section in run["sections"]] == [start]  # & ; and Chinese arrived
    listing = truth.listings[truth.sections[0]]
    titles = [row.title for row in listing.rows]
    (page,) = (item for item in read_jsonl(one(output, "*-headlines.jsonl")) if item["kind"] == "listing")
    assert [row["title"] for row in page["headlines"]] == titles
    assert [row["title"] for row in read_csv(one(output, "*-headlines.csv")) if row["kind"] == "listing"] == titles
    articles = {item["url"]: item["title"] for item in read_jsonl(one(output, "*-articles.jsonl"))}
    assert articles == {row.url: truth.articles[row.url].title for row in listing.rows if row.url in truth.articles}
    assert [row["url"] for row in read_csv(one(output, "*-articles.csv"))] == list(articles)
    assert (deployed.folder / f"logs/newsportal/portal/{job}.log").exists()


def test_a_pending_and_a_running_crawl_are_cancelled(deployed, portal, output):
    sections = ",".join(of_site(portal.site).sections)
    assert deployed.client.schedule("portal", {"url": sections}, settings=SLOW, job="to-cancel_1") == "to-cancel_1"
    until(lambda: deployed.client.status("to-cancel_1") == "running")
    command = scrapy("jobs", deployed.url, "--start", "portal", "-a", f"url={sections}", "-a", "pages=1", "-s", "DOWNLOAD_DELAY=2")
    assert command.returncode == 0, command.stderr
    waiting = command.stdout.strip()
    (pending,) = deployed.client.listjobs()["pending"]
    assert (pending["id"], pending["spider"], pending["settings"]) == (waiting, "portal", {"DOWNLOAD_DELAY": "2"})
    assert pending["args"] == {"url": sections, "pages": "1"}
    until(lambda: [part for part in output.glob("*-headlines.csv.part") if part.stat().st_size > 1000])  # in the middle of its work
    assert deployed.client.status("to-cancel_1") == "running"
    assert deployed.client.status(waiting) == "pending"

    assert deployed.client.cancel(waiting) == "pending"
    command = scrapy("jobs", deployed.url, "--cancel", "to-cancel_1")
    assert command.returncode == 0, command.stderr
    assert "was running" in command.stdout
    until(lambda: deployed.client.status("to-cancel_1") == "finished")  # so says scrapyd

    run = json.loads(one(output, "*-run.json").read_text(encoding="utf-8"))
    assert run["done"] is False  # so says the crawl
    assert run["finish_reason"] == "shutdown"
    assert list(output.glob("*.part")) == []
    lists = read_jsonl(one(output, "*-headlines.jsonl"))
    rows = read_csv(one(output, "*-headlines.csv"))
    assert len(rows) == sum(len(item["headlines"]) for item in lists) == run["headlines"] > 0

    assert deployed.client.status(waiting) is None
    assert deployed.client.cancel(waiting) is None
    listed = scrapy("jobs", deployed.url)
    assert "finished  to-cancel_1  portal" in listed.stdout
    assert waiting not in listed.stdout
    with pytest.raises(ScrapydError, match="no pending or running job"):
        cancelled(deployed.client, waiting)


def test_what_is_said_of_no_job_is_no_list_of_all(deployed):
    """As where a variable of a script is empty."""
    for arguments, status, told in (
        (["--cancel", ""], 1, "'' cannot be a job id"),
        (["--start", ""], 1, "'' cannot be a spider"),
        (["-a", "pages=1"], 2, "-a goes with --start NAME"),
    ):
        done = scrapy("jobs", *arguments, deployed.url)
        assert (done.returncode, done.stdout) == (status, "")
        assert told in done.stderr


def test_what_only_the_daemon_knows_to_be_wrong_is_one_line(deployed):
    with pytest.raises(ScrapydError, match=r"spider 'harbour_gazette' not found$"):
        deployed.client.schedule("harbour_gazette")
    with pytest.raises(ScrapydError, match=r"version 'r1' not found$"):
        deployed.client.schedule("portal", URL, version="r1")
    with pytest.raises(ScrapydError, match=r"project 'nothing' not found$"):
        Scrapyd(deployed.url, "nothing", user=USER, password=PASSWORD).listjobs()


# --- What is refused before it is sent


@pytest.fixture
def unasked(monkeypatch):
    """A client whose daemon must not be asked."""

    def asked(*args, **kwargs):
        raise AssertionError("a request was sent")

    monkeypatch.setattr(requests, "request", asked)
    return Scrapyd("http://127.0.0.1:6800/", user=USER, password=PASSWORD)


@pytest.mark.parametrize(
    ("job", "why"),
    [
        ({"job": "../x"}, "job id"),
        ({"job": ""}, "job id"),
        ({"job": "x" * 65}, "job id"),
        ({"job": "x\n"}, "job id"),
        ({"spider": "../x"}, "spider"),
        ({"version": "1.10.0"}, "version"),
        ({"arguments": {}}, "url is missing"),
        ({"arguments": URL | {"pages": "none"}}, "number of pages"),
        ({"arguments": URL | {"colour": "red"}}, "unknown argument"),
        ({"arguments": URL | {"since": "soon"}}, "no time"),
        ({"arguments": {"url": "news.example"}}, "no web address"),
        ({"arguments": {"url": "https://news.example/\0"}}, "control character"),
        ({"arguments": {"url": "https://news.example/\ud800"}}, "control character"),
        ({"arguments": {"url": "https://news.example/" + "x" * 100_000}}, "longer than"),
        ({"arguments": URL | {"settings": "x"}}, "name of a spider's argument"),
        ({"arguments": URL | {"_job": "x"}}, "name of a spider's argument"),
        ({"settings": {"download delay": "1"}}, "name of a setting"),
        ({"settings": {"DOWNLOAD_DELAY": "1\n"}}, "control character"),
    ],
)
def test_a_job_that_would_fail_or_wedge_the_daemon_is_not_sent(unasked, job, why):
    with pytest.raises(ScrapydError, match=why) as caught:
        unasked.schedule(**({"spider": "portal", "arguments": URL} | job))
    assert "\n" not in str(caught.value)


def test_no_bad_job_id_is_asked_for(unasked):
    for call in (unasked.cancel, unasked.status):
        with pytest.raises(ScrapydError, match="job id"):
            call("../x")


@pytest.mark.parametrize(
    "url", ["127.0.0.1:6800", "ftp://127.0.0.1/", "http://", "http://127.0.0.1:99999999/", "http://editor:secret@127.0.0.1/"]
)
def test_an_address_that_cannot_be_used_is_told_without_its_password(url):
    with pytest.raises(ScrapydError) as caught:
        Scrapyd(url)
    assert "secret" not in str(caught.value)


def test_a_bad_project_is_refused():
    with pytest.raises(ScrapydError, match="project"):
        Scrapyd("http://127.0.0.1:6800/", "../x")


# --- Targets


def test_a_daemon_that_is_down_is_one_line_and_a_failed_command():
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/"
        for command in (scrapy("deploy", url), scrapy("jobs", url)):
            assert command.returncode == 1
            assert f"no scrapyd answers at {url}" in command.stderr
            assert command.stderr.count("\n") == 1


def test_another_server_is_not_taken_for_scrapyd(portal):
    with pytest.raises(ScrapydError, match=r"does not answer as scrapyd does \(HTTP 404"):
        Scrapyd(portal.base_url).listversions()


def test_a_daemon_sends_nobody_elsewhere():
    with (
        server(lambda request: page('{"status": "ok", "versions": []}')) as other,
        server(lambda request: page("", 302, Location=f"{other.base}{request.path}")) as daemon,
    ):
        client = Scrapyd(daemon.base, user=USER, password=PASSWORD)
        with pytest.raises(ScrapydError, match=r"does not answer as scrapyd does \(HTTP 302 to listversions"):
            client.listversions()
        assert client._log("trial") == ""
    assert (len(paths(daemon)), paths(other)) == (2, [])


@pytest.mark.parametrize("status", [401, 403, 404, 500, 302, 200])
@pytest.mark.parametrize("body", ["", "[]", '{"status": "error", "message": "no\\nsuch\\u001b[31m project"}'])
def test_what_a_daemon_says_is_one_line_without_the_password(status, body):
    with server(lambda request: page(body, status, kind="application/json")) as daemon:
        client = Scrapyd(daemon.base, user=USER, password=PASSWORD)
        with pytest.raises(ScrapydError) as caught:
            client.listversions()
        assert client._log("trial") == (body if status == 200 else "")
    assert str(caught.value).isprintable()
    assert PASSWORD not in repr(client) + str(caught.value)


def test_targets_come_from_scrapy_cfg_and_credentials_from_the_environment_first(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("NEWSPORTAL_SCRAPYD_USER", "NEWSPORTAL_SCRAPYD_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    cfg = tmp_path / "scrapy.cfg"
    cfg.write_text("[deploy:desk]\nurl = http://127.0.0.1:6801\nproject = desk\nusername = anna\npassword = one\n")
    only = connect()
    assert (only.url, only.project, credentials(only)) == ("http://127.0.0.1:6801/", "desk", (b"anna", b"one"))
    monkeypatch.setenv("NEWSPORTAL_SCRAPYD_USER", "ben")
    monkeypatch.setenv("NEWSPORTAL_SCRAPYD_PASSWORD", "两")
    assert credentials(connect("desk")) == (b"ben", "两".encode())
    assert connect("http://127.0.0.1:6802").project == "newsportal"
    with pytest.raises(ScrapydError, match=r"no target 'disk'; scrapy\.cfg has desk"):
        connect("disk")
    cfg.write_text(cfg.read_text() + "[deploy:night]\nurl = http://127.0.0.1:6803\n")
    with pytest.raises(ScrapydError, match=r"name the target to use; scrapy\.cfg has desk, night"):
        connect()
    cfg.write_text("[deploy:desk]\nurl = %(nothing)s\n")
    with pytest.raises(ScrapydError, match=r"scrapy\.cfg cannot be read"):
        connect("desk")


def credentials(client: Scrapyd) -> tuple[bytes, bytes]:
    return client._auth.username, client._auth.password


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "scrapyd_client", None)
    monkeypatch.setitem(sys.modules, "scrapyd_client.utils", None)
    for call in (lambda: connect("local"), lambda: scrapyd.Scrapyd("http://127.0.0.1:6800/")):
        with pytest.raises(ScrapydError, match=r"pip install 'newsportal\[scrapyd\]'"):
            call()
