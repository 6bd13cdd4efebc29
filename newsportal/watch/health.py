"""Whether a portal is well: its runs, the oldest first, in; a verdict out. Pure: the clock is an argument.

Each run is judged by what the good ones before it have taught; runs with trouble teach nothing, so an alarm lasts until the trouble ends.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from typing import Any, Final, Literal

from newsportal.extract.page.paths import selector
from newsportal.watch.baseline import Baseline, Trouble
from newsportal.watch.evidence import FIELDS, MACHINE
from newsportal.watch.rhythm import Rhythm
from newsportal.watch.runs import Run

State = Literal["fine", "quiet", "silent", "blocked", "layout changed", "encoding broke", "robots closed", "down"]
STATES: Final = ("fine", "quiet", "silent", "blocked", "layout changed", "encoding broke", "robots closed", "down")
WELL: Final = ("fine", "quiet")
IN_A_ROW = 2
"""Runs that fail in the same way before it counts: one may be an accident."""


@dataclass(slots=True)
class Verdict:
    """How a portal is."""

    portal: str
    state: State
    since: str
    """When the first run of this state began."""
    why: str
    """One line."""
    runs: int
    """How many were looked at."""
    last_run: str | None = None
    first_bad_page: str | None = None
    old_path: str | None = None
    new_path: str | None = None
    """Where on the page it stood, and stands."""
    lost: str | None = None
    """What is missing: a field, ``rows``, ``times of rows``."""
    proposed: str | None = None
    """A line for the portal's spider, to start from."""
    notes: list[str] = field(default_factory=list)
    figures: dict[str, float] = field(default_factory=dict)
    """For a monitoring system."""

    @property
    def well(self) -> bool:
        """Whether nothing has to be done."""
        return self.state in WELL

    def plain(self) -> dict[str, Any]:
        """As JSON values."""
        return asdict(self) | {"well": self.well}


class Judge:
    """Goes through a portal's runs."""

    def __init__(self) -> None:
        self.baseline, self.rhythm = Baseline(), Rhythm()
        self.trouble: Trouble | None = None
        self.suspected: list[tuple[Run, Trouble]] = []
        """Troubles in a row that may be accidents, up to now."""
        self.state: State = "fine"
        self.since = 0.0
        self.runs = 0
        self.last: Run | None = None
        self.moved: dict[str, tuple[str, str]] = {}

    def look(self, run: Run) -> None:
        """One more run."""
        self.runs += 1
        if not run.looked:
            return
        self.since, self.last = self.since or run.at, run
        found = self.baseline.trouble(run)
        if found is None:
            self._good(run)
            return
        self.suspected.append((run, found))
        same = [each for each in self.suspected if each[1].kind == found.kind]
        if found.sure or len(same) >= IN_A_ROW:
            first, earliest = same[0]
            if self.state != found.kind:
                self.state, self.since = found.kind, min(first.at, found.since or first.at)
                self.trouble = earliest if earliest.of == found.of and not found.since else found

    def _good(self, run: Run) -> None:
        if self.trouble and not self._tells(run, self.trouble):
            return  # it reads nothing that could show whether the trouble has ended
        self.suspected = [each for each in self.suspected if not self._tells(run, each[1])]
        self.moved = self.baseline.moved(run) or ({} if run.articles.read else self.moved)
        self.baseline.learn(run)
        if run.reached:
            self.rhythm.learn(run.at, run.new)
        state: State = "fine"
        if not run.new:
            state = "silent" if self.rhythm.is_silent(run.at) else "quiet" if self.rhythm.is_quiet(run.at) else "fine"
        if state != self.state:
            self.state, self.since, self.trouble = state, run.at, None

    def forget(self) -> None:
        """Nothing is usual from here on but its rhythm."""
        self.baseline, self.trouble, self.state, self.since = Baseline(), None, "fine", 0.0
        self.suspected.clear()
        self.moved = {}

    def verdict(self, portal: str, now: datetime) -> Verdict:
        """What it comes to."""
        last, since = self.last, _iso(self.since or now.timestamp())
        found = Verdict(portal, self.state, since, _why(self, last), self.runs, _iso(last.at) if last else None)
        if trouble := self.trouble:
            found.first_bad_page, found.lost = trouble.page, trouble.lost
            found.old_path, found.new_path = trouble.old_path, trouble.new_path
            found.proposed = _proposed(trouble)
        found.notes = _notes(self, last, now)
        found.figures = _figures(self, last, now)
        return found

    def _tells(self, run: Run, trouble: Trouble) -> bool:
        """Whether a run without trouble shows that ``trouble`` has ended: it read what had shown it."""
        if trouble.of == "article":
            return run.articles.read > 0 or (trouble.kind not in ("layout changed", "encoding broke") and run.articles.unchanged > 0)
        if trouble.kind in ("layout changed", "encoding broke") and not trouble.fails:
            return run.listings.read > 0
        return run.reached


def judge(portal: str, runs: Sequence[Run], now: datetime, *, accepted: datetime | None = None) -> Verdict:
    """How ``portal`` is, by its runs, the oldest first; ``accepted``: when somebody said that it is meant to be as it is now."""
    judged, accepted_at = Judge(), accepted.timestamp() if accepted else None
    for run in runs:
        if accepted_at is not None and run.at >= accepted_at:
            judged.forget()
            accepted_at = None
        judged.look(run)
    if accepted_at is not None:
        judged.forget()
    return judged.verdict(portal, now)


def _why(judged: Judge, last: Run | None) -> str:
    if last is None:
        return "no run yet"
    if judged.trouble:
        return judged.trouble.why
    rhythm = judged.rhythm
    if rhythm.last_news is None:
        return "no run has read it yet"
    silence = f"no new headline for {_span(rhythm.silence(last.at))}"
    if judged.state == "silent":
        return f"{silence}, where {rhythm.expected:.0f} were to be expected; its longest silence was {_span(rhythm.longest)}"
    if judged.state == "quiet":
        return f"{silence}, as before at such hours"
    return f"{rhythm.daily:.0f} headlines a day" if rhythm.daily else "read"


def _notes(judged: Judge, last: Run | None, now: datetime) -> list[str]:
    """What is worth knowing, and nothing to be done about."""
    notes = [f"{of} pages are read from another place: {old} -> {new}" for of, (old, new) in judged.moved.items()]
    if judged.trouble is None and judged.suspected:
        notes.append(f"the last run had trouble: {judged.suspected[-1][1].why}; it counts when the next has it, too")
    step = judged.rhythm.step
    if last and step and now.timestamp() - last.at > max(3 * step, 3600):
        notes.append(f"no run for {_span(now.timestamp() - last.at)}; before, one every {_span(step)}")
    return notes


def _figures(judged: Judge, last: Run | None, now: datetime) -> dict[str, float]:
    if last is None:
        return {}
    baseline, coverage, figures = judged.baseline, judged.baseline.coverage, {}
    rows = [seen["rows"] for seen in last.sections.values() if "rows" in seen]
    figures["last_run_timestamp_seconds"] = last.at
    figures["new_headlines"] = float(last.new)
    figures["headlines_per_day_usual"] = round(judged.rhythm.daily, 2)
    figures["silence_seconds"] = judged.rhythm.silence(last.at)
    figures["longest_silence_seconds"] = judged.rhythm.longest
    figures["failed_pages"] = float(last.listings.lost + last.articles.lost)
    if rows:
        figures["rows_per_listing"] = sum(rows) / len(rows)
    if usual := [each.rows for each in baseline.sections.values()]:
        figures["rows_per_listing_usual"] = round(sum(usual) / len(usual), 1)
    if last.newest and "T" in last.newest:
        figures["newest_headline_age_seconds"] = max(0.0, now.timestamp() - datetime.fromisoformat(last.newest).timestamp())
    for name in FIELDS:
        if last.checked:
            figures[f"coverage:{name}"] = round(last.fields.get(name, 0) / last.checked, 3)
        if coverage.checked:
            figures[f"coverage_usual:{name}"] = round(coverage.share(name), 3)
    return figures


def _proposed(trouble: Trouble) -> str | None:
    """A selector to start from, where the story or the rows stand now; quoted, since it is meant for a spider's code."""
    path = trouble.new_path
    if not path or path in ("none", trouble.old_path) or path in MACHINE:
        return None
    if trouble.of == "listing":
        return f"rows = {json.dumps(selector(path))}"
    return f"fields = {json.dumps({'text': f'{selector(path)} p'})}"


def _iso(at: float) -> str:
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%dT%H:%M:%SZ}"


def _span(seconds: float) -> str:
    """
    >>> _span(1500), _span(9 * 3600), _span(4 * 86400)
    ('25 minutes', '9 hours', '4 days')
    """
    if seconds < 2 * 3600:
        return f"{seconds / 60:.0f} minutes"
    return f"{seconds / 3600:.0f} hours" if seconds < 3 * 86400 else f"{seconds / 86400:.0f} days"
