"""``scrapy health``: how each portal is, by its own past; ``--json``, ``--html FILE``, ``--prometheus FILE``, ``--notify``.

0: all are fine, or quiet as they use to be. 1: one is not, or nothing could be looked at. 2: wrong use.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar, NoReturn

import sqlalchemy as sa
from scrapy.commands import ScrapyCommand
from sqlalchemy.exc import DBAPIError

from newsportal.commands import answering, say
from newsportal.files import replaced
from newsportal.store.database import StoreError, cause, open_store, open_to_read, shown
from newsportal.store.health import accept, portal_ids
from newsportal.store.reading import reading
from newsportal.watch.health import Verdict
from newsportal.watch.history import verdicts_of
from newsportal.watch.notify import NotTold, hooks_of, lines, tell
from newsportal.watch.page import as_page
from newsportal.watch.prometheus import as_metrics


class Command(ScrapyCommand):
    """``scrapy health``."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        return "[--portal NAME] [--json] [--html FILE] [--prometheus FILE] [--notify] [--accept NAME]"

    def short_desc(self) -> str:
        return "Tell which portals are fine, silent, blocked or changed"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--portal", metavar="NAME", help="this one alone")
        parser.add_argument("--json", action="store_true", dest="as_json", help="everything, as JSON: an object a line")
        parser.add_argument("--html", metavar="FILE", help="also write a page to look at")
        parser.add_argument("--prometheus", metavar="FILE", help="also write the figures for Prometheus' textfile collector (FILE.prom)")
        parser.add_argument("--notify", action="store_true", help="also tell the webhook and the mail address of what has changed")
        parser.add_argument(
            "--accept", metavar="NAME", help="say that this portal is meant to be as it is now: what it was before is forgotten"
        )

    @answering
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if args:
            _fail(f"{args[0]!r} means nothing here; scrapy health --portal NAME looks at one portal", status=2)
        assert self.settings is not None
        try:
            hooks = hooks_of(self.settings) if opts.notify else {}
        except NotTold as error:
            _fail(str(error), status=2)
        if opts.notify and not hooks:
            _fail("--notify has nobody to tell; set NEWSPORTAL_WEBHOOK or NEWSPORTAL_MAIL_TO", status=2)
        url = self.settings["NEWSPORTAL_DB"]
        try:
            engine = open_to_read(url)
            wanted = opts.portal if opts.accept is None else opts.accept
            if opts.accept is not None:
                accepted(open_store(url), opts.accept)
            with reading(engine) as connection:
                verdicts = verdicts_of(connection, wanted)
            if not verdicts:
                known = f"there is no portal named {wanted!r} in the store" if wanted is not None else f"{shown(url)} holds no portal yet"
                _fail(f"{known}; a crawl makes it", status=1 if wanted is None else 2)
            errors = []
            if opts.html is not None:
                errors += _written(opts.html, as_page(verdicts, datetime.now(UTC)))
            if opts.prometheus is not None:
                errors += _written(opts.prometheus, as_metrics(verdicts).encode())
            errors += tell(open_store(url), verdicts, hooks) if opts.notify else []
        except StoreError as error:
            _fail(str(error), status=1)
        except DBAPIError as error:
            _fail(f"{shown(url)}: {cause(error)}", status=1)
        for line in errors:
            print(f"scrapy health: {line}", file=sys.stderr)
        say(self, as_lines(verdicts, as_json=opts.as_json), as_json=opts.as_json)  # last: whoever reads may have left
        self.exitcode = int(bool(errors) or not all(verdict.well for verdict in verdicts))


def accepted(engine: sa.Engine, portal: str) -> None:
    """Note that the portal is meant to be as it is, if there is one."""
    with engine.begin() as connection:
        if portal_id := portal_ids(connection).get(portal):
            accept(connection, portal_id)
    engine.dispose()


def as_lines(verdicts: list[Verdict], *, as_json: bool) -> Iterator[str]:
    """The lines to print; of those that need somebody first."""
    for verdict in sorted(verdicts, key=lambda each: each.well):
        yield from [json.dumps(verdict.plain(), ensure_ascii=False)] if as_json else lines(verdict)


def _written(name: str, content: bytes) -> list[str]:
    """Write a file, whole at any moment: whoever reads it sees the old one or the new one. Why it cannot be written, if so."""
    path = replaced(Path(name))
    part = path.with_name(f"{path.name}.{os.getpid()}") if path.name else path  # the collector reads *.prom alone
    try:
        if path.exists() and not path.is_file():
            return [f"{name or repr(name)} is no file that can be replaced"]
        try:
            part.write_bytes(content)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        return [f"{name}: {error.strerror}"]
    return []


def _fail(message: str, *, status: int) -> NoReturn:
    print(f"scrapy health: {message}", file=sys.stderr)
    raise SystemExit(status)
