"""A run as health looks at it: what its record says of the portal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

Kind = Literal["blocked", "layout changed", "encoding broke", "robots closed", "down"]
_BLOCKED = frozenset(
    f"HTTP {status}" for status in (401, 402, 403, 405, 406, 407, 409, 412, 418, 423, 429, 444, 451, 456, 466, 468, 567, 999)
)


def kind_of(reason: str) -> Kind:
    """What kind of trouble it is that a page failed for ``reason``.

    >>> kind_of("HTTP 403"), kind_of("HTTP 502"), kind_of("no rows found")
    ('blocked', 'down', 'layout changed')
    """
    if reason in _BLOCKED or reason in ("challenge", "login", "robots.txt: HTTP 429"):
        return "blocked"
    if reason == "robots.txt: disallowed":
        return "robots closed"
    if reason == "mojibake":
        return "encoding broke"
    return "layout changed" if reason in ("no rows found", "script", "no text", "no title") else "down"


@dataclass(slots=True)
class Looked:
    """What became of the pages of one kind."""

    read: int = 0
    unchanged: int = 0
    failed: dict[str, tuple[int, str]] = field(default_factory=dict)
    """By reason: how many, and one of them."""
    paths: dict[str, tuple[int, str]] = field(default_factory=dict)
    undecodable: tuple[int, str] = (0, "")

    @classmethod
    def of(cls, seen: Mapping[str, Any]) -> Looked:
        """From the record's part."""
        failed, paths = ({name: (int(n), str(url)) for name, (n, url) in seen.get(what, {}).items()} for what in ("failed", "paths"))
        count, example = seen.get("undecodable") or (0, "")
        return cls(seen.get("read", 0), seen.get("unchanged", 0), failed, paths, (count, example or ""))

    @property
    def lost(self) -> int:
        """How many failed."""
        return sum(count for count, _ in self.failed.values())

    def by_kind(self) -> dict[Kind, tuple[int, str, str]]:
        """How many failed for each kind of trouble, with the commonest reason and a page."""
        found: dict[Kind, tuple[int, str, str]] = {}
        for reason, (count, url) in sorted(self.failed.items(), key=lambda item: -item[1][0]):
            kind = kind_of(reason)
            total, first, example = found.get(kind, (0, reason, url))
            found[kind] = total + count, first, example
        return found


@dataclass(slots=True)
class Run:
    """A crawl that has ended."""

    at: float
    """When it began, in seconds since 1970."""
    died: bool = False
    reason: str | None = None
    """Scrapy's finish reason."""
    new: int = 0
    newest: str | None = None
    listings: Looked = field(default_factory=Looked)
    articles: Looked = field(default_factory=Looked)
    sections: dict[str, dict[str, Any]] = field(default_factory=dict)
    checked: int = 0
    fields: dict[str, int] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)

    @property
    def reached(self) -> bool:
        """Whether it saw a listing page as the portal has it."""
        return self.listings.read + self.listings.unchanged > 0

    @property
    def looked(self) -> bool:
        """Whether it says anything of the portal."""
        return self.died or self.reached or self.listings.lost > 0


def run_of(started: str, seen: Mapping[str, Any] | None, *, state: str = "ended", reason: str | None = "finished") -> Run:
    """A run from what its record has under ``seen``."""
    seen = seen or {}
    return Run(
        at=datetime.fromisoformat(started).timestamp(),
        died=state == "died",
        reason=reason,
        new=seen.get("new", 0),
        newest=seen.get("newest"),
        listings=Looked.of(seen.get("listings", {})),
        articles=Looked.of(seen.get("articles", {})),
        sections=seen.get("sections", {}),
        checked=seen.get("checked", 0),
        fields=seen.get("fields", {}),
        missing=seen.get("missing", {}),
    )


def runs_of(records: Iterable[Mapping[str, Any]]) -> list[Run]:
    """Runs from whole records, the oldest first."""
    runs = [run_of(record["started"], record.get("seen"), reason=record.get("finish_reason")) for record in records]
    return sorted(runs, key=lambda run: run.at)
