"""Times told by their distance from now: 5分钟前, 昨天 08:10, 3 hours ago, 23:05."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from newsportal.extract.times.clock import Clock, read_clock
from newsportal.extract.times.dayforms import han_number
from newsportal.items import Moment
from newsportal.regexes import regex

_UNITS = {
    "second": "秒 秒钟 秒鐘 초 วินาที second seconds sec secs s", "minute": "分 分钟 分鐘 분 นาที minute minutes min mins m",
    "hour": "小时 小時 个小时 個小時 个钟头 時間 시간 ชั่วโมง hour hours hr hrs h", "day": "天 日 일 วัน day days d",
    "week": "周 週 星期 个星期 個星期 周间 주 week weeks w", "month": "月 个月 個月 か月 개월 month months",
    "year": "年 년 year years",
}  # fmt: skip
_UNIT = {word: unit for unit, words in _UNITS.items() for word in words.split()}
CJK_UNITS = "|".join(sorted((word for word in _UNIT if not word.isascii()), key=len, reverse=True))
_EN_UNITS = "|".join(sorted((word for word in _UNIT if word.isascii()), key=len, reverse=True))
_DAYS = {"今天": 0, "今日": 0, "today": 0, "昨天": 1, "昨日": 1, "yesterday": 1, "昨晚": 1, "前天": 2, "前日": 2, "大前天": 3}
CJK_NUMBERS = "一二两兩三四五六七八九十半几幾数數"
_EN_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}

RELATIVE = regex(
    # The first looks refuse most places of a text at once.
    r"(?=[刚剛方た방\d半几幾数數一二两兩三四五六七八九十大今昨前])(?:(?P<just>刚刚|刚才|剛剛|剛才|方才|たった今|방금)"
    rf"|(?<![\d./第])(?<!\d:)(?P<n>\d{{1,4}}|半|[几幾数數]|[一二两兩三四五六七八九十]{{1,3}}) ?(?P<unit>{CJK_UNITS}) ?(?:之|以)?(?:前|전|ที่แล้ว|ที่ผ่านมา)"
    r"|(?P<day>大前天|今天|今日|昨天|昨日|昨晚|前天|前日))"
    r"|(?=[\daAoOtTyYjJ])(?<![\w./])(?<!\d:)"
    rf"(?i:(?P<en>\d{{1,4}}|an?|one|two|three) ?(?P<en_unit>{_EN_UNITS})\.? ago\b|(?P<en_just>just now)\b|(?P<en_day>yesterday|today)\b)"
)
_AROUND = " ()[]·|,.:"
_MAX_AROUND = 300
# What it may look back at: three marks.
_WORD_BEFORE = regex(r"(?<![于於间間])[^\W\d_]$|[,，。！？]$")
_WORD_AFTER = regex(r"(?!发布|發布|更新|来源)[^\W\d_]|[,，。！？“”]")
_HOURS = regex(r"(?<!\d)(\d{1,2}) ?(?:hours?|hrs?|h)\.?,? (?:and )?$", re.IGNORECASE)
"""1 hr 4 mins ago"""
BARE_CLOCK = regex(r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?: ?[AaPp]\.?[Mm]\.?)?")
_LONE_CLOCK = regex(
    rf"{BARE_CLOCK.pattern}(?: [A-Z]{{2,4}})?|(?:[01]?\d|2[0-3])[:.][0-5]\d ?Uhr|(?:[01]?\d|2[0-3]) ?(?:[时時点點시] ?[0-5]?\d ?[分분]|h ?[0-5]\d)"
    r"|(?:(?:凌晨|早上|上午|中午|下午|傍晚|晚上|午前|午後|오전|오후) ?|kl\.? ?|klo )(?:[01]?\d|2[0-3])[:.][0-5]\d"
)
"""Also 9:15am EDT, 14.20 Uhr, 14時20分, 14h20, 下午2:20, kl. 14.20."""


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance from now, as read."""

    value: Moment | None
    """None without ``now``, or where the day cannot be told (3个月前)."""
    end: int
    clock: bool
    """Does it tell a time of day?"""
    second: bool = False


def read_relative(found: re.Match[str], now: datetime | None, zone: ZoneInfo, *, whole: bool) -> Distance | None:
    """What ``RELATIVE`` found. A 刚刚 within a sentence is none, and so is a mere 昨天, but in a text that is short (``whole``)."""
    here = now.astimezone(zone) if now else None
    if found["day"] or found["en_day"]:
        back = _DAYS[found[0].lower()]
        clock = read_clock(found.string, found.end(), zone)
        if clock:
            return _on_day(clock, here, back, zone)
        if not whole or not _apart(found):
            return None
        return Distance(here.date() - timedelta(days=back) if here else None, found.end(), clock=False)
    if found["just"] or found["en_just"]:
        if not _apart(found):
            return None
        return Distance(_to_minute(here) if here else None, found.end(), clock=True)
    unit = _UNIT[(found["unit"] or found["en_unit"]).lower()]
    then = _ago(found["n"] or found["en"], unit, here)
    if found["en"] and isinstance(then, datetime) and (hours := _HOURS.search(found.string, max(0, found.start() - 14), found.start())):
        then -= timedelta(hours=int(hours[1]))
    return Distance(then, found.end(), clock=unit in ("second", "minute", "hour"))


def _apart(found: re.Match[str]) -> bool:
    """Does the word stand by itself (昨天 · 海港日报; 发布于刚刚), unlike in 今日头条, USA Today and 刚刚，…?"""
    text, start, end = found.string, found.start(), found.end()
    if found[0].isascii():
        return len(text) - (end - start) <= _MAX_AROUND and not (text[:start] + text[end:]).strip(_AROUND)
    return not _WORD_BEFORE.search(text[max(0, start - 3) : start]) and not _WORD_AFTER.match(text, end)


def read_bare_clock(text: str, now: datetime | None, zone: ZoneInfo) -> Distance | None:
    """23:05 and nothing else: the latest such time that is not after now."""
    if not _LONE_CLOCK.fullmatch(text):
        return None
    clock = read_clock(text, 0, zone)
    here = now.astimezone(zone) if now else None
    if not clock or (clock.end < len(text) and text[-1:].isupper()):  # 14:20 FC
        return None
    today = _on_day(clock, here, 0, zone)
    late = here is not None and isinstance(today.value, datetime) and today.value > here + timedelta(hours=1)
    return _on_day(clock, here, 1, zone) if late else today


def read_near(text: str, start: int, back: int, now: datetime | None, zone: ZoneInfo) -> Distance | None:
    """The clock at ``start``, of the day so many days ``back``."""
    clock = read_clock(text, start, zone)
    return _on_day(clock, now.astimezone(zone) if now else None, back, zone) if clock else None


def ago(number: str, unit: str, end: int, now: datetime | None, zone: ZoneInfo) -> Distance:
    """``now`` less so many units."""
    return Distance(_ago(number, unit, now.astimezone(zone) if now else None), end, clock=unit in ("second", "minute", "hour"))


def _on_day(clock: Clock, here: datetime | None, back: int, zone: ZoneInfo) -> Distance:
    day: date | None = here.date() - timedelta(days=back) if here else None
    return Distance(clock.on(day, zone) if day else None, clock.end, clock=True, second=clock.second is not None)


def _ago(number: str, unit: str, here: datetime | None) -> Moment | None:
    """``here`` less so many units: to the minute for hours and less, a day for days; none for weeks and more, whose day cannot be told."""
    if here is None or unit in ("week", "month", "year") or number in "几幾数數":
        return None
    count = 0.5 if number == "半" else _EN_NUMBERS.get(number.lower()) or (int(number) if number.isdecimal() else han_number(number))
    if not count:
        return None
    try:
        then = here - timedelta(**{unit + "s": count})
    except OverflowError:
        return None
    return then.date() if unit == "day" else _to_minute(then)


def _to_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)
