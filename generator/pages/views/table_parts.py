"""Pieces that tables of results are made of: names, sources and marks."""

from decimal import Decimal

from generator.collection import Collection, Entry
from generator.downloads import Column, Value
from generator.model.edition import Edition, UnitNamed
from generator.pages.formats import number
from generator.pages.tables import Cell, Head, source_words
from generator.pages.views.cites import Cite
from generator.pages.views.edition_names import edition_name
from generator.pages.views.named import named_link

COMPUTED = "số tính lại"
"""Stands beside every figure that was not published but computed here."""

MINUS = "\N{MINUS SIGN}"
SOURCE = Head("Nguồn")
PICTURE = Head("Biểu đồ", hidden=True)

UNIT_COLUMNS = (Column("unit", "Mã đơn vị"), Column("unit_name", "Đơn vị"))

_KINDS = ("tỉnh ", "thành phố ", "tp. ", "tp ", "huyện ", "quận ", "thị xã ", "xã ", "phường ")


def titled(what: str, entry: Entry[Edition], collection: Collection) -> str:
    """Take what a table shows and its edition, give a title that can leave the page."""
    return f"{edition_name(entry, collection)}: {what}"


def unit_cell(named: UnitNamed, collection: Collection, small: str = "") -> Cell:
    """Take a unit as an edition names it and a remark, give the cell that names its row."""
    link = named_link(named, collection)
    return Cell(
        link.text, link.text, link.url, small=small, order=bare_name(link.text), heading=True
    )


def bare_name(name: str) -> str:
    """Take a unit's name, give it without the word for what it is: so names are put in order."""
    folded = name.casefold()
    kind = next((kind for kind in _KINDS if folded.startswith(kind)), "")
    return name[len(kind) :]


def unit_values(named: UnitNamed, collection: Collection) -> tuple[Value, Value]:
    """Take a unit as an edition names it, give its id (where it has one) and name."""
    return named.unit, named_link(named, collection).text


def source_cell(cites: tuple[Cite, ...]) -> Cell:
    """Take sources, give their cell."""
    return Cell(source_words(cites), cites=cites)


def signed(value: Decimal | int) -> str:
    """Take a difference, give it with its sign: ``+0,19``, ``-3`` with a true minus, ``0``."""
    if not value:
        return "0"
    size = -value if value < 0 else value
    return f"{'+' if value > 0 else MINUS}{number(size)}"
