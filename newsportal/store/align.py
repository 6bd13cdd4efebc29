"""What two sequences have in common: the changes that lead from one to the other, in bounded time.

Common ends are cut off first; then runs that stand once on either side anchor the rest; between anchors the shortest
way of changes is sought (Myers 1986). All of that shares one budget of steps: where it is spent, a stretch counts as replaced.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from typing import NamedTuple

STEPS = 300_000
"""Steps of the search for one pair of texts; about a tenth of a second."""
RUN = 4
"""Entries of an anchor."""


class Change(NamedTuple):
    """``a[a0:a1]`` became ``b[b0:b1]``."""

    a0: int
    a1: int
    b0: int
    b1: int


class Budget:
    """The steps that are left."""

    __slots__ = ("steps",)

    def __init__(self, steps: int = STEPS) -> None:
        self.steps = steps


def changes(a: Sequence[Hashable], b: Sequence[Hashable], budget: Budget, *, run: int = RUN) -> list[Change]:
    """The changes from ``a`` to ``b`` in order, none touching the next. ``run``: how many entries make an anchor."""
    found: list[Change] = []
    a0 = b0 = 0
    for at, bt in [*_anchors(a, b, run), (len(a), len(b))]:
        if at >= a0 and bt >= b0:
            _between(a, b, Change(a0, at, b0, bt), budget, found)
            a0, b0 = min(at + run, len(a)), min(bt + run, len(b))
    return joined(found)


def joined(found: list[Change]) -> list[Change]:
    """The changes, those that touch made one."""
    result: list[Change] = []
    for change in found:
        if result and result[-1].a1 == change.a0 and result[-1].b1 == change.b0:
            change = Change(result[-1].a0, change.a1, result.pop().b0, change.b1)
        result.append(change)
    return result


def _anchors(a: Sequence[Hashable], b: Sequence[Hashable], run: int) -> list[tuple[int, int]]:
    """Places of runs that stand once in ``a`` and once in ``b``, in the longest order that both share."""
    mine, theirs = _unique_runs(a, run), _unique_runs(b, run)
    places = [(at, theirs[key]) for key, at in mine.items() if key in theirs]
    places.sort()
    # The longest increasing sequence of the places in b.
    ends: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for n, (_, bt) in enumerate(places):
        k = bisect_left(ends, bt)
        before.append(tops[k - 1] if k else -1)
        if k == len(ends):
            ends.append(bt)
            tops.append(n)
        else:
            ends[k], tops[k] = bt, n
    chain: list[tuple[int, int]] = []
    n = tops[-1] if tops else -1
    while n >= 0:
        chain.append(places[n])
        n = before[n]
    return chain[::-1]


def _unique_runs(sequence: Sequence[Hashable], run: int) -> dict[Hashable, int]:
    keys: dict[Hashable, int] = {}
    for at, key in enumerate(zip(*(sequence[n:] for n in range(run)), strict=False)):
        keys[key] = -1 if key in keys else at
    return {key: at for key, at in keys.items() if at >= 0}


def _between(a: Sequence[Hashable], b: Sequence[Hashable], span: Change, budget: Budget, found: list[Change]) -> None:
    """Add the changes within ``span`` to ``found``."""
    a0, a1, b0, b1 = span
    while a0 < a1 and b0 < b1 and a[a0] == b[b0]:
        a0, b0 = a0 + 1, b0 + 1
    while a0 < a1 and b0 < b1 and a[a1 - 1] == b[b1 - 1]:
        a1, b1 = a1 - 1, b1 - 1
    if a0 == a1 and b0 == b1:
        return
    pairs = _matches(a[a0:a1], b[b0:b1], budget) if a0 < a1 and b0 < b1 else []
    at, bt = a0, b0
    for x, y in [*pairs, (a1 - a0, b1 - b0)]:
        if a0 + x > at or b0 + y > bt:
            found.append(Change(at, a0 + x, bt, b0 + y))
        at, bt = a0 + x + 1, b0 + y + 1


def _matches(a: Sequence[Hashable], b: Sequence[Hashable], budget: Budget) -> list[tuple[int, int]]:
    """Pairs of equal entries on a shortest way of changes; none where the budget ends first."""
    n, m = len(a), len(b)
    if not set(a) & set(b):
        return []
    furthest = {1: 0}
    rounds: list[dict[int, int]] = []
    for d in range(n + m + 1):
        reached: dict[int, int] = {}
        for k in range(-d if d <= m else d - 2 * m, (d if d <= n else 2 * n - d) + 1, 2):
            down = k == -d or (k != d and furthest.get(k - 1, -1) < furthest.get(k + 1, -1))
            x = start = furthest.get(k + 1, 0) if down else furthest.get(k - 1, -1) + 1
            y = x - k
            while x < n and y < m and a[x] == b[y]:
                x, y = x + 1, y + 1
            reached[k] = x
            budget.steps -= 1 + x - start
            if x >= n and y >= m:
                rounds.append(reached)
                return _walked(rounds, n, m)
        if budget.steps < 0:
            return []
        rounds.append(reached)
        furthest = reached
    return []


def _walked(rounds: list[dict[int, int]], n: int, m: int) -> list[tuple[int, int]]:
    """The equal pairs on the way back from the end."""
    pairs: list[tuple[int, int]] = []
    x, y = n, m
    for d in range(len(rounds) - 1, -1, -1):
        k = x - y
        if d:
            last = rounds[d - 1]
            down = k == -d or (k != d and last.get(k - 1, -1) < last.get(k + 1, -1))
            to_x = last[k + 1] if down else last[k - 1]
            to_y = to_x - (k + 1 if down else k - 1)
            start = to_x if down else to_x + 1
        else:
            to_x = to_y = start = 0
        while x > start:
            x, y = x - 1, y - 1
            pairs.append((x, y))
        x, y = to_x, to_y
    return pairs[::-1]
