"""One crawl a portal at a time: a lease in the store, renewed while the crawl lives, lost when it dies."""

from __future__ import annotations

import json
import math
import os
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from newsportal.store.keys import insert, utc
from newsportal.store.schema import portals

TERM = 90.0
"""Seconds that a lease is believed without a sign of life, where no setting says otherwise."""
RENEWALS = 4.5
"""Signs of life in the term of a lease."""


class Held(Exception):
    """Another crawl of the portal runs; the message says which."""


class LeaseLost(Exception):
    """Another crawl has taken the portal over, since this one gave no sign of life for longer than its term."""


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to crawl a portal."""

    portal_id: int
    holder: str
    """Who has it, as JSON: host, process, a word that nobody else has."""
    term: float = TERM


@dataclass(frozen=True, slots=True)
class Running:
    """A crawl that runs now."""

    host: str
    pid: int
    since: str

    @property
    def who(self) -> str:
        """In words."""
        return f"by process {self.pid} on {self.host}"

    def __str__(self) -> str:
        return f"{self.who}, since {self.since}"


_RENEWAL = (
    portals.update()
    .where(portals.c.id == sa.bindparam("portal"), portals.c.holder == sa.bindparam("us"))
    .values(held_until=sa.bindparam("until"))
)
_CLOCK = sa.text("SELECT extract(epoch FROM clock_timestamp())")


def acquire(connection: sa.Connection, portal: str, *, host: str = "", term: float = TERM) -> Lease:
    """Take the portal's lease, inside a transaction. ``host``: what this machine is called, if not by its host name. Raises Held."""
    connection.execute(insert(connection.dialect.name, portals).values(name=portal).on_conflict_do_nothing())
    row = connection.execute(
        sa.select(portals.c.id, portals.c.holder, portals.c.held_since, portals.c.held_until)
        .where(portals.c.name == portal)
        .with_for_update()
    ).one()
    now = clock(connection)
    if row.holder and _is_believed(who := json.loads(row.holder), row.held_until, now) and not is_dead(who, host):
        raise Held(f"{portal} is being crawled already, {shown(row.holder)}, since {row.held_since}")
    lease = Lease(row.id, json.dumps(process(os.getpid(), host) | {"word": uuid4().hex, "term": term}), term)
    connection.execute(portals.update().where(portals.c.id == row.id).values(holder=lease.holder, held_since=utc(), held_until=now + term))
    return lease


def renew(connection: sa.Connection, lease: Lease) -> float:
    """A sign of life; also the fence before every write, in its transaction. The store's time; raises LeaseLost."""
    now = clock(connection)
    found = connection.execute(_RENEWAL, {"portal": lease.portal_id, "us": lease.holder, "until": now + lease.term})
    if not found.rowcount:
        raise LeaseLost("another crawl has taken this portal over; this one stops")
    return now


def release(connection: sa.Connection, lease: Lease) -> None:
    """Give it back."""
    connection.execute(
        portals.update()
        .where(portals.c.id == lease.portal_id, portals.c.holder == lease.holder)
        .values(holder=None, held_since=None, held_until=None)
    )


def running(connection: sa.Connection, *, host: str = "") -> dict[str, Running]:
    """The crawls that run now, by portal."""
    return {row.name: Running(who["host"], who["pid"], row.held_since) for row, who, believed in _holders(connection, host) if believed}


def silent(connection: sa.Connection, *, host: str = "") -> set[str]:
    """Portals whose lease has run out without being given back, and whose crawl may live: as after a machine slept, or a clock was set."""
    return {row.name for row, _, believed in _holders(connection, host) if not believed}


def _holders(connection: sa.Connection, host: str) -> Iterator[tuple[Any, dict[str, Any], bool]]:
    """The leases that nobody has given back, with their holders, as far as these are not known to be dead; whether each is believed."""
    held = sa.select(portals.c.name, portals.c.holder, portals.c.held_since, portals.c.held_until).where(portals.c.holder.is_not(None))
    rows, now = connection.execute(held).all(), clock(connection)
    for row in rows:
        if not is_dead(who := json.loads(row.holder), host):
            yield row, who, _is_believed(who, row.held_until, now)


def _is_believed(who: dict[str, Any], until: float, now: float) -> bool:
    """Whether a lease has not run out. One that ends later than it can was given by a clock that was ahead: a crawl that lives renews it in time."""
    return bool(now < until <= now + 2 * who.get("term", math.inf))


def clock(connection: sa.Connection) -> float:
    """Seconds since 1970 by the one clock that all who share the store see."""
    if connection.dialect.name == "postgresql":
        return float(connection.execute(_CLOCK).scalar_one())
    return time.time()


def shown(holder: str) -> str:
    """The holder in words: ``by process 4711 on host``."""
    who = json.loads(holder)
    return f"by process {who['pid']} on {who['host']}"


def process(pid: int, host: str = "") -> dict[str, str | int]:
    """What tells a process of this machine from all others, as JSON values."""
    return {"host": host or socket.gethostname(), "boot": _boot(), "pid": pid, "born": _born(pid)}


def is_dead(who: dict[str, Any], host: str = "") -> bool:
    """Whether it (``process``) was a process of this very machine that has ended: no need to wait for its lease's end."""
    return is_of_this_run(who, host) and (not who["born"] or _born(who["pid"]) != who["born"])


def is_of_this_run(who: dict[str, Any], host: str = "") -> bool:
    """Whether it (``process``) was started since this machine was, so that its end can be told."""
    return bool(who["boot"]) and (who["host"], who["boot"]) == (host or socket.gethostname(), _boot())


def _boot() -> str:
    """This run of this machine and its space of process numbers (a container has one of its own); empty where nothing tells."""
    with suppress(OSError):
        return Path("/proc/sys/kernel/random/boot_id").read_text().strip() + os.readlink("/proc/self/ns/pid")
    return ""


def _born(pid: int) -> str:
    """When a process was started, in the kernel's ticks; empty where there is none, or it has ended and waits for its parent."""
    with suppress(OSError):
        state, *fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return "" if state == "Z" else fields[18]
    return ""
