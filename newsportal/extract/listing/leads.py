"""The story that a section shows large over its list: picture, headline, a few lines of it, in other markup than the rows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Collection

from newsportal.extract.listing.joins import host
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pagewords import generic
from newsportal.extract.listing.records import HEADINGS, Group, Link, Row, links_inside, time_like, weight
from newsportal.regexes import regex

MIN_ROWS = 4
"""Rows of a list at least that one may lead."""
MAX_LEADS = 4
"""Stories shown large; more of them are a list of their own."""
MAX_ABOVE, MAX_BEFORE = 3, 4
"""How far up, and how many elements before the list, they are looked for."""
MAX_RUNS = 14
"""Texts of such a story with its lines."""
MIN_TOLD = 15
"""What lines from a story say at least."""
_SLIDES = regex(r"swiper|slide|carousel|banner|scroll|bxslider|flash|focusmap|lunbo", re.IGNORECASE)
_FRAME = frozenset(("nav", "aside", "header", "footer", "form"))
_NUMBERS = regex(r"\d+")


def leads(outline: Outline, links: list[Link], group: Group) -> list[Group]:
    """The stories right over a list that are shown large, each as a group of its own; none where more than ``MAX_LEADS`` are.

    They lead to addresses like those of the rows, and tell a few lines of the story or its time: slides and offers do not.
    """
    if len(group.rows) < MIN_ROWS or any(_is_large(outline, row) for row in group.rows[1:3]):
        return []
    known = {link.href for row in group.rows for link in row.links}
    shapes = {shape(row.headline.href) for row in group.rows if row.headline}
    starts = [link.at for link in links]
    at = group.start
    for _ in range(MAX_ABOVE):
        above = outline.parent[at]
        if above <= 0 or outline.tag[above] in ("body", "html"):
            break
        before = deque((child for child in outline.children(above) if child < at), maxlen=MAX_BEFORE + 2)
        found = _large_ones(outline, links, starts, [each for each in before if each < at], known, shapes)
        if found is not None:
            return [Group([outline.parent[row.at]], outline.tag[row.at], [row]) for row in found]
        at = above
    return []


def _large_ones(
    outline: Outline, links: list[Link], starts: list[int], before: list[int], known: Collection[str], shapes: Collection[str]
) -> list[Row] | None:
    """The stories that elements right before a list show large, in the page's order; None where nothing stands before it."""
    found: list[Row] = []
    for at in reversed(before):
        inside = links_inside(outline, links, starts, at)
        if not inside and outline.run_start[at] == outline.run_end[at]:
            continue  # a line, a script
        told = _stories(outline, at, inside, known, shapes)
        if not told:
            return found
        found = told + found
        if len(found) > MAX_LEADS:
            return []
    return found or None


def _stories(outline: Outline, at: int, inside: list[Link], known: Collection[str], shapes: Collection[str]) -> list[Row]:
    """The stories that an element shows large; none where anything else is in it."""
    seeds = [link for link in inside if link.seed and link.shown]
    hrefs = list(dict.fromkeys(link.href for link in seeds))
    if (
        not 0 < len(hrefs) <= MAX_LEADS
        or outline.run_end[at] - outline.run_start[at] > MAX_RUNS * len(hrefs)
        or not all(shape(href) in shapes and href not in known for href in hrefs)
        or any(link.live and link.href not in hrefs and not generic(link.text) and link.weight >= 1 for link in inside)
        or outline.tag[at] in _FRAME
        or _is_slides(outline, at)
    ):
        return []
    rows = []
    for href in hrefs:
        own = [link for link in inside if link.href == href]
        row = at if len(hrefs) == 1 else _around(outline, at, own, [link.at for link in inside if link.href != href])
        headline = max((link for link in own if link.seed and link.shown), key=lambda link: (_headed(outline, link), -link.at))
        if not _tells(outline, row, headline):
            return []
        rows.append(Row(row, own, headline))
    return rows


def _around(outline: Outline, within: int, own: list[Link], others: list[int]) -> int:
    """The largest element in ``within`` that holds the first of a story's links and none of another's."""
    at = own[0].at
    while (above := outline.parent[at]) > within and bisect_left(others, above) == bisect_left(others, outline.end[above]):
        at = above
    return at


def _headed(outline: Outline, link: Link) -> bool:
    """Whether a link is a heading, or has one in it."""
    inside = range(link.at + 1, min(outline.end[link.at], link.at + 9))
    return outline.tag[outline.parent[link.at]] in HEADINGS or any(outline.tag[i] in HEADINGS for i in inside)


def _tells(outline: Outline, row: int, headline: Link) -> bool:
    """Whether a story has a few of its lines beside it, or a picture and a time."""
    runs = outline.lines(range(outline.run_start[row], outline.run_end[row]))
    others = [text for text in runs if text not in headline.text]
    if any(weight(text) >= MIN_TOLD for text in others):
        return True
    pictured = any(outline.tag[i] == "img" for i in range(row, min(outline.end[row], row + 20)))
    return pictured and any(map(time_like, others))


def _is_large(outline: Outline, row: Row) -> bool:
    """Whether a row itself has lines of its story: then one that stands before the list is built otherwise for another reason."""
    return row.headline is not None and outline.run_end[row.at] - outline.run_start[row.at] > MAX_RUNS


def _is_slides(outline: Outline, at: int) -> bool:
    """Whether an element, or one around or right inside it, is named for slides."""
    inside = range(at, min(outline.end[at], at + 4))
    return any(
        _SLIDES.search(f"{outline.elements[i].get('class') or ''} {outline.elements[i].get('id') or ''}")
        for i in (outline.parent[at], *inside)
    )


def shape(href: str) -> str:
    """An address without what differs between the stories of a list: its numbers, and the words of its host.

    >>> shape("https://a.example/news/202604/t20260408_12.html"), shape("./202603/t20260331_7.html")
    ('/news/0/t0_0.html', './0/t0_0.html')
    """
    where = host(href)
    return _NUMBERS.sub("0", href.partition(where)[2] if where else href)
