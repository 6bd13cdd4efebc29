"""Starting a crawl: as a process of its own, or on a scrapyd."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

from scrapy.settings import BaseSettings
from sqlalchemy.engine import make_url

from newsportal.schedule.file import Job
from newsportal.scrapyd import Scrapyd, ScrapydError, connect
from newsportal.store.jobs import Start
from newsportal.store.lease import is_dead, is_of_this_run, process

Fate = tuple[bool, str]
"""Whether a start may still lead to a crawl; if not, why."""
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class StartError(Exception):
    """A crawl could not be started; the message says why."""


class Starter(Protocol):
    """Starts crawls on this machine."""

    def start(self, job: Job, run: str) -> dict[str, Any]:
        """Start a crawl; what tells it from all others. Raises StartError."""

    def fate(self, start: Start) -> Fate | None:
        """What became of a start on this machine; None: nobody can tell now."""


def starter(on: str, settings: BaseSettings) -> Starter:
    """What the schedule's ``on`` names. Raises StartError."""
    if on == "processes":
        return Processes(settings)
    try:
        return OnScrapyd(connect(None if on == "scrapyd" else on), settings)
    except ScrapydError as error:
        raise StartError(str(error)) from None


class Processes:
    """Each crawl a process of its own, which outlives this one; what it says goes into ``logs/<job>/<run>.log``."""

    def __init__(self, settings: BaseSettings) -> None:
        self._host: str = settings["NEWSPORTAL_HOST"]
        self._logs = Path(settings["NEWSPORTAL_LOGS"])
        self._kept = settings.getint("NEWSPORTAL_LOGS_KEPT")
        # Not as arguments, where every user of the machine could read a password.
        names = ("NEWSPORTAL_DB", "NEWSPORTAL_HOST", "NEWSPORTAL_LEASE_SECONDS", "NEWSPORTAL_OUTPUT")
        self._environment = os.environ | {name: str(settings[name]) for name in names}

    def start(self, job: Job, run: str) -> dict[str, Any]:
        command = [sys.executable, "-m", "scrapy", "crawl", job.spider]
        for name, value in {**job.arguments, "_job": run}.items():
            command += ["-a", f"{name}={value}"]
        for name, value in job.settings.items():
            command += ["-s", f"{name}={value}"]
        log = self._log(job.name, run)
        try:
            log.parent.mkdir(parents=True, exist_ok=True)
            for old in sorted(log.parent.glob("*.log"), reverse=True)[self._kept :]:
                old.unlink(missing_ok=True)
            with log.open("wb") as file:
                child = subprocess.Popen(  # noqa: S603
                    command, stdin=subprocess.DEVNULL, stdout=file, stderr=file, env=self._environment, start_new_session=True
                )
        except (OSError, ValueError) as error:
            raise StartError(str(error)) from None
        child.returncode = 0  # whoever adopts it waits for it; we are gone by then
        return process(child.pid, self._host)

    def fate(self, start: Start) -> Fate | None:
        if "pid" not in start.starter or not is_of_this_run(start.starter, self._host):  # the machine was started anew
            return None
        dead = is_dead(start.starter, self._host)
        return not dead, f"process {start.starter['pid']} ended before its crawl began, see {self._log(start.name, start.run or '')}"

    def _log(self, job: str, run: str) -> Path:
        return self._logs / job / f"{run}.log"


class OnScrapyd:
    """Each crawl a job of scrapyd."""

    def __init__(self, daemon: Scrapyd, settings: BaseSettings) -> None:
        self.daemon = daemon
        self._host: str = settings["NEWSPORTAL_HOST"]
        self._store = shared_store(settings["NEWSPORTAL_DB"], daemon.url)

    def start(self, job: Job, run: str) -> dict[str, Any]:
        try:
            self.daemon.schedule(job.spider, job.arguments, settings={**self._store, **job.settings}, job=run)
        except ScrapydError as error:
            raise StartError(str(error)) from None
        return {"host": self._host, "scrapyd": self.daemon.url}

    def fate(self, start: Start) -> Fate | None:
        if start.starter.get("scrapyd") != self.daemon.url:
            return None
        try:
            state = self.daemon.status(start.run or "")
        except ScrapydError:
            return None
        if state is None:
            return False, "scrapyd does not know it"
        ended = "scrapyd says that it ended, but this store never saw it begin: see its log, and that scrapyd has the same NEWSPORTAL_DB"
        return state in ("pending", "running"), ended


def shared_store(store: str, scrapyd: str) -> Mapping[str, str]:
    """The setting that has scrapyd's crawls use the same SQLite file, whatever folder they run in. Raises StartError.

    PostgreSQL's address may hold a password, which would be seen in scrapyd's lists: it is set in scrapyd's own environment.
    """
    url = make_url(store)
    if url.get_backend_name() != "sqlite" or not url.database:
        return {}
    if urlsplit(scrapyd).hostname not in _LOOPBACK:
        raise StartError(
            f"an SQLite file cannot be shared with scrapyd on another machine ({scrapyd}); set NEWSPORTAL_DB to a PostgreSQL address"
        )
    return {"NEWSPORTAL_DB": f"sqlite:///{Path(url.database).absolute()}"}
