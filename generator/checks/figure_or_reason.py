"""A figure has a value, or says why it has none, truly; never both."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.checks.saying import Rule
from generator.checks.walking import records_in
from generator.collection import Collection, Entry
from generator.model.edition import Score
from generator.model.scorecard import Observation
from generator.problems import Path, Problem

RULE = Rule("figure-or-reason")

Figure = Score | Observation


def check(collection: Collection, today: date) -> Iterator[Problem]:
    """Look at every score of every edition and every observation of every result."""
    for kind in ("edition", "result"):
        for entry in collection.of_kind(kind):
            figures: list[tuple[Path, Figure]] = []
            figures += records_in(entry.record, Score)
            figures += records_in(entry.record, Observation)
            is_over = entry.record.period.last_day < today
            for path, figure in figures:
                yield from _judge(entry, path, figure)
                if is_over and figure.missing_reason == "not_yet_due":
                    yield _due(entry, path, figure)


def _judge(entry: Entry[Any], path: Path, figure: Figure) -> Iterator[Problem]:
    parts = figure.numerator if isinstance(figure, Observation) else None
    said = any(part is not None for part in (figure.value, figure.as_printed, parts))
    if figure.value is not None and figure.missing_reason is not None:
        yield RULE.error(
            entry,
            (*path, "missing_reason"),
            f"{_named(figure)} vừa có giá trị, vừa ghi lý do không có ({figure.missing_reason}).",
            "Có số thì xoá «missing_reason»; chưa có số thì xoá «value».",
        )
    elif not said and figure.missing_reason is None:
        yield RULE.error(
            entry,
            path,
            f"{_named(figure)} không có giá trị mà cũng không nói vì sao.",
            "Ghi «value» và «as_printed» theo nguồn; chưa có thì ghi «missing_reason», "
            "ví dụ not_published (nguồn không nêu) hay not_yet_due (chưa đến kỳ).",
        )


def _due(entry: Entry[Any], path: Path, figure: Figure) -> Problem:
    return RULE.warning(
        entry,
        (*path, "missing_reason"),
        f"{_named(figure)} ghi là chưa đến kỳ (not_yet_due), nhưng kỳ này đã kết thúc.",
        "Điền «value» và «as_printed» theo nguồn rồi xoá «missing_reason»; "
        "nguồn chưa nêu thì ghi not_published.",
    )


def _named(figure: Figure) -> str:
    if isinstance(figure, Observation):
        return f"Chỉ tiêu «{figure.indicator}»"
    return f"Điểm của «{figure.unit or figure.unit_name}»"
