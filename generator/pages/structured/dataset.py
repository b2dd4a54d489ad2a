"""An edition, and all open data, as a Dataset with the files that hold it."""

from collections.abc import Iterator

from generator.collection import Collection, Entry
from generator.measures.standings import period_key
from generator.model.catalog import Publisher
from generator.model.edition import Edition
from generator.model.urls import DATA, bulk_url, edition_url, page_data_url, record_url
from generator.pages.structured.writing import Spot, Told, thing
from generator.pages.views.scans import site_address

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_BULK = {
    "zip": "application/zip",
    "xlsx": _XLSX,
    "sqlite": "application/vnd.sqlite3",
    "jsonl.zip": "application/zip",
    "parquet.zip": "application/zip",
}


def dataset(entry: Entry[Edition], title: str, description: str, collection: Collection) -> Told:
    """Take an edition with the title and description of its page, give what it tells machines."""
    record = entry.record
    here = edition_url(record.framework, period_key(entry))
    spot = Spot(here, site_address(collection))
    publisher = collection.publisher.record if collection.publisher else None
    period = record.period
    told = {
        "@id": spot.name("du-lieu"),
        "name": title,
        "description": description,
        "identifier": entry.key,
        "url": spot.to(here),
        "temporalCoverage": f"{period.first_day.isoformat()}/{period.last_day.isoformat()}",
        "datePublished": record.published_on,
        "creator": record.ranked_by and thing("Organization", {"name": record.ranked_by}),
        **_terms(publisher, spot),
        "isBasedOn": list(dict.fromkeys(_sources(record, collection))),
        "distribution": list(_files(here, entry.key, spot)),
    }
    return thing("Dataset", told)


def everything(title: str, description: str, collection: Collection) -> Told:
    """Take the title and description of the page of open data, give what it tells machines."""
    spot = Spot(DATA, site_address(collection))
    publisher = collection.publisher.record if collection.publisher else None
    files = [
        thing("DataDownload", {"encodingFormat": form, "contentUrl": spot.to(bulk_url(ending))})
        for ending, form in _BULK.items()
    ]
    told = {
        "@id": spot.name("du-lieu"),
        "name": f"{title}: {publisher.site_title}" if publisher else title,
        "description": f"{description} {publisher.description}" if publisher else description,
        "url": spot.to(DATA),
        **_terms(publisher, spot),
        "distribution": files,
    }
    return thing("Dataset", told)


def _terms(publisher: Publisher | None, spot: Spot) -> Told:
    return {
        "publisher": publisher and thing("Organization", {"name": publisher.name}),
        "license": publisher and publisher.licence.address,
        "usageInfo": spot.to(DATA),
        "inLanguage": "vi",
        "isAccessibleForFree": True,
    }


def _sources(record: Edition, collection: Collection) -> Iterator[str]:
    for ref in record.sources:
        source = collection.sources.get(ref.source)
        address = ref.address or (source.record.address if source else None)
        if address:
            yield address


def _files(here: str, key: str, spot: Spot) -> Iterator[Told]:
    files = (
        ("text/csv", page_data_url(here, "csv")),
        (_XLSX, page_data_url(here, "xlsx")),
        ("application/json", record_url("edition", key)),
    )
    for form, url in files:
        yield thing("DataDownload", {"encodingFormat": form, "contentUrl": spot.to(url)})
