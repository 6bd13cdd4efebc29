"""No regular expression takes for ever, and no line of a page, however long, is read in more than linear time."""

import time

import pytest
from hostile.patterns import hostile_inputs, patterns, slowest

from newsportal import extract
from newsportal.items import Headline
from newsportal.store.edits import headline_edit

LINE = 300
"""Characters: some patterns look at every place of a line for a run that ends there, which is square; lines are bounded before they do."""


def test_no_pattern_takes_for_ever_on_a_line():
    found = patterns()
    assert len(found) > 300
    slow = {}
    for (pattern, flags), where in found.items():
        took, piece, size = slowest(pattern, flags, LINE, 1.0)
        if took > 1:
            slow[where] = (round(took, 1), piece, size)
    assert slow == {}


@pytest.mark.parametrize("pattern", [r"^(\d+[\s\-/:.]*)+$", r"(a|aa)+b", r"(?:\s*,\s*)*;", r"(x+x+)+y", r"\s*\w*\s*\w*\s*\w*!"])
def test_those_that_do_are_found(pattern):
    assert slowest(pattern, 0, LINE, 0.5)[0] > 0.5


def test_what_a_pattern_takes_is_tried():
    assert {"1", " ", "年"} <= set(hostile_inputs(r"\d{4}\s*年", 0))


PIECES = ["1", " ", "a", "-", "（", "<", "1-", "1 ", "2024-", "来源：", "记者 ", "作者：a", "责任编辑", "刚刚，", "昨天", "一", ",", "/", "_", "\u3000", "| ", ".", "@", "http://", "12:", "July ", "】", "返回", "&#13;", "年"]  # fmt: skip
PLACES = {
    "title": "<html><head><title>{}</title></head><body><h1>{}</h1></body></html>",
    "byline": "<html><head><title>河边的步道</title></head><body><h1>河边的步道今天开放</h1><div>2024-05-18 来源：{}</div><p>河边的步道今天向市民开放，欢迎大家前来散步。</p></body></html>",
    "paragraph": "<html><body><h1>河边的步道今天开放</h1><p>河边的步道今天向市民开放，欢迎大家前来散步。</p><p>{}</p><p>（{}）</p></body></html>",
    "row": "<html><body><ul>" + "<li><a href='/n/1.html'>{}</a><span>{}</span></li>" * 3 + "</ul></body></html>",
    "attribute": "<html><head><meta name='author' content='{}'><meta property='og:title' content='{}'></head><body><a href='{}' class='{}'>x</a></body></html>",
}


@pytest.mark.parametrize("place", PLACES)
def test_long_lines_take_no_long_time(place):
    for piece in PIECES:
        html = PLACES[place].replace("{}", piece * (30_000 // len(piece))).encode()
        begun = time.process_time()
        extract.article(html, "https://a.example/n/1.html")
        extract.headlines(html, "https://a.example/n/")
        assert time.process_time() - begun < 20, piece  # a net for what does not end


def test_dots_at_the_end_of_a_title_have_one_reading():
    before, after = (Headline(position=1, title="." * size + "x") for size in (2000, 2001))
    begun = time.process_time()
    headline_edit(before, after)
    assert time.process_time() - begun < 20


def test_a_long_title_in_json_is_looked_at_as_far_as_a_title_goes():
    rows = ",".join(f'{{"title":"{"a" * 100_000}","url":"/{n}.html"}}' for n in range(5))
    begun = time.process_time()
    extract.headlines(f'{{"items":[{rows}]}}'.encode(), "https://a.example/list.json")
    assert time.process_time() - begun < 20
