"""Files come out in one style: the same values, the same comments, one way to write them."""

import pytest

from generator.files import list_records, read_records
from generator.load.source import Source
from generator.style.formatting import in_style
from generator.style.plain import may_stand_plain
from tests.roots import REPOSITORY

UNIT = "catalog/units/xa-a/unit.yml"


def styled(text: str, path: str = UNIT) -> str | None:
    """Take a file's text, give it in the one style."""
    made = in_style(Source(path, text.encode("utf-8")))
    return None if made is None else made.decode("utf-8")


def test_fields_stand_in_the_order_of_the_model() -> None:
    """Own fields first, sources and gaps last, whatever the order in which they were typed."""
    text = "sources:\n- source: a\nlevel: commune\nid: xa-a\nname:   'Xã A'\n"
    assert styled(text) == "id: xa-a\nname: Xã A\nlevel: commune\nsources:\n  - source: a\n"


def test_comments_stay_with_what_they_stand_above() -> None:
    """A comment moves with its entry or item; one at the end stays at the end."""
    text = (
        "# of the sources\nsources:\n  # of the item\n  - source: a\n"
        "# of the name\nname: A\nid: xa-a\nlevel: commune\n# the end\n"
    )
    assert styled(text) == (
        "id: xa-a\n# of the name\nname: A\nlevel: commune\n"
        "# of the sources\nsources:\n  # of the item\n  - source: a\n# the end\n"
    )


def test_what_looks_like_a_comment_in_a_text_is_text() -> None:
    """A line of a long text that begins with a hash makes the file one to leave alone or keep."""
    notes = "notes:\n  - |-\n    # một\n    hai\n"
    text = f"id: xa-a\nname: A\nlevel: commune\n{notes}sources:\n  - source: a\n"
    made = styled(text)
    assert made is None or "# một\n" in made


@pytest.mark.parametrize(
    "text", ["name: [", "name: 1.0\n", "- a\n", "name: a\nname: b\n", "", "name: a # b\n"]
)
def test_what_does_not_read_is_left_alone(text: str) -> None:
    """A file with a problem is never rewritten."""
    assert styled(text) is None


def test_a_file_of_no_kind_is_left_alone() -> None:
    """Only records have a style."""
    assert styled("name: a\n", "catalog/other.yml") is None


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Xã A", True),
        ("2025-07-01", True),
        ("tinh-long-an", True),
        ("281/2016/TT-BTC", False),
        ("VBHN-12/2020", False),
        ("KQ.G15.000031", False),
        ("84.33", False),
        ("no", False),
        ("Nguồn: a", False),
        ("a #b", False),
        ("- a", False),
        ("a:", False),
        ("'a'", False),
        ("«a»", False),
    ],
)
def test_quotes_stand_where_they_are_needed(text: str, plain: bool) -> None:  # noqa: FBT001
    """Words and days stand plain; codes, numbers and what YAML could misread stand in quotes."""
    assert may_stand_plain(text) is plain


def test_a_second_pass_changes_nothing() -> None:
    """The style of a file in style is the file, for every real record."""
    for source in read_records(REPOSITORY, list_records(REPOSITORY)):
        made = in_style(source)
        assert made is not None, source.path
        assert in_style(Source(source.path, made)) == made
