"""Templates are read once a build, and nothing but ``finalize`` stands between value and page."""

from itertools import chain

from jinja2 import Environment
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from generator.collection import Collection
from generator.pages.environments import english_environment, environment, read_templates_anew
from generator.pages.render import Page, context_of
from generator.pages.site_pages import all_pages
from generator.translated import translated


def test_pages_are_the_same_where_jinja_escapes_too(real_collection: Collection) -> None:
    """Of each kind of page one: to escape what ``finalize`` gave once more changes nothing."""
    one_of_each = {page.template: page for page in all_pages(real_collection)}
    for env in (environment(), english_environment()):
        careful = env.overlay(bytecode_cache=None)
        careful.filters, careful.globals = env.filters, env.globals
        careful.code_generator_class = CodeGenerator
        for page in one_of_each.values():
            assert _body(page, env) == _body(page, careful), page.template
    assert len(one_of_each) > 40


def _body(page: Page, env: Environment) -> str:
    return env.get_template(page.template).render(context_of(page.view, page.url))


def test_what_macros_give_is_printed_once_escaped() -> None:
    """A macro's text is markup for whoever prints it, and its values are escaped."""
    source = "{% macro a(b) %}<i>{{ b }}</i>{% endmacro %}{{ a(c) }}{{ d }}{{ c }}"
    made = environment().from_string(source).render(c="<&", d=Markup("<hr>"))
    assert made == "<i>&#60;&#38;</i><hr>&#60;&#38;"


def test_each_build_reads_templates_anew() -> None:
    """A template that was edited between two builds of one process is seen in both languages."""
    before = [environment(), english_environment()]
    keeper = translated("sample", "mark")
    read_templates_anew(keeper)
    after = [environment(), english_environment()]
    assert all(new is not old for new, old in zip(after, before, strict=True))
    assert all(env.bytecode_cache is keeper for env in chain(after))
