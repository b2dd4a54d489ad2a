"""A unit's results, plans and index scores as lines with links; the newest for the front page."""

from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.plan import Plan
from generator.model.scorecard import Result
from generator.model.urls import plan_url, result_url
from generator.pages.formats import listed, lower_first, number, upper_first
from generator.pages.views.headlines import headline, headline_observations
from generator.pages.views.index_lines import index_lines, short_words
from generator.pages.views.named import unit_name
from generator.pages.views.plan_figures import progress_of

UNKNOWN = "chưa có dữ liệu"
Dated = TypeVar("Dated", Result, Plan)


class ResultLink(Struct, frozen=True):
    """A page of results in one line: its name and address, and one figure from it."""

    text: str
    url: str
    figure: str


def unit_results(unit: str, collection: Collection) -> tuple[ResultLink, ...]:
    """Take a unit's id, give its results, then its plans, then its index scores, newest first."""
    results = newest(collection.results_by_unit.get(unit, ()))
    plans = newest(collection.plans_by_unit.get(unit, ()))
    return (
        *(result_line(entry, collection) for entry in results),
        *(plan_line(entry) for entry in plans),
        *index_links(unit, collection),
    )


def index_links(unit: str, collection: Collection) -> tuple[ResultLink, ...]:
    """Take a unit's id, give its scores and ranks in the editions, newest first."""
    return tuple(
        ResultLink(
            line.edition.text, line.edition.url, short_words(line.score, line.rank) or UNKNOWN
        )
        for line in index_lines(unit, None, collection)
    )


def latest_scorecards(collection: Collection, n: int) -> tuple[ResultLink, ...]:
    """Take the collection and a number, give the newest scorecards with a figure each."""
    entries = newest(collection.results.values())[:n]
    return tuple(_with_unit(entry, collection) for entry in entries)


def result_line(entry: Entry[Result], collection: Collection) -> ResultLink:
    """Take a result, give its line on a page that already names the unit."""
    url = result_url(*entry.key.split("/", 1))
    text = f"Kết quả {lower_first(entry.record.period.label)}"
    return ResultLink(text, url, _first(entry, collection))


def plan_line(entry: Entry[Plan]) -> ResultLink:
    """Take a plan, give its line: title, and what is announced and known."""
    bars = progress_of(entry.record)
    url = plan_url(*entry.key.split("/", 1))
    return ResultLink(entry.record.title, url, bars[0].sentence if bars else "")


def _with_unit(entry: Entry[Result], collection: Collection) -> ResultLink:
    line = result_line(entry, collection)
    name = unit_name(entry.record.unit, collection)
    return ResultLink(f"{name}, {lower_first(entry.record.period.label)}", line.url, line.figure)


def _first(entry: Entry[Result], collection: Collection) -> str:
    chosen = headline_observations(entry.record.observations)
    if not chosen:
        return _counts(entry.record)
    found = headline(chosen[0], entry, collection)
    scope = f" ({found.scope})" if found.scope else ""
    return f"{upper_first(found.measures.text)}{scope}: {found.figure}"


def _counts(record: Result) -> str:
    """How many facts in words a result has, where it has no figure of its own."""
    counts = (
        (len(record.awards), "điều khen thưởng"),
        (len(record.shortcomings), "điều tồn tại, hạn chế"),
    )
    words = listed(f"{number(count)} {noun}" for count, noun in counts if count)
    return f"Nguồn nêu {words}" if words else ""


def newest(entries: Iterable[Entry[Dated]]) -> list[Entry[Dated]]:
    """Take results or plans, give them newest first; those of one day by their key."""
    by_key = sorted(entries, key=lambda entry: entry.key)
    return sorted(by_key, key=lambda entry: entry.record.period.last_day, reverse=True)
