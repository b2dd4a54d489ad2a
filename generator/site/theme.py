"""The theme around a page: MkDocs' own templates and filters, without MkDocs' list of all pages."""

from collections.abc import Mapping, Sequence
from typing import Any

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import TableOfContents, get_toc
from msgspec import Struct

from generator.site.failures import BeyondError
from generator.site.settings import Shown
from generator.site.view import Beyond, PageText, View


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
