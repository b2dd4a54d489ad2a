"""The browser folds text exactly as the build does."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.collection import Collection
from generator.model.folding import fold, toned

CASES = json.loads((Path(__file__).parents[1] / "cases" / "folding.json").read_text("utf-8"))


@pytest.mark.browser
def test_browser_folds_as_the_table_says(search_page: Page) -> None:
    """Each text of the shared table folds to the same in the browser."""
    texts, expected = zip(*CASES["fold"], strict=True)
    assert search_page.evaluate("texts => texts.map(niemyetSearch.fold)", texts) == list(expected)


@pytest.mark.browser
def test_browser_keeps_marks_as_the_build_does(search_page: Page) -> None:
    """Words with marks are the same, or not the same, on both sides."""
    texts = [text for pair in CASES["toned"] + CASES["toned_apart"] for text in pair]
    found = search_page.evaluate("texts => texts.map(niemyetSearch.toned)", texts)
    assert found == [toned(text) for text in texts]


@pytest.mark.browser
def test_browser_folds_every_name_as_the_build_does(
    search_page: Page, real_collection: Collection
) -> None:
    """No name of the real catalogue is folded in two ways."""
    names = [entry.record.name for entry in real_collection.procedures.values()]
    assert len(names) > 200
    found = search_page.evaluate("texts => texts.map(niemyetSearch.fold)", names)
    assert found == [fold(name) for name in names]


@pytest.mark.browser
def test_words_are_what_folding_says(search_page: Page, real_collection: Collection) -> None:
    """Words taken apart letter by letter are those of the folded text, but for y and i."""
    names = [entry.record.name for entry in real_collection.procedures.values()]
    texts = [
        *names,
        *(text for text, _ in CASES["fold"]),
        "Đa\u0306ng ky\u0301",
        "hoà thuỷ",
        "\u0301 a",
    ]
    ask = "texts => texts.map(text => niemyetSearch.plainWords(text).join(' '))"
    found = search_page.evaluate(ask, texts)
    same = str.maketrans("y", "i")
    assert [text.translate(same) for text in found] == [
        fold(text).translate(same) for text in texts
    ]
