"""Setting units and years side by side; without a script, what is held and what compares."""

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.comparable import Verdict
from generator.measures.series import Held, Pair, held_in, newest_pair
from generator.measures.standings import period_key
from generator.model.edition import Rank, Score
from generator.model.folding import sort_key
from generator.model.framework import Framework
from generator.model.urls import COMPARE, METHODS, compare_url, edition_url, framework_url
from generator.pages.formats import number
from generator.pages.render import Link, Meta, Page
from generator.pages.verdict_words import VERDICT_MEANINGS, VERDICT_WORDS
from generator.pages.views.figures import rank_words, score_words
from generator.pages.views.named import named_link

_EXACT = "exact"
_STEP = {"points": " điểm", "percent": " điểm phần trăm"}


class VerdictLine(Struct, frozen=True):
    """Why two figures compare or not; the script takes its words from here."""

    verdict: str
    words: str
    meaning: str


class PairLine(Struct, frozen=True):
    """One unit in the newest two editions that compare."""

    unit: Link
    now: Link
    before: Link
    score: str
    rank: str
    opened: str
    """The address at which a script shows the two side by side."""


class CompareFramework(Struct, frozen=True):
    """One framework: the units we hold, and those of them with editions that compare."""

    title: Link
    anchor: str
    count: str
    units: tuple[Link, ...]
    pairs: tuple[PairLine, ...]
    opened: str


class CompareView(Struct, frozen=True):
    """What the template of the page that compares places."""

    frameworks: tuple[CompareFramework, ...]
    verdicts: tuple[VerdictLine, ...]
    places: tuple[str, ...]
    """The numbers of the units that can be chosen besides the first."""
    methods: Link


def compare_view(collection: Collection) -> CompareView:
    """Take the collection, give what the page that compares shows."""
    entries = sorted(collection.frameworks.values(), key=lambda e: sort_key(e.record.short_name))
    held = [data for entry in entries if (data := _framework(entry, collection))]
    return CompareView(
        frameworks=tuple(sorted(held, key=lambda framework: not framework.pairs)),
        verdicts=tuple(
            VerdictLine(verdict.value, VERDICT_WORDS[verdict], VERDICT_MEANINGS[verdict])
            for verdict in Verdict
        ),
        places=("2", "3", "4"),
        methods=Link("Cách chúng tôi lấy số liệu", METHODS),
    )


def compare_page(collection: Collection) -> Page:
    """Take the collection, give the page that compares."""
    description = (
        "Đặt điểm và hạng của hai đến bốn đơn vị, qua nhiều năm, cạnh nhau: "
        "chỉ tính chênh lệch khi hai số cùng cách đo."
    )
    meta = Meta("compare", description)
    return Page(COMPARE, "pages/compare.md.j2", compare_view(collection), meta)


def _framework(entry: Entry[Framework], collection: Collection) -> CompareFramework | None:
    held = held_in(entry.key, collection)
    if not held:
        return None
    units: dict[str, list[Held]] = {}
    for item in held:
        units.setdefault(item.unit, []).append(item)
    links = {key: named_link(items[0].standing.named, collection) for key, items in units.items()}
    ordered = sorted(units, key=lambda key: sort_key(links[key].text))
    pairs = ((links[key], newest_pair(units[key], entry.record)) for key in ordered)
    return CompareFramework(
        title=Link(entry.record.short_name, framework_url(entry.key)),
        anchor=entry.key,
        count=number(len(units)),
        units=tuple(links[key] for key in ordered),
        pairs=tuple(_pair_line(link, pair, entry.record) for link, pair in pairs if pair),
        opened=compare_url(entry.key),
    )


def _pair_line(unit: Link, pair: Pair, framework: Framework) -> PairLine:
    years = sorted({item.entry.record.period.last_day.year for item in (pair.now, pair.before)})
    return PairLine(
        unit=unit,
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
