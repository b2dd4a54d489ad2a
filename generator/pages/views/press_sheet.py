"""The press sheet: what must be known before a figure is printed, and one line to cite it."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.changes import edition_before
from generator.measures.comparable import Verdict, rules_compare
from generator.measures.content_version import content_version
from generator.measures.standings import framework_of, period_key, version_of
from generator.model.base import Sourced
from generator.model.edition import Edition
from generator.model.framework import Framework
from generator.model.scorecard import Indicator, Observation, Result
from generator.model.urls import edition_url, framework_url, result_url
from generator.pages.formats import listed, lower_first, number, partial_day, upper_first
from generator.pages.verdict_words import VERDICT_WORDS
from generator.pages.views.citation import citation, permalink
from generator.pages.views.edition_facts import (
    mean_words,
    tie_note,
    version_anchor,
    version_name,
    why,
)
from generator.pages.views.edition_names import edition_name
from generator.pages.views.figures import sentences
from generator.pages.views.headlines import Headline, headline_observations, sentence
from generator.pages.views.named import period_words, unit_name

UNSAID = "nguồn không nêu"
_SCALE = {
    "percent": "tính bằng phần trăm, tối đa 100",
    "ratio": "tính từ 0 đến 1",
    "points": "tính bằng điểm",
    "count": "số đếm, không có mức tối đa",
    "dong": "tính bằng đồng, không có mức tối đa",
    "rank": "là hạng, 1 đứng đầu",
}


class PressLine(Struct, frozen=True):
    """One thing to know: its name and words, or why it is not known."""

    name: str
    words: str
    unknown: str = ""
    url: str = ""
    """Where the words lead; empty for plain words."""


class PressSheet(Struct, frozen=True):
    """What stands in the press sheet of one scorecard."""

    lines: tuple[PressLine, ...]
    citation: str
    site: str
    """The public address of this site; the page's own follows. Empty where it is not known."""
    version: str
    """Eight letters that name what the record says now."""
    contact: str
    """Whom to ask; empty where there is nobody yet."""


def press_of_result(
    told: Sequence[Headline], entry: Entry[Result], collection: Collection
) -> PressSheet:
    """Take the headlines of a result, the result and the collection, give its press sheet."""
    record = entry.record
    figures = zip(told, headline_observations(record.observations), strict=True)
    no_mean = "Số của riêng một đơn vị, không xếp hạng, nên không có trung bình."
    lines = (
        *(_figure(said, observation, collection) for said, observation in figures),
        PressLine("Kỳ", period_words(record.period)),
        PressLine("Ai đo", "", UNSAID),
        _publisher(record, collection),
        _papers(record, collection),
        *_compared(told),
        PressLine("Trung bình, số đơn vị", no_mean),
    )
    said = sentence(told[0], entry, collection) if told else f"{result_title(entry, collection)}."
    return _sheet(lines, said, result_url(*entry.key.split("/", 1)), record, collection)


def press_of_edition(entry: Entry[Edition], collection: Collection) -> PressSheet:
    """Take an edition and the collection, give its press sheet."""
    record = entry.record
    framework = framework_of(record, collection)
    lines = (
        PressLine("Con số", edition_scale(record, framework)),
        PressLine("Kỳ", period_words(record.period)),
        _maybe("Ai đo", record.ranked_by or (framework.publisher if framework else None)),
        _decision(record, collection),
        _maybe("Ngày công bố", partial_day(record.published_on) if record.published_on else None),
        _maybe("Số đơn vị được xếp hạng", _count(record)),
        _maybe("Trung bình như công bố", _means(record)),
        _rules(record, framework),
        PressLine("So với năm trước", edition_comparison(entry, collection)),
        _ties(record),
    )
    note = (PressLine("Lưu ý", record.note),) if record.note else ()
    url = edition_url(record.framework, period_key(entry))
    return _sheet((*lines, *note), _cited(entry, collection), url, record, collection)


def result_title(entry: Entry[Result], collection: Collection) -> str:
    """Take a result, give the heading of its page."""
    when = lower_first(entry.record.period.label)
    return f"{unit_name(entry.record.unit, collection)}: kết quả {when}"


def edition_scale(record: Edition, framework: Framework | None) -> str:
    """Take an edition and its framework, say in which unit its scores are, and out of how many."""
    unit = framework.value_unit if framework else "points"
    tops = {score.max for score in record.scores if score.node is None and score.max is not None}
    if len(tops) == 1 and unit in {"points", "percent"}:
        measured = "phần trăm" if unit == "percent" else "điểm"
        return f"Tính bằng {measured}, tối đa {number(tops.pop())}."
    return f"{upper_first(_SCALE.get(unit, 'không ghi bằng số'))}."


def edition_comparison(entry: Entry[Edition], collection: Collection) -> str:
    """Take an edition, say whether it compares with that of the year before, and why not."""
    before = edition_before(entry, collection)
    if before is None:
        return "Chưa so sánh được: chúng tôi chưa giữ kỳ của năm trước."
    name = edition_name(before, collection)
    verdict = rules_compare(entry.record, before.record, framework_of(entry.record, collection))
    if not verdict.holds:
        sure = "Chưa" if verdict is Verdict.VERSION_UNKNOWN else "Không"
        return f"{sure} so sánh được với {name}: {VERDICT_WORDS[verdict]}."
    return f"So sánh được điểm với {name}: bộ tiêu chí tính như nhau. {_ranks(entry, before)}"


def _ranks(entry: Entry[Edition], before: Entry[Edition]) -> str:
    count, then = entry.record.population.count, before.record.population.count
    if count is None or then is None:
        return f"Hạng thì chưa: {VERDICT_WORDS[Verdict.COUNT_UNKNOWN]}."
    if count != then:
        return f"Hạng thì không: trước có {number(then)} đơn vị, nay {number(count)}."
    return "Hạng cũng vậy: số đơn vị bằng nhau."


def _sheet(
    lines: tuple[PressLine, ...], said: str, url: str, record: Sourced, collection: Collection
) -> PressSheet:
    cited = citation(said, url, record, collection)
    site = permalink("", collection)
    return PressSheet(lines, cited.line, site, content_version(record), cited.contact)


def _cited(entry: Entry[Edition], collection: Collection) -> str:
    count = entry.record.population.count
    ranked = f", {number(count)} đơn vị được xếp hạng" if count else ""
    return f"{edition_name(entry, collection)}{ranked}."


def _maybe(name: str, words: str | None) -> PressLine:
    return PressLine(name, words or "", "" if words else UNSAID)


def _figure(said: Headline, observation: Observation, collection: Collection) -> PressLine:
    found = collection.indicators.get(observation.indicator)
    scale = _scale(found.record) if found else ""
    words = sentences((f"{said.figure}{scale}", f"Cách đo: {said.method}"))
    return PressLine(_measured(said), words)


def _measured(said: Headline) -> str:
    scope = f" ({said.scope})" if said.scope else ""
    return f"{upper_first(said.measures.text)}{scope}"


def _compared(figures: Sequence[Headline]) -> Iterable[PressLine]:
    """Whether each figure compares with the period before; said once where it is the same."""
    said = dict.fromkeys(figure.comparison for figure in figures)
    if len(said) == 1:
        yield PressLine("So với kỳ trước", *said)
    elif figures:
        each = (f"{_measured(figure)}: {figure.comparison}" for figure in figures)
        yield PressLine("So với kỳ trước", " ".join(each))


def _scale(indicator: Indicator) -> str:
    words = _SCALE.get(indicator.value_unit)
    return f" ({words})" if words else ""


def _publisher(record: Sourced, collection: Collection) -> PressLine:
    found = (collection.sources.get(ref.source) for ref in record.sources)
    names = (entry.record.publisher for entry in found if entry and entry.record.publisher)
    return _maybe("Ai công bố", listed(dict.fromkeys(names)))


def _papers(record: Sourced, collection: Collection) -> PressLine:
    """The decision or report behind a result, where one of its sources has a number."""
    found = (collection.sources.get(ref.source) for ref in record.sources)
    numbered = [entry.record for entry in found if entry and entry.record.number]
    if not numbered:
        return PressLine("Quyết định", "", UNSAID)
    words = listed(source.number or "" for source in numbered)
    return PressLine("Quyết định", words, url=numbered[0].address or "")


def _decision(record: Edition, collection: Collection) -> PressLine:
    if not record.decision:
        return PressLine("Quyết định công bố", "", why("decision", record) or UNSAID)
    held = (entry.record for entry in collection.sources.values())
    found = next((source for source in held if source.number == record.decision), None)
    address = found.address if found else None
    return PressLine("Quyết định công bố", record.decision, url=address or "")


def _count(record: Edition) -> str:
    count = record.population.count
    words = number(count) if count is not None else ""
    return ". ".join(part for part in (words, record.population.note or "") if part)


def _means(record: Edition) -> str:
    whole: Iterable[str] = (
        f"{mean.scope}: {mean_words(mean)}"
        for mean in record.means
        if mean.node is None and not mean.computed
    )
    return "; ".join(whole)


def _ties(record: Edition) -> PressLine:
    if not any(rank.value for rank in record.ranks):
        return PressLine("Đồng hạng", "", "chúng tôi chưa giữ hạng nào của kỳ này")
    none = "Không có trong số hạng chúng tôi đang giữ."
    return PressLine("Đồng hạng", tie_note(record) or none)


def _rules(record: Edition, framework: Framework | None) -> PressLine:
    name = "Phiên bản bộ tiêu chí"
    version = version_of(record, framework)
    if version is None:
        return PressLine(name, "", why("version", record) or UNSAID)
    url = f"{framework_url(record.framework)}#{version_anchor(version)}"
    return PressLine(name, version_name(version), url=url)
