"""Lists are cut where a reader would: between groups, and inside one only where it is too long."""

from generator.pages.views.packing import Group, packed, part_chips, part_links


def parts(most: int, **groups: int) -> list[list[tuple[str, int, bool]]]:
    """Give titles, numbers of lines and whether they go on, by page; each line weighs 1."""
    named = ((title, ["x"] * count) for title, count in groups.items())
    return [
        [(group.title, len(group.lines), group.goes_on) for group in page]
        for page in packed(named, lambda _: 1, most)
    ]


def test_groups_stand_whole() -> None:
    """A group that does not fit behind another begins a page."""
    assert parts(5, a=3, b=2, c=1) == [[("a", 3, False), ("b", 2, False)], [("c", 1, False)]]
    assert parts(5, a=3, b=3) == [[("a", 3, False)], [("b", 3, False)]]


def test_a_long_group_goes_on() -> None:
    """A group that no page holds is cut, and says so; no line is lost."""
    assert parts(2, a=5) == [[("a", 2, False)], [("a", 2, True)], [("a", 1, True)]]


def test_a_heavy_line_has_a_page() -> None:
    """A line that weighs more than a page may hold stands alone, not nowhere."""
    pages = packed([("a", [9, 1])], lambda line: line, 5)
    assert [[group.lines for group in page] for page in pages] == [[(9,)], [(1,)]]


def test_nothing_has_no_page() -> None:
    """Without groups there is no page."""
    assert packed([], lambda _: 1) == ()


def test_links_lead_to_pages_and_groups() -> None:
    """Each page is named with its lines, each group with its place."""
    (link,) = part_links([[Group("Hộ tịch", (1, 2))]], lambda n: f"/a/{n}/")
    assert (link.link.url, link.count) == ("/a/1/", 2)
    assert [(g.link.url, g.count) for g in link.groups] == [("/a/1/#ho-tich", 2)]
    assert [chip.here for chip in part_chips(3, 2, lambda n: f"/a/{n}/")] == [False, True, False]
