"""The answers of the national portal's own API, one procedure each."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.importing.methods import Cost, Row, fields_of
from generator.importing.papers import Paper, documents_of
from generator.importing.plain_text import bases, name_of, numbers_in, plain, told
from generator.importing.record import Head, seen
from generator.importing.seen import Notes, Seen, kept
from generator.importing.words import channel_of

_FLAGS = {"isMinistry": "ministry", "isProvince": "province", "isWard": "commune"}
_NAMES = {"FEE": "fee", "CHARGE": "charge"}
_DONG = re.compile(r"^(việt nam đồng|vnđ|đồng|)$", re.IGNORECASE)


def is_api(value: object) -> bool:
    """Take a parsed JSON value, tell whether it is one answer of the API."""
    inner = value.get("data", value) if isinstance(value, dict) else None
    return isinstance(inner, dict) and "executionMethods" in inner and "code" in inner


def read_api(value: Mapping[str, Any], locator: str, *, with_prose: bool = False) -> Seen:
    """Take one answer, with its wrapping or without, give the record."""
    data: Mapping[str, Any] = value.get("data", value) if "executionMethods" not in value else value
    notes = Notes()
    agencies = [*data.get("unitGroupsExecuting", []), *data.get("departmentsExecuting", [])]
    proposal = data.get("procedureProposal") or {}
    head = Head(
        locator,
        data.get("code"),
        data.get("name"),
        "; ".join(plain(c.get("name")) for c in data.get("categoriesDetails") or []),
        [level for flag, level in _FLAGS.items() if data.get(flag)],
        ", ".join(told(agency.get("name")) for agency in agencies),
        ", ".join(plain(s.get("name")) for s in data.get("subjectTypesDetails") or []),
        data.get("decisionNo") or proposal.get("proposalNumber"),
    )
    fields = {
        **fields_of(list(_rows(data)), notes, with_prose=with_prose),
        "documents": documents_of(_papers(data), notes),
        "results": [_result(r) for r in data.get("resultsDetails") or [] if told(r.get("name"))],
        "legal_basis": bases(_numbers(data, notes)),
    }
    prose = {
        "steps": [told(step.get("description")) for step in data.get("executionSteps") or []],
        "conditions": told(data.get("requirementsAndConditions")),
    }
    return seen(head, fields, notes, prose)


def _rows(data: Mapping[str, Any]) -> Iterator[Row]:
    for way in data.get("executionMethods") or []:
        channel = channel_of(way.get("submissionMethod"))
        if channel:
            unit = str(way.get("processingTimeUnit") or "").replace("_", " ")
            time = "" if unit == "OTHER" else f"{way.get('processingTime') or 0} {unit}"
            costs = tuple(_cost(fee) for fee in way.get("fees") or [])
            yield Row(channel, time, costs, plain(way.get("description")))


def _cost(fee: Mapping[str, Any]) -> Cost:
    currency = plain(fee.get("currencyName"))
    amount = f"{fee.get('value') or 0} {'' if _DONG.match(currency) else currency}"
    return Cost(amount.strip(), plain(fee.get("description")), _NAMES.get(str(fee.get("type"))))


def _papers(data: Mapping[str, Any]) -> Iterator[Paper]:
    for case in data.get("executionCases") or []:
        for part in case.get("profileComponents") or []:
            files = ", ".join(plain(f.get("fileName")) for f in part.get("attachments") or [])
            counts = part.get("originalQty"), part.get("copyQty")
            yield Paper(plain(part.get("name")), *counts, plain(case.get("name")), files)


def _result(result: Mapping[str, Any]) -> dict[str, object]:
    told_of = {"name": name_of(result.get("name")), "code": plain(result.get("code"))}
    return kept(told_of)


def _numbers(data: Mapping[str, Any], notes: Notes) -> list[str]:
    found: list[str] = []
    for law in data.get("legalBasisesDetails") or []:
        numbers = numbers_in(law.get("code") or "")
        if not numbers:
            notes.add("basis_unclear", "legal_basis", plain(law.get("name")))
        found += numbers[:1]
    return found
