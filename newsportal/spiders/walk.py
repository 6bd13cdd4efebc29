"""One section's way through its listing pages: how far, and why it stops."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from newsportal.arguments import Arguments, not_after
from newsportal.extract.dates import url_date
from newsportal.items import Headline, HeadlineList, Moment, isoformat
from newsportal.store.frontier import Walked

_NEAR_TOP = 10
"""The mark of a section is the time of its tenth newest row: as many may be taken down before a walk has to go on beyond it."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a walk ends."""

    reason: str
    leaves_out: bool = False
    """Whether rows may be missing between this page and those that are known."""
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
class Segment:
    """A stretch of a walk: from the section's first page, or from where an earlier walk was interrupted."""

    number: int
    """Of its first page."""
    known_run: int = 0
    """Known rows in a row, up to the page read last."""
    stale: int = 0
    """Pages in a row, up to the one read last, that had no row which this run had not met before."""
    met: bool = False
    """Whether it has met the rows that are known."""
    ended: bool = False
    """Whether it came to an end that leaves nothing out below."""
    stopped: str | None = None
    """Why it ended."""


@dataclass(slots=True)
class Walk:
    """One section's way through its listing pages.

    A walk may stop at rows that it knows only where nothing is missing below them: below those that a walk which came to its end has
    seen (``before.solid``: that crawl's number), or where another segment of this walk goes on from deeper down. So a walk that was interrupted,
    or one page deep, hides no hole from the next.
    """

    section: str
    pages: int = 0
    rows: int = 0
    new_rows: int = 0
    left_alone: int = 0
    """Known articles that were not fetched again."""
    before: Walked | None = None
    """What the last walk that came to its end has left; None: there was none."""
    promised: int = 0
    """Sitemaps that indexes have asked for."""
    reached: bool = False
    """Whether it has come down to the rows that stood at the section's top then, below those that are pinned."""
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
        self.segments.append(Segment(number))
        return len(self.segments) - 1

    def is_known(self, first_crawl: int | None, segment: int, crawl: int) -> bool:
        """Whether a row that was first seen by ``first_crawl`` lets a segment come to its end in this ``crawl``."""
        if first_crawl is None or first_crawl >= crawl:
            return False
        deeper = any(other.number > self.segments[segment].number for other in self.segments)
        return deeper or (self.before is not None and first_crawl <= self.before.solid)

    def note_top(self, rows: list[Headline]) -> None:
        """Where the section's top is now, by the rows of its first page."""
        times = [row.published for row in rows if row.published]
        if times:
            self.top = sorted(times, key=lambda time: isoformat(time) or "", reverse=True)[:_NEAR_TOP][-1]

    def count_known(self, segment: int, rows: list[Headline], known: list[bool]) -> int:
        """The run of known rows at the end of a page, and of the pages before it."""
        run = self.segments[segment].known_run
        mark = self.before.mark if self.before else None
        for row, each in zip(rows, known, strict=True):
            run = run + 1 if each else 0
            if each and (not mark or not row.published or not_after(mark, row.published)):
                self.reached = True
        self.segments[segment].known_run = run
        return run

    def count_stale(self, segment: int, new: int) -> int:
        """The pages in a row without new rows. One may be: the list was pushed on by a page meanwhile, or its second page is its first once more."""
        each = self.segments[segment]
        each.stale = 0 if new else each.stale + 1
        return each.stale

    def end(self, segment: int) -> bool:
        """A segment came to its end; whether the walk did with it, and nothing is missing."""
        self.segments[segment].ended = True
        return all(each.ended for each in self.segments)

    def why_stop(self, main: HeadlineList, number: int, segment: int, arguments: Arguments, limits: Limits) -> Stop | None:
        """Why the walk ends with page ``number``, whose list goes on."""
        run = self.segments[segment].known_run
        if run >= limits.known_rows and (self.reached or segment > 0):
            self.segments[segment].met = True
        if self.segments[segment].met and not arguments.full and not arguments.since:
            return Stop(f"{run} known rows in a row (-a full=1 or -a since=… goes on)", rule="known rows")
        # How deep a first walk goes was chosen; one that stops short of what is known leaves a gap, which the next one closes.
        leaves_out = self.before is not None and not self.segments[segment].met
        times = [row.published for row in main.headlines if row.published]
        if number >= limits.most:
            return Stop(f"after {number} pages, the most that one walk takes (NEWSPORTAL_MAX_PAGES)", rule="too many pages")
        if arguments.pages and number >= arguments.pages:
            pages = f"{arguments.pages} page{'s' * (arguments.pages != 1)}"
            return Stop(f"after {pages}, as asked (-a pages=N for more)", leaves_out, "as asked")
        if not arguments.pages and not arguments.full and number >= limits.first:
            if arguments.since and not times:
                return Stop(f"after {number} pages without times (-a pages=N for more)", leaves_out, "no times")
            if not arguments.since and self.before is None:
                return Stop(f"after {number} pages, as deep as a first crawl goes (-a pages=N for more)", rule="first crawl")
        day = url_date(main.next_page or "")
        if day and main.fetched and day > main.fetched.date() + timedelta(days=1):
            return Stop("the next page is of a day to come")
        if times and not any(arguments.reaches(time) for time in times):
            return Stop("older than since", leaves_out)
        return None
