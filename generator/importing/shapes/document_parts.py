"""What stands under each label of a document, and its tables by their headings."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field

from generator.importing.blocks import MARK, Block, Table
from generator.model.folding import fold

_LABELS: Mapping[str, tuple[str, ...]] = {
    "code": ("ma thu tuc", "ma so thu tuc", "ma tthc", "ma thu tuc hanh chinh"),
    "name": ("ten thu tuc", "ten tthc", "ten thu tuc hanh chinh"),
    "decision": ("so quyet dinh",),
    "levels": ("cap thuc hien",),
    "domain": ("linh vuc",),
    "subjects": ("doi tuong thuc hien",),
    "agency": ("co quan thuc hien",),
    "steps": ("trinh tu thuc hien",),
    "ways": ("cach thuc thuc hien",),
    "documents": ("thanh phan ho so",),
    "legal_basis": ("can cu phap ly",),
    "conditions": ("yeu cau dieu kien", "yeu cau dieu kien thuc hien"),
    "results": ("ket qua xu ly", "ket qua thuc hien"),
}
_UNUSED = (
    "loai thu tuc",
    "co quan co tham quyen",
    "dia chi tiep nhan hs",
    "dia chi tiep nhan ho so",
    "co quan duoc uy quyen",
    "co quan phoi hop",
    "thu tuc hanh chinh lien quan",
    "tu khoa",
    "mo ta",
)
"""Labels that end what stands before them, and tell nothing that we hold."""

_OF_LABEL = {word: label for label, words in _LABELS.items() for word in words}
_OF_LABEL.update(dict.fromkeys(_UNUSED, "unused"))
_ONE_LINE = frozenset({"code", "name", "decision", "domain"})
_NUMBERING = re.compile(r"^(?:(?:\d{1,2}|[a-z]) )+(?=\S{2})")
_LONGEST_LABEL = 60
_MOST_PRINTS = 8

_HEADINGS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "ways": {
        "channel": ("hinh thuc nop", "hinh thuc"),
        "time": ("thoi gian", "thoi han", "thoi han giai quyet"),
        "cost": ("phi le phi", "le phi"),
        "note": ("mo ta",),
    },
    "documents": {
        "name": ("ten giay to", "giay to"),
        "form": ("mau don to khai", "mau don", "mau"),
        "counts": ("so luong", "so ban"),
        "note": ("ghi chu",),
    },
    "legal_basis": {
        "number": ("ma van ban", "so ky hieu"),
        "title": ("ten van ban phap ly", "trich yeu"),
    },
    "results": {
        "name": ("ten ket qua",),
        "code": ("ma ket qua", "ma"),
    },
}
COUNTS = ("counts", "note", "form")
"""Where the numbers of a paper may stand; the first is where they belong."""
_LEAST_HEADINGS = 2
_TOP_ROWS = 3

Row = Mapping[str, str]


class Listed(Struct, frozen=True):
    """A table: what it lists, the line above it, and its rows by heading."""

    kind: str
    title: str
    rows: tuple[Row, ...]


class Parts(Struct):
    """What was said under each label, once for each time that the label stood there."""

    said: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    tables: list[Listed] = field(default_factory=list)
    _open: str = ""
    _above: str = ""

    def rows(self, kind: str) -> Iterable[tuple[str, Row]]:
        """Give the rows of all tables of a kind, each with the line above its table."""
        tables = (table for table in self.tables if table.kind == kind)
        return ((table.title, row) for table in tables for row in table.rows)

    def paragraph(self, text: str) -> None:
        """Take the next paragraph: a label, a label with its value, or more of the value."""
        label, value = labelled(text)
        if label:
            self.tell(label, value)
        else:
            self._more(text.replace(MARK, "").strip())

    def tell(self, label: str, value: str) -> None:
        """Take a label and what stands beside it."""
        self.said[label].append(value)
        self._open, self._above = label, ""

    def _more(self, text: str) -> None:
        self._above = text
        values = self.said.get(self._open)
        if values and not (self._open in _ONE_LINE and values[-1]):
            values[-1] = f"{values[-1]}\n{text}".strip()

    def table(self, rows: Table) -> None:
        """Take the next table: a list under headings, or labels with values beside them."""
        listed = _listed(rows, self._above)
        if listed:
            self.tables.append(listed)
            self._above = ""
            return
        for row in rows:
            self._row([cell for cell in row if cell])

    def _row(self, cells: list[str]) -> None:
        label = label_of(cells[0]) if len(cells) > 1 else ""
        if label and not label_of(cells[1]):
            self.tell(label, cells[1])
            self._row(cells[2:])
        else:
            for cell in cells:
                for line in cell.split("\n"):
                    self.paragraph(line)


def parts_of(blocks: Sequence[Block]) -> Parts:
    """Take the blocks of a document, give its parts."""
    parts = Parts()
    for block in blocks:
        if isinstance(block, str):
            parts.paragraph(block)
        else:
            parts.table(block)
    return parts


def labelled(text: str) -> tuple[str, str]:
    """Take a paragraph, give the label that it begins with and the rest; no label is empty."""
    pieces = text.split(MARK)
    flat = "".join(pieces).strip()
    head, colon, tail = flat.partition(":")
    if label_of(head):
        return label_of(head), tail.strip() if colon else ""
    for count in range(1, min(len(pieces), _MOST_PRINTS)):
        label, rest = label_of("".join(pieces[:count])), "".join(pieces[count:]).strip()
        if label and rest:
            return label, rest.removeprefix(":").strip()
    return "", flat


def label_of(text: str) -> str:
    """Take text, give the label that it is, whatever its numbering; else nothing."""
    if len(text) > _LONGEST_LABEL:
        return ""
    words = fold(text)
    return _OF_LABEL.get(words) or _OF_LABEL.get(_NUMBERING.sub("", words), "")


def _listed(rows: Table, above: str) -> Listed | None:
    for number, cells in enumerate(rows[:_TOP_ROWS]):
        for kind, headings in _HEADINGS.items():
            columns = _columns(cells, headings)
            if len(columns) >= _LEAST_HEADINGS:
                body = tuple(_by_heading(row, columns) for row in rows[number + 1 :])
                return Listed(kind, above, body)
    return None


def _columns(cells: Sequence[str], headings: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place, cell in enumerate(cells):
        words = fold(cell)
        name = next((name for name, known in headings.items() if words in known), None)
        if name:
            columns.setdefault(name, place)
    return columns


def _by_heading(cells: Sequence[str], columns: Mapping[str, int]) -> Row:
    return {name: cells[place] for name, place in columns.items() if place < len(cells)}
