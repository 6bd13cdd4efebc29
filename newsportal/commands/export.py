"""``scrapy export -o FILE``: articles, headlines or edits from the store, as CSV, JSON, JSON Lines or Parquet.

0: done, though nothing may have matched. 1: not done, with the reason in one line. 2: wrong use. 130: interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, ClassVar, NoReturn
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from rich.console import Console
from scrapy.commands import ScrapyCommand

from newsportal.arguments import ArgumentError, parse_period
from newsportal.commands import answering
from newsportal.store.database import StoreError, open_to_read
from newsportal.store.export import ExportError, Target, parse_target, write_files
from newsportal.store.reading import READERS, Wanted, portal_names, reading


class Command(ScrapyCommand):
    """``scrapy export``."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        return "-o FILE [-o FILE ...] [options]"

    def short_desc(self) -> str:
        return "Write articles, headlines or edits from the store into files"

    def long_desc(self) -> str:
        return (
            "Write articles (in their newest version), headlines or edits from the store into files. "
            "The ending says the format, a name with headlines or edits in it the kind."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        add = parser.add_argument
        add("-o", "--output", action="append", default=[], metavar="FILE", help=".csv, .json, .jsonl or .parquet; replaced if there; -:jsonl for standard output")  # fmt: skip
        add("--kind", help="articles, headlines or edits, whatever the file is called")
        add("--portal", action="append", default=[], metavar="NAME", help="of this portal only (more than one: say it again)")
        add("--since", metavar="TIME", help="a day, a time or an age (7d): published, else first seen, not before; edits: seen")
        add("--until", metavar="TIME", help="not after")
        add("--timezone", default="Asia/Shanghai", help="zone of --since and --until (default: %(default)s)")

    @answering
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        targets, wanted = asked(args, opts)
        assert self.settings is not None
        try:
            engine = open_to_read(self.settings["NEWSPORTAL_DB"])
            with reading(engine) as connection, _progress() as told:
                known = portal_names(connection)
                if not known:
                    raise StoreError(f"{engine.url.render_as_string()} holds nothing yet; a crawl fills it")
                if missing := [name for name in wanted.portals if name not in known]:
                    _fail(f"there is no portal named {missing[0]!r} in the store; it holds {', '.join(known)}", status=2)
                counts = write_files(connection, targets, wanted, defuse=self.settings.getbool("NEWSPORTAL_CSV_DEFUSE"), told=told)
        except StoreError as error:
            _fail(str(error), status=1)
        except ModuleNotFoundError as error:
            _fail(f"Parquet needs {error.name}; install newsportal[parquet]", status=1)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # who read has left; nothing to complain of at the end
            self.exitcode = 1
            return
        except OSError as error:
            _fail(f"{error.filename or 'standard output'}: {error.strerror}; no file was written", status=1)
        except KeyboardInterrupt:
            _fail("interrupted; no file was written", status=130)
        for target in targets:
            print(f"scrapy export: {target}: {outcome(target.kind, counts[target.kind])}", file=sys.stderr)


def asked(args: list[str], opts: argparse.Namespace) -> tuple[list[Target], Wanted]:
    """What the command line asks for; one line and status 2 where it makes no sense."""
    if args:
        _fail(f"{args[0]!r} means nothing here; files are named with -o, portals with --portal", status=2)
    if not opts.output:
        _fail("name a file: scrapy export -o news.csv", status=2)
    if opts.kind and opts.kind not in READERS:
        _fail(f"there is no kind {opts.kind!r}; say articles, headlines or edits", status=2)
    try:
        targets = [parse_target(text, opts.kind) for text in opts.output]
        if len({target.path for target in targets}) < len(targets):
            raise ExportError("the same file is named twice")
        since, until = parse_period(opts.since, opts.until, zone=ZoneInfo(opts.timezone), now=datetime.now(UTC))
    except (ExportError, ArgumentError) as error:
        _fail(str(error), status=2)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        _fail(f"{opts.timezone!r} is no time zone; say for example Europe/Vienna", status=2)
    return targets, Wanted(portals=tuple(opts.portal), since=since, until=until)


def outcome(kind: str, count: int) -> str:
    """What a file holds, in words."""
    if not count:
        return f"no {kind} matched; the file is empty"
    return f"{count:,} {kind.removesuffix('s') if count == 1 else kind}"


@contextmanager
def _progress() -> Iterator[Callable[[str, int], None]]:
    """A live line on a terminal; nothing elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal or console.is_dumb_terminal:
        yield lambda kind, count: None
        return
    with console.status("reading the store") as status:

        def told(kind: str, count: int) -> None:
            if not count % 500:
                status.update(f"{count:,} {kind}")

        yield told


def _fail(message: str, *, status: int) -> NoReturn:
    print(f"scrapy export: {message}", file=sys.stderr)
    raise SystemExit(status)
