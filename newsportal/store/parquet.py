"""Parquet for analysts: typed columns, compressed, written a few thousand rows at a time.

``published`` is the text of the other formats, since a day is no moment. Beside it stand ``published_at``, the moment in UTC (null where only
the day is known), and ``published_day``, the day as the portal printed it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from newsportal.items import Headline, HeadlineList, moment
from newsportal.store.reading import Row

_ROWS = 500
"""Rows that wait as Python's objects."""
_GROUP_ROWS = 5_000
_GROUP_BYTES = 24 << 20

_TEXT = pa.string()
_WHOLE = pa.int32()
_INSTANT = pa.timestamp("s", tz="UTC")
_INSTANTS = ("fetched", "first_seen", "last_seen", "seen")
_TYPES: dict[str, pa.DataType] = {
    **dict.fromkeys(("authors", "editors", "tags", "paragraphs", "pages", "urls"), pa.list_(_TEXT)),
    **dict.fromkeys(("position", "versions", "version"), _WHOLE),
    **dict.fromkeys(_INSTANTS, _INSTANT),
    "images": pa.list_(pa.struct({"url": _TEXT, "caption": _TEXT, "position": _WHOLE})),
}


def _nested() -> pa.DataType:
    """Lists on an article's page, their rows within; times as text."""
    row = pa.struct({name: _WHOLE if name == "position" else _TEXT for name in Headline.__dataclass_fields__})
    return pa.list_(pa.struct({name: pa.list_(row) if name == "headlines" else _TEXT for name in HeadlineList.__dataclass_fields__}))


_TYPES["headline_lists"] = _nested()


def schema_of(columns: Iterable[str]) -> pa.Schema:
    """The types of an export's columns."""
    found = []
    for name in columns:
        found.append(pa.field(name, _TYPES.get(name, _TEXT)))
        if name == "published":
            found += [pa.field("published_at", _INSTANT), pa.field("published_day", pa.date32())]
    return pa.schema(found)


class _Writer(pq.ParquetWriter):  # type: ignore[misc]
    """One that, left unfinished, does not try to finish a file that is gone."""

    def __del__(self) -> None:
        pass


class ParquetExporter:
    """Writes rows as one Parquet file, with the methods of Scrapy's exporters."""

    def __init__(self, file: IO[bytes], columns: Iterable[str]) -> None:
        self._schema = schema_of(columns)
        self._writer = _Writer(file, self._schema, compression="zstd")
        self._rows: list[Row] = []
        self._batches: list[pa.RecordBatch] = []

    def start_exporting(self) -> None:
        """Parquet's header is written by itself."""

    def export_item(self, row: Row) -> None:
        self._rows.append(_typed(row))
        if len(self._rows) >= _ROWS:
            self._convert()

    def finish_exporting(self) -> None:
        self._convert()
        self._write()
        self._writer.close()

    def _convert(self) -> None:
        if not self._rows:
            return
        self._batches.append(pa.RecordBatch.from_pylist(self._rows, schema=self._schema))
        self._rows.clear()
        if sum(batch.num_rows for batch in self._batches) >= _GROUP_ROWS or sum(batch.nbytes for batch in self._batches) >= _GROUP_BYTES:
            self._write()

    def _write(self) -> None:
        if not self._batches:
            return
        self._writer.write_table(pa.Table.from_batches(self._batches, schema=self._schema))
        self._batches.clear()


def _typed(row: Row) -> dict[str, Any]:
    """The row with its instants as such."""
    typed = row | {name: datetime.fromisoformat(row[name]) for name in _INSTANTS if row.get(name)}
    published = moment(row.get("published"))
    if isinstance(published, datetime):
        return typed | {"published_at": published, "published_day": published.date()}
    return typed | {"published_day": published}
