"""What all readers of credits know of printed lines: their length, the times in them, what stands around and behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsportal.extract.page.blocks import Block
from newsportal.extract.page.text import holds_one
from newsportal.extract.times.relative import RELATIVE
from newsportal.regexes import regex

MAX_LINE = 300
"""A longer line is a paragraph of the story, unless it begins as a notice."""
_SHARING = ("查看更多", "举报", "返回首页", "返回列表", "打印", "关闭", "参与互动")
"""Of which it has one."""
STOP = regex(r"[。！？!?；]")
_SHARE_TAIL = regex(
    r"(?<!\s)\s*+(?:返回\S{0,6}[，,]?\s*+查看更多|(?:文章)?(?:内容)?举报(?:/?反馈)?|返回首页|返回列表|【?打印】?|【?关闭(?:窗口)?】?|参与互动)\s*+$"
)
TIME = regex(
    r"(?=\d)(?:(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:[ \u3000]?(?:星期[一二三四五六日天]|[(（](?:星期|周|週)[一二三四五六日天][)）]))?(?:[ T]*(?:[上下]午|凌晨|晚上)?(?:\d{1,2}[:：]\d\d(?:[:：]\d\d)?|\d{1,2}[时時](?:\d{1,2}分)?))?|(?<![\d-])(?:(?:\d\d[-/])?\d{1,2}[-/]\d{1,2}|\d{1,2}月\d{1,2}日)[ \u3000]+\d{1,2}[:：]\d\d(?:[:：]\d\d)?|\d{1,2}[:：]\d\d(?:[:：]\d\d)?)"
)
_NUMBER = regex(r"\d")
"""What it begins with."""
# 海港时报（www.harbour.example）记者 …
_SITE = regex(r"[（(][^（()）]{0,30}\w\.\w[^（()）]{0,30}[)）]")
_RECORD = regex(
    r"(?:书 ?名|書 ?名|出 ?版 ?社|出版(?:时间|日期|年|機構|机构)|ISBN|定 ?价|定 ?價|页 ?数|开 ?本|原作名|丛书|装帧|片 ?名|导 ?演|編 ?劇|编 ?剧) ?[:：]"
)


def without_share(line: str) -> str:
    """``line`` without the buttons that end it: 返回搜狐，查看更多, 举报."""
    return _SHARE_TAIL.sub("", line) if holds_one(line, _SHARING) else line


def time_in(text: str) -> re.Match[str] | None:
    """The first time in a line; most have no number, which is seen at once."""
    number = _NUMBER.search(text)
    return TIME.search(text, number.start()) if number else None


def without_address(text: str) -> str:
    """A line without the address of a site in brackets."""
    return _SITE.sub("", text) if "." in text else text


def of_work(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line names the author of the book or film that the lines around it tell of: 书名：… / 作者：… / 出版社：…"""
    if blocks[index].text[:1] not in ("作", "译", "譯"):
        return False
    return any(_RECORD.match(block.text) for block in blocks[max(0, index - 2) : index + 3])


_DRAWN = regex("[╱│┃∣]")
_AS_TYPED = {ord("╱"): "／", ord("│"): "｜", ord("┃"): "｜", ord("∣"): "｜"}


def slashed(line: str) -> str:
    """``line`` with one kind of slash and of bar: 聯合時報╱記者陸一夫, 文│陆一夫."""
    return line if line.isascii() or not _DRAWN.search(line) else line.translate(_AS_TYPED)


BULLETS = "□■●◆▲○◎☉◉ \u3000"
"""What stands before a writer's name in papers."""


_OPENING = frozenset("（(【[〔［")


def unwrap(line: str) -> str:
    """``line`` without a pair of brackets around the whole of it."""
    line = line.strip()
    if line[:1] not in _OPENING:
        return line
    for left, right in ("（）", "()", "【】", "[]", "〔〕", "［］"):
        if len(line) > 2 and line[0] == left and line[-1] == right and left not in line[1:] and right not in line[:-1]:
            return line[1:-1].strip()
    return line


def untimed(text: str) -> str:
    """A piece of a line without the time in it."""
    text = TIME.sub(" ", text)
    return RELATIVE.sub(" ", text) if tells_distance(text) else text


def tells_distance(text: str) -> bool:
    """Whether a line tells how long ago something was: 3天前."""
    return ("前" in text or "昨天" in text) and RELATIVE.search(text) is not None
