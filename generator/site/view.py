"""What a theme may see of a page.

A template that asks for more than its own page and the settings is told so by ``BeyondError``: what
it gives would then depend on what the page's entry in the manifest does not hold.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from generator.site.failures import BeyondError


class PageText(Struct, frozen=True):
    """A page whose front matter has words and lists of words only, as ours have."""

    url: str
    meta: Mapping[str, Any]
    title: str
    content: str
    toc: list[Any]


class Beyond:
    """Stands where a page would see others, or the clock."""

    def _refuse(self, *_: object) -> Any:  # noqa: ANN401 (there is no value)
        raise BeyondError("template")

    __getattr__ = __getitem__ = __iter__ = __len__ = __bool__ = __str__ = __call__ = _refuse
    __contains__ = __lt__ = __gt__ = __le__ = __ge__ = __add__ = __sub__ = _refuse


class View:
    """What the theme may ask of a page; the same as MkDocs' ``Page`` answers."""

    canonical_url: str | None
    abs_url: str | None

    def __init__(self, url: str, site_url: str | None) -> None:
        self.url = url
        self.is_homepage = not url
        self.canonical_url = self.abs_url = None
        if site_url:
            # Imported here: it takes a while to load, and a site without an address needs none.
            from mkdocs.structure.pages import Page  # noqa: PLC0415

            Page._set_canonical_url(self, site_url)  # type: ignore[arg-type]  # noqa: SLF001

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (there is no value)
        raise BeyondError(f"page.{name}")

    def __str__(self) -> str:
        raise BeyondError("page")
