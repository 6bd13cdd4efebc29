"""The name of a list: the heading printed over it."""

from __future__ import annotations

import re

from newsportal.extract.outline import Outline
from newsportal.extract.rows import TIME_LIKE, Group, weight
from newsportal.extract.text import one_line
from newsportal.extract.tree import Page

_MORE = re.compile(r"^[\[【(（<《\s]*(?:更多|查看更多|more|view all|see all|全部|换一[批换组]|rss)\W*$", re.IGNORECASE)
_CRUMB = re.compile(r"(?:当前位置|当前的?位置|您?现在的?位置|您的位置|所在位置|首页|首頁)")
_TRIM = re.compile(r"^[\s·•>»|:：\[\]【】《》#+\-—]+|[\s·•>»|:：\[\]【】\-—]+$")


def heading(page: Page, outline: Outline, group: Group) -> str | None:
    """The heading that stands right over the first row of ``group``, or None."""
    container = group.containers[0]
    start = outline.run_start[group.rows[0].at]
    crumbs: list[str] = []
    for run in range(start - 1, max(-1, start - 9), -1):
        text = _TRIM.sub("", outline.line(run))
        if not text or _MORE.match(text) or not weight(text):
            continue
        owner = outline.run_owner[run]
        shared = outline.common(owner, container)
        if outline.depth[container] - outline.depth[shared] > 5:
            break
        if _CRUMB.search(text):
            return crumbs[0] if crumbs else None
        if weight(text) > 25 or TIME_LIKE.search(text):
            break
        block = outline.block(owner)
        whole = _TRIM.sub("", one_line(outline.text(block)))
        if (
            outline.end[block] <= group.rows[0].at
            and weight(whole) <= 25
            and len(crumbs) == 0
            and not re.search(r"更多|more", whole, re.IGNORECASE)
        ):
            text = whole
        crumbs.append(text)
        if len(crumbs) > 3:
            break
    return crumbs[0] if crumbs else None
