"""The page at an old address says where to go and why, in words, without script."""

from generator.model.moves import read_moves
from generator.pages.render import Page, render
from generator.pages.views.moved import moved_pages, moved_recipe
from tests.builders import collection_of

HOSTILE = "Gộp <script>alert(1)</script> **đậm** [x](javascript:1) & {{ 1 }}"
TEXT = f"""\
chuyển /thu-tuc/1.0/ /thu-tuc/2.0/ 2026-11-21 {HOSTILE}
đóng /chi-tieu/x/ / 2026-01-02 Thôi đo từ năm 2026.
"""


def pages() -> list[Page]:
    """Give the pages of both moves."""
    return list(moved_pages(read_moves(TEXT).held))


def test_a_moved_page_leads_on() -> None:
    """Its frame sends on; its words have the link, the day and the reason as plain text."""
    moved = pages()[0]
    text = render(moved).data.decode()
    assert (moved.url, moved.meta.frame) == ("/thu-tuc/1.0/", "moved.html")
    assert 'crumbs: [{"title": "/thu-tuc/2.0/", "href": "thu-tuc/2.0/"}]' in text
    assert '<a href="../2.0/">/thu-tuc/2.0/</a>' in text
    assert "Chuyển ngày 21/11/2026" in text
    assert "<script" not in text
    assert "**" not in text
    assert "json_ld" not in text


def test_a_closed_page_says_why_and_where_to_look() -> None:
    """It stands in the usual frame, with header and search, and names no new page."""
    closed = pages()[1]
    text = render(closed).data.decode()
    assert (closed.url, closed.meta.frame) == ("/chi-tieu/x/", None)
    assert "Đã đóng ngày 02/01/2026" in text
    assert "Thôi đo từ năm 2026" in text
    assert 'Bạn tra ở: <a href="../../">trang đầu</a>' in text


def test_the_recipe_knows_its_text() -> None:
    """It is made again when the text is another, and makes the pages of the lines."""
    recipe = moved_recipe(TEXT)
    assert recipe.given != moved_recipe("").given
    assert [page.url for page in recipe.make(collection_of())] == ["/thu-tuc/1.0/", "/chi-tieu/x/"]
