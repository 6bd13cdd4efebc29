"""One section's way through its listing pages: how far, and why it stops."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from newsportal.arguments import Arguments, not_after
from newsportal.extract.times.dates import url_date
from newsportal.items import Headline, HeadlineList, Moment, isoformat
from newsportal.store.frontier import Floor, Walked

_NEAR_TOP = 10
"""The mark of a section is the time of its tenth newest row, wherever it stands."""

_REACHED = _NEAR_TOP // 2
"""So many known rows as new as the mark, and a walk has come below what is pinned: the other five may have been taken down, and four be pinned."""

_PINNED, _PINNED_UNDATED = 100, 20
"""So many known rows in a row are not just pinned, whatever their times; where no times tell."""

_LOOKS = 3
"""So often a walk that finds what an earlier one has missed is followed by one that goes as deep. To some lists late news is added all the time."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a walk ends."""

    reason: str
    leaves_out: bool = False
    """Whether rows may be missing between this page and those that are known."""
    short: bool = False
    """Whether it is above rows that a walk has looked at once only."""
    rule: str | None = None
    """What it is counted under, where the reason has figures in it."""
    depth: int | None = None
    """Pages down to which the list is known then; None: to its end."""

    @property
    def name(self) -> str:
        """What it is counted under."""
        return self.rule or self.reason


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a walk goes."""

    first: int
    """Pages of a section's first walk, unless it was told."""
    most: int
    """Pages of any walk."""
    known_rows: int
    """Known rows in a row that end a walk."""
    nesting: int
    """Sitemap indexes within one another."""


@dataclass(slots=True)
class Descent:
    """How a segment comes down to the rows of an earlier walk."""

    run: int = 0
    """Rows of that walk in a row, up to the page read last."""
    above: int = 0
    """Rows that are not of it."""
    near_top: int = 0
    """Rows of that walk that were near the top of its list."""
    reached: bool = False
    """Whether it has come below the rows that may be pinned."""
    met: bool = False
    """Whether it has met that walk: so many of its rows in a row that they are not just pinned."""
    others: int = 0
    """Rows in a row that are not of it, up to the page read last."""
    missed: int = 0
    """Rows that it had not seen, among those that it had."""

    def note(self, rows: Sequence[Headline], below: Sequence[bool], mark: Moment | None, enough: int) -> None:
        """A page's rows, and which of them are of that walk; ``enough`` in a row, and it is met."""
        for row, each in zip(rows, below, strict=True):
            if not each:
                self.run, self.others, self.above = 0, self.others + 1, self.above + 1
                continue
            self.missed += self.others if self.met else 0
            self.run, self.others = self.run + 1, 0
            self.near_top += bool(mark and row.published and not_after(mark, row.published))
            if self.near_top >= _REACHED or self.run >= (_PINNED if mark else _PINNED_UNDATED):
                self.reached = True
            self.met = self.met or (self.reached and self.run >= enough)


@dataclass(slots=True)
class Segment:
    """A stretch of a walk: from the section's first page, or from where an earlier walk was interrupted."""

    number: int
    """Of its first page."""
    latest: Descent = field(default_factory=Descent)
    """To the rows of the last walk."""
    solid: Descent = field(default_factory=Descent)
    """To those below which nothing is missing."""
    stale: int = 0
    """Pages in a row, up to the one read last, that had no row which this run had not met before."""
    ended: bool = False
    """Whether it came to an end that leaves nothing out below."""
    short: bool = False
    """Whether that end is above rows that a walk has looked at once only."""
    depth: int | None = None
    """Pages down to which the list is known, then; None: to its end."""
    stopped: str | None = None
    """Why it ended."""


@dataclass(slots=True)
class Walk:
    """One section's way through its listing pages.

    A walk may stop at rows that it knows only where nothing is missing below them (``before.solid``), or where another segment of this
    walk goes on from deeper down. So a walk that was interrupted, or one page deep, hides no hole from the next.

    Nor does one that came to its end over several pages: portals serve the pages of a list out of caches, each as old as it happens to be,
    and between a new page and an old one rows are missing that neither shows. So its pages are looked at once more by the next walk that
    finds something new; only what stood on one page is solid at once.
    """

    section: str
    pages: int = 0
    rows: int = 0
    left_alone: int = 0
    """Known articles that were not fetched again."""
    before: Walked | None = None
    """What the last walk that came to its end has left; None: there was none."""
    deeper: bool = False
    """Whether it may go on beyond all walks before it: those were cut short, by what they were asked or allowed."""
    promised: int = 0
    """Sitemaps that indexes have asked for."""
    newest: list[Moment] = field(default_factory=list)
    """The times of its ten newest rows."""
    segments: list[Segment] = field(default_factory=lambda: [Segment(1)])
    shapes: set[str] = field(default_factory=set)
    """How the addresses of its rows are built."""
    offered: list[str] = field(default_factory=list)
    """Sections that its page, a home page, leads to."""

    @property
    def stopped(self) -> str | None:
        """Why it ended, in words."""
        first, *resumed = self.segments
        more = [f"went on from page {each.number}, where a walk had ended: {each.stopped}" for each in resumed if each.stopped]
        return "; ".join([first.stopped, *more]) if first.stopped else None

    def begin(self, before: Walked | None, arguments: Arguments, limits: Limits) -> None:
        """What is known of the section, and how far this walk may go."""
        may_go = limits.most if arguments.full else min(arguments.pages or limits.first, limits.most)
        self.before = before
        self.deeper = before is not None and before.depth is not None and before.depth < may_go

    def stop(self, reason: str, segment: int = 0) -> None:
        """A segment ended; the first reason counts."""
        self.segments[segment].stopped = self.segments[segment].stopped or reason

    def resume(self, number: int) -> int:
        """A further segment, from a page where an earlier walk was interrupted; its index."""
        self.segments.append(Segment(number, Descent(reached=True), Descent(reached=True)))
        return len(self.segments) - 1

    def unchanged(self, read: int, segment: int, crawl: int) -> Stop | None:
        """Why the walk ends with a page that is as crawl number ``read`` found it, if it does for that."""
        each, before = self.segments[segment], self.before
        solid = each.solid.reached and self._lies_below(before.solid if before else None, read, segment, crawl)
        nothing_new = segment == 0 and each.latest.reached and not each.latest.above
        latest = nothing_new and self._lies_below(before.latest if before else None, read, segment, crawl)
        # What is new comes in at the top, or pushes the rows below it on; pinned rows stay where they are.
        if self.deeper or not (solid or latest):
            return None
        return Stop("unchanged since the last crawl", short=not solid, depth=before.depth if before else None)

    def _lies_below(self, floor: Floor | None, first_crawl: int | None, segment: int, crawl: int) -> bool:
        if first_crawl is None or first_crawl >= crawl:
            return False
        deeper = any(other.number > self.segments[segment].number for other in self.segments)
        return deeper or (floor is not None and first_crawl <= floor.crawl)

    def descend(self, segment: int, rows: Sequence[Headline], known: Sequence[int | None], crawl: int, limits: Limits) -> None:
        """Note a page's rows; ``known``: of each, the crawl that saw it first, None where it is new."""
        self.newest = newest([*self.newest, *(row.published for row in rows)])
        each, before = self.segments[segment], self.before
        for descent, floor in ((each.latest, before.latest if before else None), (each.solid, before.solid if before else None)):
            below = [self._lies_below(floor, first_crawl, segment, crawl) for first_crawl in known]
            descent.note(rows, below, floor.mark if floor else None, limits.known_rows)

    def count_stale(self, segment: int, new: int) -> int:
        """The pages in a row without new rows. One may be: the list was pushed on by a page meanwhile, or its second page is its first once more."""
        each = self.segments[segment]
        each.stale = 0 if new else each.stale + 1
        return each.stale

    def end(self, segment: int, stop: Stop | None = None) -> bool:
        """A segment came to its end; whether the walk did with it, and nothing is missing."""
        each = self.segments[segment]
        each.ended, each.short, each.depth = True, stop is not None and stop.short, stop.depth if stop else None
        return all(each.ended for each in self.segments)

    def after(self, crawl: int) -> Walked:
        """What the walk leaves to the next one, once it came to its end."""
        latest = Floor(crawl, self._mark())
        depth = max(self.segments, key=lambda each: each.number).depth
        # Below what a walk has seen that was cut short, everything was looked at once only.
        before = None if self.deeper else self.before
        if before and any(each.short for each in self.segments):
            return Walked(latest, before.solid, before.looks, depth)
        if self.pages <= 1 and len(self.segments) == 1:
            return Walked(latest, latest, depth=depth)
        if before and before.looks < _LOOKS and any(each.latest.missed for each in self.segments):
            return Walked(latest, before.solid, before.looks + 1, depth)
        return Walked(latest, before.latest if before else None, depth=depth)

    def _mark(self) -> Moment | None:
        """Where the section's top is now. A walk that read pinned rows alone, before it came to known ones, has not seen it move."""
        own = self.newest[-1] if self.newest else None
        before = self.before.latest.mark if self.before and self.segments[0].latest.reached else None
        if before and len(self.newest) < _NEAR_TOP:
            return before
        return max(filter(None, (own, before)), key=_sortable, default=None)

    def why_stop(self, main: HeadlineList, number: int, segment: int, arguments: Arguments, limits: Limits) -> Stop | None:
        """Why the walk ends with page ``number``, whose list goes on."""
        latest, solid = self.segments[segment].latest, self.segments[segment].solid
        known = solid if solid.met else latest
        # Rows that were looked at once only are looked at again when there is something new.
        done = solid.met or (segment == 0 and latest.met and not latest.above)
        goes_on = self.deeper or arguments.full or arguments.since
        depth = self.before.depth if self.before else None
        if done and known.run >= limits.known_rows and not goes_on:
            reason = f"{known.run} known rows in a row (-a pages=N, full=1 or since=… goes on)"
            return Stop(reason, short=not solid.met, rule="known rows", depth=depth)
        # How deep a first walk goes was chosen; one that stops short of what is known leaves a gap, which the next one closes.
        first = self.before is None or self.before.solid is None or self.deeper
        leaves_out = self.before is not None and not latest.met
        short = self.before is not None and not solid.met
        times = [row.published for row in main.headlines if row.published]
        cut = depth if self.before and depth is None else max(depth or 0, number)
        if number >= limits.most:
            return Stop(f"after {number} pages, the most that one walk takes (NEWSPORTAL_MAX_PAGES)", rule="too many pages", depth=number)
        if arguments.pages and number >= arguments.pages:
            pages = f"{arguments.pages} page{'s' * (arguments.pages != 1)}"
            return Stop(f"after {pages}, as asked (-a pages=N for more)", leaves_out, short, "as asked", cut)
        if not arguments.pages and not arguments.full and number >= limits.first:
            if arguments.since and not times:
                return Stop(f"after {number} pages without times (-a pages=N for more)", leaves_out, short, "no times")
            if not arguments.since and first and not leaves_out:
                return Stop(f"after {number} pages, as deep as a first crawl goes (-a pages=N for more)", rule="first crawl", depth=cut)
        if first and latest.met and not latest.run and not goes_on:
            return Stop("as deep as the first crawl went (-a pages=N, full=1 or since=… goes on)", rule="first crawl", depth=depth)
        day = url_date(main.next_page or "")
        if day and main.fetched and day > main.fetched.date() + timedelta(days=1):
            return Stop("the next page is of a day to come")
        if times and not any(arguments.reaches(time) for time in times):
            return Stop("older than since", leaves_out, short)
        return None


def newest(times: Iterable[Moment | None]) -> list[Moment]:
    """The ten newest of them, or as many as there are, the newest first."""
    return sorted(filter(None, times), key=_sortable, reverse=True)[:_NEAR_TOP]


def _sortable(time: Moment) -> str:
    return isoformat(time) or ""
