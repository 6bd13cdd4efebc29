"""Where a post begins and ends: the element that holds it with its header and its footer, and the last of what it shows."""

from __future__ import annotations

from collections.abc import Sequence

from newsportal.extract.page.blocks import FIGURE, Block, Box
from newsportal.extract.story.body import Body
from newsportal.regexes import regex

_POST = frozenset(("hentry", "h-entry", "post"))
"""What blogs' systems call it, whichever element it is."""
_ARTICLE = regex(r"schema\.org/(?:\w{0,12}Article|BlogPosting|SocialMediaPosting|Report)$")
"""How a page marks for machines that an element is a whole article."""


def post_of(body: Body) -> range:
    """The blocks of the post that holds the text: a footer in it is its own, not the page's. None where no element is one."""
    if body.post is None:
        body.post = _post_around(body.box)
    return body.post


def _post_around(text: Box | None) -> range:
    around = text.lineage() if text else []
    boxes = [box for box in around if box.tag == "article"][:1]
    boxes += [box for box in around if box.element is not None and _ARTICLE.search(box.element.get("itemtype") or "")][:1]
    boxes += [box for box in around if not _POST.isdisjoint(box.names.split())][:1]
    post = max(boxes, key=lambda box: box.last - box.first, default=None)
    return range(post.first, post.last) if post else range(0)


def end_of(body: Body, blocks: Sequence[Block]) -> int:
    """The line behind the text and the captions of the pictures that end it."""
    end, box = body.last, body.box
    while box is not None and box.first < end < min(box.last, len(blocks)) and blocks[end].flags & FIGURE and not blocks[end].links:
        end += 1
    return end
