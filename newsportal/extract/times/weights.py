"""What speaks for a printed time being the article's, and what against: its label, its line and boxes, machine times and the address."""

from __future__ import annotations

from datetime import date

from newsportal.extract.page.blocks import FIGURE, HIDDEN, LINKED, Block, text_size
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.story.boxnames import comments
from newsportal.extract.times.dates import Printed, url_date, url_month
from newsportal.extract.times.dayforms import SCAN
from newsportal.extract.times.events import is_calendar, is_event
from newsportal.extract.times.linetimes import PARTING
from newsportal.extract.times.machinetimes import Stated
from newsportal.extract.times.ownlines import is_of_others, is_permalink
from newsportal.extract.times.relative import RELATIVE
from newsportal.extract.times.storyplace import StoryPlace
from newsportal.extract.times.timelabels import NONE, UNSURE, Role, has_credits, role_of
from newsportal.regexes import regex

_MAX_SHAPES = 30
_RIGHT_UNDER = 3
_TIME_WORDS = frozenset(
    ("time", "date", "datetime", "pubtime", "pubdate", "publish", "published", "timestamp", "posted", "info", "source", "meta", "dateline",
     "byline", "laiyuan", "shijian", "riqi", "ctime", "ptime", "addtime", "sj", "ly", "property", "subtitle", "details", "msg", "fbsj",
     "author")
)  # fmt: skip
_NAMES = frozenset(("time", "date", "datetime", "pubdate", "published", "timestamp", "posted", "dateline"))
"""Of the names of elements within a line those that name the time alone."""
_CAPTIONS = frozenset(("caption", "captions", "legend", "bildunterschrift", "bu"))
_SENTENCE = regex(r"[。！？；]|[，,][^，,]{6,}[，,]")
_PROSE = regex(r"^.{40,}[^\W\d_]{3}[.!?]$|[.!?] [^\W\d_]++ [a-z]++ [a-z]++ ")
"""What ends like a sentence, and is as long, or goes on with one: By Ann Öberg, 3:10 p.m. is none."""


class Weights:
    """Weighs the times printed near a story."""

    def __init__(self, place: StoryPlace, stated: list[Stated], title: str | None) -> None:
        self.place, self.blocks = place, place.blocks
        self.hidden = HIDDEN & ~place.shared
        self.days = {each.day: min(each.trust, 2) for each in reversed(stated) if each.role == "published"}
        self.url_day = url_date(place.page.url)
        self.url_month = None if self.url_day else url_month(place.page.url)
        self.of_events = is_calendar(title)
        self.timed: dict[tuple[int, bool], bool] = {}

    def is_comment(self, block: Block) -> bool:
        """Whether a line stands in a box of readers' comments; none that holds the headline as well is one, and nothing in it."""
        place = self.place
        own = -1 if place.title is None else place.title
        alone = block.box.last - block.box.first == 1
        # class="firma_comentarios": byline and their count
        if alone and place.first is not None and 0 <= own < block.index < place.first:
            return False
        named = [box.first <= own < box.last for box in block.box.lineage(4) if box.names and comments(box.names)]
        return bool(named) and not any(named)  # a comment is a paper's opinion, too

    def role(self, block: Block, text: str, printed: Printed) -> tuple[Role, float, bool]:
        """As ``role_of``; a mere 时间： labels no publication where it is an event's, or stands among the sentences."""
        place = self.place
        if block.flags & self.hidden and "updated" in block.box.words:  # for machines, as themes write it beside the day that is shown
            return "modified", 2.0, True
        role, bonus, labelled = role_of(text[: printed.start], text[printed.end :])
        if bonus not in (0.0, UNSURE):
            return role, bonus, labelled
        above = self.blocks[block.index - 1] if block.index else block
        headed = len(above.text) <= 16 and above.index != place.title and above.box.parent is block.box.parent
        headed = headed and role_of(above.text, "")[1] == NONE  # 一、会议时间, but no headline …义务植树活动
        if headed or self.of_events or (labelled and is_event(self.blocks, block.index)):
            return role, NONE, False
        inside = place.first is not None and place.last is not None and place.first < block.index < place.last - 1
        return (role, 0.0, False) if labelled and inside and not has_credits(text) else (role, bonus, labelled)

    def form(self, block: Block, text: str, printed: Printed, labelled: bool) -> float:
        """What the form of the line and its place on the page say to a time in it."""
        place = self.place
        rest, credits = text_size(text) - text_size(printed.raw), has_credits(text)
        score = 1.0 * (printed.precision != "day") + 1.0 * credits + 0.5 * (rest < 3)
        named = not _TIME_WORDS.isdisjoint(block.words | block.box.words) or self.is_named(block, printed)
        score += 1.0 * (named or is_permalink(block, printed, place.page.url))
        score -= (
            1.5 * (printed.relative or printed.yearless)
            + bool(block.flags & FIGURE)
            + 3.0 * bool((block.words | block.box.words) & _CAPTIONS)
        )
        linked = block.flags & LINKED or any(is_of_others(link, text, printed, place.page.url) for link in block.links)
        score -= 3.0 * bool(linked) + 1.5 * bool(block.flags & self.hidden)
        if not labelled and block.index != place.title:
            after = PARTING.split(text[printed.end :], maxsplit=1)[0]
            if "更新" in after:  # of a time of its own
                after = after.partition("更新")[0]
            around = PARTING.split(text[: printed.start])[-1] + after
            score -= 4.0 * (rest > 60 or bool(_SENTENCE.search(around)))
            score -= 3.0 * (text_size(around) > (8 if block.heading else 14) and not credits)
            score -= 4.0 * (not place.chinese and _PROSE.search(text) is not None)
        return score

    def is_named(self, block: Block, printed: Printed) -> bool:
        """Whether the element within a line that prints a time is called so."""
        if not len(block.box.element) or (self.place.chinese and not printed.relative):
            return False
        return any(printed.raw in text and not _NAMES.isdisjoint(words - block.box.words) for text, words in pieces_of(block))

    def agreement(self, day: date | None) -> float:
        """What machine times and the address say to a day."""
        if day is None:
            return 0.0
        return self.days.get(day, 0.0) + 1.5 * (day == self.url_day) + 0.5 * ((day.year, day.month) == self.url_month)

    def is_under_title(self, block: Block, text: str) -> bool:
        """Whether a line with credits stands right under the headline: there it is the article's, whatever other lines with times look like."""
        return self.place.title is not None and 0 < block.index - self.place.title <= _RIGHT_UNDER and has_credits(text)

    def repeated(self, block: Block) -> float:
        """The price of standing in one of many like boxes with times: comments, lists."""
        place = self.place
        over = place.first is not None and block.index < place.first
        shape = (block.box.shape, over)
        if shape not in self.timed:
            if len(self.timed) >= _MAX_SHAPES:
                return 3.0
            boxes: set[int] = set()
            for each in self.blocks[: place.last] if over else self.blocks:  # what stands over a text is no row of the list below it
                if each.box.shape == block.box.shape and (SCAN.search(each.text[:60]) or RELATIVE.search(each.text[:60])):
                    boxes.add(each.box.index)
                    if len(boxes) > 2:
                        break
            self.timed[shape] = len(boxes) > 2
        return 3.0 if self.timed[shape] else 0.0
