"""The rows of a list's last page, where too few are left to be known as a list: by the addresses of the rows before."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from newsportal.extract.page.text import one_line
from newsportal.extract.page.tree import Page
from newsportal.extract.page.urls import absolute, url_key
from newsportal.extract.times.dates import plausible, printed_times
from newsportal.items import Headline
from newsportal.regexes import regex

MAX_ROWS = 5
_DIGITS = regex(r"\d+")


def address_shape(url: str) -> str:
    """An address with its numbers blotted out: ``/news/2024/0518/12.html`` gives ``/news/#/#/#.html``."""
    parts = urlsplit(url)
    return f"{parts.hostname}{_DIGITS.sub('#', parts.path)}"


def lone_rows(page: Page, shapes: Collection[str], known: Collection[str]) -> list[Headline]:
    """Up to five links whose addresses are built like ``shapes`` and that are not in ``known`` (``url_key``), with their times."""
    rows: list[Headline] = []
    seen = set(known)
    for link in page.root.iter("a"):
        url, title = absolute(link.get("href"), page.url), one_line("".join(link.itertext()))
        if not url or len(title) < 4 or address_shape(url) not in shapes or url_key(url) in seen:
            continue
        seen.add(url_key(url))
        around = link.getparent()
        text = one_line("".join(around.itertext())) if around is not None else ""
        times = printed_times(text.replace(title, " "), now=page.now, zone=page.zone, limit=2) if len(text) < len(title) + 60 else []
        row = Headline(position=len(rows) + 1, title=one_line(link.get("title")) or title, url=url)
        if len(times) == 1:
            row.published_raw = times[0].raw
            row.published = times[0].value if plausible(times[0].value, page.now) else None
        rows.append(row)
    return rows if len(rows) <= MAX_ROWS else []
