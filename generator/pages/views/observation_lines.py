"""One row for each figure of a unit, and the figures that are missing with their reason."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.collection import Collection
from generator.model.scorecard import Observation
from generator.model.urls import indicator_url
from generator.pages import labels
from generator.pages.formats import lower_first, upper_first
from generator.pages.render import Link
from generator.pages.views.cites import Cite, cites
from generator.pages.views.figures import fraction_words, observation_words
from generator.pages.views.named import Gap


@dataclass(frozen=True)
class ObservationLine:
    """One figure: what it measures, of which part, the figure as printed, how, and whence."""

    indicator: Link
    scope: str
    figure: str
    fraction: str
    method: str
    note: str
    cites: tuple[Cite, ...]


def observation_line(observation: Observation, collection: Collection) -> ObservationLine:
    """Take an observation and the collection, give its row; the figure is empty where missing."""
    found = collection.indicators.get(observation.indicator)
    indicator = found.record if found else None
    name = indicator.name if indicator else observation.indicator
    return ObservationLine(
        indicator=Link(name, indicator_url(observation.indicator) if found else ""),
        scope=observation.scope or "",
        figure=observation_words(observation, indicator),
        fraction=fraction_words(observation),
        method=upper_first(observation.method or ""),
        note=observation.note or "",
        cites=cites(observation.sources, collection),
    )


def observation_gaps(
    observations: Iterable[Observation], collection: Collection
) -> tuple[Gap, ...]:
    """Take observations, give those without a figure as gaps, each with its reason."""
    lines = ((o, observation_line(o, collection)) for o in observations)
    return tuple(_gap(o, line) for o, line in lines if not line.figure)


def _gap(observation: Observation, line: ObservationLine) -> Gap:
    reason = labels.MISSING[observation.missing_reason or "no_source_held"]
    scope = f" ({lower_first(line.scope)})" if line.scope else ""
    return Gap(f"{line.indicator.text}{scope}", f"{reason}. {line.note}" if line.note else reason)
