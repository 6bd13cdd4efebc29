"""What is crawled when: ``schedule.toml``, and one call a minute that starts what is due, on this machine and on all that share the store.

``tables.py`` and ``file.py`` read the file; ``rhythm.py`` knows the times; ``plan.py`` says how each job stands; ``starters.py`` start crawls, as
processes or on scrapyd; ``round.py`` is the call. What was started is in the store (``store/jobs.py``).
"""
