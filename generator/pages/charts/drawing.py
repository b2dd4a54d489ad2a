"""What all charts draw with: short coordinates and escaped labels."""

from decimal import Decimal

from generator.pages.markdown import text


def label(x: Decimal, y: Decimal, words: str, anchor: str, more: str = "") -> str:
    """Take a place, words and where they are anchored, give them as text of a drawing."""
    place = f'x="{short(x)}" y="{short(y)}" text-anchor="{anchor}"'
    return f'<text class="label{more}" {place}>{text(words)}</text>'


def short(value: Decimal) -> str:
    """Take a coordinate, give it with two decimals at most."""
    rounded = value.quantize(Decimal("0.01"))
    return f"{rounded.normalize():f}"
