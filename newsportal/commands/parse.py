"""``scrapy parse URL``: Scrapy's command."""

from __future__ import annotations

import argparse

from scrapy.commands import parse

from newsportal.commands import refuse_without_address


class Command(parse.Command):
    """``scrapy parse``."""

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        super().process_options(args, opts)
        refuse_without_address(self, opts)
