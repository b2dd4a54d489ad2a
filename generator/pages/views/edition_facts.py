"""Small facts of an edition: what is held, who was ranked, which mean is drawn, what is tied."""

from decimal import Decimal

from msgspec import Struct

from generator.measures.standings import held_units, is_total, version_of
from generator.model.edition import Edition, Mean, Rank
from generator.model.folding import fold
from generator.model.framework import Framework, Node, Version
from generator.model.urls import framework_url
from generator.pages import labels
from generator.pages.formats import day, lower_first, number, partial_day
from generator.pages.render import Link
from generator.pages.views.named import period_words

_HUNDRED = Decimal(100)
_ALL = ("ca nuoc", "toan quoc", "tat ca")


_SCALE = {"percent": "phần trăm", "ratio": "từ 0 đến 1"}
SHOWN = {"version", "decision"}
"""Gaps that stand among the facts already."""


class Fact(Struct, frozen=True):
    """A name and its value; the reason stands in place of a value that is not known."""

    name: str
    value: Link
    unknown: str = ""


class CommonMean(Struct, frozen=True):
    """The mean of all ranked units, the maximum that it shares with the scores, and the percent."""

    mean: Mean
    top: Decimal
    share: Decimal

    @property
    def scope(self) -> str:
        """Whose mean it is, as it stands in a sentence."""
        return lower_first(self.mean.scope)


def held_words(record: Edition) -> str:
    """Take an edition, say how many of the ranked units we hold a result of."""
    held, of = held_units(record), record.population.count
    if not held:
        return _grouped_words(record)
    if of is None:
        known = f"Đang giữ kết quả của {number(held)} đơn vị"
        return f"{known}; chưa rõ có bao nhiêu đơn vị được xếp hạng."
    if held >= of:
        return f"Đang giữ kết quả của cả {number(of)} đơn vị."
    return f"Đang giữ kết quả của {number(held)} trong {number(of)} đơn vị."


def _grouped_words(record: Edition) -> str:
    none = "Chưa giữ điểm và hạng của đơn vị nào"
    grouped = sum(len(group.units) for group in record.groups)
    return (
        f"{none}; biết tên {number(grouped)} đơn vị trong nhóm công bố." if grouped else f"{none}."
    )


def edition_facts(record: Edition, framework: Framework | None) -> tuple[Fact, ...]:
    """Take an edition and its framework, give its small facts in order."""
    facts = (
        Fact("Kỳ", Link(period_words(record.period), "")),
        Fact("Đơn vị được xếp hạng", Link(_population(record), "")),
        _fact("Nơi xếp hạng", record.ranked_by),
        _version_fact(record, framework),
        _fact("Chốt số liệu", day(record.as_of) if record.as_of else None),
        _fact("Thang điểm", _SCALE.get(framework.value_unit) if framework else None),
        _fact("Quyết định công bố", record.decision, why("decision", record)),
        _fact("Ngày công bố", partial_day(record.published_on) if record.published_on else None),
    )
    return tuple(fact for fact in facts if fact.value.text or fact.unknown)


def common_mean(record: Edition, framework: Framework | None) -> CommonMean | None:
    """Take an edition, give the mean of all its units where it can stand in their bars.

    It can where every score has the same maximum; a mean of some units only is never drawn.
    """
    totals = (m for m in record.means if m.node is None and not m.computed)
    mean = next((m for m in totals if _is_of_all(m, record)), None)
    tops = {score.max for score in record.scores if is_total(score) and score.value is not None}
    unit = framework.value_unit if framework else "points"
    if mean is None or len(tops) != 1:
        return None
    top = tops.pop() or (_HUNDRED if unit == "percent" else None)
    if top is None or not 0 <= mean.value <= top or (unit == "percent" and top != _HUNDRED):
        return None
    return CommonMean(mean, top, mean.value / top * _HUNDRED)


def mean_words(mean: Mean) -> str:
    """Take a mean, give it as printed, else as a bare number: it may be of other points."""
    printed = mean.as_printed
    return printed if printed and number(mean.value) in printed else number(mean.value)


def tie_note(record: Edition) -> str:
    """Take an edition, say in a sentence that some units share a rank, or nothing."""
    tied = [rank for rank in record.ranks if rank.tied and rank.node is None and rank.value]
    places = sorted({rank.value for rank in tied if rank.value})
    if not places:
        return ""
    words = ", ".join(number(place) for place in places)
    return f"Có đơn vị đồng hạng ở hạng {words}. Chúng tôi giữ hạng đúng như nguồn công bố."


def clean_name(node: str | None, record: Edition, framework: Framework | None) -> str:
    """Take a node as an edition names it, give its name in the version's tree, or as it stands."""
    version = version_of(record, framework)
    found = _find(node, version) if node and version else None
    return found.name if found else node or ""


def rank_scope_words(rank: Rank, node: str) -> str:
    """Take a rank and the name of its node, say what it is a rank of."""
    return ", ".join(part for part in (node, rank.scope or "") if part) or "Xếp hạng chung"


def _find(node: str, version: Version) -> Node | None:
    open_nodes = [n for tree in version.trees for n in tree.nodes]
    while open_nodes:
        found = open_nodes.pop()
        if found.id == node:
            return found
        open_nodes.extend(found.children)
    return None


def _is_of_all(mean: Mean, record: Edition) -> bool:
    scope = fold(mean.scope)
    count = record.population.count
    starts = (*_ALL, *((str(count),) if count else ()))
    return scope.startswith(starts)


def _population(record: Edition) -> str:
    population = record.population
    count = population.count
    level = labels.UNIT_LEVEL[population.level].lower()
    words = (
        f"{number(count)} đơn vị ({level})" if count is not None else f"Chưa rõ số đơn vị ({level})"
    )
    return f"{words}. {population.note}" if population.note else words


def _fact(name: str, value: str | None, unknown: str = "") -> Fact:
    return Fact(name, Link(value or "", ""), "" if value else unknown)


def why(field: str, record: Edition) -> str:
    """Take a field and an edition, give why it is missing, where the edition says so."""
    gap = next((m for m in record.missing if m.field == field), None)
    return (gap.note or labels.MISSING[gap.reason]) if gap else ""


def _version_fact(record: Edition, framework: Framework | None) -> Fact:
    version = version_of(record, framework)
    if version is None:
        return Fact("Phiên bản bộ tiêu chí", Link("", ""), why("version", record))
    link = Link(
        version_name(version), f"{framework_url(record.framework)}#{version_anchor(version)}"
    )
    return Fact("Phiên bản bộ tiêu chí", link)


def version_name(version: Version) -> str:
    """Take a version, give the name that people know it by."""
    return version.name or (f"Quyết định {version.decision}" if version.decision else version.id)


def version_anchor(version: Version) -> str:
    """Take a version, give the anchor of its part of the framework's page."""
    return f"ban-{version.id}"
