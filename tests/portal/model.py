"""What a portal publishes: sections, stories, pictures. Texts are in ``stories/``, markup in ``families/``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Literal

Moment = datetime | date
Family = Literal["empire", "dede", "phpcms", "modern", "trs", "vsb", "soup"]
Shows = Literal["second", "minute", "day", "none", "meta", "json-ld"]

CHINA = timezone(timedelta(hours=8))
_AGO = re.compile(r"-(?:(?P<minutes>\d+)m|(?P<hours>\d+)h|(?P<days>\d+)d (?P<hour>\d\d):(?P<minute>\d\d))")


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A department of the portal: one listing with its own layout of rows."""

    key: str
    name: str
    family: Family
    path: str
    """Path of its first listing page, where a crawl starts."""
    site: str
    """The name that the family's pages carry."""
    per_page: int
    number: int
    """The CMS's own number of the section."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """A picture of a story."""

    name: str
    caption: str | None = None
    placeholder: str | None = None
    """A template's line in the caption's place, which says nothing of the picture."""
    before: int = 0
    """Index of the paragraph that it stands before."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    """One story, as its newsroom entered it."""

    section: str
    number: int
    title: str
    when: str
    """``2024-05-18 08:30:00``, or before now: ``-5m``, ``-2h``, ``-1d 08:10`` (that day's clock time)."""
    paragraphs: tuple[str, ...]
    """``## `` begins a sub-heading."""
    shows: Shows = "minute"
    """How the article's page tells its time."""
    source: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    modified_minutes: int | None = None
    """Changed so many minutes after publication."""
    second_part: int | None = None
    """Index of the paragraph that its second part begins with."""
    pinned: bool = False
    """Stands at the top of the listing's first page, out of order."""
    cut: Literal["title", "bare"] | None = None
    """Its listing row cuts the title; ``title`` keeps the whole in ``title=``, ``bare`` nowhere."""
    summary: str | None = None

    @property
    def parts(self) -> int:
        return 1 if self.second_part is None else 2

    @property
    def plain_paragraphs(self) -> tuple[str, ...]:
        """The paragraphs as a reader sees them."""
        return tuple(text.removeprefix("## ") for text in self.paragraphs)


def moment(when: str, now: datetime) -> datetime:
    """The instant that ``Story.when`` names.

    >>> moment("-1d 08:10", datetime(2026, 3, 1, 9, 30, tzinfo=CHINA)).isoformat()
    '2026-02-28T08:10:00+08:00'
    """
    ago = _AGO.fullmatch(when)
    if ago is None:
        return datetime.fromisoformat(when).replace(tzinfo=CHINA)
    if ago["days"]:
        day = (now - timedelta(days=int(ago["days"]))).astimezone(CHINA)
        return day.replace(hour=int(ago["hour"]), minute=int(ago["minute"]), second=0, microsecond=0)
    return (now - timedelta(minutes=int(ago["minutes"] or 0), hours=int(ago["hours"] or 0))).astimezone(CHINA)
