"""All regular expressions of the package, and input that makes those that are not linear slow."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import newsportal

_FLAGS = {"IGNORECASE": re.IGNORECASE, "MULTILINE": re.MULTILINE, "DOTALL": re.DOTALL, "VERBOSE": re.VERBOSE, "ASCII": re.ASCII}
_CATEGORIES = {codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " ", codes.CATEGORY_WORD: "a", codes.CATEGORY_NOT_DIGIT: "a", codes.CATEGORY_NOT_SPACE: "a", codes.CATEGORY_NOT_WORD: "-"}  # fmt: skip
_MOST = 40
"""Inputs a pattern."""


def patterns() -> dict[tuple[str | bytes, int], str]:
    """Pattern and flags, and a place where it stands: what modules hold, at any depth, and what is written where it is used."""
    found: dict[tuple[str | bytes, int], str] = {}
    for name in ["newsportal", *(module.name for module in pkgutil.walk_packages(newsportal.__path__, "newsportal."))]:
        module = importlib.import_module(name)
        for pattern, where in [*_held(vars(module), name, name, set()), *_written(Path(module.__file__ or ""), name)]:
            found.setdefault((pattern.pattern, pattern.flags), where)
    return found


def _held(value: Any, where: str, module: str, seen: set[int]) -> Iterator[tuple[re.Pattern[Any], str]]:
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, re.Pattern):
        yield value, where
    elif isinstance(value, dict):
        for name, each in list(value.items()):
            yield from _held(name, where, module, seen)
            yield from _held(each, f"{where}.{name}" if isinstance(name, str) and len(name) < 30 else where, module, seen)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for each in value:
            yield from _held(each, where, module, seen)
    elif getattr(value, "__module__", None) == module:  # a class, a function or an object of this module
        held = getattr(value, "__dict__", {}) or {name: getattr(value, name, None) for name in getattr(type(value), "__slots__", ())}
        yield from _held(dict(held), where, module, seen)
        yield from _held(getattr(value, "__defaults__", None), where, module, seen)


def _written(path: Path, module: str) -> Iterator[tuple[re.Pattern[Any], str]]:
    """``re.search("…", text)`` and its like with the pattern written out."""
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name)):
            continue
        if call.func.value.id == "re" and call.args and isinstance(call.args[0], ast.Constant):
            names = {
                each.attr
                for part in [*call.args[1:], *(word.value for word in call.keywords)]
                for each in ast.walk(part)
                if isinstance(each, ast.Attribute)
            }
            flags = re.NOFLAG
            for name in names & _FLAGS.keys():
                flags |= _FLAGS[name]
            yield re.compile(call.args[0].value, flags), f"{module}:{call.lineno}"


def hostile_inputs(pattern: str | bytes, flags: int) -> list[str]:
    """Pieces that are worth repeating: the marks that each part of the pattern takes, and beginnings of what it matches."""
    marks: dict[str, None] = {}
    examples = ["".join(_example(parser.parse(pattern, flags), marks, times)) for times in (1, 2)]
    pieces = [*marks]
    for example in examples:
        pieces += [
            example[:length] for length in sorted({1, 2, 3, 5, 8, 13, 21, len(example) - 1, len(example)}) if 0 < length <= len(example)
        ]
    common = [mark for mark in (" ", "1", "a", "\n", "<", "一") if mark not in marks]
    return list(dict.fromkeys([*pieces, *common]))[:_MOST]


def _example(tree: Any, marks: dict[str, None], times: int) -> list[str]:
    out: list[str] = []
    for code, argument in tree:
        if code is codes.LITERAL:
            out.append(chr(argument))
            marks[chr(argument)] = None
        elif code is codes.IN:
            taken = _of_set(argument)
            marks.update(dict.fromkeys(taken[:4]))
            out.append(taken[0])
        elif code in (codes.ANY, codes.NOT_LITERAL):
            out.append("a")
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            least, most, inner = argument
            for _ in range(max(least, min(most, times))):
                out += _example(inner, marks, times)
        elif code is codes.SUBPATTERN:
            out += _example(argument[3], marks, times)
        elif code is codes.ATOMIC_GROUP:
            out += _example(argument, marks, times)
        elif code is codes.BRANCH:
            branches = [_example(branch, marks, times) for branch in argument[1]]
            out += max(branches, key=len)
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            _example(argument[1], marks, times)
    return out


def _of_set(members: Any) -> list[str]:
    """Some marks that a set takes."""
    taken: list[str] = []
    negated = False
    for code, argument in members:
        if code is codes.NEGATE:
            negated = True
        elif code is codes.LITERAL:
            taken.append(chr(argument))
        elif code is codes.RANGE:
            taken.append(chr(argument[0]))
        elif code is codes.CATEGORY:
            taken.append(_CATEGORIES[argument])
    if negated:
        taken = [mark for mark in "a1 \n一-<" if mark not in taken][:3]
    return taken or ["a"]


def slowest(pattern: str | bytes, flags: int, most: int, net: float) -> tuple[float, str, int]:
    """The longest that a search took, for what, and how long that was; sizes grow, and what takes longer than ``net`` grows no more."""
    compiled = re.compile(pattern, flags)
    worst = 0.0, "", 0
    for piece in hostile_inputs(pattern, flags):
        for end in ("", "\x00"):
            size = 12
            while True:
                text: Any = (piece * (size // len(piece) + 1))[:size] + end
                text = text.encode("utf-8", "surrogatepass") if isinstance(pattern, bytes) else text
                took = _seconds(compiled, text)
                if took > worst[0]:
                    worst = took, piece, size
                if took > net:
                    return worst
                if size >= most:
                    break
                size = min(most, size * 2 if size > 60 else size + 2)  # what is exponential is met before it hangs
    return worst


def _seconds(compiled: re.Pattern[Any], text: Any) -> float:
    begun = time.process_time()
    compiled.match(text)
    compiled.fullmatch(text)
    for _ in compiled.finditer(text):
        if time.process_time() - begun > 5:
            break
    return time.process_time() - begun
