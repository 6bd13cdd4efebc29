"""One list that stands in several places of the tree: cut into columns, torn by an unclosed table, parted by an advertisement."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from itertools import islice

from newsportal.extract.listing.listnames import is_box
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pagewords import says_more
from newsportal.extract.listing.records import HEADINGS, Group, Link, Row, links_inside, time_like, weight
from newsportal.extract.page.text import one_line
from newsportal.extract.story.asides import names_day
from newsportal.extract.times.dayforms import MONTH_WORD
from newsportal.regexes import regex

MAX_EXTENSION = 40
MAX_TABS = 8
MAX_BAR = 60
"""Elements that a bar of tabs has at most."""
MAX_LABEL = 12
MAX_WORDS = 4
"""What the words beside a time weigh: 发布时间."""
MIN_TIMED = 2
"""Rows that tell whether those of a part of a list have times."""
MIN_BLOCKS = 4
MIN_PARTS = 3
MOSTLY = 0.8
"""The share of rows with a time from which a list is one of news."""
MAX_BETWEEN = 200
"""Characters between two rows that are looked at: so many are more than a time."""
_OF_MONTH = rf"{MONTH_WORD},?(?: \d{{1,2}}\b)?(?:,? (?:19|20)\d\d)?"
# With the signs that one can begin with, and those that begin with a number apart from the others: most places of a text are neither.
DAY_OR_YEAR = regex(
    r"(?=[\d星周週礼禮月火水木金土日월화수목금토일今昨前JFMASONDTWYjfmasondtwy])(?:(?=\d)(?:(?:\d{2,4}\s*[-/.年년]\s*)?\d{1,2}\s*[-/.月월]\s*\d{1,2}\s*[日일]?"
    rf"|(?:(?:19|20)\d\d\s*年\s*)?\d{{1,2}}\s*月(?:份)?|\d{{1,2}}:\d\d(?::\d\d)?|(?:19|20)\d\d\s*(?:年|[-/.]\s*\d{{1,2}})?|\b\d{{1,2}}[.,]? {_OF_MONTH})"
    r"|(?:星期|[周週]|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일|[今昨前]天"
    rf"|\b{_OF_MONTH}|\b(?i:mon|tues|wednes|thurs|fri|satur|sun|to|yester)(?i:day)\b,?)"
)
_PART = regex(r"\W{0,3}\d{1,4}\W{0,2}(?:\d{1,2}\W{0,2})?[年月日]?\W{0,3}")
_OF_YEAR = regex(r"\D{0,6}(?:19|20)\d\d(?!\d)\D{0,6}$|\d{1,2}月$")
_EASTERN = regex("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
COUNT = regex(r"[(（]\s?\d{1,5}\s?(?:[篇条條]|posts?)?\s?[)）]|(?<!\d)\d{1,5}\s?[篇条條]|的?(?:归档|歸檔|存档)")
"""What headings of years say beside these: (12 篇), 2024 年的归档."""
_EDITION = regex(r"\W{0,3}第?\s?[A-Z]?\d{1,3}\s?版(?!本)[^。，；]{0,16}$")
"""The heading of a page of a newspaper."""
_FRAME = frozenset(("nav", "footer", "header", "form"))
_CURRENT = frozenset(
    {
        "current",
        "active",
        "on",
        "cur",
        "curr",
        "selected",
        "show",
        "hover",
        "hide",
        "hidden",
        "undis",
        "none",
        "now",
        "fn-hide",
        "dn",
        "act",
        "sel",
        "is-active",
        "checked",
    }
)


def joined(outline: Outline, built: list[Group]) -> list[Group]:
    """The groups, with those joined that one list was cut into."""
    by_kind: dict[tuple[int, str], list[Group]] = defaultdict(list)
    for group in built:
        by_kind[outline.path[group.containers[0]], group.tag].append(group)
    result = []
    for siblings in by_kind.values():
        current = siblings[0]
        for group in siblings[1:]:
            if _continues(outline, current, group):
                current.containers += group.containers
                current.rows += group.rows
            else:
                result.append(current)
                current = group
        result.append(current)
    result.sort(key=lambda group: group.start)
    return [group for group in result if len(group.rows) > 1]


def _continues(outline: Outline, first: Group, second: Group) -> bool:
    """Whether ``second`` is a further part of the list ``first``: side by side, dressed alike, no heading between."""
    a, b = first.containers[-1], second.containers[0]
    if b < outline.end[a]:
        return False
    shared = outline.common(a, b)
    depth = outline.depth[shared] + 1
    if outline.depth[a] - depth > 3:
        return False
    mine, other = outline.ancestor(a, depth), outline.ancestor(b, depth)
    if outline.tag[mine] != outline.tag[other] or shown(outline, mine) != shown(outline, other):
        return False
    if apart(outline, outline.run_end[first.rows[-1].at], outline.run_start[second.rows[0].at]):
        return False
    few = min(len(first.rows), len(second.rows)) < MIN_TIMED
    # A slide show over the list, the menu of a section; a ranking, whose numbers are no days.
    if not few and any(abs(_timed(outline, first, whole=whole) - _timed(outline, second, whole=whole)) >= 0.8 for whole in (False, True)):
        return False
    if not _domains(first) & _domains(second):
        return False
    known = {link.href for row in first.rows for link in row.links if link.seed}
    told = [link.href for row in second.rows for link in row.links if link.seed]
    if sum(href in known for href in told) * 2 > len(told):  # the same list again, for another screen
        return False
    return not tab_label(outline, a)


def _timed(outline: Outline, group: Group, *, whole: bool = False) -> float:
    """The share of the first rows that seem to hold a time. ``whole``: not a mere number that may be part of one."""
    rows = group.rows[:10]
    return sum(_seems_timed(outline, row.at, whole=whole) for row in rows) / len(rows)


def _seems_timed(outline: Outline, row: int, *, whole: bool = False) -> bool:
    """Whether a row seems to hold a time or a part of one (17, 5月); a headline may hold a score."""
    return _time_run(outline, row, whole=whole) >= 0


def _time_run(outline: Outline, row: int, *, whole: bool) -> int:
    """The first text of a row that seems to be a time or a part of one; -1 where none does."""
    for run in range(outline.run_start[row], min(outline.run_end[row], outline.run_start[row] + 20)):
        if not outline.hints[run]:
            continue
        text, owner = outline.runs[run][:120], outline.run_owner[run]
        if _PART.fullmatch(text) and not (whole and text.strip(" .、").isdecimal()):
            return run
        linked = "a" in (outline.tag[owner], outline.tag[outline.parent[owner]])
        if time_like(text) and (not linked or weight(DAY_OR_YEAR.sub("", text)) <= MAX_WORDS):
            return run
    return -1


def _numbered(outline: Outline, row: int) -> bool:
    """Whether a row begins with a number, as those of rankings do."""
    start = outline.run_start[row]
    return start < outline.run_end[row] and len(outline.runs[start]) < 9 and outline.line(start).strip(" .、").isdecimal()


def _time_element(outline: Outline, row: int) -> tuple[str, str] | None:
    """Tag and class of the element that holds a row's time."""
    run = _time_run(outline, row, whole=True)
    return (outline.tag[outline.run_owner[run]], outline.first_class(outline.run_owner[run])) if run >= 0 else None


def tab_label(outline: Outline, container: int) -> str | None:
    """The tab that opens the pane which holds ``container``: one of as many short labels as there are panes, one of them marked as open."""
    pane = container
    for _ in range(4):
        above, tag = outline.parent[pane], outline.tag[pane]
        if above <= 0 or tag == "tr":  # the rows of a table are no panes
            return None
        panes, labels = _panes(outline, above, tag)
        if not panes:
            return None
        if not labels and len(panes) > 2:
            panes, labels = _panes(outline, above, tag, _role(outline, pane))
        if labels:
            return labels[panes.index(pane)] if pane in panes else None
        pane = above
    return None


def _panes(outline: Outline, above: int, tag: str, role: tuple[str, str | None] | None = None) -> tuple[list[int], list[str]]:
    """The children of an element that may be panes, and the labels of their tabs; no panes where they are an archive's years, which no tabs open.

    ``role``: of those without the page's other parts. Many lists stand in one element, which is looked at once.
    """
    key = (above, tag, role)
    if key not in outline.panes:
        if role is None:
            alike = (child for child in outline.children(above) if outline.tag[child] == tag and _told(outline, child))
            panes, most = list(islice(alike, MAX_TABS + 1)), MAX_TABS
            if all(_OF_YEAR.match(outline.line(outline.run_start[child])) for child in panes):
                panes = []
        else:
            beside, _ = _panes(outline, above, tag)
            panes, most = [child for child in beside if _role(outline, child) == role], len(beside) - 1
        outline.panes[key] = panes, _tabs_over(outline, panes) if 2 <= len(panes) <= most else []
    return outline.panes[key]


def _role(outline: Outline, i: int) -> tuple[str, str | None]:
    return outline.first_class(i), outline.elements[i].get("role")


def _told(outline: Outline, i: int) -> bool:
    return outline.run_end[i] > outline.run_start[i]


def _tabs_over(outline: Outline, panes: list[int]) -> list[str]:
    """The labels right before ``panes``, one for each; none where these are no tabs."""
    start, tags = outline.run_start[panes[0]], outline.tag
    tried: set[int] = set()
    for run in range(start - 1, max(-1, start - 7), -1):
        at = outline.run_owner[run]
        while at > 0 and (above := outline.parent[at]) not in tried and outline.end[above] - above <= MAX_BAR:
            tried.add(above)
            tabs = [child for child in islice(outline.children(above), 2 * MAX_TABS) if tags[child] == tags[at]]
            if len(tabs) == len(panes) and tabs[-1] < panes[0] and sum([is_current(outline, tab) for tab in tabs]) == 1:
                labels = [one_line(outline.text(tab)) for tab in tabs]
                return labels if all(0 < weight(label) <= MAX_LABEL for label in labels) else []
            at = above
    return []


def parted(outline: Outline, chosen: list[Group]) -> list[Group]:
    """The groups of ``chosen`` that are a page's list by topics: with nothing between them but a heading each, ``<h4>…</h4><ul>…</ul>``, and all with times.

    None where a heading leads to more, or names a box.
    """
    main = chosen[0]
    above = outline.parent[main.containers[0]]
    alike = [
        group
        for group in chosen
        if outline.parent[group.containers[0]] == above and group.tag == main.tag and len(group.containers) == 1 and group.timed >= MOSTLY
    ]
    if len(alike) < MIN_PARTS or main not in alike or any(is_box(group.name) for group in alike):
        return []
    alike.sort(key=lambda group: group.start)
    inside = list(outline.children(above))
    first, last = inside.index(alike[0].containers[0]), inside.index(alike[-1].containers[0])
    headings, lists = inside[max(0, first - 1) : last : 2], inside[first : last + 1 : 2]
    labels = [one_line(outline.text(heading)) for heading in headings]
    if lists != [group.containers[0] for group in alike] or not all(
        outline.tag[heading] in HEADINGS
        and 1 < weight(label) <= MAX_LABEL
        and not any(says_more(outline.line(run)) for run in range(outline.run_start[heading], outline.run_end[heading]))
        for heading, label in zip(headings, labels, strict=True)
    ):
        return []
    for group, label in zip(alike, labels, strict=True):
        for row in group.rows:
            row.section = label
    return alike


def departments(outline: Outline, chosen: list[Group]) -> list[Group]:
    """The groups of ``chosen`` that are a page's list by departments, in its order: equal blocks side by side, each with as many rows.

    Blocks with a link of their own to more (更多) are windows to other lists.
    """
    main = chosen[0]
    path, size = outline.path[main.containers[0]], len(main.rows)
    alike = [group for group in chosen if outline.path[group.containers[0]] == path and group.tag == main.tag and len(group.rows) == size]
    if len(alike) < MIN_BLOCKS or size < 3 or not all(same_shape(outline, main, group) for group in alike[1:]):
        return []
    alike.sort(key=lambda group: group.start)
    shared = outline.common(alike[0].containers[0], alike[-1].containers[-1])
    blocks = [outline.ancestor(group.containers[0], outline.depth[shared] + 1) for group in alike]
    if len(set(blocks)) < len(blocks) or any(
        says_more(outline.line(run))
        for block in blocks
        for run in range(outline.run_start[block], outline.run_end[block])
        if len(outline.runs[run]) < 12
    ):
        return []
    for group, block in zip(alike, blocks, strict=True):
        label = outline.line(outline.run_start[block])
        for row in group.rows:
            row.section = label if outline.run_start[block] < outline.run_start[row.at] and 1 < weight(label) <= MAX_LABEL else None
    return alike


def keep_first_of_twins(found: list[Group]) -> None:
    """Of a list that stands twice, for two screens, let the first count: it takes the better score of the two."""
    ordered = sorted(found, key=lambda group: group.start)
    hrefs = [dict.fromkeys(row.headline.href for row in group.rows if row.headline) for group in ordered]
    for n, group in enumerate(ordered):
        for m in range(n + 1, len(ordered)):
            if hrefs[n].keys().isdisjoint(hrefs[m]):  # so of most
                continue
            mine = [href for href in hrefs[n] if href in hrefs[m]]
            theirs = [href for href in hrefs[m] if href in hrefs[n]]
            other = ordered[m]
            named_apart = group.name and other.name and group.name != other.name
            if group.score and other.score and not named_apart and mine == theirs and len(mine) > 0.7 * max(len(hrefs[n]), len(hrefs[m])):
                group.score, other.score = max(group.score, other.score), 0.0
                group.name = group.name or other.name


def extend(outline: Outline, links: list[Link], starts: list[int], group: Group) -> None:
    """Add the rows right before and after a group that are built like its own but stand elsewhere in the tree.

    Unclosed tables and advertisements between sections cut a list at places where its parts share no path.
    """
    row = group.rows[len(group.rows) // 2]
    link = max((link for link in row.links if link.seed), key=lambda link: link.weight, default=None)
    if link is None:
        return
    shape = shape_of(outline, row.at, link.at)
    if len(shape) < 2:
        return
    kind: tuple[float, tuple[str, str] | None, bool] | None = None
    for step in (-1, 1):
        for _ in range(MAX_EXTENSION):
            edge = group.rows[0 if step < 0 else -1].at
            n = bisect_left(starts, edge) - 1 if step < 0 else bisect_left(starts, outline.end[edge])
            near = (links[n + step * away] for away in range(12) if 0 <= n + step * away < len(links))
            found = next((at for near_by in near if near_by.seed and (at := row_around(outline, near_by.at, shape)) is not None), None)
            if found is None or outline.path[found] == outline.path[row.at] or not _same_site(outline, links, starts, found, link):
                break
            first, last = (found, edge) if step < 0 else (edge, found)
            if (
                outline.end[first] > last
                or _framed(outline, found, edge)
                or apart(outline, outline.run_end[first], outline.run_start[last])
            ):
                break
            kind = kind or (_timed(outline, group, whole=True), _time_element(outline, row.at), _numbered(outline, row.at))
            timed, clock, numbered = kind
            told = _time_element(outline, found)
            # A section's menu, the words to a slide show, a ranking; another list's rows.
            if (
                _numbered(outline, found) is not numbered
                or ((timed >= 0.8 or not timed) and (told is not None) is not (timed >= 0.8))
                or (told and clock and told != clock)
            ):
                break
            inside = links_inside(outline, links, starts, found)
            group.rows.insert(0 if step < 0 else len(group.rows), Row(found, inside))


def _framed(outline: Outline, i: int, beside: int) -> bool:
    """Whether ``i`` stands in a menu, a footer or another part of the page's frame that ``beside`` does not stand in."""
    shared, at = outline.depth[outline.common(i, beside)], outline.parent[i]
    while outline.depth[at] > shared:
        if outline.tag[at] in _FRAME:
            return True
        at = outline.parent[at]
    return False


def same_shape(outline: Outline, a: Group, b: Group) -> bool:
    """Whether the rows of two groups are built alike, down to their headlines."""
    first, second = a.rows[0], b.rows[0]
    if first.headline is None or second.headline is None:
        return False
    return shape_of(outline, first.at, first.headline.at) == shape_of(outline, second.at, second.headline.at)


def _same_site(outline: Outline, links: list[Link], starts: list[int], row: int, link: Link) -> bool:
    inside = links_inside(outline, links, starts, row)
    return any(host(other.href) == host(link.href) for other in inside if other.seed)


def _domains(group: Group) -> set[str]:
    return {".".join(host(link.href).split(".")[-2:]) for row in group.rows for link in row.links if link.seed}


def host(href: str) -> str:
    """The host in an address; empty where it names none."""
    start = href.find("//", 0, 8) + 2
    return href[start:].partition("/")[0].lower() if start > 1 else ""


def shape_of(outline: Outline, row: int, link: int) -> tuple[tuple[str, str], ...]:
    """Tags and classes from a row to its link."""
    shape = []
    while link >= row:
        shape.append((outline.tag[link], outline.first_class(link)))
        link = outline.parent[link]
    return tuple(shape)


def row_around(outline: Outline, link: int, shape: tuple[tuple[str, str], ...]) -> int | None:
    """The row of that shape that holds ``link``."""
    row, at = 0, link
    for tag, name in shape:
        if at <= 0 or outline.tag[at] != tag or outline.first_class(at) != name:
            return None
        row, at = at, outline.parent[at]
    return row or None


def apart(outline: Outline, start: int, end: int) -> bool:
    """Whether text that is more than a time stands between two rows."""
    if end - start > 6:
        return True
    return end > start and _is_more_than_time(one_line(outline.between(start, end)[:MAX_BETWEEN]))


# Over its lists a portal prints the same on all its pages.
@lru_cache(maxsize=1024)
def _is_more_than_time(text: str) -> bool:
    """Whether a text between two rows is more than a time or the heading of a page."""
    if weight(text) <= 1 or ("版" in text and _EDITION.match(text)) or (names_day(text) and not _EASTERN.search(text)):
        return False
    rest = DAY_OR_YEAR.sub("", text)
    return weight(rest) > 1 and (len(rest) == len(text) or weight(COUNT.sub("", rest)) > 1)


def is_current(outline: Outline, i: int) -> bool:
    """Whether a class, or what readers of screens are told, marks an element as the current one."""
    element = outline.elements[i]
    names = element.get("class")
    return (names is not None and not _CURRENT.isdisjoint(names.lower().split())) or element.get("aria-selected") == "true"


def shown(outline: Outline, i: int) -> tuple[bool, bool]:
    """Whether an element is marked as the current one, and whether it is hidden."""
    element = outline.elements[i]
    return is_current(outline, i), "none" in (element.get("style") or "") or element.get("hidden") is not None
