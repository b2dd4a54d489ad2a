"""Inside one edition a better score has a better rank, and only equal scores share one."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from generator.checks.editions import Scored, about, exact, scored_editions, who
from generator.checks.saying import Rule, number
from generator.collection import Collection
from generator.model.edition import Rank
from generator.problems import Problem

RULE = Rule("ranks-follow-scores")

_HINT = "Đối chiếu hạng và điểm của cả hai với nguồn; trang hiện đúng như đã công bố."


def check(collection: Collection) -> Iterator[Problem]:
    """Put the ranks of each edition in order and compare neighbours."""
    for scored in scored_editions(collection):
        scores = _final_scores(scored)
        for ranks in _comparable(scored).values():
            for before, after in pairwise(ranks):
                yield from _neighbours(scored, before, after, scores)


_Placed = tuple[int, int, Rank]
"""Rank as a number, position in the file, the record."""


_Subject = tuple[str, str | None, bool]
"""Unit, node, and whether the figure was computed: what was computed has an order of its own."""

_Series = tuple[str | None, str | None, bool]
"""Node, scope, and whether computed."""


def _final_scores(scored: Scored) -> dict[_Subject, Decimal]:
    return {
        (who(score), score.node, bool(score.computed)): score.value
        for score in scored.edition.scores
        if score.stage == "final" and exact(score) and score.value is not None
    }


def _comparable(scored: Scored) -> dict[_Series, list[_Placed]]:
    groups: dict[_Series, list[_Placed]] = defaultdict(list)
    for index, rank in enumerate(scored.edition.ranks):
        if rank.value is not None:
            groups[rank.node, rank.scope, bool(rank.computed)].append((rank.value, index, rank))
    return {key: sorted(group, key=lambda p: p[:2]) for key, group in groups.items()}


def _neighbours(
    scored: Scored,
    before: _Placed,
    after: _Placed,
    scores: dict[_Subject, Decimal],
) -> Iterator[Problem]:
    (better, _, first), (worse, index, second) = before, after
    high, low = (scores.get((who(r), r.node, bool(r.computed))) for r in (first, second))
    path = ("ranks", index, "value")
    if better == worse and not (first.tied and second.tied):
        yield RULE.warning(
            scored.entry,
            path,
            f"{about(first, first.node)} và {about(second, second.node)} cùng xếp hạng {worse}, "
            "nhưng không ghi là đồng hạng.",
            "Nếu nguồn xếp đồng hạng, ghi «tied: true» cho cả hai; nếu không, sửa hạng.",
        )
    if high is not None and low is not None and _against(scored, better == worse, high, low):
        yield RULE.warning(
            scored.entry,
            path,
            f"{about(first, first.node)} xếp hạng {better} với điểm {number(high)}, "
            f"còn {about(second, second.node)} xếp hạng {worse} với điểm {number(low)}.",
            _HINT,
        )


def _against(scored: Scored, tied: bool, high: Decimal, low: Decimal) -> bool:  # noqa: FBT001
    direction = scored.framework.direction if scored.framework is not None else "neutral"
    if tied:
        return high != low
    if direction == "lower_is_better":
        return high > low
    return direction == "higher_is_better" and high < low
