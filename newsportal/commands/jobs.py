"""``scrapy jobs [TARGET]``: the crawls on a scrapyd daemon, and those that it lost sight of; ``--start NAME`` hands one in, ``--cancel ID`` ends one.

0: done. 1: not done, with the reason in one line. 2: wrong use.
"""

from __future__ import annotations

import argparse
import sys
from typing import Any, ClassVar, NoReturn

from scrapy.commands import ScrapyCommand
from scrapy.utils.conf import arglist_to_dict

from newsportal.commands import answering, say
from newsportal.scrapyd import Scrapyd, ScrapydError, connect, pids
from newsportal.store.database import StoreError, is_there, open_store
from newsportal.store.lease import Running, running
from newsportal.watch.notify import one_line


class Command(ScrapyCommand):
    """``scrapy jobs``."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        return "[--start NAME [-a NAME=VALUE ...] [-s NAME=VALUE ...] | --cancel ID] [TARGET]"

    def short_desc(self) -> str:
        return "List, start or cancel crawls on scrapyd"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        what = parser.add_mutually_exclusive_group()
        what.add_argument("--start", metavar="NAME", help="start a crawl of this portal; -a and -s as for scrapy crawl")
        what.add_argument("--cancel", metavar="ID", help="remove a pending crawl, or ask a running one to stop")
        parser.add_argument("-a", dest="spargs", action="append", default=[], metavar="NAME=VALUE", help="argument of the spider")

    @answering
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        try:
            arguments, settings = arglist_to_dict(opts.spargs), arglist_to_dict(opts.set)
        except ValueError:
            _fail("-a and -s take NAME=VALUE", status=2)
        if opts.spargs and opts.start is None:
            _fail("-a goes with --start NAME", status=2)
        if len(args) > 1:
            _fail("give one target at most; scrapy.cfg names them", status=2)
        try:
            daemon = connect(args[0] if args else None)
            if opts.start is not None:
                say(self, [daemon.schedule(opts.start, arguments, settings=settings)])
            elif opts.cancel is not None:
                say(self, [cancelled(daemon, opts.cancel)])
            else:
                say(self, [*_lines(daemon), *self._orphans(daemon)] or ["no jobs"])
        except (ScrapydError, StoreError) as error:
            _fail(str(error), status=1)

    def _orphans(self, daemon: Scrapyd) -> list[str]:
        """A line for each crawl of this machine that holds a portal's lease and that scrapyd does not know: as after its own end."""
        assert self.settings is not None
        url, host = self.settings["NEWSPORTAL_DB"], self.settings["NEWSPORTAL_HOST"]
        if not is_there(url):
            return []
        engine = open_store(url)
        with engine.begin() as connection:
            found: dict[str, Running] = running(connection, host=host)
        engine.dispose()
        known = pids(daemon)
        strangers = {portal: holder for portal, holder in found.items() if holder.host == host and holder.pid not in known}
        return [
            f"{'orphan':8}  {portal} runs as process {each.pid} on {each.host} since {each.since}, unknown to scrapyd"
            for portal, each in sorted(strangers.items())
        ]


def cancelled(daemon: Scrapyd, job: str) -> str:
    """Cancel a job; what became of it."""
    state = daemon.cancel(job)
    if state is None:
        raise ScrapydError(f"there is no pending or running job {job}")
    return f"{job} was {state}; " + ("removed" if state == "pending" else "it ends after the pages that are on their way")


def _lines(daemon: Scrapyd) -> list[str]:
    """A line a job, the oldest first; ``finished`` does not say how it ended, the job's run record does."""
    jobs = daemon.listjobs()
    ordered = [*reversed(jobs["finished"]), *jobs["running"], *jobs["pending"]]
    states = [state for state in ("finished", "running", "pending") for _ in jobs[state]]
    lines = []
    for state, job in zip(states, ordered, strict=True):
        times = [str(job[key])[:19] for key in ("start_time", "end_time") if job.get(key)]
        lines.append(one_line("  ".join([f"{state:8}", str(job.get("id")), str(job.get("spider")), *times])))
    return lines


def _fail(message: str, *, status: int) -> NoReturn:
    print(f"scrapy jobs: {message}", file=sys.stderr)
    raise SystemExit(status)
