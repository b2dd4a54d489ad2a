"""Tables as Parquet: every column typed, no guess left to the reader.

https://parquet.apache.org/docs/file-format/: one row group, one plain page a column. The archive
around the files compresses them better than they could themselves.
"""

from collections.abc import Iterator

from msgspec import Struct

from generator.downloads import Column, DataTable
from generator.exports.bulk.columns import FORMS, element, page
from generator.exports.bulk.thrift import Part, group, long, several, text, whole

_MAGIC = b"PAR1"
_VERSION = 2
_DATA_PAGE, _PLAIN, _RLE, _UNCOMPRESSED = 0, 0, 3, 0


class _Chunk(Struct, frozen=True):
    """All values of one column: where they begin, what they are as bytes."""

    column: Column
    start: int
    data: bytes


def parquet_bytes(table: DataTable) -> bytes:
    """Take a table, give the file: decimals are DECIMAL(25, 10), days DATE, unknown is null."""
    chunks = tuple(_chunks(table)) if table.rows else ()
    footer = _footer(table, chunks).data
    body = b"".join(chunk.data for chunk in chunks)
    return _MAGIC + body + footer + len(footer).to_bytes(4, "little") + _MAGIC


def _chunks(table: DataTable) -> Iterator[_Chunk]:
    start = len(_MAGIC)
    for place, column in enumerate(table.columns):
        body = page(column, [row[place] for row in table.rows])
        data = _head(len(table.rows), len(body)).data + body
        yield _Chunk(column, start, data)
        start += len(data)


def _head(count: int, size: int) -> Part:
    held = group({1: whole(count), 2: whole(_PLAIN), 3: whole(_RLE), 4: whole(_RLE)})
    return group({1: whole(_DATA_PAGE), 2: whole(size), 3: whole(size), 5: held})


def _footer(table: DataTable, chunks: tuple[_Chunk, ...]) -> Part:
    root = group({4: text(table.name), 5: whole(len(table.columns))})
    return group(
        {
            1: whole(_VERSION),
            2: several([root, *map(element, table.columns)]),
            3: long(len(table.rows)),
            4: several([_rows(table, chunks)] if chunks else []),
            6: text("niemyet"),
        }
    )


def _rows(table: DataTable, chunks: tuple[_Chunk, ...]) -> Part:
    count = len(table.rows)
    size = sum(len(chunk.data) for chunk in chunks)
    told = [_column(chunk, count) for chunk in chunks]
    return group({1: several(told), 2: long(size), 3: long(count)})


def _column(chunk: _Chunk, count: int) -> Part:
    size = long(len(chunk.data))
    told = group(
        {
            1: whole(FORMS[chunk.column.kind].type),
            2: several([whole(_PLAIN), whole(_RLE)]),
            3: several([text(chunk.column.name)]),
            4: whole(_UNCOMPRESSED),
            5: long(count),
            6: size,
            7: size,
            9: long(chunk.start),
        }
    )
    return group({2: long(chunk.start), 3: told})
