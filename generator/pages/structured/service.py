"""A procedure as a GovernmentService."""

from collections.abc import Iterator

from generator.collection import Collection, Entry
from generator.model.procedure import Fee, Procedure
from generator.model.urls import procedure_url
from generator.pages import labels
from generator.pages.structured.writing import Spot, Told, fitting, thing
from generator.pages.views.scans import site_address

_SPARE = ("serviceOutput", "subjectOf", "offers")
"""What a page with much to tell leaves out first; the record's data file has it."""


def government_service(entry: Entry[Procedure], collection: Collection) -> Told:
    """Take a procedure, give what its page tells machines of it."""
    record = entry.record
    spot = Spot(procedure_url(record.code), site_address(collection))
    domain = collection.domains.get(record.domain)
    told = {
        "@id": spot.name("thu-tuc"),
        "name": record.name,
        "alternateName": record.plain_name,
        "identifier": record.code,
        "url": spot.to(spot.here),
        "sameAs": record.portal_address,
        "serviceType": domain.record.name if domain else None,
        "provider": [thing("GovernmentOrganization", {"name": name}) for name in _offices(record)],
        "areaServed": {"@type": "Country", "name": "Việt Nam"},
        "audience": record.subjects
        and thing("Audience", {"audienceType": [labels.SUBJECT[who] for who in record.subjects]}),
        "availableChannel": [
            thing(
                "ServiceChannel", {"name": labels.CHANNEL[use.channel], "serviceUrl": use.address}
            )
            for use in record.channels
        ],
        "offers": [_offer(fee) for fee in record.fees if _known(fee)],
        "serviceOutput": [thing("Thing", {"name": result.name}) for result in record.results],
        "subjectOf": [
            thing("Legislation", {"legislationIdentifier": number})
            for number in dict.fromkeys(basis.document for basis in record.legal_basis)
        ],
    }
    return fitting(thing("GovernmentService", told), _SPARE)


def _offices(record: Procedure) -> Iterator[str]:
    """Who handles it: as the source names them, else the offices that are known."""
    if record.agency:
        yield record.agency
        return
    yield from (labels.HANDLED_BY[office] for office in record.handled_by if office != "other")


def _known(fee: Fee) -> bool:
    return fee.kind == "free" or fee.amount is not None


def _offer(fee: Fee) -> Told:
    said = (labels.FEE_NAME[fee.name], fee.case, fee.per and f"mỗi {fee.per}")
    told = {
        "price": "0" if fee.kind == "free" else str(fee.amount),
        "priceCurrency": "VND",
        "description": ". ".join(part for part in said if part),
        "validFrom": fee.valid_from and fee.valid_from.isoformat(),
        "validThrough": fee.valid_to and fee.valid_to.isoformat(),
    }
    return thing("Offer", told)
