"""What a page says twice of one story: the text for two kinds of screens, its beginning over it, sentences pulled out of it."""

from __future__ import annotations

from newsportal.extract.page.blocks import ITEM, QUOTE, TABLE, Block, Box
from newsportal.extract.page.classnames import named
from newsportal.extract.page.text import squeeze
from newsportal.extract.page.trace import Silent

_REPEATED = 100.0
"""Lines in a row that say so much, and a fifth of the whole, no story says twice word for word."""
_PREVIEW = 20
"""Letters that a line shares with the beginning of the text, if it is no chance."""
_PULLED = range(20, 300)
"""Characters of a sentence that is shown again beside its text."""
_SENTENCE = 40
"""Characters of a line that no two parts of a story have in common by chance."""
_AROUND = 3
"""So many boxes around a line may be named for what it is."""
_MARKS = "“”„\"‘’'«»‹›–—-…. "
named_quote = named(
    frozenset(("pullquote", "pull-quote", "quote", "zitat", "citat", "citation", "cita", "destacado", "exergue", "blickfang"))
)
_FLOW = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "table", "tbody", "tr", "td", "th", "thead",
     "pre", "center", "span", "font", "b", "strong", "em", "i", "a")
)  # fmt: skip


def container_of(box: Box) -> Box:
    """The box that holds the paragraphs, list items and cells of a text."""
    while box.tag in _FLOW and box.parent is not None and box.parent.index >= 0:
        box = box.parent
    return box


def told_once(kept: list[Block], trace: Silent) -> list[Block]:
    """The lines without a preview of their beginning, and once where a page holds its text twice, for two kinds of screens."""
    kept = _without_preview(kept, trace)
    first: dict[str, int] = {}
    out: list[Block] = []
    at, enough = 0, max(_REPEATED, 0.2 * sum([block.size for block in kept]))
    while at < len(kept):
        begun = first.setdefault(kept[at].text, at)
        elsewhere = begun < at and container_of(kept[begun].box) is not container_of(kept[at].box)
        length = 0
        while elsewhere and begun + length < at and at + length < len(kept) and kept[begun + length].text == kept[at + length].text:
            length += 1
        if length >= 3 and sum(block.size for block in kept[at : at + length]) >= enough:
            for block in kept[at : at + length]:
                trace.dropped("block", "the text again", block.text)
            at += length
        else:
            out.append(kept[at])
            at += 1
    return out


def _without_preview(kept: list[Block], trace: Silent) -> list[Block]:
    """The lines without a first one that is the beginning of the text, cut off: what a CMS shows of a story over it."""
    if len(kept) < 2 or not _begin_alike(kept[0].text, kept[1].text):
        return kept
    head = squeeze(kept[0].text).rstrip("….")
    if len(head) < _PREVIEW or not "".join([squeeze(block.text) for block in kept[1:6]]).startswith(head):
        return kept
    trace.dropped("block", "preview of the text", kept[0].text)
    return kept[1:]


def _begin_alike(text: str, other: str) -> bool:
    """Whether two lines may begin alike: told by few of their letters."""
    a, b = squeeze(text[:8])[:4], squeeze(other[:8])[:4]
    return a.startswith(b) or b.startswith(a)


def _is_pulled(block: Block) -> bool:
    """Whether the elements around a line are named for a sentence that is shown again in large letters."""
    box: Box | None = block.box
    for _ in range(_AROUND):
        if box is None:
            return False
        if box.names and named_quote(box.names):
            return True
        box = box.parent
    return False


def _stands_apart(before: Block, block: Block, after: Block) -> bool:
    """Whether a sentence stands alone in a box unlike those of the paragraphs around it: it may be one of theirs, set in large letters."""
    if block.box.parent is before.box.parent or not _SENTENCE <= len(block.text) < _PULLED.stop:
        return False
    if block.flags & (ITEM | TABLE) or block.heading or before.box.tag != "p":
        return False
    around, over, under = container_of(block.box), container_of(before.box), container_of(after.box)
    if around.last - around.first > 1 or around is over:
        return False
    return over is under or around.shape not in (over.shape, under.shape)  # each paragraph may be in a box of its own


def without_pulled(kept: list[Block], trace: Silent) -> list[Block]:
    """The lines without quotations that the paragraphs say as well: sentences pulled out of them."""
    quoted = [block for block in kept if len(block.text) in _PULLED and (block.flags & QUOTE or _is_pulled(block))]
    quoted += [block for before, block, after in zip(kept, kept[1:], kept[2:], strict=False) if _stands_apart(before, block, after)]
    if not quoted:
        return kept
    told = "\n".join([squeeze(block.text) for block in kept if not block.flags & QUOTE and block not in quoted])
    pulled = {block.index for block in quoted if squeeze(block.text).strip(_MARKS) in told}
    # Whose words they are, under them: <blockquote><p>…</p><cite>Ann Öberg</cite></blockquote>
    pulled |= {block.index for block in kept if block.flags & QUOTE and block.index - 1 in pulled and len(block.text) < 60}
    for block in kept:
        if block.index in pulled:
            trace.dropped("block", "pulled quote", block.text)
    return [block for block in kept if block.index not in pulled]
