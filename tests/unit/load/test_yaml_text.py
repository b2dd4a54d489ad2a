"""Each way in which a file can be wrong is found at its place, and everything else is read."""

import time

import pytest

from generator.load.first_problems import MOST_PROBLEMS
from generator.load.source import LIST_LIMITS, RECORD_LIMITS, Limits, Source
from generator.load.yaml_text import Parsed, parse
from generator.problems import Location
from tests.unit.load.bad_texts import BAD, Bad, Found

FILE = "catalog/procedures/ho-tich/1.001193.yml"


def read(text: str | bytes, limits: Limits = RECORD_LIMITS) -> Parsed:
    """Take the text of a file, give what is read of it."""
    return parse(Source(FILE, text.encode() if isinstance(text, str) else text), limits)


def found_in(parsed: Parsed) -> Found:
    """Give rule, line and column of all problems."""
    return [(p.rule, p.location.line, p.location.column) for p in parsed.problems]


@pytest.mark.parametrize("case", BAD, ids=[case.name for case in BAD])
def test_each_problem_is_found_at_its_place(case: Bad) -> None:
    """A wrong file gives exactly its problems, each with file, line and column."""
    parsed = read(case.data)
    assert sorted(found_in(parsed)) == sorted(case.found)
    assert {problem.location.file for problem in parsed.problems} == {FILE}


@pytest.mark.parametrize("case", BAD, ids=[case.name for case in BAD])
def test_each_problem_is_said_in_sentences(case: Bad) -> None:
    """Message and hint are sentences of one line that can be shown as they are."""
    for problem in read(case.data).problems:
        for sentence in (problem.message, problem.hint):
            assert sentence.endswith(".")
            assert sentence[0].isupper() or sentence[0] == "«"
            assert sentence.replace("\u00a0", " ").isprintable()
            assert any(letter in sentence for letter in "ăâđêôơưáàạảãệịộởứ")


def test_no_case_stands_twice() -> None:
    """Names of cases tell them apart."""
    assert len({case.name for case in BAD}) == len(BAD)


GOOD = [
    ("text", "name: Đăng ký khai sinh\n", {"name": "Đăng ký khai sinh"}),
    ("quoted code", 'code: "1.001193"\n', {"code": "1.001193"}),
    ("single quotes", "a: 'no'\nb: 'it''s'\n", {"a": "no", "b": "it's"}),
    ("whole numbers", "a: 0\nb: 50000\nc: -3\n", {"a": 0, "b": 50000, "c": -3}),
    ("true and false", "a: true\nb: false\n", {"a": True, "b": False}),
    ("day", "valid_from: 2025-07-01\n", {"valid_from": "2025-07-01"}),
    ("month", "period: 2025-07\n", {"period": "2025-07"}),
    ("day that is none", "day: 2025-13-45\n", {"day": "2025-13-45"}),
    ("printed share", "as_printed: 99,38%\n", {"as_printed": "99,38%"}),
    ("code with letters", "code: 2.000629.000.00.00.H13\n", {"code": "2.000629.000.00.00.H13"}),
    ("number of a decision", "number: 12/QĐ-UBND\n", {"number": "12/QĐ-UBND"}),
    ("address with a hash", "url: https://x.gov.vn/#a\n", {"url": "https://x.gov.vn/#a"}),
    ("list", "a:\n  - b\n  - c\n", {"a": ("b", "c")}),
    ("list in brackets", "a: [b, 2]\n", {"a": ("b", 2)}),
    ("empty list", "a: []\nb: {}\n", {"a": (), "b": {}}),
    (
        "groups in a list",
        "a:\n  - b: 1\n    c: d\n  - e: f\n",
        {"a": ({"b": 1, "c": "d"}, {"e": "f"})},
    ),
    ("kept lines", "a: |\n  Dòng  một \n\n  dòng hai\n\n", {"a": "Dòng một\n\ndòng hai"}),
    ("folded lines", "a: >\n  Dòng một\n  dòng hai\n", {"a": "Dòng một dòng hai"}),
    ("line carried on", "a: Dòng một\n  dòng hai\n", {"a": "Dòng một dòng hai"}),
    ("comments of their own", "# một\na: b\n  # hai\nc: # ba\n  - d\n", {"a": "b", "c": ("d",)}),
    ("comment after quotes", 'a: "b" # c\n', {"a": "b"}),
    ("start and end lines", "---\na: b\n...\n", {"a": "b"}),
    ("no line end", "a: b", {"a": "b"}),
    ("byte order mark", "\ufeffa: b\n", {"a": "b"}),
    ("Windows lines", "a: b\r\nc: |\r\n  d\r\n  e\r\n", {"a": "b", "c": "d\ne"}),
    ("old Mac lines", "a: b\rc: d\r", {"a": "b", "c": "d"}),
    ("NFD", "te\u0302n: Đa\u0306ng ky\u0301\n", {"tên": "Đăng ký"}),
    ("no-break spaces", "a:\n\u00a0\u00a0b:\u00a0c\u00a0\u00a0d\n", {"a": {"b": "c d"}}),
    ("spaces", "a: b   c  \nd: ' e '\n", {"a": "b c", "d": "e"}),
    ("zero width", "a\u200b: b\u200b\u00adc\ufeff\n\u200bd: e\n", {"a": "bc", "d": "e"}),
    ("zero width before a dash", "a:\n  - b\n  \u200b- c\n", {"a": ("b", "c")}),
    ("letters of Ê Đê and Jrai", "a: Čư\u0306 ê\u0306 Ñ\n", {"a": "Čư\u0306 ê\u0306 Ñ"}),
    ("escape", 'a: "b \\"c\\" \\u0111"\n', {"a": 'b "c" đ'}),
]


@pytest.mark.parametrize(
    ("text", "value"), [case[1:] for case in GOOD], ids=[case[0] for case in GOOD]
)
def test_good_text_is_read_as_it_is_meant(text: str, value: object) -> None:
    """A good file gives its values, mended in silence where that harms nobody."""
    parsed = read(text)
    assert parsed.problems == ()
    assert parsed.value == value


def test_places_are_those_of_names_and_items() -> None:
    """An entry stands at its name, an item at its start; lines and columns count characters."""
    parsed = read("# đầu\nlệ phí: {mức: 5}\nhồ sơ:\n  - tên: Tờ khai\n    số: 2\n  - [x, y]\n")
    assert parsed.places.by_path == {
        (): (2, 1),
        ("lệ phí",): (2, 1),
        ("lệ phí", "mức"): (2, 10),
        ("hồ sơ",): (3, 1),
        ("hồ sơ", 0): (4, 5),
        ("hồ sơ", 0, "tên"): (4, 5),
        ("hồ sơ", 0, "số"): (5, 5),
        ("hồ sơ", 1): (6, 5),
        ("hồ sơ", 1, 0): (6, 6),
        ("hồ sơ", 1, 1): (6, 9),
    }
    assert parsed.places.of(("hồ sơ", 1, 1)) == Location(FILE, 6, 9)


def test_places_are_those_of_the_typed_text() -> None:
    """Characters that are mended in silence still count, as they do in an editor."""
    parsed = read("\ufeffa: {b\u200b\u200b: e\u0301, c: d}\r\n")
    assert parsed.places.by_path[("a", "c")] == (1, 14)


def test_reading_goes_on_after_a_problem() -> None:
    """Values beside a problem are kept, and what is doubtful stays as text or is left empty."""
    parsed = read("a: 1.5\nb:\nc: *x\nd: 1\nd: 2\ne: x\n1: y\n")
    assert parsed.value == {"a": "1.5", "b": None, "c": None, "d": 1, "e": "x"}


@pytest.mark.parametrize(
    "case", [c for c in BAD if c.found[-1][0] in ("syntax", "not-utf8", "empty-file")]
)
def test_unreadable_file_has_no_value(case: Bad) -> None:
    """Of a file that cannot be read to its end nothing is kept."""
    assert read(case.data).value is None


LIMITS = Limits(max_bytes=1024, max_nodes=9, max_depth=3)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: " + "b" * 1021, []),
        ("a: " + "b" * 1022, [("too-large", 1, 1)]),
        ("a: {b: [c]}", []),
        ("a: {b: [[c]]}", [("too-deep", 1, 9)]),
        ("a: [1, 2, 3, 4, 5, 6]", []),
        ("a: [1, 2, 3, 4, 5, 6, 7]", [("too-many-nodes", 1, 23)]),
        ("a: no\nb: [[[c]]]", [("unquoted-value", 1, 1), ("too-deep", 2, 6)]),
    ],
)
def test_limits_hold_to_the_last_one(text: str, found: Found) -> None:
    """A file at its limit is read, one step more is refused."""
    parsed = read(text, LIMITS)
    assert found_in(parsed) == found
    assert (parsed.value is None) == bool(found)


@pytest.mark.parametrize("limits", [RECORD_LIMITS, LIST_LIMITS], ids=["record", "list"])
def test_long_list_of_problems_is_cut(limits: Limits) -> None:
    """Of thousands of problems in one file the first are shown, and that there are more."""
    parsed = read("a: [" + "no, " * 1000 + "]", limits)
    assert len(parsed.problems) == MOST_PROBLEMS + 1
    assert parsed.problems[-1].rule == "too-many-problems"


HOSTILE = [
    *("[", "{", "? ", "- ", "&a ", "*a ", "! ", "% ", "'", '"', "|\n", "# ", "\\", "\\t", " "),
    *("[{", "[], ", "{a: b, ", "a: ", "a:\n", "-\n", "?\n", "a: &a\n", "<<: *a\n", "- 1.0\n"),
    *("\t\n", "\r\n", "\x00", "\x00\n", "\u200b", "\u0301", "\u0301a", "¬", "\u0430", "\u0430a"),
    *("aâ", "aâ\n", "\u00d0\n", "0", "0:", "0.", "_", "é", "\udcff"),
]


@pytest.mark.parametrize("start", ["", "a: ", 'a: "', "a:\n- ", "# "])
@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_ends_soon(start: str, piece: str) -> None:
    """64 KB of anything is read or refused within a second."""
    data = (start + piece * 65536).encode(errors="surrogateescape")[: RECORD_LIMITS.max_bytes]
    began = time.process_time()
    read(data)
    assert time.process_time() - began < 1
