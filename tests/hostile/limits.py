"""How long a page may take to read, where a test wants one that takes longer: told by this machine, which may be slow or busy."""

from __future__ import annotations

import time

from newsportal.extract import article


def less_than(body: bytes) -> str:
    """Some three fifths of the seconds that ``body`` takes to read; the first page of a process, for which the expressions are compiled, takes less."""
    article(b"<p>A page to compile the expressions.</p>", "https://portal.example/")
    begun = time.process_time()
    article(body, "https://portal.example/")
    return f"{0.6 * (time.process_time() - begun):.3f}"
