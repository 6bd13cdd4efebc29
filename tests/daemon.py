"""A real scrapyd on loopback, set up as deploy/scrapyd.conf says."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

from forking import ROOT

USER, PASSWORD = "editor", "秘密 p:a%s$s"


def until(ready, seconds=60):
    """What ``ready`` gives as soon as it is true."""
    end = time.monotonic() + seconds
    while not (found := ready()):
        assert time.monotonic() < end, f"not within {seconds} s"
        time.sleep(0.05)
    return found


@contextmanager
def running(folder: Path):
    """scrapyd in a folder of its own on a free port, with a password; its address. Its process group is ended with it, jobs and all."""
    process, url = start(prepared(folder), free_port())
    try:
        yield url
    finally:
        end(process)


def prepared(folder: Path) -> Path:
    """A working folder for scrapyd; another newsportal is installed beside it, which must never run."""
    installed = folder / "installed" / "newsportal"
    installed.mkdir(parents=True)
    (installed / "__init__.py").write_text("raise SystemExit('the installed newsportal ran in place of the deployed one')")
    shutil.copy(ROOT / "deploy" / "scrapyd.conf", folder)
    (folder / ".scrapyd.conf").write_text("[scrapyd]\npoll_interval = 0.1\nmax_proc = 1\n")  # read from HOME, after the copy
    return folder


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def start(folder: Path, port: int, *, path: Path | None = None) -> tuple[subprocess.Popen, str]:
    """The daemon's process, which leads a group of its own, and its address; ``path``: modules for its crawls."""
    ours = {"HOME": str(folder), "SCRAPYD_HTTP_PORT": str(port), "SCRAPYD_USERNAME": USER, "SCRAPYD_PASSWORD": PASSWORD}
    ours["PYTHONPATH"] = os.pathsep.join(map(str, filter(None, (folder / "installed", path))))
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("SCRAPY", "NEWSPORTAL"))}
    with (folder / "scrapyd.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "scrapyd", "--pidfile="],
            cwd=folder, env=environment | ours, stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
    try:
        until(lambda: process.poll() is not None or answers(port))
        assert process.poll() is None, (folder / "scrapyd.log").read_text()
    except AssertionError:
        end(process)
        raise
    return process, f"http://127.0.0.1:{port}/"


def end(process: subprocess.Popen) -> None:
    """As systemd does it: the signal goes to the whole group."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.wait(10)
    finally:
        with suppress(ProcessLookupError):  # a job that is still there has had its time
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
