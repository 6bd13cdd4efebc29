"""Abstracts that stand over a story, and are none of its lines: 摘要, 核心提示, the description that a system cut from the story."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import Block, Box
from newsportal.regexes import regex

_WORDS = frozenset(("summary", "abstract", "intro", "description", "desc"))
# 核心提示：… in a box of its own repeats or sums up the story; a paragraph that begins so may be its first.
_LABEL = regex(
    r"[【\[]?(?:内容|文章|[Aa][Ii][ -]?(?:智能|生成)?|智能)?(?:摘\s?要|总结|提要|核心提示|导读|导语|導讀|導語)(?:[】\]:：]|(?=【)|$)"
)
_BOXES = frozenset(("div", "section", "blockquote", "td", "aside", "dl"))


def is_abstract(block: Block) -> bool:
    """Whether a Chinese CMS shows the description that it cut from the story over the story: PHPCMS's ``div.summary``; a ``p.intro`` is a standfirst."""
    return has_han(block.text) and not _WORDS.isdisjoint(block.box.words) and not (block.box.tag == "p" and "intro" in block.box.words)


def abstracts(blocks: Sequence[Block], box: Box, title: int, mass: Callable[[Box], float]) -> set[int]:
    """The blocks of small labelled boxes between the ``title`` and the first lines of the story in ``box``."""
    found: set[int] = set()
    for block in blocks[max(title + 1, box.first - 20) : min(max(box.first + 6, title + 12), box.last)]:
        if not _LABEL.match(block.text):
            continue
        around = block.box
        if around.first == block.index and not _WORDS.isdisjoint(around.words):  # <p class="summary">核心提示：…</p>
            found.update(range(around.first, around.last) if _is_small(around, box, mass) else (block.index,))
            continue
        while around.tag not in _BOXES and around.parent is not None and (block.index >= box.first or around.parent not in box.lineage()):
            around = around.parent
        # The box may begin with the label's own: <div><div>摘要</div><div>…</div></div>
        if around.last - around.first == 1 and block.size < 6 and around.parent is not None:
            around = around.parent
        if around.first == block.index and _is_small(around, box, mass):
            found.update(range(around.first, around.last))
    return found


def _is_small(around: Box, story: Box, mass: Callable[[Box], float]) -> bool:
    """Whether a box holds no more than a label and a few lines, and not the story."""
    return around.last - around.first <= 4 and mass(around) <= 400 and around not in story.lineage()
