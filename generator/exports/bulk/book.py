"""Everything as one workbook: after an edit, only sheets that say something else are filled."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from io import BytesIO
from zipfile import ZipFile

from msgspec.json import decode, encode

from generator.collection import Collection
from generator.downloads import DataTable
from generator.exports.bulk.tables import about, bulk_tables, contents, title_of
from generator.exports.data_version import data_version
from generator.exports.downloads import file_at
from generator.exports.groups import HeldTable
from generator.exports.packing import PRIVATE, Member, deflated, member_of, packed
from generator.exports.sheet_cells import cells
from generator.exports.sheets import kept_frame, sheet_of
from generator.exports.workbook import book_of
from generator.model.urls import bulk_url
from generator.output import OutputFile
from generator.recipe import Keep, digest_of

_HOLE = "\0"
"""Stands where the cells of a sheet go; no XML holds it."""
_Parts = list[tuple[str, str]]
"""The files inside a workbook, by name."""


def book(keep: Keep, collection: Collection) -> Iterator[OutputFile]:
    """Take who may have sheets from before, and the collection; give the workbook.

    A sheet is kept deflated, as it stands in there. What stands around the cells is the library's:
    it is asked for when another title, width or number of rows is to be told.
    """
    held = bulk_tables(collection, keep)
    shown = [table for table in held if table.count]
    first = about(collection, data_version(collection, keep)), contents(held)
    known = {_path(place): table for place, table in enumerate(shown, len(first) + 1)}
    new = {_path(place): table for place, table in enumerate(first, 1)}
    parts = _around(title_of(collection), first, shown, keep)
    members = ((name, _member(name, part, known, new, keep)) for name, part in parts)
    yield file_at(bulk_url("xlsx"), packed(members, PRIVATE))


def _path(place: int) -> str:
    return f"xl/worksheets/sheet{place}.xml"


def _around(
    title: str, first: Sequence[DataTable], others: Sequence[HeldTable], keep: Keep
) -> _Parts:
    """Give the workbook without cells."""
    frames = [*map(sheet_of, first), *(kept_frame(table, keep) for table in others)]
    frames = [frame.around(_HOLE) for frame in frames]

    def make() -> bytes:
        with ZipFile(BytesIO(book_of(title, frames))) as archive:
            return encode([(name, archive.read(name).decode()) for name in archive.namelist()])

    said = digest_of(title, [(frame.title, frame.widths, frame.rows) for frame in frames])
    return decode(keep("book/around", said, make), type=_Parts)


def _member(
    name: str,
    part: str,
    known: Mapping[str, HeldTable],
    new: Mapping[str, DataTable],
    keep: Keep,
) -> Member:
    if name in known:
        table = known[name]
        make = partial(_kept, part, table)
        return member_of(keep(f"book/{table.name}", digest_of(part, table.digest), make))
    return _filled(part, cells(new[name]) if name in new else "")


def _kept(part: str, table: HeldTable) -> bytes:
    return _filled(part, cells(table.whole().table)).kept()


def _filled(part: str, cells: str) -> Member:
    return deflated(part.replace(_HOLE, cells).encode())
