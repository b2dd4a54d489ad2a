"""What a model found wrong, said in Vietnamese with a next step."""

from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.load.edits import edit_of
from generator.load.found import Found
from generator.load.value_words import words_for
from generator.model.base import Record
from generator.model.fields import models_in
from generator.problems import Path, Places, Problem


def problem_of(model: type[Record], error: ErrorDetails, places: Places) -> Problem:
    """Take one validation error of a file's model, give it as a problem with its place."""
    path: Path = tuple(error["loc"])
    owner, field = _field_at(model, path)
    inner = next(models_in(field.annotation), owner) if field is not None else owner
    edit = edit_of(error, owner)
    if edit is not None and (*path[:-1], edit.new) in places.by_path:
        edit = None  # The field of that name is there already: which of the two holds, who knows.
    explanation = (field.description or "") if field is not None else ""
    found = Found(error, _label(path, field), owner, inner, explanation, edit)
    rule, message, hint = words_for(found)
    return Problem(places.of(path), rule, message, hint, edit=edit)


def _field_at(model: type[Record], path: Path) -> tuple[type[Record], FieldInfo | None]:
    """Walk the models along a path; give the record that owns the last name, and its field."""
    owner, field = model, None
    for step in path:
        if not isinstance(step, str):
            continue
        if field is not None:
            owner = next(models_in(field.annotation), owner)
        field = owner.model_fields.get(step)
    return owner, field


def _label(path: Path, field: FieldInfo | None) -> str:
    names = [step for step in path if isinstance(step, str)]
    name = names[-1] if names else "tệp"
    title = field.title if field is not None and field.title else None
    return f"«{name}» ({title})" if title else f"«{name}»"
