"""What people type. Here: how every command answers, and how it ends where nobody listens or somebody presses Ctrl-C."""

from __future__ import annotations

import argparse
import functools
import io
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

from scrapy.spiderloader import get_spider_loader

from newsportal.arguments import ArgumentError, ours, wrong_setting
from newsportal.spiders.definition import WrongDefinition

Run = Callable[[Any, list[str], argparse.Namespace], None]
_TYPED = " ".join(["scrapy", *sys.argv[1:2]])  # Scrapy takes the command's name out


def _ended_by(kind: type[BaseException], error: BaseException, trace: Any) -> None:
    """What ends a program without having been caught. Where modules are loaded, a portal may be written wrongly, or Ctrl-C comes: one line."""
    if isinstance(error, KeyboardInterrupt):
        complain(f"{_TYPED}: interrupted")
        os._exit(130)
    elif isinstance(error, SyntaxError):
        complain(f"{_TYPED}: {error.filename}, line {error.lineno}: {error.msg}")
    elif isinstance(error, WrongDefinition):
        complain(f"{_TYPED}: {error}")
    else:
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _ended_by  # this module is loaded by Scrapy's command line alone


def refuse_unknown_options(command: Any, args: list[str]) -> None:
    """Scrapy takes an option that it does not know for an argument."""
    if unknown := [arg for arg in args if arg.startswith("-")]:
        print(f"scrapy {name_of(command)}: there is no option {unknown[0]}; scrapy {name_of(command)} --help names them", file=sys.stderr)
        raise SystemExit(2)


def refuse_without_address(command: Any, opts: argparse.Namespace) -> None:
    """A command of Scrapy's own that is to use (``--spider``) a portal that is not there, or has no start URL."""
    if not opts.spider:
        return
    try:
        spider: Any = get_spider_loader(command.settings).load(opts.spider)
        if hasattr(spider, "check_arguments"):
            spider.check_arguments(getattr(opts, "spargs", {}))
        return
    except KeyError:
        reason = "there is no such portal; scrapy list names them"
    except ArgumentError as error:
        reason = str(error)
    print(f"scrapy {name_of(command)}: --spider={opts.spider}: {reason}", file=sys.stderr)
    raise SystemExit(2)


def answering(run: Run) -> Run:
    """A command's ``run`` that ends with one line where an option or a setting is wrong (status 2) and at Ctrl-C (130)."""

    @functools.wraps(run)
    def wrapped(command: Any, args: list[str], opts: argparse.Namespace) -> None:
        refuse_unknown_options(command, args)
        if reason := wrong_setting(ours(command.settings)):
            print(f"scrapy {name_of(command)}: {reason}", file=sys.stderr)
            raise SystemExit(2)
        try:
            run(command, args, opts)
        except KeyboardInterrupt:
            print(f"scrapy {name_of(command)}: interrupted", file=sys.stderr)
            raise SystemExit(130) from None

    return wrapped


def say(command: Any, lines: Iterable[str], *, as_json: bool = False) -> None:
    """Print lines on standard output. Where they cannot be written the command ends with status 1, without a word if who read has left.

    A terminal that has not every character gets ``\\u6e2f`` for the others; JSON is UTF-8 whatever the terminal has.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8" if as_json else None, errors="backslashreplace")
    try:
        for line in lines:
            print(line)
        print(end="", flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python would complain of it once more at its end
        if not isinstance(error, BrokenPipeError):
            print(f"scrapy {name_of(command)}: standard output: {error.strerror}", file=sys.stderr)
        raise SystemExit(1) from None


def complain(line: str) -> None:
    """A line on standard error, if somebody takes it: what is to be done is done all the same."""
    with suppress(OSError):
        print(line, file=sys.stderr, flush=True)


def name_of(command: Any) -> str:
    """As it is typed."""
    return str(type(command).__module__).rpartition(".")[2]
