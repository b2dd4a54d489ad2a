"""Which page shows what a record file says."""

from collections.abc import Callable, Mapping

from generator.model.kinds import kind_of
from generator.model.urls import edition_url, framework_url, plan_url, result_url

_PAGES: Mapping[str, Callable[..., str]] = {
    "result": result_url,
    "edition": edition_url,
    "framework": framework_url,
    "plan": plan_url,
}


def page_of_file(path: str) -> str:
    """Take the path of a record's file, give its page's address; empty where no page is its own."""
    kind = kind_of(path)
    make = _PAGES.get(kind.name) if kind else None
    parts = kind.parts_of(path) if kind else None
    return make(*parts.values()) if make and parts else ""
