"""Units of government and the offices that procedures name, as public organisations."""

from collections.abc import Iterator

from generator.collection import Collection, Entry
from generator.exports.linked.code_lists import LEVEL, OFFICE
from generator.exports.linked.names import VIETNAM, Names
from generator.exports.linked.terms import Iri, Node, Said, Text, both, day, node, words
from generator.model.procedure import Procedure
from generator.model.unit import ServicePoint, Unit
from generator.model.urls import unit_url
from generator.model.vocabulary import PLACE_LEVELS

_KINDS = "cv:PublicOrganisation org:Organization"


def unit_nodes(entry: Entry[Unit], collection: Collection, names: Names) -> Iterator[Node]:
    """Take a unit, give it, the land that it governs with its national code, and where to go."""
    record, url = entry.record, unit_url(entry.key)
    parent = record.parent if record.parent in collection.units else None
    said: Said = {
        "dct:identifier": entry.key,
        "skos:prefLabel": Text(record.name),
        "skos:altLabel": map(Text, filter(None, (record.short_name, *record.other_names))),
        "dct:spatial": _land(entry, collection, names),
        "org:subOrganizationOf": names.unit(parent) if parent else None,
        "schema:foundingDate": day(record.valid_from),
        "schema:dissolutionDate": day(record.valid_to),
        "dct:replaces": (names.unit(s.unit) for s in record.succeeds if s.unit in collection.units),
        "cv:contactPoint": (_point(point, url, names) for point in record.service_points),
        "foaf:homepage": Iri(record.website) if record.website else None,
        "foaf:page": names.page(url),
        "owl:sameAs": names.lasting(url, "don-vi"),
    }
    yield node(names.unit(entry.key), _KINDS, said)
    if record.level in PLACE_LEVELS:
        yield from _area_nodes(entry, collection, names)
    for point in record.service_points:
        yield from _point_nodes(point, url, names)


def _land(entry: Entry[Unit], collection: Collection, names: Names) -> Iri:
    """The land of a unit; an office has that of the unit above it."""
    held: Entry[Unit] | None = entry
    for _ in collection.units:
        if held is None or held.record.level in PLACE_LEVELS:
            break
        held = collection.units.get(held.record.parent or "")
    return names.area(held.key) if held and held.record.level in PLACE_LEVELS else VIETNAM


def _area_nodes(entry: Entry[Unit], collection: Collection, names: Names) -> Iterator[Node]:
    record, url = entry.record, unit_url(entry.key)
    codes = [names.of(url, f"ma-{number}") for number, _ in enumerate(record.codes, 1)]
    parent = collection.units.get(record.parent or "")
    above = names.area(parent.key) if parent and parent.record.level in PLACE_LEVELS else VIETNAM
    said: Said = {"rdfs:label": Text(record.name), "adms:identifier": codes, "dct:isPartOf": above}
    yield node(names.area(entry.key), "dct:Location", said)
    for name, code in zip(codes, record.codes, strict=True):
        held: Said = {"skos:notation": code.code, "adms:schemaAgency": Text(code.scheme)}
        yield node(name, "adms:Identifier", held)


def _point(point: ServicePoint, url: str, names: Names) -> Iri:
    return names.of(url, f"noi-{point.id}")


def _point_nodes(point: ServicePoint, url: str, names: Names) -> Iterator[Node]:
    name = _point(point, url, names)
    place = Iri(f"{name.value}-dia-chi") if point.address else None
    said: Said = {
        "rdfs:label": Text(point.name),
        "cv:telephone": point.telephone,
        "locn:address": place,
        "foaf:page": Iri(point.map_address) if point.map_address else None,
    }
    yield node(name, "cv:ContactPoint", said)
    if place:
        yield node(place, "locn:Address", {"locn:fullAddress": words(point.address)})


def authorities(record: Procedure, names: Names) -> Iterator[Node]:
    """Take a procedure, give who handles it: by name as the source has it, else by office or level.

    CPSV-AP asks for one at least. Where a source names none, the level of government is known, and
    its organisation is called no more than that.
    """
    if record.agency:
        yield _authority(names, record.agency, (Text(record.agency),))
        return
    offices = [office for office in record.handled_by if office in OFFICE]
    for office in offices:
        yield _authority(names, OFFICE[office][0], both(*OFFICE[office]))
    for level in record.levels:
        if level != "commune" or not offices:
            vietnamese, english = LEVEL[level]
            called = f"Cơ quan {vietnamese.lower()}"
            yield _authority(names, called, both(called, f"Agency of the {english.lower()}"))


def _authority(names: Names, key: str, labels: tuple[Text, ...]) -> Node:
    said: Said = {"skos:prefLabel": labels, "dct:spatial": VIETNAM}
    return node(names.shared("co-quan", key), _KINDS, said)
