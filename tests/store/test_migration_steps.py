"""A store of an earlier version is brought up to date, and is then as a new one is."""

import json

import pytest
import sqlalchemy as sa
import stores
from crawling import crawl
from newsroom import Newsroom, story

from newsportal.store.database import StoreError, open_store
from newsportal.store.keys import address_key
from newsportal.store.schema import VERSION, articles, headlines, health, jobs, pages, schema_version, sections, versions
from newsportal.store.version import load_version


def shape(engine, table):
    inspector = sa.inspect(engine)
    columns = [(each["name"], repr(each["type"]), each["nullable"]) for each in inspector.get_columns(table)]
    return columns, inspector.get_pk_constraint(table)["constrained_columns"]


def keys(connection):
    """All keys of pages that a store holds."""
    columns = {
        table.name: [each for each in (table.c.id, table.c.key, table.c.get("page")) if each is not None]
        for table in (pages, articles, sections, headlines)
    }
    return {name: [tuple(row) for row in connection.execute(sa.select(*of).order_by(of[0]))] for name, of in columns.items()}


def make_version_5(connection):
    """Sections that do not know how deep they were walked."""
    connection.exec_driver_sql("ALTER TABLE sections DROP COLUMN depth")
    connection.execute(schema_version.update().values(version=5))


def make_version_4(connection):
    """Sections that know one walk."""
    make_version_5(connection)
    for name in ("latest", "latest_mark", "looks"):
        connection.exec_driver_sql(f"ALTER TABLE sections DROP COLUMN {name}")
    connection.execute(schema_version.update().values(version=4))


def make_version_3(connection):
    """Keys without places, versions that hold their text twice."""
    make_version_4(connection)
    page_urls = {row.key: row.url for row in connection.execute(sa.select(pages.c.key, pages.c.url))}
    for row in connection.execute(sa.select(articles.c.id, articles.c.page, articles.c.canonical_url)).all():
        old = {"key": address_key(row.canonical_url), "page": address_key(page_urls[row.page])}
        connection.execute(articles.update().where(articles.c.id == row.id).values(old))
    for table in (pages, sections, headlines):
        for row in connection.execute(sa.select(table.c.id, table.c.url).where(table.c.url.is_not(None))).all():
            connection.execute(table.update().where(table.c.id == row.id).values(key=address_key(row.url)))
    for row in connection.execute(sa.select(versions.c.id, versions.c.item)).all():
        item = json.dumps(load_version(row.item), ensure_ascii=False)
        connection.execute(versions.update().where(versions.c.id == row.id).values(item=item))
    connection.execute(schema_version.update().values(version=3))


def make_version_1(connection):
    make_version_3(connection)
    jobs.drop(connection)
    health.drop(connection)
    connection.execute(schema_version.update().values(version=1))


def test_from_version_1(store_url):
    engine = open_store(store_url)
    tables, new = set(sa.inspect(engine).get_table_names()), [shape(engine, name) for name in ("jobs", "health", "sections")]
    with engine.begin() as connection:
        make_version_1(connection)
    engine.dispose()
    engine = open_store(store_url)
    assert set(sa.inspect(engine).get_table_names()) == tables
    assert [shape(engine, name) for name in ("jobs", "health", "sections")] == new
    with engine.begin() as connection:
        assert connection.execute(sa.select(schema_version.c.version)).scalar_one() == VERSION == 6
    engine.dispose()


@pytest.mark.parametrize("chunk", [2, 5_000])
def test_keys_of_version_3(store_url, chunk, monkeypatch):
    monkeypatch.setattr("newsportal.store.migrations._CHUNK", chunk)
    engine = open_store(store_url)
    stores.fill(engine)
    with engine.begin() as connection:
        new = keys(connection)
        make_version_3(connection)
        assert all(before != after for before, after in zip(new.values(), keys(connection).values(), strict=True) if before)
    engine.dispose()
    engine = open_store(store_url)
    with engine.begin() as connection:
        assert keys(connection) == new
    engine.dispose()


def test_what_version_1_kept_is_still_known(tmp_path, store_url):
    with Newsroom(map(story, range(10))).serve() as room:
        settings = {"NEWSPORTAL_DB": store_url}
        assert crawl(tmp_path, f"url={room.section_urls()[0]}", settings=settings).returncode == 0
        engine = open_store(store_url)
        with engine.begin() as connection:
            new = keys(connection)
            make_version_1(connection)
        engine.dispose()
        room.publish(10)
        assert crawl(tmp_path, f"url={room.section_urls()[0]}", settings=settings).returncode == 0
        assert sum(room.article_fetches().values()) == 11
        with open_store(store_url).begin() as connection:
            grown = keys(connection)
        assert all(set(grown[name]) >= set(held) for name, held in new.items())
        assert new["sections"]
        assert len(grown["pages"]) == len(new["pages"]) + 1


@pytest.mark.parametrize(("pages", "depth"), [(2, 2), (9, None)])
def test_how_deep_version_5_has_walked(tmp_path, store_url, pages, depth):
    with Newsroom(map(story, range(30)), per_page=10).serve() as room:
        settings = {"NEWSPORTAL_DB": store_url}
        crawl(tmp_path, f"url={room.section_urls()[0]}", "headlines_only=1", f"pages={pages}", settings=settings)
    engine = open_store(store_url)
    with engine.begin() as connection:
        make_version_5(connection)
    engine.dispose()
    engine = open_store(store_url)
    with engine.begin() as connection:
        assert connection.execute(sa.select(sections.c.depth)).scalar_one() == depth
    engine.dispose()


def test_a_newer_one_is_left_alone(store_url):
    engine = open_store(store_url)
    with engine.begin() as connection:
        connection.execute(schema_version.update().values(version=VERSION + 1))
    engine.dispose()
    with pytest.raises(StoreError, match="newer newsportal"):
        open_store(store_url)
