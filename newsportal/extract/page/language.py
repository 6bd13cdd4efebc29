"""The language of an article as a BCP 47 code, and the address that its portal gives it."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from newsportal.extract.page.countries import home_zone
from newsportal.extract.page.tongues import TONGUES, tongue_of
from newsportal.extract.page.tree import Page
from newsportal.extract.page.urls import _TRACKING, _without, absolute
from newsportal.regexes import regex

_TAG = regex(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.@].*)?")
_SAMPLE, _TELLING = 3000, 1500
"""Characters whose script is looked at; whose words are."""
_KANA = regex(r"[\u3040-\u30ff]+")
_HANGUL = regex(r"[\uac00-\ud7af]+")
_HAN = regex(r"[\u3400-\u9fff]+")
_CYRILLIC = regex(r"[\u0400-\u04ff]+")
_ARABIC = regex(r"[\u0600-\u06ff]+")
_DEVANAGARI = regex(r"[\u0900-\u097f]+")
_LATIN = regex(r"[A-Za-z\u00c0-\u024f]+")
_OTHERS = regex(r"[^\x00-\u024f]+")
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_ALIASES = {"cn": "zh", "jp": "ja", "kr": "ko", "chs": "zh", "cht": "zh", "gr": "el", "cz": "cs", "dk": "da", "se": "sv", "ua": "uk"}
_OF_COUNTRY = {
    "de": "de", "at": "de", "ch": "de", "li": "de", "fr": "fr", "it": "it", "es": "es", "ar": "es", "mx": "es", "cl": "es", "pt": "pt", "br": "pt",
    "nl": "nl", "dk": "da", "se": "sv", "no": "nb", "fi": "fi", "pl": "pl", "cz": "cs", "sk": "sk", "ru": "ru", "tr": "tr", "ro": "ro",
}  # fmt: skip
# Scripts that no language outside these groups is written in: what the page declares must agree with what it prints.
_OF_SCRIPT = {"han": ("zh", "yue", "ja", "ko", "lzh", "wuu", "nan"), "kana": ("ja",), "hangul": ("ko",)}
# Languages that a text in Latin letters is not in where its words tell of another one.
_TOLD = TONGUES | {"ru", "uk", "bg", "el", "ar", "fa", "he", "hi", "th"}


def language_of(page: Page, text: str | None) -> str | None:
    """The language that ``text`` is in: as declared where the script agrees, else as the script or the most common words tell.

    A declaration that only a template can have made (``en`` over Chinese or German) is not believed.
    """
    facts = page.structured
    declared = [facts.said("inLanguage"), facts.language, facts.first("og:locale", "content-language", "language", "dc.language")]
    script = script_of((text or "")[:_SAMPLE] or facts.title)
    codes = [code for code in map(bcp47, declared) if code and agrees(code, script)]
    if script == "latin" and (not codes or codes[0].split("-")[0] in _TOLD) and (told := tongue_of((text or "")[:_TELLING])):
        codes = [*(code for code in codes if code.split("-")[0] == told), told]
    return codes[0] if codes else {"han": "zh", "kana": "ja", "hangul": "ko"}.get(script)


def settle(page: Page, text: str) -> None:
    """Note what language ``page`` is in, and with it in which zone its clocks go, by the words of its ``text``."""
    page.language = language_of(page, text)
    page.zone = home_zone(page.url, page.structured.language, page.language, page.zone)


def regional(url: str, spoken: str = "zh") -> str | None:
    """Chinese or English as written where the day goes first, on pages of such a region, whatever their templates declare.

    >>> regional("https://www.paper.example.my/1"), regional("https://paper.example.cn/1"), regional("https://paper.example.co.uk/1", "en")
    ('zh-MY', None, 'en-GB')
    """
    region = (urlsplit(url).hostname or "").rpartition(".")[2]
    if spoken == "en":
        return "en-GB" if region in ("uk", "ie", "au", "nz", "in", "za", "hk", "sg", "my") else None
    return f"zh-{region.upper()}" if region in ("hk", "mo", "sg", "my") else None


def spoken(page: Page, told: str | None) -> str | None:
    """The language in which a page's days are to be read: as declared, with its region; else the one that the address's country speaks.

    ``told``: the language of its text, which counts where the page declares none or another.
    """
    facts = page.structured
    declared = next((code for value in (facts.language, facts.first("og:locale", "content-language")) if (code := bcp47(value))), None)
    if told and (declared is None or (told.isalpha() and told != declared.split("-")[0])):
        declared = told
    if declared == "en":
        return regional(page.url, declared) or declared
    return declared or _OF_COUNTRY.get((urlsplit(page.url).hostname or "").rpartition(".")[2])


@lru_cache(maxsize=256)
def bcp47(value: str | None) -> str | None:
    """A language tag in its usual spelling; None for what is none.

    >>> bcp47("zh_cn"), bcp47("EN-us"), bcp47("zh-hant-TW"), bcp47("utf-8"), bcp47("cn")
    ('zh-CN', 'en-US', 'zh-Hant-TW', None, 'zh')
    """
    match = _TAG.fullmatch((value or "").strip())
    if not match or match[1].lower() in ("utf", "gb"):
        return None
    language = _ALIASES.get(match[1].lower(), match[1].lower())
    parts = [language, (match[2] or "").title(), (match[3] or "").upper()]
    return "-".join(part for part in parts if part)


def script_of(text: str) -> str:
    """``han``, ``kana``, ``hangul``, ``cyrillic``, ``arabic``, ``devanagari`` or ``latin``: the script of most of ``text``.

    >>> script_of("7月28日,上海"), script_of("気象庁によると"), script_of("Hafen")
    ('han', 'kana', 'latin')
    """
    if text.isascii():
        return "latin"
    plain = text.encode("ascii", "ignore")
    latin = len(plain.translate(None, _NO_LETTERS)) // 3
    if latin > len(text) - len(plain):  # more than any other can be, be all other characters letters
        return "latin"
    others = "".join(_OTHERS.findall(text))
    if latin > len(others):
        return "latin"
    kana, han = _count(_KANA, others), _count(_HAN, others)
    if kana and kana * 5 >= han + kana:
        return "kana"
    if 2 * han > len(others) and 3 * han > len(text):  # more than all others can be
        return "han"
    counts = {
        "hangul": _count(_HANGUL, others),
        "han": han,
        "cyrillic": _count(_CYRILLIC, others),
        "arabic": _count(_ARABIC, others),
        "devanagari": _count(_DEVANAGARI, others),
        "latin": _count(_LATIN, text) // 3,
    }
    best = max(counts, key=lambda script: counts[script])
    return best if counts[best] else "latin"


def _count(letters: re.Pattern[str], text: str) -> int:
    return sum(map(len, letters.findall(text)))


def agrees(code: str, script: str) -> bool:
    """Whether a text in ``script`` can be in the language ``code``."""
    language = code.split("-")[0]
    if script in _OF_SCRIPT:
        return language in _OF_SCRIPT[script]
    return language not in ("zh", "ja", "ko", "yue")


def canonical_of(page: Page) -> str:
    """Where the portal says that the article lives, if that can be true; else the page's own address without tracking parameters."""
    own = _without(page.url, _TRACKING)
    stated = page.structured.canonical or page.structured.first("og:url")
    if not stated or not stated.startswith(("http://", "https://")):
        return own
    stated = absolute(stated, page.url)  # og:url is whatever the page says: no address, a password, a line end
    if stated is None:
        return own
    here, there = urlsplit(page.url), urlsplit(stated)
    # Templates that put the front page's address on every page.
    if there.path in ("", "/") and here.path not in ("", "/") and not there.query:
        return own
    return stated
