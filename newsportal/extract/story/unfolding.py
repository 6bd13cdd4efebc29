"""Hidden boxes that a button shows and that go on with the text beside them: behind 展开剩余60%, under or over Read more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from newsportal.extract.page.blocks import HIDDEN, Block, Box

_BUTTON = 12.0
"""The size of a button's words."""
_LITTLE = 20.0
"""Less than one sentence is no rest of a story."""
_HALF = 0.5
"""So large a share of what a page tells stands in the box around the shown part of a story and its rest."""
# fmt: off
_MORE = (
    "展开剩余", "展开全文", "展开阅读", "阅读全文", "阅读剩余", "查看全文", "查看剩余", "点击展开", "余下全文", "显示全文", "加载全文", "剩余全文",
)
_MORE_WORLD = (
    "read more", "read the rest", "read full", "read on", "show more", "show full", "see more", "view more", "continue reading", "expand",
    "weiterlesen", "mehr lesen", "mehr anzeigen", "lire la suite", "lire plus", "afficher plus", "afficher la suite", "voir plus", "leer más", "seguir leyendo",
    "ver más", "mostrar más", "leia mais", "continuar lendo", "mostrar mais", "leggi tutto", "continua a leggere", "mostra altro", "lees meer", "lees verder",
    "toon meer", "czytaj dalej", "pokaż więcej", "rozwiń", "читать далее", "читать полностью", "показать полностью", "развернуть", "続きを読む", "もっと見る", "더보기", "더 보기",
)
# fmt: on


def unfolding(blocks: Sequence[Block], mass: Callable[[Box], float], title: int, total: float) -> set[int]:
    """Their indices. ``title``: the block of the headline; ``total``: what the whole page tells."""
    found: set[int] = set()
    for before, after in pairwise(blocks):
        if not (before.flags ^ after.flags) & HIDDEN:
            continue
        hidden, shown = (before, after) if before.flags & HIDDEN else (after, before)
        words = shown.text.lstrip("↓+ ") if shown.size <= _BUTTON else ""
        rest = shown is after and words.startswith(_MORE)
        if not rest and not words.lower().startswith(_MORE_WORLD):
            continue
        box = _outermost(hidden.box)
        if box.parent is None or not _LITTLE <= mass(box) < 0.9 * mass(box.parent) or box.first <= title < box.last:
            continue
        if rest or mass(box.parent) >= _HALF * total:
            found.add(box.index)
    return found


def _outermost(box: Box) -> Box:
    """The box around a hidden one that is hidden for itself."""
    while box.parent is not None and box.parent.flags & HIDDEN:
        box = box.parent
    return box
