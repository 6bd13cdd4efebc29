"""A portal that takes every host of the lures for its own, so that the off-site filter stops none of them."""

import json
import os

from newsportal.spiders.portal import PortalSpider


class LuredSpider(PortalSpider):
    """Nothing but the guard between it and what a page names."""

    name = "lured"
    takes_url = True
    allowed_domains = json.loads(os.environ.get("DOMAINS", "[]"))
