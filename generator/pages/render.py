"""A view and its template become one Markdown page; front matter is written here alone."""

import html
import json
from collections.abc import Iterator
from typing import Any

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from generator.downloads import Downloads
from generator.english.brief import briefly, is_partly_vietnamese
from generator.english.phrases import plainly
from generator.english.places import english_url, is_in_english
from generator.model.urls import source_file
from generator.output import OutputFile
from generator.pages.environments import english_environment, environment
from generator.pages.structured.writing import Spot, Told, breadcrumbs, json_ld


class Link(Struct, frozen=True):
    """Words that lead to an address of this site (``/…/``) or of another."""

    text: str
    url: str


class VietnameseLink(Link, frozen=True):
    """One on a page in English, whose words are Vietnamese at least in part."""


class Meta(Struct, frozen=True):
    """What the theme wants to know about a page; the theme escapes it."""

    kind: str
    description: str
    crumbs: tuple[Link, ...] = ()
    record: str | None = None
    checked: str | None = None
    title: str | None = None
    """What the browser's tab says; only where another page has the same heading."""
    frame: str | None = None
    """The template of the theme around the page, where that is not its usual one."""
    about: tuple[Told, ...] = ()
    """What machines are told of the page's subject."""
    data: str | None = None
    """The address of the record's data file."""
    feed: Link | None = None
    """The feed that tells changes of what the page shows."""


class Page(Struct, frozen=True):
    """One page before it is rendered: where it stands, what it says, and how."""

    url: str
    template: str
    view: Any
    meta: Meta
    downloads: Downloads | None = None
    """What readers can take from the page; its files are written beside it."""
    embeds: tuple["Page", ...] = ()
    """The small pages of its charts and tables, to stand inside pages of others."""


_NOWHERE = Spot("/")
"""Where a page stands that is not asked for its address."""


_json = json.JSONEncoder(ensure_ascii=False).encode


class _Front(Struct, frozen=True):
    """The front matter of one page, in the order it is written."""

    lines: list[str] = field(default_factory=list)

    def add(self, key: str, value: object) -> None:
        if value:
            self.lines.append(f"{key}: {_json(value)}")


def front_matter(meta: Meta, spot: Spot = _NOWHERE, **other: str) -> str:
    """Take a page's meta data and where it stands, give its YAML front matter.

    JSON strings are YAML strings. ``other`` is what only pages in two languages have: the address
    in the other language, and whether some words stand in one language only.
    """
    front = _Front()
    front.add("title", _as_heading(meta.title))
    front.add("kind", meta.kind)
    front.add("template", meta.frame)
    front.add("description", meta.description)
    front.add("crumbs", [_crumb(link) for link in meta.crumbs])
    front.add("record", meta.record)
    front.add("checked", meta.checked)
    front.add("data", (meta.data or "").lstrip("/"))
    front.add("feed", meta.feed and {"title": meta.feed.text, "href": meta.feed.url.lstrip("/")})
    front.add("json_ld", json_ld(_told(meta, spot)))
    for key, value in other.items():
        front.add(key, value)
    return "\n".join(["---", *front.lines, "---", "", ""])


def _crumb(link: Link) -> dict[str, str]:
    crumb = {"title": link.text, "href": link.url.lstrip("/")}
    return {**crumb, "lang": "vi"} if isinstance(link, VietnameseLink) else crumb


def _as_heading(title: str | None) -> str | None:
    """Give a title as MkDocs gives a heading: HTML, of which the theme takes the words only."""
    return title and html.escape(title, quote=False)


def _told(meta: Meta, spot: Spot) -> Iterator[Told]:
    """What a page tells machines: its subject, and the way to it; a page inside others, nothing."""
    if meta.frame:
        return
    yield from meta.about
    if meta.crumbs:
        yield breadcrumbs(((crumb.text, crumb.url) for crumb in meta.crumbs), spot)


def context_of(view: Struct, here: str) -> dict[str, Any]:
    """Take a view and its page's address, give exactly what its template may use."""
    return {**asdict(view), "here": here}


def render(page: Page, site: str = "") -> OutputFile:
    """Take a page and the site's public address where it is known, give its Markdown file."""
    body = environment().get_template(page.template).render(context_of(page.view, page.url))
    other = {"english": _address(english_url(page.url))} if has_english(page) else {}
    front = front_matter(page.meta, Spot(page.url, site), **other)
    return OutputFile.of_text(source_file(page.url), front + body)


def has_english(page: Page) -> bool:
    """Take a page, tell whether it stands in English too."""
    return is_in_english(page.template) and english_url(page.url) != page.url


def render_english(page: Page, site: str = "") -> OutputFile:
    """Take a page that stands in English too, give its Markdown file in English."""
    here = english_url(page.url)
    template = english_environment().get_template(page.template)
    body = template.render(context_of(page.view, here))
    other = {
        "vietnamese": _address(page.url),
        "front": "vi" if page.url == "/" else "",
        "partly": "vi" if 'lang="vi"' in body else "",
    }
    front = front_matter(_english_meta(page.meta), Spot(here, site), **other)
    return OutputFile.of_text(source_file(here), front + body)


def _english_crumb(link: Link) -> Link:
    """A name that is Vietnamese in part is marked as a whole: nothing can be marked inside."""
    made = VietnameseLink if is_partly_vietnamese(link.text) else Link
    return made(briefly(link.text), english_url(link.url))


def _address(url: str) -> str:
    """Give an address as the theme takes it: without leading slash, the front page as a dot."""
    return url.lstrip("/") or "."


def _english_meta(meta: Meta) -> Meta:
    """Give what the theme wants to know in English; what machines are told stands only once."""
    return replace(
        meta,
        description=plainly(meta.description),
        crumbs=tuple(map(_english_crumb, meta.crumbs)),
        checked=meta.checked and plainly(meta.checked),
        title=meta.title and plainly(meta.title),
        about=(),
        feed=None,
    )
