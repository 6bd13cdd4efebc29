"""What a line is worth as text of a story, wherever it stands."""

from __future__ import annotations

from newsportal.extract.bylines.names import has_han
from newsportal.extract.page.blocks import FIGURE, Block, Box
from newsportal.regexes import regex

# Also the marks of India, Arabia, Ethiopia, Armenia and Burma; Thai, Lao and Khmer have none. The class of all their first characters finds fast where one may be.
_SENTENCE = regex(
    r"[。！？；，、…।॥۔؟؛،።։။\u0e00-\u0eff\u1780-\u17ff.!?;,:]"
    r"(?:(?<=[。！？；，、…।॥۔؟؛،።։။])|(?<=[.!?;,:])(?:\s|$|[\"”’)])|(?<=[.,!?;])(?=[^\x00-\x7f])|(?<=[\u0e00-\u0eff\u1780-\u17ff])[\u0e00-\u0eff\u1780-\u17ff]{11})"
)
_ENDED = regex(r"[。！？；…।۔؟!?.;:：][”’」』）)\"]*$")
_PHRASE = 7.0
"""A line so short is no sentence where no mark ends it."""


def prose_of(block: Block) -> float:
    """What a block is worth as text of a story: its length if it reads as sentences."""
    if block.size < 5 or block.link_share > 0.8 or (block.flags & FIGURE and _is_caption(block.box)):
        return 0.0
    linked = block.link_share > 0.5
    if linked and block.size * (1 - block.link_share) < 15:
        return 0.0
    text = block.text
    if text[:2] == "{{" and text[-2:] == "}}":  # a template that no script has filled
        return 0.0
    # The marks of most sentences are found in a tenth of the time.
    stops = ", " in text or "，" in text or ". " in text or "。" in text or _SENTENCE.search(text) is not None
    if not stops and (block.size < 24 or linked):
        return 0.0
    if block.size < _PHRASE and has_han(block.text) and not _ENDED.search(block.text):  # 方便，快捷
        return 0.0
    return min(block.size, 200.0) * (1 - block.link_share) * (1.0 if stops else 0.3)


def _is_caption(box: Box) -> bool:
    return any(around.tag == "figcaption" for around in box.lineage(4))
