"""Bytes to text, whatever the page declares.

Strict UTF-8 first: saved and proxied Chinese pages often declare gb2312 over UTF-8 bytes, while random GBK is hardly
ever valid UTF-8. Then the header, the ``<meta>``, and the likely codecs of the language.
"""

from __future__ import annotations

import codecs
import re

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# A label that browsers read as its superset.
_SUPERSETS = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252",
    "ascii": "cp1252", "us-ascii": "cp1252", "big5": "big5hkscs", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
    "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
}  # fmt: skip


def decode(body: bytes, declared: str | None = None) -> tuple[str, str]:
    """The text of ``body`` and the codec that read it. Never raises: what no codec reads becomes U+FFFD."""
    for bom, codec in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(codec, "replace"), codec
    try:
        return body.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    meta = _META.search(body[:4096])
    labels = [declared, meta.group(1).decode("ascii") if meta else None, "utf-8", "gb18030"]
    texts = [(body.decode(codec, "replace"), codec) for codec in filter(None, map(_codec, labels))]
    return min(texts, key=lambda read: read[0].count("\ufffd"))


def _codec(label: str | None) -> str | None:
    if not label:
        return None
    label = label.strip().lower()
    try:
        return codecs.lookup(_SUPERSETS.get(label, label)).name
    except LookupError:
        return None
