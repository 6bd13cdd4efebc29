"""Files that are whole or not there, and what stands in their way."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import sys
from contextlib import suppress
from datetime import datetime
from io import BufferedWriter, FileIO
from pathlib import Path
from typing import IO, Any

from scrapy import Spider
from scrapy.extensions import feedexport
from w3lib.url import file_uri_to_path


def path_name(portal: str) -> str:
    """A portal's name as a folder: ``news.example_8080`` for ``news.example:8080``."""
    return "".join(char if char.isalnum() or char in "-._" else "_" for char in portal).lstrip(".")[:100] or "portal"


def start_time(started: datetime) -> str:
    """When a crawl started, UTC, fit for a file's name."""
    return f"{started:%Y-%m-%dT%H-%M-%SZ}"


def record_path(output: str | Path, portal: str, started: datetime) -> Path:
    """The run record of the crawl of a portal."""
    return Path(output) / path_name(portal) / f"{start_time(started)}-run.json"


def why_not_written(error: OSError | UnicodeError) -> str:
    """In one line, why a file cannot be written."""
    if isinstance(error, UnicodeError):
        return f"a file cannot be written: {error}; utf-8 has every character (FEED_EXPORT_ENCODING)"
    if isinstance(error, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python would complain of it once more at its end
        return "standard output: who reads it has left"
    return f"{error.filename}: {error.strerror}" if error.filename else f"a file cannot be written: {error.strerror or error}"


def replaced(path: Path) -> Path:
    """The file that a new one takes the place of: of a symbolic link where it leads to, so that the link stays what it is."""
    return path.resolve() if path.is_symlink() and (path.is_file() or not path.exists()) else path


class WholeFileStorage:
    """A local file that appears under its name only when it is whole: written as ``NAME.part`` beside it, renamed at the end.

    One process at a time writes it: who added to what another one is writing would lose what that one wrote.
    """

    def __init__(self, uri: str, *, feed_options: dict[str, Any] | None = None) -> None:
        self.path = replaced(Path(file_uri_to_path(uri) if uri.startswith("file:") else uri))
        self.part = self.path.with_name(f"{self.path.name}.part")
        options = feed_options or {}
        self.append = not options.get("overwrite", False)
        self._packed = bool(options.get("postprocessing"))
        self.error: OSError | None = None
        """Why it is not whole."""
        self._claim: int | None = None

    def claim(self) -> None:
        """Be the one who writes the file. Raises OSError, of a folder, a device, a file that another process is writing."""
        if self.path.exists() and not self.path.is_file():
            raise OSError(errno.EINVAL, "is no file that can be replaced", str(self.path))
        self.path.parent.mkdir(parents=True, exist_ok=True)
        while self._claim is None:
            claim = os.open(self.part, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(claim)
                raise OSError(
                    errno.EBUSY, "is being written by another process; wait for it, or name another file", str(self.path)
                ) from None
            except OSError:  # a file system without locks
                pass
            if self._names(claim):
                self._claim = claim
            else:  # it has got its name since
                os.close(claim)

    def _names(self, claim: int) -> bool:
        """Whether the part is still the file that was opened."""
        try:
            return os.path.samestat(os.stat(self.part), os.fstat(claim))
        except FileNotFoundError:
            return False

    def open(self, spider: Spider | None = None) -> IO[bytes]:
        self.claim()
        named = _NamedFile(self.part, "wb")
        file = BufferedWriter(named)
        if self.append and self.path.exists():
            with self.path.open("rb") as before:
                shutil.copyfileobj(before, file)
                named.is_added_to = before.tell() > 0
                if named.is_added_to and not self._packed:
                    before.seek(-1, os.SEEK_END)
                    if before.read(1) not in b"\r\n":  # as an editor leaves it; what is added begins a line
                        file.write(b"\n")
        return file

    def store(self, file: IO[bytes]) -> None:
        """The file is whole; ``FeedExporter`` gives it its name, together with the crawl's others."""
        try:
            self.finish(file)
        except OSError as error:
            self.error = error

    def finish(self, file: IO[bytes]) -> None:
        """The file is whole, on the disk. Raises OSError."""
        try:
            file.flush()
            os.fsync(file.fileno())
        finally:
            with suppress(OSError):  # what still waits to be written finds the disk as full
                file.close()

    def release(self, *, keep: bool = False) -> None:
        """Others may write the file. What has not got its name goes; ``keep``: it stays for whoever gives it its name."""
        if self._claim is None:
            return
        if not keep and self._names(self._claim):
            self.part.unlink()
        os.close(self._claim)
        self._claim = None


class _NamedFile(FileIO):
    """A file whose errors say which it is."""

    is_added_to = False
    """Whether something stood in it before."""

    def write(self, data: Any) -> int:
        try:
            return super().write(data)
        except OSError as error:
            error.filename = str(self.name)
            raise


class StdoutStorage(feedexport.StdoutFeedStorage):
    """Standard output, for ``-o`` and ``-O`` alike."""

    def __init__(self, uri: str, *, feed_options: dict[str, Any] | None = None) -> None:
        super().__init__(uri)
        self.error: OSError | None = None
        """Why not all of it was written."""

    def store(self, file: IO[bytes]) -> None:
        try:
            file.flush()
        except OSError as error:
            self.error = error


def is_added_to(file: IO[bytes]) -> bool:
    """Whether something stands in the file already, packed or not."""
    raw = getattr(getattr(file, "file", file), "raw", None)
    return raw.is_added_to if isinstance(raw, _NamedFile) else file.seekable() and file.tell() > 0
