"""The data of "choose your place": names old and new, and what is known of each unit."""

import json
from typing import Any

from generator.collection import Collection
from generator.exports.places import NAMES, place_files
from generator.output import OutputFile
from tests import builders

COLUMNS = ("id", "name", "parent", "level", "to", "followers", "others")
PROVINCE = builders.unit("tinh-mai", name="Tỉnh Mai", level="province")
DEPARTMENT = builders.unit("so-mai", name="Sở Mai", level="department", parent="tinh-mai")
DISTRICT = builders.unit(
    "huyen-mai", name="Huyện Mai", level="district", parent="tinh-mai", valid_to="2025-06-30"
)
COMMUNE = builders.unit(
    "xa-mai",
    name="Xã Mai",
    short_name="Mai",
    parent="tinh-mai",
    succeeds=[{"unit": "huyen-mai", "note": "Một phần"}],
)
HOURS = {"days": ["mon", "tue"], "opens": "07:30", "closes": "11:30"}
NOTICE = {
    "text": "Nghỉ",
    "valid_from": "2026-01-01",
    "valid_to": "2026-01-02",
    "closes": True,
    "sources": builders.SOURCES,
}


def files_of(*entries: builders.Entries) -> dict[str, OutputFile]:
    """Take records, give the files made of them by path."""
    return {file.path: file for file in place_files(builders.collection_of(*entries))}


def names_of(*entries: builders.Entries) -> list[dict[str, Any]]:
    """Take records, give the rows of the list of names."""
    data = read(files_of(*entries)[NAMES], "placeNames")
    columns = [data[name] for name in COLUMNS]
    return [dict(zip(COLUMNS, row, strict=True)) for row in zip(*columns, strict=True)]


def facts_of(unit: str, *entries: builders.Entries) -> dict[str, Any]:
    """Take a unit's id and records, give what is told of the unit."""
    return read(files_of(*entries)[f"assets/places/{unit}.js"], f'placeFacts["{unit}"]')


def read(file: OutputFile, name: str) -> dict[str, Any]:
    """Take a data file and the name that it sets, give its data."""
    begin, end = f"niemyet.{name}=", ";\n"
    text = file.data.decode()
    assert text.startswith(begin)
    assert text.endswith(end)
    data: dict[str, Any] = json.loads(text.removeprefix(begin).removesuffix(end))
    return data


def point(**fields: object) -> dict[str, Any]:
    """Give a service point."""
    return {"id": "diem", "name": "Trung tâm", "sources": builders.SOURCES, **fields}


def test_names_are_in_order_and_lead_to_followers() -> None:
    """An old name leads to what took its place, and a department is nobody's place."""
    rows = names_of(PROVINCE, DEPARTMENT, DISTRICT, COMMUNE)
    assert [row["id"] for row in rows] == ["huyen-mai", "tinh-mai", "xa-mai"]
    district, _, commune = rows
    assert district["to"] == "2025-06-30"
    assert district["parent"] == 1
    assert district["followers"] == [[2, 1]]
    assert (commune["to"], commune["others"], commune["followers"]) == ("", "Mai", [])


def test_note_of_a_follower_is_its_own() -> None:
    """What the source says of the succession stands beside the follower, in both files."""
    files = files_of(PROVINCE, DISTRICT, COMMUNE)
    assert read(files[NAMES], "placeNames")["notes"] == ["", "Một phần"]
    facts = facts_of("huyen-mai", PROVINCE, DISTRICT, COMMUNE)
    assert facts["followers"] == [{"id": "xa-mai", "name": "Xã Mai", "note": "Một phần"}]


def test_each_place_has_a_file_of_facts() -> None:
    """Living and ended places have one file each; they name what they belong to."""
    paths = set(files_of(PROVINCE, DEPARTMENT, DISTRICT, COMMUNE))
    assert paths == {
        NAMES,
        *(f"assets/places/{id_}.js" for id_ in ("huyen-mai", "tinh-mai", "xa-mai")),
    }
    facts = facts_of("xa-mai", PROVINCE, DISTRICT, COMMUNE)
    assert facts["parent"] == {"id": "tinh-mai", "name": "Tỉnh Mai"}
    assert (facts["name"], facts["level"], facts["to"]) == ("Xã Mai", "commune", "")


def test_a_unit_of_no_place_has_no_parent() -> None:
    """What is above a province is nobody's place either."""
    region = builders.unit("vung-mai", name="Vùng Mai", level="region")
    province = builders.unit("tinh-mai", name="Tỉnh Mai", level="province", parent="vung-mai")
    assert facts_of("tinh-mai", region, province)["parent"] is None
    assert names_of(region, province)[0]["parent"] == -1


def test_points_tell_what_is_known_and_why_the_rest_is_not() -> None:
    """Known facts of a service point stand there; each missing one has its reason."""
    missing = [{"field": "telephone", "reason": "withheld"}]
    told = point(address="1 đường Lớn", hours=[HOURS], notices=[NOTICE], missing=missing)
    (found,) = facts_of("xa-mai", builders.unit("xa-mai", service_points=[told]))["points"]
    assert found == {
        "name": "Trung tâm",
        "address": "1 đường Lớn",
        "hours": [HOURS],
        "notices": [{"text": "Nghỉ", "from": "2026-01-01", "to": "2026-01-02", "closes": True}],
        "why": {"telephone": "withheld"},
    }


def test_a_point_without_facts_says_that_no_source_is_held() -> None:
    """A fact that nobody spoke of is missing because no source is held."""
    facts = facts_of("xa-mai", builders.unit("xa-mai", service_points=[point()]))
    reasons = dict.fromkeys(("address", "hours", "telephone"), "no_source_held")
    assert facts["points"] == [{"name": "Trung tâm", "why": reasons}]
    assert facts["why"] == ""


def test_a_unit_without_points_says_why() -> None:
    """Where no service point is known, the reason stands for all of them."""
    missing = [{"field": "service_points", "reason": "not_published"}]
    assert facts_of("xa-mai", builders.unit("xa-mai"))["why"] == "no_source_held"
    facts = facts_of("xa-mai", builders.unit("xa-mai", missing=missing))
    assert (facts["points"], facts["why"]) == ([], "not_published")


def test_listing_by_rule_names_what_goes_on() -> None:
    """A set made by a rule is whole; what has ended is not posted."""
    records = (
        builders.domains("ho-tich"),
        builders.procedure("1.001193"),
        builders.procedure("1.000894", valid_to="2025-01-01"),
        builders.procedure("1.003000", levels=["province"]),
    )
    facts = facts_of("xa-mai", builders.unit("xa-mai"), builders.listing("xa-mai"), *records)
    assert facts["listing"] == {"year": 2025, "to": "", "whole": True, "codes": "1.001193"}


def test_listing_by_lines_is_whole_only_with_every_code() -> None:
    """A line without a national code might be any procedure: what is not found is not denied."""
    lines = [
        {"local_code": "1", "name": "Kết hôn", "procedure": "1.000894"},
        {"local_code": "2", "name": "Việc khác"},
    ]
    assert listed(lines)["whole"] is False
    assert listed(lines)["codes"] == "1.000894"
    assert listed(lines[:1])["whole"] is True


def listed(lines: list[dict[str, str]]) -> dict[str, Any]:
    """Take the lines of a set, give what is told of the listing."""
    item = {"id": "bo", "name": "Bộ", "level": "commune", "items": lines}
    listing = builders.listing("xa-mai", sets=[item])
    facts: dict[str, Any] = facts_of("xa-mai", builders.unit("xa-mai"), listing)["listing"]
    return facts


def test_a_listing_that_only_counts_is_not_held() -> None:
    """A unit that told how many it posts has not told which."""
    declared = {"procedures": 140, "sources": builders.SOURCES}
    item = {"id": "bo", "name": "Bộ", "level": "commune", "declared": declared}
    entries = (builders.unit("xa-mai"), builders.listing("xa-mai", sets=[item]))
    assert facts_of("xa-mai", *entries)["listing"] is None


def test_real_files_are_light(real_collection: Collection) -> None:
    """On a procedure's page a place costs a few kilobytes, and every name leads to a row."""
    files = list(place_files(real_collection))
    sizes = {file.path: len(file.data) for file in files}
    assert max(size for path, size in sizes.items() if path != NAMES) < 8_000
    names = read(files[0], "placeNames")
    count = len(names["id"])
    assert count == len(files) - 1
    assert all(0 <= place < count for pairs in names["followers"] for place, _ in pairs)


def test_a_hostile_name_stays_inside_its_text() -> None:
    """No name can end the script that carries it."""
    name = 'Xã "</script>\\ \u2028 `${1}'
    assert facts_of("xa-mai", builders.unit("xa-mai", name=name))["name"] == name


def test_a_place_knows_where_it_differs() -> None:
    """The codes of its differences are told, and nothing where there are none."""
    held = (builders.local_difference("xa-mai", code) for code in ("1.000002", "1.000001"))
    assert facts_of("xa-mai", COMMUNE, PROVINCE, *held)["differs"] == "1.000001 1.000002"
    assert "differs" not in facts_of("xa-mai", COMMUNE, PROVINCE)
