"""The rules about indices, results and plans, in the order in which the guide explains them."""

from generator.checks import (
    announced_counts,
    changes_match,
    computed_matches_published,
    groups_add_up,
    groups_keep_bands,
    less_than_last_year,
    movements_add_up,
    nothing_inherited,
    one_figure_once,
    one_method_a_series,
    printed_matches_value,
    qualifiers_match_print,
    ranks_follow_scores,
    ranks_leave_room,
    ranks_within_count,
    ratios_match,
    scores_within_maximum,
    shares_add_up,
    spread_matches,
    survey_shape,
    targets_reachable,
    task_shape,
    totals_match,
    versions_in_use,
)
from generator.checks.check import Check

SCORECARD_CHECKS: tuple[Check, ...] = (
    Check(one_figure_once.RULE, "Mỗi số liệu chỉ ghi một lần", one_figure_once.check),
    Check(
        printed_matches_value.RULE,
        "Giá trị khớp với chữ in trong nguồn",
        printed_matches_value.check,
        alone=True,
    ),
    Check(
        qualifiers_match_print.RULE,
        "Số ước chừng không ghi thành số đúng",
        qualifiers_match_print.check,
    ),
    Check(scores_within_maximum.RULE, "Điểm không vượt mức tối đa", scores_within_maximum.check),
    Check(
        shares_add_up.RULE,
        "Điểm tối đa và số mục của bộ tiêu chí cộng lại bằng tổng",
        shares_add_up.check,
    ),
    Check(
        groups_add_up.RULE,
        "Các nhóm gộp lại đủ số đơn vị, mỗi đơn vị ở một nhóm",
        groups_add_up.check,
    ),
    Check(
        totals_match.RULE,
        "Điểm thành phần cộng lại bằng tổng điểm; điểm các đơn vị cho đúng trung bình",
        totals_match.check,
    ),
    Check(ratios_match.RULE, "Tỷ lệ khớp với tử số và mẫu số", ratios_match.check),
    Check(ranks_within_count.RULE, "Hạng không vượt số đơn vị được xếp", ranks_within_count.check),
    Check(ranks_follow_scores.RULE, "Thứ hạng theo đúng thứ tự điểm", ranks_follow_scores.check),
    Check(
        ranks_leave_room.RULE,
        "Hạng không trái với số đơn vị đã biết đứng trên, đứng dưới",
        ranks_leave_room.check,
    ),
    Check(
        spread_matches.RULE,
        "Cao nhất, thấp nhất cho đúng khoảng cách và bao hết các số",
        spread_matches.check,
    ),
    Check(
        changes_match.RULE,
        "Thay đổi nguồn in khớp với hai kỳ và có nghĩa",
        changes_match.check,
        needs_all=True,
    ),
    Check(
        movements_add_up.RULE,
        "Số đơn vị tăng và giảm không quá số đơn vị được xếp",
        movements_add_up.check,
    ),
    Check(groups_keep_bands.RULE, "Điểm và hạng của đơn vị hợp với nhóm", groups_keep_bands.check),
    Check(
        survey_shape.RULE,
        "Khảo sát nói rõ cách làm, số phiếu và tỷ lệ không mâu thuẫn",
        survey_shape.check,
    ),
    Check(
        computed_matches_published.RULE,
        "Số tính lại khớp với số công bố, hoặc chỗ lệch được nói rõ",
        computed_matches_published.check,
        needs_all=True,
    ),
    Check(
        versions_in_use.RULE, "Kỳ dùng phiên bản còn áp dụng trong năm ấy", versions_in_use.check
    ),
    Check(
        one_method_a_series.RULE,
        "Mức độ hài lòng có cách đo, và không nối hai cách đo",
        one_method_a_series.check,
    ),
    Check(
        nothing_inherited.RULE,
        "Đơn vị mới không mang điểm, hạng của đơn vị cũ",
        nothing_inherited.check,
    ),
    Check(
        less_than_last_year.RULE,
        "Kỳ mới nhất có đủ những gì kỳ trước có",
        less_than_last_year.check,
        needs_all=True,
    ),
    Check(
        announced_counts.RULE,
        "Kế hoạch không có nhiều mục hơn số đã công bố",
        announced_counts.check,
    ),
    Check(task_shape.RULE, "Tình trạng mục tiêu, nhiệm vụ không mâu thuẫn", task_shape.check),
    Check(
        targets_reachable.RULE,
        "Mục tiêu dùng đúng đơn vị đo và đòi mức có thể đạt",
        targets_reachable.check,
        needs_all=True,
    ),
)
