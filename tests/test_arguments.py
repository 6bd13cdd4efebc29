"""Spider arguments: values out, or one clear line."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from newsportal.arguments import ArgumentError, parse_arguments

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2023, 7, 28, 12, tzinfo=ZONE)


def parse(takes_url=False, **given):
    return parse_arguments(given, zone=ZONE, now=NOW, takes_url=takes_url)


def test_nothing_given():
    arguments = parse()
    assert (arguments.pages, arguments.since, arguments.until, arguments.headlines_only) == (None, None, None, False)
    assert (arguments.full, arguments.all_sections, arguments.job) == (False, False, None)
    assert (arguments.takes_all, arguments.of_a_time) == (True, False)


def test_everything_given():
    arguments = parse(pages="12", headlines_only="1", full="1", sections="all", since="2023-07-01", until="2023-07-01", _job="nightly-1")
    assert (arguments.pages, arguments.headlines_only, arguments.full, arguments.all_sections) == (12, True, True, True)
    assert (arguments.until - arguments.since, arguments.job) == (timedelta(days=1, microseconds=-1), "nightly-1")


@pytest.mark.parametrize(("text", "value"), [("1", True), ("true", True), (" Yes ", True), ("0", False), ("False", False), ("no", False)])
def test_yes_and_no(text, value):
    assert parse(full=text).full is parse(headlines_only=text).headlines_only is value
    assert parse(headlines_only=text).takes_all is not value


@pytest.mark.parametrize("name", ["since", "until"])
def test_one_end_of_a_time_is_enough(name):
    arguments = parse(**{name: "2023-07-01T08:00"})
    assert (arguments.takes_all, arguments.of_a_time) == (False, True)
    moments = [datetime(2023, 7, 1, hour, tzinfo=ZONE) for hour in (7, 8, 9)]
    assert [arguments.wants(moment) for moment in moments] == ([False, True, True] if name == "since" else [True, True, False])
    assert [arguments.reaches(moment) for moment in moments] == ([False, True, True] if name == "since" else [True] * 3)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023-07-01", datetime(2023, 7, 1, tzinfo=ZONE)),
        ("2023-07-01T08:30", datetime(2023, 7, 1, 8, 30, tzinfo=ZONE)),
        ("2023-07-01T00:30:00+00:00", datetime(2023, 7, 1, 8, 30, tzinfo=ZONE)),
        ("7d", NOW - timedelta(days=7)),
        ("30m", NOW - timedelta(minutes=30)),
        ("12h", NOW - timedelta(hours=12)),
        ("2w", NOW - timedelta(weeks=2)),
    ],
)
def test_since(text, moment):
    assert parse(since=text).since == moment


def test_until_a_day_is_its_end():
    until = parse(until="2023-07-01").until
    assert until.date().isoformat() == "2023-07-01"
    assert until.hour == 23


def test_urls_with_commas():
    urls = parse(takes_url=True, url="https://a.example/1, https://b.example/2,https://a.example/1,").urls
    assert urls == ("https://a.example/1", "https://b.example/2")
    urls = parse(takes_url=True, url="https://a.example/7,75248,0.html,http://b.example/").urls
    assert urls == ("https://a.example/7,75248,0.html", "http://b.example/")


@pytest.mark.parametrize(
    ("given", "word"),
    [
        ({"since": "soon"}, "since"),
        ({"since": "2023-13-01"}, "since"),
        ({"since": "9999999w"}, "since"),
        ({"until": ""}, "until"),
        ({"since": "2023-07-02", "until": "2023-07-01"}, "after"),
        ({"pages": "0"}, "pages"),
        ({"pages": "-3"}, "pages"),
        ({"pages": "many"}, "pages"),
        ({"headlines_only": "maybe"}, "headlines_only"),
        ({"sections": "sport"}, "sections=all"),
        ({"page": "3"}, "unknown argument 'page'"),
        ({"url": "https://a.example/"}, "unknown argument 'url'"),
    ],
)
def test_a_bad_argument_is_one_clear_line(given, word):
    with pytest.raises(ArgumentError, match=word) as error:
        parse(**given)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "url",
    [
        "",
        " , ",
        "news.example",
        "http://a b/",
        "https://a.example/ https://b.example/",
        "ftp://a.example/",
        "https://",
        "http://a.example:x/",
        "file:///etc/passwd",
        "https://[a/",
    ],
)
def test_a_bad_url_is_one_clear_line(url):
    with pytest.raises(ArgumentError, match="url"):
        parse(takes_url=True, url=url)


@pytest.mark.parametrize(
    ("moment", "wanted"),
    [
        (None, True),
        (datetime(2023, 7, 2, 8, tzinfo=ZONE), True),
        (datetime(2023, 7, 1, 7, 59, tzinfo=ZONE), False),
        (datetime(2023, 7, 4, tzinfo=ZONE), False),
        (datetime(2023, 7, 1).date(), True),
        (datetime(2023, 7, 3).date(), True),
        (datetime(2023, 6, 30).date(), False),
        (datetime(2023, 7, 4).date(), False),
    ],
)
def test_what_is_wanted(moment, wanted):
    assert parse(since="2023-07-01T08:00", until="2023-07-03").wants(moment) is wanted


def test_a_wrong_address_is_told_without_its_password():
    with pytest.raises(ArgumentError, match="no web address") as raised:
        parse(takes_url=True, url="ftp://me:pa55word@news.example/")
    assert "pa55word" not in str(raised.value)
