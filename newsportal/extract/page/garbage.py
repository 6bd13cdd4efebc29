"""Reading a page without the collector of cyclic garbage.

A page is read into some ten thousand objects, none of which refer to each other in circles. Python's collector takes
them for a reason to look through the whole process every few pages, which costs a seventh of the time of reading.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def uncollected(read: Callable[P, T]) -> Callable[P, T]:
    """``read`` with the collector off while it runs, and on again afterwards if it was on; a caller who turned it off keeps it off.

    The collector belongs to the process: other threads' circles wait for the few milliseconds that a page takes.
    """

    @wraps(read)
    def reading(*args: P.args, **kwargs: P.kwargs) -> T:
        if not gc.isenabled():
            return read(*args, **kwargs)
        gc.disable()
        try:
            return read(*args, **kwargs)
        finally:
            gc.enable()

    return reading
