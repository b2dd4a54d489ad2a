"""A file that says the same is not read again; one that was touched is."""

from generator.load.held import Held, held_text
from generator.load.source import Source

SOURCE = Source("catalog/a.yml", b"a: 1\n")
PLAIN = '{"a":1,"b":"\\u0009\\n"}'


def test_the_same_bytes_say_the_same() -> None:
    """What was read once is known by path, bytes and version."""
    text = held_text([(SOURCE, PLAIN), (Source("b.yml", b""), "{}")], "v1")
    held = Held(text, "v1")
    assert len(held) == 2
    assert held.plain_of(SOURCE) == PLAIN


def test_anything_else_is_unknown() -> None:
    """Other bytes, another path, another version, a line that was touched or cut: read again."""
    text = held_text([(SOURCE, PLAIN)], "v1")
    assert Held(text, "v2").plain_of(SOURCE) is None
    assert Held(text, "v1").plain_of(Source(SOURCE.path, b"a: 2\n")) is None
    assert Held(text, "v1").plain_of(Source("catalog/b.yml", SOURCE.data)) is None
    assert Held(text.replace(":1,", ":2,"), "v1").plain_of(SOURCE) is None
    assert Held(text[:-4], "v1").plain_of(SOURCE) is None
    assert Held("", "v1").plain_of(SOURCE) is None
    assert Held("no\ttabs\nhere", "v1").plain_of(SOURCE) is None
