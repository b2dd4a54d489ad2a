"""A file says by its first line whether it is whole."""

import pytest

from generator.sealed import sealed, unsealed


@pytest.mark.parametrize("body", [b"", b"one", b"one\ntwo\n", bytes(range(256))])
def test_what_was_sealed_comes_back(body: bytes) -> None:
    """Whatever the bytes are, ends of lines among them."""
    assert unsealed(sealed(body)) == body


@pytest.mark.parametrize(
    "touched",
    [b"", b"\n", sealed(b"one")[:-1], sealed(b"one") + b"\n", b"0" + sealed(b"one"), b"one"],
)
def test_what_was_touched_holds_nothing(touched: bytes) -> None:
    """Cut short, longer, with another seal or none."""
    assert unsealed(touched) == b""
