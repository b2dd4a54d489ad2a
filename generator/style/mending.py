"""What a machine can mend in a record's file: only what can be right, everything else untouched."""

import unicodedata
from collections.abc import Iterable

from msgspec import Struct

from generator.load.characters import visible
from generator.load.records import read_file
from generator.load.source import Source
from generator.problems import Problem
from generator.style.formatting import in_style


class Mended(Struct, frozen=True):
    """A file after mending, and the problems that were mended, in their order."""

    source: Source
    mended: tuple[Problem, ...]


def mended(source: Source) -> Mended:
    """Take a record's file, give it with every sure repair made.

    Texts become NFC without invisible marks, and what problems know a repair for is repaired; a
    repair that would bring more problems is left out. A file without problems comes out in style.
    """
    held, done = _plainly(source), list[Problem]()
    while step := _first_repair(held):
        held, problem = step
        done.append(problem)
    styled = in_style(held)
    return Mended(held if styled is None else Source(held.path, styled), tuple(done))


def repaired(source: Source, problems: Iterable[Problem]) -> Mended:
    """Take a sound file and what the rules among records found in it, give it with their repairs.

    A repair after which the file has a problem of its own is left out.
    """
    held, done = source, list[Problem]()
    for problem in problems:
        lines = _with_edit(held, problem)
        if lines is not None and not _of_file(lines):
            held = lines
            done.append(problem)
    return Mended(held, tuple(done))


def _first_repair(source: Source) -> tuple[Source, Problem] | None:
    """Take a file, give it with one problem less, and that problem; one may have hidden others."""
    for problem in _of_file(source):
        better = _repaired(source, problem)
        if better is not None:
            return better, problem
    return None


def _plainly(source: Source) -> Source:
    """Write what can be decoded in NFC, with one kind of line end and nothing invisible."""
    try:
        text = source.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return source
    seen, _ = visible(text.replace("\r\n", "\n").replace("\r", "\n"))
    return Source(source.path, unicodedata.normalize("NFC", seen).encode("utf-8"))


def _of_file(source: Source) -> tuple[Problem, ...]:
    return read_file(source).problems


def _repaired(source: Source, problem: Problem) -> Source | None:
    """Take a file and a problem, give the file without that problem, or None."""
    better = _with_edit(source, problem)
    if better is None:
        return None
    before, after = _of_file(source), _of_file(better)
    gone = _key(problem) not in {_key(p) for p in after}
    # One that it brings to light in its own place is as many as before.
    return better if gone and len(after) <= len(before) else None


def _with_edit(source: Source, problem: Problem) -> Source | None:
    """Take a file and a problem, give the file with the problem's edit made, if it has one."""
    if problem.edit is None:
        return None
    lines = source.data.decode("utf-8").split("\n")
    row, start = problem.location.line - 1, problem.location.column - 1
    head, tail = lines[row][:start], lines[row][start:]
    if problem.edit.old not in tail:
        return None
    lines[row] = head + tail.replace(problem.edit.old, problem.edit.new, 1)
    return Source(source.path, "\n".join(lines).encode("utf-8"))


def _key(problem: Problem) -> tuple[str, int, str]:
    return problem.rule, problem.location.line, problem.message
