"""What is said about a file that does not read as it should: a rule's name, message and hint."""

from typing import NamedTuple

from generator.load.characters import excerpt
from generator.problems import Edit, Severity


class Words(NamedTuple):
    """One problem without its place."""

    rule: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR
    edit: Edit | None = None


DIRECTIVE = Words(
    "directive",
    "Dòng bắt đầu bằng «%» là chỉ thị YAML; ở đây không dùng.",
    "Xoá dòng này, và dòng «---» ngay dưới nếu có.",
)
EMPTY_FILE = Words(
    "empty-file",
    "Tệp không có nội dung.",
    "Viết các mục theo mẫu ở trang /dong-gop/, hoặc xoá tệp.",
)
NOT_A_MAPPING = Words(
    "not-a-mapping",
    "Tệp phải gồm các dòng «tên mục: giá trị», nhưng ở đây là một danh sách hay một đoạn chữ.",
    "Bắt đầu mỗi dòng ngoài cùng bằng tên mục, dấu hai chấm và một dấu cách.",
)
MANY_DOCUMENTS = Words(
    "many-documents",
    "Từ dòng này là một tài liệu khác trong cùng tệp.",
    "Mỗi tệp chỉ chứa một hồ sơ: chuyển phần này sang tệp khác và xoá dòng «---».",
)
EMPTY_VALUE = Words(
    "empty-value",
    "Mục này chưa có giá trị.",
    "Viết giá trị, hoặc xoá cả dòng nếu chưa có dữ liệu.",
)
EMPTY_KEY = Words(
    "key-not-text",
    "Trước dấu hai chấm không có tên mục.",
    "Viết tên mục trước dấu hai chấm; nếu cả dòng là chữ, đặt trong ngoặc kép.",
)
GROUP_AS_KEY = Words(
    "key-not-text",
    "Tên mục ở đây là một danh sách hay một nhóm, không phải chữ.",
    "Viết tên mục là một từ; nếu ngoặc thuộc về chữ, đặt cả giá trị trong ngoặc kép.",
)
MERGE_KEY = Words(
    "merge-key",
    "«<<» chép các mục từ chỗ khác vào đây; ở đây không dùng cách này.",
    "Xoá dòng này và viết lại các mục cần có.",
)


def empty_entry(key: str) -> Words:
    """A name with nothing after its colon."""
    return EMPTY_VALUE._replace(message=f"Mục «{excerpt(key)}» chưa có giá trị.")


def key_not_text(key: str) -> Words:
    """A name that YAML takes for a number or for true or false."""
    shown = excerpt(key)
    return Words(
        "key-not-text",
        f"Tên mục «{shown}» chưa có ngoặc kép nên không được hiểu là chữ.",
        f'Viết thành "{shown}": rồi đến giá trị.',
    )


def duplicate_key(key: str, first_line: int) -> Words:
    """A name that already stands in the same group."""
    return Words(
        "duplicate-key",
        f"Mục «{excerpt(key)}» đã có ở dòng {first_line}, nay viết lần nữa.",
        "Giữ lại một chỗ và xoá chỗ kia; nếu muốn thêm một mục vào danh sách, "
        f"viết thêm «- …» dưới dòng {first_line}.",
    )


def comment_after_value(comment: str) -> Words:
    """A plain value that ends at a hash."""
    return Words(
        "comment-after-value",
        f"Phần «{excerpt(comment)}» đứng sau dấu # nên bị coi là ghi chú và mất khỏi giá trị.",
        "Nếu là một phần của giá trị, đặt cả giá trị trong ngoặc kép; nếu là ghi chú, "
        "chuyển lên một dòng riêng ở trên.",
    )


def alias(name: str) -> Words:
    """A star that stands for another part of the file."""
    shown = excerpt(name)
    return Words(
        "alias",
        f"«*{shown}» chép lại một đoạn khác của tệp; ở đây không dùng cách này.",
        f'Viết lại đoạn ấy cho đủ; nếu là chữ, đặt trong ngoặc kép: "*{shown}".',
    )


def anchor(name: str) -> Words:
    """A name given to a part of the file."""
    shown = excerpt(name)
    return Words(
        "anchor",
        f"«&{shown}» đặt tên cho một đoạn của tệp; ở đây không dùng cách này.",
        f"Xoá «&{shown}»; nếu là chữ, đặt cả giá trị trong ngoặc kép.",
    )


def tag(name: str) -> Words:
    """A type given to a value by hand."""
    shown = excerpt(name.replace("tag:yaml.org,2002:", "!!"))
    return Words(
        "tag",
        f"«{shown}» gán kiểu cho giá trị; ở đây không dùng cách này.",
        "Xoá phần bắt đầu bằng «!»; nếu là chữ, đặt cả giá trị trong ngoặc kép.",
    )


def too_deep(most: int) -> Words:
    """More levels than any record has."""
    return Words(
        "too-deep",
        f"Nội dung lồng vào nhau quá {most} bậc.",
        "Bớt bậc thụt vào; nếu «[», «{» hay «-» thuộc về chữ, đặt cả giá trị trong ngoặc kép.",
    )


def too_many_nodes(most: int) -> Words:
    """More keys and values than any record has."""
    return Words(
        "too-many-nodes",
        f"Tệp có hơn {most} mục và giá trị.",
        "Chia nội dung thành nhiều tệp nhỏ hơn.",
    )
