"""A figure that the source only gives roughly is not passed off as exact."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.checks.saying import Rule
from generator.collection import Collection, Entry
from generator.model.edition import Score
from generator.model.scorecard import Observation
from generator.problems import Path, Problem

RULE = Rule("qualifiers-match-print")

_WORDS: Mapping[str, str] = {
    "khoảng": "about",
    "gần": "under",
    "xấp xỉ": "about",
    "ước": "about",
    "trên": "over",
    "hơn": "over",
    "dưới": "under",
    "ít nhất": "at_least",
    "tối thiểu": "at_least",
    "từ": "at_least",
    "tối đa": "at_most",
    "không quá": "at_most",
}
_OPENING = re.compile(rf"({'|'.join(_WORDS)})\b", re.IGNORECASE)


def check(collection: Collection) -> Iterator[Problem]:
    """Compare the first words of every printed figure with its qualifier."""
    for result in collection.results.values():
        for index, observation in enumerate(result.record.observations):
            yield from _compare(result, ("observations", index), observation)
    for edition in collection.editions.values():
        for index, score in enumerate(edition.record.scores):
            yield from _compare(edition, ("scores", index), score)


def _compare(entry: Entry[Any], path: Path, figure: Score | Observation) -> Iterator[Problem]:
    opening = _OPENING.match(figure.as_printed or "")
    if opening is not None and figure.qualifier == "exact":
        meant = _WORDS[opening.group(1).lower()]
        yield RULE.warning(
            entry,
            (*path, "qualifier"),
            f"Nguồn in «{figure.as_printed}», nhưng mức chính xác ghi là «exact» (đúng).",
            f"Ghi «qualifier: {meant}», hoặc mức khác hợp với chữ của nguồn.",
        )
