"""A PostgreSQL server of our own for the tests: in a folder that goes away with it, reached through a socket there."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg


class NoPostgresql(Exception):
    """Its programs are not installed here."""


class Server:
    """A running server."""

    def __init__(self, folder: Path, process: subprocess.Popen[bytes]) -> None:
        self.folder = folder
        self.process = process
        """Its main process."""

    def url(self, database: str) -> str:
        """A database's address for SQLAlchemy."""
        return f"postgresql://newsportal@/{database}?host={self.folder}"

    def execute(self, statement: str) -> None:
        """Run a statement outside any of the tests' databases."""
        with psycopg.connect(f"host={self.folder} user=newsportal dbname=postgres", autocommit=True) as connection:
            connection.execute(statement)

    @contextmanager
    def database(self, name: str) -> Iterator[str]:
        """A new database's address; it is dropped at the end."""
        self.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        yield self.url(name)
        self.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def server() -> Iterator[Server]:
    """Started in about two seconds and ended by its process id. Raises NoPostgresql."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="newsportal-pg-"))
    # PostgreSQL refuses to run as root.
    user = next(name for name in ("postgres", "nobody") if _exists(name)) if os.geteuid() == 0 else None
    who = {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []} if user else {}
    try:
        if user:
            shutil.chown(folder, user, pwd.getpwnam(user).pw_gid)
        data = folder / "data"
        initdb = [programs / "initdb", "-D", data, "-U", "newsportal", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        subprocess.run(initdb, check=True, capture_output=True, cwd=folder, timeout=60, **who)
        options = {
            "listen_addresses": "",
            "unix_socket_directories": folder,
            "fsync": "off",
            "full_page_writes": "off",
            "synchronous_commit": "off",
        }
        command = [programs / "postgres", "-D", data, *(f"--{name}={value}" for name, value in options.items())]
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, cwd=folder, **who)
        try:
            running = Server(folder, process)
            _wait_for(running)
            yield running
        finally:
            process.send_signal(signal.SIGINT)  # ends sessions that are open still
            process.wait(30)
    finally:
        shutil.rmtree(folder)


def _programs() -> Path:
    """The folder of the newest version's programs; Debian keeps them off the PATH."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name), reverse=True)
    if on_path := shutil.which("initdb"):
        folders.append(Path(on_path).resolve().parent)
    for folder in folders:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise NoPostgresql("no PostgreSQL server here (Debian: apt-get install postgresql)")


def _exists(user: str) -> bool:
    return any(entry.pw_name == user for entry in pwd.getpwall())


def _wait_for(running: Server) -> None:
    for _ in range(200):
        try:
            running.execute("SELECT 1")
        except psycopg.OperationalError:
            if running.process.poll() is not None:
                break
            time.sleep(0.05)
        else:
            return
    raise RuntimeError((running.folder / "log").read_text())
