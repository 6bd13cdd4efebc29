"""The difference of two texts: how it reads, that it is exact, that it ends."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsportal.store.align import Budget, changes
from newsportal.store.differences import Segment, difference, marked, segments
from newsportal.store.tokens import tokens

READS = [
    ("出口同比增长3.2%。", "出口同比增长3.5%。", "出口同比增长[-3.2%-]{+3.5%+}。"),
    ("北京、上海等地", "北京、天津、上海等地", "北京、{+天津、+}上海等地"),
    ("市长王建国到场", "市长王建军到场", "市长王建[-国-]{+军+}到场"),
    ("今年新建学校三十所", "今年新建学校三十五所", "今年新建学校[-三十-]{+三十五+}所"),
    ("投资1.2亿元", "投资1.5亿元", "投资[-1.2亿-]{+1.5亿+}元"),
    ("7月28日上午10:30，会议召开", "7月29日上午10:30，会议召开", "7月[-28日-]{+29日+}上午10:30，会议召开"),
    ("历时5分钟结束", "历时50分钟结束", "历时[-5分钟-]{+50分钟+}结束"),
    # An equal run of one or two characters between two changes is no reading.
    ("警方称，嫌疑人开枪打死了三人", "警方称，嫌疑人涉嫌开枪致三人死亡", "警方称，嫌疑人[-开枪打死了三人-]{+涉嫌开枪致三人死亡+}"),
    ("从3000人增加到5000人", "从3200人增加到5100人", "从[-3000-]{+3200+}人增加到[-5000-]{+5100+}人"),
    ("甲乙丙丁戊己", "完全不同的标题在这里", "[-甲乙丙丁戊己-]{+完全不同的标题在这里+}"),
    ("我们去了公园。我们去了学校。", "我们去了公园。我们去了商店。我们去了学校。", "我们去了公园。{+我们去了商店。+}我们去了学校。"),
    ("The cat came home late.", "The fat cat came home very late.", "The {+fat +}cat came home {+very +}late."),
    ("It doesn't matter", "It does matter", "It [-doesn't-]{+does+} matter"),
    ("The minister denied the claim", "The minister rejected the claim", "The minister [-denied-]{+rejected+} the claim"),
    ("Президент подписал закон о бюджете", "Президент отклонил закон о бюджете", "Президент [-подписал-]{+отклонил+} закон о бюджете"),
    ("اعلن الوزير عن خطة جديدة", "اعلن الوزير عن خطة قديمة", "اعلن الوزير عن خطة [-جديدة-]{+قديمة+}"),
    ("प्रधानमंत्री ने योजना शुरू की", "प्रधानमंत्री ने योजना बंद की", "प्रधानमंत्री ने योजना [-शुरू-]{+बंद+} की"),
    ("東京でイベントが開かれた", "東京でコンサートが開かれた", "東京で[-イベント-]{+コンサート+}が開かれた"),
    ("대통령은 법안에 서명했다", "대통령은 법안을 거부했다", "대통령은 [-법안에 서명했다-]{+법안을 거부했다+}"),
    # Paragraphs: those far from a change are left out.
    ("一段\n二段在这里。\n三段\n四段\n五段\n六段", "一段\n二段在那里。\n三段\n四段\n五段\n六段", "一段\n二段在[-这-]{+那+}里。\n三段\n…"),
    ("甲\n乙\n丙", "甲\n新来的一段\n乙\n丙", "甲\n{+新来的一段+}\n乙\n…"),
    ("甲\n要去掉的一段\n丙", "甲\n丙", "甲\n[-要去掉的一段-]\n丙"),
    (
        "首段说明原因和经过，字数不少。\n末段说明结果。",
        "首段说明原因和经过，字数很多。\n另起炉灶的文字\n末段说明结果。",
        "首段说明原因和经过，字数[-不少-]{+很多+}。\n{+另起炉灶的文字+}\n末段说明结果。",
    ),
    (
        "第一句讲了很多事情，也说明了经过。第二句在这里，还有很多字没有改。",
        "第一句讲了很多事情，也说明了经过。\n第二句在那里，还有很多字没有改。",
        "第一句讲了很多事情，也说明了经过。{+\n+}第二句在[-这-]{+那+}里，还有很多字没有改。",
    ),
    ("用[-x-]表示删", "用[-y-]表示删", "用[\\-[-x-]{+y+}-\\]表示删"),
    ("没有变", "没有变", ""),
    ("没有变\n\n", "\n没有变", ""),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), READS)
def test_it_reads_well(before: str, after: str, expected: str) -> None:
    assert difference(before, after) == expected


WORDS = st.sampled_from([*"的一是在不了有和人这，。、“”[]{}-+\\…", "3.2%", "3.5%", "2023年", "three", "don't", " ", "Россия", "イベント", "한국", "é", "\u0301"])  # fmt: skip
PARAGRAPH = st.lists(WORDS, min_size=1, max_size=30).map("".join).filter(str.strip)
TEXT = st.lists(PARAGRAPH, max_size=8).map("\n".join)
ANY = st.one_of(TEXT, st.text(max_size=80))


def paragraphs(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def read_back(found: list[Segment], op: str, text: str) -> bool:
    """Whether the paragraphs of ``text`` are those that the segments show, with anything at each place where they leave some out."""
    stretches = [""]
    for kind, part in found:
        if kind == "…":
            stretches.append("")
        elif kind in ("=", op):
            stretches[-1] += part
    left = paragraphs(text)
    for n, stretch in enumerate(stretches):
        shown = paragraphs(stretch)
        # Nothing may be left out before the first stretch and after the last.
        starts = [0] if n == 0 else range(1, len(left) + 1) if n < len(stretches) - 1 else [len(left) - len(shown)]
        at = next((at for at in starts if at >= 0 and left[at : at + len(shown)] == shown), None)
        if at is None:
            return False
        left = left[at + len(shown) :]
    return not left


@given(ANY, ANY)
@settings(max_examples=400)
def test_both_texts_are_read_back(before: str, after: str) -> None:
    found = segments(before, after)
    if paragraphs(before) == paragraphs(after):
        assert found == []
    else:
        assert read_back(found, "-", before)
        assert read_back(found, "+", after)


@given(TEXT, st.lists(st.tuples(st.integers(0, 200), st.integers(0, 3), WORDS), max_size=6))
@settings(max_examples=400)
def test_both_versions_of_an_edited_text_are_read_back(before: str, edits: list[tuple[int, int, str]]) -> None:
    after = before
    for place, length, word in edits:
        after = after[:place] + word + after[place + length :]
    found = segments(before, after)
    assert read_back(found, "-", before) or paragraphs(before) == paragraphs(after)
    assert read_back(found, "+", after) or paragraphs(before) == paragraphs(after)


_MARKS = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.DOTALL)
_PARTED = re.compile(r"([\[{]\\*)\\(?=[-+])|([-+]\\*)\\(?=[\]}])")


def parsed(text: str) -> list[Segment]:
    """The segments that a marked text was written from, by its marks alone."""
    found: list[Segment] = []
    at = 0
    for mark in _MARKS.finditer(text):
        found += [("=", text[at : mark.start()]), ("-", mark[1]) if mark[1] is not None else ("+", mark[2])]
        at = mark.end()
    return [(op, _PARTED.sub(lambda m: m[1] or m[2], part)) for op, part in [*found, ("=", text[at:])] if part]


@given(ANY, ANY)
@settings(max_examples=400)
def test_marks_in_the_texts_break_nothing(before: str, after: str) -> None:
    found = segments(before, after)
    if all(op != "…" for op, _ in found):
        assert parsed(marked(found)) == found


@given(st.text(max_size=60))
def test_tokens_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(st.text("abc", max_size=40), st.text("abc", max_size=40))
@settings(max_examples=400)
def test_changes_lead_from_one_to_the_other_by_the_shortest_way(a: str, b: str) -> None:
    found = changes(a, b, Budget(), run=50)
    made, at = "", 0
    for change in found:
        made += a[at : change.a0] + b[change.b0 : change.b1]
        at = change.a1
    assert made + a[at:] == b
    best = [0] * (len(b) + 1)  # the longest common subsequence
    for x in a:
        row = [0]
        for j, y in enumerate(b):
            row.append(best[j] + 1 if x == y else max(row[-1], best[j + 1]))
        best = row
    assert sum(c.a1 - c.a0 + c.b1 - c.b0 for c in found) == len(a) + len(b) - 2 * best[-1]


def test_segments_never_split_a_word() -> None:
    before, after = "overcrowded 1,234.5万 Jean-Luc", "overcrowding 1,239.5万 Jean-Marc"
    for op, part in segments(before, after):
        source = tokens(before if op == "-" else after)
        assert all(word in source for word in tokens(part))


_HAN = [chr(0x4E00 + n) for n in range(3000)]


def _chance(seed: int, alphabet: list[str], size: int) -> str:
    return "".join(random.Random(seed).choices(alphabet, k=size))


HOSTILE = {
    "nothing in common": (_chance(1, _HAN, 50_000), _chance(2, _HAN, 50_000)),
    "two letters": (_chance(1, ["的", "一"], 50_000), _chance(2, ["的", "一"], 50_000)),
    "one letter": ("的" * 50_000, "一" + "的" * 25_000 + "是" + "的" * 25_000),
    "periods": ("的一" * 25_000, "一的是" * 16_666),
    "a letter a line": ("\n".join(_chance(1, _HAN, 25_000)), "\n".join(_chance(2, _HAN, 25_000))),
    "long lines between anchors": tuple(
        "\n".join(f"{_chance(seed * 100 + n, _HAN[:80], 1000)}\n定{n}" for n in range(50)) for seed in (1, 2)
    ),
    "one word": ("a" * 50_000, "b" * 50_000),
    "digits": ("1." * 25_000, "1.," * 16_000),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_end(name: str) -> None:
    """Not timed: without a bound any of these takes minutes."""
    before, after = HOSTILE[name]
    found = segments(before, after)
    assert read_back(found, "-", before)
    assert read_back(found, "+", after)
