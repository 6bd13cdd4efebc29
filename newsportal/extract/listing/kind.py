"""What a page is: a listing, an article, a feed, or neither."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Literal
from urllib.parse import urlsplit

from newsportal.extract.listing.listnames import frame, is_box
from newsportal.extract.listing.outline import MAX_RUN, Outline
from newsportal.extract.listing.records import HEADINGS, Group, rough_weight, weight
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page
from newsportal.extract.times.dates import url_date
from newsportal.items import Article, HeadlineList
from newsportal.regexes import regex

PageKind = Literal["listing", "article", "feed", "neither"]
MAX_TEASER = 300
_HOME_PATHS = frozenset(("", "/", "/index.html", "/index.htm", "/index.shtml", "/index.php", "/index.jsp", "/default.html", "/default.htm"))
LONG_TITLE = 12
"""What the headline of an article weighs that no section's name does."""
MIN_SECTION = 4
"""Rows of a section's list at least."""
_STORY_NUMBER = regex(r"[?&](?:id|(?:a|n|news|article|art|info|doc|content)_?id)=\d", re.IGNORECASE)
_STORY = regex(r"\d{5,}|(?:[a-z\d]{1,30}-){4,}")
PROSE = 40
"""A text run of this weight outside links is running text."""


def page_kind(page: Page, article: Article, lists: list[HeadlineList]) -> PageKind:
    """What ``page`` is for, given what was read of it; the reason is noted in ``page.trace``."""
    kind, why = _kind(page, article, lists)
    page.trace.chosen("kind", kind, why)
    return kind


def is_home(url: str) -> bool:
    """Whether an address is that of a site's front page."""
    return urlsplit(url).path.lower() in _HOME_PATHS


def is_front_page(url: str) -> bool:
    """Whether an address can be that of nothing but a site's front page: no query picks a story (/?p=44)."""
    return is_home(url) and not urlsplit(url).query


def _kind(page: Page, article: Article, lists: list[HeadlineList]) -> tuple[PageKind, str]:
    main = lists[0] if lists else None
    if main is not None and main.kind in ("feed", "sitemap"):
        return "feed", f"a {main.kind} of {len(main.headlines)} rows"
    if main is not None and is_home(page.url) and len(lists) > 2 and len({row.url for found in lists for row in found.headlines}) >= 10:
        return "listing", f"a front page of {len(lists)} lists"
    text = weight(article.text or "")
    listing = main is not None and main.kind == "listing" and len(main.headlines) > 1
    if listing and main is not None:
        titles = {squeeze(row.title) for row in main.headlines}
        repeated = sum(any(title in squeeze(paragraph) for title in titles) for paragraph in article.paragraphs[:200])
        if not text or repeated * 2 >= min(len(article.paragraphs), 200):
            return "listing", f"{len(main.headlines)} rows, and no text beside them"
        if any(title and title in squeeze(article.title) for title in titles):
            return "listing", "what reads as an article is one of its rows"
        if text < 3 * sum(weight(row.title or "") for row in main.headlines) or main.next_page:
            return "listing", f"its main thing is a list of {len(main.headlines)} rows"
    if text >= 20 and article.title:
        return "article", f"a title and {len(article.paragraphs)} paragraphs"
    if main is not None and len(main.headlines) > 1:
        return "listing", f"no article, and {len(lists)} lists"
    return "neither", "no article and no list"


def is_article(page: Page, outline: Outline, groups: list[Group], *, paged: Callable[[], bool]) -> bool:
    """Whether ``page`` looks like an article beside whose text ``groups``, best first, are modules.

    An article has running text outside the list's rows, and a headline: the page's title stands in the page, unlinked.
    A listing's title is the name of a section, and its running text stands in its rows. ``paged`` tells whether a pager
    follows the list, and is asked where that makes a difference.
    """
    prose, titled = _signs(page, outline, groups, paged=paged)
    told = sum(min(row.headline.weight, 30) for row in groups[0].rows if row.headline)
    article = prose > 2 * max(80.0, told)
    if not (article and titled >= LONG_TITLE) and not paged():
        # A short heading may be a section's over what it is about.
        enough = PROSE if titled >= LONG_TITLE else max(PROSE, 0.5 * told)
        if titled < LONG_TITLE and _is_section(page, outline, groups[0]):  # with words about itself
            enough = told = 3 * max(told, _rows_weight(outline, groups[0]))
        article = prose > max(80.0, told) or (titled > 0 and prose > enough)
    page.trace.note("article signs", {"prose": prose, "titled": titled > 0, "list": told, "article": article})
    return article


def _is_section(page: Page, outline: Outline, group: Group) -> bool:
    """Whether a list is what a section's page is for: news with times, in no box at the side, where nothing states an article."""
    if len(group.rows) < MIN_SECTION or group.timed < 0.8 or is_box(group.name) or names_story(page.url):
        return False
    at, beside = group.containers[0], False
    while at > 0 and not beside:
        beside = frame(outline.tag[at], outline.elements[at]) < 1.0
        at = outline.parent[at]
    stated = bool(page.structured.article) or page.structured.first("og:type") == "article"
    return not (beside or stated) and _is_named(page, outline, group)


def _is_named(page: Page, outline: Outline, group: Group) -> bool:
    """Whether the page's title begins with a short name that stands over the list or in a heading, as that of a section does."""
    title, names = squeeze(page.title), [squeeze(group.name)]
    headings = [i for i, tag in enumerate(outline.tag) if tag in ("h1", "h2") and outline.run_end[i] > outline.run_start[i]]
    names += [squeeze(outline.text(i)) for i in headings[:MIN_SECTION] if weight(outline.text(i)) < LONG_TITLE]
    return any(weight(name) >= 2 and title.startswith(name) and not title[len(name) : len(name) + 1].isalnum() for name in names)


def _rows_weight(outline: Outline, group: Group) -> float:
    """What the rows of a list tell, with their summaries."""
    runs = (run for row in group.rows for run in range(outline.run_start[row.at], outline.run_end[row.at]))
    return sum(rough_weight(outline.runs[run][:MAX_TEASER]) for run in runs)


def names_story(url: str) -> bool:
    """Whether an address names one story: by its day, a long number or the words of a headline.

    >>> names_story("https://a.example/2024/05/17/quay"), names_story("https://a.example/a/551234.html"), names_story("https://a.example/news/quay/")
    (True, True, False)
    """
    return url_date(url) is not None or _STORY.search(urlsplit(url).path) is not None or _STORY_NUMBER.search(url) is not None


def _are_posts(outline: Outline, group: Group, *, paged: Callable[[], bool]) -> bool:
    """Whether headings that are rows have the texts of their posts behind them: with times, before a pager, or with another link to each post."""
    if group.timed >= 0.5 or paged():
        return True
    elements = outline.elements
    told = Counter((elements[i].get("href") or "").partition("#")[0] for i in outline.links)
    rows = [told[(elements[row.headline.at].get("href") or "#").partition("#")[0]] for row in group.rows if row.headline]
    return sum(count > 1 for count in rows) > 0.6 * len(group.rows)


def _signs(page: Page, outline: Outline, groups: list[Group], *, paged: Callable[[], bool]) -> tuple[float, float]:
    """How much running text there is, and what the page's title weighs where it stands in the page; 0 where it does not."""
    covered = bytearray(len(outline.runs))
    for group in groups:
        first = group is groups[0]
        whole = first and (len(group.rows) > 2 or group.timed == 1.0)  # a blog's front page holds whole posts
        if first and len(group.rows) > 1 and outline.tag[group.start] in HEADINGS and _are_posts(outline, group, paged=paged):
            start, end = outline.run_start[group.start], outline.run_end[outline.parent[group.rows[-1].at]]
            covered[start:end] = b"\1" * (end - start)
            continue
        for row in group.rows:
            start, end = outline.run_start[row.at], outline.run_end[row.at]
            if whole or (len(group.rows) > 2 and sum(map(len, outline.runs[start:end])) < MAX_TEASER):
                covered[start:end] = b"\1" * (end - start)
    for i in outline.links:
        start, end = outline.run_start[i], outline.run_end[i]
        if end - start == 1:
            covered[start] = 1
        else:
            covered[start:end] = b"\1" * (end - start)
    title = squeeze(page.title)[:300]
    section = squeeze(groups[0].name)
    paragraphs: dict[int, list[int]] = defaultdict(list)  # by the element that holds them: teasers have a parent each
    titled = 0.0
    for run, text in enumerate(outline.runs):
        if covered[run]:
            continue
        if len(text) >= PROSE and (told := rough_weight(text[:MAX_RUN])) >= PROSE:
            if "ookie" in text:
                continue
            block = outline.block(outline.run_owner[run])
            paragraphs[outline.parent[block] if outline.tag[block] in ("p", "li") else block].append(round(told))
        elif not titled and 6 <= len(text) < 200 and text.lstrip()[:1].lower() == title[:1] and (told := weight(text)) >= 6:
            heading = outline.tag[outline.block(outline.run_owner[run])] in ("h1", "h2")
            if (
                told >= (6 if heading else LONG_TITLE)
                and title.startswith(squeeze(text)[:40])
                and (told >= LONG_TITLE or squeeze(text) != section)
            ):
                titled = told
    texts = sum(sum(told) for told in paragraphs.values() if len(told) > 1)
    return float(max(texts, *map(sum, paragraphs.values()), 0)), titled
