"""What the search in the browser knows about procedures: one short row each."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, get_args

from generator.collection import Collection
from generator.exports.search_aliases import Aliases, own_aliases, shared_aliases
from generator.model.folding import sort_key
from generator.model.procedure import Procedure
from generator.model.urls import procedure_url
from generator.model.vocabulary import Level, Subject

COLUMNS = (
    "code",
    "name",
    "plain",
    "domain",  # position in "domains"
    "levels",  # sum of 1 << position in "levels"
    "subjects",  # sum of 1 << position in "subjects"
    "online",  # full, partial, level-1 … level-4; empty where not known
    "fee",  # free, fee; empty where not known
    "ended",  # last day, empty where it goes on
    "common",  # 0 rare, 1 in a life event, 2 needed in one that many meet
    "own",  # everyday words for this procedure: positions in "aliases"
    "shared",  # everyday words for a word in its name: the same
)
LEVELS: tuple[str, ...] = get_args(Level)
SUBJECTS: tuple[str, ...] = get_args(Subject)


def procedure_data(collection: Collection) -> dict[str, Any]:
    """Take the collection, give the procedures as rows in the order of their names."""
    own, shared = own_aliases(collection), shared_aliases(collection)
    procedures = sorted(
        (entry.record for entry in collection.procedures.values()),
        key=lambda procedure: (sort_key(procedure.name), procedure.code),
    )
    domains = _places(procedure.domain for procedure in procedures)
    aliases = _places(
        word for p in procedures for group in (own, shared) for word in group.get(p.code, ())
    )
    return {
        "address": procedure_url("{}").lstrip("/"),
        "columns": COLUMNS,
        "levels": LEVELS,
        "subjects": SUBJECTS,
        "domains": [[domain, _domain_name(domain, collection)] for domain in domains],
        "aliases": list(aliases),
        "rows": [
            [
                *_facts(procedure, domains),
                _commonness(procedure.code, collection),
                _numbers(own, procedure.code, aliases),
                _numbers(shared, procedure.code, aliases),
            ]
            for procedure in procedures
        ],
    }


def _facts(procedure: Procedure, domains: Mapping[str, int]) -> list[Any]:
    return [
        procedure.code,
        procedure.name,
        procedure.plain_name or "",
        domains[procedure.domain],
        _bits(procedure.levels, LEVELS),
        _bits(procedure.subjects, SUBJECTS),
        _online(procedure),
        _fee(procedure),
        procedure.valid_to.isoformat() if procedure.valid_to else "",
    ]


def _places(values: Iterable[str]) -> dict[str, int]:
    """Take values, give each once with its place in the alphabet."""
    return {value: place for place, value in enumerate(sorted(set(values), key=sort_key))}


def _numbers(words: Aliases, code: str, places: Mapping[str, int]) -> list[int]:
    return [places[word] for word in words.get(code, ())]


def _bits(values: Sequence[str], vocabulary: Sequence[str]) -> int:
    return sum(1 << vocabulary.index(value) for value in set(values))


def _domain_name(domain: str, collection: Collection) -> str:
    entry = collection.domains.get(domain)
    return entry.record.name if entry else domain


def _online(procedure: Procedure) -> str:
    """Take a procedure, give how far it goes on the network; schemes are never converted."""
    levels = {
        use.online.level if use.online.scheme == "full-partial" else f"level-{use.online.level}"
        for use in procedure.channels
        if use.online
    }
    known = ("full", "partial", "level-4", "level-3", "level-2", "level-1")
    return next((level for level in known if level in levels), "")


def _fee(procedure: Procedure) -> str:
    if not procedure.fees:
        return ""
    return "free" if all(fee.kind == "free" for fee in procedure.fees) else "fee"


def _commonness(code: str, collection: Collection) -> int:
    events = [entry.record for entry in collection.events_by_procedure.get(code, ())]
    needed = any(
        event.everyday and step.procedure == code and not step.optional
        for event in events
        for step in event.steps
    )
    return 2 if needed else min(1, len(events))
