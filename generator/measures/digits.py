"""How exact a printed number is."""

from decimal import Decimal


def half_digit(value: Decimal) -> Decimal:
    """Take a number as printed, give how far off the true one may be: half of its last digit."""
    exponent = value.as_tuple().exponent
    return Decimal(5).scaleb((exponent if isinstance(exponent, int) else 0) - 1)


def doubt_of(*values: Decimal) -> Decimal:
    """Take the printed numbers of one sum, give how far off it may be by their rounding alone."""
    return sum(map(half_digit, values), Decimal())


def decimal_comma(value: Decimal | int) -> str:
    """Take a number, give it with a decimal comma: 84,33."""
    return f"{value:f}".replace(".", ",") if isinstance(value, Decimal) else str(value)
