"""Headline figures: each a sentence with its method, its target and whether it compares."""

from collections.abc import Iterable

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.plan import Target
from generator.model.scorecard import Observation, Result
from generator.model.urls import indicator_url
from generator.pages.formats import lower_first
from generator.pages.render import Link
from generator.pages.views.cites import Cite, cites
from generator.pages.views.comparison import comparison_words
from generator.pages.views.figures import observation_words
from generator.pages.views.named import unit_name
from generator.pages.views.plan_figures import StatusWords, status_words, target_words

MOST = 3


class TargetLine(Struct, frozen=True):
    """The target that a plan sets for a figure, with its status where a source gives one."""

    words: str
    status: StatusWords | None
    cites: tuple[Cite, ...]


class Headline(Struct, frozen=True):
    """One figure as a sentence, and what a reader must know before using it."""

    figure: str
    measures: Link
    """What is measured, linked to the page of the indicator."""
    scope: str
    method: str
    comparison: str
    target: TargetLine | None
    no_target: str
    """Why no target stands beside the figure; empty where there is one."""
    note: str
    cites: tuple[Cite, ...]


def headline_observations(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    """Take all figures, give those for the head of the page: the marked ones, else the first."""
    held = [o for o in observations if o.value is not None or o.as_printed]
    marked = [o for o in held if o.headline]
    measured = [o for o in held if o.value is not None]
    return tuple((marked or measured)[:MOST])


def headlines(entry: Entry[Result], collection: Collection) -> tuple[Headline, ...]:
    """Take a result and the collection, give the headlines of its page; all that tell them ask."""
    chosen = headline_observations(entry.record.observations)
    return tuple(headline(observation, entry, collection) for observation in chosen)


def headline(observation: Observation, entry: Entry[Result], collection: Collection) -> Headline:
    """Take a figure, its result and the collection, give its headline."""
    found = collection.indicators.get(observation.indicator)
    indicator = found.record if found else None
    figure = observation_words(observation, indicator)
    name = lower_first(indicator.name) if indicator else observation.indicator
    target = _target(observation, entry, collection)
    return Headline(
        figure=figure,
        measures=Link(name, indicator_url(observation.indicator) if found else ""),
        scope=lower_first(observation.scope or ""),
        method=_method(observation),
        comparison=comparison_words(observation, entry, collection),
        target=target,
        no_target="" if target else _no_target(entry, collection),
        note=observation.note or "",
        cites=cites(observation.sources, collection),
    )


def sentence(said: Headline, entry: Entry[Result], collection: Collection) -> str:
    """Take a headline, its result and the collection, say all of it in a sentence."""
    where = unit_name(entry.record.unit, collection)
    scope = f" ({said.scope})" if said.scope else ""
    when = lower_first(entry.record.period.label)
    return f"{where}, {when}: {said.measures.text}{scope} là {said.figure}."


def _method(observation: Observation) -> str:
    return lower_first(observation.method or "").rstrip(".") or "nguồn không nêu"


def _no_target(entry: Entry[Result], collection: Collection) -> str:
    if entry.key not in collection.plans:
        return "chưa giữ kế hoạch của kỳ này"
    return "phần kế hoạch cùng kỳ mà chúng tôi biết không nêu"


def _target(
    observation: Observation, entry: Entry[Result], collection: Collection
) -> TargetLine | None:
    plan = collection.plans.get(entry.key)
    targets: tuple[Target, ...] = plan.record.targets if plan else ()
    for target in targets:
        words = target_words(target)
        if target.indicator == observation.indicator and words:
            status = status_words(target.status) if target.status else None
            return TargetLine(words, status, cites(target.sources, collection))
    return None
