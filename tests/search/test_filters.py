"""Filters know every word of the vocabulary, and let through what they say."""

import pytest
from playwright.sync_api import Page

from generator.collection import Collection
from generator.exports.search_procedures import LEVELS, SUBJECTS

pytestmark = pytest.mark.browser

FIND = """async ([typed, filters]) => {
  const procedures = await niemyetSearch.procedures();
  return procedures.find(typed, filters).hits.map(hit => hit.doc.code);
}"""


@pytest.mark.parametrize(("name", "vocabulary"), [("level", LEVELS), ("subject", SUBJECTS)])
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
