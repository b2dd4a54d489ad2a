"""Where a character of the text that is read stands in the text that a person typed."""

import re
from bisect import bisect_right
from collections.abc import Sequence

_LINE_END = re.compile(r"\n")


class Positions:
    """Lines and columns, counted from 1, in a text of which some characters were left out."""

    __slots__ = ("_lines", "_skips")

    def __init__(self, typed: str, left_out: Sequence[int] = ()) -> None:
        """Take the typed text and the positions in it of the characters left out, in order."""
        self._lines = [0, *(match.end() for match in _LINE_END.finditer(typed))]
        self._skips = [position - count for count, position in enumerate(left_out)]

    def place(self, index: int) -> tuple[int, int]:
        """Take a position in the text that is read, give line and column in the typed text."""
        typed_index = index + bisect_right(self._skips, index)
        line = bisect_right(self._lines, typed_index)
        return line, typed_index - self._lines[line - 1] + 1
