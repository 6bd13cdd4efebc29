"""What is told to be no page, or begins as none, is not downloaded to its end."""

import json
import socket
from datetime import UTC, datetime, timedelta

import pytest
from crawling import crawl, one, read_jsonl
from hostile.serving import article, listing, page, server, title_of

from newsportal import __version__

PIECE = b"\0" * 100_000
PIECES = 160
"""More than the buffers of both sockets hold, and not more than a body may have."""


def run(folder, large, more=()):
    """A crawl of two stories, of ``large`` (headers, first bytes; then 16 MB) and of ``more`` answers: its record, and the bytes of ``large`` taken."""
    taken = []
    links = {"/n/1.html": 1, "/n/2.html": 2, "/n/large.html": "large"} | {f"/n/more{n}.html": f"/n/more{n}.html" for n in range(len(more))}
    answers = {f"/n/more{n}.html": answer for n, answer in enumerate(more)}

    def answer(request):
        if request.path == "/robots.txt":
            return page("", 404)
        if request.path == "/news/":
            return page(listing(links))
        if request.path != "/n/large.html":
            return answers.get(request.path) or page(article(request.path))
        request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 100_000)
        headers, first = large
        request.send_response(200)
        for name, value in headers.items():
            request.send_header(name, value)
        request.send_header("Content-Length", str(len(first) + PIECES * len(PIECE)))
        request.end_headers()
        request.wfile.write(first)
        for _ in range(PIECES):
            request.wfile.write(PIECE)
            taken.append(len(PIECE))
        return None

    with server(answer) as served:
        done = crawl(folder, f"url={served.base}/news/")
    assert done.returncode == 0, done.stderr
    return json.loads(one(folder, "output/*/*-run.json").read_text(encoding="utf-8")), sum(taken)


def stories(folder):
    return {item["title"] for item in read_jsonl(one(folder, "output/*/*-articles.jsonl"))}


@pytest.mark.parametrize(
    ("headers", "first"),
    [
        ({"Content-Type": "text/html"}, b"\x89PNG\r\n\x1a\n"),
        ({"Content-Type": "video/mp4"}, b"a film whose beginning tells nothing"),
        ({"Content-Type": "Application/ZIP; x=1"}, b"<html><p>"),
    ],
    ids=["first-bytes", "film", "archive"],
)
def test_what_is_no_page_is_left_at_once(tmp_path, headers, first):
    record, taken = run(tmp_path, (headers, first))
    assert record["failed"] == {"not a page": 1}
    assert stories(tmp_path) == {title_of("/n/1.html"), title_of("/n/2.html")}
    assert taken < PIECES * len(PIECE) / 2  # what the sockets' buffers hold is sent all the same
    assert record["stats"]["downloader/response_bytes"] < 1_000_000


def test_pages_of_wrong_kinds_are_read(tmp_path):
    kinds = ["text/plain", "application/octet-stream", "", "application/x-gzip-text", "application/xhtml+xml", "image/svg+xml", "application/vnd.a+xml"]  # fmt: skip
    more = [page(article(f"/n/more{n}.html"), kind=kind) for n, kind in enumerate(kinds)]
    record, _ = run(tmp_path, ({"Content-Type": "image/webp"}, b""), more)
    assert record["failed"] == {"not a page": 1}
    assert {title_of(f"/n/more{n}.html") for n in range(len(kinds))} <= stories(tmp_path)


@pytest.mark.parametrize("kind", ["application/vnd.feed+json", "application/json", "text/plain", "application/atom+xml"])
def test_lists_of_wrong_kinds_are_read(tmp_path, kind):
    rows = [{"title": title_of(n), "url": f"/n/{n}.html"} for n in range(3)]
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": rows})
    pages = {"/robots.txt": page("", 404), "/news/": page(feed, kind=kind)}
    with server(lambda request: pages.get(request.path) or page(article(request.path))) as served:
        done = crawl(tmp_path, f"url={served.base}/news/")
    assert done.returncode == 0, done.stderr
    assert len(stories(tmp_path)) == 3


@pytest.mark.parametrize("clock", ["Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_a_server_that_does_not_know_the_time_loses_no_times(tmp_path, clock):
    links = {f"/n/{n}.html": n for n in range(1, 4)}
    pages = {"/news/": listing(links)} | {path: article(n) for path, n in links.items()}
    stamp = {"Content-Type": "text/html; charset=utf-8", "Date": clock}

    def answer(request):
        if request.path not in pages:
            return page("", 404)
        body = pages[request.path].encode()
        request.send_response_only(200)
        for name, value in (stamp | {"Content-Length": str(len(body))}).items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(body)
        return None

    with server(answer) as served:
        done = crawl(tmp_path, f"url={served.base}/news/")
    assert done.returncode == 0, done.stderr
    items = read_jsonl(one(tmp_path, "output/*/*-articles.jsonl"))
    assert [item["published"] for item in items] == ["2024-05-18T08:30:00+08:00"] * 3
    assert all(abs(datetime.now(UTC) - datetime.fromisoformat(item["fetched"])) < timedelta(hours=1) for item in items)


@pytest.mark.parametrize(
    ("settings", "agent"),
    [
        ({"NEWSPORTAL_CONTACT": "desk@harbour.example"}, f"newsportal/{__version__} (news crawler; contact: desk@harbour.example)"),
        ({"NEWSPORTAL_CONTACT": "desk@harbour.example", "USER_AGENT": "harbour/1"}, "harbour/1"),
    ],
    ids=["contact", "whole"],
)
def test_a_contact_of_one_crawl_is_in_its_user_agent(tmp_path, settings, agent):
    with server(lambda request: page("", 404)) as served:
        crawl(tmp_path, f"url={served.base}/news/", settings=settings)
    assert {headers["user-agent"] for _, headers in served.hits} == {agent}


def test_a_portal_is_asked_for_no_other_language_than_its_own(tmp_path):
    links = {f"/n/{n}.html": n for n in range(1, 4)}

    def answer(request):
        if request.headers.get("Accept-Language", "").startswith("en"):
            return page("", 302, Location="/en" + request.path)
        return (
            page(listing(links) if request.path == "/news/" else article(request.path)) if "robots" not in request.path else page("", 404)
        )

    with server(answer) as served:
        done = crawl(tmp_path, f"url={served.base}/news/")
    assert done.returncode == 0, done.stderr
    assert {item["url"] for item in read_jsonl(one(tmp_path, "output/*/*-articles.jsonl"))} == {served.base + path for path in links}
