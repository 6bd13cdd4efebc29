"""What lists are made of: the links of a page, the rows around them, groups of rows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, cast

from lxml import etree

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pagewords import MAX_WORD, generic
from newsportal.extract.page.text import CJK, one_line, remembered
from newsportal.extract.times.dayforms import MONTH_WORD
from newsportal.extract.times.months import month_of
from newsportal.regexes import regex

# Their first sign apart: so begun, a search runs fast over all that is none.
_CJK_RUN = regex(f"[{CJK}][{CJK}]*+")
_WORD = regex(r"[^\W_][^\W_]*+")
_NO_WORD = bytes(code for code in range(128) if not chr(code).isalnum())
_DEAD = regex(r"\s*+(?:(?:javascript|mailto|tel|data|about|vbscript|weixin|tencent)\s*+:|#?\s*+$)", re.IGNORECASE)
_LIVE = ("http", "/")
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".JPG", ".JPEG", ".PNG", ".GIF")
TAG_PAGE = regex(r"/tags?/[^/?#]{1,80}/?(?:[?#]|$)")
"""The address of a page of what is filed under one keyword."""
_WRITER = regex(r"/(?:@|(?:authors?|autor(?:en|es)?|auteurs?|autori|avtor|profiles?)/)[^/?#]{1,60}/?$")
"""That of a writer: few words that lead there are a name, however often it stands beside headlines."""
MAX_KEYWORD = 12
"""A heavier text of a link is a headline, wherever that leads."""
_CLICK = regex(r"(?:location(?:\.href)?\s*=|open\s*\()\s*['\"]([^'\"\s]{1,500})['\"]")
_CLICKABLE = etree.XPath("//*[@onclick][not(self::a)]")
_ADDRESSES = ("data-link", "data-href", "data-url")
"""Attributes in which a row keeps the address that a script opens."""
_ADDRESSED = etree.XPath("//*[@data-link or @data-href or @data-url][not(self::a)]")
MIN_ADDRESSED = 4
_WRITTEN = regex(r"document\.write(?:ln)?\(\s{0,3}(?:\w{1,20}\(\s{0,3})?(?:\"([^\"<>]{1,200})\"|'([^'<>]{1,200})')")
"""The text of a link that a script writes into it: ``<a href=…><script>document.write(view("…"))</script></a>`` of 方正's papers."""
_GIVEN = regex(r"\bvar\s{1,3}([A-Za-z_$][\w$]{0,20})\s{0,3}=\s{0,3}(?:\"([^\"<>]{1,200})\"|'([^'<>]{1,200})')")
"""The same, first given to a variable that the script may cut: ``var told = '…'; document.write(told)``."""
_CALLED = regex(r"(?:javascript:|return)?\s{0,5}([A-Za-z_$][\w.$]{0,40})\s?\(\s?['\"]?([\w/+=.-]{1,80})")
"""A call that opens what its argument names: ``openDetail('4711')``."""
_CALLS = regex(r"(?:onclick=[\"'](?:return )?|[\"']javascript:)\s?([A-Za-z_$][\w.$]{0,40})\(\s?['\"\w]")
_ITSELF = ("this", "event")
"""Arguments that tell nothing of what is opened."""
MIN_CALLED = 4
_NAME = regex(r"[A-Za-z]\w{0,20}")
_CLICKED = frozenset(("li", "div", "tr", "td", "dd", "dt", "p", "span", "article", "section", "h2", "h3", "h4"))
# Each begins with one sign out of a few, which makes searching it fast; of "ago" that is the rarest of its letters.
_NUMBERED_TIME = regex(
    r"\d\s*[-/.年:月秒分小天周个](?:(?<=[-/.年:月])\s*\d|(?:(?<=[秒天周年月])|(?<=分)[钟鐘]|(?<=小)[时時]|(?<=个)月)之?前)"
)
_NEAR_TIME = regex(r"[昨前今刚剛g](?:(?<=[昨前今])天|(?<=[刚剛])[刚剛才]|(?<=\bag)o\b)")
_SPELLED = regex(rf"(?=[JFMASONDjfmasond])\b{MONTH_WORD} \d{{1,2}}\b|(?=\d)\b\d{{1,2}}[ -]{MONTH_WORD}(?![^\W\d_])")
_BESIDE_MONTH = regex(r"\d(?:(?<=[^\W\d_] \d)|(?<=\. \d)|[ -](?=[JFMASONDjfmasondſ]))")
"""What both forms of it have, and begins with a number: a day right behind a word or before the letter of a month."""
_WORDED = regex(r"\d(?<!\d\d)\d?(?:\.|º|er)? (?:de |d['’])?([^\W\d_\u2e80-\u9fff]{3,12})")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def weight(text: str) -> float:
    """How much a text says: a CJK character 1, another letter or digit half."""
    if text.isascii():
        return len(text.encode().translate(None, _NO_WORD)) / 2
    if text.isalnum():
        # Signs beyond the first plane take a byte more and count no more.
        wide = min(len(text), (len(text.encode("utf-8", "replace")) - len(text)) // 2)
        return (len(text) + wide) / 2
    return _mixed_weight(text)


@remembered
def _mixed_weight(text: str) -> float:
    wide = len("".join(_CJK_RUN.findall(text)))
    # Few pieces in the East, where words stand together; elsewhere one for each word.
    return ((len("".join(_WORD.findall(text))) if wide else sum(map(str.isalnum, text))) + wide) / 2


def rough_weight(text: str) -> float:
    """``weight`` of a long text, without looking for its punctuation."""
    wide = (len(text.encode("utf-8", "replace")) - len(text)) // 2
    return wide + (len(text) - wide) * 0.42


def moment_like(text: str) -> bool:
    """Whether a text seems to hold a time in numbers or a distance from now: 2024-03-28, 10:20, 3小时前, 昨天."""
    return _NUMBERED_TIME.search(text) is not None or _NEAR_TIME.search(text) is not None


@remembered
def time_like(text: str) -> bool:
    """Whether a text seems to hold a time: quick, for counting; what it is, ``dates`` tells.

    >>> time_like("2024-03-28"), time_like("3小时前"), time_like("an hour ago"), time_like("Mar 28"), time_like("Mar 2024"), time_like("agora 3")
    (True, True, True, True, False, False)
    """
    if moment_like(text):
        return True
    return _BESIDE_MONTH.search(text) is not None and _SPELLED.search(text) is not None


def day_in_words(text: str) -> bool:
    """Whether a text seems to hold a day with a month in another language than English: 14. März 2024. Quick, too, and for lists alone.

    >>> day_in_words("Von Jutta, 14. März 2024"), day_in_words("14 de marzo"), day_in_words("14 марта"), day_in_words("14 Boote")
    (True, True, True, False)
    """
    return any(map(month_of, _WORDED.findall(text)))


def dead(href: str | None) -> bool:
    """Whether an ``href`` leads to no page."""
    return not href or (not href.startswith(_LIVE) and _DEAD.match(href) is not None)


@dataclass(slots=True, eq=False)
class Link:
    """An ``a`` element with something to say."""

    at: int
    href: str
    text: str
    weight: float
    path: int
    live: bool
    shown: bool
    """Its text is printed, not an attribute's."""
    seed: bool
    """It can be a headline by itself."""
    given: bool = False
    """Its text is the heading of its row, for its own says nothing."""


@dataclass(slots=True, eq=False)
class Row:
    """A record of a group."""

    at: int
    links: list[Link] = field(default_factory=list)
    headline: Link | None = None
    section: str | None = None
    """The department whose block of the list it stands in."""


@dataclass(slots=True, eq=False)
class Group:
    """Rows of one kind, in the page's order."""

    containers: list[int]
    tag: str
    rows: list[Row]
    score: float = 0.0
    timed: float = 0.0
    """Share of the rows in which a time seems to stand."""
    name: str | None = None
    """Its heading."""

    @property
    def start(self) -> int:
        """Index of the first row's element."""
        return self.rows[0].at


def clicks(html: str) -> bool:
    """Whether a page may have more than links and buttons that say where a click on them leads: far faster than a look at its tree."""
    at = html.find("lick")  # of "onclick" and of "onClick", as it stands in scripts
    while at >= 0:
        if html[max(0, at - 3) : at] in ("onc", "onC") and _leads_on(html, at - 3):
            return True
        at = html.find("lick", at + 1)
    return False


def _leads_on(html: str, at: int) -> bool:
    """Whether a click leads to an address, told by the attribute at a place of ``html``, of more than a link or button."""
    tag = html.rfind("<", max(0, at - 300), at)
    name = _NAME.match(html, tag + 1) if tag >= 0 else None
    if name is not None and name[0].lower() not in _CLICKED:
        return False
    handler = html[at : at + 600]
    return ("location" in handler or "open" in handler) and _CLICK.search(handler) is not None


def stores_addresses(html: str) -> bool:
    """Whether several elements may keep addresses in attributes."""
    return any(html.count(f" {name}=") >= MIN_ADDRESSED for name in _ADDRESSES)


def _told_address(element: Any) -> str | None:
    value = next((value for name in _ADDRESSES if (value := element.get(name))), None)
    return value if value and not dead(value) and "/" in value else None


def add_clicked(outline: Outline) -> None:
    """Count as links what a script makes one: ``<li onclick="location.href='/a/1.html'">`` without a link in it."""
    found = cast("list[Any]", _CLICKABLE(outline.elements[0]))
    _count_as_links(outline, [each for each in found if each.tag in _CLICKED and _CLICK.search(each.get("onclick"))])


def add_addressed(outline: Outline) -> None:
    """Count as links what keeps an address for a script: ``<li data-link="/a/1.html">`` without a link in it."""
    found = cast("list[Any]", _ADDRESSED(outline.elements[0]))
    _count_as_links(outline, [each for each in found if each.tag in _CLICKED and _told_address(each)])


def calls(html: str) -> bool:
    """Whether several elements of a page call one function, each with something of its own."""
    if html.count("onclick=") + html.count("javascript:") < MIN_CALLED:
        return False
    return max(Counter(_CALLS.findall(html)).values(), default=0) >= MIN_CALLED


def add_called(outline: Outline) -> None:
    """Count as links what calls a script: ``<tr onclick="openDetail('4711')">`` without a link in it."""
    found = cast("list[Any]", _CLICKABLE(outline.elements[0]))
    _count_as_links(outline, [each for each in found if each.tag in _CLICKED and _CALLED.match(each.get("onclick"))])


def _call(element: Any, href: str, n: int) -> str:
    """What stands for the address of a link that only a script opens: its call, or, where a script has bound it, its number on the page."""
    told = _CALLED.match(element.get("onclick") or "") or _CALLED.match(href)
    return f"javascript:{told[1]}({told[2]})" if told and told[2] not in _ITSELF else f"javascript:{n}"


def _count_as_links(outline: Outline, clicked: list[Any]) -> None:
    if clicked:
        links, places = outline.links, dict(zip(outline.elements, range(len(outline.elements)), strict=True))
        found = [places[each] for each in clicked if each in places]
        outline.links = sorted([*links, *(i for i in found if bisect_left(links, i) == bisect_left(links, outline.end[i]))])


def page_links(outline: Outline, *, called: bool = False) -> list[Link]:
    """Every ``a`` of the page, with its text, or a title or picture text in its place. ``called``: also those that only a script opens can be headlines."""
    found = []
    elements, paths, starts, ends, line = outline.elements, outline.path, outline.run_start, outline.run_end, outline.line
    for i in outline.links:
        element = elements[i]
        start, end = starts[i], ends[i]
        text = line(start) if end - start == 1 else one_line(outline.between(start, min(end, start + 60))) if end > start else ""
        shown = bool(text)
        if not shown:
            text = one_line(element.get("title")) or _pictured(outline, i)
            if not text and i + 1 < outline.end[i] and outline.tag[i + 1] == "script":
                text = _written(elements[i + 1])
                shown = bool(text)
        href = element.get("href") or ""
        live = href.startswith(_LIVE)  # so of most
        if not live:
            href = _stored(element, href, outline.tag[i])
        if "#" in href:
            href = href.partition("#")[0] or href
        live, heavy = live or not dead(href), rough_weight(text) if len(text) > 24 else weight(text)
        if called and not live:
            href = _call(element, href, i)
        light = heavy < MAX_KEYWORD
        seed = (
            (live or called)
            and heavy >= 5
            and not (
                ("/" in text and " " not in text and text.isascii())  # an address as it stands, or that of a paper (10.1000/182)
                or (not shown and href.endswith(_PICTURES))  # enlarges a picture of the page
                or (light and (("/tag" in href and TAG_PAGE.search(href)) or _WRITER.search(href)))
                or (len(text) < MAX_WORD and generic(text))
            )
        )
        found.append(Link(i, href, text, heavy, paths[i], live, shown, seed))
    return found


def _pictured(outline: Outline, link: int) -> str:
    """What is read in place of the first picture in a link that has such a text."""
    if outline.end[link] == link + 1:
        return ""
    return next((one_line(alt) for element in outline.elements[link + 1 : outline.end[link]] if (alt := element.get("alt"))), "")


def _stored(element: Any, href: str, tag: str) -> str:
    """Where an element leads whose ``href`` does not tell: to the address that a click on it goes to, or that it keeps for a script."""
    if (not href or href[0] != "h") and dead(href) and (click := element.get("onclick")) and (address := _CLICK.search(click)):
        return address[1]
    return (_told_address(element) if not href and tag != "a" else None) or href


def _written(script: Any) -> str:
    """The text that ``script`` writes."""
    text = (script.text or "")[:1000]
    if found := _WRITTEN.search(text):
        return one_line(found[1] or found[2])
    given = _GIVEN.search(text)
    return one_line(given[2] or given[3]) if given and f"document.write({given[1]})" in text else ""


def links_inside(outline: Outline, links: list[Link], starts: list[int], at: int) -> list[Link]:
    """The links inside an element; ``starts``: the indexes of all links, in order."""
    return links[bisect_left(starts, at) : bisect_left(starts, outline.end[at])]
