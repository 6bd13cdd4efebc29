"""The element that holds a whole post, with its header and its footer."""

from __future__ import annotations

from newsportal.extract.story.body import Body
from newsportal.regexes import regex

_POST = frozenset(("hentry", "h-entry", "post"))
"""What blogs' systems call it, whichever element it is."""
_ARTICLE = regex(r"schema\.org/(?:\w{0,12}Article|BlogPosting|SocialMediaPosting|Report)$")
"""How a page marks for machines that an element is a whole article."""


def post_of(body: Body) -> range:
    """The blocks of the post that holds the text: a footer in it is its own, not the page's. None where no element is one."""
    around = body.box.lineage() if body.box else []
    boxes = [box for box in around if box.tag == "article"][:1]
    boxes += [box for box in around if box.element is not None and _ARTICLE.search(box.element.get("itemtype") or "")][:1]
    boxes += [box for box in around if not _POST.isdisjoint(box.names.split())][:1]
    post = max(boxes, key=lambda box: box.last - box.first, default=None)
    return range(post.first, post.last) if post else range(0)
