"""What can be a keyword: the words of tags, the boxes that hold them, the pages that they lead to."""

from __future__ import annotations

import re
from typing import Any

from newsportal.extract.listing.pagewords import generic
from newsportal.extract.page.blocks import Block, Box, Link, text_size
from newsportal.extract.page.classnames import named
from newsportal.extract.page.text import one_line
from newsportal.extract.story.section import named_menu
from newsportal.regexes import regex

MAX_TAGS = 30
MAX_SIZE = 14
"""A longer link (in characters of Chinese) is a headline, not a keyword."""
MAX_LETTERS = 40
TAG_PAGE = regex(r"/tags?[/-][^/?#]|[?&]tag=[^&#]")
BETWEEN = regex(r"[\s,，、;；|｜#/·•]+")
_ALL = regex(
    r"(?:all|alle|more|mehr|weitere|tous les|todos los|tutti i) (?:topics|tags|themen|schlagwörter|sujets|temas|argomenti)|关注我们|關注我們",
    re.IGNORECASE,
)
COUNTED = regex(r"[ \u3000][(（]\d{1,4}[)）]$")
named_tags = named(frozenset(("tag", "tags", "keyword", "keywords", "taglist", "tag-list", "tagbox", "topics", "biaoqian", "gjc")))
_named_cloud = named(frozenset(("cloud", "tagcloud", "tag-cloud")))


def is_cloud(block: Block) -> bool:
    """Whether links stand in the portal's cloud of tags, whatever its story is about."""
    return any(_named_cloud(box.names) for box in block.box.lineage(5))


def lead_to_tags(links: list[Link]) -> bool:
    """Whether all links lead to pages of tags."""
    return bool(links) and all(TAG_PAGE.search(link.href) for link in links)


def is_row(block: Block) -> bool:
    """Whether a line is nothing but links and what parts them: <a>颱風</a> · <a>屏東</a>"""
    return BETWEEN.sub("", "".join(link.text for link in block.links)) == BETWEEN.sub("", block.text)


def word_of(link: Link) -> str:
    """A link's text, without its count."""
    return uncounted(link.text, link.element)


def uncounted(text: str, element: Any) -> str:
    """An element's text, without the count that an element of its own ends it with: <a>码头<sup>4</sup></a>."""
    if not text[-1:].isdigit():
        return text
    last = element
    while len(last) and not (last[-1].tail or "").strip():
        last = last[-1]
    count = "".join(last.itertext()).strip()
    return text.removesuffix(count).rstrip() if count.isdigit() and last is not element else text


def is_tag_box(box: Box) -> bool:
    return box.last - box.first <= 30 and named_tags(box.names) and not named_menu(box.names)


def keywords(values: list[str], *, own: bool = False) -> list[str]:
    """The values that can be keywords. ``own``: they are said to be the page's own, or to be tags, so 阅读 is one as well."""
    values = [value for value in values if not value.rstrip().endswith(("»", "›", "→"))]  # Get alerts for these topics »
    tags = [one_line(value).removesuffix("+关注").strip(" #＃,，、;；|｜:：>") for value in values]
    fit = (
        tag
        for tag in tags
        if 0 < len(tag) <= MAX_LETTERS and text_size(tag) <= MAX_SIZE and (own or not generic(tag)) and not _ALL.fullmatch(tag)
    )
    told = list(dict.fromkeys(fit))[:MAX_TAGS]
    return [] if len(told) == 1 and told[0].isdecimal() and len(told[0]) < 4 else told  # 标签 12: how many there are
