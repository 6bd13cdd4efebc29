"""Every form of a time, one string a line; the clocks are fixed."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from newsportal.extract.times.dates import Printed, parse_time, plausible, printed_times, url_date, with_year
from newsportal.items import isoformat

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2023, 7, 29, 10, 0, 30, tzinfo=SHANGHAI)


def cases(table: str) -> list[tuple[str, str | None]]:
    """``text => ISO 8601`` lines; ``none`` where nothing is to be found."""
    rows = [line.strip().rsplit(" => ", 1) for line in table.strip().splitlines() if line.strip()]
    return [(text, None if value == "none" else value) for text, value in rows]


def value_of(printed: Printed | None) -> str | None:
    return isoformat(printed.value) if printed else None


FULL = cases("""
    2023-07-28T23:05:49+08:00 => 2023-07-28T23:05:49+08:00
    2023-07-28T23:05:49+0800 => 2023-07-28T23:05:49+08:00
    2023-07-28T23:05:49Z => 2023-07-28T23:05:49+00:00
    2023-07-28T23:05:49z => 2023-07-28T23:05:49+00:00
    2023-07-28T23:05:49.123Z => 2023-07-28T23:05:49+00:00
    2023-07-28T23:05:49.123456-05:00 => 2023-07-28T23:05:49-05:00
    2023-07-28T23:05:49,5+02:00 => 2023-07-28T23:05:49+02:00
    2023-07-28T23:05:49 => 2023-07-28T23:05:49+08:00
    2023-07-28T23:05 => 2023-07-28T23:05:00+08:00
    2023-07-28T23:05+05:30 => 2023-07-28T23:05:00+05:30
    2023-07-28T23:05-04:00 => 2023-07-28T23:05:00-04:00
    2023-07-28T23:05Z => 2023-07-28T23:05:00+00:00
    2023-07-28 23:05:49.0 => 2023-07-28T23:05:49+08:00
    2023-07-28 23:05:49 +0800 => 2023-07-28T23:05:49+08:00
    2023-07-28 23:05:49+00:00 => 2023-07-28T23:05:49+00:00
    2023-07-28 23:05:49 UTC => 2023-07-28T23:05:49+00:00
    20230728T230549Z => 2023-07-28T23:05:49+00:00
    20230728T2305+0800 => 2023-07-28T23:05:00+08:00
    20230728 => 2023-07-28
    202307282305 => 2023-07-28T23:05:00+08:00
    20230728230549 => 2023-07-28T23:05:49+08:00
    20231301 => none
    20230230 => none
    202307282560 => none
    1690556749 => 2023-07-28T23:05:49+08:00
    1690556749000 => 2023-07-28T23:05:49+08:00
    0690556749 => none
    0000000001 => none
    9999999999 => none
    13800138000 => none
    2023-07-28 23:05:49 => 2023-07-28T23:05:49+08:00
    2023-07-28 23:05 => 2023-07-28T23:05:00+08:00
    2023-07-28 => 2023-07-28
    2023-7-8 => 2023-07-08
    2023-7-8 9:05 => 2023-07-08T09:05:00+08:00
    2023/7/28 => 2023-07-28
    2023/07/28 23:05:49 => 2023-07-28T23:05:49+08:00
    2023 / 07 / 28 => 2023-07-28
    2023.08.28 => 2023-08-28
    2023.8.3 => 2023-08-03
    2023.07.28 23:05 => 2023-07-28T23:05:00+08:00
    2023-07-28-23:05 => 2023-07-28T23:05:00+08:00
    2023-07-28 | 23:05 => 2023-07-28T23:05:00+08:00
    2023-07-28 · 23:05 => 2023-07-28T23:05:00+08:00
    2023年7月28日 => 2023-07-28
    2023年07月28日 23:05 => 2023-07-28T23:05:00+08:00
    2023年07月28日23:05 => 2023-07-28T23:05:00+08:00
    2023年7月28日 23时05分 => 2023-07-28T23:05:00+08:00
    2023年7月28日23时05分49秒 => 2023-07-28T23:05:49+08:00
    2023年7月8日8时05分 => 2023-07-08T08:05:00+08:00
    2023年7月28日 23點05分 => 2023-07-28T23:05:00+08:00
    2023年7月28号 => 2023-07-28
    2023年7月28 => 2023-07-28
    2023 年 7 月 28 日 23:05 => 2023-07-28T23:05:00+08:00
    2023年7月28日（星期五）23:05 => 2023-07-28T23:05:00+08:00
    2023年7月28日 星期五 23:05 => 2023-07-28T23:05:00+08:00
    2023-07-28 周五 23:05 => 2023-07-28T23:05:00+08:00
    2023-07-28 (週五) 23:05 => 2023-07-28T23:05:00+08:00
    2023年7月28日 8时许 => 2023-07-28
    ２０２３年７月２８日　２３：０５ => 2023-07-28T23:05:00+08:00
    2023－07－28 23：05 => 2023-07-28T23:05:00+08:00
    2023年⽉7日 => none
    2023年7⽉28⽇ => 2023-07-28
    二〇二三年七月二十八日 => 2023-07-28
    二○二三年十二月三日 => 2023-12-03
    二零二三年十月十日 => 2023-10-10
    一九九八年三月卅一日 => 1998-03-31
    二〇二三年十三月一日 => none
    二〇二三年二月三十日 => none
    民國112年7月28日 10:05 => 2023-07-28T10:05:00+08:00
    中華民國112年7月28日 => 2023-07-28
    112年7月28日 => 2023-07-28
    令和5年7月28日 => 2023-07-28
    5年7月28日 => none
    令和元年12月1日 => 2019-12-01
    平成30年12月1日 => 2018-12-01
    大正12年9月1日 => 1923-09-01
    112-07-28 => 2023-07-28
    （112/07/28） => 2023-07-28
    發布日期：112.07.28 => 2023-07-28
    112-13-28 => none
    112-7-28 => none
    電話：110-12-25 => none
    07:30 2021-08-19 HKT => 2021-08-19T07:30:00+08:00
    發佈時間：07:30 2021-08-19 HKT => 2021-08-19T07:30:00+08:00
    发布: 3:10pm 22/07/2023 => 2023-07-22T15:10:00+08:00
    12:05 am 22/07/2023 => 2023-07-22T00:05:00+08:00
    發佈時間：07:30 2021-08-19 => 2021-08-19
    2023-07-28 上午 11:05 => 2023-07-28T11:05:00+08:00
    2023-07-28 下午 11:05 => 2023-07-28T23:05:00+08:00
    2023/7/28 下午 11:05:49 => 2023-07-28T23:05:49+08:00
    2023年7月28日 下午3:05 => 2023-07-28T15:05:00+08:00
    2023年7月28日 晚上8:05 => 2023-07-28T20:05:00+08:00
    2023年7月28日 凌晨1:05 => 2023-07-28T01:05:00+08:00
    2023年7月28日 凌晨12:05 => 2023-07-28T00:05:00+08:00
    2023年7月28日 上午12:05 => 2023-07-28T00:05:00+08:00
    2023年7月28日 下午12:05 => 2023-07-28T12:05:00+08:00
    2023年7月28日 中午12:05 => 2023-07-28T12:05:00+08:00
    2023年7月28日 中午1:05 => 2023-07-28T13:05:00+08:00
    2023年7月28日 下午15:05 => 2023-07-28T15:05:00+08:00
    2023年7月28日 晚上12:05 => 2023-07-28
    2023-07-28 11:05 PM => 2023-07-28T23:05:00+08:00
    2023-07-28 12:05 AM => 2023-07-28T00:05:00+08:00
    2023年07月28日 05:42 PM1,208 点阅 => 2023-07-28T17:42:00+08:00
    2023-07-28 11:05 PM来源：海港报 => 2023-07-28T23:05:00+08:00
    2023년 7월 28일 => 2023-07-28
    2023년 7월 28일 오후 11:05 => 2023-07-28T23:05:00+08:00
    2023.07.28 오전 9:05 => 2023-07-28T09:05:00+08:00
    2023.07.28. 09:05 => 2023-07-28T09:05:00+08:00
    2023年7月28日(金) 23時05分 => 2023-07-28T23:05:00+08:00
    2023年7月28日 金曜日 23:05 => 2023-07-28T23:05:00+08:00
    20-12-06 => 2020-12-06
    98-12-06 => 1998-12-06
    00-01-01 => 2000-01-01
    23年7月28日 => 2023-07-28
    99年7月28日 => 1999-07-28
    24-07-28 10:11 => 2024-07-28T10:11:00+08:00
    20-13-06 => none
    2023 07/28 23:05:49 => 2023-07-28T23:05:49+08:00
    2019 09/07 19:02 => 2019-09-07T19:02:00+08:00
    2023 07 / 28 23:05:49 => 2023-07-28T23:05:49+08:00
    11/07 2024 => 2024-11-07
    28 2023-07 => 2023-07-28
    28 / 2023.07 => 2023-07-28
    2023-07 28 => 2023-07-28
    2023年07月 28 => 2023-07-28
    2023 07-28 => 2023-07-28
    10:29 2023/04/01 => 2023-04-01T10:29:00+08:00
    10:29:05 2023-04-01 => 2023-04-01T10:29:05+08:00
    19:25 | 28.07.2023 => 2023-07-28T19:25:00+08:00
    2021-01-20 04:29:4439健康网 => 2021-01-20T04:29:44+08:00
    2005.08.2605:39 => 2005-08-26T05:39:00+08:00
    202307/2823:05:49 => 2023-07-28T23:05:49+08:00
    202307/28 => none
    2020-11-1816:58 => 2020-11-18T16:58:00+08:00
    2020-11-1816:58:07 => 2020-11-18T16:58:07+08:00
    发布时间：2020-11-18 16:58来源 => 2020-11-18T16:58:00+08:00
    发布时间:2020-11-18 16:58:12 阅读:25次 => 2020-11-18T16:58:12+08:00
    来源：海港日报2020-11-18 => 2020-11-18
    [2020-11-18] => 2020-11-18
    （2020-11-18） => 2020-11-18
    2020-11-18, => 2020-11-18
    2020-11-18 23:61 => 2020-11-18
    2020-11-18 24:00 => 2020-11-19T00:00:00+08:00
    2020-12-31 24:00:00 => 2021-01-01T00:00:00+08:00
    2020-11-18 24:05 => 2020-11-18
    2020-02-29 => 2020-02-29
    2021-02-29 => none
    2020-04-31 08:00 => none
    2020-11-18 08:00-18:00 => 2020-11-18
    2020-11-18 08:00～18:00 => 2020-11-18
    2020-11-18 00:00:00 => 2020-11-18T00:00:00+08:00
    2099-12-31 => 2099-12-31
    1899-12-31 => none
    0001-01-01T00:00:00 => none
""")


@pytest.mark.parametrize(("text", "expected"), FULL)
def test_whole_times(text, expected):
    printed = parse_time(text, now=None, zone=SHANGHAI)
    assert value_of(printed) == expected
    assert value_of(parse_time(text, now=NOW, zone=SHANGHAI)) == expected  # the time of fetching changes nothing


WESTERN = cases("""
    Fri, 28 Jul 2023 23:05:49 +0800 => 2023-07-28T23:05:49+08:00
    Fri, 28 Jul 2023 23:05:49 GMT => 2023-07-28T23:05:49+00:00
    28 Jul 2023 23:05:49 EST => 2023-07-28T23:05:49-05:00
    Fri Jul 28 23:05:49 CST 2023 => 2023-07-28T23:05:49+08:00
    Fri Jul 28 23:05:49 +0800 2023 => 2023-07-28T23:05:49+08:00
    Fri Jul 28 2023 23:05:49 GMT+0800 (CST) => 2023-07-28T23:05:49+08:00
    July 28, 2023 => 2023-07-28
    July 28, 2023 11:05 PM => 2023-07-28T23:05:00+08:00
    July 28, 2023 11:05 p.m. => 2023-07-28T23:05:00+08:00
    July 28, 2023 11:05 PM EDT => 2023-07-28T23:05:00-04:00
    July 28, 2023, 11:05am => 2023-07-28T11:05:00+08:00
    July 28, 2023 at 11:05 => 2023-07-28T11:05:00+08:00
    July 28, 2023 at 9 a.m. => 2023-07-28T09:00:00+08:00
    July 28th, 2023 => 2023-07-28
    Jul. 28, 2023 => 2023-07-28
    JULY 28 2023 => 2023-07-28
    Sept. 3, 2023 => 2023-09-03
    28 July 2023 => 2023-07-28
    28 July, 2023 23:05 => 2023-07-28T23:05:00+08:00
    28th of July 2023 => 2023-07-28
    28-Jul-2023 => 2023-07-28
    2023-Jul-28 => 2023-07-28
    Friday, July 28, 2023 => 2023-07-28
    28.07.2023 => 2023-07-28
    28.7.2023 9:05 => 2023-07-28T09:05:00+08:00
    28.07.2023, 19:25 Uhr => 2023-07-28T19:25:00+08:00
    28.07.2023 um 19.25 Uhr => 2023-07-28T19:25:00+08:00
    28.07.2023 à 19h25 => 2023-07-28T19:25:00+08:00
    28/07/2023 => 2023-07-28
    28-07-2023 => 2023-07-28
    07/28/2023 => 2023-07-28
    07/07/2023 => 2023-07-07
    07/08/2023 => none
    32/07/2023 => none
    February 30, 2023 => none
    Published July 28, 2023 => 2023-07-28
    Mental HealthJULY 28, 2023 => 2023-07-28
    July 2023 => none
    2023 => none
    May => none
    you may 28 times => none
""")


@pytest.mark.parametrize(("text", "expected"), WESTERN)
def test_english_and_european_times(text, expected):
    assert value_of(parse_time(text, now=None, zone=SHANGHAI)) == expected


LANGUAGES = [
    ("07/08/2023", "en-GB", "2023-08-07"),
    ("07/08/2023", "en-US", "2023-07-08"),
    ("07/08/2023", "fr", "2023-08-07"),
    ("07/08/2023", "en", None),
    ("28.07.23", "de", "2023-07-28"),
    ("28.07.23", "zh", None),
    ("05-06-24, 14:20", "nl", "2024-06-05T14:20:00+02:00"),
    ("24-06-05", "zh", "2024-06-05"),
    ("05 Mayıs 2024 14:20", "tr", "2024-05-05T14:20:00+02:00"),
    ("Fr 28.07.23 | 14:07 Uhr", "de", "2023-07-28T14:07:00+02:00"),
    ("28. Juli 2023", "de", "2023-07-28"),
    ("28. März 2023, 19:25 Uhr", "de", "2023-03-28T19:25:00+02:00"),
    ("28 juillet 2023", "fr", "2023-07-28"),
    ("28 de julio de 2023", "es", "2023-07-28"),
    ("28 luglio 2023", "it", "2023-07-28"),
    ("28 de julho de 2023", "pt", "2023-07-28"),
    ("28 июля 2023", "ru", "2023-07-28"),
    ("28 lipca 2023", "pl", "2023-07-28"),
    ("Juli 2023", "de", None),
    ("Ausgabe 2023", "de", None),
    ("28. Juli 2023", None, "2023-07-28"),
    ("28 июля 2023, 19:25", None, "2023-07-28T19:25:00+02:00"),
    ("28 يوليو 2023 - 19:25", None, "2023-07-28T19:25:00+02:00"),
    ("le 28 juillet 2023 à 19h25", None, "2023-07-28T19:25:00+02:00"),
    ("19:25, 28 июля 2023", None, "2023-07-28T19:25:00+02:00"),
    ("19:25, 28 July 2023", None, "2023-07-28T19:25:00+02:00"),
    ("Фильм 1:19:25, 28 июля 2023", None, "2023-07-28"),
    ("٢٨ يوليو ٢٠٢٣", None, "2023-07-28"),
    ("۲۰۲۳/۰۷/۲۸", None, "2023-07-28"),
    ("2023/7/28 PM 7:25", None, "2023-07-28T19:25:00+02:00"),
    ("2023/7/28 AM 12:25", None, "2023-07-28T00:25:00+02:00"),
    ("28 Temmuz 2023 Cuma 19:25", None, "2023-07-28T19:25:00+02:00"),
    ("28 Temmuz 2023", None, "2023-07-28"),
    ("12. listopadu 2024 9:20", None, "2024-11-12T09:20:00+01:00"),
    ("17 Februarie 2025, 14:20", None, "2025-02-17T14:20:00+01:00"),
    ("5 päivänä joulukuuta 2024", None, None),
    ("9. joulukuuta 2024 klo 13.31", None, "2024-12-09T13:31:00+01:00"),
    ("২৮ জুলাই ২০২৩, ০৯: ৩০", None, "2023-07-28T09:30:00+02:00"),
    ("२८ जुलाई २०२३", None, "2023-07-28"),
    ("2 मई 2024", None, "2024-05-02"),
    ("19 ஜனவரி 2025, 5:12 pm", None, "2025-01-19T17:12:00+01:00"),
    ("21 בנובמבר 2024", None, "2024-11-21"),
    ("٢٨ يوليو ٢٠٢٣", None, "2023-07-28"),
    ("10 كانون الثاني/يناير 2025", None, "2025-01-10"),
    ("10 يناير / كانون الثاني 2025", None, "2025-01-10"),
    ("14 tháng 2, 2025", None, "2025-02-14"),
    ("Jumatano, Januari 15, 2025", None, "2025-01-15"),
    ("2025. február 17., hétfő", None, "2025-02-17"),
    ("2025 m. kovo 5 d.", None, "2025-03-05"),
    ("2025. gada 5. martā", None, "2025-03-05"),
    ("5/2/2025", "sv", "2025-02-05"),
    ("05/02/2025", "sw", "2025-02-05"),
    ("31 février 2023", None, None),
    ("30. listopada", None, None),
    ("28 joueurs 2023", None, None),
]


@pytest.mark.parametrize(("text", "language", "expected"), LANGUAGES)
def test_other_languages(text, language, expected):
    assert value_of(parse_time(text, now=None, zone=ZoneInfo("Europe/Berlin"), language=language)) == expected


CALENDARS = [
    ("9 ม.ค. 2568 07:30 น.", "2025-01-09T07:30:00+01:00"),
    ("28 กรกฎาคม พ.ศ. 2566", "2023-07-28"),
    ("๒๘ กรกฎาคม ๒๕๖๖", "2023-07-28"),
    ("28 ก.ค. 66", "2023-07-28"),
    ("28 ก.ค. 2023", "2023-07-28"),
    ("۱۸ اسفند ۱۴۰۳ - ۱۱:۲۰", "2025-03-08T11:20:00+01:00"),
    ("۱۴۰۳/۱۲/۱۸", "2025-03-08"),
    ("1404-01-01", "2025-03-21"),
    ("1403/07/31", None),
    ("10 رجب 1446", None),
    ("1446/07/10", None),
]


@pytest.mark.parametrize(("text", "expected"), CALENDARS)
def test_years_of_other_calendars(text, expected):
    assert value_of(parse_time(text, now=None, zone=ZoneInfo("Europe/Berlin"))) == expected


NEAR = cases("""
    vor 3 Stunden => 2023-07-29T07:00:00+08:00
    il y a 2 heures => 2023-07-29T08:00:00+08:00
    hace 5 minutos => 2023-07-29T09:55:00+08:00
    3 часа назад => 2023-07-29T07:00:00+08:00
    Вчера, 19:25 => 2023-07-28T19:25:00+08:00
    hier à 19h25 => 2023-07-28T19:25:00+08:00
    오늘 08:10 => 2023-07-29T08:10:00+08:00
    28 июля, 19:25 => 2023-07-28T19:25:00+08:00
    20 mars => 2023-03-20
    hier sind 3 Boote => none
    vor 3 Booten => none
    in 3 Stunden => none
""")


@pytest.mark.parametrize(("text", "expected"), NEAR)
def test_near_times_in_other_languages(text, expected):
    assert value_of(parse_time(text, now=NOW, zone=SHANGHAI)) == expected


def test_relative_words_of_other_languages_need_the_time_of_fetching():
    printed = parse_time("vor 3 Stunden", now=None, zone=SHANGHAI)
    assert printed is not None
    assert (printed.relative, printed.value) == (True, None)


RELATIVE = cases("""
    刚刚 => 2023-07-29T10:00:00+08:00
    剛剛 => 2023-07-29T10:00:00+08:00
    刚才 => 2023-07-29T10:00:00+08:00
    30秒前 => 2023-07-29T10:00:00+08:00
    45秒前 => 2023-07-29T09:59:00+08:00
    5分钟前 => 2023-07-29T09:55:00+08:00
    5 分钟前 => 2023-07-29T09:55:00+08:00
    5分鐘前 => 2023-07-29T09:55:00+08:00
    5分前 => 2023-07-29T09:55:00+08:00
    12分钟之前 => 2023-07-29T09:48:00+08:00
    半小时前 => 2023-07-29T09:30:00+08:00
    3小时前 => 2023-07-29T07:00:00+08:00
    3小時前 => 2023-07-29T07:00:00+08:00
    3个小时前 => 2023-07-29T07:00:00+08:00
    3時間前 => 2023-07-29T07:00:00+08:00
    3시간 전 => 2023-07-29T07:00:00+08:00
    一小时前 => 2023-07-29T09:00:00+08:00
    两小时前 => 2023-07-29T08:00:00+08:00
    十二小时前 => 2023-07-28T22:00:00+08:00
    21小时前 => 2023-07-28T13:00:00+08:00
    1天前 => 2023-07-28
    5天前 => 2023-07-24
    三天前 => 2023-07-26
    2周前 => none
    3个月前 => none
    4年前 => none
    几分钟前 => none
    昨天 => 2023-07-28
    昨日 => 2023-07-28
    前天 => 2023-07-27
    今天 => 2023-07-29
    昨天 08:10 => 2023-07-28T08:10:00+08:00
    昨天08:10 => 2023-07-28T08:10:00+08:00
    昨天 下午 3:10 => 2023-07-28T15:10:00+08:00
    前天 12:14 => 2023-07-27T12:14:00+08:00
    今天 02:41 => 2023-07-29T02:41:00+08:00
    今天 09:41:07 => 2023-07-29T09:41:07+08:00
    今日 09:41 => 2023-07-29T09:41:00+08:00
    发布于 5分钟前 => 2023-07-29T09:55:00+08:00
    3 hours ago => 2023-07-29T07:00:00+08:00
    an hour ago => 2023-07-29T09:00:00+08:00
    5 mins ago => 2023-07-29T09:55:00+08:00
    2 days ago => 2023-07-27
    2 weeks ago => none
    just now => 2023-07-29T10:00:00+08:00
    yesterday => 2023-07-28
    Yesterday at 08:10 => 2023-07-28T08:10:00+08:00
    today, 08:10 => 2023-07-29T08:10:00+08:00
    09:58 => 2023-07-29T09:58:00+08:00
    10:40 => 2023-07-29T10:40:00+08:00
    23:05 => 2023-07-28T23:05:00+08:00
    23:05:49 => 2023-07-28T23:05:49+08:00
""")


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_distances_from_now(text, expected):
    printed = parse_time(text, now=NOW, zone=SHANGHAI)
    assert printed is not None
    assert printed.relative
    assert value_of(printed) == expected
    unresolved = parse_time(text, now=None, zone=SHANGHAI)
    assert unresolved is not None
    assert unresolved.relative
    assert unresolved.value is None


def test_a_distance_at_midnight_and_over_new_year():
    new_year = datetime(2024, 1, 1, 0, 3, tzinfo=SHANGHAI)
    for text, expected in [
        ("5分钟前", "2023-12-31T23:58:00+08:00"),
        ("昨天 23:50", "2023-12-31T23:50:00+08:00"),
        ("前天", "2023-12-30"),
        ("23:58", "2023-12-31T23:58:00+08:00"),
        ("12-31 23:58", "2023-12-31T23:58:00+08:00"),
        ("01-01 00:02", "2024-01-01T00:02:00+08:00"),
        ("12月31日", "2023-12-31"),
        ("1月1日", "2024-01-01"),
        ("1月2日", "2023-01-02"),
    ]:
        assert value_of(parse_time(text, now=new_year, zone=SHANGHAI)) == expected, text


def test_now_is_told_in_the_zone_of_the_page():
    still_yesterday = datetime(2023, 7, 28, 20, 0, tzinfo=ZoneInfo("UTC"))  # 04:00 of the 29th in Shanghai
    assert value_of(parse_time("今天 03:00", now=still_yesterday, zone=SHANGHAI)) == "2023-07-29T03:00:00+08:00"
    assert value_of(parse_time("昨天", now=still_yesterday, zone=SHANGHAI)) == "2023-07-28"


YEARLESS = cases("""
    07-28 23:05 => 2023-07-28T23:05:00+08:00
    7/28(金) 23:05 => 2023-07-28T23:05:00+08:00
    7/28（金曜日） => 2023-07-28
    07/28 23:05 => 2023-07-28T23:05:00+08:00
    07-29 10:30 => 2023-07-29T10:30:00+08:00
    07-29 11:30 => 2022-07-29T11:30:00+08:00
    08-01 08:00 => 2022-08-01T08:00:00+08:00
    7月28日 => 2023-07-28
    7月28日 23:05 => 2023-07-28T23:05:00+08:00
    7月28日23时05分 => 2023-07-28T23:05:00+08:00
    7月29日 => 2023-07-29
    7月30日 => 2022-07-30
    09月07日 => 2022-09-07
    2月29日 => 2020-02-29
    2月30日 => none
    [12-03] => 2022-12-03
    (12-03) => 2022-12-03
    【07-03】 => 2023-07-03
    12-03 => 2022-12-03
    11/07 => 2022-11-07
    Jul 28 => 2023-07-28
    Dec 3, 11:05 PM => 2022-12-03T23:05:00+08:00
    28 July => 2023-07-28
""")


@pytest.mark.parametrize(("text", "expected"), YEARLESS)
def test_the_missing_year_is_the_latest_that_is_not_after_now(text, expected):
    printed = parse_time(text, now=NOW, zone=SHANGHAI)
    assert value_of(printed) == expected
    if expected:
        assert printed.yearless
        unresolved = parse_time(text, now=None, zone=SHANGHAI)
        assert unresolved.yearless
        assert unresolved.value is None


def test_the_missing_year_from_evidence():
    printed = parse_time("12-03 08:00", now=None, zone=SHANGHAI)
    assert isoformat(with_year(printed, date(2023, 7, 28), SHANGHAI)) == "2022-12-03T08:00:00+08:00"
    assert isoformat(with_year(printed, date(2022, 12, 3), SHANGHAI)) == "2022-12-03T08:00:00+08:00"
    assert isoformat(with_year(printed, datetime(2022, 12, 3, 7, tzinfo=SHANGHAI))) == "2021-12-03T08:00:00+08:00"
    assert with_year(parse_time("2月29日", now=None, zone=SHANGHAI), date(2023, 7, 28)) == date(2020, 2, 29)
    assert with_year(parse_time("2023-07-28", now=None, zone=SHANGHAI), date(2020, 1, 1)) == date(2023, 7, 28)


# Not times, alone or in a sentence.
NEVER = """
    v2019.1.3
    V2.10.12
    Studio 2019.1.3
    版本 4.12.10
    192.168.1.1
    10.12.2020.1
    010-12345678
    400-820-8820
    021-6321-0000
    13800138000
    2-1
    98-87
    比分 11-10
    3:2
    16:9
    08:00-18:00
    营业时间 09:00-21:30
    1/20
    12/365
    3.14
    12.50元
    ￥2023.07
    600519
    000001.SZ
    ISBN 978-7-2023-0728-1
    2005-2023
    © 2005-2023
    2019-2020赛季
    2019/2020赛季
    2023-24赛季
    2023年
    2023年7月
    7月
    28日
    第2023072801号
    20231301
    doc-2023072812345
    abc/2023/07/28/def
    A2023-07-28-01
    2023-13-01
    2023-00-10
    2023-07-32
    2023-07-28-001
    1.2.3
    100-12-05
    2023-07-285
    前天津市长
    今日头条
    刚刚，港口宣布
    USA Today
    20天
    一天
    May the force
    section 28-07
    March on
""".strip().splitlines()


@pytest.mark.parametrize("text", [line.strip() for line in NEVER])
def test_what_is_no_time(text):
    assert printed_times(text, now=NOW, zone=SHANGHAI) == []
    assert printed_times(f"据介绍，{text}，记者", now=NOW, zone=SHANGHAI) == []


SENTENCES = [
    ("本报讯 2023年7月28日，记者从…获悉", ["2023年7月28日"]),
    ("7月27日至28日", ["7月27日"][:0]),
    ("2023年7月28日-30日举行", []),
    ("2023.07.28—2023.08.03", ["2023.08.03"]),
    ("时间：2023-07-28 来源：海港网 更新：2023-07-29 08:00", ["2023-07-28", "2023-07-29 08:00"]),
    ("DECEMBER 22, 2022Updated: JANUARY 02, 2023", ["DECEMBER 22, 2022", "JANUARY 02, 2023"]),
    ("10月28日、29日", ["10月28日"]),
    ("昨天他说，昨天 08:10 出发", ["昨天 08:10"]),
    ("3小时前 王小明 2天前", ["3小时前", "2天前"]),
    ("2023-07-28\n23:05", ["2023-07-28 23:05"]),
    ("2023-07-28 23:05 2023-07-29 00:10", ["2023-07-28 23:05", "2023-07-29 00:10"]),
    ("12-03 标题", []),
    ("标题[12-03]", ["12-03"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_times_in_a_line(text, expected):
    assert [printed.raw for printed in printed_times(text, now=NOW, zone=SHANGHAI)] == expected


def test_limit_and_places():
    found = printed_times("2023-07-28 " * 80, now=None, zone=SHANGHAI, limit=7)
    assert len(found) == 7
    assert [printed.start for printed in found] == [11 * i for i in range(7)]


ZONES = [
    ("2023-07-28 23:05 CST", "America/Chicago", "2023-07-28T23:05:00-06:00"),
    ("2023-07-28 23:05 CST", "Asia/Taipei", "2023-07-28T23:05:00+08:00"),
    ("2023-07-28 23:05 IST", "Asia/Kolkata", "2023-07-28T23:05:00+05:30"),
    ("2023-07-28 23:05 IST", "Asia/Jerusalem", "2023-07-28T23:05:00+03:00"),
    ("2023-07-28 23:05 ET", "Asia/Shanghai", "2023-07-28T23:05:00-04:00"),
    ("2023-12-28 23:05 ET", "Asia/Shanghai", "2023-12-28T23:05:00-05:00"),
    ("2023-07-28 23:05 BST", "Europe/London", "2023-07-28T23:05:00+01:00"),
    ("2023-07-28 23:05 (GMT+7)", "Asia/Shanghai", "2023-07-28T23:05:00+07:00"),
    ("2023-07-28 23:05 GMT+8", "Europe/London", "2023-07-28T23:05:00+08:00"),
    ("2023-07-28 23:05 UTC-03:30", "Europe/London", "2023-07-28T23:05:00-03:30"),
    ("2023-07-28 23:05 WIB", "Asia/Shanghai", "2023-07-28T23:05:00+07:00"),
    ("2023-07-28 23:05 (北京时间)", "Europe/London", "2023-07-28T23:05:00+08:00"),
    ("2023-07-28 23:05 XYZ", "Asia/Tokyo", "2023-07-28T23:05:00+09:00"),
    ("2023-07-28 23:05 CNN", "Asia/Tokyo", "2023-07-28T23:05:00+09:00"),
    # Summer time: skipped hour keeps the offset before it, repeated hour is the first one.
    ("2023-03-26 02:30", "Europe/Berlin", "2023-03-26T02:30:00+01:00"),
    ("2023-10-29 02:30", "Europe/Berlin", "2023-10-29T02:30:00+02:00"),
    ("2023-10-29 03:30", "Europe/Berlin", "2023-10-29T03:30:00+01:00"),
    ("2023-03-12 02:30", "America/New_York", "2023-03-12T02:30:00-05:00"),
    ("2023-11-05 01:30", "America/New_York", "2023-11-05T01:30:00-04:00"),
    ("2023-11-05 01:30 EST", "America/New_York", "2023-11-05T01:30:00-05:00"),
    ("2023-07-28 23:05", "Europe/London", "2023-07-28T23:05:00+01:00"),
    ("1990-07-28 23:05", "Asia/Shanghai", "1990-07-28T23:05:00+09:00"),
    ("2023-10-28 24:00", "Europe/Berlin", "2023-10-29T00:00:00+02:00"),
]


@pytest.mark.parametrize(("text", "zone", "expected"), ZONES)
def test_zones(text, zone, expected):
    assert value_of(parse_time(text, now=None, zone=ZoneInfo(zone))) == expected


def test_precision_and_marks():
    for text, precision, zoned in [
        ("2023-07-28", "day", False),
        ("2023-07-28 23:05", "minute", False),
        ("2023-07-28T23:05:49Z", "second", True),
    ]:
        printed = parse_time(text, now=None, zone=SHANGHAI)
        assert (printed.precision, printed.zoned) == (precision, zoned), text
    assert isinstance(parse_time("2023-07-28", now=None, zone=SHANGHAI).value, date)


def test_nothing_in_nothing():
    for text in (None, "", " ", "来源：海港网", "x" * 5000 + "2023-07-28"):
        assert parse_time(text, now=NOW, zone=SHANGHAI) is None


def test_plausible():
    assert plausible(date(2023, 7, 29), NOW)
    assert plausible(NOW + timedelta(hours=23), NOW)
    assert not plausible(NOW + timedelta(hours=25), NOW)
    assert not plausible(date(2023, 7, 31), NOW)
    assert not plausible(date(1989, 12, 31), NOW)
    assert not plausible(None, NOW)
    assert plausible(date(2050, 1, 1), None)


URLS = cases("""
    https://news.example/2020-12-01/5286.html => 2020-12-01
    https://news.example/2020/12/01/ => 2020-12-01
    https://news.example/2020/12/01/slug-of-it => 2020-12-01
    https://news.example/2020/1201/c1001.html => 2020-12-01
    https://news.example/2020/12-01/9229.shtml => 2020-12-01
    https://news.example/2020-12/01/content_1.htm => 2020-12-01
    https://news.example/20200720/1.html => 2020-07-20
    https://news.example/202012/t20201206_5809621.html => 2020-12-06
    https://news.example/a/20180504/004231.htm => 2018-05-04
    https://news.example/a/20180504A0ABCD00 => 2018-05-04
    https://news.example/roll/2018-12-28/doc-ihq.shtml => 2018-12-28
    https://news.example/art/2020/8/4/art_1_2.html => 2020-08-04
    https://news.example/n1/2024/0424/c1.html => 2024-04-24
    https://news.example/19/0907/13/EOGJKDI6.html => 2019-09-07
    https://food.example/a/210120/8605520.html => 2021-01-20
    https://news.example/articles/20250114/k00/00m => 2025-01-14
    https://news.example/2024-10-15-storm/ => 2024-10-15
    https://news.example/world/2024/oct/15/storm-over-quay => 2024-10-15
    https://news.example/world/2024/oct/storm => none
    https://news.example/2020/12/15.html => none
    https://news.example/2020/12/ => none
    https://news.example/a/202307/22/AP64bb.html => 2023-07-22
    https://news.example/202307/3/1.html => none
    https://news.example/201909/1220000.shtml => none
    https://news.example/story/20231301.html => none
    https://news.example/20230230/1.html => none
    https://news.example/id/12019120112 => none
    https://news.example/a/733320600_429139 => none
    https://news.example/20201201123 => none
    https://news.example/18991231/1.html => none
    https://news.example/?date=2020-12-01 => none
    https://20201201.example/a.html => none
    https://news.example/topic/2019-01-01/2020-02-02/a.html => none
    https://news.example/201112/8605520.html => none
""")


@pytest.mark.parametrize(("url", "expected"), URLS)
def test_url_dates(url, expected):
    assert isoformat(url_date(url)) == expected
