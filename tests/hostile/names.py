"""Names for the tests: the project's resolvers with a table in place of the network, so that no test asks a name server."""

from __future__ import annotations

import json
import os

from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred, fail, succeed
from twisted.internet.error import DNSLookupError

from newsportal.downloader.addresses import literal_address
from newsportal.downloader.resolver import GuardedResolver

TABLE: dict[str, list[str]] = json.loads(os.environ.get("TABLE", "{}"))
"""Name -> its addresses, one an answer; the last one stays."""


class _FromTable(CachingThreadedResolver):
    def getHostByName(self, name: str, timeout=()) -> Deferred[str]:
        answers = TABLE.get(name.lower().rstrip("."))
        if answers:
            return succeed(answers.pop(0) if len(answers) > 1 else answers[0])
        if literal_address(name) or name.rstrip(".") == "localhost":
            return super().getHostByName(name, timeout)
        return fail(DNSLookupError(name))


class Guarded(_FromTable, GuardedResolver):
    """As crawls use it."""


class Unguarded(_FromTable):
    """As Scrapy has it."""
