"""Groups of repeated records on a page: found by the repetition of their links, never by class names.

A headline link's row is the largest element that holds no second link of the same tag path; rows side by side in one
container are a group; groups that one list was cut into are joined.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from itertools import islice, pairwise

from newsportal.extract.listing.advertisements import is_advertisement, is_offer
from newsportal.extract.listing.joins import COUNT, DAY_OR_YEAR, apart, extend, host, joined, row_around, shape_of
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pagewords import generic
from newsportal.extract.listing.records import HEADINGS, Group, Link, Row, links_inside, weight
from newsportal.extract.listing.row_labels import MAX_DEPARTMENT, bracketed, department
from newsportal.extract.listing.row_places import located
from newsportal.regexes import regex

MAX_GROUPS = 400
MAX_ROWS = 2000
MAX_HEADING = 13
_DIGIT_TIME = regex(r"\d\s*[-/.年:月]\s*\d|\d\s*(?:分钟|分鐘|小时|小時|天)前")
NEIGHBOUR = regex(r"^\W*(?:上|下|前|后|後)一?[篇则則条條]")
"""Opens a link to the article before or after."""
_TIME_AND_LABEL = regex(
    r"(?:发布|發布|更新|发表|发稿)?(?:时间|時間|日期)\s*[:：]?|(?:\d{2,4}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{1,2}:\d\d(?::\d\d)?"
    r"|(?:点击|阅读|浏览|评论|来源|作者)(?:次数|数|量)?\s*[:：]\s*\S{0,12}"
)
MIN_LABELS = 3
_TELLING = 50
"""Rows whose classes tell how a list's are called."""


def groups(outline: Outline, links: list[Link], hopeful: Callable[[list[int]], bool]) -> list[Group]:
    """The groups of repeated records, unscored, in document order; they may overlap.

    ``hopeful`` tells of containers whether a list in all of them together can count; of others none is built.
    """
    local: dict[tuple[int, str], set[int]] = defaultdict(set)
    by_path: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        if link.seed:
            by_path[link.path].append(link)
    for seeds in by_path.values():
        if len(seeds) > 1:
            for container, row in located(outline, seeds):
                local[container, outline.tag[row]].add(row)
    starts = [link.at for link in links]
    kept = {(at, tag) for tag, containers in _together(outline, sorted(local)) if hopeful(containers) for at in containers}
    built = [_group(outline, links, starts, *found, rows) for found, rows in sorted(local.items()) if found in kept]
    whole = joined(outline, [group for group in built if group.rows][: MAX_GROUPS * 10])[:MAX_GROUPS]
    for group in whole:
        if group.tag == "a":
            group.rows = _without_labels(group.rows)
        if 4 <= len(group.rows) < MAX_ROWS:
            extend(outline, links, starts, group)
    return whole


def _together(outline: Outline, found: list[tuple[int, str]]) -> list[tuple[str, list[int]]]:
    """The tag of the rows, and the containers of one kind that nothing parts: their groups may be one list. ``found``: in document order."""
    kinds: dict[tuple[int, str], list[list[int]]] = defaultdict(list)
    for container, tag in found:
        parts = kinds[outline.path[container], tag]
        if parts and not apart(outline, outline.run_end[parts[-1][-1]], outline.run_start[container]):
            parts[-1].append(container)
        else:
            parts.append([container])
    return [(tag, containers) for (_, tag), parts in kinds.items() for containers in parts]


def _group(outline: Outline, links: list[Link], starts: list[int], container: int, tag: str, seeded: set[int]) -> Group:
    rows: list[Row] = []
    held = {at: links_inside(outline, links, starts, at) for at in sorted(seeded)}
    link_paths: dict[int, int] = {}
    for inside in held.values():
        for path in {link.path for link in inside if link.seed} if len(inside) > 1 else (inside[0].path,):
            link_paths[path] = link_paths.get(path, 0) + 1
    common = {path for path, count in link_paths.items() if count * 2 >= len(seeded)}
    pattern = next((link for inside in held.values() for link in inside if link.seed and link.path in common), None)
    shape = shape_of(outline, _child_of(outline, container, pattern.at), pattern.at) if pattern else ()
    dressed = {outline.first_class(at) for at in islice(held, _TELLING)}
    tags = outline.tag
    for child in outline.children(container):
        if tags[child] != tag or len(rows) >= MAX_ROWS:
            continue
        inside = held[child] if child in seeded else links_inside(outline, links, starts, child)
        start = outline.run_start[child]
        if start < outline.run_end[child] and not outline.runs[start].isascii() and NEIGHBOUR.match(outline.line(start)):
            continue
        alike = child in seeded or (_like_row(outline, child, inside, common, dressed) and not _holds_rows(outline, child, inside, shape))
        if alike and (rows or child in seeded or pattern is None or not _is_heading(outline, child, pattern)):
            rows.append(Row(child, inside))
    rows = _without_second_lines(rows, seeded)
    while rows and not rows[0].links:
        del rows[0]
    while rows and not rows[-1].links:
        del rows[-1]
    hosts = [host(row.links[0].href) if row.links else None for row in rows]
    if len(set(hosts)) > 1:
        counts = Counter(hosts)
        pairs = list(zip(rows, hosts, strict=True))
        rows = [row for row, where in pairs if where is None or counts[where] * 3 >= len(pairs) or not is_advertisement(outline, row)]
    if len(rows) > 3:  # an unclosed table makes one "row" of half the page
        sizes = [outline.end[row.at] - row.at for row in rows]
        most = 5 * sorted(sizes)[len(rows) // 2] + 10
        rows = [row for row, size in zip(rows, sizes, strict=True) if size <= most]
    return Group([container], tag, rows)


def _without_labels(rows: list[Row]) -> list[Row]:
    """The rows of a list whose rows are links, without the link to a department before each headline: [社会] 海港今天开放新步道."""
    told = [bool(row.links) and row.links[0].seed for row in rows]
    if told[0]:
        return rows
    pairs = pairwise(zip(rows, told, strict=True))
    labels = {row.at: label for (label, is_headline), (row, is_told) in pairs if is_told and not is_headline and label.links}
    texts = [label.links[0].text for label in labels.values()]
    least = 0.5 if all(map(bracketed, texts)) else 0.8
    if len(texts) < max(MIN_LABELS, least * sum(told)) or any(weight(text) > MAX_DEPARTMENT for text in texts):
        return rows
    for row in rows:
        if label := labels.get(row.at):
            row.section = department(label.links[0].text)
    left_out = {label.at for label in labels.values()}
    return [row for row in rows if row.at not in left_out]


def _without_second_lines(rows: list[Row], seeded: set[int]) -> list[Row]:
    """The rows, without those that follow one each and have no headline: who wrote it, when, how often it was commented on."""
    told = [row.at in seeded for row in rows]
    if not 2.2 * told.count(False) >= len(told) > 4 or not told[0] or not all(a or b for a, b in pairwise(told)):
        return rows
    return [row for row in rows if row.at in seeded]


def _child_of(outline: Outline, container: int, at: int) -> int:
    return outline.ancestor(at, outline.depth[container] + 1)


def _holds_rows(outline: Outline, child: int, inside: list[Link], shape: tuple[tuple[str, str], ...]) -> bool:
    """Whether an element among rows holds rows of its own, deeper: a table torn open."""
    return len(shape) > 1 and any(link.seed and (row_around(outline, link.at, shape) or child) > child for link in inside[:20])


def _is_heading(outline: Outline, child: int, pattern: Link) -> bool:
    """Whether an element before the rows is no more than a heading of few words, and of another kind than theirs."""
    start, end = outline.run_start[child], outline.run_end[child]
    if (
        start == end
        or weight(outline.between(start, end)) > MAX_HEADING
        or any(outline.tag[i] == "img" for i in range(child, outline.end[child]))
    ):
        return False
    at = next((i for i in range(child, outline.end[child]) if outline.tag[i] in HEADINGS), None)
    row = _child_of(outline, outline.parent[child], pattern.at)
    alike = at is not None and any(outline.tag[i] == outline.tag[at] for i in range(row, outline.end[row]))
    return at is not None and not alike and (outline.run_start[at], outline.run_end[at]) == (start, end)


def _like_row(outline: Outline, child: int, inside: list[Link], common: set[int], dressed: set[str]) -> bool:
    """Whether an element among rows, without a headline link of their kind, is one of them. ``dressed``: the first class names of rows."""
    if not inside:
        text = outline.text(child)
        if len(text) >= 200 or not _DIGIT_TIME.search(text):
            return False
        return weight(_TIME_AND_LABEL.sub("", text)) >= 5 and weight(COUNT.sub("", DAY_OR_YEAR.sub("", text))) >= 5  # no heading of a month
    same = [link for link in inside if link.path in common and link.text]
    if same:
        return len(same) <= 3 and any(link.weight >= 2 and not generic(link.text) and not link.text.isdigit() for link in same)
    alike = outline.first_class(child) in dressed
    return 0 < len({link.href for link in inside if link.seed}) <= (3 if alike else 1) and (alike or not is_offer(outline, child))
