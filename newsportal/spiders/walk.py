"""One section's way through its listing pages: how far, and why it stops."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a walk ends."""

    reason: str
    leaves_out: bool = False
    """Whether rows may be missing between this page and those that are known."""


@dataclass(slots=True)
class Segment:
    """A stretch of a walk: from the section's first page, or from where an earlier walk was interrupted."""

    number: int
    """Of its first page."""
    known_run: int = 0
    """Known rows in a row, up to the page read last."""
    ended: bool = False
    """Whether it came to an end that leaves nothing out below."""
    stopped: str | None = None
    """Why it ended."""


@dataclass(slots=True)
class Walk:
    """One section's way through its listing pages.

    A walk may stop at rows that it knows only where nothing is missing below them: below those that a walk which came to its end has
    seen (``solid``: that crawl's number), or where another segment of this walk goes on from deeper down. So a walk that was interrupted,
    or one page deep, hides no hole from the next.
    """

    section: str
    pages: int = 0
    rows: int = 0
    new_rows: int = 0
    left_alone: int = 0
    """Known articles that were not fetched again."""
    solid: int | None = None
    """The crawl below whose rows nothing is missing; None: the section was never walked to an end."""
    segments: list[Segment] = field(default_factory=lambda: [Segment(1)])
    seen_rows: set[str] = field(default_factory=set)
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
        return deeper or (self.solid is not None and first_crawl <= self.solid)

    def count_known(self, segment: int, known: list[bool]) -> int:
        """The run of known rows at the end of a page, and of the pages before it."""
        run = self.segments[segment].known_run
        for each in known:
            run = run + 1 if each else 0
        self.segments[segment].known_run = run
        return run

    def end(self, segment: int) -> bool:
        """A segment came to its end; whether the walk did with it, and nothing is missing."""
        self.segments[segment].ended = True
        return all(each.ended for each in self.segments)
