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
