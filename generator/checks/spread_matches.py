"""The best and the last of an edition give the printed distance, and no figure is outside them."""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.editions import exact, who
from generator.checks.printed import explained
from generator.checks.saying import Rule, number
from generator.collection import Collection, Entry
from generator.measures.disagreements import DisagreementKind, disagreements
from generator.measures.standings import is_overall, is_total
from generator.model.edition import Edition, Score, Spread
from generator.problems import Path, Problem

RULE = Rule("spread-matches")

_HINT = "Đối chiếu với nguồn; nếu nguồn in như vậy thì nêu cả hai con số ở «note» của kỳ."


def check(collection: Collection) -> Iterator[Problem]:
    """Look at the spread of every edition that has one."""
    for entry in collection.editions.values():
        spread = entry.record.spread
        if spread is not None:
            yield from _turned(entry, spread)
            yield from _difference(entry, collection)
            yield from _outside(entry, spread)
            yield from _ends(entry, spread)


def _turned(entry: Entry[Edition], spread: Spread) -> Iterator[Problem]:
    high, low = spread.highest, spread.lowest
    if high is not None and low is not None and low > high:
        yield RULE.error(
            entry,
            ("spread", "lowest"),
            f"Mức thấp nhất {number(low)} lại lớn hơn mức cao nhất {number(high)}.",
            "Có thể đã ghi đổi chỗ; đối chiếu hai con số với nguồn rồi sửa.",
        )


def _difference(entry: Entry[Edition], collection: Collection) -> Iterator[Problem]:
    for found in disagreements(entry, collection):
        if found.kind is DisagreementKind.SPREAD and not explained(
            found.note, found.printed_value, found.recomputed_value
        ):
            yield RULE.warning(
                entry,
                found.path,
                f"Nguồn in khoảng cách {found.printed}, nhưng cao nhất trừ thấp nhất "
                f"được {found.recomputed}.",
                _HINT,
            )


def _figures(edition: Edition) -> Iterator[tuple[Path, str, Decimal]]:
    """Give every published total and every mean of totals, and what to call it."""
    for index, score in enumerate(edition.scores):
        if _published_total(score) and score.value is not None:
            yield ("scores", index, "value"), f"«{who(score)}»", score.value
    for index, mean in enumerate(edition.means):
        if mean.node is None:
            yield ("means", index, "value"), f"Trung bình của {mean.scope}", mean.value


def _published_total(score: Score) -> bool:
    return is_total(score) and exact(score) and not score.computed


def _passed(spread: Spread, value: Decimal) -> Decimal | None:
    """Give the end of the spread that a value lies beyond, if any."""
    if spread.highest is not None and value > spread.highest:
        return spread.highest
    return spread.lowest if spread.lowest is not None and value < spread.lowest else None


def _outside(entry: Entry[Edition], spread: Spread) -> Iterator[Problem]:
    for path, what, value in _figures(entry.record):
        limit = _passed(spread, value)
        if limit is None or explained(entry.record.note, value, limit):
            continue
        yield RULE.warning(
            entry,
            path,
            f"{what} có {number(value)}, "
            f"{'vượt mức cao nhất' if value > limit else 'dưới mức thấp nhất'} "
            f"mà nguồn nêu cho cả kỳ là {number(limit)}.",
            _HINT,
        )


def _ends(entry: Entry[Edition], spread: Spread) -> Iterator[Problem]:
    """What stands in the first and in the last place is the best and the last of the spread."""
    edition = entry.record
    ends = {1: spread.highest, edition.population.count: spread.lowest}
    places = {
        who(rank): rank.value
        for rank in edition.ranks
        if is_overall(rank) and not rank.computed and rank.value in ends
    }
    for index, score in enumerate(edition.scores):
        place, value = places.get(who(score)), score.value
        if place is None or value is None or not _published_total(score):
            continue
        end = ends[place]
        if end in (None, value) or _passed(spread, value) is not None:
            continue
        if not explained(edition.note, value, end or 0):
            yield RULE.warning(
                entry,
                ("scores", index, "value"),
                f"«{who(score)}» xếp hạng {place} với {number(value)}, nhưng nguồn nêu mức "
                f"{'cao' if place == 1 else 'thấp'} nhất là {number(end or 0)}.",
                _HINT,
            )
