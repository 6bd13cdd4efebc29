"""Data written as JavaScript rather than as JSON: bare keys, single quotes, ``new Array(…)``, rows handed over one by one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import islice
from typing import Any

from newsportal.extract.page.text import one_line
from newsportal.regexes import regex

MAX_TOKENS = 30_000
"""Words and signs of a script that are read."""
MAX_DEPTH = 20
MIN_PIECES = 4
"""Rows that a script hands over one by one, at least."""
STRING = r"""(?:"(?:[^"\\\n]|\\.){0,50000}+"|'(?:[^'\\\n]|\\.){0,50000}+')"""
_TOKEN = regex(
    r"""(?:\s++|//[^\n]{0,500}+|/\*(?:[^*]|\*(?!/)){0,500}+\*/)*+
    (?:(?P<string>"""
    + STRING
    + r"""|`(?:[^`\\$]|\\.){0,50000}+`)
    |(?P<number>-?\d{1,40}+(?:\.\d{1,40}+)?(?![\w.]))|(?P<name>![01]|void\ 0|[A-Za-z_$][\w$.]*+)|(?P<sign>[{}\[\],:()]))""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = regex(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "", "b": "", "f": "", "v": "", "\n": ""}
_CONSTANTS = {"true": True, "!0": True, "false": False, "!1": False}
_PIECE = regex(
    r"(?<![\w$.])([A-Za-z_$][\w$.]{0,60})(?:\[\s{0,3}[\w+]{1,12}\s{0,3}\]\s{0,3}=|\.push\()\s{0,3}(?=[\[{]|new\s{1,3}Array\s{0,3}\()"
)
_FIELD = regex(
    r"(?<![\w$.])(?P<name>[A-Za-z_$][\w$]{0,40})(?:\[\s{0,3}[\w+]{1,12}\s{0,3}\]|\.(?P<field>\w{1,40}))\s{0,3}=\s{0,3}(?P<value>"
    + STRING
    + ")",
    re.DOTALL,
)
_TAG = regex(r"<[^<>]{1,500}>")
_CALLED = regex(r"__NUXT__\s{0,3}=\s{0,3}\(\s{0,3}function\s{0,3}\(([\w$,\s]{0,20000})\)\s{0,3}\{[^{}]{0,5000}?\breturn\s{0,3}(?=[{\[])")
_ARGUMENTS = regex(r"\s{0,3};?\s{0,3}\}\s{0,3}\)?\s{0,3}\(")
_DATE = regex(r"\s*(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?!\d)")
_ADDRESS = regex(r"(?:https?:/|\.{0,2})/\S+$|[\w/-]{1,200}\.(?:s?html?|php|aspx?|jsp)\b\S*$", re.IGNORECASE)
# Of a title: four letters that are Chinese, or a space between words.
_TITLE = regex(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}|[^\W\d_] \S")


class _Broken(Exception):
    """What is read is code, no data."""


class _Reader:
    """The tokens of a script from one place on."""

    __slots__ = ("at", "left", "names", "text")

    def __init__(self, text: str, at: int, left: int, names: dict[str, Any] | None = None) -> None:
        self.text, self.at, self.left, self.names = text, at, left, names or {}

    def token(self) -> re.Match[str]:
        found = _TOKEN.match(self.text, self.at)
        if found is None or not self.left:
            raise _Broken
        self.at = found.end()
        self.left -= 1
        return found

    def value(self, token: re.Match[str], depth: int = 0) -> Any:
        if depth > MAX_DEPTH:
            raise _Broken
        kind, text = token.lastgroup, token[token.lastgroup or 0]
        if kind == "string":
            return plain(text)
        if kind == "number":
            return int(text) if "." not in text else float(text)
        if kind == "sign" and text == "{":
            return self._object(depth)
        if kind == "sign" and text == "[":
            return self.array("]", depth)
        if kind == "name" and text == "new":
            named, opening = self.token(), self.token()
            if opening["sign"] == "(":
                values = self.array(")", depth)
                return values if named["name"] == "Array" else next(iter(values), None)
        elif kind == "name" and text not in ("function", "async"):
            return self.names.get(text, _CONSTANTS.get(text))
        raise _Broken

    def array(self, end: str, depth: int) -> list[Any]:
        values: list[Any] = []
        while (token := self.token())["sign"] != end:
            if token["sign"] == ",":
                continue
            values.append(self.value(token, depth + 1))
            if (sign := self.token()["sign"]) == end:
                break
            if sign != ",":
                raise _Broken
        return values

    def _object(self, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while (token := self.token())["sign"] != "}":
            if token["sign"] or self.token()["sign"] != ":":
                raise _Broken
            key = plain(token["string"]) if token["string"] else token["name"] or token["number"]
            values[key] = self.value(self.token(), depth + 1)
            if (sign := self.token()["sign"]) == "}":
                break
            if sign != ",":
                raise _Broken
        return values


def plain(quoted: str) -> str:
    """What a string stands for."""
    text = quoted[1:-1]
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    return chr(int(code, 16)) if code else _ESCAPED.get(found[3], found[3])


def literal(text: str, start: int) -> tuple[Any, int] | None:
    """The data that JavaScript states at ``start``, and where they end; None where it is code.

    >>> literal("x = [{id: 1, 'title': 'Mole\\\\u5824', when: new Date('2024-06-28'),},]", 4)
    ([{'id': 1, 'title': 'Mole堤', 'when': '2024-06-28'}], 68)
    >>> literal("x = {run: function() {}}", 4)
    """
    reader = _Reader(text, start, MAX_TOKENS)
    try:
        return reader.value(reader.token()), reader.at
    except _Broken:
        return None


def returned(text: str) -> list[Any]:
    """The data that a function called on the spot returns: ``__NUXT__ = (function (a, b) { return {…} }(null, "…"))``."""
    found = _CALLED.search(text) if "__NUXT__" in text else None
    told = literal(text, found.end()) if found else None
    end = _ARGUMENTS.match(text, told[1]) if told else None
    if not found or not end:
        return []
    try:
        values = _Reader(text, end.end(), MAX_TOKENS).array(")", 0)
        names = dict(zip([name.strip() for name in found[1].split(",")], values, strict=False))
        reader = _Reader(text, found.end(), MAX_TOKENS, names)
        return [reader.value(reader.token())]
    except _Broken:
        return []


def pieces(text: str) -> list[list[Any]]:
    """Lists whose rows a script hands over one by one: ``news[0] = new Array("…", "/a/1.html")``, ``news.push({…})``."""
    found: dict[str, list[Any]] = defaultdict(list)
    left, end = MAX_TOKENS, 0
    for match in _PIECE.finditer(text):
        if match.end() < end or left <= 0:
            continue
        reader = _Reader(text, match.end(), left)
        try:
            found[match[1]].append(reader.value(reader.token()))
            end = reader.at
        except _Broken:
            pass
        left = reader.left
    return [rows for rows in found.values() if len(rows) >= MIN_PIECES]


def fields(text: str) -> list[list[str]]:
    """A list whose rows a script states field by field: ``urls[i] = "/a/1.html"; titles[i] = "…"``, ``row.title = "…"; rows.push(row)``."""
    if "[i]" not in text and ".push(" not in text:
        return []
    rows: list[dict[str, str]] = []
    for match in islice(_FIELD.finditer(text), MAX_TOKENS):
        name = match["field"] or match["name"]
        if not rows or name in rows[-1]:
            rows.append({})
        rows[-1][name] = one_line(_TAG.sub("", plain(match["value"])))
    usual = Counter(map(tuple, rows)).most_common(1)[0] if rows else ((), 0)
    if usual[1] < MIN_PIECES or len(usual[0]) < 2:
        return []
    told = [row for row in rows if tuple(row) == usual[0]]
    if {"year", "month", "day"} <= set(usual[0]):
        return [[*row.values(), f"{row['year']}-{row['month']}-{row['day']}"] for row in told]
    return [list(row.values()) for row in told]


def named(data: Any) -> Any:
    """Rows that are arrays as objects: the column of addresses, that of days, of the others the first that says something as title."""
    if not isinstance(data, list) or len(data) < MIN_PIECES or not all(isinstance(row, list) for row in data):
        return data
    columns = [[str(value) for value in column] for column in zip(*data, strict=False)]
    url = next((n for n, column in enumerate(columns) if all(map(_ADDRESS.match, column))), None)
    time = next((n for n, column in enumerate(columns) if all(map(_DATE.match, column))), None)
    # A summary stands behind its title; outlets and rubrics are other rows' as well.
    most = 0.8 * len(data)
    told = (n for n, column in enumerate(columns) if n not in (url, time) and len(set(filter(_TITLE.search, column))) > most)
    title = next(told, None)
    if url is None or title is None:
        return data
    names = {url: "url", title: "title"} | ({time: "time"} if time is not None else {})
    return [{name: row[n] for n, name in names.items()} for row in data]
