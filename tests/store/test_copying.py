"""Moving a store from one kind of database to the other, and going on there."""

import json

import pytest
import sqlalchemy as sa
import stores
from crawling import crawl, read_jsonl
from newsroom import Newsroom, story

from newsportal.store import schema
from newsportal.store.copying import copy_store
from newsportal.store.database import StoreError, open_store, open_to_read
from newsportal.store.lease import acquire


def rows(engine):
    with engine.connect() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(sa.select(table).order_by(*table.primary_key.columns))]
            for table in schema.metadata.sorted_tables
        }


@pytest.mark.parametrize("way", ["there", "back"])
def test_everything_arrives(sqlite_url, postgresql_url, way):
    source, target = (sqlite_url, postgresql_url) if way == "there" else (postgresql_url, sqlite_url)
    engine = open_store(source)
    stores.fill(engine)
    with engine.begin() as connection:
        connection.execute(schema.portals.update().values(holder=None, held_until=None))
    counts = copy_store(open_to_read(source), target)
    copy = open_store(target)
    assert rows(copy) == rows(engine)
    assert counts["articles"] == len(rows(engine)["articles"]) > 0
    with pytest.raises(StoreError, match="holds something already"):
        copy_store(open_to_read(source), target)
    copy.dispose()
    engine.dispose()


def test_a_crawl_goes_on_in_the_copy(tmp_path, sqlite_url, postgresql_url):
    with Newsroom(map(story, range(12))).serve() as room:
        crawl(tmp_path, f"url={room.section_urls()[0]}", settings={"NEWSPORTAL_DB": sqlite_url})
        copy_store(open_to_read(sqlite_url), postgresql_url)
        room.publish(12, 13)
        crawl(tmp_path, f"url={room.section_urls()[0]}", settings={"NEWSPORTAL_DB": postgresql_url})
    given = [json.dumps(item["url"]) for path in tmp_path.glob("output/*/*-articles.jsonl") for item in read_jsonl(path)]
    assert len(given) == len(set(given)) == 14


def test_not_while_a_crawl_runs(sqlite_url, tmp_path):
    engine = open_store(sqlite_url)
    with engine.begin() as connection:
        acquire(connection, "a.example")
    with pytest.raises(StoreError, match="is being crawled"):
        copy_store(engine, f"sqlite:///{tmp_path}/other.db")
    engine.dispose()
