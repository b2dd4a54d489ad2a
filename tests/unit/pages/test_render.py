"""A page becomes Markdown with front matter that says exactly what it was given."""

import html
import json
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import TemplateNotFound, UndefinedError
from msgspec import Struct

from generator.load.character_rules import unreadable
from generator.pages.environments import environment
from generator.pages.render import (
    Link,
    Meta,
    Page,
    context_of,
    front_matter,
    render,
)
from generator.pages.views.guide import guide_page

HOSTILE = (
    "Nói \"Được\" và 'không'",
    "a: b",
    "- x",
    "# y",
    "---",
    "a\n---\nb: c",
    "{{ a }} {% b %}",
    "&a *b !c |d >e @f `g %h",
    "\\n \\u0041 \\",
    "null",
    "2025-07-01",
    "1.001193",
    "yes",
    "Đăng ký khai sinh – “lưu động” 🙂",
    "<script>alert(1)</script>",
)
KEPT = st.text(max_size=80).filter(lambda words: words and not unreadable().search(words))
"""What the loader lets through."""


def parsed(meta: Meta) -> dict[str, Any]:
    """Take meta data, give what YAML reads from its front matter."""
    lines = front_matter(meta).split("\n")
    assert (lines[0], *lines[-3:]) == ("---", "---", "", "")
    assert "---" not in lines[1:-3]
    found = yaml.safe_load("\n".join(lines[1:-3]))
    assert isinstance(found, dict)
    return found


@given(words=KEPT)
@example(words=HOSTILE[0])
def test_front_matter_keeps_any_text(words: str) -> None:
    """Whatever a record holds, YAML reads the same text back; a title is HTML, as of a heading."""
    meta = Meta("unit", words, (Link(words, "/don-vi/"),), words, words, title=words)
    found = parsed(meta)
    told = json.loads(found.pop("json_ld"))
    assert told["@graph"][0]["itemListElement"][1]["name"] == words
    assert found == {
        "title": html.escape(words, quote=False),
        "kind": "unit",
        "description": words,
        "crumbs": [{"title": words, "href": "don-vi/"}],
        "record": words,
        "checked": words,
    }


@pytest.mark.parametrize("words", HOSTILE)
def test_front_matter_keeps_hostile_text(words: str) -> None:
    """Quotes, colons, breaks of line and what YAML takes for something else stay text."""
    assert parsed(Meta("unit", words))["description"] == words


def test_front_matter_leaves_out_what_is_not_known() -> None:
    """No key stands without a value."""
    assert parsed(Meta("list", "Danh sách")) == {"kind": "list", "description": "Danh sách"}


def test_crumbs_are_addresses_without_leading_slash() -> None:
    """The theme makes them relative to the page."""
    crumbs = (Link("Đơn vị", "/don-vi/"), Link("Xã Mẫu", "/don-vi/xa-mau/"))
    found = parsed(Meta("unit", "Xã", crumbs))["crumbs"]
    assert [crumb["href"] for crumb in found] == ["don-vi/", "don-vi/xa-mau/"]


def printed(source: str, **values: object) -> str:
    """Take the text of a template and values, give what it prints."""
    return environment().from_string(source).render(**values)


@pytest.mark.parametrize("value", [None, True, Decimal("1.5"), 1.5, ("a",), Link("a", "/")])
def test_only_text_and_counts_are_printed(value: object) -> None:
    """A view that forgot to put a value into words is a fault, not a page that says None."""
    with pytest.raises(TypeError):
        printed("{{ value }}", value=value)


NOT_GIVEN = r"[Uu]ndefined|has no attribute 'name'"


@pytest.mark.parametrize("source", ["{{ name }}", "{% if name %}a{% endif %}", "{{ link.name }}"])
def test_unknown_names_are_errors(source: str) -> None:
    """A name that the view does not give never prints as nothing."""
    with pytest.raises((UndefinedError, TypeError, AttributeError), match=NOT_GIVEN):
        printed(source, link=Link("a", "/"))


def test_text_is_escaped_and_counts_are_plain() -> None:
    """A record's text cannot become markup."""
    assert printed("{{ a }} {{ b }}", a="<b>*x*</b>", b=3) == (
        "&#60;b&#62;&#42;x&#42;&#60;/b&#62; 3"
    )


def test_there_is_one_filter() -> None:
    """Templates can make an address relative and take a piece made once, and nothing else."""
    assert set(environment().filters) == {"rel"}
    assert printed("{{ '/thu-tuc/' | rel('/don-vi/xa-mau/') }}") == "../../thu-tuc/"
    assert set(environment().globals) == {"once"}


class Sample(Struct, frozen=True):
    """A view."""

    words: str


def test_a_template_is_given_its_view_and_where_it_is() -> None:
    """Nothing else is in reach."""
    assert context_of(Sample("a"), "/don-vi/") == {"words": "a", "here": "/don-vi/"}


@pytest.mark.parametrize(
    ("url", "path"),
    [("/", "index.md"), ("/don-vi/", "don-vi/index.md"), ("/a/b/", "a/b/index.md")],
)
def test_a_page_is_written_where_its_address_says(url: str, path: str) -> None:
    """The file begins with the front matter; the matter follows."""
    guide = guide_page()
    file = render(Page(url, guide.template, guide.view, guide.meta))
    assert file.path == path
    text = file.data.decode("utf-8")
    assert text.startswith(front_matter(guide.meta).removesuffix("---\n\n"))
    assert "\n---\n\n# " in text


def test_a_missing_template_is_an_error() -> None:
    """A page without a template is never an empty page."""
    with pytest.raises(TemplateNotFound):
        render(Page("/", "pages/khong-co.md.j2", Sample("a"), Meta("text", "a")))
