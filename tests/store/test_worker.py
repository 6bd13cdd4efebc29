"""The store's thread: what is written is written whole, and one piece of work that fails stands in no other's way."""

import asyncio

import pytest
import sqlalchemy as sa

from newsportal.store.schema import portals
from newsportal.store.worker import Worker


def names(connection):
    return list(connection.scalars(sa.select(portals.c.name).order_by(portals.c.name)))


def test_work_that_fails_half_way_leaves_nothing(store_url):
    def add(name, *, fails=False):
        def work(connection):
            connection.execute(portals.insert().values(name=name))
            if fails:
                raise RuntimeError(name)

        return work

    async def run():
        worker = Worker(store_url, patience=5)
        await worker.open()
        await worker.write(add("first"))
        with pytest.raises(RuntimeError):
            await worker.write(add("second", fails=True))
        assert await worker.read(names) == ["first"]
        await worker.write(add("third"))
        assert await worker.read(names) == ["first", "third"]
        await worker.close()

    asyncio.run(run())
