"""One crawl a portal at a time: a lease in the store, renewed while the crawl lives, lost when it dies."""

from __future__ import annotations

import json
import os
import socket
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import sqlalchemy as sa

from newsportal.store.keys import insert, utc
from newsportal.store.schema import portals

TERM = 90.0
"""Seconds that a lease is believed without a sign of life."""


class Held(Exception):
    """Another crawl of the portal runs; the message says which."""


class LeaseLost(Exception):
    """Another crawl has taken the portal over, since this one gave no sign of life for longer than ``TERM``."""


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to crawl a portal."""

    portal_id: int
    holder: str
    """Who has it, as JSON: host, process, a word that nobody else has."""


_RENEWAL = (
    portals.update()
    .where(portals.c.id == sa.bindparam("portal"), portals.c.holder == sa.bindparam("us"))
    .values(held_until=sa.bindparam("until"))
)
_CLOCK = sa.text("SELECT extract(epoch FROM clock_timestamp())")


def acquire(connection: sa.Connection, portal: str) -> Lease:
    """Take the portal's lease, inside a transaction. Raises Held."""
    connection.execute(insert(connection.dialect.name, portals).values(name=portal).on_conflict_do_nothing())
    row = connection.execute(
        sa.select(portals.c.id, portals.c.holder, portals.c.held_since, portals.c.held_until)
        .where(portals.c.name == portal)
        .with_for_update()
    ).one()
    now = clock(connection)
    if row.holder and row.held_until > now and not _is_dead(row.holder):
        raise Held(f"{portal} is being crawled already, {shown(row.holder)}, since {row.held_since}")
    lease = Lease(row.id, json.dumps(_self() | {"word": uuid4().hex}))
    connection.execute(portals.update().where(portals.c.id == row.id).values(holder=lease.holder, held_since=utc(), held_until=now + TERM))
    return lease


def renew(connection: sa.Connection, lease: Lease) -> float:
    """A sign of life; also the fence before every write, in its transaction. The store's time; raises LeaseLost."""
    now = clock(connection)
    found = connection.execute(_RENEWAL, {"portal": lease.portal_id, "us": lease.holder, "until": now + TERM})
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


@dataclass(frozen=True, slots=True)
class Holder:
    """A crawl that runs now."""

    portal: str
    who: str
    """In words."""
    since: str


def holders(connection: sa.Connection) -> list[Holder]:
    """The crawls that run now."""
    rows = connection.execute(sa.select(portals).where(portals.c.holder.is_not(None), portals.c.held_until > clock(connection)))
    return [Holder(row.name, shown(row.holder), row.held_since) for row in rows if not _is_dead(row.holder)]


def clock(connection: sa.Connection) -> float:
    """Seconds since 1970 by the one clock that all who share the store see."""
    if connection.dialect.name == "postgresql":
        return float(connection.execute(_CLOCK).scalar_one())
    return time.time()


def shown(holder: str) -> str:
    """The holder in words: ``by process 4711 on host``."""
    who = json.loads(holder)
    return f"by process {who['pid']} on {who['host']}"


def _self() -> dict[str, str | int]:
    return {"host": socket.gethostname(), "boot": _boot(), "pid": os.getpid(), "born": _born(os.getpid())}


def _is_dead(holder: str) -> bool:
    """Whether the holder was a process of this very machine that has ended: no need to wait for its lease's end."""
    who = json.loads(holder)
    if not who["boot"] or (who["host"], who["boot"]) != (socket.gethostname(), _boot()):
        return False
    return not who["born"] or _born(who["pid"]) != who["born"]


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
