"""A portal that is crawled for real, then changes: its template, its guard, its charset, its robots.txt."""

import json
import re
import shutil

import pytest
from crawling import crawl
from forking import scrapy
from newsroom import Newsroom, story

NEW = "<!DOCTYPE html><html><head><title>{title}</title></head><body><main class='page'>{body}</main></body></html>"


def health(folder):
    """What ``scrapy health`` says of the one portal, and its exit status."""
    done = scrapy(folder, "health", "--json")
    return json.loads(done.stdout), done.returncode


def run(folder, room):
    """A crawl after three more headlines."""
    room.publish(*range(len(room.stories), len(room.stories) + 3))
    result = crawl(folder, "url=" + ",".join(room.section_urls()))
    assert "Traceback" not in result.stderr, result.stderr
    return result


@pytest.fixture(scope="module")
def portal(tmp_path_factory):
    """A newsroom that was crawled four times, and the folder with its store."""
    folder = tmp_path_factory.mktemp("before")
    with Newsroom(map(story, range(21)), sections=2, per_page=12).serve() as room:
        for _ in range(4):
            run(folder, room)
        verdict, status = health(folder)
        assert (status, verdict["state"], verdict["notes"]) == (0, "fine", [])
        yield room, folder
        room.change = lambda path, status, html: (status, html)


def watched(portal, tmp_path, change):
    """The verdicts after one crawl and after two, since ``change``."""
    room, before = portal
    shutil.copytree(before, tmp_path, dirs_exist_ok=True)
    room.change = change
    found = []
    for _ in range(2):
        run(tmp_path, room)
        verdict, status = health(tmp_path)
        assert status == int(not verdict["well"])
        found.append(verdict)
    return found


def is_page(path):
    return path.startswith(("/s", "/news/"))


def new_articles(path, status, html):
    """A new template for articles, whose time and source a script fills in."""
    if not path.startswith("/news/") or status != 200:
        return status, html
    title = re.search("<h1>(.*?)</h1>", html)[1]
    text = re.search('<div class="content">(.*?)</div>', html)[1]
    return 200, NEW.format(title=title, body=f"<h1>{title}</h1><div class='meta' data-id='1'></div><section class='story'>{text}</section>")


def without_times(path, status, html):
    """Rows whose times a script fills in."""
    return (status, re.sub('<span class="d">.*?</span>', "", html)) if path.startswith("/s") else (status, html)


def without_rows(path, status, html):
    """A new front of pictures, whose headlines are in them."""
    if path.startswith("/s"):
        links = re.findall('<li>.*?<a href="(.*?)">', html)
        cards = "".join(f"<div class='card'><a href='{link}'><img src='/i.jpg'></a></div>" for link in links)
        return 200, NEW.format(title="要闻", body=f"<div class='grid'>{cards}</div>")
    return status, html


def challenge(path, status, html):
    if is_page(path):
        return 200, "<html><head><title>Just a moment...</title></head><body><h1>正在进行安全验证，请稍候</h1></body></html>"
    return status, html


def mojibake(path, status, html):
    """UTF-8 taken for GBK, and sent as UTF-8."""
    return (status, html.encode().decode("gb18030", "replace").encode()) if is_page(path) else (status, html)


CHANGES = {
    "articles": (new_articles, "layout changed"),
    "times": (without_times, "layout changed"),
    "pictures": (without_rows, "layout changed"),
    "403": (lambda path, status, html: (403, "no") if is_page(path) else (status, html), "blocked"),
    "challenge": (challenge, "blocked"),
    "charset": (mojibake, "encoding broke"),
    "robots": (
        lambda path, status, html: (200, "User-agent: *\nDisallow: /\n") if path == "/robots.txt" else (status, html),
        "robots closed",
    ),
    "error": (lambda path, status, html: (502, "") if is_page(path) else (status, html), "down"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_happened_is_named_after_two_crawls(portal, tmp_path, what):
    change, state = CHANGES[what]
    first, second = watched(portal, tmp_path, change)
    assert second["state"] == state, second
    assert first["state"] in ("fine", state)
    assert second["first_bad_page"].startswith(portal[0].base)
    if what == "articles":
        assert (second["old_path"], second["new_path"]) == ("html>body>div.content", "html>body>main.page>section.story")
        assert (second["lost"], second["proposed"]) == ("source", 'fields = {"text": "section.story p"}')
        assert second["first_bad_page"].startswith(f"{portal[0].base}/news/")
    if what == "times":
        assert (second["lost"], second["proposed"]) == ("times of rows", None)
    if what == "pictures":
        assert (second["old_path"], second["new_path"]) == ("html>body>ul.list>li", "html>body>main.page>div.grid>div.card")
        assert second["proposed"] == 'rows = "div.card"'
