"""What all facts of one record share, filled in once."""

from collections.abc import Iterable
from typing import Any, TypedDict

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.fact import Fact
from generator.model.base import Missing, Period, SourceRef
from generator.model.edition import UnitNamed


class Cited(TypedDict):
    """Where a fact stands, as a row holds it."""

    refs: tuple[SourceRef, ...]
    sources: str
    source_titles: str
    source_addresses: str


class FactMaker(Struct, frozen=True):
    """Makes the facts of one record: its file, page and period are filled in."""

    entry: Entry[Any]
    page: str
    period: Period
    collection: Collection

    def make(self, kind: str, refs: tuple[SourceRef, ...], **told: Any) -> Fact:  # noqa: ANN401 - fields of Fact
        """Take a kind, the sources and what the fact tells, give the fact."""
        return Fact(
            kind=kind,
            record=self.entry.path,
            page=self.page,
            period=self.period.label,
            first_day=self.period.first_day,
            last_day=self.period.last_day,
            **cited(refs, self.collection),
            **told,
        )

    def gaps(self, **told: Any) -> Iterable[Fact]:  # noqa: ANN401 - fields of Fact
        """Give a fact for each field that the record says it lacks, with the reason."""
        gap: Missing
        for gap in self.entry.record.missing:
            indicator = gap.field if gap.field in self.collection.indicators else None
            yield self.make(
                "gap",
                (),
                part=gap.field,
                indicator=indicator,
                missing_reason=gap.reason,
                note=gap.note,
                **told,
            )


def cited(refs: tuple[SourceRef, ...], collection: Collection) -> Cited:
    """Take references and the collection, give ids, titles and addresses, each once."""
    held = [(ref, collection.sources.get(ref.source)) for ref in refs]
    titles = [entry.record.title for _, entry in held if entry]
    addresses = [ref.address or (entry.record.address if entry else None) for ref, entry in held]
    return Cited(
        refs=refs,
        sources=" ".join(dict.fromkeys(ref.source for ref in refs)),
        source_titles="; ".join(dict.fromkeys(titles)),
        source_addresses=" ".join(dict.fromkeys(address for address in addresses if address)),
    )


def unit_fields(named: UnitNamed, collection: Collection) -> dict[str, str | None]:
    """Take a unit as a record names it, give its id and name."""
    entry = collection.units.get(named.unit) if named.unit else None
    return {"unit": named.unit, "unit_name": entry.record.name if entry else named.unit_name}
