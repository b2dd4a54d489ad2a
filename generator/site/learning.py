"""How a shape is learned: the theme's own templates are rendered over slots."""

import re
from typing import Any

from mkdocs import __version__ as mkdocs_version

from generator.site.filling import Gap, Pieces
from generator.site.shapes import laid_out
from generator.site.slots import FILTERS, OTHER_FILTERS, Slots, plain_only, watched
from generator.site.theme import Theme
from generator.site.view import PageText, View

_MARK = re.compile("\0([0-9]+)\0")


class ByTheme:
    """The theme, and its templates once more, which then only print."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.slots = Slots()
        self.env = theme.config.theme.get_env()
        self.env.code_generator_class = plain_only(self.env.code_generator_class)
        for name in FILTERS | OTHER_FILTERS:
            self.env.filters[name] = watched(name, self.env.filters[name], lambda: self.slots)

    def render_text(self, page: PageText) -> bytes:
        """Take a page, give it with the theme around it."""
        return self.theme.render_text(page)

    def learned(self, page: PageText) -> Pieces | None:
        """Take a page, give it in pieces; none where a template does more than to print a word."""
        self.slots = Slots()
        name = page.meta.get("template", "main.html")
        try:
            url = self.theme.config.site_url
            view = laid_out(page, url, self.slots.put, lambda _: None)
            output = self.env.get_template(name).render(self._context(view))
        except Exception:  # noqa: BLE001 (the usual way, taken then, says what is wrong)
            return None
        pieces: Pieces = list(_MARK.split(output))
        pieces[1::2] = [self._gap(int(str(mark))) for mark in pieces[1::2]]
        return pieces if output.strip() else None

    def _gap(self, number: int) -> Gap:
        slot = self.slots.made[number]
        return Gap(slot.place, slot.word, slot.steps)

    def _context(self, view: View) -> dict[str, Any]:
        beyond = self.theme.beyond
        others = ("nav", "pages", "base_url", "extra_css", "extra_javascript", "build_date_utc")
        known = {"config": self.theme.shown, "page": view, "mkdocs_version": mkdocs_version}
        return {**dict.fromkeys(others, beyond), **known}
