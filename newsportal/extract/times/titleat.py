"""Where a page prints its headline, near which it prints its times."""

from __future__ import annotations

from newsportal.extract.page.blocks import FOOTER, HIDDEN, LINKED, NAV
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page
from newsportal.extract.times.ownlines import names_title

BELOW = 16
"""Blocks below the title in which the publication line is looked for."""
_FAR = 3000
"""No headline stands further above the text than so many blocks."""


def title_at(page: Page, title: str | None, first: int | None) -> int | None:
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
