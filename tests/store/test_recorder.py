"""What becomes of a page after it was asked for: done, gone, tried again later or given up, and when it is due again."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest
from scrapy.http import Request, TextResponse
from scrapy.utils.test import get_crawler
from twisted.python.failure import Failure

from newsportal.downloader.outcomes import INTERRUPTED
from newsportal.items import Article, Headline, HeadlineList
from newsportal.pipelines.dropped import Duplicate, NoText, Unchanged
from newsportal.store.articles import Verdict
from newsportal.store.edits import Edit
from newsportal.store.frontier import Floor, KnownPage, Section, Walked
from newsportal.store.keys import page_key
from newsportal.store.recorder import Recorder, Wanted

PAGE, OTHER = "https://a.example/1.html", "https://a.example/2.html"
KEY = page_key(PAGE)
NOW = datetime.now(UTC).replace(microsecond=0)
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(days=7)


class Still(datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz=None):
        return NOW


class Memory:
    """Stands for the store."""

    crawl_id = 5

    def __init__(self):
        self.visits = []
        self.asked = []
        """Of each article that was judged, the key of its page and the article that the page held before."""

    def add(self, visit):
        self.visits.append(visit)

    async def judge(self, item, page, article_id):
        self.asked.append((page, article_id))
        return Verdict(page, page, b"")


@pytest.fixture
def recorder(monkeypatch):
    crawler = get_crawler(settings_dict={"NEWSPORTAL_REVISITS": "7d,1h,1d", "NEWSPORTAL_RETRIES": "10m,6h"})
    memory = Memory()
    monkeypatch.setattr(crawler, "get_extension", lambda kind: memory)
    monkeypatch.setattr("newsportal.store.recorder.datetime", Still)
    return Recorder(crawler)


def known(state="done", *, kind="article", tries=0, age=timedelta(), **fields):
    """A page that was fetched first so long ago."""
    first = (NOW - age).isoformat()
    return KnownPage(KEY, PAGE, kind, state, 1.0, tries, '"old"', "Monday", b"old", {}, 7, first, first, **fields)


def answer(wanted, status=200, *, part=False, **headers):
    meta = {"wanted": wanted} | ({"part": True} if part else {})
    return TextResponse(PAGE, status, headers={"Date": f"{NOW:%a, %d %b %Y %H:%M:%S} GMT"} | headers, request=Request(PAGE, meta=meta))


def article(url=PAGE):
    return Article(url=url, title="港口吞吐量创新高", text="港口今年的吞吐量为三百万标准箱。")


def give(recorder, response, *results, fails=None):
    """The page's callback gives these; what of them goes on to the pipelines and the downloader."""

    async def callback():
        for each in results:
            yield each
        if fails:
            raise fails

    async def run():
        return [each async for each in recorder.process_spider_output(response, callback())]

    return asyncio.run(run())


def take(recorder, item, response, becomes="scraped"):
    """What the pipelines make of an item."""
    asyncio.run(recorder.judge(item))
    if becomes == "scraped":
        recorder.item_scraped(item, response)
    elif isinstance(becomes, Failure):
        recorder.item_error(item, response, becomes)
    else:
        recorder.item_dropped(item, response, becomes)


def read(recorder, wanted, becomes="scraped", **options):
    """A page that holds an article; the visit."""
    response, item = answer(wanted, **options), article()
    give(recorder, response, item)
    assert recorder.memory.visits == []  # not before the pipelines have had it
    take(recorder, item, response, becomes)
    return visit(recorder)


def visit(recorder):
    (found,) = recorder.memory.visits
    return found


def due_in(page):
    return None if page.due is None else round((page.due - NOW.timestamp()) / 60) * timedelta(minutes=1)


@pytest.mark.parametrize(
    ("age", "again"),
    [(timedelta(), HOUR), (2 * HOUR, 22 * HOUR), (2 * DAY, 5 * DAY), (8 * DAY, None)],
    ids=["new", "hours", "days", "weeks"],
)
def test_an_article_is_looked_at_again_less_and_less_often(recorder, age, again):
    page = read(recorder, Wanted(PAGE, "article", {}, known(age=age) if age else None)).page
    assert (page.state, due_in(page), page.tries, page.reason) == ("done", again, 0, None)
    assert page.first_fetched == f"{NOW - age:%Y-%m-%dT%H:%M:%S}" + ("+00:00" if age else "Z")


def test_a_copy_is_not_looked_at_again(recorder):
    found = read(recorder, Wanted(PAGE, "article", {}), Duplicate("", page_key(OTHER)))
    assert (found.page.state, found.page.due, found.same_as) == ("done", None, [page_key(OTHER)])


def test_an_article_that_the_store_has_as_it_is_was_seen(recorder):
    assert len(read(recorder, Wanted(PAGE, "article", {}, known()), Unchanged(PAGE)).articles) == 1
    assert recorder.memory.asked == [(KEY, 7)]


def test_where_redirects_led_is_noted(recorder):
    wanted = Wanted(OTHER, "article", {})
    give(recorder, answer(wanted))
    assert visit(recorder).final_url == PAGE


def test_a_headline_that_changed_over_an_article_that_did_not_is_an_edit(recorder):
    row = Edit("title", "headline", "旧标题", "新标题", None)
    give(recorder, answer(Wanted(PAGE, "article", {}, known(), row), 304))
    assert visit(recorder).edits == [row]


@pytest.mark.parametrize(
    ("status", "headers", "kept"),
    [
        (304, {}, ('"old"', "Monday", b"old")),
        (304, {"ETag": '"new"'}, ('"new"', "Monday", b"old")),
        (200, {}, (None, None, b"new")),
        (200, {"ETag": '"new"', "Last-Modified": "Tuesday"}, ('"new"', "Tuesday", b"new")),
    ],
)
def test_what_a_page_is_compared_with_next_time(recorder, status, headers, kept):
    wanted = Wanted(PAGE, "article", {}, known(), body=b"new" if status == 200 else None)
    give(recorder, answer(wanted, status, **headers))
    page = visit(recorder).page
    assert (page.etag, page.last_modified, page.body) == kept
    assert (page.state, page.article_id, page.status) == ("done", 7, status)


@pytest.mark.parametrize(
    ("before", "state", "tries", "again"),
    [
        (None, "pending", 1, timedelta(minutes=10)),
        (known("pending", tries=1), "pending", 2, timedelta(hours=6)),
        (known("pending", tries=2), "failed", 3, None),
        (known("done"), "done", 1, timedelta(minutes=10)),
        (known("done", tries=2), "done", 3, None),
        (known("gone"), "gone", 1, timedelta(minutes=10)),
    ],
)
def test_a_page_that_fails_is_tried_again_later_and_later(recorder, before, state, tries, again):
    """One that was read once stays so, and is read whole the next time."""
    recorder.failed(Wanted(PAGE, "article", {}, before), "HTTP 500")
    page = visit(recorder).page
    assert (page.state, page.tries, due_in(page), page.reason) == (state, tries, again, "HTTP 500")
    assert (page.etag, page.last_modified, page.body) == (None, None, None)
    assert page.article_id == (before and before.article_id)


@pytest.mark.parametrize(("number", "again"), [(1, None), (2, timedelta(minutes=10))])
def test_a_section_s_first_page_is_asked_for_by_every_crawl_anyway(recorder, number, again):
    recorder.failed(Wanted(PAGE, "listing", {"section": PAGE, "number": number}), "HTTP 500")
    assert (visit(recorder).page.state, due_in(visit(recorder).page)) == ("pending", again)


def test_a_page_that_is_gone_may_come_back(recorder):
    recorder.failed(Wanted(PAGE, "article", {}, known(age=2 * HOUR)), "HTTP 404", gone=True)
    assert (visit(recorder).page.state, due_in(visit(recorder).page)) == ("gone", 22 * HOUR)


def test_a_listing_page_that_is_gone_is_not_asked_for_again(recorder):
    recorder.failed(Wanted(PAGE, "listing", {"number": 3}, known(kind="listing")), "HTTP 404", gone=True)
    assert (visit(recorder).page.state, visit(recorder).page.due) == ("gone", None)


@pytest.mark.parametrize(
    "wanted",
    [Wanted(PAGE, "article", {}, known()), Wanted(PAGE, "listing", {"number": 2}, known(kind="listing"), aside=True)],
    ids=["interrupted", "of a walk that leaves rows out"],
)
def test_what_tells_nothing_changes_nothing(recorder, wanted):
    left = []
    wanted.leave = lambda: left.append(wanted)
    recorder.failed(wanted, "HTTP 500" if wanted.aside else INTERRUPTED)
    assert (recorder.memory.visits, left) == ([], [wanted])


@pytest.mark.parametrize(
    ("becomes", "reason"), [(NoText(PAGE), "no text"), (Failure(KeyError("kind")), "error: KeyError")], ids=["incomplete", "a mistake"]
)
def test_an_article_that_the_pipelines_do_not_take_is_no_success(recorder, becomes, reason):
    page = read(recorder, Wanted(PAGE, "article", {}), becomes).page
    assert (page.state, page.reason, due_in(page)) == ("pending", reason, timedelta(minutes=10))


def test_a_mistake_in_reading_is_no_success(recorder):
    with pytest.raises(ValueError, match="half-way"):
        give(recorder, answer(Wanted(PAGE, "article", {})), fails=ValueError("half-way"))
    assert (visit(recorder).page.state, visit(recorder).page.reason) == ("pending", "error: ValueError")


def test_what_failed_first_is_told_and_only_when_all_of_the_page_has_come(recorder):
    wanted, item = Wanted(PAGE, "article", {}), article()
    response = answer(wanted)
    give(recorder, response, item)
    recorder.failed(wanted, "timeout")
    recorder.failed(wanted, "HTTP 500")
    recorder.led_elsewhere(wanted)
    assert recorder.memory.visits == []
    take(recorder, item, response)
    assert visit(recorder).page.reason == "timeout"


def test_nor_is_one_before_anything_was_read(recorder):
    recorder.spider_error(Failure(TypeError()), answer(Wanted(PAGE, "article", {})))
    assert (visit(recorder).page.state, visit(recorder).page.reason) == ("pending", "error: TypeError")


def test_an_article_of_another_time_waits_for_a_crawl_that_wants_it(recorder):
    wanted = Wanted(PAGE, "article", {"row": {"position": 3, "url": PAGE}})
    response = answer(wanted, ETag='"new"')
    recorder.arrived(wanted, response)
    recorder.left_out(wanted, Article(published=NOW))
    give(recorder, response)
    page = visit(recorder).page
    assert (page.state, due_in(page), page.etag) == ("pending", timedelta(), None)
    assert page.found == {"row": {"position": 3, "url": PAGE, "published": NOW.isoformat()}}


def test_a_story_of_several_parts_is_done_with_the_last_and_read_whole_the_next_time(recorder):
    wanted = Wanted(PAGE, "article", {})
    following = Request(OTHER, meta={"wanted": wanted, "part": True})
    assert give(recorder, answer(wanted, ETag='"new"'), following) == [following]
    assert recorder.memory.visits == []
    last, item = answer(wanted, part=True, ETag='"other"'), article()
    give(recorder, last, item)
    take(recorder, item, last)
    assert (visit(recorder).page.state, visit(recorder).page.etag) == ("done", None)
    assert [each.url for each, _ in visit(recorder).articles] == [PAGE]


def test_a_part_that_fails_ends_its_story(recorder):
    wanted, item = Wanted(PAGE, "article", {}), article()
    give(recorder, answer(wanted), Request(OTHER, meta={"wanted": wanted, "part": True}))
    assert list(recorder.recorded(wanted, [item])) == [item]
    assert recorder.memory.visits == []
    take(recorder, item, answer(wanted))
    assert visit(recorder).page.state == "done"


def test_what_a_listing_page_leads_to_waits_with_it(recorder):
    """A known article and a page of the list are wanted once more; a page of a walk that leaves rows out is kept out of the next one's way."""
    section = Wanted(PAGE, "listing", {"section": PAGE, "number": 1})
    new, again = Wanted(OTHER, "article", {"row": 1}), Wanted(OTHER + "?id=3", "article", {}, known())
    further, aside = Wanted(PAGE + "?p=2", "listing", {}), Wanted(PAGE + "?p=3", "listing", {}, aside=True)
    requests = [Request(each.url, meta={"wanted": each}) for each in (new, again, further, aside)]
    found = HeadlineList(url=PAGE, headlines=[Headline(position=1, title="港口", url=OTHER)])
    response = answer(section)
    assert give(recorder, response, found, *requests) == [found, *requests]
    recorder.item_scraped(found, response)
    assert [(link.url, link.kind, link.again) for link in visit(recorder).links] == [
        (new.url, "article", False),
        (again.url, "article", True),
        (further.url, "listing", True),
    ]
    assert [each for each, _ in visit(recorder).lists] == [found]


def test_a_listing_page_tells_what_it_held_and_what_waits_below_it(recorder):
    section, below = Wanted(PAGE, "listing", {"section": PAGE, "number": 1}), Wanted(OTHER, "listing", {"section": PAGE, "number": 2})
    response, walked = answer(section), Section(PAGE, "articles", Walked(Floor(5, None), None))
    recorder.listed(response, OTHER, 20, [date(2024, 5, 18)], whole=True)
    recorder.leave(response, below)
    recorder.walked(section, walked)
    give(recorder, response)
    assert visit(recorder).page.found == section.found | {"next": OTHER, "rows": 20, "times": ["2024-05-18"], "whole": True, "crawl": 5}
    assert [(link.url, link.again, link.found) for link in visit(recorder).links] == [(OTHER, True, below.found)]
    assert visit(recorder).walked == walked


def test_a_walk_that_leaves_rows_out_leaves_nothing_to_the_next_one(recorder):
    section = Wanted(PAGE, "listing", {"section": PAGE, "number": 1}, aside=True)
    recorder.leave(answer(section), Wanted(OTHER, "listing", {}, aside=True))
    recorder.walked(section, Section(PAGE, "articles", Walked(Floor(5, None), None)))
    give(recorder, answer(section))
    assert (visit(recorder).links, visit(recorder).walked) == ([], None)


def test_a_page_that_leads_to_one_asked_for_already_is_done(recorder):
    recorder.led_elsewhere(Wanted(PAGE, "article", {}))
    assert visit(recorder).page.state == "done"


@pytest.mark.parametrize(("told", "edits"), [(None, 1), ("text", 2), ("title", 1)])
def test_a_headline_that_changed_is_an_edit_where_its_article_does_not_say_so(recorder, told, edits):
    row = Edit("title", "headline", "旧标题", "新标题", None)
    response, item = answer(Wanted(PAGE, "article", {}, known(), row_edit=row)), article()
    give(recorder, response, item)
    asyncio.run(recorder.judge(item))
    if told:
        recorder._verdicts[id(item)].edits.append(Edit(told, told, "旧", "新", None))
    recorder.item_scraped(item, response)
    ((_, verdict),) = visit(recorder).articles
    assert len(verdict.edits) == edits
