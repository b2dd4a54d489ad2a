"""Every verdict has words for readers, wherever it is told."""

from generator.measures.comparable import Verdict
from generator.pages.verdict_words import VERDICT_MEANINGS, VERDICT_WORDS


def test_every_verdict_has_words_of_its_own() -> None:
    """No verdict is left without a short reason and a meaning, and no two sound the same."""
    for words in (VERDICT_WORDS, VERDICT_MEANINGS):
        assert set(words) == set(Verdict)
        assert len(set(words.values())) == len(Verdict)
    assert all(len(words) < 60 for words in VERDICT_WORDS.values())
