"""A page that takes too long to read ends under its name, once; the rest of the crawl is complete, and nothing of the limit stays behind."""

import gc
import json
import signal
import sys
import threading
from contextlib import suppress
from time import thread_time

import pytest
from crawling import crawl, one, read_jsonl
from forking import scrapy
from hostile.limits import less_than
from hostile.serving import article, listing, page, paths, server, title_of

from newsportal.extract.page.garbage import uncollected
from newsportal.spiders.patience import Patience, TooSlow

ENDLESS = listing({f"/r/{n}.html": n for n in range(100_000)}).encode()
"""Takes a second, as a list and as an article; the pages beside it take milliseconds."""


def portal(request):
    if request.path == "/robots.txt":
        return page("", 404)
    if request.path == "/news/":
        return page(listing({f"/n/{name}.html": name for name in ("slow", "1", "parts", "2", "3")}, following="/news/2/"))
    if request.path == "/n/parts.html":
        return page(
            article("parts", tail='<div class="pages">1 <a href="/n/parts_2.html">2</a> <a href="/n/parts_2.html">下一页</a></div>')
        )
    if request.path in ("/n/slow.html", "/n/parts_2.html", "/news/2/", "/slow/"):
        return page(ENDLESS)
    return page(article(request.path[3:].removesuffix(".html")))


def run(folder, settings):
    with server(portal) as site:
        done = crawl(folder, f"url={site.base}/news/,{site.base}/slow/", settings=settings)
    titles = {item["title"] for item in read_jsonl(one(folder, "output/*/*-articles.jsonl"))}
    return done, json.loads(one(folder, "output/*/*-run.json").read_text(encoding="utf-8")), titles, paths(site)


def test_a_page_that_takes_too_long_ends_by_name_and_the_rest_is_complete(tmp_path):
    done, record, titles, asked = run(tmp_path, {"NEWSPORTAL_PAGE_SECONDS": less_than(ENDLESS)})
    assert record["failed"] == {"too slow to read": 4}  # a story, a part, a further page of a list, a start page
    assert titles == {title_of(name) for name in ("1", "parts", "2", "3")}
    assert [section["stopped"] for section in record["sections"]] == ["too slow to read"] * 2
    assert (record["finish_reason"], record["errors"], done.returncode) == ("finished", 0, 0)
    assert len(asked) == len(set(asked))
    assert "too slow to read" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_the_same_pages_are_read_where_there_is_time(tmp_path):
    """What the test above is worth."""
    _, record, _, _ = run(tmp_path, {"NEWSPORTAL_PAGE_SECONDS": "10", "NEWSPORTAL_PAGES": "1"} | {"CLOSESPIDER_PAGECOUNT": "9"})
    assert "too slow to read" not in record["failed"]


def test_it_waits_for_the_next_crawls_like_any_failure(tmp_path):
    run(tmp_path, {"NEWSPORTAL_PAGE_SECONDS": less_than(ENDLESS)})
    waiting = scrapy(tmp_path, "store", "--pending").stdout
    assert len([line for line in waiting.splitlines() if "too slow to read" in line]) >= 2


def test_explain_says_so(tmp_path):
    (tmp_path / "page.html").write_bytes(ENDLESS)
    told = scrapy(tmp_path, "explain", "page.html", "-s", "NEWSPORTAL_PAGE_SECONDS=0.5")
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == "scrapy explain: page.html: too slow to read, more than 0.5 s (NEWSPORTAL_PAGE_SECONDS)\n"
    with server(portal) as site:
        told = scrapy(tmp_path, "explain", f"{site.base}/slow/", "-s", "NEWSPORTAL_PAGE_SECONDS=0.5")
    assert told.returncode == 1
    assert "too slow to read" in told.stderr
    assert "was not read" not in told.stderr


# --- The limit itself


def spin(seconds=20.0):
    until = thread_time() + seconds
    while thread_time() < until:
        pass
    return "read"


@pytest.fixture(autouse=True)
def nothing_left_behind():
    """The collector and the timer are as they were, and nobody is interrupted later."""
    yield
    assert gc.isenabled()
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)
    assert spin(0.3) == "read"


def test_what_ends_in_time_is_given():
    patience = Patience(5)
    assert patience.read(lambda: "read") == "read"
    with pytest.raises(KeyError):
        patience.read(lambda: {}["none"])


def test_a_reading_ends_where_it_is():
    """It is not waited for."""
    come = []
    with pytest.raises(TooSlow):
        Patience(0.1).read(lambda: come.append(spin(2)))
    assert come == []


def test_a_page_has_its_time_once():
    patience = Patience(0.4)
    assert patience.read(lambda: spin(0.25)) == "read"
    with pytest.raises(TooSlow):
        patience.read(lambda: spin(1))
    with pytest.raises(TooSlow):
        patience.read(lambda: "anything")


def test_a_timer_that_is_late_changes_nothing():
    def held():
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGPROF})
        return spin(0.3)

    try:
        with pytest.raises(TooSlow):
            Patience(0.1).read(held)
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGPROF})


class Going:
    """Takes its time as it goes."""

    def __del__(self):
        until = thread_time() + 0.3
        while thread_time() < until:
            pass


def test_nothing_is_raised_where_it_would_be_lost_and_printed(monkeypatch):
    lost = []
    monkeypatch.setattr(sys, "unraisablehook", lost.append)

    def step():
        Going()
        return spin(2)

    with pytest.raises(TooSlow):
        Patience(0.1).read(step)
    assert lost == []


def test_no_clause_on_the_way_holds_it_up():
    def swallow():
        for _ in range(3):
            with suppress(Exception):  # as libraries do
                spin(1)

    with pytest.raises(TooSlow):
        Patience(0.1).read(swallow)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_python_loses_is_raised_again():
    class Finalized:
        def __del__(self):
            spin()

    def lose():
        Finalized()
        spin()

    with pytest.raises(TooSlow):
        Patience(0.1).read(lose)


def test_the_collector_is_on_again_wherever_the_reading_was():
    with pytest.raises(TooSlow):
        Patience(0.1).read(uncollected(spin))

    def off():
        gc.disable()
        spin()

    with pytest.raises(TooSlow):
        Patience(0.1).read(off)


def test_a_reading_within_a_reading_has_the_outer_one_s_time():
    with pytest.raises(TooSlow):
        Patience(0.1).read(lambda: Patience(10).read(spin))
    assert Patience(10).read(lambda: Patience(0.1).read(lambda: spin(0.2))) == "read"


def test_another_thread_is_read_without():
    found = []
    thread = threading.Thread(target=lambda: found.append(Patience(0.1).read(lambda: spin(0.3))))
    thread.start()
    thread.join(20)
    assert found == ["read"]


def test_time_that_other_threads_take_is_not_the_page_s():
    thread = threading.Thread(target=spin, args=(0.6,))
    thread.start()
    assert Patience(0.4).read(lambda: thread.join(20) or spin(0.1)) == "read"
