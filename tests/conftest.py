"""What all tests can use: a store in SQLite and one on a real PostgreSQL server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import postgresql
import pytest
from hypothesis import settings

# How long an example takes is no matter of tests: a busy machine, or an expression's first use, would fail them by chance.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[postgresql.Server]:
    """A PostgreSQL server of this run's own."""
    try:
        with postgresql.server() as running:
            yield running
    except postgresql.NoPostgresql as reason:
        pytest.skip(str(reason))


@pytest.fixture
def postgresql_url(postgresql_server: postgresql.Server) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    with postgresql_server.database(f"test_{uuid4().hex}") as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of an SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path}/newsportal.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """The address of a store that nobody has opened yet, of either kind."""
    return request.getfixturevalue(f"{request.param}_url")
