"""What a crawl saw of its portal, in a few counts: from these ``watch.health`` tells whether the portal is read as it always was."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from newsportal.extract import Page
from newsportal.extract.page.paths import dom_path, tag_name
from newsportal.extract.soft import garbled
from newsportal.items import Article, HeadlineList, isoformat, moment

FIELDS = ("title", "text", "published", "clock", "source", "authors", "editors", "section", "tags", "images")
"""Of an article; ``clock``: a time of day in ``published``."""
MACHINE = frozenset(("feed", "sitemap"))
"""Lists that have no layout; one without rows has no news."""
MAX_SECTIONS = 30
"""Of a portal with more, the first are watched one by one."""
MAX_PATHS = 5
MAX_REASONS = 8
_MAX_URL = 300
_DAY = 86400.0


@dataclass(slots=True)
class Paths:
    """From where on their pages things were read: how often, with an example of each."""

    counts: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def note(self, path: str, url: str) -> None:
        """One more."""
        self.counts[path] += 1
        self.examples.setdefault(path, url[:_MAX_URL])

    def plain(self, most: int = MAX_PATHS) -> dict[str, Any]:
        """The commonest, as JSON values: path -> [count, example]."""
        return {path: [count, self.examples[path]] for path, count in self.counts.most_common(most)}


@dataclass(slots=True)
class Pages:
    """What became of the pages of one kind."""

    read: int = 0
    unchanged: int = 0
    failed: Paths = field(default_factory=Paths)
    """By reason."""
    paths: Paths = field(default_factory=Paths)
    """Where the rows, or the story, stood."""
    undecodable: int = 0
    """Pages with marks that no codec reads, or that another codec's bytes became."""
    garbled_example: str | None = None

    def seen(self, page: Page, text: str) -> None:
        """A page was read, and ``text`` on it."""
        self.read += 1
        broken = page.html.count("\ufffd") if page.body[:2] != b"\x1f\x8b" else 0  # a sitemap that comes packed
        if (broken >= 10 and broken * 200 > len(page.html)) or garbled(text):
            self.undecodable += 1
            self.garbled_example = self.garbled_example or page.url[:_MAX_URL]

    def plain(self) -> dict[str, Any]:
        """As JSON values; nothing where there is nothing."""
        return _told(
            {
                "read": self.read,
                "unchanged": self.unchanged,
                "failed": self.failed.plain(MAX_REASONS),
                "paths": self.paths.plain(),
                "undecodable": [self.undecodable, self.garbled_example] if self.undecodable else None,
            }
        )


@dataclass(slots=True)
class Evidence:
    """Gathers it while a crawl runs."""

    started: datetime
    listings: Pages = field(default_factory=Pages)
    articles: Pages = field(default_factory=Pages)
    sections: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By the address: rows of its first page, how many of them with a time, or why it failed."""
    fields: Counter[str] = field(default_factory=Counter)
    checked: int = 0
    """Articles that ``fields`` counts, with those that were then dropped for lack of one."""
    missing: dict[str, str] = field(default_factory=dict)
    """The first article without a field."""
    new: int = 0
    """Headlines that were never seen before in their list."""
    newest: str | None = None
    """The time of the newest headline."""
    first_row: float | None = None
    """Seconds until there was one."""

    # --- Listing pages

    def listing(self, page: Page, section: str, number: int, lists: list[HeadlineList]) -> None:
        """A listing page was read."""
        rows = lists[0].headlines
        self.listings.seen(page, " ".join([row.title or "" for row in rows[:40]]))
        path = f"{dom_path(page.rows_element)}>{tag_name(page.rows_tag)}" if page.rows_element is not None else lists[0].kind
        self.listings.paths.note(path, page.url)
        if number == 1:
            self._section(section, {"rows": len(rows), "timed": sum(row.published is not None for row in rows), "path": path})
        if self.first_row is None and page.now:
            self.first_row = max(0.0, (datetime.now(self.started.tzinfo) - self.started).total_seconds())
        latest = page.now.timestamp() + _DAY if page.now else 0.0
        times = [time for row in rows if (time := isoformat(row.published)) and _as_number(time) <= latest]
        self.newest = max([*times, *filter(None, [self.newest])], key=_as_number, default=None)

    def listing_unchanged(self) -> None:
        """A listing page is as it was."""
        self.listings.unchanged += 1

    def listing_failed(self, url: str, section: str, number: int, reason: str, path: str | None = None) -> None:
        """A listing page could not be fetched, or had no rows (a feed without news is read all the same); ``path``: where they seem to stand."""
        if self.sections.get(section, {}).get("path") in MACHINE:
            return
        self.listings.failed.note(reason, url)
        if path:
            self.listings.paths.note(path, url)
        if number == 1:
            self._section(section, {"failed": reason})

    def _section(self, section: str, what: dict[str, Any]) -> None:
        if section in self.sections or len(self.sections) < MAX_SECTIONS:
            self.sections[section[:_MAX_URL]] = what

    # --- Articles

    def article(self, page: Page, article: Article) -> None:
        """An article's page was read."""
        self.articles.seen(page, article.text or article.title or "")
        self.articles.paths.note(dom_path(page.text_element) if page.text_element is not None else "none", page.url)

    def article_unchanged(self) -> None:
        """An article is as it was."""
        self.articles.unchanged += 1

    def article_failed(self, url: str, reason: str) -> None:
        """An article could not be fetched, or its page is none."""
        self.articles.failed.note(reason, url)

    def fields_of(self, article: Article) -> None:
        """What a whole article has."""
        self.checked += 1
        there = {name: bool(getattr(article, name)) for name in FIELDS if name != "clock"}
        there["clock"] = isinstance(article.published, datetime)
        for name, has in there.items():
            if has:
                self.fields[name] += 1
            else:
                self.missing.setdefault(name, (article.url or "")[:_MAX_URL])

    def plain(self) -> dict[str, Any]:
        """The crawl's part of the run record, JSON values; what is nothing is left out."""
        fields = {name: self.fields[name] for name in FIELDS} if self.checked else {}
        return _told(
            {
                "new": self.new,
                "newest": self.newest,
                "first_row": round(self.first_row, 1) if self.first_row is not None else None,
                "listings": self.listings.plain(),
                "sections": self.sections,
                "articles": self.articles.plain(),
                "checked": self.checked,
                "fields": fields,
                "missing": {name: url for name, url in self.missing.items() if name in ("title", "text", "published", "clock", "source")},
            }
        )


def _told(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def _as_number(time: str) -> float:
    value = moment(time)
    if isinstance(value, datetime):
        return value.timestamp()
    assert value is not None
    return datetime(value.year, value.month, value.day).timestamp()  # a day's own zone does not matter for an order of days
