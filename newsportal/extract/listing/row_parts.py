"""Days that rows print in parts, each in an element of its own: 07 | 2024-11, Nov | 7 | 2024, 01 | 7月."""

from __future__ import annotations

import re
from functools import lru_cache

from newsportal.extract.times.dayforms import MONTH_WORD, han_number
from newsportal.extract.times.months import cut_month, month_of
from newsportal.regexes import regex

Piece = tuple[str, str, int]
"""A text that may be of a time: as it is read, as printed, and the path of its element."""
MAX_PART = 30
"""Characters of the longest part of a time that is split over elements."""
_MONTH_PIECE = rf"\s*{MONTH_WORD},?\s*"
_MONTH = regex(rf"(?:{_MONTH_PIECE}|\s*[一二三四五六七八九十]{{1,2}}月\s*)$", re.IGNORECASE)
_SPELLED = regex(
    rf"\d{{1,2}}[.,]? {_MONTH_PIECE}(?:(?:19|20)\d\d)?|{_MONTH_PIECE}\d{{1,2}}(?:,? (?:19|20)\d\d)?",
    re.IGNORECASE,
)
_SPELLED_BEGINNINGS = frozenset(" jfmasondJFMASONDſ")
"""How that begins, be it not with a number."""
_MONTH_DAY_YEAR = regex(rf"{_MONTH_PIECE}\d{{1,2}}(?![\d:])", re.IGNORECASE)
_WHOLE_SPELLED = regex(rf"{_MONTH_PIECE}\d{{1,2}},? (?:19|20)\d\d", re.IGNORECASE)
_MONTH_YEAR = regex(r"[., ]{1,2}(?:19|20)\d\d$")
PARTS = " .,/"
"""What stands around a part and is none of it."""
MAX_MONTH = 20
"""Letters of a month with its year."""
APART = "^"
"""Stands between texts that are no parts of one time, for all that is neither a time nor beside one. Lines of ASCII are read far faster."""
BREAK, BREAK_SIGNS = (APART, APART, 0), f"{APART} "
"""The same as a piece, and the signs that it leaves in a line."""
_DAY_OVER_MONTH = regex(r"(0?[1-9]|[12]\d|3[01]) ?/ ?((?:19|20)\d\d)[-.年](1[0-2]|0?[1-9])月?")
"""A calendar's leaf in one text: 05 / 2024-03."""
_CALENDAR = regex(
    r"(?:((?:19|20)\d\d)年? )?(1[0-2]|0?[1-9])月 ([12]\d|3[01]|0?[1-9])日?|([12]\d|3[01]|0?[1-9])日? (1[0-2]|0?[1-9])月(?: ?((?:19|20)\d\d)年?)?"
)
"""A calendar's leaf of two or three texts, month before day or behind it."""
NUMBERS = regex(
    r"(?<!\d)(?:(?:0[1-9]|[12]\d|3[01])\n(?:0[1-9]|[12]\d|3[01])\n(?:19|20)\d\d|(?:19|20)\d\d\n(?:0[1-9]|1[0-2])\n(?:0[1-9]|[12]\d|3[01]))(?!\d)"
)
"""A day of three numbers, each in a text of its own: 27 04 2025, 2025 04 27."""
_MARK = regex(r" ?[-/.,·] ?")
_HAN_MONTH = regex(r"([一二三四五六七八九十]{1,2})月$")
DAY = regex(r"^\d{1,2}日?$")
YEAR = regex(r"^((?:19|20)\d\d)年?$")
_MONTH_AND_DAY = regex(r"^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$")
_YEAR_AND_MONTH = regex(r"^((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})月?$")


def _in_digits(month: re.Match[str]) -> str:
    return f"{han_number(month[1]) or 0}月"


def calendar_leaf(pieces: list[str]) -> tuple[int, str]:
    """How many of the next texts make one day, and that; 0 for none.

    >>> calendar_leaf(["01", "7月", "2024"]), calendar_leaf(["七月", "01"]), calendar_leaf(["7月"])
    ((3, '2024-7-01'), (2, '7月01日'), (0, ''))
    >>> calendar_leaf(["01", "/", "7月"])
    (3, '7月01日')
    """
    texts = [_HAN_MONTH.sub(_in_digits, _MARK.sub(" ", piece.strip(" -/.,"))) for piece in pieces]
    if not any("月" in text for text in texts):
        return 0, ""
    if len(texts) > 2 and not texts[1] and (found := calendar_leaf([pieces[0], pieces[2]])[1]):
        return 3, found  # 19 | / | 11月
    for count in (3, 2):
        match = _CALENDAR.fullmatch(" ".join(texts[:count])) if len(texts) >= count else None
        if match:
            year, month, day = match[1] or match[6], match[2] or match[5], match[3] or match[4]
            return count, f"{year}-{month}-{day}" if year else f"{month}月{day}日"
    return 0, ""


def day_of_parts(first: str, second: str) -> str | None:
    """The day that two texts make: ``07`` and ``2024-11``, ``11/07`` and ``2024``, in either order; None where they make none."""
    first, second = first.strip("[]()（） -/."), second.strip("[]()（） -/.")
    if not (first[:1].isdecimal() and second[:1].isdecimal()):
        return None
    for a, b in ((first, second), (second, first)):
        if DAY.match(a) and (match := _YEAR_AND_MONTH.match(b)):
            return f"{match[1]}-{match[2]}-{a.rstrip('日')}"
        if (match := _MONTH_AND_DAY.match(a)) and (year := YEAR.match(b)):
            return f"{year[1]}-{match[1]}-{match[2]}"
    return None


def numbered_day(pieces: list[str]) -> str | None:
    """The day that three texts make, each a number, as one text; None where they make none.

    >>> numbered_day(["27", "04", "2025"]), numbered_day(["2025", "04", "27"]), numbered_day(["27", "4", "2025"])
    ('27/04/2025', '2025-04-27', None)
    """
    if not len(pieces) == 3 == sum(piece[:1].isdecimal() and len(piece) <= 6 for piece in pieces):
        return None
    text = "\n".join(piece.strip(" -/.") for piece in pieces)
    if NUMBERS.fullmatch(text) is None:
        return None
    return text.replace("\n", "/" if text[2] == "\n" else "-")


@lru_cache(maxsize=4096)
def is_month(text: str) -> bool:
    """Whether a text is the name of a month, perhaps with its year: Nov, décembre 2025."""
    if len(text) > MAX_MONTH:
        return False
    bare = text.strip(PARTS)
    name = _MONTH_YEAR.sub("", bare)
    return _MONTH.match(text) is not None or (month_of(name) if name == bare else cut_month(name)) > 0


def composed(pieces: list[Piece]) -> list[Piece]:
    """``07`` + ``2024-11``, ``11/07`` + ``2024``, ``2024`` + ``11/07``, ``07`` + ``Nov`` + ``2024`` as one date each."""
    result: list[Piece] = []
    texts = [piece[0] for piece in pieces]
    months = "月" in "".join(texts)
    n, end = 0, len(pieces)
    while n < end:
        text = texts[n]
        if text == APART:
            result.append(pieces[n])
            n += 1
            continue
        if "/" in text and (leaf := _DAY_OVER_MONTH.fullmatch(text.strip())):
            result.append((f"{leaf[2]}-{leaf[3]}-{leaf[1]}", *pieces[n][1:]))
            n += 1
            continue
        alone = n + 1 < end and texts[n + 1] == APART
        if alone or (not 1 < len(text.strip()) <= MAX_PART and not text.isdigit()):  # no part of a day
            result.append(pieces[n])
            n += 1
            continue
        whole = day_of_parts(text, texts[n + 1]) if n + 1 < end else None
        count, day = calendar_leaf(texts[n : n + 3]) if months else (0, "")
        if count:
            result.append((day, " ".join(piece[1] for piece in pieces[n : n + count]), pieces[n][2]))
            n += count
            continue
        if numbered := numbered_day(texts[n : n + 3]):
            result.append((numbered, " ".join(piece[1] for piece in pieces[n : n + 3]), pieces[n][2]))
            n += 3
            continue
        if text.strip().isdigit() and _month_first(texts[n + 1 : n + 4]):
            result += [pieces[n], BREAK]  # a count before a whole day: 26 | Dec 31, 2025
            n += 1
            continue
        spelled = _spelled(texts[n : n + 3])
        if spelled:
            whole = " ".join(texts[n : n + spelled])
            result.append((whole, whole, pieces[n][2]))
            n += spelled
        elif whole:
            result.append((whole, pieces[n][1] + " " + pieces[n + 1][1], pieces[n][2]))
            n += 2
        else:
            result.append(pieces[n])
            n += 1
    return result


def _month_first(texts: list[str]) -> bool:
    """Whether texts begin with a day that begins with its month: in one text, or in parts with its year."""
    if not texts:
        return False
    return bool(_MONTH_DAY_YEAR.match(texts[0]) or any(_WHOLE_SPELLED.fullmatch(" ".join(texts[:count])) for count in (2, 3)))


def _spelled(texts: list[str]) -> int:
    """How many of the next texts make one day with a month in words; 0 for none."""
    begun = texts[0][:1]
    may_be = begun in _SPELLED_BEGINNINGS or begun.isdecimal()
    found = next((count for count in (3, 2) if _SPELLED.fullmatch(" ".join(texts[:count]))), 0) if may_be else 0
    if found or len(texts) < 2 or not DAY.match(texts[0].strip(PARTS)):
        return found
    dated = len(texts) > 2 and YEAR.match(texts[2].strip(PARTS)) is not None
    if not is_month(texts[1]) and not cut_month(texts[1].strip(PARTS)):
        return 0
    return 3 if dated else 2
