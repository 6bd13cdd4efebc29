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
from typing import Any, NamedTuple

import newsportal
from newsportal.regexes import Waiting

_FLAGS = {"IGNORECASE": re.IGNORECASE, "MULTILINE": re.MULTILINE, "DOTALL": re.DOTALL, "VERBOSE": re.VERBOSE, "ASCII": re.ASCII}
_CATEGORIES = {codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " ", codes.CATEGORY_WORD: "a", codes.CATEGORY_NOT_DIGIT: "a", codes.CATEGORY_NOT_SPACE: "a", codes.CATEGORY_NOT_WORD: "-"}  # fmt: skip
_MOST = 40
"""Inputs a pattern."""


_METHODS = ("match", "fullmatch", "search", "sub", "subn", "split", "finditer", "findall")


class Found(NamedTuple):
    """A pattern, a place where it stands, and how it is searched for: at every place of a text, or once (``match``, ``fullmatch``)."""

    pattern: re.Pattern[Any]
    where: str
    methods: frozenset[str]


def patterns() -> list[Found]:
    """Each pattern with what is done with it: those that modules hold, at any depth, and those that are written where they are used."""
    modules = ["newsportal", *(module.name for module in pkgutil.walk_packages(newsportal.__path__, "newsportal."))]
    sources = {name: Path(importlib.import_module(name).__file__ or "") for name in modules}
    used: dict[tuple[str, str], set[str]] = {}
    for module, path in sources.items():
        for name, method in re.findall(rf"\b(\w+)\.({'|'.join(_METHODS)})\b", path.read_text(encoding="utf-8")):
            used.setdefault((_scope(module, name), name), set()).add(method)
    found: dict[tuple[str | bytes, int], Found] = {}
    for module, path in sources.items():
        for pattern, where, methods in [*_held_by(module, used), *_written(path, module)]:
            key = pattern.pattern, pattern.flags
            known = found[key].methods if key in found else frozenset()
            found[key] = Found(pattern, where, known | methods)
    return [each._replace(methods=each.methods or frozenset(_METHODS)) for each in found.values()]


def _scope(module: str, name: str) -> str:
    """Where a name means the same: what begins with an underscore in its module, others everywhere."""
    return module if name.startswith("_") else ""


def _held_by(module: str, used: dict[tuple[str, str], set[str]]) -> Iterator[Found]:
    """What is in a module; what is handed around in tables may be used in any way."""
    for name, value in list(vars(importlib.import_module(module)).items()):
        for pattern, where in _held(value, f"{module}.{name}", module, set()):
            yield Found(
                pattern,
                where,
                frozenset(used.get((_scope(module, name), name), ()) if isinstance(value, (re.Pattern, Waiting)) else _METHODS),
            )


def _held(value: Any, where: str, module: str, seen: set[int]) -> Iterator[tuple[re.Pattern[Any], str]]:
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, Waiting):
        yield value.compiled(), where
    elif isinstance(value, re.Pattern):
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


def _written(path: Path, module: str) -> Iterator[Found]:
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
            methods = [call.func.attr] if call.func.attr in _METHODS else []
            yield Found(re.compile(call.args[0].value, flags), f"{module}:{call.lineno}", frozenset(methods))


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


def beginnings(tree: Any, most: int = 1) -> set[str]:
    """What the first characters, at ``most`` so many, of a pattern's matches can be (of a class some are tried); shorter ones are whole matches."""
    begun = {""}
    for code, argument in tree:
        if code is codes.LITERAL:
            parts = {chr(argument)}
        elif code is codes.IN:
            parts = set(_of_set(argument))
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            once, least, parts = beginnings(argument[2], most), argument[0], set[str]()
            for times in range(min(argument[1], max(least, most)) + 1):
                parts |= _joined([once] * times, most) if times >= least else set()
        elif code is codes.SUBPATTERN:
            parts = beginnings(argument[3], most)
        elif code is codes.ATOMIC_GROUP:
            parts = beginnings(argument, most)
        elif code is codes.BRANCH:
            parts = set[str]().union(*(beginnings(part, most) for part in argument[1]))
        elif code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
            continue
        else:
            parts = {"a"}
        begun = _joined([begun, parts], most)
        if all(len(each) == most for each in begun):
            break
    return begun


def _joined(sets: list[set[str]], most: int) -> set[str]:
    """One of each set, one behind the other, at ``most`` so many characters."""
    begun = {""}
    for each in sets:
        begun = {one if len(one) == most else (one + other)[:most] for one in begun for other in each}
    return begun


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


_SIZES = (*range(12, 60, 4), 120, 240, 480, 960, 4000)
"""What takes exponential or cubic time is met before it hangs."""
_MEASURABLE = 0.03
"""Seconds."""
_BEHIND, _MEASURABLE_BEHIND = (20, 28, 120, 480, 1500), 0.005
"""The same for repetitions behind a beginning: many, so they are short."""
_GROWTH = 3.0
"""Twice the input takes twice the time where that is linear, four times where it is quadratic."""


class Made(NamedTuple):
    """How input is made: a beginning of what a pattern matches, a piece again and again, an end that fits nothing."""

    start: str
    piece: str
    end: str

    def text(self, size: int) -> str:
        return self.start + (self.piece * (size // len(self.piece) + 1))[:size] + self.end


def superlinear(found: Found, most: int) -> tuple[Made, int, float] | None:
    """Input of up to ``most`` marks on which the time grows faster than the input, its size, and the seconds it takes; None where there is none."""
    pattern, flags = found.pattern.pattern, found.pattern.flags
    pieces = hostile_inputs(pattern, flags)
    whole = [Made("", piece, end) for piece in pieces for end in ("", "\x00")]
    behind = [Made(start, piece, "\x00") for start in _beginnings(pattern, flags) for piece in dict.fromkeys([" ", "1", "一", *pieces[:9]])]
    for made, sizes, least in [
        *((made, [*(size for size in _SIZES if size < most), most], _MEASURABLE) for made in whole),
        *((made, _BEHIND, _MEASURABLE_BEHIND) for made in behind),
    ]:
        for size in sizes:
            if _seconds(found, made, size) > least and _grows(found, made, size, least):
                return made, size, _seconds(found, made, size)
    return None


def _beginnings(pattern: str | bytes, flags: int) -> list[str]:
    """Beginnings of what a pattern matches."""
    examples = ["".join(_example(parser.parse(pattern, flags), {}, times)) for times in (0, 1, 2)]
    return list(dict.fromkeys(example[:length] for example in examples for length in range(1, min(len(example), 16) + 1)))


def _grows(found: Found, made: Made, size: int, least: float) -> bool:
    """Whether the least of some times is more than that of half the size explains, time after time."""
    for _ in range(3):  # others use the machine, too
        half, whole = (min(_seconds(found, made, length) for _ in range(3)) for length in (size // 2, size))
        if whole < max(least, _GROWTH * half):
            return False
    return True


def _seconds(found: Found, made: Made, size: int) -> float:
    text: Any = made.text(size)
    text = text.encode("utf-8", "surrogatepass") if isinstance(found.pattern.pattern, bytes) else text
    begun = time.process_time()
    if "match" in found.methods:
        found.pattern.match(text)
    if "fullmatch" in found.methods:
        found.pattern.fullmatch(text)
    if not found.methods <= {"match", "fullmatch"}:
        for _ in found.pattern.finditer(text):
            pass
    return time.process_time() - begun
