"""Data in forms of their own: those of a page of Nuxt or Remix, flat as devalue and turbo-stream write them (one array, whose objects and arrays
name their values by their places in it), and those of an island of Astro, each value beside the number of its kind."""

from __future__ import annotations

from typing import Any

MAX_VALUES = 50_000
"""Values that are put in their places."""
MAX_DEPTH = 60
_WRAPPERS = frozenset(("Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "Date", "BigInt", "NuxtError", "Island"))


def unflattened(data: Any) -> Any:
    """What a flat payload stands for; ``data`` itself where it is none.

    >>> unflattened([["ShallowReactive", 1], {"title": 2, "tags": 3}, "Mole", [2, 4], "Quay"])
    {'title': 'Mole', 'tags': ['Mole', 'Quay']}
    >>> unflattened([["Reactive", 1], {"again": 1, "none": -1}])
    {'again': None, 'none': None}
    >>> unflattened([{"_1": 2}, "title", "Mole"])
    {'title': 'Mole'}
    """
    if not isinstance(data, list) or len(data) < 2 or not isinstance(data[0], (list, dict)):
        return data
    known: dict[int, Any] = {}
    left = MAX_VALUES

    def value(place: Any, depth: int) -> Any:
        nonlocal left
        if not isinstance(place, int) or isinstance(place, bool) or not 0 <= place < len(data) or depth > MAX_DEPTH:
            return None
        if place in known:
            return known[place]
        left -= 1
        if left < 0:
            return None
        known[place] = None  # what holds itself ends here
        flat = data[place]
        if isinstance(flat, dict):
            found: Any = {_key(key, data): value(inside, depth + 1) for key, inside in flat.items()}
        elif isinstance(flat, list) and flat and isinstance(flat[0], str):
            inside = flat[1] if len(flat) > 1 else None
            found = value(inside, depth + 1) if flat[0] in _WRAPPERS and isinstance(inside, int) else inside
        elif isinstance(flat, list):
            found = [value(inside, depth + 1) for inside in flat]
        else:
            found = flat
        known[place] = found
        return found

    return value(0, 0)


def _key(key: str, data: list[Any]) -> str:
    """The name of a value, which may be told by its place as well: ``_1``."""
    place = int(key[1:]) if key[:1] == "_" and key[1:].isdecimal() and key.isascii() else -1
    return data[place] if 0 <= place < len(data) and isinstance(data[place], str) else key


def unwrapped(data: Any, depth: int = 0) -> Any:
    """What the properties of an island of Astro stand for; ``data`` itself where they are none.

    >>> unwrapped({"posts": [1, [[0, {"title": [0, "Mole"]}], [0, {"title": [0, "Quay"]}]]]})
    {'posts': [{'title': 'Mole'}, {'title': 'Quay'}]}
    >>> unwrapped({"posts": [{"title": "Mole"}]})
    {'posts': [{'title': 'Mole'}]}
    """
    if not isinstance(data, dict) or depth > MAX_DEPTH:
        return data
    if not all(isinstance(pair, list) and len(pair) in (1, 2) and isinstance(pair[0], int) for pair in data.values()):
        return data
    return {key: _of_kind(pair, depth + 1) for key, pair in data.items()}


def _of_kind(pair: Any, depth: int) -> Any:
    value = pair[1] if isinstance(pair, list) and len(pair) == 2 else None
    if isinstance(value, list) and depth < MAX_DEPTH:
        return [_of_kind(each, depth + 1) for each in value]
    return unwrapped(value, depth)
