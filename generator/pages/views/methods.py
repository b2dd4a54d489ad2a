"""How figures are taken over, compared and shown; with the method of everything measured."""

from collections.abc import Iterator

from msgspec import Struct

from generator.collection import Collection
from generator.measures.comparable import Verdict
from generator.model.part_urls import method_url
from generator.model.urls import COMPARE, CORRECTIONS, INDICATORS, METHODS
from generator.pages import labels
from generator.pages.render import Link, Meta, Page
from generator.pages.verdict_words import VERDICT_MEANINGS, VERDICT_WORDS
from generator.pages.views.common import Led
from generator.pages.views.method_lines import (
    ComputedWay,
    Method,
    computed_ways,
    framework_methods,
    indicator_methods,
)

MOST_BELOW = 4_500
"""How many bytes of indicators may stand below the prose."""
_MARKUP = 100
"""About how many bytes of HTML stand around the name and the addresses of one."""


class Word(Struct, frozen=True):
    """A word that stands at a figure, and what it means."""

    word: str
    meaning: str


class MethodView(Struct, frozen=True):
    """What the template of one index's or indicator's method places."""

    method: Method
    methods: Link


class MethodsView(Struct, frozen=True):
    """What the template of the methods places; the prose stands in the template itself."""

    qualifiers: tuple[Word, ...]
    reasons: tuple[Word, ...]
    verdicts: tuple[Word, ...]
    computed: tuple[ComputedWay, ...]
    frameworks: tuple[Led, ...]
    indicators: tuple[Led, ...]
    listed: Link | None
    """The way to their list, where they are too many to stand here."""
    compare: Link
    corrections: Link


_METHODS = Link("Cách chúng tôi lấy số liệu", METHODS)

_QUALIFIERS = (
    Word(labels.QUALIFIER["about"], "nguồn chỉ nói gần đúng"),
    Word(labels.QUALIFIER["over"], "nguồn nói lớn hơn số này, không nói lớn hơn bao nhiêu"),
    Word(labels.QUALIFIER["under"], "nguồn nói nhỏ hơn số này"),
    Word(labels.QUALIFIER["at_least"], "bằng số này hoặc lớn hơn"),
    Word(labels.QUALIFIER["at_most"], "bằng số này hoặc nhỏ hơn"),
)

_REASONS = (
    ("not_published", "nơi đo có số nhưng tài liệu chúng tôi có không in ra"),
    ("no_source_held", "có thể đã công bố ở nơi khác; chúng tôi chưa tìm thấy tài liệu"),
    ("not_measured", "kỳ ấy không ai đo"),
    ("not_applicable", "chỉ tiêu không dùng cho đơn vị hoặc kỳ này"),
    ("not_yet_due", "kỳ báo cáo chưa kết thúc"),
    ("withheld", "nơi công bố có số nhưng không đưa ra, ví dụ vì mẫu khảo sát không đủ"),
    ("unit_did_not_exist", "đơn vị chưa thành lập hoặc đã kết thúc"),
)


def methods_view(collection: Collection) -> MethodsView:
    """Take the collection, give what the page of methods shows."""
    indicators = _indicators(collection)
    return MethodsView(
        qualifiers=_QUALIFIERS,
        reasons=tuple(Word(labels.MISSING[reason], words) for reason, words in _REASONS),
        verdicts=tuple(Word(VERDICT_WORDS[v], VERDICT_MEANINGS[v]) for v in Verdict),
        computed=computed_ways(collection),
        frameworks=tuple(map(_led, framework_methods(collection))),
        indicators=indicators,
        listed=None if indicators else Link("Các chỉ tiêu thống kê", INDICATORS),
        compare=Link("So sánh đơn vị và năm", COMPARE),
        corrections=Link("Đính chính", CORRECTIONS),
    )


def _indicators(collection: Collection) -> tuple[Led, ...]:
    if are_listed_apart(collection):
        return ()
    return tuple(map(_led, indicator_methods(collection)))


def are_listed_apart(collection: Collection) -> bool:
    """Take the collection, tell whether only their own list leads to the methods of indicators."""
    names = (f"{key}{key}{e.record.name}" for key, e in collection.indicators.items())
    return sum(_MARKUP + len(name.encode()) for name in names) > MOST_BELOW


def _led(method: Method) -> Led:
    return Led(method.anchor, Link(method.short_name, method_url(method.anchor)))


def method_pages(collection: Collection) -> Iterator[Page]:
    """Take the collection, give the page of each index and each indicator."""
    for method in (*framework_methods(collection), *indicator_methods(collection)):
        view = MethodView(method, _METHODS)
        same = method.short_name == method.title.text
        name = method.title.text if same else f"{method.title.text} ({method.short_name})"
        said = f"{name}: đo gì, ai đo, theo cách nào."
        meta = Meta("methods", said, (Link("Phương pháp", METHODS),))
        yield Page(method_url(method.anchor), "pages/method.md.j2", view, meta)


def methods_page(collection: Collection) -> Page:
    """Take the collection, give the page of methods."""
    description = (
        "Cách đo của từng chỉ số, chỉ tiêu; cách chúng tôi lấy số liệu, ghi chỗ thiếu và so sánh."
    )
    return Page(
        METHODS, "pages/methods.md.j2", methods_view(collection), Meta("methods", description)
    )
