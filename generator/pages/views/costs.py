"""The lines of fees and time limits."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.model.procedure import Fee, TimeLimit
from generator.pages import labels
from generator.pages.formats import upper_first
from generator.pages.views.answers import authority_words, channel_words, fee_words, time_words
from generator.pages.views.cases import case_key
from generator.pages.views.validity import ALWAYS, Days, valid_days, valid_words

EVERY_CASE = "Mọi trường hợp"


class CostLine(Struct, frozen=True):
    """One line of fees or limits: what, for which case and channel, and the remark."""

    words: str
    applies_to: str
    note: str
    case: str = ""
    """The key of its case; nothing where it is for every case."""
    valid: Days = ALWAYS


def fee_lines(fees: Iterable[Fee]) -> tuple[CostLine, ...]:
    """Take the fees of a procedure, give their lines."""
    return _beside_cases([fee_line(fee) for fee in fees])


def time_lines(limits: Iterable[TimeLimit]) -> tuple[CostLine, ...]:
    """Take the time limits of a procedure, give their lines."""
    return _beside_cases([time_line(limit) for limit in limits])


def fee_line(fee: Fee) -> CostLine:
    """Take a fee, give its line."""
    valid = valid_words(fee.valid_from, fee.valid_to)
    authority = authority_words(fee)
    law = fee.legal_document or ""
    notes = [authority, law if law not in authority else "", valid, fee.note or ""]
    words = (
        f"{labels.FEE_NAME[fee.name]}: {fee_words(fee)}" if fee.kind == "fixed" else fee_words(fee)
    )
    line = _cost_line(words, fee.case, channel_words(fee.channels), notes)
    return replace(line, valid=valid_days(fee.valid_from, fee.valid_to))


def time_line(limit: TimeLimit) -> CostLine:
    """Take a time limit, give its line."""
    notes = [limit.note or ""]
    return _cost_line(time_words(limit), limit.case, channel_words(limit.channels), notes)


def _beside_cases(lines: Sequence[CostLine]) -> tuple[CostLine, ...]:
    """Beside lines for single cases, one without a case is the rule and they are exceptions."""
    if not any(line.case for line in lines):
        return tuple(lines)
    return tuple(
        replace(line, applies_to="Trường hợp chung") if line.applies_to == EVERY_CASE else line
        for line in lines
    )


def _cost_line(words: str, case: str | None, channels: str, notes: Iterable[str]) -> CostLine:
    inside = f" ({channels})" if case and channels else upper_first(channels)
    note = "; ".join(note for note in notes if note)
    applies_to = f"{case or ''}{inside}" or EVERY_CASE
    return CostLine(words, applies_to, upper_first(note), case_key(case))
