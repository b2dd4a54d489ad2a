"""The rules of axe-core over a page that a browser shows."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice")
"""WCAG 2.2 at levels A and AA, with the smallest size of targets, and what is good besides."""

_OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}


@cache
def _script() -> str:
    # The package's own Python is a wrapper without types; the script is what we need of it.
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page) -> list[str]:
    """Take a page as it is shown, give each broken rule with the first place that breaks it."""
    page.evaluate(_script())
    found: dict[str, Any] = page.evaluate(f"axe.run({json.dumps(_OPTIONS)})")
    return [
        f"axe {rule['id']} ({rule['impact']}), {len(rule['nodes'])} places: "
        f"{rule['nodes'][0]['html'][:160]}"
        for rule in found["violations"]
    ]
