"""What a unit got in the indices of one time, as a table that can be taken."""

from generator.collection import Collection
from generator.downloads import Column, Value, table_of
from generator.measures.changes import Change, change_of, edition_before
from generator.measures.comparable import ranked_in
from generator.measures.standings import framework_of, period_key, version_of
from generator.model.base import Period
from generator.pages.formats import lower_first
from generator.pages.tables import SOURCE_COLUMNS, Cell, Head, Row, Table, source_values, table_on
from generator.pages.views.change_words import change_lines
from generator.pages.views.edition_facts import version_name
from generator.pages.views.figures import sentences
from generator.pages.views.index_lines import IndexLine, index_lines
from generator.pages.views.named import unit_name

NONE_BEFORE = "Chưa giữ kỳ của năm trước."
_HEADS = (
    Head("Kỳ công bố"),
    Head("Điểm", numeric=True),
    Head("Hạng", numeric=True),
    Head("So với năm trước"),
    Head("Nguồn"),
)
_COLUMNS = (
    Column("framework", "Bộ chỉ số"),
    Column("period", "Kỳ"),
    Column("score", "Điểm", "number"),
    Column("maximum", "Điểm tối đa", "number"),
    Column("rank", "Hạng", "whole"),
    Column("of", "Trên tổng số", "whole"),
    Column("words", "Bằng lời"),
    Column("computed", "Số tính lại, cách tính"),
    Column("score_change", "Điểm thay đổi", "number"),
    Column("rank_rise", "Số bậc lên (xuống là số âm)", "whole"),
    Column("comparison", "So với năm trước"),
    Column("version", "Phiên bản bộ tiêu chí"),
    Column("note", "Ghi chú"),
    *SOURCE_COLUMNS,
)


def index_tables(unit: str, period: Period, url: str, collection: Collection) -> tuple[Table, ...]:
    """Take a unit, a period and the page's address, give the table of its editions, if any."""
    lines = index_lines(unit, period, collection)
    if not lines:
        return ()
    name = unit_name(unit, collection)
    title = f"{name}, {lower_first(period.label)}: kết quả trong các bộ chỉ số"
    rows, data = [], []
    for line in lines:
        change = _change(unit, line, collection)
        said = _change_said(line, change, collection)
        rows.append(_row(line, said, collection))
        data.append(_values(line, change, sentences(said), collection))
    held = table_of("chi-so", title, _COLUMNS, data)
    return (table_on(url, held, _HEADS, rows),)


def _change(unit: str, line: IndexLine, collection: Collection) -> Change | None:
    before = edition_before(line.entry, collection)
    return change_of(unit, line.entry, before, collection) if before else None


def _change_said(line: IndexLine, change: Change | None, collection: Collection) -> tuple[str, str]:
    if change is None:
        return "", NONE_BEFORE
    framework = framework_of(line.entry.record, collection)
    return change_lines(change, framework.value_unit if framework else "points")


def _row(line: IndexLine, said: tuple[str, str], collection: Collection) -> Row:
    score = line.standing.score if line.standing else None
    rank = line.standing.rank if line.standing else None
    changed, reason = said
    remarks = sentences((_rules(line, collection), line.note))
    return Row(
        (
            Cell(words=line.edition.text, url=line.edition.url, small=remarks, heading=True),
            _figure(score.value if score else None, line.score),
            _figure(rank.value, line.rank) if rank and rank.value else _place(line.rank),
            Cell(words=changed, small=reason) if changed else Cell(words=reason),
            Cell(cites=line.cites),
        )
    )


def _figure(value: Value, words: str) -> Cell:
    return Cell(value, words, numeric=True, unknown="" if words else "nguồn không nêu")


def _place(words: str) -> Cell:
    """A place in words: a group, or among the first in no order that anybody stated."""
    return Cell(words=words, unknown="" if words else "nguồn không nêu")


def _rules(line: IndexLine, collection: Collection) -> str:
    version = _version(line, collection)
    return f"Bộ tiêu chí: {version}" if version else "Chưa rõ phiên bản bộ tiêu chí"


def _version(line: IndexLine, collection: Collection) -> str:
    record = line.entry.record
    version = version_of(record, framework_of(record, collection))
    return version_name(version) if version else ""


def _values(
    line: IndexLine, change: Change | None, said: str, collection: Collection
) -> tuple[Value, ...]:
    record = line.entry.record
    score = line.standing.score if line.standing else None
    rank = line.standing.rank if line.standing else None
    computed = [part.computed for part in (score, rank) if part and part.computed]
    return (
        record.framework,
        period_key(line.entry),
        score.value if score else None,
        score.max if score else None,
        rank.value if rank else None,
        ranked_in(record, rank) if rank else None,
        line.rank if not rank else rank.place_note,
        "; ".join(dict.fromkeys(computed)) or None,
        change.score if change else None,
        change.rank if change else None,
        said or None,
        _version(line, collection) or None,
        line.note or None,
        *source_values(line.cites),
    )
