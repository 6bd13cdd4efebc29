"""What is refused at a first look holds no time that the long one would find."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsportal.extract.times import dates
from newsportal.extract.times.dates import parse_time, printed_times
from newsportal.extract.times.dayforms import MONTH_NAMES
from newsportal.extract.times.months import _CUT_OF, _MONTH_OF, _SOLAR_OF, _THAI_OF
from newsportal.extract.times.relative import _UNIT
from newsportal.extract.times.telling import may_tell_time
from newsportal.extract.times.worldwords import _ALONE, _DAYS_BACK, _STEMS, BEFORE, BEHIND, may_be_distance

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2023, 7, 29, 10, 0, 30, tzinfo=SHANGHAI)
MONTHS = [*MONTH_NAMES, *_MONTH_OF, *_CUT_OF, *_THAI_OF, *_SOLAR_OF]
WORDS = [*_UNIT, *_DAYS_BACK, *_ALONE, *(stem for stem, _ in _STEMS), *BEFORE.replace("(?: από)?", "").split("|"), *BEHIND.split("|")]
MARKS = [*" -/.,:：年月日號号时點分h()[]|·−／．，", "\u3000", "\n", ". ", ", ", " / ", "T", "Uhr", "am", "p.m.", "de ", "st", "昨天", "今天", "刚刚", "方才", "前", "之前", "ago", "just now", "Today", "民國", "令和", "二〇二三", "十一", "第", "tháng", "m.", "gada", "$"]  # fmt: skip
NUMBERS = ["5", "07", "11", "28", "112", "1403", "2023", "20230728", "8.7", "82.99", "14:20", "14.20", "二", "半"]
TEXTS = st.lists(
    st.sampled_from([*MONTHS, *WORDS, *MARKS, *MARKS, *NUMBERS, *NUMBERS, "a", "council", "工程"]), min_size=1, max_size=9
).map("".join)


@pytest.mark.parametrize("word", MONTHS)
def test_every_month_beside_its_day(word):
    for told in (f"5 {word} 2023", f"{word.title()} 5, 2023", f"5.{word}", f"Updated{word.title()} 5, 2023", f"5\n{word}\n2023"):
        assert may_tell_time(told) or not _found(told), told


def test_numbers_of_other_things():
    for told in (
        "第4号工程进入新阶段",
        "今天向市民开放，第5号工程",
        "25 best things to do",
        "日前，3家工厂",
        "from 24000 stores",
        "5G and 100 others",
        "Top 10",
    ):
        assert not may_tell_time(told), told


@given(TEXTS)
def test_no_time_is_refused(text):
    assert may_tell_time(text) or may_be_distance(text.strip()) or not _found(text)


def _found(text: str) -> bool:
    """Whether the long look finds a time; the first look is left out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dates, "may_tell_time", lambda text: True)
        return bool(printed_times(text, now=NOW, zone=SHANGHAI, language="de") or parse_time(text, now=NOW, zone=SHANGHAI, language="zh"))
