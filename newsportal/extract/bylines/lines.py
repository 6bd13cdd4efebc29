"""What all readers of credits know of printed lines: their length, the times in them, what stands around and behind them."""

from __future__ import annotations

import re

MAX_LINE = 300
"""A longer line is a paragraph of the story, unless it begins as a notice."""
STOP = re.compile(r"[。！？!?；]")
SHARE_TAIL = re.compile(
    r"(?<!\s)\s*+(?:返回\S{0,6}[，,]?\s*+查看更多|(?:文章)?(?:内容)?举报(?:/?反馈)?|返回首页|返回列表|【?打印】?|【?关闭(?:窗口)?】?|参与互动)\s*+$"
)
TIME = re.compile(
    r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?:[ \u3000]?(?:星期[一二三四五六日天]|[(（](?:星期|周|週)[一二三四五六日天][)）]))?(?:[ T]*(?:[上下]午|凌晨|晚上)?\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?|(?<![\d-])(?:\d{1,2}[-/]\d{1,2}|\d{1,2}月\d{1,2}日)[ \u3000]+\d{1,2}[:：]\d\d(?:[:：]\d\d)?|\d{1,2}[:：]\d\d(?:[:：]\d\d)?"
)
BULLETS = "□■●◆▲○◎ \u3000"
"""What stands before a writer's name in papers."""


def unwrap(line: str) -> str:
    """``line`` without a pair of brackets around the whole of it."""
    line = line.strip()
    for left, right in ("（）", "()", "【】", "[]", "〔〕", "［］"):
        if len(line) > 2 and line[0] == left and line[-1] == right and left not in line[1:] and right not in line[:-1]:
            return line[1:-1].strip()
    return line
