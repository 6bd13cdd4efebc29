"""A TOML file as tables of which each knows its lines: one that cannot be read does not take the others with it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from newsportal.regexes import regex

_HEADER = regex(r"[ \t]*\[[ \t]*([A-Za-z0-9_.-]+)[ \t]*\][ \t]*(?:#.*)?")
_KEY = regex(r"[ \t]*([A-Za-z0-9_.-]+)[ \t]*=")
_PLACE = regex(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in the file that cannot be used."""

    line: int
    text: str


@dataclass(slots=True)
class Tables:
    """What a file holds; what it does not hold since it cannot be read is among the problems."""

    data: dict[str, Any] = field(default_factory=dict)
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    """By table and key; the key ``""`` is the table's header."""
    broken: set[str] = field(default_factory=set)
    """Tables that cannot be read; ``""``: what stands before the first."""
    problems: list[Problem] = field(default_factory=list)


def read_tables(text: str) -> Tables:
    """The tables of a TOML file, as many as can be read."""
    tables = Tables()
    blocks = list(_blocks(text))
    for name, first, block in blocks:
        tables.lines.setdefault((name, ""), first)
        for number, line in enumerate(block, first):
            if found := _KEY.match(line):
                tables.lines.setdefault((name, found[1]), number)
    try:
        tables.data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        for name, first, block in blocks:
            _add(tables, name, first, block)
    return tables


def _blocks(text: str) -> Iterator[tuple[str, int, list[str]]]:
    """Each table's name, the number of its first line, its lines."""
    name, first = "", 1
    block: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        if found := _HEADER.fullmatch(line):
            yield name, first, block
            name, first, block = found[1], number, []
        block.append(line)
    yield name, first, block


def _add(tables: Tables, name: str, first: int, block: list[str]) -> None:
    try:
        # With empty lines before it the parser's line numbers are the file's.
        data = tomllib.loads("\n" * (first - 1) + "\n".join(block))
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        last = max((number for number, line in enumerate(block, first) if line.strip()), default=first)
        line = int(place[1]) if place and place[1] else last
        tables.problems.append(Problem(line, f"{_PLACE.sub('', str(error))}; this is no TOML"))
        tables.broken.add(name)
        return
    if name and tables.lines[name, ""] != first:
        tables.problems.append(Problem(first, f"[{name}] stands in line {tables.lines[name, '']} already"))
        tables.broken.add(name)
        return
    _merge(tables.data, data)


def _merge(into: dict[str, Any], data: Mapping[str, Any]) -> None:
    for key, value in data.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        else:
            into[key] = value
