"""What an edition is called, where its page is, and the order of editions in lists."""

from collections.abc import Iterable

from generator.collection import Collection, Entry
from generator.measures.standings import framework_of, period_key
from generator.model.edition import Edition
from generator.model.urls import edition_url
from generator.pages import labels
from generator.pages.formats import lower_first
from generator.pages.render import Link


def edition_name(entry: Entry[Edition], collection: Collection) -> str:
    """Take an edition, give its name: ``PAR INDEX năm 2016``."""
    framework = framework_of(entry.record, collection)
    short = framework.short_name if framework else entry.record.framework
    return f"{short} {lower_first(entry.record.period.label)}{_level(entry, collection)}"


def edition_link(entry: Entry[Edition], collection: Collection) -> Link:
    """Take an edition, give its name and page."""
    url = edition_url(entry.record.framework, period_key(entry))
    return Link(edition_name(entry, collection), url)


def short_period(record: Edition) -> str:
    """Take an edition, give its period where the framework is known already: ``2016``."""
    bare = record.period.label.removeprefix("Năm ")
    return bare if bare.isdigit() else record.period.label


def year_link(entry: Entry[Edition], collection: Collection) -> Link:
    """Take an edition, give its period alone and its page, for lists below its framework."""
    link = edition_link(entry, collection)
    return Link(f"{short_period(entry.record)}{_level(entry, collection)}", link.url)


def newest_first(entries: Iterable[Entry[Edition]]) -> list[Entry[Edition]]:
    """Take editions, give them newest first; those of one day by their key."""
    by_key = sorted(entries, key=lambda entry: entry.key)
    return sorted(by_key, key=lambda entry: entry.record.period.last_day, reverse=True)


def _level(entry: Entry[Edition], collection: Collection) -> str:
    """The level of the ranked units, where another edition of the same period ranks others."""
    record = entry.record
    same = [
        other
        for other in collection.editions_by_framework.get(record.framework, ())
        if other.record.period.label == record.period.label
    ]
    return f" ({labels.UNIT_LEVEL[record.population.level].lower()})" if len(same) > 1 else ""
