"""The memory of all crawls and the frontier of each, in one SQLite file or a PostgreSQL database.

``schema.py`` says what is kept; ``database.py`` opens it and keeps its work off the reactor's thread; ``lease.py`` lets one crawl a portal run;
``frontier.py`` knows what is fetched, what waits and what is due; ``articles.py`` keeps articles, their versions and edits, ``sightings.py`` the
headlines; ``outbox.py`` what no finished file holds yet; ``recorder.py`` ties them to a running crawl.
"""
