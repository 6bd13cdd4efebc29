"""Pages in flight: asked for, and not written yet. Each host has so many places; a page takes one, and gives it back when it is written."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Flight:
    """The places of all hosts."""

    def __init__(self) -> None:
        self._hosts: dict[str, asyncio.Semaphore] = {}
        self.taken = 0

    async def place(self, host: str, places: int) -> Callable[[], None]:
        """Take a place of a host that has so many; first come, first served. What gives it back, to be called once."""
        free = self._hosts.setdefault(host, asyncio.Semaphore(places))
        await free.acquire()
        self.taken += 1

        def leave() -> None:
            self.taken -= 1
            free.release()

        return leave
