"""The one box that its name says to hold the story's text: ``<div class="article-body">``, ``<div itemprop="articleBody">``.

Where such a box tells but a paragraph or two, what else a page shows outweighs it: offers, dialogs, players, who the author is. What it is called
then tells more than how much it holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from newsportal.extract.page.blocks import Box
from newsportal.regexes import regex

_STORIES = "article|story|entry|post|news|artikel|noticia|articulo|nota|single|detail|blog"
_TEXTS = "body|content|contents|text|txt|copy|detail|inhalt"
_NAMED = regex(
    rf"(?<![^\s_-])(?:(?:{_STORIES})(?:-|_){{0,2}}(?:{_TEXTS})|content[-_]article|end[-_]?text|rich[-_]?text(?:-block)?|trs_editor|zhengwen|neirong|wenzhang|art_content|rich_media_content)(?![^\s_-])",
    re.IGNORECASE,
)
_LEAST = 20.0
"""A sentence: no kernel tells less."""


def kernel_among(boxes: Iterable[Box], tells: Callable[[Box], float], title: int) -> Box | None:
    """The one among ``boxes``, in the order of the page, that is called a story's text; None where several are, side by side.

    ``tells``: how much a box tells. ``title``: index of the block that shows the title.
    """
    found: Box | None = None
    for box in boxes:
        if box.last <= title or (found is not None and box.last <= found.last) or not _is_named(box) or tells(box) < _LEAST:
            continue
        if found is not None:
            return None
        found = box
    return found


def _is_named(box: Box) -> bool:
    return box.tag not in ("body", "a") and (_names_text(box.names) or "articleBody" in (box.element.get("itemprop") or "").split())


@lru_cache(maxsize=2048)
def _names_text(names: str) -> bool:
    """Whether the class and id of a box say that it holds a story's text.

    >>> _names_text("c-article-body wide"), _names_text("Story_StoryBody__x7Kq2"), _names_text("article"), _names_text("sidebar-news-textbox")
    (True, True, False, False)
    """
    return _NAMED.search(names) is not None
