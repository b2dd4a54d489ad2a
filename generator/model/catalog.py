"""The catalogue's common lists: publisher, domains, decisions, laws, life events, synonyms."""

from pydantic import Field

from generator.model.base import (
    Address,
    Day,
    LegalNumber,
    Line,
    Missing,
    ProcedureCode,
    Prose,
    Record,
    Slug,
    Sourced,
    SourceRef,
)
from generator.model.vocabulary import LegalKind


class Licence(Record):
    """The terms under which the data may be used."""

    name: Line = Field(title="Tên giấy phép")
    address: Address | None = Field(None, title="Địa chỉ")
    statement: Prose = Field(title="Điều khoản", description="Viết cho người đọc trang.")


class Publisher(Record):
    """Who publishes the site, and where a mistake can be reported."""

    name: Line = Field(title="Tên đơn vị công bố")
    site_title: Line = Field(title="Tên trang")
    site_address: Address | None = Field(None, title="Địa chỉ trang")
    description: Line = Field(title="Giới thiệu một câu")
    about: Prose = Field(title="Về trang này")
    contact: Line | None = Field(None, title="Liên hệ")
    repository: Address | None = Field(None, title="Kho dữ liệu", description="Nơi sửa dữ liệu.")
    edit_login: Address | None = Field(
        None,
        title="Nơi đăng nhập của biểu mẫu",
        description="Dịch vụ OAuth của người vận hành, cho biểu mẫu ở /bien-tap/.",
    )
    report_address: Address | None = Field(
        None,
        title="Nơi báo sai sót",
        description="Có thể có chỗ điền: {record} mã thủ tục, {version} phiên bản nội dung, "
        "{name} tên thủ tục, {page} địa chỉ trang.",
    )
    licence: Licence = Field(title="Điều khoản sử dụng dữ liệu")
    link_hosts: tuple[Line, ...] = Field(
        title="Tên miền được dẫn liên kết", description="Gồm cả tên miền con, ví dụ gov.vn."
    )
    missing: tuple[Missing, ...] = Field((), title="Chưa có dữ liệu")


class Domain(Record):
    """A group of procedures (lĩnh vực)."""

    id: Slug = Field(title="Mã lĩnh vực")
    name: Line = Field(title="Tên lĩnh vực")
    ministry: Line | None = Field(None, title="Bộ quản lý")
    description: Line | None = Field(None, title="Giới thiệu")


class Domains(Record):
    """File catalog/domains.yml."""

    domains: tuple[Domain, ...] = Field(title="Các lĩnh vực")


class Decision(Sourced):
    """A decision that announces or ends procedures (quyết định công bố)."""

    number: LegalNumber = Field(title="Số quyết định")
    issuer: Line | None = Field(None, title="Cơ quan ban hành")
    issued_on: Day | None = Field(None, title="Ngày ban hành")
    title: Line | None = Field(None, title="Trích yếu")


class Decisions(Record):
    """File catalog/decisions.yml."""

    decisions: tuple[Decision, ...] = Field(title="Các quyết định công bố")


class LegalDocument(Record):
    """A law, decree, circular or resolution that procedures stand on."""

    number: LegalNumber = Field(title="Số ký hiệu")
    kind: LegalKind = Field(title="Loại văn bản")
    title: Line | None = Field(None, title="Trích yếu")
    issuer: Line | None = Field(None, title="Cơ quan ban hành")
    issued_on: Day | None = Field(None, title="Ngày ban hành")
    valid_from: Day | None = Field(None, title="Có hiệu lực từ")
    valid_to: Day | None = Field(None, title="Hết hiệu lực sau ngày")
    replaced_by: tuple[LegalNumber, ...] = Field((), title="Được thay bằng")
    address: Address | None = Field(None, title="Toàn văn")
    sources: tuple[SourceRef, ...] = Field((), title="Nguồn")


class LegalDocuments(Record):
    """File catalog/legal_documents.yml."""

    legal_documents: tuple[LegalDocument, ...] = Field(title="Các văn bản")


class LifeEventStep(Record):
    """One station on the way through a life event."""

    procedure: ProcedureCode = Field(title="Thủ tục")
    title: Line | None = Field(
        None, title="Việc cần làm", description="Viết ngắn, bắt đầu bằng động từ."
    )
    when: Line | None = Field(None, title="Khi nào cần")
    optional: bool = Field(False, title="Chỉ khi cần")


class LifeEvent(Record):
    """A need in somebody's life: an ordered set of procedures."""

    id: Slug = Field(title="Mã sự kiện")
    name: Line = Field(title="Tên sự kiện")
    question: Line = Field(title="Câu hỏi của người dân", description="Ví dụ: Nhà vừa có em bé?")
    steps: tuple[LifeEventStep, ...] = Field(min_length=1, title="Các bước")
    everyday: bool = Field(False, title="Hiện trên trang đầu")


class LifeEvents(Record):
    """File catalog/life_events.yml."""

    life_events: tuple[LifeEvent, ...] = Field(title="Các sự kiện trong đời")


class Synonym(Record):
    """Everyday words and the words of the catalogue, or the procedures, that they mean."""

    words: tuple[Line, ...] = Field(min_length=1, title="Cách gọi thường ngày")
    means: tuple[Line, ...] = Field((), title="Cách gọi trong danh mục")
    procedures: tuple[ProcedureCode, ...] = Field((), title="Thủ tục được nói tới")


class Synonyms(Record):
    """File catalog/synonyms.yml."""

    synonyms: tuple[Synonym, ...] = Field(title="Các từ đồng nghĩa")
