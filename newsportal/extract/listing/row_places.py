"""Where the rows of a list stand, told by the links of one kind: how high each row reaches, and which column of links is the headlines'."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import islice, pairwise

from newsportal.extract.listing.joins import apart
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import Link, weight

_CELLS = frozenset(("a", "td", "th", "span", "h2", "h3", "h4", "dt"))
"""Parts of a record, which hold no record of a day's list."""


def first_of_each(links: list[Link]) -> list[Link]:
    """The links, of neighbours that lead to one place the first."""
    return [link for n, link in enumerate(links) if not n or link.href != links[n - 1].href]


def located(outline: Outline, seeds: list[Link]) -> list[tuple[int, int]]:
    """(container, row) of links of one path."""
    seeds = first_of_each(seeds)
    if len(seeds) < 2:
        return []
    placed = placed_rows(outline, seeds)
    columns = _main_column(outline, seeds, placed)
    return placed_rows(outline, columns) if columns and len(columns) > 1 else placed


def placed_rows(outline: Outline, seeds: list[Link]) -> list[tuple[int, int]]:
    """(container, row) of each link: the largest element around it that holds no other of them, as deep as its neighbours'."""
    shared = [outline.depth[outline.common(a.at, b.at)] for a, b in pairwise(seeds)] or [-1]
    rows = [max(pair) + 1 for pair in pairwise([shared[0], *shared, shared[-1]])][: len(seeds)]
    parent, depth = outline.parent, outline.depth
    deep = [outline.ancestor(seed.at, row) for seed, row in zip(seeds, rows, strict=True)]
    # What a link in a link shares with it is that link itself.
    around = [(parent[at] if depth[at] == row else at, row) for at, row in zip(deep, rows, strict=True)]
    direct = Counter(around)
    parts = _parts_with_rows(outline, seeds, rows)
    for n, place in enumerate(around):
        if direct[place] == 1:
            # The one row of the last column of a list that is cut into columns stands alone: it belongs as deep as its neighbours.
            deep[n] = outline.ancestor(seeds[n].at, max(rows[max(n - 1, 0) : n + 2]))
        elif parts and place[0] in parts:
            deep[n] = outline.ancestor(seeds[n].at, parts[place[0]])
    return [(parent[at], at) for at in deep]


def _parts_with_rows(outline: Outline, seeds: list[Link], rows: list[int]) -> dict[int, int]:
    """The elements that hold the parts of a list which is cut by headings, most of its rows in parts of several, with the depth of the rows.

    A part of one row (the last month's) would be taken for a row itself.
    """
    depths = set(rows)
    if not 1 < len(depths) <= 4:
        return {}
    found: dict[int, int] = {}
    deepest = max(depths)
    for depth in sorted(depths)[:-1]:
        parts = Counter(outline.ancestor(seed.at, depth) for seed, row in zip(seeds, rows, strict=True) if row == deepest)
        lone = Counter(outline.ancestor(seed.at, depth - 1) for seed, row in zip(seeds, rows, strict=True) if row == depth)
        within, count = Counter[int](), Counter[int]()
        for part, size in parts.items():
            within[outline.parent[part]] += size
            count[outline.parent[part]] += 1
        for above, alone in lone.items():
            if within[above] > 1.5 * alone and within[above] >= 3 * count[above]:
                found[above] = deepest
            elif within[above]:
                inside = [(outline.ancestor(seed.at, depth), outline.ancestor(seed.at, deepest)) for seed in seeds]
                if _days_over(outline, {part: row for part, row in reversed(inside) if outline.parent[part] == above}):
                    found[above] = deepest
    return found


def _days_over(outline: Outline, parts: dict[int, int]) -> bool:
    """Whether a day stands over the first row of each part, in it or right before it: a blog's days, most with one post."""
    last = 0
    for part, row in islice(sorted(parts.items()), 12):
        start = outline.run_start[part]
        if start == outline.run_start[row]:
            start -= 1
        text = outline.line(start) if start >= last else ""
        if weight(text) <= 1 or apart(outline, start, start + 1):
            return False
        last = outline.run_end[part]
    return True


def _main_column(outline: Outline, seeds: list[Link], placed: list[tuple[int, int]]) -> list[Link] | None:
    """The headlines alone, where each record holds a few links of one path (headline, then outlet); None where each link is a row."""
    records: dict[int, list[Link]] = defaultdict(list)
    for seed, (container, _) in zip(seeds, placed, strict=True):
        records[container].append(seed)
    sizes = [len(record) for record in records.values()]
    if len(records) < 3 or max(sizes) > 4 or sum(sizes) < 1.5 * len(sizes):
        return None
    rows = dict(reversed(placed))
    if not any(outline.tag[row] in _CELLS for row in rows.values()) and _days_over(outline, rows):
        return None
    columns = [[record[n] for record in records.values() if len(record) > n] for n in range(max(sizes))]
    worth = [
        sum(min(link.weight, 30) for link in column) / len(column) * len({link.text for link in column}) / len(column) for column in columns
    ]
    best = max(range(len(columns)), key=lambda n: worth[n] * len(columns[n]))
    if len(columns[best]) < 0.8 * len(records) or any(
        value > 0.5 * worth[best]
        for n, value in enumerate(worth)
        if n != best and (len(columns[n]) > 2 or 2 * len(columns[n]) > len(records))
    ):
        return None
    return columns[best]
