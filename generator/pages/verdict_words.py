"""Why two figures may or may not be set beside each other, in short words for readers."""

from collections.abc import Mapping

from generator.measures.comparable import Verdict

VERDICT_WORDS: Mapping[Verdict, str] = {
    Verdict.COMPARABLE: "cùng cách đo",
    Verdict.NO_FIGURE: "thiếu số của một bên",
    Verdict.VERSION_UNKNOWN: "chưa rõ phiên bản bộ tiêu chí",
    Verdict.VERSION_DIFFERS: "hai phiên bản bộ tiêu chí khác nhau",
    Verdict.MAXIMUM_DIFFERS: "thang điểm khác nhau",
    Verdict.COUNT_UNKNOWN: "chưa rõ số đơn vị được xếp hạng",
    Verdict.COUNT_DIFFERS: "số đơn vị được xếp hạng khác nhau",
    Verdict.SCOPE_DIFFERS: "phạm vi khác nhau",
    Verdict.MIXED_ORIGIN: "một bên là số công bố, một bên là số tính lại",
    Verdict.METHOD_UNKNOWN: "nguồn không nêu cách đo",
    Verdict.METHOD_DIFFERS: "hai cách đo khác nhau",
}
"""A part of a sentence for each verdict, to stand after «Không so sánh được: »."""

VERDICT_MEANINGS: Mapping[Verdict, str] = {
    Verdict.COMPARABLE: (
        "hai số có cùng phiên bản bộ tiêu chí (hoặc hai phiên bản đã rõ là tính như nhau), cùng "
        "thang điểm, cùng nguồn gốc; với hạng thì cả số đơn vị được xếp cũng bằng nhau"
    ),
    Verdict.NO_FIGURE: "một trong hai bên không có số, nên không có gì để trừ",
    Verdict.VERSION_UNKNOWN: "không rõ kỳ ấy chấm theo phiên bản nào; chúng tôi không đoán",
    Verdict.VERSION_DIFFERS: "cách chấm đã đổi: điểm tăng hay giảm có thể chỉ vì cách chấm",
    Verdict.MAXIMUM_DIFFERS: "điểm tối đa không bằng nhau",
    Verdict.COUNT_UNKNOWN: "không rõ hạng ấy là trên tổng số bao nhiêu",
    Verdict.COUNT_DIFFERS: "hạng 5 trên 63 và hạng 5 trên 34 là hai việc khác nhau",
    Verdict.SCOPE_DIFFERS: (
        "hai số nói về hai phạm vi, ví dụ hạng trong cả nước và hạng trong một vùng"
    ),
    Verdict.MIXED_ORIGIN: "số công bố không đem trừ với số do chúng tôi tính lại",
    Verdict.METHOD_UNKNOWN: "không rõ có đo cùng một cách hay không",
    Verdict.METHOD_DIFFERS: (
        "ví dụ sự hài lòng chấm trên máy tính bảng và sự hài lòng hỏi qua điều tra"
    ),
}
"""What each verdict means, for the page of methods."""
