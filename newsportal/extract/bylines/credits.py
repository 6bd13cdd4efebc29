"""What a printed line, or one place of the page, says of where a story comes from and who made it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["source", "authors", "editors", "staff", "tags", "picture", "title", "notice", "share"]


@dataclass(frozen=True, slots=True)
class Credit:
    """A line that is no part of the story, and what it says."""

    kind: Kind
    """What the line is: of several labels in it, the first one's."""
    source: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()


@dataclass(slots=True)
class Found:
    """What one place of the page says."""

    where: str
    source: str | None = None
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    signed: bool = field(default=False, repr=False)
    """The authors stand behind By between headline and text."""
    own: bool = field(default=False, repr=False)
    """The outlet is the site itself, named without a label."""

    def add(self, said: Credit) -> None:
        self.source = self.source or said.source
        self.authors += [name for name in said.authors if name not in self.authors]
        self.editors += [name for name in said.editors if name not in self.editors]
