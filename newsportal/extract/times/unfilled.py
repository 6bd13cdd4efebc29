"""The time that an empty element holds for a script to print: ``<span class="timeago" data-time="2023-07-28 23:05:49"></span>``."""

from __future__ import annotations

from typing import Any

from newsportal.extract.page.tree import Page
from newsportal.extract.times.dates import parse_time, plausible
from newsportal.extract.times.timelabels import NONE, role_of
from newsportal.items import Moment
from newsportal.regexes import regex

MAX_BETWEEN = 120
"""Elements between the headline and the text that are looked at."""
_TOLD = regex(r"time|date|stamp|publish|(?:^|[-_])ts$")
_OTHERS = regex(r"updat|modif|expir|start|begin|end|deadline|count|format|zone|timeout|interval|duration|delay|picker")
_FULL = regex(r"(?:19|20)\d\d[-/年]\d\d?[-/月]\d\d?|1\d{9}(?:\d{3})?$")
_MAX_VALUE = 40


def unfilled_time(page: Page, headline: int | None, first: int | None) -> Moment | None:
    """The time that empty elements between the blocks ``headline`` and ``first`` hold, where all are of one day."""
    blocks, nodes = page.outline.blocks, page.nodes
    if headline is None or first is None or not headline < first < len(blocks):
        return None
    ends = blocks[headline].source, blocks[first].source
    start, end = (next((at for at, element in enumerate(nodes.elements) if element is source), 0) for source in ends)
    found: list[Moment] = []
    for at in range(start + 1, min(end, start + MAX_BETWEEN)):
        if not (nodes.texts[at] or "").strip() and nodes.parents[at + 1] != at and (value := _held(page, nodes.elements[at])):
            found.append(value)
    return found[0] if len({(value.year, value.month, value.day) for value in found}) == 1 else None


def _held(page: Page, element: Any) -> Moment | None:
    """What an element holds for the script, unless the words before it say that it is of something else."""
    for name, value in element.items():
        if not _FULL.match(value) or len(value) > _MAX_VALUE:
            continue
        others = " ".join(text for key, text in element.items() if key == "class" or key.startswith("data-"))
        named = _TOLD.search(name) or (name.startswith("data-") and _TOLD.search(others))
        if not named or _OTHERS.search(f"{name} {others}"):
            continue
        time = parse_time(value, now=None, zone=page.zone)
        role, score, _ = role_of(_before(element), (element.tail or "").strip()[:40])
        if time and time.value is not None and plausible(time.value, page.now) and role == "published" and score > NONE:
            return time.value
    return None


def _before(element: Any) -> str:
    """The words right before an element."""
    previous, parent = element.getprevious(), element.getparent()
    text = parent.text if previous is None else previous.tail or "".join(previous.itertext())
    return " ".join((text or "").split())
