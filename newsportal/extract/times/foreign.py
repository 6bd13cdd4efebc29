"""Times in other languages' words, by dateparser: only short texts, only in a named language, only whole days."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from newsportal.items import Moment
from newsportal.regexes import regex

MAX_LENGTH = 80
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK = regex(r"\d[:.h]\d\d|\d ?h\b", re.IGNORECASE)


def parse_foreign(text: str, *, now: datetime | None, zone: ZoneInfo, language: str) -> tuple[Moment, bool] | None:
    """The time that ``text`` states in ``language``, and whether it is told by distance from ``now``; None where unsure."""
    if len(text) > MAX_LENGTH or not any(letter.isdigit() for letter in text):
        return None
    code = language.lower().partition("-")[0]
    if _YEAR.search(text):
        moment = _read(_parser(code, zone.key), text)
        if moment is None:
            return None
        return (moment if _CLOCK.search(text) else moment.date()), False
    if now is None:
        return None
    moment = _read(_relative_parser(code, zone.key, now.astimezone(zone).replace(tzinfo=None)), text)
    return (moment.replace(second=0, microsecond=0), True) if moment else None


def _read(parser: Any, text: str) -> datetime | None:
    """What ``parser`` makes of ``text``; dateparser lets several kinds of exception through on odd input."""
    try:
        moment = parser.get_date_data(text).date_obj if parser else None
    except (ValueError, OverflowError, TypeError, AttributeError, IndexError, KeyError):
        return None
    return moment.replace(microsecond=0) if moment else None


@lru_cache(maxsize=64)
def _parser(language: str, zone: str) -> Any:
    return _new(language, {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["year", "month", "day"], "TIMEZONE": zone})


@lru_cache(maxsize=8)
def _relative_parser(language: str, zone: str, now: datetime) -> Any:
    return _new(language, {"PARSERS": ["relative-time"], "TIMEZONE": zone, "RELATIVE_BASE": now})


def _new(language: str, settings: dict[str, Any]) -> Any:
    """dateparser is imported here, not with the package: it takes a sixth of a second."""
    from dateparser.date import DateDataParser

    # RELATIVE_BASE is set always: without it dateparser reads the clock.
    settings = {"RELATIVE_BASE": datetime(2000, 1, 1), "RETURN_AS_TIMEZONE_AWARE": True, **settings}
    try:
        return DateDataParser(languages=[language], settings=settings)
    except ValueError:  # a language it does not know
        return None
