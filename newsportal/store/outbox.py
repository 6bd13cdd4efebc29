"""What is stored and stands in no finished file yet, and how files are finished so that each version stands in them once.

A crawl's files are renamed between two transactions: the first says which files become which, the second empties the outbox. A crawl that died
between them is finished by the next one, which renames what is left to rename.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from newsportal.extract.story.join import complete_row, is_cut
from newsportal.items import Article, Headline, HeadlineList, article_from, list_from, moment, plain
from newsportal.store.frontier import known_pages
from newsportal.store.keys import as_json, page_key, utc
from newsportal.store.schema import crawls, jobs, outbox, versions
from newsportal.store.version import load_version


@dataclass(frozen=True, slots=True)
class WholeFile:
    """A file that is written and waits for its name."""

    part: Path
    path: Path

    def rename(self) -> bool:
        """Give it its name; whether it has it now."""
        if self.part.exists():
            self.part.replace(self.path)
        return self.path.exists()


@dataclass(frozen=True, slots=True)
class Handing:
    """What a crawl hands out at its end."""

    files: tuple[WholeFile, ...]
    articles: bool
    """Whether some of its files hold articles."""
    lists: bool
    """Whether some hold headline lists."""

    def plain(self) -> dict[str, Any]:
        """As JSON values."""
        files = [{"part": str(file.part.absolute()), "path": str(file.path.absolute())} for file in self.files]
        return {"files": files, "articles": self.articles, "lists": self.lists}

    @classmethod
    def from_plain(cls, data: dict[str, Any]) -> Handing:
        """What ``plain`` wrote."""
        return cls(tuple(WholeFile(Path(file["part"]), Path(file["path"])) for file in data["files"]), data["articles"], data["lists"])


def add_lists(connection: sa.Connection, portal_id: int, crawl_id: int, found: Iterable[HeadlineList]) -> None:
    """Lists are to be handed out."""
    rows = [{"portal_id": portal_id, "crawl_id": crawl_id, "item": as_json(plain(each))} for each in found]
    if rows:
        connection.execute(outbox.insert(), rows)


def left_over(
    connection: sa.Connection, portal_id: int, crawl_id: int, kind: type[Article] | type[HeadlineList], after: int, limit: int
) -> Iterator[tuple[int, Article | HeadlineList]]:
    """What of a kind earlier crawls stored and handed to no finished file, in order, behind the number ``after``; each with its number."""
    of_kind = outbox.c.version_id.is_not(None) if kind is Article else outbox.c.version_id.is_(None)
    query = (
        sa.select(outbox.c.id, outbox.c.item, versions.c.item.label("version"))
        .outerjoin(versions, outbox.c.version_id == versions.c.id)
        .where(outbox.c.portal_id == portal_id, outbox.c.crawl_id != crawl_id, outbox.c.id > after, of_kind)
        .order_by(outbox.c.id)
        .limit(limit)
    )
    for row in connection.execute(query).all():
        if row.version:
            yield row.id, article_from(load_version(row.version))
        else:
            found = list_from(json.loads(row.item))
            _complete(connection, portal_id, found)
            yield row.id, found


def _complete(connection: sa.Connection, portal_id: int, found: HeadlineList) -> None:
    """What the articles say that the rows of a list lead to, and the rows do not."""
    open_rows: dict[bytes, Headline] = {
        page_key(row.url): row for row in found.headlines if row.url and (not row.title or is_cut(row.title) or not row.published)
    }
    for key, page in known_pages(connection, portal_id, open_rows).items():
        complete_row(open_rows[key], page.title, moment(page.published), page.published_from)


def begin_handing(connection: sa.Connection, crawl_id: int, handing: Handing) -> None:
    """From here on the files count: if this process dies, the next crawl finishes them."""
    connection.execute(crawls.update().where(crawls.c.id == crawl_id).values(state="publishing", files=handing.plain()))


def end_handing(connection: sa.Connection, portal_id: int, crawl_id: int, handing: Handing) -> None:
    """The files have their names: what they hold leaves the outbox. Lists that the crawl wrote to no file are given up with it."""
    mine = (outbox.c.portal_id == portal_id) & (outbox.c.crawl_id <= crawl_id)
    if handing.articles:
        connection.execute(outbox.delete().where(mine, outbox.c.version_id.is_not(None)))
    given = sa.true() if handing.lists else outbox.c.crawl_id == crawl_id
    connection.execute(outbox.delete().where(mine, outbox.c.version_id.is_(None), given))
    connection.execute(crawls.update().where(crawls.c.id == crawl_id).values(state="published", files=None))


def finish_dead(connection: sa.Connection, portal_id: int) -> list[str]:
    """Of crawls that died: files that were whole get their names. For the log, a line for each crawl."""
    lines = []
    dead = sa.select(crawls.c.id, crawls.c.started, crawls.c.state, crawls.c.files)
    for row in connection.execute(
        dead.where(crawls.c.portal_id == portal_id, crawls.c.state.in_(("running", "publishing", "published")))
    ).all():
        if row.state == "publishing":
            handing = Handing.from_plain(row.files)
            renamed = [file.rename() for file in handing.files]
            if all(renamed):
                end_handing(connection, portal_id, row.id, handing)
        connection.execute(crawls.update().where(crawls.c.id == row.id).values(state="died", ended=utc(), files=None))
        lines.append(f"the crawl of {row.started} died; this one goes on where it was")
    return lines


def begin_crawl(connection: sa.Connection, portal_id: int, spider: str, run: str | None = None) -> int:
    """The crawl's number. ``run``: the start of a job of the schedule that it is."""
    values = {"portal_id": portal_id, "spider": spider, "started": utc(), "state": "running"}
    crawl_id = int(connection.execute(crawls.insert().values(values).returning(crawls.c.id)).scalar_one())
    if run:
        connection.execute(jobs.update().where(jobs.c.run == run).values(crawl_id=crawl_id, error=None))
    return crawl_id


def end_crawl(connection: sa.Connection, crawl_id: int, reason: str | None, record: dict[str, Any]) -> None:
    """It ended by itself; ``record`` is its run record."""
    connection.execute(
        crawls.update().where(crawls.c.id == crawl_id).values(state="ended", ended=utc(), finish_reason=reason, record=record)
    )
