"""One parse per page: bytes in, a ``Page`` out, which every extraction function reads."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import dropwhile
from typing import Any
from zoneinfo import ZoneInfo

from lxml import etree

from newsportal.extract.page.blocks import Outline, outline
from newsportal.extract.page.countries import DEFAULT_ZONE, zone_of
from newsportal.extract.page.decode import decode
from newsportal.extract.page.formats import is_no_text
from newsportal.extract.page.garbage import uncollected
from newsportal.extract.page.misnested import is_misnested, with_items_closed
from newsportal.extract.page.nodes import Nodes
from newsportal.extract.page.structured import Structured, read_structured
from newsportal.extract.page.trace import SILENT, Silent
from newsportal.extract.page.urls import absolute
from newsportal.regexes import regex

# Beyond these no news page goes; what goes beyond is cut, so that a hostile page costs no more than a second and 300 MB.
MAX_CHARS = 6_000_000
MAX_TAGS = 200_000
MAX_DEPTH = 250
_DATA_URI = regex(r"data:[\w/+.;=-]{1,100},[\w+/=%-]{1000,}")
# A server-side include brings its own end of the page along, and libxml2 drops all that follows it. </br> is a line break to HTML5's
# parser and nothing to libxml2. One look for both; it takes no other names: the letters of html and body in any case.
_ENDS = re.compile(rb"</(?=[hHbB])(?:[hHbB][tToO][mMdD][lLyY]\b[^<>]{0,100}|([bB][rR])\s{0,9})>")
_TAG = regex(r"<(/?)([A-Za-z][A-Za-z0-9:-]*+)[^<>]*+>")
_IN_HEAD = frozenset(("base", "basefont", "bgsound", "link", "meta", "noframes", "noscript", "script", "style", "template", "title"))
_VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "script", "style"))

_ICONS = frozenset(
    "material-icons material-icons-outlined material-icons-round material-icons-sharp material-symbols-outlined material-symbols-rounded material-symbols-sharp".split()
)
"""The classes of fonts that draw words as pictures."""


@dataclass(slots=True, eq=False)
class Page:
    """A page that has been read once: what every extraction function gets."""

    url: str
    body: bytes
    """As received (feeds and sitemaps are read from it)."""
    html: str
    """The decoded text."""
    root: Any
    """Its tree; an empty ``<html>`` where there is nothing to parse."""
    encoding: str
    """The codec that decoded it; ``binary`` where it is no text."""
    now: datetime | None
    """When it was fetched (the response's Date header), aware. None: relative times stay unresolved, nothing is guessed."""
    zone: ZoneInfo
    """Zone of times printed without one: the portal's or the country's, that of its words' language once they have been read."""
    trace: Silent = SILENT
    language: str | None = None
    """What its words are in, once ``article_of`` or ``headlines_of`` has read them: a BCP 47 code."""
    text_element: Any = field(default=None, repr=False)
    """The element that holds the story, once ``article_of`` has read it."""
    rows_element: Any = field(default=None, repr=False)
    """The element that holds the rows of the main list, once ``headlines_of`` has read it; ``rows_tag``: what each row is."""
    rows_tag: str = ""
    site_names: frozenset[str] | None = field(default=None, repr=False)
    """What ``site_names`` has read of it."""
    _base: str | None = field(default=None, repr=False)
    _nodes: Nodes | None = field(default=None, repr=False)
    _outline: Outline | None = field(default=None, repr=False)
    _structured: Structured | None = field(default=None, repr=False)

    def with_tree(self, root: Any) -> Page:
        """The page with another tree in its place, of which nothing has been read yet."""
        return replace(self, root=root, _base=None, _nodes=None, _outline=None, _structured=None, site_names=None)

    @property
    def base(self) -> str:
        """What its relative addresses are resolved against; found once, at the first use."""
        if self._base is None:
            bases = self.root.iter("base") if "base" in self.nodes.tags else ()
            href = next((href for href in (base.get("href") for base in bases) if href is not None), None)
            self._base = absolute(href, self.url) or self.url
        return self._base

    @property
    def nodes(self) -> Nodes:
        """Its elements as flat lists; made once, at the first use."""
        if self._nodes is None:
            self._nodes = Nodes(self.root)
        return self._nodes

    @property
    def title(self) -> str:
        """The text of its first ``<title>``, as written; empty where it has none."""
        tags = self.nodes.tags
        return (self.nodes.texts[tags.index("title")] or "") if "title" in tags else ""

    @property
    def outline(self) -> Outline:
        """Its blocks, boxes and pictures; read once, at the first use."""
        if self._outline is None:
            self._outline = outline(self.nodes)
        return self._outline

    @property
    def structured(self) -> Structured:
        """What it states for machines; read once, at the first use."""
        if self._structured is None:
            self._structured = read_structured(self.nodes, self.url)
        return self._structured


@uncollected
def read_page(
    body: bytes,
    url: str,
    *,
    encoding: str | None = None,
    now: datetime | None = None,
    timezone: str = DEFAULT_ZONE,
    trace: Silent = SILENT,
) -> Page:
    """Decode and parse ``body``. ``encoding`` is the charset of the HTTP header, a hint only."""
    text, codec = ("", "binary") if is_no_text(body) else decode(body, encoding)
    html = bounded(text)
    if trace.on:
        trace.note("decoding", {"bytes": len(body), "header": encoding, "codec": codec, "undecodable": html.count("\ufffd")})
    # Faultless UTF-8 is parsed as it came.
    whole = codec == "utf-8" and html is text and not body.startswith(BOM_UTF8) and "\ufffd" not in html
    root = _parsed(body) if whole else parse(html)
    zone = zone_of(url, root.get("lang"), html, timezone)
    trace.note("zone", zone.key)
    return Page(url, body, html, root, codec, now, zone, trace)


def parse(html: str) -> Any:
    """The tree of ``html``; an empty document where there is nothing to parse."""
    return _parsed(html.encode("utf-8", "replace"))


def _parsed(page: bytes) -> Any:
    page = _opened(_without_ends(page.replace(b"\0", b"")))
    root, complete, unclosed = _parse(page)
    if unclosed and is_misnested(root):
        root, complete, _ = _parse(page := with_items_closed(page))
    if not complete:
        root, *_ = _parse(flattened(page.decode("utf-8")).encode("utf-8"))
    _begin_body(root)
    if b"material-" in page and (b"material-icons" in page or b"material-symbols" in page):
        _draw_icons(root)
    return root


def _without_ends(page: bytes) -> bytes:
    """``page`` without the ends of bodies and documents, and with line breaks for </br>: put together once, for pages are long."""
    view, at = memoryview(page), 0
    pieces: list[bytes | memoryview] = []
    for end in _ENDS.finditer(page):
        pieces += (view[at : end.start()], b"<br>" if end[1] else b"")
        at = end.end()
    return b"".join((*pieces, view[at:])) if at else page


def _draw_icons(root: Any) -> None:
    """Take away the words that a font draws as pictures: ``<span class="material-icons">person</span>``."""
    for element in root.iter("i", "span"):
        if "material-" in (names := element.get("class") or "") and not _ICONS.isdisjoint(names.split()) and len(element) == 0:
            element.text = None


def _opened(page: bytes) -> bytes:
    """``page`` without the strokes that close its frame where it opens: libxml2 drops what comes behind ``<html lang="de" />``."""
    for name in (b"<html", b"<body"):
        end = page.find(b">", at) if (at := page.find(name)) >= 0 else -1
        if end > 0 and page[end - 1 : end] == b"/":
            page = page[: end - 1] + page[end:]
    return page


def _begin_body(root: Any) -> None:
    """Move into the body what ends a head without saying so: libxml2 knows no ``<main>`` or ``<article>`` and keeps them in the head.

    The body begins at the first element that no head holds (HTML, section 13.2.6.4.4).
    """
    head = root.find("head")
    strays = list(dropwhile(lambda element: element.tag in _IN_HEAD, head)) if head is not None else []
    if strays:
        body = root.find("body")
        if body is None:
            body = etree.SubElement(root, "body")
        first = next(iter(body), None)
        for element in strays:
            if first is None:
                body.append(element)
            else:
                first.addprevious(element)


def bounded(html: str) -> str:
    """``html`` without inline pictures if it is very long, cut where it has more characters or tags than a page of news can have."""
    if len(html) > MAX_CHARS:
        html = _DATA_URI.sub("", html)[:MAX_CHARS]
    if len(html) > MAX_TAGS and html.count("<") > MAX_TAGS:
        end = -1
        for _ in range(MAX_TAGS):
            end = html.find("<", end + 1)
        html = html[:end]
    return html


def flattened(html: str) -> str:
    """``html`` with every element that is nested too deep for the parser turned into a line break: libxml2 drops all that follows."""
    depth = 0

    def keep(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag[2].lower() in _VOID:
            return tag[0]
        if tag[1]:
            depth = max(0, depth - 1)
            return tag[0] if depth < MAX_DEPTH else "<br>"
        depth += 1
        return tag[0] if depth <= MAX_DEPTH else "<br>"

    return _TAG.sub(keep, html)


def _parse(page: bytes) -> tuple[Any, bool, bool]:
    """The tree, whether it is all of the page, and whether an item of a list ends in it before a ``<div>`` of its own."""
    # Not lxml.html's parser: its elements are made by Python, one by one.
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, collect_ids=False)
    try:
        root = etree.fromstring(page, parser=parser)
    except etree.LxmlError:
        root = None
    if root is None:
        return etree.HTML("<html><body></body></html>"), True, False
    problems = parser.error_log
    last = problems.last_error
    unclosed = last is not None and any(problem.message.endswith("tag mismatch: li and div") for problem in problems)
    return root, last is None or last.type != etree.ErrorTypes.ERR_RESOURCE_LIMIT, unclosed
