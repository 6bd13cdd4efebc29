"""Which bytes are no page: pictures, documents, archives, programs."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

_MAGIC = (
    *(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"Rar!", b"7z\xbc\xaf"),
    *(b"MZ\x90", b"\x7fELF", b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3", b"wOFF", b"wOF2", b"\x00\x00\x01\x00", b"II*\x00", b"MM\x00*"),
)
_BLANK = b"\xef\xbb\xbf \t\r\n"
_HEAD = 1445
"""Bytes that tell text from other data (WHATWG, MIME Sniffing, section 7.1)."""
# The standard's binary data bytes but for zero: bad servers scatter it, and UTF-16 is full of it.
_CONTROLS = bytes((*range(1, 9), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20)))
_MOST_CONTROLS = 0.04
"""A tenth of compressed data are controls; of a page that holds stray ones hardly any."""


def begins_no_page(body: bytes) -> bool:
    """Whether the first bytes are those of a picture, a document, an archive or a program; gzip is not among them: lists come in it.

    >>> begins_no_page(b"%PDF-1.4"), begins_no_page(b"\\n<html>")
    (True, False)
    """
    return body[:64].lstrip(_BLANK).startswith(_MAGIC) or body[4:8] == b"ftyp"


def is_no_text(body: bytes) -> bool:
    """Whether ``body`` is no text in any encoding: what begins as no page does, and what is compressed.

    >>> is_no_text(bytes(range(256))), is_no_text("<p>夜班公交\\x02".encode("gbk"))
    (True, False)
    """
    head = body[:_HEAD]
    wide = body.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or 10 * head.count(0) > len(head)  # the half of a character may be any byte
    return begins_no_page(body) or (not wide and len(head) - len(head.translate(None, _CONTROLS)) > max(2, _MOST_CONTROLS * len(head)))
