"""A page's tree as flat arrays in document order: what list finding and paging read, computed in one pass.

An element is its index. Its subtree is the index range ``[i, end[i])``; the text inside it is the range
``[run_start[i], run_end[i])`` of the page's text runs. A ``path`` is the chain of tags from the root, as a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import lxml.html
from lxml import etree

from newsportal.extract.text import one_line

MAX_ELEMENTS = 300_000
MAX_DEPTH = 250
MAX_RUN = 2000
"""Characters of a text run that are read where lines are compared."""
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
        known, links, position = self.paths, self.links, dict[Any, int]()
        stack: list[int] = []
        top = -1
        for element in root.iter(etree.Element):
            parent = position.get(element.getparent(), -2) if element is not root else -1
            if parent == -2:  # inside something unread, or too deep
                continue
            while top != parent:
                ends[top], run_end[top] = len(elements), len(runs)
                tail = elements[top].tail
                stack.pop()
                if tail and not tail.isspace():
                    runs.append("\n" + tail if tags[top] == "br" else tail)
                    owners.append(stack[-1])
                top = stack[-1] if stack else -1
            depth, i, tag = len(stack), len(elements), element.tag
            if depth > MAX_DEPTH or i >= MAX_ELEMENTS:
                continue
            elements.append(element)
            tags.append(tag)
            parents.append(parent)
            depths.append(depth)
            ends.append(i + 1)
            paths.append(known.setdefault((paths[parent] if parent >= 0 else -1, tag), len(known)))
            run_start.append(len(runs))
            run_end.append(len(runs))
            stack.append(i)
            top = i
            if tag in _UNREAD:
                continue
            position[element] = i
            text = element.text
            if text and not text.isspace():
                runs.append(text)
                owners.append(i)
            if tag == "a":
                links.append(i)
        while stack:
            top = stack.pop()
            ends[top], run_end[top] = len(elements), len(runs)
            tail = elements[top].tail
            if tail and not tail.isspace() and stack:
                runs.append(tail)
                owners.append(stack[-1])
        self._lines: list[str | None] = [None] * len(runs)

    def line(self, run: int) -> str:
        """A text run as one clean line."""
        line = self._lines[run]
        if line is None:
            line = self._lines[run] = one_line(self.runs[run][:MAX_RUN])
        return line

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
