"""What an operator sees: the progress line, the summary, whether the job was done."""

import pytest

from newsportal.watch.progress import progress_line
from newsportal.watch.record import is_done, summary

RECORD = {
    "portal": "harbour", "articles": 1, "headlines": 2, "listing_pages": 1, "seconds": 3.4, "errors": 0, "done": True, "finish_reason": "finished",
    "sections": [{"url": "https://a.example/", "pages": 1, "rows": 2, "stopped": "no next page", "offered": ["https://a.example/b/"]}],
    "left_alone": 30, "unchanged": 4, "handed_on": 3, "stopped": None, "dropped": {"NoText": 2}, "failed": {"HTTP 404": 1}, "cut": {"too many parts": 1}, "files": [{"path": "output/harbour/x.csv"}],
}  # fmt: skip


def test_the_progress_line_counts():
    stats = {"newsportal/listing/pages": 1, "newsportal/items/Article": 12, "response_received_count": 30, "newsportal/failed/HTTP 404": 2}
    assert progress_line(stats, 65.0) == "1 listing page, 12 articles, 30 pages fetched (0.5/s), 2 failed, 1:05 min"


def test_the_summary_says_what_came_of_it():
    assert summary(RECORD) == [
        "harbour: 1 article, 2 headlines, 1 listing page, 1 section, 3 s",
        "  30 known articles left alone, 4 looked at again and unchanged (-a full=1 fetches all anew; scrapy export gives them)",
        "  3 items of earlier crawls that did not end in order, stored and in no file until now",
        "  https://a.example/: 1 page, 2 rows; stopped: no next page",
        "  1 section more on the home page (-a sections=all walks them): https://a.example/b/",
        "  dropped: 2 NoText",
        "  failed: 1 HTTP 404",
        "  cut: 1 too many parts",
        "  output/harbour/x.csv",
    ]


def test_the_summary_says_what_was_not_done():
    assert summary(RECORD | {"done": False, "finish_reason": "shutdown"})[-1] == "  NOT DONE: shutdown"
    assert summary(RECORD | {"done": False})[-1] == "  NOT DONE: no listing page could be read"
    full = RECORD | {"done": False, "finish_reason": "store", "stopped": "sqlite:///newsportal.db: database or disk is full"}
    assert summary(full)[-1] == "  NOT DONE: sqlite:///newsportal.db: database or disk is full"


@pytest.mark.parametrize(
    ("reason", "pages", "done"), [("finished", 1, True), ("finished", 0, False), ("shutdown", 5, False), (None, 5, False)]
)
def test_done(reason, pages, done):
    assert is_done(reason, {"newsportal/listing/pages": pages}) is done
