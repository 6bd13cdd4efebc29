"""What the attributes of an element say of its place in the layout: hidden, displayed as a block, with its line breaks kept."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import Any

from newsportal.regexes import regex

# Class names that style sheets everywhere use for text that is not shown.
UNSEEN = frozenset(
    ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader", "screenreader", "d-none", "sronly", "offscreen",
     "u-hidden", "is-hidden", "assistive-text", "element-invisible", "rich-snippet-hidden", "mw-editsection")
)  # fmt: skip
# Also what hacked pages do: out of the window, no height, no size.
_HIDING = regex(
    r"display:none|visibility:hidden|(?:text-indent|left|top|right):-\d{3}|font-size:0(?:px|pt|em)?(?:;|$|!)"
    r"|(?<![-a-z])(?:max-)?(?:height|width):[01](?:px)?(?:;|$|!)"
)
_BLOCKISH = regex(r"display:(?:block|flex|grid|table|list-item)")
_LINED = regex(r"white-space:(?:break-spaces|pre(?!serve)(?:-wrap|-line)?)")
_FIRST_LETTER = regex(r"(?:drop|initial|versal)[-_]?(?:cap|letter|e\b)|(?:first|fancy)[-_]?letter|lettrine|capitular")
_REMARK = 120
"""Characters of the longest hidden text that is a remark in a line, not the rest of it."""
_PIECES = 8


def is_hiding(style: str) -> bool:
    """Whether a style hides its element."""
    return _styled(style)[0]


def keeps_lines(style: str) -> bool:
    """Whether a style keeps the line breaks of its element's text."""
    return _LINED.search(style.replace(" ", "").lower()) is not None


def lays_out(style: str) -> bool:
    """Whether an inline element of this style acts as a box: it is displayed as one, or is hidden."""
    return any(_styled(style))


def is_initial(element: Any) -> bool:
    """Whether an element holds the first letter of a paragraph, set large beside its lines: <span style="display: block; float: left">T</span>he"""
    letter, tail = (element.text or "").strip(), element.tail or ""
    return len(letter) == 1 and letter.isupper() and not len(element) and tail[:1].islower()


def drops_letter(element: Any) -> bool:
    """Whether an element is named for the first letter of a text, set large beside its lines: the word goes on behind it, over any space."""
    return _FIRST_LETTER.search((element.get("class") or "").lower()) is not None


def is_remark(element: Any) -> bool:
    """Whether an element that lays out is hidden, short and no label, or a formula for readers who cannot see: a line goes on behind it."""
    if _BLOCKISH.search((element.get("style") or "").lower().replace(" ", "")):
        return False
    if len(element) and element[0].tag == "math":
        return True
    pieces = list(islice(element.itertext(), _PIECES))
    text = "".join(pieces).strip()
    return len(pieces) < _PIECES and len(text) <= _REMARK and not text[:1].isupper()  # Tags: <a>…


@lru_cache(maxsize=2048)
def _styled(style: str) -> tuple[bool, bool]:
    """Whether a style hides its element, and whether it displays it as a block."""
    style = style[:500].lower().replace(" ", "")
    return _HIDING.search(style) is not None, _BLOCKISH.search(style) is not None
