"""How many of what a made-up nation holds, and smaller catalogues of the same mix."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from math import ceil

from tests.bench.shape import Place

PROCEDURES, PROVINCES, COMMUNES = 6_000, 34, 3_321
COMMUNE_SET, PROVINCE_SET = 260, 1_740
"""How much a commune and a province post; what is left belongs to the ministries."""
PROCEDURES_OF_A_DOMAIN, UNITS_OF_A_PROVINCE = 20, (PROVINCES + COMMUNES) / PROVINCES
_FIXED, _OF_A_PROCEDURE, _OF_A_UNIT, _OF_A_PROVINCE = 70, 3, 7, 21
"""Pages of any catalogue; a procedure's page, sheet and past; a unit's page, listing, posting set,
and a page with a table to embed for each of two scorecards; the indicators of a province."""
_LINES = 34
"""Procedures on one page of a listing or a posting set; longer ones go on in parts."""


@dataclass(frozen=True)
class Nation:
    """The plan of a catalogue: its domains, procedures, provinces and communes."""

    domains: tuple[str, ...]
    places: tuple[Place, ...]
    provinces: tuple[str, ...]
    communes: tuple[str, ...]

    def of_level(self, level: str) -> tuple[Place, ...]:
        """Take a level, give the procedures that it handles."""
        return tuple(place for place in self.places if place.level == level)

    def province_of(self, number: int) -> str:
        """Take the number of a commune, from 0, give its province."""
        return self.provinces[number % len(self.provinces)]


def nation_of(pages: int) -> Nation:
    """Take how many pages, give the plan of a catalogue with about as many; the nation at most.

    It has the mix of the nation. Only where that would leave fewer procedures than a commune posts,
    a fifth as many as pages are kept: else the pages of communes would be lighter than there.
    """
    left = min(WHOLE, pages) - _FIXED
    share = max(0, left) / (WHOLE - _FIXED)
    procedures = max(3, round(max(PROCEDURES * share, min(COMMUNE_SET, left / 5))))
    units = (left - _OF_A_PROCEDURE * procedures) / _of_a_unit(procedures)
    provinces = _names("tinh-mau", units / UNITS_OF_A_PROVINCE)
    domains = _names("linh-vuc-mau", procedures / PROCEDURES_OF_A_DOMAIN)
    communes = _names("xa-mau", units - len(provinces))
    return Nation(domains, tuple(_places(procedures, domains)), provinces, communes)


def wide_nation(posted: int, communes: int) -> Nation:
    """Take how many procedures a province posts and how many communes there are, give a plan.

    It has all domains and provinces of the nation, and is no deeper than a test can wait.
    """
    domains = _names("linh-vuc-mau", PROCEDURES / PROCEDURES_OF_A_DOMAIN)
    # One more in each domain belongs to ministries: else provinces would post whole domains.
    procedures = COMMUNE_SET + posted + len(domains)
    provinces, names = _names("tinh-mau", PROVINCES), _names("xa-mau", communes)
    return Nation(domains, tuple(_places(procedures, domains, posted)), provinces, names)


def _of_a_unit(procedures: int) -> float:
    """Take how many procedures there are, give a commune's pages and its part of its province's."""
    commune, province = _sets(procedures)
    return _OF_A_UNIT + _parts(commune) + (_OF_A_PROVINCE + _parts(province)) / UNITS_OF_A_PROVINCE


def _sets(procedures: int) -> tuple[int, int]:
    commune = min(COMMUNE_SET, procedures * 9 // 10)
    return commune, min(PROVINCE_SET, procedures - commune)


def _parts(procedures: int) -> int:
    """Take how many a unit posts, give the pages that its listing and its posting set go on in."""
    return 2 * ceil(procedures / _LINES) if procedures > _LINES else 0


def _names(kind: str, many: float) -> tuple[str, ...]:
    return tuple(f"{kind}-{number}" for number in range(1, max(1, round(many)) + 1))


def _places(procedures: int, domains: tuple[str, ...], most: int = PROVINCE_SET) -> Iterator[Place]:
    commune, province = _sets(procedures)
    province = min(province, most)
    numbers = count(1)
    for level, many in (
        ("commune", commune),
        ("province", province),
        ("ministry", procedures - commune - province),
    ):
        for index, number in enumerate(islice(numbers, many)):
            yield Place(number, f"9.{number:06d}", domains[index % len(domains)], level)


WHOLE = round(
    _FIXED + _OF_A_PROCEDURE * PROCEDURES + (PROVINCES + COMMUNES) * _of_a_unit(PROCEDURES)
)
"""About how many pages the whole nation has."""
