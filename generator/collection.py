"""All records with their places, and read-only look-ups between them."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from msgspec import Struct, field

from generator.model.base import Record
from generator.model.catalog import (
    Decision,
    Decisions,
    Domain,
    Domains,
    LegalDocument,
    LegalDocuments,
    LifeEvent,
    LifeEvents,
    Publisher,
    Synonym,
    Synonyms,
)
from generator.model.correction import Conflict, Correction, Corrections
from generator.model.edition import Edition
from generator.model.fingerprint import Fingerprint, fingerprint
from generator.model.framework import Framework
from generator.model.kinds import KINDS
from generator.model.plan import Plan
from generator.model.procedure import Procedure
from generator.model.scorecard import Indicator, Indicators, Result, Source, Sources
from generator.model.unit import Listing, LocalDifference, Selection, Unit
from generator.problems import Location, Path, Places

R_co = TypeVar("R_co", bound=Record, covariant=True)
Shared = TypeVar("Shared")


class Entry(Struct, Generic[R_co], frozen=True, dict=True):
    """A record, the key that others know it by, and where it stands."""

    kind: str
    key: str
    record: R_co
    places: Places
    parts: Mapping[str, str] = field(default_factory=dict)
    base: Path = ()

    @property
    def path(self) -> str:
        """The repository path of the file that holds the record."""
        return self.places.file

    def place(self, *steps: str | int) -> Location:
        """Take steps inside the record, give their place in the file."""
        return self.places.of((*self.base, *steps))

    @cached_property
    def digest(self) -> str:
        """What the record says and where it stands, as a hash; the same in every process."""
        said = self.record.model_dump_json(exclude_unset=True)
        told = f"{self.kind}\0{self.key}\0{self.path}\0{said}"
        return hashlib.sha256(told.encode()).hexdigest()


_LISTS: Mapping[type[Record], tuple[tuple[str, str, str], ...]] = {
    Domains: (("domains", "domain", "id"),),
    Decisions: (("decisions", "decision", "number"),),
    LegalDocuments: (("legal_documents", "legal_document", "number"),),
    LifeEvents: (("life_events", "life_event", "id"),),
    Synonyms: (("synonyms", "synonym", "words"),),
    Sources: (("sources", "source", "id"),),
    Indicators: (("indicators", "indicator", "id"),),
    Corrections: (("corrections", "correction", "id"), ("conflicts", "conflict", "id")),
}
"""Files that hold many records: (field, kind of each, field that is its key)."""

HELD_IN: Mapping[str, str] = {
    name: kind.name
    for kind in KINDS
    for name in ([item for _, item, _ in _LISTS.get(kind.model, ())] or [kind.name])
}
"""The kind of file that holds the entries of each kind."""

ENTRY_KINDS: tuple[str, ...] = tuple(HELD_IN)
"""The kinds of all entries, in the order of the files that hold them."""


def key_of(kind: str, parts: Mapping[str, str]) -> str:
    """Take a kind of file and the parts of its path, give the key of the record inside."""
    match kind:
        case "procedure":
            return parts["code"]
        case "unit" | "framework":
            return parts.get("unit") or parts["id"]
        case _:
            return "/".join(parts.values()) or kind


def entries_of(
    kind: str, record: Record, places: Places, parts: Mapping[str, str]
) -> Iterator[Entry[Record]]:
    """Take the record of one file, give an entry for it, or one for each record inside a list."""
    lists = _LISTS.get(type(record))
    if lists is None:
        yield Entry(kind, key_of(kind, parts), record, places, parts)
        return
    for name, item_kind, key in lists:
        for index, item in enumerate(getattr(record, name)):
            value = getattr(item, key)
            text = value if isinstance(value, str) else value[0]
            yield Entry(item_kind, text, item, places, {}, (name, index))


class _Fingerprints(Mapping[str, Fingerprint]):
    """The fingerprints of procedures, each made when it is first asked for."""

    def __init__(self, procedures: Mapping[str, Entry[Procedure]]) -> None:
        self._procedures = procedures
        self._made: dict[str, Fingerprint] = {}

    def __getitem__(self, code: str) -> Fingerprint:
        if code not in self._made:
            self._made[code] = fingerprint(self._procedures[code].record)
        return self._made[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._procedures)

    def __len__(self) -> int:
        return len(self._procedures)


class Collection(Struct, frozen=True, dict=True):
    """Every record that could be read; look-ups are made once, when first asked for."""

    entries: tuple[Entry[Record], ...] = ()

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Entry[Any], ...]]:
        groups: dict[str, list[Entry[Any]]] = defaultdict(list)
        for entry in self.entries:
            groups[entry.kind].append(entry)
        return {kind: tuple(group) for kind, group in groups.items()}

    def of_kind(self, kind: str) -> tuple[Entry[Any], ...]:
        """Take a kind's name, give its entries in the order of their files."""
        return self._by_kind.get(kind, ())

    def _index(self, kind: str) -> Mapping[str, Entry[Any]]:
        index: dict[str, Entry[Any]] = {}
        for entry in self.of_kind(kind):
            index.setdefault(entry.key, entry)
        return index

    @cached_property
    def by_name(self) -> Mapping[str, Entry[Record]]:
        """All entries by kind and key, with a space between them."""
        named: dict[str, Entry[Record]] = {}
        for entry in self.entries:
            named.setdefault(f"{entry.kind} {entry.key}", entry)
        return named

    @cached_property
    def publisher(self) -> Entry[Publisher] | None:
        """Who publishes the site."""
        found = self.of_kind("publisher")
        return cast("Entry[Publisher]", found[0]) if found else None

    @cached_property
    def domains(self) -> Mapping[str, Entry[Domain]]:
        """Domains by id."""
        return self._index("domain")

    @cached_property
    def decisions(self) -> Mapping[str, Entry[Decision]]:
        """Announcing decisions by number."""
        return self._index("decision")

    @cached_property
    def legal_documents(self) -> Mapping[str, Entry[LegalDocument]]:
        """Legal documents by number."""
        return self._index("legal_document")

    @cached_property
    def life_events(self) -> Mapping[str, Entry[LifeEvent]]:
        """Life events by id."""
        return self._index("life_event")

    @property
    def synonyms(self) -> tuple[Entry[Synonym], ...]:
        """All synonyms."""
        return self.of_kind("synonym")

    @cached_property
    def procedures(self) -> Mapping[str, Entry[Procedure]]:
        """Procedures by national code."""
        return self._index("procedure")

    @cached_property
    def units(self) -> Mapping[str, Entry[Unit]]:
        """Units by id."""
        return self._index("unit")

    @property
    def listings(self) -> tuple[Entry[Listing], ...]:
        """All listings."""
        return self.of_kind("listing")

    @property
    def local_differences(self) -> tuple[Entry[LocalDifference], ...]:
        """All local differences."""
        return self.of_kind("local_difference")

    @cached_property
    def sources(self) -> Mapping[str, Entry[Source]]:
        """Sources by id."""
        return self._index("source")

    @cached_property
    def indicators(self) -> Mapping[str, Entry[Indicator]]:
        """Indicators by id."""
        return self._index("indicator")

    @cached_property
    def frameworks(self) -> Mapping[str, Entry[Framework]]:
        """Frameworks by id."""
        return self._index("framework")

    @cached_property
    def editions(self) -> Mapping[str, Entry[Edition]]:
        """Editions by ``framework/period``."""
        return self._index("edition")

    @cached_property
    def results(self) -> Mapping[str, Entry[Result]]:
        """Results by ``unit/period``."""
        return self._index("result")

    @cached_property
    def plans(self) -> Mapping[str, Entry[Plan]]:
        """Plans by ``unit/period``."""
        return self._index("plan")

    @property
    def corrections(self) -> tuple[Entry[Correction], ...]:
        """All corrections."""
        return self.of_kind("correction")

    @property
    def conflicts(self) -> tuple[Entry[Conflict], ...]:
        """All facts for which sources disagree."""
        return self.of_kind("conflict")

    def _group(self, kind: str, part: str) -> Mapping[str, tuple[Entry[Any], ...]]:
        groups: dict[str, list[Entry[Any]]] = defaultdict(list)
        for entry in self.of_kind(kind):
            key: str | None = getattr(entry.record, part)
            if key is not None:
                groups[key].append(entry)
        return {key: tuple(sorted(group, key=lambda e: e.key)) for key, group in groups.items()}

    @cached_property
    def procedures_by_domain(self) -> Mapping[str, tuple[Entry[Procedure], ...]]:
        """Procedures of each domain, by domain id."""
        return self._group("procedure", "domain")

    @cached_property
    def domain_sizes(self) -> Mapping[str, int]:
        """How many procedures each domain holds, by domain id."""
        return {key: len(entries) for key, entries in self.procedures_by_domain.items()}

    @cached_property
    def listings_by_unit(self) -> Mapping[str, tuple[Entry[Listing], ...]]:
        """Listings of each unit, oldest first."""
        return self._group("listing", "unit")

    @cached_property
    def results_by_unit(self) -> Mapping[str, tuple[Entry[Result], ...]]:
        """Results of each unit, in the order of their periods."""
        return self._group("result", "unit")

    @cached_property
    def plans_by_unit(self) -> Mapping[str, tuple[Entry[Plan], ...]]:
        """Plans of each unit, in the order of their periods."""
        return self._group("plan", "unit")

    @cached_property
    def editions_by_framework(self) -> Mapping[str, tuple[Entry[Edition], ...]]:
        """Editions of each framework, in the order of their periods."""
        return self._group("edition", "framework")

    @cached_property
    def editions_by_unit(self) -> Mapping[str, tuple[Entry[Edition], ...]]:
        """Editions that give each unit a score, a rank or a group, in the order of their keys."""
        groups: dict[str, list[Entry[Edition]]] = defaultdict(list)
        for _, entry in sorted(self.editions.items()):
            grouped = (unit for group in entry.record.groups for unit in group.units)
            named = (*entry.record.scores, *entry.record.ranks, *grouped)
            for unit in dict.fromkeys(item.unit for item in named if item.unit):
                groups[unit].append(entry)
        return {key: tuple(group) for key, group in groups.items()}

    @cached_property
    def results_by_indicator(self) -> Mapping[str, tuple[Entry[Result], ...]]:
        """Results that hold an observation of each indicator, by unit and period."""
        groups: dict[str, list[Entry[Result]]] = defaultdict(list)
        for _, entry in sorted(self.results.items()):
            for indicator in dict.fromkeys(o.indicator for o in entry.record.observations):
                groups[indicator].append(entry)
        return {key: tuple(group) for key, group in groups.items()}

    @cached_property
    def differences_by_procedure(self) -> Mapping[str, tuple[Entry[LocalDifference], ...]]:
        """Local differences of each procedure, by code."""
        return self._group("local_difference", "procedure")

    @cached_property
    def differences_by_unit(self) -> Mapping[str, tuple[Entry[LocalDifference], ...]]:
        """What differs at each unit, by unit id."""
        return self._group("local_difference", "unit")

    @cached_property
    def fingerprints(self) -> Mapping[str, Fingerprint]:
        """What each procedure states, in short, by code; each made when asked for."""
        return _Fingerprints(self.procedures)

    @cached_property
    def units_by_parent(self) -> Mapping[str, tuple[Entry[Unit], ...]]:
        """Units below each unit."""
        return self._group("unit", "parent")

    @cached_property
    def successors(self) -> Mapping[str, tuple[Entry[Unit], ...]]:
        """The units that took the place of each unit."""
        groups: dict[str, list[Entry[Unit]]] = defaultdict(list)
        for entry in self.units.values():
            for succession in entry.record.succeeds:
                groups[succession.unit].append(entry)
        return {key: tuple(group) for key, group in groups.items()}

    @cached_property
    def events_by_procedure(self) -> Mapping[str, tuple[Entry[LifeEvent], ...]]:
        """The life events that each procedure is a station of, by code."""
        groups: dict[str, list[Entry[LifeEvent]]] = defaultdict(list)
        for entry in self.life_events.values():
            for code in dict.fromkeys(step.procedure for step in entry.record.steps):
                groups[code].append(entry)
        return {key: tuple(group) for key, group in groups.items()}

    @cached_property
    def shared_work(self) -> dict[str, tuple[Any, frozenset[str]]]:
        """What was made once for many, with the questions that were asked for it."""
        return {}

    def shared(self, name: str, make: Callable[["Collection"], Shared]) -> Shared:
        """Take a name and a pure function, give what it makes of these records.

        It is made once for all who name it so: many units post the same set.
        """
        if name not in self.shared_work:
            self.shared_work[name] = (make(self), frozenset())
        made: Shared = self.shared_work[name][0]
        return made

    @cached_property
    def _selections(self) -> dict[Selection, tuple[Entry[Procedure], ...]]:
        return {}

    def selected(self, selection: Selection) -> tuple[Entry[Procedure], ...]:
        """Take the rule of a set, give the procedures that it picks, by code."""
        if selection not in self._selections:
            wanted = set(selection.handled_by)
            self._selections[selection] = tuple(
                entry
                for _, entry in sorted(self.procedures.items())
                if selection.level in entry.record.levels
                and (not wanted or wanted & set(entry.record.handled_by))
            )
        return self._selections[selection]

    def domains_selected(self, selection: Selection) -> tuple[str, ...]:
        """Take the rule of a set, give the domain of each procedure that it picks, by code.

        Who only counts them asks this: a fee may change without another answer.
        """
        return tuple(entry.record.domain for entry in self.selected(selection))
