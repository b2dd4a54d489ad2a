"""The rules that records keep among themselves: two explicit lists, one file per rule."""

from datetime import date

from generator.checks import (
    basis_in_force,
    documents_countable,
    fee_shape,
    figure_or_reason,
    labels_match_days,
    leads_to_living,
    legal_number_form,
    levels_shape,
    link_hosts,
    listing_counts,
    missing_is_missing,
    names_match_files,
    no_cycles,
    notices_current,
    online_shape,
    periods_do_not_overlap,
    publisher_named,
    references_exist,
    report_address,
    successors_named,
    synonyms_lead_somewhere,
    time_shape,
    unique_addresses,
    unique_ids,
    unique_unit_codes,
    unit_levels,
    unit_lifetimes,
    unknown_in_words,
    versions_exist,
)
from generator.checks.check import Check
from generator.checks.scorecards import SCORECARD_CHECKS
from generator.collection import Collection
from generator.problems import Problem, sort_problems

CHECKS: tuple[Check, ...] = (
    # Ids, files and references.
    Check(
        names_match_files.RULE,
        "Mã trong hồ sơ trùng tên tệp và thư mục",
        names_match_files.check,
        alone=True,
    ),
    Check(unique_ids.RULE, "Mỗi mã chỉ thuộc về một mục", unique_ids.check),
    Check(
        unique_unit_codes.RULE,
        "Mỗi mã số đơn vị chỉ thuộc về một đơn vị trong cùng thời gian",
        unique_unit_codes.check,
    ),
    Check(unique_addresses.RULE, "Mỗi trang có một địa chỉ riêng", unique_addresses.check),
    Check(
        references_exist.RULE,
        "Mọi mã được dẫn tới đều có hồ sơ",
        references_exist.check,
        needs_all=True,
    ),
    Check(
        versions_exist.RULE,
        "Phiên bản và mục chấm điểm có trong bộ chỉ số",
        versions_exist.check,
        needs_all=True,
    ),
    Check(no_cycles.RULE, "Không hồ sơ nào dẫn vòng về chính nó", no_cycles.check),
    Check(
        missing_is_missing.RULE,
        "Điều ghi là thiếu thì thiếu thật; điều quan trọng bị thiếu thì nói rõ",
        missing_is_missing.check,
    ),
    Check(
        unknown_in_words.RULE,
        "Điều chưa biết ghi vào «missing», không ghi thành lời",
        unknown_in_words.check,
        alone=True,
    ),
    Check(
        legal_number_form.RULE,
        "Số hiệu văn bản viết như bản in",
        legal_number_form.check,
        alone=True,
    ),
    Check(
        figure_or_reason.RULE,
        "Số liệu có giá trị, hoặc nói vì sao không có",
        figure_or_reason.check,
        needs_today=True,
    ),
    Check(publisher_named.RULE, "Trang nói rõ ai công bố", publisher_named.check, needs_all=True),
    Check(
        link_hosts.RULE, "Liên kết chỉ dẫn tới tên miền đã cho phép, qua https", link_hosts.check
    ),
    Check(
        report_address.RULE,
        "Nơi báo sai sót chỉ có những chỗ điền mà trang biết",
        report_address.check,
    ),
    # Time and units.
    Check(
        periods_do_not_overlap.RULE,
        "Các khoảng thời gian đúng thứ tự và không chồng lên nhau",
        periods_do_not_overlap.check,
    ),
    Check(
        labels_match_days.RULE,
        "Năm trong tên kỳ trùng với các ngày của kỳ",
        labels_match_days.check,
    ),
    Check(
        successors_named.RULE,
        "Điều đã kết thúc chỉ ra điều thay thế",
        successors_named.check,
        needs_all=True,
    ),
    Check(
        leads_to_living.RULE,
        "Sự kiện và từ thường gọi dẫn tới thủ tục còn áp dụng",
        leads_to_living.check,
        needs_all=True,
    ),
    Check(basis_in_force.RULE, "Thủ tục dẫn văn bản còn hiệu lực", basis_in_force.check),
    Check(
        unit_lifetimes.RULE,
        "Danh mục, kết quả, kế hoạch nằm trong thời gian tồn tại của đơn vị",
        unit_lifetimes.check,
    ),
    Check(
        unit_levels.RULE,
        "Đơn vị trực thuộc đúng cấp; cấp huyện chỉ đến 30/6/2025",
        unit_levels.check,
    ),
    Check(
        notices_current.RULE,
        "Thông báo tạm thời còn trong hạn",
        notices_current.check,
        needs_today=True,
    ),
    # The catalogue.
    Check(
        listing_counts.RULE,
        "Số thủ tục công bố khớp với số đang có",
        listing_counts.check,
        needs_all=True,
    ),
    Check(
        levels_shape.RULE,
        "Nơi làm ở cấp xã chỉ ghi cho thủ tục cấp xã",
        levels_shape.check,
        alone=True,
    ),
    Check(fee_shape.RULE, "Phí, lệ phí nói rõ cách tính", fee_shape.check, alone=True),
    Check(
        time_shape.RULE,
        "Thời hạn và giờ làm việc hợp lý, không mâu thuẫn",
        time_shape.check,
        alone=True,
    ),
    Check(online_shape.RULE, "Mức trực tuyến đúng cách phân mức", online_shape.check, alone=True),
    Check(
        documents_countable.RULE,
        "Thành phần hồ sơ là giấy tờ đếm được",
        documents_countable.check,
        alone=True,
    ),
    Check(
        synonyms_lead_somewhere.RULE,
        "Từ thường gọi dẫn tới tên có trong danh mục",
        synonyms_lead_somewhere.check,
        needs_all=True,
    ),
    *SCORECARD_CHECKS,
)
"""All rules, in the order in which the guide explains them."""


def check_all(collection: Collection, *, today: date, whole: bool = True) -> tuple[Problem, ...]:
    """Take a collection, today, and whether every file was read, give the findings by place."""
    between = found_between(collection, today=today, whole=whole)
    return sort_problems([*found_alone(collection), *between])


def found_alone(collection: Collection) -> list[Problem]:
    """Take any of the records, give what the rules find that judge each file by itself."""
    return [p for check in CHECKS if check.alone for p in check.run(collection)]


def found_between(collection: Collection, *, today: date, whole: bool = True) -> list[Problem]:
    """Take all records, today, and whether every file was read, give what all other rules find."""
    checks = [check for check in CHECKS if not check.alone and (whole or not check.needs_all)]
    return [p for check in checks for p in check.found_in(collection, today)]
