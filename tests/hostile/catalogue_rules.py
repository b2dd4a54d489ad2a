"""What the fields of hostile records of the catalogue hold where they must agree."""

from typing import Any

from generator.model.base import Missing, Period, SourceRef
from generator.model.catalog import (
    Decision,
    Domain,
    LegalDocument,
    LifeEvent,
    LifeEventStep,
    Publisher,
    Synonym,
)
from generator.model.procedure import ChannelUse, Document, Fee, LegalBasis, Procedure, TimeLimit
from generator.model.unit import (
    ListedItem,
    Listing,
    ListingSet,
    LocalChange,
    LocalDifference,
    Opening,
    ServicePoint,
    Unit,
)
from tests.hostile.addresses import HOSTS
from tests.hostile.agreeing import (
    YEAR,
    by,
    code,
    domain_id,
    is_,
    missing,
    number_of,
    old_unit_id,
    source_id,
    spaced,
    unit_id,
)
from tests.hostile.filling import ABSENT, Filler, Rules, Spot


def _before(filler: Filler, spot: Spot) -> Any:  # noqa: ANN401 (a list, or nothing)
    """Give one unit all units that it came of: each with its note."""
    if spot.record != 1:
        return ABSENT
    return [
        {"unit": old_unit_id(number), "note": filler.text(Spot(number, f"{spot.path}.note"))}
        for number in range(filler.count_of("unit"))
    ]


def _items(filler: Filler, spot: Spot) -> list[dict[str, Any]]:
    return [
        filler.record(ListedItem, Spot(spot.record, f"{spot.path}.{place}", place))
        for place in (0, 1)
    ]


CATALOGUE_RULES: Rules = {
    (SourceRef, "source"): by(source_id),
    (Missing, "field"): is_("sources"),
    (Period, "first_day"): is_(f"{YEAR}-01-01"),
    (Period, "last_day"): is_(f"{YEAR}-12-31"),
    # The catalogue.
    (Publisher, "link_hosts"): is_(list(HOSTS)),
    (Publisher, "missing"): missing("link_hosts"),
    (Publisher, "site_address"): is_("https://thu.gov.vn/nha"),
    (Publisher, "report_address"): is_(
        "https://gov.vn/bao?hs={record}&t={name}&b={version}&u={page}"
    ),
    (Domain, "id"): by(domain_id),
    (Decision, "number"): number_of("decision"),
    (LegalDocument, "number"): number_of("legal_document"),
    (LegalDocument, "valid_to"): is_(ABSENT),
    (LegalDocument, "replaced_by"): is_(ABSENT),
    (LifeEvent, "id"): lambda _, spot: f"viec-{spot.record:03d}",
    (LifeEvent, "everyday"): lambda _, spot: spot.record % 40 == 0,
    (LifeEventStep, "procedure"): by(code),
    (Synonym, "procedures"): lambda _, spot: [code(spot.record % 40)],
    (Procedure, "code"): by(code),
    (Procedure, "domain"): by(domain_id),
    (Procedure, "levels"): lambda _, spot: ["commune" if spot.record < 3 else "province"],
    (Procedure, "handled_by"): is_(ABSENT),
    (Procedure, "decision"): number_of("decision"),
    (Procedure, "replaced_by"): is_(ABSENT),
    (Procedure, "valid_to"): is_(ABSENT),
    (Procedure, "interlinked"): lambda _, spot: spot.record % 2 == 0,
    (ChannelUse, "channel"): spaced("online", "post"),
    (ChannelUse, "online"): spaced({"scheme": "full-partial", "level": "full"}, ABSENT),
    (TimeLimit, "channels"): is_(ABSENT),
    (Fee, "kind"): lambda _, spot: ("fixed", "free", "rule")[(spot.record + spot.place) % 3],
    (Fee, "amount"): lambda _, spot: 8000 if (spot.record + spot.place) % 3 == 0 else ABSENT,
    (Fee, "channels"): is_(ABSENT),
    (Fee, "legal_document"): number_of("legal_document"),
    (Fee, "valid_to"): is_(ABSENT),
    (LegalBasis, "document"): number_of("legal_document"),
    (Document, "originals"): is_(1),
    # Units.
    (Unit, "id"): by(unit_id),
    (Unit, "level"): lambda _, spot: "commune" if spot.record else "province",
    (Unit, "parent"): lambda _, spot: unit_id(0) if spot.record else ABSENT,
    (Unit, "valid_from"): is_("2020-01-01"),
    (Unit, "valid_to"): is_(ABSENT),
    (Unit, "ended_by"): is_(ABSENT),
    (Unit, "succeeds"): _before,
    (ServicePoint, "id"): spaced("mot-cua", "hai-cua"),
    (ServicePoint, "missing"): missing("hours"),
    (Opening, "days"): spaced(["mon"], ["tue"]),
    (Opening, "closes"): is_("11:30"),
    (Listing, "unit"): by(unit_id),
    (Listing, "valid_to"): is_(ABSENT),
    (Listing, "decision"): number_of("decision"),
    (Listing, "see_also"): lambda _, spot: [unit_id((spot.record + 1) % 9)],
    (ListingSet, "id"): spaced("mot", "hai"),
    (ListingSet, "level"): is_("commune"),
    (ListingSet, "selection"): spaced({"level": "commune"}, ABSENT),
    (ListingSet, "items"): lambda filler, spot: _items(filler, spot) if spot.place else ABSENT,
    (ListingSet, "missing"): lambda filler, spot: (
        missing("items")(filler, spot) if spot.place else ABSENT
    ),
    (ListedItem, "procedure"): lambda _, spot: ABSENT if spot.place else code(spot.record),
    (LocalDifference, "unit"): by(unit_id),
    (LocalDifference, "procedure"): by(code),
    (LocalChange, "field"): spaced("fees", "documents"),
}
