"""What one rule is: its name, what it asks for, and how it is judged."""

from collections.abc import Callable, Iterator
from datetime import date

from msgspec import Struct

from generator.checks.saying import Rule
from generator.collection import Collection
from generator.problems import Problem


class Check(Struct, frozen=True):
    """One rule: its name, what it asks for in a few words of Vietnamese, and how it is judged."""

    rule: Rule
    title: str
    run: Callable[..., Iterator[Problem]]
    """Takes the collection, and after it today where the rule needs it."""
    needs_all: bool = False
    """Whether a record that could not be read would make the rule see faults that are none."""
    needs_today: bool = False
    """Whether what is right depends on the day."""
    alone: bool = False
    """Whether the rule judges each file without looking at any other (and not at the day)."""

    @property
    def name(self) -> str:
        """The rule's name, which every problem of it carries."""
        return self.rule.name

    def found_in(self, collection: Collection, today: date) -> Iterator[Problem]:
        """Take a collection and today, give what the rule finds."""
        return self.run(collection, today) if self.needs_today else self.run(collection)
