"""The boxes of the form for every model: labels, hints, patterns and words from the models."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.base import Record
from generator.model.fields import FieldFacts, fields_of, models_in
from generator.model.kinds import KINDS
from generator.pages.schemas import schema_of
from generator.style.yaml_style import in_order

Widget = dict[str, Any]
_Schema = Mapping[str, Any]

_LONG = 1000
"""A text that may be longer than this gets a box of several lines."""

_LISTS: Mapping[tuple[str, str], tuple[str, str, str]] = {
    ("Procedure", "domain"): ("domains", "id", "name"),
    ("SourceRef", "source"): ("sources", "id", "title"),
    ("LegalBasis", "document"): ("legal_documents", "number", "title"),
    ("Fee", "legal_document"): ("legal_documents", "number", "title"),
    ("Procedure", "decision"): ("decisions", "number", "issuer"),
}
"""Fields that name an entry of a list file: (file, its key, what it is called)."""


_SUMMARIES: Mapping[str, str] = {
    "Fee": "{{fields.amount | default('Không ghi số tiền')}} {{fields.per}} {{fields.case}}",
    "TimeLimit": "{{fields.amount}} {{fields.unit}} {{fields.case}}",
    "Missing": "{{fields.field}}: {{fields.reason}}",
    "SourceRef": "{{fields.source}} {{fields.locator}}",
    "LegalDocument": "{{fields.number}} {{fields.title}}",
    "Decision": "{{fields.number}} {{fields.title}}",
    "Domain": "{{fields.name}}",
    "LifeEvent": "{{fields.name}}",
    "Source": "{{fields.id}} {{fields.title}}",
    "ServicePoint": "{{fields.name}}",
}
"""What a closed group shows, where its first box says too little."""


def all_models() -> Iterator[type[Record]]:
    """Give the model of every kind of file, and every model inside them, once each."""
    waiting, seen = [kind.model for kind in KINDS], set[type[Record]]()
    while waiting:
        model = waiting.pop(0)
        if model not in seen:
            seen.add(model)
            yield model
            waiting += [inner for f in fields_of(model) for inner in models_in(f.annotation)]


def orders() -> dict[str, list[tuple[str, list[str]]]]:
    """Give for each model its fields in the order of writing, with the models inside each."""
    return {
        model.__name__: [
            (name, [inner.__name__ for inner in models_in(type_)])
            for name, type_ in in_order(model).items()
        ]
        for model in all_models()
    }


def fields_by_model() -> dict[str, list[Widget]]:
    """Give the boxes of each model, in the order of writing."""
    schemas: dict[str, _Schema] = {}
    for kind in KINDS:
        schema = schema_of(kind)
        schemas |= {kind.model.__name__: schema, **schema.get("$defs", {})}
    return {model.__name__: _boxes(model, schemas[model.__name__]) for model in all_models()}


def _boxes(model: type[Record], schema: _Schema) -> list[Widget]:
    facts = {field.name: field for field in fields_of(model)}
    return [
        _box(model.__name__, facts[name], schema["properties"][name]) for name in in_order(model)
    ]


def _box(model: str, facts: FieldFacts, schema: _Schema) -> Widget:
    about = {"hint": facts.description} if _helps(facts.description, schema) else {}
    return {
        "name": facts.name,
        "label": facts.title,
        **about,
        "required": facts.required,
        **_widget(schema, _LISTS.get((model, facts.name))),
    }


def _helps(description: str, schema: _Schema) -> bool:
    """Whether a hint helps in the form: not one on codes and quotes, which only files have."""
    of_file = description.startswith(("Viết trong ngoặc kép", "Mã trong "))
    of_codes = any(f"{word}:" in description for word in schema.get("enum", ()))
    return bool(description) and not of_file and not of_codes


def _widget(schema: _Schema, named: tuple[str, str, str] | None = None) -> Widget:
    if named is not None:
        return _choice_from(*named)
    if "$ref" in schema:
        return {"widget": "object", "collapsed": True, "model": _name_of(schema)}
    return _choice(schema) if "enum" in schema else _by_type(schema)


def _choice(schema: _Schema) -> Widget:
    pairs = zip(schema.get("enumDescriptions", schema["enum"]), schema["enum"], strict=True)
    return {"widget": "select", "options": [{"label": w, "value": v} for w, v in pairs]}


def _by_type(schema: _Schema) -> Widget:
    match schema.get("type"):
        case "array":
            return _list(schema["items"])
        case "boolean":
            return {"widget": "boolean"}
        case "integer":
            return _whole(schema)
        case _:
            return _text(schema)


def _list(items: _Schema) -> Widget:
    if "enum" in items:
        return {**_widget(items), "multiple": True}
    if "$ref" in items:
        name = _name_of(items)
        told = {"summary": _SUMMARIES[name]} if name in _SUMMARIES else {}
        return {"widget": "list", "collapsed": True, **told, "model": name}
    one = {"name": "muc", "label": "Mục", **_widget(items)}
    return {"widget": "list", "collapsed": True, "field": one}


def _whole(schema: _Schema) -> Widget:
    ends = (("min", schema.get("minimum")), ("max", schema.get("maximum")))
    held = {name: end for name, end in ends if end is not None}
    return {"widget": "number", "value_type": "int", "step": 1, **held}


def _text(schema: _Schema) -> Widget:
    widget: Widget = {"widget": "text" if schema.get("maxLength", 0) > _LONG else "string"}
    if "pattern" in schema:
        example = next(iter(schema.get("examples", ())), "")
        hint = f"Viết như {example}" if example else "Chưa đúng dạng; xem lời gợi ý của ô này"
        widget["pattern"] = [schema["pattern"], hint]
    return widget


def _choice_from(file: str, key: str, name: str) -> Widget:
    shown = [f"{file}.*.{key}", f"{file}.*.{name}"]
    return {
        "widget": "relation",
        "collection": "danh-muc",
        "file": file,
        "value_field": shown[0],
        "display_fields": shown,
        "search_fields": shown,
        "options_length": 30,
    }


def _name_of(schema: _Schema) -> str:
    return str(schema["$ref"]).rsplit("/", 1)[-1]
