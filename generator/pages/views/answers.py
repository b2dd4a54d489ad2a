"""The four answers that come first: where, how long, how much, and whether online."""

from collections.abc import Sequence

from msgspec import Struct

from generator.model.procedure import ChannelUse, Fee, Procedure, TimeLimit
from generator.pages import labels
from generator.pages.formats import listed, lower_first, money, number, upper_first
from generator.pages.sources import why_missing
from generator.pages.views.validity import valid_words

_FREE = "Miễn phí"
_FEW = 3
"""How many limits can be told in one answer."""

_SHORT = 60
"""How many letters of a remark fit beside an answer; longer ones stand in the tables alone."""

_WHERE = 100
"""How long the names of the agencies may be; more of them are a list, not an answer."""

_SPREAD = "tùy trường hợp hoặc cách nộp"


class Answer(Struct, frozen=True):
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
    facts = (
        upper_first(valid_words(None, procedure.valid_to)),
        _alone("Thời hạn", _how_long(procedure).words),
        _alone("Phí, lệ phí", _how_much(procedure).words),
        online_words(procedure),
    )
    return " · ".join(fact for fact in facts if fact)


def online_words(procedure: Procedure) -> str:
    """Take a procedure, give how far it is done on the network, clear without a question."""
    use = _online_use(procedure)
    if use is None:
        return ""
    if use.online is None:
        return "Nộp trực tuyến được"
    return f"Trực tuyến {labels.ONLINE_LEVEL[use.online.level].lower()}"


def _alone(name: str, words: str) -> str:
    """Take an answer's words, give them so that they are clear without the question."""
    clear = not words or words[0].isdigit() or words.startswith(_FREE)
    return words if clear else f"{name} {lower_first(words)}"


def _brief(remark: str) -> str:
    return remark if len(remark) <= _SHORT else ""


def _case_words(items: Sequence[Fee] | Sequence[TimeLimit]) -> str:
    """Take fees or limits of one answer, give the case that it is for; never left out."""
    if not all(item.case for item in items):
        return ""
    return (len(items) == 1 and _brief(items[0].case or "")) or "tùy trường hợp"


def _where(procedure: Procedure) -> Answer:
    places = tuple(labels.HANDLED_BY[h] for h in procedure.handled_by if h != "other")
    agency = procedure.agency or ""
    if places:
        known = {place.casefold() for place in places}
        others = [part for part in agency.split(", ") if part.casefold() not in known]
        return Answer("Ở đâu?", listed(places, "hoặc"), _brief(", ".join(others)))
    if len(agency) > _WHERE:
        return Answer("Ở đâu?", "Nhiều cơ quan", "xem danh sách ở Thông tin thêm")
    if agency:
        return Answer("Ở đâu?", agency)
    return Answer("Ở đâu?", unknown=why_missing("agency", procedure.missing))


def _how_long(procedure: Procedure) -> Answer:
    limits = procedure.time_limits
    if not limits:
        return Answer("Bao lâu?", unknown=why_missing("time_limits", procedure.missing))
    if len(limits) == 1:
        remark = _case_words(limits) or _brief(limits[0].note or "")
        return Answer("Bao lâu?", time_words(limits[0]), remark)
    units = {limit.unit for limit in limits}
    if len(units) > 1:
        return Answer("Bao lâu?", "Tùy trường hợp", _limits_words(limits))
    low, high = min(x.amount for x in limits), max(x.amount for x in limits)
    words = (
        time_words(limits[0])
        if low == high
        else f"{number(low)}–{number(high)} {labels.TIME_UNIT[limits[0].unit]}"
    )
    return Answer("Bao lâu?", words, "" if low == high else _SPREAD)


def _limits_words(limits: Sequence[TimeLimit]) -> str:
    told = tuple(dict.fromkeys(time_words(limit) for limit in limits))
    return listed(told) if len(told) <= _FEW else "xem phần Thời hạn"


def _how_much(procedure: Procedure) -> Answer:
    fees = procedure.fees
    if not fees:
        return Answer("Bao nhiêu?", unknown=why_missing("fees", procedure.missing))
    kinds = {fee.kind for fee in fees}
    if len(fees) == 1 or (len(kinds) == 1 and kinds != {"fixed"}):
        return Answer("Bao nhiêu?", fee_words(fees[0]), _fee_remark(fees))
    if kinds == {"fixed"}:
        return _amounts(fees)
    rules = [fee for fee in fees if not fee.case]
    if len(rules) == 1:
        # Lists show the words alone: free must not look like free for all.
        if rules[0].kind == "free":
            return Answer("Bao nhiêu?", f"{_FREE}, có ngoại lệ")
        return Answer("Bao nhiêu?", fee_words(rules[0]), "có mức khác tùy trường hợp")
    return Answer("Bao nhiêu?", "Tùy trường hợp", "xem phần Phí, lệ phí")


def _fee_remark(fees: Sequence[Fee]) -> str:
    """Take fees of one kind, give who sets them, for whom and until when they are."""
    fee = fees[0]
    if fee.kind == "rule":
        return _brief(authority_words(fee) or fee.note or "")
    until = valid_words(None, fee.valid_to)
    return "; ".join(remark for remark in (_case_words(fees), until) if remark)


def _amounts(fees: Sequence[Fee]) -> Answer:
    amounts = sorted({fee.amount for fee in fees if fee.amount is not None})
    if len(amounts) == 1:
        return Answer("Bao nhiêu?", fee_words(fees[0]))
    words = f"{number(amounts[0])}–{money(amounts[-1])}"
    by_channel = all(fee.channels and not fee.case for fee in fees)
    told = "; ".join(f"{channel_words(f.channels)} {number(f.amount or 0)}" for f in fees)
    return Answer("Bao nhiêu?", words, (by_channel and _brief(told)) or _SPREAD)


def _online(procedure: Procedure) -> Answer:
    use = _online_use(procedure)
    if use is None:
        reason = (
            "nguồn không nêu cách nộp trực tuyến"
            if procedure.channels
            else why_missing("channels", procedure.missing)
        )
        return Answer("Trực tuyến?", unknown=reason)
    if use.online is None:
        return Answer("Trực tuyến?", "Có", "chưa rõ mức độ")
    return Answer(
        "Trực tuyến?", f"Có, {labels.ONLINE_LEVEL[use.online.level].lower()}", _scheme(use)
    )


def _online_use(procedure: Procedure) -> ChannelUse | None:
    return next((use for use in procedure.channels if use.channel == "online"), None)


def _scheme(use: ChannelUse) -> str:
    old = use.online is not None and use.online.scheme == "level-1-4"
    return "cách phân mức trước 15/8/2022" if old else ""
