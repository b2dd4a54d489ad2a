"""One paragraph about a unit and period, made from the data alone: no clause without its fact."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.collection import Collection, Entry
from generator.measures.standings import framework_of
from generator.model.scorecard import Observation, Result, Statement
from generator.model.vocabulary import PLACE_LEVELS
from generator.pages.formats import listed, lower_first, number, upper_first
from generator.pages.views.change_words import difference_words
from generator.pages.views.comparison import alike, difference_of, earlier_of
from generator.pages.views.figures import observation_words
from generator.pages.views.headlines import Headline, headline_observations
from generator.pages.views.index_lines import IndexLine, index_lines, short_words
from generator.pages.views.named import unit_name
from generator.pages.views.observation_lines import indicator_of
from generator.pages.views.plan_figures import progress_of

_FEW = 4
"""So many editions are told one by one; of more only how many there are."""


def summary(told: Sequence[Headline], entry: Entry[Result], collection: Collection) -> str:
    """Take the headlines of a result, the result and the collection, give its paragraph.

    Each sentence comes from one kind of fact and stands only where the record has it; what is not
    known comes last and is said as such.
    """
    record = entry.record
    said = (
        _figures(told, entry, collection),
        _changes(entry, collection),
        _more(record, collection),
        _indices(record, collection),
        _plans(record, collection),
        _counted("Khen thưởng", "việc", record.awards),
        _counted("Tồn tại, hạn chế", "điều", record.shortcomings),
        _unknown(record, collection),
    )
    return " ".join(sentence for sentence in said if sentence)


def _figures(told: Sequence[Headline], entry: Entry[Result], collection: Collection) -> str:
    record = entry.record
    who = f"{upper_first(record.period.label)}, {_name(record.unit, collection)}"
    if not told:
        return f"{who}: chúng tôi chưa giữ số liệu nào của riêng đơn vị."
    return f"{who}: {'; '.join(map(_figure, told))}."


def _name(unit: str, collection: Collection) -> str:
    """The unit's name inside a sentence: ``huyện Cần Giuộc``, but ``Sở Nội vụ``."""
    entry, name = collection.units.get(unit), unit_name(unit, collection)
    return lower_first(name) if entry and entry.record.level in PLACE_LEVELS else name


def _figure(said: Headline) -> str:
    scope = f" ({said.scope})" if said.scope else ""
    target = f", mục tiêu {said.target.words}" if said.target else ""
    return f"{said.measures.text}{scope} là {said.figure}{target}"


def _changes(entry: Entry[Result], collection: Collection) -> str:
    """What changed since the period before: only where both were measured in the same way."""
    chosen = headline_observations(entry.record.observations)
    found = [words for o in chosen if (words := _change(o, entry, collection))]
    if found:
        return f"So với kỳ trước, đo cùng cách: {listed(found)}."
    if not chosen:
        return ""
    which = "số nào trong đó" if len(chosen) > 1 else "số này"
    return f"Chưa so sánh được {which} với kỳ trước."


def _change(observation: Observation, entry: Entry[Result], collection: Collection) -> str:
    difference = _difference(observation, entry, collection)
    indicator = indicator_of(observation, collection)
    if difference is None or indicator is None:
        return ""
    name = lower_first(indicator.short_name or indicator.name)
    return f"{name} {difference_words(difference, indicator.value_unit)}"


def _difference(
    observation: Observation, entry: Entry[Result], collection: Collection
) -> Decimal | None:
    earlier = earlier_of(observation, entry.record, collection)
    indicator = indicator_of(observation, collection)
    if earlier is None or indicator is None:
        return None
    if not alike(entry.record.period, earlier.result.period):
        return None
    return difference_of(observation, earlier.observation, indicator.value_unit)


def _more(record: Result, collection: Collection) -> str:
    more = len(_held(record, collection)) - len(headline_observations(record.observations))
    return f"Trang này còn {number(more)} số liệu khác." if more > 0 else ""


def _held(record: Result, collection: Collection) -> list[Observation]:
    return [o for o in record.observations if observation_words(o, indicator_of(o, collection))]


def _indices(record: Result, collection: Collection) -> str:
    lines = index_lines(record.unit, record.period, collection)
    if not lines:
        return ""
    if len(lines) <= _FEW:
        return f"Cùng thời gian: {', '.join(_index(line) for line in lines)}."
    frameworks = (framework_of(line.entry.record, collection) for line in lines)
    names = listed(sorted({framework.short_name for framework in frameworks if framework}))
    return f"Cùng thời gian, đơn vị có tên trong {number(len(lines))} kỳ công bố của {names}."


def _index(line: IndexLine) -> str:
    found = line.standing
    computed = found and any(part and part.computed for part in (found.score, found.rank))
    words = short_words(line.score, line.rank) or "chưa có số"
    return f"{line.edition.text} ({words}{', số tính lại' if computed else ''})"


def _plans(record: Result, collection: Collection) -> str:
    held = (entry.record for entry in collection.plans_by_unit.get(record.unit, ()))
    plans = [plan for plan in held if plan.period == record.period]
    return " ".join(f"{plan.title}: {bar.sentence}" for plan in plans for bar in progress_of(plan))


def _counted(name: str, noun: str, statements: tuple[Statement, ...]) -> str:
    """One statement is told as published; of several only how many the sources name."""
    if not statements:
        return ""
    if len(statements) == 1:
        return f"{name}: {statements[0].text.rstrip('.')}."
    return f"{name}: nguồn nêu {number(len(statements))} {noun}."


def _unknown(record: Result, collection: Collection) -> str:
    """What the reader cannot learn here: ways of measuring, awards, shortcomings."""
    gaps = [*_no_method(_held(record, collection)), *_not_held(record)]
    return f"Chưa có dữ liệu: {'; '.join(gaps)}." if gaps else ""


def _no_method(held: list[Observation]) -> Iterable[str]:
    unsaid = sum(not o.method for o in held)
    if unsaid and len(held) > 1:
        yield f"cách đo của {number(unsaid)} trong {number(len(held))} số liệu"
    elif unsaid:
        yield "cách đo"


def _not_held(record: Result) -> Iterable[str]:
    if not record.awards:
        yield "khen thưởng"
    if not record.shortcomings:
        yield "tồn tại, hạn chế"
