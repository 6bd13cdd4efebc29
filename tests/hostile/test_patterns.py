"""Every regular expression takes time in proportion to its input, and no line of a page, however long, takes for ever."""

import re
import time

import pytest
from hostile.patterns import Found, beginnings, hostile_inputs, parser, patterns, superlinear

from newsportal import extract
from newsportal.extract.bylines import attribution, by, signatures
from newsportal.extract.bylines.names import has_han
from newsportal.extract.listing import pagewords, row_attributes, row_parts
from newsportal.extract.story import parts, printedtitle, sieve, taglabels, thread
from newsportal.items import Headline
from newsportal.store.edits import headline_edit

LONG = 6_000
"""Characters: what is square takes some tenths of a second for them, ten times what can be measured."""


def test_every_pattern_is_linear():
    found = patterns()
    assert len(found) > 300
    slow = {each.where: (each.pattern.pattern, grown) for each in found if (grown := superlinear(each, LONG))}
    assert slow == {}


@pytest.mark.parametrize(
    "pattern",
    [
        *(r"^(\d+[\s\-/:.]*)+$", r"(a|aa)+b", r"(?:\s*,\s*)*;", r"(x+x+)+y", r"\s*\w*\s*\w*\s*\w*!"),  # exponential, or of a high power
        *(
            r"\s*返回\s*$",
            r"\d+\s*人",
            r"(?:…+)$",
            r"@\S+\.\w",
            r"[ \u3000]*来源",
            r"(?:\w+-){3,}",
            r"(?:文章)?\s*作者",
            r"\s+[|·]\s+",
        ),  # square
    ],
)
def test_those_that_are_not_are_found(pattern):
    assert superlinear(Found(re.compile(pattern), "", frozenset({"search", "fullmatch"})), LONG)


def test_a_pattern_that_matches_once_is_tried_as_it_is_used():
    """Square where a text is searched for it, linear where it is matched."""
    pattern = re.compile(r"\s*返回")
    assert superlinear(Found(pattern, "", frozenset({"sub"})), LONG)
    assert superlinear(Found(pattern, "", frozenset({"match", "fullmatch"})), LONG) is None


def test_what_a_pattern_takes_is_tried():
    assert {"1", " ", "年"} <= set(hostile_inputs(r"\d{4}\s*年", 0))


def test_what_a_pattern_looks_for_first_is_all_that_it_can_begin_with():
    """``(?=[…])`` before alternatives saves trying each of them at most places: a new one that begins otherwise would never be found."""
    missed, looking = {}, 0
    for each in patterns():
        look = re.match(r"(?:\\b)?\(\?=(\[(?:[^\]\\]|\\.)+\])\)\(\?:", str(each.pattern.pattern))
        rest = [*parser.parse(each.pattern.pattern, each.pattern.flags)][1 + str(each.pattern.pattern).startswith("\\b") :] if look else []
        if look and rest:  # else it stands in the first of several alternatives
            looking += 1
            kept_out = {mark for mark in beginnings(rest) if not re.match(look[1], mark, each.pattern.flags)}
            if kept_out:
                missed[each.where] = kept_out
    assert missed == {}
    assert looking > 3


@pytest.mark.parametrize(
    ("pattern", "guard"),
    [
        (parts._NUMBER, parts._BEGINNINGS),
        (attribution._CARD, attribution._CARD_BEGINNINGS),
        (printedtitle._PREFIX, printedtitle._PREFIX_BEGINNINGS),
        (thread._POSTED, thread._POSTED_BEGINNINGS),
        (row_parts._SPELLED, row_parts._SPELLED_BEGINNINGS),
        (signatures._WESTERN_BY, signatures._WESTERN_BEGINNINGS),
        (row_attributes._INSTANT, row_attributes._STATED_BEGINNINGS),
        (row_attributes._EPOCH, row_attributes._STATED_BEGINNINGS),
    ],
)
def test_the_first_letters_that_are_looked_at_are_all_that_a_pattern_can_begin_with(pattern, guard):
    begun = beginnings(parser.parse(pattern.pattern, pattern.given_flags))
    assert {mark for mark in begun if mark not in guard and not mark.isdecimal()} == set()


@pytest.mark.parametrize("pattern", [pagewords._GENERIC, pagewords._MORE, pagewords._NEXT, pagewords._PREVIOUS, pagewords._PREVIOUS_WITHIN])
def test_the_first_letters_that_are_looked_at_are_all_that_words_of_pagers_can_begin_with(pattern):
    for most in (1, 3):
        begun = beginnings(parser.parse(pattern.pattern, pattern.given_flags), most)
        assert {letters for letters in begun if letters and not pagewords._may_say_nothing(letters)} == set()


def test_labels_of_keywords_begin_with_the_two_letters_that_are_looked_at():
    assert beginnings(parser.parse(taglabels._LABEL.pattern, 0), 2) <= taglabels._BEGINNINGS


def test_links_to_other_parts_begin_with_the_letters_that_are_looked_at():
    assert {step[0] for step in parts._STEPS} <= parts._STEP_BEGINNINGS <= parts._BEGINNINGS


def test_what_a_notice_without_chinese_says_is_looked_for_in_lines_without_it():
    plain = {telling for telling in sieve._TELLING.pattern.split("|") if not has_han(telling)}
    assert plain == set(sieve._TELLING_WORLD)


def test_the_first_three_letters_that_are_looked_at_are_all_that_by_can_begin_with():
    begun = {letters.lower() for letters in beginnings(parser.parse(by.BY.pattern, by.BY.given_flags), 3) if letters.isascii()}
    assert {letters for letters in begun if letters not in by._BEGINNINGS and letters[:2] not in by._BEGINNINGS} == set()
    assert set("ıſ\u212a").isdisjoint(by.BY.pattern)  # letters of other scripts that stand for some of ASCII where case does not count


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
