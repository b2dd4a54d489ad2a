"""The descriptor of the CSV tables: Data Package 2.0 (https://datapackage.org/profiles/2.0/)."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from generator.collection import Collection
from generator.downloads import CellKind, Column, DataTable
from generator.exports.bulk.tables import title_of
from generator.exports.csv_files import csv_bytes
from generator.exports.packing import Member, deflated, member_of
from generator.exports.relation import Relation
from generator.model.urls import DATA, absolute
from generator.model.written import indented

DESCRIPTOR = "datapackage.json"
READ_FIRST = "DOC-TRUOC.txt"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_ABOUT = (
    "Thủ tục hành chính và kết quả cải cách hành chính của Việt Nam; mỗi dữ kiện có nguồn. "
    "Ô trống: chưa biết hoặc không áp dụng. Trong CSV, đoạn chữ mà bảng tính có thể nhầm là công "
    "thức có thêm một dấu nháy đơn ở trước."
)
_ABOUT_EN = (
    "Administrative procedures of Viet Nam and the published results of administrative reform; "
    "each fact has its source. An empty cell is not known or does not apply. In CSV, text that a "
    "spreadsheet might run as a formula has an apostrophe put before it."
)
_TYPES: Mapping[CellKind, str] = {
    "text": "string",
    "number": "number",
    "whole": "integer",
    "day": "date",
    "yes_no": "boolean",
}
_UNITS: Mapping[str, str] = {
    "procedure_fees.amount": "VND",
    "change_fees.amount": "VND",
    "procedure_documents.originals": "bản",
    "procedure_documents.copies": "bản",
    "change_documents.originals": "bản",
    "change_documents.copies": "bản",
}
_UNIT_FIELDS: Mapping[str, str] = {
    "procedure_time_limits.amount": "unit",
    "change_time_limits.amount": "unit",
    "facts.value": "value_unit",
    "facts.maximum": "value_unit",
}
"""Columns with numbers whose unit stands in another column of the same row."""
_SHA_BYTES = 32
_Descriptor = dict[str, Any]
_DIALECT: _Descriptor = {"header": True, "delimiter": ",", "quoteChar": '"', "doubleQuote": True}
"""Said although it is the usual one: readers guess, and texts with semicolons mislead them."""


class CsvFile(Struct, frozen=True):
    """A table as CSV: its SHA-256, and how it stands in an archive."""

    sha: str
    member: Member


def csv_form(table: DataTable) -> bytes:
    """Take a table, give its CSV as bytes from which ``csv_file`` makes it again."""
    data = csv_bytes(table, "name")
    return hashlib.sha256(data).digest() + deflated(data).kept()


def csv_file(kept: bytes) -> CsvFile:
    """Take what ``csv_form`` gave, give the CSV."""
    return CsvFile(kept[:_SHA_BYTES].hex(), member_of(kept[_SHA_BYTES:]))


def descriptor(
    collection: Collection,
    version: str,
    tables: Sequence[tuple[Relation, CsvFile]],
) -> bytes:
    """Take the collection, the version of its data and the tables with their CSV, describe them.

    Of the tables it needs no rows.
    """
    described: _Descriptor = {
        "$schema": _PROFILE,
        "name": "niem-yet",
        "title": title_of(collection),
        "description": _ABOUT,
        "description_en": _ABOUT_EN,
        "version": version,
        **_whose(collection),
        "sources": [_source(entry.record) for entry in collection.sources.values()],
        "resources": [_resource(relation, file) for relation, file in tables],
    }
    kept = {name: value for name, value in described.items() if value not in ("", [])}
    return f"{indented(kept)}\n".encode()


def _whose(collection: Collection) -> _Descriptor:
    if collection.publisher is None:
        return {}
    publisher = collection.publisher.record
    licence = publisher.licence
    home = {"homepage": absolute(publisher.site_address, DATA)} if publisher.site_address else {}
    return {
        **home,
        "licenses": [{"title": licence.name, "path": licence.address or READ_FIRST}],
        "contributors": [{"title": publisher.name, "roles": ["publisher"]}],
    }


def _source(source: Any) -> _Descriptor:  # noqa: ANN401 - a record of the kind source
    path = {"path": source.address} if source.address else {}
    return {"title": source.title, **path}


def _resource(relation: Relation, file: CsvFile) -> _Descriptor:
    table = relation.table
    return {
        "name": table.name,
        "title": table.title,
        "title_en": _english(table.name),
        "type": "table",
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "bytes": file.member.size,
        "hash": f"sha256:{file.sha}",
        "schema": _schema(relation),
    }


def _schema(relation: Relation) -> _Descriptor:
    keys = [
        {
            "fields": list(here),
            "reference": {
                "resource": "" if target == relation.table.name else target,
                "fields": list(there),
            },
        }
        for here, (target, there) in relation.refers.items()
        if len(here) == 1 or set(here) <= set(relation.key)
    ]
    return {
        "fields": [_field(relation, column) for column in relation.table.columns],
        "primaryKey": list(relation.key),
        # The standard does not say how a key of several columns counts when one of them is empty;
        # such keys are declared in the database only.
        **({"foreignKeys": keys} if keys else {}),
        "missingValues": [""],
    }


def _field(relation: Relation, column: Column) -> _Descriptor:
    place = f"{relation.table.name}.{column.name}"
    units = {"unit": _UNITS[place]} if place in _UNITS else {}
    beside = {"unit_field": _UNIT_FIELDS[place]} if place in _UNIT_FIELDS else {}
    needed = {"constraints": {"required": True}} if column.name in relation.key else {}
    named = {"name": column.name, "title": column.title, "title_en": _english(column.name)}
    return {**named, "type": _TYPES[column.kind], **units, **beside, **needed}


def _english(name: str) -> str:
    return name.replace("_", " ").capitalize()
