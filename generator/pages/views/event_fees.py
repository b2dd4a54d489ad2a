"""What a life event costs: a sum only where every fee is known and fixed."""

from collections.abc import Sequence

from generator.model.procedure import Procedure
from generator.pages.formats import lower_first, money
from generator.pages.views.answers import answers


def event_fees(needed: Sequence[tuple[int, Procedure]]) -> str:
    """Take the stations that everybody needs, give in words what they cost together, or why not.

    Stations are given as their numbers and procedures; without any there is nothing to sum up.
    """
    amounts = [_amount(procedure) for _, procedure in needed]
    known = [amount for amount in amounts if amount is not None]
    if not needed:
        return ""
    if len(needed) == 1:
        return f"Phí, lệ phí của việc cần làm: {_words(needed[0][1])}."
    if len(known) < len(amounts):
        told = "; ".join(f"thủ tục {number}: {_words(procedure)}" for number, procedure in needed)
        return f"Chưa tính được tổng phí, lệ phí của các việc cần làm: {told}."
    if not sum(known):
        return "Các việc cần làm đều miễn phí."
    return f"Tổng phí, lệ phí của các việc cần làm: {money(sum(known))}."


def _amount(procedure: Procedure) -> int | None:
    """Take a procedure, give its fee if it is one amount for everybody, once; free is nothing."""
    if len(procedure.fees) != 1:
        return None
    fee = procedure.fees[0]
    if fee.case or fee.channels or fee.per or fee.valid_to or fee.valid_from:
        return None
    return 0 if fee.kind == "free" else fee.amount


def _words(procedure: Procedure) -> str:
    answer = answers(procedure)[2]
    if not answer.words:
        return f"chưa có dữ liệu ({answer.unknown})"
    return lower_first(answer.words) + (f" ({answer.detail})" if answer.detail else "")
