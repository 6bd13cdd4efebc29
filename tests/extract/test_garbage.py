"""The collector of cyclic garbage is as it was after a page has been read."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from newsportal.extract.page.garbage import uncollected

PAGE = b"<title>Storm over the harbour</title><h1>Storm over the harbour</h1><p>The storm came at night, and nobody slept.</p>"
URL = "https://harbourgazette.example/1.html"


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """On before and after each test."""
    gc.enable()
    yield
    gc.enable()


@uncollected
def state(*, fail: bool = False) -> bool:
    if fail:
        raise ValueError("unreadable")
    return gc.isenabled()


def test_it_is_off_while_a_page_is_read_and_on_afterwards() -> None:
    assert state() is False
    assert gc.isenabled()


def test_it_is_on_again_after_an_exception() -> None:
    with pytest.raises(ValueError, match="unreadable"):
        state(fail=True)
    assert gc.isenabled()


def test_it_stays_off_where_the_caller_turned_it_off() -> None:
    gc.disable()
    assert state() is False
    assert not gc.isenabled()


@pytest.mark.parametrize("name", ["article", "headlines"])
def test_reading_a_page_leaves_no_circles_for_it(name: str) -> None:
    # In a process of its own: what other tests have left behind ends when it likes.
    script = f"""
import gc
from newsportal.extract import {name} as read
read({PAGE!r}, {URL!r})  # what is imported and compiled at the first use may hold some
gc.collect()
for _ in range(5):
    read({PAGE!r}, {URL!r})
print(gc.collect())
"""
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout == "0\n"
