"""What a row names beside its headline: the section it belongs to, the outlet it came from."""

from __future__ import annotations

import re
from functools import lru_cache

from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.records import TAG_PAGE, Group, Row, moment_like, weight
from newsportal.regexes import regex

MAX_RUNS = 30
MAX_DEPARTMENT = 8
"""What the name of a department weighs at most."""
MAX_LABELLED = 100
"""Characters of a text that names its source, with what else it says."""
_BRACKETED = regex(r"^[\[【〔「\uff3b]\s*+([^\[\]【】〔〕「」]{1,10}?)\s*+[\]】〕」\uff3d]$")
_OPENINGS = frozenset("[【〔「\uff3b")
_NO_SECTION = regex(r"置顶|置頂|顶|推广|广告|最新|热|荐|图|视频|组图|原创|new|hot|top|\d", re.IGNORECASE)
_SOURCE = regex(r"(?:来源|來源|稿源|出处|来自|来源于)\s*[:：]\s*([^\s:：|]{2,20})")
_SOURCE_NAME = regex(r"(?:^|[\s_-])(?:source|src|media|from|origin|laiyuan|ly)(?:$|[\s_-])", re.IGNORECASE)
_NO_SOURCE = regex(r"评论|阅读|点击|浏览|编辑|作者|^\W*$", re.IGNORECASE)


def row_labels(outline: Outline, group: Group, opened: list[str | None]) -> list[tuple[str | None, str | None]]:
    """(section, source) of each row. ``opened``: the kicker that each headline begins with."""
    sections = [_section(outline, row) or kicker or row.section for row, kicker in zip(group.rows, opened, strict=True)]
    if sum(map(bool, sections)) * 2 < len(sections):
        sections = [None] * len(sections)
    ends = [outline.run_end[row.at] for row in group.rows]
    for n, row in enumerate(group.rows):  # what stands between two rows belongs to the first
        following = group.rows[n + 1].at if n + 1 < len(group.rows) else -1
        if following < 0 or outline.parent[following] == outline.parent[row.at]:
            limit = outline.run_start[following] if following >= 0 else outline.run_end[outline.parent[row.at]]
            ends[n] = max(ends[n], min(limit, ends[n] + 6))
    return [(section, _source(outline, row, end)) for section, row, end in zip(sections, group.rows, ends, strict=True)]


def _section(outline: Outline, row: Row) -> str | None:
    """The short name, in brackets or as a link of its own, that stands before the headline."""
    if row.headline is None:
        return None
    start, end = outline.run_start[row.at], outline.run_start[row.headline.at]
    if end - start > 8 or end == start:
        return None
    lines = outline.lines(range(start, end))
    whole = "".join(lines)
    for text in () if _OPENINGS.isdisjoint(whole) else (whole, *lines):
        if (name := bracketed(_after_pin(text))) and not moment_like(text) and not _NO_SECTION.search(name):
            return name
    for link in row.links:
        if link is row.headline:
            break
        if TAG_PAGE.search(link.href):
            continue
        if link.live and link.shown and link.href != row.headline.href and (name := department(link.text)):
            return name
    return None


def department(text: str) -> str | None:
    """The department that the text of a link beside a headline names: [社会], 国际 |."""
    name = text.strip("[]【】〔〕 |·")
    return name if 1.5 <= weight(name) <= MAX_DEPARTMENT and not _NO_SECTION.search(name) else None


def bracketed(text: str) -> str | None:
    """What stands in brackets, where that is all of a text: [社会]."""
    match = _BRACKETED.match(text)
    return match[1] if match else None


def _after_pin(text: str) -> str:
    return re.sub(r"^[\[【]\s*(?:置顶|置頂|顶|推荐)\s*[\]】]\s*", "", text).strip(" ·•")


def _source(outline: Outline, row: Row, end: int) -> str | None:
    """The outlet after 来源：, or in an element that is named after it."""
    start = outline.run_start[row.at]
    end = min(end, start + MAX_RUNS)
    link = row.headline.at if row.headline else -1
    runs = [run for run in range(start, end) if outline.run_owner[run] != link]
    if not runs:
        return None
    texts = [outline.runs[run] for run in runs]
    if [text for text in texts if ":" in text or "：" in text]:
        match = _SOURCE.search(" ".join(outline.line(run) for run, text in zip(runs, texts, strict=True) if len(text) < MAX_LABELLED))
        if match:
            return match[1].strip("()（）[]【】") or None
    for run in runs:
        name = outline.elements[outline.run_owner[run]].get("class")
        if name and _names_source(name):
            line = outline.line(run)
            if 2 <= weight(line) <= 14 and not moment_like(line) and not _NO_SOURCE.search(line):
                return line
    return None


@lru_cache(maxsize=1024)
def _names_source(names: str) -> bool:
    return _SOURCE_NAME.search(names) is not None
