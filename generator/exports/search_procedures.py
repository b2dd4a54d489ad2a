"""What the search in the browser knows about procedures: columns, each with one value for each.

Columns of text are joined with line ends: a browser reads one long text faster than many rows.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, get_args

from generator.collection import Collection
from generator.exports.search_aliases import aliases, same_names
from generator.exports.search_facts import ONLINE, bits, commonness, cost, online, time
from generator.exports.search_postings import posting_data
from generator.exports.search_text import coded, words_of
from generator.model.folding import sort_key
from generator.model.procedure import Procedure
from generator.model.urls import procedure_url
from generator.model.vocabulary import HandledBy, Level, Subject

LEVELS: tuple[str, ...] = get_args(Level)
SUBJECTS: tuple[str, ...] = get_args(Subject)
HANDLERS: tuple[str, ...] = get_args(HandledBy)


def procedure_data(collection: Collection) -> dict[str, Any]:
    """Take the collection, give its procedures in the order of their names, and words for them."""
    procedures = sorted(
        (entry.record for entry in collection.procedures.values()),
        key=lambda procedure: (sort_key(procedure.name), procedure.code),
    )
    places = {procedure.code: place for place, procedure in enumerate(procedures)}
    return {
        "address": procedure_url("{}").lstrip("/"),
        "count": len(procedures),
        "code": _text(p.code for p in procedures),
        **_names(procedures),
        **_facts(procedures, collection),
        "ended": {places[p.code]: p.valid_to.isoformat() for p in procedures if p.valid_to},
        "aliases": [
            ["|".join(words), [places[code] for code in codes]]
            for words, codes in aliases(collection)
        ],
        "names": ["|".join(names) for names in same_names(collection)],
        **posting_data(collection, places),
    }


def _names(procedures: Sequence[Procedure]) -> dict[str, str]:
    """Give official and everyday names, in letters for the words that stand before them."""
    names, plain = [p.name for p in procedures], [p.plain_name or "" for p in procedures]
    words = words_of([*names, *plain])
    return {"words": " ".join(words), "name": coded(names, words), "plain": coded(plain, words)}


def _facts(procedures: Sequence[Procedure], collection: Collection) -> dict[str, Any]:
    """Give lists of what is said often, and for each procedure the place in such a list."""
    names = {p.domain: _domain_name(p.domain, collection) for p in procedures}
    domains = sorted(names.items(), key=lambda item: sort_key(item[1]))
    numbers = {domain: number for number, (domain, _) in enumerate(domains)}
    costs = _numbered(procedures, cost)
    times = _numbered(procedures, lambda p: time(p) or ())
    return {
        "levels": LEVELS,
        "level": [bits(p.levels, LEVELS) for p in procedures],
        "subjects": SUBJECTS,
        "subject": [bits(p.subjects, SUBJECTS) for p in procedures],
        "handlers": HANDLERS,
        "handler": [bits(p.handled_by, HANDLERS) for p in procedures],
        "onlines": ("", *ONLINE),
        "online": [("", *ONLINE).index(online(p)) for p in procedures],
        "common": [commonness(p.code, collection) for p in procedures],
        "domains": domains,
        "domain": [numbers[p.domain] for p in procedures],
        "costs": costs[0],
        "cost": costs[1],
        "times": times[0],
        "time": times[1],
    }


def _text(values: Iterable[str]) -> str:
    return "\n".join(values)


def _numbered(
    procedures: Sequence[Procedure], tell: Callable[[Procedure], tuple[Any, ...]]
) -> tuple[list[tuple[Any, ...]], list[int]]:
    """Give what is told of procedures, each once, and for each procedure its place there."""
    told = [tell(procedure) for procedure in procedures]
    places = {value: place for place, value in enumerate(dict.fromkeys(told))}
    return list(places), [places[value] for value in told]


def _domain_name(domain: str, collection: Collection) -> str:
    entry = collection.domains.get(domain)
    return entry.record.name if entry else domain
