"""Read the numbers in a text as printed, Vietnamese or English, in every way they may be meant."""

import re
from collections.abc import Iterator
from decimal import Decimal

_NUMBER = re.compile(r"(?<![\d.,])[-−]?\d+(?:[.,]\d+)*")
_SCALES = {
    "nghìn": 3,
    "ngàn": 3,
    "vạn": 4,
    "triệu": 6,
    "tỉ": 9,
    "tỷ": 9,
    "thousand": 3,
    "million": 6,
    "billion": 9,
}
_THOUSAND = len("000")
_SCALE = re.compile(rf"\s*({'|'.join(_SCALES)})\b", re.IGNORECASE)


def numbers_in(text: str) -> frozenset[Decimal]:
    """Take a text, give every number that a reader may see in it.

    ``1.234`` may be 1234 or 1,234; ``3 tỉ`` is 3 and 3000000000.
    """
    return frozenset(_readings(text))


def _readings(text: str) -> Iterator[Decimal]:
    for match in _NUMBER.finditer(text):
        scale = _SCALE.match(text, match.end())
        for number in _ways(match.group().replace("−", "-")):
            yield number
            if scale is not None:
                yield number.scaleb(_SCALES[scale.group(1).lower()])


def _ways(token: str) -> Iterator[Decimal]:
    for thousands, point in ((".", ","), (",", ".")):
        whole, _, fraction = token.partition(point)
        head, *groups = whole.split(thousands)
        if all(len(group) == _THOUSAND for group in groups) and not set(fraction) & {".", ","}:
            yield Decimal(f"{head}{''.join(groups)}.{fraction or 0}")


def explained(note: str | None, *numbers: Decimal | int) -> bool:
    """Whether a note names all these numbers: then readers see the difference, and why."""
    return note is not None and {Decimal(number) for number in numbers} <= numbers_in(note)
