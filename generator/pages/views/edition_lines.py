"""Editions in a list: name, what they ranked, how much of it we hold."""

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.standings import framework_of, held_units, version_of
from generator.model.edition import Edition
from generator.pages.formats import number
from generator.pages.render import Link
from generator.pages.views.edition_facts import version_name
from generator.pages.views.edition_names import edition_link, newest_first, year_link


class EditionLine(Struct, frozen=True):
    """One edition: its link, the version of its rules, and how many units of all are held."""

    link: Link
    version: str
    held: str


class EditionCount(Struct, frozen=True):
    """One edition among others of its framework: its period, and how many units are held."""

    link: Link
    held: str


def edition_counts(framework: str, collection: Collection) -> tuple[EditionCount, ...]:
    """Take a framework's id and the collection, give its editions, newest first."""
    entries = collection.editions_by_framework.get(framework, ())
    return tuple(_count(entry, collection) for entry in newest_first(entries))


def _count(entry: Entry[Edition], collection: Collection) -> EditionCount:
    held, of = held_units(entry.record), entry.record.population.count
    words = f"{number(held)}/{number(of)}" if held and of else _held(held, of)
    return EditionCount(year_link(entry, collection), words)


def edition_line(entry: Entry[Edition], collection: Collection) -> EditionLine:
    """Take an edition and the collection, give its line."""
    record = entry.record
    version = version_of(record, framework_of(record, collection))
    held, of = held_units(record), record.population.count
    name = version_name(version) if version else ""
    return EditionLine(edition_link(entry, collection), name, _held(held, of))


def _held(held: int, of: int | None) -> str:
    if not held:
        return "chưa có điểm, hạng"
    return (
        f"{number(held)}/{number(of)} đơn vị" if of else f"{number(held)} đơn vị, chưa rõ tổng số"
    )
