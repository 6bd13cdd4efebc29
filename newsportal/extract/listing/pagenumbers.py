"""Pagers that are numbers side by side, and the arrows behind them: which number is the current page's, and where the one after it leads."""

from __future__ import annotations

import re
from itertools import pairwise
from urllib.parse import urlsplit

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pageaddresses import counts, is_of_day, is_paged, numbers_in, one_apart, shape
from newsportal.extract.listing.pagetargets import target_of
from newsportal.extract.listing.pagewords import ARROWS
from newsportal.extract.listing.records import Link
from newsportal.extract.page.tree import Page
from newsportal.extract.page.urls import absolute, url_key
from newsportal.regexes import regex

Steps = list[tuple[str, str]]
"""Addresses that may be the next page's, each with why."""
_FIRST = regex(r"(?:[?&/](?:page|p|pn|pg|seite|pagina)[=/_-]?|[/_,-])0?1(/|\.\w{2,5})?$", re.IGNORECASE)
_NUMBER = regex(r"^[\[(【\s]*(?:第\s*|[页頁]\s*|(?i:page|seite|página|pagina|strona|sid[ae]|страница)\s*)?(\d{1,5})\s*+[页頁]?[\])】\s]*+$")
_NUMBER_ENDS = frozenset("页頁])】 ")
"""What such a link ends in, where not in a digit."""
_LAST_NUMBER = regex(r"(?<!\d)(\d{1,5})\s*+[页頁]?[\])】\s]*+$")
_MIN_ROWS = 5
"""Of a page, where a pager counts rows."""
_PAGER_CLASS = regex(r"(?:page|pages|pager|paging|paginate|pagination|fenye|fanye)(?:$|[\s_-])", re.IGNORECASE)
_CURRENT = frozenset(
    {"current", "active", "on", "cur", "curr", "selected", "thisclass", "now", "hover", "pagecurrent", "page-current", "is-active", "this"}
)


def number_clusters(outline: Outline, links: list[Link]) -> list[list[tuple[int, Link]]]:
    """Runs of links that are page numbers, close to each other."""
    clusters: list[list[tuple[int, Link]]] = []
    for link in links:
        # A look at its end passes most.
        match = _NUMBER.match(link.text) if len(link.text) < 12 and (link.text[-1:] in _NUMBER_ENDS or link.text[-1:].isdecimal()) else None
        if not match or is_of_day(link.href):
            continue
        number = int(match.group(1))
        if 1990 <= number < 2100 and not clusters:  # an archive's years
            continue
        if clusters:
            before, neighbour = clusters[-1][-1]
            if before < number and outline.run_start[link.at] - outline.run_end[neighbour.at] <= 3:
                clusters[-1].append((number, link))
                continue
        clusters.append([(number, link)])
    return clusters


def by_number(page: Page, outline: Outline, links: list[Link], last_row: int) -> Steps:
    """The number after the current page's, in the first pager behind the list, else before it, whose addresses count pages."""
    here = url_key(page.url)
    base = page.base
    for cluster in sorted(number_clusters(outline, links), key=lambda cluster: cluster[0][1].at < last_row):
        targets = {number: link for number, link in cluster if target_of(outline, link)}
        plain = _plain_numbers(outline, cluster)
        marked = [
            number
            for number, link in cluster
            if not link.live or _marked(outline, link) or url_key(absolute(link.href, base) or "x:") == here
        ]
        current = [
            number for number in dict.fromkeys(marked + plain) if number + 1 in targets and (number in marked or number not in targets)
        ]
        if step := _step(cluster, plain):  # 0 | 10 | 20
            current = [number for number in plain if number not in targets and number + step in targets]
            if len(current) == 1 or (not plain and min(targets) == step):
                return [(target_of(outline, targets[(current or [0])[0] + step]) or "", "offset after the current page's")]
            continue
        if not current and not marked and ((not plain and min(targets, default=0) == 2) or _opens_here(page, targets.get(1))):
            current = [1]
        if len(current) == 1 or (current and marked):
            target = target_of(outline, targets[current[0] + 1])
            whole = absolute(target, base) or ""
            if target and (counts(target, current[0] + 1, addresses_in(cluster)) or one_apart(whole, page.url)):
                return [(target, f"number {current[0] + 1} after the current page's")]
    return []


def _plain_numbers(outline: Outline, cluster: list[tuple[int, Link]]) -> list[int]:
    """The numbers among and right beside a pager's links that are no links themselves."""
    start, end = outline.run_start[cluster[0][1].at], outline.run_end[cluster[-1][1].at]
    linked = {run for _, link in cluster for run in range(outline.run_start[link.at], outline.run_end[link.at])}
    near = (run for run in range(max(0, start - 3), min(len(outline.runs), end + 3)) if run not in linked)
    return [int(match[1]) for run in near if (match := _NUMBER.match(outline.line(run)))]


def _step(cluster: list[tuple[int, Link]], plain: list[int]) -> int:
    """How many rows a page has, where a pager's numbers are those of rows, as their addresses repeat: 10 | 20 | 30; 0 for other numbers.

    ``plain``: those that are no links.
    """
    numbers = sorted({*plain, *(number for number, _ in cluster)})
    step = min((b - a for a, b in pairwise(numbers)), default=0)
    if step < _MIN_ROWS or any(number % step or number not in numbers_in(link.href) for number, link in cluster):
        return 0
    return step


def _opens_here(page: Page, first: Link | None) -> bool:
    """Whether the address of page 1 is this page's with that number at its end: ``/archive/1/`` on ``/archive/``."""
    match = _FIRST.search(first.href) if first else None
    if first is None or match is None:
        return False
    bare = first.href[: match.start()] + (match[1] or "").strip("/")
    return url_key(absolute(bare or ".", page.base) or "x:").rstrip("/") == url_key(page.url).rstrip("/")


def addresses_in(cluster: list[tuple[int, Link]]) -> list[str]:
    """The addresses of a pager's numbers, of the first 50."""
    return [link.href for _, link in cluster[:50]]


def by_arrow(page: Page, outline: Outline, links: list[Link], last_row: int) -> Steps:
    """The first arrow after page numbers (1 2 3 › »), after the current page's number alone or alone in a pager, that leads to a page of their kind."""
    numbers = {number: link.href for cluster in number_clusters(outline, links) for number, link in cluster if link.live}
    here = url_key(page.url)
    for link in links:
        if link.at <= last_row or link.text not in ARROWS:
            continue
        target, counted = target_of(outline, link), follows_number(outline, link)
        alone = not numbers and _PAGER_CLASS.match(outline.elements[outline.parent[link.at]].get("class") or "") is not None
        if not target or not (counted or alone):
            continue
        number = next((number for number, href in numbers.items() if href == target), None)
        before = numbers.get(number - 1) if number else None
        if before and url_key(absolute(before, page.base) or "x:") != here:  # the arrow to the last page
            continue
        shapes = {shape(href) for href in (*numbers.values(), urlsplit(page.url).path)}
        if shape(target) in shapes or is_paged(target):
            return [(target, "arrow after page numbers")]
    return []


def follows_number(outline: Outline, link: Link) -> bool:
    """Whether a number, perhaps of a page (第1页), stands before a link."""
    run = outline.run_start[link.at]
    return any(_LAST_NUMBER.search(outline.line(near)) for near in range(max(0, run - 3), run))


def _marked(outline: Outline, link: Link) -> bool:
    """Whether a number is dressed as the current page's."""
    for i in (link.at, outline.parent[link.at]):
        element = outline.elements[i]
        if element.get("aria-current") or _CURRENT & set((element.get("class") or "").lower().split()):
            return True
    return False
