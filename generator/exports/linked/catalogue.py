"""All procedures as one catalogue of CPSV-AP 3.2, whole in itself: codes, laws, units, events."""

from collections.abc import Iterator

from generator.collection import Collection
from generator.exports.linked.around import Around
from generator.exports.linked.code_lists import code_lists
from generator.exports.linked.names import VIETNAMESE, Names
from generator.exports.linked.organisations import unit_nodes
from generator.exports.linked.terms import Iri, Node, Said, Text, both, day, node, words
from generator.model.catalog import LegalDocument, Publisher
from generator.model.urls import DATA


def general_nodes(around: Around, names: Names) -> Iterator[Node]:
    """Take what stands around the procedures, give everything but them."""
    records = around.records
    if records.publisher:
        yield from _data_set(records.publisher.record, names)
    yield from code_lists(names)
    yield from _domains(records, names)
    yield from _events(around, names)
    yield from _laws(around, names)
    for unit in records.units.values():
        yield from unit_nodes(unit, records, names)


def publisher_node(publisher: Publisher, names: Names) -> Node:
    """Take who publishes the site, give them; both profiles ask for the name, in their own way."""
    said: Said = {
        "dct:identifier": publisher.name,
        "dct:title": Text(publisher.name),
        "foaf:name": Text(publisher.name),
    }
    return node(names.shared("noi-cong-bo"), "foaf:Agent", said)


def licence_node(publisher: Publisher, names: Names) -> Node:
    """Take who publishes the site, give the terms under which the data may be used."""
    licence = publisher.licence
    said: Said = {
        "rdfs:label": Text(licence.name),
        "dct:description": Text(licence.statement),
        "schema:url": Iri(licence.address) if licence.address else None,
    }
    return node(names.shared("dieu-khoan"), "dct:LicenseDocument", said)


def _data_set(publisher: Publisher, names: Names) -> Iterator[Node]:
    landing = names.page(DATA)
    said: Said = {
        "dct:title": both("Bộ thủ tục hành chính", "Administrative procedures"),
        "dct:description": Text(publisher.description),
        "dct:publisher": names.shared("noi-cong-bo"),
        "dct:language": VIETNAMESE,
        "dct:license": names.shared("dieu-khoan"),
        "dcat:landingPage": landing,
    }
    yield node(names.shared("bo-thu-tuc"), "dcat:Dataset", said)
    yield publisher_node(publisher, names)
    yield licence_node(publisher, names)
    if landing:
        yield node(landing, "foaf:Document", {})


def _domains(collection: Collection, names: Names) -> Iterator[Node]:
    scheme = names.shared("linh-vuc")
    yield node(scheme, "skos:ConceptScheme", {"skos:prefLabel": both("Lĩnh vực", "Domains")})
    for key, entry in collection.domains.items():
        said: Said = {
            "skos:prefLabel": Text(entry.record.name),
            "skos:notation": key,
            "skos:inScheme": scheme,
            "skos:definition": words(entry.record.description),
        }
        yield node(names.domain(key), "skos:Concept", said)


def _events(around: Around, names: Names) -> Iterator[Node]:
    for key, entry in around.records.life_events.items():
        steps = (step.procedure for step in entry.record.steps)
        said: Said = {
            "dct:identifier": key,
            "dct:title": Text(entry.record.name),
            "dct:description": Text(entry.record.question),
            "cv:hasRelatedService": (
                names.procedure(code) for code in steps if code in around.codes
            ),
        }
        # The shapes look for the wider class by its own name.
        yield node(names.event(key), "cv:LifeEvent cv:Event", said)


def _laws(around: Around, names: Names) -> Iterator[Node]:
    """Every law that a procedure names; where we hold no record of it, its number alone."""
    held = around.records.legal_documents
    for number, entry in held.items():
        yield _law(number, entry.record, names)
    for number in around.laws:
        if number not in held:
            yield _law(number, None, names)


def _law(number: str, held: LegalDocument | None, names: Names) -> Node:
    said: Said = {
        "dct:identifier": number,
        "dct:title": words(held.title) if held else None,
        "dct:issued": day(held.issued_on) if held else None,
        "dct:isReplacedBy": (
            names.shared("van-ban", other) for other in (held.replaced_by if held else ())
        ),
        "foaf:page": Iri(held.address) if held and held.address else None,
    }
    return node(names.shared("van-ban", number), "eli:LegalResource", said)
