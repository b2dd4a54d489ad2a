"""The units of a group have scores inside its band, and places that the groups leave for them."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct

from generator.checks.bands import Band, band_in
from generator.checks.editions import Scored, exact, scored_editions, who
from generator.checks.printed import explained
from generator.checks.saying import Rule, number
from generator.collection import Collection
from generator.measures.standings import is_overall, is_total
from generator.model.edition import Group, Score
from generator.problems import Problem

RULE = Rule("groups-keep-bands")

_HUNDRED = Decimal(100)


class _Banded(Struct, frozen=True):
    index: int
    group: Group
    band: Band


def check(collection: Collection) -> Iterator[Problem]:
    """Look at every edition whose groups state bands of scores."""
    for scored in scored_editions(collection):
        groups = [
            _Banded(index, group, band)
            for index, group in enumerate(scored.edition.groups)
            if (band := band_in(group.rule) or band_in(group.label)) is not None
        ]
        if groups:
            scores = _scores(scored)
            for banded in groups:
                yield from _members(scored, banded, scores)
            held = _by_group(groups, scores)
            yield from _known(scored, groups, held)
            yield from _places(scored, groups, held)


def _scores(scored: Scored) -> dict[str, Score]:
    """Give the published exact totals by unit."""
    return {
        who(score): score
        for score in scored.edition.scores
        if is_total(score) and exact(score) and not score.computed
    }


def _on_scale(banded: _Banded, score: Score) -> Decimal:
    """A band in percent is of the maximum, where the score was printed on another scale."""
    value, most = score.value or Decimal(), score.max
    scaled = banded.band.percent and most and most != _HUNDRED
    return value / most * _HUNDRED if scaled and most else value


def _inside(banded: _Banded, score: Score) -> bool:
    return banded.band.holds(_on_scale(banded, score))


def _members(scored: Scored, banded: _Banded, scores: Mapping[str, Score]) -> Iterator[Problem]:
    group = banded.group
    for position, unit in enumerate(group.units):
        score = scores.get(who(unit))
        if score is None or score.value is None or _inside(banded, score):
            continue
        if not explained(group.note, score.value):
            yield RULE.warning(
                scored.entry,
                ("groups", banded.index, "units", position),
                f"«{who(unit)}» được xếp vào nhóm «{group.rule or group.label}», "
                f"nhưng có điểm {number(score.value)}.",
                "Đối chiếu nhóm và điểm với nguồn; nếu nguồn xếp như vậy "
                "thì nêu điểm ấy ở «note» của nhóm.",
            )


def _known(
    scored: Scored, groups: list[_Banded], held: Mapping[int, list[str]]
) -> Iterator[Problem]:
    for banded in groups:
        count, found = banded.group.count, len(held[banded.index])
        if count is not None and found > count and not explained(banded.group.note, count, found):
            yield RULE.warning(
                scored.entry,
                ("groups", banded.index, "count"),
                f"Nhóm «{banded.group.rule or banded.group.label}» có {count} đơn vị, nhưng đã "
                f"biết {found} đơn vị có điểm trong khoảng ấy.",
                "Đối chiếu số đơn vị và các điểm với nguồn; nếu nguồn in như vậy "
                "thì nêu cả hai số ở «note» của nhóm.",
            )


def _by_group(groups: list[_Banded], scores: Mapping[str, Score]) -> dict[int, list[str]]:
    """Give the units of each group by their scores.

    A score lies in the last band that begins at it or below, else in the one before: where
    «Từ 70% đến 80%» meets «Trên 80%», 80 begins the second but belongs to the first.
    """
    ordered = sorted(groups, key=lambda banded: banded.band.low or Decimal())
    lows = [banded.band.low or Decimal() for banded in ordered]
    held: dict[int, list[str]] = {banded.index: [] for banded in groups}
    for unit, score in scores.items():
        at = bisect_right(lows, _on_scale(groups[0], score))
        near = (banded for banded in reversed(ordered[max(at - 2, 0) : at]))
        fitting = next((banded for banded in near if _inside(banded, score)), None)
        if fitting is not None:
            held[fitting.index].append(unit)
    return held


def _places(
    scored: Scored, groups: list[_Banded], known: Mapping[int, list[str]]
) -> Iterator[Problem]:
    """With all groups counted, the best of a group comes after all units of the groups above."""
    room = _room(scored, groups)
    group_of = {who(unit): held.index for held in groups for unit in held.group.units}
    for index, units in known.items():
        for unit in units:
            group_of.setdefault(unit, index)
    for index, rank in enumerate(scored.edition.ranks):
        limits = room.get(group_of.get(who(rank), -1)) if is_overall(rank) else None
        if limits is None or rank.value is None or rank.computed:
            continue
        first, last = limits
        if not first <= rank.value <= last and not explained(scored.edition.note, rank.value):
            group = scored.edition.groups[group_of[who(rank)]]
            yield RULE.warning(
                scored.entry,
                ("ranks", index, "value"),
                f"«{who(rank)}» xếp hạng {rank.value}, nhưng nhóm «{group.rule or group.label}» "
                f"chỉ gồm các hạng từ {first} đến {last}.",
                "Đối chiếu hạng, nhóm và số đơn vị của các nhóm với nguồn; nếu nguồn in như vậy "
                "thì nêu hạng ấy ở «note» của kỳ.",
            )


def _room(scored: Scored, groups: list[_Banded]) -> dict[int, tuple[int, int]]:
    """Give the first and last place of each group, where the groups hold all units."""
    counts = [banded.group.count or 0 for banded in groups]
    whole = len(groups) == len(scored.edition.groups) and all(counts)
    direction = scored.framework.direction if scored.framework is not None else "neutral"
    if not whole or sum(counts) != scored.edition.population.count or direction == "neutral":
        return {}
    best_first = sorted(
        groups, key=lambda held: held.band.low or Decimal(), reverse=direction[0] == "h"
    )
    room, above = {}, 0
    for held in best_first:
        room[held.index] = (above + 1, above + (held.group.count or 0))
        above += held.group.count or 0
    return room
