"""What the search knows apart from procedures: life events, units, scorecards, guides."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from generator.collection import Collection
from generator.model import urls
from generator.model.unit import Unit


class Row(NamedTuple):
    """One page that can be found: its kind, what to show, where it is, and other words for it."""

    kind: str
    title: str
    detail: str
    address: str
    words: str = ""


GUIDES = (
    Row(
        "guide",
        "Dữ liệu mở",
        "Tải toàn bộ dữ liệu, điều khoản sử dụng",
        urls.DATA,
        "tải về|api|json|csv|giấy phép",
    ),
    Row(
        "guide",
        "Phương pháp",
        "Dữ liệu lấy từ đâu, kiểm tra thế nào",
        urls.METHODS,
        "nguồn|cách tính|độ tin cậy",
    ),
    Row(
        "guide",
        "Đính chính",
        "Những chỗ đã sửa, và các nguồn mâu thuẫn nhau",
        urls.CORRECTIONS,
        "báo sai|sai sót|sửa lỗi|góp ý",
    ),
    Row(
        "guide",
        "Đóng góp",
        "Hướng dẫn người nhập liệu: các trường của mỗi loại hồ sơ",
        urls.GUIDE,
        "sửa dữ liệu|cán bộ|nhập liệu",
    ),
    Row(
        "guide",
        "Thủ tục theo vần A–Z",
        "Danh sách mọi thủ tục",
        urls.PROCEDURES,
        "danh sách|tất cả thủ tục",
    ),
    Row("guide", "Thủ tục theo lĩnh vực", "Danh sách lĩnh vực", urls.DOMAINS, "danh sách|ngành"),
    Row(
        "guide",
        "Đơn vị",
        "Tỉnh, huyện, xã: nay và trước 01/07/2025",
        urls.UNITS,
        "danh sách|sáp nhập|địa chỉ|ủy ban",
    ),
    Row(
        "guide",
        "Kết quả cải cách hành chính",
        "Phiếu kết quả của các đơn vị",
        urls.RESULTS,
        "báo cáo|số liệu|xếp hạng",
    ),
)


def page_data(collection: Collection) -> dict[str, Any]:
    """Take the collection, give one row for each page that is not a procedure."""
    groups = (_events, _domains, _units, _scorecards, _plans)
    rows = [row for group in groups for row in group(collection)]
    return {
        "columns": Row._fields,
        "rows": [[*row[:3], row.address.lstrip("/"), row.words] for row in (*rows, *GUIDES)],
    }


def _events(collection: Collection) -> Iterator[Row]:
    for key, entry in collection.life_events.items():
        event = entry.record
        works = _joined(step.title for step in event.steps if step.title)
        yield Row("event", event.name, event.question, urls.event_url(key), works)


def _domains(collection: Collection) -> Iterator[Row]:
    for key, entry in collection.domains.items():
        count = collection.domain_sizes.get(key, 0)
        if count:
            yield Row("domain", entry.record.name, f"{count} thủ tục", urls.domain_url(key))


def _units(collection: Collection) -> Iterator[Row]:
    for key, entry in collection.units.items():
        yield Row(
            "unit",
            entry.record.name,
            _state(entry.record, collection),
            urls.unit_url(key),
            _joined(_other_names(entry.record, collection)),
        )


def _state(unit: Unit, collection: Collection) -> str:
    """Take a unit, say what it belongs to, until when, and what took its place."""
    parts = [_unit_name(unit.parent, collection)] if unit.parent else []
    if unit.valid_to:
        parts.append(f"đến hết ngày {unit.valid_to:%d/%m/%Y}")
    if followers := [entry.record.name for entry in collection.successors.get(unit.id, ())]:
        parts.append(f"nay thuộc {', '.join(followers)}")
    return " · ".join(parts)


def _other_names(unit: Unit, collection: Collection) -> Iterator[str]:
    """Take a unit, give what else people call it, old names first of all."""
    yield from (_unit_name(old.unit, collection) for old in unit.succeeds)
    if unit.short_name:
        yield unit.short_name
    yield from unit.other_names
    if unit.valid_to:
        yield "cũ"


def _scorecards(collection: Collection) -> Iterator[Row]:
    """Give what is newest first, for that is the order among equals."""
    yield from _results(collection)
    yield from _editions(collection)
    for key, entry in collection.indicators.items():
        name, short = entry.record.name, entry.record.short_name or ""
        yield Row("scorecard", name, "Chỉ tiêu thống kê", urls.indicator_url(key), short)


def _results(collection: Collection) -> Iterator[Row]:
    for entry in reversed(tuple(collection.results.values())):
        unit = _unit_name(entry.record.unit, collection)
        yield Row(
            "scorecard",
            f"{unit}: kết quả {_inside(entry.record.period.label)}",
            "Phiếu kết quả cải cách hành chính",
            urls.result_url(entry.record.unit, entry.parts["period"]),
        )


def _editions(collection: Collection) -> Iterator[Row]:
    for key, entry in collection.frameworks.items():
        short = entry.record.short_name
        name = entry.record.name
        yield Row("scorecard", short, name, urls.framework_url(key), name)
        for edition in reversed(collection.editions_by_framework.get(key, ())):
            yield Row(
                "scorecard",
                f"{short} {_inside(edition.record.period.label)}",
                entry.record.name,
                urls.edition_url(key, edition.parts["period"]),
            )


def _plans(collection: Collection) -> Iterator[Row]:
    for entry in collection.plans.values():
        yield Row(
            "scorecard",
            entry.record.title,
            _unit_name(entry.record.unit, collection),
            urls.plan_url(entry.record.unit, entry.parts["period"]),
        )


def _unit_name(unit: str, collection: Collection) -> str:
    entry = collection.units.get(unit)
    return entry.record.name if entry else unit


def _inside(label: str) -> str:
    """Take the name of a period, give it as it stands inside a title."""
    small = label[:1].lower()
    return small + label[1:] if len(small) == 1 else label


def _joined(words: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(words))
