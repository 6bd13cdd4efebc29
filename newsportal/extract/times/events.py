"""Lines that give the time of an event and not of a publication: 时间：2024年7月1日14:30 / 地点：…, Date: 1 July 2024 / Venue: …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsportal.extract.page.blocks import Block
from newsportal.extract.page.pieces import pieces_of
from newsportal.extract.times.timelabels import has_credits
from newsportal.regexes import regex

_NEAR = 3
"""So many lines lie at most between a time and the place that makes it an event's, counting that of the place."""
_KIND = "(?:活动|活動|会议|會議|讲座|講座|报告|報告|举办|舉辦|举行|舉行|比赛|比賽|演出|展览|展覽|展出|培训|培訓|考试|考試|论坛|論壇|集合|拍摄|拍攝)?"
_BEGIN = r"^[\W\d_]{0,8}(?:[一二三四五六七八九十]{1,2}、\s?)?"
_WHEN = regex(rf"{_BEGIN}{_KIND}(?:[时時]\s?[间間]|日\s?期|date|when|time|datum|wann|quand|fecha|quando)\s?[:：]", re.IGNORECASE)
_WHERE = regex(
    rf"{_BEGIN}{_KIND}(?:地\s{{0,2}}[点點]|[会會]\s?场|(?:主\s?)?[讲講]\s?(?:人|嘉宾|者)|主\s{{0,2}}[讲講]|演[讲講][人者]|报\s?告\s?人|報告人|主持人|嘉\s?[宾賓]|题\s?目|腾讯会议|票\s?[价價]"
    rf"|venue|location|where|speakers?|ort|lieu|lugar|luogo)\s?[:：]",
    re.IGNORECASE,
)
_THERE = regex(r"[\s，,；;](?:地\s?[点點]|腾讯会议|venue|location|where)\s?[:：]", re.IGNORECASE)

_CALENDAR = regex(
    r"(?:(?:all(?:e)?|unsere|aktuelle|kommende|upcoming|our|nos|tous les|próximos|prossimi) )?(?:termine|termin(?:kalender|plan|übersicht)|veranstaltungen|veranstaltungskalender"
    r"|kalender|spielplan|events?|event calendar|calendar(?: of events)?|schedule|fixtures|agenda|calendrier|événements|eventos|calendario|eventi|kalendarz|kalendář"
    r"|日程(?:表|安排)?|活动日历|赛程)(?: (?:19|20)\d\d(?:/\d\d)?)?",
    re.IGNORECASE,
)
_STARTS = frozenset(("dtstart", "dtend"))
_EVENTS, _ENDS = frozenset(("event", "events")), frozenset(("start", "end"))


def is_calendar(title: str | None) -> bool:
    """Whether a headline is that of a list of events, whose days are theirs.

    >>> is_calendar("Termine 2023"), is_calendar("Events of 2023")
    (True, False)
    """
    return title is not None and _CALENDAR.fullmatch(title.strip()) is not None


def named_event(block: Block) -> bool:
    """Whether a line or a part of it is named for the time at which an event begins or ends: dtstart, tribe-events-start-date."""
    parts = [words for _, words in pieces_of(block)] if len(block.box.element) else []
    return any(
        not _STARTS.isdisjoint(words) or not (_EVENTS.isdisjoint(words) or _ENDS.isdisjoint(words))
        for words in (block.words | block.box.words, *parts)
    )


def is_event(lines: Sequence[Block], at: int) -> bool:
    """Whether line ``at`` says when something takes place: it has a label for that, and where it does, or who speaks, stands beside it."""
    line = lines[at]
    if not _WHEN.match(line.text) or has_credits(line.text):
        return False
    beside = [other for other in lines[max(0, at - _NEAR) : at + _NEAR + 1] if other.box is line.box or other.box.parent is line.box.parent]
    return _THERE.search(line.text) is not None or any(_WHERE.match(other.text) for other in beside)
