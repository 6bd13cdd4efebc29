"""What ``scrapy explain`` shows: the candidates, choices and rejections of one reading, noted by the code that reads.

Every extraction function notes into ``page.trace``. Outside ``explain`` that is ``SILENT``, whose methods do nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


class Silent:
    """Notes nothing: the trace of an ordinary reading."""

    on = False

    def candidate(self, name: str, value: Any, origin: str, score: float | None = None) -> None:
        """A value that was seen for the field ``name``, and where."""

    def chosen(self, name: str, value: Any, why: str) -> None:
        """The value that the field got, and why."""

    def dropped(self, what: str, rule: str, text: str) -> None:
        """A block, line, link or row (``what``) that was left out, by the rule that did it."""

    def note(self, name: str, value: Any) -> None:
        """Anything else worth showing, e.g. the decoding chain."""


SILENT = Silent()


@dataclass
class Trace(Silent):
    """Keeps the notes, in the order in which they were made."""

    on = True
    candidates: list[dict[str, Any]] = field(default_factory=list)
    choices: list[dict[str, Any]] = field(default_factory=list)
    drops: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)

    def candidate(self, name: str, value: Any, origin: str, score: float | None = None) -> None:
        self.candidates.append({"field": name, "value": value, "origin": origin, "score": score})

    def chosen(self, name: str, value: Any, why: str) -> None:
        self.choices.append({"field": name, "value": value, "why": why})

    def dropped(self, what: str, rule: str, text: str) -> None:
        self.drops.append({"what": what, "rule": rule, "text": text[:200]})

    def note(self, name: str, value: Any) -> None:
        self.notes.append({"name": name, "value": value})
