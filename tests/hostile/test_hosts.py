"""What a host asks for: to be waited for (Retry-After), rules and delays of its robots.txt."""

import asyncio
import json
import signal
import socket
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest
from crawling import crawl, one, start_crawl
from hostile.serving import article, listing, page, paths, server
from scrapy import Request, Spider
from scrapy.core.downloader import Downloader
from scrapy.http import Response
from scrapy.utils.test import get_crawler

from newsportal.downloader.hold import retry_after
from newsportal.downloader.robots import MAX_AGE, MAX_SIZE, RobotsTxt, Rules, readable

# Without a delay Scrapy 2.19 starts all that waits for a host at once, whatever its concurrency: nothing would be left to hold.
SLOW = {"CONCURRENT_REQUESTS_PER_DOMAIN": "1", "DOWNLOAD_DELAY": "0.1"}
NEWS = page(listing({f"/n/{n}.html": n for n in range(6)}))


def test_an_address_of_ipv6(tmp_path):
    class Server(ThreadingHTTPServer):
        address_family = socket.AF_INET6

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            status, headers, body = page("", 404) if self.path == "/robots.txt" else NEWS if self.path == "/news/" else page(article(1))
            self.send_response(status)
            self.send_header("Content-Type", headers["Content-Type"])
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    try:
        site = Server(("::1", 0), Handler)
    except OSError:
        pytest.skip("no IPv6 here")
    with site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        assert crawl(tmp_path, f"url=http://[::1]:{site.server_port}/news/", "headlines_only=1").returncode == 0
        site.shutdown()


def record(folder):
    return json.loads(one(folder, "output/*/*-run.json").read_text(encoding="utf-8"))


def busy(refuse, moments, robots=""):
    """A portal that notes when it is asked, and answers what ``refuse`` gives for a path and its number of visits."""

    def answer(request):
        if request.path == "/robots.txt" and not robots:
            return page("", 404)
        moments.append((time.monotonic(), request.path))
        visit = sum(path == request.path for _, path in moments)
        return refuse(request.path, visit) or (NEWS if request.path == "/news/" else page(article(request.path[3])))

    return answer


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_the_whole_host_waits_and_goes_on(tmp_path, form):
    moments = []

    def refuse(path, visit):
        wait = "2" if form == "seconds" else format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
        return page("", 429 if form == "seconds" else 503, Retry_After=wait) if (path, visit) == ("/n/0.html", 1) else None

    with server(busy(refuse, moments)) as site:
        crawl(tmp_path, f"url={site.base}/news/", settings=SLOW)
    asked = next(moment for moment, path in moments if path == "/n/0.html")
    later = [moment for moment, _ in moments if moment > asked]
    assert min(later) - asked >= (1.9 if form == "seconds" else 0.9)  # a date has whole seconds
    run = record(tmp_path)
    assert (run["articles"], run["failed"], run["stats"]["newsportal/holds"]) == (6, {}, 1)


def test_a_wait_has_a_bound(tmp_path):
    moments = []
    refuse = lambda path, visit: page("", 503, Retry_After="99999999999999999999") if (path, visit) == ("/news/", 1) else None  # noqa: E731
    with server(busy(refuse, moments)) as site:
        result = crawl(tmp_path, f"url={site.base}/news/", settings={"NEWSPORTAL_RETRY_AFTER_MAX": "1"}, timeout=60)
    assert record(tmp_path)["articles"] == 6
    assert "asks to wait: nothing is fetched from there for 1 s" in result.stderr


def test_a_host_that_always_asks_to_wait_is_given_up(tmp_path):
    with server(busy(lambda path, visit: page("", 429, Retry_After="1") if path != "/news/" else None, [])) as site:
        crawl(tmp_path, f"url={site.base}/news/", settings={"NEWSPORTAL_RETRY_AFTER_MAX": "0.2", "CONCURRENT_REQUESTS": "1"})
    run = record(tmp_path)
    assert run["finish_reason"] == "finished"
    assert sum(run["failed"].values()) == 6
    assert run["failed"]["host overloaded"] >= 1


def test_ctrl_c_does_not_wait_for_a_host(tmp_path):
    moments = []
    with server(busy(lambda path, visit: page("", 503, Retry_After="3000") if path == "/n/0.html" else None, moments)) as site:
        process = start_crawl(tmp_path, f"url={site.base}/news/", settings=SLOW)
        try:
            begun = time.monotonic()
            while not any(path == "/n/0.html" for _, path in moments) and time.monotonic() - begun < 30:
                time.sleep(0.1)
            time.sleep(1)
            process.send_signal(signal.SIGINT)
            _, stderr = process.communicate(timeout=30)
        finally:
            process.kill()
    assert process.returncode == 130
    assert "Traceback" not in stderr
    assert [path for _, path in moments].count("/n/0.html") == 1
    run = record(tmp_path)
    assert run["failed"]["interrupted"] >= 1


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Sat, 28 Nov 2026 12:00:30 GMT", 30),
        ("Sat, 28 Nov 2026 11:00:00 GMT", 0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("1e9", None),
        ("١٢", None),
    ],
)
def test_retry_after(stated, seconds):
    response = Response("http://a.example/", headers={"Retry-After": stated} if stated else {})
    assert retry_after(response, datetime(2026, 11, 28, 12, tzinfo=UTC)) == seconds


# --- robots.txt


def with_robots(folder, robots, **settings):
    """A crawl of two sections; ``robots`` answers for robots.txt by the number of the visit. Gives the record and what was asked."""
    visits = []

    def answer(request):
        if "robots" in request.path:
            visits.append(request.path)
            return robots(request.path, len(visits))
        return NEWS if request.path.endswith("/news/") else page(article(request.path[3]))

    with server(answer) as site:
        result = crawl(
            folder, f"url={site.base}/news/,{site.base}/more/news/", "headlines_only=1", settings={"CONCURRENT_REQUESTS": "1"} | settings
        )
    assert "Traceback" not in result.stderr
    return record(folder), paths(site)


def rules(text, **headers):
    return lambda path, visit: page(text, kind="text/plain", **headers)


ALL, NONE = ["/news/", "/more/news/"], []
FILES = {
    "a mark at its beginning": ("\ufeffUser-agent: *\nDisallow: /".encode(), NONE),
    "UTF-16": ("User-agent: *\nDisallow: /".encode("utf-16"), NONE),
    "a comment in GBK": ("# 本站的规则\nUser-agent: *\nDisallow: /\n".encode("gbk"), NONE),
    "old line ends": (b"User-agent: *\rDisallow: /\r", NONE),
    "a page instead": ("<html><body>Disallow: /</body></html>", ALL),
    "nothing": (b"", ALL),
    "zeros": (bytes(5000), ALL),
    "rules behind 500 kB": (b"#" * 100 + b"\n" + b"# padding\n" * 60_000 + b"User-agent: *\nDisallow: /\n", ALL),
    "a rule cut at 500 kB": (b"User-agent: *\n" + b"#" * (MAX_SIZE - 29) + b"\nDisallow: /closed/\n", ALL),
    "a delay that is none": (b"User-agent: *\nCrawl-delay: nan\nRequest-rate: 1/0\n", ALL),
    "a delay without end": (b"User-agent: *\nCrawl-delay: 1e300\n", NONE),
    "a pattern that is hard to match": (b"User-agent: *\nDisallow: /" + b"*e" * 200 + b"*x$\nDisallow: /news/$\n", ["/more/news/"]),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_as_it_comes(tmp_path, name):
    body, allowed = FILES[name]
    _, asked = with_robots(tmp_path, rules(body))
    assert [path for path in asked if path != "/robots.txt"] == allowed
    assert asked.count("/robots.txt") == 1


def test_a_half_rule_is_left_out():
    assert readable(FILES["a rule cut at 500 kB"][0]).endswith(b"#\n")
    assert len(readable(b"a" * MAX_SIZE)) == MAX_SIZE
    assert readable(b"a" * (MAX_SIZE + 1)) == b""


def test_redirects_are_followed(tmp_path):
    def robots(path, visit):
        return page("", 301, Location="/robots/2") if path == "/robots.txt" else rules("User-agent: *\nDisallow: /more/")(path, visit)

    _, asked = with_robots(tmp_path, robots)
    assert asked == ["/robots.txt", "/robots/2", "/news/"]


@pytest.mark.parametrize("where", ["/robots.txt", "/robots/{}"])
def test_redirects_without_end_are_no_rules(tmp_path, where):
    _, asked = with_robots(tmp_path, lambda path, visit: page("", 302, Location=where.format(visit)))
    assert asked[-2:] == ALL
    assert len(asked) <= 8


def test_a_failing_file_is_looked_at_again(tmp_path):
    failing = lambda path, visit: page("", 503) if visit == 1 else page("User-agent: *\nDisallow:")  # noqa: E731
    run, asked = with_robots(tmp_path, failing, NEWSPORTAL_ROBOTS_RETRY="0", RETRY_ENABLED="False")
    assert asked == ["/robots.txt", "/robots.txt", "/more/news/"]
    assert run["failed"] == {"robots.txt: HTTP 503": 1}


def test_a_failing_file_is_left_alone_for_some_minutes(tmp_path):
    run, asked = with_robots(tmp_path, lambda path, visit: page("", 500), RETRY_ENABLED="False")
    assert asked == ["/robots.txt"]
    assert run["failed"] == {"robots.txt: HTTP 500": 2}


def test_a_file_that_asks_to_wait_is_waited_for(tmp_path):
    asking = lambda path, visit: page("", 429, Retry_After="1") if visit == 1 else page("")  # noqa: E731
    begun = time.monotonic()
    _, asked = with_robots(tmp_path, asking)
    assert asked == ["/robots.txt", "/robots.txt", *ALL]
    assert time.monotonic() - begun > 1


def test_a_request_rate_is_kept(tmp_path):
    moments = []
    with server(
        busy(lambda path, visit: page("User-agent: *\nRequest-rate: 1/2") if path == "/robots.txt" else None, moments, "yes")
    ) as site:
        crawl(tmp_path, f"url={site.base}/news/,{site.base}/n/1.html", "headlines_only=1")
    first, second = (moment for moment, path in moments if path != "/robots.txt")
    assert second - first >= 1.9


def test_a_delay_outlives_a_pause():
    """Scrapy's downloader forgets a host that it has not asked for a minute; of two origins of a host the longer delay holds."""

    async def slot():
        crawler = get_crawler(Spider, {"ROBOTSTXT_OBEY": True, "DOWNLOAD_DELAY": 1})
        downloader = Downloader(crawler)
        crawler.engine = SimpleNamespace(downloader=downloader)
        robots = RobotsTxt.from_crawler(crawler)
        for url, delay in (("https://a.example/", 7), ("http://a.example/", 3), ("http://b.example/", 0)):
            robots._slow_down(Request(url), delay)
        made = [downloader._get_slot(Request(f"http://{name}.example/1"))[1] for name in "ab"]
        downloader.close()
        return [(each.delay, each.concurrency, each.jitter) for each in made]

    assert asyncio.run(slot())[0] == (7, 1, 0)
    assert asyncio.run(slot())[1][0] == 1


def test_rules_are_kept_for_a_day_and_while_they_cannot_be_read_again():
    robots = RobotsTxt(get_crawler(Spider, {"ROBOTSTXT_OBEY": True, "NEWSPORTAL_ROBOTS_RETRY": 300, "USER_AGENT": "newsportal"}))
    read = robots._read(Response("http://a.example/robots.txt", body=b"User-agent: *\nDisallow: /a/\nCrawl-delay: 3"))
    assert MAX_AGE - 60 < read.until - time.monotonic() <= MAX_AGE
    kept = robots._unread("http://a.example/robots.txt", "timeout", read)
    assert (kept.parser, kept.delay, kept.closed) == (read.parser, 3, None)
    assert 200 < kept.until - time.monotonic() <= 300
    closed = robots._unread("http://a.example/robots.txt", "timeout", Rules(closed="robots.txt: HTTP 503"))
    assert closed.closed == "robots.txt: unreachable"
