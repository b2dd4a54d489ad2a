"""The page that leads staff who know no Git to a way of editing."""

from msgspec import Struct

from generator.collection import Collection
from generator.model.urls import CARE, EDIT, EDIT_FORM, GUIDE
from generator.pages.render import Link, Meta, Page


class EditView(Struct, frozen=True):
    """The form, where changes are kept (nothing where nobody said so), and what else helps."""

    form: Link
    repository: str
    signs_in: bool
    guide: Link
    care: Link


def edit_page(collection: Collection) -> Page:
    """Take the collection, give the page; who publishes says where changes go."""
    publisher = collection.publisher.record if collection.publisher else None
    repository = (publisher.repository if publisher else None) or ""
    view = EditView(
        form=Link("biểu mẫu", EDIT_FORM),
        repository=repository,
        signs_in=bool(publisher and publisher.edit_login and repository),
        guide=Link("các trường của mọi loại hồ sơ", GUIDE),
        care=Link("Cần xem lại", CARE),
    )
    crumbs = (Link("Đóng góp", GUIDE),)
    meta = Meta("text", "Sửa lệ phí, giấy tờ, thời hạn bằng biểu mẫu, không cần biết Git.", crumbs)
    return Page(EDIT, "pages/edit.md.j2", view, meta)
