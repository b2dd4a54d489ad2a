"""A percentage is what its numerator and denominator give, to the digits printed."""

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.printed import explained
from generator.checks.saying import Rule, number
from generator.collection import Collection, Entry
from generator.measures.digits import half_digit
from generator.model.scorecard import Observation, Result
from generator.problems import Path, Problem

RULE = Rule("ratios-match")

_FACTORS = {"percent": Decimal(100), "ratio": Decimal(1)}


def check(collection: Collection) -> Iterator[Problem]:
    """Work out every observation that has a numerator and a denominator."""
    for entry in collection.results.values():
        for index, observation in enumerate(entry.record.observations):
            indicator = collection.indicators.get(observation.indicator)
            factor = _FACTORS.get(indicator.record.value_unit) if indicator is not None else None
            if factor is not None:
                path: Path = ("observations", index)
                yield from _within_whole(entry, path, observation, factor)
                yield from _whole_numbers(entry, path, observation)
                yield from _ratio(entry, path, observation, factor)
                yield from _possible(entry, path, observation, factor)


def _within_whole(
    entry: Entry[Result], path: Path, observation: Observation, factor: Decimal
) -> Iterator[Problem]:
    value = observation.value
    if value is None or 0 <= value <= factor:
        return
    if not explained(observation.note, value):
        yield RULE.warning(
            entry,
            (*path, "value"),
            f"Tỷ lệ của «{observation.indicator}» là {number(value)}, "
            f"ngoài khoảng từ 0 đến {number(factor)}.",
            "Đối chiếu với nguồn; nếu nguồn in như vậy thì nêu con số ấy ở «note».",
        )


def _ratio(
    entry: Entry[Result], path: Path, observation: Observation, factor: Decimal
) -> Iterator[Problem]:
    above, below = observation.numerator, observation.denominator
    if above is None or below is None:
        return
    if below <= 0:
        yield RULE.error(
            entry,
            (*path, "denominator"),
            f"Mẫu số của «{observation.indicator}» là {number(below)}; phải lớn hơn 0.",
            "Sửa mẫu số, hoặc xoá nếu nguồn không nêu.",
        )
        return
    if above > below and not explained(observation.note, above, below):
        yield RULE.warning(
            entry,
            (*path, "numerator"),
            f"Tử số {number(above)} của «{observation.indicator}» lớn hơn mẫu số {number(below)}.",
            "Đối chiếu với nguồn; có thể đã ghi đổi chỗ; nếu đúng thì nêu cả hai số ở «note».",
        )
    if observation.value is not None and observation.qualifier == "exact":
        yield from _quotient(entry, path, observation.value, (above, below, factor))


def _quotient(
    entry: Entry[Result], path: Path, value: Decimal, numbers: tuple[Decimal, Decimal, Decimal]
) -> Iterator[Problem]:
    above, below, factor = numbers
    counted = above / below * factor
    if abs(counted - value) > half_digit(value):
        shown = round(counted, 2 if factor > 1 else 4)
        yield RULE.error(
            entry,
            (*path, "value"),
            f"Ghi {number(value)}, nhưng {number(above)} chia cho {number(below)} "
            f"được {number(shown)}.",
            "Đối chiếu ba con số với nguồn; nếu nguồn in sai thì bỏ tử số, mẫu số và nói ở «note».",
        )


def _whole_numbers(entry: Entry[Result], path: Path, observation: Observation) -> Iterator[Problem]:
    """Dossiers and people come whole; money may not, and then the note says so."""
    for field, value in (
        ("numerator", observation.numerator),
        ("denominator", observation.denominator),
    ):
        if value is None or value == int(value) or explained(observation.note, value):
            continue
        yield RULE.warning(
            entry,
            (*path, field),
            f"{'Tử số' if field == 'numerator' else 'Mẫu số'} của «{observation.indicator}» là "
            f"{number(value)}, không phải số nguyên.",
            "Đối chiếu với nguồn; nếu không phải số đếm (ví dụ số tiền) "
            "thì nêu con số ấy ở «note».",
        )


def _possible(
    entry: Entry[Result], path: Path, observation: Observation, factor: Decimal
) -> Iterator[Problem]:
    """Without a numerator there must be some whole one that gives the printed rate."""
    value, below = observation.value, observation.denominator
    if value is None or below is None or below <= 0 or observation.numerator is not None:
        return
    nearest = round(value * below / factor)
    closest = nearest / below * factor
    if observation.qualifier != "exact" or abs(closest - value) <= half_digit(value):
        return
    if not explained(observation.note, value, below):
        yield RULE.warning(
            entry,
            (*path, "value"),
            f"Ghi {number(value)} với mẫu số {number(below)}, nhưng không tử số nguyên nào cho "
            f"tỷ lệ ấy: gần nhất là {nearest}/{number(below)}, "
            f"được {number(closest.quantize(value))}.",
            "Đối chiếu tỷ lệ và mẫu số với nguồn; nếu nguồn in như vậy thì nêu cả hai số ở «note».",
        )
