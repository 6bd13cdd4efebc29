"""``scrapy deploy [TARGET]``: pack the project and put it on a scrapyd daemon, then see that it is what will run there.

0: deployed. 1: not deployed, and what was there before still runs. 2: wrong use.
"""

from __future__ import annotations

import argparse
import io
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

from scrapy.commands import ScrapyCommand
from scrapy.spiderloader import get_spider_loader
from scrapy.utils.conf import closest_scrapy_cfg

from newsportal.scrapyd import ScrapydError, connect

_BESIDE = ("setup.py", "pyproject.toml", "README.md", "LICENSE")  # what building needs beside the package
_SECONDS = 120


class Command(ScrapyCommand):
    """``scrapy deploy``."""

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_ENABLED": False}

    def syntax(self) -> str:
        return "[TARGET]"

    def short_desc(self) -> str:
        return "Deploy the project to scrapyd"

    def long_desc(self) -> str:
        return (
            "Packs the project and deploys it to TARGET: a [deploy:TARGET] section of scrapy.cfg or scrapyd's URL. "
            "User and password come from NEWSPORTAL_SCRAPYD_USER and NEWSPORTAL_SCRAPYD_PASSWORD."
        )

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) > 1:
            print("scrapy deploy: give one target at most; scrapy.cfg names them", file=sys.stderr)
            raise SystemExit(2)
        assert self.settings is not None
        spiders = sorted(get_spider_loader(self.settings).list())
        version = version_label(datetime.now(UTC))
        try:
            daemon = connect(args[0] if args else None)
            daemon.deploy(packed(Path(closest_scrapy_cfg()).parent), version, spiders=spiders)
        except ScrapydError as error:
            print(f"scrapy deploy: {error}", file=sys.stderr)
            raise SystemExit(1) from None
        print(f"{daemon.project} {version} is on {daemon.url} and will run from now on; spiders: {', '.join(spiders)}")


def version_label(moment: datetime) -> str:
    """A version that sorts after every older one and after any number: scrapyd sorts such labels as text.

    >>> version_label(datetime(2026, 11, 23, 10, 45, tzinfo=UTC))
    'r20261123T104500'
    """
    return f"r{moment.astimezone(UTC):%Y%m%dT%H%M%S}"


def packed(root: Path) -> bytes:
    """The project in a folder as an egg that holds every file of the package; nothing is left behind in the folder."""
    if not (root / "setup.py").is_file() or not (root / "newsportal").is_dir():
        raise ScrapydError(f"{root} is no source folder of newsportal: no setup.py and newsportal/ there")
    with tempfile.TemporaryDirectory(prefix="newsportal-egg-") as folder:
        copy = Path(folder)
        for name in _BESIDE:
            if (root / name).is_file():
                shutil.copy(root / name, copy)
        shutil.copytree(root / "newsportal", copy / "newsportal", ignore=shutil.ignore_patterns("__pycache__", ".*"))
        command = [sys.executable, "-B", "setup.py", "-q", "bdist_egg", "-d", "egg"]
        try:
            done = subprocess.run(command, cwd=copy, capture_output=True, text=True, errors="replace", timeout=_SECONDS)  # noqa: S603  # our own setup.py
        except subprocess.TimeoutExpired:
            raise ScrapydError(f"the egg was not packed within {_SECONDS} s") from None
        eggs = list(copy.glob("egg/*.egg"))
        if done.returncode or not eggs:
            why = (done.stderr.strip().splitlines() or ["no egg was written"])[-1]
            raise ScrapydError(f"the egg cannot be packed: {why[:300]}")
        egg = eggs[0].read_bytes()
    if missing := lacking(egg, root):
        raise ScrapydError(f"the egg lacks {len(missing)} files of the project: {', '.join(missing[:5])}")
    return egg


def lacking(egg: bytes, root: Path) -> list[str]:
    """The files of the package that an egg does not hold, modules and data alike; setuptools drops what it was not told of silently."""
    with zipfile.ZipFile(io.BytesIO(egg)) as archive:
        held = set(archive.namelist())
    return sorted({*_files(root), "EGG-INFO/entry_points.txt"} - held)


def _files(root: Path) -> Iterator[str]:
    for path in (root / "newsportal").rglob("*"):
        name = path.relative_to(root)
        if path.is_file() and not any(part == "__pycache__" or part.startswith(".") for part in name.parts):
            yield name.as_posix()
