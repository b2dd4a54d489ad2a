"""The ledger of figures knows every figure of the real records."""

from pathlib import Path

from generator.collection import Collection
from generator.pages.ledger import FIGURES_LEDGER, Ledgers
from generator.reviewing.entered_figures import entered_figures
from generator.reviewing.published_figures import untold_figures

ROOT = Path(__file__).parents[2]


def test_the_ledger_is_current(real_collection: Collection) -> None:
    """None became another, and each of today is entered; after an edit, run ``make addresses``."""
    ledger = (ROOT / FIGURES_LEDGER).read_text(encoding="utf-8")
    assert list(untold_figures(Ledgers("", ledger), real_collection)) == []
    assert entered_figures(real_collection) == ledger
    assert len(ledger.splitlines()) > 700
