"""White space, Unicode, invisible characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache, wraps
from typing import TypeVar

from newsportal.regexes import regex

# Controls but tab and newline, zero-width spaces and BOM, bidi controls, soft hyphen, lone surrogates.
# ZWNJ and ZWJ stay: Persian and emoji need them.
_INVISIBLE = regex(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_WIDE_MARKS = tuple((mark, unicodedata.normalize("NFKC", mark)) for mark in "，：；！？（）％")
_DIGIT, _DIGITS = regex(r"\d"), b"0123456789"
_SHORT = 60
"""Characters of a headline or a label, which other lines and other pages repeat."""
T = TypeVar("T")
CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"


def clean_text(text: str) -> str:
    """NFC, without invisible characters; letters and punctuation stay as the portal wrote them."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def phrases(*languages: str) -> frozenset[str]:
    """The phrases of tables of words, a text for each language, in which bars part them."""
    return frozenset(phrase for language in languages for phrase in language.split("|"))


def one_line(text: str | None) -> str:
    """``clean_text`` with every run of white space as one space, trimmed."""
    line = (text or "").strip()
    # Most lines are clean, and telling so costs a fifth of cleaning: line ends, other spaces and invisible characters do not print.
    if "  " in line or not line.isprintable():
        line = " ".join(line.split())
        if not line.isprintable():
            line = " ".join(_INVISIBLE.sub("", line).split())
    return line if line.isascii() or unicodedata.is_normalized("NFC", line) else " ".join(unicodedata.normalize("NFC", line).split())


def small_letters(text: str) -> str:
    """For patterns of small letters; the Turkish İ is an i, without a mark of its own above it."""
    return text.lower() if text.isascii() else text.lower().replace("i\u0307", "i")


def holds_one(text: str, words: Iterable[str]) -> bool:
    """Whether one of ``words`` is in ``text``."""
    for word in words:  # noqa: SIM110  any() over a generator takes thrice the time
        if word in text:
            return True
    return False


def has_digit(text: str) -> bool:
    """Whether a decimal digit of any script is in ``text``."""
    if text.isascii():  # to leave out its digits takes a half of the time of looking for one
        plain = text.encode()
        return len(plain.translate(None, _DIGITS)) < len(plain)
    return _DIGIT.search(text) is not None


def remembered(read: Callable[[str], T]) -> Callable[[str], T]:
    """``read``, which gives for a text always the same value, one that nobody can change: for the last short ones it is kept.

    A portal's pages have their menus and headlines in common.
    """
    short = lru_cache(maxsize=2048)(read)

    @wraps(read)
    def reading(text: str) -> T:
        return short(text) if len(text) <= _SHORT else read(text)

    return reading


def squeeze(text: str | None) -> str:
    """For comparing: NFKC, lower case, no white space or invisible characters."""
    return _squeezed(text) if text else ""


@remembered
def _squeezed(text: str) -> str:
    line = "".join(text.split())
    if not line.isascii():
        # Most Chinese lines need nothing but their marks made narrow; to replace these and look again costs a tenth of normalizing.
        for wide, narrow in _WIDE_MARKS:
            line = line.replace(wide, narrow)
        if not unicodedata.is_normalized("NFKC", line):
            line = "".join(unicodedata.normalize("NFKC", line).split())
    return (line if line.isprintable() else _INVISIBLE.sub("", line)).lower()
