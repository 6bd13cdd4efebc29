"""Boxes that are no part of the story, each with the word that tells: by their tags, roles and names, and what they stand in."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import lru_cache

from newsportal.extract.page.blocks import FORM, HIDDEN, NAV, Block, Box
from newsportal.extract.page.classnames import letters_of
from newsportal.extract.story.boxnames import COMMENTS, LINES, comments, furniture

_EMBEDS = frozenset(("social", "socialmedia", "widget", "widgets"))
_STORY_NAMES = frozenset(
    ("article", "article-content", "article-body", "articlebody", "entry-content", "post-content", "content", "news-content", "story-body",
     "neirong", "zhengwen")
)  # fmt: skip
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_MADE = 20
"""Words of a heading that an id is made of."""
_FURNITURE_TAGS = frozenset(("nav", "footer", "aside", "form", "button"))
_COMMENTS = letters_of(COMMENTS)


class Furniture(dict[int, str | None]):
    """For each box, by its index, why it is no part of the story, or None. Judged when asked: most of a page's boxes hold no prose."""

    __slots__ = ("_boxes", "_cards", "_reasons", "_usual")

    def __init__(
        self,
        boxes: Sequence[Box] = (),
        reasons: dict[int, tuple[str, ...]] | None = None,
        usual: Container[str] = (),
        cards: Container[int] = (),
    ) -> None:
        """``reasons``: what speaks against the boxes that hold prose; ``usual``: words that tell nothing on this page."""
        self._boxes, self._reasons, self._usual, self._cards = boxes, reasons, usual, cards
        self[-1] = None

    def __missing__(self, index: int) -> str | None:
        asked: list[Box] = []
        while index not in self:
            box = self._boxes[index]
            asked.append(box)
            index = box.parent.index if box.parent is not None else -1
        why = self[index]
        for box in reversed(asked):
            if why is None or (box.tag == "blockquote" and why in _EMBEDS):  # a post that the story quotes
                why = "cards" if box.index in self._cards else self._own(box)
            self[box.index] = why
        return why

    def is_comments(self, box: Box) -> bool:
        """Whether a box is left out as readers' comments. Nothing else is asked of boxes in which, and around which, nothing is called so."""
        around: Box | None = box
        while around is not None and around.index not in self:
            if _may_be_comments(around.names):
                return self[box.index] == "comments"
            around = around.parent
        return around is not None and self[around.index] == "comments"

    def _own(self, box: Box) -> str | None:
        if self._reasons is None:
            return None
        reasons = self._reasons.get(box.index)
        for word in reasons_against(box) if reasons is None else reasons:
            if word not in self._usual:
                return word
        return None


@lru_cache(maxsize=2048)
def _may_be_comments(names: str) -> bool:
    return _COMMENTS.search(names.lower()) is not None


def reasons_against(box: Box) -> tuple[str, ...]:
    """What speaks against a box, of its own and not by what it stands in."""
    if not (box.names or box.flags or box.tag in _FURNITURE_TAGS):
        return ()
    if box.tag == "button" and box.parent is not None and box.parent.tag in _HEADINGS:  # it unfolds what it heads
        return ()
    own = box.flags & (HIDDEN | NAV | FORM)
    if own and box.parent is not None:
        own &= ~box.parent.flags
    return _reasons_of(box.tag, box.names, own)


def is_named_for(box: Box, head: Block) -> bool:
    """Whether the id of a box is made of the words of the heading that it begins with: <section id="related-work"><h2>Related work</h2>."""
    id_ = box.element.get("id") or ""
    words = head.text.lower().split() if head.heading else []
    return 1 < len(words) <= _MADE and "".join(filter(str.isalnum, id_.lower())) == "".join(filter(str.isalnum, "".join(words)))


def reasons_without_id(box: Box) -> tuple[str, ...]:
    """What speaks against a box whose id tells nothing."""
    own = box.flags & ~(box.parent.flags if box.parent is not None else 0)
    return _reasons_of(box.tag, box.element.get("class") or "", own & (HIDDEN | NAV | FORM))


@lru_cache(maxsize=4096)
def _reasons_of(tag: str, names: str, own: int) -> tuple[str, ...]:
    if tag in ("html", "body", "main", "article"):
        return ()
    reasons = furniture(names) if names else ()
    if reasons and not _STORY_NAMES.isdisjoint(names.lower().split()):  # "article mp-editor" is the story, written with a tool
        reasons = tuple(word for word in reasons if word not in LINES)
    if names and comments(names):
        reasons = ("comments", *reasons)
    if tag in _FURNITURE_TAGS:
        reasons = (tag, *reasons)
    if own & HIDDEN:
        reasons = ("hidden", *reasons)
    elif own and tag not in _FURNITURE_TAGS:
        reasons = ("role", *reasons)
    return reasons
