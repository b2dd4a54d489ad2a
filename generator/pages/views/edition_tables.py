"""Small tables of an edition: means, groups, ranks in parts and surveys, as they were published."""

from collections.abc import Sequence
from decimal import Decimal

from generator.collection import Collection, Entry
from generator.downloads import Column, Value, table_of
from generator.measures.standings import framework_of, is_overall
from generator.model.edition import Edition, Group, Mean, Rank, Survey
from generator.pages.formats import number, percent
from generator.pages.render import Link
from generator.pages.tables import SOURCE_COLUMNS, Cell, Head, Row, Table, source_values, table_on
from generator.pages.views.cites import cites
from generator.pages.views.edition_facts import clean_name, mean_words, rank_scope_words
from generator.pages.views.figures import printed_note, rank_words, sentences, tenth
from generator.pages.views.named import named_link
from generator.pages.views.standing_cells import mark
from generator.pages.views.table_parts import (
    COMPUTED,
    SOURCE,
    UNIT_COLUMNS,
    source_cell,
    titled,
    unit_cell,
    unit_values,
)

_HUNDRED = Decimal(100)


def mean_table(page: str, entry: Entry[Edition], collection: Collection) -> Table | None:
    """Take a page's address, an edition and the collection, give its means as published."""
    means = entry.record.means
    framework = framework_of(entry.record, collection)
    nodes = [clean_name(mean.node, entry.record, framework) for mean in means]
    named = list(zip(means, nodes, strict=True))
    columns = (
        Column("scope", "Trung bình của"),
        Column("node", "Phần"),
        Column("value", "Giá trị", "number"),
        Column("computed", "Cách tính, nếu là số tính lại"),
        *SOURCE_COLUMNS,
    )
    values = [
        (m.scope, node or None, m.value, m.computed, *source_values(cites(m.sources, collection)))
        for m, node in named
    ]
    heads = (Head("Trung bình của"), Head("Giá trị", numeric=True), SOURCE)
    rows = [_mean_row(mean, node, collection) for mean, node in named]
    data = table_of(
        "trung-binh", titled("trung bình như công bố", entry, collection), columns, values
    )
    return table_on(page, data, heads, rows, sortable=len(rows) > 1) if rows else None


def _mean_row(mean: Mean, node: str, collection: Collection) -> Row:
    scope = f"{mean.scope}: {node}" if node else mean.scope
    computed = f"{COMPUTED}: {mean.computed}" if mean.computed else ""
    said = sentences((printed_note(mean.as_printed, mean.value), computed))
    value = Cell(mean.value, mean_words(mean), order=str(mean.value), numeric=True)
    name = Cell(scope, scope, small=said, order=scope, heading=True)
    return Row((name, value, source_cell(cites(mean.sources, collection))))


def group_table(page: str, entry: Entry[Edition], collection: Collection) -> Table | None:
    """Take a page's address, an edition and the collection, give its groups as published."""
    groups, of = entry.record.groups, entry.record.population.count
    columns = (
        Column("group", "Nhóm"),
        Column("rule", "Điều kiện"),
        Column("count", "Số đơn vị", "whole"),
        Column("units", "Đơn vị đã biết"),
        Column("note", "Ghi chú"),
        *SOURCE_COLUMNS,
    )
    heads = (
        Head("Nhóm"),
        Head("Điều kiện"),
        Head("Số đơn vị", numeric=True),
        Head("Đơn vị đã biết"),
        SOURCE,
    )
    values = [_group_values(group, collection) for group in groups]
    rows = [_group_row(group, of, collection) for group in groups]
    data = table_of("nhom", titled("nhóm như công bố", entry, collection), columns, values)
    return table_on(page, data, heads, rows) if rows else None


def _links(group: Group, collection: Collection) -> tuple[Link, ...]:
    return tuple(named_link(unit, collection) for unit in group.units)


def _group_values(group: Group, collection: Collection) -> tuple[Value, ...]:
    names = "; ".join(link.text for link in _links(group, collection))
    where = source_values(cites(group.sources, collection))
    return (group.label, group.rule, group.count, names or None, group.note, *where)


def _group_row(group: Group, of: int | None, collection: Collection) -> Row:
    count = number(group.count) if group.count is not None else ""
    links = _links(group, collection)
    cells = (
        Cell(group.label, group.label, small=group.note or "", heading=True),
        Cell(group.rule, group.rule or "nguồn không nêu"),
        Cell(group.count, f"{count}/{of}" if count and of else count or "chưa rõ", numeric=True),
        Cell(words="" if links else "chưa rõ", links=links),
        source_cell(cites(group.sources, collection)),
    )
    return Row(cells)


def rank_table(page: str, entry: Entry[Edition], collection: Collection) -> Table | None:
    """Take a page's address, an edition and the collection, give its ranks in parts or regions."""
    record = entry.record
    ranks = [rank for rank in record.ranks if not is_overall(rank)]
    columns = (
        *UNIT_COLUMNS,
        Column("scope", "Trong"),
        Column("rank", "Hạng", "whole"),
        Column("of", "Trên tổng số", "whole"),
        Column("tied", "Đồng hạng", "yes_no"),
        Column("computed", "Cách tính, nếu là số tính lại"),
        *SOURCE_COLUMNS,
    )
    values = [_rank_values(rank, record, collection) for rank in ranks]
    rows = [_rank_row(rank, record, collection) for rank in ranks]
    data = table_of(
        "hang-trong-phan", titled("hạng trong từng phần", entry, collection), columns, values
    )
    heads = (Head("Trong"), Head("Đơn vị"), Head("Hạng"), SOURCE)
    return table_on(page, data, heads, rows, sortable=len(rows) > 1) if rows else None


def _rank_scope(rank: Rank, record: Edition, collection: Collection) -> str:
    node = clean_name(rank.node, record, framework_of(record, collection))
    return rank_scope_words(rank, node)


def _rank_row(rank: Rank, record: Edition, collection: Collection) -> Row:
    scope = _rank_scope(rank, record, collection)
    plain = rank.model_copy(update={"scope": None})
    words = rank_words(plain, None if rank.scope else record.population.count)
    order = str(rank.value) if rank.value else ""
    unit = unit_cell(rank, collection)
    cells = (
        Cell(scope, scope, order=scope, heading=True),
        Cell(unit.value, unit.words, unit.url, order=unit.order),
        Cell(rank.value, words, small=mark(rank), order=order),
        source_cell(cites(rank.sources, collection)),
    )
    return Row(cells)


def _rank_values(rank: Rank, record: Edition, collection: Collection) -> tuple[Value, ...]:
    of = rank.of or (None if rank.scope else record.population.count)
    scope = _rank_scope(rank, record, collection)
    place = (scope, rank.value, of, rank.tied if rank.value else None, rank.computed)
    where = source_values(cites(rank.sources, collection))
    return (*unit_values(rank, collection), *place, *where)


def survey_table(page: str, entry: Entry[Edition], collection: Collection) -> Table | None:
    """Take a page's address, an edition and the collection, give its surveys.

    The rate of answers is computed here and marked so: answers in a hundred forms sent.
    """
    surveys = entry.record.surveys
    columns = (
        Column("method", "Cách khảo sát"),
        Column("sent", "Số phiếu phát ra", "whole"),
        Column("answers", "Số phiếu thu về", "whole"),
        Column("rate", "Tỉ lệ trả lời, % (số tính lại)", "number"),
        Column("note", "Ghi chú"),
        *SOURCE_COLUMNS,
    )
    heads = (
        Head("Cách khảo sát"),
        Head("Phát ra", numeric=True),
        Head("Thu về", numeric=True),
        Head(f"Tỉ lệ ({COMPUTED})", numeric=True),
        SOURCE,
    )
    values = [_survey_values(survey, collection) for survey in surveys]
    rows = [_survey_row(survey, collection) for survey in surveys]
    data = table_of("khao-sat", titled("khảo sát", entry, collection), columns, values)
    return table_on(page, data, heads, rows) if rows else None


def _rate(survey: Survey) -> Decimal | None:
    if survey.answers is None or not survey.sent:
        return None
    return tenth(survey.answers / Decimal(survey.sent) * _HUNDRED)


def _survey_row(survey: Survey, collection: Collection) -> Row:
    rate = _rate(survey)
    method = survey.method or "nguồn không nêu cách khảo sát"
    cells = (
        Cell(survey.method, method, small=survey.note or "", heading=True),
        _count(survey.sent),
        _count(survey.answers),
        Cell(rate, percent(rate) if rate is not None else "", numeric=True),
        source_cell(cites(survey.sources, collection)),
    )
    return Row(cells)


def _count(value: int | None) -> Cell:
    return Cell(value, number(value) if value is not None else "chưa rõ", numeric=True)


def _survey_values(survey: Survey, collection: Collection) -> Sequence[Value]:
    where = source_values(cites(survey.sources, collection))
    return (survey.method, survey.sent, survey.answers, _rate(survey), survey.note, *where)
