"""The real catalogue made larger with made-up procedures: for measuring the search only."""

from collections.abc import Iterator
from itertools import islice
from random import Random

from generator.collection import Collection, Entry
from generator.model.catalog import Domain
from generator.model.procedure import Procedure
from generator.problems import Places
from tests.bench.search.names import made_up
from tests.bench.shape import DISTRICT_DOMAINS, MOST_DOMAINS, REFERENCE

_NOWHERE = Places("made-up.yml")
_PLAIN_WORDS = 6
_FIRST_CODE, _LAST_CODE = 1_200_000, 3_999_999


def enlarged(real: Collection, procedures: int) -> Collection:
    """Take the real collection and a number of procedures, give one with as many; always the same.

    The real ones stay, so that people's words, life events and their ranks work as they do. Every
    other takes its facts from a real one, and as often as real ones an everyday name.
    """
    random = Random(procedures)  # noqa: S311  (no secret: the same every time)
    names = made_up(real_names(real), random)
    more = procedures - len(real.procedures)
    domains = _domains(real, names, procedures)
    made = _procedures(real, names, [*real.domains, *domains], random)
    entries = (*real.entries, *_entries("domain", domains), *islice(made, max(0, more)))
    return Collection(entries)


def real_names(real: Collection) -> list[str]:
    """Take the collection, give the names of its procedures and those that units posted."""
    posted = (
        item.name for entry in real.listings for group in entry.record.sets for item in group.items
    )
    own = (entry.record.name for entry in real.procedures.values())
    return list(dict.fromkeys((*own, *posted)))


def _domains(real: Collection, names: Iterator[str], procedures: int) -> dict[str, Domain]:
    """Take the size, give as many new domains as a catalogue of that size would have."""
    wanted = min(MOST_DOMAINS, procedures * DISTRICT_DOMAINS // REFERENCE)
    return {
        f"linh-vuc-mau-{number}": Domain(
            id=f"linh-vuc-mau-{number}", name=" ".join(next(names).split()[:4])
        )
        for number in range(wanted - len(real.domains))
    }


def _procedures(
    real: Collection, names: Iterator[str], domains: list[str], random: Random
) -> Iterator[Entry[Procedure]]:
    patterns = [entry.record for entry in real.procedures.values()]
    codes = _codes(random, set(real.procedures))
    for code, name in zip(codes, names, strict=False):
        pattern = random.choice(patterns)
        plain = " ".join(next(names).split()[:_PLAIN_WORDS]) if pattern.plain_name else None
        changes = {
            "code": code,
            "name": name,
            "plain_name": plain,
            "domain": random.choice(domains),
        }
        yield Entry("procedure", code, pattern.model_copy(update=changes), _NOWHERE)


def _codes(random: Random, known: set[str]) -> Iterator[str]:
    while True:
        digits = str(random.randint(_FIRST_CODE, _LAST_CODE))
        code = f"{digits[0]}.{digits[1:]}"
        if code not in known:
            known.add(code)
            yield code


def _entries(kind: str, records: dict[str, Domain]) -> Iterator[Entry[Domain]]:
    return (Entry(kind, key, record, _NOWHERE) for key, record in records.items())
