"""newsportal turns news portals into data. The folders follow the way of the data:

``spiders/`` know the portals; a listing page gives rows, a row leads to an article; ``downloader/`` fetches safely;
``extract/`` reads bytes into the items of ``items.py``; ``pipelines/`` clean, validate and deduplicate them;
``exporters.py`` and ``files.py`` write the files; ``watch/`` keeps count, shows progress and leaves a record of each run;
``schedule/`` says what is crawled when, and starts it, as processes or by ``scrapyd.py``, whose deployments ``trial.py`` tries;
``commands/`` are what people type.
"""

__version__ = "0.1.0"
