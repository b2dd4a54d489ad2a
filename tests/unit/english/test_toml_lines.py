"""The quick way into the catalogue tells what the standard library tells."""

import tomllib
from importlib.resources import files
from unittest.mock import patch

import pytest

from generator.english.toml_lines import tables_of

FILES = [
    item.read_text("utf-8")
    for item in (files("generator") / "texts/en").iterdir()
    if item.name.endswith(".toml")
]
OTHERWISE = (
    '[a]\n"x" = "y"',
    '[a]\r\n"x" = "y"\r\n',
    '[a]\n"x"="y"\n',
    '[a]\nx = "y"\n',
    "[a]\n'x' = 'y'\n",
    '[a]\n"x" = "y" # z\n',
    '[a]\n "x" = "y"\n',
    '["a"]\n"x" = "y"\n',
    '"x" = "y"\n[a]\n"z" = "y"\n',
    '[a]\n"x" = ["y", "z", "w"]\n',
    '[a]\n"x" = ["y"]\n',
    '[a]\n"x" = ["y", \n"z"]\n',
    '[a]\n"x" = 1\n',
    '[a]\n"x" = "\\\\"\n',
    '[a]\n"x" = "\\\\\\""\n',
    '[a]\n"x" = "\\t\\u1ea1\\\\n"\n',
    '[a]\n"x" = "\t"\n',
    '[a]\n"x" = """\ny"""\n',
    '[a]\n"" = ""\n',
    '[a]\n"x" = "𝟙\u2028\u0085"\n',
    '[a.b]\n"x" = "y"\n',
    "",
    "\n# a\n\n",
)
WRONG = (
    '[a]\n"x" = "y"\n"x" = "z"\n',
    '[a]\n"x" = "y"\n[a]\n"z" = "y"\n',
    '[a]\n"x" = "y\n',
    '[a]\n"x" = "\x01"\n',
    '[a]\n"x" = "\\"\n',
    '[a]\n"x" = "y" "z"\n',
    "# \x01\n",
)


@pytest.mark.parametrize("text", FILES)
def test_our_files_are_read_without_the_library(text: str) -> None:
    """All of them: else each start would take 20 ms more."""
    with patch.object(tomllib, "loads", side_effect=AssertionError):
        found = tables_of(text)
    assert found == tomllib.loads(text)


@pytest.mark.parametrize("text", OTHERWISE)
def test_what_is_written_otherwise_says_the_same(text: str) -> None:
    """No other style is misread."""
    try:
        meant = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(ValueError, match="line"):
            tables_of(text)
    else:
        assert tables_of(text) == meant


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_refused(text: str) -> None:
    """With the words of the library, and its place."""
    with pytest.raises(tomllib.TOMLDecodeError):
        tables_of(text)
