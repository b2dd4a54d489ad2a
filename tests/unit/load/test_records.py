"""Files to typed records: what is read, what is refused, and that one bad file hides no other."""

from decimal import Decimal

import pytest

from generator.load.records import load, read_file
from generator.load.source import Source
from generator.model.kinds import KINDS
from generator.model.procedure import Procedure
from tests.bench.generate import catalogue

UNIT = 'id: xa-a\nname: "Xã A"\nlevel: commune\nsources:\n  - source: nguon\n'


def source(path: str, text: str) -> Source:
    """Take a path and text, give the file."""
    return Source(path, text.encode())


def unit(name: str, text: str = UNIT) -> Source:
    """Take a unit's id and text, give its file."""
    return source(f"catalog/units/{name}/unit.yml", text)


def test_every_kind_of_file_is_read() -> None:
    """A right catalogue with a file of each kind loads whole, without a problem."""
    files = dict(catalogue(12))
    kinds = {kind.name for kind in KINDS for path in files if kind.parts_of(path) is not None}
    assert kinds == {kind.name for kind in KINDS}
    loaded = load(source(path, text) for path, text in files.items())
    assert loaded.problems == ()
    assert len(loaded.collection.of_kind("procedure")) == 12
    assert {entry.path for entry in loaded.collection.entries} == set(files)


def test_values_have_their_types() -> None:
    """Quoted decimals become exact numbers, lists tuples, absent fields stay empty."""
    path = "catalog/procedures/linh-vuc-mau-1/9.000001.yml"
    [entry] = read_file(source(path, dict(catalogue(12))[path])).entries
    record = entry.record
    assert isinstance(record, Procedure)
    assert isinstance(record.time_limits, tuple)
    assert isinstance(record.time_limits[0].amount, Decimal)
    assert record.levels == ("district",)
    assert record.handled_by == ()
    assert record.valid_to is None
    assert entry.parts == {"domain": "linh-vuc-mau-1", "code": "9.000001"}


def test_files_come_in_the_order_of_their_names() -> None:
    """However the disk lists them, the collection is the same."""
    files = [unit("xa-b"), unit("xa-a"), unit("xa-c")]
    keys = [entry.key for entry in load(files).collection.entries]
    assert keys == ["xa-a", "xa-b", "xa-c"]
    assert load(files).collection == load(reversed(files)).collection


def test_all_problems_of_all_files_come_at_once() -> None:
    """Two wrong values in one file and one in another are three problems, sorted by place.

    The field that a slip of the pen hides is not said to be missing, too.
    """
    twice = UNIT.replace("level: commune", "level: comune").replace("name:", "nane:")
    problems = load([unit("xa-b", "id: xa-b\n" + UNIT), unit("xa-a", twice)]).problems
    assert [(str(problem.location), problem.rule) for problem in problems] == [
        ("catalog/units/xa-a/unit.yml:2:1", "unknown-field"),
        ("catalog/units/xa-a/unit.yml:3:1", "unknown-word"),
        ("catalog/units/xa-b/unit.yml:2:1", "duplicate-key"),
    ]


def test_a_bad_file_hides_no_other() -> None:
    """What can be read is in the collection, beside the problems of what cannot."""
    loaded = load([unit("xa-a", "a: ["), unit("xa-b"), unit("xa-c", "\x00")])
    assert [entry.key for entry in loaded.collection.entries] == ["xa-b"]
    assert {problem.location.file for problem in loaded.problems} == {
        "catalog/units/xa-a/unit.yml",
        "catalog/units/xa-c/unit.yml",
    }


def test_problems_of_text_and_of_model_come_together() -> None:
    """A trap of YAML and a misspelt field in one file are both told, the trap once only."""
    text = UNIT.replace('"Xã A"', "no") + "colour: 1\n"
    problems = read_file(unit("xa-a", text)).problems
    assert [(p.location.line, p.rule) for p in problems] == [
        (2, "unquoted-value"),
        (6, "unknown-field"),
    ]


def test_an_unquoted_code_is_told_in_one_sentence() -> None:
    """A code without quotes is one problem with the right way to write it."""
    text = (
        'code: 1.001193\nname: "A"\ndomain: ho-tich\nlevels:\n  - commune\n'
        "sources:\n  - source: nguon\n"
    )
    [problem] = read_file(source("catalog/procedures/ho-tich/1.001193.yml", text)).problems
    assert (str(problem.location), problem.rule) == (
        "catalog/procedures/ho-tich/1.001193.yml:1:1",
        "unquoted-value",
    )
    assert problem.hint == 'Viết thành "1.001193".'


def test_a_list_whose_entries_are_wrong_is_not_called_empty() -> None:
    """The entry is told, not the list that holds nothing only for that."""
    text = UNIT.replace("source: nguon", "surce: nguon")
    problems = read_file(unit("xa-a", text)).problems
    assert [(p.location.line, p.rule) for p in problems] == [
        (5, "unknown-field"),
    ]


@pytest.mark.parametrize(
    ("path", "right"),
    [
        ("catalog/procedures/1.001193.yml", "catalog/procedures/<domain>/<code>.yml"),
        ("catalog/ho-tich/1.001193.yml", "catalog/procedures/<domain>/<code>.yml"),
        ("catalog/units/xa-a/listing.yml", "catalog/units/<unit>/listing-<year>.yml"),
        ("catalog/units/xa-a/units.yml", "catalog/units/<unit>/unit.yml"),
        ("scorecards/results/2020.yml", "scorecards/results/<unit>/<period>.yml"),
        ("catalog/odd.yml", "catalog/units/<unit>/unit.yml"),
    ],
)
def test_a_file_in_no_known_place_is_told(path: str, right: str) -> None:
    """A misplaced record is an error that names the right places, never left out in silence."""
    read = read_file(source(path, UNIT))
    assert read.entries == ()
    [problem] = read.problems
    assert (str(problem.location), problem.rule) == (f"{path}:1:1", "unknown-file")
    assert path in problem.message
    assert right in problem.hint


def test_internal_notes_are_read_and_never_published() -> None:
    """Notes are a field like others, but leave no trace in what is written out."""
    text = UNIT + 'notes:\n  - "chưa công bố"\n'
    [entry] = read_file(unit("xa-a", text)).entries
    assert "chưa công bố" in str(entry.record)
    assert "chưa công bố" not in entry.record.model_dump_json()
