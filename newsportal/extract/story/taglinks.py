"""Keywords told by their links: #links, ``rel="tag"``, boxes named for tags, addresses of pages of tags."""

from __future__ import annotations

from newsportal.extract.page.blocks import LINKED, NAV, Block, Box, Link, text_size
from newsportal.extract.page.classnames import named
from newsportal.extract.page.text import squeeze
from newsportal.extract.story.section import leads_to_category
from newsportal.extract.story.taglabels import is_label
from newsportal.extract.story.tagwords import (
    BETWEEN,
    MAX_LETTERS,
    MAX_SIZE,
    MAX_TAGS,
    TAG_PAGE,
    is_cloud,
    is_row,
    is_tag_box,
    keywords,
    lead_to_tags,
    uncounted,
    word_of,
)
from newsportal.regexes import regex

_MAX_BESIDE = 12
"""No story's own tags are so many lines of a widget."""
_AROUND = 4
"""So many boxes around a line may be named for tags."""
_HASHED = regex(r"(?:#[^\s#、,，]{2,14}[\s、,，]{0,3}){2,20}")
_CATEGORY_WITHIN = regex(r"/categor(?:y|ies)/[^?#]")
_MARKS = frozenset(("tag", "category"))
TAG_WORDS = frozenset(("tag", "tags", "keyword", "keywords"))
_POST = frozenset(("article", "post", "entry"))
"""What a box is named for, beside tags, that holds one story's: <nav class="article-tags">."""
named_widget = named(frozenset(("widget", "widgets", "sidebar")))


def hashed_row(lines: list[Block]) -> list[str]:
    """The tags of a line of #links, or of a list whose items are one each: <li><a>#码头</a></li>."""
    tags = hashed_tags(lines[0])
    for other in lines[1:] if tags and len(lines[0].links) == 1 else ():
        more = hashed_tags(other) if other.box.shape == lines[0].box.shape and len(other.links) == 1 else []
        if not more:
            break
        tags += more
    return list(dict.fromkeys(tags))


def hashed_tags(block: Block) -> list[str]:
    """The tags of a line that is nothing but links, each with a # before it."""
    text = block.text
    if not block.links and text.startswith("#") and _HASHED.fullmatch(text):  # <span>#码头</span><span>#港口</span>
        return keywords(text.split("#"), own=True)
    if not text.startswith("#") or not block.links or text.count("#") != len(block.links) or (len(block.links) == 1 and " " in text):
        return []
    linked = "".join(link.text for link in block.links)
    whole = squeeze(BETWEEN.sub("", linked)) == squeeze(BETWEEN.sub("", text))
    return keywords([link.text for link in block.links], own=True) if whole else []


def marked_tags(lines: list[Block], story: str, article: range, first: int) -> list[str]:
    """The linked words in a box whose class says that they are tags, if they are the story's, not the portal's popular ones.

    ``first``: the block that begins the text; a box that holds it is no box of tags, one between it and the headline is the story's.
    """
    around: dict[int, Box | None] = {}
    for position, block in enumerate(lines):
        if block.links and (own := _own_links(block)) and not is_cloud(block):
            if len(block.links) == len(own):  # an item of a list of them
                for other in lines[position + 1 : position + MAX_TAGS]:
                    more = _own_links(other)
                    if other.box.parent is not block.box.parent or not (more or other.box.shape == block.box.shape):
                        break
                    own += more
            return keywords([word_of(link) for link in own], own=True)
        if block.box.index not in around:
            holder = _tag_box(block.box, first)
            around[block.box.index] = _row_of(holder, lines[position + 1 : position + 2]) if holder else None
        box = around[block.box.index]
        if box is None or is_cloud(block):
            continue
        members = [other for other in lines[position : position + 30] if box.first <= other.index < box.last]
        values = [word for other in members for word in _linked_words(other)]
        led = [link for other in members for link in other.links]
        filed = {word_of(link) for link in led if leads_to_category(link)}
        if 0 < len(filed) < len(led):  # where the post is filed, in one list with its tags
            values = [value for value in values if value not in filed]
            led = [link for link in led if word_of(link) not in filed]
        own_box = (
            (article.start <= box.first and box.last <= article.stop)
            or box.last <= first
            or any(map(is_own, led))
            or (len(led) <= _MAX_BESIDE and not _POST.isdisjoint(box.words))
        )
        tags = keywords([value for value in values if not is_label(value)], own=len(led) == len(values) and lead_to_tags(led))
        # Beside the text portals list all their tags.
        others = box.last - box.first > _MAX_BESIDE and any(named_widget(each.names) for each in box.lineage(2))
        if not others and (own_box or any(tag in story for tag in tags)) and all(len(value) <= MAX_LETTERS for value in values):
            return tags
    return []


def addressed_tags(lines: list[Block], story: str, first: int, under: int) -> list[str]:
    """The words of links beside the text that lead to pages of tags, where the story speaks of one of them: <a href="/tags/1"><div>码头</div></a>.

    ``first``: the block that begins the text; ``under``: up to which block they are the story's whatever they say, between headline and text.
    """
    row: list[str] = []
    own = False
    for block in lines:
        words = _tag_pages(block, among=block.index < first) if block.links or block.flags & LINKED else []
        if row and not words and (own or any(tag in story for tag in row)):
            break
        row = row + words if words else []
        beside = len(words) < len(block.links)  # its category
        own = bool(words) and not block.flags & NAV and (own or block.index < under or beside)
    tags = keywords(row, own=True)
    return tags if (own or any(tag in story for tag in tags)) and all(text_size(word) <= MAX_SIZE for word in row) else []


def _tag_pages(block: Block, *, among: bool) -> list[str]:
    """The texts of a line whose links all lead to pages of tags, or which stands in such a link.

    ``among``: may something else stand in the line, as beside who has written it and when?
    """
    if block.links:
        tags = [link for link in block.links if TAG_PAGE.search(link.href)]
        others = [link for link in block.links if link not in tags] if among else []
        led = (among or block.link_share > 0.9) and all(map(_leads_to_category, others)) and len(tags) + len(others) == len(block.links)
        return [word_of(link) for link in tags] if led else []
    around = block.box.element
    for _ in range(4):
        if around is None or around.tag == "a":
            break
        around = around.getparent()
    if around is None or not TAG_PAGE.search(around.get("href") or ""):
        return []
    return [uncounted(block.text, block.box.element)]


def _leads_to_category(link: Link) -> bool:
    """Whether a link leads to a department, or to one within it: /categories/reading/reviews/."""
    return leads_to_category(link) or _CATEGORY_WITHIN.search(link.href) is not None


def _own_links(block: Block) -> list[Link]:
    """The links of a line of links that say they are tags of the page, be others its categories or its author."""
    own = [link for link in block.links if is_own(link)]
    if not own:
        return []
    # Categorized as <a rel="category tag">Ferries</a> Tagged <a rel="tag">quay</a>
    told = len(block.text) - sum(len(link.text) for link in block.links) <= MAX_LETTERS and all(map(_is_marked, block.links))
    return own if told or block.link_share > 0.6 else []


def _linked_words(block: Block) -> list[str]:
    """The texts of a line that is links, or of one that stands in a link."""
    if block.flags & LINKED and not block.links:
        return [block.text]
    linked = block.link_share > 0.6 or (block.links and is_row(block))
    return [word_of(link) for link in block.links] if linked else []


def _tag_box(box: Box | None, first: int) -> Box | None:
    """The next box around a line that is named for tags and does not hold the block ``first``."""
    for _ in range(_AROUND):
        if box is None:
            break
        if not box.first <= first < box.last and is_tag_box(box):
            return box
        box = box.parent
    return None


def _row_of(box: Box, following: list[Block]) -> Box:
    """The box that holds a row of tags, where each of them has a box that is named so."""
    while box.last - box.first == 1 and box.parent is not None and box.parent.last - box.parent.first == 1:
        box = box.parent  # <div class="tag"><a class="tag"><p>码头</p></a></div>
    if box.parent is None or box.last - box.first > 1 or box.parent.last - box.parent.first > MAX_TAGS:
        return box
    beside = any(other.shape == box.shape and other.parent is box.parent for block in following for other in block.box.lineage(4))
    return box.parent if beside else box


def _is_marked(link: Link) -> bool:
    """Whether ``rel="tag"`` says that a tag or a category is the page's own (HTML, section 4.6.7.18), or ``rel="category"`` the latter."""
    rel = link.element.get("rel")
    return bool(rel) and not _MARKS.isdisjoint(rel.lower().split())


def is_own(link: Link) -> bool:
    """Whether a tag is the page's own, and no category."""
    return _is_marked(link) and "category" not in link.element.get("rel").lower().split() and "/category/" not in link.href
