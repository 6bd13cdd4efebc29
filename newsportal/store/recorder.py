"""Notes what comes of each page: a spider middleware that sees what callbacks give, and what becomes of it in the pipelines.

A visit is complete, and written, when its callback has ended, every item of it has passed the pipelines or was dropped, and the story's
further parts have come.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Request, Response
from twisted.python.failure import Failure

from newsportal.arguments import age
from newsportal.downloader.outcomes import INTERRUPTED
from newsportal.downloader.response import etag_of, fetched_at, last_modified_of
from newsportal.items import Article, HeadlineList, Moment, isoformat
from newsportal.pipelines.dropped import Duplicate, Incomplete, Unchanged
from newsportal.store.articles import Verdict
from newsportal.store.edits import Edit
from newsportal.store.frontier import KnownPage, Link, PageKind, PageState, Section
from newsportal.store.keys import page_key, utc
from newsportal.store.memory import Memory
from newsportal.store.sightings import list_key
from newsportal.store.visits import Visit

Item = Article | HeadlineList
OUTSTANDING = 2000
"""Requests for articles that may wait in memory; further ones wait in the store alone."""


@dataclass(slots=True, eq=False)
class Wanted:
    """A page that a request asks for (``meta["wanted"]``); goes along with retries, redirects and the further parts of a story."""

    url: str
    kind: PageKind
    found: dict[str, Any]
    """How to ask for it again, JSON."""
    known: KnownPage | None = None
    row_edit: Edit | None = None
    """What its row says anew: an edit of the headline where the article does not say it, too."""
    anew: bool = False
    """Fetched whatever is known of it."""
    key: bytes = b""
    body: bytes | None = None
    """The key of the bytes received."""
    visit: Visit | None = None
    waits_for: int = 0
    """Callbacks, items and parts."""
    failure: str | None = None
    gone: bool = False
    closed: bool = False
    left_out: bool = False
    """It was read, and is not of the time asked for."""
    walked: Section | None = None
    """The section whose walk ended with it."""
    aside: bool = False
    """Its walk leaves rows out that a later one wants: that one neither goes on from here nor stops at what this one has seen."""
    leave: Callable[[], None] | None = None
    """Gives back its place, while it is in flight."""

    def __post_init__(self) -> None:
        self.key = self.known.key if self.known else page_key(self.url)


class Recorder:
    """Spider middleware; the nearest to the engine, so that it sees what the others let through."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        memory = crawler.get_extension(Memory)
        if memory is None:  # `scrapy explain` reads a page and keeps nothing
            raise NotConfigured
        self.memory = memory
        settings = crawler.settings
        self.revisits = [age(text) for text in settings.getlist("NEWSPORTAL_REVISITS")]
        self.retries = [age(text) for text in settings.getlist("NEWSPORTAL_RETRIES")]
        self._items: dict[int, tuple[Item, Wanted]] = {}
        self._verdicts: dict[int, Verdict] = {}
        self._outstanding = 0
        self.leave_behind: Callable[[Request], None] = lambda request: None
        """Told of an article that waits in the store alone."""
        for handler, signal in (
            (self.item_scraped, signals.item_scraped),
            (self.item_dropped, signals.item_dropped),
            (self.item_error, signals.item_error),
            (self.spider_error, signals.spider_error),
        ):
            crawler.signals.connect(handler, signal)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Recorder:
        return cls(crawler)

    # --- What callbacks give

    async def process_spider_output(self, response: Response, result: AsyncIterable[Any]) -> AsyncIterator[Any]:
        """Note what a page's callback gives."""
        wanted: Wanted | None = response.meta.get("wanted")
        if wanted is None or wanted.closed:
            async for each in result:
                yield each
            return
        self.arrived(wanted, response)
        wanted.waits_for += 1
        try:
            async for each in result:
                if self._noted(wanted, each):
                    yield each
        except BaseException as error:  # also a crawl that is stopped half-way through a page
            self.failed(wanted, f"error: {type(error).__name__}")
            raise
        finally:
            self._less(wanted, 2 if response.meta.get("part") else 1)

    async def process_start(self, start: AsyncIterable[Any]) -> AsyncIterator[Any]:
        """Count the articles that a spider begins with."""
        async for each in start:
            yield self.counted(each) if isinstance(each, Request) else each

    def counted(self, request: Request) -> Request:
        """The request, counted among those that wait."""
        wanted: Wanted | None = request.meta.get("wanted")
        self._outstanding += bool(wanted and wanted.kind == "article")
        return request

    @property
    def is_full(self) -> bool:
        """Whether as many requests wait in memory as may."""
        return self._outstanding >= OUTSTANDING

    def recorded(self, wanted: Wanted, result: Iterable[Any]) -> Iterator[Any]:
        """The same for what an errback gives, which no middleware sees. It stands for the part that failed."""
        wanted.waits_for += 1
        try:
            for each in result:
                if self._noted(wanted, each):
                    yield each
        finally:
            self._less(wanted, 2)

    def arrived(self, wanted: Wanted, response: Response) -> Visit:
        """The visit of a page that was received; the first part's, for a story of several."""
        if wanted.visit is None:
            known = wanted.known
            page = self._page(wanted)
            page.status = response.status
            page.fetched = utc(fetched_at(response))
            page.first_fetched = (known and known.first_fetched) or page.fetched
            unchanged = response.status == 304
            page.etag = etag_of(response) or (page.etag if unchanged else None)
            page.last_modified = last_modified_of(response) or (page.last_modified if unchanged else None)
            page.body = wanted.body or (page.body if unchanged else None)
            wanted.visit = Visit(page, final_url=response.url if response.url != wanted.url else None)
            if unchanged and wanted.row_edit:
                wanted.visit.edits.append(wanted.row_edit)
        return wanted.visit

    def _noted(self, wanted: Wanted, each: Any) -> bool:
        """Note an item or request; whether it goes on."""
        assert wanted.visit is not None
        if isinstance(each, Request):
            other: Wanted | None = each.meta.get("wanted")
            if other is wanted:
                wanted.waits_for += 1
                # A story of several parts is fetched whole each time: its first part alone does not tell that nothing has changed.
                wanted.visit.page.etag = wanted.visit.page.last_modified = wanted.visit.page.body = None
            elif other is not None and other.aside:
                return True
            elif other is not None:
                wanted.visit.links.append(Link(other.key, other.url, other.kind, other.found, again=other.known is not None or other.kind == "listing"))  # fmt: skip
                if other.kind == "article":
                    if self.is_full:
                        self.leave_behind(each)
                        return False
                    self.counted(each)
        elif isinstance(each, (Article, HeadlineList)) and id(each) not in self._items:
            self._items[id(each)] = each, wanted
            wanted.waits_for += 1
        return True

    def leave(self, response: Response, other: Wanted) -> None:
        """A page that this crawl does not fetch waits for the next one."""
        if not other.aside:
            self.arrived(response.meta["wanted"], response).links.append(Link(other.key, other.url, other.kind, other.found, again=True))

    def walked(self, wanted: Wanted, section: Section) -> None:
        """The walk of a section ended with this page, and left nothing out but what it was not to take."""
        wanted.walked = None if wanted.aside else section

    def listed(self, response: Response, next_page: str | None, rows: int, times: Iterable[Moment], *, whole: bool) -> None:
        """What a listing page held, for the day when it has not changed; ``times`` of its newest rows; ``whole``: all of it was wanted."""
        page = self.arrived(response.meta["wanted"], response).page
        held = {"next": next_page, "rows": rows, "times": [isoformat(time) for time in times], "whole": whole}
        page.found = page.found | held | {"crawl": self.memory.crawl_id}

    def listed_before(self, response: Response) -> None:
        """A listing page holds what it held."""
        wanted: Wanted = response.meta["wanted"]
        assert wanted.known is not None
        self.arrived(wanted, response).page.found = wanted.known.found | wanted.found

    def left_out(self, wanted: Wanted, article: Article) -> None:
        """The article is not of the time that this crawl is to give: it waits for one that wants it."""
        assert wanted.visit is not None
        row = wanted.found.get("row") or {"position": 1, "url": wanted.url}
        wanted.visit.page.found = wanted.found | {"row": row | {"published": isoformat(article.published)}}
        wanted.left_out = True

    def headline_edits(self, response: Response, edits: list[Edit]) -> None:
        """Edits of headlines whose articles are not read."""
        self.arrived(response.meta["wanted"], response).edits += edits

    # --- What becomes of it

    async def judge(self, item: Article) -> Verdict:
        """What an article in the pipelines is to the store."""
        wanted = self._items.get(id(item), (item, None))[1]
        article_id = wanted.known.article_id if wanted and wanted.known else None
        verdict = await self.memory.judge(item, wanted.key if wanted else page_key(item.url or ""), article_id)
        self._verdicts[id(item)] = verdict
        return verdict

    def item_scraped(self, item: Item, response: Response | Failure | None) -> None:
        wanted, verdict = self._taken(item, response)
        if wanted is None or wanted.visit is None:
            return
        if isinstance(item, Article) and verdict:
            self._with_row_edit(wanted, verdict)
            wanted.visit.articles.append((item, verdict))
        elif isinstance(item, HeadlineList):
            wanted.visit.lists.append((item, list_key(item, wanted.found.get("section"))))
        self._less(wanted)

    def item_dropped(self, item: Item, response: Response | Failure | None, exception: BaseException) -> None:
        wanted, verdict = self._taken(item, response)
        if wanted is None or wanted.visit is None:
            return
        if isinstance(exception, Duplicate):
            wanted.visit.same_as.append(exception.key)
        elif isinstance(exception, Unchanged) and isinstance(item, Article) and verdict:
            self._with_row_edit(wanted, verdict)
            wanted.visit.articles.append((item, verdict))
        elif isinstance(exception, Incomplete) and isinstance(item, Article):
            self.failed(wanted, exception.reason)
        self._less(wanted)

    def item_error(self, item: Item, response: Response | Failure | None, failure: Failure) -> None:
        wanted, _ = self._taken(item, response)
        if wanted:
            self.failed(wanted, f"error: {type(failure.value).__name__}")
            self._less(wanted)

    def spider_error(self, failure: Failure, response: Response | Failure | None) -> None:
        """A callback that could not even begin."""
        wanted: Wanted | None = response.meta.get("wanted") if isinstance(response, Response) else None
        if wanted and not wanted.waits_for:
            self.failed(wanted, f"error: {type(failure.value).__name__}")

    def failed(self, wanted: Wanted, reason: str, *, gone: bool = False) -> None:
        """The page could not be read."""
        wanted.failure, wanted.gone = wanted.failure or reason, gone
        if not wanted.waits_for:
            self._close(wanted)

    def led_elsewhere(self, wanted: Wanted) -> None:
        """The page led to one that this crawl has asked for already: nothing is to be fetched there."""
        if not wanted.waits_for:
            self._close(wanted)

    def _taken(self, item: Item, response: Response | Failure | None) -> tuple[Wanted | None, Verdict | None]:
        verdict = self._verdicts.pop(id(item), None)
        _, wanted = self._items.pop(id(item), (item, None))
        if wanted is None and isinstance(response, Response):  # a pipeline gave another object
            wanted = response.meta.get("wanted")
        return wanted, verdict

    def _with_row_edit(self, wanted: Wanted, verdict: Verdict) -> None:
        if wanted.row_edit and all(edit.kind not in ("title", "number") or edit.field != "title" for edit in verdict.edits):
            verdict.edits.append(wanted.row_edit)

    def _less(self, wanted: Wanted, by: int = 1) -> None:
        wanted.waits_for -= by
        if wanted.waits_for <= 0 and not wanted.closed:
            self._close(wanted)

    def _close(self, wanted: Wanted) -> None:
        if wanted.closed:
            return
        wanted.closed = True
        if wanted.kind == "article":
            self._outstanding -= 1
        further = wanted.aside and wanted.found["number"] > 1
        if wanted.failure == INTERRUPTED or (wanted.failure and further):  # what the store knows of it is still so
            if wanted.leave:
                wanted.leave()
            return
        visit = wanted.visit or Visit(self._page(wanted))
        visit.walked, visit.leave = wanted.walked, wanted.leave
        if wanted.failure:
            self._set_failed(wanted, visit.page)
        else:
            self._set_done(wanted, visit)
        self.memory.add(visit)

    # --- When it is due again

    def _page(self, wanted: Wanted) -> PageState:
        known = wanted.known
        page = PageState(wanted.key, wanted.url, wanted.kind, "done", found=wanted.found)
        if known:
            page.etag, page.last_modified, page.body, page.status = known.etag, known.last_modified, known.body, None
            page.article_id, page.first_fetched, page.fetched = known.article_id, known.first_fetched, known.fetched
        return page

    def _set_done(self, wanted: Wanted, visit: Visit) -> None:
        if wanted.left_out:
            visit.page.state, visit.page.due = "pending", datetime.now(UTC).timestamp()
            visit.page.etag = visit.page.last_modified = visit.page.body = None
            return
        copy = bool(visit.same_as) or any(verdict.known and verdict.known.page != wanted.key for _, verdict in visit.articles)
        if wanted.kind == "article" and not copy:
            visit.page.due = self._next_visit(visit.page.first_fetched)

    def _set_failed(self, wanted: Wanted, page: PageState) -> None:
        """A page that is gone is looked at again as often as one that is there; any other failure is tried again, later and later."""
        known = wanted.known
        page.reason = wanted.failure
        if wanted.gone:
            page.state = "gone"
            page.due = self._next_visit(page.first_fetched or utc()) if wanted.kind == "article" else None
            return
        page.etag = page.last_modified = page.body = None
        page.tries = (known.tries if known else 0) + 1
        again = page.tries <= len(self.retries)
        if known and known.state in ("done", "gone"):
            page.state = known.state
        else:
            page.state = "pending" if again else "failed"
        if again and not (
            wanted.kind == "listing" and wanted.found.get("number", 1) == 1
        ):  # a section's first page is fetched by every crawl
            page.due = datetime.now(UTC).timestamp() + self.retries[page.tries - 1].total_seconds()

    def _next_visit(self, first_fetched: str | None) -> float | None:
        """The first of the revisits that is still to come."""
        if first_fetched is None:
            return None
        began, now = datetime.fromisoformat(first_fetched), datetime.now(UTC)
        coming = (began + after for after in sorted(self.revisits) if began + after > now)
        return next((moment.timestamp() for moment in coming), None)
