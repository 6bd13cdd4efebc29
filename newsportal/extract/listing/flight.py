"""The data that React hands to a page in pieces, ``self.__next_f.push([1,"5:{…}\\n"])``: numbered rows, and texts that the rows name by number."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from newsportal.regexes import regex

PUSH = "self.__next_f.push("
MAX_PUSHED = 300
"""Rows that are looked at."""
MAX_DEPTH = 60
_LEAST_ROW = 200
"""Characters of a row that may hold data worth looking at."""
_ROW = re.compile(rb"([0-9a-f]{1,6}):(?:T([0-9a-f]{1,6}),)?")
_NAMED = regex(r"\$[0-9a-f]{1,6}")


def pushed_data(scripts: list[str], most: int) -> Iterator[Any]:
    """The data in scripts that push them to the page, of which ``most`` bytes are read, with their texts in place."""
    decoder, pieces = json.JSONDecoder(), []
    for text in scripts:
        try:
            pushed, _ = decoder.raw_decode(text, len(PUSH))
        except (ValueError, RecursionError):
            continue
        pieces += [piece for piece in pushed if isinstance(piece, str)] if isinstance(pushed, list) else []
    rows, texts = _rows("".join(pieces).encode("utf-8", "replace")[:most])
    for row in islice(rows, MAX_PUSHED):
        try:
            data = decoder.raw_decode(row)[0]
        except (ValueError, RecursionError):
            continue
        yield _with_texts(data, texts) if texts else data


def _rows(stream: bytes) -> tuple[list[str], dict[str, str]]:
    """The rows of data in a stream, and the texts, which are told by their length in bytes: ``1a:T4d2,<p>…``."""
    rows: list[str] = []
    texts: dict[str, str] = {}
    at = 0
    while at < len(stream):
        row = _ROW.match(stream, at)
        if row and row[2]:
            end = row.end() + int(row[2], 16)
            texts[f"${row[1].decode()}"] = stream[row.end() : end].decode("utf-8", "replace")
            at = end
            continue
        end = stream.find(b"\n", at)
        end = len(stream) if end < 0 else end
        if row and end - at > _LEAST_ROW and stream[row.end() : row.end() + 1] in (b"[", b"{"):
            rows.append(stream[row.end() : end].decode("utf-8", "replace"))
        at = end + 1
    return rows, texts


def _with_texts(data: Any, texts: dict[str, str], depth: int = 0) -> Any:
    """``data`` with the texts that its strings name."""
    if depth > MAX_DEPTH:
        return None
    if isinstance(data, dict):
        return {key: _with_texts(value, texts, depth + 1) for key, value in data.items()}
    if isinstance(data, list):
        return [_with_texts(value, texts, depth + 1) for value in data]
    return texts.get(data, data) if isinstance(data, str) and _NAMED.fullmatch(data) else data
