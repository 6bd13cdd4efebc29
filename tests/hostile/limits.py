"""How long a page may take to read, where a test wants one that takes longer: told by this machine, which may be slow or busy."""

from __future__ import annotations

import time
from collections.abc import Callable

from newsportal.extract import article, headlines

URL = "https://portal.example/n/1.html"


def less_than(body: bytes) -> str:
    """Half the seconds that ``body`` takes to read at least."""
    return f"{0.5 * min(_seconds(read, body) for read in (headlines, headlines, article)):.3f}"


def _seconds(read: Callable[[bytes, str], object], body: bytes) -> float:
    read(b"<p>A page to compile the expressions.</p>", URL)
    begun = time.process_time()
    read(body, URL)
    return time.process_time() - begun
