"""The time of every row of a list: in the row, in an attribute, split over elements, or standing between the rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from newsportal.extract.dates import Printed, parse_time, printed_times
from newsportal.extract.dayforms import MONTH_WORD
from newsportal.extract.language import bcp47, regional, script_of
from newsportal.extract.names import has_han
from newsportal.extract.outline import Outline
from newsportal.extract.records import Group, Row, weight
from newsportal.extract.row_days import CLOCK, calendar_leaf, clock_times, column_times, month_days, own_clock, short_days, with_years
from newsportal.extract.text import one_line
from newsportal.extract.tree import Page
from newsportal.items import Moment

MAX_RUNS = 60
MAX_CELL = 24
MAX_PART = 30
"""Characters of the longest part of a time that is split over elements."""
MIN_MIDNIGHTS = 3
MAX_HEADING = 3
"""Texts of the day over a part of a list: 17日, 5月, 星期五."""
MIN_TITLE = 6
MAX_LABEL = 5
"""What the words beside a time in a ``title`` weigh at most."""
_HINT = re.compile(r"\d|[今昨前]天|[刚剛〇○]")
_OPENING, _CLOSING = re.compile(r"\W{0,3}\d"), re.compile(r"\d日?\W{0,3}$")
_ATTRIBUTE = re.compile(r"time|date|stamp|publish|(?:^|[-_])ts$", re.IGNORECASE)
_OTHER_TIME = re.compile(r"updat|modif|expir|end|deadline|format|zone|out|interval|duration|ago|picker", re.IGNORECASE)
_INSTANT, _EPOCH = re.compile(r"(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d"), re.compile(r"1\d{9}(?:\d{3})?$")
_TIME_NAME = re.compile(r"(?:^|[\s_-])(?:time|date|pubtime)(?:$|[\s_-])", re.IGNORECASE)
_COMMON = frozenset({"class", "id", "style", "href", "src", "onclick", "target", "alt", "width", "height", "rel"})
_OTHER_LABEL = re.compile(
    r"(?:更新|修改|截止|截至|到期|结束|回复|回覆|开标|报名|活动|实施|生效|最后|成文|印发|签发|施行|废止)(?:日期|时间|時間|于)?\s*+(?:[:：]\s*+)?$"
)
_PUBLISHED_LABEL = re.compile(r"(?:发布|發布|发表|發表|公布|公開)(?:日期|时间|時間)\s*+[:：]\s*+$")
_RANGE = re.compile(r"\d\s?[至到~～—–]\s?$")
PUBLISHED = " published"
_OTHER_HEAD = re.compile(r"^(?:成文|印发|签发|更新|修改|截止|截至|到期|结束|开标|生效|实施|施行|废止|最后|回复)\S{0,4}(?:日期|时间|時間)?$")
_PUBLISHED_HEAD = re.compile(r"^(?:发布|發布|公布|发表|公开|上网|信息发布)\S{0,2}(?:日期|时间|時間)?$")
_DAY = re.compile(r"^\d{1,2}日?$")
_MONTH_DAY = re.compile(r"^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$")
_MONTH_PIECE = rf"\s*{MONTH_WORD},?\s*"
_MONTH = re.compile(rf"(?:{_MONTH_PIECE}|\s*[一二三四五六七八九十]{{1,2}}月\s*)$", re.IGNORECASE)
_SPELLED = re.compile(
    rf"\d{{1,2}}[.,]? {_MONTH_PIECE}(?:(?:19|20)\d\d)?|{_MONTH_PIECE}\d{{1,2}}(?:,? (?:19|20)\d\d)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"^((?:19|20)\d\d)年?$")
_NUMBERED = re.compile(r"(?<![\d/.-])(\d{1,2})[-/.](\d{1,2})[-/.](?:19|20)\d\d(?!\d)")
_FARTHEST, _ZONE_STEP, _MINUTE = timedelta(hours=22), timedelta(minutes=15), timedelta(minutes=1)
"""Between the clocks of two zones lie quarters of an hour, here at most from +8 to -12, and the minute that one of them leaves out."""
_DISORDER, _DAY_LESS = timedelta(hours=3), timedelta(hours=20)
"""Neighbours of one day may be swapped by so much; a later row of the day after seems older by more than the second."""
_OF_SCRIPT = {"han": "zh", "kana": "ja", "hangul": "ko"}
_RANK = re.compile(r"\s*\d{1,2}[.、]?\s*")
_YEAR_MONTH = re.compile(r"^((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})月?$")


@dataclass(slots=True, eq=False)
class _Found:
    """A time of a row and where it stands."""

    time: Printed
    slot: tuple[str, int]
    """Kind of place, and tag path of the element."""
    labelled: bool
    """Its label says that it is another time than the publication (更新, 截止)."""


def row_times(page: Page, outline: Outline, group: Group, urls: list[str | None]) -> list[tuple[Moment | None, str | None]]:
    """(time, as printed) of each row; (None, None) where it has none."""
    language = _language(page, outline, group)
    columns = _other_columns(outline, group)
    found = [_inside(page, outline, row, columns, language) for row in group.rows]
    if sum(map(bool, found)) < 0.5 * len(found):
        between = _between(page, outline, group, language)
        if sum(map(bool, between)) > sum(map(bool, found)):
            found = between
    chosen = _chosen(found)
    attributes = [_attribute(page, outline, row, time) for row, time in zip(group.rows, chosen, strict=True)]
    if not any(chosen) and sum(map(bool, attributes)) < 0.5 * len(attributes):
        attributes = [None] * len(attributes)
    abroad = not any(has_han(row.headline.text) for row in group.rows if row.headline)
    merged = [_merged(printed, attribute, page.zone, abroad=abroad) for printed, attribute in zip(chosen, attributes, strict=True)]
    clocks = [time is not None and time.relative and CLOCK.match(time.raw) is not None for time in merged]
    if not any(merged) or sum(clocks) > 0.6 * len(merged):
        headed = clock_times(page, outline, group)
        if any(value for value, _ in headed):
            return headed
        if not any(merged):
            return short_days(page, outline, group) or month_days(page, outline, group) or column_times(page, outline, group) or headed
    if any(clocks) and not _newest_first([time.raw.strip("[]() ") for time, clock in zip(merged, clocks, strict=True) if time and clock]):
        merged = [None if clock else time for time, clock in zip(merged, clocks, strict=True)]  # lengths of films
    elif any(clocks) and all(clock or not time for time, clock in zip(merged, clocks, strict=True)):
        merged = _over_midnight(merged)
    years = _days_of_midnights(with_years(page, outline, group, merged, urls))
    return [(value, one_line(time.raw) if time else None) for value, time in zip(years, merged, strict=True)]


def _days_of_midnights(values: list[Moment | None]) -> list[Moment | None]:
    """The days, where every time is midnight: a column of days, printed with the clock that a database adds."""
    told = [value for value in values if value is not None]
    if len(told) < MIN_MIDNIGHTS or not all(
        isinstance(value, datetime) and not (value.hour or value.minute or value.second) for value in told
    ):
        return values
    return [value.date() if isinstance(value, datetime) else value for value in values]


def _over_midnight(times: list[Printed | None]) -> list[Printed | None]:
    """Mere clocks, newest first, each on the day of the one before it: where they rise by hours, a midnight lies between."""
    found: list[Printed | None] = []
    before: datetime | None = None
    for time in times:
        if time and before and isinstance(time.value, datetime):
            value = datetime.combine(before.date(), time.value.timetz())
            days = -1 if value - before > _DISORDER else 1 if before - value > _DAY_LESS else 0
            time = replace(time, value=value + timedelta(days=days))
        found.append(time)
        before = time.value if time and isinstance(time.value, datetime) else before
    return found


def _newest_first(clocks: list[str]) -> bool:
    """Whether clock times go down, as those of today's news do."""
    down = sum(a.zfill(5) >= b.zfill(5) for a, b in pairwise(clocks))
    return len(clocks) >= 4 and down >= 0.8 * (len(clocks) - 1)


def _language(page: Page, outline: Outline, group: Group) -> str | None:
    """A language that orders the numbers of a day as the rows do (05/06/2023): one row with a 13th or later tells it for all."""
    told = [match for row in group.rows for run in range(outline.run_start[row.at], min(outline.run_end[row.at], outline.run_start[row.at] + MAX_RUNS))
            if outline.hints[run] and (match := _NUMBERED.search(outline.runs[run][:200]))]  # fmt: skip
    if told:
        first, second = max(int(match[1]) for match in told), max(int(match[2]) for match in told)
        if (first > 12) != (second > 12):
            return "en-GB" if first > 12 else "en-US"
    declared = bcp47(page.root.get("lang"))
    written = _OF_SCRIPT.get(script_of(" ".join(row.headline.text for row in group.rows[:5] if row.headline)))
    if written and (declared is None or not declared.startswith(written)):
        declared = written
    return (regional(page.url) if declared is None or declared.startswith("zh") else None) or declared


def _other_columns(outline: Outline, group: Group) -> frozenset[int]:
    """The columns of a table whose heads say that they hold other times (成文日期), where one says that it holds the publication's."""
    row = group.rows[0].at
    table = outline.parent[row]
    while table > 0 and outline.tag[table] in ("tbody", "thead"):
        table = outline.parent[table]
    head = (
        next((i for i in range(table, row) if outline.tag[i] == "tr" and outline.end[i] <= row), None) if outline.tag[row] == "tr" else None
    )
    if head is None:
        return frozenset()
    names = [one_line(outline.text(cell)) for cell in outline.children(head)]
    others = frozenset(n for n, name in enumerate(names) if _OTHER_HEAD.search(name))
    return others if len(names) == len(list(outline.children(row))) and any(map(_PUBLISHED_HEAD.search, names)) else frozenset()


def _inside(page: Page, outline: Outline, row: Row, columns: frozenset[int], language: str | None) -> list[_Found]:
    """The times in a row, outside ``columns``."""
    start, end = outline.run_start[row.at], outline.run_end[row.at]
    if outline.hinted[start] == outline.hinted[end]:
        return []
    link = row.headline.at if row.headline else -1
    runs = [run for run in range(start, min(end, start + MAX_RUNS)) if outline.run_owner[run] != link]
    if columns:
        apart = [(outline.run_start[cell], outline.run_end[cell]) for n, cell in enumerate(outline.children(row.at)) if n in columns]
        runs = [run for run in runs if not any(first <= run < last for first, last in apart)]
    found = _in_runs(page, outline, runs, "in", language, link)
    if row.headline and (edge := _edge(page, outline, link)):
        found.append(edge)
    return found


def _edge(page: Page, outline: Outline, link: int) -> _Found | None:
    """A time that opens or closes the headline itself: ``…（2025-11-20）``."""
    if outline.hinted[outline.run_start[link]] == outline.hinted[outline.run_end[link]]:
        return None
    text = one_line(outline.text(link))
    if len(text) > 200 or not (_OPENING.match(text) or _CLOSING.search(text, max(0, len(text) - 5))):
        return None
    for time in printed_times(text, now=page.now, zone=page.zone, limit=8):
        rest = text[: time.start].strip(" (（[【<〔") if time.start < 3 else text[time.end :].strip(" )）]】>〕")
        closed = text[time.start - 1 : time.start] in "(（[【<〔 " if time.start else True
        if not rest and closed and not time.relative and weight(text) - weight(time.raw) >= 3:
            return _Found(time, ("edge", int(time.start < 3)), False)
    return None


def _in_runs(page: Page, outline: Outline, runs: Sequence[int], place: str, language: str | None, link: int = -1) -> list[_Found]:
    """The times that stand in text runs, joined where one time is split over elements; long texts in the headline's ``link`` have no part in those."""
    told = range(outline.run_start[link], outline.run_end[link]) if link >= 0 else range(0)
    pieces: list[tuple[str, str, int]] = []  # text to read, as printed, path of its element
    hinting = [run for run in runs if outline.hints[run]]
    if not hinting or (
        len(hinting) == 1 and _RANK.fullmatch(outline.runs[hinting[0]]) and not any(_MONTH.match(outline.runs[run]) for run in runs)
    ):
        return []
    for run in runs:
        text = outline.line(run) if outline.hints[run] or _MONTH.match(outline.runs[run]) else "\n"
        if text:
            pieces.append((text, text, outline.path[outline.run_owner[run]]))
            if run in told and weight(text) >= MIN_TITLE:  # … by 2027</h3><time>Dec 23
                pieces.append(("\n", "\n", 0))
    pieces = _composed(pieces)
    found: list[_Found] = []
    text, owners, raws = "", [], []
    for piece, raw, path in pieces:
        if not _HINT.search(piece) or (len(piece) > 60 and weight(piece) > 60):
            piece = "\n"
        owners.append((len(text), path))
        raws.append((len(text), piece, raw))
        text += piece + " "
    if not _HINT.search(text):
        return found
    for time in printed_times(text, now=page.now, zone=page.zone, limit=12, language=language):
        path = next(path for start, path in reversed(owners) if start <= time.start)
        _, piece, raw = next(entry for entry in reversed(raws) if entry[0] <= time.start)
        rest = weight(piece) - weight(time.raw)
        if rest > (20 if time.yearless or time.relative else 40):
            continue
        before = text[max(0, time.start - 12) : time.start]
        labelled = bool(_OTHER_LABEL.search(before) or (found and _RANGE.search(before)))
        if raw != piece:
            time = replace(time, raw=raw)
        elif time.precision == "day" and len(time.raw) < len(piece.strip()) <= MAX_CELL:
            time = _behind_clock(page, piece, time, language)
        found.append(_Found(time, (place + PUBLISHED * bool(_PUBLISHED_LABEL.search(before)), path), labelled))
    return found or _lone(page, pieces, place, language)


def _behind_clock(page: Page, piece: str, day: Printed, language: str | None) -> Printed:
    """A day with the clock before it, where a text is nothing else: 09:54 | 06/03/2026."""
    whole = parse_time(piece.strip(), now=page.now, zone=page.zone, language=language)
    return whole if whole and isinstance(whole.value, datetime) and whole.value.date() == day.value else day


def _lone(page: Page, pieces: list[tuple[str, str, int]], place: str, language: str | None) -> list[_Found]:
    """Times that are ones only because nothing else stands in their element: ``03-19``."""
    found = []
    own = language if language and language.startswith(tuple(_OF_SCRIPT.values())) else None
    for piece, raw, path in pieces:
        if len(piece) <= MAX_CELL and _HINT.search(piece) and (time := parse_time(piece, now=page.now, zone=page.zone, language=own)):
            found.append(_Found(time if raw == piece else replace(time, raw=raw), (place, path), False))
    return found


def _composed(pieces: list[tuple[str, str, int]]) -> list[tuple[str, str, int]]:
    """``07`` + ``2024-11``, ``11/07`` + ``2024``, ``2024`` + ``11/07``, ``07`` + ``Nov`` + ``2024`` as one date each."""
    result: list[tuple[str, str, int]] = []
    months = any("月" in piece[0] for piece in pieces)
    n = 0
    while n < len(pieces):
        if not 1 < len(pieces[n][0].strip()) <= MAX_PART and not pieces[n][0].isdigit():  # no part of a day
            result.append(pieces[n])
            n += 1
            continue
        whole = _date_of(pieces[n][0], pieces[n + 1][0]) if n + 1 < len(pieces) else None
        count, day = calendar_leaf([piece[0] for piece in pieces[n : n + 3]]) if months else (0, "")
        if count:
            result.append((day, " ".join(piece[1] for piece in pieces[n : n + count]), pieces[n][2]))
            n += count
            continue
        spelled = next((count for count in (3, 2) if _SPELLED.fullmatch(" ".join(piece[0] for piece in pieces[n : n + count]))), 0)
        if spelled:
            whole = " ".join(piece[0] for piece in pieces[n : n + spelled])
            result.append((whole, whole, pieces[n][2]))
            n += spelled
        elif whole:
            result.append((whole, pieces[n][1] + " " + pieces[n + 1][1], pieces[n][2]))
            n += 2
        else:
            result.append(pieces[n])
            n += 1
    return result


def _date_of(first: str, second: str) -> str | None:
    first, second = first.strip("[]()（） -/."), second.strip("[]()（） -/.")
    for a, b in ((first, second), (second, first)):
        if _DAY.match(a) and (match := _YEAR_MONTH.match(b)):
            return f"{match[1]}-{match[2]}-{a.rstrip('日')}"
        if (match := _MONTH_DAY.match(a)) and (year := _YEAR.match(b)):
            return f"{year[1]}-{match[1]}-{match[2]}"
    return None


def _between(page: Page, outline: Outline, group: Group, language: str | None) -> list[list[_Found]]:
    """The times that stand between the rows: the row before owns them.

    Where one stands before the first row and none after the last, it is the row behind.
    """
    after: list[list[_Found]] = []
    rows = group.rows
    if headed := _headed(page, outline, group, language):
        return headed
    first = _gap(page, outline, group, None, rows[0], language)
    for n, row in enumerate(rows):
        after.append(_gap(page, outline, group, row, rows[n + 1] if n + 1 < len(rows) else None, language))
    if first and not after[-1]:
        return _carried([first[-1:], *after[:-1]])
    return [found[:1] for found in after]


def _headed(page: Page, outline: Outline, group: Group, language: str | None) -> list[list[_Found]]:
    """The days in the headings over the parts of a list, each for all rows of its part; empty where not every part has one, in order, and where rows have clocks.

    ``<h4>5月17日 星期五</h4><ul>…</ul><h4>5月16日 星期四</h4><ul>…</ul>``
    """
    over: list[list[_Found]] = []
    part, last = -1, 0
    for row in group.rows:
        if own_clock(outline, row.at):
            return []
        if outline.parent[row.at] != part:
            part, start = outline.parent[row.at], outline.run_start[row.at]
            runs = range(max(last, start - MAX_HEADING), start)
            found = _in_runs(page, outline, runs, "heading", language) if runs else []
            if not found or found[-1].time.precision != "day":
                return []
            over.append(found[-1:])
        else:
            over.append(over[-1])
        last = outline.run_end[row.at]
    days = [found[0].time.value for found in over]
    told = [day for day in days if day is not None]
    return over if len(set(told)) > 1 and told in (sorted(told), sorted(told, reverse=True)) else []


def _carried(over: list[list[_Found]]) -> list[list[_Found]]:
    """The days of headings between the rows, each for all rows down to the next; other times are of one row."""
    told = sum(map(bool, over))
    if not 2 <= told <= 0.8 * len(over) or any(found[0].time.precision != "day" for found in over if found):
        return [found[:1] for found in over]
    carried: list[list[_Found]] = []
    for found in over:
        carried.append(found[:1] or carried[-1])
    return carried


def _gap(page: Page, outline: Outline, group: Group, row: Row | None, following: Row | None, language: str | None) -> list[_Found]:
    container = outline.parent[row.at if row else following.at if following else 0]
    start = outline.run_end[row.at] if row else outline.run_start[container]
    end = outline.run_end[container]
    if following is not None and outline.run_start[following.at] >= start:
        end = outline.run_start[following.at] if row is None or outline.parent[following.at] == container else end
    runs = range(start, end)
    return _in_runs(page, outline, runs[-8:] if row is None else runs[:8], "gap", language)


def _chosen(found: list[list[_Found]]) -> list[Printed | None]:
    """One time a row: from the place where most rows have theirs, the first of equals."""
    places = [list(dict.fromkeys(time.slot for time in times if not time.labelled)) for times in found]
    slots = Counter(slot for told in places for slot in told)
    if not slots:
        return [next((time.time for time in times), None) for times in found]
    leads = Counter(told[0] for told in places if told)
    most = 0.8 * max(slots.values())
    best = max(slots, key=lambda slot: (slots[slot] >= most, slot[0] != "edge", slot[0].endswith(PUBLISHED), leads[slot], slots[slot]))
    # What stands beside the times of most rows is a column of others: a forum's last replies.
    beside = Counter(slot for told in places if best in told for slot in told)
    chosen: list[Printed | None] = []
    for times in found:
        told = [time for time in times if not time.labelled]
        time = next((time for time in told if time.slot == best), None)
        if time is None and best[0] != "edge":
            time = next((time for time in told if time.slot[0] != "edge" and 2 * beside[time.slot] <= slots[best]), None)
        chosen.append(time.time if time else None)
    if slots[best] < 0.4 * len(found):  # a column of times stands in most rows; here and there a number looks like a day
        chosen = [None if time and (time.yearless or time.relative) else time for time in chosen]
    if best[0] == "edge" and slots[best] < 0.5 * len(found):  # a title that ends with a date, no column of times
        return [None] * len(found)
    return chosen


def _attribute(page: Page, outline: Outline, row: Row, printed: Printed | None) -> Printed | None:
    """The time that an attribute in the row states."""
    for element in outline.elements[row.at : min(outline.end[row.at], row.at + 60)]:
        for name, value in element.items():
            if name in _COMMON or not _may_hold_time(name) or not value or len(value) > 60 or not _HINT.search(value):
                continue
            if name == "title" and (not printed or weight(value) > 20):
                continue
            if name.startswith("data-") and not _ATTRIBUTE.search(name) and not _states_time(element, value, printed):
                continue
            time = parse_time(value, now=page.now, zone=page.zone)
            if name == "title" and time and weight(value) - weight(time.raw) > MAX_LABEL:  # a headline that names a day
                continue
            if time and isinstance(time.value, date) and not time.relative and not time.yearless:
                return time
    return None


@lru_cache(maxsize=1024)
def _may_hold_time(name: str) -> bool:
    """Whether an attribute's name allows that its value is the time of publication."""
    told = name.startswith("data-") or _ATTRIBUTE.search(name) is not None
    return name == "title" or (told and not _OTHER_TIME.search(name))


def _states_time(element: Any, value: str, printed: Printed | None) -> bool:
    """Whether data of any name state a time: an instant beside a printed one, or what a script prints into an element of times."""
    if _INSTANT.match(value):
        return printed is not None
    return _EPOCH.match(value) is not None and _TIME_NAME.search(element.get("class") or "") is not None


def _merged(printed: Printed | None, attribute: Printed | None, zone: ZoneInfo, *, abroad: bool) -> Printed | None:
    """The printed time, made exact by the attribute's where both mean the same. ``abroad``: clocks there show another zone than ``zone``."""
    if printed is None or attribute is None:
        return printed or attribute
    exact = attribute.value
    if not isinstance(exact, datetime):
        return replace(attribute, raw=printed.raw) if printed.value is None else printed
    if printed.value is None or printed.relative:
        film = CLOCK.match(printed.raw)  # its length, where the minute is another
        return attribute if film and int(film[2]) != exact.minute else replace(attribute, raw=printed.raw)
    if printed.yearless and _same_day_and_clock(printed, exact.astimezone(zone)):
        return replace(attribute, raw=printed.raw)
    if isinstance(printed.value, datetime):
        apart = abs(printed.value - exact)
        elsewhere = abroad and attribute.zoned and not printed.zoned and apart <= _FARTHEST and (apart + _MINUTE) % _ZONE_STEP < 2 * _MINUTE
        return replace(attribute, raw=printed.raw) if apart < _MINUTE or elsewhere else printed
    exact = exact.astimezone(zone)
    midnight = (exact.hour, exact.minute, exact.second) == (0, 0, 0)
    return replace(attribute, raw=printed.raw) if exact.date() == printed.value and not midnight else printed


def _same_day_and_clock(printed: Printed, exact: datetime) -> bool:
    """Whether a year-less time and an instant agree in all that is printed."""
    clock = (printed.clock.hour, printed.clock.minute) if printed.clock else (exact.hour, exact.minute)
    return (exact.month, exact.day, exact.hour, exact.minute) == (printed.month, printed.day, *clock)
