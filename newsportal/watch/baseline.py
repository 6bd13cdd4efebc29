"""What is usual for a portal, learned from its good runs; and what of a further run is not."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from newsportal.watch.coverage import Coverage, Places
from newsportal.watch.evidence import MACHINE
from newsportal.watch.runs import Kind, Looked, Run

_GONE = frozenset(("HTTP 404", "HTTP 410", "not found"))
_READS = 3
"""Readings of a section after which its rows are known."""
_DAYS = 14


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with a run."""

    kind: Kind
    why: str
    page: str | None = None
    """The first page that shows it."""
    of: str = "listing"
    """Which pages show it: ``listing`` or ``article``."""
    fails: bool = False
    """Its pages could not be read at all, so that one that is as it was is well."""
    sure: bool = False
    """It shows in more than this run: no accident, nor a batch of films without a word."""
    since: float | None = None
    """When the first run began that shows it, if not this one."""
    old_path: str | None = None
    new_path: str | None = None
    lost: str | None = None
    """What is missing: a field, ``rows``, ``times of rows``."""
    usual: float | None = None
    now: float | None = None


@dataclass(slots=True)
class Section:
    """The first page of a section, as it usually is."""

    reads: int = 0
    rows: float = 0.0
    timed: float = 0.0
    path: str = ""
    lows: deque[tuple[int, int]] = field(default_factory=lambda: deque(maxlen=_DAYS))
    """The fewest rows of each of the last days."""

    def learn(self, day: int, seen: dict[str, Any]) -> None:
        rows = seen["rows"]
        weight = max(0.1, 1 / (self.reads + 1))
        self.reads += 1
        self.rows += weight * (rows - self.rows)
        if rows:
            self.timed += weight * (seen["timed"] / rows - self.timed)
        self.path = seen["path"]
        if self.lows and self.lows[-1][0] == day:
            self.lows[-1] = day, min(rows, self.lows[-1][1])
        else:
            self.lows.append((day, rows))

    def trouble(self, url: str, seen: dict[str, Any]) -> Trouble | None:
        """What is wrong with the section's first page as it is now."""
        rows, path = seen["rows"], seen["path"]
        if self.reads < _READS or path in MACHINE:
            return None
        low = min(low for _, low in self.lows)
        told = {"page": url, "old_path": self.path, "new_path": path, "lost": "rows"}
        # A page of today's news alone is short in the morning: where the rows stand where they stood, the days of the past are the measure.
        if low >= 4 and rows < 0.5 * low and (path != self.path or len(self.lows) > 2):
            return Trouble("layout changed", f"{rows} rows where there were at least {low}", usual=self.rows, now=rows, **told)
        if self.timed >= 0.9 and rows >= 4 and seen["timed"] < 0.3 * rows:
            why = f"{seen['timed']} of {rows} rows have a time, where nearly all had one"
            return Trouble("layout changed", why, usual=self.timed, now=seen["timed"] / rows, **(told | {"lost": "times of rows"}))
        return None


class Baseline:
    """Learns from good runs, judges further ones."""

    def __init__(self) -> None:
        self.good = 0
        self.sections: dict[str, Section] = {}
        self.coverage = Coverage()
        self.listings = Places()
        self._shares: dict[str, float] = {}
        """Of articles that fail for a kind of trouble, and of undecodable pages, in good times."""
        self._failed: Looked | None = None
        """What became of the articles of the last run that had some, if any failed."""

    def learn(self, run: Run) -> None:
        """A good run; what fields its articles have, ``trouble`` has learned already."""
        self.good += run.reached
        day = int(run.at // 86400)
        for url, seen in run.sections.items():
            if "rows" in seen:
                self.sections.setdefault(url, Section()).learn(day, seen)
        self.listings.learn(run.listings)
        for what, looked in (("listing", run.listings), ("article", run.articles)):
            self._note(f"{what} undecodable", looked.undecodable[0], looked.read)
        for kind, (count, _, _) in run.articles.by_kind().items():
            self._note(kind, count, run.articles.read + run.articles.lost)

    def _note(self, what: str, count: int, of: int) -> None:
        if of:
            share = self._shares.get(what, 0.0)
            self._shares[what] = share + 0.05 * (count / of - share)

    # --- What is not usual

    def trouble(self, run: Run) -> Trouble | None:
        """The worst that is wrong with ``run``."""
        if run.died:
            return Trouble("down", "the crawl died before its end")
        return (
            self._failing(run)
            or self._undecodable("listing", run.listings)
            or self._failing_sections(run)
            or self._failing_articles(run)
            or self._undecodable("article", run.articles)
            or self._sections_changed(run)
            or self._field_lost(run)
        )

    def _failing(self, run: Run) -> Trouble | None:
        """Most listing pages fail."""
        looked = run.listings.read + run.listings.unchanged + run.listings.lost
        if not looked or run.listings.lost * 2 < looked:
            return None
        kind, (count, reason, page) = max(run.listings.by_kind().items(), key=lambda item: item[1][0])
        if kind == "layout changed" and not self.good:
            kind = "down"
        return Trouble(kind, f"{count} of {looked} listing pages failed: {reason}", page, fails=True, **self._rows_lost(kind, run))

    def _failing_sections(self, run: Run) -> Trouble | None:
        """A section that was read fails, whatever the others do."""
        for url, seen in run.sections.items():
            if "failed" in seen and url in self.sections and self.sections[url].reads >= _READS:
                reasons = Looked(failed={seen["failed"]: (1, url)}).by_kind()
                kind = next(iter(reasons))
                return Trouble(kind, f"a section fails: {seen['failed']}", url, fails=True, **self._rows_lost(kind, run))
        return None

    def _rows_lost(self, kind: Kind, run: Run) -> dict[str, Any]:
        """Where the rows stood that are not found any more."""
        usual = self.listings.usual
        return {"old_path": usual, "lost": "rows"} | self.listings.moved(run.listings) if kind == "layout changed" and usual else {}

    def _failing_articles(self, run: Run) -> Trouble | None:
        """Most articles fail in a way that they did not before; or all of the last two runs, of which each had one."""
        if not run.articles.lost:
            self._failed = None if run.articles.read else self._failed
            return None
        before, self._failed = self._failed, run.articles
        for kind, (count, reason, page) in run.articles.by_kind().items():
            if self._shares.get(kind, 0.0) >= 0.2 or reason in _GONE:
                continue
            looked = run.articles.read + run.articles.unchanged + run.articles.lost
            twice = before is not None and not before.read and kind in before.by_kind() and count == looked
            if twice or (count >= 2 and count * 2 >= looked):
                return Trouble(kind, f"{count} of {looked} articles failed: {reason}", page, "article", sure=twice)
        return None

    def _undecodable(self, of: str, looked: Looked) -> Trouble | None:
        count, page = looked.undecodable
        if count and count * 2 >= looked.read and self._shares.get(f"{of} undecodable", 0.0) < 0.2:
            return Trouble(
                "encoding broke",
                f"{count} of {looked.read} {of} pages cannot be read: undecodable, or in the marks of another codec",
                page,
                of,
            )
        return None

    def _sections_changed(self, run: Run) -> Trouble | None:
        for url, seen in run.sections.items():
            if "rows" in seen and url in self.sections and (found := self.sections[url].trouble(url, seen)):
                return found
        return None

    def _field_lost(self, run: Run) -> Trouble | None:
        """A field that articles had is missing, in more of the last ones than chance would have it."""
        if not (loss := self.coverage.loss(run)):
            return None
        why = f"{loss.have} of {loss.checked} articles have {_SAID.get(loss.name, loss.name)}, where {loss.usual:.0%} had"
        told: dict[str, Any] = {
            "sure": loss.sure,
            "since": loss.since.at,
            "lost": loss.name,
            "usual": loss.usual,
            "now": loss.have / loss.checked,
        }
        return Trouble("layout changed", why, loss.page, "article", **(told | loss.moved))

    def moved(self, run: Run) -> dict[str, tuple[str, str]]:
        """What is read from another place than it used to, ``listing`` or ``article``: the old path, the new one."""
        moves = {
            of: (places.moved(looked), places.counts.total())
            for of, places, looked in (("listing", self.listings, run.listings), ("article", self.coverage.places, run.articles))
            if not places.are_many
        }
        return {of: (move["old_path"], move["new_path"]) for of, (move, known) in moves.items() if move and known >= 10}


_SAID = {"clock": "a time of day", "text": "a text", "title": "a title"}
