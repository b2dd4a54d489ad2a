"""What each index and each indicator measures and by whom, and how computed figures were made."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.edition import Edition
from generator.model.folding import sort_key
from generator.model.framework import Framework, Tree, Version
from generator.model.scorecard import Indicator
from generator.model.urls import framework_url, indicator_url
from generator.pages import labels
from generator.pages.formats import number, upper_first
from generator.pages.render import Link
from generator.pages.sources import SourceLine
from generator.pages.views.cites import Cite, cites, foot_sources
from generator.pages.views.common import Definition
from generator.pages.views.edition_facts import version_name
from generator.pages.views.named import paragraphs
from generator.pages.views.versions import doubted

_NOT_TOLD = "nguồn không nêu"


class Method(Struct, frozen=True):
    """One index or indicator: its page, what it is, and the small facts of how it is measured."""

    title: Link
    short_name: str
    anchor: str
    about: tuple[str, ...]
    """Paragraphs."""
    lines: tuple[Definition, ...]
    """A line without a value is one that the sources do not state."""
    cites: tuple[Cite, ...]
    sources: tuple[SourceLine, ...]


class ComputedWay(Struct, frozen=True):
    """One way in which figures were computed, and how many were."""

    way: str
    count: str


def framework_methods(collection: Collection) -> tuple[Method, ...]:
    """Take the collection, give every index in the order of the alphabet."""
    entries = sorted(collection.frameworks.values(), key=lambda e: sort_key(e.record.short_name))
    return tuple(_framework(entry, collection) for entry in entries)


def indicator_methods(collection: Collection) -> tuple[Method, ...]:
    """Take the collection, give every indicator in the order of the alphabet."""
    entries = sorted(collection.indicators.values(), key=lambda e: sort_key(e.record.name))
    return tuple(_indicator(entry, collection) for entry in entries)


def computed_ways(collection: Collection) -> tuple[ComputedWay, ...]:
    """Take the collection, give every way in which figures were computed, the commonest first."""
    editions = [entry.record for entry in collection.editions.values()]
    scores = (score.computed for edition in editions for score in edition.scores)
    ranks = (rank.computed for edition in editions for rank in edition.ranks)
    counts = Counter(way for way in (*scores, *ranks) if way)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], sort_key(item[0])))
    return tuple(ComputedWay(way, number(count)) for way, count in ordered)


def _framework(entry: Entry[Framework], collection: Collection) -> Method:
    record = entry.record
    editions = [e.record for e in collection.editions_by_framework.get(entry.key, ())]
    scale = f"{labels.VALUE_UNIT[record.value_unit]}; {labels.DIRECTION[record.direction].lower()}"
    lines = (
        Definition("Nơi công bố", record.publisher or ""),
        Definition("Ai chấm, xếp hạng", _once(edition.ranked_by for edition in editions)),
        Definition("Loại", labels.FRAMEWORK_KIND[record.kind]),
        Definition("Đơn vị của điểm", scale),
        *(Definition(upper_first(version_name(v)), _version(v)) for v in record.versions),
        *_optional("Cách khảo sát", _once(s.method for e in editions for s in e.surveys)),
        *_optional("Nhóm đã công bố", _groups(editions)),
    )
    return Method(
        title=Link(record.name, framework_url(entry.key)),
        short_name=record.short_name,
        anchor=f"chi-so-{entry.key}",
        about=paragraphs(record.about),
        lines=lines,
        cites=cites(record.sources, collection),
        sources=foot_sources(record.sources, collection),
    )


def _indicator(entry: Entry[Indicator], collection: Collection) -> Method:
    record = entry.record
    unit = labels.VALUE_UNIT[record.value_unit]
    direction = labels.DIRECTION[record.direction]
    lines = (
        Definition("Tử số", record.numerator or ""),
        Definition("Mẫu số", record.denominator or ""),
        Definition("Đơn vị đo", f"{unit}; {direction.lower()}" if unit else direction),
    )
    return Method(
        title=Link(record.name, indicator_url(entry.key)),
        short_name=record.short_name or record.name,
        anchor=indicator_anchor(entry.key),
        about=paragraphs(record.method) or (f"Cách đo: {_NOT_TOLD}.",),
        lines=lines,
        cites=cites(record.sources, collection),
        sources=foot_sources(record.sources, collection),
    )


def indicator_anchor(indicator: str) -> str:
    """Take an indicator's id, give its anchor among the methods."""
    return f"chi-tieu-{indicator}"


def _version(version: Version) -> str:
    parts = [doubted(_years(version), seen=version.years_verified)]
    if version.decision:
        parts.append(doubted(f"số {version.decision}", seen=version.decision_verified))
    parts.extend(_tree(tree) for tree in version.trees if tree.max is not None)
    return "; ".join(part for part in parts if part)


def _years(version: Version) -> str:
    first, last = version.first_year, version.last_year
    if first and first == last:
        return f"kỳ {first}"
    words = (f"từ kỳ {first}" if first else "", f"đến kỳ {last}" if last else "")
    return " ".join(word for word in words if word)


def _tree(tree: Tree) -> str:
    level = labels.UNIT_LEVEL[tree.level].lower()
    survey = f", trong đó khảo sát {number(tree.survey_max)}" if tree.survey_max else ""
    return doubted(f"tối đa {number(tree.max or 0)} ({level}){survey}", seen=tree.verified)


def _groups(editions: list[Edition]) -> str:
    told = (
        f"{group.label} ({group.rule})" if group.rule else group.label
        for edition in editions
        for group in edition.groups
    )
    return _once(told)


def _once(words: Iterator[str | None]) -> str:
    return "; ".join(dict.fromkeys(word for word in words if word))


def _optional(name: str, value: str) -> tuple[Definition, ...]:
    return (Definition(name, value),) if value else ()
