"""Folding, order and slugs follow the table that the browser's folding follows too."""

import json
from pathlib import Path

import pytest

from generator.model.folding import fold, short_part, slug, sort_key, toned

CASES = json.loads(
    (Path(__file__).parents[2] / "cases" / "folding.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("text", "folded"), CASES["fold"])
def test_fold_follows_the_table(text: str, folded: str) -> None:
    """Marks and punctuation go, đ becomes d, and single spaces stay between words."""
    assert fold(text) == folded
    assert fold(folded) == folded


@pytest.mark.parametrize(("one", "other"), CASES["toned"])
def test_toned_knows_one_word_in_two_spellings(one: str, other: str) -> None:
    """Where the tone is written inside a word, and how it is coded, makes no difference."""
    assert toned(one) == toned(other)


@pytest.mark.parametrize(("one", "other"), CASES["toned_apart"])
def test_toned_keeps_different_words_apart(one: str, other: str) -> None:
    """Words with other marks stay other words."""
    assert toned(one) != toned(other)


@pytest.mark.parametrize(("text", "expected"), CASES["slug"])
def test_slug_is_plain_ascii(text: str, expected: str) -> None:
    """A slug holds only a-z, 0-9 and single hyphens."""
    assert slug(text) == expected


@pytest.mark.parametrize("names", CASES["sorted"])
def test_names_stand_in_the_order_of_the_dictionary(names: list[str]) -> None:
    """Letters come first (d before đ, o before ô), then tones, whatever the order before."""
    backwards = names[::-1]
    assert sorted(backwards, key=sort_key) == names


@pytest.mark.parametrize("name", ["tu-" * 300, "ភាសា" * 90, "𡨸" * 100, "a" * 81])
def test_a_part_of_an_address_fits_into_the_name_of_a_file(name: str) -> None:
    """It ends within 80 bytes, and another text with the same beginning is another part."""
    part, other = short_part(name), short_part(f"{name}x")
    assert len(part.encode()) <= 80
    assert part != other
    assert part[:10] == other[:10] == name[:10]
    assert short_part("a" * 80) == "a" * 80
