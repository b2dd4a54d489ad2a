"""Ways of handing in, with their time limits and fees, from the rows of a source.

Nothing is taken that is not plain: a zero is no «free», a number without a unit is no limit, and
words beside an amount may change it, so such an amount is left to a person.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from generator.importing.plain_text import LINE, numbers_in, plain, told
from generator.importing.seen import Notes
from generator.model.folding import fold

_UNITS: Mapping[str, str] = {
    "ngay lam viec": "working_day",
    "working day": "working_day",
    "ngay": "day",
    "day": "day",
    "gio": "hour",
    "gio lam viec": "hour",
    "hour": "hour",
    "thang": "month",
    "month": "month",
}
_TIME = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\d\s].*)?")
_OTHER_TIME = re.compile(r"(\d{1,3})\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng)(?! \d)", re.IGNORECASE)
_AMOUNT = re.compile(r"(\d{1,3}(?:[.,]\d{3})+|\d+)\s*(.*)", re.DOTALL)
_DONG = frozenset({"", "dong", "vnd", "viet nam dong", "d"})
_ZEROS = frozenset({"mien phi", "khong", "khong dong", "0 dong", ""})
_BESIDE = re.compile(r"\b(mien|ban sao|neu co)\b")
"""Words that make a sentence of an exemption, or of a fee beside the procedure's own."""
_COUNCIL = re.compile(r"\bhoi dong nhan dan\b|\bhdnd\b")
_PER = re.compile(
    r"(?:(?P<amount>\d{1,3}(?:\.\d{3})+|\d{4,})\s*(?:đồng|đ|VNĐ)?)?\s*/\s*(?P<per>[^\d/;:.()]{2,40})"
)
_LEAST = 1_000


class Cost(Struct, frozen=True):
    """What one row says of the fee: its kind if told, the amount as printed, the words beside."""

    amount: str
    note: str = ""
    name: str | None = None


class Row(Struct, frozen=True):
    """One row of the table of ways: the channel, the limit and the costs as printed."""

    channel: str
    time: str = ""
    costs: tuple[Cost, ...] = ()
    note: str = ""


def fields_of(rows: Sequence[Row], notes: Notes, *, with_prose: bool = False) -> dict[str, object]:
    """Take rows, give the fields ``channels``, ``time_limits`` and ``fees``."""
    channels = [{"channel": channel} for channel in dict.fromkeys(row.channel for row in rows)]
    return {
        "channels": channels,
        "time_limits": _limits(rows, notes),
        "fees": _fees(rows, notes, with_prose=with_prose),
    }


def _limits(rows: Sequence[Row], notes: Notes) -> list[dict[str, object]]:
    read: dict[str, set[tuple[str, str] | None]] = {}
    for row in rows:
        limit = limit_in(row.time, notes)
        read.setdefault(row.channel, set()).add(limit)
        _note_others(limit, row.note, notes)
    if any(len(limits) > 1 for limits in read.values()):
        notes.add("several_cases", "time_limits", "; ".join(row.time for row in rows))
        return []
    by_limit: dict[tuple[str, str], list[str]] = {}
    for channel, limits in read.items():
        for limit in limits - {None}:
            if limit:
                by_limit.setdefault(limit, []).append(channel)
    return [
        {"amount": amount, "unit": unit} | ({} if len(by) == len(read) else {"channels": by})
        for (amount, unit), by in by_limit.items()
    ]


def _note_others(limit: tuple[str, str] | None, words: str, notes: Notes) -> None:
    """Tell where the description beside a limit names another number of days or hours."""
    others = (found[1] for found in _OTHER_TIME.finditer(words))
    if limit and any(_number(number) != limit[0] for number in others):
        notes.add("time_part", "time_limits", words)


def limit_in(text: str, notes: Notes) -> tuple[str, str] | None:
    """Take a limit as printed, give number and unit; None where one of them is not plain."""
    said = told(text)
    found = _TIME.fullmatch(said)
    if found is None:
        if said and fold(said) not in {"khong quy dinh", "khac", "chua quy dinh"}:
            notes.add("time_in_words", "time_limits", said)
        return None
    amount, unit = _number(found[1]), _UNITS.get(fold(found[2] or ""))
    if float(amount) == 0:
        return None
    if unit is None:
        notes.add("time_in_words" if found[2] else "time_no_unit", "time_limits", said)
        return None
    return amount, unit


def _number(text: str) -> str:
    """Take a number as printed, give it with a point and no needless zeros."""
    whole, _, rest = text.replace(",", ".").partition(".")
    rest = rest.rstrip("0")
    return f"{int(whole)}.{rest}" if rest else str(int(whole))


def _fees(rows: Sequence[Row], notes: Notes, *, with_prose: bool) -> list[dict[str, object]]:
    everywhere = {row.channel for row in rows}
    by_channel: dict[str, list[dict[str, object]]] = {}
    for row in rows:
        for cost in row.costs:
            fee = fee_in(cost, notes, with_prose=with_prose)
            if fee is None and told(cost.amount):
                # One fee that is not understood makes the list of fees wrong.
                return []
            held = by_channel.setdefault(row.channel, [])
            if fee is not None and fee not in held:
                held.append(fee)
    if any(len(fees) > 1 for fees in by_channel.values()) and not with_prose:
        notes.add("several_cases", "fees", _said(rows))
        return []
    return _joined(by_channel, everywhere)


def _said(rows: Iterable[Row]) -> str:
    return "; ".join(f"{c.amount} {c.note}" for row in rows for c in row.costs)


def _joined(
    by_channel: Mapping[str, list[dict[str, object]]], everywhere: set[str]
) -> list[dict[str, object]]:
    """Take fees by channel, give each once, with its channels where it is not for all."""
    found: list[tuple[dict[str, object], list[str]]] = []
    for channel, fees in by_channel.items():
        for fee in fees:
            known = next((channels for held, channels in found if held == fee), None)
            if known is None:
                found.append((fee, [channel]))
            else:
                known.append(channel)
    return [fee if set(c) == everywhere else {**fee, "channels": c} for fee, c in found]


def fee_in(cost: Cost, notes: Notes, *, with_prose: bool = False) -> dict[str, object] | None:
    """Take a cost as printed, give a fee; None where it cannot be said for sure."""
    label, note = told(cost.amount), told(cost.note)
    if not label and not note:
        return None
    found = _AMOUNT.fullmatch(label)
    amount = int(re.sub(r"[.,]", "", found[1])) if found else None
    if amount == 0 or fold(label) in _ZEROS:
        return _not_free(label, note, cost, notes, with_prose=with_prose)
    if found is None or amount is None:
        return _by_rule(label, cost, notes, with_prose=with_prose)
    if fold(found[2]) not in _DONG:
        notes.add("foreign_currency", "fees", label)
        return None
    if amount < _LEAST:
        notes.add("amount_too_small", "fees", f"{label} {note}")
        return None
    return _fixed(amount, note, cost, notes, with_prose=with_prose)


def _fixed(
    amount: int, note: str, cost: Cost, notes: Notes, *, with_prose: bool
) -> dict[str, object] | None:
    fee = _named({"kind": "fixed", "amount": amount}, cost, notes)
    if not note:
        return fee
    per = _PER.fullmatch(note.strip("() "))
    if per and (not per["amount"] or int(per["amount"].replace(".", "")) == amount):
        return {**fee, "per": per["per"].strip()}
    if with_prose:
        return {**fee, "note": note[:LINE]}
    notes.add("amount_in_words", "fees", note)
    return None


def _not_free(
    label: str, note: str, cost: Cost, notes: Notes, *, with_prose: bool
) -> dict[str, object] | None:
    """A zero in a source stands for «see the law» more often than for «free»."""
    rule = _by_rule(note, cost, notes, with_prose=with_prose) if fold(note) else None
    if rule is None:
        notes.add("fee_zero", "fees", f"{label} {note}")
    return rule


def _by_rule(words: str, cost: Cost, notes: Notes, *, with_prose: bool) -> dict[str, object] | None:
    """Take words about a fee, give the rule that they name, if they name just one and no amount."""
    laws, council = numbers_in(words), _COUNCIL.search(fold(words))
    rest: dict[str, object] = {"note": plain(words)[:LINE]} if with_prose else {}
    amounts = re.search(r"\d[\d.,]*\s*(?:đồng|đ\b|VNĐ|triệu|nghìn|%)", words)
    if council:
        if not with_prose and (laws or amounts or re.search(_BESIDE, fold(words))):
            notes.add("fee_part", "fees", words)
        return _named({"kind": "rule", "set_by": "provincial_council"} | rest, cost, notes)
    # «Miễn … cho người thuộc hộ nghèo» beside a law: the law is of something else, or half of it.
    if len(laws) == 1 and not amounts and not re.search(_BESIDE, fold(words)):
        law = {"kind": "rule", "set_by": "legal_document", "legal_document": laws[0]}
        return _named(law | rest, cost, notes)
    if with_prose and len(fold(words)) > 3:  # noqa: PLR2004 - «x», «o» and «-» are no rule
        return _named({"kind": "rule", **rest}, cost, notes)
    if fold(words) not in {"", "khong", "khong co", "khong quy dinh"}:
        notes.add("amount_in_words", "fees", words)
    return None


def _named(fee: dict[str, object], cost: Cost, notes: Notes) -> dict[str, object]:
    if cost.name is None:
        notes.add("fee_name", "fees")
        return fee
    return {**fee, "name": cost.name}
