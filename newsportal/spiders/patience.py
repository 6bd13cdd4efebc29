"""How long a page may take to be read, in CPU time: what extraction's own bounds let through ends here, and the crawl goes on."""

from __future__ import annotations

import gc
import signal
import threading
from collections.abc import Callable
from time import thread_time
from types import FrameType
from typing import TypeVar

T = TypeVar("T")
_TICK = 0.05
"""Seconds until the timer looks again: it runs ahead where other threads work, and what it raises within a finalizer is lost."""
_FINALIZERS = ("weakref", "_weakrefset")
"""The modules whose functions run as what they refer to goes."""
_until: float | None = None
"""When the reading that is under way has to end, on this thread's clock."""


class TooSlow(Exception):
    """Reading a page takes longer than it may."""


class _Interrupt(BaseException):
    """Ends a reading wherever it is; nothing that catches an ``Exception`` on the way holds it up."""


class Patience:
    """The time that is left for one page, in however many steps it is read.

    Works in the main thread alone, where crawls run, and on systems with interval timers; elsewhere nothing is bounded. C code
    is interrupted when it comes to its end.
    """

    def __init__(self, seconds: float) -> None:
        self._left = seconds

    def read(self, step: Callable[[], T]) -> T:
        """What ``step`` gives; ``TooSlow`` if the time is over before it ends, and from then on at once."""
        if _until is not None or threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
            return step()
        if self._left > 0:
            done, result = self._in_time(step)
            if done:
                return result  # type: ignore[return-value]  # of a step that came to its end
        raise TooSlow

    def _in_time(self, step: Callable[[], T]) -> tuple[bool, T | None]:
        """Whether a step came to its end in time, and what it gave. Afterwards timer, signal and collector are as they were."""
        global _until
        collecting, begun = gc.isenabled(), thread_time()
        before = signal.signal(signal.SIGPROF, _look)
        try:
            try:
                _until = begun + self._left
                signal.setitimer(signal.ITIMER_PROF, self._left, _TICK)
                result = step()
                return thread_time() < _until, result  # not every system's timer is on time
            finally:
                _until = None
        except _Interrupt:
            _until = None  # it may have come right before the line above
            self._left = 0
            return False, None
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            if callable(before):  # else ours stays, which does nothing by itself: by default a late signal would end the process
                signal.signal(signal.SIGPROF, before)
            if collecting:  # a reading that is interrupted as it turns it off has no time to turn it on
                gc.enable()
            self._left -= thread_time() - begun


def _look(_: int, frame: FrameType | None) -> None:
    """End the reading if its time is over; the timer looks again soon, and where it is a finalizer that runs, that will do."""
    if _until is not None and thread_time() >= _until and not _finalizes(frame):
        raise _Interrupt


def _finalizes(frame: FrameType | None) -> bool:
    """Whether ``frame`` runs as an object goes: what is raised there ends nothing, and Python prints it."""
    return frame is not None and (frame.f_code.co_name == "__del__" or frame.f_globals.get("__name__") in _FINALIZERS)
