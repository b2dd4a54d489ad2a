"""The PDF of a posting set: whole, readable by machines, the same bytes, and text stays text."""

import io
import re
from datetime import date
from functools import cache
from typing import Any

import pytest
from pypdf import PdfReader

from generator.pages.views.printed_set import set_to_print
from generator.posting_pdf import Pdf, posting_pdf
from tests.builders import Value, collection_of, domains, listing, procedure, publisher, unit

TODAY = date(2030, 6, 1)
SITE = "https://niemyet.example.gov.vn"
HOSTILE = (
    '#panic("x") #strong[a] *b* _c_ $x$ `d` <e> @f \\ // g /* h = i ]]}} "j" '
    "https://k.vn ~ -- ... #"
)
LONG = (
    "Giấy tờ chứng minh quyền sử dụng đất hoặc giao dịch về quyền sử dụng đất theo mẫu số 12; " * 5
)


def made(*, site: str = SITE, name: str = "Đăng ký khai sinh", **fields: Value) -> Pdf:
    """Give the PDF of a set of two sheets, the first with this name and these fields."""
    found = collection_of(
        publisher(),
        domains({"id": "ho-tich", "name": name[:80]}),
        unit(name=name[:200]),
        listing(basis_note=name),
        procedure("9.000001", name=name, **fields),
        procedure("9.000002", name="Ghi chú kết hôn ở nước ngoài, đổi giữa ưu và ơ"),
    )
    return posting_pdf(set_to_print(found.units["xa-can-giuoc"], found, site, TODAY), TODAY)


@cache
def usual() -> Pdf:
    """Give the PDF of usual records, made once."""
    return made()


def texts(pdf: Pdf) -> list[str]:
    """Give the words of each page, with single spaces."""
    pages = PdfReader(io.BytesIO(pdf.data)).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def test_cover_list_and_one_page_a_sheet() -> None:
    """Two procedures: a cover, a list, two sheets, each with its words and its fingerprint."""
    cover, contents, *sheets = texts(usual())
    assert usual().pages == 2 + len(sheets) == 4
    assert "2 thủ tục năm 2025" in cover
    assert re.search(r"1 Đăng ký khai sinh 9\.000001 \w{8} 3", contents)
    assert re.search(r"2 Ghi chú kết hôn.*9\.000002 \w{8} 4", contents)
    assert sheets[0].startswith("Đăng ký khai sinh")
    assert sheets[1].startswith("Ghi chú kết hôn ở nước ngoài, đổi giữa ưu và ơ")
    assert f"{SITE}/thu-tuc/9.000001/" in sheets[0]
    assert usual().over == ()


def test_every_page_names_unit_day_and_number() -> None:
    """A sheet that was taken down can be put back in its place."""
    for number, text in enumerate(texts(usual()), 1):
        assert "Đăng ký khai sinh · in ngày 01/06/2030" in text
        assert f"{number}/4" in text


def test_the_same_set_gives_the_same_bytes() -> None:
    """Nothing of the machine or the hour is in the file; the day is that of the order."""
    assert made().data == usual().data
    assert b"2030-06-01" in usual().data or b"20300601" in usual().data


def test_the_pdf_is_accessible_and_its_fonts_are_in_it() -> None:
    """Tagged, with title and language; every font embedded."""
    assert usual().not_accessible == ""
    reader = PdfReader(io.BytesIO(usual().data))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "vi"
    assert reader.metadata is not None
    assert "niêm yết" in (reader.metadata.title or "")
    sides: list[Any] = list(reader.pages)
    fonts = [font.get_object() for side in sides for font in side["/Resources"]["/Font"].values()]
    inner = [f["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for f in fonts]
    assert inner
    assert all({"/FontFile2", "/FontFile3"} & set(descriptor) for descriptor in inner)


def test_markup_in_records_stays_text() -> None:
    """Code of Typst, markup and links in every field are printed letter by letter."""
    paper = {"name": HOSTILE, "form": HOSTILE, "originals": 1}
    pdf = made(name=HOSTILE, documents=[paper], agency=HOSTILE, plain_name=HOSTILE)
    plain = "".join(HOSTILE.split())
    words = "".join(texts(pdf)[2].split())
    assert words.count(plain) == 6
    assert not [a for p in PdfReader(io.BytesIO(pdf.data)).pages[2:] for a in p.get("/Annots", ())]


def test_without_an_address_there_is_no_picture() -> None:
    """No code is drawn, and the sheet says how to compare by eye."""
    pdf = made(site="")
    assert "phiên bản giống phiên bản" in texts(pdf)[2]
    assert "https://" not in "".join(texts(pdf))
    assert len(pdf.data) < len(usual().data)


@pytest.mark.parametrize("papers", [6, 25, 60])
def test_long_lists_stay_on_one_side(papers: int) -> None:
    """However many papers: one page; what is left out is said on it."""
    pdf = made(documents=[{"name": f"{number}. {LONG}"} for number in range(papers)])
    assert pdf.pages == 4
    assert pdf.over == ()
    assert ("Tờ này chỉ in" in texts(pdf)[2]) == (papers > 6)


def test_a_letter_without_a_font_is_told() -> None:
    """A sign that no font has cannot stop the set; that it is not PDF/UA then is said."""
    pdf = made(plain_name="Giấy 漢")
    assert "漢" in pdf.not_accessible
    assert pdf.pages == 4
