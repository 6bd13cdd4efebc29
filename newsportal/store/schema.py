"""What the store keeps, for SQLite and PostgreSQL alike.

Times that people read are ISO 8601 in UTC (``2026-11-23T04:00:00Z``: text sorts as time does); ``due``, ``held_until``, ``slot`` and ``until`` are seconds since 1970.
A *key* is the BLAKE2b hash, 16 bytes, of what makes a thing the same: an address's ``url_key``, a text's letters; a page's begins with its place
(``keys.page_key``). Items are kept as JSON.
"""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa

VERSION: Final = 6
"""Of this schema. A change adds a step to ``migrations.STEPS``."""

metadata = sa.MetaData()

# SQLite counts rows by itself only in a column of this very type.
_Id = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_KEY = sa.LargeBinary(16)

schema_version = sa.Table("schema_version", metadata, sa.Column("version", sa.Integer, primary_key=True, autoincrement=False))

portals = sa.Table(
    "portals",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    # The lease: who crawls it now, since when, and until when that is believed without a sign of life.
    sa.Column("holder", sa.Text),
    sa.Column("held_since", sa.Text),
    sa.Column("held_until", sa.Float),
)

crawls = sa.Table(
    "crawls",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("portal_id", sa.ForeignKey("portals.id"), nullable=False, index=True),
    sa.Column("spider", sa.Text, nullable=False),
    sa.Column("started", sa.Text, nullable=False),
    sa.Column("ended", sa.Text),
    sa.Column("state", sa.Text, nullable=False),  # running, publishing (its files are being renamed), published, ended, died
    sa.Column("finish_reason", sa.Text),
    sa.Column("files", sa.JSON),  # while publishing: outbox.Handing
    sa.Column("record", sa.JSON),  # the run record
)

# A section, and how far down its list every row is known.
sections = sa.Table(
    "sections",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("portal_id", sa.ForeignKey("portals.id"), nullable=False),
    sa.Column("key", _KEY, nullable=False),
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("mode", sa.Text, nullable=False),  # articles, headlines (headlines_only)
    sa.Column("solid", sa.BigInteger),  # below a row first seen by this crawl or an earlier one, nothing is missing
    sa.Column("mark", sa.Text),  # the time of a row near its top, then: a walk that has not come down to it has met pinned rows only
    sa.Column("latest", sa.BigInteger),  # the last crawl that walked it to an end; its pages may have been of different age
    sa.Column("latest_mark", sa.Text),
    sa.Column("looks", sa.Integer, nullable=False, server_default="0"),  # walks since ``solid`` that found what an earlier one had missed
    sa.Column("depth", sa.Integer),  # pages that were taken, where a crawl was to take no more; None: to the end of the list
    sa.UniqueConstraint("portal_id", "key", "mode"),
)

pages = sa.Table(
    "pages",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("portal_id", sa.ForeignKey("portals.id"), nullable=False),
    sa.Column("key", _KEY, nullable=False),
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),  # listing, article
    sa.Column("state", sa.Text, nullable=False),  # pending, done, gone, failed
    sa.Column("due", sa.Float),  # to be fetched then; None: not any more
    sa.Column("tries", sa.Integer, nullable=False, default=0),  # failures in a row
    sa.Column("reason", sa.Text),  # of the last failure
    sa.Column("status", sa.Integer),
    sa.Column("etag", sa.Text),
    sa.Column("last_modified", sa.Text),
    sa.Column("body", _KEY),  # the key of the bytes received last
    sa.Column("found", sa.JSON),  # how to ask for it: the row that led here; of a listing page: section, number, what it led to
    sa.Column("article_id", sa.ForeignKey("articles.id")),
    sa.Column("first_crawl", sa.BigInteger, nullable=False),
    sa.Column("first_seen", sa.Text, nullable=False),
    sa.Column("last_seen", sa.Text, nullable=False),
    sa.Column("first_fetched", sa.Text),
    sa.Column("fetched", sa.Text),
    sa.UniqueConstraint("portal_id", "key"),
    sa.Index("pages_due", "portal_id", "due", sqlite_where=sa.text("due IS NOT NULL"), postgresql_where=sa.text("due IS NOT NULL")),
    sa.Index("pages_of_article", "article_id", sqlite_where=sa.text("article_id IS NOT NULL"), postgresql_where=sa.text("article_id IS NOT NULL")),
)  # fmt: skip

articles = sa.Table(
    "articles",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("portal_id", sa.ForeignKey("portals.id"), nullable=False),
    sa.Column("key", _KEY, nullable=False),  # of its canonical address
    sa.Column("page", _KEY, nullable=False),  # of the page that it is read from; its other addresses are copies
    sa.Column("canonical_url", sa.Text, nullable=False),
    sa.Column("content", _KEY, nullable=False),  # of the letters of its text
    sa.Column("version", sa.Integer, nullable=False),  # the number of its newest version
    sa.Column("state", sa.Text, nullable=False),  # live, gone
    sa.Column("title", sa.Text),
    sa.Column("published", sa.Text),
    sa.Column("published_from", sa.Text),
    sa.Column("first_seen", sa.Text, nullable=False),
    sa.Column("last_seen", sa.Text, nullable=False),
    sa.UniqueConstraint("portal_id", "key"),
    sa.Index("articles_content", "portal_id", "content"),
)

versions = sa.Table(
    "versions",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("article_id", sa.ForeignKey("articles.id"), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),  # from 1
    sa.Column("crawl_id", sa.BigInteger, nullable=False),
    sa.Column("seen", sa.Text, nullable=False),  # when it was fetched
    sa.Column("item", sa.Text, nullable=False),  # the Article as JSON (version.py)
    sa.UniqueConstraint("article_id", "number"),
)

lists = sa.Table(
    "lists",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("portal_id", sa.ForeignKey("portals.id"), nullable=False),
    sa.Column("key", _KEY, nullable=False),  # of the section's address (of a module: none) and its name
    sa.Column("url", sa.Text, nullable=False),  # where it was seen first
    sa.Column("name", sa.Text),
    sa.Column("kind", sa.Text, nullable=False),
    sa.UniqueConstraint("portal_id", "key"),
)

# A headline in a list: one row however often it is seen there.
headlines = sa.Table(
    "headlines",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("list_id", sa.ForeignKey("lists.id"), nullable=False),
    sa.Column("key", _KEY, nullable=False),  # of its address, else of its title
    sa.Column("position", sa.Integer, nullable=False),  # when it was seen last
    sa.Column("title", sa.Text),
    sa.Column("url", sa.Text),
    sa.Column("published", sa.Text),
    sa.Column("published_raw", sa.Text),
    sa.Column("section", sa.Text),
    sa.Column("source", sa.Text),
    sa.Column("first_crawl", sa.BigInteger, nullable=False),
    sa.Column("first_seen", sa.Text, nullable=False),
    sa.Column("last_seen", sa.Text, nullable=False),
    sa.UniqueConstraint("list_id", "key"),
)

edits = sa.Table(
    "edits",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("portal_id", sa.ForeignKey("portals.id"), nullable=False),
    sa.Column("crawl_id", sa.BigInteger, nullable=False),
    sa.Column("article_id", sa.ForeignKey("articles.id"), index=True),  # None: a headline whose article is not kept
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("seen", sa.Text, nullable=False, index=True),
    sa.Column("kind", sa.Text, nullable=False),  # title, number, text, time, taken down, restored
    sa.Column("field", sa.Text, nullable=False),  # title, text, published, headline, page
    sa.Column("before", sa.Text),
    sa.Column("after", sa.Text),
    sa.Column("diff", sa.Text),  # word by word: [-去掉-]{+加上+}
    sa.Column("version", sa.Integer),  # the article's version that it led to
)

# What a crawl stored and no finished file holds yet.
outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", _Id, primary_key=True),
    sa.Column("portal_id", sa.ForeignKey("portals.id"), nullable=False, index=True),
    sa.Column("crawl_id", sa.BigInteger, nullable=False),
    sa.Column("version_id", sa.ForeignKey("versions.id")),
    sa.Column("item", sa.Text),  # a HeadlineList as JSON; of an article: its version has it
)

# A job of the schedule: what was started of it last, by which of the machines that share the store.
jobs = sa.Table(
    "jobs",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("portal", sa.Text, nullable=False),
    sa.Column("slot", sa.Float, nullable=False),  # the time in its rhythm that was served last
    sa.Column("run", sa.Text),  # the start's id, handed to the crawl; None: not started yet
    sa.Column("started", sa.Text),
    sa.Column("starter", sa.JSON),  # host; of a process: what lease.process tells; on scrapyd: its address
    sa.Column("until", sa.Float, nullable=False),  # until then a start is believed to be on its way to its crawl
    sa.Column("tries", sa.Integer, nullable=False),  # crawls of this slot
    sa.Column("crawl_id", sa.BigInteger),  # the crawl that it led to
    sa.Column("error", sa.Text),  # why it led to none
)

# What was told of a portal's health, and to whom: a change is told once.
health = sa.Table(
    "health",
    metadata,
    sa.Column("portal_id", sa.ForeignKey("portals.id"), primary_key=True),
    sa.Column("hook", sa.Text, primary_key=True),  # webhook, mail; operator: who told us, that what it is like now is meant to be
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("told", sa.Text),  # when
)
