"""What is asked of a collection, noted; and what it answers, as hashes.

A question is one line of text: ``procedures[1.001193]`` for one record, ``procedures`` for all,
``procedures#`` for their keys alone, ``selected({…})`` for what a function gives.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, cast

from generator.collection import Collection, Entry
from generator.model.unit import Selection

MOST_KEYS = 512
"""Who asks one look-up for more keys than this is taken to have asked for all of it."""

_MADE_OF = {"fingerprints": "procedures"}
"""Look-ups whose values say nothing that those of another do not; they cost more to work out."""


def watched(collection: Collection, asked: set[str]) -> Collection:
    """Take a collection and a set, give the same collection; what is asked of it enters the set."""
    return cast("Collection", _Watched(collection, asked))


class _Watched:
    """Stands in for a collection; an attribute of a kind that it does not know is a fault."""

    __slots__ = ("_asked", "_collection", "_look_ups")

    def __init__(self, collection: Collection, asked: set[str]) -> None:
        self._collection = collection
        self._asked = asked
        self._look_ups: dict[str, _LookUp] = {}

    def __getattr__(self, name: str) -> object:
        if name in self._look_ups:
            return self._look_ups[name]
        value = getattr(self._collection, name)
        if isinstance(value, Mapping):
            return self._look_ups.setdefault(name, _LookUp(name, value, self._asked))
        if callable(value):
            return self._noting(name, value)
        self._asked.add(name)
        return value

    def shared(self, name: str, make: Callable[[Collection], Any]) -> Any:  # noqa: ANN401
        """Who takes what was made once for many asked all that was asked for it."""
        held = self._collection.shared_work
        if f"watched {name}" not in held:
            asked: set[str] = set()
            held[f"watched {name}"] = (make(watched(self._collection, asked)), frozenset(asked))
        made, questions = held[f"watched {name}"]
        self._asked |= questions
        return made

    def _noting(self, name: str, function: Callable[[Any], object]) -> Callable[[Any], object]:
        def ask(argument: str | Selection) -> object:
            self._asked.add(f"{name}({_written(argument)})")
            return function(argument)

        return ask


class _LookUp(Mapping[str, Any]):
    """One look-up: a key is noted alone, a walk over all values as a whole."""

    __slots__ = ("_asked", "_keys", "_name", "_values")

    def __init__(self, name: str, values: Mapping[str, Any], asked: set[str]) -> None:
        self._name, self._values, self._asked = name, values, asked
        self._keys = 0

    def _note(self, key: object) -> None:
        if key is None:
            # What names nothing finds nothing, whatever the records are.
            return
        self._keys += 1
        self._asked.add(f"{self._name}[{key}]" if self._keys <= MOST_KEYS else self._name)

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401  (what the look-up holds)
        self._note(key)
        return self._values[key]

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        self._asked.add(f"{self._name}#")
        return iter(self._values)

    def __len__(self) -> int:
        self._asked.add(f"{self._name}#")
        return len(self._values)

    def values(self) -> Any:  # noqa: ANN401  (as a mapping gives them)
        """All values, in their order."""
        self._asked.add(self._name)
        return self._values.values()

    def items(self) -> Any:  # noqa: ANN401  (as a mapping gives them)
        """All keys with their values, in their order."""
        self._asked.add(self._name)
        return self._values.items()


class Answers:
    """The hash of what a collection answers to a question; each is worked out once."""

    def __init__(self, collection: Collection, known: Mapping[str, str]) -> None:
        """Take a collection, and answers that no look-up of it gives."""
        self._collection = collection
        self._known = dict(known)

    def to(self, question: str) -> str:
        """Take a question, give the hash of the answer; of nothing, where it cannot be asked."""
        if question not in self._known:
            try:
                self._known[question] = self._work_out(question)
            except (AttributeError, ValueError):
                self._known[question] = ""
        return self._known[question]

    def _work_out(self, question: str) -> str:
        if question.endswith("]"):
            name, _, key = question[:-1].partition("[")
            name = _MADE_OF.get(name, name)
            return _hash_of(getattr(self._collection, name).get(key))
        if question.endswith(")"):
            name, _, argument = question[:-1].partition("(")
            return _hash_of(getattr(self._collection, name)(_read(argument)))
        if question.endswith("#"):
            return _joined(getattr(self._collection, question[:-1]))
        return _hash_of(getattr(self._collection, _MADE_OF.get(question, question)))


def _written(argument: str | Selection) -> str:
    return argument if isinstance(argument, str) else argument.model_dump_json()


def _read(argument: str) -> str | Selection:
    return Selection.model_validate_json(argument) if argument.startswith("{") else argument


def _joined(parts: Iterable[str]) -> str:
    told = hashlib.sha256()
    for part in parts:
        told.update(f"{len(part)} {part}".encode())
    return told.hexdigest()


def _hash_of(value: object) -> str:
    match value:
        case None:
            return "nothing"
        case Entry():
            return value.digest
        case int():
            return str(value)
        case str():
            return f"text {value}"
        case tuple():
            return _joined(map(_hash_of, value))
        case Mapping():
            return _joined(text for key, each in value.items() for text in (key, _hash_of(each)))
    raise TypeError(f"a collection that answers with {type(value)} cannot be watched")
