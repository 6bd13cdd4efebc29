"""Lines that tell of a picture: in boxes named for it, centred under it, or beside it in a box unlike the paragraphs'."""

from __future__ import annotations

from itertools import islice

from newsportal.extract.page.blocks import LIST, QUOTE, TABLE, Block, Box, Picture
from newsportal.extract.page.classnames import named
from newsportal.extract.story.survey import Survey

named_picture = named(frozenset(("image", "img", "photo", "pic", "picture", "wp-caption", "media", "figure", "tupian", "imgbox")))
_named_advertisement = named(frozenset(("ad", "ads", "adv", "advert", "advertisement", "adsense", "dfp", "guanggao", "werbung", "anzeige")))
CAPTION = 4
"""Lines of the largest box that is named for a picture and holds its caption."""
_FRAME = 4
"""So many boxes around a picture may hold its caption as well."""
_NESTED = 40
"""So many boxes around a line are looked at for the table that it is in."""
_NAMED = 8.0
"""A line of so many characters is more than a label."""
_SIZES = range(10, 150)
"""Sizes of captions that nothing names; a shorter line may be a label."""


def pictured(pictures: list[Picture], blocks: list[Block], survey: Survey) -> set[int]:
    """The lines, by index, in small boxes named for the picture in them, or all of whose text is: it is the picture's caption."""
    lines: set[int] = set()
    for picture in pictures:
        under = blocks[picture.at] if picture.at < len(blocks) else None
        alone = under and not under.heading and under.size <= 100 and under.box.last - under.box.first == 1
        if under and ((alone and named_picture(under.box.names)) or _is_named_so(picture, under)):
            lines.add(under.index)
        if under and under.covers and under.box is picture.box and under.size <= 60 and named_picture(under.covers):
            lines.add(under.index)
        for box in picture.box.lineage(3):
            small = box.last - box.first <= CAPTION and named_picture(box.names) and survey.mass(box) < 100
            if small and not any(block.heading for block in blocks[box.first : box.last]):
                lines.update(range(box.first, box.last))
    return lines


def _is_named_so(picture: Picture, line: Block) -> bool:
    """Whether a line is what the picture above it states as its own words; a heading or a bold one may head what follows."""
    return (
        not line.heading
        and _NAMED <= line.size <= 100
        and line.bold_share <= 0.9
        and line.text in (picture.element.get("alt"), picture.element.get("title"))
    )


def _centred(box: Box) -> bool:
    """Whether an element centres its lines, by the attributes that editors of the web's first decades write."""
    if box.tag == "center" or (box.element.get("align") or "").lower() == "center":
        return True
    style = box.element.get("style")
    return bool(style) and "text-align:center" in style.lower().replace(" ", "")


def centred_below(pictures: list[Picture], blocks: list[Block]) -> set[int]:
    """Short centred lines right under a picture that is centred or in a box named for it, where the story itself is not centred: an editor's captions."""
    found: set[int] = set()
    for picture in pictures:
        if picture.at < len(blocks) and (_centred(picture.box) or named_picture(picture.box.names)):
            block = blocks[picture.at]
            if block.size <= 60 and not block.heading and _centred(block.box):
                found.add(block.index)
    if found and any(block.size > 60 and _centred(block.box) for block in blocks):
        return set()
    return found


def frames(pictures: list[Picture]) -> set[tuple[int, int]]:
    """The boxes that hold a picture, each with the block before which the picture stands; what is said beside an advertisement is no caption."""
    shown = [picture for picture in pictures if not any(_named_advertisement(box.names) for box in picture.box.lineage(2))]
    # What holds the root is no box of the page.
    return {(box.index, picture.at) for picture in shown for box in picture.box.lineage(_FRAME) if box.parent is not None}


def in_table(block: Block) -> bool:
    """Whether a line is in a table that tells something: one of a single row, or around another, lays out a page."""
    if not block.flags & TABLE:
        return False
    table = next((box.element for box in block.box.lineage(_NESTED) if box.tag == "table"), None)
    if table is None:
        return True
    rows = next(islice(table.iter("tr"), 1, None), None)
    return rows is not None and next(islice(table.iter("table"), 1, None), None) is None


def is_framed(group: list[Block]) -> bool:
    """Whether a line under a picture, perhaps with its credit below, in a box unlike the paragraphs' is its caption, whatever the box is named."""
    told = any(block.heading or block.flags & (LIST | QUOTE) or in_table(block) for block in group)
    return len(group) <= 2 and not told and int(group[0].size) in _SIZES
