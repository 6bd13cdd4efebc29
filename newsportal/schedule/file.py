"""``schedule.toml``: which portal is crawled when, with which arguments. Each job is checked by itself, each problem names its line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from scrapy.spiderloader import SpiderLoaderProtocol

from newsportal.arguments import ArgumentError, age
from newsportal.regexes import regex
from newsportal.schedule.rhythm import Cron, Every, Rhythm, Window
from newsportal.schedule.tables import Problem, Tables, read_tables
from newsportal.scrapyd import ScrapydError, check_job, check_settings
from newsportal.spiders.portal import PortalSpider

_NAME = regex(r"[A-Za-z0-9_-]{1,40}")
_JITTER = regex(r"(\d{1,5})(s|m|h)")
_HEAD = ("on", "at_once")
_KEYS = ("portal", "url", "every", "cron", "arguments", "settings", "window", "jitter", "zone")


@dataclass(frozen=True, slots=True)
class Job:
    """A job of the schedule."""

    name: str
    spider: str
    portal: str
    """Whose lease its crawls need."""
    arguments: Mapping[str, str]
    settings: Mapping[str, str]
    rhythm: Rhythm
    zone: ZoneInfo
    window: Window | None = None
    jitter: float = 0.0
    """Seconds."""


@dataclass(slots=True)
class Schedule:
    """The jobs that can be used, and what is wrong with the others."""

    path: Path
    jobs: list[Job] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    on: str = "processes"
    """``processes``; ``scrapyd``: the only target of scrapy.cfg; a target's name or a URL."""
    at_once: int = 4
    """Crawls of the schedule at once on one machine."""

    def shown(self) -> list[str]:
        """The problems, a line each."""
        return [f"{self.path}, line {problem.line}: {problem.text}" for problem in sorted(self.problems)]


class NoSchedule(Exception):
    """The file cannot be read at all."""


class _Wrong(Exception):
    """A key of a table and what is wrong with it; if the key is a table itself, which of its keys."""


def read_schedule(path: Path, loader: SpiderLoaderProtocol) -> Schedule:
    """The schedule in a file; without jobs where what stands before the first table is wrong, since it holds for all. Raises NoSchedule."""
    try:
        tables = read_tables(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no UTF-8"
        raise NoSchedule(f"{path}: {reason}; docs/operations.md says what a schedule looks like") from None
    schedule = Schedule(path, problems=tables.problems)
    try:
        if "" in tables.broken:
            return schedule
        _read_head(schedule, tables.data)
    except _Wrong as wrong:
        schedule.problems.append(_problem(tables, "", wrong))
        return schedule
    for name in tables.data.get("jobs", {}):
        table = f"jobs.{name}"
        if any(each == table or each.startswith(f"{table}.") for each in tables.broken):
            continue
        try:
            schedule.jobs.append(_job(name, tables.data["jobs"][name], loader))
        except _Wrong as wrong:
            schedule.problems.append(_problem(tables, table, wrong))
    return schedule


def _problem(tables: Tables, table: str, wrong: _Wrong) -> Problem:
    """With the line of the key; of a table's key that is a table itself, of the key in there, or its header."""
    key, text, *names = wrong.args
    inner = f"{table}.{key}" if table else key
    places = [(place, name) for name in names for place, name in ((inner, name), (table, f"{key}.{name}"))]
    places += [(table, key), (inner, ""), (table, "")]
    line = next((tables.lines[place] for place in places if place in tables.lines), 1)
    return Problem(line, f"{table}: {text}" if table else text)


def _read_head(schedule: Schedule, data: Mapping[str, Any]) -> None:
    for key in data:
        if key not in (*_HEAD, "jobs"):
            raise _Wrong(key, f"{key!r} is unknown here; a job is a table [jobs.NAME], before the first one stand: {', '.join(_HEAD)}")
    on, at_once = data.get("on", schedule.on), data.get("at_once", schedule.at_once)
    if not isinstance(on, str) or not on.strip():
        raise _Wrong("on", f'on = {on!r}: say "processes", "scrapyd", a target of scrapy.cfg or the URL of a scrapyd')
    if isinstance(at_once, bool) or not isinstance(at_once, int) or at_once < 1:
        raise _Wrong("at_once", f"at_once = {at_once!r} is no number of crawls; give 1 or more")
    if not isinstance(data.get("jobs", {}), dict):
        raise _Wrong("jobs", "a job is a table [jobs.NAME]")
    schedule.on, schedule.at_once = on, at_once


def _job(name: str, table: Any, loader: SpiderLoaderProtocol) -> Job:
    if not _NAME.fullmatch(name):
        raise _Wrong("", "a job's name is made of 1 to 40 letters, digits, _ and -")
    if not isinstance(table, dict):
        raise _Wrong("", "a job is a table [jobs.NAME]")
    for key in table:
        if key not in _KEYS:
            raise _Wrong(key, f"{key!r} is unknown; known: {', '.join(_KEYS)}")
    arguments, settings = (_texts(key, table.get(key, {})) for key in ("arguments", "settings"))
    if ("portal" in table) == ("url" in table):
        raise _Wrong("", 'say either portal = "…", a name that scrapy list knows, or url = "https://…"')
    if "url" in table:
        spider = "portal"
        urls = table["url"] if isinstance(table["url"], list) else [table["url"]]
        arguments = {"url": ",".join(_text("url", url) for url in urls)} | arguments
    else:
        spider = _text("portal", table["portal"])
    if spider not in loader.list():
        raise _Wrong("portal", f"there is no portal {spider!r}; scrapy list names them")
    known = loader.load(spider)
    assert issubclass(known, PortalSpider)
    zone = _zone(table.get("zone", known.timezone))
    rhythm = _rhythm(table, zone)
    if "NEWSPORTAL_DB" in settings:  # the schedule would never see the crawl begin, and start it again at each call
        raise _Wrong("settings", "NEWSPORTAL_DB is one for all jobs, of the environment", "NEWSPORTAL_DB")
    try:
        check_settings(settings)
    except ScrapydError as error:
        raise _Wrong("settings", str(error), *_named(settings, str(error))) from None
    try:
        portal = known.portal_of(known.check_arguments(arguments))
        check_job(spider, arguments, settings)
    except (ArgumentError, ScrapydError) as error:
        named = _named(arguments, str(error))
        raise _Wrong("url" if "url" in table and "url" in named else "arguments", str(error), *named) from None
    window = _window(table["window"], zone) if "window" in table else None
    return Job(name, spider, portal, arguments, settings, rhythm, zone, window, _jitter(table.get("jitter", "0s"), rhythm))


def _text(key: str, value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _Wrong(key, f"{key} = {value!r} is no text")
    return value.strip()


def _texts(key: str, table: Any) -> dict[str, str]:
    """Arguments or settings as Scrapy's command line takes them."""
    if not isinstance(table, dict):
        raise _Wrong(key, f"{key} is a table, such as {{ pages = 3 }}")
    texts = {}
    for name, value in table.items():
        if isinstance(value, bool):
            texts[name] = str(int(value))
        elif isinstance(value, (str, int, float)):
            texts[name] = str(value)
        elif isinstance(value, date):
            texts[name] = value.isoformat()
        else:
            raise _Wrong(key, f"{name} = {value!r} is neither text, nor a number, nor true or false", name)
    return texts


def _named(table: Mapping[str, str], message: str) -> list[str]:
    """The names of a table that a message begins with, or tells in quotes."""
    return [name for name in table if message.startswith((f"{name}=", f"{name} is")) or repr(name) in message]


def _zone(value: Any) -> ZoneInfo:
    try:
        return ZoneInfo(_text("zone", value))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise _Wrong("zone", f"zone = {value!r} is no time zone, such as Asia/Shanghai") from None


def _rhythm(table: Mapping[str, Any], zone: ZoneInfo) -> Rhythm:
    if ("every" in table) == ("cron" in table):
        raise _Wrong("every", 'say either every = "10m" or cron = "*/10 6-23 * * *"')
    key = "every" if "every" in table else "cron"
    try:
        if key == "cron":
            return Cron(_text("cron", table["cron"]), zone)
        span = age(_text("every", table["every"])).total_seconds()
    except (ValueError, OverflowError) as error:
        raise _Wrong(key, f"{key} = {error}") from None
    if span < 60:
        raise _Wrong("every", f"every = {table['every']!r}: the shortest is a minute")
    return Every(span)


def _window(value: Any, zone: ZoneInfo) -> Window:
    try:
        return Window.parse(_text("window", value), zone)
    except ValueError as error:
        raise _Wrong("window", f"window = {error}") from None


def _jitter(value: Any, rhythm: Rhythm) -> float:
    found = _JITTER.fullmatch(_text("jitter", value))
    if not found:
        raise _Wrong("jitter", f"jitter = {value!r} is no span of time, such as 30s or 5m")
    jitter = int(found[1]) * {"s": 1.0, "m": 60.0, "h": 3600.0}[found[2]]
    if jitter > 3600 or (isinstance(rhythm, Every) and jitter >= rhythm.seconds):
        raise _Wrong("jitter", f"jitter = {value!r} has to be shorter than every, and an hour at most")
    return jitter
