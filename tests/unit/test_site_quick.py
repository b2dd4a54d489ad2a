"""The quick way through Markdown and front matter: what it answers is what MkDocs makes."""

import os
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.site.front import read_front
from generator.site.quick import Convert, converter_of
from tests.roots import REPOSITORY

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data


@lru_cache
def config() -> MkDocsConfig:
    """Give the settings of this repository."""
    return load_config(str(REPOSITORY / "mkdocs.yml"), docs_dir=str(REPOSITORY / "docs"))


@lru_cache
def quick() -> Convert:
    """Give the converter under these settings."""
    converter = converter_of(config())
    assert converter is not None
    return converter.convert


def by_mkdocs(body: str) -> tuple[str, list[Any], str | None]:
    """Give the HTML, the contents and the first heading that MkDocs makes of Markdown."""
    page = Page(None, File("a/index.md", "", "", use_directory_urls=True), config())
    page.markdown = body
    page.render(config(), Files([]))
    return page.content or "", contents(list(page.toc)), page._title_from_render  # noqa: SLF001


def contents(links: list[Any]) -> list[Any]:
    """Give headings of MkDocs' contents as plain lists."""
    return [[link.level, link.url, link.title, contents(link.children)] for link in links]


def tokens(held: list[Any]) -> list[Any]:
    """Give headings of the quick way's contents in the same form."""
    return [[at["level"], "#" + at["id"], at["name"], tokens(at["children"])] for at in held]


def agrees(body: str) -> bool:
    """Tell whether the quick way answered; what it says must be what MkDocs says."""
    made = quick()(body)
    if made is None:
        return False
    title = made.title if made.content.startswith("<h1") else None
    assert (made.content, tokens(made.toc), title) == by_mkdocs(body)
    return True


WORDS = st.sampled_from(
    [
        "", "a", "é", "Giấy tờ", "&amp;", "&#38;", "&#x26;", "&nbsp;", "&#38", "&x", "&", "<", ">",
        "<p>", "</p>", "<br>", "<br/>", "<hr>", "<b>c</b>", "</b>", "<i>", '"', ":", "=", "!", "|",
        "*d*", "_e_", "`f`", "[g](h)", "\\#", "\\", "#", "##", "- ", "1. ", "> ", "    ", "---",
        "===", "\t", "\r", "\u00a0", "\u2028", "\x85", "\x02", "\x02wzxhzdk:0\x03", "~~~", "```",
        "<?k?>", "<!-- j -->", "<![CDATA[l]]>", "<script>", "</script>", "<textarea>",
        "<title>m</title>", "<title><b>", '<title>m <span lang="vi">m</span></title>',
        '<title><span lang="vi">', "<textarea></textarea>", "<svg><path d='n'/></svg>", "<o>",
        "<code>", "<code>d</code>", '<p class="q">', '<p class="<">', "<p  r>", "<P>", "</P>",
    ]
)  # fmt: skip
INSIDE = st.lists(st.one_of(WORDS, st.sampled_from([" ", "\n", "\n\n", "\n  \n"])), max_size=6)
TAGS = st.sampled_from(["p", "ul", "li", "div", "section", "span", "hr", "h2", "pre", "details"])
FORMS: list[Callable[[str, str], str]] = [
    lambda tag, text: f"<{tag}>{text}</{tag}>",
    lambda tag, text: f'<{tag} class="a" hidden>{text}</{tag}>',
    lambda tag, text: f"<{tag}><{tag}>{text}</{tag}></{tag}>",
    lambda tag, text: f"<{tag}>{text}",
    lambda tag, text: f"{text}</{tag}>",
    lambda tag, text: f"<{tag}>\n<li>{text}</li>\n</{tag}>\n<p>x</p>",
    lambda _, text: f"# {text}",
    lambda _, text: f"## {text}",
    lambda _, text: f"###   {text} ",
    lambda _, text: text,
]
BLOCKS = st.builds(
    lambda form, tag, parts: form(tag, "".join(parts)), st.sampled_from(FORMS), TAGS, INSIDE
)
BETWEEN = st.sampled_from(["\n\n", "\n\n", "\n\n\n", "\n", "\n \n", "\n\n\n\n", ""])
BODIES = st.lists(st.tuples(BLOCKS, BETWEEN), min_size=1, max_size=5).map(
    lambda parts: "".join(block + between for block, between in parts)
)


@given(BODIES)
@settings(max_examples=800, deadline=None)
def test_what_it_answers_is_what_mkdocs_makes(body: str) -> None:
    """Whatever is written, the quick way says the same or nothing."""
    agrees(body)


WORDING = st.sampled_from(
    ["Giấy tờ", "Giấy tờ", "A&#46; b", "“Hai” (2)", "1. a", "-", "&nbsp;", "A <code>b&#95;c</code>"]
)
HEADINGS = st.builds(lambda level, text: f"{'#' * level} {text}", st.integers(1, 6), WORDING)
RAW = st.builds(
    lambda form, tag: form(tag, "a &amp; <b>c</b><br>"),
    st.sampled_from(FORMS[:3]),
    st.sampled_from(["p", "div", "section", "li"]),
)
TIDY = st.lists(st.one_of(HEADINGS, RAW), min_size=1, max_size=8).map("\n\n".join)


@given(TIDY)
@settings(max_examples=300, deadline=None)
def test_it_answers_what_our_templates_write(body: str) -> None:
    """Headings and raw HTML, one blank line between, are always of its kind."""
    assert agrees(body)


@given(TIDY, st.data())
@settings(max_examples=800, deadline=None)
def test_one_slip_does_not_lead_it_astray(body: str, data: st.DataObject) -> None:
    """With something put in, taken out or doubled anywhere, it still says the same or nothing."""
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, min(len(body), start + 6)))
    put = data.draw(st.one_of(WORDS, st.just(""), st.just(body[start:end] * 2), st.just("\n")))
    agrees(body[:start] + put + body[end:])


@pytest.mark.parametrize(
    "body",
    [
        "", "text", "- a", "#a", "# *a*", "# a #", "# a\n<p>b</p>", "<hr>", "<p/>", "<!-- a -->",
        "<p>a</p>\nb", "<p>a</p> b", "<p>a</p><p>b</p>", "<p>a\n\nb</p>", " <p>a</p>", "<p>a<p>",
        "<span>a</span>", "<p>a</p>\n \n<p>b</p>", "<div><div>a</div>", "<p>a &b</p>",
        "<p>a < b</p>", "<p>`</p>\n\n```\n\n<p>b</p>", "<script>a</script>",
        "<div><script>a</script></div>",
        "<p>a\tb</p>", "<div><textarea>a</textarea></div>", "<p title='a'>b</p>",
        "<p>a</p>\n\n[b](c)",
    ],
)  # fmt: skip
def test_it_leaves_the_rest_to_python_markdown(body: str) -> None:
    """What is not surely of its kind gets no answer."""
    assert quick()(body) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"markdown_extensions": ["toc", "tables", "fenced_code", "attr_list"]},
        {"markdown_extensions": ["toc"]},
        {"mdx_configs": {"toc": {"permalink": True}}},
        {"mdx_configs": {"toc": {"toc_depth": "2-3"}}},
        {"mdx_configs": {}},
    ],
)
def test_it_is_out_of_use_under_other_settings(changed: dict[str, Any]) -> None:
    """It was compared under our extensions, and answers under no others."""
    other = load_config(str(REPOSITORY / "mkdocs.yml"), docs_dir=str(REPOSITORY / "docs"))
    other.update(changed)
    assert converter_of(other) is None


VALUES = st.one_of(
    st.text(max_size=12).map(lambda text: f'"{text}"'),
    st.sampled_from(
        [
            '"a \\"b\\" \\\\"', '"\\n"', '"\\u00e9"', "text", "7", "true", "[]", '["a"]', "'a'",
            '"a" # b',
            '{"title": "a", "href": "b/"}', '{"a": "b", "a": "c"}', '{"no": "b"}', '{}', '{"a": 7}',
            '[{"title": "a", "href": "b/"}]',
            '[{"title": "a", "href": ""}, {"title": "é", "href": ""}]',
        ]
    ),
)  # fmt: skip
LINES = st.tuples(
    st.sampled_from(["kind", "title", "on", "y", "null", "crumbs", "json_ld", "A", "a-b"]), VALUES
)


@given(
    st.lists(LINES, max_size=4), st.sampled_from(["---\n", "---\n\n", "--- \n", "...\n", "---", ""])
)
@settings(max_examples=600, deadline=None)
def test_front_matter_is_read_as_yaml_reads_it(lines: list[tuple[str, str]], end: str) -> None:
    """Where the quick way reads front matter, MkDocs reads the same, and the same text after it."""
    text = "---\n" + "".join(f"{name}: {value}\n" for name, value in lines) + end + "# A\n"
    read = read_front(text)
    if read is not None:
        body, meta = get_data(text)
        assert read == (meta, body)


def test_front_matter_as_we_write_it_is_read() -> None:
    """Words and the way to a page, as our pages have them."""
    crumbs = '[{"title": "b \\"c\\"", "href": "d/"}]'
    text = f'---\nkind: "a"\ncrumbs: {crumbs}\njson_ld: "{{\\"e\\":1}}"\n---\n\n# F\n'
    body, meta = get_data(text)
    assert read_front(text) == (meta, body)


@pytest.mark.parametrize(
    "body",
    ["# " + "a" * 50_000 + "*", "<p>" + "<b>" * 20_000, "<div>" * 5_000 + "</p>" * 5_000 + "a"],
)
def test_it_is_quick_about_what_it_cannot_answer(body: str) -> None:
    """However long a text of another kind is, it is not looked at over and over."""
    assert quick()(body) is None
