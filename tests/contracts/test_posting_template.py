"""The Typst templates of a posting set place what its view holds, and fetch nothing."""

import re
from pathlib import Path

from generator.pages.views.printed_set import PrintedSet
from generator.posting_pdf import TEMPLATES
from tests.contracts.test_templates import reachable

ON_PAGES_ONLY = {"SheetView.size", "SheetView.procedure", "Link.text", "Link.url"}
"""The size of type, which the PDF measures; and the way back to the page."""


def texts() -> dict[Path, str]:
    """Give the text of every template."""
    return {path: path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.glob("*.typ"))}


def test_every_field_is_placed() -> None:
    """What a set knows stands on paper: no field of it is forgotten in the templates."""
    used = {name for text in texts().values() for name in re.findall(r"\.([a-z_]+)\b", text)}
    fields = {
        f"{part.__name__}.{name}"
        for part in reachable(PrintedSet)
        for name in part.__struct_fields__
    }
    assert {field for field in fields if field.partition(".")[2] not in used} <= ON_PAGES_ONLY


def test_nothing_is_fetched_or_run() -> None:
    """No package of the network, and no text is read as code."""
    assert texts()
    for path, text in texts().items():
        assert re.findall(r"@\w+/|\beval\(|\bread\(|https?:(?!//www\.w3\.org/)", text) == [], path
