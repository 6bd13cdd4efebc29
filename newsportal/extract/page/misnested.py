"""Items of a list whose ``<div>`` a page forgot to close: a browser ends it with the item (HTML, section 13.2.6.4.7), libxml2 puts all that follows into it."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_ITEMS, _LISTS, _ITEM = frozenset((b"div", b"li")), frozenset((b"ul", b"ol")), frozenset((b"li",))
MAX_DEPTH = 100
"""Elements that are open at once, and seen; those in an item that may lack their ends are fewer."""
_MAX_OPEN = 12


@cache
def _tags() -> re.Pattern[bytes]:
    return re.compile(
        rb"<!--.*?-->|<(?:script|style)\b.*?</(?:script|style)\b|<(?P<end>/?)"
        rb"(?P<name>div|li|ul|ol|table|td|th|section|article|main|aside|nav|header|footer|form|dl|dd|blockquote)\b[^<>]*+>",
        re.IGNORECASE | re.DOTALL,
    )


def is_misnested(root: Any) -> bool:
    """Whether an item of a list stands in another's ``<div>``, with no list between."""
    for item in root.iter("li"):
        around = item.getparent()
        for _ in range(_MAX_OPEN if around is not None and around.tag == "div" else 0):
            around = around.getparent()
            if around is None or around.tag != "div":
                break
        if around is not None and around.tag == "li":
            return True
    return False


def with_items_closed(page: bytes) -> bytes:
    """``page`` with the ends that its items lack.

    >>> with_items_closed(b"<ul><li><div><b>1</b></li><li><div>2</li></ul><p>3")
    b'<ul><li><div><b>1</b></div></li><li><div>2</div></li></ul><p>3'
    """
    parts: list[bytes] = []
    opened: list[bytes] = []
    at = 0
    for tag in _tags().finditer(page):
        name = (tag["name"] or b"").lower()
        if not name:  # a comment, a script
            continue
        parts += page[at : tag.start()], _missing(opened, name, end=bool(tag["end"]))
        at = tag.start()
        if not tag["end"]:
            opened += [name] if len(opened) < MAX_DEPTH else []
        elif name in opened:
            while opened.pop() != name:
                pass
    return b"".join((*parts, page[at:]))


def _missing(opened: list[bytes], name: bytes, *, end: bool) -> bytes:
    """The ends that lack before a tag, which are taken from the ``opened`` elements: of all in an item before its end or the next one, of its list's before that one's."""
    if name not in _ITEM and not (end and name in _LISTS):
        return b""
    holders = _LISTS if name in _LISTS else _ITEM
    last = opened[-_MAX_OPEN:]
    depth = next((n for n, each in enumerate(reversed(last)) if each in holders), -1)
    if depth < 0 or not all(each in _ITEMS for each in last[len(last) - depth :]):
        return b""
    depth += name in _ITEM and not end
    ends = [b"</%s>" % opened.pop() for _ in range(depth)]
    return b"".join(ends)
