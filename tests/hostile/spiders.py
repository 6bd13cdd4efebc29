"""Portals that are less careful than the one that ships, so that what stands behind them is seen to hold."""

import json
import os

from newsportal.spiders.portal import PortalSpider


class LuredSpider(PortalSpider):
    """Takes every host of the lures for its own, so that the off-site filter stops none of them: nothing but the guard is between it and what a page names."""

    name = "lured"
    takes_url = True
    allowed_domains = json.loads(os.environ.get("DOMAINS", "[]"))


class LooseSpider(PortalSpider):
    """Takes a page's word for its address and section, whatever that is."""

    name = "loose"
    takes_url = True

    def article(self, response):
        article = super().article(response)
        article.canonical_url = article.section = response.css("link::attr(title)").get()
        return article
