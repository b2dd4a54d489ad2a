"""The card of shared pages: words stay words and in their place; no card without an address."""

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from generator.exports.share_card import share_card_files
from tests.builders import collection_of, publisher

SITE = "https://niemyet.gov.vn"
TEXT = "{http://www.w3.org/2000/svg}text"


def words_of(**fields: str) -> list[tuple[int, str]]:
    """Give each line of the card, with its height on it."""
    (file,) = share_card_files(collection_of(publisher(site_address=SITE, **fields)))
    root = ET.fromstring(file.data)  # noqa: S314  (our own text)
    return [(int(line.attrib["y"]), line.text or "") for line in root.iter(TEXT)]


def test_a_site_without_an_address_has_no_card() -> None:
    """Nobody could ask for it."""
    assert list(share_card_files(collection_of(publisher()))) == []
    assert list(share_card_files(collection_of())) == []


def test_the_card_says_whose_it_is() -> None:
    """Name, description and address, in this order, the address without its protocol."""
    told = " ".join(words for _, words in words_of(site_title="Tên", description="Một mô tả."))
    assert told == "Tên Một mô tả. niemyet.gov.vn"


@pytest.mark.parametrize("title", ["</text><script>x</script> & \x0b", "A" * 900, "từ " * 300])
def test_long_and_hostile_words_keep_to_their_place(title: str) -> None:
    """No line stands on another or below the card, whatever the words are."""
    heights = [height for height, _ in words_of(site_title=title, description=title)]
    assert len(set(heights)) == len(heights)
    assert heights == sorted(heights)
    assert max(heights) < 291
    gaps = [after - before for before, after in pairwise(heights)]
    assert min(gaps) >= 18


def test_marks_of_xml_stay_words() -> None:
    """A name is read back as it was written."""
    assert words_of(site_title="<b>&amp;</b>", description="x")[0][1] == "<b>&amp;</b>"
