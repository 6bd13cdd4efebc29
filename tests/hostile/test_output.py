"""Nothing that a page says drives a terminal, forges a line, runs in a spreadsheet, or chooses a file."""

import ast
import csv
import json
import os
import re
from datetime import UTC, datetime
from typing import ClassVar
from urllib.parse import quote

import pytest
from crawling import crawl, one, read_csv, read_jsonl
from forking import OURS, scrapy
from hostile.faults import SOFT
from hostile.serving import article, listing, page, paths, server

from newsportal import extract
from newsportal.exporters import PLACEHOLDERS, uri_params, why_no_path
from newsportal.extract import headlines_of, read_page
from newsportal.extract.page.text import clean_text, one_line, squeeze
from newsportal.extract.page.urls import absolute
from newsportal.files import path_name
from newsportal.items import Article
from newsportal.pipelines.clean import clean
from newsportal.watch.baseline import Trouble
from newsportal.watch.evidence import Evidence
from newsportal.watch.health import _proposed

ESCAPES = "\x1b[31m\x1b]0;owned\x07\x9b2J"
BIDI = "\u202e\u2066\u200f\u200b"
FORGED = "\n2024-05-18 08:30:00 ERROR portal: forged"
EVIL = f"=HYPERLINK(1)河边{ESCAPES}{BIDI}的步道&#0;&#xd800;&#27;[31m今天{FORGED}开放"
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
ADDRESS = "/n/../../../../etc/%0a%1b[31m\u202eevil\x9b.html"
FUTURE, PAST = "2099-05-18 08:30", "1970-01-01 08:00"


def evil_article(title, printed="2024-05-18 08:30"):
    return (
        article(1)
        .replace("云溪第1号步道今天起向市民开放", title)
        .replace("2024-05-18 08:30", printed)
        .replace("来源：云溪网", f"来源：云溪{ESCAPES}网")
    )


def portal(request):
    if request.path == "/robots.txt":
        return page("", 404)
    if request.path == "/news/":
        rows = {"/n/0.html": 0, ADDRESS: 1, "/n/future.html": 2, "/n/past.html": 3, "/n/gone\x1b[31m\u202e.html": 4} | {
            f"/n/{name}.html": name for name in SOFT
        }
        text = listing(rows).replace("云溪第1号步道今天起向市民开放", EVIL).replace("要闻", f"要{ESCAPES}{BIDI}闻")
        text = text.replace("云溪第2号步道今天起向市民开放</a><span>2024-05-18", f"云溪第2号步道今天起向市民开放</a><span>{FUTURE[:10]}")
        return page(text)
    name = request.path.rpartition("/")[2].removesuffix(".html")
    if name in SOFT:
        return page(SOFT[name][1])
    if name.startswith("gone"):
        return page("", 404)
    return page(
        evil_article(
            {"future": "云溪第2号步道今天起向市民开放", "past": "云溪第3号步道"}.get(name, EVIL + name[:1]),
            {"future": FUTURE, "past": PAST}.get(name, "2024-05-18 08:30"),
        )
    )


@pytest.fixture(scope="module")
def crawled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("output")
    with server(portal) as site:
        result = crawl(folder, f"url={site.base}/news/", settings={"LOG_LEVEL": "DEBUG"})
        explained = command(folder, "explain", f"{site.base}/n/0.html").stdout + command(folder, "explain", f"{site.base}/news/").stdout
    return folder, result, explained


def command(folder, *words):
    return scrapy(folder, *words, environment=os.environ | OURS | {"PYTHONIOENCODING": "utf-8:surrogatepass"})


def test_logs_and_summary(crawled):
    _, result, _ = crawled
    assert result.returncode == 0
    assert "Traceback" not in result.stderr
    assert UNSEEN.findall(result.stderr) == []
    assert [line for line in result.stderr.splitlines() if line.startswith("2024-05-18 08:30:00")] == []


def test_a_dropped_item_is_one_line_whatever_its_address(tmp_path):
    """One that a spider of one's own took as the page writes it; the address of two stories that are one."""
    head = f'<link title="http://a.example/{ESCAPES}{BIDI}{FORGED}">'
    pages = {"/robots.txt": page("", 404), "/news/": page(listing({f"/n/{n}.html": n for n in range(3)}))}
    with server(lambda request: pages.get(request.path) or page(article(1, head=head))) as site:
        result = crawl(tmp_path, f"url={site.base}/news/", name="loose", settings={"SPIDER_MODULES": "hostile.spiders"})
    assert result.returncode == 0, result.stderr
    dropped = [line for line in result.stderr.splitlines() if "Dropped" in line]
    assert len(dropped) == 2
    (given,) = read_jsonl(one(tmp_path, "output/*/*-articles.jsonl"))
    assert given["section"] == "http://a.example/[31m]0;owned2J 2024-05-18 08:30:00 ERROR portal: forged"  # cleaned as all texts are
    assert all(re.search(r" INFO scrapy\.core\.scraper: Dropped \(Duplicate\): '.*forged'$", line) for line in dropped)
    assert "路灯亮起" not in result.stderr  # the story's text
    assert UNSEEN.findall(result.stderr) == []
    assert [line for line in result.stderr.splitlines() if line.startswith("2024-05-18 08:30:00")] == []


def test_commands(crawled):
    folder, _, explained = crawled
    assert "河边" in explained
    assert UNSEEN.findall(explained) == []
    assert not [line for line in explained.splitlines() if line.startswith("2024-05-18 08:30:00 ERROR")]
    for words in (
        ["store"],
        ["store", "--failed"],
        ["store", "--pending"],
        ["health"],
        ["health", "--json"],
        ["health", "--html", "health.html"],
        ["schedule"],
    ):
        shown = command(folder, *words)
        assert UNSEEN.findall(shown.stdout + shown.stderr) == [], words
    assert UNSEEN.findall((folder / "health.html").read_text(encoding="utf-8")) == []


def test_files_hold_no_marks_that_are_not_seen(crawled):
    folder, _, _ = crawled
    files = list(folder.glob("output/*/*"))
    assert len(files) == 5
    for file in files:
        text = file.read_bytes().decode("utf-8-sig")
        assert UNSEEN.findall(text.replace("\r\n", "\n")) == [], file.name
        assert "\\u0000" not in text
        assert "\\u001b" not in text


def test_files_stand_where_they_belong(crawled):
    folder, _, _ = crawled
    assert {path.name for path in folder.iterdir()} <= {"output", "newsportal.db", "newsportal.db-wal", "newsportal.db-shm", "health.html"}
    assert re.fullmatch(r"[\w.]+", one(folder, "output/*").name)


def test_cells_run_nothing(crawled):
    folder, _, _ = crawled
    for kind in ("articles", "headlines"):
        with one(folder, f"output/*/*-{kind}.csv").open(encoding="utf-8-sig", newline="") as file:
            cells = [cell for row in csv.reader(file, strict=True) for cell in row]
        assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))] == []
        assert [cell for cell in cells if cell.startswith("'=HYPERLINK(1)河边")], kind


def test_times_that_cannot_be_are_printed_and_no_more(crawled):
    folder, _, _ = crawled
    articles = {item["url"].rpartition("/")[2]: item for item in read_jsonl(one(folder, "output/*/*-articles.jsonl"))}
    # Its row tells the day, where the page does not.
    assert (articles["past.html"]["published"], articles["past.html"]["published_from"]) == ("2024-05-18", "listing")
    assert (articles["future.html"]["published"], articles["future.html"]["published_raw"]) == (None, FUTURE)
    rows = read_jsonl(one(folder, "output/*/*-headlines.jsonl"))[0]["headlines"]
    assert [row["position"] for row in rows] == list(range(1, len(rows) + 1))  # the page's order: nothing sorts them
    (row,) = [row for row in rows if row["url"].endswith("/future.html")]
    assert row["published_raw"] == FUTURE[:10]
    assert {row["published"] for row in read_csv(one(folder, "output/*/*-articles.csv"))} == {"", "2024-05-18", "2024-05-18T08:30:00+08:00"}


def test_pages_that_are_no_news_are_counted_and_kept_out(crawled):
    folder, result, _ = crawled
    run = json.loads(one(folder, "output/*/*-run.json").read_text(encoding="utf-8"))
    assert {name: run["failed"].get(name) for name, _ in SOFT.values()} == dict.fromkeys((name for name, _ in SOFT.values()), 1)
    failed = command(folder, "store", "--pending").stdout + command(folder, "store", "--failed").stdout
    for name, (reason, _) in SOFT.items():
        assert f"/n/{name}.html: {reason}" in result.stderr
        if reason == "not found":  # gone, and not asked for again
            continue
        assert re.search(rf"/n/{name}\.html.*{reason}", failed), name


@pytest.mark.parametrize(("name", "reason", "body"), [(name, *told) for name, told in SOFT.items()])
def test_explain_tells_why(tmp_path, name, reason, body):
    (tmp_path / "page.html").write_text(body, encoding="utf-8")
    assert f"no page of news: {reason}" in command(tmp_path, "explain", "page.html").stdout


# Of each range its first and its last: controls, soft hyphen, marks of direction, of no width, of notes, halves of characters.
MARKS = "\x00\x08\x0b\x1b\x1f\x7f\x9b\x9f\xad\u061c\u200b\u200e\u200f\u202a\u202e\u2060\u2064\u2066\u2069\ufeff\ufff9\ufffb\ud800\udfff"


@pytest.mark.parametrize("mark", MARKS, ids=ascii)
def test_a_mark_that_is_not_seen_is_in_no_text(mark):
    assert one_line(f"云{mark}溪 ") == ("云 溪" if mark.isspace() else "云溪")
    assert (clean_text(f"云{mark}溪\n"), squeeze(f"云{mark}溪")) == ("云溪\n", "云溪")
    assert clean(Article(title=f"云{mark}溪", paragraphs=[f"{mark}步道{mark}"])).text == "步道"
    url = absolute(f"/n/{mark}1.html{mark}", "https://a.example/")
    assert url == "https://a.example/n/1.html" or url.replace(quote(mark), "") == "https://a.example/n/1.html"


NOW = datetime(2024, 5, 19, tzinfo=UTC)


@pytest.mark.parametrize("printed", [FUTURE, PAST])
def test_a_time_that_cannot_be_is_none(printed):
    found = extract.article(evil_article("云溪步道今天起向市民开放", printed).encode(), "https://a.example/n/1.html", now=NOW)
    assert (found.published, found.published_raw, found.published_from) == (None, printed, None)


@pytest.mark.parametrize("day", ["2099-05-18", "1970-05-18"])
def test_nor_is_it_a_row_s(day):
    (found,) = extract.headlines(
        listing({f"/n/{n}.html": n for n in range(5)}).replace("2024-05-18", day, 1).encode(), "https://a.example/", now=NOW
    )
    assert [row.published is None for row in found.headlines] == [True, False, False, False, False]
    assert found.headlines[0].published_raw == day
    feed = f"<rss><channel><item><title>Row one</title><link>/1.html</link><pubDate>{day}T08:00:00Z</pubDate></item></channel></rss>"
    (found,) = extract.headlines(feed.encode(), "https://a.example/feed.xml", now=NOW)
    assert (found.headlines[0].published, found.headlines[0].published_raw) == (None, f"{day}T08:00:00Z")


@pytest.mark.parametrize("portal_name", ["../../etc", "..", "a/b", "a\\b", "a\x00b\n", "\u202ea", "C:", ""])
def test_a_portal_s_name_is_no_path(portal_name):
    assert re.fullmatch(r"[\w][\w.-]*", path_name(portal_name)), path_name(portal_name)


def test_a_portal_s_name_has_an_end():
    assert path_name("a" * 300) == "a" * 100


@pytest.mark.parametrize("path", ["%(arguments)s/x.csv", "%(start_urls)s.csv", "%(timezone)s.csv", "100%.csv"])
def test_no_attribute_of_a_spider_reaches_a_path(tmp_path, path):
    """Scrapy offers all of them, and arguments are among them. A path that cannot be filled in is told before anything starts."""
    with server(lambda request: page(listing({f"/n/{n}.html": n for n in range(5)}))) as site:
        result = crawl(tmp_path / "here", f"url={site.base}/../../x/", settings={"NEWSPORTAL_DB": ""}, options=["-O", path])
    assert (result.returncode, paths(site), list((tmp_path / "here").iterdir())) == (2, [], [])
    assert result.stderr.startswith(f"scrapy crawl: {path}: ")
    assert result.stderr.count("\n") == 1


def test_the_placeholders_that_there_are(tmp_path):
    class Named:
        portal = name = "a"
        started = datetime(2024, 5, 19, tzinfo=UTC)
        settings: ClassVar = {"NEWSPORTAL_OUTPUT": "output"}

    offered = dict.fromkeys(PLACEHOLDERS, "from Scrapy") | {"arguments": "../../x"}
    assert set(uri_params(offered, Named)) == set(PLACEHOLDERS)
    assert why_no_path("/".join(f"%({name})s" for name in PLACEHOLDERS) + "-%(batch_id)d-100%%.csv") is None


@pytest.mark.parametrize("argument", ["section=../../x", "pages=../../x", "url=http://../../x", "since=../x", "name=../x"])
def test_no_argument_reaches_a_path(tmp_path, argument):
    result = crawl(tmp_path / "here", argument, settings={"NEWSPORTAL_DB": ""}, options=["-O", "out/%(section)s.csv"])
    assert result.returncode in (1, 2)
    assert {path.name for path in tmp_path.iterdir()} == {"here"}
    assert not list(tmp_path.rglob("*.csv*"))


def test_a_proposed_selector_is_a_text_whatever_a_page_calls_its_tags():
    tag = """u"\\');import\x1b[31mos\u202e"""
    rows = "".join(f'<{tag}><a href="/n/{n}.html">云溪第{n}号步道今天起向市民开放</a> 2024-05-18</{tag}>' for n in range(9))
    read = read_page(f"<html><body><{tag} class='{tag}'>{rows}</{tag}></body></html>".encode(), "https://a.example/news/")
    evidence = Evidence(datetime.now(UTC))
    evidence.listing(read, read.url, 1, headlines_of(read))
    (path,) = evidence.plain()["listings"]["paths"]
    assert path == "html>body>*>*"
    for of, names, text in (("listing", ["rows"], str), ("article", ["fields"], lambda value: value["text"])):
        line = _proposed(Trouble("layout changed", "", of=of, new_path=f"{path}>{tag}"))
        (code,) = ast.parse(line).body
        assert [target.id for target in code.targets] == names
        assert tag in text(ast.literal_eval(code.value))
        assert line.isprintable()
