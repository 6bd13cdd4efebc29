"""Files from the store: CSV, JSON and JSON Lines as a crawl writes them, and Parquet."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, Protocol

import sqlalchemy as sa
from scrapy.exporters import JsonItemExporter, JsonLinesItemExporter

from newsportal.exporters import ARTICLE_COLUMNS, HEADLINE_COLUMNS, CsvExporter, holds_headlines
from newsportal.files import WholeFileStorage
from newsportal.items import Article
from newsportal.store.reading import EDIT_COLUMNS, READERS, Row, Wanted

FORMATS: Final = ("csv", "json", "jsonl", "parquet")
_OF_STORE = ["versions", "state", "urls", "first_seen", "last_seen"]
COLUMNS: Final[dict[str, list[str]]] = {
    "articles": [*ARTICLE_COLUMNS, *_OF_STORE],
    "headlines": [*HEADLINE_COLUMNS, "first_seen", "last_seen"],
    "edits": EDIT_COLUMNS,
}
"""Of a CSV, by kind."""
_EXACT_COLUMNS = COLUMNS | {"articles": [*Article.__dataclass_fields__, *_OF_STORE]}


class ExportError(Exception):
    """A file that cannot be asked for like this; the message says why."""


class Exporter(Protocol):
    """What writes rows into a file."""

    def start_exporting(self) -> None: ...
    def export_item(self, item: Any) -> None: ...
    def finish_exporting(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Target:
    """A file that is wanted."""

    path: Path | None
    """None: standard output."""
    format: str
    kind: str

    def __str__(self) -> str:
        return str(self.path) if self.path else "standard output"


def parse_target(text: str, kind: str | None = None) -> Target:
    """A file by its name: ``news.csv``, ``news-headlines.jsonl``, ``-:jsonl``. Raises ExportError.

    >>> parse_target("-:jsonl").kind, parse_target("2023-edits.parquet").kind
    ('articles', 'edits')
    """
    name, _, ending = text.rpartition(":")
    if not name or ending not in FORMATS:
        name, ending = text, Path(text).suffix.removeprefix(".").lower()
    if ending not in FORMATS:
        how = "say -:csv, -:json or -:jsonl" if name == "-" else "it has to end with .csv, .json, .jsonl or .parquet"
        raise ExportError(f"{text!r} names no format; {how}")
    if name == "-" and ending == "parquet":
        raise ExportError("Parquet cannot be written to standard output; name a file")
    if name != "-" and Path(name).is_dir():
        raise ExportError(f"{name} is a folder; name a file")
    return Target(path=None if name == "-" else Path(name), format=ending, kind=kind or _kind_of(name))


def _kind_of(name: str) -> str:
    """What a file of that name holds."""
    if holds_headlines(name):
        return "headlines"
    return "edits" if "edits" in Path(name).name else "articles"


def write_files(
    connection: sa.Connection, targets: Sequence[Target], wanted: Wanted, *, defuse: bool = True, told: Callable[[str, int], None]
) -> dict[str, int]:
    """Write the files; how many rows there were of each kind. ``told`` hears how far it is.

    They appear under their names when all are whole; none does if one cannot be written (OSError) or the store cannot be read.
    """
    counts: dict[str, int] = {}
    with _whole(targets) as files:
        exporters = [(target.kind, _exporter(target, file, defuse=defuse)) for target, file in files.items()]
        for kind in dict.fromkeys(target.kind for target in targets):
            counts[kind] = _write(READERS[kind](connection, wanted), [exporter for of, exporter in exporters if of == kind], kind, told)
    return counts


def _write(rows: Iterator[Row], exporters: Sequence[Exporter], kind: str, told: Callable[[str, int], None]) -> int:
    count = 0
    for exporter in exporters:
        exporter.start_exporting()
    for count, row in enumerate(rows, 1):
        for exporter in exporters:
            exporter.export_item(row)
        told(kind, count)
    for exporter in exporters:
        exporter.finish_exporting()
    return count


def _exporter(target: Target, file: IO[bytes], *, defuse: bool) -> Exporter:
    if target.format == "csv":
        return CsvExporter(file, defuse=defuse, fields_to_export=COLUMNS[target.kind], encoding="utf-8-sig")
    if target.format == "parquet":
        from newsportal.store.parquet import ParquetExporter  # an extra, and a tenth of a second

        return ParquetExporter(file, _EXACT_COLUMNS[target.kind])
    return (JsonItemExporter if target.format == "json" else JsonLinesItemExporter)(file, encoding="utf-8")  # type: ignore[arg-type]


@contextmanager
def _whole(targets: Sequence[Target]) -> Iterator[dict[Target, IO[bytes]]]:
    """Files that get their names when all of them are whole, or are not there at all."""
    storages = {target: WholeFileStorage(str(target.path), feed_options={"overwrite": True}) for target in targets if target.path}
    files: dict[Target, IO[bytes]] = {}
    try:
        for target in targets:
            files[target] = storages[target].open() if target in storages else sys.stdout.buffer
        yield files
        for target, file in files.items():
            if target in storages:
                storages[target].finish(file)
            else:
                file.flush()
        for storage in storages.values():
            storage.part.replace(storage.path)
    except BaseException:
        for target in storages.keys() & files.keys():
            with suppress(OSError):  # what still waits to be written finds the disk as full
                files[target].close()
        raise
    finally:
        for storage in storages.values():
            storage.release()
