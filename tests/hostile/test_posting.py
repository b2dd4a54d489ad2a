"""Hostile texts on paper: the posting set of a unit, read back from its PDF."""

import io
from datetime import date

import pytest
from pypdf import PdfReader

from generator.pages.views.printed_set import set_to_print
from generator.posting_pdf import posting_pdf
from tests.builders import collection_of, domains, listing, procedure, publisher, unit
from tests.hostile.marks import Marks
from tests.hostile.texts import FAMILIES, TEXTS

_TODAY = date(2030, 6, 1)
_ON_ONE = 6
_OTHER_SCRIPTS = frozenset(FAMILIES["letters"]) | {"＝1+1", "😀" * 200, "á" + "\u0301" * 99}
"""The fonts that come with Typst have few letters beyond ours: these cannot be read back."""


@pytest.fixture(scope="module")
def printed() -> tuple[Marks, str]:
    """The texts as papers of procedures, and the words of their posting set without white space."""
    marks = Marks()
    texts = [marks.text("document.name", place) for place in range(len(TEXTS))]
    groups = [texts[start : start + _ON_ONE] for start in range(0, len(texts), _ON_ONE)]
    sheets = [
        procedure(
            f"9.{number:06d}",
            documents=[
                {"name": one.shown, "originals": 1, "case": f"Khi {one.shown}"} for one in group
            ],
        )
        for number, group in enumerate(groups, 1)
    ]
    records = collection_of(publisher(), domains("ho-tich"), unit(), listing(), *sheets)
    site = "https://niemyet.example.gov.vn"
    pdf = posting_pdf(set_to_print(records.units["xa-can-giuoc"], records, site, _TODAY), _TODAY)
    pages = PdfReader(io.BytesIO(pdf.data)).pages
    return marks, _close("".join(page.extract_text() for page in pages))


def _close(text: str) -> str:
    """Lines of paper break anywhere: what counts are the letters."""
    return "".join(text.split())


def test_papers_are_printed_letter_for_letter(printed: tuple[Marks, str]) -> None:
    """No text becomes a command of the typesetter, a heading, a formula or a reference."""
    marks, words = printed
    readable = [one for one in marks.given.values() if one.text not in _OTHER_SCRIPTS]
    assert [one.shown for one in readable if _close(one.shown) not in words] == []


def test_every_text_is_printed(printed: tuple[Marks, str]) -> None:
    """What a font lacks leaves the rest of its line where it is."""
    marks, words = printed
    assert [mark for mark in marks.given if words.count(mark) < 2] == []
