"""Answers to the questions of a kind as the values of its record."""

import re
from collections.abc import Callable, Mapping

from msgspec import Struct

from generator.drafting.questions import ASKED, Question
from generator.load.day_forms import day_hint, sure_day, sure_month
from generator.load.plain_values import read_plain
from generator.load.vietnamese_words import meant
from generator.model.folding import slug
from generator.model.kinds import kind_of

Answers = Mapping[str, str]
Values = dict[str, object]

_AMOUNT = re.compile(r"([0-9][0-9. ]*) ?(?:đ|đồng)?", re.IGNORECASE)
_LIMIT = re.compile(r"([0-9]+(?:[.,][0-9]+)?) +(.+)")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_MONTH = re.compile(r"[0-9]{4}(?:-[0-9]{2})?")
_DAYS = ("issued_on", "published_on", "valid_from", "corrected_on")
_TIME_UNITS = ("working_day", "day", "hour", "month")
_IMPORTANT = ("agency", "time_limits", "fees", "documents")


class UnansweredError(Exception):
    """An answer is missing or cannot be taken; the message says which, and what to write."""


class Draft(Struct, frozen=True):
    """The values of a new record, and the path of the file that it makes or joins."""

    path: str
    values: Values
    list_of: str = ""


def draft(kind: str, answers: Answers) -> Draft:
    """Take a kind and the answers by field, give the new record.

    Raises:
        UnansweredError: a needed answer is missing, or one cannot be understood.

    """
    asked = ASKED[kind]
    told = {name: text.strip() for name, text in answers.items() if text.strip()}
    known = {question.field for question in asked.questions}
    for name in sorted(told.keys() - known):
        raise UnansweredError(f"Không có câu hỏi «{name}»; chỉ có: {', '.join(sorted(known))}.")
    for question in asked.questions:
        if question.required and question.field not in told:
            raise UnansweredError(
                f"Thiếu «{question.field}» ({question.asked}), ví dụ: {question.example}."
            )
    words = {q.field: q.words for q in asked.questions if q.words}
    for name in words.keys() & told.keys():
        told[name] = "; ".join(_word(name, text, words[name]) for text in _items(told[name]))
    path = asked.path.format(**told)
    if kind_of(path) is None:
        raise UnansweredError(f"Không lập được tệp «{path}»: mã chỉ có chữ, số, dấu gạch nối.")
    return Draft(path, _MAKERS[kind](told), asked.list_of)


def unfit(question: Question, answer: str) -> str:
    """Take a question and an answer to it, give the sentence that refuses it; empty if it fits."""
    if not answer and question.required:
        return "Điều này cần có để lập hồ sơ."
    try:
        for text in _items(answer) if question.words else ():
            _word(question.field, text, question.words)
    except UnansweredError as lack:
        return str(lack)
    return _unfit_form(question, answer) if answer else ""


def _unfit_form(question: Question, answer: str) -> str:
    """Take an answer in a form that its record would not take, give the sentence that refuses it.

    A day that could be two days is asked again: nobody is there later to say which was meant.
    """
    if question.field == "id" and answer != slug(answer):
        return f"Mã chỉ có chữ thường không dấu, chữ số, gạch nối: viết {slug(answer)}."
    is_day = sure_month(answer) or _MONTH.fullmatch(answer)
    if question.field in _DAYS and not is_day:
        return f"{day_hint(answer)} Ngày viết năm-tháng-ngày, ví dụ {question.example}.".lstrip()
    return ""


def year_of(text: str) -> Values:
    """Take a year in digits, give it as a period."""
    if not _YEAR.fullmatch(text):
        raise UnansweredError(f"«period» phải là một năm bốn chữ số, không phải «{text}».")
    return {"label": f"Năm {text}", "first_day": f"{text}-01-01", "last_day": f"{text}-12-31"}


def sources(told: Answers) -> list[Values]:
    """Take the answers, give the list of sources."""
    return [_given(told, "source", "locator")]


def _items(text: str) -> list[str]:
    return [item.strip() for item in text.split(";") if item.strip()]


def _word(name: str, text: str, words: tuple[str, ...]) -> str:
    right = text if text in words else meant(text, words)
    if not right:
        raise UnansweredError(f"«{name}» không nhận «{text}»; chọn một trong: {', '.join(words)}.")
    return right


def _given(told: Answers, *fields: str) -> Values:
    """Give the answers that are fields as they are; days in the form of records."""
    return {name: sure_day(told[name]) or told[name] for name in fields if name in told}


def _number(name: str, text: str) -> int:
    value = read_plain(text)
    if not isinstance(value, int) or isinstance(value, bool):
        raise UnansweredError(f"«{name}» phải là một số nguyên, không phải «{text}».")
    return value


def _procedure(told: Answers) -> Values:
    values = _given(told, "code", "name", "domain", "agency", "decision", "valid_from")
    values["levels"] = _items(told["levels"])
    if "time_limit" in told:
        values["time_limits"] = [_time_limit(told["time_limit"])]
    if "fee" in told:
        values["fees"] = [_fee(told)]
    if "documents" in told:
        values["documents"] = [{"name": name} for name in _items(told["documents"])]
    if "legal_basis" in told:
        values["legal_basis"] = [{"document": name} for name in _items(told["legal_basis"])]
    values["sources"] = sources(told)
    gaps = [{"field": f, "reason": "no_source_held"} for f in _IMPORTANT if f not in values]
    return {**values, "missing": gaps} if gaps else values


def _time_limit(text: str) -> Values:
    match = _LIMIT.fullmatch(text)
    unit = match and (match[2] if match[2] in _TIME_UNITS else meant(match[2], _TIME_UNITS))
    if not match or not unit:
        raise UnansweredError(f"«time_limit» viết như «3 ngày làm việc», không phải «{text}».")
    return {"amount": match[1].replace(",", "."), "unit": unit}


def _fee(told: Answers) -> Values:
    text, amount = told["fee"], _AMOUNT.fullmatch(told["fee"])
    document: Values = {"legal_document": told["fee_document"]} if "fee_document" in told else {}
    if amount:
        return {"kind": "fixed", "amount": int(re.sub(r"[. ]", "", amount[1])), **document}
    kind = text if text in {"free", "rule"} else meant(text, ("free", "rule"))
    if not kind:
        raise UnansweredError(f"«fee» là số tiền, «miễn phí» hay «theo quy định»: «{text}».")
    return {"kind": kind, **document}


def _unit(told: Answers) -> Values:
    return {**_given(told, "id", "name", "level", "parent", "valid_from"), "sources": sources(told)}


def _listing(told: Answers) -> Values:
    level = told["level"]
    one: Values = {"id": "bo-thu-tuc", "name": "Bộ thủ tục", "level": level}
    if "declared" in told:
        count = _number("declared", told["declared"])
        one["declared"] = {"procedures": count, "sources": sources(told)}
    one["selection"] = {"level": level}
    return {
        **_given(told, "unit", "basis", "basis_note", "decision"),
        "year": _number("year", told["year"]),
        "sets": [one],
        "sources": sources(told),
    }


def _result(told: Answers) -> Values:
    figures = [
        {"indicator": name, "missing_reason": "not_yet_due", "sources": sources(told)}
        for name in _items(told.get("indicators", ""))
    ]
    values: Values = {"unit": told["unit"], "period": year_of(told["period"])}
    values |= {"observations": figures} if figures else {}
    return {**values, "sources": sources(told)}


def _edition(told: Answers) -> Values:
    scores = [
        {"unit": name, "missing_reason": "not_yet_due", "sources": sources(told)}
        for name in _items(told.get("units", ""))
    ]
    values: Values = {
        **_given(told, "framework", "version"),
        "period": year_of(told["period"]),
        "population": {"level": told["level"]},
    }
    values |= {"scores": scores} if scores else {}
    return {**values, "sources": sources(told)}


def _plan(told: Answers) -> Values:
    return {
        **_given(told, "unit", "title", "number", "issued_on"),
        "period": year_of(told["period"]),
        "sources": sources(told),
    }


def _indicator(told: Answers) -> Values:
    fields = _given(told, "id", "name", "value_unit", "direction", "method")
    return {**fields, "sources": sources(told)}


def _correction(told: Answers) -> Values:
    known = {name: text for name, text in told.items() if name not in {"source", "locator"}}
    return {**_given(known, *known), "sources": sources(told)}


def _as_told(told: Answers) -> Values:
    return _given(told, *told)


_MAKERS: Mapping[str, Callable[[Answers], Values]] = {
    "procedure": _procedure,
    "unit": _unit,
    "listing": _listing,
    "result": _result,
    "edition": _edition,
    "plan": _plan,
    "indicator": _indicator,
    "correction": _correction,
    "source": _as_told,
    "legal-document": _as_told,
}
