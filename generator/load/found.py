"""One thing a model found wrong, as the sentences about it need it."""

from collections.abc import Mapping

from msgspec import Struct
from pydantic_core import ErrorDetails

from generator.model.base import Record
from generator.problems import Edit

Texts = tuple[str, str, str]
"""Rule, message, hint."""

_EXCERPT = 40
"""How many letters of a wrong value are shown."""


def excerpt(value: object) -> str:
    """Take a wrong value, give as much of it in quotes as is needed to find it."""
    if isinstance(value, Mapping):
        return "một nhóm trường"
    if isinstance(value, tuple):
        return "một danh sách"
    text = str(value).lower() if isinstance(value, bool) else " ".join(str(value).split())
    return f"«{text[:_EXCERPT]}…»" if len(text) > _EXCERPT else f"«{text}»"


class Found(Struct, frozen=True):
    """One error: its field's label and explanation, the model that owns it, the one inside it."""

    error: ErrorDetails
    label: str
    owner: type[Record]
    inner: type[Record]
    explanation: str = ""
    edit: Edit | None = None

    @property
    def shown(self) -> str:
        """The wrong value in quotes."""
        return excerpt(self.error["input"])

    @property
    def name(self) -> str:
        """The name of the field."""
        return next((s for s in reversed(self.error["loc"]) if isinstance(s, str)), "")

    @property
    def text(self) -> str:
        """The wrong value where it is one line of text; else nothing."""
        value = self.error["input"]
        return " ".join(value.split()) if isinstance(value, str) else ""
