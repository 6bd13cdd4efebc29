"""Where a page prints its story: the headline, near which it prints its times, the first paragraphs, the end."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from newsportal.extract.page.blocks import FOOTER, HIDDEN, LINKED, NAV, Block
from newsportal.extract.page.language import regional, spoken
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page
from newsportal.extract.times.ownlines import names_title
from newsportal.regexes import regex

BELOW = 16
"""Blocks below the title in which the publication line is looked for."""
_FAR = 3000
"""No headline stands further above the text than so many blocks."""

_HAN, _KANA = regex("[\u4e00-\u9fff]+"), regex("[\u3040-\u30ff\uac00-\ud7af]+")


@dataclass(frozen=True, slots=True)
class StoryPlace:
    """The story of a page by the indexes of its blocks, and the language that it is in; an index is None where the page has none such."""

    page: Page
    blocks: list[Block]
    title: int | None
    """The block that prints the headline."""
    first: int | None
    second: int
    last: int | None
    """Where its text ends."""
    others: Container[int]
    """The blocks of comments and other stories."""
    shared: int
    """The flags of the headline's block: a whole page can stand in a form (ASP.NET) or a hidden wrapper that a script shows."""
    chinese: bool
    language: str | None


def story_place(
    page: Page, title: str | None, span: tuple[int, int, int] | None, others: Container[int], language: str | None
) -> StoryPlace:
    """Where the story with the headline ``title`` stands; ``span``, ``others``, ``language``: as ``times_of`` has them."""
    first, second, last = span or (None, 0, None)
    at = _title_at(page, title, first)
    blocks = page.outline.blocks
    anchor = at if at is not None else first
    shared = blocks[anchor].flags if anchor is not None and anchor < len(blocks) else 0
    chinese = _is_chinese(blocks, first if first is not None else at or 0)
    language = regional(page.url) if chinese else spoken(page, language) or "und"
    return StoryPlace(page, blocks, at, first, second, last, others, shared, chinese, language)


def _is_chinese(blocks: list[Block], start: int) -> bool:
    """Is the text Chinese? ``<html lang>`` says "en" on half of the Chinese pages."""
    sample = "".join(block.text[:80] for block in blocks[start : start + 10])
    if sample.isascii():
        return False
    han = len("".join(_HAN.findall(sample)))
    return han > 0.2 * len(sample) and len("".join(_KANA.findall(sample))) < 0.1 * han


def _title_at(page: Page, title: str | None, first: int | None) -> int | None:
    """The block that prints the headline: the last such above the text, which begins with block ``first``, best a heading."""
    blocks = page.outline.blocks
    end = len(blocks) if first is None else min(len(blocks), first + BELOW)
    facts = page.structured
    titles = [title] if title else [text for text in (facts.first("og:title"), facts.title) if text]
    heads, wanted = " ".join(titles), {key for key in map(squeeze, titles) if len(key) > 1}
    best, best_score = None, 0.0
    for block in blocks[max(0, end - _FAR) : end]:
        if not (block.heading or block.text[:5] in heads) or len(block.text) > 300:
            continue
        text = squeeze(block.text)
        alike = any(names_title(text, key) for key in wanted)
        if alike or (block.heading == 1 and (first is None or block.index < first + 3)):
            # <h1>Headline <span>The Harbour Post</span></h1> in a masthead is no more than the headline over the text.
            score = 3.0 * alike + (text in wanted) + (2 if block.heading == 1 else 1 if block.heading else 0)
            score -= 3 * (bool(block.flags & (NAV | FOOTER | HIDDEN | LINKED)) or block.link_share > 0.5)
            if score >= best_score:
                best, best_score = block.index, score
    return best
