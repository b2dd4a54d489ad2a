"""The legal basis of a procedure whose dossier fills its page, on a page of its own."""

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.part_urls import laws_url
from generator.model.procedure import Procedure
from generator.model.urls import procedure_url
from generator.pages.render import Link, Meta, Page
from generator.pages.views.common import below_procedure, short_name
from generator.pages.views.laws import LawLine, laws


class LawsView(Struct, frozen=True):
    """What the template of a procedure's legal basis places."""

    procedure: Link
    code: str
    laws: tuple[LawLine, ...]


def way_to_laws(record: Procedure) -> Link | None:
    """Take a procedure, give the way to its legal basis; none where that is not known."""
    count = len(record.legal_basis)
    return Link(f"{count} văn bản, trên trang riêng", laws_url(record.code)) if count else None


def laws_page(entry: Entry[Procedure], collection: Collection) -> Page:
    """Take a procedure and the collection, give the page of its legal basis."""
    code, name = entry.key, short_name(entry.record.name)
    up = Link(name, procedure_url(code))
    view = LawsView(up, code, laws(entry.record, collection))
    words = f"Căn cứ pháp lý của thủ tục {name} (mã {code})."
    meta = Meta("list", words, below_procedure(code), title=f"Căn cứ pháp lý: {name}")
    return Page(laws_url(code), "pages/procedure_laws.md.j2", view, meta)
