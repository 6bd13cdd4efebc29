"""``scrapy shell URL``: Scrapy's command."""

from __future__ import annotations

import argparse

from scrapy.commands import shell

from newsportal.commands import refuse_without_address


class Command(shell.Command):
    """``scrapy shell``."""

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        super().process_options(args, opts)
        refuse_without_address(self, opts)
