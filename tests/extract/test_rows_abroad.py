"""Lists of portals of other languages: how their rows print days and clocks, beside what, and what their titles end with."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from newsportal.extract import headlines

NOW = datetime(2024, 5, 17, 16, 42, tzinfo=ZoneInfo("Europe/Berlin"))
SUBJECTS = ("The harbour council", "A crew of the lifeboat", "The oldest library", "Growers of the valley")
DEEDS = ("approves the barrier", "warns of the costs", "opens on Sundays", "wins praise for the rescue")
TITLES = [f"{subject} {deed} once more" for deed in DEEDS for subject in SUBJECTS][:12]
WHEN = [NOW.replace(second=0) - timedelta(minutes=23 + 1890 * n + 7 * n * n) for n in range(12)]
SHORT = "<li><a href='{u}'>{t}</a> <span>{d}</span></li>"
FIRST = "<li><span>{d}</span> <a href='{u}'>{t}</a></li>"
LINE = "<li><h3><a href='{u}'>{t}</a></h3><p>Harbour | {d} | Anna Keller</p></li>"
BY = "<li><h3><a href='{u}'>{t}</a></h3><p>Anna Keller – {d}</p></li>"
SUMMARY = "<li><h3><a href='{u}'>{t}</a></h3><p>{d} – Late on Tuesday the council took its decision, and all who live there can send comments until March.</p></li>"


def rows_of(row: str, printed: list[str], language: str, frame: str = "<ul>{}</ul>", zone: str = "Europe/Berlin"):
    """The rows of a list of ``row``: u address, t title, d what is ``printed`` in it."""
    rows = "".join(
        row.format(u=f"/a/story-{900 - n}.html", t=title, d=told) for n, (title, told) in enumerate(zip(TITLES, printed, strict=False))
    )
    page = f"<html lang='{language}'><head><meta charset='utf-8'><title>News</title></head><body><main>{frame.format(rows)}</main></body></html>"
    return headlines(page.encode(), "https://portal.example/news/", now=NOW, timezone=zone)[0].headlines


def told(rows) -> list[str]:
    return [row.published.isoformat()[:16] if row.published else "" for row in rows]


MONTHS = {
    "el": "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου".split(),
    "es": "ene feb mar abr may".split(),
    "it": "gen feb mar apr mag".split(),
    "uk": "січ лют бер кві тра".split(),
    "fi": "tammi helmi maalis huhti touko".split(),
    "pl": "sty lut mar kwi maj".split(),
    "ru": "января февраля марта апреля мая".split(),
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "form", "row"),
    [
        ("el", "{w.day} {m} {w.year}", SHORT),
        ("el", "{w.day} {m}", SHORT),
        ("es", "{w.day} {m}", FIRST),
        ("it", "{w.day} {m}", SHORT),
        ("uk", "{w.day} {m} {w.year}", SHORT),
        ("fi", "{w.day}. {m} {w.year}", SHORT),
        ("es", "{w.day}/{m}/{w.year}", SHORT),
        ("es", "{w.day:02}-{m}-{w.year}", SHORT),
        ("it", "<b>{w.day}</b><i>{m}</i><i>{w.year}</i>", FIRST),
        ("pl", "<b>{w.day}</b><i>{m} {w.year}</i>", FIRST),
        ("ru", "{w.day} {m}", BY),
        ("es", "Publicado el {w.day} {m} {w.year}", SUMMARY),
        ("pl", "czwartek, {w.day} {m} {w.year}", SHORT),
    ],
)
def test_months_in_words(language, form, row):
    rows = rows_of(row, [form.format(w=when, m=MONTHS[language][when.month - 1]) for when in WHEN], language)
    assert told(rows) == [when.date().isoformat() for when in WHEN]


@pytest.mark.parametrize(
    ("language", "form", "row"),
    [
        ("cs", "{w.day}. {w.month}. {w:%H:%M}", BY),
        ("cs", "<i>{w.day}. {w.month}.</i> <i>{w:%H:%M}</i>", FIRST),
        ("de", "{w:%d.%m.}, {w:%H:%M} Uhr", BY),
        ("de", "{w:%d.%m.} | {w:%H:%M}", SHORT),
        ("fi", "{w.day}.{w.month}. klo {w.hour}.{w:%M}", LINE),
        ("pl", "{w:%d.%m} {w:%H:%M}", LINE),
        ("ru", "{w:%H:%M}, {w:%d.%m}", SHORT),
        ("ru", "{w:%H:%M} | {w.day} {m}", LINE),
        ("fr", "{w:%d/%m} {w:%Hh%M}", LINE),
        ("es", "{w:%d/%m/%Y} | {w:%H:%M}", LINE),
        ("he", "{w:%d.%m.%Y} בשעה {w:%H:%M}", SHORT),
        ("tr", "{w:%d.%m.%Y} Saat: {w:%H:%M}", SHORT),
        ("vi", "{w:%H:%M} {w:%d/%m/%Y}", LINE),
        ("de", "Veröffentlicht am {w:%d.%m.%Y}, {w:%H:%M} Uhr", LINE),
    ],
)
def test_days_and_clocks(language, form, row):
    """Where the language puts the day first, also in short days: 05.11 is no fifth of November's eleventh."""
    rows = rows_of(row, [form.format(w=when, m=MONTHS["ru"][when.month - 1]) for when in WHEN], language)
    assert told(rows) == [when.isoformat()[:16] for when in WHEN]


@pytest.mark.parametrize("few", [2, 5])
def test_clocks_of_today_over_short_days(few):
    whens = [NOW.replace(second=0) - timedelta(minutes=20 + 990 // few * n) for n in range(12)]
    printed = [f"{when:%H:%M}" if when.date() == NOW.date() else f"{when:%d/%m %H:%M}" for when in whens]
    assert told(rows_of(FIRST, printed, "fr")) == [when.isoformat()[:16] for when in whens]


@pytest.mark.parametrize(
    ("language", "form"),
    [
        ("pl", "{w:%d.%m}"),
        ("fr", "{w.day}/{w.month}"),
        ("cs", "{w.day}.{w.month}."),
    ],
)
@pytest.mark.parametrize("row", [FIRST, SHORT, LINE])
def test_a_column_of_short_days(language, form, row):
    assert told(rows_of(row, [form.format(w=when) for when in WHEN], language)) == [when.date().isoformat() for when in WHEN]


@pytest.mark.parametrize(
    ("language", "printed"),
    [
        ("it", ["14.05", "13.50", "12.10", "11.45", "09.05", "08.30", "07.12", "06.01"]),  # clocks
        ("pl", ["3.2", "3.1", "2.8", "2.4", "1.9", "1.2", "1.1", "0.9"]),  # versions
        ("es", ["2/1", "0/3", "1/1", "4/2", "2/2", "3/0", "1/0", "5/1"]),  # scores
        ("en", ["14.05", "13.05", "12.05", "11.05", "10.05", "09.05", "08.05", "07.05"]),  # perhaps
    ],
)
def test_other_pairs_of_numbers_are_no_days(language, printed):
    assert not any(told(rows_of(SHORT, printed, language)))


@pytest.mark.parametrize("link", ["{t} | {d}", "{t} – {d}", "{t} ({d})", "{t} [{d}]", "{d} – {t}", "{d}: {t}", "({d}) {t}", "{d} {t}"])
@pytest.mark.parametrize("form", ["{w:%B} {w.day}, {w.year}", "{w.day} {w:%B} {w.year}", "{w:%d.%m.%Y}", "{w:%d/%m/%Y}", "{w:%Y-%m-%d}"])
def test_titles_without_the_days_that_they_begin_or_end_with(link, form):
    rows = rows_of(f"<li><a href='{{u}}'>{link}</a></li>", [form.format(w=when) for when in WHEN], "en-GB")
    assert [row.title for row in rows] == TITLES
    assert told(rows) == [when.date().isoformat() for when in WHEN]


def test_titles_that_are_one_name_and_a_day_keep_it():
    rows = rows_of("<li><a href='{u}'>Council's minutes ({d})</a></li>", [f"{when:%d.%m.%Y}" for when in WHEN], "en-GB")
    assert [row.title for row in rows] == [f"Council's minutes ({when:%d.%m.%Y})" for when in WHEN]


BUTTONS = {
    "heading beside text": "<div><h3>{t}</h3><p>Late on Tuesday the council took its decision.</p><a href='{u}'>{d}</a></div>",
    "line": "<li><p>{t}</p><a href='{u}'>{d}</a></li>",
    "heading before": "<h3>{t}</h3><p>Late on Tuesday the council took its decision.</p><p><a href='{u}'>{d}</a></p>",
    "heading over text": "<h3>{t}</h3><p>Late on Tuesday the council took its decision. <a href='{u}'>{d}</a></p>",
    "term": "<dt>{t}</dt><dd>Late on Tuesday the council took its decision. <a href='{u}'>{d}</a></dd>",
    "bold": "<p><b>{t}</b> of Tuesday <a href='{u}'>{d}</a></p>",
    "row of a table before": "<tr><td><b>{t}</b></td></tr><tr><td>Late on Tuesday it took its decision. <a href='{u}'>{d}</a></td></tr>",
    "cell": "<tr><td>{t}</td><td><a href='{u}'>{d}</a></td></tr>",
    "two of them": "<div><h3>{t}</h3><p>Late on Tuesday.</p><a href='/file/{t}.pdf'>PDF (1.2 MB)</a> <a href='{u}'>{d}</a></div>",
}


@pytest.mark.parametrize("button", ["Lue juttu", "Zum Artikel", "→", "詳しくはこちら", "Read more"])
@pytest.mark.parametrize("row", BUTTONS.values(), ids=BUTTONS)
def test_links_that_say_the_same_in_all_rows_are_buttons(row, button):
    """Whatever their words: the headline stands over them."""
    frame = "<table>{}</table>" if row.startswith("<tr") else "<dl>{}</dl>" if row.startswith("<dt") else "<div>{}</div>"
    rows = rows_of(row, [button] * 12, "en-GB", frame)
    assert [(row.title, row.url) for row in rows] == [
        (title, f"https://portal.example/a/story-{900 - n}.html") for n, title in enumerate(TITLES)
    ]


def test_rows_that_have_one_title_are_rows():
    row = "<li><a href='{u}'>The morning's press review</a> <span>{d}</span></li>"
    assert len(rows_of(row, [f"{when:%d.%m.%Y}" for when in WHEN], "en-GB")) == 12


@pytest.mark.parametrize(("language", "near"), [("cs", ("dnes", "včera")), ("en", ("Today", "Yesterday")), ("de", ("Heute", "Gestern"))])
def test_days_in_words_over_days_in_numbers(language, near):
    whens = [NOW - timedelta(hours=3 + 8 * n) for n in range(12)]
    days = [(NOW.date() - when.date()).days for when in whens]
    printed = [near[n] if n < 2 else f"{when.day}. {when.month}. {when.year}" for n, when in zip(days, whens, strict=True)]
    assert told(rows_of(SHORT, printed, language)) == [when.date().isoformat() for when in whens]


@pytest.mark.parametrize("words", ["Heute", "Politik"])
def test_days_in_words_elsewhere_are_departments(words):
    row = f"<li><b>{words}</b> <a href='{{u}}'>{{t}}</a><i>{{d}}</i></li>"
    assert told(rows_of(row, ["", "", *(f"{when:%d.%m.%Y}" for when in WHEN[2:])], "de")) == [
        "",
        "",
        *(when.date().isoformat() for when in WHEN[2:]),
    ]


TELLS = "Late on Tuesday the council took its decision, and all who live there can send their comments until the end of March."


@pytest.mark.parametrize(
    "row",
    [
        "<article><h3><a href='{u}'>Anna Keller</a></h3><h2><a href='{u}'>{t}</a></h2><h4><a href='{u}'>" + TELLS + "</a></h4></article>",
        "<article><h3><a href='{u}'>Harbour</a></h3><h4><a href='{u}'>{t}</a></h4><p>" + TELLS + "</p></article>",
        "<div><h2><a href='{u}'><span class='x'>Abonnés</span><span>{t}</span></a></h2></div>",
        "<li><a href='{u}'><span class='t'>{t}</span><span class='s'>"
        + "記事の要約がここに長く書かれていて、本文の始まりを伝えている。"
        + "</span></a></li>",
    ],
)
def test_which_of_the_texts_with_one_address_is_the_headline(row):
    assert [each.title for each in rows_of(row, [""] * 12, "fr")] == TITLES


@pytest.mark.parametrize(
    "row", ["<li><div><b>{d}</b></div><a href='{u}'>{t}</a></li>", "<li><a href='{u}'>{t}</a><div>{d} - " + TELLS + "</div></li>"]
)
def test_days_as_a_leaf_and_before_a_summary(row):
    whens = [NOW - timedelta(days=2 * n) for n in range(12)]
    leaf = "<div><b>{w.day}</b> <i>{m}</i></div>" if "<b>{d}</b>" in row else "{w:%d.%m.%Y}"
    row = row.replace("<div><b>{d}</b></div>", "{d}")
    printed = [leaf.format(w=when, m=MONTHS["pl"][when.month - 1]) for when in whens]
    assert told(rows_of(row, printed, "pl")) == [when.date().isoformat() for when in whens]


def test_names_that_lead_to_their_writers_pages_are_no_headlines():
    """Long names alone could be headlines, short ones none: rows of one list would be taken for lists of their own."""
    row = (
        "<div><div><a href='{u}'>{t}</a></div><div><a href='{u}'>"
        + TELLS
        + "</a></div><div><i>{d}</i> <a href='/@alice'>Alice Monroe</a></div></div>"
    )
    printed = [f"{when:%d.%m.%Y}" for when in WHEN]
    name = iter(["Alice Monroe", "Li Xu", "Tom Fairley", "Al Po"] * 3)
    rows = rows_of(row, printed, "en-GB", frame="<div>{}</div>")
    assert [each.title for each in rows] == TITLES
    told_rows = "".join(
        row.format(u=f"/a/story-{900 - n}.html", t=title, d=printed[n]).replace("Alice Monroe", next(name))
        for n, title in enumerate(TITLES)
    )
    page = f"<html lang='en-GB'><head><title>News</title></head><body><main><div>{told_rows}</div></main></body></html>"
    found = headlines(page.encode(), "https://portal.example/news/", now=NOW)
    assert [each.title for each in found[0].headlines] == TITLES


def test_a_department_over_a_linked_card():
    row = "<li><div><h3><a href='/politics/'>Harbour</a></h3></div><div><a href='{u}'><h2>{t}</h2><p>" + TELLS + "</p></a></div></li>"
    assert [each.title for each in rows_of(row, [""] * 12, "en-GB")] == TITLES


def test_one_clock_of_all_days_is_their_system_s():
    row = "<article><ul><li>News</li><li>{d}</li></ul><div><a href='{u}'>{t}</a></div></article>"
    printed = [f"<time datetime='{when:%Y-%m-%d}T12:00:00Z'>{when.day} {when:%B} {when.year}</time>" for when in WHEN]
    assert told(rows_of(row, printed, "en-GB", "<div>{}</div>")) == [when.date().isoformat() for when in WHEN]


def test_the_clock_of_a_change_is_not_the_day_s():
    printed = [f"{when:%d.%m.%Y} (modifica il {when + timedelta(days=1):%d.%m.%Y} | 12:00)" for when in WHEN]
    assert told(rows_of("<li><h4><a href='{u}'>{t}</a></h4><p>{d}</p></li>", printed, "it")) == [when.date().isoformat() for when in WHEN]


@pytest.mark.parametrize(
    "row",
    [
        "<li><b>{t}</b><p>That is what I think of it.</p><a href='/report?of={d}'>Report</a></li>",
        "<div><h2>{t}</h2><p>It grinds well.</p><a href='https://shop.example/{d}'>Check the price</a></div>",
        "<div><h2>{t}</h2><p>" + TELLS * 6 + "</p><a href='/more/{d}'>Find out more</a></div>",
    ],
)
def test_buttons_of_comments_offers_and_chapters_lead_to_no_news(row):
    page = "".join(row.format(t=title, d=n) for n, title in enumerate(TITLES))
    found = headlines(f"<html lang='en-GB'><body><main>{page}</main></body></html>".encode(), "https://portal.example/news/", now=NOW)
    assert not any(title in TITLES for each in found for title in (row.title for row in each.headlines))


def test_spans_of_days_of_months_are_no_days():
    printed = ["April 12-14, 2026", "May 10-12, 2026", "June 11-12, 2026", "June 01-02, 2026"]
    assert not any(told(rows_of(SHORT, printed, "en")))


@pytest.mark.parametrize(
    ("pager", "following"),
    [
        ("<p><strong>0</strong> | <a href='?debut_a=10#p'>10</a> | <a href='?debut_a=20#p'>20</a></p>", "?debut_a=10"),
        ("<p><a href='?debut_a=0#p'>0</a> | <strong>10</strong> | <a href='?debut_a=20#p'>20</a></p>", "?debut_a=20"),
        ("<p><a href='?debut_a=0#p'>0</a> | <a href='?debut_a=10#p'>10</a> | <strong>20</strong></p>", None),
        ("<p>Page 1 of 12 <a href='page2.htm'>&gt;</a> <a href='page12.htm'>&gt;&gt;</a></p>", "page2.htm"),
        ("<p><a href='p2.html'><img src='/right.gif' alt='Sonraki'></a></p>", "p2.html"),
    ],
)
def test_pagers_of_offsets_and_of_addresses_beside_the_page_s(pager, following):
    printed = [f"{when:%d.%m.%Y}" for when in WHEN]
    rows = "".join(SHORT.format(u=f"/a/story-{900 - n}.html", t=title, d=printed[n]) for n, title in enumerate(TITLES))
    page = f"<html lang='fr'><head><title>News</title></head><body><main><ul>{rows}</ul>{pager}</main></body></html>"
    found = headlines(page.encode(), "https://portal.example/news/", now=NOW)
    assert found[0].next_page == (following and f"https://portal.example/news/{following}")
