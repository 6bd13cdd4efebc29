"""An article page, field by field."""

from __future__ import annotations

from dataclasses import replace

from newsportal.extract.bylines.attribution import byline_of, unsigned
from newsportal.extract.listing.lists import FEW, headlines_of
from newsportal.extract.page.garbage import uncollected
from newsportal.extract.page.language import canonical_of, settle
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.tree import Page, parse
from newsportal.extract.page.urls import absolute
from newsportal.extract.story.asides import behind_lock
from newsportal.extract.story.body import Body, body_of
from newsportal.extract.story.images import images_of
from newsportal.extract.story.join import completed_by_lists
from newsportal.extract.story.parts import parts_of, without_number
from newsportal.extract.story.scriptstory import SHORT, data_story, drawn
from newsportal.extract.story.section import section_of
from newsportal.extract.story.statedtext import stated_text
from newsportal.extract.story.tags import tags_of
from newsportal.extract.story.title import title_of
from newsportal.extract.times.published import times_of
from newsportal.items import Article, Headline, HeadlineList

_PROSE = 0.7
"""The share of links in a line that is a sentence all the same."""


@uncollected
def article_of(page: Page) -> Article:
    """The article on ``page``; an empty one where there is none."""
    if (markup := data_story(page)) is not None:
        return article_of(replace(page, body=b"", html="").with_tree(parse(markup)))
    page.structured.find_marked()
    body = body_of(page)
    told = sum(map(len, body.paragraphs))
    # Where no line shows the title, what is printed tells of others.
    least = told if body.blocks and body.header == body.first else 3 * told
    if told < SHORT and (root := drawn(page, least=least)) is not None:
        shown = page.with_tree(root)
        return replace(_read(shown, body_of(shown)), canonical_url=canonical_of(page))
    return _read(page, Body() if told < SHORT and behind_lock(page.outline.blocks, body.first) else body)


def _read(page: Page, body: Body) -> Article:
    """The article whose text is ``body``."""
    page.text_element = body.box.element if body.box else None
    title = title_of(page, body.first if body.blocks else None)
    byline = byline_of(page, body, title)
    settle(page, "\n".join(body.paragraphs[:20]))
    span = (body.first, body.second, body.told) if body.last else None
    times = times_of(page, title=title, span=span, others=body.others, language=page.language)
    pages = parts_of(page)
    paragraphs = stated_text(page, body.paragraphs) or unsigned(body.paragraphs)
    article = Article(
        url=page.url,
        canonical_url=canonical_of(page),
        title=without_number(title, pages, page.url),
        published=times.published,
        published_raw=times.raw,
        published_from=times.origin,
        modified=times.modified,
        source=byline.source,
        authors=byline.authors,
        editors=byline.editors,
        section=section_of(page, body, title),
        tags=tags_of(page, body, title),
        text="\n".join(paragraphs) or None,
        paragraphs=paragraphs,
        images=images_of(page, body),
        pages=pages,
        language=page.language,
        headline_lists=_modules(page, body),
    )
    completed = completed_by_lists(article)
    if completed.published_from == "headline-list":
        page.trace.chosen("published", completed.published, "its own row in a list on the page")
    return completed


def _modules(page: Page, body: Body) -> list[HeadlineList]:
    """The lists on an article's page; words of its sentences that lead elsewhere are none."""
    said: dict[str, list[str]] = {}
    for block in body.blocks:
        for link in block.links if block.link_share < _PROSE else ():
            said.setdefault(squeeze(link.text), []).append(link.href)

    led_to: dict[str, set[str | None]] = {}

    def is_prose(row: Headline) -> bool:
        text = squeeze(row.title)
        if text in said and text not in led_to:
            led_to[text] = {absolute(href, page.base) for href in said[text]}
        return row.url in led_to.get(text, ())

    lists = (_module(found) for found in headlines_of(page, beside_story=True) if len(found.headlines) > FEW)
    return [found for found in lists if not said or 2 * sum(map(is_prose, found.headlines)) < len(found.headlines)]


def _module(found: HeadlineList) -> HeadlineList:
    """A list on an article's page is a box there, whatever it looks like."""
    return replace(found, kind="module", next_page=None) if found.kind == "listing" else found
