"""A correction is kept for ever, also when the record that it is about is no more."""

import pytest

from generator.collection import Collection
from generator.pages.views.correction_lines import page_of

GONE = (
    "scorecards/results/khong-co/2022.yml",
    "scorecards/editions/khong-co/2022.yml",
    "scorecards/frameworks/khong-co.yml",
    "scorecards/plans/khong-co/2022.yml",
    "catalog/publisher.yml",
    "khong-co.yml",
)


def test_a_page_that_stands_is_led_to(real_collection: Collection) -> None:
    """Each result, edition, framework and plan of the records has its page."""
    kinds = real_collection.results, real_collection.editions, real_collection.frameworks
    for held in (*kinds, real_collection.plans):
        for entry in held.values():
            assert page_of(entry.path, real_collection).url


@pytest.mark.parametrize("path", GONE)
def test_a_page_that_is_gone_is_not(path: str, real_collection: Collection) -> None:
    """The record is named by its file alone: a link would lead nowhere."""
    link = page_of(path, real_collection)
    assert (link.text, link.url) == (path, "")
