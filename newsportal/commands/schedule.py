"""``scrapy schedule [FILE]``: how the jobs of schedule.toml stand; ``--run``, which a timer calls each minute, starts what is due.

0: done. 1: a start failed, or a job of the file cannot be used; the others go on. 2: wrong use, or nothing to go by.
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar, NoReturn

from scrapy.commands import ScrapyCommand
from scrapy.spiderloader import get_spider_loader
from sqlalchemy.exc import DBAPIError

from newsportal.commands import answering, complain, say
from newsportal.items import isoformat
from newsportal.schedule.file import Job, NoSchedule, Schedule, read_schedule
from newsportal.schedule.plan import Standing
from newsportal.schedule.round import Machine, look, play
from newsportal.schedule.starters import OnScrapyd, Starter, StartError, starter
from newsportal.scrapyd import ScrapydError, pids
from newsportal.store.database import StoreError, cause, open_store, shown


class Command(ScrapyCommand):
    """``scrapy schedule``."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        return "[--run] [--json] [FILE]"

    def short_desc(self) -> str:
        return "Show or start what is due by schedule.toml"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--run", action="store_true", help="start what is due; to be called each minute")
        parser.add_argument("--json", action="store_true", help="as JSON")

    @answering
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        if len(args) > 1:
            _fail("give one file at most")
        try:
            schedule = read_schedule(Path(args[0] if args else self.settings["NEWSPORTAL_SCHEDULE"]), get_spider_loader(self.settings))
            if not self.settings["NEWSPORTAL_DB"]:
                _fail("what was started is kept in the store, and NEWSPORTAL_DB is empty")
            for line in schedule.shown():
                complain(line)
            ended = self._run(schedule) if opts.run else self._show(schedule, as_json=opts.json)
        except (NoSchedule, StartError, StoreError) as error:
            _fail(str(error))
        except DBAPIError as error:
            _fail(f"{shown(self.settings['NEWSPORTAL_DB'])}: {cause(error)}")
        self.exitcode = int(not ended or bool(schedule.problems))

    def _run(self, schedule: Schedule) -> bool:
        """Start what is due; whether all of it was."""
        assert self.settings is not None
        machine = Machine(self.settings["NEWSPORTAL_HOST"], self.settings.getfloat("NEWSPORTAL_LEASE_SECONDS"))
        by = starter(schedule.on, self.settings)
        engine = open_store(self.settings["NEWSPORTAL_DB"])
        failures, started = 0, []
        try:
            for outcome in play(engine, schedule, by, machine):
                failures += outcome.error is not None
                if outcome.error:
                    complain(f"{outcome.job}: {outcome.run} did not start: {outcome.error}")
                else:
                    started.append(f"{outcome.job}: started {outcome.run}")
        finally:
            engine.dispose()
            say(self, started)  # when all is started, whether somebody takes it or not
        return failures == 0

    def _show(self, schedule: Schedule, *, as_json: bool) -> bool:
        assert self.settings is not None
        host = self.settings["NEWSPORTAL_HOST"]
        engine = open_store(self.settings["NEWSPORTAL_DB"])
        with engine.begin() as connection:
            found = look(connection, schedule, host)
        engine.dispose()
        unknown = _unknown_to_scrapyd(found, starter(schedule.on, self.settings), host)
        plain = [_plain(each, unknown=each.job.name in unknown) for each in found]
        if as_json:
            problems = [{"line": problem.line, "text": problem.text} for problem in sorted(schedule.problems)]
            say(self, [json.dumps({"jobs": plain, "problems": problems}, ensure_ascii=False, indent=1)], as_json=True)
        else:
            say(self, _table([_row(each, unknown=each.job.name in unknown) for each in found]) or ["no jobs"])
        return True


def _unknown_to_scrapyd(found: list[Standing], by: Starter, host: str) -> set[str]:
    """Jobs that run on this machine, were started by scrapyd, and are not among what it runs."""
    if not isinstance(by, OnScrapyd):
        return set()
    running = [each for each in found if each.holder and each.holder.host == host and each.start and "scrapyd" in each.start.starter]
    if not running:
        return set()
    try:
        known = pids(by.daemon)
    except ScrapydError as error:
        print(f"scrapy schedule: {error}", file=sys.stderr)
        return set()
    return {each.job.name for each in running if each.holder and each.holder.pid not in known}


def _plain(each: Standing, *, unknown: bool) -> dict[str, Any]:
    """JSON values; times in UTC."""
    start, holder = each.start, each.holder
    last = None
    if start and start.run:
        last = {"run": start.run, "started": start.started, "on": start.starter, "error": start.error, "crawl": start.crawl_id}
        last |= {"state": start.state, "finish_reason": start.finish_reason, "done": start.done}
        last |= {"begun": start.begun, "ended": start.ended}
    return {
        "job": each.job.name,
        "portal": each.job.portal,
        "state": each.state,
        "why": each.why,
        "due": _utc(each.slot),
        "next": _utc(each.next),
        "runs": {"host": holder.host, "pid": holder.pid, "since": holder.since, "unknown_to_scrapyd": unknown} if holder else None,
        "last": last,
    }


def _row(each: Standing, *, unknown: bool) -> tuple[str, ...]:
    start, when = each.start, ""
    if each.next:
        when = f"next {_local(each.job, each.next)}"
    elif each.slot:
        when = f"since {_local(each.job, each.slot)}"
    last = "never started"
    if start and start.run:
        ended = start.error or start.finish_reason or start.state or "no crawl yet"
        if start.done is False and ended == "finished":
            ended = "not done"
        last = f"last {start.started} on {start.starter.get('host')}: {ended}"
    if each.state == "runs":
        why = f"runs as process {each.holder.pid} on {each.holder.host}, unknown to scrapyd" if unknown and each.holder else each.why
    else:
        why = "" if start and each.why == start.error else each.why  # told already
    return each.job.name, each.job.portal, each.state, when, last, why


def _table(rows: list[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _local(job: Job, moment: float) -> str:
    return f"{datetime.fromtimestamp(moment, job.zone):%Y-%m-%d %H:%M:%S%z}"


def _utc(moment: float | None) -> str | None:
    return isoformat(datetime.fromtimestamp(moment, UTC).replace(microsecond=0)) if moment is not None else None


def _fail(message: str) -> NoReturn:
    print(f"scrapy schedule: {message}", file=sys.stderr)
    raise SystemExit(2)
