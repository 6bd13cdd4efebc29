"""One section's way through its listing pages: how far, and why it stops."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from newsportal.arguments import Arguments, not_after
from newsportal.extract.times.dates import url_date
from newsportal.items import Headline, HeadlineList, Moment, isoformat
from newsportal.store.frontier import Floor, Walked

_NEAR_TOP = 10
"""The mark of a section is the time of its tenth newest row: as many may be taken down before a walk has to go on beyond it."""

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
            if not mark or not row.published or not_after(mark, row.published):
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
    """Whether it was asked to go on beyond all walks before it."""
    promised: int = 0
    """Sitemaps that indexes have asked for."""
    top: Moment | None = None
    """The time of a row near the section's top now."""
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

    def stop(self, reason: str, segment: int = 0) -> None:
        """A segment ended; the first reason counts."""
        self.segments[segment].stopped = self.segments[segment].stopped or reason

    def resume(self, number: int) -> int:
        """A further segment, from a page where an earlier walk was interrupted; its index."""
        self.segments.append(Segment(number, Descent(reached=True), Descent(reached=True)))
        return len(self.segments) - 1

    def is_solid(self, first_crawl: int | None, segment: int, crawl: int) -> bool:
        """Whether nothing is missing below a row that was first seen by ``first_crawl``, for a segment of the walk of this ``crawl``."""
        return self._lies_below(self.before.solid if self.before else None, first_crawl, segment, crawl)

    def is_latest(self, first_crawl: int | None, segment: int, crawl: int) -> bool:
        """Whether a row was there when the section was walked last."""
        return self._lies_below(self.before.latest if self.before else None, first_crawl, segment, crawl)

    def _lies_below(self, floor: Floor | None, first_crawl: int | None, segment: int, crawl: int) -> bool:
        if first_crawl is None or first_crawl >= crawl:
            return False
        deeper = any(other.number > self.segments[segment].number for other in self.segments)
        return deeper or (floor is not None and first_crawl <= floor.crawl)

    def note_top(self, rows: list[Headline]) -> None:
        """Where the section's top is now, by the rows of its first page."""
        times = [row.published for row in rows if row.published]
        if times:
            self.top = sorted(times, key=lambda time: isoformat(time) or "", reverse=True)[:_NEAR_TOP][-1]

    def descend(self, segment: int, rows: Sequence[Headline], known: Sequence[int | None], crawl: int, limits: Limits) -> None:
        """Note a page's rows; ``known``: of each, the crawl that saw it first, None where it is new."""
        each, before = self.segments[segment], self.before
        for descent, floor in ((each.latest, before.latest if before else None), (each.solid, before.solid if before else None)):
            below = [self._lies_below(floor, first_crawl, segment, crawl) for first_crawl in known]
            descent.note(rows, below, floor.mark if floor else None, limits.known_rows)

    def count_stale(self, segment: int, new: int) -> int:
        """The pages in a row without new rows. One may be: the list was pushed on by a page meanwhile, or its second page is its first once more."""
        each = self.segments[segment]
        each.stale = 0 if new else each.stale + 1
        return each.stale

    def end(self, segment: int, *, short: bool = False) -> bool:
        """A segment came to its end; whether the walk did with it, and nothing is missing."""
        self.segments[segment].ended, self.segments[segment].short = True, short
        return all(each.ended for each in self.segments)

    def after(self, crawl: int) -> Walked:
        """What the walk leaves to the next one, once it came to its end."""
        before = self.before
        latest = Floor(crawl, self.top or (before.latest.mark if before else None))
        if before and any(each.short for each in self.segments):
            return Walked(latest, before.solid, before.looks)
        if self.pages <= 1 and len(self.segments) == 1:
            return Walked(latest, latest)
        if before and before.looks < _LOOKS and any(each.latest.missed for each in self.segments):
            return Walked(latest, before.solid, before.looks + 1)
        return Walked(latest, before.latest if before else None)

    def why_stop(self, main: HeadlineList, number: int, segment: int, arguments: Arguments, limits: Limits) -> Stop | None:
        """Why the walk ends with page ``number``, whose list goes on."""
        latest, solid = self.segments[segment].latest, self.segments[segment].solid
        known = solid if solid.met else latest
        # Rows that were looked at once only are looked at again when there is something new.
        done = solid.met or (number == 1 and latest.met and not latest.above)
        goes_on = self.deeper or arguments.full or arguments.since
        if done and known.run >= limits.known_rows and not goes_on:
            return Stop(f"{known.run} known rows in a row (-a pages=N, full=1 or since=… goes on)", short=not solid.met, rule="known rows")
        # How deep a first walk goes was chosen; one that stops short of what is known leaves a gap, which the next one closes.
        first = self.before is None or self.before.solid is None
        leaves_out = self.before is not None and not latest.met
        short = self.before is not None and not solid.met
        times = [row.published for row in main.headlines if row.published]
        if number >= limits.most:
            return Stop(f"after {number} pages, the most that one walk takes (NEWSPORTAL_MAX_PAGES)", rule="too many pages")
        if arguments.pages and number >= arguments.pages:
            pages = f"{arguments.pages} page{'s' * (arguments.pages != 1)}"
            return Stop(f"after {pages}, as asked (-a pages=N for more)", leaves_out, short, "as asked")
        if not arguments.pages and not arguments.full and number >= limits.first:
            if arguments.since and not times:
                return Stop(f"after {number} pages without times (-a pages=N for more)", leaves_out, short, "no times")
            if not arguments.since and first and not leaves_out:
                return Stop(f"after {number} pages, as deep as a first crawl goes (-a pages=N for more)", rule="first crawl")
        if first and latest.met and not latest.run and not goes_on:
            return Stop("as deep as the first crawl went (-a pages=N, full=1 or since=… goes on)", rule="first crawl")
        day = url_date(main.next_page or "")
        if day and main.fetched and day > main.fetched.date() + timedelta(days=1):
            return Stop("the next page is of a day to come")
        if times and not any(arguments.reaches(time) for time in times):
            return Stop("older than since", leaves_out, short)
        return None
