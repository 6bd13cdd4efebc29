"""Lines of few words over the first sentence, or behind the last, that are the story's own: sub-headings, points of a list, who reports from where."""

from __future__ import annotations

import re

from newsportal.extract.bylines.lines import BULLETS
from newsportal.extract.bylines.names import has_han, is_chinese_name
from newsportal.extract.page.blocks import ITEM, TABLE, Block
from newsportal.regexes import regex

# What parts of a page are called; 任命： is the story's own.
_PART_LABELS = frozenset(
    "摘要 导语 导读 正文 内容 简介 标题 时间 来源 作者 编辑 备注 标签 提示 原文 答案 详情 附件 全文 说明 日期 文字 分享".split()
)


_ENDS = "。！？：；…”）)!?.:;"
_POINT = 240
"""Characters of the longest point of a story in a list under its headline."""


# 01 茶园里的清晨, 一、茶园里的清晨, PART 1 茶园里的清晨
_NUMBERED = regex(
    r"(?:part ?\.? ?\d{1,2} ?|0?\d[ 、.．|｜丨/]{1,2}|[一二三四五六七八九十]{1,2}、)[“「《【]?[\u3400-\u9fff].*", re.IGNORECASE
)


def numbered(line: Block) -> bool:
    """Whether a short bold line in Chinese begins with a number, as sub-headings of accounts do."""
    return line.bold_share > 0.9 and line.size <= 30 and not line.links and _NUMBERED.fullmatch(line.text) is not None


def heads(line: Block, text: Block) -> bool:
    """Whether a bold line stands over a paragraph of its own kind, or with its number in a box of its own: a sub-heading without a heading's element."""
    beside = line.box.parent is text.box.parent and line.box.tag == text.box.tag
    return line.bold_share > 0.9 and line.size <= 30 and (beside or (text.index == line.index + 1 and numbered(line)))


def goes_on(text: Block, line: Block) -> bool:
    """Whether a line of few words is a sentence that follows a paragraph in its box, in an element of its kind: Nobody died."""
    if (
        line.after_br and line.box is text.box and line.text[-1] in "。！？" and text.text[-1] not in _ENDS
    ):  # broken in the middle of a sentence
        return True
    beside = line.box.parent is text.box.parent and line.box.tag == text.box.tag == "p" and line.box.names == text.box.names
    return beside and line.text[-1] in ".!?" and " " in line.text and not (line.links or line.bold_share or has_han(line.text))


def lists(line: Block, text: Block) -> bool:
    """Whether a line is a point in the list that a text begins with: some papers put the short ones first."""
    return bool(line.flags & text.flags & ITEM) and line.box.parent is text.box.parent and not line.links


def points(group: list[Block]) -> list[Block]:
    """The points of a story that some papers list under its headline, where lines hold such: items, no links, of several words each."""
    items = [each for each in group if each.flags & ITEM]
    if len(items) < 2 or 2 * len(items) < len(group) or any(each.links or len(each.text) > _POINT for each in items):
        return []
    return items if sum(len(each.text) for each in items) >= 30 * len(items) else []


# Who has made a text for whom: 海港观察报道 | 公众号 haigang; 选自海港周刊
_MADE_BY = regex(
    r"[\u3400-\u9fffA-Za-z0-9·]{2,12} ?(?:编译|報道|报道|发布|原创|专栏|出品|独家)(?:[ ]?[|｜丨][ ]?公众号[ ]?[:：]?[ ]?\S{2,24})?|选自[^。，]{2,24}"
)


def opens(line: Block, text: Block) -> bool:
    """Whether a short line in Chinese right before the first sentence, in a box of its kind, is the story's own: 海港社记者 陆一夫、陈安."""
    beside = text.index - line.index <= 2 and line.box.parent is text.box.parent and line.box.tag == text.box.tag
    led = (
        line.size >= 4
        or line.text in ("任命", "免去")
        or (line.text[-1] in "：:" and line.size >= 2.4 and line.text[:-1] not in _PART_LABELS)
    )
    own = beside and led and line.size <= 40 and not line.links and has_han(line.text)
    return own and not all(map(is_chinese_name, line.text.lstrip(BULLETS).split())) and not _MADE_BY.fullmatch(line.text)


def with_initials(lines: list[Block], blocks: list[Block]) -> tuple[list[Block], list[str]]:
    """The lines of a story and their texts, each with its first letter where that stands over it, large, in a box of its own: <div>T</div><p>he quay …"""
    large = {line.index - 1 for line in lines if line.index and line.text[0].islower() and _is_initial(blocks[line.index - 1])}
    if not large:
        return lines, [line.text for line in lines]
    lines = [line for line in lines if line.index not in large]
    return lines, [(blocks[line.index - 1].text if line.index - 1 in large else "") + line.text for line in lines]


def _is_initial(line: Block) -> bool:
    return len(line.text) == 1 and line.text.isupper() and not (line.heading or line.links or line.flags & (ITEM | TABLE))
