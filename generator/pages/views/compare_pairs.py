"""The newest two editions of each unit that compare, on a page for each framework."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.series import Held, Pair, held_in, newest_pair
from generator.measures.standings import period_key
from generator.model.edition import Rank, Score
from generator.model.folding import sort_key
from generator.model.framework import Framework
from generator.model.part_urls import compare_pairs_url
from generator.model.urls import COMPARE, compare_url, edition_url, framework_url
from generator.pages.formats import number
from generator.pages.render import Link, Meta, Page
from generator.pages.views.figures import rank_words, score_words
from generator.pages.views.named import named_link
from generator.pages.views.packing import OF_A_MARK, PartChip, chips_of_many, packed, words_of_part

MOST_OF_A_PART = 15_000
"""How many bytes of units one page may hold."""
_OF_A_LINE, _OF_A_PAIR = 80, 400
"""About how many bytes stand around a unit, and what a pair adds with its address."""
_EXACT = "exact"
_STEP = {"points": " điểm", "percent": " điểm phần trăm"}


class PairLine(Struct, frozen=True):
    """The newest two editions of a unit that compare."""

    now: Link
    before: Link
    score: str
    rank: str
    opened: str
    """The address at which a script shows the two side by side."""


class UnitPairs(Struct, frozen=True):
    """One unit of a framework: its newest two editions that compare, or none."""

    unit: Link
    pairs: tuple[PairLine, ...]


class ComparePairsView(Struct, frozen=True):
    """What the template of a framework's pairs places: all of them, or one page of them."""

    name: str
    part: str
    framework: Link
    compare: Link
    lines: tuple[UnitPairs, ...]
    chips: tuple[PartChip, ...]
    """The ways to the other pages."""


def compare_pairs(entry: Entry[Framework], collection: Collection) -> tuple[UnitPairs, ...]:
    """Take a framework and the collection, give all units that it holds, in the order of names."""

    def pairs(records: Collection) -> tuple[UnitPairs, ...]:
        units: dict[str, list[Held]] = {}
        for item in held_in(entry.key, records):
            units.setdefault(item.unit, []).append(item)
        lines = (_unit_pairs(items, entry.record, records) for items in units.values())
        return tuple(sorted(lines, key=lambda line: sort_key(line.unit.text)))

    return collection.shared(f"pairs of {entry.key}", pairs)


def compare_pairs_pages(entry: Entry[Framework], collection: Collection) -> Iterator[Page]:
    """Take a framework and the collection, give the pages of its pairs; none without figures."""
    lines = compare_pairs(entry, collection)
    pages = packed([("", lines)], _weight, MOST_OF_A_PART) if lines else ()
    for number_, (group,) in enumerate(pages, 1):
        yield _page(entry.record, group.lines, number_, len(pages))


def _page(framework: Framework, lines: tuple[UnitPairs, ...], here: int, count: int) -> Page:
    name, part = framework.short_name, words_of_part(here, count)
    compare = Link("So sánh đơn vị và năm", COMPARE)
    view = ComparePairsView(
        name=name,
        part=part,
        framework=Link(framework.name, framework_url(framework.id)),
        compare=compare,
        lines=lines,
        chips=chips_of_many(count, here, partial(compare_pairs_url, framework.id)),
    )
    said = f"{name}: hai kỳ mới nhất so sánh được của từng đơn vị{part}."
    url = compare_pairs_url(framework.id, here)
    return Page(url, "pages/compare_pairs.md.j2", view, Meta("compare", said, (compare,)))


def _weight(line: UnitPairs) -> int:
    words = sum(len(f"{pair.score}{pair.rank}".encode()) for pair in line.pairs)
    name = len(f"{line.unit.text}{line.unit.url}".encode())
    return _OF_A_LINE + name + OF_A_MARK + words + _OF_A_PAIR * len(line.pairs)


def _unit_pairs(items: Sequence[Held], framework: Framework, collection: Collection) -> UnitPairs:
    link, pair = named_link(items[0].standing.named, collection), newest_pair(items, framework)
    return UnitPairs(link, (_pair_line(pair, framework),) if pair else ())


def _pair_line(pair: Pair, framework: Framework) -> PairLine:
    years = sorted({item.entry.record.period.last_day.year for item in (pair.now, pair.before)})
    return PairLine(
        now=_period(pair.now),
        before=_period(pair.before),
        score=_scores(pair.scores, framework.value_unit),
        rank=_ranks(pair),
        opened=compare_url(framework.id, pair.now.unit, "-".join(map(str, years))),
    )


def _period(held: Held) -> Link:
    record = held.entry.record
    return Link(record.period.label, edition_url(record.framework, period_key(held.entry)))


def _scores(pair: tuple[Score, Score] | None, unit: str) -> str:
    if pair is None:
        return ""
    now, before = pair
    words = f"{score_words(before, unit)} → {score_words(now, unit)}"
    return _sentence(words, _risen(now, before, unit), computed=bool(now.computed))


def _risen(now: Score, before: Score, unit: str) -> str:
    """A difference of two exact figures; of others there is none."""
    exact = now.qualifier == before.qualifier == _EXACT
    if not exact or now.value is None or before.value is None:
        return ""
    difference = now.value - before.value
    word = "tăng" if difference > 0 else "giảm"
    return f"{word} {number(abs(difference))}{_STEP.get(unit, '')}" if difference else "không đổi"


def _ranks(pair: Pair) -> str:
    if pair.ranks is None:
        return ""
    now, before = pair.ranks
    words = f"{_place(before, pair.before)} → {_place(now, pair.now)}"
    return _sentence(words, _moved(now, before), computed=bool(now.computed))


def _place(rank: Rank, held: Held) -> str:
    return rank_words(rank, held.entry.record.population.count)


def _moved(now: Rank, before: Rank) -> str:
    steps = (before.value or 0) - (now.value or 0)
    word = "lên" if steps > 0 else "xuống"
    return f"{word} {abs(steps)} bậc" if steps else "giữ nguyên hạng"


def _sentence(words: str, change: str, *, computed: bool) -> str:
    parts = (words, change, "số tính lại" if computed else "")
    return ", ".join(part for part in parts if part)
