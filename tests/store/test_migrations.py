"""The tables of an earlier version are brought up to date, step by step, all or nothing."""

import pytest
import sqlalchemy as sa

from newsportal.store import migrations
from newsportal.store.database import StoreError, open_store
from newsportal.store.schema import VERSION, schema_version


def version(engine):
    with engine.connect() as connection:
        return connection.execute(sa.select(schema_version.c.version)).scalar_one()


def test_a_new_store_has_the_newest_tables(store_url):
    engine = open_store(store_url)
    assert version(engine) == VERSION
    engine.dispose()


def test_the_steps_lead_to_this_version():
    assert sorted(migrations.STEPS) == list(range(2, VERSION + 1))


def test_an_older_store_is_brought_up_to_date(store_url, monkeypatch):
    open_store(store_url).dispose()
    monkeypatch.setattr(migrations, "VERSION", VERSION + 2)
    monkeypatch.setitem(
        migrations.STEPS, VERSION + 1, lambda connection: connection.exec_driver_sql("ALTER TABLE portals ADD COLUMN a INTEGER")
    )
    monkeypatch.setitem(migrations.STEPS, VERSION + 2, lambda connection: connection.exec_driver_sql("UPDATE portals SET a = 1"))
    engine = open_store(store_url)
    assert version(engine) == VERSION + 2
    assert "a" in {column["name"] for column in sa.inspect(engine).get_columns("portals")}
    engine.dispose()


def test_a_step_that_fails_changes_nothing(store_url, monkeypatch):
    open_store(store_url).dispose()
    monkeypatch.setattr(migrations, "VERSION", VERSION + 2)
    monkeypatch.setitem(
        migrations.STEPS, VERSION + 1, lambda connection: connection.exec_driver_sql("ALTER TABLE portals ADD COLUMN a INTEGER")
    )
    monkeypatch.setitem(migrations.STEPS, VERSION + 2, lambda connection: connection.exec_driver_sql("UPDATE nothing SET a = 1"))
    with pytest.raises(StoreError, match="nothing"):
        open_store(store_url)
    monkeypatch.undo()
    engine = open_store(store_url)
    assert version(engine) == VERSION
    assert "a" not in {column["name"] for column in sa.inspect(engine).get_columns("portals")}
    engine.dispose()
