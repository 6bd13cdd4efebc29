"""``scrapy genspider NAME URL``: a portal in a file of its own, to be filled in (``spiders/__init__.py``)."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from scrapy.commands import genspider

from newsportal import spiders


class Command(genspider.Command):
    """``scrapy genspider``; status 1 if it has made none."""

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) == 2:
            self.exitcode = 1
            args = [genspider.sanitize_module_name(args[0]).lower(), args[1]]  # a portal is called as its file
        super().run(args, opts)

    def _genspider(self, *args: Any) -> Path:
        made = super()._genspider(*args)
        self.exitcode = 0
        return made

    @property
    def templates_dir(self) -> str:
        """Scrapy's own templates make spiders that are no portals."""
        return str(Path(spiders.__file__).parent)
