"""How figures are taken over, compared and shown; with the lists of what is measured."""

from dataclasses import dataclass

from generator.collection import Collection
from generator.model.folding import sort_key
from generator.model.urls import CORRECTIONS, METHODS, framework_url, indicator_url
from generator.pages import labels
from generator.pages.render import Link, Meta, Page


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
    frameworks: tuple[Link, ...]
    indicators: tuple[Link, ...]
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
    frameworks = sorted(collection.frameworks.values(), key=lambda e: sort_key(e.record.short_name))
    indicators = sorted(collection.indicators.values(), key=lambda e: sort_key(e.record.name))
    return MethodsView(
        qualifiers=_QUALIFIERS,
        reasons=tuple(Word(labels.MISSING[reason], words) for reason, words in _REASONS),
        frameworks=tuple(Link(e.record.short_name, framework_url(e.key)) for e in frameworks),
        indicators=tuple(Link(e.record.name, indicator_url(e.key)) for e in indicators),
        corrections=Link("Đính chính", CORRECTIONS),
    )


def methods_page(collection: Collection) -> Page:
    """Take the collection, give the page of methods."""
    description = (
        "Cách chúng tôi lấy số liệu từ nguồn, ghi mức chính xác, xếp hạng, chỗ thiếu và so sánh."
    )
    return Page(
        METHODS, "pages/methods.md.j2", methods_view(collection), Meta("methods", description)
    )
