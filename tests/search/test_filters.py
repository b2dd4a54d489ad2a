"""Filters know every word of the vocabulary, and let through what they say."""

from typing import get_args

import pytest
from playwright.sync_api import Page

from generator.collection import Collection
from generator.exports.search_facts import ONLINE
from generator.exports.search_procedures import HANDLERS, LEVELS, SUBJECTS
from generator.model.vocabulary import TimeUnit

pytestmark = pytest.mark.browser

FIND = """async ([typed, filters]) => {
  const procedures = await niemyetSearch.procedures();
  return procedures.find(typed, filters).hits.map(hit => hit.doc.code);
}"""


@pytest.mark.parametrize(
    ("name", "vocabulary"),
    [("level", LEVELS), ("subject", SUBJECTS), ("online", ONLINE), ("fee", ("free", "fee"))],
)
def test_every_word_has_a_label(search_page: Page, name: str, vocabulary: tuple[str, ...]) -> None:
    """No level and no kind of person is left without a label and a word for addresses."""
    values = search_page.evaluate(f"niemyetSearch.filters.{name}.values")
    assert {value for value, _, _ in values} == set(vocabulary)
    assert all(word and label for _, word, label in values)
    assert len({word for _, word, _ in values}) == len(values)


def test_filter_without_words_lists_all_that_pass(
    search_page: Page, real_collection: Collection
) -> None:
    """A filter alone gives its whole list, in the order of names."""
    domain, entries = max(real_collection.procedures_by_domain.items(), key=lambda i: len(i[1]))
    found = search_page.evaluate(FIND, ["", {"domain": domain}])
    assert set(found) == {entry.record.code for entry in entries}


def test_filters_narrow_together(search_page: Page, real_collection: Collection) -> None:
    """Two filters let through only what passes both."""
    found = search_page.evaluate(FIND, ["", {"level": "commune", "subject": "enterprise"}])
    wanted = {
        entry.record.code
        for entry in real_collection.procedures.values()
        if "commune" in entry.record.levels and "enterprise" in entry.record.subjects
    }
    assert set(found) == wanted
    assert wanted


def test_unit_lets_through_what_it_posts(search_page: Page, real_collection: Collection) -> None:
    """A unit gives exactly the procedures that its newest listing names or picks by rule."""
    units = search_page.evaluate("niemyetSearch.procedures().then(({ units }) => units)")
    assert "xa-can-giuoc" in {unit["id"] for unit in units}
    for unit in units:
        listing = real_collection.listings_by_unit[unit["id"]][-1].record
        posted = {item.procedure for part in listing.sets for item in part.items if item.procedure}
        for part in listing.sets:
            if part.selection:
                posted |= {entry.key for entry in real_collection.selected(part.selection)}
        assert set(search_page.evaluate(FIND, ["", {"unit": unit["id"]}])) == posted


def test_unit_that_is_not_there_lets_nothing_through(search_page: Page) -> None:
    """An unknown unit is no unit, not every unit."""
    assert search_page.evaluate(FIND, ["khai sinh", {"unit": "__proto__"}]) == []


@pytest.mark.parametrize("kind", ["free", "fee"])
def test_fee_lets_through_what_is_known_to_cost_so(
    search_page: Page, real_collection: Collection, kind: str
) -> None:
    """Free means free in every case; what is not known is in neither list."""
    wanted = {
        code
        for code, entry in real_collection.procedures.items()
        if entry.record.fees
        and all(fee.kind == "free" for fee in entry.record.fees) == (kind == "free")
    }
    assert set(search_page.evaluate(FIND, ["", {"fee": kind}])) == wanted
    assert wanted


def test_facts_have_their_words(search_page: Page) -> None:
    """Each unit of time and each office has its word; amounts and ranges are told as on pages."""
    ask = "([least, most, unit]) => niemyetSearch.words.time([least, most, unit])"
    told = [search_page.evaluate(ask, ["3", "3", unit]) for unit in get_args(TimeUnit)]
    assert told == ["3 ngày làm việc", "3 ngày", "3 giờ", "3 tháng"]
    assert search_page.evaluate(ask, ["1", "15", "day"]) == "1–15 ngày"
    cost = "([kind, ...amounts]) => niemyetSearch.words.cost(kind, amounts)"
    assert search_page.evaluate(cost, ["free", 0, 0, ""]) == "Miễn phí"
    assert search_page.evaluate(cost, ["fee", 8000, 1200000, "bản"]) == "8.000–1.200.000 đồng/bản"
    assert search_page.evaluate(cost, ["", 0, 0, ""]) == ""
    offices = search_page.evaluate("Object.keys(niemyetSearch.words.handlers)")
    assert set(offices) == set(HANDLERS) - {"other"}
