"""The English of our own words, as ``generator/texts/en/`` holds it."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct, field

from generator.english.toml_lines import tables_of

Text = str | tuple[str, str]
"""One text, or two where the number before it decides: for one, for others."""

TABLES = ("pieces", "phrases", "terms", "names", "kinds", "scripts")


class Catalogue(Struct, frozen=True):
    """Vietnamese words and their English."""

    pieces: Mapping[str, Text] = field(default_factory=dict)
    """What templates say, stretch by stretch."""
    phrases: Mapping[str, Text] = field(default_factory=dict)
    """What views say, with holes for what differs: ``{n}``, ``{a}`` (``patterns.py``)."""
    terms: Mapping[str, Text] = field(default_factory=dict)
    """Words that views set into lists: ``a, b và c``."""
    names: Mapping[str, Text] = field(default_factory=dict)
    """Names of domains and indices, which are shown beside the Vietnamese ones."""
    kinds: Mapping[str, Text] = field(default_factory=dict)
    """What the names of units begin with in Vietnamese, and end with in English."""
    scripts: Mapping[str, Text] = field(default_factory=dict)
    """What scripts say."""


class RepeatedError(Exception):
    """Two files of the catalogue hold the same words; the message is the words."""


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """Give the one catalogue that comes with the program."""
    folder = files("generator") / "texts" / "en"
    texts = sorted((item.name, item.read_text("utf-8")) for item in folder.iterdir())
    return read_catalogue(text for name, text in texts if name.endswith(".toml"))


def read_catalogue(texts: Iterator[str]) -> Catalogue:
    """Take the texts of its files, give the catalogue they make.

    Raises:
        RepeatedError: the same words stand in two files.
        KeyError: a file has a table that is none of the catalogue's.

    """
    tables: dict[str, dict[str, Text]] = {name: {} for name in TABLES}
    for text in texts:
        for name, table in tables_of(text).items():
            for words, english in table.items():
                if words in tables[name]:
                    raise RepeatedError(words)
                tables[name][words] = tuple(english) if isinstance(english, list) else english
    return Catalogue(**tables)
