"""Al Jazeera English."""

from newsportal.spiders.portal import PortalSpider


class AljazeeraSpider(PortalSpider):
    """Al Jazeera English, aljazeera.com, Doha: economy.

    Checked on 2026-11-23 on saved pages: the front Economy and an article of 2019.
    """

    name = "aljazeera"
    start_urls = ["https://www.aljazeera.com/economy/"]
    language, timezone = "en", "Asia/Qatar"
