"""The lines of the tables of fees and time limits."""

from dataclasses import dataclass

from generator.model.procedure import Fee, TimeLimit
from generator.pages import labels
from generator.pages.formats import day, upper_first
from generator.pages.views.answers import authority_words, channel_words, fee_words, time_words


@dataclass(frozen=True)
class CostLine:
    """One line of the fee or time table: what, for which case and channel, and the remark."""

    words: str
    applies_to: str
    note: str


def fee_line(fee: Fee) -> CostLine:
    """Take a fee, give its line."""
    until = f"áp dụng đến hết ngày {day(fee.valid_to)}" if fee.valid_to else ""
    since = f"áp dụng từ ngày {day(fee.valid_from)}" if fee.valid_from else ""
    authority = authority_words(fee)
    law = fee.legal_document or ""
    notes = [authority, law if law not in authority else "", since, until, fee.note or ""]
    words = (
        f"{labels.FEE_NAME[fee.name]}: {fee_words(fee)}" if fee.kind == "fixed" else fee_words(fee)
    )
    note = "; ".join(n for n in notes if n)
    return _cost_line(words, fee.case, channel_words(fee.channels), note)


def time_line(limit: TimeLimit) -> CostLine:
    """Take a time limit, give its line."""
    return _cost_line(
        time_words(limit), limit.case, channel_words(limit.channels), limit.note or ""
    )


def _cost_line(words: str, case: str | None, channels: str, note: str) -> CostLine:
    inside = f" ({channels})" if case and channels else upper_first(channels)
    return CostLine(words, f"{case or ''}{inside}" or "Mọi trường hợp", upper_first(note))
