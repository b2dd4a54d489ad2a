"""A site that misses something, holds something foreign or is too small is not published."""

from generator.publishing.checking import NEEDED, Fault, file_faults, is_drop, link_fault, told
from generator.publishing.contents import Contents
from generator.publishing.links import Broken

WANTED = dict.fromkeys((*NEEDED, "a/index.html"), "")


def faults(found: set[str], odd: set[str] = frozenset(), *, whole: bool = True) -> list[str]:  # type: ignore[assignment]
    """Give the faults of a site with these files, in words."""
    contents = Contents(frozenset(found), frozenset(odd))
    return [str(fault) for fault in file_faults(contents, WANTED, whole=whole)]


def test_a_whole_site_has_no_fault() -> None:
    """What is wanted is there, and nothing else."""
    assert faults(set(WANTED)) == []


def test_what_is_missing_is_named() -> None:
    """A file of the records, and one that every site needs."""
    assert faults(set(WANTED) - {"a/index.html"}) == ["site/a/index.html: thiếu tệp này."]
    assert faults(set(WANTED) - {"404.html"}) == ["site/404.html: thiếu tệp này."]


def test_what_is_foreign_is_named() -> None:
    """A file that nobody made stops a site, unless only MkDocs knows what there should be."""
    assert "CNAME: tệp lạ" in faults({*WANTED, "CNAME"})[0]
    assert faults({*WANTED, "CNAME"}, whole=False) == []
    assert "link: không phải tệp thường" in faults(set(WANTED), {"link"}, whole=False)[0]


def test_one_page_in_ten_may_go() -> None:
    """Up to a tenth of the pages may be gone; more must be asked for."""
    assert not is_drop(90, 100)
    assert is_drop(89, 100)
    assert is_drop(0, 1)
    assert not is_drop(0, 0)


def test_a_broken_link_is_told_with_page_and_place() -> None:
    """The page that it stands on, and the address or the anchor that is not there."""
    assert str(link_fault(Broken("a/index.html", "b/index.html"))) == (
        "site/a/index.html: có liên kết đến /b/, nơi không có gì."
    )
    assert str(link_fault(Broken("index.html", "b/index.html#c"))) == (
        "site/index.html: có liên kết đến chỗ «#c» không có trong /b/."
    )


def test_many_faults_are_not_all_told() -> None:
    """The first are shown, then that there are more."""
    three = [Fault(str(number), "a") for number in range(3)]
    assert told(iter(three), 3) == ["site/0: a", "site/1: a", "site/2: a"]
    assert told(iter(three), 2) == ["site/0: a", "site/1: a", "… và những chỗ khác nữa."]
