"""The page of the API: its addresses, an example, and what is promised to those who build on it."""

from msgspec import Struct

from generator.collection import Collection
from generator.model.kind_names import PUBLISHED_KINDS
from generator.model.urls import (
    API_DESCRIPTION,
    API_GUIDE,
    API_INDEX,
    DATA,
    related_url,
    schema_url,
)
from generator.pages.render import Link, Meta, Page

_RELATED = ("unit", "domain", "procedure", "framework", "indicator")


class ApiKind(Struct, frozen=True):
    """One kind of records: its names, the address of one record, and its schema."""

    name: str
    english: str
    record: str
    schema: Link


class ApiView(Struct, frozen=True):
    """What the page places."""

    index: Link
    description: Link
    kinds: tuple[ApiKind, ...]
    related: tuple[str, ...]
    commune: str
    """A unit that posts procedures, for the example; empty where none does."""


def api_page(collection: Collection) -> Page:
    """Take the collection, give the page of the API."""
    addresses = {kind.name: kind.address for kind in PUBLISHED_KINDS}
    view = ApiView(
        index=Link(API_INDEX, API_INDEX),
        description=Link(API_DESCRIPTION, API_DESCRIPTION),
        kinds=tuple(
            ApiKind(
                kind.title,
                kind.english,
                f"{kind.name}/{kind.address}.json" if kind.address else "",
                Link(f"{kind.name}.json", schema_url(kind.name)),
            )
            for kind in PUBLISHED_KINDS
        ),
        related=tuple(related_url(kind, addresses[kind]) for kind in _RELATED),
        commune=_commune(collection),
    )
    meta = Meta(
        "data",
        "API tĩnh: địa chỉ của mọi hồ sơ, mô tả OpenAPI, ví dụ và lời hứa giữ ổn định.",
        crumbs=(Link("Dữ liệu mở", DATA),),
    )
    return Page(API_GUIDE, "pages/data_api.md.j2", view, meta)


def _commune(collection: Collection) -> str:
    held = (entry.record for entry in collection.listings)
    return next(
        (
            listing.unit
            for listing in held
            if any(part.selection and part.level == "commune" for part in listing.sets)
        ),
        "",
    )
