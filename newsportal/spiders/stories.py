"""A story, from its first page to its last, and what becomes of the row that led to it."""

from __future__ import annotations

from collections.abc import Iterator

from scrapy.http import Request, Response
from twisted.python.failure import Failure

from newsportal.downloader.outcomes import SEEN, failure_reason, is_gone
from newsportal.extract.story.join import OpenRows, complete, join_parts, next_part
from newsportal.items import Article, Headline, HeadlineList, ListKind
from newsportal.spiders.reading import ReadingSpider
from newsportal.spiders.requests import PART, Requests
from newsportal.store.recorder import Recorder, Wanted
from newsportal.store.seen import SeenRows
from newsportal.watch.evidence import Evidence

Output = Iterator[Article | HeadlineList | Request]


class StorySpider(ReadingSpider):
    """Reads stories, of one page or several."""

    requests: Requests
    recorder: Recorder

    def __init__(self, **given: str) -> None:
        super().__init__(**given)
        self.seen_rows = SeenRows()
        self.open_rows = OpenRows()
        self.evidence = Evidence(self.started)

    def parse_article(
        self, response: Response, headline: Headline | None = None, kind: ListKind = "listing", parts: tuple[Article, ...] = ()
    ) -> Output:
        """A story: its parts one after the other, then joined and completed by the row that led to it."""
        if response.status == 304:
            self._count("article/unchanged")
            self.evidence.article_unchanged()
            self.open_rows.settle(headline.url if headline else None, None)
            return
        article, reason = self.story(response)
        read = [*parts, article]
        self._count("article/pages")
        if reason:
            if parts:
                yield from self._cut_short(response.url, reason, response.meta["wanted"], parts, headline, kind)
            else:
                self._article_lost(response.meta["wanted"], headline, reason, gone=reason == "not found")
            return
        self.evidence.article(self.page(response), read[-1])
        following = next_part(read)
        if following and not self.requests.on_site(following):
            following = None
        elif following and len(read) >= self.settings.getint("NEWSPORTAL_PARTS"):
            self._count("article/incomplete")
            self._cut("too many parts", response.url)
            following = None
        if following:  # a row may have led to that part already, so the filter of known requests must not drop it
            yield response.follow(
                following,
                self.parse_article,
                errback=self.part_failed,
                priority=PART,
                dont_filter=True,
                cb_kwargs={"headline": headline, "kind": kind, "parts": tuple(read)},
                meta={"wanted": response.meta["wanted"], "part": True},
            )
            return
        yield from self._finish(response.meta["wanted"], read, headline, kind)

    def _finish(self, wanted: Wanted, parts: list[Article], headline: Headline | None, kind: ListKind) -> Output:
        article = join_parts(parts)
        if headline:
            self.open_rows.settle(headline.url, article)
            article = complete(article, headline, kind)
        article.language = article.language or self.language
        for module in article.headline_lists:
            yield from self._news_of(module)
        if self.arguments.wants(article.published):
            yield article
        else:
            self._count("article/out_of_range")
            self.recorder.left_out(wanted, article)

    def article_failed(self, failure: Failure) -> None:
        """An article that could not be fetched is counted by its reason."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy adds it
        reason = failure_reason(failure)
        if reason == SEEN:  # a redirect to a story that another row leads to
            self._count("article/seen")
            self.open_rows.settle(request.cb_kwargs["headline"].url if request.cb_kwargs["headline"] else None, None)
            self.recorder.led_elsewhere(request.meta["wanted"])
            return
        self._article_lost(request.meta["wanted"], request.cb_kwargs["headline"], reason, gone=is_gone(failure))

    def _article_lost(self, wanted: Wanted, headline: Headline | None, reason: str, *, gone: bool) -> None:
        self._count(f"failed/{reason}")
        self.evidence.article_failed(wanted.url, reason)
        self.logger.warning("Article %s: %s", wanted.url, reason)
        if headline:
            self.open_rows.settle(headline.url, None)
        self.recorder.failed(wanted, reason, gone=gone)

    def part_failed(self, failure: Failure) -> Output:
        """A story with a part that could not be fetched is given as far as it goes."""
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy adds it
        known, wanted = request.cb_kwargs, request.meta["wanted"]
        told = self._cut_short(request.url, failure_reason(failure), wanted, known["parts"], known["headline"], known["kind"])
        return self.recorder.recorded(wanted, told)

    def _cut_short(
        self, url: str, reason: str, wanted: Wanted, parts: tuple[Article, ...], headline: Headline | None, kind: ListKind
    ) -> Output:
        self._count(f"failed/{reason}")
        self._count("article/incomplete")
        self.logger.warning("Part %s: %s", url, reason)
        yield from self._finish(wanted, list(parts), headline, kind)

    def _news_of(self, module: HeadlineList) -> Iterator[HeadlineList]:
        """Of a timed module, the rows that this run has not given under that name before."""
        if is_timed(module):
            fresh = self._not_given(module)
            if fresh.headlines:
                yield fresh

    def _not_given(self, found: HeadlineList) -> HeadlineList:
        """The list with only the rows that this run has not given under its name before."""
        return self.seen_rows.unseen(found, f"list {found.name}")


def is_timed(headlines: HeadlineList) -> bool:
    """Whether a list is a module with times: news beside what the page is for."""
    return headlines.kind == "module" and any(row.published for row in headlines.headlines)
