"""The time of every row of a list: in the row, in an attribute, split over elements, or standing between the rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

from newsportal.extract.bylines.names import has_han
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import Group, Row, weight
from newsportal.extract.listing.row_attributes import attributes, merged
from newsportal.extract.listing.row_clocks import CLOCK, MIDNIGHT, clock_of, is_clock, on_days_of
from newsportal.extract.listing.row_days import (
    MAX_GAP,
    clock_times,
    column_times,
    day_month_pairs,
    month_days,
    numbered_lines,
    on_picture,
    prints_length,
    short_days,
    short_forms,
    with_years,
    without_counts,
    without_lengths,
)
from newsportal.extract.listing.row_gaps import MAX_HEADING, between
from newsportal.extract.listing.row_parts import numbered_day
from newsportal.extract.listing.row_runs import MAX_RUNS, MAX_TITLE, OF_SCRIPT, PUBLISHED, Found, in_runs, is_told, may_print
from newsportal.extract.page.language import bcp47, regional, script_of, spoken
from newsportal.extract.page.text import one_line
from newsportal.extract.page.tree import Page
from newsportal.extract.times.dates import Printed, parse_time, printed_times
from newsportal.extract.times.dayforms import MONTH_WORD
from newsportal.extract.times.worldwords import lone_day
from newsportal.items import Moment
from newsportal.regexes import regex

MAX_AROUND = 60
"""Texts for each row of a list that are looked at as one, before the rows are."""
MAX_BEHIND = 20
"""Elements behind a row, up to the next one, whose attributes are looked at."""
MIN_MIDNIGHTS = 3
MIN_ONE_CLOCK = 4
"""Days that share a clock by no chance."""
MAX_NEAR = 20
"""Rows of today and yesterday."""
MIN_RANKED, MAX_RANK = 4, 5
_OPENING, _CLOSING = regex(rf"\W{{0,3}}(?:{MONTH_WORD} )?\d"), regex(r"\d日?\W{0,3}$")
_GLUED = regex(
    r"(?:[^\W\da-zA-Z_]|[”》）】」)])(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|年\d{1,2}月\d{1,2}日)(?: \d{1,2}:\d\d(?::\d\d)?)?$"
)
"""A day that nothing parts from the headline before it: 防汛演练2026-04-08."""
_GLUED_SLOT = ("edge", 2)
_LABELLED = regex(r"(?:发布|發布|发表)(?:时间|時間|日期)?[:：]$")
_SHORT_EDGE = regex(r"((?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:\s+\S|[：:|]\s?[^\s\d])")
_OTHER_HEAD = regex(
    r"^(?:成文|生成|形成|制[定发]|发文|印发|签发|更新|修改|生效|实施|施行|废止|最后|回复)\S{0,4}(?:日期|时间|時間)?$"
    r"|^(?:last )?(?:updated|modified|changed|revised|effective)\b|^(?:zuletzt )?(?:aktualisiert|geändert)|^mis à jour|^actualizad",
    re.IGNORECASE,
)
_PUBLISHED_HEAD = regex(
    r"^(?:发布|發布|公布|发表|公开|上网|信息发布)\S{0,2}(?:日期|时间|時間)?$|^(?:date )?(?:published|posted|released|issued|created)\b"
    r"|^(?:publication|release|issue|posting) date$|^(?:veröffentlicht|veröffentlichung)|^publi[ée]",
    re.IGNORECASE,
)
_NEVER_HEAD = regex(
    r"^(?:最[后後新](?:回[复覆应應]|发表|發表)|回[复覆应應](?:日期|时间|時間)|(?:报名|报送|投标)?(?:截止|截至)|到期|结束|开标|活动$|(?:last )?(?:activity|active)$|last (?:reply|post|comment)"
    r"|(?:closing|closes|close|expiry|expires|due|end)(?: date| on|$)|deadline|(?:einsende|abgabe|bewerbungs)?frist|date limite|clôture|fecha (?:límite|de cierre))",
    re.IGNORECASE,
)
"""Of the column of the last replies, or of that until when something runs: no publication, whatever stands beside it."""
_NUMBERED = regex(
    r"(?P<mark>[-/.])(?:(?<=(?<![\d/.-])(?P<two>\d\d).)|(?<=(?<![\d/.-])(?P<one>\d).))"
    r"(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|\d\d(?!:))(?![\d/.-])"
)
"""Three numbers, the year last. The first mark is looked for, which few texts have, and then what stands before it."""
_DISORDER, _DAY_LESS = timedelta(hours=3), timedelta(hours=20)
"""Neighbours of one day may be swapped by so much; a later row of the day after seems older by more than the second."""


def row_times(page: Page, outline: Outline, group: Group, urls: list[str | None]) -> list[tuple[Moment | None, str | None]]:
    """(time, as printed) of each row; (None, None) where it has none."""
    ranked = _ranked(outline, group)
    if not _may_print(outline, group):
        none: list[Printed | None] = [None] * len(group.rows)
        if not any(attributes(page, outline, group, _own_ends(outline, group), none)):
            days = [] if ranked else month_days(page, outline, group)
            return days or column_times(page, outline, group) or [(None, None)] * len(none)
    language = _language(page, outline, group)
    found = _found(page, outline, group, language, first=int(ranked))
    lines = numbered_lines(outline, group)
    chosen = _printed(page, outline, group, found, lines, language)
    times = _with_attributes(page, outline, group, found, chosen)
    clocks = [time is not None and is_clock(time) for time in times]
    films = _are_films(outline, group, times, clocks)
    if not films and (not any(times) or sum(clocks) > 0.6 * len(times)):
        headed = clock_times(page, outline, group)
        if any(value for value, _ in headed):
            return headed
        if any(times) and (days := short_days(page, lines)):  # 23/07/28 | 23:05
            return days
        if not any(times):
            days = short_days(page, lines) or ([] if ranked else month_days(page, outline, group))
            return days or column_times(page, outline, group) or headed
    least = 1 if any(clocks) and _above_days(clocks, chosen, found) else 4
    times = _on_their_days(page, urls, times, clocks, films=films, least=least)
    years = _days_of_one_clock(times, _days_of_midnights(with_years(page, outline, group, times, urls)))
    return [(value, one_line(time.raw) if time else None) for value, time in zip(years, times, strict=True)]


def _found(page: Page, outline: Outline, group: Group, language: str, *, first: int) -> list[list[Found]]:
    """The times that stand in each row, from its ``first`` text on, or where few rows have one, between them."""
    columns = _other_columns(outline, group)
    found = [_inside(page, outline, row, columns, language, first) for row in group.rows]
    if sum(map(bool, found)) < 0.5 * len(found):
        beside = between(page, outline, group, language)
        if sum(map(bool, beside)) > sum(map(bool, found)):
            return beside
    return found


def _printed(
    page: Page, outline: Outline, group: Group, found: list[list[Found]], lines: list[list[str]], language: str
) -> list[Printed | None]:
    """One time a row, of those ``found``, or of a column of short days in ``lines``."""
    if not any(found) and not lines:  # so of most lists beside a story
        return [None] * len(found)
    parted = {id(each.time) for times in found for each in times if each.parted}
    chosen = without_lengths(without_counts(page, _chosen(found)), parted)
    pairs = day_month_pairs(page, lines, language, others=[time is not None and is_clock(time) for time in chosen])
    if pairs and not any(time and time.clock for time in chosen if time and not time.relative):
        chosen = [pair or time for pair, time in zip(pairs, chosen, strict=True)]
    lengths = _clock_texts(chosen)
    if not all(chosen) or (len(lengths) == len(chosen) and not _newest_first(lengths, least=1)):
        chosen = short_forms(page, outline, group, lines, language) or chosen
    return _with_near_days(page, outline, group, found, chosen)


def _with_near_days(
    page: Page, outline: Outline, group: Group, found: list[list[Found]], chosen: list[Printed | None]
) -> list[Printed | None]:
    """The times, with the days that rows at the top print in words where those below print theirs: Today, Yesterday, 3 May."""
    first = next((n for n, time in enumerate(chosen) if time), 0)
    if not 0 < first < MAX_NEAR or page.now is None or 2 * sum(map(bool, chosen)) < len(chosen):
        return chosen
    path = next((time.slot[1] for time in found[first] if time.time is chosen[first]), 0)
    today = page.now.astimezone(page.zone).date()
    for n, row in enumerate(group.rows[:first]):
        for run in range(outline.run_start[row.at], min(outline.run_end[row.at], outline.run_start[row.at] + MAX_RUNS)):
            text = outline.line(run)
            back = lone_day(text) if outline.path[outline.run_owner[run]] == path else None
            if back is not None:
                chosen[n] = Printed(today - timedelta(days=back), text, 0, len(text), "day", relative=True)
                break
    return chosen


def _with_attributes(
    page: Page, outline: Outline, group: Group, found: list[list[Found]], chosen: list[Printed | None]
) -> list[Printed | None]:
    """The ``chosen`` times, each made exact by what an attribute in its row states, or that where none is printed."""
    apart = any(time.slot[0].startswith("gap") for times in found for time in times[:1])
    ends = _ends(outline, group) if apart else _own_ends(outline, group)
    stated = attributes(page, outline, group, ends, chosen)
    abroad = not any(has_han(row.headline.text) for row in group.rows if row.headline)
    return [merged(printed, attribute, page.zone, abroad=abroad) for printed, attribute in zip(chosen, stated, strict=True)]


def _are_films(outline: Outline, group: Group, times: list[Printed | None], clocks: list[bool]) -> bool:
    """Whether the ``clocks`` among the rows' times are the lengths of films: other rows print what can be no clock, or they stand on pictures."""
    return any(clocks) and (
        any(not time and prints_length(outline, row.at) for time, row in zip(times, group.rows, strict=True))
        or 2 * sum(clock and on_picture(outline, row.at) for clock, row in zip(clocks, group.rows, strict=True)) > sum(clocks)
    )


def _on_their_days(
    page: Page, urls: list[str | None], times: list[Printed | None], clocks: list[bool], *, films: bool, least: int
) -> list[Printed | None]:
    """The times, mere ``clocks`` on the days of their rows' addresses, or none where they are the lengths of films: so are ``least`` that do not go down."""
    printed = _clock_texts(times)
    if films or (printed and not _newest_first(printed, least=least)):
        return [None if clock else time for time, clock in zip(times, clocks, strict=True)]
    if any(clocks) and all(clock or not time for time, clock in zip(times, clocks, strict=True)):
        return on_days_of(page, urls, _over_midnight(times))
    return times


def _clock_texts(times: list[Printed | None]) -> list[str]:
    """Those of the times that are mere clocks, as printed."""
    return [time.raw.strip("[]() ") for time in times if time and is_clock(time)]


def _days_of_midnights(values: list[Moment | None]) -> list[Moment | None]:
    """The days, where every time is midnight: a column of days, printed with the clock that a database adds."""
    told = [value for value in values if value is not None]
    if len(told) < MIN_MIDNIGHTS or not all(
        isinstance(value, datetime) and not (value.hour or value.minute or value.second) for value in told
    ):
        return values
    return [value.date() if isinstance(value, datetime) else value for value in values]


def _days_of_one_clock(times: list[Printed | None], values: list[Moment | None]) -> list[Moment | None]:
    """The days, where attributes state noon in UTC for days that rows print without a clock: 12:00:00Z, by which a system files them."""
    stated = [(time, value) for time, value in zip(times, values, strict=True) if time and isinstance(value, datetime)]
    if len(stated) < MIN_ONE_CLOCK or any(
        (value.hour, value.minute, value.second) != (12, 0, 0) or value.utcoffset() for _, value in stated
    ):
        return values
    if len({value.date() for _, value in stated}) < MIN_ONE_CLOCK or any(":" in time.raw or time.relative for time, _ in stated):
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


def _above_days(clocks: list[bool], chosen: list[Printed | None], found: list[list[Found]]) -> bool:
    """Whether the clocks are the top of a column that goes on with days: 08:10 | 00:25 | 12-31 | 12-30."""
    slots = {id(each.time): each.slot for times in found for each in times}
    few = sum(clocks)
    if not all(clocks[:few]) or 2 * few > len(clocks):
        return False
    return len({slots[id(time)] for time in chosen if id(time) in slots}) == 1 or all(time and time.clock for time in chosen[few:])


def _newest_first(clocks: list[str], *, least: int) -> bool:
    """Whether clock times go down, as those of today's news do."""
    told = [clock_of(match) if (match := CLOCK.match(clock)) else MIDNIGHT for clock in clocks]
    down = sum(a >= b for a, b in pairwise(told))
    return len(clocks) >= least and down >= 0.8 * (len(clocks) - 1)


def _language(page: Page, outline: Outline, group: Group) -> str:
    """A language that orders the numbers of a day as the rows do (05/06/2023): one row with a 13th or later tells it for all.

    ``und`` where neither the page nor the rows' letters tell one.
    """
    starts, ends = outline.run_start, outline.run_end
    told = _numbered_days(
        outline, (run for row in group.rows for run in range(starts[row.at], min(ends[row.at], starts[row.at] + MAX_RUNS)))
    )
    if not told:  # between the rows: <b>10/28/26</b> <a>…</a><br>
        first, last = starts[group.start], starts[group.rows[-1].at]
        told = _numbered_days(outline, range(max(0, first - MAX_GAP), min(last, first + MAX_RUNS)))
    if told:
        firsts = [int(match["two"] or match["one"]) for match in told]
        first, second = max(firsts), max(int(match["second"]) for match in told)
        if first <= 12 < second:
            return "en-US"
        # What goes first in 14-12-09 may be the year.
        if second <= 12 < max((number for number, match in zip(firsts, told, strict=True) if len(match["year"]) == 4), default=0):
            return "en-GB"
        if first <= 12 and second <= 12 and (order := _order_to_now(page, told)):
            return order
    declared = bcp47(page.root.get("lang"))
    if declared is None or declared.startswith("en"):  # which templates declare
        declared = spoken(page, page.language)
    written = OF_SCRIPT.get(script_of(" ".join(row.headline.text for row in group.rows[:5] if row.headline)))
    if written and (declared is None or not declared.startswith(written)):
        declared = written
    local = regional(page.url) if declared is None or declared.startswith("zh") else None
    return local or declared or "und"


def _order_to_now(page: Page, told: list[re.Match[str]]) -> str | None:
    """A language in whose order days of three numbers go down, none of them to come, where in the other order some are."""
    if page.now is None or len(told) < MIN_MIDNIGHTS or any(len(match["year"]) < 4 for match in told):
        return None
    numbers = [(int(match["year"]), int(match["two"] or match["one"]), int(match["second"])) for match in told]
    latest = page.now.date() + timedelta(days=1)
    now = (latest.year, latest.month, latest.day)
    american, others = numbers, [(year, second, first) for year, first, second in numbers]
    for days, swapped, language in ((american, others, "en-US"), (others, american, "en-GB")):
        if max(days) <= now < max(swapped) and days == sorted(days, reverse=True):
            return language
    return None


def _numbered_days(outline: Outline, runs: Iterable[int]) -> list[re.Match[str]]:
    """The first day of each text run that prints one in three numbers, as most languages order them."""
    texts = [outline.runs[run][:200] for run in runs if outline.hints[run]]
    texts += [day for n, text in enumerate(texts) if n > 1 and len(text) < 7 and (day := numbered_day(texts[n - 2 : n + 1]))]
    if not _NUMBERED.search("\n".join(texts)):  # no such day goes over the end of a text
        return []
    return [match for text in texts if (match := _NUMBERED.search(text))]


def _other_columns(outline: Outline, group: Group) -> frozenset[int]:
    """The columns of a table whose heads say that they hold other times: of replies and ends, and, where one says that it holds the publication's, 成文日期."""
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
    heads = (_OTHER_HEAD, _NEVER_HEAD) if any(map(_PUBLISHED_HEAD.search, names)) else (_NEVER_HEAD,)
    others = frozenset(n for n, name in enumerate(names) if any(head.search(name) for head in heads))
    return others if len(names) == len(list(outline.children(row))) else frozenset()


def _ranked(outline: Outline, group: Group) -> bool:
    """Whether each row begins with its number in the list: 1 | Nov 28 is no first of November."""
    numbers: list[int] = []
    for row in group.rows:
        if (first := outline.run_start[row.at]) < len(outline.runs):
            number = outline.line(first).rstrip(".、")
            if len(outline.line(first)) >= MAX_RANK or not number.isdecimal():
                return False
            numbers.append(int(number))
    return len(numbers) >= MIN_RANKED and all(b - a == 1 for a, b in pairwise(numbers))


def _inside(page: Page, outline: Outline, row: Row, columns: frozenset[int], language: str, first: int) -> list[Found]:
    """The times in a row, outside ``columns``, from its ``first`` text on."""
    start, end = outline.run_start[row.at] + first, outline.run_end[row.at]
    if outline.hinted[start] == outline.hinted[end]:
        return []
    link = row.headline.at if row.headline and not row.headline.given else -1
    runs = [run for run in range(start, min(end, start + MAX_RUNS)) if outline.run_owner[run] != link]
    if columns:
        apart = [(outline.run_start[cell], outline.run_end[cell]) for n, cell in enumerate(outline.children(row.at)) if n in columns]
        runs = [run for run in runs if not any(first <= run < last for first, last in apart)]
    found = in_runs(page, outline, runs, "in", language, link) if any(outline.hints[run] for run in runs) else []
    if link >= 0 and (edge := _edge(page, outline, link, language)):
        found.append(edge)
    return found


def _edge(page: Page, outline: Outline, link: int, language: str) -> Found | None:
    """A time that opens or closes the headline itself: ``…（2025-11-20）``."""
    if outline.hinted[outline.run_start[link]] == outline.hinted[outline.run_end[link]]:
        return None
    text = one_line(outline.text(link))
    if len(text) > MAX_TITLE or not (_OPENING.match(text) or _CLOSING.search(text, max(0, len(text) - 5))):
        return None
    for time in printed_times(text, now=page.now, zone=page.zone, limit=8, language=language):
        rest = text[: time.start].strip(" (（[【<〔") if time.start < 3 else text[time.end :].strip(" )）]】>〕")
        before = text[time.start - 1 : time.start]
        if time.yearless and text.lstrip(" (（[【<〔")[:1].isalpha() and time.start < 3:  # Oct. 11 announcement
            continue
        closed = before in "(（[【<〔 " or (before in ":：" and _LABELLED.search(text, 0, time.start) is not None)
        if rest or time.relative or weight(text) - weight(time.raw) < 3:
            continue
        if closed:
            return Found(time, ("edge", int(time.start < 3)), False)
        if _GLUED.match(text, time.start - 1):
            return Found(time, _GLUED_SLOT, False)
    short = _SHORT_EDGE.match(text)
    told = parse_time(short[1], now=page.now, zone=page.zone) if short else None
    return Found(told, ("edge", 1), False) if told else None


def _chosen(found: list[list[Found]]) -> list[Printed | None]:
    """One time a row: from the place where most rows have theirs, the first of equals."""
    places = [list(dict.fromkeys(time.slot for time in times if not time.labelled)) for times in found]
    slots = Counter(slot for told in places for slot in told)
    if not slots:
        other = [next((time.time for time in times if not is_told(time.slot)), None) for times in found]
        return other if sum(map(bool, other)) >= 0.5 * len(other) else [None] * len(other)
    leads = Counter(told[0] for told in places if told)
    most = 0.8 * max(slots.values())
    days = {time.slot for times in found for time in times if not is_clock(time.time)}
    best = max(
        slots,
        key=lambda slot: (
            slots[slot] >= most,
            slot[0] != "edge",
            slot[0].endswith(PUBLISHED),
            not is_told(slot),
            slot in days,  # beside days, clocks alone are the lengths of films
            leads[slot],
            slots[slot],
        ),
    )
    # What stands beside the times of most rows is a column of others: a forum's last replies.
    beside = Counter(slot for told in places if best in told for slot in told)
    chosen: list[Printed | None] = []
    for times in found:
        told = [time for time in times if not time.labelled]
        same = [time for time in told if time.slot == best]
        # 07:52 | 04-10: the first is the length of a film.
        time = next((time for time in same if not is_clock(time.time)), None) if len(same) > 1 and best in days else None
        time = time or next(iter(same), None)
        if time is None and best[0] != "edge":
            time = next(
                (
                    time
                    for time in told
                    if time.slot[0] != "edge" and is_told(time.slot) <= is_told(best) and 2 * beside[time.slot] <= slots[best]
                ),
                None,
            )
        chosen.append(time.time if time else None)
    if slots[best] < 0.4 * len(found):  # a column of times stands in most rows; here and there a number looks like a day
        chosen = [None if time and (time.yearless or time.relative) else time for time in chosen]
    least = 0.8 if best == _GLUED_SLOT else 0.5 if best[0] == "edge" or is_told(best) else 0.0
    if slots[best] < least * len(found):  # titles that name a day, no column of times
        return [None] * len(found)
    return chosen


def _ends(outline: Outline, group: Group) -> list[int]:
    """Where each row ends with what stands between it and the next one."""
    last = group.rows[-1].at
    ends = [*(row.at for row in group.rows[1:]), min(outline.end[last] + MAX_BEHIND, outline.end[outline.parent[last]])]
    return [
        min(end, outline.end[row.at] + MAX_BEHIND) if end > row.at else outline.end[row.at]
        for row, end in zip(group.rows, ends, strict=True)
    ]


def _own_ends(outline: Outline, group: Group) -> list[int]:
    """Where each row itself ends, or what is looked at of it."""
    return [min(outline.end[row.at], row.at + MAX_RUNS) for row in group.rows]


def _may_print(outline: Outline, group: Group) -> bool:
    """Whether a text in the rows, between or right over them can tell a time; none does so in most lists beside a story."""
    around = {outline.parent[row.at] for row in group.rows}
    start, end = min(outline.run_start[at] for at in around), max(outline.run_end[at] for at in around)
    start = max(0, start - MAX_HEADING)
    if outline.hinted[start] == outline.hinted[end]:
        return False
    if end - start > MAX_AROUND * len(group.rows):
        return True
    return may_print(outline, range(start, end))
