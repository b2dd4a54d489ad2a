"""Every page of the real site as the checker of the W3C sees it: Java, and ``make check-html``."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

JAR = Path(__file__).parents[2] / "build/html-checker/vnu.jar"
SHOWN = 20


def errors(*places: Path) -> list[str]:
    """Take files or folders, give each error of their HTML with its place."""
    command = ["java", "-jar", str(JAR), "--errors-only", "--skip-non-html", "--format", "json"]
    done = subprocess.run([*command, *places], check=False, capture_output=True, text=True)
    found: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return [f"{one['url']}:{one.get('lastLine', 1)}: {one['message']}" for one in found]


@pytest.mark.long
def test_every_page_is_valid(site: Path, tell: Callable[..., None]) -> None:
    """Not one error in the HTML of any page."""
    found = errors(site)
    tell("HTML by the checker of the W3C", pages=len(list(site.rglob("*.html"))), errors=len(found))
    assert found[:SHOWN] == []


@pytest.mark.long
def test_the_checker_really_looks(tmp_path: Path) -> None:
    """A known fault is found."""
    page = tmp_path / "x.html"
    figure = "<figure><svg></svg><figcaption>B</figcaption><p>C</p></figure>"
    text = f"<!doctype html><html lang=vi><title>A</title>{figure}"
    page.write_text(text, encoding="utf-8")
    assert errors(page) != []
