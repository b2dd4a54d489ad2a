"""What belongs to one public service: channels, papers, costs, results and conditions."""

from collections.abc import Iterator, Mapping

from generator.exports.linked.names import DONG, Names
from generator.exports.linked.terms import Iri, Node, Said, Text, Typed, node, words
from generator.model.procedure import Document, Fee, Procedure, TimeLimit

_DURATION: Mapping[str, str] = {"day": "P{}D", "month": "P{}M", "hour": "PT{}H"}
"""How a limit is written as a duration; working days are none, and are told in words alone."""


def service_parts(record: Procedure, names: Names) -> Iterator[Node]:
    """Take a procedure, give its parts, each with a name and an identifier of its own."""
    for channel in dict.fromkeys(use.channel for use in record.channels):
        yield _channel(channel, record, names)
    for number, paper in enumerate(record.documents, 1):
        yield from _evidence(record.code, number, paper, names)
    for number, fee in enumerate(record.fees, 1):
        yield _cost(record, number, fee, names)
    for number, result in enumerate(record.results, 1):
        yield _titled("cv:Output", record.code, f"ket-qua-{number}", result.name, names)
    for number, text in enumerate(record.conditions, 1):
        yield _titled("cv:Requirement", record.code, f"dieu-kien-{number}", text, names)


def duration(limits: tuple[TimeLimit, ...], channel: str = "") -> Typed | None:
    """Take limits and a channel, or none for the whole service, give the duration that is its own.

    Nothing where several limits apply, where one holds in a certain case, and for working days.
    """
    held = [limit for limit in limits if not channel or _applies(limit, channel)]
    if len(held) != 1 or held[0].case or bool(held[0].channels) != bool(channel):
        return None
    amount, form = held[0].amount, _DURATION.get(held[0].unit)
    return Typed(form.format(int(amount)), "xsd:duration") if form and amount % 1 == 0 else None


def _applies(limit: TimeLimit, channel: str) -> bool:
    return not limit.channels or channel in limit.channels


def _channel(channel: str, record: Procedure, names: Names) -> Node:
    uses = [use for use in record.channels if use.channel == channel]
    said: Said = {
        "dct:identifier": f"{record.code}/kenh-{channel}",
        "dct:type": names.shared("kenh", channel),
        "dct:description": (Text(use.note) for use in uses if use.note),
        "cv:processingTime": duration(record.time_limits, channel),
        "schema:url": (Iri(use.address) for use in uses if use.address),
    }
    return node(names.procedure(record.code, f"kenh-{channel}"), "cv:Channel", said)


def _evidence(code: str, number: int, paper: Document, names: Names) -> Iterator[Node]:
    counts = (("Bản chính", paper.originals), ("Bản sao", paper.copies))
    told = [paper.case, *(f"{name}: {held}" for name, held in counts if held is not None)]
    form = Iri(paper.form_address) if paper.form_address else None
    said: Said = {
        "dct:identifier": f"{code}/giay-to-{number}",
        "dct:title": Text(paper.name),
        "dct:description": words(". ".join(filter(None, (*told, paper.form, paper.note)))),
        "foaf:page": form,
    }
    yield node(names.procedure(code, f"giay-to-{number}"), "cv:Evidence", said)
    if form:
        yield node(form, "foaf:Document", {})


def _cost(record: Procedure, number: int, fee: Fee, names: Names) -> Node:
    """One fee; where its amount is not known it has no value, and least of all zero."""
    amount = 0 if fee.kind == "free" else fee.amount
    told = ("Phí" if fee.name == "fee" else "Lệ phí", fee.case, fee.per, fee.note)
    said: Said = {
        "dct:identifier": f"{record.code}/phi-{number}",
        "dct:description": Text(". ".join(filter(None, told))),
        "cv:hasValue": None if amount is None else Typed(f"{amount}.0", "xsd:double"),
        "cv:currency": None if amount is None else DONG,
        "cv:ifAccessedThrough": _only_channel(record, fee, names),
    }
    return node(names.procedure(record.code, f"phi-{number}"), "cv:Cost", said)


def _only_channel(record: Procedure, fee: Fee, names: Names) -> Iri | None:
    """The channel of a fee; CPSV-AP leaves room for one."""
    held = {use.channel for use in record.channels}
    if len(fee.channels) != 1 or fee.channels[0] not in held:
        return None
    return names.procedure(record.code, f"kenh-{fee.channels[0]}")


def _titled(kind: str, code: str, part: str, title: str, names: Names) -> Node:
    said: Said = {"dct:identifier": f"{code}/{part}", "dct:title": Text(title)}
    return node(names.procedure(code, part), kind, said)
