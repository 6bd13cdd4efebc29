"""When an article of other countries was published: their words, zones, machines and old systems."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from datedpages import NOW, TEXT, json_ld, meta, page, read

from newsportal.extract import article, headlines
from newsportal.extract.story.join import completed_by_lists
from newsportal.extract.times.dates import printed_times
from newsportal.items import Article, Headline, HeadlineList

GERMAN = "<p>Der Hafenkonzern eröffnet im Herbst zwei neue Linien nach Süden, wie der Vorstand am Freitag in der Stadt mitteilte.</p>" * 4
LINES_ABROAD = {
    "a label glued to the day": ("<p><span>Publiziert</span>28. Juli 2023, 21:05</p>", "2023-07-28T21:05:00+02:00", None),
    "a long byline in parts": (
        "<p>Annemarie Riedmüller-Hohenstein / Hafenzeitung am Sonntag / 28.07.2023, 21:05 Uhr</p>",
        "2023-07-28T21:05:00+02:00",
        None,
    ),
    "a label in a block of its own": ("<dl><dt>Last updated</dt><dd>29 July 2023 <a href=#h>All</a></dd></dl>", None, "2023-07-29"),
    "a label between two days": (
        "<div><time>28 July 2023</time><time>Updated on: 29 July 2023</time></div>",
        "2023-07-28",
        "2023-07-29",
    ),
    "a section before two days": (
        "<div><a href=/c>Harbours and lines</a><span>28 July 2023</span><span>Updated: 29 July 2023</span></div>",
        "2023-07-28",
        "2023-07-29",
    ),
    "a sheet of a calendar": ("<div><div>28</div><div>Jul</div><div>2023</div></div>", "2023-07-28", None),
    "a sheet with the month first": ("<div><div>Juli</div><div>28</div><div>2023</div></div>", "2023-07-28", None),
    "a sheet in two parts": ("<div><div>28</div><div>Juli 2023</div></div>", "2023-07-28", None),
    "an hour with its letter apart": ("<p>le 28/07/2023 à 21 h 05</p>", "2023-07-28T21:05:00+02:00", None),
    "an hour behind the word for year": ("<p>28 июля 2023 года, 21:05</p>", "2023-07-28T21:05:00+02:00", None),
    "an hour behind its word": ("<p>28 lipca 2023, godz. 21:05</p>", "2023-07-28T21:05:00+02:00", None),
    "a change for machines beside the day in a system's own form": (
        "<div><span class='updated rich-snippet-hidden'>2023-07-29T09:45:10+02:00</span><span>Juli 28th, 2023</span></div>",
        "2023-07-28",
        "2023-07-29T09:45:10+02:00",
    ),
    "two labels": (
        "<div>Aktualizacja: 29.07.2023 09:45 Publikacja: 28.07.2023 21:05</div>",
        "2023-07-28T21:05:00+02:00",
        "2023-07-29T09:45:00+02:00",
    ),
}


@pytest.mark.parametrize("case", LINES_ABROAD)
def test_publication_lines_of_other_countries(case):
    header, published, modified = LINES_ABROAD[case]
    origin = "page" if published else None
    assert read(page(title="Zwei neue Linien", text=GERMAN, lang="de", header=header)) == (published, origin, modified)


@pytest.mark.parametrize(
    ("url", "lang", "line", "published"),
    [
        ("https://gazette.example.com.br/2023/porto", "", "28/07/2023 21h05", "2023-07-28T21:05:00-03:00"),
        ("https://gazette.example.ru/port", "", "28.07.2023 21:05", "2023-07-28T21:05:00+03:00"),
        ("https://gazette.example/port", "id", "28/7/2023 21:05", "2023-07-28T21:05:00+07:00"),
        ("https://gazette.example.com.au/port", "en", "July 28, 2023 - 9.05pm", "2023-07-28T21:05:00+10:00"),
    ],
)
def test_clocks_of_countries_with_several_zones_are_the_capitals(url, lang, line, published):
    body = f"<html lang='{lang}'><title>Porto Lima</title><h1>Porto Lima</h1><div>{line}</div>{GERMAN}".encode()
    found = article(body, url, now=NOW).published
    assert found is not None
    assert found.isoformat() == published


@pytest.mark.parametrize("label", ["Создано", "Créé le ", "Dibuat pada", "作成日"])
def test_when_a_system_has_put_the_story_in(label):
    below = f"<div><p>{label}: 28.07.2023 21:05</p><p>Last updated: 29.07.2023 09:45</p></div>"
    published, origin, _ = read(page(title="Zwei neue Linien", text=GERMAN + below, lang="de"))
    assert (published, origin) == ("2023-07-28T21:05:00+02:00", "page")


def test_the_line_below_a_standfirst():
    figure = "<figure><img src='/1.jpg'><figcaption>Der Hafen</figcaption></figure>" + "<div><a href='#'>Teilen</a></div>" * 4
    text = f"{GERMAN[: len(GERMAN) // 4]}{figure}<div>28. Juli 2023, 21:05 Uhr</div>{figure}{GERMAN}"
    assert read(page(title="Zwei neue Linien", text=text, lang="de"))[0] == "2023-07-28T21:05:00+02:00"


def test_a_line_with_the_source_under_the_title_among_many_lines_with_times():
    others = "".join(f"<div><p>2023-07-{day} 08:00</p></div>" for day in range(10, 20))
    body = page(header="<div><p>2023-07-28 23:05 来源：海港日报</p></div>", comments=f"<div>{others}</div>").replace(b' class="main"', b"")
    assert read(body)[0] == "2023-07-28T23:05:00+08:00"


def test_a_time_element_of_the_printed_clock_tells_its_zone():
    header = '<div>Von Ann Ried <time datetime="2023-07-28T10:00:00-04:00">28.07.2023, 10:00 Uhr</time></div>'
    assert read(page(title="Zwei neue Linien", text=GERMAN, lang="en", header=header))[0] == "2023-07-28T10:00:00-04:00"


def test_a_time_element_in_utc_tells_where_the_printed_clock_goes():
    header = '<p>发表时间： <time datetime="2023-07-28T{}:05:49+00:00">28/07/2023 - 23:05</time></p>'
    assert read(page(header=header.format(21)))[0] == "2023-07-29T05:05:49+08:00"
    assert read(page(header=header.format(23)))[0] == "2023-07-28T23:05:00+08:00"  # a zero offset that is not meant


def test_the_day_of_a_teaser_inside_the_text_is_not_the_story_s():
    above = "<a href='/20230728/'>23:05 2023.07.28</a>"
    teaser = "<div><a href='/20230411/1.html'>西山洞穴里发现了远古的弓箭</a></div><div>2023年4月11日, 12:04</div>"
    body = page(above=above, text=TEXT.replace("</p>", "</p>" + teaser, 1), head=json_ld(datePublished="20230728T1805+0300"))
    assert read(body)[0] == "2023-07-28T23:05:00+08:00"


def test_the_day_over_the_headline_of_another_story_above_is_not_the_story_s():
    above = "<div>28/07/2023</div><div><a href='/20230727/1.html'>Der Hafen trauert um seinen alten Lotsen</a></div>"
    assert read(page(title="Zwei neue Linien", text=GERMAN, lang="de", above=above))[0] is None
    own = "<div>28/07/2023</div><div><a href='/hafen/'>Hafen</a></div>"
    assert read(page(title="Zwei neue Linien", text=GERMAN, lang="de", above=own))[0] == "2023-07-28"


@pytest.mark.parametrize(
    "line",
    [
        "Über dieses Thema berichtet: Hafenradio am 28.07.2023 um 17:50 Uhr.",
        "Dieses Thema im Programm: Hafenwelle Nord | 28.07.2023 | 17:50 Uhr",
        "Sendung: Hafenradio, 28.07.2023, 17:50 Uhr",
    ],
)
def test_when_a_programme_was_sent_is_not_when_the_story_was_published(line):
    assert read(page(title="Zwei neue Linien", text=GERMAN, lang="de", header=f"<div>{line}</div>"))[0] is None


def test_a_label_of_the_last_update_in_a_block_of_its_own():
    header = "<div><div>Last update:</div><div>July 28, 2023</div></div>"
    assert read(page(title="Zwei neue Linien", text=GERMAN, lang="en", header=header)) == (None, None, "2023-07-28")


def test_a_time_element_of_another_day_fills_no_printed_day():
    change = '<b>Updated July 29, 2023</b><time datetime="2023-07-29T20:23:00-04:00">8:23 PM ET</time>'
    header = f"<div>{change} Originally published <b>July 28, 2023</b><i>11:01 AM ET</i></div>"
    found = read(page(title="Zwei neue Linien", text=GERMAN, lang="en", header=header))
    assert found == ("2023-07-28T11:01:00-04:00", "page", "2023-07-29T20:23:00-04:00")


def test_a_footer_with_the_byline_below_a_standfirst():
    standfirst = '<div class="subhead">Vom Herbst an fahren jede Woche drei Schiffe in den Norden, und die Stadt hofft auf Gäste.</div>'
    footer = '<footer><div>Von</div><div>Ann Ried</div><div class="date">28. Juli 2023 | <span>2 Leser</span></div></footer>'
    assert read(page(title="Zwei neue Linien", header=standfirst + footer, text=GERMAN, lang="de"))[0] == "2023-07-28"
    assert read(page(title="Zwei neue Linien", text=GERMAN, below=footer, lang="de"))[0] is None


COUNTRIES = {
    "its address": ("https://zeitung.example.de/a", "", "+02:00"),
    "its language and region": ("https://zeitung.example/a", "de-CH", "+02:00"),
    "its language": ("https://shimbun.example/a", "ja", "+09:00"),
    "a language at home on two sides of a border": ("https://lajme.example/a", "sq", "+02:00"),
    "a language of countries whose clocks agree": ("https://habari.example/a", "sw", "+03:00"),
    "the address before the language": ("https://times.example.co.jp/a", "en-GB", "+09:00"),
    "Chinese keeps the portal's": ("https://zhongwen.example.de/a", "zh-CN", "+08:00"),
    "a country of several zones": ("https://times.example/a", "en-US", "+08:00"),
    "nothing": ("https://times.example/a", "", "+08:00"),
}


@pytest.mark.parametrize("case", COUNTRIES)
def test_clocks_go_by_the_page_s_country(case):
    url, lang, offset = COUNTRIES[case]
    rows = "".join(
        f"<li><a href='/a/{n}'>The harbour opens line number {n} to the south</a><span>2023-07-{n} 21:05</span></li>"
        for n in range(28, 18, -1)
    )
    body = f"<html lang='{lang}'><title>News</title><ul>{rows}</ul></html>".encode()
    assert headlines(body, url)[0].headlines[0].published.isoformat() == f"2023-07-28T21:05:00{offset}"
    assert headlines(body, url, timezone="America/New_York")[0].headlines[0].published.isoformat() == "2023-07-28T21:05:00-04:00"


def test_a_page_in_chinese_keeps_the_portals_zone_whatever_it_declares():
    body = page(lang="en", header="<div>2023-07-28 23:05 来源：海港日报</div>")
    assert read(body, url="https://haiwai.example.de/a/1.html")[0] == "2023-07-28T23:05:00+08:00"


def test_a_day_in_a_language_of_its_own_beside_a_name():
    header = "<p>Nga <strong>Arben Hoxha</strong> / 28 Korrik 2023, 21:05</p>"
    assert read(page(title="Dy linja të reja", text=GERMAN, lang="sq", header=header))[0] == "2023-07-28T21:05:00+02:00"
    header = "<p>Arben Hoxha / Porti i 28 liqeneve në vitin 2023</p>"
    assert read(page(title="Dy linja të reja", text=GERMAN, lang="sq", header=header))[0] is None


def test_the_country_of_og_locale():
    header = "<p>28.07.2023, 21:05</p>"
    assert (
        read(page(title="Deux lignes", text=GERMAN, lang="", header=header, head=meta("og:locale", "fr_FR")))[0]
        == "2023-07-28T21:05:00+02:00"
    )


STORY = "".join(
    f"<p>The port of Westhaven said {word} that two new lines to the southern isles would open, with three ships a week on each of them.</p>"
    for word in ("on Friday", "later", "again", "at last")
)
WESTERN = {
    "names and days without a space": (
        "<div><span>By</span><a href='/a/1'>Ann Öberg</a>, <a href='/a/2'>Tom Reed</a> and <a href='/a/3'>The Westhaven Shipping Gazette</a>"
        "<time>July 28, 2023</time><time>July 29, 2023</time></div>",
        "2023-07-28",
    ),
    "a weekday behind the label": (
        "<p>By <a href='/x'>Ann Öberg</a> <span>Edited By: <a href='/y'>Tom Reed</a></span><span>Publish Date: Fri, 28 Jul 2023 08:15 AM</span>"
        "<span>Updated Date: Sat, 29 Jul 2023 08:40 AM</span></p>",
        "2023-07-28T08:15:00+02:00",
    ),
    "the clock first": (
        "<ul><li>نُشر: 14:32-28 يوليو 2023 م ـ 10 محرم 1445 هـ</li><li>آخر تحديث: 09:15-29 يوليو 2023 م</li></ul>",
        "2023-07-28",
    ),
    "a day in a sentence": ("<p>The new lines open on 28 July 2023. Ships on both of them leave every few minutes until 11 p.m.</p>", None),
}


@pytest.mark.parametrize(
    ("head", "line", "url", "expected"),
    [
        # A day for machines, and the line under the headline with its clock.
        (meta("dc.date.issued", "2023-07-28"), "<p>9:30AM BST 28 Jul 2023</p>", "", ("2023-07-28T09:30:00+01:00", None)),
        (meta("pub_date", "20230728"), "<p>Updated 29 July 2023 10:00 EDT</p>", "", ("2023-07-28", "2023-07-29T10:00:00-04:00")),
        (meta("pub_date", "20230728"), "<p>27 July 2023 10:00 EDT</p>", "", ("2023-07-28", None)),
        # In UTC it was the next day.
        (meta("pub_date", "20230729"), "<p>28 July 2023 8:08 pm EDT</p>", "2023/7/28/a/", ("2023-07-28T20:08:00-04:00", None)),
        (meta("pub_date", "20230729"), "<p>28 July 2023 8:08 pm EDT</p>", "", ("2023-07-29", None)),
        # The zone is printed beside a clock that machines are told without one.
        (
            meta("datePublished", "2023-07-28T14:52:39") + meta("dateModified", "2023-07-28T18:42:27"),
            "<p>Ann Öberg 6:42 p.m. EDT July 28, 2023</p>",
            "",
            ("2023-07-28T14:52:39-04:00", "2023-07-28T18:42:27-04:00"),
        ),
        # One moment told twice, once in UTC without saying so.
        (
            json_ld(datePublished="2023-07-28T14:42:01-0700", dateModified="2023-07-28T14:42:01-0700")
            + meta("article:modified_time", "2023-07-28T21:42:01"),
            "",
            "",
            ("2023-07-28T14:42:01-07:00", "2023-07-28T14:42:01-07:00"),
        ),
        (
            meta("date", "2023-07-28T02:48:29+0100"),
            "<p>Updated: 28 July 2023 03:21</p>",
            "",
            ("2023-07-28T02:48:29+01:00", "2023-07-28T03:21:00+01:00"),
        ),
        (meta("og:article:modified_time", "2023-07-29T21:49:15Z"), "", "2023/07/28/a/", ("2023-07-28", "2023-07-29T21:49:15+00:00")),
        # An attribute that tells the printed clock as if it were UTC's.
        ("", '<p class="date"><abbr title="2023-07-28T16:03:00Z">Jul 28, 4:03 PM EDT</abbr></p>', "", ("2023-07-28T16:03:00-04:00", None)),
        (
            "",
            '<p><time class="updated" datetime="2023-07-28 20:08:00-0400" pubdate>July 28</time></p>',
            "",
            ("2023-07-28T20:08:00-04:00", None),
        ),
        (
            "",
            '<p><time itemprop="datePublished" datetime="2023-07-28T20:08:00+02:00">28/07</time> '
            '<time itemprop="dateModified" datetime="2023-07-29T20:08:00+02:00">29/07</time></p>',
            "",
            ("2023-07-28T20:08:00+02:00", "2023-07-29T20:08:00+02:00"),
        ),
        # A day in UTC's calendar for machines, the clock and its zone in the element of the headline's line.
        (
            meta("sailthru.date", "2023-07-29"),
            '<p><time class="updated" datetime="2023-07-28 20:08:00-0400" pubdate>July 28, 2023 08:08 pm</time></p>',
            "2023/7/28/a/",
            ("2023-07-28T20:08:00-04:00", None),
        ),
        # The day of the paper's archive, in a line that is named for the byline and the number of comments.
        (
            "",
            '<div class="firma_comentarios"><a href="/autor/ann/">Ann Öberg</a> <a href="/tag/fecha/20230728">28 JUL 2023 - 12:14 CET</a></div>',
            "",
            ("2023-07-28T12:14:00+01:00", None),
        ),
        (
            meta("og:updated_time", "2023-07-29T08:00:00+02:00"),
            "<p>28 July 2023. <i>Updated: 29 July 2023</i></p>",
            "",
            ("2023-07-28", "2023-07-29T08:00:00+02:00"),
        ),
        ("", "<p>الجمعة، 28 آب/اغسطس 2023، آخر تحديث 14:00 (GMT+0400)</p>", "", (None, "2023-08-28")),
    ],
)
def test_what_machines_and_readers_are_told_goes_together(head, line, url, expected):
    body = page(header=line, text=STORY, title="Westhaven opens two new lines", lang="en", head=head)
    found = read(body, url=f"https://news.example/{url}1")
    assert (found[0], found[2]) == expected


def test_the_headline_over_the_text_and_not_the_one_in_the_masthead() -> None:
    masthead = (
        "<div><h1>Westhaven opens two new lines<span>Westhaven Post</span></h1><div class=date>Saturday, 29 July 2023 - 10:21</div></div>"
    )
    menu = "<ul>" + "".join(f"<li><a href=/s{number}/>Section {number}</a></li>" for number in range(20)) + "</ul>"
    body = page(
        above=masthead + menu, header="<p>Ann Öberg | 28 July 2023</p>", text=STORY, title="Westhaven opens two new lines", lang="en"
    )
    assert read(body.replace(b"</h1><p>Ann", b"</h3><p>Ann").replace(b'"main"><h1>', b'"main"><h3>'))[0] == "2023-07-28"


@pytest.mark.parametrize("case", WESTERN)
def test_printed_times_of_other_countries(case):
    line, expected = WESTERN[case]
    body = page(header=line, text=STORY, title="Westhaven opens two new lines", lang="en")
    assert read(body, timezone="Europe/Berlin")[0] == expected


def test_a_change_later_than_what_repeats_the_publication() -> None:
    head = "<meta property=article:modified_time content=2024-07-01T03:01:12+00:00>"
    line = "<time class='entry-date updated' datetime=2024-07-01T10:00:00+08:00>2024-07-01 10:00</time>"
    text = "<p>海港市新码头七月一日上午正式启用，首批三艘货轮当天靠泊作业，港口年吞吐量预计将因此翻一番。</p>" * 4
    found = article(
        f"<html><head>{head}</head><body><h1>海港新码头今天正式启用</h1>{line}<div>{text}</div></body></html>".encode(),
        "https://portal.example/1",
    )
    assert found.modified is not None
    assert found.modified.isoformat().startswith("2024-07-01T11:01:12")


HARBOUR = '<a href="/category/harbours-and-the-lines-of-the-south" rel="category tag">Harbours and the lines of the south</a>'
COMMENT = '<h3>One reader said</h3><div class="c"><p>Von Tom Reed am 30.07.2023, 09:15</p><p>{}</p></div>'.format("So ist es. " * 12)
SIGNED = {
    "the sentence of a blog": (
        f"<p class=meta><small>This entry was posted on Friday, July 28th, 2023 at 9:05 pm and is filed under {HARBOUR}. You can follow"
        " any responses to this entry through the <a href='/a/1/feed'>RSS 2.0</a> feed.</small></p>",
        "2023-07-28T21:05:00+02:00",
    ),
    "the sentence in German, its verb last": (
        f"<p>Dieser Beitrag wurde am Freitag, 28. Juli 2023 um 21:05 Uhr von Ann Ried veröffentlicht und unter {HARBOUR} abgelegt.</p>",
        "2023-07-28T21:05:00+02:00",
    ),
    "the sentence in French": ("<p>Cette entrée a été publiée le vendredi 28 juillet 2023 à 21:05.</p>", "2023-07-28T21:05:00+02:00"),
    "the sentence in Spanish": ("<p>Esta entrada fue publicada el viernes, 28 julio 2023 a las 21:05.</p>", "2023-07-28T21:05:00+02:00"),
    "a sentence on something else": (f"<p>Dieser Beitrag wurde am 28. Juli 2023 bei der Bank {HARBOUR} abgebucht.</p>", None),
    "who saved it": ("<div>Gespeichert von <span>ann</span> am 28. Juli 2023 - 21:05</div>", "2023-07-28T21:05:00+02:00"),
    "who wrote it, in a footer of boxes": ("<div>Von Ann am 28.07.2023, 21:05 | 0 Meinungen | <a href=/c>Häfen</a></div>" + COMMENT, "2023-07-28T21:05:00+02:00"),
    "who wrote a comment": (COMMENT, None),
    "a link to the post itself": ("<div><a href='#' rel='bookmark'>Juli 28, 2023</a> / <a href='/ann'>Ann</a> / 1 Meinung</div>", "2023-07-28"),
    "a link to another post": ("<div><a href=/2019/a rel='bookmark'>Juli 28, 2023</a> / <a href='/ann'>Ann</a></div>", None),
    "the footer of an entry": (
        "<footer><span class=screen-reader-text>Veröffentlicht am </span><a href=/x>"
        "<time class='entry-date published updated' datetime='2023-07-28T19:05:11+00:00'>28. Juli 2023</time></a></footer>",
        "2023-07-28T19:05:11+00:00",
    ),
    "whose rights the text is": ("<p>© Westhavener Zeitung, 28.07.2023</p>", "2023-07-28"),
    "whose rights the page is": ("<p>© 2019-2023 Westhavener Zeitung</p>", None),
    "who wrote the text": ("<p>Text: Ann Ried | 28. Juli 2023</p>", "2023-07-28"),
    "a label in capitals beside the text": (
        "<ul>" + "<li><a href=/t>Teilen</a></li>" * 9 + "</ul><div><b>Quelle</b><br>VERÖFFENTLICHT AM 28.07.2023<div>Häfen</div></div>",
        "2023-07-28",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SIGNED)
def test_what_is_signed_below(case):
    below, published = SIGNED[case]
    text = "".join(GERMAN[: len(GERMAN) // 4].replace("Freitag", f"{day}. Juli") for day in range(1, 12))
    assert read(page(title="Zwei neue Linien", text=text, lang="de", below=below))[0] == published


BEGINNINGS = {
    "in brackets": ("(28.07.2023) Der Hafen", "2023-07-28"),
    "behind a place": ("Westhaven, den 28. Juli 2023 – Der Hafen", "2023-07-28"),
    "before an agency": ("SAN JOSE, Calif., July 28, 2023 (WIRE HARBOUR) -- The port", "2023-07-28"),
    "between slashes": ("WESTHAVEN, July 28, 2023 /HarbourWire/ -- The port", "2023-07-28"),
    "a sentence": ("On July 28, 2023 – a Friday – the port", None),
    "no place": ("Der Brand vom 28. Juli 2023 – der Hafen", None),
    "a span": ("28.07.2023 - 30.07.2023 Der Hafen", None),
}


@pytest.mark.parametrize("case", BEGINNINGS)
def test_the_day_before_the_first_sentence(case):
    begin, published = BEGINNINGS[case]
    text = GERMAN.replace("<p>", f"<p>{begin} ", 1)
    assert read(page(title="Zwei neue Linien", text=text, lang="de"))[0] == published
    assert read(page(title="Chronik der Linien", text=GERMAN.replace("<p>", f"<p>{begin} "), lang="de"))[0] is None


HEADERS = {
    "in a box that is called comment": (
        "<div class=commentHead><h1>{}</h1><div class='day commentHead-day'>Freitag, 28. Juli 2023</div></div>",
        "2023-07-28",
        None,
    ),
    "above the headline, behind a name, in an element called so": (
        "<div class=head><span>Ann Ried</span> <span class='post-timestamp'>Friday, July 28, 2023</span></div><h1>{}</h1>",
        "2023-07-28",
        None,
    ),
    "above the headline, behind another line": (
        "<div><span>Hafenblog Westhaven am Südkai</span> <span>28. Juli 2023</span></div><h1>{}</h1>",
        None,
        None,
    ),
    "a clock without its day": ("<h1>{}</h1><div>3:59 PM</div>", None, None),
    "the day of a revision": ("<h1>{}</h1><p>Date of last revision: July 28, 2023</p>", None, "2023-07-28"),
    "the day on which an event begins": (
        "<h1>{}</h1><dl><dt>Beginn:</dt><dd>28. Juli 2023 11:00</dd><dt>Ende:</dt><dd>28. Juli 2023 18:00</dd></dl>",
        None,
        None,
    ),
    "a release's number and day": ("<p>Pressemitteilung Nr. 112 vom 28. Juli 2023</p><h1>{}</h1>", "2023-07-28", None),
    "a weekday of another year": ("<h1>{}</h1><p>Posted on Thursday, July 28 @ 21:05:11 EDT by ann</p>", None, None),
    "a weekday of this year": ("<h1>{}</h1><p>Posted on Friday, July 28 @ 11:05:11 EDT by ann</p>", "2023-07-28T11:05:11-04:00", None),
    "a clock before its day": ("<h1>{}</h1><p>Published 9:05 p.m. EDT, Thursday, July 27, 2023</p>", "2023-07-27T21:05:00-04:00", None),
    "a zone that meets the next word": (
        "<h1>{}</h1><div><span>By Ann Ried</span> | <span>Thursday July 27, 2023 @ 6:43pm EDT</span><span>Tags: Quay</span></div>",
        "2023-07-27T18:43:00-04:00",
        None,
    ),
    "a clock behind a semicolon": ("<h1>{}</h1><p>By Ann Ried<br>Thursday, July 27, 2023; 9:05 PM</p>", "2023-07-27T21:05:00+02:00", None),
    "a change in brackets": ("<h1>{}</h1><p>27.07.2023</p><p>Last Updated ( Friday, 28 July 2023 )</p>", "2023-07-27", "2023-07-28"),
    "a change on a weekday": (
        "<h1>{}</h1><p>27.07.2023</p><p>Zuletzt verändert am Freitag, den 28. Juli 2023</p>",
        "2023-07-27",
        "2023-07-28",
    ),
    "the change of a wiki's page": ("<h1>{}</h1><p>Diese Seite wurde zuletzt am 28. Juli 2023 geändert.</p>", None, "2023-07-28"),
    "the first day of a calendar": ("<h2>Termine 2023</h2><p>Herbstfahrt</p><p>28. Juli 2023</p>", None, None),
    "a dash before the clock": ("<h1>{}</h1><div>Jul 28, 2023 – 9:05 PM</div>", "2023-07-28T21:05:00+02:00", None),
    "an afternoon in one letter": ("<h1>{}</h1><p>By Ann Ried on July 28, 2023 at 9:05p</p>", "2023-07-28T21:05:00+02:00", None),
    "an English ordinal behind a German month": ("<h1>{}</h1><p>Juli 28th, 2023</p>", "2023-07-28", None),
    "an element of old, in a line below the headline's": (
        "<div><h1>{}</h1>By Ann Ried | PW – <abbr title='2023-07-28T19:05:11Z'>1 hr 4 mins ago</abbr></div>",
        "2023-07-28T19:05:11+00:00",
        None,
    ),
    "the same day twice": (
        "<h1>{}</h1><p><time class='entry-date published' datetime=2023-07-28T10:00:00+02:00>28. Juli 2023</time>"
        " <time class=updated datetime=2023-07-28T12:00:00+02:00>28. Juli 2023</time></p>",
        "2023-07-28T10:00:00+02:00",
        "2023-07-28T12:00:00+02:00",
    ),
}


@pytest.mark.parametrize("case", HEADERS)
def test_headers_of_old_systems(case):
    header, published, modified = HEADERS[case]
    body = f"<html lang=de><title>Zwei neue Linien</title><body>{header.format('Zwei neue Linien')}<div>{GERMAN}</div></body></html>"
    found = read(body.encode(), now=NOW)
    assert (found[0], found[2]) == (published, modified)


def test_a_distance_of_hours_and_minutes():
    assert printed_times("1 hr 4 mins ago", now=NOW, zone=ZoneInfo("Asia/Shanghai"))[0].value.isoformat() == "2023-07-29T08:56:00+08:00"


def test_two_machine_times_that_are_one():
    forgetful = json_ld(datePublished="2023-07-28T09:05:49+02:00")
    assert (
        read(page(head=forgetful + meta("pubdate", "2023-07-28T21:05:49+02:00"), text=STORY, lang="en"))[0] == "2023-07-28T21:05:49+02:00"
    )
    assert (
        read(page(head=forgetful + meta("pubdate", "2023-07-28T21:05:49+14:00"), text=STORY, lang="en"))[0] == "2023-07-28T09:05:49+02:00"
    )
    thoughtless = json_ld(datePublished="2023-07-28T09:05:49+00:00")
    assert (
        read(page(head=thoughtless + meta("pubdate", "2023-07-28T09:05:49+02:00"), text=STORY, lang="en"))[0] == "2023-07-28T09:05:49+02:00"
    )


def test_a_clock_whose_zone_is_known_completes_a_stated_day():
    head = meta("publishdate", "2023-07-28")
    for line, expected in (("July 28, 2023 9:05 PM EDT", "2023-07-28T21:05:00-04:00"), ("July 28, 2023 9:05 PM", "2023-07-28")):
        assert read(page(head=head, header=f"<p>By Ann Öberg | {line}</p>", text=STORY, lang="en"))[0] == expected


def test_a_short_day_goes_by_the_country_where_no_language_is_declared():
    text = (
        "<p>Westhaven Nordkai, Westhaven Südkai, Osthaven Fährhafen: Hafenkonzern Westhaven, Lotsenamt Osthaven.</p>" * 3
    )  # no words of one
    body = page(title="Zwei neue Linien", text=text, lang="", header="<div>28.7.23</div>")
    assert read(body, url="https://hafen.example.de/1")[0] == "2023-07-28"
    assert read(body, url="https://hafen.example/1")[0] is None


def test_the_permalink_of_a_comment_is_no_row_of_the_article():
    url = "https://hafen.example/2023/07/20/linien/"
    rows = [("Hafenschau vom Juli: was bleibt", "https://schau.example/1"), ("28. Juli 2023 um 08:09 Uhr", f"{url}#comment-3")]
    headlines = [Headline(position=n, title=title, url=link, published=NOW, published_raw=title) for n, (title, link) in enumerate(rows, 1)]
    found = HeadlineList(url=url, kind="module", headlines=headlines)
    story = Article(url=url, title="Zwei neue Linien", published=date(2023, 7, 20), published_from="url", headline_lists=[found])
    assert completed_by_lists(story).published == date(2023, 7, 20)


def test_a_last_change_further_below():
    below = "<ul>" + "<li><a href=/h>Häfen im Süden: eine Reise</a></li>" * 12 + "</ul><p>Letzte Aktualisierung: 29.07.2023</p>"
    text = "".join(
        f"<p>Am {n}. Tag öffnet der Hafen die neue Linie nach Süden, wie der Vorstand in der Stadt mitteilte.</p>" for n in range(9)
    )
    assert read(page(title="Zwei neue Linien", text=text, lang="de", below=below))[2] == "2023-07-29"


NONE_ABROAD = {
    "when it begins, in a table of labels": "<dl><dt>Start</dt><dd>July 28, 2023 9:05 pm</dd><dt>Venue</dt><dd>Old port</dd></dl>",
    "since when it is in force": "<p>Gültig ab 28.07.2023</p>",
    "a law": "<p>Gesetz vom 28.07.2023 (HGBl. I S. 112)</p>",
    "a judgment": "<p>Urteil vom 28.07.2023 - Az. 3 U 112/22</p>",
    "a birth": "<p>Born: July 28, 1991</p>",
    "a life": "<p>* 28. Juli 1991; † 3. Mai 2023</p>",
    "a book": "<ul><li>ISBN: 978-3-407</li><li>Erscheinungstermin: 28.07.2023</li></ul>",
    "a recording": "<p>Episode 12, recorded July 28, 2023</p>",
    "a version": "<p>Version 3, July 28, 2023</p>",
    "a member": "<div>Ann Reed<br>Member since: July 28, 2023</div>",
    "an event": "<p>Event date: July 28, 2023</p>",
    "a hearing": "<p>Date of hearing: July 28, 2023</p>",
    "an end": "<p>Sale ends July 28, 2023</p>",
    "a visit": "<p>Last visit: July 28, 2023 9:05 PM</p>",
    "a look": "<p>Retrieved on July 28, 2023</p>",
    "the server's clock": "<p>Server time: 2023-07-28 09:05</p>",
    "a machine": "<p>Generated on 2023-07-28</p>",
    "prices": "<p>Prices as of July 28, 2023</p>",
    "a reader": "<div>Comment by Tom, July 28, 2023</div>",
    "the next one": "<p>Nächster Termin: 28.07.2023</p>",
    "until when": "<p>Bis 28.07.2023</p>",
    "an answer": "<p>Kommentar von Tom, 28.07.2023</p>",
    "the weather": "<p>July 28, 2023 | Harbour 12°C</p>",
    "a short sentence": "<p>Am 28. Juli 2023 wurde die erste Linie eröffnet.</p>",
    "a picture": '<div class="caption">Der Hafen am 28. Juli 2023</div>',
}
BELOW_ABROAD = {
    "a comment below its writer": "<p>Posted by Tom on July 28, 2023 9:05 PM</p><p>Great news for the harbour and all of us who live here.</p>",
    "below the heading of comments": "<h4>Comments</h4><p>By Tom on July 28, 2023 9:05 PM</p>",
    "another site's link": "<p>Trackback by <a href='http://x.example'>Another blog</a> — July 28, 2023 @ 9:05 pm</p>",
    "a card": "<div><h4><a href='/a/2' rel='bookmark'>The old port is rebuilt</a></h4>"
    "<time class='entry-date published' datetime='2023-07-28T10:00:00+00:00'>July 28, 2023</time></div>",
}


@pytest.mark.parametrize("case", [*NONE_ABROAD, *BELOW_ABROAD])
def test_days_of_other_things_abroad(case):
    places = {"header": NONE_ABROAD[case]} if case in NONE_ABROAD else {"below": BELOW_ABROAD[case]}
    text = "".join(GERMAN[: len(GERMAN) // 4].replace("Freitag", f"{day}. Juli") for day in range(1, 12))
    assert read(page(title="Zwei neue Linien", text=text, lang="de", **places))[0] is None


def test_a_change_without_a_zone_beside_a_publication_that_has_one_elsewhere() -> None:
    head = meta("article:published_time", "2023-07-28 09:00:04") + meta("article:modified_time", "2023-07-29 00:59:47")
    body = page(title="The quay opens", text=STORY, lang="en", head=head + json_ld(datePublished="2023-07-28T09:00:04Z"))
    assert read(body) == ("2023-07-28T09:00:04+00:00", "json-ld", "2023-07-29T00:59:47+00:00")


def test_the_day_of_a_change_beside_its_time() -> None:
    head = meta("article:published_time", "2023-07-28T18:02:53+00:00") + meta("article:modified_time", "2023-07-28T18:02:53+00:00")
    head += "<meta itemprop=dateModified content='July 28, 2023'>"
    assert read(page(title="The quay opens", text=STORY, lang="en", head=head))[2] == "2023-07-28T18:02:53+00:00"


RDF = "<span property='dc:date dc:created' datatype='xsd:dateTime' content='2023-07-28T21:05:00+04:00'>By ann on Fri, 07/28/2023 - 21:05</span>"
STATED = {
    "RDFa": (f"<div>{RDF}</div>", "2023-07-28T21:05:00+04:00"),
    "a value's title": (
        "<p><span class='value-title' title='2023-07-28T21:05:00-04:00'> </span>Friday, July 28, 2023</p>",
        "2023-07-28T21:05:00-04:00",
    ),
    "updated, as old pages call it": (
        "<p>By Ann Reed <span class='updated' title='2023-07-28T21:05:00-04:00'>Jul 28, 2023</span></p>",
        "2023-07-28T21:05:00-04:00",
    ),
    "a day without its year": ("<p><span class=timestamp data-timestamp=1311854400>Jul 28</span></p>", "2011-07-28T20:00:00+08:00"),
    "the printed zone": ("<p><span title='2011-07-28T21:05:00Z'>Jul 28, 9:05 PM EDT</span></p>", "2011-07-28T21:05:00-04:00"),
    "a comment's": (
        "<div itemscope itemtype='http://schema.org/Comment'><time itemprop=datePublished datetime='2023-07-28T10:00:00+00:00'>28 July</time></div>",
        None,
    ),
    "a review's": (
        "<div itemscope itemtype='http://schema.org/Review'><meta itemprop=datePublished content=2023-07-28>Nice.</div>",
        None,
    ),
    "a film's": ("<div itemscope itemtype='http://schema.org/VideoObject'><meta itemprop=datePublished content=2023-07-28></div>", None),
}


@pytest.mark.parametrize("case", STATED)
def test_what_elements_state_in_older_ways(case):
    header, published = STATED[case]
    place = "below" if case == "a comment's" else "header"
    assert read(page(title="Westhaven opens two new lines", text=STORY, lang="en", **{place: header}), now=NOW)[0] == published


def test_a_time_element_that_states_noon_for_a_day() -> None:
    line = "<div>Le <time datetime=2023-07-28T12:00:{}Z>28 Juillet 2023</time></div>"
    assert read(page(title="Deux lignes", text=GERMAN, lang="fr", header=line.format("00")))[0] == "2023-07-28"
    assert read(page(title="Deux lignes", text=GERMAN, lang="fr", header=line.format("01")))[0] == "2023-07-28T12:00:01+00:00"


def test_the_month_of_the_address_speaks_for_a_day_over_the_headline() -> None:
    above = "<div><span>Ann</span> <span>Friday, July 28, 2023</span></div>"
    body = page(title="Westhaven opens two new lines", text=STORY, lang="en", above=above)
    assert read(body, url="https://quay.example/2023/07/two-lines.html")[0] == "2023-07-28"
    assert read(body, url="https://quay.example/2023/05/two-lines.html")[0] is None


def test_the_day_in_the_footer_of_the_storys_article() -> None:
    footer = "<footer><span class=sr-only>Veröffentlicht am</span> <a href=/a/1.html rel=bookmark>28. Juli 2023</a></footer>"
    assert read(page(title="Zwei Linien", text=f"<article>{GERMAN}{footer}</article>", lang="de"))[0] == "2023-07-28"


@pytest.mark.parametrize("lang", ["", "en-US"])
def test_the_zone_and_the_order_of_the_language_that_a_page_is_in_and_does_not_declare(lang: str) -> None:
    text = GERMAN + "".join(
        f"<p>Die Fähre ist {word} an der alten Mole gewesen, und es wird noch lange so sein, weil das Geld für eine neue nicht da ist.</p>"
        for word in ("heute", "gestern", "immer")
    )
    german = {"title": "Zwei Linien", "text": text, "lang": lang}
    assert read(page(**german, header="<p>5.7.23</p>"))[0] == "2023-07-05"
    body = page(**german, header="<p>28. Juli 2023 | 21:05</p>")
    assert read(body)[0] == "2023-07-28T21:05:00+02:00"
    assert read(body, timezone="Europe/London")[0] == "2023-07-28T21:05:00+01:00"
    assert read(body, url="https://german.portal.example.cn/a/1.html")[0] == "2023-07-28T21:05:00+08:00"


def test_other_countries_portals_are_believed_by_their_machine_times():
    text = "".join(
        f"<p>The harbour of Westhaven will {word} two new lines to the southern islands, three times a week each.</p>" for word in "abcdef"
    )
    head = json_ld(datePublished="2023-07-28T21:05:49+01:00", dateModified="2023-07-29T07:00:00+01:00")
    body = page(title="Westhaven opens two lines", text=text, lang="en-GB", header="<p>Updated 29 July 2023</p>", head=head)
    assert read(body) == ("2023-07-28T21:05:49+01:00", "json-ld", "2023-07-29T07:00:00+01:00")
    head = json_ld(datePublished="2023-07-28T21:05:49+01:00")  # what no machine is told is read where it is printed
    body = page(title="Westhaven opens two lines", text=text, lang="en-GB", header="<p>Updated 29 July 2023</p>", head=head)
    assert read(body) == ("2023-07-28T21:05:49+01:00", "json-ld", "2023-07-29")
    body = page(title="Westhaven opens two lines", text=text, lang="en-GB", header="<p>By Ann Reed | 05/06/2023</p>")
    assert read(body, timezone="Europe/London")[:2] == ("2023-06-05", "page")
    for day in ("13-04-23", "03-04-23 18:30"):  # of what may be its year, day or month
        assert read(page(title="Westhaven opens two lines", text=text, lang="en", header=f"<p>By Ann Reed</p><p>{day}</p>"))[0] is None
    head = "<meta name='pubdate' content='03-04-23'>"
    assert read(page(title="Westhaven opens two lines", text=text, lang="en", head=head))[0] is None
    body = page(title="Westhaven opens two lines", text=text, lang="en", header="<p>By Ann Reed | 05/06/2023</p>")
    assert read(body, timezone="Europe/London")[:2] == (None, None)
    body = page(title="Westhaven opens two lines", text=text, lang="en", header="<p>Published: July 28, 2023 9:05 PM EDT</p>")
    assert read(body, timezone="Europe/London")[:2] == ("2023-07-28T21:05:00-04:00", "page")


def test_a_local_machine_time_takes_the_zone_of_its_twin():
    text = "".join(
        f"<p>Der Hafen von Westhafen eröffnet {word} zwei neue Linien zu den Inseln im Süden, je dreimal die Woche.</p>"
        for word in "abcdef"
    )
    head = json_ld(datePublished="2023-07-28 21:05:49.0") + meta("date", "2023-07-28T21:05:49+02:00")
    assert read(page(title="Zwei neue Linien", text=text, lang="de", head=head))[0] == "2023-07-28T21:05:49+02:00"


def test_a_local_machine_time_takes_the_offset_of_the_last_change():
    text = "".join(
        f"<p>Der Hafen von Westhafen eröffnet {word} zwei neue Linien zu den Inseln im Süden, je dreimal die Woche.</p>"
        for word in "abcdef"
    )
    head = json_ld(datePublished="2023-07-28 21:05") + meta("og:updated_time", "2023-07-29T08:00:00+02:00")
    assert read(page(title="Zwei neue Linien", text=text, lang="de", head=head))[0] == "2023-07-28T21:05:00+02:00"
    head, header = meta("og:updated_time", "2023-07-29T08:00:00+02:00"), "<p>Von Ann Ried, 28.07.2023, 21:05 Uhr</p>"
    assert read(page(title="Zwei neue Linien", text=text, lang="de", head=head, header=header))[:2] == ("2023-07-28T21:05:00+02:00", "page")


def test_a_day_below_the_text_beside_that_of_the_last_change():
    text = "<p>The quay opens on Monday after three years of work, the harbour office said, and the first ferries leave at seven.</p>" * 4
    body = page(title="The quay opens", text=text, lang="en", below="<p>28 July 2023. <i>Updated: 29 July 2023</i></p>")
    assert read(body) == ("2023-07-28", "page", "2023-07-29")


def test_an_overseas_portal_prints_its_own_zone():
    body = page(header="<div>2023-07-28 23:05 来源：世界日报</div>", head=meta("article:published_time", "2023-07-28T23:05:49-04:00"))
    assert read(body)[0] == "2023-07-28T23:05:49-04:00"
    body = page(header="<div>2023-07-28 23:05 来源：海港日报</div>", head=meta("article:published_time", "2023-07-28T23:05:49Z"))
    assert read(body)[0] == "2023-07-28T23:05:00+08:00"


QUAY = "<p>The quay opens on Monday after three years of work, the harbour office said, and the first ferries leave at seven.</p>" * 4


@pytest.mark.parametrize(
    ("header", "below", "published"),
    [
        # The day and who wrote it in two lines of a box below the text.
        ("", "<div><p>Written by <a href=/ann>Ann Öberg</a></p><p>28 July 2023</p></div>", "2023-07-28"),
        # What says itself when it appeared first, beside the day of its last change.
        (
            "<p>30 September 2024, 11:07 am</p>",
            "<p>This article was originally published on 28 July 2023 but has been updated since.</p>",
            "2023-07-28",
        ),
        # An event's days are named for what they are.
        ("<h2><span class=tribe-event-date-start>14 September 2024</span> - <span class=tribe-event-time>13:00</span></h2>", "", None),
        ("<p><abbr class='published dtstart' title=2024-09-14>14 September 2024</abbr></p>", "", None),
    ],
)
def test_what_is_the_day_of_a_page_without_a_stated_one(header: str, below: str, published: str | None) -> None:
    assert read(page(title="The quay opens", text=QUAY, lang="en", header=header, below=below))[0] == published


def test_a_time_element_right_over_the_headline() -> None:
    over = "<div><time datetime=2023-10-12T21:05:49.0870000Z>10/12/2023 9:05:49 PM</time> | 3 minute read</div>"
    rows = "".join(f"<div><div><time datetime=2023-08-0{i}T09:00:00Z>08/0{i}/2023</time></div></div>" for i in range(1, 5))
    html = f"<html lang=en><title>The quay opens</title><article>{over}<h1>The quay opens</h1><div class=text>{QUAY}</div></article>{rows}"
    assert str(article(html.encode(), "https://gazette.example/quay").published) == "2023-10-12 21:05:49+00:00"


def test_a_day_over_a_text_is_no_row_of_the_list_below_it() -> None:
    card = "<div class=card><span class=name>Ann Öberg</span><p class=day>{}</p></div>"
    rows = "".join(card.format(f"{i} August 2023") for i in range(1, 5))
    html = (
        f"<html lang=en><title>The quay opens</title><div>{card.format('28 July 2023')}<h1>The quay opens</h1>"
        f"<div class=text>{QUAY}</div></div><div>{rows}</div>"
    )
    assert str(article(html.encode(), "https://gazette.example/quay").published) == "2023-07-28"


@pytest.mark.parametrize(
    "label",
    ["Last edited", "Gewijzigd op", "Aangepast:", "Ändrad", "Sist endret", "Muokattu", "Data aktualizacji:", "Zmodyfikowano:", "Upraveno", "Utolsó frissítés:",
     "Дата обновления:", "Изменено:", "Змінено:", "Обновено:", "Последна промяна:", "Güncellendi:", "تم التحديث في", "수정일", "Actualisé le", "Màj le",
     "Modificado el", "Fecha de actualización:", "Modificato il"],
)  # fmt: skip
@pytest.mark.parametrize("first", [True, False])
def test_the_last_change_is_not_the_publication(label: str, first: bool) -> None:
    lines = ["<div>28.07.2023, 21:05</div>", f"<div>{label} 29.07.2023, 09:45</div>"]
    header = "".join(lines if first else lines[::-1])
    found = article(page(title="Zwei neue Linien", text=GERMAN, lang="de", header=header), "https://port.example/a/1.html")
    assert [each.isoformat()[:16] for each in (found.published, found.modified) if each] == ["2023-07-28T21:05", "2023-07-29T09:45"]


@pytest.mark.parametrize(
    "label",
    ["Issued on:", "Publication :", "Date de publication :", "Fecha de publicación:", "Data de publicação:", "Data di pubblicazione:", "Veröffentlichung:",
     "Offentliggjort", "Zverejnené:", "Data publikacji:"],
)  # fmt: skip
def test_labels_of_the_publication_before_that_of_the_change(label: str) -> None:
    header = f"<div>{label} 28.07.2023, 21:05 Modified: 29.07.2023, 09:45</div>"
    found = article(page(title="Zwei neue Linien", text=GERMAN, lang="de", header=header), "https://port.example/a/1.html")
    assert [each.isoformat()[:16] for each in (found.published, found.modified) if each] == ["2023-07-28T21:05", "2023-07-29T09:45"]


def test_the_words_for_publication_and_change_behind_their_times_in_japanese() -> None:
    text = "<p>港湾都市の評議会は火曜日、二度の嵐で北側の壁が壊れた古い埠頭を冬までに再建することを決めた。</p>" * 4
    header = "<div>2023年7月28日 21:05 公開</div><div>2023年7月29日 09:45 更新</div>"
    found = article(page(title="埠頭を再建へ", text=text, lang="ja", header=header), "https://port.example/a/1.html")
    assert [each.isoformat()[:16] for each in (found.published, found.modified) if each] == ["2023-07-28T21:05", "2023-07-29T09:45"]


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("Published: 07.28.23, 21:05 / Ferries", "2023-07-28T21:05"),
        ("07.28.23 9:05 PM", "2023-07-28T21:05"),
        ("Posted 07/28/23", "2023-07-28"),
        ("Posted 05/06/23", None),
    ],
)
def test_short_days_that_tell_themselves_that_the_month_goes_first(line: str, time: str | None) -> None:
    english = (
        "<p>The harbour group opens two new lines to the south in the autumn, its board told the town on Friday in the old hall.</p>" * 4
    )
    found = article(page(title="Two new lines", text=english, lang="en", header=f"<p>{line}</p>"), "https://port.example/a/1.html")
    assert (found.published.isoformat()[:16] if found.published else None) == time


def test_the_days_of_a_list_are_not_the_storys() -> None:
    rows = "".join(
        f"<li itemprop=itemListElement><a href=/n/{n}>Quay number {n} closed</a><meta itemprop=datePublished content='2012-06-1{n}T01:20:48Z'></li>"
        for n in range(1, 5)
    )
    english = (
        "<p>The harbour group opens two new lines to the south in the autumn, its board told the town on Friday in the old hall.</p>" * 4
    )
    listed = f"{english}<ul itemscope itemtype='https://schema.org/ItemList'>{rows}</ul>"
    found = article(
        page(title="Two new lines", text=listed, lang="en", header="<p>Published July 28, 2023</p>"), "https://port.example/a/1.html"
    )
    assert found.published == date(2023, 7, 28)
