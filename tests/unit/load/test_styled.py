"""Files in the one style are read line by line, with the values that the full reader gives."""

from pathlib import Path

import pytest

from generator.load.source import Limits, Source
from generator.load.styled import styled_json
from tests.bench.generate import catalogue
from tests.mistakes import mistakes
from tests.unit.load.agreeing import is_read_by_line, limits_for
from tests.unit.load.bad_texts import BAD, Bad
from tests.unit.load.wrong_values import CASES

READ = [
    ("words", "a: Đăng ký khai sinh\n", '{"a":"Đăng ký khai sinh"}'),
    ("words with signs", "a: b:c#d, [e] {f} 'g' – «h» 100%\n", None),
    ("words with quotes", 'a: Mẫu "01" \\ 2\n', '{"a":"Mẫu \\"01\\" \\\\ 2"}'),
    ("an address", "a: https://x.gov.vn/#a\n", '{"a":"https://x.gov.vn/#a"}'),
    ("quoted text", 'a: "1.001193"\nb: "no"\nc: ": #"\n', '{"a":"1.001193","b":"no","c":": #"}'),
    ("escapes", 'a: "\\"b\\" \\\\"\n', '{"a":"\\"b\\" \\\\"}'),
    ("numbers", "a: 0\nb: -3\nc: 999999999999999\n", '{"a":0,"b":-3,"c":999999999999999}'),
    ("truths", "a: true\nb: false\n", '{"a":true,"b":false}'),
    ("day", "a: 2025-07-01\n", '{"a":"2025-07-01"}'),
    ("long text", f'a: "{"b" * 9000}"\n', None),
    ("long words", f"a:\n  - {'b' * 3000}\n", None),
    ("groups", "a:\n  b:\n    c: d\n  e: f\ng: h\n", '{"a":{"b":{"c":"d"},"e":"f"},"g":"h"}'),
    ("list", "a:\n  - b\n  - 1\nc: d\n", '{"a":["b",1],"c":"d"}'),
    (
        "groups in a list",
        "a:\n  - b: 1\n    c:\n      - d\n  - b: 2\ne: f\n",
        '{"a":[{"b":1,"c":["d"]},{"b":2}],"e":"f"}',
    ),
    ("a list that begins an item", "a:\n  - b:\n      - c\n    d: e\n", None),
]


@pytest.mark.parametrize(("text", "json"), [case[1:] for case in READ], ids=[c[0] for c in READ])
def test_the_style_is_read(text: str, json: str | None) -> None:
    """What the style writes is read, as the full reader reads it."""
    source = Source("a.yml", text.encode())
    assert is_read_by_line(source)
    assert json in (None, styled_json(source, limits_for("a.yml")))


LEFT = [
    *(
        "",
        "\n",
        "a:\n",
        "a: b",
        "- a\n",
        "a\n",
        "a: b\n\n",
        "a: b\n# c\n",
        "a: b # c\n",
        "a: 'b'\n",
    ),
    *("a: b \n", "a:  b\n", "a : b\n", "a:b\n", "a: b  c\n", 'a: " b"\n', 'a: "b "\n', 'a: ""\n'),
    *("a:\n- b\n", "a:\n    b: c\n", "a:\n b: c\n", " a: b\n", "a: b\n  c: d\n", "a: b\n  c\n"),
    *("a:\n  - b\n    - c\n", "a:\n  - b\n  c: d\n", "a:\n  b: c\n  - d\n", "a:\n  - - b\n"),
    *("a: b\na: c\n", "a:\n  - b: c\n    b: d\n", "a: b: c\n", "a:\n  - b: c: d\n", "a: b:\n"),
    *("a: yes\n", "a: No\n", "a:\n  - null\n", "no: b\n", "a: ~\n", "a: 1.5\n", "a: 0123\n"),
    *("a: -0\n", "a: 2025-7-1\n", "a: 1234567890123456\n", "a: [b]\n", "a: {}\n", "a: |-\n  b\n"),
    *("a: &b c\n", "a: *b\n", "a: !b c\n", "<<: a\n", "%YAML 1.1\n---\na: b\n", "---\na: b\n"),
    *("a: b\n...\n", "a: b\n---\nc: d\n", "\ufeffa: b\n", "a: b\r\n", "a:\tb\n", "a: b\u200bc\n"),
    *("a: b\u00a0c\n", "a: e\u0301\n", "a: \u00d0ơn\n", "a: oâ\n", "a: á»–\n", "a: b\x85\n"),
    *('a: "\\u0111"\n', 'a: "\\n"\n', 'a: "b" c\n', 'a: "b\n', 'a: "b\n  c"\n', "A: b\n"),
    *('"a": b\n', "? a\n: b\n", "tên: b\n", f"{'a' * 65}: b\n", "a: @b\n", "a: %b\n", "a: - b\n"),
]


@pytest.mark.parametrize("text", LEFT)
def test_everything_else_is_left_to_the_full_reader(text: str) -> None:
    """Whatever is wrong, odd or rare is not read line by line."""
    assert not is_read_by_line(Source("a.yml", text.encode()))


@pytest.mark.parametrize("data", [b"a: \xff\n", b"\xff\xfea\x00", b"a: \xed\xa0\x80\n"])
def test_what_is_not_utf8_is_left(data: bytes) -> None:
    """Bytes that are no text are for the full reader to tell of."""
    assert not is_read_by_line(Source("a.yml", data))


@pytest.mark.parametrize("case", BAD, ids=[case.name for case in BAD])
def test_no_bad_text_is_read(case: Bad) -> None:
    """A file with a problem always goes through the full reader."""
    assert not is_read_by_line(Source("a.yml", case.data))


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("a: " + "b" * 1021 + "\n", Limits(1024, 90, 9)),
        ("a: b\nc: d\n", Limits(1024, 6, 9)),
        ("a:\n  b:\n    c: d\n", Limits(1024, 90, 4)),
    ],
    ids=["bytes", "nodes", "depth"],
)
def test_what_comes_near_a_limit_is_left(text: str, limits: Limits) -> None:
    """A file at a limit is counted by the full reader; with one step more of room it is read."""
    roomy = Limits(limits.max_bytes + 1, limits.max_nodes + 1, limits.max_depth + 1)
    source = Source("a.yml", text.encode())
    assert not is_read_by_line(source, limits)
    assert is_read_by_line(source, roomy)


def test_real_records_are_read(repository: Path) -> None:
    """Nearly all files of this repository are in the style, and read alike in both ways."""
    files = [
        path for room in ("catalog", "scorecards") for path in (repository / room).rglob("*.yml")
    ]
    paths = [(path.relative_to(repository).as_posix(), path.read_bytes()) for path in files]
    read = [is_read_by_line(Source(path, data), limits_for(path)) for path, data in paths]
    assert sum(read) >= 0.95 * len(read) > 300


def test_made_up_records_are_read() -> None:
    """All files of the catalogue for measuring are read alike in both ways."""
    for path, text in catalogue(60):
        assert is_read_by_line(Source(path, text.encode()), limits_for(path)), path


def test_the_corpus_of_mistakes_is_read_alike() -> None:
    """With each mistake of the corpus, and each wrong value, both ways agree."""
    files = {(path, data) for mistake in mistakes() for path, data in mistake.files.items()}
    files |= {(str(case.values[0]), str(case.values[1]).encode()) for case in CASES}
    read = [is_read_by_line(Source(path, data), limits_for(path)) for path, data in sorted(files)]
    assert 50 < sum(read) < len(read)


def test_all_files_of_the_cases_are_read_alike(repository: Path) -> None:
    """Whatever else stands among the cases of the tests, both ways agree."""
    files = sorted((repository / "tests/cases").rglob("*.yml"))
    read = [is_read_by_line(Source("a.yml", path.read_bytes())) for path in files]
    assert 10 < sum(read) < len(read)
