"""Whether a text can tell a time at all: far cheaper than looking for one, and most numbers on a page are none of a time.

A text that is refused here holds no time in any form of ``dayforms``, ``clock``, ``relative``, ``months`` and ``worldwords``
but for a distance without a number (vor einer Stunde), which ``may_be_distance`` knows.
"""

from __future__ import annotations

from newsportal.extract.page.text import has_digit, remembered
from newsportal.extract.times.dayforms import MONTH_NAMES, plain_signs
from newsportal.extract.times.months import MONTH_WORDS
from newsportal.extract.times.relative import CJK_NUMBERS, CJK_UNITS, RELATIVE
from newsportal.extract.times.worldwords import BEFORE_NUMBERS, BEHIND_UNITS, PLAIN_LETTER
from newsportal.regexes import regex

_MONTH_SIGN = r"[月월⽉](?:\s*+[-/.·,，،]?\s*+\d|[^\w\n]*+(?:\n|$))"
"""Of a month a day stands behind it, or nothing more in its line: the day has one of its own."""
_AGO = rf"\s?(?:{CJK_UNITS})\s?[之以]?(?:[前전]|ที่แล้ว|ที่ผ่านมา)"
_UNIT_SIGNS = "".join(sorted({unit[0] for unit in CJK_UNITS.split("|")}))
_MARKS = r"\-－‐‑−/／:：﹕∶年년\uf98e时時點点시hH"
"""Between the numbers of a day or a clock."""
_YEAR, _END = r"(?:19|20)\d\d", r"[^\w\n]*+(?:\n|$)"
# Each of these begins with a class of characters, which makes searching for it fast.
_NUMBER = regex(
    rf"\d(?=[\s\d.．{_MARKS}月월⽉AaPp{_UNIT_SIGNS}])(?:"  # 2024-05-17, 5/17, 14:20, 5月17, 14h20; 2:20 pm, 3天前, 20240517
    rf"\s*+(?:[{_MARKS}]\s*+\d|{_MONTH_SIGN}|[AaPp]\.?\s?[Mm])|{_AGO}|\d{{7}}"
    # 14.20 and 17.5., but no 8.7 and no $82.99; 2024.5, and 11.7 in the line over or under that of a year
    rf"|(?<![\d$€£]\d)(?:\d?[.．]\s?\d\d(?!\d)|\d{{0,2}}[.．]\s?\d\d?[.．]|\d{{3}}[.．]\s?\d|\d?[.．]\d\d?{_END}\W*+{_YEAR}|\d{{3}}年?{_END}\W*+\d\d?[.．]\d))"
)
_SIGN = regex(
    r"[刚剛方방今昨前大た](?:"  # 刚刚, 昨天: within a sentence only with a clock
    r"(?:(?<=刚)[刚才]|(?<=剛)[剛才]|(?<=方)才|(?<=방)금|(?<=[今昨前])[天日]|(?<=昨)晚)(?:(?<![^\W\d_]..)|(?<=[于於间間][^\W\d_]..))(?:(?=发布|發布|更新|来源)|(?![^\W\d_,，。！？“”]))"
    r"|(?<=大)前天|(?<=た)った今)"
)
_HAN_NUMBER = regex(
    rf"[{CJK_NUMBERS}〇○零Ｏ](?=[\s月월⽉年{_UNIT_SIGNS}])(?:{_AGO}|\s?{_MONTH_SIGN}|\s?年\s*+[{CJK_NUMBERS}])"
)  # 半小时前, 十一月 19, 二〇二三年七月
_DISTANT = regex(r"ago\b|just\snow\b|yesterday|today")
_LONGEST = 24
"""Characters of a distance, of a word beside a number, or of the signs around a word that stands by itself."""
_AROUND, _PARTS = " ()[],，.:–—\u00a0\u3000", "\n·•|｜/／"
_GAP = r"\s.．,，/-"
"""What stands between a number and its word."""
_BESIDE = regex(
    rf"\d(?<!\d\d)(?:(?:(?<={PLAIN_LETTER}\d)|(?<={PLAIN_LETTER}[{_GAP}]\d)|(?<={PLAIN_LETTER}[.．,，/-]\s\d))\d{{0,2}}+(?!\d)"
    rf"|\d{{0,2}}+(?!\d)(?=[º{_GAP}]*+{PLAIN_LETTER}))"
)
"""A number of few digits with a word right before or behind it."""
_BEHIND = regex(
    rf"(?:[.º日]|[eE][rR]|[sS][tT]|[nNrR][dD]|[tT][hH])?[{_GAP}]*+(?:(?:[oO][fF]|[dD][eE])\s|[dD]['’])?({PLAIN_LETTER}{{1,14}})(?:\s({PLAIN_LETTER}{{2,9}}))?"
)
"""5th of May, 5 de marzo, and the word that makes a distance of one: 5 Stunden geleden."""
_LETTERS = regex(rf"{PLAIN_LETTER}+")
_WORDS = MONTH_WORDS | {"tháng", "perce", "órája", "napja"}
_FURTHER_SCRIPTS = "\u0590"
"""From here on, Chinese, Japanese and Korean left out: Hebrew, Arabic, the scripts of India, Thai. A number beside such a word may be of a day."""


@remembered
def may_tell_time(text: str) -> bool:
    """Whether there can be a time in a text, or in the lines of several.

    >>> may_tell_time("第4号工程进入新阶段，今天开放"), may_tell_time("今天 8:10"), may_tell_time("12\\n11月"), may_tell_time("25 best things in May 2")
    (False, True, True, True)
    >>> may_tell_time("7．May"), may_tell_time("，yesterday"), may_tell_time("3 นาทีที่แล้ว"), may_tell_time("7% May")
    (True, True, True, False)
    """
    numbered = has_digit(text)
    if numbered and _NUMBER.search(text):
        return True
    if not text.isascii() and (_SIGN.search(text) or _HAN_NUMBER.search(text)):
        return True
    small = text.lower()
    near = "ago" in small or "yesterday" in small or "today" in small or ("just" in small and "now" in small)
    if near and any(_is_distant(small, *word.span()) for word in _DISTANT.finditer(small)):
        return True
    # Most texts have no such number at all: to find that out takes less than to begin a walk through them.
    return numbered and _BESIDE.search(text) is not None and any(_is_with_word(text, *number.span()) for number in _BESIDE.finditer(text))


def _is_distant(text: str, start: int, end: int) -> bool:
    """Whether the word that stands from ``start`` to ``end`` ends a distance (3 days ago), or is yesterday and stands by itself: it has no clock."""
    if text[start:end] == "ago":
        return RELATIVE.search(plain_signs(text[max(0, start - _LONGEST) : end])) is not None
    before, behind = text[max(0, start - _LONGEST) : start].rstrip(_AROUND), text[end : end + _LONGEST].lstrip(_AROUND)
    return (not before or before[-1] in _PARTS) and (not behind or behind[0] in _PARTS)


def _is_with_word(text: str, start: int, end: int) -> bool:
    """Whether the number that stands from ``start`` to ``end`` has a month beside it, or what tells a distance."""
    behind = _BEHIND.match(text, end)
    if behind and (_is_word(behind[1].casefold()) or (behind[2] and behind[2].casefold() in BEHIND_UNITS)):
        return True
    before = _LETTERS.findall(text, max(0, start - _LONGEST), start)
    word = before[-1].casefold() if before else ""
    return (
        _is_word(word) or word in BEFORE_NUMBERS or word.endswith(MONTH_NAMES) or [*before[-2:]] == ["y", "a"]
    )  # UpdatedJul 28; il y a 5 jours


def _is_word(word: str) -> bool:
    return word in _WORDS or word >= _FURTHER_SCRIPTS
