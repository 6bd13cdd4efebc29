"""The words of a text, as a reader of its language counts them: what a difference is told in."""

from __future__ import annotations

import re

from newsportal.regexes import regex

_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = "\u3040-\u309f"
_KATAKANA = "\u30a0-\u30ff"
_HAN_NUMERALS = "零〇一二三四五六七八九十百千万亿两"
# Vowel signs and accents that stand behind a letter; Python counts them to no word.
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff\u0e30-\u0e4e\u0eb0-\u0ecd\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
_LETTER = rf"(?:[^\W\d_{_HAN}{_KANA}{_KATAKANA}]|[{_MARKS}])"
_TOKEN = regex(
    # 2023-07-28T23:05:49+08:00, 2023/7/28; a clock
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T\d\d:\d\d(?::\d\d)?(?:[+-]\d\d:\d\d|Z)?)?(?!\d)|\d{1,2}:\d\d(?::\d\d)?(?!\d)"
    # 3.5%, -2, 1,200万, 7月, 28日, 30分钟, 5G
    rf"|(?:(?<![\w)）\]])[-−+])?\d+(?:[.,]\d+)*(?:[%％‰]|[十百千]?[万亿]+|年|个?月|日|号|小时|小時|时|点|分钟|分鐘|分|秒|天|周|岁|{_LETTER}+)?"
    rf"|百分之[{_HAN_NUMERALS}]+(?:点[{_HAN_NUMERALS}]+)?|[{_HAN_NUMERALS}]{{2,}}"
    # Words; don't, Jean-Luc, G20
    rf"|{_LETTER}+(?:[’'\-]?(?:{_LETTER}|\d))*"
    rf"|[{_KATAKANA}]+|\n|[^\S\n]+|…+|—+|-{{2,}}|\.{{2,}}|.[\ufe0f\u0300-\u036f]*",
    re.DOTALL,
)
_SINGLE = regex(f"[{_HAN}{_KANA}]")
_SENTENCE_ENDS = frozenset("。！？!?.…")
_CLAUSE_ENDS = frozenset("，、；：,;:")
_OPENING = frozenset("“‘「『《〈（(【[")


def tokens(text: str) -> list[str]:
    """The words, numbers, single characters of Chinese, spaces and marks that ``text`` is made of; joined they are ``text`` again.

    >>> tokens("同比增长3.5%，the 2nd")
    ['同', '比', '增', '长', '3.5%', '，', 'the', ' ', '2nd']
    """
    return _TOKEN.findall(text)


def token_weight(word: str) -> int:
    """How much a word says where it stands unchanged between two changes: nothing for a mark or space, 1 for a character or a short word."""
    if word == "\n":
        return 100
    if not (word[0].isalnum() or word[-1].isalnum()):
        return 0
    return 1 if len(word) == 1 or (len(word) <= (3 if word.isascii() else 2) and word.isalpha() and not _SINGLE.match(word)) else 3


def boundary(left: str | None, right: str | None) -> int:
    """How well a change may begin or end between two tokens (None: the end of the text)."""
    if left is None or right is None or "\n" in (left, right):
        return 6
    if left in _SENTENCE_ENDS or left[0] == "…":
        return 5
    if left in _CLAUSE_ENDS or right in _OPENING:
        return 4
    if left.isspace() or right.isspace():
        return 3
    if not left[-1].isalnum() or not right[0].isalnum():
        return 2
    return 1 if _SINGLE.match(left) and _SINGLE.match(right) else 2
