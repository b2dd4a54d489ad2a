"""The words of the closed lists are shown, and understood, in Vietnamese."""

from typing import get_args

import pytest

from generator.load.vietnamese_words import explained, meant
from generator.model import vocabulary

LISTS = {
    name: get_args(value)
    for name, value in vars(vocabulary).items()
    if name[0].isupper() and get_args(value) and name != "Literal"
}
SELF_EXPLAINING = {"LocalField", "OnlineScheme", "ProvinceKind"}
"""Names of fields and of schemes, which are written as they are."""
RARE = {"Stage", "FrameworkKind", "NodeKind", "NodeMethod", "Operator", "Direction"}
"""Words for frameworks, written once in years by those who know them."""


@pytest.mark.parametrize("name", sorted(LISTS.keys() - SELF_EXPLAINING - RARE - {"PLACE_LEVELS"}))
def test_each_word_is_explained_and_understood(name: str) -> None:
    """Its Vietnamese leads back to it, among the words of its list."""
    for word in LISTS[name]:
        if not word.isdecimal():
            shown = explained([word])
            assert shown.startswith(f"{word} ("), word
            assert meant(shown.partition("(")[2].rstrip(")"), LISTS[name]) == word


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        ("Cấp xã", "Level", "commune"),
        ("ngay lam viec", "TimeUnit", "working_day"),
        ("Lệ phí", "FeeName", "charge"),
        ("làng", "Level", ""),
        ("", "Level", ""),
    ],
)
def test_what_people_write_is_understood(text: str, name: str, word: str) -> None:
    """With or without marks, in any letters; what is no name of a word is none."""
    assert meant(text, LISTS[name]) == word
