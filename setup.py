"""For scrapyd-deploy, beside our own ``scrapy deploy``; everything is in pyproject.toml."""

from setuptools import setup

setup()
