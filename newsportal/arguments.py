"""The spiders' arguments (``-a name=value``): text in, checked values out, one clear line for a bad one. Settings (``-s``): whether they are of the right kind."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from scrapy.settings import BaseSettings, default_settings

from newsportal import settings as defaults
from newsportal.items import Moment
from newsportal.regexes import regex

_AGE = regex(r"(\d{1,5})([mhdw])")
_BETWEEN = regex(r",(?=\s|,|$|\w+://)")  # https://news.example/7,75248,0.html is one address
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


class ArgumentError(ValueError):
    """A spider argument that cannot be used; the message says which and what it should look like."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """What a crawl was asked to do."""

    urls: tuple[str, ...] = ()
    """Start URLs given with ``url=``."""
    pages: int | None = None
    """Listing pages a section at most; None: the setting."""
    since: datetime | None = None
    """Oldest publication wanted, aware."""
    until: datetime | None = None
    """Newest publication wanted, aware."""
    headlines_only: bool = False
    """Lists only, no article is fetched."""
    full: bool = False
    """Every page is walked and fetched anew, whatever is known."""
    all_sections: bool = False
    """Of a home page, every section that its menus name is walked."""
    job: str | None = None
    """scrapyd's id of the job."""

    @property
    def takes_all(self) -> bool:
        """Whether every article is wanted."""
        return not (self.headlines_only or self.since or self.until)

    @property
    def of_a_time(self) -> bool:
        """Whether articles are left out for their time."""
        return bool(self.since or self.until)

    def wants(self, moment: Moment | None) -> bool:
        """Whether a story of that time is wanted; one of an unknown time is."""
        return not moment or within(moment, self.since, self.until)

    def reaches(self, moment: Moment) -> bool:
        """Whether a time is not before ``since``; a bare day counts as a whole."""
        return within(moment, self.since, None)


def parse_arguments(given: Mapping[str, str], *, zone: ZoneInfo, now: datetime, takes_url: bool) -> Arguments:
    """Check and convert the arguments. Names with a leading underscore are scrapyd's own. Raises ArgumentError."""
    known = ["pages", "since", "until", "headlines_only", "full", "sections"] + (["url"] if takes_url else [])
    for name in given:
        if name not in known and not name.startswith("_"):
            raise ArgumentError(f"unknown argument {name!r}; known: {', '.join(known)}")
    if takes_url and not given.get("url", "").strip(", \t\n"):
        raise ArgumentError("the argument url is missing; give the address of a listing page: -a url=https://news.example/section/")
    if given.get("sections", "all") != "all":
        raise ArgumentError(f"sections={given['sections']!r}: the one thing to say is sections=all; single sections are start URLs (url=)")
    since, until = parse_period(given.get("since"), given.get("until"), zone=zone, now=now)
    return Arguments(
        urls=tuple(dict.fromkeys(web_address(part) for part in _BETWEEN.split(given["url"]) if part.strip())) if takes_url else (),
        pages=_count("pages", given["pages"]) if "pages" in given else None,
        since=since,
        until=until,
        headlines_only=_flag("headlines_only", given.get("headlines_only", "0")),
        full=_flag("full", given.get("full", "0")),
        all_sections="sections" in given,
        job=given.get("_job"),
    )


def ours(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Newsportal's own settings, as they are."""
    return {name: settings[name] for name in vars(defaults) if name.startswith("NEWSPORTAL_")}


def wrong_setting(given: Mapping[str, Any]) -> str | None:
    """In one line, which setting has a value that is not of its default's kind; None where none has.

    >>> wrong_setting({"DOWNLOAD_DELAY": "0.5", "ROBOTSTXT_OBEY": "no"})
    'ROBOTSTXT_OBEY=no: give 0 or 1'
    """
    known = vars(default_settings) | vars(defaults)
    for name, value in given.items():
        default, is_ours = known.get(name), name.startswith("NEWSPORTAL_")
        # Where Scrapy's default is a whole number, seconds may be meant.
        kind: Any = float if type(default) is int and not is_ours else type(default)
        try:
            if kind is bool:
                BaseSettings({name: value}).getbool(name)
            elif kind in (int, float) and kind(value) < 0 and is_ours:
                return f"{name}={value}: it cannot be less than 0"
            elif kind is list and is_ours:
                for text in BaseSettings({name: value}).getlist(name):
                    age(text)
            elif name == "LOG_LEVEL" and value not in logging.getLevelNamesMapping():
                return f"LOG_LEVEL={value}: give DEBUG, INFO, WARNING, ERROR or CRITICAL"
        except (TypeError, ValueError) as error:
            meant = {bool: "0 or 1", int: "a whole number", float: "a number"}.get(kind)
            return f"{name}={value}: " + (f"give {meant}" if meant else str(error))
    return None


def parse_period(since: str | None, until: str | None, *, zone: ZoneInfo, now: datetime) -> tuple[datetime | None, datetime | None]:
    """The first and the last moment wanted; None where nothing is said. Raises ArgumentError."""
    first = _moment("since", since, zone, now, end=False) if since is not None else None
    last = _moment("until", until, zone, now, end=True) if until is not None else None
    if first and last and first > last:
        raise ArgumentError(f"since={since} is after until={until}")
    return first, last


def within(moment: Moment, since: datetime | None, until: datetime | None) -> bool:
    """Whether a time is neither before ``since`` nor after ``until``; a bare day counts as a whole."""
    return (not since or not_after(since, moment)) and (not until or not_after(moment, until))


def not_after(first: Moment, second: Moment) -> bool:
    """Whether one time is not after another; days where one of them is only a day."""
    if isinstance(first, datetime) and isinstance(second, datetime):
        return first <= second
    return _day(first) <= _day(second)


def _day(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def without_password(url: str) -> str:
    """An address as it may be shown, even where it is none.

    >>> without_password("http://me:secret@news.example:x/")
    'http://…@news.example:x/'
    """
    return re.sub(r"//[^/]*@", "//…@", url)


def web_address(text: str) -> str:
    """The address, if it is one of a web page. Raises ArgumentError."""
    url = text.strip()
    try:
        parts = urlsplit(url)
        right = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 0) >= 0 and not re.search(r"\s", parts.netloc)
    except ValueError:
        right = False
    if right and re.search(r"\shttps?://", url):
        raise ArgumentError(f"url={without_password(url)!r} is more than one address; put commas between them")
    if not right:
        raise ArgumentError(f"url={without_password(url)!r} is no web address; it has to start with http:// or https://")
    return url


def _count(name: str, text: str) -> int:
    if not text.strip().isdecimal() or int(text) < 1:
        raise ArgumentError(f"{name}={text!r} is no number of pages; give 1 or more")
    return int(text)


def _flag(name: str, text: str) -> bool:
    values = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    if text.strip().lower() not in values:
        raise ArgumentError(f"{name}={text!r} is neither 1 nor 0")
    return values[text.strip().lower()]


def age(text: str) -> timedelta:
    """A span of time: ``30m``, ``12h``, ``7d``, ``2w``. Raises ValueError."""
    found = _AGE.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is no span of time; give one such as 30m, 12h, 7d, 2w")
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


def _moment(name: str, text: str, zone: ZoneInfo, now: datetime, *, end: bool) -> datetime:
    """A day (its first or last moment), a time, or an age such as 7d, 12h, 2w."""
    text = text.strip()
    try:
        if _AGE.fullmatch(text):
            return now - age(text)
        if len(text) == 10:
            return datetime.combine(date.fromisoformat(text), time.max if end else time.min, zone)
        moment = datetime.fromisoformat(text)
        return moment if moment.tzinfo else moment.replace(tzinfo=zone)
    except (ValueError, OverflowError):
        raise ArgumentError(
            f"{name}={text!r} is no time; give a day (2023-07-01), a time (2023-07-01T08:00) or an age (12h, 7d, 2w)"
        ) from None
