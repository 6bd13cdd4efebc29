"""All headline lists of a page: the main list first, then its modules."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache, partial
from itertools import islice

from newsportal.extract.bylines.names import has_han
from newsportal.extract.listing.advertisements import marked, off_site, section_links, steps_above
from newsportal.extract.listing.feeds import machine_list
from newsportal.extract.listing.flashes import flashes
from newsportal.extract.listing.headings import heading, page_name, without_headlines
from newsportal.extract.listing.joins import departments, keep_first_of_twins, parted, same_shape
from newsportal.extract.listing.jsonlists import json_fragment
from newsportal.extract.listing.kind import is_article, is_home
from newsportal.extract.listing.leads import MAX_LEADS, leads
from newsportal.extract.listing.listnames import is_box, is_latest, is_ranking, is_related
from newsportal.extract.listing.mutes import promote
from newsportal.extract.listing.nolists import CATEGORIES, MAX_NAMED, STANDINGS
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pager import next_page, pager_links
from newsportal.extract.listing.records import (
    MIN_CALLED,
    Group,
    add_addressed,
    add_called,
    add_clicked,
    calls,
    clicks,
    page_links,
    stores_addresses,
    weight,
)
from newsportal.extract.listing.row_labels import row_labels
from newsportal.extract.listing.row_times import row_times
from newsportal.extract.listing.row_titles import choose_headlines, kickers, titles, without_days
from newsportal.extract.listing.rows import groups
from newsportal.extract.listing.scriptlists import put_together, script_list, tells_a_story, unpacked, unscripted, written_out
from newsportal.extract.listing.worth import Worth
from newsportal.extract.page.garbage import uncollected
from newsportal.extract.page.language import settle
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page, parse
from newsportal.extract.page.urls import absolute
from newsportal.extract.times.dates import local, plausible
from newsportal.items import Headline, HeadlineList, ListKind, Moment

MAX_LISTS = 16
MAX_SLIDES = 8
FEW = 2
"""Rows of a list at most that is none beside a story."""
_TELLING = 200
"""Texts of a page that tell its language: those of several words."""


@uncollected
def headlines_of(page: Page, *, beside_story: bool = False) -> list[HeadlineList]:
    """The headline lists of ``page``, main list first. ``beside_story``: no lists of a row or two, nor where any goes on, are asked for."""
    machine = machine_list(page)
    if machine is not None:
        return [machine]
    if fragment := json_fragment(page) or unpacked(page.html):
        lists = Lists(page.with_tree(parse(fragment[0]))).read()
        for found in lists[:1]:
            found.next_page = found.next_page or absolute(fragment[1], page.base)
        return lists
    printed = Lists(page)
    lists = printed.read(beside_story=beside_story)
    if any(found.kind == "listing" and _is_timed(found) for found in lists):
        return lists
    if not beside_story and (brief := printed.brief()):
        for found in lists:
            if found.kind == "listing":
                found.kind, found.next_page = "module", None
        return [brief, *lists]
    if tells_a_story(page.nodes):
        return lists
    return _for_scripts(page, lists, printed)


def _for_scripts(page: Page, lists: list[HeadlineList], printed: Lists) -> list[HeadlineList]:
    """``lists``, or with them a main list that the page keeps for its scripts. Rows without times beside it are a box.

    ``printed``: the reading that gave ``lists``; the pager of a list that a script draws may stand in the page.
    """
    main = next((found for found in lists if found.kind == "listing"), None)
    if stores_addresses(page.html):
        same = replace(page)
        rows = Lists(same, stored=True).read()
        if rows and rows[0].kind == "listing" and (main is None or _is_timed(rows[0])):
            page.rows_element, page.rows_tag = same.rows_element, same.rows_tag
            return rows
    if main is None and (html := written_out(page.html) or put_together(page)):
        rows = Lists(page.with_tree(parse(html))).read()
        if rows and rows[0].kind == "listing":
            return rows
    if calls(page.html):
        same = replace(page)
        rows = Lists(same, called=True).read()
        if rows and rows[0].kind == "listing" and _is_opened_by_script(rows[0]):
            page.rows_element, page.rows_tag = same.rows_element, same.rows_tag
            return rows
    data = script_list(page)
    if data and main and not (_is_timed(data) and _addresses(data).isdisjoint(_addresses(main))):
        return lists
    if data and main:
        main.kind, main.next_page = "module", None
    if main is None and data is None and (html := unscripted(page.html)):
        rows = Lists(page.with_tree(parse(html))).read()
        return rows if rows and rows[0].kind == "listing" else lists
    if data and data.next_page is None:
        data.next_page = next_page(page, printed.outline, printed.links, frozenset(), 0, page.base)
    return [data, *lists] if data else lists


def _is_timed(found: HeadlineList) -> bool:
    return any(row.published or row.published_raw for row in found.headlines)


def _is_opened_by_script(found: HeadlineList) -> bool:
    """Whether nearly all rows of a list have times, and none an address."""
    told = [row.url is None and row.published is not None for row in found.headlines]
    return len(told) >= MIN_CALLED and sum(told) >= 0.8 * len(told)


def _addresses(found: HeadlineList) -> set[str | None]:
    return {row.url for row in found.headlines}


class Lists:
    """The reading of one page's lists."""

    def __init__(self, page: Page, *, stored: bool = False, called: bool = False) -> None:
        """``stored``: rows may keep their addresses in attributes; ``called``: they may have none, but a script that opens them."""
        self.page = page
        self.outline = Outline(page.nodes)
        if clicks(page.html):
            add_clicked(self.outline)
        if stored:
            add_addressed(self.outline)
        if called:
            add_called(self.outline)
        self.links = page_links(self.outline, called=called)
        promote(self.outline, self.links, page.url)
        runs = self.outline.runs
        if page.language is None:
            settle(page, " ".join(islice((text for text in runs if " " in text or not text.isascii()), _TELLING)))
        self.worth = Worth(page.url, self.outline, self.links, pager_links(self.outline, self.links))
        self.base = page.base
        self.paths = Counter([link.path for link in self.links])
        self.read_times: dict[Group, list[tuple[Moment | None, str | None]]] = {}
        """Of the groups whose times were read."""

    def read(self, *, beside_story: bool = False) -> list[HeadlineList]:
        """The lists, main list first, the others in the page's order. ``beside_story``: as for ``headlines_of``."""
        chosen = self._apart(self._candidates())
        if not chosen:
            return []
        self._lead_with_first(chosen)
        self._join_departments(chosen)
        self.page.rows_element, self.page.rows_tag = self.outline.elements[chosen[0].containers[0]], chosen[0].tag
        self._join_parts(chosen)
        follows = cache(partial(self._next_page, chosen[0]))

        def paged() -> bool:
            return self.worth.pager_follows(chosen[0]) and follows() is not None

        main = not is_article(self.page, self.outline, chosen, paged=paged) and not self._many_boxes(chosen)
        main = main and not self.worth.is_latest_beside(chosen[0])
        self.page.trace.chosen(
            "main list", chosen[0].name if main else None, "best score" if main else "an article's or a home page's boxes"
        )
        boxes = sorted(chosen[main:], key=lambda group: group.start)
        lists = [self._list(group, main=False) for group in boxes if not beside_story or len(group.rows) > FEW]
        if main:
            lists.insert(0, self._list(chosen[0], main=True))
            lists[0].next_page = None if beside_story else follows()
            self._lead(lists, chosen)
        return [made for made in lists if made.headlines]

    def brief(self) -> HeadlineList | None:
        """The news in brief that the page is for, where these lead nowhere; None where there are none."""
        page = self.page
        told = None if is_home(page.url) else flashes(page, self.outline, self.links)
        if told is None:
            return None
        group, texts = told
        times = self._row_times(group, [None] * len(group.rows))
        rows = [
            Headline(
                position=n, title=text, published=value if value is not None and plausible(value, page.now) else None, published_raw=raw
            )
            for n, (text, (value, raw)) in enumerate(zip(texts, times, strict=True), 1)
            if raw
        ]
        if len(rows) < len(group.rows):
            return None
        page.rows_element, page.rows_tag = self.outline.elements[group.containers[0]], group.tag
        following = next_page(page, self.outline, self.links, frozenset(), group.rows[-1].at, self.base)
        return HeadlineList(url=page.url, name=page_name(page), kind="listing", headlines=rows, next_page=following)

    def _candidates(self) -> list[Group]:
        """The best groups, each with its headlines, its name, and what both make of its score."""
        found = groups(self.outline, self.links, self.worth.hopeful)
        for group in found:
            choose_headlines(self.outline, group)
            group.score = self.worth.score(group)
        found = sorted((group for group in found if group.score), key=lambda group: -group.score)[: 2 * MAX_LISTS]
        for group in found:
            group.name = heading(self.outline, group, self.paths)
        without_headlines(self.outline, found)
        keep_first_of_twins(found)
        self._weigh_names(found)
        return found

    def _weigh_names(self, found: list[Group]) -> None:
        """Let the names of groups speak for or against them; what has the page's own name is what the page is for."""
        title = squeeze(page_name(self.page))
        titled: list[Group] = []
        for group in found:
            menu = group.timed < 0.5 and _mean_weight(group) < MAX_NAMED
            if group.name and ((menu and CATEGORIES.fullmatch(group.name)) or STANDINGS.fullmatch(group.name)):
                group.score = 0.0
            if group.name and weight(group.name) >= 10 and title.startswith(squeeze(group.name)):
                group.name = None  # the headline of the article that the list stands beside
            if group.name and (is_ranking(group.name) or is_related(group.name)):
                group.score *= 0.3 / self.worth.hand_pager(group, found)
            elif group.name and title and title.startswith(squeeze(group.name)):
                group.score *= 6.0 if _mean_weight(group) >= 6.5 or self.worth.goes_on(group) else 1.5  # not the menu of a section
                titled.append(group)
            elif group.name and is_latest(group.name):
                group.score *= 0.4
        for group in found:
            # A breadcrumb or heading over a slide show is the list's below it as well.
            opening = [] if group.name else [other for other in titled if _opens(other, group)]
            if opening and (self.worth.goes_on(group) or len(group.rows) >= 3 * max(len(other.rows) for other in opening)):
                group.score *= 6.0

    def _apart(self, found: list[Group]) -> list[Group]:
        """The groups that are lists, the best first; none inside or around another."""
        chosen: list[Group] = []
        taken: list[list[tuple[int, int]]] = []
        for group in sorted(found, key=lambda group: -group.score):
            if not group.score or (len(chosen) >= MAX_LISTS and not is_box(group.name)):
                continue
            spans = [(row.at, self.outline.end[row.at]) for row in group.rows]
            overlaps = any(_overlap(spans, other) for other in taken)
            self._note(group, "inside or around a better list" if overlaps else None)
            if not overlaps:
                chosen.append(group)
                taken.append(spans)
        return chosen

    def _lead_with_first(self, chosen: list[Group]) -> None:
        """Put in front, of those that score as well as the best, the one that stands first on the page."""
        best = min((group for group in chosen if group.score >= 0.9 * chosen[0].score), key=lambda group: group.start)
        chosen.remove(best)
        chosen.insert(0, best)

    def _note(self, group: Group, dropped: str | None) -> None:
        trace = self.page.trace
        if trace.on:
            text = " | ".join(row.headline.text for row in group.rows[:3] if row.headline)
            trace.candidate("list", group.name, f"{len(group.rows)} rows: {text}"[:200], round(group.score, 1))
            if dropped:
                trace.dropped("list", dropped, text)

    def _join_departments(self, chosen: list[Group]) -> None:
        """Make one list of equal blocks side by side, or of those under headings, where they are what the page is for."""
        if is_home(self.page.url) or self.worth.pager_follows(chosen[0]):
            return
        blocks = departments(self.outline, chosen) or parted(self.outline, chosen)
        if blocks:
            chosen[0].rows = [row for group in blocks for row in group.rows]
            chosen[0].name = None
            chosen[1:] = [group for group in chosen[1:] if group not in blocks]

    def _join_parts(self, chosen: list[Group]) -> None:
        """Join to the main list a nameless one that looks alike and goes on in time: its first rows stand over an advertisement."""
        main = chosen[0]
        for other in chosen[1:4]:
            first, second = (main, other) if main.start < other.start else (other, main)
            if second.name not in (None, first.name) or len(first.rows) < 2 or not same_shape(self.outline, first, second):
                continue
            earlier, later = self._times(first), self._times(second)
            if earlier and later and min(earlier) >= max(later):
                main.rows = first.rows + second.rows
                main.name = first.name
                chosen.remove(other)
                return

    def _lead(self, lists: list[HeadlineList], chosen: list[Group]) -> None:
        """Put before the rows of the main list the stories that are shown large right over it."""
        if is_home(self.page.url):
            return
        large = leads(self.outline, self.links, chosen[0])
        spans = [(group.start, self.outline.end[group.start]) for group in large]
        boxes = [group for group in chosen[1:] if any(_overlap([span], [(row.at, row.at + 1) for row in group.rows]) for span in spans)]
        if not large or any(len(group.rows) > len(large) for group in boxes):
            return
        told = [row for group in large for row in self._list(group, main=False).headlines]
        addresses = {row.url for row in told}
        lists[1:] = [found for found in lists[1:] if not _addresses(found) <= addresses]
        lists[0].headlines = [replace(row, position=n) for n, row in enumerate(told + lists[0].headlines, 1)]

    def _times(self, group: Group) -> list[float]:
        """The rows' times as numbers; empty where not all have one."""
        times = [value for value, _ in self._row_times(group, self._urls(group))]
        return [] if None in times else [_number(value) for value in times if value]

    def _urls(self, group: Group) -> list[str | None]:
        return [absolute(row.headline.href, self.base) if row.headline and row.headline.live else None for row in group.rows]

    def _row_times(self, group: Group, urls: list[str | None]) -> list[tuple[Moment | None, str | None]]:
        """``row_times``, read once as long as the group has the same rows."""
        times = self.read_times.get(group)
        if times is None or len(times) != len(group.rows):
            times = self.read_times[group] = row_times(self.page, self.outline, group, urls)
        return times

    def _many_boxes(self, chosen: list[Group]) -> bool:
        """Whether the page is a home page of boxes, none of which is the main one."""
        return (
            is_home(self.page.url)
            and len(chosen) > 2
            and chosen[1].score > 0.6 * chosen[0].score
            and not self.worth.pager_follows(chosen[0])
        )

    def _next_page(self, group: Group) -> str | None:
        # 2 3 beside a forum's thread lead to its own pages.
        numbers = {link.at for row in group.rows for link in row.links if link.text.isdigit() and len(row.links) > 1}
        headlines = numbers | {row.headline.at for row in group.rows if row.headline}
        return next_page(self.page, self.outline, self.links, frozenset(headlines), group.rows[-1].at, self.base)

    def _list(self, group: Group, *, main: bool) -> HeadlineList:
        page, outline = self.page, self.outline
        urls = self._urls(group)
        opened = kickers(outline, group)
        texts = titles(outline, group, opened, menu=self.worth.in_menu(group))
        times = self._row_times(group, urls)
        texts = without_days(texts, times)
        labels = row_labels(outline, group, opened)
        dated = [value is not None or raw is not None for value, raw in times]
        timed = sum(dated) >= 0.5 * len(times)
        others = off_site(urls, dated) | section_links(urls) | steps_above(urls, dated, page.url) | marked(outline, group.rows)
        rows: list[Headline] = []
        seen: set[tuple[str, str | None]] = set()
        for n, (url, title, (value, raw), (section, source)) in enumerate(zip(urls, texts, times, labels, strict=True)):
            if n in others:
                page.trace.dropped("row", others[n], title or url or "")
                continue
            key = (url, None) if url else ("", title)
            if not title or (url is None and not (timed and raw)):
                page.trace.dropped("row", "no link, and no time that would make it news" if title else "no title", title or url or "")
                continue
            if key in seen:
                page.trace.dropped("row", "twice in the list", title)
                continue
            seen.add(key)
            if value is not None:
                value = local(value, page.zone) if has_han(title) else value
                value = value if plausible(value, page.now) else None  # of a day to come: what is announced, or a lie
            row = Headline(position=len(rows) + 1, title=title, url=url, published=value, published_raw=raw, section=section, source=source)
            rows.append(row)
        name = group.name or (page_name(page) if main else None)
        kind: ListKind = "listing" if main else "module"
        if name and is_ranking(name) and not timed:
            kind = "ranking"
        return HeadlineList(url=page.url, name=name, kind=kind, headlines=rows)


def _opens(first: Group, group: Group) -> bool:
    """Whether ``first`` is a few rows without times, or with scores here and there, or a few shown large, before ``group``."""
    few = len(first.rows)
    return first.start < group.start and few <= MAX_SLIDES and (first.timed < 0.7 or (few <= MAX_LEADS and 2 * few <= len(group.rows)))


def _overlap(first: list[tuple[int, int]], second: list[tuple[int, int]]) -> bool:
    """Whether elements of one list lie in or around some of another; ``first`` and ``second``: where each begins and ends, in order."""
    if first[-1][1] <= second[0][0] or second[-1][1] <= first[0][0]:
        return False
    i = j = 0
    while i < len(first) and j < len(second):
        (start, end), (begin, stop) = first[i], second[j]
        if start < stop and begin < end:
            return True
        if end <= begin:
            i += 1
        else:
            j += 1
    return False


def _mean_weight(group: Group) -> float:
    weights = [row.headline.weight for row in group.rows if row.headline]
    return sum(weights) / max(1, len(weights))


def _number(value: Moment) -> float:
    return value.timestamp() if isinstance(value, datetime) else datetime(value.year, value.month, value.day, 12, tzinfo=UTC).timestamp()
