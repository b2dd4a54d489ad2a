"""Addresses for reports are filled so that nothing in a name can change where they lead."""

from generator.model.report_address import PLACEHOLDERS, filled, unknown_placeholders

ADDRESS = "https://a.vn/?ma={record}&ten={name}"


def test_values_are_encoded() -> None:
    """Signs that mean something in an address become codes; what has no value becomes nothing."""
    assert filled(ADDRESS, {"record": "1.000001", "name": "a&b=c/đ"}) == (
        "https://a.vn/?ma=1.000001&ten=a%26b%3Dc%2F%C4%91"
    )
    assert filled(ADDRESS, {}) == "https://a.vn/?ma=&ten="
    assert filled("https://a.vn/", {"record": "1"}) == "https://a.vn/"


def test_unknown_placeholders() -> None:
    """Only words that nothing fills are named."""
    known = "".join(f"{{{name}}}" for name in PLACEHOLDERS)
    assert unknown_placeholders(known) == ()
    assert unknown_placeholders(f"{known}{{code}}{{}}") == ("code", "")
