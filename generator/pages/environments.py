"""The environments of the templates: in Vietnamese, and over the same templates in English."""

from functools import lru_cache
from hashlib import sha256

from jinja2 import BytecodeCache, Environment, FunctionLoader, PackageLoader, StrictUndefined
from jinja2.ext import Extension

from generator.english.catalogue import catalogue
from generator.english.phrases import plainly
from generator.english.places import english_url
from generator.english.sources import english_source
from generator.pages.markdown import Markdown, finalize, in_english
from generator.pages.once import Once
from generator.pages.plain_code import PlainCode

_ALL = -1
"""Of the few templates there are, none is forgotten: to note which was used last takes time."""


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Give the one template environment: strict names, one escape, a short list of filters."""
    env = Environment(
        loader=PackageLoader("generator", "templates"),
        undefined=StrictUndefined,
        finalize=finalize,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=_ALL,
    )
    env.code_generator_class = PlainCode
    once = Once()
    env.filters.clear()
    env.filters["rel"] = once.rel
    env.globals.clear()
    env.globals["once"] = once
    return env


def read_templates_anew(translations: BytecodeCache) -> None:
    """Take what keeps translated templates; from here on all are read anew, once.

    Within a build nobody edits them: to ask each file again at each use costs more than to read it.
    """
    environment.cache_clear()
    english_environment.cache_clear()
    environment().bytecode_cache = translations


class _InEnglish(Extension):
    """Gives a template its English words when Jinja translates it: one translated before has them.

    The source that is asked for is marked with all words there are, so that it is known again only
    while they are the same.
    """

    def preprocess(self, source: str, _name: str | None, _filename: str | None = None) -> str:
        return english_source(source, catalogue().pieces)


@lru_cache(maxsize=1)
def english_environment() -> Environment:
    """Give the same environment over the same templates, their words in English."""
    vietnamese = environment()
    pieces = repr(catalogue().pieces).encode()
    mark = f"{{# {sha256(pieces).hexdigest()} #}}"

    def source(name: str) -> str:
        text, _, _ = vietnamese.loader.get_source(vietnamese, name)  # type: ignore[union-attr]
        return text + mark

    env = vietnamese.overlay(loader=FunctionLoader(source), extensions=[_InEnglish])
    once = Once(english_url)
    env.filters = {
        "rel": once.rel,
        "said": in_english,
        "named": _named,
        "counted": _counted,
    }
    env.globals = {"once": once}
    return env


def _named(value: object) -> object:
    return plainly(value) if isinstance(value, str) else value


def _counted(value: object, one: str, others: str) -> Markdown:
    return Markdown(one if str(value) == "1" else others)
