"""One thing that the generator makes, by name, from the collection: a few pages, a few files."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Generic, TypeVar

from msgspec import Struct

from generator.collection import Collection

T_co = TypeVar("T_co", covariant=True)

Keep = Callable[[str, str, Callable[[], bytes]], bytes]
"""Takes a name, a hash of all that goes into it, and what makes it; gives the bytes.

Who keeps may have them from before; nobody can tell but by the time that it takes.
"""


def afresh(_name: str, _digest: str, make: Callable[[], bytes]) -> bytes:
    """Keep nothing: make the bytes each time (a ``Keep``)."""
    return make()


def digest_of(*parts: object) -> str:
    """Take plain things, give a hash of all that they say, for who keeps or is given them."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()


class Recipe(Struct, Generic[T_co], frozen=True):
    """How to make something from a collection, and nothing else but what is named here.

    ``make`` reads the collection through its look-ups alone: what it asked for is noted, and it is
    asked to make its things again only when one of the answers has become another.
    """

    name: str
    """Unique in one build, and the same in the next."""
    make: Callable[[Collection], Iterable[T_co]]
    given: str = ""
    """A hash of what it was given beside the collection."""
    on_lines: bool = False
    """Whether it tells lines of record files, which no look-up does."""
    bulk: bool = False
    """Whether it holds all records at once, for machines: a draft of the site does without it."""


def alone(name: str, make: Callable[[Collection], T_co]) -> Recipe[T_co]:
    """Take a name and what makes one thing, give the recipe."""
    return Recipe(name, lambda collection: [make(collection)])


def each(
    kind: str, keys: Iterable[str], make: Callable[[str, Collection], Iterable[T_co]]
) -> Iterator[Recipe[T_co]]:
    """Take the keys of records and what makes things of one, give a recipe for each."""
    return (Recipe(f"{kind}/{key}", partial(make, key)) for key in keys)
