"""The closed lists of words that records may use; one word per idea (see docs/vocabulary.md)."""

from typing import Literal

Level = Literal["ministry", "province", "district", "commune"]
UnitLevel = Literal[
    "country", "ministry", "region", "province", "department", "district", "commune", "office"
]
PLACE_LEVELS: tuple[UnitLevel, ...] = ("province", "district", "commune")
"""The units that a reader can live in, now or once."""
ProvinceKind = Literal["tinh", "thanh-pho"]

HandledBy = Literal["commune_office", "commune_police", "commune_military_command", "other"]
Subject = Literal[
    "citizen",
    "citizen_abroad",
    "foreigner",
    "household",
    "enterprise",
    "foreign_invested_enterprise",
    "cooperative",
    "organization",
    "foreign_organization",
    "official",
    "other",
]

Channel = Literal["in_person", "online", "post"]
OnlineScheme = Literal["level-1-4", "full-partial"]
OnlineLevel = Literal["1", "2", "3", "4", "full", "partial"]
TimeUnit = Literal["working_day", "day", "hour", "month"]
FeeKind = Literal["fixed", "free", "rule"]
FeeName = Literal["fee", "charge"]
FeeAuthority = Literal["provincial_council", "legal_document", "service_provider", "other"]
HandIn = Literal["submit", "show"]

MissingReason = Literal[
    "not_published",
    "not_applicable",
    "not_yet_due",
    "no_source_held",
    "not_measured",
    "withheld",
    "unit_did_not_exist",
]

SourceKind = Literal["law", "decision", "report", "dataset", "press", "page"]
SourceRole = Literal["original", "secondary"]
Qualifier = Literal["exact", "about", "over", "under", "at_least", "at_most"]
Direction = Literal["higher_is_better", "lower_is_better", "neutral"]
ValueUnit = Literal["percent", "points", "ratio", "count", "dong", "rank", "text"]
FrameworkKind = Literal["yearly", "snapshot", "survey"]
NodeKind = Literal["area", "criterion", "sub_criterion"]
NodeMethod = Literal["appraised", "survey", "statistics"]
Stage = Literal["self", "appraised", "survey", "final"]
Operator = Literal["at_least", "at_most", "equal", "in_group", "done"]
Status = Literal[
    "done", "done_late", "in_progress", "in_progress_late", "not_started", "no_longer_applies"
]
CorrectionKind = Literal["our_error", "publisher_correction", "restatement"]
LegalKind = Literal[
    "law", "ordinance", "resolution", "decree", "circular", "joint_circular", "decision", "other"
]
ListingBasis = Literal["own_decision", "national_catalogue", "system_export", "report"]
LocalField = Literal["time_limits", "fees", "documents", "channels", "service_point", "conditions"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
