"""The settings of the form at /bien-tap/bieu-mau/: which files, their names, which boxes."""

import json
from collections.abc import Iterator
from typing import Any

from generator.collection import Collection
from generator.model.catalog import Publisher
from generator.model.kinds import KINDS
from generator.model.urls import EDIT_FORM
from generator.output import OutputFile
from generator.pages.edit_fields import fields_by_model, orders

SETTINGS = f"{EDIT_FORM.strip('/')}/cau-hinh.json"
PAGE = f"{EDIT_FORM.strip('/')}/index.html"
GITHUB = "https://github.com/"
_FORMAT = {"format": "niemyet", "extension": "yml", "delete": False, "publish": True}
_OWN_FILES = ("catalog/", "scorecards/sources.yml")
"""List files of the form: the catalogue, and the sources that all facts name."""


def edit_files(collection: Collection, page: bytes) -> Iterator[OutputFile]:
    """Take the collection and the bare page, give the form's page and its settings."""
    publisher = collection.publisher.record if collection.publisher else None
    told = {**settings_of(collection), **_published(publisher)}
    yield OutputFile.of_text(SETTINGS, json.dumps(told, ensure_ascii=False))
    yield OutputFile(PAGE, page)


def settings_of(collection: Collection) -> dict[str, Any]:
    """Take the collection, give the settings without the place where changes go."""
    return {
        "locale": "vi",
        "media_folder": "docs/images/bien-tap",
        "show_preview_links": False,
        "slug": {"encoding": "ascii", "clean_accents": True},
        "orders": orders(),
        "tops": [kind.model.__name__ for kind in KINDS],
        "models": fields_by_model(),
        "collections": [_procedures(), _units(collection), _lists()],
    }


def _published(publisher: Publisher | None) -> dict[str, Any]:
    """Give where changes go: as proposals to a repository at GitHub, or nowhere.

    Without a sign-in of the operator's own there is no form: Decap would ask a foreign one.
    """
    repository = (publisher.repository if publisher else None) or ""
    login = publisher.edit_login if publisher else None
    if not repository.startswith(GITHUB) or login is None:
        return {}
    scheme, _, rest = login.partition("://")
    host, _, endpoint = rest.partition("/")
    backend = {
        "name": "github",
        "repo": repository.removeprefix(GITHUB).strip("/"),
        "branch": "main",
        "base_url": f"{scheme}://{host}",
        "auth_endpoint": endpoint,
        "open_authoring": True,
    }
    return {"backend": backend, "publish_mode": "editorial_workflow"}


def _procedures() -> dict[str, Any]:
    return {
        "name": "thu-tuc",
        "label": "Thủ tục",
        "label_singular": "thủ tục",
        "folder": "catalog/procedures",
        "path": "{{domain}}/{{code}}",
        "slug": "{{code}}",
        "identifier_field": "code",
        "summary": "{{code}} · {{name}}",
        "create": True,
        "view_groups": [{"label": "Lĩnh vực", "field": "domain"}],
        "editor": {"preview": False},
        **_FORMAT,
        "model": "Procedure",
    }


def _units(collection: Collection) -> dict[str, Any]:
    files = [
        {"name": unit.key, "label": unit.record.name, "file": unit.path, "model": "Unit"}
        for unit in collection.units.values()
        if unit.record.valid_to is None
    ]
    return _files("don-vi", "Đơn vị", files)


def _lists() -> dict[str, Any]:
    files = [
        {"name": kind.name, "label": kind.title, "file": kind.pattern, "model": kind.model.__name__}
        for kind in KINDS
        if "<" not in kind.pattern and kind.pattern.startswith(_OWN_FILES)
    ]
    return _files("danh-muc", "Danh mục chung", files)


def _files(name: str, label: str, files: list[dict[str, Any]]) -> dict[str, Any]:
    return {"name": name, "label": label, "editor": {"preview": False}, **_FORMAT, "files": files}
