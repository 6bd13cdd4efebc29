"""Times that stand between the rows of a list, or over several of them."""

from __future__ import annotations

from itertools import groupby

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pagewords import generic
from newsportal.extract.listing.records import Group, Row, weight
from newsportal.extract.listing.row_clocks import beside_clocks, own_clock
from newsportal.extract.listing.row_runs import Found, in_runs
from newsportal.extract.page.tree import Page

MAX_HEADING = 3
"""Texts of the day over a part of a list: 17日, 5月, 星期五."""

MIN_HEADLINE = 5
MIN_ROWS = 4


def between(page: Page, outline: Outline, group: Group, language: str) -> list[list[Found]]:
    """The times that stand between the rows: the row before owns them.

    Where one stands before the first row and none after the last, it is the row behind; so in each part of a list that is cut into several.
    """
    rows = group.rows
    if headed := _spanned(page, outline, group, language) or _headed(page, outline, group, language):
        return headed
    if _days_over_clocks(page, outline, group, language):  # those are read with the headings
        return [[] for _ in rows]
    parts = [_in_part(page, outline, list(part), language) for _, part in groupby(rows, key=lambda row: outline.parent[row.at])]
    found = [times for _, owned in parts for times in owned]
    # One part whose times stand behind its rows tells that none of them is a heading.
    over = all(before for before, owned in parts if any(owned))
    return _carried(found, listed=all(outline.tag[row.at] == "dd" for row in rows)) if over else found


def _in_part(page: Page, outline: Outline, rows: list[Row], language: str) -> tuple[bool, list[list[Found]]]:
    """Whether the times between the rows of one container stand before their rows each, and those times."""
    first = _gap(page, outline, None, rows[0], language)
    after = [_gap(page, outline, row, following, language) for row, following in zip(rows, [*rows[1:], None], strict=True)]
    if first and not after[-1]:
        return True, [first[-1:], *after[:-1]]
    return False, [found[:1] for found in after]


def _spanned(page: Page, outline: Outline, group: Group, language: str) -> list[list[Found]]:
    """The times in the cells of a table that go down over several rows (``<td rowspan="3">5月17日</td>``); empty where not half of the rows have one."""
    if outline.tag[group.rows[0].at] != "tr":
        return []
    over: list[list[Found]] = []
    told: list[Found] = []
    left = 0
    for row in group.rows:
        spans = {cell: span for cell in outline.children(row.at) if (span := outline.elements[cell].get("rowspan") or "").isdecimal()}
        if spans:
            left = int(max(spans.values(), key=int)[:4])
            runs = [run for cell in spans for run in range(outline.run_start[cell], outline.run_end[cell])]
            told = in_runs(page, outline, runs, "span", language)[:1]
        over.append(told if left > 0 else [])
        left -= 1
    return over if sum(map(bool, over)) >= 0.5 * len(over) else []


def _headed(page: Page, outline: Outline, group: Group, language: str) -> list[list[Found]]:
    """The days in the headings over the parts of a list, each for all rows of its part; empty where not every part has one, in order, and where rows
    have clocks or days stand between the rows of one part as well.

    ``<h4>5月17日 星期五</h4><ul>…</ul><h4>5月16日 星期四</h4><ul>…</ul>``
    """
    over: list[list[Found]] = []
    part, last = -1, 0
    if len({outline.parent[row.at] for row in group.rows}) < 2:
        return []
    for row in group.rows:
        if own_clock(outline, row.at):
            return []
        start = outline.run_start[row.at]
        runs = range(max(last, start - MAX_HEADING), start)
        found = in_runs(page, outline, runs, "heading", language) if any(outline.hints[run] for run in runs) else []
        if outline.parent[row.at] == part:
            if found:
                return []
            over.append(over[-1])
        else:
            part = outline.parent[row.at]
            if not found or found[-1].time.precision != "day":
                return []
            over.append(found[-1:])
        last = outline.run_end[row.at]
    days = [found[0].time.value for found in over]
    told = [day for day in days if day is not None]
    return over if len(set(told)) > 1 and told in (sorted(told), sorted(told, reverse=True)) else []


def _days_over_clocks(page: Page, outline: Outline, group: Group, language: str) -> bool:
    """Whether the rows' clocks stand between them, and days in lines of their own: those are of the rows below."""
    clocks = beside_clocks(outline, group)
    if not any(clocks):
        return False
    last = outline.run_end[group.rows[0].at]
    for row in group.rows[1:]:
        start = outline.run_start[row.at]
        runs = range(last, min(start, last + MAX_HEADING + 1))
        if len(runs) > 1 and any(found.time.precision == "day" for found in in_runs(page, outline, runs, "heading", language)):
            return True
        last = outline.run_end[row.at]
    return False


def _carried(over: list[list[Found]], *, listed: bool) -> list[list[Found]]:
    """The days of headings between the rows, each for all rows down to the next; other times are of one row.

    ``listed``: the rows are told as what belongs to the headings (``<dt>5月17日</dt><dd>…</dd><dd>…</dd>``), few of which need have several.
    """
    told = sum(map(bool, over))
    if told == 1 and len(over) >= MIN_ROWS:  # the day that the page was made, or that of all rows
        return [[] for _ in over]
    if not 2 <= told <= (1.0 if listed else 0.8) * len(over) or any(found[0].time.precision != "day" for found in over if found):
        return [found[:1] for found in over]
    carried: list[list[Found]] = []
    for found in over:
        carried.append(found[:1] or (carried[-1] if carried else []))
    return carried


def _gap(page: Page, outline: Outline, row: Row | None, following: Row | None, language: str) -> list[Found]:
    """The times between a row and the ``following`` one of its container; before the first one where ``row`` is None, behind the last where ``following`` is."""
    container = outline.parent[row.at if row else following.at if following else 0]
    start = outline.run_end[row.at] if row else outline.run_start[container]
    end = outline.run_end[container]
    if following is not None and outline.run_start[following.at] >= start:
        end = outline.run_start[following.at] if row is None or outline.parent[following.at] == container else end
    if row is not None and following is None:  # what stands behind the list is no row's: up to its first headline
        end = next((run for run in range(start, min(end, start + 8)) if _heads(outline, run)), end)
    runs = range(start, end)
    runs = runs[-8:] if row is None else runs[:8]
    return in_runs(page, outline, runs, "gap", language) if any(outline.hints[run] for run in runs) else []


def _heads(outline: Outline, run: int) -> bool:
    """Whether a text run is that of a link which may be a headline."""
    at = outline.run_owner[run]
    text = outline.line(run)
    return weight(text) >= MIN_HEADLINE and not generic(text) and any(outline.tag[i] == "a" for i in (at, outline.parent[at]))
