"""The ledger of addresses knows every page of the real site."""

from pathlib import Path

from generator.collection import Collection
from generator.english.places import english_url
from generator.files import static_files
from generator.pages.ledger import LEDGER, address_of
from generator.pages.render import has_english
from generator.pages.site_pages import all_pages

ROOT = Path(__file__).parents[2]


def test_the_ledger_is_current(real_collection: Collection) -> None:
    """Every address of today stands in the ledger; after adding pages, run ``make addresses``."""
    hand_written = (address_of(file.path) for file in static_files(ROOT / "docs" / "site"))
    today = {page.url for page in all_pages(real_collection)} | {a for a in hand_written if a}
    today |= {english_url(page.url) for page in all_pages(real_collection) if has_english(page)}
    ledger = (ROOT / LEDGER).read_text(encoding="utf-8").splitlines()
    assert today <= set(ledger)
    assert ledger == sorted(set(ledger))
