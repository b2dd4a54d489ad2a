"""What differs from the general sheet at single units, each with its law and its days."""

from collections.abc import Sequence

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.procedure import ChannelUse, Procedure
from generator.model.unit import LocalChange
from generator.model.urls import unit_url
from generator.pages import labels
from generator.pages.formats import upper_first
from generator.pages.render import Link
from generator.pages.sources import SourceLine, source_lines
from generator.pages.views.common import Definition
from generator.pages.views.costs import CostLine, fee_lines, time_lines
from generator.pages.views.laws import LawLine, law_lines
from generator.pages.views.papers import PaperCase, papers
from generator.pages.views.validity import Days, valid_days, valid_words


class Change(Struct, frozen=True):
    """One thing that differs: which, how, by which law, from when, and what it is there."""

    what: str
    words: str
    law: tuple[LawLine, ...]
    when: str
    valid: Days
    costs: tuple[CostLine, ...]
    papers: tuple[PaperCase, ...]
    channels: tuple[Definition, ...]


class Difference(Struct, frozen=True):
    """All that differs at one unit."""

    unit: Link
    key: str
    changes: tuple[Change, ...]
    sources: tuple[SourceLine, ...]


def differences(entry: Entry[Procedure], collection: Collection) -> tuple[Difference, ...]:
    """Take a procedure, give what differs, unit by unit."""
    found = collection.differences_by_procedure.get(entry.key, ())
    return tuple(
        Difference(
            _unit(each.record.unit, collection),
            each.record.unit,
            tuple(_change(change, collection) for change in each.record.changes),
            source_lines(each.record.sources, collection),
        )
        for each in found
    )


def channel_lines(uses: Sequence[ChannelUse]) -> tuple[Definition, ...]:
    """Take ways of handing in, give each with its online level and remark."""
    return tuple(Definition(labels.CHANNEL[use.channel], _channel_words(use)) for use in uses)


def _unit(unit: str, collection: Collection) -> Link:
    entry = collection.units.get(unit)
    return Link(entry.record.name if entry else unit, unit_url(unit))


def _change(change: LocalChange, collection: Collection) -> Change:
    first, last = change.valid_from, change.valid_to
    return Change(
        what=labels.LOCAL_FIELD[change.field],
        words=change.text,
        law=law_lines(change.legal_basis, collection),
        when=upper_first(valid_words(first, last)),
        valid=valid_days(first, last),
        costs=(*time_lines(change.time_limits), *fee_lines(change.fees)),
        papers=papers(change.documents),
        channels=channel_lines(change.channels),
    )


def _channel_words(use: ChannelUse) -> str:
    level = labels.ONLINE_LEVEL[use.online.level] if use.online else ""
    return upper_first("; ".join(part for part in (level, use.note or "") if part))
