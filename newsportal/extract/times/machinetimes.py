"""The times that a page states for machines: JSON-LD, meta, microdata, ``<time datetime>``, script variables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import islice
from typing import Any, cast

from lxml import etree

from newsportal.extract.page.blocks import Block
from newsportal.extract.page.structured import is_of_another, text_of
from newsportal.extract.page.tree import Page
from newsportal.extract.times.dates import MONTH_FIRST, parse_time, plausible
from newsportal.extract.times.timelabels import Role
from newsportal.items import Moment, PublishedFrom
from newsportal.regexes import regex

# Lower case; in the order of trust. The last row is often the time of the last change, of printing or of indexing.
_META_PUBLISHED = (
    ("article:published_time", "article:published:time", "article:published", "article:publish_time", "og:article:published_time",
     "og:published_time", "datepublished", "bytedance:published_time"),
    ("weibo: article:create_at", "weibo:article:create_at", "firstpublishedtime", "pubdate", "publishdate", "publish_date", "publish-date",
     "pub_date", "pubtime", "publishtime", "publish_time", "publishedtime", "published_time", "published_date",
     "published-date", "date_published", "date-published", "publication_date", "publication-date", "publicationdate",
     "iso-8601-publish-date", "og:pubdate", "og:release_date", "release_date", "og:published", "parsely-pub-date", "sailthru.date",
     "cxenseparse:recs:publishtime", "cxenseparse:recs:published_time", "cxenseparse:publishtime", "article_date_original",
     "originalpublicationdate", "bt:pubdate", "cambrian:pubdate", "rnews:datepublished", "shareaholic:article_published_time", "mediator_published_time",
     "dc.date.issued", "dcterms.issued", "article.published", "citation_publication_date",
     "citation_online_date", "citation_date", "pdate", "ptime"),
    ("date", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "datecreated", "created", "creation_date", "createdate",
     "createtime", "displaydate", "article:create_at", "article:date", "article.created", "apub:time"),
)  # fmt: skip
_META_MODIFIED = (
    "article:modified_time", "article:modified:time", "og:article:modified_time", "og:modified_time", "datemodified", "weibo: article:update_at",
    "weibo:article:update_at", "lastmodifiedtime", "bytedance:updated_time", "og:updated_time", "article:update_at", "dateupdate",
    "lastmod", "last-modified", "last_modified", "last_updated_date", "modified_time", "modified-time", "modified_date", "modified-date",
    "date_modified", "date-modified", "article.updated", "dcterms.modified", "dc.date.modified", "revised", "utime", "cambrian:update",
)  # fmt: skip
# How other names of such elements end, less all that is no letter: DCSext.articleFirstPublished, w-published-date, article:publication_date
_META_ENDINGS = ("publishedtime", "publishtime", "publisheddate", "publishdate", "publishedat", "publishedon", "firstpublished", "publicationdate",
                 "publicationtime", "datepublished", "datepublication", "datepub", "pubdate", "articlepublished", "articledate", "postdate",
                 "daterelease")  # fmt: skip
_META_CREATED = frozenset(("published", "datecreated", "dccreated", "dcdate", "dctermsdate", "dctermscreated"))
_META_OTHERS = ("last", "next", "modif", "update", "expir", "unpub", "event", "comment", "book", "site")
"""Names with one of these tell another time."""
_NO_LETTERS = regex(r"[^a-z]+")
# How scripts name the time of publication, less its first letters; what stands around is checked where one of these is found.
_SCRIPT_NAMES = ("ublish", "ub_", "ubDate", "ubTime", "ubtime", "ubdate", "ptime", "reateTime", "var ct")
_PUBLISHING = regex("ub(?:lish|_|[Dd]ate|[Tt]ime)")
"""Those of publishing, all found at once: each look at a whole page costs."""
_SCRIPT = regex(
    r"""(?:["']?(?:\b|\b__)(?:publish(?:ed)?|pub|oriCreate)_?(?:time|date|at|on)(?:stamp)?["']?|["']ptime["']|var\s{1,3}ct)\s{0,3}[:=]\s{0,3}["']?"""
    r"""(\d[\dTZ :.+/-]{7,30})""",
    re.IGNORECASE,
)
_TIME_ATTRIBUTES = ("datetime", "title", "content", "timestamp", "time", "value")
_TITLED = etree.XPath("descendant::*/@title[starts-with(., '20')]/..")
_RDFA = etree.XPath("descendant::*/@property[contains(., ':date') or contains(., ':created')]/parent::*[@content and not(self::meta)]")
_TIME_TAGS = frozenset(("time", "relative-time", "local-time", "time-ago"))
_OWN = ("publish", "entry-date", "post-date")
_DAY = 10
"""Characters of a day: 2023-07-28."""
_ISO = regex(r"20\d\d-\d\d-\d\dT\d\d:?\d\d")
MAX_TIME_ELEMENTS = 60
MAX_SCRIPT_TIMES = 40


@dataclass(frozen=True, slots=True)
class Stated:
    """A time that the page states for machines."""

    value: Moment
    raw: str
    place: str
    """``json-ld datePublished``, ``meta pubdate``: where it stands."""
    origin: PublishedFrom
    role: Role
    trust: int
    """3: says when the article was published; 2: so by name; 1: some date of the page; 0: of the page's scripts.

    Of ``<time>`` elements 3 are those whose class says that they are the post's own, 2 all others.
    """
    zoned: bool

    @property
    def day(self) -> date:
        """Its day, in its own zone."""
        return self.value.date() if isinstance(self.value, datetime) else self.value


def stated_times(page: Page) -> list[Stated]:
    """Every time that the page states about its article, the most trusted first."""
    facts, found = page.structured, _Collector(page)
    own = {key.lower(): value for key, value in facts.article.items() if isinstance(key, str)}
    found.add(text_of(own.get("datepublished")), "json-ld datePublished", "json-ld", "published", 3)
    for trust, names in zip((3, 2, 1), _META_PUBLISHED, strict=True):
        for name in names:
            if name in facts.meta:
                found.add(facts.first(name), f"meta {name}", "meta", "published", trust)
        if trust == 3:
            days = facts.microdata("datepublished")
            if len({day[:10] for day in days}) == 1:  # several are the rows of a list
                found.add(days[0], "microdata datePublished", "meta", "published", 3)
    if not found.times:
        _add_others(found, facts.meta)
    for name in ("datecreated", "uploaddate"):
        found.add(text_of(own.get(name)), f"json-ld {name}", "json-ld", "published", 1)
    found.add(text_of(own.get("datemodified")), "json-ld dateModified", "json-ld", "modified", 3)
    for name in _META_MODIFIED:
        if name in facts.meta:
            found.add(facts.first(name), f"meta {name}", "meta", "modified", 2)
    changes = facts.microdata("datemodified")
    if len({change[:10] for change in changes}) == 1:
        found.add(changes[0], "microdata dateModified", "meta", "modified", 2)
    return found.times


def _add_others(found: _Collector, metas: dict[str, list[str]]) -> None:
    """The times of publication in meta elements that are called so by few systems."""
    for name, values in metas.items():
        if "publi" not in name and "date" not in name and "created" not in name:
            continue
        letters = _NO_LETTERS.sub("", name)
        trust = 2 if letters.endswith(_META_ENDINGS) else 1 if letters in _META_CREATED else 0
        if trust and not any(other in letters for other in _META_OTHERS):
            found.add(values[0], f"meta {name}", "meta", "published", trust)


def script_time(page: Page) -> Stated | None:
    """The publication time in the page's scripts, where all that they state are of one day (var ct = "1658200000")."""
    found, html = _Collector(page), page.html
    places = _publishing(html)
    for name in _SCRIPT_NAMES:  # finding a fixed string is fifty times faster than the expression
        for at in places.get(name, ()) if name.startswith("ub") else islice(_places(name, html), MAX_SCRIPT_TIMES):
            if match := _SCRIPT.search(html, max(0, at - 10), at + 60):
                found.add(match[1].strip(), "script", "meta", "published", 0)
    days = {each.day for each in found.times}
    if len(days) != 1:
        return None
    return max(found.times, key=lambda each: isinstance(each.value, datetime))


def _publishing(html: str) -> dict[str, list[int]]:
    """Where the names of publishing among ``_SCRIPT_NAMES`` stand first."""
    places: dict[str, list[int]] = {}
    for name in _PUBLISHING.finditer(html):
        first = places.setdefault(name[0], [])
        if len(first) < MAX_SCRIPT_TIMES:
            first.append(name.start())
    return places


def _places(name: str, html: str) -> Iterator[int]:
    """Where ``name`` stands in ``html``."""
    at = html.find(name)
    while at >= 0:
        yield at
        at = html.find(name, at + 1)


def time_elements(page: Page) -> list[tuple[int, Stated]]:
    """``<time datetime>`` and its older forms (``<abbr title>``, RDFa), each with the index of the block that it stands in or before."""
    elements = [] if _TIME_TAGS.isdisjoint(page.nodes.tags) else list(page.root.iter(*_TIME_TAGS))
    elements += cast("list[Any]", _TITLED(page.root)) + cast("list[Any]", _RDFA(page.root))
    elements = [element for element in islice(elements, MAX_TIME_ELEMENTS) if _machine_form(element)]
    if not elements:
        return []
    boxes = {id(box.element): box for box in page.outline.boxes}
    sources = {id(block.source): block.index for block in page.outline.blocks}
    collector, found = _Collector(page), []
    for element in elements:
        collector.times.clear()
        names = " ".join(element.get(name) or "" for name in ("itemprop", "property", "class")).lower()
        own = any(word in names for word in _OWN) or element.get("pubdate") is not None
        changed = "modif" in names or ("updat" in names and not own and element.tag in _TIME_TAGS)  # hAtom says updated of all
        role: Role = "modified" if changed else "published"
        collector.add(_machine_form(element), "<time>", "page", role, 3 if own else 2)
        index = sources.get(id(element))
        parent = element.getparent()
        while index is None and parent is not None:
            if box := boxes.get(id(parent)):
                printed = " ".join((element.text or "").split())
                lines = page.outline.blocks[box.first : box.last] if printed and box.last - box.first > 1 else []
                index = next((line.index for line in lines if line.box is box and printed in line.text), box.first)
            parent = parent.getparent()
        if collector.times and index is not None:
            stated = collector.times[0]
            found.append((index, replace(stated, value=stated.day) if _is_noon_of_day(element) else stated))
    return found


def _is_noon_of_day(element: Any) -> bool:
    """Whether a ``<time>`` that prints a day states noon of it in UTC: so Drupal tells machines a day without a clock."""
    return (element.get("datetime") or "").endswith("T12:00:00Z") and ":" not in "".join(element.itertext())


def _machine_form(element: Any) -> str | None:
    """What a time element states. Before there was ``<time>``, titles did so; microdata is read elsewhere."""
    if element.tag in _TIME_TAGS:
        others = element.get("itemprop") is not None and is_of_another(element)
        stated = element.get("datetime") or ""
        told = element.get("title") or ""  # <time datetime="2023-07-28" title="2023-07-28 23:05:49">
        return None if others else told if len(told) > len(stated) == _DAY and told.startswith(stated) else stated or None
    stated = element.get("content") or element.get("title") or ""
    return stated if _ISO.match(stated) and element.get("itemprop") is None else None


def attribute_time(page: Page, block: Block) -> Stated | None:
    """The time in an attribute of the element that prints a block (``<span title="2023-07-28 23:05">昨天</span>``)."""
    collector, element = _Collector(page), block.source
    for _ in range(4):
        if element is None:
            break
        for name, value in element.items():
            if name in _TIME_ATTRIBUTES or name.startswith("data-"):
                collector.add(value, f"{name} of the printed time", "page", "published", 2)
        if collector.times or element is block.box.element:
            break
        element = element.getparent()
    return collector.times[0] if collector.times else None


class _Collector:
    """Reads stated times and keeps the plausible ones."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.language = None if (page.language or "").startswith(MONTH_FIRST) else "und"  # what goes first in 03-04-24
        self.times: list[Stated] = []

    def add(self, text: str | None, place: str, origin: PublishedFrom, role: Role, trust: int) -> None:
        printed = parse_time(text, now=None, zone=self.page.zone, language=self.language) if text else None
        if printed is None or printed.value is None or not plausible(printed.value, self.page.now):
            return
        value = printed.value
        if isinstance(value, datetime) and value.time() == time():
            value = value.date()  # a content management system's way to write a day
        self.times.append(Stated(value, printed.raw, place, origin, role, trust, printed.zoned))
        self.page.trace.candidate(role, value, place, float(trust))
