"""The ledger of addresses: nothing that was published may die."""

import pytest

from generator.pages.ledger import address_of, dead_addresses, extended


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.md", "/"),
        ("thu-tuc/1.001193/index.md", "/thu-tuc/1.001193/"),
        ("api/v1/all.json", None),
        ("thu-tuc/other.md", None),
    ],
)
def test_address_of(path: str, address: str | None) -> None:
    """Pages have the address of their folder; files that are no pages have none."""
    assert address_of(path) == address


def test_an_address_that_dies_is_named_with_its_line() -> None:
    """Each published address without a page is a problem at its line of the ledger."""
    problems = list(dead_addresses("/\n/mat/\n/con/\n/mat-nua/\n", ["/", "/con/"]))
    places = [(p.rule, p.location.line, p.is_error) for p in problems]
    assert places == [("address-gone", 2, True), ("address-gone", 4, True)]
    assert "«/mat/»" in problems[0].message


def test_new_addresses_are_entered_in_order_and_old_ones_stay() -> None:
    """The ledger only grows, is sorted, and holds each address once."""
    assert extended("/\n/b/\n", ["/a/", "/b/"]) == "/\n/a/\n/b/\n"


def test_pages_of_older_changes_are_not_entered() -> None:
    """A build without the history, which cannot have them, would be refused for ever."""
    assert extended("", ["/thu-tuc/1.1/lich-su/", "/thu-tuc/1.1/lich-su/phan-12/"]) == (
        "/thu-tuc/1.1/lich-su/\n"
    )
