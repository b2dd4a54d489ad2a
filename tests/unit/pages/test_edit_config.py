"""The form's settings come from the models and name a place for changes only if there is one."""

import argparse
import io
import json
import tarfile
from pathlib import Path
from typing import Any

import pytest

from generator.cli import editing
from generator.cli.saying import StoppedError
from generator.collection import Collection
from generator.model.fields import fields_of
from generator.model.procedure import Fee
from generator.pages.edit_config import SETTINGS, edit_files, settings_of
from generator.pages.edit_fields import all_models, fields_by_model
from tests.builders import collection_of, publisher, unit

REPOSITORY = "https://github.com/owner/name"
LOGIN = "https://login.example.gov.vn/auth"


def published(collection: Collection) -> dict[str, Any]:
    """Give the settings as the site publishes them."""
    files = {file.path: file.data for file in edit_files(collection, b"")}
    told: dict[str, Any] = json.loads(files[SETTINGS])
    return told


def test_every_field_of_every_model_has_one_box_with_its_name() -> None:
    """No field is lost, and each has its Vietnamese name."""
    boxes = fields_by_model()
    for model in all_models():
        titles = {field.name: field.title for field in fields_of(model)}
        assert {box["name"]: box["label"] for box in boxes[model.__name__]} == titles


def test_words_are_chosen_in_vietnamese_and_amounts_are_whole() -> None:
    """A fee's kind is chosen by Vietnamese words; its amount is a whole number from 0."""
    boxes = {box["name"]: box for box in fields_by_model()[Fee.__name__]}
    assert {"label": "Miễn", "value": "free"} in boxes["kind"]["options"]
    assert (boxes["amount"]["widget"], boxes["amount"]["min"]) == ("number", 0)
    assert boxes["legal_document"]["widget"] == "relation"
    assert "hint" not in boxes["kind"]
    assert "hint" in boxes["per"]


def test_without_repository_or_sign_in_changes_go_nowhere() -> None:
    """No backend is published unless the operator named both; never this machine's door."""
    for known in ({}, {"repository": REPOSITORY}, {"edit_login": LOGIN}):
        assert "backend" not in published(collection_of(publisher(**known)))
    elsewhere = publisher(repository="https://git.example.vn/a/b", edit_login=LOGIN)
    assert "backend" not in published(collection_of(elsewhere))


def test_with_both_a_proposal_is_made_through_our_own_sign_in() -> None:
    """Changes become pull requests; the sign-in is the operator's, not a foreign one."""
    told = published(collection_of(publisher(repository=REPOSITORY, edit_login=LOGIN)))
    assert told["publish_mode"] == "editorial_workflow"
    assert told["backend"]["repo"] == "owner/name"
    assert told["backend"]["base_url"] == "https://login.example.gov.vn"
    assert told["backend"]["auth_endpoint"] == "auth"
    assert "local_backend" not in told


def test_units_that_ended_are_not_edited() -> None:
    """Only living units are in the form; nothing can be deleted in it."""
    held = collection_of(unit("xa-a"), unit("huyen-b", valid_to="2025-06-30"))
    units = next(c for c in settings_of(held)["collections"] if c["name"] == "don-vi")
    assert [file["name"] for file in units["files"]] == ["xa-a"]
    assert all(c["delete"] is False for c in settings_of(held)["collections"])


def test_another_package_than_the_tried_one_is_refused(tmp_path: Path) -> None:
    """A package whose bytes differ from those we have tried is not opened."""
    package = tmp_path / "decap-cms-3.16.3.tgz"
    with tarfile.open(package, "w:gz") as made:
        made.addfile(tarfile.TarInfo("package/dist/decap-cms.js"), io.BytesIO())
    with pytest.raises(StoppedError):
        editing.form(argparse.Namespace(root=tmp_path, package=package))
    assert not (tmp_path / "build").exists()
