"""AP News."""

from newsportal.spiders.portal import PortalSpider


class ApnewsSpider(PortalSpider):
    """AP News, apnews.com, New York: science.

    Checked on 2026-11-23 on saved pages: the hub Science and two articles of 2024.
    """

    name = "apnews"
    start_urls = ["https://apnews.com/hub/science"]
    language, timezone = "en", "America/New_York"
