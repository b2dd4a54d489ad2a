"""Places in a rendered page where its own words stand, and what the theme does to them there."""

import functools
from collections.abc import Callable, Iterator
from typing import Any

from mkdocs.utils.templates import url_filter
from msgspec import Struct, field

from generator.site.failures import NotShapedError

FILTERS = frozenset({"e", "escape", "striptags", "url"})
"""What a word may go through on its way into the page: pure functions of the word."""
OTHER_FILTERS = frozenset({"first", "last", "length", "count", "script_tag"})
"""What may be used besides: none of these turns a word into text; ``Slot`` refuses the rest."""
NODES = frozenset(
    {
        "And", "Assign", "Block", "Compare", "CondExpr", "Const", "For", "Getattr", "Getitem", "If",
        "List", "Name", "Not", "Operand", "Or", "Output", "Template", "TemplateData", "Tuple",
    }
)  # fmt: skip
"""What a template may be made of besides filters and other templates: a word is printed whole, or
``Slot`` refuses it."""


class Slot:
    """A word of some page that is not known yet: it can be printed, and it is empty or not.

    Whatever else a template asks of it is refused, so that what it gives cannot depend on the word.
    """

    __slots__ = ("_filled", "_mark", "_slots", "place", "steps", "word")

    def __init__(
        self, slots: "Slots", place: int, word: str | None, filled: object, *steps: str
    ) -> None:
        self.place, self.word, self.steps = place, word, steps
        self._slots, self._filled = slots, bool(filled)
        self._mark = slots.add(self)

    def through(self, step: str) -> "Slot":
        """Take the name of a filter, give what comes out of it."""
        return Slot(self._slots, self.place, self.word, self._filled, *self.steps, step)

    def __bool__(self) -> bool:
        if self.steps:
            raise NotShapedError(self.steps[-1])
        return self._filled

    def __str__(self) -> str:
        return self._mark

    def _refuse(self, *_: object) -> Any:  # noqa: ANN401 (there is no value)
        raise NotShapedError("word")

    __getattr__ = __getitem__ = __iter__ = __len__ = __call__ = __contains__ = __format__ = _refuse
    __repr__ = _refuse
    __eq__ = __ne__ = __lt__ = __gt__ = __le__ = __ge__ = __hash__ = _refuse
    __add__ = __radd__ = __mod__ = __rmod__ = __mul__ = __rmul__ = _refuse


class Slots(Struct):
    """All slots of one page that is rendered to learn its shape."""

    made: list[Slot] = field(default_factory=list)
    words: int = 0

    def add(self, slot: Slot) -> str:
        """Take a slot, give the mark that stands for it in the page."""
        self.made.append(slot)
        return f"\0{len(self.made) - 1}\0"

    def put(self, word: str) -> Slot:
        """Take the next word of the page, give the slot for it."""
        self.words += 1
        return Slot(self, self.words - 1, None, word)

    def constant(self, word: str) -> Slot:
        """Take a word of the template that each page shows in its own way, give a slot for it."""
        return Slot(self, -1, word, word)


def watched(name: str, real: Callable[..., Any], slots: Callable[[], Slots]) -> Callable[..., Any]:
    """Take a filter, give one that notes on a slot that it was asked for."""
    if name == "url":

        @functools.wraps(url_filter)
        def url(_context: object, value: object) -> Slot:
            word = value if isinstance(value, Slot) else slots().constant(str(value))
            return word.through("url")

        return url

    @functools.wraps(real)
    def noted(*given: Any) -> Any:  # noqa: ANN401 (as the filter has it)
        word = given[0]
        if name in FILTERS and isinstance(word, Slot):
            return word.through(name)
        return real(*given)

    return noted


def plain_only(translator: Any) -> Any:  # noqa: ANN401 (Jinja's own)
    """Take the class that translates templates, give one that refuses what is not plain.

    A plain template does nothing but print words and ask; ``NotShapedError`` is raised at others.
    """

    class Plain(translator):  # type: ignore[misc]  # known when it runs
        def visit_Template(self, node: Any, frame: Any = None) -> None:  # noqa: ANN401, N802
            for part in _below(node):
                if not _is_plain(part):
                    raise NotShapedError(type(part).__name__)
            super().visit_Template(node, frame)

    return Plain


def _is_plain(node: Any) -> bool:  # noqa: ANN401 (Jinja's own)
    kind = type(node).__name__
    if kind == "Filter":
        return node.name in FILTERS | OTHER_FILTERS
    if kind in {"Extends", "Include"}:
        # What is led to is translated in its turn.
        return type(node.template).__name__ == "Const"
    return kind in NODES


def _below(node: Any) -> Iterator[Any]:  # noqa: ANN401 (Jinja's own)
    yield node
    for child in node.iter_child_nodes():
        yield from _below(child)
