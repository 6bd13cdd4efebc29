"""What systems call the elements at the head of a story: its headline, the line under that, the standfirst."""

from __future__ import annotations

from newsportal.extract.page.blocks import Block
from newsportal.extract.page.classnames import named
from newsportal.regexes import regex

_FRONT = regex(r"(?P<host>https?://[^/?#]{1,80})?/?(?:index\.html)?")

named_search = named(frozenset(("search", "searchbox")))
named_headline = named(frozenset(("headline", "entry-title", "post-title", "article-title")))
named_subtitle = named(
    frozenset(
        "subheadline sub-headline subheading sub-heading subhead sub-head sub-title sub_title epigraph epigrafe summary sapo dek deck spot bajada copete subtitulo sottotitolo sommario undertittel ozet".split()
    )
)
named_second = named(frozenset("subtitle subheader subhead subheading subheadline sub_header sub-header sub-title dek".split()))
"""What no headline is called, be it an h1."""
named_over = named(
    frozenset("kicker category overline topline dachzeile roofline eyebrow overtitle pretitle surtitre antetitulo occhiello".split())
)
"""The words over a headline, be they in its element."""
named_lede = named(frozenset("lead lede standfirst intro preamble ingress chapo entradilla einleitung".split()))


def leads_to_front(block: Block, url: str) -> bool:
    """Whether a heading is the way to the portal's front page, whose name it is: <h1><a href="/">The Harbour Times</a></h1>."""
    around = (box.element.get("href") or "" for box in block.box.lineage(4) if box.tag == "a")
    href = block.links[0].href if block.links else next(around, "")
    front = _FRONT.fullmatch(href)
    return bool(href) and front is not None and (not front["host"] or url.startswith(href.removesuffix("index.html")))
