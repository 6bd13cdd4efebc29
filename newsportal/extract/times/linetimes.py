"""The times that a line of an article's page tells: with its label above it, its other half below it, in the words of its language."""

from __future__ import annotations

import re
from dataclasses import replace

from newsportal.extract.page.blocks import Block
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.page.text import has_digit
from newsportal.extract.times.dates import Printed, is_foreign, parse_time, printed_times
from newsportal.extract.times.relative import BARE_CLOCK, RELATIVE
from newsportal.extract.times.sheets import sheet
from newsportal.extract.times.storyplace import StoryPlace
from newsportal.extract.times.telling import may_tell_time
from newsportal.extract.times.timelabels import ends_in_change, ends_in_label
from newsportal.regexes import regex

_MAX_LABEL = 24
PARTING = regex(r" ?[|｜·•] ?| [/／—–-] ")
"""Between the parts of a publication line: Jane Doe / Port Times / July 28, 2023."""
_PIECE = regex(r"[\d年月日:./ -]{1,20}")
_MAX_PIECE = 20
"""Characters of a line that can be a part of the time in the one above."""
_CLOCK = regex(r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?")
_MAYBE = regex(r"\d|[刚剛昨今前]|[〇○零Ｏ]|[ytj](?:esterday|oday|ust now)\b| ago\b|방금", re.IGNORECASE)
ZONED_CLOCK = regex(r"(?:香港|北京|台北)(?:时间|時間) ?\d{1,2}[:时時]\d{2}分?")
"""The clock under a Hong Kong release, in a line of its own below the day's."""
_GLUED_PARTS = regex(r"[\d年月./-]{7,11}")
_FULL_YEAR = regex(r"(?:19|20)\d\d")


class LineTimes:
    """Reads the times out of lines near a story."""

    def __init__(self, place: StoryPlace) -> None:
        self.place, self.blocks = place, place.blocks

    def may_tell(self, block: Block) -> bool:
        """Whether there can be a time in a block's line, with the label above it and pieces below it, or in its elements: in most there is none."""
        place = self.place
        text, above, below = (
            self.blocks[index].text if 0 <= index < len(self.blocks) else "" for index in (block.index, block.index - 1, block.index + 1)
        )
        numbered = len(below) <= _MAX_PIECE and has_digit(below)
        if numbered and _goes_on(text, below):
            return True
        if not place.chinese and len(text) < _MAX_PIECE and sheet(self.blocks, block.index):
            return True
        if not numbered and not _MAYBE.search(text):
            return False
        if may_tell_time(f"{above}\n{text}" if len(above) <= _MAX_LABEL else text):
            return True
        if place.chinese:
            return False
        apart = len(block.box.element) and may_tell_time("\n".join(piece for piece, _ in pieces_of(block)))
        return bool(apart) or (is_foreign(place.language) and _FULL_YEAR.search(text) is not None)

    def line(self, block: Block) -> str:
        """The block's text; a date that is cut over several blocks (2019 | 09/07 | 19:02) in one line, with the label before it."""
        place = self.place
        text, index = block.text, block.index
        if not place.chinese and len(text) < _MAX_PIECE and (day := sheet(self.blocks, index)):
            return day
        if place.chinese and len(text) < _MAX_PIECE and len(block.box.element) and _GLUED_PARTS.fullmatch(text):
            text = " ".join(piece for piece, _ in pieces_of(block))  # <b>16</b><i>2024-07</i>
        above = self.blocks[index - 1].text if index else ""
        if (0 < len(above) <= (12 if place.chinese else 20) and ends_in_label(above)) or (
            len(above) <= _MAX_LABEL and not has_digit(above) and ends_in_change(above)
        ):
            text = f"{above} {text}"
        elif index and _PIECE.fullmatch(text) and _PIECE.fullmatch(self.blocks[index - 1].text) and not BARE_CLOCK.fullmatch(text):
            return ""  # the piece before it has it
        for follow in self.blocks[index + 1 : index + 4]:
            if not _goes_on(block.text, follow.text):
                break
            text = f"{text} {follow.text}"
        return text

    def times(self, text: str) -> list[Printed]:
        """The times of a line; one that stands alone may have a form of its own (10:29 2020/04/01) or another language's words."""
        place = self.place
        if not _MAYBE.search(text):
            return []
        page, short = place.page, len(text) <= 80 and bool(has_digit(text) or (len(text) < 16 and RELATIVE.search(text)))
        if short and _CLOCK.match(text):
            whole = parse_time(text, now=page.now, zone=page.zone, language=place.language)
            if whole and not whole.relative:
                return [whole]
        times = printed_times(text, now=page.now, zone=page.zone, limit=6, language=place.language)
        # In Chinese no form that is one only by itself is that long; other languages have words for everything.
        if times or not short or ((place.chinese or place.language == "und") and len(text) > 40) or BARE_CLOCK.fullmatch(text):
            return times
        whole_year = _FULL_YEAR.search(text)
        language = place.language if whole_year or not is_foreign(place.language) else "und"
        lone = parse_time(text, now=page.now, zone=page.zone, language=language)
        if lone is None and whole_year and place.language:
            return self.parted(text, place.language)
        return [lone] if lone and (lone.relative or len(lone.raw) > 5) and not lone.raw.isdigit() else []

    def parted(self, text: str, language: str) -> list[Printed]:
        """The day that is a part of a line, in the words of a language: Nga Ann Öberg / 21 korrik 2025."""
        at = 0
        for part in PARTING.split(text)[:6]:
            at = text.find(part, at)
            if (
                part != text
                and _FULL_YEAR.search(part)
                and (day := parse_time(part, now=self.place.page.now, zone=self.place.page.zone, language=language))
            ):
                return [replace(day, start=at + day.start, end=at + day.end)]
        return []


def _goes_on(text: str, piece: str) -> bool:
    """Whether a line is one with the ``piece`` below it: the clock, or another part of a time."""
    if len(piece) > _MAX_PIECE:
        return False
    clock = BARE_CLOCK.fullmatch(piece) or ZONED_CLOCK.fullmatch(piece)
    return clock is not None or (_PIECE.fullmatch(piece) is not None and _PIECE.fullmatch(text) is not None)
