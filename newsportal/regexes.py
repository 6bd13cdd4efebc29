"""Regular expressions that are compiled when they are first used.

There are six hundred of them, no page needs all, and to compile them takes longer than to load everything else: each
command and each crawl would wait for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class Waiting:
    """An expression that is not compiled yet; from its first use on its methods are the compiled one's."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.given_flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = self.compiled()
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)

    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        return re.compile(self.pattern, self.given_flags)


class _Sorted(Waiting):
    """Many alternatives between a beginning and an end, sorted when the expression is compiled."""

    def __init__(self, before: str, alternatives: str, behind: str) -> None:
        super().__init__(f"{before}(?:{alternatives}){behind}", 0)
        self.parts = before, alternatives, behind

    def compiled(self) -> re.Pattern[str]:
        before, alternatives, behind = self.parts
        options = [option for alternative in _split(alternatives) for option in _options(alternative)]
        return re.compile(f"{before}(?:{_by_letter(options)}){behind}", self.given_flags)


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile(pattern, flags)``, put off until the expression is used; so is the error of one that is wrong.

    A match's ``re`` is the compiled expression, not what this returned.
    """
    return cast("re.Pattern[str]", Waiting(pattern, flags))


def either(before: str, alternatives: str, behind: str = "") -> re.Pattern[str]:
    """The expression ``before(?:alternatives)behind``, where a text is tried against those alternatives alone that begin with its letter.

    Of several that fit another may be found than the first. An alternative that begins with a group counts as one for each of the group's.
    """
    return cast("re.Pattern[str]", _Sorted(before, alternatives, behind))


# What parts a pattern: bars and brackets that are neither escaped nor in a class.
_MARK = regex(r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*+(?:\]|$)|[(|)]", re.DOTALL)
_QUANTIFIERS = ("?", "*", "+", "{")


def _split(pattern: str) -> list[str]:
    """What stands between the bars of a pattern that are in no group.

    >>> _split(r"on|(?:in|at) the|[|]\\|")
    ['on', '(?:in|at) the', '[|]\\\\|']
    """
    alternatives, depth, start = [], 0, 0
    for mark in _MARK.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if mark[0] == "|" and not depth:
            alternatives.append(pattern[start : mark.start()])
            start = mark.end()
    return [*alternatives, pattern[start:]]


def _options(alternative: str) -> list[str]:
    """An alternative that begins with a group as one for each that the group holds, and one without it where it may be left out.

    >>> _options("(?:in|at)(?: the| a)? bay"), _options("(?:by )?(?:day|night)"), _options("(?:to){2} sea")
    (['in(?: the| a)? bay', 'at(?: the| a)? bay'], ['by (?:day|night)', 'day', 'night'], ['(?:to){2} sea'])
    """
    if not alternative.startswith("(?:"):
        return [alternative]
    depth = 0
    for mark in _MARK.finditer(alternative):
        depth += {"(": 1, ")": -1}.get(mark[0], 0)
        if not depth:
            break
    inner, rest = alternative[3 : mark.start()], alternative[mark.end() :]
    options = _split(inner)
    if rest.startswith("?") and not rest.startswith(("??", "?+")):
        options, rest = [*options, ""], rest[1:]
    elif rest.startswith(_QUANTIFIERS):
        return [alternative]
    return [option for each in options for option in _options(each + rest)]


def _by_letter(options: Iterable[str]) -> str:
    """Options as alternatives of which those that begin with the same letter stand behind it in one group.

    >>> _by_letter(["sea", "see", "bay", "[ab]c", "so?"])
    's(?:e(?:a|e)|o?)|bay|[ab]c'
    """
    groups: dict[str, list[str]] = {}
    others = []
    for option in dict.fromkeys(options):
        if option[:1] in _NO_LETTERS or option[1:].startswith(_QUANTIFIERS):
            others.append(option)
        else:
            groups.setdefault(option[0], []).append(option[1:])
    alike = [re.escape(letter) + (f"(?:{_by_letter(rests)})" if len(rests) > 1 else rests[0]) for letter, rests in groups.items()]
    return "|".join([*alike, *others])


_NO_LETTERS = frozenset(("", *"\\[](){}.^$*+?|"))
