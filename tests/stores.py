"""A store as some crawls of two portals leave it, for the tests of who reads it."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from newsportal.items import Article, Headline, HeadlineList, Image, isoformat, plain
from newsportal.store import schema
from newsportal.store.articles import Verdict, judge
from newsportal.store.database import open_store
from newsportal.store.frontier import KnownPage, PageState, known_pages
from newsportal.store.keys import content_key, key, page_key, row_key
from newsportal.store.lease import acquire
from newsportal.store.outbox import begin_crawl
from newsportal.store.visits import Scope, Visit, write_visits

DAILY, GAZETTE = "daily", "harbour_gazette"
STORY = "https://daily.example/a/1.html"
MOBILE = "https://m.daily.example/a/1.html"
GONE = "https://daily.example/a/2.html"
UNDATED = "https://daily.example/a/3.html"
QUAY = "https://gazette.example/1998/05/02/quay"
LISTING = "https://daily.example/a/"


def story(title: str = "港口全年吞吐量达到三百万标准箱", text: str = "港口今年的吞吐量为三百万标准箱。", **fields: Any) -> Article:
    """An article of the Daily."""
    module = HeadlineList(
        portal=DAILY, url=STORY, name="最近更新", kind="module", headlines=[Headline(position=1, title="另一条", url=GONE)]
    )
    return Article(**{
        "portal": DAILY,
        "url": STORY,
        "canonical_url": STORY,
        "title": title,
        "published": datetime.fromisoformat("2023-07-28T23:05:49+08:00"),
        "published_raw": "2023-07-28 23:05:49",
        "published_from": "page",
        "source": "海港日报",
        "authors": ["王岚", "李川"],
        "editors": ["赵苇"],
        "tags": ["港口"],
        "text": text,
        "paragraphs": [text],
        "images": [Image(url="https://daily.example/i/1.jpg", caption="码头", position=0)],
        "language": "zh",
        "pages": [STORY],
        "headline_lists": [module],
        "fetched": datetime.fromisoformat("2023-07-29T00:00:00+00:00"),
    } | fields)  # fmt: skip


class Filling:
    """Writes rows into a store, inside a transaction."""

    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection

    def add(self, table: sa.Table, **values: Any) -> int:
        """A row; its number."""
        return self.connection.execute(table.insert().values(values)).inserted_primary_key[0]

    def portal(self, name: str, **lease: Any) -> int:
        return self.add(schema.portals, name=name, **lease)

    def crawl(self, portal: int, started: str, **values: Any) -> int:
        return self.add(schema.crawls, portal_id=portal, spider="portal", started=started, **values)

    def page(self, portal: int, url: str, state: str = "done", *, kind: str = "article", **values: Any) -> int:
        seen = {"first_crawl": 1, "first_seen": "2023-07-29T00:00:00Z", "last_seen": "2023-07-30T00:00:00Z"}
        return self.add(schema.pages, portal_id=portal, key=page_key(url), url=url, kind=kind, state=state, **seen | values)

    def article(
        self, portal: int, *texts: Article, state: str = "live", addresses: tuple[str, ...] = (), first_seen: str = "2023-07-29T00:00:00Z"
    ) -> int:
        """An article with its versions and pages."""
        newest = texts[-1]
        number = self.add(
            schema.articles,
            portal_id=portal,
            key=page_key(newest.canonical_url or ""),
            page=page_key(newest.url or ""),
            canonical_url=newest.canonical_url,
            content=content_key(newest.text),
            version=len(texts),
            state=state,
            title=newest.title,
            published=isoformat(newest.published),
            first_seen=first_seen,
            last_seen="2023-07-31T00:00:00Z",
        )
        for count, item in enumerate(texts, 1):
            seen = f"2023-07-29T0{count}:00:00Z"
            self.add(
                schema.versions, article_id=number, number=count, crawl_id=1, seen=seen, item=json.dumps(plain(item), ensure_ascii=False)
            )
        for url in (newest.url, *addresses):
            self.page(portal, url, "gone" if state == "gone" else "done", article_id=number)
        return number

    def headlines(self, portal: int, found: HeadlineList) -> int:
        """A list with its rows."""
        number = self.add(
            schema.lists, portal_id=portal, key=key(f"{found.url} {found.name}"), url=found.url, name=found.name, kind=found.kind
        )
        for row in found.headlines:
            values = plain(row) | {"key": row_key(row.url, row.title), "list_id": number, "first_crawl": 1}
            self.add(schema.headlines, **values, first_seen="2023-07-29T00:00:00Z", last_seen="2023-07-30T00:00:00Z")
        return number

    def edit(
        self, portal: int, article: int | None, url: str, kind: str, field: str, before: str | None, after: str | None, **values: Any
    ) -> int:
        values = {"seen": "2023-07-30T04:00:00Z", "crawl_id": 1} | values
        return self.add(
            schema.edits, portal_id=portal, article_id=article, url=url, kind=kind, field=field, before=before, after=after, **values
        )


def fill(engine: sa.Engine) -> None:
    """Two portals, four articles of which one changed twice and one is gone, headlines in two lists, edits of each kind, pages in each state."""
    with engine.begin() as connection:
        filling = Filling(connection)
        daily, gazette = filling.portal(DAILY), filling.portal(GAZETTE)
        crawl = filling.crawl(
            daily, "2023-07-29T00:00:00Z", ended="2023-07-29T00:10:00Z", state="ended", finish_reason="finished", record={"done": True}
        )
        filling.crawl(daily, "2023-07-30T00:00:00Z", state="died")
        first = story(title="港口全年吞吐量", text="港口今年的吞吐量为二百万标准箱。")
        changed = filling.article(daily, first, story(title="港口全年吞吐量"), story(), addresses=(MOBILE,))
        gone = filling.article(
            daily, story(title="=SUM(A1)", url=GONE, canonical_url=GONE, published=date(2023, 7, 29), images=[], headline_lists=[]), state="gone"
        )  # fmt: skip
        filling.article(daily, story(url=UNDATED, canonical_url=UNDATED, published=None), first_seen="2023-07-30T02:00:00Z")
        quay = story(
            portal=GAZETTE, url=QUAY, canonical_url=QUAY, title="The quay", published=datetime.fromisoformat("1998-05-02T18:00:00+01:00")
        )
        filling.article(gazette, quay)
        rows = [
            Headline(position=1, title="港口全年吞吐量达到三百万标准箱", url=STORY, published=datetime.fromisoformat("2023-07-28T23:05:00+08:00"), published_raw="07-28 23:05"),
            Headline(position=2, title="=SUM(A1)", url=GONE, published=date(2023, 7, 29), section="财经"),
            Headline(position=3, title="没有地址的一行"),
        ]  # fmt: skip
        filling.headlines(daily, HeadlineList(portal=DAILY, url=LISTING, kind="listing", headlines=rows))
        filling.headlines(daily, HeadlineList(portal=DAILY, url=STORY, name="最近更新", kind="module", headlines=rows[:1]))
        for kind, field, before, after in (
            ("title", "title", "港口全年吞吐量", "港口全年吞吐量达到三百万标准箱"),
            ("number", "text", "二百万", "三百万"),
            ("text", "text", "旧", "新"),
            ("time", "published", "2023-07-28T23:05:00+08:00", "2023-07-28T23:05:49+08:00"),
        ):
            filling.edit(daily, changed, STORY, kind, field, before, after, diff=f"[-{before}-]{{+{after}+}}", version=2)
        filling.edit(daily, gone, GONE, "taken down", "page", "=SUM(A1)", None, seen="2023-07-31T00:00:00Z")
        filling.edit(daily, changed, STORY, "restored", "page", None, "港口", seen="2023-07-31T01:00:00Z")
        filling.edit(daily, None, "https://daily.example/a/9.html", "title", "headline", "旧题", "新题")
        filling.page(daily, LISTING, kind="listing")
        filling.page(daily, "https://daily.example/a/4.html", "pending", due=1690600000.0)
        filling.page(daily, "https://daily.example/a/5.html", "pending", due=32503680000.0, tries=2, reason="HTTP 503")
        for number in (6, 7):
            filling.page(daily, f"https://daily.example/a/{number}.html", "failed", tries=5, reason="HTTP 500")
        filling.page(daily, "https://daily.example/a/8.html", "failed", tries=1, reason="no text\x1b[31m")
        filling.add(schema.outbox, portal_id=daily, crawl_id=crawl, version_id=3)


def many(engine: sa.Engine, count: int) -> None:
    """A portal with ``count`` short articles."""
    item = plain(story(text="港口今年的吞吐量为三百万标准箱。" * 6))
    with engine.begin() as connection:
        portal = Filling(connection).portal(DAILY)
        for start in range(0, count, 5_000):
            numbers = range(start + 1, min(start + 5_000, count) + 1)
            seen = {"first_seen": "2023-07-29T00:00:00Z", "last_seen": "2023-07-29T00:00:00Z"}
            shared = {"portal_id": portal, "content": b"", "version": 1, "state": "live", "published": item["published"]} | seen
            addresses = {number: f"https://daily.example/a/{number}.html" for number in numbers}
            connection.execute(
                schema.articles.insert(),
                [
                    shared | {"id": number, "key": page_key(url), "page": page_key(url), "canonical_url": url, "title": item["title"]}
                    for number, url in addresses.items()
                ],
            )
            text = json.dumps(item | {"url": "ADDRESS", "canonical_url": "ADDRESS"}, ensure_ascii=False)
            version = {"number": 1, "crawl_id": 1, "seen": "2023-07-29T00:00:00Z"}
            connection.execute(
                schema.versions.insert(),
                [version | {"article_id": number, "item": text.replace("ADDRESS", url)} for number, url in addresses.items()],
            )


class Fetching:
    """A store that is filled as crawls fill it, page by page; one crawl has begun."""

    def __init__(self, url: str) -> None:
        self.engine = open_store(url)
        with self.engine.begin() as connection:
            self.lease = acquire(connection, "a.example")
        self.crawl()

    def crawl(self) -> int:
        """A new crawl begins; its number."""
        with self.engine.begin() as connection:
            self.scope = Scope(self.lease, begin_crawl(connection, self.lease.portal_id, "portal"))
        return self.scope.crawl_id

    def known(self, url: str) -> KnownPage | None:
        with self.engine.connect() as connection:
            return known_pages(connection, self.lease.portal_id, [page_key(url)]).get(page_key(url))

    def fetch(self, url: str, found: Article, *, times: int = 1, **fields: Any) -> Verdict:
        """A page is fetched and holds an article; what it is to the store, written so many times."""
        found.url, found.canonical_url = url, found.canonical_url or url
        before = self.known(url)
        with self.engine.connect() as connection:
            verdict = judge(connection, self.lease.portal_id, found, page_key(url), article_id=before and before.article_id)
        for _ in range(times):
            self.write(Visit(PageState(page_key(url), url, "article", "done"), articles=[(found, verdict)], **fields))
        return verdict

    def write(self, *visits: Visit) -> None:
        with self.engine.begin() as connection:
            write_visits(connection, self.scope, visits)

    def gone(self, url: str) -> None:
        """A page is fetched and is not there any more."""
        before = self.known(url)
        self.write(Visit(PageState(page_key(url), url, "article", "gone", reason="HTTP 404", article_id=before and before.article_id)))

    def ask(self, *columns: sa.ColumnElement[Any]) -> list[tuple[Any, ...]]:
        with self.engine.connect() as connection:
            return [tuple(row) for row in connection.execute(sa.select(*columns).order_by(*columns))]

    @property
    def edits(self) -> list[tuple[str, str]]:
        return [(kind, field) for kind, field in self.ask(schema.edits.c.kind, schema.edits.c.field)]

    @property
    def versions(self) -> dict[str, int]:
        """Of each article, by its canonical address."""
        return dict(self.ask(schema.articles.c.canonical_url, schema.articles.c.version))
