"""What a user of Scrapy writes in ten minutes: follow the rows, yield title and URL; ``reader=trafilatura`` reads the article, too."""

from typing import ClassVar

import scrapy


class Bare(scrapy.Spider):
    name = "bare"
    custom_settings: ClassVar = {"ROBOTSTXT_OBEY": False, "DOWNLOAD_DELAY": 0, "CONCURRENT_REQUESTS": 16, "CONCURRENT_REQUESTS_PER_DOMAIN": 8, "LOG_LEVEL": "WARNING"}  # fmt: skip

    def __init__(self, url, reader="", **kwargs):
        super().__init__(**kwargs)
        self.start_urls, self.read = [url], None
        if reader:
            import trafilatura

            self.read = trafilatura.bare_extraction

    def parse(self, response):
        yield from response.follow_all(css="ul.list a", callback=self.parse_article)
        yield from response.follow_all(css="div.pages a")

    def parse_article(self, response):
        item = {"url": response.url, "title": response.css("h1::text").get()}
        if self.read:
            document = self.read(response.text, url=response.url)
            item |= {"text": document.text, "published": document.date, "author": document.author}
        yield item
