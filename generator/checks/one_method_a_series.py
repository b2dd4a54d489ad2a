"""Satisfaction is told with its method, and no two methods run on in one series."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from generator.checks.saying import Rule
from generator.collection import Collection, Entry
from generator.model.scorecard import Indicator, Observation, Result
from generator.problems import Problem

RULE = Rule("one-method-a-series")

_SATISFACTION = re.compile(r"hài lòng|hai-long|satisfaction", re.IGNORECASE)
_COMPARES = re.compile(r"\b(tăng|giảm|cao hơn|thấp hơn|so với)\b", re.IGNORECASE)
_OF_METHOD = re.compile(r"cách đo|cách khảo sát|phương pháp", re.IGNORECASE)

_Place = tuple[Entry[Result], int, Observation]


def check(collection: Collection) -> Iterator[Problem]:
    """Put the figures of each unit, indicator and scope in the order of time."""
    series: dict[tuple[str, str, str | None], list[_Place]] = defaultdict(list)
    for entry in sorted(collection.results.values(), key=lambda e: e.record.period.last_day):
        for index, observation in enumerate(entry.record.observations):
            key = (entry.record.unit, observation.indicator, observation.scope)
            series[key].append((entry, index, observation))
    for (_, indicator, _), places in series.items():
        held = collection.indicators.get(indicator)
        asked = held is not None and _is_satisfaction(held.record)
        for place in places if asked else ():
            yield from _without_method(place)
        for before, after in pairwise(places):
            yield from _two_methods(before, after, asked=asked)


def _is_satisfaction(indicator: Indicator) -> bool:
    return bool(_SATISFACTION.search(f"{indicator.id} {indicator.name}"))


def _speaks_of_method(observation: Observation) -> bool:
    return bool(_OF_METHOD.search(observation.note or ""))


def _without_method(place: _Place) -> Iterator[Problem]:
    entry, index, observation = place
    if observation.value is None or observation.method or _speaks_of_method(observation):
        return
    yield RULE.warning(
        entry,
        ("observations", index),
        f"Mức độ hài lòng «{observation.indicator}» không nói đo bằng cách nào.",
        "Ghi «method» theo nguồn: máy tính bảng tại quầy, SIPAS, khảo sát của tỉnh; "
        "nguồn không nêu thì viết ở «note» rằng nguồn không nêu cách đo.",
    )


def _two_methods(before: _Place, after: _Place, *, asked: bool) -> Iterator[Problem]:
    """Satisfaction must not change its method unsaid; other figures not where they are compared."""
    (earlier, _, old), (entry, index, new) = before, after
    if old.value is None or new.value is None or old.method == new.method:
        return
    if _speaks_of_method(new) or (asked and not (old.method and new.method)):
        return
    if asked or _COMPARES.search(new.note or ""):
        yield RULE.warning(
            entry,
            ("observations", index, "method") if new.method else ("observations", index),
            f"«{new.indicator}» được đo bằng cách khác trước: {_method(new)}, "
            f"còn ở {earlier.path} là {_method(old)}; hai số không nối thành một chuỗi.",
            "Tách thành hai chỉ tiêu; nếu vẫn là một thì nói ở «note» cách đo đã đổi ra sao.",
        )


def _method(observation: Observation) -> str:
    return f"«{observation.method}»" if observation.method else "không rõ cách nào"
