"""Files in the one style of this project, read line by line straight into JSON.

Only what the style writes is known here, and only where it can be read in one way; everything else
is left to the full reader, which also does the speaking (decision 0020).
"""

import re
from collections.abc import Sequence

from generator.load.characters import is_usual
from generator.load.plain_values import MISREAD_WORDS
from generator.load.source import Limits, Source

_LINE = re.compile(
    r"""
    ^((?:[ ][ ])*)                            # the indent, two spaces a step
    (-[ ])?                                   # an item of a list
    (?:([a-z][a-z0-9_]{0,63}):(?:[ ]|(?=\n)))?  # a name
    ( "[^"\\\n]*(?:\\["\\][^"\\\n]*)*"        # a text in quotes
    | [^\W\d_][^\n]*                          # words; true and false, too
    | [0-9]{4}-[0-9]{2}-[0-9]{2}              # a day
    | 0|-?[1-9][0-9]{0,14}                    # a whole number
    )?\n""",
    re.MULTILINE | re.VERBOSE,
)
_Line = tuple[str, str, str, str]
"""Indent, dash, name, value: each empty where there is none."""

_NODES_OF_A_LINE = 3
"""At most: the group that begins at a dash, its first name, the value."""

_FIGURES = "-0123456789"
_TRUTHS = frozenset({"true", "false"})
_ODD_VALUES = ("  ", '\n""\n', '\n" ', ' "\n')
"""What would be mended or refused: two spaces, nothing in quotes, a space at an end."""
_ODD_WORDS = (": ", " #", ":\n")
"""What would end the words, or make a name of them."""


def styled_json(source: Source, limits: Limits) -> str | None:
    """Take a file; give its values as compact JSON if it is surely in the style, without a fault.

    None says nothing of the file: it may be right, or near a limit, or wrong.
    """
    text = _text_of(source, limits)
    if text is None:
        return None
    lines: list[_Line] = _LINE.findall(text)
    if len(lines) != text.count("\n") or len(lines) * _NODES_OF_A_LINE >= limits.max_nodes:
        return None
    sure = _sure_names(lines) and _sure_values([value for _, _, _, value in lines])
    return _written(lines) if sure else None


def _text_of(source: Source, limits: Limits) -> str | None:
    """Give the text if every character of it is usual and no line is near the deepest."""
    if len(source.data) > limits.max_bytes:
        return None
    try:
        text = source.data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    deep = "\n" + "  " * (limits.max_depth - 2)
    if deep in text or " \n" in text or not text.endswith("\n") or not is_usual(text):
        return None
    return text


def _sure_names(lines: Sequence[_Line]) -> bool:
    return MISREAD_WORDS.isdisjoint({name for _, _, name, _ in lines})


def _sure_values(values: Sequence[str]) -> bool:
    """Whether all values are read as they stand: nothing to mend, nothing to misread."""
    joined = "\n".join(("", *values, ""))
    if any(odd in joined for odd in _ODD_VALUES):
        return False
    words = [v for v in values if v and v[0] != '"' and v[0] not in _FIGURES and v not in _TRUTHS]
    joined = "\n".join((*words, ""))
    if any(odd in joined for odd in _ODD_WORDS):
        return False
    return MISREAD_WORDS.isdisjoint(map(str.lower, words))


def _written(lines: Sequence[_Line]) -> str | None:
    writer = _Writer()
    for indent, dash, name, value in lines:
        if not writer.take(len(indent) // 2, dash, name, value):
            return None
    return writer.whole()


class _Writer:
    """Writes the lines of a file as JSON; what it cannot place it does not take."""

    __slots__ = ("_is_due", "_open", "_out")

    def __init__(self) -> None:
        self._out: list[str] = []
        self._open: list[set[str] | None] = []
        """The names in each open group; None for an open list."""
        self._is_due = True
        """Whether the next line must begin a list or group: the value of the last name."""

    def take(self, depth: int, dash: str, name: str, value: str) -> bool:
        """Take what stands in a line, tell whether it may stand there."""
        names = self._open[-1] if depth + 1 == len(self._open) else None
        if names is None or dash or not name or self._is_due:
            return self._begin_or_close(depth, dash, name, value)
        # Most lines: one more name with its value in the group that is open.
        if name in names:
            return False
        names.add(name)
        self._is_due = not value
        self._out.append(f',"{name}":{_json_of(value)}' if value else f',"{name}":')
        return True

    def _begin_or_close(self, depth: int, dash: str, name: str, value: str) -> bool:
        """Take a line that may begin a list or group, or come after the end of some."""
        if not self._go_to(depth, is_list=bool(dash)):
            return False
        if dash and name:
            self._begin(is_list=False)
        if name and not self._name(name):
            return False
        self._is_due = not value
        if value:
            self._out.append(_json_of(value))
        return bool(name or (dash and value))

    def whole(self) -> str | None:
        """Give the JSON of all lines; None if the value of the last name never came."""
        if self._is_due:
            return None
        self._close_below(0)
        return "".join(self._out)

    def _go_to(self, depth: int, *, is_list: bool) -> bool:
        """Begin what is due here, or close what is deeper; the file itself is a group."""
        if self._is_due:
            if depth != len(self._open) or (is_list and not depth):
                return False
            self._begin(is_list=is_list)
            return True
        if depth >= len(self._open):
            return False
        if depth + 1 < len(self._open):
            self._close_below(depth + 1)
        self._out.append(",")
        return (self._open[depth] is None) == is_list

    def _begin(self, *, is_list: bool) -> None:
        self._out.append("[" if is_list else "{")
        self._open.append(None if is_list else set())

    def _close_below(self, depth: int) -> None:
        while len(self._open) > depth:
            self._out.append("]" if self._open.pop() is None else "}")

    def _name(self, name: str) -> bool:
        """Write a name; a group must be open, which has no such name yet."""
        names = self._open[-1]
        if names is None or name in names:
            return False
        names.add(name)
        self._out.append(f'"{name}":')
        return True


def _json_of(value: str) -> str:
    if value[0] == '"' or value in _TRUTHS:
        return value
    if value[0] in _FIGURES:
        return f'"{value}"' if value[4:5] == "-" else value
    if '"' in value or "\\" in value:
        value = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{value}"'
