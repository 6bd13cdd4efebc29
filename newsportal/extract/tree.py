"""One parse per page: bytes in, a ``Page`` out, which every extraction function reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import lxml.html
from lxml.etree import ParserError

from newsportal.extract.decode import decode
from newsportal.extract.trace import SILENT, Silent


@dataclass(slots=True, eq=False)
class Page:
    """A page that has been read once: what every extraction function gets."""

    url: str
    body: bytes
    """As received (feeds and sitemaps are read from it)."""
    html: str
    """The decoded text."""
    root: lxml.html.HtmlElement
    """Its tree; an empty ``<html>`` where there is nothing to parse."""
    encoding: str
    """The codec that decoded it."""
    now: datetime | None
    """When it was fetched (the response's Date header), aware. None: relative times stay unresolved, nothing is guessed."""
    zone: ZoneInfo
    """Zone of times printed without one."""
    trace: Silent = SILENT


def read_page(
    body: bytes,
    url: str,
    *,
    encoding: str | None = None,
    now: datetime | None = None,
    timezone: str = "Asia/Shanghai",
    trace: Silent = SILENT,
) -> Page:
    """Decode and parse ``body``. ``encoding`` is the charset of the HTTP header, a hint only."""
    html, codec = decode(body, encoding)
    return Page(url, body, html, parse(html), codec, now, ZoneInfo(timezone), trace)


def parse(html: str) -> lxml.html.HtmlElement:
    """The tree of ``html``; an empty document where there is nothing to parse."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except ParserError:
        return lxml.html.document_fromstring("<html><body></body></html>")
