"""News in brief that lead nowhere: a clock, the headline in bold letters or brackets, the whole of the news behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import pairwise

from newsportal.extract.listing.kind import names_story
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import HEADINGS, Group, Link, Row, weight
from newsportal.extract.page.tree import Page
from newsportal.regexes import regex

MIN_FLASHES = 5
MIN_TITLED = 0.8
"""The share of them that has a headline."""
MIN_HEADLINE, MIN_TEXT = 8, 10
"""What a headline says at least, and what the news behind it: readers' comments stand under names."""
MIN_PLAIN = 8
MIN_PLAIN_TEXT, MAX_PLAIN_TEXT = 14, 150
"""Of news that are all text: how many at least, and what each says."""
MAX_BUTTON = 4
MAX_RUNS = 14
MAX_CLOCK = 24
_CLOCK = regex(r"[\[(（]?(?:(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[ ，,]{0,2})?\d{1,2}:\d\d(?::\d\d)?[\])）]?")
_HEADED = regex(r"【((?:[^【】]|【[^【】]{1,9}】){4,80}+)】")
_STREAM = regex(r"快[讯訊]|[7七]\s?[xX×*]\s?24|[电電][报報]|滚动|滾動|直播|即[时時]|flash|live|telegraph", re.IGNORECASE)
"""What a page that is all news in brief is called."""
_BOLD = frozenset(("b", "strong"))


def flashes(page: Page, outline: Outline, links: list[Link]) -> tuple[Group, list[str]] | None:
    """The rows of a stream of news in brief without links, each with its headline; None where the page is none."""
    clocks = _clocks(outline)
    if len(clocks) < MIN_FLASHES or page.structured.article or page.structured.first("og:type") == "article" or names_story(page.url):
        return None
    starts = [link.at for link in links]
    told: list[tuple[int, str]] = []
    plain: list[tuple[int, str]] = []
    rows = _rows(outline, [outline.run_owner[run] for run in clocks])
    for run, at in zip(clocks, rows, strict=True):
        inside = links[bisect_left(starts, at) : bisect_left(starts, outline.end[at])]
        if any(link.seed for link in inside):
            return None
        if headline := _headline(outline, at, run):
            told.append((at, headline))
        elif text := _only_text(outline, at, run):
            plain.append((at, text))
    if len(plain) >= MIN_PLAIN and not told and _STREAM.search(f"{page.title}\n{page.url}"):  # so do readers' comments look
        told = plain
    if len(told) < max(MIN_FLASHES, MIN_TITLED * len(clocks)) or len({text for _, text in told}) < MIN_TITLED * len(told):
        return None
    group = Group([outline.parent[told[0][0]]], outline.tag[told[0][0]], [Row(at) for at, _ in told])
    return group, [text for _, text in told]


def _clocks(outline: Outline) -> list[int]:
    """The most texts of one kind that are clocks in elements of their own."""
    found: dict[int, list[int]] = defaultdict(list)
    for run, text in enumerate(outline.runs):
        if len(text) < MAX_CLOCK and ":" in text and _CLOCK.fullmatch(outline.line(run)):
            found[outline.path[outline.run_owner[run]]].append(run)
    return max(found.values(), key=len, default=[])


def _rows(outline: Outline, owners: list[int]) -> list[int]:
    """The largest element around each clock that holds no other's."""
    shared = [outline.depth[outline.common(a, b)] for a, b in pairwise(owners)]
    depths = [max(pair) + 1 for pair in pairwise([shared[0], *shared, shared[-1]])]
    usual = Counter(depths).most_common(1)[0][0]  # of the only one of its day
    return [outline.ancestor(owner, max(depth, usual)) for owner, depth in zip(owners, depths, strict=True)]


def _headline(outline: Outline, row: int, clock: int) -> str:
    """What stands in a heading, in bold letters or in brackets, in a row with more of the news."""
    runs = [run for run in range(outline.run_start[row], min(outline.run_end[row], outline.run_start[row] + MAX_RUNS)) if run != clock]
    found = ""
    for run in runs:
        line = outline.line(run)
        marked = _HEADED.match(line)
        if marked or _is_marked(outline, outline.run_owner[run], row):
            found = marked[1] if marked else line
            break
    rest = sum(weight(outline.line(run)) for run in runs) - weight(found)
    return found if weight(found) >= MIN_HEADLINE and rest >= MIN_TEXT else ""


def _only_text(outline: Outline, row: int, clock: int) -> str:
    """The one text of a row beside its clock and buttons, a sentence or two: the whole of the news is its headline."""
    runs = range(outline.run_start[row], min(outline.run_end[row], outline.run_start[row] + MAX_RUNS))
    texts = [text for run in runs if run != clock and weight(text := outline.line(run)) > MAX_BUTTON]
    return texts[0] if len(texts) == 1 and MIN_PLAIN_TEXT <= weight(texts[0]) <= MAX_PLAIN_TEXT else ""


def _is_marked(outline: Outline, at: int, row: int) -> bool:
    while at > row:
        if outline.tag[at] in _BOLD or outline.tag[at] in HEADINGS:
            return True
        at = outline.parent[at]
    return False
