"""东方网."""

from newsportal.spiders.portal import PortalSpider


class EastdaySpider(PortalSpider):
    """东方网, eastday.com, Shanghai: the rolling list on the front page.

    Checked on 2026-11-23 on saved pages: the front page of 2017 and two articles of 2024.
    """

    name = "eastday"
    start_urls = ["https://www.eastday.com/"]
