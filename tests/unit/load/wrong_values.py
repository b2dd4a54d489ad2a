"""Records with one wrong value each, and what must be said about it."""

import pytest

from generator.model.unit import Unit

SOURCES = "sources:\n  - source: nguon\n"
UNIT = f'id: xa-a\nname: "Xã A"\nlevel: commune\n{SOURCES}'
PROCEDURE = f'code: "1.001193"\nname: "A"\ndomain: ho-tich\nlevels:\n  - commune\n{SOURCES}'
RESULT = (
    'unit: xa-a\nperiod:\n  label: "Năm 2020"\n  first_day: 2020-01-01\n  last_day: 2020-12-31\n'
    f"{SOURCES}observations:\n  - indicator: a\n    sources:\n      - source: nguon\n"
)
LISTING = (
    'unit: xa-a\nyear: 2025\nbasis: report\nbasis_note: "A"\n'
    f'sets:\n  - id: a\n    name: "A"\n    level: commune\n{SOURCES}'
)
POINT = (
    'service_points:\n  - id: a\n    name: "A"\n    sources:\n      - source: nguon\n'
    '    hours:\n      - days:\n          - mon\n        opens: "{}"\n        closes: "17:00"\n'
)
CONFLICT = (
    'conflicts:\n  - id: a\n    subject: "A"\n    values:\n      - "1"\n'
    "    sources:\n      - source: nguon\n"
)

UNIT_AT = "catalog/units/xa-a/unit.yml"
PROCEDURE_AT = "catalog/procedures/ho-tich/1.001193.yml"
RESULT_AT = "scorecards/results/xa-a/2020.yml"
LISTING_AT = "catalog/units/xa-a/listing-2025.yml"
CORRECTIONS_AT = "scorecards/corrections.yml"

COMPARE = "Đối chiếu lại với nguồn rồi sửa con số."
SHORTEN = "Viết ngắn lại; phần chi tiết để ở văn bản gốc và dẫn liên kết."
NO_END = "Không thời hạn thì xoá dòng này; nếu không, xem lại năm trong nguồn."
A_DAY = "Ngày viết năm-tháng-ngày, đủ chữ số: ngày 1/7/2025 viết là 2025-07-01."
FEE_KINDS = "Chọn một trong: fixed (mức cố định), free (miễn phí), rule (theo quy định)."
A_FORM = "Số viết trong ngoặc kép, dấu chấm trước phần lẻ, không kèm ký hiệu"
A_NUMBER = f'{A_FORM}: 84,33% viết là "84.33".'
PARTS_OF_DAY = 'Viết "2025", "2025-07" hoặc "2025-07-01", trong ngoặc kép.'
UNIT_FIELDS = ", ".join(Unit.model_fields)

CASES = [
    pytest.param(
        UNIT_AT,
        UNIT.replace('name: "Xã A"\n', ""),
        "1:1 missing-field",
        "Thiếu trường bắt buộc «name» (Tên đơn vị).",
        "Thêm một dòng «name: …» ở nhóm này. Tên đầy đủ: Huyện Cần Giuộc.",
        id="missing",
    ),
    pytest.param(
        PROCEDURE_AT,
        f"{PROCEDURE}fees:\n  - name: fee\n  - kind: free\n",
        "9:5 missing-field",
        "Thiếu trường bắt buộc «kind» (Cách tính).",
        "Thêm một dòng «kind: …» ở nhóm này. fixed: mức cố định; free: miễn; rule: theo quy định.",
        id="missing inside a list",
    ),
    pytest.param(
        UNIT_AT,
        f'{UNIT}nane: "B"\n',
        "6:1 unknown-field",
        "Không có trường nào tên là «nane».",
        "Có phải bạn muốn viết «name»?",
        id="misspelt field",
    ),
    pytest.param(
        UNIT_AT,
        f'{UNIT}colour: "B"\n',
        "6:1 unknown-field",
        "Không có trường nào tên là «colour».",
        f"Xoá dòng này, hoặc dùng một trong các trường: {UNIT_FIELDS}.",
        id="unknown field",
    ),
    pytest.param(
        UNIT_AT,
        UNIT.replace('"Xã A"', "2025"),
        "2:1 text-wanted",
        "«name» (Tên đơn vị) phải là chữ, nhưng «2025» bị hiểu là số hoặc đúng/sai.",
        'Viết trong ngoặc kép: "2025".',
        id="number for text",
    ),
    pytest.param(
        UNIT_AT,
        UNIT.replace('"Xã A"', "true"),
        "2:1 text-wanted",
        "«name» (Tên đơn vị) phải là chữ, nhưng «true» bị hiểu là số hoặc đúng/sai.",
        'Viết trong ngoặc kép: "true".',
        id="truth for text",
    ),
    pytest.param(
        UNIT_AT,
        UNIT.replace('"Xã A"', "\n  - A"),
        "2:1 text-wanted",
        "«name» (Tên đơn vị) phải là một dòng chữ, nhưng ở đây là một danh sách.",
        "Nếu chữ có dấu hai chấm hoặc bắt đầu bằng dấu gạch, đặt cả dòng trong ngoặc kép.",
        id="list for text",
    ),
    pytest.param(
        UNIT_AT,
        UNIT.replace('"Xã A"', "\n  xã: A"),
        "2:1 text-wanted",
        "«name» (Tên đơn vị) phải là một dòng chữ, nhưng ở đây là một nhóm trường.",
        "Nếu chữ có dấu hai chấm hoặc bắt đầu bằng dấu gạch, đặt cả dòng trong ngoặc kép.",
        id="group for text",
    ),
    pytest.param(
        PROCEDURE_AT,
        f'{PROCEDURE}fees:\n  - kind: fixed\n    amount: "8000"\n',
        "10:5 whole-number-wanted",
        "«amount» (Số tiền (đồng)) phải là một số nguyên, nhưng ở đây là «8000».",
        "Chỉ viết chữ số: 8000.",
        id="text for number",
    ),
    pytest.param(
        PROCEDURE_AT,
        f'{PROCEDURE}interlinked: "true"\n',
        "8:1 true-false-wanted",
        "«interlinked» (Liên thông) chỉ nhận true (có) hoặc false (không), không có ngoặc kép, "
        "nhưng ở đây là «true».",
        "Viết true.",
        id="text for truth",
    ),
    pytest.param(
        PROCEDURE_AT,
        f"{PROCEDURE}fees:\n  kind: free\n",
        "8:1 list-wanted",
        "«fees» (Phí, lệ phí) phải là một danh sách, nhưng ở đây là một nhóm trường.",
        "Viết «- » trước trường đầu tiên của nhóm dưới «fees».",
        id="group for list",
    ),
    pytest.param(
        UNIT_AT,
        f'{UNIT}codes:\n  - "01234"\n',
        "7:5 group-wanted",
        "«codes» (Mã số) phải là một nhóm trường, nhưng ở đây là «01234».",
        "Sau dấu «- » viết tên trường trước giá trị: «scheme: …»; các trường gồm: scheme, code.",
        id="text for group",
    ),
    pytest.param(
        PROCEDURE_AT,
        f"{PROCEDURE}fees:\n  - kind: fixd\n",
        "9:5 unknown-word",
        "«kind» (Cách tính) không nhận giá trị «fixd».",
        f"Có phải bạn muốn viết «fixed»? {FEE_KINDS}",
        id="misspelt word",
    ),
    pytest.param(
        PROCEDURE_AT,
        f'{PROCEDURE}fees:\n  - kind: "hoàn toàn khác"\n',
        "9:5 unknown-word",
        "«kind» (Cách tính) không nhận giá trị «hoàn toàn khác».",
        FEE_KINDS,
        id="unknown word",
    ),
    pytest.param(
        PROCEDURE_AT,
        PROCEDURE.replace("1.001193", "1.0011"),
        "1:1 wrong-form",
        "«code» (Mã thủ tục) viết chưa đúng dạng: «1.0011».",
        'Mã thủ tục có dạng "1.001193": một chữ số, dấu chấm, sáu chữ số.',
        id="code",
    ),
    pytest.param(
        UNIT_AT,
        UNIT.replace("id: xa-a", 'id: "Xã A"'),
        "1:1 wrong-form",
        "«id» (Mã đơn vị) viết chưa đúng dạng: «Xã A».",
        "Có phải bạn muốn viết «xa-a»? "
        "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối; ví dụ ho-tich.",
        id="id",
    ),
    pytest.param(
        UNIT_AT,
        f'{UNIT}website: "www.a.vn"\n',
        "6:1 wrong-form",
        "«website» (Trang thông tin) viết chưa đúng dạng: «www.a.vn».",
        "Viết địa chỉ đầy đủ, bắt đầu bằng https://, không dấu cách, không chữ có dấu.",
        id="address",
    ),
    pytest.param(
        UNIT_AT,
        UNIT + POINT.format("7:30"),
        "14:9 wrong-form",
        "«opens» (Mở cửa) viết chưa đúng dạng: «7:30».",
        'Viết giờ dạng "07:30".',
        id="time of day",
    ),
    pytest.param(
        UNIT_AT,
        UNIT.replace('"Xã A"', "|\n  Xã\n  A"),
        "2:1 wrong-form",
        "«name» (Tên đơn vị) viết chưa đúng dạng: «Xã A».",
        "Viết trên một dòng.",
        id="several lines",
    ),
    pytest.param(
        UNIT_AT,
        UNIT.replace(SOURCES, "sources: []\n"),
        "4:1 empty-value",
        "«sources» (Nguồn) đang để trống.",
        "Viết giá trị, hoặc xoá cả dòng nếu chưa có dữ liệu.",
        id="empty list",
    ),
    pytest.param(
        UNIT_AT,
        f'{UNIT}ended_by: "1"\n',
        "6:1 too-short",
        "«ended_by» (Văn bản kết thúc) cần ít nhất 2 ký tự, nhưng ở đây là «1».",
        "Đối chiếu lại với nguồn rồi viết cho đủ.",
        id="short text",
    ),
    pytest.param(
        CORRECTIONS_AT,
        CONFLICT,
        "4:5 too-short",
        "«values» (Các giá trị đã in) cần ít nhất 2 mục, nhưng ở đây là một danh sách.",
        "Đối chiếu lại với nguồn rồi viết cho đủ.",
        id="short list",
    ),
    pytest.param(
        UNIT_AT,
        UNIT.replace("Xã A", "Xã" * 501),
        "2:1 too-long",
        "«name» (Tên đơn vị) dài quá 1000 ký tự.",
        SHORTEN,
        id="long text",
    ),
    pytest.param(
        UNIT_AT,
        f'{UNIT}valid_from: "01/07/2025"\n',
        "6:1 day-form",
        "«valid_from» (Bắt đầu từ ngày) không phải là một ngày đúng dạng: «01/07/2025».",
        "Nếu là ngày 1 tháng 7 năm 2025, viết 2025-07-01. Ngày viết năm-tháng-ngày, đủ chữ số.",
        id="day in another form",
    ),
    pytest.param(
        UNIT_AT,
        f"{UNIT}valid_from: 2025-02-30\n",
        "6:1 day-form",
        "«valid_from» (Bắt đầu từ ngày) không phải là một ngày: không có ngày 30 tháng 2 năm 2025.",
        f"Xem lại ngày trong nguồn. {A_DAY}",
        id="no such day",
    ),
    pytest.param(
        UNIT_AT,
        f'{UNIT.rstrip()}\n    as_of: "tháng 7"\n',
        "6:5 day-form",
        "«as_of» (Thời điểm của dữ liệu) không đúng dạng ngày, tháng hay năm: «tháng 7».",
        PARTS_OF_DAY,
        id="month in words",
    ),
    pytest.param(
        RESULT_AT,
        f'{RESULT}    value: "99,38"\n',
        "12:5 number-form",
        "«value» (Giá trị) không phải là một số đúng dạng: «99,38».",
        f'Viết "99.38". {A_FORM}.',
        id="decimal comma",
    ),
    pytest.param(
        PROCEDURE_AT,
        f'{PROCEDURE}time_limits:\n  - amount: "0"\n    unit: day\n',
        "9:5 out-of-range",
        "«amount» (Số lượng) phải lớn hơn 0, nhưng ở đây là «0».",
        COMPARE,
        id="not above",
    ),
    pytest.param(
        PROCEDURE_AT,
        f"{PROCEDURE}fees:\n  - kind: fixed\n    amount: -5\n",
        "10:5 out-of-range",
        "«amount» (Số tiền (đồng)) phải từ 0 trở lên, nhưng ở đây là «-5».",
        COMPARE,
        id="below least",
    ),
    pytest.param(
        LISTING_AT,
        LISTING.replace("2025", "2200"),
        "2:1 out-of-range",
        "«year» (Năm) phải không quá 2100, nhưng ở đây là «2200».",
        COMPARE,
        id="above most",
    ),
    pytest.param(
        UNIT_AT,
        f"{UNIT}valid_to: 9999-12-31\n",
        "6:1 out-of-range",
        "«valid_to» (Kết thúc hết ngày) phải nằm trong các năm 1800–2199, "
        "nhưng ở đây là «9999-12-31».",
        NO_END,
        id="for ever",
    ),
    pytest.param(
        UNIT_AT,
        UNIT.replace("- source: nguon\n", '- source: nguon\n    as_of: "0025"\n'),
        "6:5 out-of-range",
        "«as_of» (Thời điểm của dữ liệu) phải nằm trong các năm 1800–2199, nhưng ở đây là «0025».",
        NO_END,
        id="year in two digits",
    ),
    pytest.param(
        RESULT_AT,
        f'{RESULT}    value: "1234567890123456"\n',
        "12:5 out-of-range",
        "«value» (Giá trị) có nhiều chữ số hơn mức máy giữ được: «1234567890123456».",
        "Nhiều nhất 15 chữ số trước phần lẻ và 10 chữ số sau; "
        "đối chiếu lại với nguồn rồi sửa con số.",
        id="more digits than kept",
    ),
]
