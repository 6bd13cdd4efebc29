"""A page's tree as flat arrays in document order: what list finding and paging read, computed in one pass.

An element is its index. Its subtree is the index range ``[i, end[i])``; the text inside it is the range
``[run_start[i], run_end[i])`` of the page's text runs. A ``path`` is the chain of tags from the root, as a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import lxml.html

MAX_ELEMENTS = 300_000
MAX_DEPTH = 250
_UNREAD = frozenset({"script", "style", "noscript", "template", "textarea", "svg", "head", "iframe", "object", "select"})
BLOCKS = frozenset(
    "address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li "
    "main nav ol p pre section table tbody td tfoot th thead tr ul".split()
)


class Outline:
    """The elements, text runs and links of a tree, each feature computed once."""

    def __init__(self, root: lxml.html.HtmlElement) -> None:
        self.elements: list[Any] = []
        self.tag: list[str] = []
        self.parent: list[int] = []
        self.depth: list[int] = []
        self.end: list[int] = []
        self.path: list[int] = []
        self.run_start: list[int] = []
        self.run_end: list[int] = []
        self.runs: list[str] = []
        self.run_owner: list[int] = []
        self.links: list[int] = []
        """``a`` elements, in document order."""
        self.paths: dict[tuple[int, str], int] = {}
        self._read(root)

    def _read(self, root: lxml.html.HtmlElement) -> None:
        tags, parents, depths, ends, paths = self.tag, self.parent, self.depth, self.end, self.path
        elements, run_start, run_end, runs, owners = self.elements, self.run_start, self.run_end, self.runs, self.run_owner
        known = self.paths
        stack: list[int] = []

        def close(i: int) -> None:
            ends[i] = len(elements)
            run_end[i] = len(runs)
            tail = elements[i].tail
            if tail and not tail.isspace() and parents[i] >= 0:
                runs.append("\n" + tail if tags[i] == "br" else tail)
                owners.append(parents[i])

        position: dict[Any, int] = {}
        for element in root.iter():
            tag = element.tag
            if not isinstance(tag, str):
                continue
            above = element.getparent()
            if above is None or element is root:
                parent = -1
            else:
                found = position.get(above)
                if found is None:  # inside something unread, or too deep
                    continue
                parent = found
            while stack and stack[-1] != parent:
                close(stack.pop())
            depth = len(stack)
            if depth > MAX_DEPTH or len(elements) >= MAX_ELEMENTS:
                continue
            i = len(elements)
            elements.append(element)
            tags.append(tag)
            parents.append(parent)
            depths.append(depth)
            ends.append(i + 1)
            key = (paths[parent] if parent >= 0 else -1, tag)
            paths.append(known.setdefault(key, len(known)))
            run_start.append(len(runs))
            run_end.append(len(runs))
            stack.append(i)
            if tag in _UNREAD:
                continue
            position[element] = i
            text = element.text
            if text and not text.isspace():
                runs.append(text)
                owners.append(i)
            if tag == "a":
                self.links.append(i)
        while stack:
            close(stack.pop())

    def text(self, i: int) -> str:
        """The text inside ``i``; a space where a block ends."""
        return self.between(self.run_start[i], self.run_end[i])

    def between(self, start: int, end: int) -> str:
        """The text of the runs ``start`` to ``end``, apart where they stand in different blocks."""
        if end - start == 1:
            return self.runs[start]
        parts: list[str] = []
        last = -1
        for run in range(start, end):
            block = self.block(self.run_owner[run])
            if parts and block != last:
                parts.append(" ")
            parts.append(self.runs[run])
            last = block
        return "".join(parts)

    def block(self, i: int) -> int:
        """The nearest block element that ``i`` is or stands in."""
        while i > 0 and self.tag[i] not in BLOCKS:
            i = self.parent[i]
        return i

    def children(self, i: int) -> Iterator[int]:
        """The child elements of ``i``."""
        child, end = i + 1, self.end[i]
        while child < end:
            yield child
            child = self.end[child]

    def ancestor(self, i: int, depth: int) -> int:
        """The ancestor of ``i`` (or itself) at ``depth``."""
        parent, depths = self.parent, self.depth
        while depths[i] > depth:
            i = parent[i]
        return i

    def common(self, a: int, b: int) -> int:
        """The deepest element that holds both."""
        parent, depths = self.parent, self.depth
        while depths[a] > depths[b]:
            a = parent[a]
        while depths[b] > depths[a]:
            b = parent[b]
        while a != b:
            a, b = parent[a], parent[b]
        return a
