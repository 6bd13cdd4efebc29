"""For ``scrapy deploy``, since only this builds an egg; everything is in pyproject.toml."""

from setuptools import setup

setup()
