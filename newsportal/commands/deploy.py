"""``scrapy deploy [TARGET]``: pack the project and put it on a scrapyd daemon, then see that it is what will run there.

0: deployed. 1: not deployed, and what was there before still runs. 2: wrong use.
"""

from __future__ import annotations

import argparse
import io
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, ClassVar

from scrapy.commands import ScrapyCommand
from scrapy.spiderloader import get_spider_loader
from scrapy.utils.conf import closest_scrapy_cfg

from newsportal import __version__
from newsportal.commands import answering, say
from newsportal.scrapyd import ScrapydError, connect

# scrapyd puts an egg behind everything on the path, so that a newsportal installed there, as its dependencies have to be, would run
# in its place, whatever is deployed. So the egg's settings have a name of their own, and put the egg first.
_DEPLOYED = '''"""The settings of the deployed newsportal, not of one that is installed beside scrapyd."""
import os
import sys

sys.path.insert(0, os.path.abspath(os.path.dirname(__file__)))
from newsportal.settings import *
'''


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

    @answering
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
        say(self, [f"{daemon.project} {version} is on {daemon.url} and will run from now on; spiders: {', '.join(spiders)}"])


def version_label(moment: datetime) -> str:
    """A version that sorts after every older one and after any number: scrapyd sorts such labels as text.

    >>> version_label(datetime(2026, 11, 23, 10, 45, tzinfo=UTC))
    'r20261123T104500'
    """
    return f"r{moment.astimezone(UTC):%Y%m%dT%H%M%S}"


def packed(root: Path) -> bytes:
    """The project in a folder as an egg for scrapyd: every file of the package, data files too, which setuptools drops unless told of each."""
    if not (root / "newsportal" / "settings.py").is_file():
        raise ScrapydError(f"{root} is no source folder of newsportal: no newsportal/settings.py there")
    egg = io.BytesIO()
    with zipfile.ZipFile(egg, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("EGG-INFO/PKG-INFO", f"Metadata-Version: 2.1\nName: newsportal\nVersion: {__version__}\n")
        archive.writestr("EGG-INFO/entry_points.txt", "[scrapy]\nsettings = newsportal_deployed\n")
        archive.writestr("newsportal_deployed.py", _DEPLOYED)
        for path in sorted((root / "newsportal").rglob("*")):
            name = path.relative_to(root)
            if path.is_file() and not any(part == "__pycache__" or part.startswith(".") for part in name.parts):
                archive.write(path, name.as_posix())
    return egg.getvalue()
