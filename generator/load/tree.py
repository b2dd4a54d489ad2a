"""Values and their places, built one step at a time from what stands in a file.

The nesting is held in a list, never on the call stack, and counted on the way: a hostile file ends
at the first step too many.
"""

from msgspec import Struct, field

from generator.load.first_problems import MOST_PROBLEMS
from generator.load.reading_words import (
    EMPTY_VALUE,
    Words,
    duplicate_key,
    empty_entry,
    too_deep,
    too_many_nodes,
)
from generator.load.source import Limits
from generator.problems import Location, Path, Problem

Place = tuple[int, int]


_MOST_KEPT = 4 * MOST_PROBLEMS
"""Some stand at places behind that of a later one."""


_NODES_OF_NOTHING = 7
"""An empty group counts like one with its fields: each that it lacks becomes an error to tell."""


class UnreadableError(Exception):
    """Reading of this file must stop here; holds the problem to report."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Open(Struct):
    """A list or group (mapping) whose end has not come yet."""

    path: Path | None
    """Where its value will stand; None when it is read for its problems only."""
    is_group: bool
    is_name: bool
    """Whether it stands, wrongly, in the place of a name."""
    wants_key: bool
    items: list[object] = field(default_factory=list)
    entries: dict[str, object] = field(default_factory=dict)
    first_lines: dict[str, int] = field(default_factory=dict)
    key: str | None = None
    key_place: Place = (1, 1)


class Tree:
    """The values read so far, each with its place, and what was wrong with their order."""

    def __init__(self, file: str, limits: Limits) -> None:
        self.value: object = None
        self.places: dict[Path, Place] = {}
        self.problems: list[Problem] = []
        self._file = file
        self._limits = limits
        self._open: list[_Open] = []
        self._nodes = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing was read yet."""
        return self._nodes == 0

    @property
    def wants_key(self) -> bool:
        """Whether the next thing in the file is the name of an entry."""
        return bool(self._open) and self._open[-1].wants_key

    def report_place(self, place: Place) -> Place:
        """Take the place of the next value, give the one to report: its name's, if it has one."""
        if self._open and self._open[-1].is_group and not self.wants_key:
            return self._open[-1].key_place
        return place

    def report(self, place: Place, words: Words) -> None:
        """Keep a problem of this file."""
        self.keep(Problem(Location(self._file, *place), *words))

    @property
    def has_enough(self) -> bool:
        """Whether there are more problems than anybody is told."""
        return len(self.problems) >= _MOST_KEPT

    def keep(self, problem: Problem) -> None:
        """Keep a problem, unless there are enough."""
        if not self.has_enough:
            self.problems.append(problem)

    def report_empty_value(self, place: Place) -> None:
        """Keep the problem that nothing stands where a value is due."""
        key = self._open[-1].key if self._open else None
        words = EMPTY_VALUE if key is None else empty_entry(key)
        self.report(self.report_place(place), words)

    def stop(self, place: Place, words: Words) -> UnreadableError:
        """Give the error that ends the reading of this file."""
        return UnreadableError(Problem(Location(self._file, *place), *words))

    def add_key(self, key: str, place: Place) -> None:
        """Take the name of an entry; the value of a repeated one is read but not kept."""
        group = self._open[-1]
        if key in group.first_lines:
            self.report(place, duplicate_key(key, group.first_lines[key]))
            self.drop_key(place)
            return
        self._count(place)
        group.first_lines[key] = place[0]
        group.wants_key, group.key, group.key_place = False, key, place
        if group.path is not None:
            self.places[(*group.path, key)] = place

    def drop_key(self, place: Place) -> None:
        """Take a name that cannot be used; its value is read but not kept."""
        self._count(place)
        group = self._open[-1]
        group.wants_key, group.key, group.key_place = False, None, place

    def add_value(self, value: object, place: Place) -> None:
        """Take a value that holds no others."""
        self._count(place)
        self._note_item(place)
        self._keep(value)

    def open(self, place: Place, *, is_group: bool) -> None:
        """Begin a list, or a group whose names and values follow in turn, until its close."""
        self._count(place)
        if len(self._open) >= self._limits.max_depth:
            raise self.stop(place, too_deep(self._limits.max_depth))
        self._note_item(place)
        is_name = self.wants_key
        path = None if is_name else self._next_path()
        self._open.append(_Open(path, is_group, is_name, wants_key=is_group))

    def close(self, place: Place) -> None:
        """End the innermost list or group."""
        done = self._open.pop()
        if done.is_group and not done.entries:
            self._count(place, _NODES_OF_NOTHING)
        if done.is_name:
            self.drop_key(place)
        else:
            self._keep(done.entries if done.is_group else tuple(done.items))

    def _next_path(self) -> Path | None:
        if not self._open:
            return ()
        top = self._open[-1]
        step = top.key if top.is_group else len(top.items)
        return None if top.path is None or step is None else (*top.path, step)

    def _note_item(self, place: Place) -> None:
        """Note where the top value or the item of a list stands; an entry stands at its name."""
        path = self._next_path()
        if path is not None and not (self._open and self._open[-1].is_group):
            self.places[path] = place

    def _keep(self, value: object) -> None:
        if not self._open:
            self.value = value
            return
        top = self._open[-1]
        if not top.is_group:
            top.items.append(value)
            return
        if top.key is not None:
            top.entries[top.key] = value
        top.wants_key, top.key = True, None

    def _count(self, place: Place, nodes: int = 1) -> None:
        self._nodes += nodes
        if self._nodes > self._limits.max_nodes:
            raise self.stop(place, too_many_nodes(self._limits.max_nodes))
