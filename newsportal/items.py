"""The output contract: Article, HeadlineList, Headline. The order of the fields is the order of the columns.

Absent is ``None`` (lists: empty), never ``""`` or a guess. A time is an aware ``datetime``, or a ``date`` where
only the day is known; exports write it as ISO 8601 (``2023-07-28T23:05:49+08:00`` or ``2023-07-28``).
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Literal

Moment = datetime | date
"""An aware datetime, or a bare date where only the day is known."""

PublishedFrom = Literal["page", "meta", "json-ld", "listing", "headline-list", "url"]
ListKind = Literal["listing", "module", "ranking", "feed", "sitemap"]


def isoformat(value: Moment | None) -> str | None:
    """ISO 8601 with UTC offset, to the second; a bare date stays one."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return value.isoformat() if value else None


def moment(text: str | None) -> Moment | None:
    """What ``isoformat`` wrote, as a value again."""
    if not text:
        return None
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)


@lru_cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of an item's class; none for any other."""
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()


def plain(value: Any) -> Any:
    """The JSON form of an item or of a field's value: dicts, lists, text, numbers, None; times as ISO 8601."""
    kind: Any = type(value)  # mypy takes no class for hashable
    if value is None or kind is str or kind is int:
        return value
    if names := _names(kind):
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, (list, tuple)):
        return [plain(entry) for entry in value]
    return isoformat(value) if isinstance(value, date) else value


_TIME = {"serializer": isoformat}
_NESTED = {"serializer": plain}


@dataclass(kw_only=True, slots=True)
class Image:
    """A picture of an article."""

    url: str
    """Absolute address."""

    caption: str | None = None
    """The line printed under it."""

    position: int
    """Index of the paragraph that it stands before; equal to the number of paragraphs at the end."""


@dataclass(kw_only=True, slots=True)
class Headline:
    """One row of a list."""

    position: int
    """Place in the list, from 1, as on the page."""

    title: str | None = None
    """As printed, without bullets, ranks and times; whole where the page holds the whole title anywhere in the row."""

    url: str | None = None
    """Absolute address of the article; None for a row without a link."""

    published: Moment | None = field(default=None, metadata=_TIME)
    """The row's time; a bare date where only the day is printed."""

    published_raw: str | None = None
    """The row's time as printed."""

    section: str | None = None
    """The department that the row names ([社会])."""

    source: str | None = None
    """The outlet that the row names (来源)."""


@dataclass(kw_only=True, slots=True)
class HeadlineList:
    """A list of headlines: a listing page, a box on a page, an RSS feed or a sitemap."""

    portal: str | None = None
    """Name of the portal (the spider's name, or the host for ``portal``)."""

    url: str | None = None
    """Address of the page it stands on."""

    name: str | None = None
    """Its heading, e.g. 最近更新."""

    kind: ListKind = "listing"
    """``listing``: what the page is for; ``module``: a box on a page; ``ranking``: by clicks, not time; ``feed``; ``sitemap``."""

    headlines: list[Headline] = field(default_factory=list, metadata=_NESTED)
    """The rows in the page's order."""

    next_page: str | None = None
    """Absolute address of the page that continues the list."""

    fetched: datetime | None = field(default=None, metadata=_TIME)
    """When the page was fetched."""


@dataclass(kw_only=True, slots=True)
class Article:
    """A story, joined from all its parts."""

    portal: str | None = None
    """Name of the portal (the spider's name, or the host for ``portal``)."""

    url: str | None = None
    """As fetched, after redirects."""

    canonical_url: str | None = None
    """Where the portal says it lives, else ``url`` without tracking parameters."""

    title: str | None = None
    """Whole headline, without the site's name."""

    published: Moment | None = field(default=None, metadata=_TIME)
    """First publication, with UTC offset; a bare date where only the day is known."""

    published_raw: str | None = None
    """The time as printed."""

    published_from: PublishedFrom | None = None
    """Where ``published`` was found."""

    modified: Moment | None = field(default=None, metadata=_TIME)
    """Last change, where the page states one."""

    source: str | None = None
    """来源: the outlet the story came from."""

    authors: list[str] = field(default_factory=list)
    """The writers' names."""

    editors: list[str] = field(default_factory=list)
    """责任编辑: the responsible editors' names."""

    section: str | None = None
    """The portal's department."""

    tags: list[str] = field(default_factory=list)
    """Keywords shown to readers."""

    text: str | None = field(default=None, repr=False)
    """The paragraphs joined by one newline."""

    paragraphs: list[str] = field(default_factory=list, repr=False)
    """Main text in order: paragraphs, sub-headings, list items; no captions, no boilerplate."""

    images: list[Image] = field(default_factory=list, repr=False, metadata=_NESTED)
    """Pictures of the story, in order."""

    language: str | None = None
    """BCP 47 code, e.g. ``zh`` or ``en``."""

    pages: list[str] = field(default_factory=list)
    """Addresses of all parts of the story, in order; one address for a story on one page."""

    headline_lists: list[HeadlineList] = field(default_factory=list, repr=False, metadata=_NESTED)
    """The lists on the article's page (最近更新, 相关新闻, rankings), whole."""

    duplicate_of: str | None = None
    """Canonical address of the article whose text this one repeats."""

    fetched: datetime | None = field(default=None, metadata=_TIME)
    """When the page was fetched."""


def article_from(data: dict[str, Any]) -> Article:
    """The article whose ``plain`` form ``data`` is."""
    times = {name: moment(data[name]) for name in ("published", "modified", "fetched")}
    images = [Image(**image) for image in data["images"]]
    lists = [list_from(found) for found in data["headline_lists"]]
    return Article(**{**data, **times, "images": images, "headline_lists": lists})


def list_from(data: dict[str, Any]) -> HeadlineList:
    """The list whose ``plain`` form ``data`` is."""
    rows = [headline_from(row) for row in data["headlines"]]
    return HeadlineList(**{**data, "headlines": rows, "fetched": moment(data["fetched"])})


def headline_from(data: dict[str, Any]) -> Headline:
    """The row whose ``plain`` form ``data`` is."""
    return Headline(**{**data, "published": moment(data["published"])})
