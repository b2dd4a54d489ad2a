"""Sentences of an edition: its spread, how many rose and fell, and where print and sum differ."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.disagreements import Disagreement, DisagreementKind, disagreements
from generator.measures.standings import Standing, framework_of, standings
from generator.model.edition import Edition, Movement, Spread
from generator.pages.formats import listed, number, percent, upper_first
from generator.pages.views.cites import Cite, cites
from generator.pages.views.edition_facts import clean_name
from generator.pages.views.figures import rank_words
from generator.pages.views.named import named_link, unit_name
from generator.pages.views.table_parts import COMPUTED

_WHAT: Mapping[DisagreementKind, str] = {
    DisagreementKind.TOTAL: "tổng điểm",
    DisagreementKind.MEAN: "trung bình",
    DisagreementKind.SCORE: "điểm",
    DisagreementKind.RANK: "hạng",
    DisagreementKind.SPREAD: "khoảng cách cao nhất, thấp nhất",
    DisagreementKind.SCORE_CHANGE: "thay đổi điểm",
    DisagreementKind.RANK_CHANGE: "thay đổi hạng",
}
_BY: Mapping[DisagreementKind, str] = {
    DisagreementKind.TOTAL: "cộng các phần",
    DisagreementKind.MEAN: "chia đều mọi đơn vị",
    DisagreementKind.SCORE: "tính lại",
    DisagreementKind.RANK: "tính lại",
    DisagreementKind.SPREAD: "cao nhất trừ thấp nhất",
    DisagreementKind.SCORE_CHANGE: "tính lại từ hai kỳ",
    DisagreementKind.RANK_CHANGE: "tính lại từ hai kỳ",
}


class Said(Struct, frozen=True):
    """One thing said of an edition, and where it is from."""

    words: str
    cites: tuple[Cite, ...] = ()


def spread_lines(entry: Entry[Edition], collection: Collection) -> tuple[Said, ...]:
    """Take an edition and the collection, say its spread as published, with who is at its ends."""
    spread, record = entry.record.spread, entry.record
    if spread is None:
        return ()
    framework = framework_of(record, collection)
    sign = framework is not None and framework.value_unit == "percent"
    parts = (
        _end("cao nhất", spread.highest, record, collection, sign=sign),
        _end("thấp nhất", spread.lowest, record, collection, sign=sign),
        f"khoảng cách {number(spread.difference)} điểm" if spread.difference is not None else "",
    )
    words = upper_first("; ".join(part for part in parts if part)) or spread.as_printed or ""
    return (Said(f"{words}{_gap(spread)}.", cites(spread.sources, collection)),)


def _gap(spread: Spread) -> str:
    """The distance where no source prints it."""
    high, low = spread.highest, spread.lowest
    if spread.difference is not None or high is None or low is None:
        return ""
    return f"; cách nhau {number(high - low)} điểm ({COMPUTED})"


def _end(
    what: str, value: Decimal | None, record: Edition, collection: Collection, *, sign: bool
) -> str:
    if value is None:
        return ""
    said = percent(value) if sign else number(value)
    who = listed(
        _named(standing, record, collection)
        for standing in standings(record)
        if standing.score and standing.score.value == value and not standing.score.computed
    )
    return f"{what} {said}{f' ({who})' if who else ''}"


def _named(standing: Standing, record: Edition, collection: Collection) -> str:
    name = named_link(standing.named, collection).text
    rank = rank_words(standing.rank, record.population.count) if standing.rank else ""
    return f"{name}, hạng {rank}" if rank[:1].isdigit() else name


def movement_lines(entry: Entry[Edition], collection: Collection) -> tuple[Said, ...]:
    """Take an edition and the collection, say how many units rose and fell, as published."""
    return tuple(
        Said(_movement(movement), cites(movement.sources, collection))
        for movement in entry.record.movements
    )


def _movement(movement: Movement) -> str:
    since = f"năm {movement.since}" if movement.since.isdigit() else movement.since
    parts = (
        f"{number(movement.up)} đơn vị tăng" if movement.up is not None else "",
        f"{number(movement.down)} đơn vị giảm" if movement.down is not None else "",
    )
    words = f"So với {since}: {', '.join(part for part in parts if part)}."
    return f"{words} {movement.note}" if movement.note else words


def disagreement_lines(entry: Entry[Edition], collection: Collection) -> tuple[Said, ...]:
    """Take an edition and the collection, say each printed figure that differs from our sum."""
    return tuple(
        Said(_disagreement(found, entry.record, collection))
        for found in disagreements(entry, collection)
    )


def _disagreement(found: Disagreement, record: Edition, collection: Collection) -> str:
    words = ", ".join(_whose(found, record, collection))
    printed, ours = found.printed, found.recomputed
    note = f" {found.note}" if found.note and found.note != record.note else ""
    return f"{upper_first(words)}: nguồn in {printed}; {_BY[found.kind]} ra {ours}.{note}"


def _whose(found: Disagreement, record: Edition, collection: Collection) -> Iterator[str]:
    unit = unit_name(found.unit, collection) if found.unit else found.unit_name
    since = f" so với {found.since}" if found.since else ""
    node = clean_name(found.node, record, framework_of(record, collection))
    yield from (part for part in (unit, node) if part)
    yield f"{_WHAT[found.kind]}{since}{f' ({found.scope})' if found.scope else ''}"
