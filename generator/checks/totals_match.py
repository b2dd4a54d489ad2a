"""Where all parts of a score are held they give its total, and all scores together the mean."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.editions import Scored, exact, half_digit, scored_editions, who
from generator.checks.printed import explained
from generator.checks.saying import Rule, number
from generator.collection import Collection
from generator.model.edition import Score
from generator.problems import Problem

RULE = Rule("totals-match")

_HUNDRED = Decimal(100)

_Numbered = tuple[int, Score]


def check(collection: Collection) -> Iterator[Problem]:
    """Add up the scores of each unit and stage, then all units of each edition."""
    for scored in scored_editions(collection):
        areas = _areas_that_add_up(scored)
        if areas:
            for figures in _by_unit(scored).values():
                yield from _total(scored, figures, areas)
        yield from _mean(scored)


def _areas_that_add_up(scored: Scored) -> frozenset[str]:
    """Give the areas of the tree, but none where the total is a mean or weighted."""
    tree = scored.tree
    if tree is None or tree.max is None or not tree.nodes:
        return frozenset()
    if (
        scored.framework is not None
        and scored.framework.value_unit == "percent"
        and tree.max != _HUNDRED
    ):
        return frozenset()
    together = sum((node.max for node in tree.nodes if node.max is not None), Decimal())
    return frozenset(node.id for node in tree.nodes) if together == tree.max else frozenset()


def _by_unit(scored: Scored) -> dict[tuple[str, str], list[_Numbered]]:
    groups: dict[tuple[str, str], list[_Numbered]] = defaultdict(list)
    for index, score in enumerate(scored.edition.scores):
        if exact(score):
            groups[who(score), score.stage].append((index, score))
    return groups


def _total(scored: Scored, figures: list[_Numbered], areas: frozenset[str]) -> Iterator[Problem]:
    parts = {score.node: score.value for _, score in figures if score.node in areas}
    total = next(((i, score) for i, score in figures if score.node is None), None)
    if total is None or len(parts) < len(areas):
        return
    index, score = total
    values = [value for value in (*parts.values(), score.value) if value is not None]
    added = sum(values[:-1], Decimal())
    doubt = sum((half_digit(value) for value in values), Decimal())
    if abs(added - values[-1]) > doubt and not explained(score.note, added, values[-1]):
        yield RULE.warning(
            scored.entry,
            ("scores", index, "value"),
            f"«{who(score)}» có tổng điểm {number(values[-1])}, "
            f"nhưng {len(parts)} mục cộng lại được {number(added)}.",
            "Đối chiếu từng mục với nguồn; nếu nguồn in như vậy thì nêu cả hai số ở «note».",
        )


def _mean(scored: Scored) -> Iterator[Problem]:
    """Only where one mean is published and every unit's score is held is it clear of whom it is."""
    edition = scored.edition
    values = list(_final_totals(scored).values())
    if len(edition.means) != 1 or not values or len(values) != edition.population.count:
        return
    mean = edition.means[0].value
    counted = sum(values, Decimal()) / len(values)
    shown = counted.quantize(mean)
    doubt = half_digit(mean) + max(half_digit(value) for value in values)
    if abs(counted - mean) > doubt and not explained(edition.note, mean, shown):
        yield RULE.warning(
            scored.entry,
            ("means", 0, "value"),
            f"Điểm trung bình công bố là {number(mean)}, nhưng tính từ điểm của "
            f"{len(values)} đơn vị được {number(shown)}.",
            "Đối chiếu với nguồn; nếu nguồn in như vậy thì nêu cả hai số ở «note».",
        )


def _final_totals(scored: Scored) -> dict[str, Decimal]:
    return {
        who(score): score.value
        for score in scored.edition.scores
        if score.node is None
        and score.stage == "final"
        and exact(score)
        and score.value is not None
    }
