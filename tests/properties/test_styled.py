"""Whenever the line reader answers, the full reader gives the same values and no problem."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.character_rules import RULES
from generator.load.characters import is_usual, mend
from generator.load.source import LIST_LIMITS, Source
from generator.model.unit import Unit
from generator.style.yaml_style import as_yaml
from tests.unit.load.agreeing import is_read_by_line

USUAL = "abcdeoAEO019 àáâãăđĐơưẠạỹÂ–—“”‘’•…«»:#-'\"\\|>&*!%@`{}[],?./"
TEXT = st.text(st.sampled_from(USUAL), min_size=1, max_size=20)
NAME = st.sampled_from(["name", "level", "sources", "notes", "code", "no", "n", "hai_tu", "a1"])
VALUE = st.recursive(
    st.booleans() | st.integers(-(10**16), 10**16) | TEXT | st.sampled_from(["no", "một\nhai", ""]),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(NAME, inner, max_size=3),
    max_leaves=8,
)
WRITTEN = st.dictionaries(NAME, VALUE, min_size=1).map(lambda values: as_yaml(values, Unit))

CLEAN_WORDS = st.sampled_from(["Đơn đăng ký", "Mẫu số 18 (Nghị định)", "https://x.gov.vn/#a"])
CLEAN = st.recursive(
    CLEAN_WORDS | st.sampled_from(["1.001193", "no", 'a "b"']) | st.integers(0, 10**9),
    lambda inner: (
        st.lists(st.dictionaries(st.sampled_from(["a", "b"]), inner, min_size=1), min_size=1)
        | st.dictionaries(st.sampled_from(["c", "d"]), inner, min_size=1)
        | st.lists(CLEAN_WORDS, min_size=1)
    ),
    max_leaves=12,
)

PIECES = (
    *("\n", "\n\n", " ", "  ", "\n  ", "- ", "\n- ", "-", ":", ": ", ":\n", "# ", " #", '"', "'"),
    *("\\", '\\"', "\\\\", "\\n", "\\u0111", "&a ", "*a", "!t ", "<<: a", "|-\n", ">", "[", "]"),
    *("{", "}", ",", "?", "---\n", "...\n", "%", "@", "`", "\t", "\r", "\x00", "\x85", "\u2028"),
    *("\u200b", "\ufeff", "\u00a0", "\u0301", "\u0338", "\u0430", "Ð", "á»–", "oâ", "no", "~"),
    *("true", "0", "01", "1.5", "-", "2025-07-01", "2025-7-1", "a: b\n", "  a: b\n", "  - a\n"),
    *("a", "b: ", "null", "=", "ư\u0306", "ê\u0306", "Č", "×", "😀"),
)


@st.composite
def spoiled(draw: st.DrawFn) -> str:
    """Write values in the style, then put something in, take something out, or both."""
    text = draw(WRITTEN | st.dictionaries(st.just("e"), CLEAN).map(lambda v: as_yaml(v, Unit)))
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 4)))
        text = text[:start] + draw(st.sampled_from(PIECES)) + text[end:]
    return text


@settings(max_examples=500)
@given(spoiled())
def test_both_ways_agree(text: str) -> None:
    """Written in the style and spoiled or not: read line by line, or not, but never otherwise."""
    is_read_by_line(Source("a.yml", text.encode()), LIST_LIMITS)


@given(st.dictionaries(st.sampled_from(["e", "f"]), CLEAN, min_size=1))
def test_the_style_is_read_line_by_line(values: dict[str, object]) -> None:
    """What the style writes of ordinary values is never left to the full reader."""
    source = Source("a.yml", as_yaml(values, Unit).encode())
    assert is_read_by_line(source, LIST_LIMITS)


@given(st.text(st.sampled_from(USUAL + "ÃÄº€Ö½¬") | st.characters(codec="utf-8"), max_size=12))
def test_a_usual_text_breaks_no_rule(text: str) -> None:
    """The quick look lets nothing pass that a rule finds or that would be mended."""
    if is_usual(text):
        assert not any(rule.pattern.search(text) for rule in RULES)
        assert "".join(mend(text).split()) == "".join(text.split())
