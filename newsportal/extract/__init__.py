"""Reading pages: bytes in, values out; no network, no clock, no crawler.

``article()`` and ``headlines()`` are the two doors. A crawler that needs both of one page parses it once with
``read_page()`` and hands the ``Page`` to ``article_of()`` and ``headlines_of()``.

``page/`` turns bytes into a ``Page``: one tree, its blocks of text, what it states for machines. ``story/`` finds the text, the title and
what goes with them, ``bylines/`` whom they are from, ``times/`` when they were published; ``listing/`` reads lists of headlines.
"""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from newsportal.extract.article import article_of
from newsportal.extract.listing.lists import headlines_of
from newsportal.extract.page.garbage import uncollected
from newsportal.extract.page.tree import Page, read_page
from newsportal.items import Article, HeadlineList

__all__ = ["Page", "article", "article_of", "headlines", "headlines_of", "read_page"]


@uncollected
def article(body: bytes, url: str, *, encoding: str | None = None, now: datetime | None = None, timezone: str = "Asia/Shanghai") -> Article:
    """The article on a page, with all its fields; an empty one where there is none. Never raises on bad input.

    ``encoding``: the charset of the HTTP header. ``now``: when the page was fetched; without it relative times
    (5分钟前) stay unresolved. ``timezone``: the zone of times printed without one, if it is not the default; by default they are of
    the page's country, where its address or language tells that, else of this zone.
    """
    found = article_of(_page(body, url, encoding, now, timezone))
    if not found.url:
        found.url, found.canonical_url, found.pages = None, found.canonical_url or None, []
        _without_address(found.headline_lists)
    return found


@uncollected
def headlines(
    body: bytes, url: str, *, encoding: str | None = None, now: datetime | None = None, timezone: str = "Asia/Shanghai"
) -> list[HeadlineList]:
    """The headline lists of a page, RSS, Atom, JSON Feed or sitemap: the main list first, then its modules. Never raises on bad input."""
    page = _page(body, url, encoding, now, timezone)
    found = headlines_of(page)
    if not page.url:
        _without_address(found)
    return found


def _without_address(lists: list[HeadlineList]) -> None:
    for found in lists:
        found.url = None


def _page(body: bytes, url: str, encoding: str | None, now: datetime | None, timezone: str) -> Page:
    """The page, also of what a caller has who does not keep to the types: decoded text, nothing, a ``now`` without its zone."""
    if isinstance(body, str):
        body, encoding = body.encode("utf-8", "replace"), "utf-8"
    if now is not None and not 1 < now.year < 9999:  # at the calendar's ends there is no other zone
        now = None
    elif now is not None and now.tzinfo is None:
        now = now.replace(tzinfo=ZoneInfo(timezone))
    try:
        urlsplit(url)
    except ValueError:  # http://[::1
        url = ""
    return read_page(bytes(body or b""), url or "", encoding=encoding, now=now, timezone=timezone)
