"""Cells of one unit in a ranking: what was published, and what was computed, each said as such."""

from decimal import Decimal

from generator.measures.standings import Standing
from generator.model.edition import Rank, Score
from generator.pages import labels
from generator.pages.tables import Cell
from generator.pages.views.figures import (
    beside,
    printed_note,
    rank_words,
    score_words,
    sentences,
    share_words,
)
from generator.pages.views.table_parts import COMPUTED, signed

NO = "chưa có"


def remark(standing: Standing) -> str:
    """Take a standing, give what must be said of it: why a score is missing, how it is printed."""
    score = standing.score
    if score is None:
        return ""
    missing = labels.MISSING[score.missing_reason] if score.missing_reason else ""
    return sentences((missing, printed_note(score.as_printed, score.value), score.note or ""))


def rank_cell(standing: Standing, population: int | None) -> Cell:
    """Take a standing and how many were ranked, give its rank; a computed one is marked."""
    rank = standing.rank
    words = rank_words(rank, population) if rank else ""
    if rank is None or not words:
        return Cell(words=NO)
    twin, other = standing.computed_rank, ""
    if twin and twin.value != rank.value:
        other = f"tính lại: {rank_words(twin, population)}"
    order = str(rank.value) if rank.value else ""
    return Cell(rank.value, words, small=beside(mark(rank), other), order=order)


def score_cell(standing: Standing, unit: str) -> Cell:
    """Take a standing and the unit of value, give its score; a computed one that differs too."""
    score = standing.score
    words = score_words(score, unit) if score else ""
    if score is None or not words:
        return Cell(words=NO, numeric=True)
    twin, other = standing.computed_score, ""
    if twin and twin.value != score.value:
        other = f"tính lại: {score_words(twin, unit)}"
    small = beside(share_words(score, unit), mark(score), other)
    order = str(score.value) if score.value is not None else ""
    return Cell(score.value, words, small=small, order=order, numeric=True)


def mark(figure: Score | Rank) -> str:
    """Take a figure, say that it was computed here, or nothing."""
    return COMPUTED if figure.computed else ""


def change_cell(value: Decimal | int | None) -> Cell:
    """Take a difference that means something, or None, give its cell."""
    if value is None:
        return Cell(numeric=True)
    return Cell(value, signed(value), order=str(value), numeric=True)
