"""The difference of two texts, word by word, as a reader would mark it: ``同比增长[-3.2%-]{+3.5%+}``.

Paragraphs are matched first, then the words within those that changed. ``segments()`` is the exact form; ``marked()``
writes it in one text: ``[-gone-]``, ``{+new+}``, a line ``…`` for unchanged paragraphs that are left out.

Where a text itself holds one of the four marks, a backslash parts it: ``[\\-``. (One that holds ``[\\-`` gets another.)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, Literal

from newsportal.regexes import regex
from newsportal.store.align import Budget, Change, changes, joined
from newsportal.store.tokens import boundary, token_weight, tokens

Op = Literal["=", "-", "+", "…"]
"""Kept, gone, new, left out."""
Segment = tuple[Op, str]

CONTEXT: Final = 1
"""Unchanged paragraphs that are shown before and after a change."""
ALIKE: Final = 0.3
"""Paragraphs that share so much are one, rewritten."""
MAX_PAIRED: Final = 60
"""Paragraphs of a stretch that are compared with each other; of more, none is taken for another rewritten."""
MAX_SLIDE: Final = 60
_MARK = regex(r"([\[{])(\\*)(?=[-+])|([-+])(\\*)(?=[\]}])")
_Row = tuple[str | None, str | None]
"""A paragraph before and after; None where there is none."""


def difference(before: str, after: str) -> str:
    """How ``before`` became ``after``, marked word by word; ``""`` where they have the same paragraphs.

    >>> difference("出口同比增长3.2%。", "出口同比增长3.5%。")
    '出口同比增长[-3.2%-]{+3.5%+}。'
    >>> difference("The ministry denied the claim.", "The ministry rejected the claim.")
    'The ministry [-denied-]{+rejected+} the claim.'
    """
    return marked(segments(before, after))


def segments(before: str, after: str, *, key: Callable[[str], str] = str) -> list[Segment]:
    """The difference in parts. Paragraphs are the lines that are not blank; those shown read back exactly:

    before is ``=`` and ``-`` joined, after is ``=`` and ``+`` joined, a ``…`` standing for the paragraphs left out of both.
    ``key``: words with one key count as one within a paragraph, and are shown as they stand after.
    """
    old, new = ([line for line in text.split("\n") if line.strip()] for text in (before, after))
    budget = Budget()
    rows = _rows(old, new, budget)
    near = [n for n, (was, now) in enumerate(rows) if was != now]
    if not near:
        return []
    shown = {m for n in near for m in range(n - CONTEXT, n + CONTEXT + 1)}
    lines: list[list[Segment]] = []
    for n, (was, now) in enumerate(rows):
        if n in shown:
            lines.append(_row_segments(was, now, budget, key))
        elif n == 0 or n - 1 in shown:
            lines.append([("…", "…")])
    return _merged(segment for n, line in enumerate(lines) for segment in ([("=", "\n"), *line] if n else line))


def marked(parts: Iterable[Segment]) -> str:
    """The segments in one text, with marks."""
    texts = []
    for op, text in parts:
        text = _MARK.sub(_parted, text) if op != "…" else text
        texts.append(f"[-{text}-]" if op == "-" else f"{{+{text}+}}" if op == "+" else text)
    return "".join(texts)


def _parted(found: re.Match[str]) -> str:
    return found[0] + "\\"


def _rows(old: list[str], new: list[str], budget: Budget) -> list[_Row]:
    """The paragraphs side by side."""
    rows: list[_Row] = []
    at = 0
    for change in changes(old, new, budget, run=1):
        rows += [(line, line) for line in old[at : change.a0]]
        rows += _paired(old[change.a0 : change.a1], new[change.b0 : change.b1])
        at = change.a1
    return rows + [(line, line) for line in old[at:]]


def _paired(old: list[str], new: list[str]) -> list[_Row]:
    """The paragraphs of a stretch without a common one, those that are alike side by side."""
    if len(old) == len(new) == 1:
        return [(old[0], new[0])]
    if not old or not new or max(len(old), len(new)) > MAX_PAIRED:
        return [*((line, None) for line in old), *((None, line) for line in new)]
    if len(old) != len(new) and _likeness(_pairs("\n".join(old)), _pairs("\n".join(new))) > 0.8:
        return [("\n".join(old), "\n".join(new))]  # little but the breaks between them changed
    mine, theirs = [_pairs(line) for line in old], [_pairs(line) for line in new]
    # best[i][j]: the most likeness that the paragraphs from i and j on can have in order.
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    like = [[_likeness(a, b) for b in theirs] for a in mine]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            both = like[i][j] + best[i + 1][j + 1] if like[i][j] >= ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], both)
    rows: list[_Row] = []
    i = j = 0
    while i < len(old) and j < len(new):
        if like[i][j] >= ALIKE and best[i][j] == like[i][j] + best[i + 1][j + 1]:
            rows.append((old[i], new[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            rows.append((old[i], None))
            i += 1
        else:
            rows.append((None, new[j]))
            j += 1
    return [*rows, *((line, None) for line in old[i:]), *((None, line) for line in new[j:])]


def _pairs(text: str) -> set[tuple[str, str]]:
    """Each word of a paragraph with the next."""
    words = [word for word in tokens(text) if not word.isspace()]
    return set(zip(["", *words], [*words, ""], strict=True))


def _likeness(mine: set[tuple[str, str]], theirs: set[tuple[str, str]]) -> float:
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


def _row_segments(was: str | None, now: str | None, budget: Budget, key: Callable[[str], str]) -> list[Segment]:
    if was is None or now is None:
        return [("-", was)] if was is not None else [("+", now or "")]
    if was == now:
        return [("=", was)]
    a, b = tokens(was), tokens(now)
    keys = {word: key(word) for word in {*a, *b}}
    found = changes([keys[word] for word in a], [keys[word] for word in b], budget)
    for tidied in (_without_confetti, _slid, _without_confetti):
        found = tidied(a, b, found)
    gone = sum(_weight(a[change.a0 : change.a1]) for change in found)
    if (_weight(a) - gone) * 5 < max(_weight(a), _weight(b)):
        found = [Change(0, len(a), 0, len(b))]  # what they share is chance
    return list(_told(a, b, found))


def _weight(words: Sequence[str]) -> int:
    return sum(token_weight(word) for word in words if word != "\n")


def _told(a: Sequence[str], b: Sequence[str], found: list[Change]) -> Iterator[Segment]:
    at = 0
    for a0, a1, b0, b1 in found:
        yield "=", "".join(b[at:b0])
        yield "-", "".join(a[a0:a1])
        yield "+", "".join(b[b0:b1])
        at = b1
    yield "=", "".join(b[at:])


def _merged(parts: Iterable[Segment]) -> list[Segment]:
    """Without empty segments, neighbours of one kind made one."""
    result: list[Segment] = []
    for op, text in parts:
        if text and result and result[-1][0] == op and op != "…":
            result[-1] = (op, result[-1][1] + text)
        elif text:
            result.append((op, text))
    return result


def _without_confetti(a: Sequence[str], b: Sequence[str], found: list[Change]) -> list[Change]:
    """The changes, those made one between which too little stands to be read on its own."""
    result: list[Change] = []
    for change in found:
        while result and _is_confetti(a, result[-1], change):
            last = result.pop()
            change = Change(last.a0, change.a1, last.b0, change.b1)
        result.append(change)
    return result


def _is_confetti(a: Sequence[str], last: Change, change: Change) -> bool:
    """One or two characters or marks alone; or less than what changed on either side of it."""
    if change.a0 - last.a1 > 200:
        return False
    between = sum(token_weight(word) for word in a[last.a1 : change.a0])
    sides = (max(each.a1 - each.a0, each.b1 - each.b0) for each in (last, change))
    return between <= 2 or between < min(sides) / 2


def _slid(a: Sequence[str], b: Sequence[str], found: list[Change]) -> list[Change]:
    """The changes, each that only takes away or only adds moved to where a reader would see it: a whole sentence, clause or word."""
    result: list[Change] = []
    for n, change in enumerate(found):
        until = found[n + 1].a0 if n + 1 < len(found) else len(a)
        since = result[-1].a1 if result else 0
        text, first, last = (b, change.b0, change.b1) if change.a0 == change.a1 else (a, change.a0, change.a1)
        if change.a0 == change.a1 or change.b0 == change.b1:
            step = _best_step(text, first, last, change.a0 - since, until - change.a1)
            change = Change(*(place + step for place in change))
        result.append(change)
    return joined(result)


def _best_step(text: Sequence[str], first: int, last: int, back: int, ahead: int) -> int:
    """How far ``text[first:last]`` moves, at most ``back`` or ``ahead``, to begin and end best."""
    low = high = 0
    while -low < min(back, MAX_SLIDE) and text[first + low - 1] == text[last + low - 1]:
        low -= 1
    while high < min(ahead, MAX_SLIDE) and text[first + high] == text[last + high]:
        high += 1

    def worth(step: int) -> tuple[int, int]:
        begin, end = first + step, last + step
        outside = text[begin - 1] if begin else None
        return boundary(outside, text[begin]) + boundary(text[end - 1], text[end] if end < len(text) else None), step

    return max(range(low, high + 1), key=worth)
