"""Figures sorted into groups inside which every two of them compare."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct

from generator.measures.comparable import Verdict

Figure = TypeVar("Figure")


class Groups(Struct, frozen=True):
    """The group of each figure (None: it holds no value), and why two groups do not compare."""

    numbers: tuple[int | None, ...]
    why: Mapping[tuple[int, int], Verdict]
    """By the numbers of two groups, the smaller first."""


def alike(figures: Sequence[Figure], judge: Callable[[Figure, Figure], Verdict]) -> Groups:
    """Take figures and what tells whether two of them compare, give their groups.

    A figure joins the first group all of whose members it compares with, so that no two figures
    of one group can fail to compare, whatever ``judge`` says of a third.
    """
    members: list[list[Figure]] = []
    why: dict[tuple[int, int], Verdict] = {}
    numbers = [_enter(figure, members, why, judge) for figure in figures]
    return Groups(tuple(numbers), why)


def _enter(
    figure: Figure,
    members: list[list[Figure]],
    why: dict[tuple[int, int], Verdict],
    judge: Callable[[Figure, Figure], Verdict],
) -> int | None:
    if judge(figure, figure) is Verdict.NO_FIGURE:
        return None
    failed: list[Verdict] = []
    for number, group in enumerate(members):
        verdicts = (judge(figure, member) for member in group)
        verdict = next((said for said in verdicts if not said.holds), None)
        if verdict is None:
            group.append(figure)
            return number
        failed.append(verdict)
    why.update({(number, len(members)): verdict for number, verdict in enumerate(failed)})
    members.append([figure])
    return len(members) - 1
