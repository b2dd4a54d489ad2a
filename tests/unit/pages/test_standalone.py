"""A chart that is copied from its page still says what it is and where it is from."""

from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from generator.pages.charts.axes import value_axis
from generator.pages.charts.standalone import standalone
from generator.pages.charts.timeline import Dot, Timeline, timeline_chart
from generator.pages.markdown import Markdown

SVG = "{http://www.w3.org/2000/svg}"
DOTS = tuple(Dot(year, Decimal(year), str(year), f"Năm {year}") for year in (2020, 2021))
DRAWN = timeline_chart(
    "c", "Điểm", "Lời", Timeline(DOTS, value_axis([Decimal(2020), Decimal(2021)]))
)
WHENCE = (
    "Nguồn: Báo Long An. Bộ tiêu chí: v1",
    "Niêm yết: Niêm Yết, https://mau.gov.vn/chi-so/pci/",
)


@pytest.fixture
def document() -> ET.Element:
    """The chart as a file of its own, parsed."""
    return ET.fromstring(standalone(DRAWN, "Điểm PCI của tỉnh Long An <&>", WHENCE))  # noqa: S314


def test_the_file_says_its_title_and_its_source(document: ET.Element) -> None:
    """The title, the sources, the rules and the address are drawn, not only written behind."""
    drawn = " ".join(item.text or "" for item in document.iter(f"{SVG}text"))
    assert "Điểm PCI của tỉnh Long An <&>" in drawn
    assert all(words in drawn for words in WHENCE)


def test_the_file_stands_alone(document: ET.Element) -> None:
    """It has a size, a white ground and its own looks, and asks for no file."""
    assert document.tag == f"{SVG}svg"
    width, height = document.attrib["width"], document.attrib["height"]
    assert document.attrib["viewBox"] == f"0 0 {width} {height}"
    ground = next(document.iter(f"{SVG}rect"))
    assert (ground.attrib["width"], ground.attrib["fill"]) == (width, "#fff")
    looks = document.findtext(f"{SVG}style") or ""
    assert ".series--computed" in looks
    assert "var(" not in looks
    assert "url(" not in looks


def test_no_words_leave_the_ground(document: ET.Element) -> None:
    """Every line of words lies within the height of the picture."""
    height = float(document.attrib["height"])
    assert all(0 < float(item.attrib["y"]) < height for item in document.findall(f"{SVG}text"))


def test_only_our_own_drawings_are_taken() -> None:
    """Another SVG is refused loudly instead of being cut up."""
    with pytest.raises(ValueError, match="picture"):
        standalone(Markdown("<svg></svg>"), "t", ())
