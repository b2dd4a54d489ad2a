"""Which item of an old list is which of a new one, whatever their order."""

from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from generator.model.base import Record
from generator.model.folding import fold

Key = Callable[[Record], object]

_ALIKE = 0.75
"""From how much of two names being equal they are taken for one name that was mended."""


class Pair(Struct, frozen=True):
    """An item before and after with its places; None where it is not there."""

    old: Record | None
    new: Record | None
    old_index: int = 0
    new_index: int = 0


_KEYS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "Fee": (("name", "case", "channels", "amount"), ("name", "case", "channels"), ("name", "case")),
    "TimeLimit": (("case", "channels"), ("case",)),
    "Document": (("name", "case"), ("name",)),
    "ChannelUse": (("channel",),),
    "Outcome": (("code", "name"), ("name",)),
    "LegalBasis": (("document", "clause"), ("document",)),
    "SourceRef": (("source", "locator"), ("source",)),
    "Missing": (("field",),),
    "UnitCode": (("scheme",),),
    "Succession": (("unit",),),
    "Opening": (("days",),),
    "ServicePointNotice": (("text",), ("valid_from",)),
    "ListedItem": (("local_code",), ("name",)),
    "LocalChange": (("field",),),
    "LifeEventStep": (("procedure",),),
    "Score": (("unit", "unit_name", "node", "stage"),),
    "Rank": (("unit", "unit_name", "node", "scope"),),
    "Mean": (("scope", "node"),),
    "Group": (("label",),),
    "Movement": (("since",),),
    "Survey": (("method",),),
    "UnitNamed": (("unit", "unit_name"),),
    "Observation": (("indicator", "scope", "method"), ("indicator", "scope"), ("indicator",)),
    "Statement": (("text",),),
    "Target": (("ordinal", "text"), ("text",), ("ordinal", "area")),
    "Task": (("ordinal", "text"), ("text",), ("ordinal", "area")),
    "Tree": (("level",),),
}
"""For each group, the fields that tell its items apart: the surest first."""

_ALONE = frozenset({"Fee", "TimeLimit", "Survey"})
"""Groups of which the only two left over are the same thing, changed."""

_MENDED = frozenset({"Document", "Outcome"})
"""Groups in which a name that is nearly the same is the same name, mended."""

_BY_ID = (("id",),)


def paired(old: Sequence[Record], new: Sequence[Record]) -> list[Pair]:
    """Take the items of a list before and after, give those that differ, in the new order.

    What is gone comes last.
    """
    left, right = dict(enumerate(old)), dict(enumerate(new))
    pairs: list[Pair] = []
    for key in _keys_of((*old, *new)):
        pairs += _take(left, right, key)
    pairs += _alike(left, right)
    changed = [p for p in pairs if p.old != p.new]
    added = [Pair(None, item, 0, index) for index, item in right.items()]
    gone = [Pair(item, None, index, 0) for index, item in left.items()]
    return [*sorted((*changed, *added), key=lambda pair: pair.new_index), *gone]


def _keys_of(items: Sequence[Record]) -> list[Key]:
    """Equal items first, then by the fields of their keys; empty fields alone name nothing."""
    name = type(items[0]).__name__ if items else ""
    keys = [_reader(fields) for fields in _KEYS.get(name, _BY_ID)]
    return [_itself, *keys, *([_anything] if name in _ALONE else [])]


def _itself(item: Record) -> object:
    return item


def _anything(item: Record) -> object:
    return type(item)


def _reader(fields: tuple[str, ...]) -> Key:
    return lambda item: tuple(getattr(item, field, None) for field in fields)


def _take(left: dict[int, Record], right: dict[int, Record], key: Key) -> list[Pair]:
    """Take out of both sides the items that a key makes one, in the order of the new list."""
    waiting: dict[object, list[int]] = {}
    for index, item in left.items():
        waiting.setdefault(key(item), []).append(index)
    pairs = []
    if key is _anything and not len(left) == len(right) == 1:
        return []
    for index, item in list(right.items()):
        same = waiting.get(key(item))
        if same:
            before = same.pop(0)
            pairs.append(Pair(left.pop(before), right.pop(index), before, index))
    return pairs


def _alike(left: dict[int, Record], right: dict[int, Record]) -> list[Pair]:
    """Papers and the like whose name was mended: nearly the same words."""
    pairs = []
    for index, item in list(right.items()):
        name = getattr(item, "name", None) if type(item).__name__ in _MENDED else None
        near = [i for i, other in left.items() if _near(name, getattr(other, "name", None))]
        if near:
            pairs.append(Pair(left.pop(near[0]), right.pop(index), near[0], index))
    return pairs


def _near(one: object, other: object) -> bool:
    if not isinstance(one, str) or not isinstance(other, str):
        return False
    return SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio() >= _ALIKE
