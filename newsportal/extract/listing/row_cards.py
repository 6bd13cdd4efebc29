"""The blocks of text in links that are cards: which of them is the headline, where departments, authors, summaries and counts stand beside it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import lru_cache

from newsportal.extract.bylines.names import has_han
from newsportal.extract.listing.outline import BLOCKS, Outline
from newsportal.extract.listing.records import Link, weight
from newsportal.extract.listing.row_marks import MAX_TIME, is_mark_in, is_named_apart, is_over, is_time
from newsportal.extract.listing.row_parts import calendar_leaf, day_of_parts
from newsportal.extract.page.text import one_line
from newsportal.extract.times.dayforms import MONTH_WORD
from newsportal.extract.times.months import month_of
from newsportal.regexes import regex

_TIME_PART = regex(
    rf"\W{{0,2}}(?:\d{{1,2}}日?|(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月|(?:19|20)\d\d年?(?:\d{{1,2}}月)?|(?:星期|周|週)[一二三四五六日天]|{MONTH_WORD}(?:[. ]{{1,2}}(?:19|20)\d\d)?)\W{{0,2}}",
    re.IGNORECASE,
)
MIN_SHOWN = 5
"""What a link shows at least that is more than a mark."""
_YEAR_END = regex(r"[., ]{0,2}(?:19|20)\d\d$")
MIN_REPEATED = 4
MIN_COLUMN = 3
"""Links that tell at least which of their blocks are the headlines."""
MAX_TOLD = 20
"""What counts at most of how much a text says."""
_BOLD, MIN_BOLD = frozenset(("b", "strong")), 6
"""Elements of headlines, and what these say at least."""
_DIGITS = regex(r"\d+")


def card_titles(outline: Outline, links: list[Link], cut: list[Link], *, menu: bool) -> dict[int, str]:
    """The headlines of those of ``links`` that are ``cut`` into several texts, by their elements: the block where most have theirs, or the first telling one.

    ``menu``: they may be a menu's, whose names stand over what they are about.
    """
    blocks = {link.at: _told(outline, link) for link in links}
    usual = _usual_block(list(blocks.values()), menu=menu)
    return {link.at: _at_place(blocks[link.at], *usual) or _telling(blocks[link.at])[1] or link.text for link in cut}


def _usual_block(told: list[list[tuple[int, str]]], *, menu: bool) -> tuple[int, int, int]:
    """Where most links have their headlines, of the blocks in each: the tag path, how many blocks of that path stand before it, and how many there are.

    Path 0 where they have none in common.
    """
    columns: dict[tuple[int, int], list[str]] = defaultdict(list)
    sizes: dict[int, Counter[int]] = defaultdict(Counter)
    for blocks in told:
        seen = Counter[int]()
        for path, text in blocks:
            if _tells(text):
                columns[path, seen[path]].append(text)
                seen[path] += 1
        for path, size in seen.items():
            sizes[path][size] += 1
    worth = {place: _told_by(texts) for place, texts in columns.items() if len(texts) > 0.6 * len(told)}
    most = max((mean for place, mean in worth.items() if not _are_sentences(columns[place])), default=0.0)
    path, place = next((place for place, mean in worth.items() if mean >= max(6.0, _least(columns[place]) * most)), (0, 0))
    if not path or menu or len(told) < MIN_COLUMN:
        path, count = Counter(_telling(blocks)[0] for blocks in told).most_common(1)[0]
        return (path if count > 0.6 * len(told) else 0), 0, 1
    return path, place, sizes[path].most_common(1)[0][0]


def _tells(text: str) -> bool:
    """Whether a text is more than a sign or a count."""
    return weight(text) >= 2 and not text.isdigit()


def _are_sentences(texts: list[str]) -> bool:
    """Whether texts are summaries: most end as sentences do."""
    return 2 * sum(text[-1:] in ".。…" for text in texts) > len(texts)


def _least(texts: list[str]) -> float:
    """How much headlines say at least, of what the fullest texts beside them do; lines over headlines are short in Chinese."""
    return 0.4 if has_han(texts[0]) else 0.7


def _told_by(texts: list[str]) -> float:
    """How much the texts at one place of many links say; nothing where most say the same but for their numbers: departments, 5 min read."""
    distinct = len({_DIGITS.sub("", text) for text in texts})
    return sum(min(weight(text), MAX_TOLD) for text in texts) / len(texts) if 2 * distinct > len(texts) else 0.0


def _at_place(told: list[tuple[int, str]], path: int, place: int, size: int) -> str:
    """The text at a place among the blocks of a tag path; of fewer than ``size``, the first telling one. Empty where there is none."""
    texts = [text for block, text in told if block == path and _tells(text)]
    if len(texts) < size:
        place = next((n for n, text in enumerate(texts[: place + 1]) if weight(text) >= 6), place)
    return texts[min(place, len(texts) - 1)] if texts else ""


def _telling(told: list[tuple[int, str]]) -> tuple[int, str]:
    """The first block that can be a headline, or the longest."""
    return next((block for block in told if weight(block[1]) >= 6), None) or max(told, key=lambda block: weight(block[1]), default=(0, ""))


def _told(outline: Outline, link: Link, *, whole: bool = False) -> list[tuple[int, str]]:
    """The blocks of text in a link, each with its tag path, without times and ranks in elements of their own. ``whole``: with what is read aloud only."""
    blocks: list[tuple[int, list[int]]] = []
    over = False
    for run in range(outline.run_start[link.at], outline.run_end[link.at]):
        owner = outline.run_owner[run]
        text = outline.line(run)
        if not text or (
            owner != link.at
            and (
                is_mark_in(outline, run, link.at)
                or (is_over if whole else is_named_apart)(outline, owner)
                or (text.isdigit() and len(text) < 3 and (not blocks or _is_day_of_next(outline, run, link)))
            )
        ):
            over = over or is_time(text)  # behind the time stands something else: a department
            continue
        if blocks and owner != link.at and _repeats(text, outline.line(blocks[-1][1][-1])):
            continue  # the headline again, cut for narrow screens
        block = outline.block(owner) if outline.tag[owner] not in BLOCKS else owner
        if not blocks or block != blocks[-1][0] or (owner != link.at and (over or _looks_apart(outline, blocks[-1][1][-1], run, link))):
            blocks.append((block, []))
        over = False
        blocks[-1][1].append(run)
    if not whole and sum(weight(outline.line(run)) for _, runs in blocks for run in runs) < MIN_SHOWN:
        return _told(outline, link, whole=True)  # Buy now <span class="sr-only">about …</span>
    told = [
        (outline.path[block], one_line("".join(map(outline.runs.__getitem__, _undated(outline, link, runs))))) for block, runs in blocks
    ]
    return [block for block in told if not _is_part(block[1])] or told


def _is_day_of_next(outline: Outline, run: int, link: Link) -> bool:
    """Whether a number and the text behind it in a link are a day: headline<b>09</b><i>2026-04</i>."""
    return run + 1 < outline.run_end[link.at] and day_of_parts(outline.line(run), outline.line(run + 1)) is not None


def _repeats(text: str, before: str) -> bool:
    """Whether a text is the one before it again, as a whole or cut: ``<b>headline</b><b>headl…</b>``."""
    stem = text.rstrip(".…⋯ ")
    return len(stem) >= MIN_REPEATED and (text == before or (stem != text and before.startswith(stem)))


def _looks_apart(outline: Outline, before: int, run: int, link: Link) -> bool:
    """Whether two elements in a link that nothing parts can only be shown apart: Politics|Council approves, <b>headline</b><i>what it tells at length</i>."""
    first, second = outline.run_owner[before], outline.run_owner[run]
    if before != run - 1 or first in (second, link.at):
        return False
    if outline.tag[first] in _BOLD and outline.tag[second] not in _BOLD and outline.parent[first] == outline.parent[second]:
        return weight(outline.line(run)) >= MAX_TOLD and weight(outline.line(before)) >= MIN_BOLD
    if (
        outline.line(run)[-1:] == "。" and outline.parent[first] == outline.parent[second]
    ):  # <span>headline</span><span>what it tells at length。</span>
        names = outline.elements[first].get("class"), outline.elements[second].get("class")
        return None not in names and names[0] != names[1] and weight(outline.line(run)) >= MAX_TOLD
    end, start = outline.runs[before][-1:], outline.runs[run][:1]
    return (start.isupper() or start in '«„“"') and (end.islower() or end.isdigit() or end in ".?!)]”’»…")


def _undated(outline: Outline, link: Link, runs: list[int]) -> list[int]:
    """The text runs of a headline that has an element of its own, without parts of a time in elements beside it: 05, 1月."""
    headline = max(runs, key=lambda run: weight(outline.line(run)))
    own = outline.run_owner[headline]
    if len(runs) < 2:
        return runs
    first, last = 0, len(runs)
    if own == link.at:  # headline<span><b>05</b>3月</span>
        at = runs.index(headline)
        for apart in (runs[:at], runs[at + 1 :]):
            beside = [outline.line(run) for run in apart if outline.run_owner[run] != own]
            if 1 < len(beside) == len(apart) < 4 and calendar_leaf(beside)[0] == len(beside):
                runs = [run for run in runs if run not in apart]
        return runs
    while first < last - 1 and outline.end[outline.run_owner[runs[first]]] <= own and _is_part(outline.line(runs[first])):
        first += 1
    while last - 1 > first and outline.run_owner[runs[last - 1]] >= outline.end[own] and _is_part(outline.line(runs[last - 1])):
        last -= 1
    return runs[first:last]


@lru_cache(maxsize=1024)
def _is_part(text: str) -> bool:
    """Whether a text is part of a time that stands in several elements: 05, 1月, décembre 2025."""
    if len(text) > MAX_TIME:
        return False
    return _TIME_PART.fullmatch(text) is not None or month_of(_YEAR_END.sub("", text.strip(" .,"))) > 0
