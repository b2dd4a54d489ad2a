"""YAML text to values with their places, built from the library's events by our own hand.

Nothing is guessed and nothing is lost in silence: what YAML would read otherwise than a person
wrote it is a problem with a place and a next step. Reading goes on after a problem where it can.
"""

import re
from itertools import islice
from typing import Protocol

import yaml
from msgspec import Struct
from msgspec.structs import replace

from generator.load import reading_words as say
from generator.load.characters import mend, plain_spaces, text_problems, visible
from generator.load.decoding import decode
from generator.load.first_problems import MOST_PROBLEMS, first_problems
from generator.load.plain_values import Misread, read_plain
from generator.load.source import LIST_LIMITS, RECORD_LIMITS, Limits, Source
from generator.load.syntax_lines import told_by_line
from generator.load.syntax_words import syntax_words
from generator.load.tree import Place, Tree, UnreadableError
from generator.problems import Edit, Location, Places, Problem

__all__ = ["LIST_LIMITS", "RECORD_LIMITS", "Limits", "Parsed", "Source", "parse"]

_PLAIN = ""
"""The style of a value that stands without quotes and is no block."""

_COMMENT = re.compile(" *(#.*)")


class _Mark(Protocol):
    """What both kinds of the library's marks know."""

    index: int


class Parsed(Struct, frozen=True):
    """What one file says: its values (None if it cannot be read), their places, its problems."""

    value: object
    places: Places
    problems: tuple[Problem, ...]


def parse(source: Source, limits: Limits = RECORD_LIMITS) -> Parsed:
    """Take one file, give its values, places and problems; never raises, whatever the bytes."""
    typed = decode(source, limits)
    if isinstance(typed, Problem):
        return Parsed(None, Places(source.path), (typed,))
    found = list(islice(text_problems(typed, source.path), MOST_PROBLEMS + 1))
    reader = _Reader(source.path, typed, limits)
    try:
        reader.read()
    except UnreadableError as error:
        stop = () if _may_come_of(found, error.problem) else (error.problem,)
        problems = first_problems([*found, *reader.tree.problems, *stop])
        return Parsed(None, Places(source.path), problems)
    places = Places(source.path, reader.tree.places)
    return Parsed(reader.tree.value, places, first_problems([*found, *reader.tree.problems]))


def _may_come_of(found: list[Problem], stop: Problem) -> bool:
    """Whether wrong syntax may come of a tab or control character, which is read as one space."""
    kinds = {problem.rule for problem in found}
    return stop.rule == "syntax" and not kinds.isdisjoint({"tab-character", "control-character"})


class _Reader:
    """One pass over the events of one file."""

    def __init__(self, file: str, typed: str, limits: Limits) -> None:
        shown, self._positions = visible(typed)
        self._text = plain_spaces(shown)
        self._file = file
        self._typed = typed
        self._documents = 0
        self.tree = Tree(file, limits)

    def read(self) -> None:
        """Read to the end of the file, or stop with an UnreadableError."""
        try:
            for event in yaml.parse(self._text, Loader=yaml.CSafeLoader):
                self._take(event)
        except yaml.YAMLError as error:
            raise self._wrong_syntax(error) from error
        if self.tree.is_empty:
            raise self.tree.stop((1, 1), say.EMPTY_FILE)

    def _take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.NodeEvent):
            self._take_node(event, self._place(event.start_mark))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.tree.close(self._place(event.start_mark))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._start_document(event, self._place(event.start_mark))

    def _start_document(self, event: yaml.DocumentStartEvent, place: Place) -> None:
        self._documents += 1
        if self._documents > 1:
            raise self.tree.stop(place, say.MANY_DOCUMENTS)
        if event.version or event.tags:
            self.tree.report(place, say.DIRECTIVE)

    def _take_node(self, event: yaml.NodeEvent, place: Place) -> None:
        if self.tree.is_empty and not isinstance(event, yaml.MappingStartEvent):
            is_blank = isinstance(event, yaml.ScalarEvent) and not mend(event.value)
            raise self.tree.stop(place, say.EMPTY_FILE if is_blank else say.NOT_A_MAPPING)
        if isinstance(event, yaml.AliasEvent):
            self._take_alias(event, place)
            return
        self._refuse_anchor_and_tag(event, place)
        if not isinstance(event, yaml.ScalarEvent):
            self._open(event, place)
        elif self.tree.wants_key:
            self._take_key(event, place)
        else:
            self._take_value(event, place)

    def _take_alias(self, event: yaml.AliasEvent, place: Place) -> None:
        self.tree.report(self.tree.report_place(place), say.alias(event.anchor or ""))
        if self.tree.wants_key:
            self.tree.drop_key(place)
        else:
            self.tree.add_value(None, place)

    def _refuse_anchor_and_tag(self, event: yaml.NodeEvent, place: Place) -> None:
        if event.anchor is not None:
            self.tree.report(place, say.anchor(event.anchor))
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.tree.report(place, say.tag(tag))

    def _open(self, event: yaml.NodeEvent, place: Place) -> None:
        if self.tree.wants_key:
            self.tree.report(place, say.GROUP_AS_KEY)
        self.tree.open(place, is_group=isinstance(event, yaml.MappingStartEvent))

    def _take_key(self, event: yaml.ScalarEvent, place: Place) -> None:
        key = mend(event.value)
        wrong = _wrong_key(key, is_plain=event.style == _PLAIN)
        self._check_escapes(event, place)
        if wrong is None:
            self.tree.add_key(key, place)
        else:
            self.tree.report(place, wrong)
            self.tree.drop_key(place)

    def _take_value(self, event: yaml.ScalarEvent, place: Place) -> None:
        text = mend(event.value)
        value: object = text or None
        if not text:
            self.tree.report_empty_value(place)
        elif event.style == _PLAIN:
            value = self._plain_value(text, event, place)
        else:
            self._check_escapes(event, place)
        self.tree.add_value(value, place)

    def _plain_value(self, text: str, event: yaml.ScalarEvent, place: Place) -> object:
        comment = _COMMENT.match(self._text, _index(event.end_mark))
        if comment:
            at = self._positions.place(comment.start(1))
            self.tree.report(at, say.comment_after_value(comment.group(1)))
        meaning = read_plain(text)
        if not isinstance(meaning, Misread):
            return meaning
        edit = Edit(text, meaning.right) if meaning.right else None
        words = say.Words("unquoted-value", meaning.message, meaning.hint, edit=edit)
        self.tree.report(self.tree.report_place(place), words)
        return text

    def _check_escapes(self, event: yaml.ScalarEvent, place: Place) -> None:
        """Judge the characters that a quoted text names by backslash escapes."""
        if event.style != '"' or self.tree.has_enough:
            return
        if "\\" in self._text[_index(event.start_mark) : _index(event.end_mark)]:
            at = Location(self._file, *place)
            found = islice(text_problems(event.value, self._file), MOST_PROBLEMS)
            for problem in dict.fromkeys(replace(problem, location=at) for problem in found):
                self.tree.keep(problem)

    def _wrong_syntax(self, error: yaml.YAMLError) -> UnreadableError:
        if not isinstance(error, yaml.MarkedYAMLError):
            return self.tree.stop((1, 1), syntax_words("", "").words)
        said = syntax_words(error.context or "", error.problem or "")
        marks = [error.problem_mark, error.context_mark]
        mark = next((m for m in (marks[::-1] if said.at_start else marks) if m is not None), None)
        told = told_by_line(said.words, self._typed, *self._place(mark))
        return self.tree.stop((told.line, told.column), told.words)

    def _place(self, mark: _Mark | None) -> Place:
        return self._positions.place(_index(mark))


def _index(mark: _Mark | None) -> int:
    """Give the position of a mark; the library's types allow for its absence."""
    return 0 if mark is None else mark.index


def _wrong_key(key: str, *, is_plain: bool) -> say.Words | None:
    if not key:
        return say.EMPTY_KEY
    if is_plain and key == "<<":
        return say.MERGE_KEY
    if is_plain and not isinstance(read_plain(key), str):
        return say.key_not_text(key)
    return None
