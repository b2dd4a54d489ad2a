"""The ledger of corrections knows every correction of the real records."""

from pathlib import Path

from generator.collection import Collection
from generator.pages.corrections_ledger import entered, lost_corrections
from generator.pages.ledger import CORRECTIONS_LEDGER

ROOT = Path(__file__).parents[2]


def test_the_ledger_is_current(real_collection: Collection) -> None:
    """None is lost, and each of today is entered; after a correction, run ``make addresses``."""
    ledger = (ROOT / CORRECTIONS_LEDGER).read_text(encoding="utf-8")
    assert list(lost_corrections(ledger, real_collection)) == []
    assert entered(ledger, real_collection) == ledger
