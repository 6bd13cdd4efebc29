"""The forms in which a day is printed: one scan finds them all, a reader for each form tells year, month and day."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from newsportal.regexes import regex

# One character for one, so that places in the text stay: digits of other scripts, full-width punctuation, dashes, spaces, Kangxi radicals.
PLAIN: dict[int, str] = str.maketrans(
    {
        # full-width, Arabic, Persian, Devanagari, Bengali, Gujarati, Thai
        **{chr(zero + i): str(i) for zero in (0xFF10, 0x660, 0x6F0, 0x966, 0x9E6, 0xAE6, 0xE50) for i in range(10)},
        **dict.fromkeys("\u00a0\u3000\u202f\u2009\t\n\r\f\v", " "),
        **dict.fromkeys("－‐‑−", "-"),
        **dict.fromkeys("：﹕∶", ":"),
        "／": "/",
        "．": ".",
        **dict.fromkeys("，،", ","),
        "＋": "+",
        "⽇": "日",
        "⽉": "月",
        "\uf98e": "年",
    }
)
_UNPLAIN = regex(f"[{''.join(map(chr, PLAIN))}]")
_ONES = "一二三四五六七八九"
_HAN = {**dict.fromkeys("〇○零Ｏ", 0), **{digit: value for value, digit in enumerate(_ONES, 1)}}
_ERAS = {"民": 1911, "令": 2018, "平": 1988, "昭": 1925, "大": 1911, "明": 1867}
"""The year before the first of each."""
MONTHS = {"janfebmaraprmayjunjulaugsepoctnovdec"[3 * i : 3 * i + 3]: i + 1 for i in range(12)}
MONTH_NAMES = tuple(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december".split()
)
_MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
MONTH_WORD = r"(?i:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?)"
"""What looks like an English month, short or whole: for telling that a piece of text is one, not which."""
_YEAR, _M, _D = r"(?:19|20)\d\d", r"(?:1[0-2]|0?[1-9])", r"(?:3[01]|[12]\d|0?[1-9])"
_REPUBLIC = r"(1[01]\d)[-/.](0[1-9]|1[0-2])[-/.](0[1-9]|[12]\d|3[01])"
_ORDINAL = r"(?:st|nd|rd|th)?"
# Before a number: nothing that makes the day a part of an id, a phone number, a version or an address.
_HEAD = r"(?<![\d_])(?<![\d][-./:])(?<![A-Za-z]/)(?<![vV])"
# After it: the same, and no span of days; a glued clock is fine (2005.08.2605:39).
_TAIL = r"(?!\d(?!\d:[0-5]\d))(?![-/._]\d(?!\d?:[0-5]\d))(?! ?[~至—–] ?\d(?!\d?:[0-5]\d))"
_CJK_TAIL = r"(?:[日号號일]|(?![\d日号號일]))(?! ?[-~至—–] ?\d{1,2}(?![\d:]))"


@dataclass(frozen=True, slots=True)
class Day:
    """A day as printed; ``year`` None where it is not."""

    year: int | None
    month: int
    day: int


Parts = Sequence[str | None]
Order = Literal["dmy", "mdy", "open"]
"""How a language orders the numbers of a day, where it does not put the year first; ``open`` where each writer has an own order."""
_ORDERED = ("dmy", "dmy_short", "short", "short_slashes", "pair_clock", "pair_bracket")
_DAY_FIRST = frozenset((
    "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "da", "nb", "nn", "no", "fi", "tr", "ru", "uk", "ro", "el", "id",
    "vi", "hi", "ar", "he", "th", "bg", "hr", "sr", "sl", "et", "lv", "ca", "gl", "is", "mk", "bn", "ur", "ms",
    "sv", "be", "ka", "hy", "az", "kk", "uz", "sq", "bs", "cy", "ga", "mt", "sw", "am", "ta", "te", "kn", "ml", "mr", "gu", "pa", "my", "km", "lo",
))  # fmt: skip


def plain_signs(text: str) -> str:
    """A text with its signs as ``PLAIN`` has them: far faster than ``translate`` where few are others, and most lines are so."""
    return text.translate(PLAIN) if text.isascii() else _UNPLAIN.sub(_plain_sign, text)


def _plain_sign(found: re.Match[str]) -> str:
    return PLAIN[ord(found[0])]


def _numbers(order: str) -> Callable[[Parts], Day | None]:
    """A reader of three or two numbers that stand in the ``order`` of y, m and d."""
    year, month, day = map(order.find, "ymd")

    def read(parts: Parts) -> Day | None:
        return Day(full_year(int(parts[year] or 0)) if year >= 0 else None, int(parts[month] or 0), int(parts[day] or 0))

    return read


def _cjk(parts: Parts) -> Day | None:
    """2023年7月28日, 23年7月28日, and 112年7月28日, which counts from 1912."""
    year, month, day = (int(part or 0) for part in parts)
    if year < 10 or 150 <= year < 1900:
        return None
    return Day(year + 1911 if 100 <= year < 150 else full_year(year), month, day)


def _era(parts: Parts) -> Day | None:
    """民國112年7月28日, 令和5年7月28日, 平成元年1月8日."""
    era, year, month, day = (part or "" for part in parts)
    return Day((1 if year == "元" else int(year)) + _ERAS[era[0]], int(month), int(day))


def _republic(parts: Parts) -> Day | None:
    """112-07-28, as offices of Taiwan count."""
    year, month, day = (int(part or 0) for part in parts)
    return Day(year + _ERAS["民"], month, day)


def _han(parts: Parts) -> Day | None:
    year, month, day = (part or "" for part in parts)
    return Day(int("".join(str(_HAN[digit]) for digit in year)), han_number(month) or 0, han_number(day) or 0)


def _han_month(order: str) -> Callable[[Parts], Day | None]:
    """A reader of forms whose month alone is written in Chinese, in words or with a number."""

    def read(parts: Parts) -> Day | None:
        named = {place: part or "" for place, part in zip(order, parts, strict=True)}
        month = named["m"]
        return Day(int(named["y"]), int(month) if month.isdecimal() else han_number(month) or 0, int(named["d"]))

    return read


def _either_order(parts: Parts, order: Order | None = None) -> Day | None:
    """28/07/2023 and 07/28/2023; none where both orders are possible and the language does not tell."""
    first, second, year = (int(part or 0) for part in parts)
    if first > 12 or first == second or (order == "dmy" and second <= 12):
        return Day(year, second, first)
    return Day(year, first, second) if second > 12 or order == "mdy" else None


def _short_year_last(parts: Parts, order: Order | None = None) -> Day | None:
    """28.07.23, in languages that put the day first."""
    first, second, year = (int(part or 0) for part in parts)
    return Day(full_year(year), second, first) if order == "dmy" else None


def _short_slashes(parts: Parts, order: Order | None = None) -> Day | None:
    """03/04/24, where the language tells that the year goes last, and what goes first; 03/28/24 tells that itself."""
    first, second, year = (int(part or 0) for part in parts)
    if order not in ("dmy", "mdy"):
        return Day(full_year(year), first, second) if order == "open" and second > 12 else None
    return Day(full_year(year), *((second, first) if order == "dmy" else (first, second)))


def _pair(parts: Parts, order: Order | None = None) -> Day | None:
    """07-28, and where the language puts the day first 28.07 or 28/07."""
    first, mark, second = int(parts[0] or 0), parts[1], int(parts[2] or 0)
    turned = mark != "-" and (order == "dmy" or (order == "open" and first > 12))
    return Day(None, second, first) if turned else Day(None, first, second)


def _short_dashes(parts: Parts, order: Order | None = None) -> Day | None:
    """20-12-06; where the day goes first 06-12-20, if that can be one; none where that is open."""
    first, second, third = (int(part or 0) for part in parts)
    if order == "open":
        return None
    if order == "mdy":
        return Day(full_year(third), first, second)
    return Day(full_year(third), second, first) if order == "dmy" and 0 < first <= 31 else Day(full_year(first), second, third)


def _month_name(order: str) -> Callable[[Parts], Day | None]:
    """A reader of forms with an English month; a second year group counts where the first is empty."""

    def read(parts: Parts) -> Day | None:
        named = {place: part for place, part in zip(order, parts, strict=True) if part}
        year = named.get("y")
        return Day(full_year(int(year)) if year else None, MONTHS[named["m"][:3].lower()], int(named["d"]))

    return read


# What stands at and before a form: looked at once for all forms of a kind, so that most places of a text are passed at once.
_PLACES = {
    "year": rf"(?=(?:19|20)\d\d[-./ ]){_HEAD}",
    "glued": rf"(?=(?:19|20)\d{{4}}/\d){_HEAD}",
    "cjk": r"(?=\d{1,4} ?[年년月월])(?<!\d)",
    "era": r"(?=[民令平昭大明][国國和成正治])",
    "labelled": r"(?=1[01]\d[-./])(?:(?<=[期間间]:)|(?<=[期間间]: ))",
    "han": r"(?=[一二])",
    "han_month": rf"(?=[{_ONES}十]{{1,2}}月 ?\d)(?<!十)",
    "day_month": rf"(?=\d\d? (?:\d\d?|[{_ONES}十]{{1,2}}) ?月)(?<!\d)",
    "pair": rf"(?=\d\d?[-./]){_HEAD}",
    "day": rf"(?=\d\d?(?:st|nd|rd|th)?\.?[ /-]?(?:of )?[JFMASONDjfmasond]){_HEAD}",
    "month": r"(?=[JFMASONDjfmasond])(?:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))",
    "bracket": r"(?<=[\[(（【〔])",
}
_FORMS: dict[str, tuple[str, str, Callable[..., Day | None]]] = {
    # 2023-07-28, 2023/7/28, 2023.08.28; a dotted number after a Latin word is a version (Tool 2019.1.3)
    "dashes": ("year", rf"({_YEAR}) ?- ?({_M}) ?- ?({_D}){_TAIL}", _numbers("ymd")),
    "slashes": ("year", rf"({_YEAR}) ?/ ?({_M}) ?/ ?({_D}){_TAIL}", _numbers("ymd")),
    "dots": ("year", rf"(?<![A-Za-z] )({_YEAR})\. ?({_M})\. ?({_D}){_TAIL}", _numbers("ymd")),
    # A year set apart from its day: 2019 09/07 19:02; 11/07 2024
    "apart": ("year", rf"({_YEAR}) {{1,3}}({_M}) ?[-/.] ?({_D})(?= {{1,3}}\d\d:[0-5]\d)", _numbers("ymd")),
    # 202307/2811:00:05: year, day and clock that stand in elements of their own
    "glued_slash": ("glued", rf"({_YEAR})(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])(?=[012]\d:[0-5]\d)", _numbers("ymd")),
    "ymd_en": ("year", rf"({_YEAR})[ -]({_MONTH})[ -]({_D})(?!\d)", _month_name("ymd")),
    "cjk": ("cjk", rf"({_YEAR}|\d{{1,3}}) ?[年년] ?({_M}) ?[月월] ?({_D}) ?{_CJK_TAIL}", _cjk),
    "md_cjk": ("cjk", rf"(?<!年)({_M}) ?[月월] ?({_D}) ?[日号號일](?! ?[-~至—–] ?\d)", _numbers("md")),
    # 11 月 19, 2026, as WordPress says it in Chinese
    "mdy_cjk": ("cjk", rf"({_M}) ?月 ?({_D}), ({_YEAR})(?![\d\u4e00-\u9fff])", _numbers("mdy")),
    "era": ("era", rf"(民[国國]|令和|平成|昭和|大正|明治) ?(\d{{1,3}}|元) ?年 ?({_M}) ?月 ?({_D}) ?日", _era),
    "republic": ("labelled", rf"{_REPUBLIC}{_TAIL}", _republic),
    "han": ("han", rf"([一二][〇○零Ｏ{_ONES}]{{3}}) ?年 ?([{_ONES}十]{{1,3}}) ?月 ?([{_ONES}十廿卅]{{1,3}}) ?[日号號]", _han),
    # 十一月 28, 2023; 11 月 28, 2023; 28 11 月, 2023: systems that translate the months, but not their order
    "mdy_han": ("han_month", rf"([{_ONES}十]{{1,2}})月 ?({_D}), ?({_YEAR})(?![\d年])", _han_month("mdy")),
    "dmy_cjk": ("day_month", rf"({_D}) ({_M}|[{_ONES}十]{{1,2}}) ?月,? ({_YEAR})(?![\d年])", _han_month("dmy")),
    "year_last": ("pair", rf"(?<![A-Za-z] )(?<![A-Za-z]\. )(0\d|1[0-2])[-/](0[1-9]|[12]\d|3[01]),? {{1,3}}({_YEAR})(?![\d年]|[-./:]\d)", _numbers("mdy")),
    "dmy_dots": ("pair", rf"({_D})\. ?({_M})\. ?({_YEAR})(?!\d|[-./]\d)", _numbers("dmy")),
    "dmy": ("pair", rf"({_D})[-/]({_D})[-/]({_YEAR})(?!\d|[-./]\d)", _either_order),
    "dmy_short": ("pair", rf"({_D})[.]({_M})[.](\d\d)(?!\d|[-./]\d)", _short_year_last),
    # 03.28.24, 22:47
    "mdy_dots_short": ("pair", r"(1[0-2]|0?[1-9])\.(1[3-9]|2\d|3[01])\.(\d\d)(?=,? {1,3}\d?\d:[0-5]\d)", _numbers("mdy")),
    "short_slashes": ("pair", r"(\d\d?)/(\d\d?)/(\d\d)(?!\d|[-./]\d)", _short_slashes),
    # 20-12-06, 06-12-20 or 12-06-20 as the language orders them
    "short": ("pair", rf"(\d\d)-([0-3]\d)-(\d\d){_TAIL}", _short_dashes),
    # 07-28 23:05 and [12-03]: two digits, with a clock or in brackets, for 2-1 is a score
    "pair_clock": ("pair", r"([0-2]\d|3[01])([-/.])([0-2]\d|3[01])(?= {1,3}(?:[01]\d|2[0-4])[:h][0-5]\d)", _pair),
    # 19. 9. 18:36; 14.05., 09:05 Uhr; 14.5. klo 9.05
    "dm_dots": ("pair", rf"({_D})\. ?({_M})\.(?=,?[ |–-]{{1,3}}(?:\d\d?:\d\d|(?:klo?|um|o|v)\.? \d\d?[:.]\d\d|\d\d?\.\d\d ?[Uu]hr))", _numbers("dm")),
    # 7/28(金), as Japanese papers write it
    "md_weekday": ("pair", rf"({_M})/({_D}) ?[(（][月火水木金土日](?:曜日?)?[)）]", _numbers("md")),
    "md_zh_weekday": ("pair", r"(0\d|1[0-2])[-/](0[1-9]|[12]\d|3[01]) ?[(（](?:[周週]|星期)[一二三四五六日天][)）]", _numbers("md")),
    "pair_bracket": ("bracket", r"([0-2]\d|3[01])([-/])([0-2]\d|3[01])(?=[\])）】〕])", _pair),
    "dmy_en": ("day", rf"({_D}){_ORDINAL}\.?[ /-]?(?:of )?({_MONTH})(?:[.,]{{0,2}}[ /-]?)({_YEAR})(?!\d)", _month_name("dmy")),
    # 17-Jun-23, 17 Jun ’23
    "dmy_en_short": ("day", rf"({_D}){_ORDINAL}\.?(?:-({_MONTH})-|[ -]({_MONTH}),? ?['’])(\d\d)(?![\d:])", _month_name("dmmy")),
    # what stands before the whole day is another number: reader1 Aug. 14, 2023
    "dm_en": ("day", rf"({_D}){_ORDINAL} (?=[JFMASOND])({_MONTH})(?![^\W\d_])(?!\.? \d\d?,? (?:19|20)\d\d)", _month_name("dm")),
    # July 28, 2023; Jul 28 23:05:49 CST 2023
    "mdy_en": (
        "month",
        rf"({_MONTH})\.? ?({_D}){_ORDINAL}"
        rf"(?:(?:, ?| )({_YEAR})(?!\d)|(?= \d\d:\d\d:\d\d [A-Z0-9+:-]{{1,9}} ({_YEAR})(?!\d)))",
        _month_name("mdyy"),
    ),
    "mdy_en_short": ("month", rf"({_MONTH})\.? ?({_D}){_ORDINAL},? ?['’](\d\d)(?![\d:])", _month_name("mdy")),
    "md_en": ("month", rf"(?=[JFMASOND])({_MONTH})\.? ({_D}){_ORDINAL}(?![\d:.%/-])", _month_name("md")),
}  # fmt: skip


def _alternatives() -> str:
    """All forms, each behind what must stand at its place."""
    return "|".join(
        before + "(?:" + "|".join(f"(?P<{name}>{pattern})" for name, (place, pattern, _) in _FORMS.items() if place == kind) + ")"
        for kind, before in _PLACES.items()
    )


SCAN = regex(f"(?=[0-9{_ONES}十民令平昭大明JFMASONDjfmasond])(?:{_alternatives()})")
"""Finds where a day may stand; ``read_day`` decides."""


@cache
def _readers() -> dict[str, tuple[int, int, Callable[..., Day | None]]]:
    """Of each form the number of its group, how many groups it has, and what reads them."""
    return {name: (place, regex(_FORMS[name][1]).groups, _FORMS[name][2]) for name, place in SCAN.groupindex.items()}


# Only where they are all there is: in a sentence they are scores, pages and numbers of rooms.
_ALONE = (
    (regex(_REPUBLIC), _republic),  # 112-07-28
    (regex(r"(0\d|1[0-2])[-/](0[1-9]|[12]\d|3[01])"), _numbers("md")),  # 12-03, 11/07
    (regex(rf"({_YEAR})(0\d|1[0-2])(0[1-9]|[12]\d|3[01])"), _numbers("ymd")),  # 20230728
    (regex(rf"({_D}) {{1,3}}/? ?({_YEAR}) ?[-./年] ?({_M})月?"), _numbers("dym")),  # 28 2023-07
    (regex(rf"({_YEAR}) ?[-./年] ?({_M})月? {{1,3}}({_D})"), _numbers("ymd")),  # 2023-07 28
    (regex(rf"({_YEAR}) {{1,3}}({_M})[-/]({_D})"), _numbers("ymd")),  # 2023 07-28
    (regex(rf"({_D})\. ?({_MONTH})\.?", re.IGNORECASE), _month_name("dm")),  # 28. Nov.
    (regex(rf"({_M})月({_D})"), _numbers("md")),  # 11月19
    (regex(rf"([{_ONES}十]{{1,2}})月 ({_D}),? ({_YEAR})"), _han_month("mdy")),  # 十一月 19, 2026
    (regex(rf"({_D}) ([{_ONES}十]{{1,2}})月,? ({_YEAR})"), _han_month("dmy")),
)  # fmt: skip


_WEEKDAYS = {
    word: day
    for day, words in enumerate((
        "mon monday montag lundi lunes lunedì maandag", "tue tues tuesday dienstag mardi martes martedì dinsdag",
        "wed wednesday mittwoch mercredi miércoles mercoledì woensdag", "thu thurs thursday donnerstag jeudi jueves giovedì donderdag",
        "fri friday freitag vendredi viernes venerdì vrijdag", "sat saturday samstag sonnabend samedi sábado sabato zaterdag",
        "sun sunday sonntag dimanche domingo domenica zondag",
    ))
    for word in words.split()
}  # fmt: skip
_WORD_BEFORE = regex(r"(?<![^\W\d_])([^\W\d_]{3,10})\.?,? ?(?:den |dem )?$")


def day_order(language: str | None) -> Order | None:
    """How pages in ``language`` (a BCP 47 code; ``und`` for one that is not known) order the numbers of a day; None where the year goes first.

    >>> day_order("de"), day_order("en-US"), day_order("en-GB"), day_order("en"), day_order("und"), day_order("zh-CN")
    ('dmy', 'mdy', 'dmy', 'open', 'open', None)
    """
    code, _, rest = (language or "").replace("_", "-").lower().partition("-")
    region = rest.rpartition("-")[2]  # zh-Hant-HK
    if code == "en":
        return "mdy" if region == "us" else "dmy" if region in ("gb", "uk", "au", "nz", "ie", "in", "za") else "open"
    if code == "und":
        return "open"
    return "dmy" if code in _DAY_FIRST or (code == "zh" and region in ("hk", "mo", "sg", "my")) else None


def read_day(found: re.Match[str], order: Order | None = None) -> Day | None:
    """The day that ``SCAN`` found; None where it is not one of the calendar."""
    name = found.lastgroup or ""
    place, count, reader = _readers()[name]
    parts = [found[place + i] for i in range(1, count + 1)]
    day = reader(parts, order) if name in _ORDERED else reader(parts)
    return day if day and valid(day) else None


def read_lone_day(text: str, order: Order | None = None) -> Day | None:
    """The day that ``text`` as a whole is, in a form that says so only there; 05/11 where the ``order`` of its numbers is not the other one."""
    if order == "dmy" and text[2:3] == "/" and len(text) == 5:
        text = f"{text[3:]}/{text[:2]}"
    for pattern, reader in _ALONE:
        found = pattern.fullmatch(text)
        day = reader(found.groups()) if found else None
        if day and valid(day):
            return day
    return None


def weekday_before(text: str, start: int) -> int | None:
    """The weekday that is printed before the day at ``start``, from 0 for Monday.

    >>> weekday_before("Donnerstag, 28. Juli", 12), weekday_before("Thu 28 July", 4), weekday_before("am 28. Juli", 3)
    (3, 3, None)
    """
    found = _WORD_BEFORE.search(text, max(0, start - 20), start)
    return _WEEKDAYS.get(found[1].lower()) if found else None


def valid(day: Day) -> bool:
    """Is it in the calendar? 29 February of an unknown year is."""
    try:
        date(2000 if day.year is None else day.year, day.month, day.day)
    except ValueError:
        return False
    return True


def full_year(year: int) -> int:
    """The year that two digits mean: 90 to 99 the last century's, else this one's.

    >>> full_year(98), full_year(7), full_year(2023)
    (1998, 2007, 2023)
    """
    return year if year >= 100 else 1900 + year if year >= 90 else 2000 + year


def han_number(text: str) -> int | None:
    """The number below 100 written in Chinese.

    >>> han_number("二十八"), han_number("十"), han_number("廿三"), han_number("两")
    (28, 10, 23, 2)
    """
    text = text.replace("廿", "二十").replace("卅", "三十").replace("两", "二").replace("兩", "二")
    tens, mark, ones = text.rpartition("十")
    if len(tens) > 1 or len(ones) > 1:
        return None
    return (_HAN.get(tens or "一", 0) * 10 if mark else 0) + (_HAN.get(ones, 0) if ones else 0)
