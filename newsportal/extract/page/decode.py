"""Bytes to text, whatever the page declares.

Strict UTF-8 first: saved and proxied Chinese pages often declare gb2312 over UTF-8 bytes, while random GBK is hardly
ever valid UTF-8. What is none is read by each codec that the header, the ``<meta>`` or the page's likely language
suggests, and the reading that makes the most sense wins: common characters count for it, undecodable bytes against it.
"""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import Final

from newsportal.regexes import regex

_META = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*+=\s*+[\"']?\s*+([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# A page in UTF-16 without its mark (XML 1.0, appendix F).
_WIDE = ((re.compile(rb"<\0[!?A-Za-z]\0"), "utf-16-le"), (re.compile(rb"\0<\0[!?A-Za-z]"), "utf-16-be"))
# How Japanese begins in ISO-2022-JP, every byte of which is ASCII's.
_ESCAPED = re.compile(rb"\x1b\$[@B]")
# A label that browsers read as its superset.
_SUPERSETS = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252",
    "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252", "big5": "big5hkscs", "shift_jis": "cp932", "shift-jis": "cp932",
    "sjis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "iso-8859-9": "cp1254", "latin5": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "iso-8859-8-i": "iso-8859-8",
}  # fmt: skip
_TWICE = re.compile(rb"\xc3(?:\xa2\xc2\x80|\x83\xc2)")
"""How quotation marks and letters with accents begin that were encoded twice."""
_NO_WRITING = frozenset(
    {"utf-7", "idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "unicode_escape", "raw_unicode_escape"}
)
"""Codecs of Python's own, and one that browsers do not read."""
_BEGINNING: Final = 200_000
"""Bytes in which an escape is looked for."""
_MARKS: Final = 20_000
"""Bytes beyond ASCII that are read for a choice."""
_MARKED = re.compile(rb"(?:[\x00-\x7f]?[\x80-\xff]++)++[\x00-\x7f]?+")
"""Bytes beyond ASCII, with what stands before them and may be the second half of the last."""
_PLAIN_SENSE: Final = 0.2
"""What running text makes in the codec it is written in; in no other it makes half of it."""
_ALPHABET: Final = 0.6
"""The share of its commonest letters in a text in an alphabet of its own, and of what stands in words of three letters."""
_SOME: Final = 60
"""Letters that a page in such an alphabet has at least."""
_APART = regex(r"(?<![^\x00-\x7f])[^\x00-\x7f](?![^\x00-\x7f])")
_LIKELY = ("utf-8", "gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "cp1252")
# A fifth to a third of any running text is made of these; of text in the wrong codec hardly any. The marks are all that a page in
# English of such a portal has of them.
_COMMON: Final = {
    "gb18030": frozenset("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经，。、“”‘’—…·：的新闻日月"),
    "big5hkscs": frozenset("的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經，。、「」“”‘’—…‧：新聞日月"),
    "cp932": frozenset("のにはをたがでてとしれさいるあっなもこらりかすまくうだけ、。“”‘’―…日年月人大一中国本会者"),
    "cp949": frozenset("이다는을를에의가한고지도로기사하은서나시대자리일인어해부“”‘’―…·"),
}  # fmt: skip
# Alphabets without a letter of ASCII, in codecs of one byte: nearly all of a text is made of these, in words.
_LETTERS: Final = {
    "cp1251": frozenset("оеаинтсрвлкмдпуяыьігъ"), "koi8-r": frozenset("оеаинтсрвлкмдпуяыьг"), "iso8859-7": frozenset("αοιετσςνηυρπκμλάέίόήύώ"),
    "cp1255": frozenset("יוהלאתרמבשנדקםח"), "cp1256": frozenset("اليمنرتبةدعوسفحقكأجىه"), "cp874": frozenset("านรกเงมยลวสดทะคอ่้ีัิตปไหแใพื"),
}  # fmt: skip
_WORDS = regex(r"[^\x00-\x7f]{3,}")
_LANGUAGE = re.compile(rb"<html[^<>]{0,300}?\slang\s?=\s?[\"']?([A-Za-z]{2})", re.IGNORECASE)
# What pages in Latin letters that say nothing of their codec are written in (HTML, section 13.2.3.2), the older one first.
_OF_LANGUAGE: Final = {
    **dict.fromkeys(("pl", "cs", "sk", "hu", "sl", "hr", "ro", "bs", "sq"), ("iso8859-2", "cp1250")),
    **dict.fromkeys(("lt", "lv", "et"), ("cp1257",)), "tr": ("cp1254",), "az": ("cp1254",),
}  # fmt: skip


def decode(body: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text of ``body`` and the codec that read it (``utf-8 twice`` where it was encoded twice).

    Never raises: what no codec reads becomes U+FFFD.
    """
    for bom, codec in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(codec, "replace"), codec
    if body[1:2] == b"\0" or body[:1] == b"\0":
        for begin, codec in _WIDE:
            if begin.match(body):
                return body.decode(codec, "replace"), codec
    if body.find(b"\x1b", 0, _BEGINNING) >= 0 and _ESCAPED.search(body, 0, _BEGINNING):
        return body.decode("iso2022_jp", "replace"), "iso2022_jp"
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        once = _encoded_once(text) if b"\xc3" in body and b"\xc2" in body and _TWICE.search(body) else text
        return once, "utf-8" if once is text else "utf-8 twice"
    meta = _META.search(body[:4096])
    stated = [codec for codec in map(_codec, (declared, meta.group(1).decode("ascii") if meta else None)) if codec]
    language = _LANGUAGE.search(body[:4096])
    if language and not set(stated) - {"utf-8", "cp1252"}:
        stated = [*_OF_LANGUAGE.get(language[1].decode("ascii").lower(), ()), *stated]
    # Styles and scripts are ASCII, and may be long.
    sample = b" ".join(found[0] for found in islice(_MARKED.finditer(body), _MARKS))[:_MARKS]
    for codec in dict.fromkeys(stated):
        if codec in _COMMON and _sense(sample, codec) >= _PLAIN_SENSE:
            return body.decode(codec, "replace"), codec
    scores = {codec: _sense(sample, codec) + 0.04 * stated.count(codec) for codec in dict.fromkeys((*stated, *_LIKELY))}
    if max(scores.values()) < _PLAIN_SENSE:
        scores |= {codec: _sense(sample, codec) for codec in _LETTERS}
    codec = max(scores, key=scores.__getitem__)
    return body.decode(codec, "replace"), codec


def _encoded_once(text: str) -> str:
    """``text`` whose bytes of UTF-8 a server took for Latin-1 and encoded again, as it was; any other unchanged.

    >>> _encoded_once("Investorâ\x80\x99s Guide"), _encoded_once("Ça n’est rien")
    ('Investor’s Guide', 'Ça n’est rien')
    """
    try:  # a single letter that was encoded once makes it fail
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def _sense(sample: bytes, codec: str) -> float:
    """How much sense ``sample`` makes in ``codec``: the share of its marks beyond ASCII that common text would have."""
    text = sample.decode(codec, "replace")
    marks = [mark for mark in text if mark > "\x7f"]
    if not marks:
        return 0.0
    wrong = text.count("\ufffd")
    if codec.startswith("iso"):
        wrong += sum("\x80" <= mark < "\xa0" for mark in marks)  # letters in the codec of Windows
    common = _COMMON.get("cp932" if codec == "euc_jp" else codec)
    if common is not None:
        right = sum(map(common.__contains__, marks)) / len(marks)
    elif codec in _LETTERS:
        share = sum(map(_LETTERS[codec].__contains__, marks)) / len(marks)
        words = sum(map(len, _WORDS.findall(text))) / len(marks)
        right = share if share > _ALPHABET and words > _ALPHABET and len(marks) >= _SOME else 0.0
    elif codec.startswith("utf"):
        # A page of UTF-8 with a few broken bytes: nothing else looks like it.
        right = 0.5
    else:
        # Latin letters with accents stand between plain ones in each of their codecs, of which the page says the right one; bytes of
        # Chinese stand in pairs, and letters of other alphabets in words.
        apart = 0.4 * len(_APART.findall(text)) / len(marks)
        right = apart if codec == "cp1252" else max(0.2, apart)
    return right - 10 * wrong / len(marks)


def _codec(label: str | None) -> str | None:
    """The codec that Python knows for a label; None for what is none or reads no text."""
    if not label:
        return None
    label = label.strip().lower()
    try:
        found = codecs.lookup(_SUPERSETS.get(label, label))
    except (LookupError, ValueError):
        return None
    return found.name if getattr(found, "_is_text_encoding", True) and found.name not in _NO_WRITING else None
