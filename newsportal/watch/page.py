"""Health as a page for people: one HTML file, without scripts and without anything that a browser has to fetch.

Built as a tree and serialised by lxml, so what a portal's pages said is text in it, whatever it looks like.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from lxml import html
from lxml.builder import E
from lxml.etree import _Element as Element

from newsportal.watch.evidence import FIELDS
from newsportal.watch.health import Verdict
from newsportal.watch.notify import one_line

_COLUMNS = ("portal", "state", "since", "why", "last run", "new headlines", "a day, usually", "articles have")
_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; color: #1c2024; background: #fff }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; vertical-align: top; padding: .45rem .6rem; border-bottom: 1px solid #d9dde2 }
th { font-weight: 600; color: #565e68 } td.figure { text-align: right; font-variant-numeric: tabular-nums } td { overflow-wrap: anywhere }
td.moment { white-space: nowrap } td.why { width: 42% } td.coverage { width: 18%; font-size: 13px } .state { font-weight: 600; white-space: nowrap } .bad .state { color: #b42318 } .well .state { color: #1f7a3d }
dl { margin: .4rem 0 0; display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; font-size: 13px } dt { color: #565e68 } dd { margin: 0 }
p { color: #565e68 }
"""


def as_page(verdicts: Iterable[Verdict], now: datetime) -> bytes:
    """The document, UTF-8; portals that need somebody come first."""
    found = sorted(verdicts, key=lambda each: each.well)
    bad = sum(not each.well for each in found)
    said = f"{len(found)} portal{'' if len(found) == 1 else 's'}, {bad or 'none'} in need of somebody; {now.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    page = E.html(
        E.head(
            E.meta(charset="utf-8"),
            E.meta({"http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"}),
            E.meta(name="viewport", content="width=device-width, initial-scale=1"),
            E.meta(name="referrer", content="no-referrer"),
            E.title("newsportal: health"),
            E.style(_STYLE),
        ),
        E.body(
            E.h1("Health of the portals"),
            E.p(said),
            E.table(E.thead(E.tr(*(E.th(name, scope="col") for name in _COLUMNS))), E.tbody(*map(_row, found))),
        ),
        lang="en",
    )
    return bytes(html.tostring(page, doctype="<!DOCTYPE html>", encoding="utf-8"))


def _row(verdict: Verdict) -> Element:
    figures = verdict.figures
    row: Element = E.tr(
        E.th(one_line(verdict.portal), scope="row"),
        _cell(verdict.state, "state"),
        _cell(_moment(verdict.since), "moment"),
        E.td(one_line(verdict.why), *_details(verdict), {"class": "why"}),
        _cell(_moment(verdict.last_run) if verdict.last_run else "never", "moment"),
        *(_cell(f"{figures[name]:g}" if name in figures else "", "figure") for name in ("new_headlines", "headlines_per_day_usual")),
        _cell(", ".join(_coverage(figures)), "coverage"),
        {"class": "well" if verdict.well else "bad"},
    )
    return row


def _details(verdict: Verdict) -> Iterator[Element]:
    """What is known of the trouble, as a list of terms."""
    shown: list[tuple[str, str | Element | None]] = [
        ("first bad page", _link(verdict.first_bad_page) if verdict.first_bad_page else None),
        ("it stood at", verdict.old_path),
        ("now", verdict.new_path or ("not found" if verdict.old_path else None)),
        ("to start from", E.code(one_line(verdict.proposed)) if verdict.proposed else None),
        *(("note", note) for note in verdict.notes),
    ]
    terms = [
        part
        for name, value in shown
        if value is not None
        for part in (E.dt(name), E.dd(one_line(value) if isinstance(value, str) else value))
    ]
    if terms:
        yield E.dl(*terms)


def _coverage(figures: dict[str, float]) -> Iterator[str]:
    """Of the last run's articles, where it read some."""
    for name in FIELDS:
        if (now := figures.get(f"coverage:{name}")) is not None:
            yield f"{name} {now:.0%}"


def _link(url: str) -> Element:
    """A link where a browser would open a page and do nothing else."""
    text = one_line(url)
    link: Element = E.a(text, href=text, rel="noreferrer noopener") if text.startswith(("http://", "https://")) else E.span(text)
    return link


def _cell(text: str, kind: str) -> Element:
    cell: Element = E.td(text, {"class": kind})
    return cell


def _moment(iso: str) -> str:
    return f"{datetime.fromisoformat(iso).astimezone(UTC):%Y-%m-%d %H:%M}"
