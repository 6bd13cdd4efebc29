"""A store of an earlier version is brought up to date, and is then as a new one is."""

import pytest
import sqlalchemy as sa
from crawling import crawl
from newsroom import Newsroom, story

from newsportal.store.database import StoreError, open_store
from newsportal.store.schema import VERSION, health, jobs, schema_version


def shape(engine, table):
    inspector = sa.inspect(engine)
    columns = [(each["name"], repr(each["type"]), each["nullable"]) for each in inspector.get_columns(table)]
    return columns, inspector.get_pk_constraint(table)["constrained_columns"]


def test_from_version_1(store_url):
    engine = open_store(store_url)
    tables, new = set(sa.inspect(engine).get_table_names()), [shape(engine, name) for name in ("jobs", "health")]
    with engine.begin() as connection:  # as version 1 made it
        jobs.drop(connection)
        health.drop(connection)
        connection.execute(schema_version.update().values(version=1))
    engine.dispose()
    engine = open_store(store_url)
    assert set(sa.inspect(engine).get_table_names()) == tables
    assert [shape(engine, name) for name in ("jobs", "health")] == new
    with engine.begin() as connection:
        assert connection.execute(sa.select(schema_version.c.version)).scalar_one() == VERSION == 3
    engine.dispose()


def test_what_version_1_kept_is_still_known(tmp_path, sqlite_url):
    with Newsroom(map(story, range(10))).serve() as room:
        settings = {"NEWSPORTAL_DB": sqlite_url}
        assert crawl(tmp_path, f"url={room.section_urls()[0]}", settings=settings).returncode == 0
        engine = open_store(sqlite_url)
        with engine.begin() as connection:
            jobs.drop(connection)
            health.drop(connection)
            connection.execute(schema_version.update().values(version=1))
        engine.dispose()
        room.publish(10)
        assert crawl(tmp_path, f"url={room.section_urls()[0]}", settings=settings).returncode == 0
        assert sum(room.article_fetches().values()) == 11


def test_a_newer_one_is_left_alone(store_url):
    engine = open_store(store_url)
    with engine.begin() as connection:
        connection.execute(schema_version.update().values(version=VERSION + 1))
    engine.dispose()
    with pytest.raises(StoreError, match="newer newsportal"):
        open_store(store_url)
