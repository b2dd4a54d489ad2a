"""Names of record files work on every system, and nothing is left unread in silence."""

import pytest

from generator.load.paths import Listed, is_ignored, path_problems


def rules_of(*paths: str) -> list[tuple[str, str]]:
    """Give path and rule of each problem of plain files."""
    problems = path_problems(Listed(path, "file", 1) for path in paths)
    return [(p.location.file, p.rule) for p in problems]


@pytest.mark.parametrize(
    "path",
    [
        "catalog/publisher.yml",
        "catalog/legal_documents.yml",
        "catalog/procedures/ho-tich/1.001193.yml",
        "catalog/units/can-giuoc/listing-2020.yml",
        "catalog/units/consolidated/unit.yml",
    ],
)
def test_good_name_passes(path: str) -> None:
    """The names that the design lays down are good."""
    assert rules_of(path) == []


@pytest.mark.parametrize(
    ("path", "rule", "suggestion"),
    [
        ("catalog/Units/x.yml", "file-name", "units"),
        ("catalog/Publisher.yml", "file-name", "publisher.yml"),
        ("catalog/hộ tịch.yml", "file-name", "ho-tich.yml"),
        ("catalog/Đất đai (mới).yml", "file-name", "dat-dai-moi.yml"),
        ("catalog/ho\u0323\u0302.yml", "file-name", "ho.yml"),
        ("catalog/-x.yml", "file-name", "x.yml"),
        (f"catalog/{'x' * 117}.yml", "file-name", None),
        ("catalog/con.yml", "file-name", None),
        ("catalog/units/aux/unit.yml", "file-name", None),
        ("catalog/x.yaml", "file-ending", "x.yml"),
        ("catalog/x.yml.txt", "file-ending", "x.yml"),
        ("catalog/x.json", "file-ending", "x.yml"),
        ("catalog/x", "file-ending", "x.yml"),
    ],
)
def test_bad_name_is_refused(path: str, rule: str, suggestion: str | None) -> None:
    """A name that another system or the loader would not know is refused, with a better one."""
    (problem,) = path_problems([Listed(path, "file", 1)])
    assert (problem.location.file, problem.rule) == (path, rule)
    assert suggestion is None or f"«{suggestion}»" in problem.hint


def test_name_and_ending_are_both_reported() -> None:
    """One file may have two faults."""
    found = rules_of("catalog/Đơn.YAML")
    assert found == [("catalog/Đơn.YAML", "file-ending"), ("catalog/Đơn.YAML", "file-name")]


@pytest.mark.parametrize(
    ("kind", "rule"), [("symlink", "symbolic-link"), ("other", "not-a-plain-file")]
)
def test_only_plain_files_are_records(kind: str, rule: str) -> None:
    """Links could lead out of the repository, and a pipe would never end."""
    entry = Listed("catalog/x.yml", "symlink" if kind == "symlink" else "other", 0)
    (problem,) = path_problems([entry])
    assert (problem.location.file, problem.rule) == ("catalog/x.yml", rule)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("catalog/x.yml", "catalog/X.yml"),
        ("catalog/hộ.yml", "catalog/ho\u0323\u0302.yml"),
        ("catalog/units/a.yml", "catalog/Units/b.yml"),
        ("catalog/straße.yml", "catalog/STRASSE.yml"),
    ],
)
def test_names_that_clash_elsewhere_are_refused(one: str, other: str) -> None:
    """Two names that are one on Windows or macOS are reported once, at the second."""
    first, second = sorted((one, other))
    assert ("name-clash", second) in [(rule, path) for path, rule in rules_of(one, other)]
    assert ("name-clash", first) not in [(rule, path) for path, rule in rules_of(one, other)]


@pytest.mark.parametrize(
    "path",
    [
        "catalog/.DS_Store",
        "catalog/.git/config",
        "catalog/units/.x.yml.swp",
        "catalog/x.yml~",
        "catalog/#x.yml#",
        "catalog/~$x.docx",
        "catalog/x.yml.orig",
        "catalog/x.yml.bak",
        "catalog/README.md",
        "catalog/units/Thumbs.db",
    ],
)
def test_what_nobody_meant_as_a_record_is_left_alone(path: str) -> None:
    """Hidden files, copies that editors leave and notes for people raise no alarm."""
    assert is_ignored(path)
    assert rules_of(path) == []


def test_strange_name_cannot_disguise_a_message() -> None:
    """Line ends, override characters and broken bytes of a name are shown as dots."""
    problems = path_problems([Listed("catalog/a\n\u202e\udcffb.yml", "file", 1)])
    shown = [text for p in problems for text in (p.location.file, p.message, p.hint)]
    assert len(problems) == 1
    assert all(text.isprintable() for text in shown)


def test_words_are_sentences() -> None:
    """Every message and hint is a Vietnamese sentence."""
    entries = [Listed("catalog/Đơn.txt", "file", 1), Listed("catalog/a", "symlink", 0)]
    entries += [Listed("catalog/b", "other", 0), Listed("catalog/con.yml", "file", 1)]
    for problem in path_problems([*entries, Listed("catalog/CON.yml", "file", 1)]):
        assert problem.message.endswith(".")
        assert problem.hint.endswith(".")
