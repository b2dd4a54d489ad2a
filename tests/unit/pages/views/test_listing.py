"""A listing without its list is set beside the nearest real ones, each once."""

from typing import Any

import pytest

from generator.collection import Collection
from generator.pages.views import listing_parts
from generator.pages.views.listing import YearView, listing_page
from generator.pages.views.listing_parts import listed_years, listing_part_recipes
from generator.pages.views.listing_sets import SetView
from tests.builders import SOURCES, Entries, collection_of, domains, listing, procedure, unit

DECLARED = [
    {
        "id": "cap-xa",
        "name": "Cấp xã",
        "level": "commune",
        "declared": {"procedures": 275, "domains": 45, "sources": SOURCES},
        "missing": [{"field": "items", "reason": "not_published"}],
    }
]


def years(unit: str, records: Collection) -> tuple[YearView, ...]:
    """Give what the page of a unit shows of its listings."""
    page = listing_page(records.units[unit], listed_years(unit, records), records)
    found: tuple[YearView, ...] = page.view.years
    return found


def shown(*others: Entries, **fields: Any) -> YearView:  # noqa: ANN401
    """Give what the page of an ended district shows of its one listing, among other records."""
    told: dict[str, Any] = {"basis": "report", "sets": DECLARED, **fields}
    records = collection_of(
        unit("huyen-mau", name="Huyện Mẫu", level="district", valid_to="2025-06-30"),
        listing("huyen-mau", 2021, **told),
        *others,
    )
    (year,) = years("huyen-mau", records)
    return year


def successor() -> tuple[Entries, ...]:
    """Give the commune that took the district's place, and its listing of one procedure."""
    heir = unit("xa-mau", name="Xã Mẫu", succeeds=[{"unit": "huyen-mau"}])
    return domains("ho-tich"), procedure(), heir, listing("xa-mau", 2026)


def test_a_declared_number_is_not_a_list() -> None:
    """What the unit declared is shown as declared; nothing is held, and the reason is told."""
    (only,) = shown().sets
    assert (only.declared, only.held) == ("275 thủ tục trong 45 lĩnh vực", "")
    assert (only.unknown, only.differs, only.groups) == ("nguồn không công bố", "", ())


def test_without_another_listing_nothing_is_compared() -> None:
    """A table of one line compares nothing."""
    assert shown().compared == ()


def test_each_listing_is_compared_once() -> None:
    """A successor that the record also names stands in one line."""
    year = shown(*successor(), see_also=["xa-mau"])
    assert [(line.link.text, line.counts) for line in year.compared] == [
        ("Huyện Mẫu, năm 2021", ("275 thủ tục trong 45 lĩnh vực",)),
        ("Xã Mẫu, năm 2026", ("1 thủ tục trong 1 lĩnh vực",)),
    ]


def test_items_without_a_group_make_no_group() -> None:
    """Only groups that the source names are counted."""
    item = {"id": "cap-xa", "name": "Cấp xã", "level": "commune"}
    lines = [{"local_code": "M-1", "name": "Mẫu"}, {"local_code": "M-2", "name": "Mẫu khác"}]
    grouped = [{**line, "group_code": "HT"} for line in lines]
    assert shown(sets=[{**item, "items": lines}]).sets[0].held == "2 thủ tục"
    assert shown(sets=[{**item, "items": grouped}]).sets[0].held == "2 thủ tục trong 1 nhóm"


def selected(*others: Entries) -> SetView:
    """Give the one set of a commune that posts what its office handles."""
    records = collection_of(
        domains("ho-tich"), unit("xa-mau", name="Xã Mẫu"), listing("xa-mau", 2026), *others
    )
    (year,) = years("xa-mau", records)
    (only,) = year.sets
    assert isinstance(only, SetView)
    return only


def test_a_whole_domain_is_listed_on_its_own_page() -> None:
    """Where a set holds all of a domain, its page says so once for all units."""
    (domain,) = selected(procedure()).domains
    assert (domain.link.url, domain.count) == ("/linh-vuc/ho-tich/", 1)
    assert selected(procedure()).groups == ()


def test_a_part_of_a_domain_is_listed_in_place() -> None:
    """Where another level handles the rest of a domain, the set names its own procedures."""
    shown_set = selected(procedure(), procedure("9.000009", levels=["province"]))
    assert shown_set.domains == ()
    (group,) = shown_set.groups
    assert (group.count, len(group.lines)) == (1, 1)


def test_the_only_part_of_a_list_has_no_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads «part 1 of 1» looks for others in vain."""
    monkeypatch.setattr(listing_parts, "MOST_ON_THE_WHOLE", 100)
    others = procedure(), procedure("9.000009", levels=["province"])
    place = unit("xa-mau", name="Xã Mẫu")
    records = collection_of(domains("ho-tich"), place, listing("xa-mau", 2026), *others)
    (entry,) = records.listings
    (recipe,) = listing_part_recipes(entry, listed_years("xa-mau", records)[2026])
    (page,) = recipe.make(records)
    assert page.view.heading == "Thủ tục niêm yết: Xã Mẫu, năm 2026"
    assert page.view.parts == ()
