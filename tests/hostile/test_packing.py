"""Pages that come packed: what was cut is told from what is whole, however it was packed."""

import gzip
import time
import zlib

import brotli
import pytest
from backports import zstd
from crawling import crawl
from hostile.serving import article, listing, page, paths, server

from newsportal.downloader.packing import is_whole

TEXT = article(1).encode()


def raw_deflate(data: bytes) -> bytes:
    """As old servers of Microsoft's send it."""
    packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packing.compress(data) + packing.flush()


PACKED = {
    "gzip": (b"gzip", gzip.compress),
    "deflate": (b"deflate", zlib.compress),
    "raw deflate": (b"deflate", raw_deflate),
    "br": (b"br", brotli.compress),
    "zstd": (b"zstd", zstd.compress),
}


@pytest.mark.parametrize("name", PACKED)
def test_what_is_cut_anywhere_is_not_whole(name):
    coding, pack = PACKED[name]
    packed = pack(TEXT)
    assert is_whole(packed, coding)
    whole = [end for end in range(len(packed) // 3, len(packed)) if is_whole(packed[:end], coding)]
    assert whole == []


@pytest.mark.parametrize("coding", [b"gzip", b"deflate", b"br", b"zstd"])
def test_nothing_is_whole(coding):
    assert is_whole(b"", coding)


def test_what_browsers_show_is_whole():
    packed = gzip.compress(TEXT)
    assert is_whole(packed + packed, b"gzip")
    assert is_whole(packed + b"\0" * 512, b"gzip")
    assert is_whole(packed + b"garbage", b"gzip")
    assert is_whole(packed[:-8] + b"checksum", b"gzip")
    assert not is_whole(packed + packed[:-20], b"gzip")


@pytest.mark.parametrize("name", ["gzip", "zstd"])
def test_many_members_take_time_in_proportion(name):
    coding, pack = PACKED[name]
    began = time.process_time()
    assert is_whole(pack(b"") * 200_000, coding)
    assert time.process_time() - began < 20  # a net: what copies the rest for each member takes minutes


@pytest.mark.parametrize("coding", ["deflate", "br"])
def test_an_answer_without_a_body_is_whole(tmp_path, coding):
    """A page that has not changed, from a server that names its packing all the same."""

    def answer(request):
        if request.path == "/news/":
            if "If-None-Match" in request.headers:
                return page("", 304, ETag='"1"', Content_Encoding=coding)
            return page(listing({"/n/1.html": 1, "/n/2.html": 2, "/n/3.html": 3}), ETag='"1"')
        return page(article(request.path))

    with server(answer) as served:
        for _ in range(2):
            result = crawl(tmp_path, f"url={served.base}/news/")
    assert result.returncode == 0, result.stderr
    assert paths(served).count("/news/") == 2
