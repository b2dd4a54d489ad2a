"""Look-ups between records, on a small made-up catalogue."""

import pytest

from generator.collection import Collection
from generator.load.records import load
from generator.load.source import Source
from generator.model.unit import Selection
from generator.problems import Location
from tests.bench.generate import catalogue


def collection_of(files: dict[str, str]) -> Collection:
    """Take texts by path, give their records; they must be right."""
    loaded = load(Source(path, text.encode()) for path, text in files.items())
    assert loaded.problems == ()
    return loaded.collection


@pytest.fixture(scope="module")
def collection() -> Collection:
    """Twelve procedures: eight of the district, four of the commune, in one domain."""
    return collection_of(dict(catalogue(12)))


def test_each_record_has_one_entry_under_its_key(collection: Collection) -> None:
    """Files of one record and files of many both give an entry for each record."""
    assert len(collection.procedures) == 12
    assert "9.000001" in collection.procedures
    assert list(collection.domains) == ["linh-vuc-mau-1"]
    assert set(collection.units) >= {"tinh-mau", "huyen-mau-1", "xa-mau-1-1"}
    assert list(collection.decisions) == ["1/QĐ-MAU"]
    assert "60/2020/NĐ-MAU" in collection.legal_documents
    assert list(collection.life_events) == ["viec-mau"]
    assert list(collection.sources) == ["nguon-mau"]
    assert list(collection.indicators) == [f"chi-tieu-mau-{number}" for number in (1, 2, 3)]
    assert list(collection.frameworks) == ["chi-so-mau"]
    assert list(collection.editions) == ["chi-so-mau/2022"]
    assert list(collection.results) == list(collection.plans) == ["huyen-mau-1/2022"]
    assert [entry.key for entry in collection.synonyms] == ["giấy mẫu"]
    assert [entry.key for entry in collection.corrections] == ["dinh-chinh-mau"]
    assert collection.conflicts == ()
    assert collection.publisher is not None
    assert collection.publisher.record.name == "Đơn vị Mẫu"


def test_an_entry_knows_where_its_record_stands(collection: Collection) -> None:
    """Places count from the top of the file, also for a record inside a list."""
    procedure = collection.procedures["9.000001"]
    path = "catalog/procedures/linh-vuc-mau-1/9.000001.yml"
    assert procedure.path == path
    assert procedure.place("name") == Location(path, 2, 1)
    assert procedure.place("missing-field") == Location(path, 1, 1)
    third = collection.indicators["chi-tieu-mau-3"]
    assert third.path == "scorecards/indicators.yml"
    assert third.place().line > collection.indicators["chi-tieu-mau-2"].place("name").line
    assert third.place("name").line == third.place().line + 1


def test_the_first_of_two_with_one_key_is_found() -> None:
    """A repeated key, which a check reports, does not hide the first record."""
    text = 'domains:\n  - id: a\n    name: "Một"\n  - id: a\n    name: "Hai"\n'
    collection = collection_of({"catalog/domains.yml": text})
    assert collection.domains["a"].record.name == "Một"
    assert len(collection.of_kind("domain")) == 2


def test_records_are_grouped_by_what_they_belong_to(collection: Collection) -> None:
    """Procedures by domain, and listings, results, plans and differences by unit or procedure."""
    assert len(collection.procedures_by_domain["linh-vuc-mau-1"]) == 12
    assert [e.key for e in collection.listings_by_unit["huyen-mau-1"]] == ["huyen-mau-1/2022"]
    assert [e.key for e in collection.results_by_unit["huyen-mau-1"]] == ["huyen-mau-1/2022"]
    assert [e.key for e in collection.plans_by_unit["huyen-mau-1"]] == ["huyen-mau-1/2022"]
    assert [e.key for e in collection.editions_by_framework["chi-so-mau"]] == ["chi-so-mau/2022"]
    assert [e.key for e in collection.editions_by_unit["huyen-mau-1"]] == ["chi-so-mau/2022"]
    found = collection.results_by_indicator["chi-tieu-mau-2"]
    assert [entry.key for entry in found] == ["huyen-mau-1/2022"]
    differing = collection.differences_by_procedure["9.000009"]
    assert [entry.record.unit for entry in differing] == [f"xa-mau-1-{n}" for n in range(1, 6)]
    assert "nothing" not in collection.listings_by_unit


def test_units_know_parents_and_successors(collection: Collection) -> None:
    """What stands below a unit, and what took its place."""
    below = [entry.key for entry in collection.units_by_parent["tinh-mau"]]
    assert below == ["huyen-mau-1", *(f"xa-mau-1-{number}" for number in range(1, 6))]
    after = [entry.key for entry in collection.successors["huyen-mau-1"]]
    assert after == [f"xa-mau-1-{number}" for number in range(1, 6)]


def test_a_procedure_knows_its_life_events_once(collection: Collection) -> None:
    """Where an event names a procedure twice, the event is still listed once."""
    assert [e.key for e in collection.events_by_procedure["9.000001"]] == ["viec-mau"]
    files = dict(catalogue(3))
    event = (
        'life_events:\n  - id: hai-lan\n    name: "Hai lần"\n    question: "Hai?"\n    steps:\n'
        '      - procedure: "9.000001"\n      - procedure: "9.000001"\n'
    )
    twice = collection_of({**files, "catalog/life_events.yml": event})
    assert [e.key for e in twice.events_by_procedure["9.000001"]] == ["hai-lan"]


def test_a_rule_picks_by_level_and_handler(collection: Collection) -> None:
    """No handler named means every handler; the same rule gives the same answer object."""
    commune = Selection(level="commune")
    assert [e.key for e in collection.selected(commune)] == [f"9.0000{n:02}" for n in range(9, 13)]
    office = Selection(level="commune", handled_by=("commune_office",))
    assert collection.selected(office) == collection.selected(commune)
    police = Selection(level="commune", handled_by=("commune_police",))
    assert collection.selected(police) == ()
    assert collection.selected(Selection(level="commune")) is collection.selected(commune)


def test_an_empty_collection_answers() -> None:
    """Nothing held is no error."""
    empty = Collection()
    assert empty.publisher is None
    assert empty.procedures == {}
    assert empty.listings == ()
    assert empty.selected(Selection(level="commune")) == ()
