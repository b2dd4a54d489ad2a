"""Templates only place what their view decided: little syntax, and exactly the view's names."""

import typing
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment, meta, nodes
from msgspec import Struct

from generator.collection import Collection
from generator.downloads import DataTable
from generator.exports.open_data import offer_of
from generator.model.moves import read_moves
from generator.model.urls import bulk_url
from generator.pages.environments import environment
from generator.pages.site_pages import all_pages
from generator.pages.views.data_pages import data_pages
from generator.pages.views.history import Known, history_pages
from generator.pages.views.moved import moved_pages
from tests.apart import differing_at, pages_of_birth
from tests.golden_cases import CASES, collection_of
from tests.pasts import CODE, long_past

TEMPLATES = Path(__file__).parents[2] / "generator" / "templates"
NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.j2"))
PAGES = [name for name in NAMES if name.startswith("pages/")]

ALLOWED = (
    nodes.And,
    nodes.Call,
    nodes.Const,
    nodes.Filter,
    nodes.For,
    nodes.FromImport,
    nodes.Getattr,
    nodes.If,
    nodes.Import,
    nodes.Include,
    nodes.Macro,
    nodes.Name,
    nodes.Not,
    nodes.Or,
    nodes.Output,
    nodes.Template,
    nodes.TemplateData,
)
FILTERS = {"rel"}
LOOP = {"first", "last", "index"}
"""What a template may ask a loop."""

NOT_SHOWN = {"Cell.value", "Table.data", "Chart.rules", "Chart.sources", "Chart.said_by"}
"""Fields for what readers take away: files hold them, no page."""

MOVES = "chuyển /a/ / 2026-11-21 Lý do.\nđóng /b/ / 2026-11-21 Lý do.\n"
EVERYWHERE = {"here", "once"}
"""Names that every template has besides its view's; ``once`` places the macro that it is given."""


@dataclass
class Used:
    """What a page's template uses, in itself and in the macros that it calls."""

    attributes: set[str] = field(default_factory=set)
    macros: set[tuple[str, str]] = field(default_factory=set)


# Syntax.


def faults(source: str) -> list[str]:
    """Take the text of a template, give what in it is more than placing."""
    tree = Environment(autoescape=True).parse(source)
    found = [
        f"line {node.lineno}: {type(node).__name__}"
        for node in tree.find_all(nodes.Node)
        if not isinstance(node, ALLOWED)
    ]
    found += [
        f"line {node.lineno}: filter {node.name}"
        for node in tree.find_all(nodes.Filter)
        if node.name not in FILTERS
    ]
    found += [
        f"line {node.lineno}: a call of something that is no macro"
        for node in tree.find_all(nodes.Call)
        if not isinstance(node.node, nodes.Name)
    ]
    return found


@pytest.mark.parametrize("name", NAMES)
def test_templates_only_place(name: str) -> None:
    """No template calculates, compares, looks up, sets or formats anything."""
    assert faults(text_of(name)) == []


@pytest.mark.parametrize(
    "source",
    [
        "{{ a + 1 }}",
        "{% if a == 1 %}{% endif %}",
        "{% if a in b %}{% endif %}",
        "{% set a = 1 %}",
        "{{ a | upper }}",
        "{{ a.items() }}",
        "{{ a[0] }}",
        "{{ a ~ b }}",
        "{% if a is defined %}{% endif %}",
        "{{ a if b else c }}",
        "{% filter rel %}{% endfilter %}",
    ],
)
def test_what_is_not_placing_is_found(source: str) -> None:
    """The rule above sees each kind of syntax that it forbids."""
    assert faults(source)


@pytest.mark.parametrize("name", NAMES)
def test_templates_open_with_a_comment(name: str) -> None:
    """The first line of a template says what it places, and in a page the name of its view."""
    first = text_of(name).splitlines()[0]
    assert first.startswith("{# ")
    assert first.endswith(" #}")


# Views and their templates.


@pytest.fixture(scope="module")
def views(real_collection: Collection) -> dict[str, type[Struct]]:
    """The class of the view that each template is given, from sample and real records."""
    samples = (collection_of(case / "records") for case in sorted(CASES.iterdir()))
    found: dict[str, set[type[Struct]]] = {}
    for collection in (*samples, real_collection):
        for page in (*all_pages(collection), *moved_pages(read_moves(MOVES).held)):
            found.setdefault(page.template, set()).add(type(page.view))
    for page in history_pages(CODE, Known.of(CODE, long_past(60)), real_collection):
        found.setdefault(page.template, set()).add(type(page.view))
    for page in pages_of_birth(differing_at(20, real_collection)):
        found.setdefault(page.template, set()).add(type(page.view))
    for page in data_pages(real_collection, offer_of(real_collection, {bulk_url("zip"): 1})):
        found.setdefault(page.template, set()).add(type(page.view))
    assert [name for name, classes in found.items() if len(classes) > 1] == []
    return {name: classes.pop() for name, classes in found.items()}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_uses_exactly_its_view(name: str, views: dict[str, type[Struct]]) -> None:
    """A template uses every field of its view and nothing else, and names the view on its top."""
    view = views[name]
    fields = set(view.__struct_fields__)
    assert variables_of(name) - EVERYWHERE == fields
    assert text_of(name).startswith(f"{{# {view.__name__}: ")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_for_what_there_is(name: str, views: dict[str, type[Struct]]) -> None:
    """A template asks only for fields of what its view is made of."""
    parts = reachable(views[name]) - {views[name]}
    fields = {name for part in parts for name in part.__struct_fields__}
    assert attributes_of(name) - LOOP <= fields


def test_parts_of_views_are_used(views: dict[str, type[Struct]]) -> None:
    """Each field of what views are made of is placed by one of the pages that have the part."""
    used: dict[type[Struct], set[str]] = {}
    for name in PAGES:
        for part in reachable(views[name]) - {views[name]}:
            used.setdefault(part, set()).update(attributes_of(name))
    unused = {
        f"{part.__name__}.{name}"
        for part, names in used.items()
        for name in part.__struct_fields__
        if name not in names
    }
    assert unused - NOT_SHOWN == set()


@cache
def tree_of(name: str) -> nodes.Template:
    """Take the name of a template, give its syntax tree."""
    return environment().parse(text_of(name))


def text_of(name: str) -> str:
    """Take the name of a template, give its text."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


def variables_of(name: str) -> set[str]:
    """Take the name of a template, give the names that it and its includes expect to be given."""
    tree = tree_of(name)
    included = (n.template.value for n in tree.find_all(nodes.Include) if is_text(n.template))
    return meta.find_undeclared_variables(tree).union(*map(variables_of, included))


def is_text(node: nodes.Expr) -> typing.TypeGuard[nodes.Const]:
    """Take the name of an include as written, tell whether it is plain text."""
    return isinstance(node, nodes.Const)


def reachable(start: type[Struct]) -> set[type[Struct]]:
    """Take a class, give it and every struct inside its fields, but what is only taken away."""
    found: set[type[Struct]] = set()
    waiting: list[object] = [start]
    while waiting:
        item = waiting.pop()
        waiting.extend(typing.get_args(item))
        if item is DataTable:
            continue
        if isinstance(item, type) and issubclass(item, Struct) and item not in found:
            found.add(item)
            waiting.extend(typing.get_type_hints(item).values())
    return found


def attributes_of(name: str) -> set[str]:
    """Take the name of a page's template, give every attribute that it and its macros ask for."""
    used = Used()
    visit(name, body_of(name), used)
    return used.attributes


def visit(name: str, body: list[nodes.Node], used: Used) -> None:
    """Take nodes of a template, add what they use, following the macros and includes in them."""
    known = macros_of(name)
    for node in walk(body):
        if isinstance(node, nodes.Include) and is_text(node.template):
            visit(node.template.value, body_of(node.template.value), used)
        if isinstance(node, nodes.Getattr):
            used.attributes.add(node.attr)
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name):
            called = node.args[0] if node.node.name == "once" else node.node
            target = known.get(called.name) if isinstance(called, nodes.Name) else None
            if target and target not in used.macros:
                used.macros.add(target)
                visit(target[0], list(macro(*target).body), used)


def body_of(name: str) -> list[nodes.Node]:
    """Take the name of a template, give what it places, without its macros."""
    tree = tree_of(name)
    return [node for node in tree.body if not isinstance(node, nodes.Macro)]


def walk(body: list[nodes.Node]) -> Iterator[nodes.Node]:
    """Take nodes, give them and all nodes inside."""
    for node in body:
        yield node
        yield from node.find_all(nodes.Node)


def macros_of(name: str) -> dict[str, tuple[str, str]]:
    """Take the name of a template, give its own and its imported macros: file and name of each."""
    tree = tree_of(name)
    known = {node.name: (name, node.name) for node in tree.find_all(nodes.Macro)}
    for node in tree.find_all(nodes.FromImport):
        assert is_text(node.template)
        for item in node.names:
            own, alias = item if isinstance(item, tuple) else (item, item)
            known[alias] = (node.template.value, own)
    return known


def macro(name: str, wanted: str) -> nodes.Macro:
    """Take the name of a template and of a macro in it, give the macro."""
    tree = tree_of(name)
    found = [node for node in tree.find_all(nodes.Macro) if node.name == wanted]
    assert found, f"{name} has no macro {wanted}"
    return found[0]
