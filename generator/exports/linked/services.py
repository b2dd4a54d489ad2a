"""A procedure as a public service of CPSV-AP 3.2."""

from collections.abc import Iterator, Mapping

from generator.collection import Collection, Entry
from generator.exports.linked.around import Around
from generator.exports.linked.code_lists import LEVEL, TIME_UNIT
from generator.exports.linked.names import VIETNAM, VIETNAMESE, Names
from generator.exports.linked.organisations import authorities
from generator.exports.linked.service_parts import duration, service_parts
from generator.exports.linked.terms import Iri, Node, Said, Text, node, words
from generator.model.procedure import Procedure, TimeLimit
from generator.model.urls import procedure_url

_SAID_BY: Mapping[str, str] = {
    "cv:Channel": "cv:hasChannel",
    "cv:Evidence": "cpsv:hasInput",
    "cv:Cost": "cv:hasCost",
    "cv:Output": "cpsv:produces",
    "cv:Requirement": "cv:holdsRequirement",
}
"""By which property a service tells of each class of its parts."""


def service_nodes(entry: Entry[Procedure], around: Around, names: Names) -> Iterator[Node]:
    """Take a procedure, give it as a service, and everything that belongs to it alone."""
    record = entry.record
    offices = list(authorities(record, names))
    parts = list(service_parts(record, names))
    said: Said = {
        **_facts(record, around.records, names),
        **_links(record, around, names),
        "cv:hasCompetentAuthority": [office.name for office in offices],
        **{by: [p.name for p in parts if kind in p.kinds] for kind, by in _SAID_BY.items()},
    }
    yield node(names.procedure(record.code), "cpsv:PublicService", said)
    yield from offices
    yield from parts


def _facts(record: Procedure, collection: Collection, names: Names) -> Said:
    domain = collection.domains.get(record.domain)
    return {
        "dct:identifier": record.code,
        "dct:title": Text(record.name),
        "skos:altLabel": words(record.plain_name),
        "dct:description": Text(_description(record, domain.record.name if domain else "")),
        "dct:language": VIETNAMESE,
        "dct:spatial": VIETNAM,
        "cv:thematicArea": names.domain(record.domain) if domain else None,
        "cv:isClassifiedBy": (names.shared("cap", level) for level in record.levels),
        "dct:audience": (names.shared("doi-tuong", subject) for subject in record.subjects),
        "cv:processingTime": duration(record.time_limits),
        "cv:hasLegalResource": (names.shared("van-ban", b.document) for b in record.legal_basis),
    }


def _links(record: Procedure, around: Around, names: Names) -> Said:
    events = around.records.events_by_procedure.get(record.code, ())
    later = (code for code in record.replaced_by if code in around.codes)
    return {
        "dct:isPartOf": names.shared("bo-thu-tuc") if around.records.publisher else None,
        "cv:isGroupedBy": (names.event(event.key) for event in events),
        "dct:isReplacedBy": (names.procedure(code) for code in later),
        "dct:source": _sources(record, around.records),
        "foaf:page": names.page(procedure_url(record.code)),
        "schema:sameAs": Iri(record.portal_address) if record.portal_address else None,
        "owl:sameAs": names.lasting(procedure_url(record.code), "thu-tuc"),
    }


def _description(record: Procedure, domain: str) -> str:
    """What the record says in one paragraph; CPSV-AP asks every service for a description."""
    levels = ", ".join(LEVEL[level][0].lower() for level in record.levels)
    limits = "; ".join(_limit_words(limit) for limit in record.time_limits)
    results = "; ".join(result.name for result in record.results)
    told = (
        f"Thủ tục hành chính mã {record.code}, {levels}",
        f"Lĩnh vực: {domain}" if domain else "",
        f"Thời hạn giải quyết: {limits}" if limits else "",
        f"Kết quả: {results}" if results else "",
    )
    return f"{'. '.join(part.rstrip('.') for part in told if part)}."


def _limit_words(limit: TimeLimit) -> str:
    amount = f"{limit.amount:f}".replace(".", ",")
    case = f" ({limit.case})" if limit.case else ""
    return f"{amount} {TIME_UNIT[limit.unit]}{case}"


def _sources(record: Procedure, collection: Collection) -> Iterator[Iri]:
    """Where the record was taken from, as far as it has an address."""
    for ref in record.sources:
        source = collection.sources.get(ref.source)
        address = ref.address or (source.record.address if source else None)
        if address:
            yield Iri(address)
