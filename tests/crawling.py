"""A real ``scrapy crawl`` in a folder of its own, for the tests."""

import csv
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from forking import OURS, scrapy

FAST = {"DOWNLOAD_DELAY": "0", "AUTOTHROTTLE_ENABLED": "False", "CONCURRENT_REQUESTS": "16", "CONCURRENT_REQUESTS_PER_DOMAIN": "8"}
"""The servers are ours and on this machine."""


def interruptible() -> None:
    """Of a child (``preexec_fn``): Ctrl-C ends it. A shell's background job ignores it, and hands that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def crawl(
    folder: Path, *arguments: str, name="portal", settings=None, options=(), environment=None, timeout=120
) -> subprocess.CompletedProcess:
    """``scrapy crawl NAME -a ARGUMENT…`` in ``folder``, its output as text."""
    command = command_of(name, *arguments, settings=settings, options=options)
    return scrapy(folder, *command, environment=os.environ | OURS | (environment or {}), timeout=timeout)


def start_crawl(
    folder: Path, *arguments: str, name="portal", settings=None, options=(), environment=None, path: Path | None = None
) -> subprocess.Popen:
    """The same, not waited for; ``path``: a folder of modules that come first."""
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "scrapy", *command_of(name, *arguments, settings=settings, options=options)]
    modules = {"PYTHONPATH": f"{path}{os.pathsep}{OURS['PYTHONPATH']}"} if path else {}
    environment = os.environ | OURS | (environment or {}) | modules
    return subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def command_of(name: str, *arguments: str, settings=None, options=()) -> list[str]:
    """The words behind ``scrapy``."""
    given = [word for argument in arguments for word in ("-a", argument)]
    return [
        "crawl",
        name,
        *options,
        *given,
        *(word for key, value in (FAST | (settings or {})).items() for word in ("-s", f"{key}={value}")),
    ]


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_jsonl(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def one(folder: Path, pattern: str) -> Path:
    """The only file that matches."""
    (path,) = folder.glob(pattern)
    return path
