"""No score is below nothing or above its maximum."""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.editions import Scored, about, maxima_of, scored_editions
from generator.checks.printed import explained
from generator.checks.saying import Rule, number
from generator.collection import Collection
from generator.model.edition import Score
from generator.problems import Path, Problem

RULE = Rule("scores-within-maximum")

_HUNDRED = Decimal(100)


def check(collection: Collection) -> Iterator[Problem]:
    """Compare every score and mean with its own maximum, and with that of the tree."""
    for scored in scored_editions(collection):
        maxima = maxima_of(scored.tree)
        for index, score in enumerate(scored.edition.scores):
            path: Path = ("scores", index)
            most = _most(scored, score, maxima)
            yield from _limits(
                scored, (*path, "value"), about(score, score.node), score.value, most
            )
            yield from _same_maximum(scored, path, score, maxima)
        for index, mean in enumerate(scored.edition.means):
            most = maxima.get(mean.node, _ceiling(scored))
            of = f", mục «{mean.node}»" if mean.node else ""
            what = f"Trung bình của {mean.scope}{of}"
            yield from _limits(scored, ("means", index, "value"), what, mean.value, most)


def _most(scored: Scored, score: Score, maxima: dict[str | None, Decimal]) -> Decimal | None:
    return score.max if score.max is not None else maxima.get(score.node, _ceiling(scored))


def _ceiling(scored: Scored) -> Decimal | None:
    percent = scored.framework is not None and scored.framework.value_unit == "percent"
    return _HUNDRED if percent else None


def _limits(
    scored: Scored, path: Path, what: str, value: Decimal | None, most: Decimal | None
) -> Iterator[Problem]:
    if value is None:
        return
    if value < 0 or (most is not None and value > most):
        limit = "0, là mức thấp nhất" if most is None or value < 0 else f"mức tối đa {number(most)}"
        yield RULE.error(
            scored.entry,
            path,
            f"{what} có điểm {number(value)}, {'dưới' if value < 0 else 'vượt'} {limit}.",
            "Đối chiếu điểm và điểm tối đa với nguồn rồi sửa.",
        )


def _same_maximum(
    scored: Scored, path: Path, score: Score, maxima: dict[str | None, Decimal]
) -> Iterator[Problem]:
    known = maxima.get(score.node)
    if score.stage != "final" or score.max is None or known is None or known == score.max:
        return
    if not explained(score.note, score.max, known):
        yield RULE.warning(
            scored.entry,
            (*path, "max"),
            f"{about(score, score.node)} ghi điểm tối đa {number(score.max)}, "
            f"nhưng bộ tiêu chí ghi {number(known)}.",
            "Đối chiếu với nguồn; nếu có mục không áp dụng thì nêu cả hai số ở «note».",
        )
