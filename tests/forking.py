"""``scrapy`` in a process of its own that has its modules already: importing them takes longer than most of what the tests do with them.

A server process that has imported them, and done nothing else, forks for each command.
"""

import importlib
import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.reduction import DupFd
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OURS = {"SCRAPY_SETTINGS_MODULE": "newsportal.settings", "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
_MODULES = [
    "pytest",  # multiprocessing imports it anew as what the tests began with
    "scrapy.cmdline",
    "scrapy.core.downloader.handlers.http11",
    "scrapy.extensions.feedexport",
    "scrapy.extensions.logstats",
    "scrapy.extensions.memusage",
    "scrapy.extensions.throttle",
    "sqlalchemy.dialects.sqlite",
    "newsportal.commands.crawl",
    "newsportal.commands.explain",
    "newsportal.commands.export",
    "newsportal.commands.health",
    "newsportal.commands.schedule",
    "newsportal.commands.store",
    "newsportal.downloader.robots",
    "newsportal.watch.health",
]
_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(_MODULES)


def scrapy(folder: Path, *words: str, environment=None, timeout: float = 120) -> subprocess.CompletedProcess:
    """``scrapy WORD…`` in ``folder``, its output as text; ``environment``: all of it, where it is not ours."""
    folder.mkdir(exist_ok=True)
    pipes = [os.pipe(), os.pipe()]
    with ThreadPoolExecutor(2) as reading:
        texts = [reading.submit(_text, file) for file, _ in pipes]
        process = _SERVER.Process(
            target=_execute, args=(folder, words, dict(environment or os.environ | OURS), *(DupFd(file) for _, file in pipes))
        )
        process.start()
        for _, file in pipes:
            os.close(file)
        process.join(timeout)
        if late := process.exitcode is None:
            process.kill()
            process.join()
    if late:
        raise subprocess.TimeoutExpired(words, timeout, *(text.result() for text in texts))
    return subprocess.CompletedProcess(["scrapy", *words], process.exitcode, *(text.result() for text in texts))


def _text(file: int) -> str:
    with open(file, encoding="utf-8") as stream:
        return stream.read()


def _execute(folder: Path, words: tuple[str, ...], environment: dict[str, str], *outputs: DupFd) -> None:
    """In the forked process: what a new one finds as it starts, then the command."""
    for number, output in enumerate(outputs, 1):
        os.dup2(file := output.detach(), number)
        os.close(file)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.path[:0] = [str(folder), *environment.get("PYTHONPATH", "").split(os.pathsep)]
    encoding, _, errors = environment.get("PYTHONIOENCODING", "utf-8").partition(":")
    sys.stdout = os.fdopen(1, "w", encoding=encoding, errors=errors or "strict", closefd=False)
    sys.stderr = os.fdopen(2, "w", buffering=1, encoding=encoding, errors="backslashreplace", closefd=False)
    sys.argv = ["scrapy", *words]
    settings, cmdline = importlib.import_module("newsportal.settings"), importlib.import_module("scrapy.cmdline")
    importlib.reload(settings)  # they read the environment
    cmdline.execute()
