"""Links that say nothing themselves (a picture, 阅读全文, a time), and the unlinked headings of their rows, which they are given."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from functools import lru_cache

from newsportal.extract.listing.joins import DAY_OR_YEAR, host
from newsportal.extract.listing.nolists import is_file
from newsportal.extract.listing.outline import Outline
from newsportal.extract.listing.pagewords import MAX_WORD, generic
from newsportal.extract.listing.records import HEADINGS, Link, time_like, weight
from newsportal.extract.listing.row_places import first_of_each, placed_rows
from newsportal.extract.page.text import has_digit, one_line
from newsportal.regexes import regex

_TITLE_NAME = regex(r"(?:^|[\s_-]|(?-i:(?<=[a-z])(?=T)))(?:title|tit|headline|subject)(?:$|[\s_-])", re.IGNORECASE)
_FLASH = regex(r"【((?:[^【】]|【[^【】]{1,9}】){4,80}+)】(?:$|(?=.{12}))")
"""News in brief: the headline in brackets, the whole text behind it or in an element of its own."""
_BOLD = frozenset(("b", "strong"))
MIN_TOLD, MOST = 4, 0.6
"""What the unlinked heading of a row says at least, and the share of rows that have one."""
MIN_POST = 80
"""Characters between a headline and the first heading in its text at least."""
MIN_BOLD = 6
MIN_BUTTONS = 3
MAX_OVER = 12
"""Texts before a row's link among which its headline is looked for."""
MAX_TEASER = 600
"""Characters between a headline and the button under it."""
_OVER = frozenset((*HEADINGS, "dt"))
_DONE = regex(
    r"\W{0,3}(?:举报|舉報|回复|回覆|顶|頂|赞|讚|踩|分享|转发|轉發|收藏|reply|report|share|like|flag|quote|antworten|répondre|responder|rispondi|ответить)",
    re.IGNORECASE,
)
"""What is done to a comment or a story."""
_SIZE = regex(r"\d[\d.,]{0,9}\s?[kmgKMGкКмМгГ][bBбБoO](?![^\W\d_])")
"""That of a file: 240 KB, 1,2 Mo."""
_SIZE_ENDS = frozenset(")]bBбБoO")
MAX_LINE = 40
MAX_CLOCK = 20
_LONE_TIME = regex(rf"{DAY_OR_YEAR.pattern}|\d{{1,2}}\s?(?:秒|分钟|分鐘|小时|小時|天)前")


def promote(outline: Outline, links: list[Link], url: str) -> None:
    """Give links that say nothing themselves (a picture, 阅读全文, a time) the unlinked heading of their rows. ``url``: the page's."""
    by_path: dict[tuple[int, str], list[Link]] = defaultdict(list)
    buttons = _buttons(links, host(url))
    for link in links:
        if link.live and ((not link.seed and _says_nothing(link.text)) or link.at in buttons):
            by_path[link.path, buttons.get(link.at, "")].append(link)
    mutes = [mute for found in by_path.values() if len(found) > 1 and (mute := first_of_each(found)) and _may_have_headings(outline, mute)]
    if not mutes:
        return
    repeated = Counter([link.href for link in links if link.seed])  # 来自 客户端: a row's headline leads to a place of its own
    seeded = [link.at for link in links if link.seed and repeated[link.href] < 3 and link.at not in buttons]
    for mute in sorted(mutes, key=lambda mute: is_file(mute[0])):  # 阅读(12) and 评论(3) of one story
        told = _headings(outline, mute, buttons, seeded)
        texts = [text for text in told.values() if weight(text) >= MIN_TOLD]
        if len(texts) > MOST * len(mute) and (mute[0].at not in buttons or len(set(texts)) > 0.8 * len(texts)):
            for link in mute:
                if text := told.get(link.at):
                    link.text, link.weight, link.shown, link.seed, link.given = text, weight(text), True, True, True
            seeded = sorted([*seeded, *(at for at, text in told.items() if text)])


def _may_have_headings(outline: Outline, mute: list[Link]) -> bool:
    """Whether links that say nothing are of rows: three or more that lead to places of their own, or two with labels."""
    if len(mute) < 3 and not _are_labelled(outline, mute):
        return False
    return len({link.href for link in mute}) >= 0.8 * len(mute)


def _are_labelled(outline: Outline, mute: list[Link]) -> bool:
    """Whether links are two that both have a label."""
    return len(mute) == 2 and all(outline.elements[link.at].get("aria-label") for link in mute)


def _headings(outline: Outline, mute: list[Link], buttons: dict[int, str], seeded: list[int]) -> dict[int, str]:
    """The unlinked headings of the rows around links that say nothing, by these; of all no more are looked for than tell that most have none."""
    few = _are_labelled(outline, mute)
    told: dict[int, str] = {}
    most, before = len(mute), 0
    """How many can have one, and the end of the link of the row before."""
    for link, (container, row) in zip(mute, placed_rows(outline, mute), strict=True):
        over = max(before, container + 1)
        before = outline.end[link.at]
        if bisect_left(seeded, row) == bisect_left(seeded, outline.end[row]):
            label = one_line(outline.elements[link.at].get("aria-label"))
            says = link.text and (link.at in buttons or generic(link.text))
            heading = _unlinked_heading(outline, row, label) or (_first_line(outline, row) if says else "")
            if link.at in buttons and sum(map(len, outline.runs[outline.run_start[row] : outline.run_start[link.at]])) > MAX_TEASER:
                heading = ""  # a chapter of a text
            if not heading and says and bisect_left(seeded, over) == bisect_left(seeded, link.at):
                heading = _line_over(outline, over, link.at)
            if not few or heading in label:  # of two links each has to say what its heading says
                told[link.at] = label if label and label in heading else heading  # without the department before it
        if weight(told.get(link.at, "")) < MIN_TOLD:
            most -= 1
            if most <= MOST * len(mute):
                break
    return told


def _buttons(links: list[Link], own: str) -> dict[int, str]:
    """What is said by the elements of links that say the same, three or more of one path that lead to places of their own: whatever their words, no headlines (Read article, PDF).

    Those to other sites than ``own`` are of what is on offer, and what is done to a comment (举报, Reply) is none of news.
    """
    short = [link for link in links if link.shown and len(link.text) <= MAX_WORD]
    told = Counter([(link.path, link.text) for link in short])
    said = {key: key[1] for key, count in told.items() if count >= MIN_BUTTONS or (key[1][-1:] in _SIZE_ENDS and has_digit(key[1]))}
    if not said:
        return {}
    sized: dict[tuple[int, str], list[Link]] = defaultdict(list)
    for link in short:
        text = said.get((link.path, link.text))
        if text is not None and link.live:
            sized[link.path, _SIZE.sub("", text) if has_digit(text) else text].append(link)  # PDF, 1.2 MB
    return {
        link.at: text
        for (_, text), found in sized.items()
        if len(found) >= MIN_BUTTONS
        and len({link.href for link in found}) > 0.8 * len(found)
        and not _DONE.match(text)
        and 2 * sum(link.href.startswith("http") and host(link.href) != own for link in found) <= len(found)
        for link in found
    }


def _line_over(outline: Outline, start: int, link: int) -> str:
    """The headline between an element and a row's ``link``: the last heading, the last bold line, or all that is told but times; empty where nothing tells which."""
    first, last = outline.run_start[start], outline.run_start[link]
    runs = range(max(first, last - MAX_OVER), last)
    if _DONE.match(outline.text(link)):
        return ""
    told = [run for run in runs if weight(outline.line(run)) >= MIN_BOLD and not time_like(outline.line(run))]
    for run in reversed(told):
        owner = outline.run_owner[run]
        block = outline.block(owner)
        if sum(map(len, outline.runs[run:last])) > MAX_TEASER:
            return ""
        if outline.tag[block] in _OVER or (outline.tag[owner] in _BOLD and run == outline.run_start[block]):
            return one_line(outline.text(block if outline.tag[block] in _OVER else owner))
    text = outline.line(told[0]) if len(told) == 1 else ""
    return text if weight(text) <= MAX_LINE and text[-1:] not in "。….!！:：" else ""


def _unlinked_heading(outline: Outline, row: int, label: str) -> str:
    """The heading of a row without a link in it: the one that the ``label`` of its link repeats, or the first."""
    inside = range(row + 1, min(outline.end[row], row + 40))
    headings = [i for i in inside if outline.tag[i] in HEADINGS]
    repeated = (i for i in headings if label and weight(text := one_line(outline.text(i))) >= 4 and text in label)
    heading = next(repeated if len(headings) > 1 else iter(headings), None) or next(iter(headings), None)
    # A heading far down is one in the text of a whole post.
    limit = outline.run_start[heading] if heading is not None else len(outline.runs)
    if heading is None or limit - outline.run_start[row] > 1:
        named = (i for i in inside if outline.run_end[i] < limit and _TITLE_NAME.search(outline.elements[i].get("class") or ""))
        over = next((i for i in named if bisect_left(outline.links, i + 1) == bisect_left(outline.links, outline.end[i])), None)
        if heading is None or (over is not None and sum(map(len, outline.runs[outline.run_end[over] : limit])) > MIN_POST):
            heading = over
    if heading is not None:
        return one_line(outline.text(heading))
    # 【headline】text …, or a bold line over the text, and no link but one to the comments.
    runs = range(outline.run_start[row], min(outline.run_end[row], outline.run_start[row] + 12))
    flash = next((flash[1] for run in runs if (flash := _FLASH.match(outline.line(run)))), "")
    bold = (outline.line(run) for run in runs if outline.tag[outline.run_owner[run]] in _BOLD and _opens_text(outline, run))
    return flash or next(bold, "") or (_longest_cell(outline, row) if outline.tag[row] == "tr" else "")


def _first_line(outline: Outline, row: int) -> str:
    """The first text of a row with a time that tells something, a line of its own before others: 28 | 2024-03 | headline | summary | 查看全部内容."""
    start, end = outline.run_start[row], min(outline.run_end[row], outline.run_start[row] + 12)
    if not any(time_like(outline.line(run)) for run in range(start, end)):
        return ""
    for run in range(start, min(end - 1, start + 6)):
        text = outline.line(run)
        if weight(text) >= MIN_BOLD and not (time_like(text) or generic(text)):
            block = outline.block(outline.run_owner[run])
            alone = outline.run_end[block] - outline.run_start[block] == 1
            return text if alone and weight(text) <= MAX_LINE and text[-1] not in "。….!！" else ""
    return ""


def _longest_cell(outline: Outline, row: int) -> str:
    """What the cell of a table's row says that says most, times and what leads on left out: 1 | headline | 2024-03-28 | 查看."""
    cells = (one_line(outline.text(cell)) for cell in outline.children(row) if outline.run_end[cell] - outline.run_start[cell] == 1)
    told = [text for text in cells if not (time_like(text) or generic(text))]
    longest = max(told, key=weight, default="")
    return longest if weight(longest) >= MIN_BOLD else ""


def _opens_text(outline: Outline, run: int) -> bool:
    """Whether a text is a line of its own that opens its block, before other text."""
    block = outline.block(outline.run_owner[run])
    start, end = outline.run_start[block], outline.run_end[block]
    return run == start and (end == run + 1 or outline.runs[run + 1][:1] == "\n") and weight(outline.line(run)) >= MIN_BOLD


def _says_nothing(text: str) -> bool:
    """Whether a link's text is none, tells only that it leads on, or is a time alone, as those of news in brief are: 14:52, 3小时前."""
    if not text:
        return True
    if text[0].isdigit() and len(text) < MAX_CLOCK and _is_time(text):
        return True
    return len(text) < MAX_WORD and generic(text)


@lru_cache(maxsize=1024)
def _is_time(text: str) -> bool:
    return time_like(text) and weight(_LONE_TIME.sub("", text)) < 1
