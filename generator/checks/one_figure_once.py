"""A figure stands once: no score, rank or observation is given twice for the same thing.

A score or a rank may be held both as published and as computed.
"""

from collections.abc import Hashable, Iterator
from typing import Any

from generator.checks.editions import who
from generator.checks.saying import Rule, number
from generator.collection import Collection, Entry
from generator.model.edition import Rank, Score
from generator.model.scorecard import Observation
from generator.problems import Problem

RULE = Rule("one-figure-once")

_Figure = Score | Rank | Observation


def check(collection: Collection) -> Iterator[Problem]:
    """Compare what the figures of each edition and each result speak of."""
    for edition in collection.editions.values():
        yield from _twice(edition, "scores")
        yield from _twice(edition, "ranks")
    for result in collection.results.values():
        yield from _twice(result, "observations")


def _subject(figure: _Figure) -> Hashable:
    match figure:
        case Score():
            return who(figure), figure.node, figure.stage, bool(figure.computed)
        case Rank():
            return who(figure), figure.node, figure.scope, bool(figure.computed)
        case Observation():
            return figure.indicator, figure.scope, figure.method


def _twice(entry: Entry[Any], field: str) -> Iterator[Problem]:
    seen: dict[Hashable, tuple[int, _Figure]] = {}
    for index, figure in enumerate(getattr(entry.record, field)):
        first, known = seen.setdefault(_subject(figure), (index, figure))
        if first != index:
            yield RULE.error(
                entry,
                (field, index),
                f"Cùng một số liệu được ghi hai lần: {_shown(known)} ở "
                f"{entry.place(field, first)} và {_shown(figure)} ở đây.",
                "Giữ một số; nếu hai nguồn khác nhau, ghi cả hai vào «conflicts» "
                "của scorecards/corrections.yml.",
            )


def _shown(figure: _Figure) -> str:
    if figure.value is not None:
        return f"«{number(figure.value)}»"
    return f"«{figure.as_printed}»" if figure.as_printed else "không có số"
