"""What the elements of a page can make of the lists in them: known before any row is cut, so that hopeless ones need not be."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from newsportal.extract.outline import Outline
from newsportal.extract.records import Group, Link, time_like

MIN_SCORE = 30
MAX_TOLD = 20
"""Weight of a headline that counts: longer ones are no better."""
PAGED = 4.0
TIMED, SUMMARIZED = 1.5, 0.5
FULL = 9
"""Headlines of this mean weight are as good as any."""
PAGER_RUNS = 12
_PLACE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|foot|footer|header|breadcrumb|crumbs?|copyright|friend\w*|sitemap|toolbar|topbar|share|tags?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?:^|[\s_-])(?:aside|side|sidebar|right|hot|rank\w*|related|recommend\w*|widget)(?:$|[\s_-])", re.IGNORECASE)


class Promise:
    """The times, headlines and pagers of a page as sums up to each run or link."""

    def __init__(self, outline: Outline, links: list[Link], pagers: list[int]) -> None:
        self._outline = outline
        self._pagers = pagers
        self._starts = [link.at for link in links]
        self._weights = [told_weight(link) for link in links]
        self._sums = [0.0, *accumulate(self._weights)]
        self.timed = [
            0,
            *accumulate(hint and len(text) < 120 and time_like(text) for text, hint in zip(outline.runs, outline.hints, strict=True)),
        ]
        """How many text runs hold a time, up to each."""
        self._places: dict[int, float] = {}

    def hopeless(self, containers: Sequence[int], tag: str) -> bool:
        """Whether a list of all ``tag`` elements in ``containers`` scores too little, whatever of their links are its headlines."""
        outline = self._outline
        told = longest = place = 0.0
        paged = timed = False
        for at in containers:
            first, last = bisect_left(self._starts, at), bisect_left(self._starts, outline.end[at])
            told += self._sums[last] - self._sums[first]
            longest = max(longest, max(self._weights[first:last], default=0.0))
            place = max(place, self.place(at))
            paged = paged or self.paged(at, outline.run_end[at])
            timed = timed or self.timed[outline.run_end[at]] > self.timed[outline.run_start[at]]
        most = min(1.0, longest / FULL) * (1 + TIMED * timed) * (1 + SUMMARIZED) * (PAGED if paged else 1.0) * place
        return told * most < MIN_SCORE or sum(self._headlines(at, tag) for at in containers) * most < MIN_SCORE

    def _headlines(self, container: int, tag: str) -> float:
        """What the rows in ``container`` tell at most: one headline each."""
        outline, starts, weights = self._outline, self._starts, self._weights
        told, last = 0.0, bisect_left(starts, container)
        for child in outline.children(container):
            first = bisect_left(starts, child, last)
            last = bisect_left(starts, outline.end[child], first)
            if last > first and outline.tag[child] == tag:
                told += max(weights[first:last])
        return told

    def place(self, at: int) -> float:
        """What the elements around a list in ``at`` make of it: little in a menu, less beside the page's main thing."""
        outline, above = self._outline, []
        most = 0.4 * len(outline.runs)  # an unclosed <div id="header"> holds the page
        while at > 0 and at not in self._places and outline.run_end[at] - outline.run_start[at] < most:
            above.append(at)
            at = outline.parent[at]
        factor = self._places.get(at, 1.0)
        for at in reversed(above):
            factor = self._places[at] = min(factor, _frame(outline, at))
        return factor

    def pager_follows(self, group: Group) -> bool:
        """Whether a pager stands right after the rows."""
        last = group.rows[-1].at
        return self.paged(self._outline.end[last], self._outline.run_end[last])

    def paged(self, at: int, run: int) -> bool:
        """Whether a pager stands at the element ``at`` or after, and before or not far after ``run``."""
        n = bisect_left(self._pagers, at)
        return n < len(self._pagers) and self._outline.run_start[self._pagers[n]] - run <= PAGER_RUNS


def told_weight(link: Link) -> float:
    """What a headline adds to its list's score; nothing where it is too short for one."""
    return min(link.weight, MAX_TOLD) if link.weight >= 5 else 0.0


def _frame(outline: Outline, i: int) -> float:
    """What an element makes of the lists in it, by its kind and names."""
    element, tag = outline.elements[i], outline.tag[i]
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    if tag in ("nav", "footer", "header") or _PLACE.search(names):
        return 0.25
    return 0.6 if tag == "aside" or _ASIDE.search(names) else 1.0
