"""What an import would do, told to the one who runs it: in Vietnamese, or as JSON."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.importing.dirt import DIRT
from generator.importing.joining import is_derived
from generator.importing.merging import FieldChange, Verdict
from generator.importing.planning import Plan, Planned
from generator.importing.seen import IDENTITY, Seen
from generator.model.procedure import Procedure

_FATES: Mapping[str, str] = {
    "new": "mới",
    "changed": "có thay đổi",
    "same": "giữ nguyên",
    "held_back": "chưa ghi được",
    "unread": "không đọc được thành hồ sơ",
}
_VERDICTS: Mapping[Verdict, str] = {
    Verdict.CHANGED: "đổi",
    Verdict.ADDED: "thêm",
    Verdict.KEPT: "giữ bản đã sửa tay",
    Verdict.CONFLICT: "khác bản đang giữ, không ghi đè",
}
_SHOWN = 70
_EACH = 400
"""How many records are told one by one; the rest are counted."""


def as_text(plan: Plan) -> str:
    """Take a plan, give it in Vietnamese: totals, classes of dirt, then record by record."""
    lines = [*_totals(plan), *_classes(p.record for p in plan.records)]
    shown = [p for p in plan.records if p.fate != "same" or p.conflicts]
    for planned in shown[:_EACH]:
        lines += _lines(planned)
    if len(shown) > _EACH:
        lines.append(f"… và {len(shown) - _EACH} hồ sơ nữa; xem đủ bằng --format json.")
    lines += [
        f"Không còn ở nguồn: {code}. Nếu đã bãi bỏ, ghi valid_to cho hồ sơ." for code in plan.gone
    ]
    return "\n".join(lines)


def _totals(plan: Plan) -> Iterator[str]:
    fates = Counter(planned.fate for planned in plan.records)
    said = "; ".join(f"{fates[fate]} {word}" for fate, word in _FATES.items() if fates[fate])
    yield f"{len(plan.records)} mục: {said or 'không có gì'}."
    conflicts = sum(len(planned.conflicts) for planned in plan.records)
    if conflicts:
        yield (
            f"{conflicts} trường khác với bản đang giữ mà không rõ ai đúng: không ghi đè. "
            "Đối chiếu rồi sửa tay, hoặc thêm --take TRƯỜNG để tin nguồn."
        )


def _classes(records: Iterable[Seen]) -> Iterator[str]:
    """Tell each class of dirt with the number of records that it was met in."""
    classes = Counter(dirt for r in records for dirt in {remark.dirt for remark in r.remarks})
    if classes:
        yield "Những gì đã gặp khi đọc:"
    for dirt, count in sorted(classes.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count} hồ sơ: {DIRT[dirt]}"


def _lines(planned: Planned) -> Iterator[str]:
    record = planned.record
    name = f"{record.code or 'không mã'} {record.name or ''}".strip()
    yield f"{_FATES[planned.fate]}: {_short(name)} ({record.locator})"
    yield from (f"    {reason}" for reason in planned.reasons)
    for change in planned.changes:
        if change.verdict is not Verdict.SAME:
            yield f"    {_field(change.field)}: {_VERDICTS[change.verdict]}: {_from_to(change)}"
    for remark in record.remarks:
        if not remark.harmless and planned.fate != "unread":
            about = f": «{_short(remark.text)}»" if remark.text else ""
            yield f"    {_field(remark.field)}: {DIRT[remark.dirt]}{about}"


def _from_to(change: FieldChange) -> str:
    return f"{_value(change.held)} → {_value(change.new)}"


def _field(name: str) -> str:
    field = Procedure.model_fields.get(name)
    return (field.title or name) if field else name


def _value(value: object) -> str:
    if value is None:
        return "(chưa có)"
    return _short(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def as_json(plan: Plan) -> str:
    """Take a plan, give it as JSON for programs."""
    return json.dumps(
        {"records": [_item(planned) for planned in plan.records], "gone": list(plan.gone)},
        ensure_ascii=False,
        indent=2,
    )


def _item(planned: Planned) -> dict[str, object]:
    record = planned.record
    return {
        "code": record.code,
        "name": record.name,
        "fate": planned.fate,
        "path": planned.path,
        "locator": record.locator,
        "reasons": list(planned.reasons),
        "fields": [
            {"field": c.field, "verdict": str(c.verdict), "held": c.held, "new": c.new}
            for c in planned.changes
            if c.verdict is not Verdict.SAME
        ],
        "remarks": [{"class": r.dirt, "field": r.field, "text": r.text} for r in record.remarks],
    }


def survey_lines(name: str, shape: str, records: Sequence[Seen]) -> Iterator[str]:
    """Take a file's name, its shape and records, give how many load whole, in part, not at all."""
    states = Counter(record.state() for record in records)
    sure = sum(1 for r in records if not r.lacks() and not is_derived(r))
    lacks = Counter(field for record in records for field in record.lacks())
    yield (
        f"{name}: {shape}; {len(records)} mục: {states['whole']} trọn vẹn, "
        f"{states['part']} một phần, {states['none']} không thành hồ sơ; "
        f"đủ mã, tên, lĩnh vực, cấp: {sure} ({_percent(sure, len(records))})"
    )
    if lacks:
        said = ", ".join(f"{_field(f).lower()} {lacks[f]}" for f in IDENTITY if lacks[f])
        yield f"    thiếu: {said}"
    yield from (f"  {line}" for line in list(_classes(records))[1:])


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%".replace(".", ",") if whole else "0%"
