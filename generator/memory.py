"""What the last build made of what: a recipe whose questions have the same answers is not made."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import DecodeError, Struct, field
from msgspec.json import decode, encode

from generator.sealed import sealed, unsealed

if TYPE_CHECKING:
    # What is known is read without loading the records' models.
    from generator.output import OutputFile
    from generator.recipe import Recipe

LINES = "lines of all files"
"""The question of those who tell on which line something stands."""


class Made(Struct, frozen=True):
    """What a recipe asked, and what it gave: the SHA-256 of each of its files by path."""

    given: str
    asked: tuple[str, ...]
    files: Mapping[str, str]


class Memory(Struct, frozen=True):
    """Everything that one build made, and the answers that it was made of."""

    ground: str = ""
    """A hash of all that the answers come from; the same ground gives the same answers."""
    answers: Mapping[str, str] = field(default_factory=dict)
    made: Mapping[str, Made] = field(default_factory=dict)

    def still(self, recipe: "Recipe[OutputFile]", answer_to: Callable[[str], str]) -> Made | None:
        """Take a recipe and today's answers, give what it made, if it would make the same now."""
        made = self.made.get(recipe.name)
        if made is None or made.given != recipe.given:
            return None
        same = all(self.answers[asked] == answer_to(asked) for asked in made.asked)
        return made if same else None


def essence(asked: Iterable[str], *, on_lines: bool = False) -> tuple[str, ...]:
    """Take questions, give those that hold the others: who asked for all asked for each."""
    noted = {*asked, LINES} if on_lines else set(asked)
    return tuple(sorted(each for each in noted if not _is_part(each, noted)))


def _is_part(question: str, noted: set[str]) -> bool:
    if question.endswith("]"):
        return question.partition("[")[0] in noted
    return question.endswith("#") and question[:-1] in noted


class _Told(Struct, frozen=True):
    """A memory as its file tells it: who asked is told by numbers of questions."""

    version: str
    ground: str
    answers: dict[str, str]
    made: dict[str, tuple[str, list[int], dict[str, str]]]


def memory_file(memory: Memory, version: str) -> bytes:
    """Take a memory and the version of what wrote it, give its file."""
    questions = {question: place for place, question in enumerate(memory.answers)}
    made = {
        name: (made.given, [questions[asked] for asked in made.asked], dict(made.files))
        for name, made in memory.made.items()
    }
    return sealed(encode(_Told(version, memory.ground, dict(memory.answers), made)))


def read_memory(data: bytes, version: str) -> Memory:
    """Take the file and today's version, give the memory; none if it is not whole."""
    try:
        told = decode(unsealed(data), type=_Told)
    except DecodeError:
        return Memory()
    if told.version != version:
        return Memory()
    questions = list(told.answers)
    made = {
        name: Made(given, tuple(questions[place] for place in asked), files)
        for name, (given, asked, files) in told.made.items()
    }
    return Memory(told.ground, told.answers, made)
