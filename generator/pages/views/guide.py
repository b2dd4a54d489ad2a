"""The guide for staff: the fields of every record, made from the models themselves."""

from collections.abc import Iterator, Mapping
from typing import Literal, get_args, get_origin

from msgspec import Struct

from generator.model.base import Record
from generator.model.fields import FieldFacts, fields_of, models_in
from generator.model.folding import slug, sort_key
from generator.model.kinds import KINDS, Kind
from generator.model.part_urls import guide_url
from generator.model.urls import CARE, EDIT, GUIDE
from generator.pages.group_names import GROUP_NAME
from generator.pages.render import Link, Meta, Page
from generator.pages.views.common import Led


class FieldLine(Struct, frozen=True):
    """One field: its name in YAML and in Vietnamese, what to write, whether it must be there."""

    name: str
    title: str
    value: Link
    """Without an address, except where the value is a group of fields."""
    required: bool
    description: str


class RecordGuide(Struct, frozen=True):
    """The fields of one model."""

    title: str
    anchor: str
    lines: tuple[FieldLine, ...]


class ChapterView(Struct, frozen=True):
    """The fields of one kind of files, and of the groups that it is the first to use."""

    title: str
    pattern: str
    kind: RecordGuide
    groups: tuple[RecordGuide, ...]
    guide: Link


class GuideView(Struct, frozen=True):
    """What to know first, and the ways to the fields of all kinds of files."""

    kinds: tuple[Led, ...]
    groups: tuple[Led, ...]
    edit: Link
    care: Link


def guide_page() -> Page:
    """Give the first page of the guide for staff."""
    where = _where()
    groups = sorted(_groups(), key=lambda model: sort_key(GROUP_NAME[model.__name__]))
    view = GuideView(
        kinds=tuple(Led(_anchor(k.model), Link(k.title, _chapter_url(k))) for k in KINDS),
        groups=tuple(Led(_anchor(m), Link(GROUP_NAME[m.__name__], where[m])) for m in groups),
        edit=Link("Sửa bằng biểu mẫu", EDIT),
        care=Link("Xem danh sách cần xem lại", CARE),
    )
    meta = Meta("guide", "Cách sửa dữ liệu và các trường của mọi loại hồ sơ.")
    return Page(GUIDE, "pages/guide.md.j2", view, meta)


def guide_chapters() -> Iterator[Page]:
    """Give a page for each kind of files."""
    where, groups = _where(), _groups()
    for kind in KINDS:
        url = _chapter_url(kind)
        own = [model for model in groups if where[model].partition("#")[0] == url]
        view = ChapterView(
            title=kind.title,
            pattern=kind.pattern,
            kind=_guide(kind.model, kind.title, where),
            groups=tuple(_guide(model, GROUP_NAME[model.__name__], where) for model in own),
            guide=Link("Hướng dẫn sửa dữ liệu", GUIDE),
        )
        words = f"Các trường của hồ sơ «{kind.title}»: tên, nghĩa, cách viết, có bắt buộc không."
        meta = Meta("guide", words, (Link("Đóng góp", GUIDE),), title=f"Các trường: {kind.title}")
        yield Page(url, "pages/guide_chapter.md.j2", view, meta)


def _chapter_url(kind: Kind) -> str:
    return guide_url(slug(kind.title))


def _where() -> dict[type[Record], str]:
    """Where each group stands: on the page of the first kind that uses it."""
    return {
        model: f"{_chapter_url(kind)}#{_anchor(model)}"
        for kind in reversed(KINDS)
        for model in _used(kind.model)
    }


def _used(model: type[Record]) -> Iterator[type[Record]]:
    for field in fields_of(model):
        for inner in models_in(field.annotation):
            yield inner
            yield from _used(inner) if inner is not model else ()


def _anchor(model: type[Record]) -> str:
    return f"truong-{model.__name__.lower()}"


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


def _guide(model: type[Record], title: str, where: Mapping[type[Record], str]) -> RecordGuide:
    lines = tuple(_line(field, where) for field in fields_of(model))
    return RecordGuide(title, _anchor(model), lines)


def _line(field: FieldFacts, where: Mapping[type[Record], str]) -> FieldLine:
    inner = next(models_in(field.annotation), None)
    value = Link(_words(field.annotation), where[inner] if inner else "")
    return FieldLine(field.name, field.title, value, field.required, field.description)


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
