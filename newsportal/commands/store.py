"""``scrapy store``: what the store holds; ``--pending``, ``--failed``, ``--vacuum``, ``--forget URL``, ``--copy-to URL``.

0: done. 1: not done, with the reason in one line. 2: wrong use.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, NoReturn

import sqlalchemy as sa
from scrapy.commands import ScrapyCommand
from sqlalchemy.exc import DBAPIError

from newsportal.commands import answering, say
from newsportal.store.copying import copy_store
from newsportal.store.database import StoreError, cause, open_store, open_to_read, shown
from newsportal.store.holdings import STATES, Figures, holdings, size_of, waiting
from newsportal.store.reading import portal_names, reading
from newsportal.store.upkeep import forget, vacuum
from newsportal.watch.record import counted


class Command(ScrapyCommand):
    """``scrapy store``."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        return "[--pending [PORTAL] | --failed [PORTAL] | --vacuum | --forget URL | --copy-to URL] [--json]"

    def short_desc(self) -> str:
        return "Show what the store holds; look after it"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        what = parser.add_mutually_exclusive_group()
        what.add_argument("--pending", nargs="?", const="", metavar="PORTAL", help="list the pages that are to be fetched")
        what.add_argument("--failed", nargs="?", const="", metavar="PORTAL", help="list the pages that were given up, with the reason")
        what.add_argument("--vacuum", action="store_true", help="give back the space of what was removed")
        what.add_argument("--forget", metavar="URL", help="remove a page and its article, so that it is fetched anew")
        what.add_argument("--copy-to", metavar="URL", help="copy everything into another, empty database")
        parser.add_argument("--json", action="store_true", dest="as_json", help="everything, as JSON")

    @answering
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if args:
            _fail(f"{args[0]!r} means nothing here; scrapy store --help names the options", status=2)
        assert self.settings is not None
        url = self.settings["NEWSPORTAL_DB"]
        try:
            engine = open_to_read(url)
            if opts.vacuum:
                say(self, [freed(*vacuum(open_store(url)))])
            elif opts.forget is not None:
                with open_store(url).begin() as connection:
                    removed = forget(connection, opts.forget)
                lines = (f"{portal}: removed {_told(counts)}; a crawl that meets it fetches it anew" for portal, counts in removed.items())
                say(self, lines)
            elif opts.copy_to is not None:
                copied = {name: count for name, count in copy_store(engine, opts.copy_to).items() if count}
                say(self, [f"copied to {shown(opts.copy_to)}: " + ", ".join(f"{count:,} {name}" for name, count in copied.items())])
            else:
                with reading(engine) as connection:
                    say(self, looked(connection, opts), as_json=opts.as_json)
        except StoreError as error:
            _fail(str(error), status=1)
        except DBAPIError as error:
            _fail(f"{shown(url)}: {cause(error)}", status=1)


def looked(connection: sa.Connection, opts: argparse.Namespace) -> Iterator[str]:
    """The lines to print."""
    known = portal_names(connection)
    if not known:
        raise StoreError(f"{connection.engine.url.render_as_string()} holds nothing yet; a crawl fills it")
    if opts.pending is None and opts.failed is None:
        figures = {"database": connection.engine.url.render_as_string(), "bytes": size_of(connection), "portals": holdings(connection)}
        yield from [json.dumps(figures, ensure_ascii=False, indent=1)] if opts.as_json else as_text(figures)
        return
    state, portal = ("failed", opts.failed) if opts.pending is None else ("pending", opts.pending)
    if portal and portal not in known:
        _fail(f"there is no portal named {portal!r} in the store; it holds {', '.join(known)}", status=2)
    pages = waiting(connection, state, portal)  # type: ignore[arg-type]
    if opts.as_json:
        yield from (json.dumps(page, ensure_ascii=False) for page in pages)
        return
    page = None
    for page in pages:
        yield page_line(page)
    if page is None:
        yield f"no page is {state}" if state == "pending" else "no page has failed"


def page_line(page: Figures) -> str:
    """A page that waits, or was given up."""
    parts = [page["portal"], page["url"]]
    if page["tries"] or page["reason"]:
        parts.append(f"{counted(page['tries'], 'failure')}: {page['reason'] or 'no reason noted'}")
    if page["due"]:
        parts.append(f"due {page['due']}")
    return _plain("  ".join(parts))


def as_text(figures: Figures) -> Iterator[str]:
    """All figures, for people."""
    sizes = figures["bytes"]
    log = f", its log {_bytes(sizes['log'])}" if sizes.get("log") else ""
    yield f"{figures['database']}: {_bytes(sizes['database'])}{log}"
    yield ""
    heads = ["portal", "articles", "versions", "edits", "headlines", *STATES, "due now", "last crawl"]
    rows = []
    for portal in figures["portals"]:
        pages = portal["pages"]
        numbers = [portal[name] for name in heads[1:5]] + [pages[state] for state in STATES] + [pages["due"]]
        rows.append([portal["portal"], *(f"{number:,}" for number in numbers), _crawl(portal["last_crawl"])])
    yield from _table([heads, *rows])
    for portal in figures["portals"]:
        if portal["running"]:
            yield f"\n{portal['portal']} is being crawled, {portal['running']['who']}, since {portal['running']['since']}"
        if portal["not handed out"]:
            yield f"\n{portal['portal']}: {portal['not handed out']:,} stored, in no finished file yet; the next crawl's files hold them"
    for portal in figures["portals"]:
        if portal["failures"]:
            yield f"\n{portal['portal']}, failed:"
        for failure in portal["failures"]:
            yield _plain(f"  {failure['pages']:,}  {failure['reason'] or 'no reason noted'}, e.g. {failure['example']}")


def freed(before: int, after: int) -> str:
    """What a clean-up has brought."""
    if after >= before:
        return f"nothing to free; the database has {_bytes(after)}"
    return f"{_bytes(before - after)} freed; the database has {_bytes(after)}"


def _told(counts: dict[str, int]) -> str:
    return ", ".join(counted(count, name.removesuffix("s")) for name, count in counts.items() if count)


def _crawl(last: Figures | None) -> str:
    if not last:
        return "none"
    how = last["finish_reason"] or "ended" if last["state"] == "ended" else last["state"]
    return f"{last['ended'] or last['started']} {how}"


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Columns under their heads; numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *numbers, last in rows:
        cells = [number.rjust(width) for number, width in zip(numbers, widths[1:-1], strict=True)]
        yield _plain("  ".join([name.ljust(widths[0]), *cells, last]))


def _bytes(count: int) -> str:
    """
    >>> _bytes(900), _bytes(12_400_000)
    ('900 B', '12.4 MB')
    """
    size, units = float(count), ["B", "kB", "MB", "GB", "TB"]
    while size >= 1000 and len(units) > 1:
        size /= 1000
        units.pop(0)
    return f"{size:.0f} B" if units[0] == "B" else f"{size:.1f} {units[0]}"


def _plain(text: str) -> str:
    """Text from a page must not drive the terminal."""
    return "".join(mark if mark.isprintable() else " " for mark in text)


def _fail(message: str, *, status: int) -> NoReturn:
    print(f"scrapy store: {message}", file=sys.stderr)
    raise SystemExit(status)
