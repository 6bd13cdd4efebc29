"""The parts of a printed line as the page's elements divide it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from lxml import etree

from newsportal.extract.page.blocks import Block, Box
from newsportal.extract.page.text import one_line, squeeze
from newsportal.regexes import regex

_WRITERS, _AUTHOR = frozenset(("作者", "Author", "author")), frozenset(("author",))
_BETWEEN = regex(r"[-_\s]+")
_INLINE = frozenset(("span", "em", "i", "b", "strong", "small", "font", "a"))


def pieces_of(block: Block) -> Iterator[tuple[str, frozenset[str]]]:
    """The parts of a line as its elements divide it, each with the class words around it."""
    box = block.box
    if box.last - box.first == 1:
        pieces = [piece[:2] for piece in _read(box)]
    else:
        pieces = _run(_read(box), squeeze(block.text)) or [(block.text, block.words | box.words)]
    # What is all of the box is what the box is named for: <div class="source"><a>…</a></div>
    yield from pieces if len(pieces) != 1 else [(pieces[0][0], pieces[0][1] | box.words)]


def _read(box: Box) -> list[tuple[str, frozenset[str], str]]:
    """The parts of all the lines of a box, each with the class words around it, and squeezed; kept, for many lines may stand in one box."""
    if box.pieces is None:
        box.pieces = []
        most = 2 * (40 if box.last - box.first == 1 else 120)
        for event, node in islice(etree.iterwalk(box.element, events=("start", "end")) if box.element is not None else (), most):
            whole = node is box.element
            text = None if (whole if event == "end" else node.tag in ("script", "style")) else node.tail if event == "end" else node.text
            line = one_line(text[:300]) if text else ""
            if not line:
                continue
            words = box.words if whole or event == "end" else _class_words(node)
            parent = None if whole else node.getparent()
            if parent is not None and parent is not box.element and parent.tag in _INLINE:
                words |= _class_words(parent)
            box.pieces.append((line, words, squeeze(line)))
    return box.pieces


def _run(pieces: list[tuple[str, frozenset[str], str]], line: str) -> list[tuple[str, frozenset[str]]]:
    """The consecutive pieces that make a line, where an element holds other lines as well."""
    for start in range(len(pieces)):
        rest = line
        for end in range(start, len(pieces)):
            text = pieces[end][2]
            if not rest.startswith(text):
                break
            rest = rest[len(text) :]
            if not rest:
                return [piece[:2] for piece in pieces[start : end + 1]]
    return []


def spaced(block: Block) -> str:
    """A line with a space where two of its elements meet: <span>来源：海港网</span><span>12条评论</span> is no outlet 海港网12条评论."""
    if len(block.text) > 160:
        return block.text
    line = ""
    for text, _ in pieces_of(block):
        glued = line and (line[-1].isalnum() or line[-1] in "》」）)") and text[0].isalnum()
        line += f" {text}" if glued else text
    return line if squeeze(line) == squeeze(block.text) else block.text


def _class_words(node: Any) -> frozenset[str]:
    told = _split(f"{node.get('class') or ''} {node.get('id') or ''}")
    return told if node.get("aria-label", node.get("title")) not in _WRITERS else told | _AUTHOR  # <span aria-label="作者">陆一夫</span>


@lru_cache(maxsize=2048)
def _split(names: str) -> frozenset[str]:
    names = names[:200].lower()
    return frozenset([*names.split(), *_BETWEEN.split(names)]) - {""}
