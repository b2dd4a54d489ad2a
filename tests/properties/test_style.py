"""Whatever a record says, its text in the one style says the same."""

from hypothesis import given
from hypothesis import strategies as st

from generator.load.characters import mend, text_problems
from generator.load.source import LIST_LIMITS, Source
from generator.load.yaml_text import parse
from generator.model.unit import Unit
from generator.style.yaml_style import as_yaml


def is_kept(text: str) -> bool:
    """Whether the loader takes a text as it is."""
    return bool(text) and text == mend(text) and not any(text_problems(text, "a.yml"))


LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S"), max_codepoint=0x1EF9)
TEXT = (
    st.text(LETTERS | st.sampled_from(" :#-'\"|>&*!%@`{}[],?\\/."), min_size=1, max_size=30)
    .map(mend)
    .filter(is_kept)
)
NAME = st.sampled_from(["name", "level", "sources", "notes", "code", "khac", "hai-tu"])
VALUE = st.recursive(
    st.booleans() | st.integers(-(10**9), 10**9) | TEXT | st.just("một\nhai"),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(tuple)
        | st.dictionaries(NAME, inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(NAME, VALUE, min_size=1))
def test_written_values_read_back(values: dict[str, object]) -> None:
    """The loader reads just the values that were written, without a problem."""
    again = parse(Source("a.yml", as_yaml(values, Unit).encode("utf-8")), LIST_LIMITS)
    assert again.problems == ()
    assert again.value == values
