"""The page for choosing a place, without script: links to what lives, and from what ended."""

from generator.pages.render import Link
from generator.pages.views.choose_place import (
    ChoosePlaceView,
    FormerPlace,
    PlaceGroup,
    choose_place_page,
)
from generator.pages.views.place_hook import PlaceHook, place_hook
from generator.pages.views.unit import unit_page
from tests import builders

PROVINCE = builders.unit("tinh-mai", name="Tỉnh Mai", level="province")
COMMUNE = builders.unit(
    "xa-mai", name="Xã Mai", parent="tinh-mai", succeeds=[{"unit": "huyen-mai"}]
)
OFFICE = builders.unit("so-mai", name="Sở Mai", level="department", parent="tinh-mai")
ENDED = {"parent": "tinh-mai", "valid_to": "2025-06-30"}
DISTRICT = builders.unit("huyen-mai", name="Huyện Mai", level="district", **ENDED)
LOST = builders.unit("huyen-xa", name="Huyện Xa", level="district", **ENDED)
OLD = builders.unit("xa-cu", name="Xã Cũ", **{**ENDED, "parent": "huyen-mai"})


def view_of(*entries: builders.Entries) -> ChoosePlaceView:
    """Take records, give the view of the page."""
    view = choose_place_page(builders.collection_of(*entries)).view
    assert isinstance(view, ChoosePlaceView)
    return view


def test_living_places_stand_under_their_province() -> None:
    """A commune stands under its province; departments and ended units are not there."""
    view = view_of(PROVINCE, COMMUNE, OFFICE, DISTRICT, OLD)
    assert view.groups == (
        PlaceGroup(
            Link("Tỉnh Mai", "/don-vi/tinh-mai/"),
            "tinh-mai",
            (Link("Xã Mai", "/don-vi/xa-mai/"),),
        ),
    )


def test_old_district_leads_to_what_took_its_place() -> None:
    """A district whose successors are known leads there; one without any is left out."""
    view = view_of(PROVINCE, COMMUNE, DISTRICT, LOST, OLD)
    onward = (Link("Xã Mai", "/don-vi/xa-mai/"),)
    link = Link("Huyện Mai", "/don-vi/huyen-mai/")
    assert view.former == (FormerPlace(link, "đến hết ngày 30/06/2025", onward),)


def test_a_commune_without_province_is_still_there() -> None:
    """Where the records hold no province, a commune stands alone."""
    (group,) = view_of(COMMUNE).groups
    assert (group.title.text, group.places) == ("Xã Mai", ())


def test_only_a_living_place_can_be_chosen_on_its_page() -> None:
    """Departments and ended units offer no button."""
    collection = builders.collection_of(PROVINCE, COMMUNE, OFFICE, DISTRICT)
    offered = {key: unit_page(e, collection).view.place_id for key, e in collection.units.items()}
    assert offered == {"tinh-mai": "tinh-mai", "xa-mai": "xa-mai", "so-mai": "", "huyen-mai": ""}


def hook_of(**fields: builders.Value) -> PlaceHook:
    """Take what is known of a procedure, give the hook on its page."""
    entry = builders.collection_of(builders.procedure(**fields)).procedures["1.001193"]
    return place_hook(entry.record)


def test_hook_names_levels_and_an_office_apart() -> None:
    """The script learns who decides; the police and the military have counters of their own."""
    assert hook_of(levels=["province", "commune"]) == PlaceHook("province commune", "")
    assert hook_of(handled_by=["commune_office", "commune_police"]).office == ""
    assert hook_of(handled_by=["commune_police"]).office == "Công an cấp xã"
