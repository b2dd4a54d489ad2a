"""Numbers, money, days and lists as Vietnamese readers write them: 1.234,56 and 20/11/2026."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

_SWAP = str.maketrans({",": ".", ".": ","})


def number(value: Decimal | int) -> str:
    """Take a number, give it with all its digits: ``1234.56`` becomes ``1.234,56``."""
    written = f"{value:,}" if isinstance(value, int) else f"{value:,f}"
    return written.translate(_SWAP)


def percent(value: Decimal) -> str:
    """Take a percentage, give it with its sign: ``99.38`` becomes ``99,38%``."""
    return f"{number(value)}%"


def money(amount: int) -> str:
    """Take đồng, give them in words: ``8000`` becomes ``8.000 đồng``."""
    return f"{number(amount)} đồng"


def day(value: date) -> str:
    """Take a day, give it as ``20/11/2026``."""
    return value.strftime("%d/%m/%Y")


def partial_day(value: str) -> str:
    """Take ``2026-06-10`` or a beginning of it, give ``10/06/2026``, ``06/2026`` or ``2026``."""
    return "/".join(reversed(value.split("-")))


def listed(words: Iterable[str], last: str = "và") -> str:
    """Take words, give them as a list in a sentence: ``a, b và c``."""
    items = list(words)
    head = ", ".join(items[:-1])
    return f"{head} {last} {items[-1]}" if head else "".join(items)


def upper_first(words: str) -> str:
    """Take words, give them with a capital first letter."""
    return _one(words[:1].upper(), words) + words[1:]


def shortened(words: str, most: int) -> str:
    """Take words and how many signs they may have, give as many whole ones as fit, and «…»."""
    if len(words) <= most:
        return words
    return f"{words[: most + 1].rsplit(' ', 1)[0].rstrip(' ,;:(/')}…"


def lower_first(words: str) -> str:
    """Take words, give them with a small first letter; abbreviations stay as they are."""
    if words[1:2].islower() or words[1:2] == " ":
        return _one(words[:1].lower(), words) + words[1:]
    return words


def _one(letter: str, words: str) -> str:
    """Give another first letter of words, unless it would be two: «ß» has none of its own."""
    return letter if len(letter) == 1 else words[:1]
