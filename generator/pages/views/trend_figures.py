"""The scores and the places of one unit over the editions of a framework, as a chart needs them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from generator.collection import Collection, Entry
from generator.measures.comparable import Verdict, ranked_in, ranks_compare, scores_compare
from generator.measures.standings import Standing, version_of
from generator.model.edition import Edition, Rank, Score
from generator.model.framework import Framework
from generator.pages.charts.timeline import Level
from generator.pages.formats import number, percent
from generator.pages.render import Link
from generator.pages.views.chart_targets import target_levels
from generator.pages.views.cites import Cite, cites
from generator.pages.views.edition_facts import common_mean, version_name
from generator.pages.views.edition_names import edition_link
from generator.pages.views.figures import rank_words, score_words, share, tenth
from generator.pages.views.series import Figure, Held, Series

_HUNDRED = Decimal(100)

Scored = tuple[Edition, Score | None]
Ranked = tuple[Edition, Rank | None]
Printed = TypeVar("Printed", Score, Rank)


class Moment(Struct, frozen=True):
    """What one edition says of the unit."""

    entry: Entry[Edition]
    standing: Standing

    @property
    def year(self) -> int:
        """The year in which the edition's period ends."""
        return self.entry.record.period.last_day.year


def score_series(
    unit: str, moments: Sequence[Moment], framework: Framework, collection: Collection
) -> tuple[Series[Scored], bool]:
    """Take a unit's moments in order of years, give its scores, and whether they are shares.

    They are drawn in their own points where all have one maximum, else as shares of it.
    """
    held = [
        (moment, score, twin)
        for moment in moments
        for score, twin in _with_twin(moment.standing.score, moment.standing.computed_score)
        if share(score, framework.value_unit) is not None
    ]
    shares = len({_top(score, framework) for _, score, _ in held}) > 1
    figures = [
        _twinned(figure, (moment.entry.record, twin), cites(twin.sources, collection))
        if twin
        else figure
        for moment, score, twin in held
        for figure in (_scored(moment, score, framework, collection, shares=shares),)
    ]

    def judge(one: Scored, other: Scored) -> Verdict:
        return scores_compare(one, other, framework)

    years = range(figures[0].year, figures[-1].year + 1) if figures else range(0)
    means = tuple(_means(years, framework, collection, shares=shares))
    levels = target_levels(unit, framework.id, framework.value_unit, collection)
    targets = () if shares else levels
    return Series(tuple(figures), judge, means, targets), shares


def rank_series(
    moments: Sequence[Moment], framework: Framework, collection: Collection
) -> Series[Ranked]:
    """Take a unit's moments in order of years, give its places among all ranked units."""
    figures = [
        _twinned(figure, (moment.entry.record, twin), cites(twin.sources, collection))
        if twin
        else figure
        for moment in moments
        for rank, twin in _with_twin(moment.standing.rank, moment.standing.computed_rank)
        if rank.value is not None and rank.scope is None
        if (of := ranked_in(moment.entry.record, rank)) is not None
        for figure in (_ranked(moment, rank, of, framework, collection),)
    ]

    def judge(one: Ranked, other: Ranked) -> Verdict:
        return ranks_compare(one, other, framework)

    return Series(tuple(figures), judge)


def _with_twin(
    published: Printed | None, computed: Printed | None
) -> Iterator[tuple[Printed, Printed | None]]:
    """Take a figure and what was computed beside it, give one where both are the same."""
    if published and computed and _content(published) == _content(computed):
        yield published, computed
    else:
        yield from ((figure, None) for figure in (published, computed) if figure)


def _content(figure: Score | Rank) -> tuple[Decimal | int | None, Decimal | int | None]:
    return figure.value, figure.max if isinstance(figure, Score) else figure.of


def _twinned(figure: Figure[Held], twin: Held, where: tuple[Cite, ...]) -> Figure[Held]:
    return replace(figure, twin=twin, cites=(*figure.cites, *where))


def _scored(
    moment: Moment, score: Score, framework: Framework, collection: Collection, *, shares: bool
) -> Figure[Scored]:
    said = score_words(score, framework.value_unit)
    value = score.value or Decimal(0)
    part = share(score, framework.value_unit) or Decimal(0)
    return Figure(
        held=(moment.entry.record, score),
        year=moment.year,
        period=_period(moment, collection),
        height=part if shares else value,
        label=_label(said, part) if shares else number(value),
        said=said,
        value=value,
        of=score.max,
        computed=bool(score.computed),
        version=_version(moment, framework),
        cites=cites(score.sources, collection),
    )


def _label(said: str, part: Decimal) -> str:
    """A score that is a percent says itself; one of another maximum says its share."""
    return percent(tenth(part)) if "/" in said else said


def _ranked(
    moment: Moment, rank: Rank, of: int, framework: Framework, collection: Collection
) -> Figure[Ranked]:
    place = Decimal(rank.value or 0)
    return Figure(
        held=(moment.entry.record, rank),
        year=moment.year,
        period=_period(moment, collection),
        height=place,
        label=f"{place}/{of}",
        said=rank_words(rank, of),
        value=place,
        of=Decimal(of),
        computed=bool(rank.computed),
        version=_version(moment, framework),
        cites=cites(rank.sources, collection),
    )


def _means(
    years: range, framework: Framework, collection: Collection, *, shares: bool
) -> Iterator[Level]:
    """The mean of all units as published, in the years that are drawn."""
    for entry in collection.editions_by_framework.get(framework.id, ()):
        year = entry.record.period.last_day.year
        mean = common_mean(entry.record, framework)
        if mean is not None and year in years:
            value = mean.mean.value
            words = f"trung bình {mean.scope} năm {year}: {number(value)}"
            height = mean.share if shares else value
            yield Level("mean", year, year, height, value, number(value), words)


def _top(score: Score, framework: Framework) -> Decimal | None:
    return score.max or (_HUNDRED if framework.value_unit == "percent" else None)


def _period(moment: Moment, collection: Collection) -> Link:
    return Link(moment.entry.record.period.label, edition_link(moment.entry, collection).url)


def _version(moment: Moment, framework: Framework) -> str:
    version = version_of(moment.entry.record, framework)
    return version_name(version) if version else ""
