"""The versions of a procedure that were published, each with what it said and its days."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from msgspec import Struct

from generator.collection import Collection
from generator.exports.api.written import json_file
from generator.exports.changes.days import Rows, change_rows, known, step_rows
from generator.model.urls import history_data_url, history_url, record_url, version_url
from generator.output import OutputFile
from generator.past import Past, Step, Steps, Version, hash_of
from generator.recipe import Recipe


def history_recipes(collection: Collection, past: Past) -> Iterator[Recipe[OutputFile]]:
    """Take the collection and the past, give what makes the file of each procedure's history."""
    about = known(past)
    for code, entry in collection.procedures.items():
        told = _Known(past.of_record("procedure", code), about, entry.path in past.unpublished)
        yield Recipe(f"changes history {code}", partial(_file, code, told), given=told.given)


class _Known(Struct, frozen=True):
    """What is known of one procedure, and whether its file was edited since."""

    steps: Steps
    about: Rows
    edited: bool

    @property
    def given(self) -> str:
        """All of it in short."""
        return hash_of(self.steps, self.about, self.edited)


def _file(code: str, told_of: _Known, collection: Collection) -> Iterator[OutputFile]:
    steps, about = told_of.steps, told_of.about
    current = collection.fingerprints[code].whole
    is_published = not told_of.edited and _is_newest(steps, current)
    said = _now(code, collection) if is_published else None
    told = {
        "key": code,
        "record": record_url("procedure", code),
        "page": history_url(code),
        **about,
        "content": current,
        "content_is_published": is_published,
        "versions": list(_versions(code, steps, said)),
    }
    yield json_file(history_data_url(code), told)


def _is_newest(steps: Steps, current: str) -> bool:
    version = steps[0].change.version if steps else None
    return version is not None and version.content == current


def _now(code: str, collection: Collection) -> Any:  # noqa: ANN401 (values of a record)
    record = collection.procedures[code].record
    return record.model_dump(mode="json", exclude_unset=True)


def _versions(code: str, steps: Steps, said: object) -> Iterator[Rows]:
    """Each version, the newest first; what it said stands in the change that ended it."""
    until = None
    for step in steps:
        told = {**step_rows(step.commit, step.moment), **_until(until), **change_rows(step.change)}
        if step.change.version:
            told |= _days(code, step.change.version)
            if said:
                told["said"] = said
        yield told
        until, said = step, json.loads(step.change.was) if step.change.was else None


def _until(step: Step | None) -> Rows:
    """When the next version was published; absent of the one that is published now."""
    return {"replaced_on": step.moment.date().isoformat()} if step else {}


def _days(code: str, version: Version) -> Rows:
    days = {"valid_from": version.valid_from, "valid_to": version.valid_to}
    told: Rows = {name: day.isoformat() for name, day in days.items() if day}
    return {"address": version_url(code, version.content), **told}
