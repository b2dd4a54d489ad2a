"""How many of what a made-up catalogue holds: the reference shape, and larger ones like it."""

from dataclasses import dataclass
from itertools import count

DISTRICT, COMMUNE = 275, 140
"""One district as reported in 2020: its own procedures, and those of its communes."""
DISTRICT_DOMAINS, COMMUNE_DOMAINS = 45, 29
REFERENCE = DISTRICT + COMMUNE
MOST_DOMAINS = 300
COMMUNES_OF_A_DISTRICT = 5


@dataclass(frozen=True)
class Place:
    """Where one procedure stands: its number, code, domain and level."""

    number: int
    code: str
    domain: str
    level: str


@dataclass(frozen=True)
class Shape:
    """The plan of a catalogue: its domains, its procedures, and how many districts post them."""

    domains: tuple[str, ...]
    places: tuple[Place, ...]
    districts: int

    def of_level(self, level: str) -> tuple[Place, ...]:
        """Take a level, give the procedures that it handles."""
        return tuple(place for place in self.places if place.level == level)


def shape_of(procedures: int, domains: int | None = None) -> Shape:
    """Take how many procedures, give the plan.

    Up to the reference, two of three procedures are of the district and the rest of the commune.
    What is more belongs to the province; then more districts post the same, each as much as one.
    """
    district = min(DISTRICT, -(-procedures * DISTRICT // REFERENCE))
    commune = min(COMMUNE, procedures - district)
    if domains is None:
        domains = max(1, min(MOST_DOMAINS, procedures * DISTRICT_DOMAINS // REFERENCE))
    names = tuple(f"linh-vuc-mau-{number}" for number in range(1, domains + 1))
    shared = min(domains, DISTRICT_DOMAINS)
    numbers = count(1)
    places = (
        *_places(numbers, district, "district", names[:shared]),
        *_places(numbers, commune, "commune", names[: min(shared, COMMUNE_DOMAINS)]),
        *_places(numbers, procedures - district - commune, "province", names),
    )
    return Shape(names, places, max(1, procedures // REFERENCE))


def _places(numbers: "count[int]", many: int, level: str, domains: tuple[str, ...]) -> list[Place]:
    return [
        Place(number, f"9.{number:06d}", domains[index % len(domains)], level)
        for index, number in zip(range(many), numbers, strict=False)
    ]
