"""The keywords that an article page shows its readers."""

from __future__ import annotations

from collections.abc import Iterator

from newsportal.extract.bylines.headerlines import header_range
from newsportal.extract.page.blocks import ASIDE, FOOTER, NAV, Block
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.page.structured import texts_of
from newsportal.extract.page.text import holds_one, squeeze
from newsportal.extract.page.tree import Page
from newsportal.extract.story.body import Body
from newsportal.extract.story.post import post_of
from newsportal.extract.story.section import named_category
from newsportal.extract.story.sitenames import letters
from newsportal.extract.story.taglabels import is_own_label, labelled_tags
from newsportal.extract.story.taglinks import TAG_WORDS, addressed_tags, hashed_row, hashed_tags, is_own, marked_tags, named_widget
from newsportal.extract.story.tagwords import MAX_TAGS, TAG_PAGE, is_cloud, is_tag_box, keywords, word_of
from newsportal.regexes import regex

_BELOW = 80
_NEAR = 20
"""Lines below the text in which a single #link is a tag; in a menu it is whatever is talked of."""
_UNDER = 12
"""Lines below the text in which ``rel="tag"`` in a footer is the post's, be its element none of it."""
_OVER = 3
"""Lines over the headline in which the story's tags may stand."""
_KEYWORD_SPLIT = regex(r"[,，、;；|｜\t]|\s{2,}")


def tags_of(page: Page, body: Body, title: str | None) -> list[str]:
    """The article's keywords as shown; none where they are only stated for machines, or the label stands alone."""
    for tags, why in _told(page, body, title):
        if tags:
            page.trace.chosen("tags", tags, why)
            return tags
    return []


def _told(page: Page, body: Body, title: str | None) -> Iterator[tuple[list[str], str]]:
    """What may be the keywords, the surest first, and how they are told."""
    blocks = page.outline.blocks
    header = header_range(page, body, title)
    kept = {block.index for block in body.blocks}
    article = post_of(body)
    around = [
        block
        for block in blocks[header.start : body.last + _BELOW]
        if block.index not in kept and not (block.links and _is_said(block, body))
    ]
    near = body.last + _UNDER
    beside = ASIDE if article else 0  # beside the post stand those of all the others
    own = {
        block.index
        for block in around
        if block.index in article
        or not block.flags & (FOOTER | beside)
        or (block.index < near and not block.flags & beside and any(map(is_own, block.links)))
    }
    stated = _keywords(page, title)
    over = blocks[max(0, header.start - 1 - _OVER) : max(0, header.start - 1)]
    for block in reversed(over):
        if block.links and not (block.index and blocks[block.index - 1].box.shape == block.box.shape):
            yield _over_headline(block, stated, body), "over the headline"
    keys = {squeeze(value) for value in stated}
    for position in range(len(around)):
        if found := _in_line(around, position, body, own, article, stated, keys):
            yield found
    lines = [block for block in around if block.index in own]
    story = "\n".join([title or "", *body.paragraphs, *stated])
    yield marked_tags(lines, story, article, body.first), "marked as tags"
    under = body.first if header.start and squeeze(blocks[header.start - 1].text) == squeeze(title) else 0
    yield addressed_tags([block for block in lines if block.index < near], story, body.first, under), "links to pages of tags"


def _in_line(
    around: list[Block], position: int, body: Body, own: set[int], article: range, stated: list[str], keys: set[str]
) -> tuple[list[str], str] | None:
    """What a line around the text tells by a label, by the # of its links, or by being the ``stated`` keywords (``keys``: squeezed)."""
    block = around[position]
    tags = labelled_tags(around, position) if block.index in own or is_own_label(block) else []
    if tags and article and block.index not in article and any(named_widget(box.names) for box in block.box.lineage(3)):
        return None  # of all posts, beside one
    # Far below the text the heading may be that of a menu: Topics.
    if tags and (block.index <= body.last + _NEAR or not block.heading or any(tag in text for tag in tags for text in body.paragraphs)):
        return tags, "label"
    hashed = block.text[0] == "#" and block.index in own and (len(block.links) > 1 or block.index < body.last + _NEAR)
    if hashed and (tags := hashed_row(around[position : position + MAX_TAGS])):
        return tags, "a line of #links"
    if not keys or len(block.text) > 300:
        return None
    tags, why = _listed(block, keys), "a line that is the stated keywords"
    if not tags and block.index < body.first and not block.links:
        tags, why = _named_so(block, stated), "stated keywords that are named so beside the day"
    return (tags, why) if tags and not any(named_category(box.names) for box in block.box.lineage(2)) else None


def _is_said(block: Block, body: Body) -> bool:
    """Whether a line is in the readers' comments."""
    return body.box is not None and (block.index in body.thread or body.furniture.is_comments(block.box))


def _over_headline(block: Block, stated: list[str], body: Body) -> list[str]:
    """The tags of a line of links over the headline, in a box named for them or to pages of tags: with a # each, or if the story speaks of one."""
    boxed = any(map(is_tag_box, block.box.lineage(2)))
    if boxed and block.text[0] == "#":
        return hashed_tags(block)
    if (
        block.flags & NAV
        or block.heading == 1
        or block.link_share < 0.9
        or not (boxed or all(TAG_PAGE.search(link.href) for link in block.links))
    ):
        return []
    tags = keywords([word_of(link) for link in block.links])
    # One link in such a box may be the department.
    told = any(tag in stated or (len(tags) > 1 and any(tag in text for text in body.paragraphs)) for tag in tags)
    return tags if told and not is_cloud(block) and len(tags) == len(block.links) else []


def _listed(block: Block, keys: set[str]) -> list[str]:
    """The tags of a line that shows the keywords which the page states."""
    if len(block.links) == 1 and block.links[0].text:
        return []
    links = [link.text for link in block.links if link.text]
    values = links if links else _KEYWORD_SPLIT.split(block.text)
    others, most = 0, len(values) - max(2, 0.8 * len(values))
    if most < 0:
        return []
    for value in values:
        if squeeze(value) not in keys:
            others += 1
            if others > most:  # so it is with most lines, at their first words
                return []
    return keywords(values, own=not others)


def _named_so(block: Block, stated: list[str]) -> list[str]:
    """The stated keywords that elements of a line show which are named for tags: <span>2024/7/1</span> <span class="tag">码头</span>."""
    if not holds_one(block.text, stated):
        return []
    return keywords([text for text, words in pieces_of(block) if text in stated and not TAG_WORDS.isdisjoint(words)])


def _keywords(page: Page, title: str | None) -> list[str]:
    """The keywords that the page states; some state its title in their place."""
    facts = page.structured
    values = [
        part
        for name in ("keywords", "news_keywords", "tags", "article:tag")
        for text in facts.meta.get(name, ())
        for part in _KEYWORD_SPLIT.split(text)
    ]
    values += [part for text in texts_of(facts.article.get("keywords")) for part in _KEYWORD_SPLIT.split(text)]
    stated = [value.strip() for value in values if value.strip()][:100]
    return [] if letters("".join(stated)) == letters(title or "") else stated
