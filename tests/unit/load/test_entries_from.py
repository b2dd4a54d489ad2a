"""What is kept of a file without a problem makes the same entries again, with places on demand."""

import json
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError

from generator.collection import entries_of
from generator.load.records import ReadFile, entries_from, read_file
from generator.load.source import Source
from generator.load.yaml_text import parse
from generator.model.base import Record
from generator.model.kinds import kind_of
from tests.bench.generate import catalogue
from tests.mistakes import mistakes
from tests.unit.load.agreeing import limits_for
from tests.unit.load.test_wording import VALUES, models
from tests.unit.load.wrong_values import CASES, UNIT, UNIT_AT


def real_sources(repository: Path) -> Iterator[Source]:
    """Give all record files of this repository."""
    for room in ("catalog", "scorecards"):
        for path in sorted((repository / room).rglob("*.yml")):
            yield Source(path.relative_to(repository).as_posix(), path.read_bytes())


def test_kept_values_make_the_same_entries(repository: Path) -> None:
    """All real and made-up records come back from what is kept as they were read."""
    made_up = (Source(path, text.encode()) for path, text in catalogue(30))
    for source in (*real_sources(repository), *made_up):
        read = read_file(source)
        assert read.plain is not None, source.path
        assert entries_from(source, read.plain) == read.entries


def test_records_do_not_depend_on_the_way(repository: Path) -> None:
    """A file in the style gives the record that the full reader's values give."""
    for source in real_sources(repository):
        kind, parsed = kind_of(source.path), parse(source, limits_for(source.path))
        assert kind is not None
        expected = kind.model.model_validate(parsed.value)
        parts = kind.parts_of(source.path) or {}
        assert [entry.record for entry in read_file(source).entries] == [
            entry.record for entry in entries_of(kind.name, expected, parsed.places, parts)
        ]


def test_places_are_found_when_asked_for(repository: Path) -> None:
    """Every value of a record stands where the full reader saw it."""
    for source in real_sources(repository):
        places = parse(source, limits_for(source.path)).places
        for entry in read_file(source).entries[:1]:
            assert "by_path" not in vars(entry.places)
            assert entry.places.by_path == places.by_path
            assert entry.place() == places.of(entry.base)


def test_a_file_out_of_style_is_kept_too() -> None:
    """Comments, brackets and other quotes change nothing of what is kept."""
    plain = read_file(Source(UNIT_AT, UNIT.encode())).plain
    other = "# Đơn vị\nid: 'xa-a'\nname: Xã A # tên\nlevel: commune\nsources: [{source: nguon}]\n"
    assert read_file(Source(UNIT_AT, other.replace(" # tên", "").encode())).plain == plain
    assert read_file(Source(UNIT_AT, other.encode())).plain is None


def test_nothing_is_kept_of_a_file_with_a_problem() -> None:
    """What has a problem is read again each time, so that it is told of each time."""
    for case in CASES:
        path, text = case.values[:2]
        assert read_file(Source(str(path), str(text).encode())).plain is None
    for mistake in mistakes():
        for path, data in mistake.files.items():
            read = read_file(Source(path, data))
            assert (read.plain is None) == bool(read.problems)


@pytest.mark.parametrize(
    "plain",
    [
        *("", "{", "[]", "null", "{}", '"a"', "\x00", "\ud800", '{"id":"xa-a"}', "[" * 100_000),
        '{"id":"xa-a","name":"A","level":"commune","sources":[{"source":"nguon"}],"x":1}',
        '{"id":"xa-a","name":"A","level":"commune","sources":[{"source":1}]}',
    ],
)
def test_what_does_not_fit_is_refused(plain: str) -> None:
    """A text that is cut, of another kind, or of older models gives None, never an error."""
    assert entries_from(Source(UNIT_AT, UNIT.encode()), plain) is None


def test_a_file_of_no_kind_has_no_entries() -> None:
    """Where no record may stand, nothing is made."""
    assert entries_from(Source("catalog/odd.yml", b""), "{}") is None


def test_entries_travel_between_processes() -> None:
    """Entries whose places were not asked for yet can be handed to another process."""
    read = read_file(Source(UNIT_AT, UNIT.encode()))
    again: ReadFile = pickle.loads(pickle.dumps(read))  # noqa: S301  (our own, just made)
    assert again == read
    assert again.entries[0].place("name") == read.entries[0].place("name")


def refused(model: type[Record], name: str, value: object, *, as_json: bool) -> list[str]:
    """Give the kinds of errors that a model finds in one field, from JSON or from YAML's values."""
    try:
        if as_json:
            model.model_validate_json(json.dumps({name: value}))
        else:
            model.model_validate({name: value})
    except ValidationError as error:
        return [e["type"] for e in error.errors() if e["loc"][:1] == (name,)]
    return []


NEARLY: tuple[object, ...] = (
    *VALUES,
    *("1", "2020-01-01", "2020-13-01", "84.33", "07:30", "true", "1e3", "a", 0, 1, 2020, False),
    *((("a", "b"),), (1,), None, "https://x.gov.vn/", "province", "nguon"),
)


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_json_is_judged_as_strictly(model: type[Record]) -> None:
    """No field takes a value from JSON that it does not take from YAML, or the other way."""
    for name in model.model_fields:
        for value in NEARLY:
            from_json = refused(model, name, value, as_json=True)
            assert from_json == refused(model, name, value, as_json=False), (name, value)
