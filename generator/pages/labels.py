"""The Vietnamese word for each word of the vocabulary; one table each."""

from collections.abc import Mapping

LEVEL: Mapping[str, str] = {
    "ministry": "Cấp bộ",
    "province": "Cấp tỉnh",
    "district": "Cấp huyện",
    "commune": "Cấp xã",
}
UNIT_LEVEL: Mapping[str, str] = {
    "country": "Cả nước",
    "ministry": "Bộ, cơ quan ngang bộ",
    "region": "Vùng",
    "province": "Tỉnh, thành phố",
    "department": "Sở, ngành",
    "district": "Huyện, quận, thị xã",
    "commune": "Xã, phường, thị trấn",
    "office": "Cơ quan",
}
HANDLED_BY: Mapping[str, str] = {
    "commune_office": "Ủy ban nhân dân cấp xã",
    "commune_police": "Công an cấp xã",
    "commune_military_command": "Ban Chỉ huy quân sự cấp xã",
    "other": "Cơ quan khác",
}
SUBJECT: Mapping[str, str] = {
    "citizen": "Công dân Việt Nam",
    "citizen_abroad": "Người Việt Nam định cư ở nước ngoài",
    "foreigner": "Người nước ngoài",
    "household": "Hộ gia đình",
    "enterprise": "Doanh nghiệp",
    "foreign_invested_enterprise": "Doanh nghiệp có vốn đầu tư nước ngoài",
    "cooperative": "Hợp tác xã",
    "organization": "Tổ chức",
    "foreign_organization": "Tổ chức nước ngoài",
    "official": "Cán bộ, công chức, viên chức",
    "other": "Đối tượng khác",
}
CHANNEL: Mapping[str, str] = {
    "in_person": "Trực tiếp",
    "online": "Trực tuyến",
    "post": "Qua bưu chính",
}
ONLINE_SCHEME: Mapping[str, str] = {
    "level-1-4": "Mức độ 1 đến 4 (trước 15/8/2022)",
    "full-partial": "Toàn trình hay một phần (từ 15/8/2022)",
}
ONLINE_LEVEL: Mapping[str, str] = {
    "full": "Toàn trình",
    "partial": "Một phần",
    "1": "Mức độ 1",
    "2": "Mức độ 2",
    "3": "Mức độ 3",
    "4": "Mức độ 4",
}
TIME_UNIT: Mapping[str, str] = {
    "working_day": "ngày làm việc",
    "day": "ngày",
    "hour": "giờ",
    "month": "tháng",
}
HAND_IN: Mapping[str, str] = {
    "submit": "Nộp",
    "show": "Xuất trình (mang theo để đối chiếu)",
}
FEE_KIND: Mapping[str, str] = {
    "fixed": "Mức cố định",
    "free": "Miễn",
    "rule": "Theo quy định",
}
FEE_NAME: Mapping[str, str] = {"fee": "Phí", "charge": "Lệ phí"}
FEE_AUTHORITY: Mapping[str, str] = {
    "provincial_council": "Hội đồng nhân dân tỉnh quy định mức thu",
    "legal_document": "Theo văn bản quy định mức thu",
    "service_provider": "Trả cho đơn vị cung cấp dịch vụ",
    "other": "Theo quy định riêng",
}
MISSING: Mapping[str, str] = {
    "not_published": "nguồn không công bố",
    "not_applicable": "không áp dụng",
    "not_yet_due": "chưa đến kỳ",
    "no_source_held": "chúng tôi chưa có nguồn",
    "not_measured": "không đo",
    "withheld": "nơi công bố giữ lại",
    "unit_did_not_exist": "khi đó chưa có đơn vị này",
}
SOURCE_KIND: Mapping[str, str] = {
    "law": "Văn bản pháp luật",
    "decision": "Quyết định",
    "report": "Báo cáo",
    "dataset": "Bộ dữ liệu",
    "press": "Báo chí",
    "page": "Trang web",
}
QUALIFIER: Mapping[str, str] = {
    "exact": "đúng",
    "about": "khoảng",
    "over": "hơn",
    "under": "dưới",
    "at_least": "ít nhất",
    "at_most": "nhiều nhất",
}
STAGE: Mapping[str, str] = {
    "self": "Tự chấm",
    "appraised": "Thẩm định",
    "survey": "Điều tra xã hội học",
    "final": "Kết quả",
}
STATUS: Mapping[str, str] = {
    "done": "Hoàn thành",
    "done_late": "Hoàn thành quá hạn",
    "in_progress": "Đang thực hiện",
    "in_progress_late": "Đang thực hiện, quá hạn",
    "not_started": "Chưa thực hiện",
    "no_longer_applies": "Không còn áp dụng",
}
CORRECTION_KIND: Mapping[str, str] = {
    "our_error": "Chúng tôi nhập sai",
    "publisher_correction": "Nơi công bố đính chính",
    "restatement": "Nơi công bố tính lại",
}
LISTING_BASIS: Mapping[str, str] = {
    "own_decision": "Quyết định công bố của đơn vị",
    "national_catalogue": "Danh mục quốc gia mà chúng tôi đang giữ",
    "system_export": "Bản trích từ hệ thống một cửa",
    "report": "Báo cáo của đơn vị",
}
LOCAL_FIELD: Mapping[str, str] = {
    "time_limits": "Thời hạn",
    "fees": "Phí, lệ phí",
    "documents": "Hồ sơ",
    "channels": "Cách nộp",
    "service_point": "Nơi tiếp nhận",
    "conditions": "Điều kiện",
}
VALUE_UNIT: Mapping[str, str] = {
    "percent": "%",
    "points": "điểm",
    "ratio": "thang 0–1",
    "count": "",
    "dong": "đồng",
    "rank": "hạng",
    "text": "",
}
DIRECTION: Mapping[str, str] = {
    "higher_is_better": "Càng cao càng tốt",
    "lower_is_better": "Càng thấp càng tốt",
    "neutral": "Không xét cao thấp",
}
NODE_KIND: Mapping[str, str] = {
    "area": "Lĩnh vực",
    "criterion": "Tiêu chí",
    "sub_criterion": "Tiêu chí thành phần",
}
FRAMEWORK_KIND: Mapping[str, str] = {
    "yearly": "Chấm điểm hằng năm",
    "snapshot": "Số liệu tại một thời điểm",
    "survey": "Điều tra xã hội học",
}
NODE_METHOD: Mapping[str, str] = {
    "appraised": "Thẩm định",
    "survey": "Điều tra xã hội học",
    "statistics": "Số liệu thống kê",
}
