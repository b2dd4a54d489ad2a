"""Values of a record as YAML text in the one style of this project.

Two spaces a step, lists set in, one line a value, fields in the order of the model; quotes only
where a reader or YAML itself could take the text for something else. The same values give the same
text, so that a change of one value is a change of one line.
"""

import json
from collections.abc import Iterator, Mapping, Sequence

from generator.model.base import Record, Sourced
from generator.model.fields import fields_of, models_in
from generator.problems import Path
from generator.style.plain import may_stand_plain

_STEP = "  "
_NO_COMMENTS: Mapping[Path, Sequence[str]] = {}

Values = Mapping[str, object]


def as_yaml(
    values: Values, model: type[Record], comments: Mapping[Path, Sequence[str]] = _NO_COMMENTS
) -> str:
    """Take the values of a file as they were read, its model and its comments, give the text.

    Values are texts, whole numbers, true and false, lists and mappings; fields that the model does
    not know keep their order and stand last. Comments stand on lines of their own, above the entry
    or the item whose path they have; those under the empty path end the file.
    """
    writer = _Writer(comments)
    lines = (*writer.group(values, model, ()), *comments.get((), ()))
    return "".join(f"{line}\n" for line in lines)


class _Writer:
    """Writes values with their comments; every method gives lines without their first indent."""

    def __init__(self, comments: Mapping[Path, Sequence[str]]) -> None:
        self._comments = comments

    def group(self, values: Values, model: type[Record] | None, path: Path) -> Iterator[str]:
        """Take a mapping, give its entries in the order of the model."""
        fields = in_order(model) if model else {}
        for name in (*(n for n in fields if n in values), *(n for n in values if n not in fields)):
            yield from self._comments.get((*path, name), ())
            yield from self._entry(name, values[name], fields.get(name), (*path, name))

    def _entry(self, name: str, value: object, type_: object, path: Path) -> Iterator[str]:
        if isinstance(value, Mapping) and value:
            yield f"{name}:"
            yield from _deeper(self.group(value, _model_of(type_, value), path))
        elif isinstance(value, Sequence) and not isinstance(value, str) and value:
            yield f"{name}:"
            for index, item in enumerate(value):
                yield from _deeper(self._item(item, type_, (*path, index)))
        else:
            first, *more = _scalar(value)
            yield f"{name}: {first}"
            yield from _deeper(more)

    def _item(self, value: object, type_: object, path: Path) -> Iterator[str]:
        yield from self._comments.get(path, ())
        if isinstance(value, Mapping) and value:
            lines = list(self.group(value, _model_of(type_, value), path))
        else:
            lines = _scalar(value)
        yield from (f"{_STEP if index else '- '}{line}" for index, line in enumerate(lines))


def _deeper(lines: Sequence[str] | Iterator[str]) -> Iterator[str]:
    return (f"{_STEP}{line}" for line in lines)


def in_order(model: type[Record]) -> dict[str, object]:
    """Take a model, give its fields with their types: its own, then those of sources and gaps."""
    shared = set(Sourced.model_fields) if issubclass(model, Sourced) else set()
    ordered = sorted(fields_of(model), key=lambda field: field.name in shared)
    return {field.name: field.annotation for field in ordered}


def _model_of(type_: object, value: Values) -> type[Record] | None:
    """Take a field's type and its value, give the model of the group: the one that knows most."""
    models = list(models_in(type_))
    return max(models, key=lambda model: len(model.model_fields.keys() & value), default=None)


def _scalar(value: object) -> list[str]:
    if isinstance(value, bool):
        return ["true" if value else "false"]
    if not isinstance(value, str):
        return [json.dumps(value)]
    if "\n" in value:
        return ["|-", *value.split("\n")]
    return [value if may_stand_plain(value) else json.dumps(value, ensure_ascii=False)]
