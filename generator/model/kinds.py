"""The explicit list of record kinds: which model stands in which file."""

import re
from functools import cached_property

from msgspec import Struct

from generator.model.base import Record
from generator.model.catalog import (
    Decisions,
    Domains,
    LegalDocuments,
    LifeEvents,
    Publisher,
    Synonyms,
)
from generator.model.correction import Corrections
from generator.model.edition import Edition
from generator.model.framework import Framework
from generator.model.plan import Plan
from generator.model.procedure import Procedure
from generator.model.scorecard import Indicators, Result, Sources
from generator.model.unit import Listing, LocalDifference, Unit


class Kind(Struct, frozen=True, dict=True):
    """One kind of file: its name, where such files stand, and the model inside."""

    name: str
    title: str
    pattern: str
    model: type[Record]
    is_list: bool = False

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern as a regular expression with one named group for each ``<part>``."""
        escaped = re.escape(self.pattern)
        return re.compile(re.sub(r"<([a-z_]+)>", r"(?P<\1>[^/]+?)", escaped))

    def parts_of(self, path: str) -> dict[str, str] | None:
        """Take a repository path, give its named parts, or None where it is of another kind."""
        match = self.regex.fullmatch(path)
        return match.groupdict() if match else None


KINDS: tuple[Kind, ...] = (
    Kind("publisher", "Đơn vị công bố", "catalog/publisher.yml", Publisher),
    Kind("domains", "Lĩnh vực", "catalog/domains.yml", Domains, is_list=True),
    Kind("decisions", "Quyết định công bố", "catalog/decisions.yml", Decisions, is_list=True),
    Kind(
        "legal_documents",
        "Văn bản pháp lý",
        "catalog/legal_documents.yml",
        LegalDocuments,
        is_list=True,
    ),
    Kind("life_events", "Sự kiện trong đời", "catalog/life_events.yml", LifeEvents, is_list=True),
    Kind("synonyms", "Từ đồng nghĩa", "catalog/synonyms.yml", Synonyms, is_list=True),
    Kind("procedure", "Thủ tục", "catalog/procedures/<domain>/<code>.yml", Procedure),
    Kind("unit", "Đơn vị", "catalog/units/<unit>/unit.yml", Unit),
    Kind(
        "listing",
        "Danh mục niêm yết",
        "catalog/units/<unit>/listing-<year>.yml",
        Listing,
        is_list=True,
    ),
    Kind(
        "local_difference",
        "Khác biệt tại địa phương",
        "catalog/units/<unit>/local/<procedure>.yml",
        LocalDifference,
    ),
    Kind("sources", "Nguồn", "scorecards/sources.yml", Sources, is_list=True),
    Kind("indicators", "Chỉ tiêu", "scorecards/indicators.yml", Indicators, is_list=True),
    Kind("framework", "Bộ chỉ số", "scorecards/frameworks/<id>.yml", Framework),
    Kind(
        "edition",
        "Kỳ công bố",
        "scorecards/editions/<framework>/<period>.yml",
        Edition,
        is_list=True,
    ),
    Kind("result", "Kết quả", "scorecards/results/<unit>/<period>.yml", Result),
    Kind("plan", "Kế hoạch", "scorecards/plans/<unit>/<period>.yml", Plan),
    Kind("corrections", "Đính chính", "scorecards/corrections.yml", Corrections, is_list=True),
)


def kind_of(path: str) -> Kind | None:
    """Take a repository path, give its kind, or None where no record may stand there."""
    return next((kind for kind in KINDS if kind.parts_of(path) is not None), None)
