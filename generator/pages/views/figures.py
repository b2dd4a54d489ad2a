"""Figures in words: as printed, with qualifier, denominator and maximum."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from generator.model.edition import Rank, Score
from generator.model.scorecard import Indicator, Observation
from generator.pages import labels
from generator.pages.formats import money, number, percent, upper_first

_SAID: Mapping[str, tuple[str, ...]] = {
    "about": ("khoảng", "gần", "xấp xỉ", "~"),
    "over": ("hơn", "trên", ">"),
    "under": ("dưới", "<"),
    "at_least": ("ít nhất", "tối thiểu", "từ", "trên", "≥"),
    "at_most": ("nhiều nhất", "tối đa", "không quá", "≤"),
}
"""Words with which a printed figure already says its own qualifier."""

_HUNDRED = Decimal(100)
_TENTH = Decimal("0.1")


def sentences(parts: Iterable[str]) -> str:
    """Take remarks, give those that say something as sentences, one after the other."""
    said = (upper_first(part).rstrip(".") for part in parts if part)
    return " ".join(f"{part}." for part in said)


def beside(*parts: str) -> str:
    """Take short remarks, give those that say something on one line."""
    return ", ".join(part for part in parts if part)


def qualified(words: str, qualifier: str) -> str:
    """Take a figure and its qualifier, give ``khoảng 3 tỉ đồng``; a word is never said twice."""
    if qualifier == "exact" or words.casefold().startswith(_SAID[qualifier]):
        return words
    return f"{labels.QUALIFIER[qualifier]} {words}"


def value_words(value: Decimal, unit: str | None) -> str:
    """Take a value and its unit, give it with all its digits: ``99,38%``, ``3.000 đồng``."""
    match unit:
        case "percent":
            return percent(value)
        case "dong":
            return money(int(value)) if value == int(value) else f"{number(value)} đồng"
        case "rank":
            return f"hạng {number(value)}"
        case "points":
            return f"{number(value)} điểm"
        case _:
            return number(value)


def observation_words(observation: Observation, indicator: Indicator | None) -> str:
    """Take an observation, give its figure as printed, or nothing where there is none."""
    unit = indicator.value_unit if indicator else None
    value, printed = observation.value, observation.as_printed
    if value is not None and (not printed or _with_point(value, printed)):
        printed = value_words(value, unit)
    return qualified(printed, observation.qualifier) if printed else ""


def _with_point(value: Decimal, printed: str) -> bool:
    """Whether a source in another language prints ``84.33``, which here would read as thousands."""
    return "." in str(value) and str(value) in printed


def fraction_words(observation: Observation) -> str:
    """Take an observation, give its numerator and denominator where both are known."""
    top, bottom = observation.numerator, observation.denominator
    return f"{number(top)} trên {number(bottom)}" if top is not None and bottom is not None else ""


def score_words(score: Score, unit: str) -> str:
    """Take a score and its framework's unit, give ``84,33%`` or ``43,59/80``, or nothing."""
    value, top = score.value, score.max
    if value is None:
        return qualified(score.as_printed, score.qualifier) if score.as_printed else ""
    if unit == "ratio":
        return qualified(number(value), score.qualifier)
    if unit == "percent" and top in {None, _HUNDRED}:
        return qualified(percent(value), score.qualifier)
    words = f"{number(value)}/{number(top)}" if top is not None else value_words(value, unit)
    return qualified(words, score.qualifier)


def share(score: Score, unit: str) -> Decimal | None:
    """Take a score, give it as percent of its maximum, or None where the maximum is not known."""
    if score.value is None:
        return None
    if score.max:
        part = score.value / score.max * _HUNDRED
    elif unit == "percent":
        part = score.value
    elif unit == "ratio":
        part = score.value * _HUNDRED
    else:
        return None
    return min(max(part, Decimal(0)), _HUNDRED)


def rounded_share(score: Score | None, unit: str) -> Decimal | None:
    """Take a score or None, give its percent of the maximum to one digit, as pages show it."""
    part = share(score, unit) if score else None
    return tenth(part) if part is not None else None


def tenth(value: Decimal) -> Decimal:
    """Take a number, give it to one digit, halves away from zero, as papers print them."""
    return value.quantize(_TENTH, ROUND_HALF_UP)


def own_unit(score: Score, unit: str) -> str:
    """Take a score and its framework's unit, give the score's: a part of a percent has points."""
    return "points" if score.node and score.max is not None else unit


def share_words(score: Score, unit: str) -> str:
    """Take a score whose maximum is not 100, give its percent of the maximum, else nothing."""
    part = rounded_share(score, unit)
    if part is None or unit == "ratio" or score.max in {None, _HUNDRED}:
        return ""
    return f"{percent(part)} mức tối đa"


def printed_note(printed: str | None, value: Decimal | None) -> str:
    """Take a text as printed and its value, give the text where we write the number otherwise."""
    if not printed or value is None or number(value) in printed:
        return ""
    return f"In là “{printed}”."


def rank_words(rank: Rank, population: int | None) -> str:
    """Take a rank and how many units were ranked, give ``53/63``; never 53 alone."""
    parts = [_place(rank, population), "đồng hạng" if rank.tied else "", rank.place_note or ""]
    words = ", ".join(part for part in parts if part) or rank.as_printed or ""
    return f"{words} ({rank.scope})" if rank.scope and words else words


def _place(rank: Rank, population: int | None) -> str:
    if rank.value is None:
        return ""
    of = rank.of or (None if rank.scope else population)
    return f"{rank.value}/{of}" if of else f"{rank.value} (chưa rõ tổng số)"
