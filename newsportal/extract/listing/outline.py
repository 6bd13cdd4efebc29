"""A page's tree as flat arrays in document order: what list finding and paging read, computed in one pass.

An element is its index. Its subtree is the index range ``[i, end[i])``; the text inside it is the range
``[run_start[i], run_end[i])`` of the page's text runs. A ``path`` is the chain of tags from the root, as a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

from newsportal.extract.page.nodes import Nodes
from newsportal.extract.page.text import one_line
from newsportal.extract.times.worldwords import may_be_distance
from newsportal.regexes import regex

MAX_DEPTH = 250
MAX_RUN = 2000
"""Characters of a text run that are read where lines are compared."""
_HINT = regex("[0-9０-９٠-٩۰-۹०-९০-৯๐-๙〇○今昨前刚剛]")
_NO_DIGIT = bytes(code for code in range(1, 256) if code not in b"0123456789")
_UNREAD = frozenset(
    {"script", "style", "noscript", "template", "textarea", "svg", "head", "title", "iframe", "object", "select", "rt", "rp", "rtc"}
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "uni-view",
    ]
)


def _digits(texts: str) -> list[bytes]:
    """The digits 0 to 9 of each text between zeros: of all at once, which takes half the time of looking for one in each."""
    return texts.encode("utf-8", "replace").translate(None, _NO_DIGIT).split(b"\0")


class Outline:
    """The elements, text runs and links of a tree, each feature computed once."""

    def __init__(self, nodes: Nodes) -> None:
        self.elements: list[Any] = nodes.elements
        self.tag: list[str] = nodes.tags
        self.parent: list[int] = nodes.parents
        self.depth, self.end, self.path, self.run_start, self.run_end = ([0] * len(self.elements) for _ in range(5))
        self.runs: list[str] = []
        self.run_owner: list[int] = []
        self.links: list[int] = []
        """``a`` elements, in document order."""
        self.unread: list[int] = []
        """Those in which no text is read, the head first; not what stands in them."""
        self._read(nodes.texts, nodes.tails)
        self._classes: dict[int, str] = {}
        self.panes: dict[tuple[int, str, tuple[str, str | None] | None], tuple[list[int], list[str]]] = {}
        """What ``joins`` has found of the panes in elements, by these, their tag and their role."""
        self._lines: list[str | None] = [None] * len(self.runs)
        self.hints: list[bool] = self._hints() if self.runs else []
        """For each text run, whether it can hold a time."""
        self.hinted: list[int] = [0, *accumulate(self.hints)]
        """How many of them there are, up to each."""

    def _hints(self) -> list[bool]:
        tags, whole = self.tag, "\0".join(self.runs)
        ago, yesterday, now = "ago" in whole, "terday" in whole, "t now" in whole  # so in few pages
        return [
            digits != b""
            or (not text.isascii() and _HINT.search(text) is not None)
            or (ago and "ago" in text)
            or (yesterday and "terday" in text)
            or (now and "t now" in text)
            or (" " in text and tags[owner] != "a" and may_be_distance(text))  # most short texts are links
            for text, owner, digits in zip(self.runs, self.run_owner, _digits(whole), strict=True)
        ]

    def _read(self, texts: list[str | None], tails: list[str | None]) -> None:
        ends, run_end, runs, owners, links = self.end, self.run_end, self.runs, self.run_owner, self.links
        tags, parents, depths, paths, run_start = self.tag, self.parent, self.depth, self.path, self.run_start
        below: list[dict[str, int]] = [{}]  # the paths of the children, for each path
        at, top, depth, count, unread = 0, -1, -1, 0, MAX_DEPTH  # ``depth``: of the open one; what is deeper than ``unread`` is not read
        gap = ""  # white space between inline elements (<b>Live</b> <span>…) parts their words
        # The last turn, of no element, closes what is open.
        for tag, parent, text in zip([*tags, ""], [*parents, -1], [*texts, None], strict=True):
            while top != parent:
                ends[top] = at
                run_end[top] = count
                above = parents[top]
                if depth <= unread:
                    if depth == unread:
                        unread = MAX_DEPTH
                    tail = tails[top]
                    if tail and above >= 0:
                        if not tail.isspace():
                            runs.append("\n" + tail if tags[top] == "br" else gap + tail if gap else tail)
                            owners.append(above)
                            count += 1
                            gap = ""
                        elif tags[top] not in BLOCKS:
                            gap = " "
                top = above
                depth -= 1
            if not tag:
                break
            depth += 1
            if depth:
                depths[at] = depth
                siblings = below[paths[parent]]
                if tag in siblings:
                    paths[at] = siblings[tag]
                else:
                    paths[at] = siblings[tag] = len(below)
                    below.append({})
            run_start[at] = count
            top = at
            at += 1
            if depth > unread:
                continue
            if tag in _UNREAD:
                unread = depth
                self.unread.append(top)
                continue
            if text and not text.isspace():
                runs.append(gap + text if gap else text)
                owners.append(top)
                count += 1
                gap = ""
            if tag == "a":
                links.append(top)

    def first_class(self, i: int) -> str:
        """The first of an element's class names; empty where it has none."""
        name = self._classes.get(i)
        if name is None:
            names = (self.elements[i].get("class") or "").split(maxsplit=1)
            name = self._classes[i] = names[0] if names else ""
        return name

    def line(self, run: int) -> str:
        """A text run as one clean line."""
        line = self._lines[run]
        if line is None:
            line = self._lines[run] = one_line(self.runs[run][:MAX_RUN])
        return line

    def lines(self, runs: Iterable[int]) -> list[str]:
        """Text runs, each as one clean line; those that have been asked for before are at hand."""
        lines = self._lines
        return [self.line(run) if (line := lines[run]) is None else line for run in runs]

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
        if a > b:
            a, b = b, a
        parent, end = self.parent, self.end
        while end[a] <= b:
            a = parent[a]
        return a
