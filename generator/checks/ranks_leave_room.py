"""No unit stands so high or so low that those known above and below it have no room.

After two units tied at 17 comes 19; with 55 units known above, a place is 56 or later.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from generator.checks.editions import Scored, about, exact, scored_editions, who
from generator.checks.printed import explained
from generator.checks.saying import Rule, number
from generator.collection import Collection
from generator.measures.comparable import ranked_in
from generator.model.edition import Rank
from generator.problems import Problem

RULE = Rule("ranks-leave-room")

_Series = tuple[str | None, str | None, bool]
"""Node, scope, and whether computed: places of one series are counted together."""

_HINT = "Đối chiếu với nguồn; nếu nguồn in như vậy thì nêu các con số ấy ở «note» của kỳ."


class _Placed(Struct, frozen=True):
    place: int
    index: int
    rank: Rank


def check(collection: Collection) -> Iterator[Problem]:
    """Look at the places of every edition, one series at a time."""
    for scored in scored_editions(collection):
        for series, placed in _series_of(scored).items():
            yield from _skipped(scored, placed)
            yield from _alone(scored, placed)
            yield from _crowded(scored, placed, series)


def _series_of(scored: Scored) -> dict[_Series, list[_Placed]]:
    series: dict[_Series, list[_Placed]] = defaultdict(list)
    for index, rank in enumerate(scored.edition.ranks):
        if rank.value is not None:
            key = (rank.node, rank.scope, bool(rank.computed))
            series[key].append(_Placed(rank.value, index, rank))
    return {key: sorted(held, key=lambda p: (p.place, p.index)) for key, held in series.items()}


def _tied(placed: list[_Placed]) -> Counter[int]:
    return Counter(held.place for held in placed if held.rank.tied)


def _skipped(scored: Scored, placed: list[_Placed]) -> Iterator[Problem]:
    """Units that share a place use up as many places as they are."""
    tied, last, free = _tied(placed), 0, 1
    for held in placed:
        if held.place == last:
            continue
        if held.place < free and not explained(scored.edition.note, last, held.place):
            yield RULE.warning(
                scored.entry,
                ("ranks", held.index, "value"),
                f"{about(held.rank, held.rank.node)} xếp hạng {held.place}, nhưng có {tied[last]} "
                f"đơn vị đồng hạng {last}, nên hạng kế tiếp phải là {free}.",
                _HINT,
            )
        free = max(free, held.place) + max(tied[held.place], 1)
        last = held.place


def _alone(scored: Scored, placed: list[_Placed]) -> Iterator[Problem]:
    """Where not all units are held, the one that shares the place may be among the others."""
    at_place = Counter(held.place for held in placed)
    for held in placed:
        among = ranked_in(scored.edition, held.rank)
        if held.rank.tied and at_place[held.place] == 1 and among == len(placed):
            yield RULE.warning(
                scored.entry,
                ("ranks", held.index, "tied"),
                f"{about(held.rank, held.rank.node)} ghi là đồng hạng {held.place}, nhưng đã có "
                f"hạng của cả {among} đơn vị và không đơn vị nào khác ở hạng ấy.",
                "Bỏ «tied», hoặc sửa hạng của đơn vị kia theo nguồn.",
            )


def _crowded(scored: Scored, placed: list[_Placed], series: _Series) -> Iterator[Problem]:
    """Count those ranked above, and those not ranked whose score is better."""
    node, scope, computed = series
    scores = _scores(scored, node, computed=computed) if scope is None else {}
    ranked = {who(held.rank) for held in placed}
    others = sorted(value for unit, value in scores.items() if unit not in ranked)
    places = [held.place for held in placed]
    for held in placed:
        value = scores.get(who(held.rank))
        better, worse = _beside(others, value)
        above = bisect_left(places, held.place) + better
        below = len(places) - bisect_right(places, held.place) + worse
        why = _above(held, above) if better else ""
        why = why or (_below(held, below, ranked_in(scored.edition, held.rank)) if worse else "")
        if why and not explained(scored.edition.note, held.place):
            yield _no_room(scored, held, value, why)


def _above(held: _Placed, known: int) -> str:
    return f"đã biết {known} đơn vị đứng trên" if known >= held.place else ""


def _below(held: _Placed, known: int, among: int | None) -> str:
    crowded = among is not None and known > among - held.place >= 0
    return f"đã biết {known} đơn vị đứng dưới, trên tổng số {among} đơn vị" if crowded else ""


def _beside(others: list[Decimal], value: Decimal | None) -> tuple[int, int]:
    """Give how many of the sorted scores are better, and how many worse: the greater is better."""
    if value is None:
        return 0, 0
    return len(others) - bisect_right(others, value), bisect_left(others, value)


def _scores(scored: Scored, node: str | None, *, computed: bool) -> dict[str, Decimal]:
    """Give the final scores by unit, turned so that the greater is the better; or none."""
    direction = scored.framework.direction if scored.framework is not None else "neutral"
    if direction == "neutral":
        return {}
    sign = -1 if direction == "lower_is_better" else 1
    return {
        who(score): score.value * sign
        for score in scored.edition.scores
        if score.node == node
        and score.stage == "final"
        and exact(score)
        and score.value is not None
        and bool(score.computed) == computed
    }


def _no_room(scored: Scored, held: _Placed, value: Decimal | None, why: str) -> Problem:
    points = f" với điểm {number(abs(value))}" if value is not None else ""
    return RULE.warning(
        scored.entry,
        ("ranks", held.index, "value"),
        f"{about(held.rank, held.rank.node)} xếp hạng {held.place}{points}, nhưng {why}.",
        _HINT,
    )
