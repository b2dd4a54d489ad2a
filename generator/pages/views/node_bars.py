"""One part of the rules or one stage of scoring: its units with score, share and bar."""

from collections.abc import Iterable, Sequence

from generator.collection import Collection
from generator.downloads import Column, Value, table_of
from generator.model.edition import Score
from generator.model.folding import short_part
from generator.pages import labels
from generator.pages.charts.cells import bar
from generator.pages.formats import percent
from generator.pages.markdown import Markdown
from generator.pages.tables import SOURCE_COLUMNS, Cell, Head, Row, Table, source_values, table_on
from generator.pages.views.cites import cites
from generator.pages.views.figures import (
    beside,
    own_unit,
    printed_note,
    rounded_share,
    score_words,
    sentences,
)
from generator.pages.views.standing_cells import NO, mark
from generator.pages.views.table_parts import (
    PICTURE,
    SOURCE,
    UNIT_COLUMNS,
    source_cell,
    unit_cell,
    unit_values,
)

_HEADS = (Head("Đơn vị"), Head("Điểm", numeric=True), PICTURE, SOURCE)
_COLUMNS = (
    *UNIT_COLUMNS,
    Column("score", "Điểm", "number"),
    Column("maximum", "Điểm tối đa", "number"),
    Column("share", "% mức tối đa", "number"),
    Column("computed", "Cách tính, nếu là số tính lại"),
    Column("remark", "Ghi chú"),
    *SOURCE_COLUMNS,
)


def bar_table(
    page: str, named: tuple[str, str], scores: Iterable[Score], unit: str, collection: Collection
) -> Table:
    """Take a page's address, a table's key and title, its scores and their unit, give it."""
    held = list(scores)
    key, title = named
    data = table_of(
        f"phan-{short_part(key.replace('_', '-'))}",
        title,
        _COLUMNS,
        [_values(s, unit, collection) for s in held],
    )
    rows = [_row(score, unit, collection) for score in held]
    return table_on(page, data, _HEADS, rows, sortable=len(held) > 1)


def _row(score: Score, unit: str, collection: Collection) -> Row:
    part = rounded_share(score, own_unit(score, unit))
    named = unit_cell(score, collection, _remark(score))
    picture = bar(part, None) if part is not None else Markdown()
    where = source_cell(cites(score.sources, collection))
    return Row((named, _points(score, unit), Cell(part, picture=picture), where), bool(named.url))


def _points(score: Score, unit: str) -> Cell:
    own = own_unit(score, unit)
    words, part = score_words(score, own), rounded_share(score, own)
    if not words:
        return Cell(words=NO, numeric=True)
    small = beside(f"{percent(part)} mức tối đa" if part is not None else "", mark(score))
    order = str(score.value) if score.value is not None else ""
    return Cell(score.value, words, small=small, order=order, numeric=True)


def _remark(score: Score) -> str:
    missing = labels.MISSING[score.missing_reason] if score.missing_reason else ""
    return sentences((missing, printed_note(score.as_printed, score.value), score.note or ""))


def _values(score: Score, unit: str, collection: Collection) -> Sequence[Value]:
    return (
        *unit_values(score, collection),
        score.value,
        score.max,
        rounded_share(score, own_unit(score, unit)),
        score.computed,
        _remark(score) or None,
        *source_values(cites(score.sources, collection)),
    )
