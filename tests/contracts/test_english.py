"""Pages in English: all that is ours is said in English, and nothing of a record is changed."""

import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import get_args

import pytest
from jinja2 import Environment, nodes
from msgspec.structs import replace

from generator.collection import Collection
from generator.english.catalogue import Catalogue, catalogue
from generator.english.parts import Part
from generator.english.phrases import said
from generator.english.places import english_url, is_in_english, templates
from generator.english.scripts import texts_of
from generator.english.segments import segments
from generator.english.sources import pieces_of
from generator.exports.bundles import ENGLISH_BUNDLES
from generator.exports.open_data import offer_of
from generator.files import read_assets
from generator.model.urls import bulk_url
from generator.pages import environments, markdown, render
from generator.pages.render import Page, has_english, render_english
from generator.pages.site_pages import all_pages
from generator.pages.views.data_pages import data_pages
from generator.pages.views.history import Known, history_pages
from generator.past import How
from tests.apart import differing_at, pages_of_birth
from tests.pasts import CODE, long_past

GENERATOR = Path(__file__).parents[2] / "generator"
TEMPLATES = GENERATOR / "templates"
LED = re.compile(r'(?:from|include) "([^"]+)"')
LETTER = re.compile(r"[^\W\d_]")

CUT = re.compile(r"[;·,:()“”→&]|\.(?: |$)| – | là(?: khoảng)?(?= )")
"""What stands between texts of records in a sentence of ours that is shown as it is."""
FIGURES = re.compile(r"(?:\bsố )?[\w./-]*\d[\w./%-]*|[+%×/−–-]|\btỉ đồng\b")


def held_templates() -> list[str]:
    """Give the templates of English pages, and all that they take from others."""
    found: list[str] = []
    waiting = list(templates())
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.append(name)
            waiting += LED.findall(text_of(name))
    return sorted(found)


def text_of(name: str) -> str:
    """Give the source of a template."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def held() -> Catalogue:
    """The catalogue of the program."""
    return catalogue()


@pytest.fixture(scope="module")
def pages(real_collection: Collection) -> list[Page]:
    """Every page of the real records, those of open data with a file that is offered."""
    offer = offer_of(real_collection, {bulk_url("zip"): 1})
    made = (
        *all_pages(real_collection),
        *data_pages(real_collection, offer),
        *long_history(real_collection),
        *pages_of_birth(differing_at(UNITS, real_collection)),
    )
    return list({page.url: page for page in made}.values())


UNITS = 40
"""At so many units a procedure differs on more pages than one."""


def long_history(collection: Collection) -> Iterator[Page]:
    """Give the pages of a procedure that changed often, in every way that can be told."""
    steps = long_past(60).of_record("procedure", CODE)
    hows = cycle(get_args(How))
    told = (
        replace(step, change=replace(step.change, how=how, sentences=(), sources=()))
        for step, how in zip(steps, hows, strict=False)
    )
    yield from history_pages(CODE, Known(tuple(told), "", "01/01/2026"), collection)


# Templates and scripts.


@pytest.mark.parametrize("name", held_templates())
def test_every_word_of_a_template_is_in_english(name: str, held: Catalogue) -> None:
    """Each stretch of words in a template of English pages, and in its macros, has its English."""
    source = text_of(name)
    assert "".join(segment.text for segment in segments(source)) == source
    assert [words for words in pieces_of(source) if words not in held.pieces] == []
    assert [words for words in constants(source) if words not in held.phrases] == []


def constants(source: str) -> Iterator[str]:
    """Give the words that a template hands to its macros."""
    tree = Environment(autoescape=True).parse(source)
    for call in tree.find_all(nodes.Call):
        for node in call.args:
            if isinstance(node, nodes.Const) and LETTER.search(str(node.value)):
                yield str(node.value)


def test_no_words_are_left_over(held: Catalogue) -> None:
    """What no template says has no English: a change of words takes its old English with it."""
    used = {words for name in held_templates() for words in pieces_of(text_of(name))}
    assert set(held.pieces) - used == set()


def test_scripts_speak_english(held: Catalogue) -> None:
    """Each Vietnamese text in a script of English pages has its English, and no other has."""
    assets = read_assets()
    names = (name for names in ENGLISH_BUNDLES.values() for name in names)
    texts = {text for name in names for text in texts_of(assets[name].decode())}
    assert texts == set(held.scripts)


def test_the_search_has_the_same_parts_in_both_languages() -> None:
    """The two pages written by hand give scripts the same places, and name each other."""
    written = GENERATOR.parent / "docs" / "site"
    vietnamese, english = (
        (written / path / "index.md").read_text(encoding="utf-8")
        for path in ("tra-cuu", "en/tra-cuu")
    )
    hooks = re.compile(r"data-search-[a-z-]+(?:=\"[a-z]+\")?| name=\"\w+\"|<\w+(?= data-)")
    assert hooks.findall(vietnamese) == hooks.findall(english)
    assert "\nenglish: en/tra-cuu/\n" in vietnamese
    assert "\nvietnamese: tra-cuu/\n" in english


def test_accessibility_is_told_alike_in_both_languages() -> None:
    """The two pages written by hand have the same parts and points, and name each other."""
    written = GENERATOR.parent / "docs" / "site"
    path = "kha-nang-tiep-can"
    vietnamese, english = (
        (written / place / "index.md").read_text(encoding="utf-8") for place in (path, f"en/{path}")
    )
    shape = re.compile(r"^(?:##? |- )", re.MULTILINE)
    assert shape.findall(vietnamese) == shape.findall(english)
    assert f"\nenglish: en/{path}/\n" in vietnamese
    assert f"\nvietnamese: {path}/\n" in english


def test_phrases_are_said_somewhere(held: Catalogue) -> None:
    """The words of each phrase stand in the program, or in the names that records give."""
    sources = (*GENERATOR.rglob("*.py"), *TEMPLATES.rglob("*.j2"))
    program = {word for path in sources for word in words_of(path.read_text(encoding="utf-8"))}
    known = program | {word for name in (*held.names, *held.kinds) for word in words_of(name)}
    lost = {phrase for phrase in (*held.phrases, *held.terms) if not words_of(phrase) <= known}
    assert lost <= OF_RECORDS


OF_RECORDS = {
    *("Tổng cục Thống kê", "Khung CCHC {p}", "Bộ chỉ số CCHC {p}", "Chỉ số CCHC {p}"),
    *("DTI", "PCI", "PGI"),
}
"""Names that only records say, and that English readers need in the middle of a sentence."""


def words_of(text: str) -> set[str]:
    """Give the words of a text in small letters."""
    return set(re.findall(r"[^\W\d_]{2,}", re.sub(r"\{\w+\}", " ", text).casefold()))


# Pages.


def test_templates_and_addresses_agree(pages: list[Page]) -> None:
    """A page has English just where its address has, so that no link leads to nothing."""
    differ = [p.url for p in pages if is_in_english(p.template) != (english_url(p.url) != p.url)]
    assert differ == []
    assert {page.template for page in pages if has_english(page)} == set(templates())


def test_what_stays_vietnamese_is_from_a_record(
    pages: list[Page], real_collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On pages in English no word of ours is Vietnamese: each that is stands in some record."""
    spoken: dict[str, str] = {}

    def noted(words: str) -> tuple[Part, ...]:
        parts = said(words)
        spoken.update({part.words: here for part in parts if part.is_vietnamese})
        return parts

    monkeypatch.setattr(markdown, "said", noted)
    for module, name in ((render, "plainly"), (render, "briefly"), (environments, "plainly")):
        monkeypatch.setattr(module, name, lambda words: "".join(p.words for p in noted(words)))
    markdown.words_in_english.cache_clear()
    environments.english_environment.cache_clear()
    for page in filter(has_english, pages):
        here = page.url
        render_english(page)
    environments.english_environment.cache_clear()
    texts = record_texts(real_collection)
    texts |= {text.removeprefix("Thủ tục ") for text in texts}
    known = {part for text in texts for part in fragments(text)}
    ours = {
        (part, text, here)
        for text, here in spoken.items()
        for part in fragments(text)
        if part not in known and not is_cut(part, known)
    }
    assert not ours, "\n".join(map(str, sorted(ours)))


def is_cut(part: str, known: set[str]) -> bool:
    """Whether words are the beginning of known ones, as the name of a tab may be."""
    return part.endswith("…") and any(whole.startswith(part[:-1]) for whole in known)


def fragments(text: str) -> Iterator[str]:
    """Give what a text says between its signs, without figures, in small letters."""
    for part in CUT.split(text):
        words = " ".join(FIGURES.sub(" ", part).split()).casefold()
        if len(words) > 1:
            yield words


def record_texts(collection: Collection) -> set[str]:
    """Give every text of every record."""
    return {
        " ".join(text.split())
        for entry in collection.entries
        for text in texts_in(entry.record.model_dump(mode="json", exclude_none=True))
    }


def texts_in(value: object) -> Iterator[str]:
    """Give the texts in what a record was dumped to."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_in(inner)


def test_texts_of_records_stay_as_they_are(real_collection: Collection) -> None:
    """A text of a record is never changed in part: it stays, or is wholly made of words of ours."""
    mixed = {
        text
        for text in record_texts(real_collection)
        if len({part.is_vietnamese for part in said(text)}) > 1 and not is_named(text)
    }
    assert mixed == FIGURES_FIRST


FIGURES_FIRST = {"81%; tỉnh thứ hai 83,9"}
"""Texts of records that begin with a figure, which is written for English readers."""


def is_named(text: str) -> bool:
    """Tell whether a text is shown whole behind its English name."""
    return any(part.words == text for part in said(text)) or said(text)[0].words.endswith(" (")
