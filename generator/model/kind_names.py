"""What the kinds of published records are called, in Vietnamese and English, and their models."""

from msgspec import Struct

from generator.model.base import Record
from generator.model.catalog import (
    Decision,
    Domain,
    LegalDocument,
    LifeEvent,
    Publisher,
    Synonym,
)
from generator.model.correction import Conflict, Correction
from generator.model.edition import Edition
from generator.model.framework import Framework
from generator.model.plan import Plan
from generator.model.procedure import Procedure
from generator.model.scorecard import Indicator, Result, Source
from generator.model.unit import Listing, LocalDifference, Unit


class PublishedKind(Struct, frozen=True):
    """One kind of published records: its name in addresses, its model, what people call it."""

    name: str
    model: type[Record]
    title: str
    english: str
    address: str = "{id}"
    """How the key of a record stands in addresses, with the parts that change in braces."""


PUBLISHED_KINDS: tuple[PublishedKind, ...] = (
    PublishedKind("procedure", Procedure, "Thủ tục", "Procedures", "{code}"),
    PublishedKind("domain", Domain, "Lĩnh vực", "Domains of procedures"),
    PublishedKind("legal_document", LegalDocument, "Văn bản pháp lý", "Legal documents", ""),
    PublishedKind("decision", Decision, "Quyết định công bố", "Announcing decisions", ""),
    PublishedKind("life_event", LifeEvent, "Sự kiện trong đời", "Life events"),
    PublishedKind("unit", Unit, "Đơn vị", "Units of government"),
    PublishedKind(
        "listing", Listing, "Danh mục niêm yết", "Listings: what a unit posts", "{unit}/{year}"
    ),
    PublishedKind(
        "local_difference",
        LocalDifference,
        "Khác biệt tại địa phương",
        "Local differences",
        "{unit}/{procedure}",
    ),
    PublishedKind("synonym", Synonym, "Từ đồng nghĩa", "Synonyms", ""),
    PublishedKind("source", Source, "Nguồn", "Sources"),
    PublishedKind("indicator", Indicator, "Chỉ tiêu", "Indicators"),
    PublishedKind("framework", Framework, "Bộ chỉ số", "Frameworks of indices"),
    PublishedKind(
        "edition", Edition, "Kỳ công bố", "Editions: what was published", "{framework}/{period}"
    ),
    PublishedKind("result", Result, "Kết quả của đơn vị", "Results of a unit", "{unit}/{period}"),
    PublishedKind("plan", Plan, "Kế hoạch", "Reform plans", "{unit}/{period}"),
    PublishedKind("correction", Correction, "Đính chính", "Corrections"),
    PublishedKind("conflict", Conflict, "Nguồn mâu thuẫn nhau", "Facts on which sources disagree"),
    PublishedKind("publisher", Publisher, "Đơn vị công bố", "Publisher", "publisher"),
)
"""All kinds; without an address where keys cannot stand in one (see ``urls.LISTED_ONLY``)."""
