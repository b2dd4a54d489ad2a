"""The picture that other sites show where a page of this site is shared."""

import textwrap
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from msgspec import Struct

from generator.collection import Collection
from generator.exports.xml_text import xml_text
from generator.model.catalog import Publisher
from generator.model.urls import SHARE_CARD
from generator.output import OutputFile

_WIDE, _TALL = 576, 291
"""In points. With the white edge that pictures get, this makes 1,200 by 630 dots."""
_PAPER, _INK, _SOFT, _ACCENT = "#fcf9f4", "#211c18", "#5f564d", "#9b2c22"
_FONT = '"Libertinus Serif", Georgia, serif'
_LEFT = 36


class _Look(Struct, frozen=True):
    """How words look, and how many small letters stand in one line."""

    size: int
    letters: int
    colour: str
    weight: str

    def told(self) -> dict[str, str]:
        """The same as attributes."""
        face = {"font-family": _FONT, "font-size": str(self.size), "font-weight": self.weight}
        return {**face, "fill": self.colour}


_NAME = _Look(36, 30, _INK, "700")
_WORDS = _Look(18, 62, _SOFT, "400")
_ADDRESS = _Look(18, 62, _ACCENT, "700")


def share_card_files(collection: Collection) -> Iterator[OutputFile]:
    """Take the collection, give the card as a drawing, of which a picture is made.

    Whoever shows it asks for a whole address: without the site's there is none.
    """
    held = collection.publisher
    if held and held.record.site_address:
        drawn = ET.tostring(share_card(held.record), encoding="unicode")
        yield OutputFile.of_text(f"{SHARE_CARD.lstrip('/')}.svg", f"{drawn}\n")


def share_card(publisher: Publisher) -> ET.Element:
    """Take who publishes, give the card: the mark, the site's name, what it is, its address."""
    size = {"width": f"{_WIDE}pt", "height": f"{_TALL}pt", "viewBox": f"0 0 {_WIDE} {_TALL}"}
    card = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size})
    ET.SubElement(card, "title").text = xml_text(publisher.site_title)
    _box(card, (0, 0, _WIDE, _TALL), _PAPER)
    _box(card, (0, 0, _WIDE, 8), _ACCENT)
    _mark(card)
    below = _lines(card, publisher.site_title, 124, _NAME, most=3)
    _lines(card, publisher.description, below + 4, _WORDS, most=(_TALL - 41 - below) // 22 + 1)
    address = (publisher.site_address or "").partition("//")[2].rstrip("/")
    _lines(card, address, _TALL - 22, _ADDRESS, most=1)
    return card


def _mark(card: ET.Element) -> None:
    """The sheet of the site's icon."""
    _box(card, (_LEFT, 32, 48, 48), _ACCENT)
    _box(card, (_LEFT + 12, 42, 24, 28), _PAPER)
    for place, wide in ((49, 16), (55, 16), (61, 9)):
        _box(card, (_LEFT + 16, place, wide, 3), _ACCENT)


def _box(card: ET.Element, at: tuple[int, int, int, int], colour: str) -> None:
    told = dict(zip(("x", "y", "width", "height"), map(str, at), strict=True))
    ET.SubElement(card, "rect", {**told, "fill": colour})


def _lines(card: ET.Element, words: str, top: int, look: _Look, most: int) -> int:
    """Words in so many lines at most; give where the next one would stand."""
    step = look.size + look.size // 4
    letters = look.letters * 2 // 3 if words.isupper() else look.letters
    # A word is never cut in two: one that is longer than its line ends at the edge.
    wrapper = textwrap.TextWrapper(
        letters, max_lines=most, placeholder=" …", break_long_words=False, break_on_hyphens=False
    )
    lines = wrapper.wrap(xml_text(words)) if most > 0 else []
    for number, line in enumerate(lines):
        place = {"x": str(_LEFT), "y": str(top + number * step)}
        ET.SubElement(card, "text", {**look.told(), **place}).text = line
    return top + len(lines) * step
