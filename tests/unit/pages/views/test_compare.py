"""Without a script the page that compares tells, for each unit, the newest two editions that do."""

from generator.pages.views.compare_pairs import UnitPairs, compare_pairs
from tests.builders import (
    SOURCES,
    Entries,
    Value,
    collection_of,
    edition,
    framework,
    rank,
    score,
    sources,
)


def year(number: int, version: str, **fields: Value) -> Entries:
    """Give the edition of a year."""
    over = {
        "label": f"Năm {number}",
        "first_day": f"{number}-01-01",
        "last_day": f"{number}-12-31",
    }
    return edition(period=str(number), over=over, version=version, **fields)


def shown(*editions: Entries) -> tuple[UnitPairs, ...]:
    """Take editions of a framework with two versions, give what is shown of its units."""
    versions = [{"id": "v1", "sources": SOURCES}, {"id": "v2", "sources": SOURCES}]
    files = (framework(versions=versions), sources("nguon-1"), *editions)
    records = collection_of(*files)
    return compare_pairs(records.frameworks["par-index"], records)


def test_the_newest_pair_that_compares_is_shown() -> None:
    """A break after it is stepped over; the difference stands only where both are held."""
    held = shown(
        year(2019, "v1", scores=[score("A", value="80.5")], ranks=[rank("A", value=9, of=63)]),
        year(2020, "v1", scores=[score("A", value="81.25")], ranks=[rank("A", value=5, of=64)]),
        year(2021, "v2", scores=[score("A", value="90")]),
    )
    ((pair,),) = (line.pairs for line in held)
    assert (pair.before.text, pair.now.text) == ("Năm 2019", "Năm 2020")
    assert pair.score == "80,5 điểm → 81,25 điểm, tăng 0,75 điểm"
    assert pair.rank == ""
    assert pair.opened == "/so-sanh/?chi-so=par-index&don-vi=a&nam=2019-2020"


def test_about_figures_have_no_difference() -> None:
    """Of figures that the source only gives about, nothing is subtracted."""
    held = shown(
        year(2019, "v1", scores=[score("A", value="80", qualifier="about")]),
        year(2020, "v1", scores=[score("A", value="81")]),
    )
    assert held[0].pairs[0].score == "khoảng 80 điểm → 81 điểm"


def test_units_without_a_pair_are_named() -> None:
    """Where nothing compares, the units are still named, and no pair is made up."""
    held = shown(year(2019, "v1", scores=[score("B", value="1"), score("A", value="2")]))
    assert [(line.unit.text, line.pairs) for line in held] == [("A", ()), ("B", ())]


def test_computed_figures_are_called_so() -> None:
    """A difference of two computed scores says that they were computed."""
    held = shown(
        year(2019, "v1", scores=[score("A", value="1", computed="Cộng lại")]),
        year(2020, "v1", scores=[score("A", value="1", computed="Cộng lại")]),
    )
    assert held[0].pairs[0].score.endswith("không đổi, số tính lại")
