"""For scrapyd-deploy, which builds an egg; everything is in pyproject.toml."""

from setuptools import setup

setup()
