"""The theme around a page: MkDocs' own templates and filters, without MkDocs' list of all pages.

A template that asks for more than its own page and the settings is told so by ``BeyondError``: what
it gives would then depend on what the page's entry in the manifest does not hold.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc
from msgspec import Struct

from generator.site.failures import BeyondError
from generator.site.settings import Shown


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
        Page._set_canonical_url(self, site_url)  # type: ignore[arg-type]  # noqa: SLF001

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (there is no value)
        raise BeyondError(f"page.{name}")

    def __str__(self) -> str:
        raise BeyondError("page")


class Theme(Struct, dict=True):
    """The templates under the settings."""

    config: MkDocsConfig

    def __post_init__(self) -> None:
        self.env = self.config.theme.get_env()
        self.shown: Any = Shown(self.config)
        self.beyond: Any = Beyond()

    def render_text(self, page: PageText) -> bytes:
        """Take a page in words, give it with the theme around it."""
        return self.render(page.url, page.meta, page.title, page.content, get_toc(page.toc))

    def render(
        self,
        url: str,
        meta: Mapping[str, Any],
        title: str | None,
        content: str,
        toc: TableOfContents | Sequence[Any],
    ) -> bytes:
        """Take what is known of a page, give the whole page around it.

        Raises:
            BeyondError: a template asks for what is not here.
            BuildError: a template fails.

        """
        page: Any = View(url, self.config.site_url)
        page.meta, page.title, page.content, page.toc = meta, title, content, toc
        context: Any = get_context(self.beyond, self.beyond, self.shown, page)
        context["build_date_utc"] = self.beyond
        template = self.env.get_template(meta.get("template", "main.html"))
        output = template.render(context)
        if not output.strip():
            raise BeyondError("nothing")
        return output.encode(errors="xmlcharrefreplace")
