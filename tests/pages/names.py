"""Whether what is said aloud of controls and parts of a page is Vietnamese."""

import re
import unicodedata
from collections.abc import Container, Iterator
from html import unescape

from playwright.sync_api import Page

PROPER_NAMES = frozenset(
    re.findall(
        r"\w+",
        "Atom curl cm DuckDB English Excel iCalendar INDEX Index Internet JSON Lines mcdm ml Nitơ"
        " Parquet Python SIPAS SQLite topsis TTg VietnamBiz vietnamdata VietNamNet VietnamPlus"
        " vikor VnExpress",
    )
)
"""Names that have no other word; those of four capitals (PAPI, CSV, UBND) need no line here."""
SHORT = 4
"""Letters of an abbreviation in capitals at most."""

_NOT_OURS = """() => [...document.querySelectorAll("code, [lang=en]")]
  .flatMap((each) => each.innerText.split(/\\W+/))"""
"""Gives the words that the page itself marks as code or as English."""
_IN_ENGLISH = '<html lang="en">'
_SYLLABLE = re.compile(
    "(?:ngh?|[ckgpt]h|gh|gi|nh|qu|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_ADDRESS = re.compile(r"\S*[./_{}@\d]\S*")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ATTRIBUTE = re.compile(
    r'\s(?:aria-label|aria-description|aria-roledescription|alt|title|placeholder)="([^"]*)"'
)
_ONCE = frozenset({"banner", "contentinfo", "main", "search"})
_HEADED = frozenset({"figure", "form", "group", "status", "table"})
_CONTROLS = frozenset({"button", "checkbox", "combobox", "link", "listbox", "menuitem", "option"})
_FIELDS = frozenset({"radio", "searchbox", "slider", "spinbutton", "tab", "textbox"})
_PARTS = frozenset({"complementary", "dialog", "image", "navigation", "region"})
_SPOKEN = _ONCE | _HEADED | _CONTROLS | _FIELDS | _PARTS | {"DisclosureTriangle"}
_NEEDS_NO_NAME = _ONCE | _HEADED
"""What a page has once, or what its heading or its caption says already."""
_OF_THE_BROWSER = frozenset({"Date"})
"""Fields whose inner parts the browser names, in the reader's own language."""


def foreign(name: str, known: Container[str] = ()) -> list[str]:
    """Take a name, give its words that are no Vietnamese syllable, no abbreviation, no own name.

    Addresses, file names and what the page marks as code (``known``) are no words.
    """
    words = _WORD.findall(_ADDRESS.sub(" ", name))
    return [word for word in words if not (word in known or _is_ours(word))]


def _is_ours(word: str) -> bool:
    short = len(word) <= SHORT and word.isupper()
    return short or word in PROPER_NAMES or bool(_SYLLABLE.fullmatch(_bare(word)))


def _bare(word: str) -> str:
    parts = unicodedata.normalize("NFD", word.lower())
    return unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))


def written_faults(text: str) -> Iterator[str]:
    """Take the text of a page, give each name written in it that has words of another language.

    Pages in English are looked through elsewhere: tests/contracts/test_english.py.
    """
    if _IN_ENGLISH in text:
        return
    for name in dict.fromkeys(map(unescape, _ATTRIBUTE.findall(text))):
        if words := foreign(name):
            yield f"name: {', '.join(words)} in «{name[:100]}»"


def name_faults(page: Page) -> list[str]:
    """Take a page as it is shown, give what its controls and parts are called wrongly, or not."""
    code = page.evaluate(_NOT_OURS)
    is_english = page.evaluate("document.documentElement.lang") == "en"
    faults = []
    for role, name in _spoken(page):
        if not name and role not in _NEEDS_NO_NAME:
            faults.append(f"name: a {role} has none")
        if not is_english and (words := foreign(name, frozenset(code))):
            faults.append(f"name: {', '.join(words)} in {role} «{name[:100]}»")
    return sorted(set(faults))


def _spoken(page: Page) -> Iterator[tuple[str, str]]:
    """Give role and name of what is announced, but the inner parts of the browser's own fields."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    inner: set[str] = set()
    for node in nodes:
        role = node.get("role", {}).get("value", "")
        if node["nodeId"] in inner or role in _OF_THE_BROWSER:
            inner.update(node.get("childIds", ()))
        elif not node["ignored"] and role in _SPOKEN:
            yield role, node.get("name", {}).get("value", "")
