"""网易新闻."""

from newsportal.spiders.portal import PortalSpider


class NeteaseSpider(PortalSpider):
    """网易新闻, news.163.com: international news and the rolling list.

    Checked on 2026-11-23 on saved pages: the fronts 国际 and 滚动 and twelve articles of 2019 to 2024.
    """

    name = "netease"
    start_urls = ["https://news.163.com/world/", "https://news.163.com/latest/"]
