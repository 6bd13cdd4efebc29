"""An article as a version keeps it: the JSON of its fields, its text as paragraphs alone."""

from __future__ import annotations

import json
from typing import Any

from newsportal.items import Article, plain
from newsportal.store.keys import as_json


def dump_version(article: Article) -> str:
    """What ``load_version`` reads."""
    data = plain(article)
    if data["text"] == _text_of(data):
        del data["text"]
    return as_json(data)


def load_version(text: str) -> dict[str, Any]:
    """The ``plain`` form of the article; its fields in any order."""
    data: dict[str, Any] = json.loads(text)
    if "text" not in data:
        data["text"] = _text_of(data)
    return data


def _text_of(data: dict[str, Any]) -> str | None:
    return "\n".join(data["paragraphs"]) or None
