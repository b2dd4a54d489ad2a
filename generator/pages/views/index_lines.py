"""What a unit got in the editions of all frameworks, one line an edition."""

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.standings import Standing, framework_of, standing_of
from generator.model.base import Period
from generator.model.edition import Edition
from generator.pages import labels
from generator.pages.formats import lower_first
from generator.pages.render import Link
from generator.pages.views.cites import Cite, cites
from generator.pages.views.edition_names import edition_link, newest_first
from generator.pages.views.figures import (
    printed_note,
    rank_words,
    score_words,
    sentences,
)
from generator.pages.views.named import overlap


class IndexLine(Struct, frozen=True):
    """One edition for one unit: score, rank with its denominator, remarks and sources."""

    entry: Entry[Edition]
    standing: Standing | None
    """Score and rank as values; None where only a group is known."""
    edition: Link
    score: str
    rank: str
    note: str
    cites: tuple[Cite, ...]


def index_lines(unit: str, period: Period | None, collection: Collection) -> tuple[IndexLine, ...]:
    """Take a unit, a period (or all time) and the collection, give its lines, newest first."""
    found = (
        line
        for entry in newest_first(collection.editions_by_unit.get(unit, ()))
        if period is None or overlap(entry.record.period, period)
        if (line := _line(unit, entry, collection)) is not None
    )
    return tuple(found)


def standing_words(standing: Standing, edition: Edition, unit: str) -> tuple[str, str]:
    """Take a standing, its edition and the unit of value, give score and rank in words."""
    score = score_words(standing.score, unit) if standing.score else ""
    rank = rank_words(standing.rank, edition.population.count) if standing.rank else ""
    return score, rank


def standing_note(standing: Standing) -> str:
    """Take a standing, give what must be said beside it: how printed, computed, remarks."""
    score, rank = standing.score, standing.rank
    computed = (part.computed for part in (score, rank) if part and part.computed)
    missing = labels.MISSING[score.missing_reason] if score and score.missing_reason else ""
    parts = [
        missing,
        printed_note(score.as_printed, score.value) if score else "",
        *(f"số tính lại: {how}" for how in dict.fromkeys(computed)),
        score.note or "" if score else "",
    ]
    return sentences(parts)


def short_words(score: str, rank: str) -> str:
    """Take score and rank in words, give them in one phrase: ``84,33%, hạng 5/63``."""
    place = f"hạng {rank}" if rank[:1].isdigit() else rank
    return ", ".join(part for part in (score, place) if part)


def _line(unit: str, entry: Entry[Edition], collection: Collection) -> IndexLine | None:
    record = entry.record
    link = edition_link(entry, collection)
    standing = standing_of(unit, record)
    if standing is not None:
        framework = framework_of(record, collection)
        value_unit = framework.value_unit if framework else "points"
        score, rank = standing_words(standing, record, value_unit)
        where = cites(standing.sources, collection)
        return IndexLine(entry, standing, link, score, rank, standing_note(standing), where)
    group = next((g for g in record.groups if any(named.unit == unit for named in g.units)), None)
    if group is None:
        return None
    where = cites(group.sources, collection)
    label = lower_first(group.label)
    words = label if label.startswith("nhóm") else f"nhóm {label}"
    return IndexLine(entry, None, link, "", words, group.note or "", where)
