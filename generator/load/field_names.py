"""Which field somebody meant: by its Vietnamese name, by near letters, or one of another group."""

import difflib
from collections.abc import Mapping
from functools import cache

from generator.model.base import Record
from generator.model.fields import fields_of, models_in
from generator.model.folding import fold
from generator.model.kinds import KINDS

_SLIP = 0.85

_SHORT: Mapping[str, str] = {
    "ma": "code id number",
    "ten": "name title",
    "ten thu tuc": "name",
    "ma thu tuc": "code procedure",
    "linh vuc": "domain",
    "cap": "level levels",
    "co quan": "agency issuer",
    "phi": "fees",
    "le phi": "fees",
    "phi le phi": "fees",
    "muc thu": "amount",
    "so tien": "amount",
    "ho so": "documents",
    "giay to": "documents",
    "thanh phan": "documents",
    "thoi han": "time_limits due_on",
    "thoi gian": "time_limits",
    "can cu": "legal_basis",
    "trinh tu": "steps",
    "doi tuong": "subjects",
    "yeu cau": "conditions",
    "dieu kien": "conditions",
    "nguon": "sources source",
    "don vi": "unit",
    "ky": "period",
    "nam": "year",
    "diem": "scores value",
    "hang": "ranks value",
    "gia tri": "value",
    "chi tieu": "indicator indicators",
    "ghi chu": "note notes",
    "dia chi": "address",
    "dien thoai": "telephone",
    "ngay": "issued_on published_on corrected_on",
    "so": "number value",
    "ly do": "reason",
    "quyet dinh": "decision",
}
"""What clerks call fields for short: which of the names is meant, the group decides."""


@cache
def _all_fields() -> frozenset[str]:
    """Give the names of the fields of all models."""
    waiting: list[type[Record]] = [kind.model for kind in KINDS]
    names: set[str] = set()
    for model in waiting:
        names |= model.model_fields.keys()
        inner = {m for field in fields_of(model) for m in models_in(field.annotation)}
        waiting += inner - set(waiting)
    return frozenset(names)


def is_field(name: str) -> bool:
    """Whether some record has a field of this name."""
    return name in _all_fields()


def by_title(name: str, model: type[Record]) -> str:
    """Take a name that no field has, give the one field whose Vietnamese name it is, or nothing."""
    wanted = fold(name)
    same = [field.name for field in fields_of(model) if field.title and fold(field.title) == wanted]
    return same[0] if len(same) == 1 else ""


def meant_field(name: str, model: type[Record]) -> str:
    """Take a name that no field has, give the field it was most likely meant for, or nothing."""
    known = model.model_fields
    short = next((word for word in _SHORT.get(fold(name), "").split() if word in known), "")
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    return by_title(name, model) or short or next(iter(near), "")


def groups_with(name: str, model: type[Record]) -> tuple[str, ...]:
    """Take a field's name and a model without it, give the fields it may stand below."""
    return tuple(
        field.name
        for field in fields_of(model)
        if any(name in inner.model_fields for inner in models_in(field.annotation))
    )


def is_slip(name: str, field: str) -> bool:
    """Whether two names differ by a letter or two only."""
    return difflib.SequenceMatcher(None, name, field).ratio() >= _SLIP
