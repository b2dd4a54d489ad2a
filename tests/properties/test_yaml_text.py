"""Whatever the bytes: reading never raises, and what it says about them holds."""

import json
import re
import unicodedata
from typing import Any

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.load.characters import mend, text_problems
from generator.load.plain_values import read_plain
from generator.load.source import Source
from generator.load.yaml_text import Parsed, parse

GOOD_FILE = """\
# Một hồ sơ
code: "1.001193"
name: Đăng ký khai sinh
valid_from: 2025-07-01
online: true
fees:
  - amount: 8000
    note: 'miễn cho người "cao tuổi"'
  - {amount: 0, cases: [một, hai]}
note: |
  Dòng một
  dòng hai
""".encode()

PIECES = (
    *("[", "]", "{", "}", ", ", ": ", ":\n", "- ", "? ", "# ", " #", "\n", "\n  ", "\r\n", "\r"),
    *('"', "'", "\\", "|\n", ">\n", "&a ", "*a", "!t ", "!!str ", "<<: ", "%YAML 1.1\n", "---\n"),
    *("...\n", "\t", "\x00", "\x85", "\u2028", "\u200b", "\ufeff", "\u00a0", "\u202e", "\ue000"),
    *(
        "\u0301",
        "\u0430",
        "\u00d0",
        "Ã¡",
        "đ",
        "ộ",
        "no",
        "1.5",
        "0123",
        "2025-7-1",
        "~",
        "\\u202e",
    ),
    *("a: b\n", "a", "\U0001f4ce", "\ufffe"),
)
SOUP = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=40).map("".join)


@st.composite
def changed_files(draw: st.DrawFn) -> bytes:
    """Make a good file worse: put something in, take something out, or cut it off."""
    data = GOOD_FILE
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 8)))
        new = draw(st.sampled_from(PIECES).map(str.encode) | st.binary(max_size=4))
        data = data[:start] + new + data[end:]
    return data


ANY_FILE = st.binary() | SOUP.map(lambda text: text.encode(errors="replace")) | changed_files()


def read(data: bytes) -> Parsed:
    """Take the bytes of a file, give what is read of it."""
    return parse(Source("a.yml", data))


def line_lengths(data: bytes) -> list[int]:
    """Give the number of characters of each line of a file, as an editor counts them."""
    text = data.decode(errors="replace").removeprefix("\ufeff")
    return [len(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]


def texts_in(value: object) -> list[str]:
    """Give all texts of a value, names too; fail at anything a value must not hold."""
    if isinstance(value, dict):
        return [*value, *(text for inner in value.values() for text in texts_in(inner))]
    if isinstance(value, tuple):
        return [text for inner in value for text in texts_in(inner)]
    assert value is None or isinstance(value, str | int)
    return [value] if isinstance(value, str) else []


@given(ANY_FILE)
@example(b'a: "\\ud800"')
@example(b"? [" * 20)
@example(b"\xff\xfe")
def test_every_place_lies_inside_the_file(data: bytes) -> None:
    """Any bytes give a result, and each place is a line and column of the file."""
    parsed, lengths = read(data), line_lengths(data)
    places = [(p.location.line, p.location.column) for p in parsed.problems]
    for line, column in [*places, *parsed.places.by_path.values()]:
        assert 1 <= line <= len(lengths)
        assert 1 <= column <= lengths[line - 1] + 1


@given(ANY_FILE)
def test_every_place_is_that_of_a_value(data: bytes) -> None:
    """A path with a place leads to a value."""
    parsed = read(data)
    for path in parsed.places.by_path:
        value: Any = parsed.value
        for step in path:
            value = value[step]


@given(ANY_FILE)
def test_no_value_without_a_reason(data: bytes) -> None:
    """A file is read, or a problem says why not; what is said fits on one line."""
    parsed = read(data)
    assert parsed.value is not None or parsed.problems
    for problem in parsed.problems:
        assert problem.message.endswith(".")
        assert problem.hint.endswith(".")
        assert "\n" not in problem.message + problem.hint


@given(ANY_FILE)
def test_text_of_a_faultless_file_is_clean(data: bytes) -> None:
    """What passes without a problem is NFC, mended, and free of characters that are refused."""
    parsed = read(data)
    for text in texts_in(parsed.value) if not parsed.problems else ():
        assert unicodedata.is_normalized("NFC", text)
        assert text == mend(text) != ""
        assert not list(text_problems(text, "a.yml"))


def written(value: object) -> str:
    """Give a value as JSON, which is YAML too."""
    return json.dumps(value, ensure_ascii=False)


def is_clean(text: str) -> bool:
    """Whether a text may stand in a file, as it is and as it is written there."""
    return bool(text) and not any([*text_problems(text, ""), *text_problems(written(text), "")])


CLEAN_TEXT = st.text(max_size=20).map(mend).filter(is_clean)
VALUES = st.recursive(
    CLEAN_TEXT | st.booleans() | st.integers(-(10**14), 10**14),
    lambda inner: (
        st.lists(inner, max_size=4).map(tuple) | st.dictionaries(CLEAN_TEXT, inner, max_size=4)
    ),
    max_leaves=20,
)


@given(st.dictionaries(CLEAN_TEXT, VALUES, max_size=5))
def test_what_is_written_is_read(value: dict[str, object]) -> None:
    """Values written as quoted text, numbers, lists and groups come back as they were."""
    parsed = read(written(value).encode())
    assert parsed.problems == ()
    assert parsed.value == value


TRAPS = (
    *("yes", "Yes", "YES", "no", "on", "OFF", "true", "TRUE", "false", "Null", "~", "=", "<<"),
    *(
        ".inf",
        "-.INF",
        ".nan",
        "0x1f",
        "-0b1",
        "1:30:00",
        "010000",
        "1_0",
        "-0",
        "+1",
        "685_230.15",
    ),
)
NUMBER_LIKE = st.from_regex(r"[-+]?[0-9.][0-9_.:eExob+-]{0,10}", fullmatch=True)
WORDS = (
    st.sampled_from(TRAPS) | NUMBER_LIKE | st.text(min_size=1, max_size=8).map(mend).filter(bool)
)


def is_text_in_yaml(word: str) -> bool:
    """Whether none of YAML 1.1's patterns for words that are no text fits; days are let pass.

    The pattern "yaml" is for ``*``, ``&`` and ``!``, with which no plain word can begin.
    """
    patterns: dict[str, list[tuple[str, re.Pattern[str]]]]
    patterns = yaml.SafeLoader.yaml_implicit_resolvers
    return not any(
        pattern.match(word)
        for kind, pattern in patterns.get(word[0], [])
        if not kind.endswith((":timestamp", ":yaml"))
    )


@given(WORDS)
def test_text_is_what_yaml_takes_for_text(word: str) -> None:
    """A plain word is kept as text only where YAML 1.1 sees a text, or a day."""
    assert is_text_in_yaml(word) or not isinstance(read_plain(word), str)
