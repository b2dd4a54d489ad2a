"""Axes: where a figure stands on a drawing, and the round numbers beside it."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from msgspec import Struct

_WIDE = 40
"""A number of ranked units from which ticks stand further apart."""
_PARTS = 5
"""About so many steps on an axis."""
_NEAR, _MIDDLE, _FAR = Decimal(1), Decimal(2), Decimal(5)


class Axis(Struct, frozen=True):
    """The upright axis: its ends and its ticks; ranks run downwards, with 1 at the top."""

    bottom: Decimal
    top: Decimal
    ticks: tuple[Decimal, ...]
    unit: str = ""


def value_axis(heights: Iterable[Decimal], unit: str = "") -> Axis:
    """Take figures from 0 upwards, give an axis around them with ticks at round numbers."""
    values = tuple(heights)
    step = _step(max(values) - min(values))
    low = (min(values) / step).to_integral_value(ROUND_FLOOR) * step
    high = (max(values) / step).to_integral_value(ROUND_CEILING) * step
    high = high if high > low else low + step
    count = int((high - low) / step)
    return Axis(low, high, tuple(low + step * n for n in range(count + 1)), unit)


def rank_axis(of: int) -> Axis:
    """Take how many were ranked, give an axis with 1 at the top."""
    step = 20 if of > _WIDE else 10
    ticks = (1, *range(step, of + 1, step)) if of >= step else (1, of)
    return Axis(Decimal(max(of, 2)), Decimal(1), tuple(map(Decimal, ticks)))


def _step(spread: Decimal) -> Decimal:
    """Take the distance of the ends, give 1, 2 or 5 of the power of ten that fits."""
    rough = spread / _PARTS or Decimal(1)
    power = Decimal(1).scaleb(rough.adjusted())
    factor = next((f for f in (_NEAR, _MIDDLE, _FAR) if power * f >= rough), Decimal(10))
    return power * factor
