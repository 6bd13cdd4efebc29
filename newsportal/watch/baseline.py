"""What is usual for a portal, learned from its good runs; and what of a further run is not."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field
from math import comb
from typing import Any

from newsportal.watch.evidence import MACHINE
from newsportal.watch.runs import Kind, Looked, Run

CORE = ("title", "text", "published", "clock")
"""Fields without which an article is not read as it was; the others may be rare for a while."""
SCARCE = 0.6
"""A field has collapsed where its share is below this part of the usual one."""
UNLIKELY, UNLIKELY_HERE, UNLIKELY_ELSE = 1e-6, 1e-3, 0.05
"""How improbable a lack must be: by itself; together with a place on the page that was never seen before; in all runs but the worst."""
_FADING = 0.995
"""What is learned fades by this with each run that read articles."""
_WINDOWS = (1, 2, 3, 5, 8)
"""Of so many runs that read articles their fields are looked at together: a portal may have one article a run."""
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
        self.checked = 0.0
        self.fields: Counter[str] = Counter()
        self.paths: dict[str, Counter[str]] = {"listing": Counter(), "article": Counter()}
        self._runs: dict[str, Counter[str]] = {"listing": Counter(), "article": Counter()}
        """In how many runs each path was met."""
        self._shares: dict[str, float] = {}
        """Of articles that fail for a kind of trouble, and of undecodable pages, in good times."""
        self._failed: Looked | None = None
        """What became of the articles of the last run that had some, if any failed."""
        self._recent: deque[Run] = deque(maxlen=max(_WINDOWS))
        """The last runs that read articles."""

    def learn(self, run: Run) -> None:
        """A good run."""
        self.good += run.reached
        day = int(run.at // 86400)
        for url, seen in run.sections.items():
            if "rows" in seen:
                self.sections.setdefault(url, Section()).learn(day, seen)
        for what, looked in (("listing", run.listings), ("article", run.articles)):
            self.paths[what].update({path: count for path, (count, _) in looked.paths.items()})
            self._runs[what].update(looked.paths.keys())
            self._note(f"{what} undecodable", looked.undecodable[0], looked.read)
        for kind, (count, _, _) in run.articles.by_kind().items():
            self._note(kind, count, run.articles.read + run.articles.lost)
        if run.checked and not self.is_of_another_kind(run):
            self.checked = self.checked * _FADING + run.checked
            for name in self.fields:
                self.fields[name] *= _FADING  # type: ignore[assignment]
            self.fields.update(run.fields)

    def _note(self, what: str, count: int, of: int) -> None:
        if of:
            share = self._shares.get(what, 0.0)
            self._shares[what] = share + 0.05 * (count / of - share)

    def share(self, name: str) -> float:
        """How many articles have a field."""
        return self.fields[name] / self.checked if self.checked else 0.0

    # --- What is not usual

    def trouble(self, run: Run) -> Trouble | None:
        """The worst that is wrong with ``run``."""
        if run.died:
            return Trouble("down", "the crawl died before its end")
        if run.checked and not self.is_of_another_kind(run):
            self._recent.append(run)
        return (
            self._failing(run)
            or self._undecodable("listing", run.listings)
            or self._failing_sections(run)
            or self._failing_articles(run)
            or self._undecodable("article", run.articles)
            or self._sections_changed(run)
            or self._articles_changed(run)
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
        usual = self.paths["listing"].most_common(1)
        if kind != "layout changed" or not usual:
            return {}
        return {"old_path": usual[0][0], "lost": "rows"} | self._moved("listing", run.listings)

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

    def is_of_another_kind(self, run: Run) -> bool:
        """Whether most of a run's articles are of a kind that the portal has beside its usual one: films, galleries."""
        known, now = self.paths["article"], run.articles.paths
        rarer = {path for path in now if path != "none" and self._is_settled("article", path) and known[path] < 0.3 * known.total()}
        strange = {path: now[path][0] for path in rarer}
        return sum(strange.values()) * 2 > sum(count for count, _ in now.values())

    def _articles_changed(self, run: Run) -> Trouble | None:
        """A field that articles had is missing, in more of the last runs' articles than chance would have it."""
        if not run.checked or self.checked < 10 or not self._recent or self._recent[-1] is not run:
            return None
        for last in _WINDOWS:
            runs = list(self._recent)[-last:]
            if len(runs) < last:
                break
            moved: dict[str, Any] = self._moved("article", *(each.articles for each in runs))
            elsewhere = all(self._moved("article", each.articles) for each in runs)
            for name in run.fields:
                if self._collapsed(name, runs, new_place=elsewhere):
                    have, checked, share = sum(each.fields[name] for each in runs), sum(each.checked for each in runs), self.share(name)
                    page = next((each.missing[name] for each in runs if name in each.missing), None)
                    why = f"{have} of {checked} articles have {_SAID.get(name, name)}, where {share:.0%} had"
                    return Trouble(
                        "layout changed", why, page, "article", sure=last > 1, lost=name, usual=share, now=have / checked, **moved
                    )
        return None

    def _collapsed(self, name: str, runs: list[Run], *, new_place: bool) -> bool:
        """Whether a field is missing in each of the runs, and in all too often for chance."""
        share = self.share(name)
        if share < (0.5 if name in CORE else 0.8) or any(run.fields.get(name, 0) >= SCARCE * share * run.checked for run in runs):
            return False
        chance = self._chance(name, runs)
        if chance >= (UNLIKELY_HERE if new_place else UNLIKELY if name in CORE else UNLIKELY / 100):
            return False
        # A run may have met a batch of films without a word; the others have to show it, too.
        others = sorted(runs, key=lambda run: run.checked - run.fields[name])[:-1]
        return not others or self._chance(name, others) < UNLIKELY_ELSE

    def _chance(self, name: str, runs: list[Run]) -> float:
        """That so many articles lack a field by chance."""
        have, checked = sum(run.fields[name] for run in runs), sum(run.checked for run in runs)
        if checked > 200:  # as good as thousands, and a number that a float can hold
            have, checked = have * 200 // checked, 200
        # As sure of the usual share as the number of articles behind it allows.
        share = (self.fields[name] + 0.5) / (self.checked + 1)
        return sum(comb(checked, n) * share**n * (1 - share) ** (checked - n) for n in range(have + 1))

    def _moved(self, of: str, *looked: Looked) -> dict[str, str]:
        """The usual path, and the new one, where what is read now mostly stands where nothing stood before."""
        now: Counter[str] = Counter()
        for each in looked:
            now.update({path: count for path, (count, _) in each.paths.items()})
        known = self.paths[of]
        strange = Counter(
            {path: count for path, count in now.items() if not self._is_settled(of, path) and known[path] < 0.3 * known.total()}
        )
        if not known or not strange or strange.total() * 2 < now.total():
            return {}
        return {"old_path": known.most_common(1)[0][0], "new_path": strange.most_common(1)[0][0]}

    def _is_settled(self, of: str, path: str) -> bool:
        """Whether a place has been met in more runs than are ever looked at together."""
        return self._runs[of][path] > max(_WINDOWS)

    def moved(self, run: Run) -> dict[str, tuple[str, str]]:
        """What is read from another place than it used to, ``listing`` or ``article``: the old path, the new one."""
        moves = {of: self._moved(of, looked) for of, looked in (("listing", run.listings), ("article", run.articles))}
        return {of: (move["old_path"], move["new_path"]) for of, move in moves.items() if move and self.paths[of].total() >= 10}


_SAID = {"clock": "a time of day", "text": "a text", "title": "a title"}
