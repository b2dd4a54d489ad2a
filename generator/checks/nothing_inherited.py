"""A unit that took another's place does not carry its score or rank."""

from collections.abc import Hashable, Iterator

from generator.checks.editions import about
from generator.checks.saying import Rule, number
from generator.collection import Collection, Entry
from generator.model.edition import Edition, Rank, Score
from generator.problems import Problem

RULE = Rule("nothing-inherited")

_Subject = tuple[str, Hashable]


def check(collection: Collection) -> Iterator[Problem]:
    """Compare the figures of every unit with those of the units before it, in each edition."""
    before = {
        key: [succession.unit for succession in entry.record.succeeds]
        for key, entry in collection.units.items()
        if entry.record.succeeds
    }
    for entry in collection.editions.values():
        yield from _same(entry, "scores", before)
        yield from _same(entry, "ranks", before)


def _subject(figure: Score | Rank) -> Hashable:
    apart = figure.stage if isinstance(figure, Score) else figure.scope
    return figure.node, apart, figure.value


def _same(entry: Entry[Edition], field: str, before: dict[str, list[str]]) -> Iterator[Problem]:
    figures: tuple[Score | Rank, ...] = getattr(entry.record, field)
    held = {(figure.unit, _subject(figure)) for figure in figures}
    for index, figure in enumerate(figures):
        for old in before.get(figure.unit or "", ()) if figure.value is not None else ():
            if (old, _subject(figure)) in held:
                yield RULE.error(
                    entry,
                    (field, index, "value"),
                    f"{about(figure, figure.node)} mang cùng số {_shown(figure)} với «{old}», "
                    "đơn vị mà nó thay thế.",
                    "Kết quả không được thừa hưởng: chỉ ghi cho đơn vị mà nguồn nêu.",
                )


def _shown(figure: Score | Rank) -> str:
    return number(figure.value) if figure.value is not None else ""
