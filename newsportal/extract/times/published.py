"""When an article was published and last changed: every candidate of the page, cross-checked; one answer or none.

On Chinese pages the printed time is the publication, and a machine time of the same minute adds its seconds; other
countries' portals state theirs for machines, and print what their designers like. A URL's day counts only alone.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from newsportal.extract.page.countries import DEFAULT_ZONE
from newsportal.extract.page.tree import Page
from newsportal.extract.times.dates import Printed, local, plausible, url_date, with_year
from newsportal.extract.times.machinetimes import Stated, script_time, stated_times
from newsportal.extract.times.pagetimes import PrintedTimes
from newsportal.extract.times.seen import Seen, same_clock
from newsportal.extract.times.storyplace import StoryPlace, story_place
from newsportal.extract.times.unfilled import unfilled_time
from newsportal.items import Moment, PublishedFrom

SURE = 4.2
"""The score of a printed time that is believed against machine times of another day: it has a clock or a label."""


@dataclass(frozen=True, slots=True)
class Times:
    """When an article was published and last changed, as far as its page tells."""

    published: Moment | None = None
    raw: str | None = None
    """As printed, where it is; also where it cannot be resolved (昨天 without the time of fetching)."""
    origin: PublishedFrom | None = None
    modified: Moment | None = None


def times_of(
    page: Page,
    *,
    title: str | None = None,
    span: tuple[int, int, int] | None = None,
    others: Container[int] = (),
    language: str | None = None,
) -> Times:
    """The times of the article with the headline ``title``.

    ``span``: the blocks of its first and its second paragraph and where its text ends, as far as these are known;
    ``others``: the blocks of comments and other stories; ``language``: that of its text, where the page declares none or another.
    """
    stated = stated_times(page)
    place = story_place(page, title, span, others, language)
    reader = PrintedTimes(place, stated, title)
    own = None if place.chinese else _offset(stated) or _offset_of_print(reader, stated)
    if meant := None if place.chinese else own or _meant(stated):
        stated = _in_one_zone(stated, meant)
    machine = [each for each in stated if each.role == "published" and each.trust > 1]
    if place.chinese or not machine:
        seen = reader.read()
    else:  # machines are believed; where they tell the day alone, the line of the headline tells its clock
        clocks = [] if any(isinstance(each.value, datetime) for each in machine) else reader.read()
        seen = [
            each
            for each in clocks
            if each.role == "modified"
            or _tells_clock(each, machine, url_date(page.url), known=own is not None or page.zone.key != DEFAULT_ZONE)
        ]
    if "modified" not in {*(each.role for each in seen), *(each.role for each in stated)}:
        seen.extend(reader.changes())
    if own:
        seen = [each.in_zone(own) if each.role == "modified" else each for each in seen]
    published = _published(page, seen, stated, own) or _last_resort(page, place, stated, seen if place.chinese else [])
    modified = _modified(seen, stated, published.published, page.now)
    if place.chinese:
        published = replace(published, published=local(published.published, page.zone))
        modified = local(modified, page.zone)
    page.trace.chosen("published", published.published, published.origin or "no time found")
    if modified is not None:
        page.trace.chosen("modified", modified, "printed or stated")
    return replace(published, modified=modified)


def _published(page: Page, seen: list[Seen], stated: list[Stated], own: timezone | None) -> Times | None:
    machine = [each for each in stated if each.role == "published"]
    trusted = {day for each in machine if each.trust > 1 for day in _days(each.value, page.zone)}
    if seen and seen[0].printed.relative and seen[0].role == "published":  # 3小时前 is rounded: any exact time is better
        exact = _stated_answer(machine) if trusted else _in_script(page)
        if exact:
            return replace(exact, raw=_rounded(seen))
    for each in seen:
        if each.role == "published" and (each.score >= SURE or not trusted or each.day is None or each.day in trusted):
            value = _without_midnight(_resolved(page, each.printed, stated), each.printed)
            if value is not None and plausible(value, page.now):
                value = _in_zone(value, each.printed.zoned or each.printed.relative, own) if own else value
                return Times(_refined(value, each.printed, machine, page.zone), each.printed.raw, "page")
    return replace(_stated_answer(machine), raw=_rounded(seen)) if machine else None


def _last_resort(page: Page, place: StoryPlace, stated: list[Stated], seen: list[Seen]) -> Times:
    """What is left where no publication is printed or stated: script variables, what a script would print, 更新时间 (alone it is the publication), the URL's day."""
    exact = _in_script(page)
    if exact:
        return replace(exact, raw=_rounded(seen))
    if unfilled := unfilled_time(page, place.title, place.first):
        return Times(unfilled, _rounded(seen), "page")
    for each in seen:
        value = _resolved(page, each.printed, stated)
        if value is not None and plausible(value, page.now):
            return Times(value, each.printed.raw, "page")
    day = url_date(page.url)
    if day is not None and plausible(day, page.now):
        return Times(day, _rounded(seen), "url")
    return Times(raw=_rounded(seen) or _impossible(seen))


def _tells_clock(seen: Seen, machine: list[Stated], url_day: date | None, *, known: bool) -> bool:
    """Whether a printed time has a clock of a known zone and is of the day that machines are told; of a neighbouring one, told in another zone, where the address says so."""
    if not isinstance(seen.printed.value, datetime) or seen.printed.relative or seen.day is None:
        return False
    if not (seen.printed.zoned or known):
        return False
    return any(seen.day == each.day or (seen.day == url_day and abs(seen.day - each.day) == timedelta(days=1)) for each in machine)


def _in_script(page: Page) -> Times | None:
    found = script_time(page)
    return Times(found.value, None, found.origin) if found else None


def _rounded(seen: list[Seen]) -> str | None:
    """The printed time that tells no exact one: relative, or without its year."""
    return next((each.printed.raw for each in seen if each.role == "published" and (each.printed.relative or each.printed.yearless)), None)


def _impossible(seen: list[Seen]) -> str | None:
    """The printed time of publication that cannot be one: before 1990, of a day to come."""
    return next((each.printed.raw for each in seen if each.role == "published"), None)


def _resolved(page: Page, printed: Printed, stated: list[Stated]) -> Moment | None:
    """The value; a missing year from the other times of the page, for a printed day is that day there, or not long before what else it states."""
    if not printed.yearless:
        return printed.value
    bounds = [each.day for each in stated] + [day for day in (url_date(page.url),) if day]
    script = script_time(page) if not bounds else None
    same = [day for day in [*bounds, *([script.day] if script else [])] if (day.month, day.day) == (printed.month, printed.day)]
    if same:
        return with_year(printed, same[0], page.zone)
    if printed.value is not None:
        return printed.value
    return with_year(printed, max(bounds), page.zone) if bounds else None


def _without_midnight(value: Moment | None, printed: Printed) -> Moment | None:
    """A day that a system prints as its first second (2023/7/28 0:00:00), as the day."""
    midnight = printed.precision == "second" and isinstance(value, datetime) and value.time() == time()
    return value.date() if midnight and isinstance(value, datetime) else value


def _refined(value: Moment, printed: Printed, machine: list[Stated], zone: ZoneInfo) -> Moment:
    """``value`` with the clock, seconds and zone of a machine time of the same day or minute."""
    for each in machine:
        if not isinstance(each.value, datetime):
            continue
        if not isinstance(value, datetime):
            if each.trust > 1 and value in _days(each.value, zone):
                return each.value
        elif (
            (printed.precision == "minute" or not value.second)
            and abs((each.value - value).total_seconds()) < 60
            and each.value.minute == value.minute
        ):
            return value.replace(second=each.value.second)
        elif not printed.zoned and each.zoned and each.value.utcoffset() and same_clock(each.value, value):
            return each.value  # printed in the portal's own zone; a zero offset is often not meant
    return value


def _days(value: Moment, zone: ZoneInfo) -> set[date]:
    """Its day where it was written, and in ``zone``."""
    return {value.date(), value.astimezone(zone).date()} if isinstance(value, datetime) else {value}


def _stated_answer(machine: list[Stated]) -> Times:
    """The most trusted machine time, with the clock and the zone of another one of the same day."""
    best = machine[0]
    for each in machine:
        if not isinstance(each.value, datetime):
            continue
        if not isinstance(best.value, datetime) and each.day == best.day and each.trust > 1:
            best = replace(each, origin=best.origin)
        elif isinstance(best.value, datetime) and each.zoned and same_clock(each.value, best.value):
            if not best.zoned or (each.value.utcoffset() and not best.value.utcoffset()):  # a zero offset is often not meant
                best = replace(best, value=each.value, zoned=True)
        elif isinstance(best.value, datetime) and each.trust > 1 and _half_a_day(best.value, each.value):
            best = replace(best, value=best.value + timedelta(hours=12))
    return Times(best.value, None, best.origin)


def _half_a_day(morning: datetime, evening: datetime) -> bool:
    """Whether a time is another one as a machine writes it that forgets the afternoon: 02:39:54 for 14:39:54."""
    one, other = morning.replace(tzinfo=None), evening.replace(tzinfo=None)
    return one.hour < 12 and one.minute + one.second > 0 and other - one == timedelta(hours=12) and morning != evening


def _offset(stated: list[Stated]) -> timezone | None:
    """The portal's own offset, where a machine time states one: times without a zone are told in it."""
    zones = [each.value.tzinfo for each in stated if each.zoned and isinstance(each.value, datetime) and each.value.utcoffset()]
    return next((zone for zone in zones if isinstance(zone, timezone)), None)


def _offset_of_print(reader: PrintedTimes, stated: list[Stated]) -> timezone | None:
    """The offset that is printed beside a clock which the page states without one: 8:42 a.m. EDT October 3, 2014."""
    clocks = [each.value for each in stated if not each.zoned and isinstance(each.value, datetime)]
    if not clocks or any(each.zoned for each in stated):
        return None
    for each in reader.header():
        value = each.printed.value
        if each.printed.zoned and isinstance(value, datetime) and any(same_clock(value, clock) for clock in clocks):
            offset = value.utcoffset()
            return timezone(offset) if offset is not None else None
    return None


def _in_one_zone(stated: list[Stated], own: timezone) -> list[Stated]:
    """Times stated without a zone in ``own``; one that tells in UTC what another tells with its offset is the same moment."""
    zoned = {each.value for each in stated if each.zoned and isinstance(each.value, datetime)}
    told = []
    for each in stated:
        at = each.value.replace(tzinfo=UTC) if isinstance(each.value, datetime) and not each.zoned else None
        told.append(replace(each, value=at if at in zoned else _in_zone(each.value, each.zoned, own)))
    return told


def _meant(stated: list[Stated]) -> timezone | None:
    """UTC, where one machine time says it and another one shows the same clock without a zone: the others without one are told in it as well."""
    utc = [each.value for each in stated if each.zoned and isinstance(each.value, datetime) and not each.value.utcoffset()]
    bare = [each.value for each in stated if not each.zoned and isinstance(each.value, datetime)]
    return UTC if any(same_clock(one, other) for one in utc for other in bare) else None


def _in_zone(value: Moment, zoned: bool, zone: timezone) -> Moment:
    return value if zoned or not isinstance(value, datetime) else value.replace(tzinfo=zone)


def _modified(seen: list[Seen], stated: list[Stated], published: Moment | None, now: datetime | None) -> Moment | None:
    printed = [each.printed.value for each in seen if each.role == "modified" and each.printed.value is not None]
    machine = [each.value for each in stated if each.role == "modified"]
    values = [value for value in printed + machine if plausible(value, now) and (published is None or not _before(value, published))]
    # What repeats the publication (class="published updated") says less than a later one, and a day less than a time of that day.
    told = next((value for value in values if value != published), values[0] if values else None)
    exact = [value for value in values if isinstance(value, datetime) and value.date() == told]
    return next((value for value in exact if value != published), exact[0] if exact else told)


def _before(value: Moment, other: Moment) -> bool:
    if isinstance(value, datetime) and isinstance(other, datetime):
        return value < other
    days = [moment.date() if isinstance(moment, datetime) else moment for moment in (value, other)]
    return days[0] < days[1]
