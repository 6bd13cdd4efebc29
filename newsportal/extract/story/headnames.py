"""What systems call the elements at the head of a story: its headline, the line under that, the standfirst."""

from __future__ import annotations

from newsportal.extract.page.classnames import named

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
