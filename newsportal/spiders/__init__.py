"""One file a portal, facts only. To add one:

1. ``scrapy genspider NAME URL`` makes ``NAME.py``; put in the docstring (which portal, checked on what, when);
2. list its section fronts, RSS or news sitemaps in ``start_urls``; set ``language`` and ``timezone`` if it is not Chinese;
3. ``scrapy crawl NAME -a pages=1`` and read the files in ``output/NAME/``;
4. only where reading by itself goes wrong: override ``headlines(response)`` or ``article(response)``, a few lines each;
5. ``scrapy list`` names it; ``make readme`` puts it into README.md; ``make test`` checks it.
"""
