"""The answers for a new period that the one before gives: same figures asked, values left open."""

from collections.abc import Iterable

from generator.collection import Collection
from generator.drafting.drafts import Answers, UnansweredError
from generator.measures.standings import framework_of, version_of
from generator.model.edition import Edition
from generator.model.scorecard import Result


def following(kind: str, answers: Answers, before: str, collection: Collection) -> dict[str, str]:
    """Take a kind, the answers and the earlier period, give the answers with what it hands on.

    Only names are handed on: which indicators, which units, which level; never a value.

    Raises:
        UnansweredError: nothing of this kind is held for the earlier period.

    """
    owner = answers.get("framework" if kind == "edition" else "unit", "")
    key = f"{owner}/{before}"
    held = {entry.key: entry.record for entry in collection.of_kind(kind)}
    record = held.get(key)
    if record is None:
        known = ", ".join(name for name in held if name.startswith(f"{owner}/")) or "chưa có kỳ nào"
        raise UnansweredError(f"Chưa có kỳ «{key}» để làm theo; đang có: {known}.")
    told = {**_handed_on(record), **answers}
    if isinstance(record, Result) and not told["indicators"]:
        raise UnansweredError(
            f"«{record.period.label}» không có chỉ tiêu nào để làm theo. Nêu chỉ tiêu: "
            '--set "indicators=mã-một; mã-hai" (mã ở scorecards/indicators.yml).'
        )
    if "version" not in answers and not _in_use(record, told.get("period", ""), collection):
        told.pop("version", None)
    return told


def _handed_on(record: Result | Edition) -> dict[str, str]:
    if isinstance(record, Result):
        return {"indicators": _joined(figure.indicator for figure in record.observations)}
    scores = [score.unit for score in record.scores if score.unit and score.node is None]
    ranks = [rank.unit for rank in record.ranks if rank.unit and rank.node is None]
    version = {"version": record.version} if record.version else {}
    return {"level": record.population.level, "units": _joined(scores + ranks), **version}


def _in_use(record: Result | Edition, year: str, collection: Collection) -> bool:
    """Whether the rules of the period before may be those of the new one."""
    if not isinstance(record, Edition) or not year.isdecimal():
        return True
    version = version_of(record, framework_of(record, collection))
    return version is None or version.last_year is None or int(year) <= version.last_year


def _joined(names: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(names))
