"""Whatever the text: no exception, linear time, and values that hold together."""

import subprocess
import sys
import time
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newsportal.extract.times.dates import MAX_TEXT, parse_time, plausible, printed_times, url_date, with_year
from newsportal.extract.times.dayforms import PLAIN, plain_signs

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2023, 7, 29, 10, 0, tzinfo=ZONE)
PIECES = st.sampled_from(
    [*"0123456789年月日时分秒前-/.:：,， \n()（）[]TZ+年〇二三十廿", "2023", "07", "28", "23:05", "分钟", "小时", "昨天", "刚刚", "上午",
     "下午",
     "July ", "Jul ", "PM", "GMT", " ago", "hours", "民國", "令和", "24:00", "星期五", "99999999", "CST", "来源"]
)  # fmt: skip
DATELIKE = st.lists(PIECES, max_size=30).map("".join)


@given(st.one_of(st.text(max_size=80), DATELIKE), st.sampled_from([None, NOW]))
def test_never_raises_and_places_are_right(text, now):
    last = 0
    for printed in printed_times(text, now=now, zone=ZONE):
        assert last <= printed.start < printed.end <= len(text)
        assert " ".join(text[printed.start : printed.end].split()) == printed.raw
        last = printed.end
        if now is None and (printed.relative or printed.yearless):
            assert printed.value is None
        if isinstance(printed.value, datetime):
            assert printed.value.tzinfo is not None
    parse_time(text, now=now, zone=ZONE)
    url_date("https://news.example/" + text)


@given(st.text(st.one_of(st.characters(), st.sampled_from([*map(chr, PLAIN)])), max_size=40))
def test_signs_are_those_of_the_table(text):
    assert plain_signs(text) == text.translate(PLAIN)


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2099, 1, 1)).map(lambda m: m.replace(microsecond=0)))
def test_a_written_time_reads_back(moment):
    aware = moment.replace(tzinfo=ZONE)
    assume(aware.astimezone(UTC).astimezone(ZONE).replace(tzinfo=None) == moment)  # no clock shows an hour that summer time skips
    for text in (
        aware.isoformat(),
        f"{moment:%Y-%m-%d %H:%M:%S}",
        f"{moment:%Y年%m月%d日 %H:%M:%S}",
        f"{moment:%b} {moment.day}, {moment:%Y %I:%M:%S %p}",
    ):
        printed = parse_time(text, now=None, zone=ZONE)
        assert printed is not None, text
        assert printed.value == aware, text
        assert printed.precision == "second"


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2023, 7, 29)))
def test_a_day_without_its_year_is_the_latest_one_not_after_the_bound(day):
    printed = parse_time(f"{day.month}月{day.day}日", now=None, zone=ZONE)
    assert printed is not None
    value = with_year(printed, NOW.date())
    assert value is not None
    assert (value.month, value.day) == (day.month, day.day)
    assert value <= NOW.date()
    assert plausible(value, NOW)


@pytest.mark.parametrize(
    "piece", ["2023-07-28 ", "1", "1-", "1 ", "2023年", "July ", " ", "昨天", "12:", "(", "2023-07-28 上午", "5分钟", "/2023", "一二三"]
)
def test_long_texts_take_linear_time(piece):
    text = (piece * MAX_TEXT)[: 2 * MAX_TEXT]
    start = time.process_time()
    printed_times(text, now=NOW, zone=ZONE)
    parse_time(text, now=NOW, zone=ZONE)
    url_date(text)
    assert time.process_time() - start < 20  # a net for what does not end


FOREIGN = st.lists(
    st.sampled_from(["28", "31", "2023", "1", ".", " ", ",", ":", "19:25", "Juli", "März", "de", "juillet", "июля", "heures", "il y a", "vor", "Uhr", "à", "GMT", "-", "+", "/"]),
    max_size=12,
).map("".join)  # fmt: skip


@settings(max_examples=150)
@given(st.one_of(FOREIGN, st.text(max_size=40)), st.sampled_from(["de", "fr-CA", "ru", "xx", "", "es_MX"]), st.sampled_from([None, NOW]))
def test_dateparser_never_raises_here(text, language, now):
    printed = parse_time(text, now=now, zone=ZONE, language=language)
    assert printed is None or printed.raw
    printed_times(text, now=now, zone=ZONE, language=language)


def test_dateparser_is_not_loaded_with_the_package():
    code = "import sys, newsportal.extract; sys.exit('dateparser' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
