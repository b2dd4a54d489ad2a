"""The guide for staff: the fields of every record, made from the models themselves."""

from dataclasses import dataclass
from typing import Literal, get_args, get_origin

from generator.model.base import Record
from generator.model.fields import FieldFacts, fields_of, models_in
from generator.model.kinds import KINDS, Kind
from generator.model.urls import CARE, EDIT, GUIDE
from generator.pages.group_names import GROUP_NAME
from generator.pages.render import Link, Meta, Page


@dataclass(frozen=True)
class FieldLine:
    """One field: its name in YAML and in Vietnamese, what to write, whether it must be there."""

    name: str
    title: str
    value: str
    required: bool
    description: str


@dataclass(frozen=True)
class RecordGuide:
    """The fields of one model; nested groups follow their owner."""

    title: str
    anchor: str
    pattern: str
    lines: tuple[FieldLine, ...]


@dataclass(frozen=True)
class GuideView:
    """All kinds of files with their fields."""

    kinds: tuple[RecordGuide, ...]
    groups: tuple[RecordGuide, ...]
    edit: Link
    care: Link


def guide_page() -> Page:
    """Give the guide for staff."""
    view = GuideView(
        kinds=tuple(_guide(kind.model, kind) for kind in KINDS),
        groups=tuple(_guide(model, None) for model in _groups()),
        edit=Link("Sửa bằng biểu mẫu", EDIT),
        care=Link("Xem danh sách cần xem lại", CARE),
    )
    meta = Meta("guide", "Cách sửa dữ liệu và các trường của mọi loại hồ sơ.")
    return Page(GUIDE, "pages/guide.md.j2", view, meta)


def _groups() -> tuple[type[Record], ...]:
    """Give every model used inside another, in the order it is first met."""
    seen: dict[type[Record], None] = {}
    waiting = [kind.model for kind in KINDS]
    tops = set(waiting)
    while waiting:
        model = waiting.pop(0)
        for field in fields_of(model):
            for inner in models_in(field.annotation):
                if inner not in seen and inner not in tops:
                    seen[inner] = None
                    waiting.append(inner)
    return tuple(seen)


def _guide(model: type[Record], kind: Kind | None) -> RecordGuide:
    title = kind.title if kind else GROUP_NAME[model.__name__]
    lines = tuple(_line(field) for field in fields_of(model))
    return RecordGuide(
        title, f"truong-{model.__name__.lower()}", kind.pattern if kind else "", lines
    )


def _line(field: FieldFacts) -> FieldLine:
    return FieldLine(
        field.name, field.title, _words(field.annotation), field.required, field.description
    )


_PLAIN = {
    "str": "chữ",
    "int": "số nguyên",
    "bool": "true hoặc false",
    "date": "ngày 2025-07-01",
    "Decimal": 'số "84.33"',
}


def _words(annotation: object) -> str:
    if get_origin(annotation) is tuple:
        return f"danh sách: {_words(get_args(annotation)[0])}"
    if get_origin(annotation) is Literal:
        return " | ".join(str(value) for value in get_args(annotation))
    inner = [a for a in get_args(annotation) if a is not type(None)]
    if inner:
        return _words(inner[0])
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return f"nhóm «{GROUP_NAME[annotation.__name__]}»"
    return _PLAIN.get(getattr(annotation, "__name__", ""), "chữ")
