"""One procedure: the general sheet, with the parts that Nghị định 63/2010/NĐ-CP, Điều 8 names."""

from pydantic import Field

from generator.model.base import (
    Address,
    Count,
    Day,
    LegalNumber,
    Line,
    Number,
    ProcedureCode,
    Record,
    Slug,
    Sourced,
)
from generator.model.vocabulary import (
    Channel,
    FeeAuthority,
    FeeKind,
    FeeName,
    HandIn,
    HandledBy,
    Level,
    OnlineLevel,
    OnlineScheme,
    Subject,
    TimeUnit,
)


class Online(Record):
    """How far a procedure can be done on the network; schemes are never converted."""

    scheme: OnlineScheme = Field(
        title="Cách phân mức", description="level-1-4: trước 15/8/2022; full-partial: từ đó về sau."
    )
    level: OnlineLevel = Field(
        title="Mức độ", description="full: toàn trình; partial: một phần; hoặc 1-4."
    )


class ChannelUse(Record):
    """One way of handing in."""

    channel: Channel = Field(title="Hình thức nộp")
    online: Online | None = Field(None, title="Mức trực tuyến")
    address: Address | None = Field(None, title="Địa chỉ nộp")
    note: Line | None = Field(None, title="Ghi chú")


class TimeLimit(Record):
    """How long the office may take, by case and channel."""

    amount: Number = Field(gt=0, title="Số lượng")
    unit: TimeUnit = Field(
        title="Đơn vị", description="working_day: ngày làm việc; day: ngày; hour: giờ."
    )
    channels: tuple[Channel, ...] = Field(
        (), title="Hình thức nộp", description="Để trống: mọi hình thức."
    )
    case: Line | None = Field(None, title="Trường hợp")
    note: Line | None = Field(None, title="Ghi chú")


class Fee(Record):
    """What it costs: an amount, free because a rule says so, or a rule to look up."""

    kind: FeeKind = Field(
        title="Cách tính", description="fixed: mức cố định; free: miễn; rule: theo quy định."
    )
    name: FeeName = Field("charge", title="Loại", description="fee: phí; charge: lệ phí.")
    amount: Count | None = Field(None, title="Số tiền (đồng)")
    per: Line | None = Field(
        None, title="Tính trên", description="Ví dụ: bản sao; giấy chứng nhận."
    )
    channels: tuple[Channel, ...] = Field(
        (), title="Hình thức nộp", description="Để trống: mọi hình thức."
    )
    case: Line | None = Field(None, title="Trường hợp")
    set_by: FeeAuthority | None = Field(None, title="Nơi quy định mức thu")
    legal_document: LegalNumber | None = Field(None, title="Văn bản quy định")
    valid_from: Day | None = Field(None, title="Áp dụng từ")
    valid_to: Day | None = Field(None, title="Áp dụng đến hết ngày")
    note: Line | None = Field(None, title="Ghi chú")


class Document(Record):
    """One paper of the dossier."""

    name: Line = Field(title="Tên giấy tờ")
    originals: Count | None = Field(None, title="Số bản chính")
    copies: Count | None = Field(None, title="Số bản sao")
    hand_in: HandIn | None = Field(
        None,
        title="Nộp hay xuất trình",
        description="submit: phải nộp; show: chỉ xuất trình để kiểm tra, đối chiếu.",
    )
    case: Line | None = Field(None, title="Trường hợp")
    form: Line | None = Field(
        None, title="Mẫu đơn, tờ khai", description="Tên mẫu hoặc tên tệp biểu mẫu."
    )
    form_address: Address | None = Field(None, title="Nơi tải mẫu")
    note: Line | None = Field(None, title="Ghi chú")


class Outcome(Record):
    """What the citizen receives (kết quả thực hiện)."""

    name: Line = Field(title="Tên kết quả")
    code: Line | None = Field(None, title="Mã kết quả")


class LegalBasis(Record):
    """A legal document that the procedure stands on, and the clause."""

    document: LegalNumber = Field(title="Số ký hiệu văn bản")
    clause: Line | None = Field(None, title="Điều khoản")


class Procedure(Sourced):
    """File catalog/procedures/<domain>/<code>.yml."""

    code: ProcedureCode = Field(title="Mã thủ tục", description="Viết trong ngoặc kép.")
    name: Line = Field(title="Tên thủ tục")
    plain_name: Line | None = Field(None, title="Tên thường gọi")
    domain: Slug = Field(
        title="Lĩnh vực", description="Mã trong catalog/domains.yml, trùng tên thư mục."
    )
    levels: tuple[Level, ...] = Field(min_length=1, title="Cấp thực hiện")
    handled_by: tuple[HandledBy, ...] = Field(
        (),
        title="Nơi làm ở cấp xã",
        description="Văn phòng UBND, công an hay ban chỉ huy quân sự cấp xã.",
    )
    agency: Line | None = Field(None, title="Cơ quan thực hiện")
    subjects: tuple[Subject, ...] = Field((), title="Đối tượng thực hiện")
    channels: tuple[ChannelUse, ...] = Field((), title="Cách thức thực hiện")
    time_limits: tuple[TimeLimit, ...] = Field((), title="Thời hạn giải quyết")
    fees: tuple[Fee, ...] = Field((), title="Phí, lệ phí")
    documents: tuple[Document, ...] = Field((), title="Thành phần hồ sơ")
    steps: tuple[Line, ...] = Field(
        (),
        title="Trình tự",
        description="Lời ngắn của ta, đã đối chiếu với luật; không chép nguyên văn.",
    )
    results: tuple[Outcome, ...] = Field((), title="Kết quả")
    conditions: tuple[Line, ...] = Field((), title="Yêu cầu, điều kiện")
    legal_basis: tuple[LegalBasis, ...] = Field((), title="Căn cứ pháp lý")
    decision: LegalNumber | None = Field(None, title="Quyết định công bố")
    interlinked: bool = Field(False, title="Liên thông")
    portal_address: Address | None = Field(None, title="Trang trên Cổng Dịch vụ công quốc gia")
    valid_from: Day | None = Field(None, title="Áp dụng từ")
    valid_to: Day | None = Field(None, title="Áp dụng đến hết ngày")
    replaced_by: tuple[ProcedureCode, ...] = Field((), title="Được thay bằng")
    checked_on: Day | None = Field(None, title="Lần kiểm tra gần nhất")
