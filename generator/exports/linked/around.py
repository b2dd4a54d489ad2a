"""What linked data says of procedures beside their own records."""

from msgspec import Struct

from generator.collection import Collection
from generator.recipe import digest_of

_KINDS = ("publisher", "domain", "life_event", "legal_document", "unit", "source")


class Around(Struct, frozen=True):
    """The records around the procedures, and of all procedures no more than links need."""

    records: Collection
    codes: frozenset[str]
    laws: tuple[str, ...]
    """The number of each law that a procedure names, in the order of the procedures."""
    digest: str
    """A hash of the records and the codes."""


def around_of(collection: Collection) -> Around:
    """Take the collection, give what stands around its procedures."""
    records = tuple(entry for kind in _KINDS for entry in collection.of_kind(kind))
    procedures = collection.procedures
    named = (b.document for entry in procedures.values() for b in entry.record.legal_basis)
    digest = digest_of(*(entry.digest for entry in records), "", *procedures)
    laws = tuple(dict.fromkeys(named))
    return Around(Collection(records), frozenset(procedures), laws, digest)
