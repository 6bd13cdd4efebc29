"""Fetching politely and safely: what Scrapy's own downloader middlewares lack."""
