"""How large a file is, in words."""

from decimal import Decimal

from generator.downloads import Offer
from generator.pages.formats import number

_KB = 1000
_MB = 1000 * _KB


def size_words(size: int) -> str:
    """Take bytes, give them as ``215 KB`` or ``3,7 MB``; the smallest file has 1 KB."""
    if size < _MB:
        return f"{number(max(1, round(size / _KB)))} KB"
    return f"{number((Decimal(size) / _MB).quantize(Decimal('0.1')))} MB"


def size_of(url: str, offer: Offer) -> str:
    """Take a file's address and what is offered, give its size; empty where it was not measured."""
    size = offer.sizes.get(url)
    return "" if size is None else size_words(size)
