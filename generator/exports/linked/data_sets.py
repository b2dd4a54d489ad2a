"""The data sets of the site as a catalogue of DCAT-AP 3.0: where and how each can be had."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.exports.api.index import BULK
from generator.exports.linked.catalogue import licence_node, publisher_node
from generator.exports.linked.code_lists import shared_codes
from generator.exports.linked.names import CATALOGUE, VIETNAM, VIETNAMESE, Names
from generator.exports.linked.terms import Iri, Node, Said, Text, Typed, both, node
from generator.measures.standings import framework_of, period_key
from generator.model.catalog import Publisher
from generator.model.edition import Edition
from generator.model.kind_names import PUBLISHED_KINDS
from generator.model.urls import (
    API,
    API_DESCRIPTION,
    API_GUIDE,
    API_INDEX,
    DATA,
    HOME,
    bulk_url,
    edition_url,
    page_data_url,
    record_url,
    scorecards_url,
)
from generator.recipe import digest_of

_FORMS: Mapping[str, tuple[str, str]] = {
    "json": ("application/json", "JSON"),
    "csv": ("text/csv", "CSV"),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    "sqlite": ("application/vnd.sqlite3", "SQLITE"),
    "ttl": ("text/turtle", "RDF_TURTLE"),
    "zip": ("application/zip", "ZIP"),
    "jsonl.zip": ("application/zip", "ZIP"),
    "parquet.zip": ("application/zip", "ZIP"),
    "jsonld": ("application/ld+json", "JSON_LD"),
}
"""By ending: the media type of IANA, and the code in the list of the Publications Office."""
_INSIDE = {"zip": "CSV (ZIP)", "jsonl.zip": "JSON Lines (ZIP)", "parquet.zip": "Parquet (ZIP)"}
"""What archives are called: by their form alone they are all the same."""
_FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/"
_MEDIA_TYPE = "https://www.iana.org/assignments/media-types/"
_GOVERNMENT = Iri("http://publications.europa.eu/resource/authority/data-theme/GOVE")
_DAY_KINDS = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
"""How much of a day a source states, by the length of ``2025-07-01``."""


class _Set(Struct, frozen=True):
    """One data set: its key, what is said of it, where it is told, and its files."""

    key: str
    said: Said
    page: str
    files: tuple[str, ...]
    days: tuple[str, str] | None = None


def data_set_nodes(collection: Collection, names: Names) -> Iterator[Node]:
    """Take the collection, give the catalogue of its data sets; none without a publisher."""
    if not collection.publisher:
        return
    publisher = collection.publisher.record
    sets = [*_sets_of_kinds(collection), *_whole_sets(), *_editions(collection)]
    yield from _catalog(publisher, sets, names)
    yield from _api(sets, names)
    yield publisher_node(publisher, names)
    yield licence_node(publisher, names)
    yield from shared_codes()
    yield node(_GOVERNMENT, "skos:Concept", {"skos:prefLabel": both("Chính phủ", "Government")})
    for media, code in dict.fromkeys(_FORMS.values()):
        yield node(Iri(_MEDIA_TYPE + media), "dct:MediaType", {"rdfs:label": media})
        yield node(Iri(_FILE_TYPE + code), "dct:MediaTypeOrExtent", {"rdfs:label": code})
    for data_set in sets:
        yield from _set_nodes(data_set, names)


def data_set_ground(collection: Collection) -> str:
    """Take the collection, give a hash of all that ``data_set_nodes`` tells of it."""
    told = ("publisher", "framework", "edition")
    digests = (entry.digest for kind in told for entry in collection.of_kind(kind))
    counts = (f"{kind.name} {len(collection.of_kind(kind.name))}" for kind in PUBLISHED_KINDS)
    return digest_of(*digests, *counts)


def _catalog(publisher: Publisher, sets: list[_Set], names: Names) -> Iterator[Node]:
    home = names.page(HOME)
    said: Said = {
        "dct:title": Text(publisher.site_title),
        "dct:description": Text(publisher.description),
        "dct:publisher": names.shared("noi-cong-bo"),
        "dct:language": VIETNAMESE,
        "dct:spatial": VIETNAM,
        "dct:license": names.shared("dieu-khoan"),
        "dcat:dataset": [_name(data_set, names) for data_set in sets],
        "dcat:service": names.of(API_GUIDE, "api"),
        "foaf:homepage": home,
    }
    yield node(names.of(DATA, "danh-muc"), "dcat:Catalog", said)
    yield from _document(home)


def _api(sets: list[_Set], names: Names) -> Iterator[Node]:
    """The API, with the sets of which it has every record."""
    guide = names.page(API_GUIDE)
    served = [each for each in sets if each.files[0].startswith(API)]
    said: Said = {
        "dct:title": both("API tĩnh", "Static API"),
        "dct:description": Text("Mọi hồ sơ là một tệp JSON ở một địa chỉ cố định, không cần khóa."),
        "dct:publisher": names.shared("noi-cong-bo"),
        "dct:license": names.shared("dieu-khoan"),
        "dcat:endpointURL": names.file(API_INDEX, DATA),
        "dcat:endpointDescription": names.file(API_DESCRIPTION, DATA),
        "dcat:landingPage": guide,
        "dcat:servesDataset": [_name(data_set, names) for data_set in served],
    }
    yield node(names.of(API_GUIDE, "api"), "dcat:DataService", said)
    yield from _document(guide)


def _document(page: Iri | None) -> Iterator[Node]:
    """A page as a thing of its own, where its whole address is known."""
    if page:
        yield node(page, "foaf:Document", {})


def _sets_of_kinds(collection: Collection) -> Iterator[_Set]:
    for kind in PUBLISHED_KINDS:
        if count := len(collection.of_kind(kind.name)):
            said: Said = {
                "dct:title": both(kind.title, kind.english),
                "dct:description": Text(f"{kind.title}: {count} bản ghi."),
            }
            yield _Set(kind.name, said, DATA, (f"{API}{kind.name}.json",))


def _whole_sets() -> Iterator[_Set]:
    services: Said = {
        "dct:title": both("Thủ tục theo CPSV-AP 3.2", "Procedures as CPSV-AP 3.2"),
        "dct:description": Text("Bộ thủ tục hành chính dưới dạng dữ liệu liên kết."),
    }
    yield _Set("cpsv-ap", services, DATA, (f"{CATALOGUE}catalog.ttl", f"{CATALOGUE}catalog.jsonld"))
    figures: Said = {
        "dct:title": both("Kết quả cải cách hành chính", "Public administration reform results"),
        "dct:description": Text("Mọi điểm, hạng, chỉ tiêu và nhiệm vụ, mỗi con số có nguồn."),
    }
    endings = ("csv", "xlsx", "sqlite")
    yield _Set("ket-qua", figures, DATA, tuple(map(scorecards_url, endings)))
    everything: Said = {
        "dct:title": both("Toàn bộ dữ liệu", "All data"),
        "dct:description": Text("Mọi bản ghi trong một tệp, thành các bảng nối với nhau."),
    }
    yield _Set("toan-bo", everything, DATA, tuple(map(bulk_url, BULK)))


def _editions(collection: Collection) -> Iterator[_Set]:
    for entry in collection.editions.values():
        yield _edition(entry, collection)


def _edition(entry: Entry[Edition], collection: Collection) -> _Set:
    record, framework = entry.record, framework_of(entry.record, collection)
    title = f"{framework.name if framework else record.framework}: {record.period.label}"
    page = edition_url(record.framework, period_key(entry))
    published = record.published_on
    said: Said = {
        "dct:title": Text(title),
        "dct:description": Text(f"{title}. {record.note}" if record.note else f"{title}."),
        "dct:issued": Typed(published, _DAY_KINDS[len(published)]) if published else None,
    }
    tables = (page_data_url(page, ending) for ending in ("csv", "xlsx"))
    days = (record.period.first_day.isoformat(), record.period.last_day.isoformat())
    return _Set(entry.key, said, page, (*tables, record_url("edition", entry.key)), days)


def _name(data_set: _Set, names: Names) -> Iri:
    if data_set.page != DATA:
        return names.of(data_set.page, "du-lieu")
    return names.of(DATA, f"bo-{data_set.key}")


def _set_nodes(data_set: _Set, names: Names) -> Iterator[Node]:
    name, landing = _name(data_set, names), names.page(data_set.page)
    files = {url: Iri(f"{name.value}-{_ending(url)}") for url in data_set.files}
    period = Iri(f"{name.value}-ky") if data_set.days else None
    said: Said = {
        **data_set.said,
        "dct:identifier": data_set.key,
        "dct:publisher": names.shared("noi-cong-bo"),
        "dct:language": VIETNAMESE,
        "dct:temporal": period,
        "dcat:theme": _GOVERNMENT,
        "dcat:landingPage": landing,
        "dcat:distribution": tuple(files.values()),
    }
    yield node(name, "dcat:Dataset", said)
    yield from _document(landing)
    if period and data_set.days:
        first, last = (Typed(day, "xsd:date") for day in data_set.days)
        yield node(period, "dct:PeriodOfTime", {"dcat:startDate": first, "dcat:endDate": last})
    for url, file in files.items():
        yield _distribution(url, file, names)


def _ending(url: str) -> str:
    """The ending of a file by which its form is known: ``csv``, or ``jsonl.zip``."""
    return url.rpartition("/")[2].partition(".")[2]


def _distribution(url: str, name: Iri, names: Names) -> Node:
    """One file; where the site's address is not known, it is told as seen from the catalogue."""
    ending = _ending(url)
    media, code = _FORMS[ending]
    address = names.file(url, DATA)
    said: Said = {
        "dct:title": Text(_INSIDE.get(ending, code), "en"),
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        "dcat:mediaType": Iri(_MEDIA_TYPE + media),
        "dct:format": Iri(_FILE_TYPE + code),
        "dct:license": names.shared("dieu-khoan"),
    }
    return node(name, "dcat:Distribution", said)
