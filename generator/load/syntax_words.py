"""What the YAML library says about broken syntax, said again for people who do not know YAML."""

from typing import NamedTuple

from generator.load.reading_words import DIRECTIVE, Words


class SyntaxWords(NamedTuple):
    """How to say one kind of broken syntax, and where it is best seen."""

    words: Words
    at_start: bool
    """Whether to point at the start of the broken part, not at the point where it broke."""


def _syntax(message: str, hint: str) -> Words:
    return Words("syntax", message, hint)


_QUOTE = _syntax(
    "Có dấu ngoặc kép hoặc nháy đơn mở ra mà không đóng lại.",
    'Thêm dấu đóng ở cuối giá trị; dấu ngoặc kép nằm trong chữ thì viết \\".',
)
_ESCAPE = _syntax(
    "Dấu gạch chéo ngược «\\» trong ngoặc kép đứng trước một chữ không cho phép.",
    "Viết hai dấu liền nhau «\\\\», hoặc thay ngoặc kép bằng nháy đơn '…'.",
)
_COLON = _syntax(
    "Dấu hai chấm ở đây làm dòng bị hiểu sai.",
    "Sau tên mục là dấu hai chấm và một dấu cách; giá trị có dấu hai chấm thì đặt cả giá trị trong "
    "ngoặc kép; xem cả dòng ngay trên.",
)
_NO_COLON = _syntax(
    "Dòng này không có dạng «tên mục: giá trị».",
    "Thêm dấu hai chấm và một dấu cách sau tên mục; nếu là phần tiếp của dòng trên, thụt vào thêm.",
)
_INDENT = _syntax(
    "Chỗ này thụt vào lệch với các dòng cùng bậc, hoặc có chữ thừa sau dấu ngoặc hay dấu nháy.",
    "Cho các mục cùng bậc thẳng cột, mỗi bậc hai dấu cách; giá trị phải nằm trọn trong ngoặc kép.",
)
_DASH = _syntax(
    "Dấu gạch đầu dòng «-» ở đây không đúng chỗ.",
    "Danh sách bắt đầu ở dòng dưới tên mục, mỗi ý một dòng «- …»; nếu là chữ, đặt trong ngoặc kép.",
)
_BRACKET = _syntax(
    "Phần trong ngoặc «[…]» hoặc «{…}» viết chưa đúng: thiếu dấu đóng hoặc sai dấu phẩy.",
    "Thêm dấu đóng «]» hoặc «}», bỏ dấu phẩy thừa; nếu là chữ, đặt cả giá trị trong ngoặc kép.",
)
_FIRST_LETTER = _syntax(
    "Giá trị bắt đầu bằng một dấu mà YAML dùng vào việc khác.",
    "Đặt cả giá trị trong ngoặc kép.",
)
_BLOCK = _syntax(
    "Sau dấu «|» hoặc «>» không được viết chữ trên cùng dòng.",
    "Xuống dòng, thụt vào hai dấu cách rồi viết; nếu dấu này thuộc về chữ, đặt trong ngoặc kép.",
)
_OTHER = _syntax(
    "Từ đây tệp không đọc được vì viết sai cú pháp.",
    "Xem dòng này và dòng ngay trên: dấu hai chấm, ngoặc kép và khoảng thụt vào đầu dòng.",
)

# A piece of the library's context ("while scanning a directive"), a piece of its problem, and our
# words. The first row of which both pieces are found holds.
_TABLE = (
    ("directive", "", SyntaxWords(DIRECTIVE, at_start=True)),
    ("", "directive", SyntaxWords(DIRECTIVE, at_start=True)),
    ("", "incompatible YAML document", SyntaxWords(DIRECTIVE, at_start=True)),
    ("quoted scalar", "escape", SyntaxWords(_ESCAPE, at_start=False)),
    ("quoted scalar", "hexdecimal", SyntaxWords(_ESCAPE, at_start=False)),
    ("quoted scalar", "", SyntaxWords(_QUOTE, at_start=True)),
    ("block scalar", "", SyntaxWords(_BLOCK, at_start=True)),
    ("", "mapping values are not allowed", SyntaxWords(_COLON, at_start=False)),
    ("", "could not find expected ':'", SyntaxWords(_NO_COLON, at_start=True)),
    ("", "block sequence entries are not allowed", SyntaxWords(_DASH, at_start=False)),
    ("", "did not find expected '-' indicator", SyntaxWords(_INDENT, at_start=False)),
    ("block mapping", "did not find expected key", SyntaxWords(_INDENT, at_start=False)),
    ("", "<document start>", SyntaxWords(_INDENT, at_start=False)),
    ("flow", "", SyntaxWords(_BRACKET, at_start=True)),
    ("scanning for the next token", "", SyntaxWords(_FIRST_LETTER, at_start=True)),
    ("alias", "", SyntaxWords(_FIRST_LETTER, at_start=True)),
    ("anchor", "", SyntaxWords(_FIRST_LETTER, at_start=True)),
    ("tag", "", SyntaxWords(_FIRST_LETTER, at_start=True)),
    ("", "undefined tag handle", SyntaxWords(_FIRST_LETTER, at_start=True)),
    ("", "did not find expected node content", SyntaxWords(_FIRST_LETTER, at_start=True)),
    ("", "mapping keys are not allowed", SyntaxWords(_FIRST_LETTER, at_start=True)),
)


def syntax_words(context: str, problem: str) -> SyntaxWords:
    """Take the library's context and problem, give our words for it."""
    for context_piece, problem_piece, words in _TABLE:
        if context_piece in context and problem_piece in problem:
            return words
    return SyntaxWords(_OTHER, at_start=False)
