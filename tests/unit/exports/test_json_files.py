"""Open data holds every record as it is: nothing added, nothing lost, nothing kept inside."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.collection import ENTRY_KINDS, Collection
from generator.exports.json_files import json_files
from generator.model.urls import LISTED_ONLY, record_url
from tests.builders import (
    SOURCES,
    collection_of,
    corrections,
    decisions,
    domains,
    edition,
    framework,
    indicators,
    legal_documents,
    life_events,
    listing,
    local_difference,
    plan,
    procedure,
    publisher,
    result,
    score,
    sources,
    synonyms,
    unit,
)

CORRECTION = {
    "id": "sua-1",
    "kind": "our_error",
    "record": "scorecards/results/xa-mau/2030.yml",
    "field": "Tỷ lệ",
    "old": "1",
    "new": "2",
    "reason": "Nhập sai.",
    "corrected_on": "2031-01-01",
    "sources": SOURCES,
}
CONFLICT = {"id": "mau", "subject": "Điểm", "values": ["1", "2"], "sources": SOURCES}


def records() -> Collection:
    """Give a collection with at least one record of each kind."""
    return collection_of(
        publisher(),
        domains("ho-tich", "chung-thuc"),
        decisions("1/QĐ-BM"),
        legal_documents("2/2030/TT-BM"),
        life_events({"steps": [{"procedure": "1.001193"}]}),
        synonyms({"words": ["giấy khai"], "means": ["khai sinh"]}),
        procedure(notes=["Hỏi lại nguồn."]),
        unit(),
        listing(),
        local_difference(),
        sources("nguon-1"),
        indicators("dung-han"),
        framework(),
        edition(scores=[score(value="84.330")]),
        result(),
        plan(),
        corrections(corrections=[CORRECTION], conflicts=[CONFLICT]),
    )


def written(collection: Collection) -> Mapping[str, Any]:
    """Take a collection, give the content of its files by address."""
    files = [(f"/{file.path}", file.data) for file in json_files(collection)]
    assert len(dict(files)) == len(files)
    return {path: json.loads(data.decode("utf-8")) for path, data in files}


def test_every_kind_is_in_the_sample() -> None:
    """The tests below leave no kind out."""
    assert {entry.kind for entry in records().entries} == set(ENTRY_KINDS)


def test_every_record_has_its_file_where_its_key_can_be_an_address() -> None:
    """One file for each record, one for each kind, one for all, and no other."""
    collection = records()
    own = {record_url(e.kind, e.key) for e in collection.entries if e.kind not in LISTED_ONLY}
    kinds = {f"/api/v1/{kind}.json" for kind in ENTRY_KINDS}
    assert set(written(collection)) == {*own, *kinds, "/api/v1/all.json"}


def test_all_json_holds_everything() -> None:
    """Every record stands in the file of all, in that of its kind and in its own, the same."""
    collection = records()
    files = written(collection)
    everything = files["/api/v1/all.json"]
    assert list(everything) == list(ENTRY_KINDS)
    for kind, rows in everything.items():
        assert [row["key"] for row in rows] == [e.key for e in collection.of_kind(kind)]
        told = {"kind": kind, "count": len(rows), "records": rows}
        assert files[f"/api/v1/{kind}.json"] == told
        for row in rows if kind not in LISTED_ONLY else ():
            assert files[record_url(kind, row["key"])] == row


def test_a_record_is_as_it_was_written() -> None:
    """Absent stays absent, even where there is a default; days and decimals are text."""
    files = written(
        collection_of(unit(valid_from="2025-07-01"), edition(scores=[score(value="84.330")]))
    )
    assert files["/api/v1/unit/xa-can-giuoc.json"] == {
        "key": "xa-can-giuoc",
        "record_file": "catalog/units/xa-can-giuoc/unit.yml",
        "id": "xa-can-giuoc",
        "name": "Xã Cần Giuộc",
        "level": "commune",
        "valid_from": "2025-07-01",
        "sources": SOURCES,
    }
    (told,) = files["/api/v1/edition/par-index/2020.json"]["scores"]
    assert told["value"] == "84.330"


def test_notes_for_ourselves_are_not_published() -> None:
    """Notes serve those who keep the records; no file shows them."""
    everything = b"".join(file.data for file in json_files(records()))
    assert b'"notes"' not in everything
    assert "Hỏi lại nguồn.".encode() not in everything


def test_the_same_records_give_the_same_bytes() -> None:
    """Nothing in a file depends on when or where it is made."""
    assert list(json_files(records())) == list(json_files(records()))


def test_files_are_readable_text() -> None:
    """Vietnamese stands as it is read, and each file ends with a line."""
    for file in json_files(records()):
        assert file.data.endswith(b"}\n")
        assert b"\\u" not in file.data


def test_no_records_give_empty_lists() -> None:
    """The files of all kinds are there before the first record."""
    files = written(collection_of())
    assert set(files["/api/v1/all.json"]) == set(ENTRY_KINDS)
    assert all(file["count"] == 0 for path, file in files.items() if "all" not in path)


@given(name=st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=80))
def test_any_text_survives(name: str) -> None:
    """What a record says is read back letter for letter."""
    assert written(collection_of(unit(name=name)))["/api/v1/unit/xa-can-giuoc.json"]["name"] == name


@pytest.mark.parametrize(
    "name", ['"', "\\", "</script>", "\u2028", "🙂", "a\u0301", "{{ a }}", "\u00a0", "'", "\\u0041"]
)
def test_hostile_text_survives(name: str) -> None:
    """Quotes, backslashes, marks and signs of other languages stay what they are."""
    assert written(collection_of(unit(name=name)))["/api/v1/unit/xa-can-giuoc.json"]["name"] == name
