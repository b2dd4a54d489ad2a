"""How figures are taken over, compared and shown; with the method of everything measured."""

from dataclasses import dataclass

from generator.collection import Collection
from generator.measures.comparable import Verdict
from generator.model.urls import COMPARE, CORRECTIONS, METHODS
from generator.pages import labels
from generator.pages.render import Link, Meta, Page
from generator.pages.verdict_words import VERDICT_MEANINGS, VERDICT_WORDS
from generator.pages.views.method_lines import (
    ComputedWay,
    Method,
    computed_ways,
    framework_methods,
    indicator_methods,
)


@dataclass(frozen=True)
class Word:
    """A word that stands at a figure, and what it means."""

    word: str
    meaning: str


@dataclass(frozen=True)
class MethodsView:
    """What the template of the methods places; the prose stands in the template itself."""

    qualifiers: tuple[Word, ...]
    reasons: tuple[Word, ...]
    verdicts: tuple[Word, ...]
    computed: tuple[ComputedWay, ...]
    frameworks: tuple[Method, ...]
    indicators: tuple[Method, ...]
    compare: Link
    corrections: Link


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
    return MethodsView(
        qualifiers=_QUALIFIERS,
        reasons=tuple(Word(labels.MISSING[reason], words) for reason, words in _REASONS),
        verdicts=tuple(Word(VERDICT_WORDS[v], VERDICT_MEANINGS[v]) for v in Verdict),
        computed=computed_ways(collection),
        frameworks=framework_methods(collection),
        indicators=indicator_methods(collection),
        compare=Link("So sánh đơn vị và năm", COMPARE),
        corrections=Link("Đính chính", CORRECTIONS),
    )


def methods_page(collection: Collection) -> Page:
    """Take the collection, give the page of methods."""
    description = (
        "Cách đo của từng chỉ số, chỉ tiêu; cách chúng tôi lấy số liệu, ghi chỗ thiếu và so sánh."
    )
    return Page(
        METHODS, "pages/methods.md.j2", methods_view(collection), Meta("methods", description)
    )
