"""A page in a browser without the site's policy, that notes whatever of a record comes alive."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Dialog, Page, Request

from tests.hostile.seeing import folded

_TRIP = """
  globalThis.tripped = [];
  const trip = (value) => { globalThis.tripped.push(String(value)); };
  Object.defineProperty(globalThis, "__pwned", { get: () => undefined, set: trip });
  for (const name of ["alert", "confirm", "prompt", "open"]) globalThis[name] = trip;
"""
_HANDLERS = """() => [...document.querySelectorAll("*")].flatMap((one) =>
  one.getAttributeNames().filter((name) => name.startsWith("on") || name === "style")
    .map((name) => `${one.tagName}[${name}]`))"""
_WORDS = """() => {
  const page = document.documentElement.cloneNode(true);
  page.querySelectorAll("script, style, pre").forEach((one) => one.remove());
  page.querySelectorAll("svg text").forEach((one) => one.append(" "));
  return [document.title, page.textContent];
}"""


@dataclass
class Tripwire:
    """One page, and every sign that a text was more than text."""

    page: Page
    site: str
    signs: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("dialog", self._dialog)
        self.page.on("request", self._request)
        self.page.on("pageerror", lambda error: self.signs.append(f"error: {error}"))
        self.page.on("popup", lambda popup: self.signs.append(f"popup: {popup.url}"))
        self.page.on("console", lambda told: self._told(told.type, told.text))

    def _dialog(self, dialog: Dialog) -> None:
        self.signs.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Request) -> None:
        if request.url.startswith(("blob:", "data:")):
            return
        if urlsplit(request.url).netloc != urlsplit(self.site).netloc:
            self.signs.append(f"request: {request.url}")

    def _told(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.signs.append(f"console: {text}")

    def open(self, path: str) -> str:
        """Take a path of the site, open it, give its title and all its words."""
        self.page.goto(self.site + path)
        self.look()
        return self.words()

    def look(self) -> None:
        """Note what has come alive by now."""
        self.signs += self.page.evaluate("globalThis.tripped")
        self.signs += self.page.evaluate(_HANDLERS)

    def words(self) -> str:
        """Give the title and all words of the page, as they are read."""
        return folded("\n".join(self.page.evaluate(_WORDS)))


def tripwire(browser: Browser, site: str) -> Tripwire:
    """Take a browser and the site's address, give a page without the site's own policy.

    What the policy would stop must not be there to be stopped.
    """
    context = browser.new_context(locale="vi-VN", bypass_csp=True)
    context.add_init_script(_TRIP)
    return Tripwire(context.new_page(), site)
