"""What a procedure gives: in a line where it is short, else as a list further down."""

from msgspec import Struct

from generator.model.procedure import Procedure

_LINE = 120
"""How many letters the line above the answers may have."""


class Gives(Struct, frozen=True):
    """How the line begins, and either its words or the list that it leads to."""

    title: str
    words: str
    results: tuple[str, ...]


def gives(record: Procedure) -> Gives:
    """Take a procedure, give what the citizen receives; nothing where that is not known."""
    results = tuple(outcome.name for outcome in record.results)
    words = "; ".join(results)
    title = "Bạn nhận được, tùy hồ sơ" if len(results) > 1 else "Bạn nhận được"
    return Gives(title, words, ()) if len(words) <= _LINE else Gives(title, "", results)
