"""A page's tree as flat lists in document order: the one pass over lxml's elements, which every other reading goes by."""

from __future__ import annotations

from itertools import islice, repeat
from operator import attrgetter
from sys import intern
from typing import Any

from lxml import etree

MAX_ELEMENTS = 300_000
_NO_TEXT = frozenset(("script", "style"))


class Nodes:
    """The elements of a tree; each is known by its index.

    Going by these lists costs a fraction of asking the elements: lxml makes a new object or string at each question.
    """

    __slots__ = ("elements", "parents", "tags", "tails", "texts")

    def __init__(self, root: Any) -> None:
        self.elements: list[Any] = list(islice(root.iter(etree.Element), MAX_ELEMENTS))
        # One text for all elements of a name: it is hashed once, and compared by looking at it no further.
        self.tags: list[str] = list(map(intern, map(attrgetter("tag"), self.elements)))
        index: dict[Any, int] = dict(zip(self.elements, range(len(self.elements)), strict=True))
        self.parents: list[int] = list(map(index.get, map(etree._Element.getparent, self.elements), repeat(-1)))
        # Nobody reads a script as text, and it may be long.
        self.texts: list[str | None] = [
            None if tag in _NO_TEXT else element.text for tag, element in zip(self.tags, self.elements, strict=True)
        ]
        self.tails: list[str | None] = list(map(attrgetter("tail"), self.elements))
