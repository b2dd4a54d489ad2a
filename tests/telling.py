"""What tests counted, told in a few lines at the end of a run (see ``tell`` in conftest)."""

from collections.abc import Iterable, Mapping

Count = int | float
Told = tuple[str, Mapping[str, Count]]
"""What was tried, and numbers by their names."""

TOLD = "told"
"""The name under which a report of pytest carries what its test counted."""

MOST = ("slowest", "most")
"""How names begin of which the largest counts; all others are added up."""


def lines_of(told: Iterable[Told]) -> list[str]:
    """Take what tests counted, give a line for each thing that was tried."""
    sums: dict[str, dict[str, Count]] = {}
    for what, numbers in told:
        held = sums.setdefault(what, {})
        for name, number in numbers.items():
            before = held.get(name, 0)
            held[name] = max(before, number) if name.startswith(MOST) else before + number
    return [f"{what}: {_listed(numbers)}" for what, numbers in sorted(sums.items())]


def _listed(numbers: Mapping[str, Count]) -> str:
    return ", ".join(_counted(name, number) for name, number in numbers.items())


def _counted(name: str, number: Count) -> str:
    written = f"{number:,.2f}" if isinstance(number, float) else f"{number:,}"
    return f"{name} {written}" if name.startswith(MOST) else f"{written} {name}"
