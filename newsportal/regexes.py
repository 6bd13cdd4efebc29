"""Regular expressions that are compiled when they are first used.

There are six hundred of them, no page needs all, and to compile them takes longer than to load everything else: each
command and each crawl would wait for it.
"""

from __future__ import annotations

import re
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


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile(pattern, flags)``, put off until the expression is used; so is the error of one that is wrong.

    A match's ``re`` is the compiled expression, not what this returned.
    """
    return cast("re.Pattern[str]", Waiting(pattern, flags))
