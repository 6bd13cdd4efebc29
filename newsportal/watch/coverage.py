"""Which fields a portal's articles have, and where on their pages they stand: whether one has been lost.

Each run that read articles is weighed for each field: how much better its articles agree with "the field is lost" than with "it is as it always was"
(the logarithm of a Bayes factor of two beta-binomial laws). The weights are summed, never below 0 (E. S. Page, "Continuous inspection schemes",
Biometrika 41, 1954): one number a field, which stays near 0 in good times and climbs with each article that lacks what it should have, however few
a run has. No run weighs more than half of what is needed, so a batch of films without a word is no redesign.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from math import lgamma, log

from newsportal.watch.runs import Looked, Run

ENOUGH = 10.0
"""The sum at which a field is lost. Were articles independent, chance would bring a field there once in e to this power of them, at most."""
MOVED = 7.0
"""The same, where all runs that speak for the loss, two at least, stand in new places; those of films, where films always stood, count for nothing."""
A_RUN = ENOUGH / 2
"""The most that one run weighs."""
CORE = ("title", "text", "published", "clock")
"""Fields without which an article is not read as it was; the others may be rare for a while."""
_FILMS_HAVE = ("title", "published", "clock")
"""What articles in a place of films have as all others do."""
_SHARE = {True: 0.5, False: 0.8}
"""A field that fewer articles have is not watched: one of the core, another."""
_DOUBT = {True: 0.5, False: 4.0}
"""So many articles without the field are taken to have been there beside those that were seen."""
_LEAST = 10
"""Articles before which nothing is usual."""
_FADING = 0.995
"""What is learned fades by this with each run that read articles."""
_SETTLED = 8
"""A place that was met in more runs belongs to the portal."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A field that is lost."""

    name: str
    sure: bool
    """Told; else this run alone would have it so."""
    since: Run
    """The run after which the sum was never 0 again."""
    have: int
    checked: int
    usual: float
    page: str | None
    """The first page without it."""
    moved: dict[str, str]


class Places:
    """Where on its pages a portal's things stand."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._runs: Counter[str] = Counter()

    def learn(self, looked: Looked) -> None:
        self.counts.update({path: count for path, (count, _) in looked.paths.items()})
        self._runs.update(looked.paths.keys())

    @property
    def usual(self) -> str | None:
        """Where most stands."""
        return self.counts.most_common(1)[0][0] if self.counts else None

    def are_new(self, looked: Looked) -> bool:
        """Whether most stands where never anything stood."""
        return _most(looked, lambda path: path not in self.counts)

    def are_rare(self, looked: Looked) -> bool:
        """Whether most stands where some things always stood: films, galleries."""
        return _most(looked, lambda path: path != "none" and self._runs[path] > _SETTLED and self._is_rare(path))

    def moved(self, looked: Looked) -> dict[str, str]:
        """The usual path, and the new one, where most stands where little stood before."""
        now = Counter({path: count for path, (count, _) in looked.paths.items()})
        strange = Counter({path: count for path, count in now.items() if self._runs[path] <= _SETTLED and self._is_rare(path)})
        if not self.counts or not strange or strange.total() * 2 < now.total():
            return {}
        return {"old_path": self.counts.most_common(1)[0][0], "new_path": strange.most_common(1)[0][0]}

    @property
    def are_many(self) -> bool:
        """Whether there is no place where most stands: a portal of many templates."""
        return self.usual is not None and self._is_rare(self.usual)

    def _is_rare(self, path: str) -> bool:
        return self.counts[path] < 0.3 * self.counts.total()


class Coverage:
    """Learns which fields articles have; tells when one is lost."""

    def __init__(self) -> None:
        self.checked = 0.0
        self.fields: Counter[str] = Counter()
        self.places = Places()
        self._runs = self._moves = 0.0
        """Runs with articles, and those of them that stood in a new place."""
        self._held: list[Run] = []
        """Runs that teach nothing yet, since a field may be lost."""
        self._sums: dict[str, float] = {}
        self._since: dict[str, int] = {}
        """Which of the held runs was the first to speak for a loss."""
        self._lost: Loss | None = None

    def share(self, name: str) -> float:
        """How many articles have a field."""
        return self.fields[name] / self.checked if self.checked else 0.0

    def loss(self, run: Run) -> Loss | None:
        """The field that ``run`` and those before it have lost; else ``run`` is learned, at once or when it is sure that nothing is lost."""
        if not run.checked:
            return None
        weights = {name: self._weight(name, run) for name in run.fields if self._is_watched(name)}
        if not self._lost:
            self._since |= {name: len(self._held) for name in weights if not self._sums.get(name)}
            self._held.append(run)
        for name, weight in weights.items():
            self._sums[name] = min(max(self._sums.get(name, 0.0) + weight, 0.0), ENOUGH)
        if self._lost:
            if any(self._sums[name] for name in weights):
                return self._lost
            self._lost = None
            self._held.clear()
            return None
        worst = max(weights, key=lambda name: self._sums[name], default="")
        sure = bool(worst) and self._sums[worst] >= self._enough(worst)
        loss = self._loss(worst, sure=sure) if sure or (worst and weights[worst] >= A_RUN) else None
        self._lost = loss if sure else None
        if not any(self._sums[name] for name in weights):
            self._learn()
        return loss

    def _enough(self, name: str) -> float:
        runs = [run.articles for run in self._held[self._since[name] :] if not self.places.are_rare(run.articles)]
        return MOVED if len(runs) > 1 and all(map(self.places.are_new, runs)) else ENOUGH

    def _is_watched(self, name: str) -> bool:
        # One more without the field: few articles make a rare field look usual.
        return self.checked >= _LEAST and self.fields[name] >= _SHARE[name in CORE] * (self.checked + 1)

    def _weight(self, name: str, run: Run) -> float:
        """How much a run speaks for the loss of a field, or against it."""
        have, lack = run.fields[name], run.checked - run.fields[name]
        had, lacked = self.fields[name] + 0.5, self.checked - self.fields[name] + _DOUBT[name in CORE]
        weight = _log_beta(have + 0.5, lack + 4.5) - _log_beta(0.5, 4.5) - _log_beta(had + have, lacked + lack) + _log_beta(had, lacked)
        if weight > 0:
            if self.places.are_new(run.articles):
                weight += max(0.0, log(0.9 * (self._runs + 1) / (self._moves + 0.5)))
            elif name not in _FILMS_HAVE and self.places.are_rare(run.articles):
                weight = min(weight, A_RUN / 2)
        return max(-A_RUN, min(weight, A_RUN))

    def _loss(self, name: str, *, sure: bool) -> Loss:
        runs = self._held[self._since[name] :]
        if moved := self.places.moved(runs[-1].articles):  # what was lacking before the move lacked by chance
            runs = [run for run in runs if self.places.moved(run.articles)]
        have, checked = sum(run.fields[name] for run in runs), sum(run.checked for run in runs)
        page = next((run.missing[name] for run in runs if name in run.missing), None)
        return Loss(name, sure, runs[0], have, checked, self.share(name), page, moved)

    def _learn(self) -> None:
        for run in self._held:
            self._moves = self._moves * _FADING + (self._runs > 0 and self.places.are_new(run.articles))
            self._runs = self._runs * _FADING + 1
            self.places.learn(run.articles)
            self.checked = self.checked * _FADING + run.checked
            for name in self.fields:
                self.fields[name] *= _FADING  # type: ignore[assignment]
            self.fields.update(run.fields)
        self._held.clear()


def _most(looked: Looked, holds: Callable[[str], bool]) -> bool:
    total = sum(count for count, _ in looked.paths.values())
    return total > 0 and 2 * sum(count for path, (count, _) in looked.paths.items() if holds(path)) > total


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)
