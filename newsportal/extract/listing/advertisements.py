"""Rows of a list that are no headlines: advertisements between them, links to the section that they stand in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlsplit

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import Row
from newsportal.regexes import regex

MAX_LABEL = 40
MOST = 0.8
"""The share of rows with a time from which one without is another kind of row."""
_NAME = regex(r"(?:^|[\s_-])(?:ads?|advert\w{0,10}|sponsor\w{0,4}|guanggao|advertorial)(?:$|[\s_-])|广告|廣告", re.IGNORECASE)
_NAMING = frozenset(("class", "id"))
_OFFER = regex(
    r"newsletter|sign-?up|subscri[bp]|paywall|donat(?:e|ion)|membership|abonne|suscri|(?:^|[\s_-])(?:cta|app-?download)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SOLD = (
    "广告", "廣告", "推广", "推廣", "赞助", "ad", "ads", "sponsored", "advertisement", "promoted", "anzeige", "publicité", "publicidad",
    "publicidade", "pubblicità", "advertentie", "annonce", "annonse", "annons", "mainos", "reklama", "реклама", "広告", "광고", "iklan",
    "quảng cáo",
)  # fmt: skip
_BRACKETS = "[【(（"
_LABEL = regex(rf"^[{re.escape(_BRACKETS)}]?\s*(?:{'|'.join(_SOLD)})\s*[\]】)）]?$", re.IGNORECASE)
_LABEL_OPENS = frozenset(f"{_BRACKETS}{''.join(word[0] + word[0].upper() for word in _SOLD)}")
_INDEX = regex(r"(?<=/)index\.\w{2,5}$")


def is_advertisement(outline: Outline, row: Row) -> bool:
    """Whether a row says of itself that it is an advertisement."""
    for i in (row.at, *(link.at for link in row.links[:3])):
        for name, value in outline.elements[i].items():
            if name == "rel":
                if "sponsored" in value:
                    return True
            elif len(value) < 200 and (name in _NAMING or name.startswith("data-")) and _NAME.search(value):
                return True
    return says_sold(outline, row)


def says_sold(outline: Outline, row: Row) -> bool:
    """Whether a text of a row is no more than the word that marks an advertisement."""
    start, end = outline.run_start[row.at], outline.run_end[row.at]
    for run in range(start, min(end, start + 12)):
        if len(outline.runs[run]) < MAX_LABEL and (line := outline.line(run))[:1] in _LABEL_OPENS and _LABEL.match(line):
            return True
    return False


def marked(outline: Outline, rows: Sequence[Row]) -> dict[int, str]:
    """The few rows among others, by number, each with the reason to drop it, that are marked as advertisements."""
    found = [n for n, row in enumerate(rows) if says_sold(outline, row)]
    return dict.fromkeys(found, "marked as an advertisement") if 3 * len(found) <= len(rows) else {}


def is_offer(outline: Outline, at: int) -> bool:
    """Whether an element among rows, built otherwise than they are, calls itself an offer to readers: a newsletter, a subscription."""
    element = outline.elements[at]
    return _OFFER.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None


def off_site(urls: Sequence[str | None], dated: Sequence[bool]) -> dict[int, str]:
    """The rows, by number, each with the reason to drop it, that lead to another site than the others and have no time, where nearly all others have one.

    ``urls``: where each row leads; ``dated``: whether it has a time.
    """
    if not MOST * len(dated) <= sum(dated) < len(dated):
        return {}
    own = Counter(_site(url) for url, has in zip(urls, dated, strict=True) if has)
    if own.most_common(1)[0][1] < MOST * own.total():  # links to stories of all sites
        return {}
    foreign = (n for n, (url, has) in enumerate(zip(urls, dated, strict=True)) if url and not has and _site(url) not in own)
    return dict.fromkeys(foreign, "no time, and to another site")


def section_links(urls: Sequence[str | None]) -> dict[int, str]:
    """Those of the first and last rows, by number, each with the reason to drop it, that lead to the folder in which most others stand: /news/ over /news/7.html, /news/8.html.

    >>> section_links(["https://a.example/news/7", "https://a.example/news/8", "https://a.example/news/9", "https://a.example/news/"])
    {3: 'leads to the section of the others'}
    >>> section_links(["https://a.example/news/index.html", "https://a.example/news/7", "https://a.example/news/8", "https://a.example/news/9"])
    {0: 'leads to the section of the others'}
    """
    found: dict[int, str] = {}
    told = "\n".join(["", *filter(None, urls)])
    for n in {0, 1, len(urls) - 2, len(urls) - 1} & set(range(len(urls))):
        here = urls[n] or "x:"
        index = _INDEX.search(here) if "/index." in here else None
        folder = here[: index.start()] if index else here.rstrip("/") + "/"
        if 2 * told.count(f"\n{folder}") <= len(urls):
            continue
        inside = [url for url in urls if url and url.startswith(folder)]
        # An index of that folder alone: stories in its parts may be a story's chapters.
        if 2 * sum(url not in (folder, here) and (not index or "/" not in url[len(folder) :]) for url in inside) > len(urls):
            found[n] = "leads to the section of the others"
    return found


def steps_above(urls: Sequence[str | None], dated: Sequence[bool], here: str) -> dict[int, str]:
    """Those of the first rows, by number, each with the reason to drop it, that have no time, as most others do, and lead to a folder which the page is in.

    >>> steps_above(["https://a.example/tags/", "https://a.example/7", "https://a.example/8"], [False, True, True], "https://a.example/tags/x/")
    {0: 'a step of the trail to the page'}
    """
    if 2 * sum(dated) <= len(dated):
        return {}
    return {
        n: "a step of the trail to the page"
        for n, url in enumerate(urls[:2])
        if url and not dated[n] and here.rstrip("/").startswith(url.rstrip("/") + "/")
    }


def _site(url: str | None) -> str:
    """The last two names of a host: ``www.portal.example`` and ``m.portal.example`` are one site."""
    return ".".join((urlsplit(url or "").hostname or "").split(".")[-2:])
