"""A second portal of our own making: many small sections, each with a list, dates and a pager of another kind; it knows what it published.

The demo portal (``portal/``) tells whole stories in seven systems; here only lists and pagers count, and a family is a few lines.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from email.utils import format_datetime
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from zoneinfo import ZoneInfo

CHINA, BERLIN, MOSCOW = timezone(timedelta(hours=8)), ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/Moscow")
NOW = datetime(2026, 2, 20, 14, 37, tzinfo=CHINA)
Moment = datetime | date
PAGES, SIZE = 3, 8
# fmt: off
WORDS = {
    "zh": ("滨河大桥 省气象台 老城菜场 夜读图书馆 地铁六号线 茶农合作社 南湾港 养老驿站".split(), "启动 试行 扩建 恢复 公示 升级".split(),
           "错峰出行方案 冬季供暖保障 管网改造工程 免费体检项目 智能快递柜 校园足球联赛".split(), ""),
    "en": (["City council", "Ferry operator", "Wheat growers", "Night bus drivers"], ["approves", "delays", "unveils", "restores"],
           ["plan for a tidal barrier", "free breakfast scheme", "budget for repairs", "archive of photographs"], " "),
    "ru": (["Городская библиотека", "Портовая служба", "Метеорологи", "Фермеры района"], ["представили", "отложили", "начали", "проверили"],
           ["план эвакуации", "ремонт моста", "ночные маршруты", "подготовку к зиме"], " "),
    "fr": (["La mairie", "Le port autonome", "Une équipe de chimistes", "La bibliothèque"], ["approuve", "reporte", "présente", "prolonge"],
           ["une digue contre les marées", "le plan de repas gratuits", "les travaux d’hiver", "les bus de nuit"], " "),
    "de": (["Der Stadtrat", "Die Hafenbehörde", "Das Kreiskrankenhaus", "Ein Forscherteam"], ["billigt", "verschiebt", "präsentiert", "prüft"],
           ["den Sturmflutdamm", "das kostenlose Schulfrühstück", "die Winterreparaturen", "die Nachtbusse"], " "),
    "ar": (["بلدية المدينة", "هيئة الميناء", "مزارعو القمح", "المكتبة العامة"], ["تعلن", "تؤجل", "تناقش", "تراجع"],
           ["خطة جديدة لمواجهة الفيضانات", "برنامج الإفطار المجاني", "أعمال الصيانة الشتوية", "أرشيف الصور القديمة"], " "),
}
MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(),
}
# fmt: on
DEPARTMENTS = ("Politik", "Sport", "Kultur")


@dataclass(frozen=True, kw_only=True, slots=True)
class Story:
    number: int
    title: str
    when: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """The pages around one: their addresses, None where there is none."""

    number: int
    paths: tuple[str, ...]

    @property
    def previous(self) -> str | None:
        return self.paths[self.number - 2] if self.number > 1 else None

    @property
    def following(self) -> str | None:
        return self.paths[self.number] if self.number < len(self.paths) else None

    def numbers(self, current: str = "<b>{}</b>", other: str = "<a href='{}'>{}</a>") -> str:
        return " ".join(current.format(n) if n == self.number else other.format(path, n) for n, path in enumerate(self.paths, start=1))


@dataclass(frozen=True, kw_only=True, slots=True)
class Family:
    """One kind of list: how a row, a page's address and the pager are written, and what the printed time means."""

    row: str
    """With ``{url}``, ``{title}``, ``{time}``, ``{iso}``, ``{n}``, ``{department}``, ``{mark}``."""
    path: Callable[[int], str]
    """Of a page of the list, below the section's own."""
    pager: Callable[[Turn], str]
    time: Callable[[datetime], tuple[str, Moment | None]]
    frame: str = "<ul>{rows}</ul>"
    heading: Callable[[datetime], str] = lambda when: ""
    """Stands over the rows wherever it changes."""
    apart: tuple[str, str] = ("", "")
    """What ends and begins the rows' container at a heading."""
    language: str = "zh"
    zone: tzinfo = CHINA
    """That of the clocks on its stories; where the page's country does not tell one, the portal's."""
    step: int = 7 * 60
    """Minutes from row to row."""
    start: datetime = NOW - timedelta(minutes=7)


def link(href: str | None, text: str, attributes: str = "") -> str:
    return f"<a href='{escape(href)}' {attributes}>{text}</a>" if href else f"<span>{text}</span>"


def day(when: datetime) -> tuple[str, Moment]:
    return f"{when:%Y-%m-%d}", when.date()


def worded(language: str, form: str) -> Callable[[datetime], tuple[str, Moment]]:
    """The time in a language's own words: ``{d} {month} {y}, {clock}``."""

    def printed(when: datetime) -> tuple[str, Moment]:
        text = form.format(
            d=when.day, month=MONTHS[language][when.month - 1], y=when.year, clock=f"{when:%H:%M}", h=when.hour, m=f"{when:%M}"
        )
        return text, when if "{clock}" in form or "{h" in form else when.date()

    return printed


def near_russian(when: datetime) -> tuple[str, Moment]:
    when = when.astimezone(MOSCOW)
    days = (NOW.astimezone(MOSCOW).date() - when.date()).days
    return (f"{('Сегодня', 'Вчера')[days]}, {when:%H:%M}", when) if days < 2 else worded("ru", "{d} {month} {y}, {clock}")(when)


def german_day(when: datetime) -> str:
    weekdays = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
    return f"{weekdays[when.weekday()]}, {when.day}. {('Januar', 'Februar')[when.month - 1]} {when.year}"


def halved_arabic(when: datetime) -> tuple[str, Moment]:
    clock = f"{when.hour % 12 or 12}:{when.minute:02} {'ص' if when.hour < 12 else 'م'}"
    text = f"{when.day} {MONTHS['ar'][when.month - 1]} {when.year} - {clock}"
    return text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")), when


def near_french(when: datetime) -> tuple[str, Moment]:
    hours = (NOW - when) // timedelta(hours=1)
    if (NOW.date() - when.date()).days == 1:
        return f"Hier à {when.hour}h{when:%M}", when
    return (
        (f"Il y a {hours} heures", NOW - timedelta(hours=hours))
        if 1 < hours < 14
        else worded("fr", "le {d} {month} {y} à {h:02}h{m}")(when)
    )


FAMILIES: dict[str, Family] = {
    # A newspaper's edition: its pages are 版
    "paper": Family(
        row="<li><a href='{url}'>{title}</a></li>", path=lambda n: f"node_{n}.htm", time=lambda when: ("", None),
        pager=lambda turn: f"<p>第{turn.number:02}版：要闻 {link(turn.previous, '上一版')} {link(turn.following, '下一版')}</p>",
    ),
    # Two columns, offsets, numbers alone
    "columns": Family(
        row="<li><em>[{time}]</em><a href='{url}'>{title}</a></li>", path=lambda n: f"?start={SIZE * (n - 1)}" if n > 1 else "",
        time=lambda when: (f"{when:%m-%d %H:%M}", when), pager=lambda turn: f"<div>{turn.numbers('<strong>{}</strong>')}</div>",
    ),
    # Pages counted down: 2.htm, 1.htm after the front
    "countdown": Family(
        row="<li><p><b>{when:%d}</b><i>{when:%Y-%m}</i></p><a href='{url}'>{title}</a></li>", time=day,
        path=lambda n: f"list/{PAGES + 1 - n}.htm" if n > 1 else "",
        pager=lambda turn: "<ul><li>" + turn.numbers("<a class='active' href='javascript:;'>{}</a>").replace(" <a", "</li><li><a") + "</li></ul>",
    ),
    # A blog: Older posts behind an arrow; the day beside the instant
    "blog": Family(
        row="<article><h2><a href='{url}' rel='bookmark'>{title}</a></h2><p>Posted on <time datetime='{iso}'>{time}</time></p><p>Some words of the post.</p></article>",
        frame="<main>{rows}</main>", path=lambda n: f"page/{n}/" if n > 1 else "", language="en",
        time=lambda when: (f"{when:%B} {when.day}, {when.year}", when),
        pager=lambda turn: f"<nav>{link(turn.following, '<span>&larr;</span> Older posts')} {link(turn.previous, 'Newer posts <span>&rarr;</span>')}</nav>",
    ),
    # An archive: years as headings, instants beside days without a year
    "archive": Family(
        row="<article><time datetime='{iso}'>{time}</time> <a href='{url}'>{title}</a></article>", frame="<div>{rows}</div>",
        path=lambda n: f"page/{n}/" if n > 1 else "", step=29 * 24 * 60, time=lambda when: (f"{when:%m-%d}", when),
        heading=lambda when: f"<h3>{when.year}</h3>",
        pager=lambda turn: f"<nav>{turn.numbers()}{link(turn.following, '<i></i>', chr(34).join(('aria-label=', '下一页', '')))}</nav>",
    ),
    # Months as headings, the day alone in the row
    "months": Family(
        row="<li><span>{time}</span><a href='{url}'>{title}</a></li>", frame="<div><ul>{rows}</ul></div>", step=5 * 24 * 60,
        path=lambda n: f"index_{n - 1}.html" if n > 1 else "", time=lambda when: (f"{when.day}日", when.date()),
        heading=lambda when: f"<h4>{when.year}年{when.month}月</h4>", apart=("</ul>", "<ul>"),
        pager=lambda turn: f"<p>{link(turn.previous, '上 一 页')} {link(turn.following, '下 一 页')}</p>",
    ),
    # Addresses kept for a script; the whole time in a title
    "scripted": Family(
        row="<p><a href='{url}'>{title}</a><small title='{when:%Y-%m-%d %H:%M:%S}'>{time}</small></p>", frame="<div>{rows}</div>",
        path=lambda n: f"{n}.html" if n > 1 else "", time=lambda when: (f"{when.month}月{when.day}日", when),
        pager=lambda turn: f"<p><a href='javascript:;' data-href='{turn.previous or ''}'>上一页</a><a href='javascript:;' data-href='{turn.following or ''}'>下一页</a></p>",
    ),
    # Days before months, which one row tells for all; a button
    "buttons": Family(
        row="<div><i>{time}</i><h4><a href='{url}'>{title}</a></h4></div>", frame="<div>{rows}</div>", step=40 * 60,
        path=lambda n: f"?page={n}" if n > 1 else "", time=lambda when: (f"{when:%d/%m/%Y %H:%M}", when),
        pager=lambda turn: f"<button onclick=\"location.href='{turn.following}'\">下一页</button>" if turn.following else "",
    ),
    # A table with the days of drafting and of publication; an arrow in an item
    "table": Family(
        row="<tr><td>000{n}/{when:%Y}-00{n}</td><td><a href='{url}'>{title}</a></td><td>{before:%Y-%m-%d}</td><td>{time}</td></tr>",
        frame="<table><tr><th>索引号</th><th>名称</th><th>成文日期</th><th>发布日期</th></tr>{rows}</table>", time=day,
        path=lambda n: f"page-{n}" if n > 1 else "",
        pager=lambda turn: f"<ul><li class='previous'>{link(turn.previous, '←')}</li><li class='next'>{link(turn.following, '→')}</li></ul>",
    ),
    # Several days a day's heading, years across New Year; arrows after numbers
    "arrows": Family(
        row="<dd><a href='{url}'>{title}</a></dd>", frame="<dl>{rows}</dl>", start=datetime(2026, 1, 4, 10, tzinfo=CHINA), step=10 * 60,
        path=lambda n: f"index_{n}.html" if n > 1 else "", heading=lambda when: f"<dt>{when:%m-%d}</dt>", time=lambda when: ("", when.date()),
        pager=lambda turn: f"<p>{link(turn.paths[0], '‹‹')} {turn.numbers('<i>{}</i>')} {link(turn.following, '›')} {link(turn.paths[-1], '››')}</p>",
    ),
    "russian": Family(
        row="<div><span>{time}</span><a href='{url}'><b>{title}</b></a></div>", frame="<div>{rows}</div>", language="ru", zone=MOSCOW, time=near_russian,
        path=lambda n: f"?PAGEN_1={n}" if n > 1 else "", pager=lambda turn: f"<p>{link(turn.previous, 'Пред.')} | {link(turn.following, 'След.')}</p>",
    ),
    "french": Family(
        row="<div><a href='{url}'><h3>{title}</h3></a><p>{time}</p></div>", frame="<div>{rows}{pager}</div>", language="fr", time=near_french,
        path=lambda n: f"?page={n - 1}" if n > 1 else "",
        pager=lambda turn: f"<div>{link(turn.previous, 'Page précédente')} {link(turn.following, 'Page suivante')}</div>",
    ),
    "arabic": Family(
        row="<div><a href='{url}'>{title}</a><div>{time}</div></div>", frame="<div>{rows}</div>", language="ar",
        time=worded("ar", "{d} {month} {y}"), path=lambda n: f"?page={n}" if n > 1 else "",
        pager=lambda turn: f"<ul><li>{link(turn.previous, 'السابق')}</li><li>{link(turn.following, 'التالي')}</li></ul>",
    ),
    # Halves of the day in letters, in digits of the East
    "halves": Family(
        row="<div><a href='{url}'><h4>{title}</h4></a><small>{time}</small></div>", frame="<div>{rows}</div>", language="ar",
        time=halved_arabic, path=lambda n: f"?page={n}" if n > 1 else "", pager=lambda turn: f"<p>{turn.numbers()}</p>",
    ),
    # Clocks under the day's leaf of a calendar; pages are days
    "leaves": Family(
        row="<li><em>{time}</em><i></i><a href='{url}'>{title}</a></li>", frame="<ul>{rows}</ul>", step=4 * 60, apart=("</ul>", "<ul>"),
        path=lambda n: f"day-{n}.html" if n > 1 else "", time=lambda when: (f"{when:%H:%M}", when),
        heading=lambda when: f"<h4><b>{when:%d}</b><span>{when.month}月</span><em>周{'一二三四五六日'[when.weekday()]}</em></h4>",
        pager=lambda turn: f"<p>{link(turn.previous, '后一天')} {link(turn.following, '前一天')}</p>",
    ),
    # Months and days of one digit
    "digits": Family(
        row="<li><div>[<a href='/{n}'>社会</a>]</div><div><a href='{url}'>{title}</a></div><div>{time}</div></li>", step=9 * 60,
        path=lambda n: f"news{n}.html" if n > 1 else "", time=lambda when: (f"{when.month}-{when.day} {when:%H:%M}", when),
        pager=lambda turn: f"<div>{turn.numbers()}</div>",
    ),
    # Sections a day, its name in words; clocks with a word, a mark beside some headlines
    "ticker": Family(
        row="<li><a href='{url}'><time>{time}</time><span>{title}</span>{mark}</a></li>", frame="<section><ol>{rows}</ol></section>",
        apart=("</ol></section>", "<section><ol>"), language="de", zone=BERLIN, step=3 * 60,
        path=lambda n: f"archiv/{n}" if n > 1 else "", time=lambda when: (f"{when.astimezone(BERLIN):%H:%M} Uhr", when),
        heading=lambda when: f"<h2>{german_day(when.astimezone(BERLIN))}</h2>", pager=lambda turn: link(turn.following, "Ältere Meldungen"),
    ),
    # The department inside the link
    "german": Family(
        row="<article><a href='{url}'><span>{department}</span> <span>:</span> <span>{title}</span></a><time>{time}</time></article>",
        frame="<div>{rows}</div>", language="de", zone=BERLIN, time=lambda when: (f"{when.astimezone(BERLIN):%d.%m.%Y, %H:%M} Uhr", when),
        path=lambda n: f"?seite={n}" if n > 1 else "", pager=lambda turn: f"<p>{link(turn.previous, 'Zurück')}{link(turn.following, 'Weiter')}</p>",
    ),
}  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class ListPage:
    rows: tuple[tuple[str, str, Moment | None], ...]
    """Title, address and time of each; None where the row tells none."""
    following: str | None


@dataclass(kw_only=True, slots=True)
class Gazettes:
    """All sections at ``base``: the pages by path, and the truth by address."""

    base: str
    pages: dict[str, str] = field(default_factory=dict)
    lists: dict[str, dict[str, ListPage]] = field(default_factory=dict)
    """By family, then by address."""
    stories: dict[str, dict[str, Story]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, family in FAMILIES.items():
            self._section(name, family)

    @property
    def sections(self) -> list[str]:
        return [f"{self.base}/{name}/{family.path(1)}" for name, family in FAMILIES.items()]

    def _section(self, name: str, family: Family) -> None:
        stories = _stories(name, family)
        paths = tuple(f"/{name}/{family.path(n)}" for n in range(1, PAGES + 1))
        self.stories[name] = {f"{self.base}/{name}/story-{story.number}.html": story for story in stories}
        self.lists[name] = {}
        for n, path in enumerate(paths, start=1):
            shown = stories[SIZE * (n - 1) : SIZE * n]
            turn = Turn(number=n, paths=paths)
            self.pages[path] = _listing(name, family, shown, turn)
            rows = tuple((story.title, f"{self.base}/{name}/story-{story.number}.html", family.time(story.when)[1]) for story in shown)
            self.lists[name][self.base + path] = ListPage(rows=rows, following=self.base + turn.following if turn.following else None)
        for story in stories:
            self.pages[f"/{name}/story-{story.number}.html"] = _article(family, story)


def _stories(name: str, family: Family) -> list[Story]:
    pick = random.Random(name)
    subjects, verbs, objects, space = WORDS[family.language]
    titles = [space.join((subject, verb, thing)) for subject in subjects for verb in verbs for thing in objects]
    chosen = pick.sample(titles, PAGES * SIZE)
    return [
        Story(
            number=9000 - 7 * n - pick.randrange(5),
            title=title,
            when=family.start - timedelta(minutes=n * family.step + pick.randrange(30)),
        )
        for n, title in enumerate(chosen)
    ]


def _listing(name: str, family: Family, stories: list[Story], turn: Turn) -> str:
    rows, over = "", ""
    for n, story in enumerate(stories):
        heading = family.heading(story.when)
        if heading != over:
            rows += (family.apart[0] if rows else "") + heading + (family.apart[1] if rows else "")
            over = heading
        rows += family.row.format(
            url=f"/{name}/story-{story.number}.html", title=escape(story.title), time=family.time(story.when)[0], iso=story.when.isoformat(), n=n,
            when=story.when, before=story.when - timedelta(days=3), department=DEPARTMENTS[n % 3], mark="" if n % 3 else "<b>Exklusiv</b>",
        )  # fmt: skip
    pager = family.pager(turn)
    body = family.frame.format(rows=rows, pager=pager) + ("" if "{pager}" in family.frame else pager)
    if family.apart[1] and rows.startswith("<h"):  # the first heading stands before the container
        first = family.heading(stories[0].when)
        body = body.replace(family.apart[1] + first, first + family.apart[1], 1)
    return _document(family, f"Section {name}", f"<h1>{name}</h1>{body}")


def _article(family: Family, story: Story) -> str:
    text = "".join(f"<p>{escape(story.title)}: {n} · {'海面上的风渐渐小了，船都回到了港里。' * 3}</p>" for n in range(3))
    return _document(
        family, story.title, f"<h1>{escape(story.title)}</h1><p>{story.when.astimezone(family.zone):%Y-%m-%d %H:%M:%S}</p><div>{text}</div>"
    )


def _document(family: Family, title: str, body: str) -> str:
    menu = "".join(f"<li><a href='/{name}/'>{name}</a></li>" for name in list(FAMILIES)[:8])
    return (
        f"<!DOCTYPE html><html lang='{family.language}'><head><meta charset='utf-8'><title>{escape(title)} - Gazette</title></head><body>"
        f"<nav><ul>{menu}</ul></nav><main>{body}</main><footer><a href='/about'>About</a> © 2026 Gazette</footer></body></html>"
    )


@contextmanager
def serve() -> Iterator[Gazettes]:
    """The gazettes, served on loopback while the context lasts; their clock stands still."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = gazettes.pages.get(self.path)
            body = (page or "").encode()
            self.send_response_only(404 if page is None else 200)
            self.send_header("Date", format_datetime(NOW.astimezone(UTC), usegmt=True))
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    gazettes = Gazettes(base=f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield gazettes
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
