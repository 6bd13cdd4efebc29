"""``scrapy explain URL|FILE``: what would be extracted from a page, and why.

Every candidate of each field with its origin, the one that was chosen, and every block, link and picture that was left out with
the rule that did it: the notes of the very reading that a crawl does, not of a copy of it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import scrapy
from scrapy.commands import ScrapyCommand
from scrapy.http import Response
from twisted.python.failure import Failure

from newsportal.arguments import ArgumentError, web_address, without_password
from newsportal.commands import answering, refuse_unknown_options, say
from newsportal.downloader.credentials import apart
from newsportal.downloader.outcomes import TOO_SLOW, failure_reason
from newsportal.downloader.response import charset, fetched_at
from newsportal.extract import article_of, headlines_of, read_page
from newsportal.extract.listing.kind import page_kind
from newsportal.extract.page.countries import DEFAULT_ZONE
from newsportal.extract.page.language import canonical_of
from newsportal.extract.page.trace import Trace
from newsportal.extract.soft import soft_failure
from newsportal.items import plain
from newsportal.spiders.patience import Patience, TooSlow

_WIDTH = 110
_MOST = 8
"""Candidates and lines a rule that people see; ``--json`` has them all."""
_SAVED_FROM = re.compile(rb"<!-- saved from url=\(\d{4}\)(https?://[^\s<>]{1,2000}) -->")
"""What browsers write at the head of a page that they save."""
_NOWHERE = "https://portal.example/page.html"
"""The address of a page that does not say where it is from: of no front page, and of no part of a portal."""
_OF_LISTS = ("kind", "soft failure", "next_page", "main list", "list")


class Command(ScrapyCommand):
    """``scrapy explain``."""

    requires_project = True

    def syntax(self) -> str:
        return "<url|file> [options]"

    def short_desc(self) -> str:
        return "Tell what would be extracted from a page, and why"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--json", action="store_true", dest="as_json", help="everything, as JSON")
        parser.add_argument("--url", dest="page_url", help="the address that a file was saved from (default: what the page says of itself)")
        parser.add_argument(
            "--timezone",
            default=DEFAULT_ZONE,
            help="zone of times printed without one (default: that of the page's country, else %(default)s)",
        )

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        super().process_options(args, opts)
        refuse_unknown_options(self, args)
        if len(args) != 1 or not args[0]:
            _fail("give one address or file")
        try:
            for url in ([args[0]] if "://" in args[0] else []) + ([opts.page_url] if opts.page_url else []):
                web_address(url)
            ZoneInfo(opts.timezone)
        except ArgumentError as error:
            _fail(str(error))
        except (ZoneInfoNotFoundError, ValueError, OSError):
            _fail(f"{opts.timezone!r} is no time zone; say for example Europe/Vienna")
        assert self.settings is not None
        # One page is read and shown: nothing of a crawl but its downloader.
        nothing: dict[str, Any] = {"FEEDS": {}, "EXTENSIONS": dict.fromkeys(self.settings.getdict("EXTENSIONS")), "ITEM_PIPELINES": {}}
        self.settings.setdict(nothing, priority="cmdline")
        if not opts.loglevel:
            self.settings.set("LOG_LEVEL", "WARNING", priority="cmdline")

    @answering
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        self.exitcode = 1
        if "://" in args[0]:
            self._fetch(args[0], opts)
            return
        try:
            body = Path(args[0]).read_bytes()
        except OSError as error:
            hint = "" if Path(args[0]).exists() else "; an address begins with http:// or https://"
            print(f"scrapy explain: {args[0]}: {error.strerror}{hint}", file=sys.stderr)
            return
        self._show(lambda: explanation(body, opts.page_url or saved_from(body), None, None, opts.timezone), args[0], opts)

    def _fetch(self, url: str, opts: argparse.Namespace) -> None:
        """Ask for the page as a crawl does: robots.txt obeyed, with the project's agent and limits."""
        assert self.crawler_process is not None
        answers: list[Response] = []
        reasons: list[str] = []
        shown = without_password(url)

        def explain(response: Response) -> None:
            answers.append(response)
            self._show(
                lambda: explanation(response.body, response.url, charset(response), fetched_at(response), opts.timezone), shown, opts
            )

        def fail(failure: Failure) -> None:
            reasons.append(failure_reason(failure))

        self.crawler_process.crawl(_OnePage, url=url, then=explain, otherwise=fail)
        self.crawler_process.start()
        if not answers:
            print(f"scrapy explain: {shown} was not read: {reasons[0] if reasons else 'interrupted'}", file=sys.stderr)

    def _show(self, read: Callable[[], dict[str, Any]], what: str, opts: argparse.Namespace) -> None:
        assert self.settings is not None
        seconds = self.settings.getfloat("NEWSPORTAL_PAGE_SECONDS")
        try:
            found = Patience(seconds).read(read)
        except TooSlow:
            print(f"scrapy explain: {what}: {TOO_SLOW}, more than {seconds:g} s (NEWSPORTAL_PAGE_SECONDS)", file=sys.stderr)
            return
        say(self, [json.dumps(found, ensure_ascii=False, indent=1, default=str) if opts.as_json else as_text(found)], as_json=opts.as_json)
        self.exitcode = 0


class _OnePage(scrapy.Spider):
    """Fetches one page and hands it over."""

    name = "explain"
    then: Callable[[Response], None]
    otherwise: Callable[[Failure], None]

    def __init__(self, url: str, **given: Any) -> None:
        super().__init__(**given)
        self.start_urls, self.credentials = apart([url])

    async def start(self) -> AsyncIterator[scrapy.Request]:
        yield scrapy.Request(self.start_urls[0], callback=self.parse, errback=self.otherwise)

    def parse(self, response: Response) -> None:
        self.then(response)


def _fail(message: str) -> NoReturn:
    print(f"scrapy explain: {message}", file=sys.stderr)
    raise SystemExit(2)


def saved_from(body: bytes) -> str:
    """Where a saved page says that it is from: in the mark of the browser that saved it, else as its canonical address."""
    mark = _SAVED_FROM.search(body[:10_000])
    if mark:
        with suppress(ArgumentError):
            return web_address(mark[1].decode("ascii", "replace"))
    return canonical_of(read_page(body, _NOWHERE))


def explanation(body: bytes, url: str, encoding: str | None, now: datetime | None, timezone: str) -> dict[str, Any]:
    """What is read from a page, with the notes of the reading."""
    trace = Trace()
    page = read_page(body, url, encoding=encoding, now=now, timezone=timezone, trace=trace)
    article, lists = article_of(page), headlines_of(page)
    kind, failure = page_kind(page, article, lists), soft_failure(page, article, lists)
    fields: dict[str, dict[str, Any]] = {}
    for note in trace.candidates:
        field = fields.setdefault(note["field"], {"chosen": [], "candidates": []})
        entry = {"value": _told(note["value"]), "origin": note["origin"], "score": note["score"]}
        if entry not in field["candidates"]:
            field["candidates"].append(entry)
    for note in trace.choices:
        field = fields.setdefault(note["field"], {"chosen": [], "candidates": []})
        entry = {"value": _told(note["value"]), "why": note["why"]}
        if entry not in field["chosen"]:
            field["chosen"].append(entry)
    dropped = list({(drop["what"], drop["rule"], drop["text"]): drop for drop in trace.drops}.values())
    notes = {note["name"]: _told(note["value"]) for note in trace.notes}
    return {"url": url, "kind": kind, "soft_failure": failure, "article": plain(article), "headline_lists": plain(lists), "fields": fields, "dropped": dropped, "notes": notes}  # fmt: skip


def as_text(found: dict[str, Any]) -> str:
    """The explanation for people."""
    lines = [f"{found['url']}: {found['kind']}"]
    if found["soft_failure"]:
        lines.append(f"no page of news: {found['soft_failure']}")
    lines += [f"{name}: {value}" for name, value in found["notes"].items()]
    lists = found["headline_lists"]
    if found["kind"] == "article":
        lines += ["", "FIELDS", *_fields(found["article"])]
    elif lists:
        lines += ["", "ROWS", *_rows(lists[0], len(lists[0]["headlines"]))]
        lists = lists[1:]
    for name, field in found["fields"].items():
        if found["kind"] != "article" and name not in _OF_LISTS:
            continue
        lines += ["", f"{name}:"]
        lines += [f"  = {_short(entry['value'])}   ({entry['why']})" for entry in field["chosen"][:_MOST]]
        for entry in field["candidates"][:_MOST]:
            score = "" if entry["score"] is None else f"{entry['score']:.4g} "
            lines.append(f"    {score}{_short(entry['value'])}   ({entry['origin']})")
        if len(field["candidates"]) > _MOST:
            lines.append(f"    … {len(field['candidates']) - _MOST} more")
    for found_list in lists:
        lines += ["", *_rows(found_list, 3)]
    rules = Counter((drop["what"], drop["rule"]) for drop in found["dropped"])
    lines += ["", "LEFT OUT"]
    for (what, rule), count in rules.most_common():
        lines.append(f"  {what}: {rule} ({count})")
        texts = [drop["text"] for drop in found["dropped"] if (drop["what"], drop["rule"]) == (what, rule)]
        lines += [f"    {_short(text)}" for text in texts[:_MOST]]
    return "\n".join(map(_plain, lines))


def _fields(article: dict[str, Any]) -> list[str]:
    lines = []
    for name, value in article.items():
        if value in (None, []) or name in ("text", "headline_lists"):
            continue
        shown = f"{len(value)}, from “{value[0][:40]}” to “{value[-1][-40:]}”" if name == "paragraphs" else _told(value)
        lines.append(f"  {name:<15} {_short(shown)}")
    return lines


def _rows(found: dict[str, Any], most: int) -> list[str]:
    lines = [f"{found['kind']} {found['name'] or ''}: {len(found['headlines'])} rows; next page: {found['next_page'] or '-'}"]
    lines += [
        f"    {row['published'] or row['published_raw'] or '-':<26}{_short(row['title'])}  {row['url'] or ''}"
        for row in found["headlines"][:most]
    ]
    return lines


def _told(value: Any) -> Any:
    """A noted value in a form that JSON has."""
    value = plain(value)
    return value if isinstance(value, (str, int, float, bool, list, dict, type(None))) else str(value)


def _plain(text: str) -> str:
    """Text from a page must not drive the terminal."""
    return "".join(mark if mark.isprintable() else " " for mark in text)


def _short(value: Any) -> str:
    text = _plain(str(value))
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"
