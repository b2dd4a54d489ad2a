"""A unit as a GovernmentOffice, with its service points."""

from collections.abc import Mapping

from generator.collection import Collection, Entry
from generator.model.unit import Opening, ServicePoint, Unit
from generator.model.urls import unit_url
from generator.model.vocabulary import Weekday
from generator.pages.structured.writing import Spot, Told, thing
from generator.pages.views.scans import site_address

_DAYS: Mapping[Weekday, str] = {
    "mon": "Monday",
    "tue": "Tuesday",
    "wed": "Wednesday",
    "thu": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}


def government_office(entry: Entry[Unit], collection: Collection) -> Told:
    """Take a unit, give what its page tells machines of it."""
    record = entry.record
    spot = Spot(unit_url(entry.key), site_address(collection))
    told = {
        "@id": spot.name("don-vi"),
        "name": record.name,
        "alternateName": [*filter(None, (record.short_name,)), *record.other_names],
        "identifier": [
            thing("PropertyValue", {"propertyID": code.scheme, "value": code.code})
            for code in record.codes
        ],
        "url": spot.to(spot.here),
        "sameAs": record.website,
        "foundingDate": record.valid_from and record.valid_from.isoformat(),
        "dissolutionDate": record.valid_to and record.valid_to.isoformat(),
        "parentOrganization": _parent(record, spot, collection),
        "department": [_point(point, spot) for point in record.service_points],
    }
    return thing("GovernmentOffice", told)


def _parent(record: Unit, spot: Spot, collection: Collection) -> Told | None:
    parent = collection.units.get(record.parent or "")
    if parent is None:
        return None
    url = unit_url(parent.key)
    told = {"@id": spot.to(f"{url}#don-vi"), "name": parent.record.name, "url": spot.to(url)}
    return thing("GovernmentOffice", told)


def _point(point: ServicePoint, spot: Spot) -> Told:
    told = {
        "@id": spot.name(f"noi-{point.id}"),
        "name": point.name,
        "address": point.address,
        "telephone": point.telephone,
        "hasMap": point.map_address,
        "openingHoursSpecification": [_hours(opening) for opening in point.hours],
    }
    return thing("GovernmentOffice", told)


def _hours(opening: Opening) -> Told:
    days = [_DAYS[day] for day in opening.days]
    told = {"dayOfWeek": days, "opens": opening.opens, "closes": opening.closes}
    return thing("OpeningHoursSpecification", told)
