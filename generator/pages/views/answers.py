"""The four answers that come first: where, how long, how much, and whether online."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.procedure import ChannelUse, Fee, Procedure, TimeLimit
from generator.pages import labels
from generator.pages.formats import day, listed, lower_first, money, number
from generator.pages.sources import why_missing

_FREE = "Miễn phí"
_ONLINE = "Nộp trực tuyến được"
_CLEAR = (_FREE, _ONLINE)
"""Answers that need no question."""

_FEW = 3
"""How many limits can be told in one answer."""


@dataclass(frozen=True)
class Answer:
    """One answer: the question, a few words, the exception in small, or why it is missing."""

    question: str
    words: str = ""
    detail: str = ""
    unknown: str = ""


def answers(procedure: Procedure) -> tuple[Answer, ...]:
    """Take a procedure, give its four answers in the order that people ask."""
    return (_where(procedure), _how_long(procedure), _how_much(procedure), _online(procedure))


def time_words(limit: TimeLimit) -> str:
    """Take a time limit, give it in words: ``5 ngày làm việc``."""
    return f"{number(limit.amount)} {labels.TIME_UNIT[limit.unit]}"


def fee_words(fee: Fee) -> str:
    """Take a fee, give what it costs: ``8.000 đồng/bản sao``, ``Miễn phí``, ``Theo quy định``."""
    if fee.kind == "fixed" and fee.amount is not None:
        return money(fee.amount) + (f"/{fee.per}" if fee.per else "")
    return _FREE if fee.kind == "free" else "Theo quy định"


def channel_words(channels: Sequence[str]) -> str:
    """Take channels, give them in words; none means every channel."""
    return listed(labels.CHANNEL[c].lower() for c in channels) if channels else ""


def authority_words(fee: Fee) -> str:
    """Take a fee, give who sets it, or the document that does; nothing where that is not known."""
    if fee.set_by == "legal_document" and fee.legal_document:
        return f"Mức thu theo {fee.legal_document}"
    return labels.FEE_AUTHORITY[fee.set_by] if fee.set_by else ""


def short_facts(procedure: Procedure) -> str:
    """Take a procedure, give the one line of facts that stands under its name in lists."""
    if procedure.valid_to:
        return f"Hết hiệu lực sau ngày {day(procedure.valid_to)}"
    named = (
        ("Thời hạn", _how_long(procedure)),
        ("Phí, lệ phí", _how_much(procedure)),
        ("Trực tuyến", _online(procedure)),
    )
    return " · ".join(_alone(name, a.words) for name, a in named if a.words)


def _alone(name: str, words: str) -> str:
    """Take an answer's words, give them so that they are clear without the question."""
    clear = words[0].isdigit() or words in _CLEAR
    return words if clear else f"{name} {lower_first(words)}"


def _where(procedure: Procedure) -> Answer:
    places = tuple(labels.HANDLED_BY[h] for h in procedure.handled_by if h != "other")
    if places:
        agency = procedure.agency or ""
        known = {place.casefold() for place in places}
        detail = "" if set(agency.casefold().split(", ")) <= known else agency
        return Answer("Ở đâu?", listed(places, "hoặc"), detail)
    if procedure.agency:
        return Answer("Ở đâu?", procedure.agency)
    return Answer("Ở đâu?", unknown=why_missing("agency", procedure.missing))


def _how_long(procedure: Procedure) -> Answer:
    limits = procedure.time_limits
    if not limits:
        return Answer("Bao lâu?", unknown=why_missing("time_limits", procedure.missing))
    if len(limits) == 1:
        return Answer("Bao lâu?", time_words(limits[0]), limits[0].case or limits[0].note or "")
    units = {limit.unit for limit in limits}
    if len(units) > 1:
        return Answer("Bao lâu?", "Tùy trường hợp", _limits_words(limits))
    low, high = min(x.amount for x in limits), max(x.amount for x in limits)
    words = (
        time_words(limits[0])
        if low == high
        else f"{number(low)}–{number(high)} {labels.TIME_UNIT[limits[0].unit]}"
    )
    return Answer("Bao lâu?", words, "" if low == high else "tùy trường hợp hoặc cách nộp")


def _limits_words(limits: Sequence[TimeLimit]) -> str:
    told = tuple(dict.fromkeys(time_words(limit) for limit in limits))
    return listed(told) if len(told) <= _FEW else "xem bảng thời hạn bên dưới"


def _how_much(procedure: Procedure) -> Answer:
    fees = procedure.fees
    if not fees:
        return Answer("Bao nhiêu?", unknown=why_missing("fees", procedure.missing))
    kinds = {fee.kind for fee in fees}
    if kinds == {"free"}:
        return Answer("Bao nhiêu?", _FREE, fees[0].case or "")
    if kinds == {"rule"}:
        return Answer("Bao nhiêu?", "Theo quy định", authority_words(fees[0]) or fees[0].note or "")
    amounts = sorted({fee.amount for fee in fees if fee.amount is not None})
    if len(amounts) == 1 and kinds == {"fixed"}:
        return Answer("Bao nhiêu?", fee_words(fees[0]), fees[0].case or "")
    if kinds == {"fixed"}:
        return Answer(
            "Bao nhiêu?",
            f"{number(amounts[0])}–{money(amounts[-1])}",
            "tùy trường hợp hoặc cách nộp",
        )
    return Answer("Bao nhiêu?", "Tùy trường hợp", "xem bảng phí, lệ phí bên dưới")


def _online(procedure: Procedure) -> Answer:
    online = next((c for c in procedure.channels if c.channel == "online"), None)
    if online is None:
        reason = (
            "nguồn không nêu cách nộp trực tuyến"
            if procedure.channels
            else why_missing("channels", procedure.missing)
        )
        return Answer("Trực tuyến?", unknown=reason)
    if online.online is None:
        return Answer("Trực tuyến?", _ONLINE, "chưa rõ toàn trình hay một phần")
    return Answer("Trực tuyến?", labels.ONLINE_LEVEL[online.online.level], _scheme(online))


def _scheme(use: ChannelUse) -> str:
    old = use.online is not None and use.online.scheme == "level-1-4"
    return "cách phân mức trước 15/8/2022" if old else ""
