"""The collector of cyclic garbage is as it was after a page has been read."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from newsportal import extract
from newsportal.extract.garbage import uncollected

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


@pytest.mark.parametrize("read", [extract.article, extract.headlines])
def test_reading_a_page_leaves_no_circles_for_it(read: object) -> None:
    assert callable(read)
    read(PAGE, URL)  # what is imported and compiled at the first use may hold some
    gc.collect()
    for _ in range(5):
        read(PAGE, URL)
    assert gc.collect() == 0
