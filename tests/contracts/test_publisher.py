"""What mkdocs.yml says of the site is what the publisher's record says."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.collection import Collection


class _Settings(yaml.SafeLoader):
    """Reads mkdocs.yml without making the Python objects that it names."""


def _nothing(_loader: yaml.SafeLoader, _suffix: str, _node: yaml.Node) -> None:
    """Take a tag of Python, give nothing: no test here asks for it."""


_Settings.add_multi_constructor("tag:yaml.org,2002:python/", _nothing)


@pytest.fixture(scope="module")
def settings(repository: Path) -> dict[str, Any]:
    """What mkdocs.yml says."""
    text = (repository / "mkdocs.yml").read_text(encoding="utf-8")
    found = yaml.load(text, _Settings)  # noqa: S506 - a safe loader that knows one more tag
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    ("key", "field"),
    [("site_name", "site_title"), ("site_description", "description"), ("publisher", "name")],
)
def test_settings_follow_the_record(
    settings: dict[str, Any], real_collection: Collection, key: str, field: str
) -> None:
    """The theme and the pages name the same site, in the same words, by the same publisher."""
    assert real_collection.publisher is not None
    assert {**settings["extra"], **settings}[key] == getattr(
        real_collection.publisher.record, field
    )


def test_both_name_the_same_address(settings: dict[str, Any], real_collection: Collection) -> None:
    """Pages take whole addresses from one, files from the other: both are set, or neither is."""
    assert real_collection.publisher is not None
    given = (settings.get("site_url") or "").rstrip("/")
    assert given == (real_collection.publisher.record.site_address or "").rstrip("/")
