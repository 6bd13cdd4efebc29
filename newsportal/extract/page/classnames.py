"""Class names and ids as words, and tests of what they say."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import chain

from newsportal.regexes import regex

_WORD = regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_A-Za-z]+")
_HASH = regex(r"(?<![A-Za-z0-9])(?=[0-9a-f]*(?:\d[a-f]|[a-f]\d))[0-9a-f]{6,}(?![A-Za-z0-9])")
_POSTS = frozenset(("hentry", "type-post", "post"))
_ABOUT_OTHERS = ("no-", "no_", "has-", "has_", "with-", "with_", "without-", "not-", "hide-")


# What stands behind it is beside or in a box, or is not: pageWithSidebar, anchorTargetStickyNavbar, layout--no-sidebar.
_HOLDS = regex(r"(?<=[a-z0-9])(?:With(?:out)?|No|Target)(?=[A-Z])|(?<=[a-z0-9])[-_]{1,2}(?:with|without|no|has)[-_]")


@lru_cache(maxsize=2048)
def class_words(names: str) -> frozenset[str]:
    """The words of class names and ids, in lower case: ``articleBody side-bar`` gives article, body, side, bar and both names whole."""
    listed = names[:400].split()[:40]
    # What a post is about, category-harbour and tag-wall, is not what its box is.
    if ("post" in names or "hentry" in names) and not _POSTS.isdisjoint(listed):
        listed = [name for name in listed if not name.startswith(("category-", "tag-"))]
    return frozenset(chain.from_iterable(map(_name_words, listed)))


@lru_cache(maxsize=4096)
def _name_words(name: str) -> tuple[str, ...]:
    """The words of one class name or id, and itself."""
    if name.isascii() and name.isalpha() and name.islower():  # a single word
        return (name,)
    # Neither what a box has not or holds elsewhere (no-sidebar, has-ads), nor a title made a name, nor a variant (lg:…), nor a hash says what it is.
    if ":" in name or name.startswith(_ABOUT_OTHERS) or (name.count("-") > 4 and name.replace("--", "-").count("-") > 4):
        return (name.lower(),)
    if ("ith" in name or "no" in name or "No" in name or "has" in name or "Target" in name) and (found := _HOLDS.search(name)):
        name = name[: found.start()]
    if name.islower() and name.isascii():  # most names are small letters and hyphens: no pattern need look at them
        words = name.replace("_", "-").split("-")
        if "".join(words).isalpha():
            return (name, *filter(None, words))
        if all(word.isalpha() or word.isdigit() or not word for word in words):  # col-md-8
            return (name, *words)
    words = _WORD.findall(name if name.isalpha() else _HASH.sub("", name))
    parts = name.replace("_", "-").split("-")
    if any(map(_is_random, parts)):
        parts = [part for part in parts if not _is_random(part)]
        words = [word for part in parts for word in _WORD.findall(part)]
    if len(parts) > 1:  # FactBox__root: a factbox
        words += parts
    return (name.lower(), *map(str.lower, words))


def _is_random(part: str) -> bool:
    """Whether letters are put together by chance: q7RtAdWkZx, 1ad9x. What looks like a word in them is none."""
    if len(part) < 5 or (part.isalpha() and part.islower()):
        return False
    words = _WORD.findall(part)
    return len(words) > 2 and len(part) < 2 * len(words) + part.isalpha()


def letters_of(words: frozenset[str]) -> re.Pattern[str]:
    """What finds the letters of one of ``words``, which class names and ids in small letters have that hold one."""
    shortest = [word for word in sorted(words) if not any(other in word for other in words - {word})]
    return regex("|".join(map(re.escape, shortest)))


def named(words: frozenset[str]) -> Callable[[str], bool]:
    """A test whether class names and ids hold one of ``words``. Most hold not even its letters, and are not cut into words for it."""
    letters = letters_of(words)

    @lru_cache(maxsize=2048)
    def test(names: str) -> bool:
        return letters.search(names.lower()) is not None and not words.isdisjoint(class_words(names))

    return test
