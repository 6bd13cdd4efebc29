"""Whatever the page: an answer that holds together, in bounded time."""

import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsportal.extract.page.tree import read_page
from newsportal.extract.times.published import times_of

NOW = datetime(2023, 7, 29, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
PIECES = st.sampled_from(
    ["<h1>望海港开通新航线</h1>", "<p>", "</p>", "<div class='time'>", "</div>", "<ul><li>", "</li></ul>", "<a href='/a'>", "</a>", "<br>",
     "<time datetime='2023-07-28T23:05:49Z'>", "</time>", "<span title='2023-07-28 10:00'>", "</span>", "<footer>", "</footer>", "2023-07-28",
     "2031-07-28 10:00", "07-28 10:00", "2023", "07/28", "23:05", "昨天", "3小时前", "发布时间：", "更新时间：", "报名时间：", "来源：海港日报", "责任编辑：陆小舟",
     "<meta name='pubdate' content='2023-07-28 11:00'>", "<meta name='pubdate' content='x'>", "<script>var ct = '1690556749'</script>",
     "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":[{}]}</script>", "望海港务集团周五宣布，开通前往南洋的新航线。" * 3]
)  # fmt: skip


@settings(max_examples=150)
@given(
    st.lists(PIECES, max_size=40).map("".join),
    st.sampled_from([None, NOW]),
    st.tuples(st.integers(0, 30), st.integers(0, 40), st.integers(0, 60)),
)
def test_answers_hold_together(html, now, span):
    page = read_page(html.encode(), "https://news.example/2023-07-27/1.html", now=now)
    times = times_of(page, title="望海港开通新航线", span=span)
    assert times == times_of(page, title="望海港开通新航线", span=span)
    assert (times.published is None) == (times.origin is None)
    for moment in (times.published, times.modified):
        if isinstance(moment, datetime):
            assert moment.tzinfo is not None
            assert now is None or moment <= now + timedelta(days=1)


HOSTILE = {
    "labels": "".join(f"<div class='c{i}'>发布时间：20{i % 100:02}-07-28 10:00</div>" for i in range(30_000)),
    "headings": "<h1>望海港开通新航线</h1>" * 60_000,
    "time elements": "<time datetime='2023-07-28'>x</time>" * 60_000,
    "meta": "<meta name='date' content='2023-07-28'>" * 60_000,
    "pieces": "<p>2023</p><p>07/28</p>" * 30_000,
    "scripts": "<script>" + "publishTime=" * 100_000 + "</script>",
    "one line": "<p>" + "2023-07-28 " * 200_000 + "</p>",
    "deep": "<div>" * 100_000 + "2023-07-28",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_pages_end_soon(case):
    page = read_page(("<h1>望海港</h1>" + HOSTILE[case]).encode(), "https://news.example/a", now=NOW)
    _ = page.outline, page.structured
    start = time.process_time()
    times_of(page, title="望海港开通新航线", span=(5, 6, 2000))
    times_of(page)
    assert time.process_time() - start < 20  # a net for what does not end
