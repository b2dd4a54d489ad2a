"""A procedure as a foreign file shows it, in our words, with what could not be understood."""

from collections.abc import Mapping

from msgspec import Struct, field

from generator.importing.dirt import Remark

Values = Mapping[str, object]
"""Fields of a record as its file would hold them: texts, whole numbers, lists, mappings."""

IDENTITY = ("code", "name", "domain", "levels")
"""Without these there is no record."""


class Seen(Struct, frozen=True):
    """One record of a foreign file; ``domain`` is the name that the file gives to the field."""

    locator: str
    code: str | None
    name: str | None
    domain: str | None
    fields: Values
    """What the file says of the other fields, ``levels`` among them; no field is empty."""
    remarks: tuple[Remark, ...] = ()
    prose: Values = field(default_factory=dict)
    """Sentences of the source, by field; they go nowhere unless they are asked for."""

    def lacks(self) -> tuple[str, ...]:
        """Give the fields of ``IDENTITY`` that the file does not tell."""
        told = {"code": self.code, "name": self.name, "domain": self.domain}
        return tuple(f for f in IDENTITY if not (told.get(f) or self.fields.get(f)))

    def state(self) -> str:
        """Say how much was read: ``whole``, ``part`` or ``none``."""
        if self.lacks():
            return "none"
        return "whole" if all(remark.harmless for remark in self.remarks) else "part"


class Notes:
    """Remarks while they are gathered, each once."""

    def __init__(self) -> None:
        self._held: dict[Remark, None] = {}

    def add(self, dirt: str, field: str, text: str = "") -> None:
        """Take a class of dirt, the field and what stood there."""
        self._held.setdefault(Remark(dirt, field, " ".join(text.split())[:120]))

    def all(self) -> tuple[Remark, ...]:
        """Give what was noted, in its order."""
        return tuple(self._held)


class Placed(Notes):
    """Notes that say in which cell something stood, kept with those of the record."""

    def __init__(self, notes: Notes, place: str) -> None:
        super().__init__()
        self._notes, self._place = notes, place

    def add(self, dirt: str, field: str, text: str = "") -> None:
        """Take a class of dirt, the field and what stood there."""
        self._notes.add(dirt, field, f"{self._place}: {text}" if text else self._place)


def kept(fields: Values) -> dict[str, object]:
    """Take fields, give those that say something."""
    return {name: value for name, value in fields.items() if value or value == 0}
