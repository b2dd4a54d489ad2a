"""The table of characters that no text may hold, each with what to say about it.

The patterns are narrow on purpose: they were tried on some 1,600 real records, and a false alarm on
good Vietnamese is worse than one broken word that a reader reports.
"""

import re
from functools import cache, cached_property

from msgspec import Struct

_LAST_TWO_OF_PLANES = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_CONTROL = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u206a-\u206f\ufdd0-\ufdef\ufff9-\ufffc"
    "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    + _LAST_TWO_OF_PLANES
)
_BIDI = "\u061c\u200f\u202a-\u202e\u2066-\u2069"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"

_LATIN = "A-Za-z\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff"
_CYRILLIC = "\u0400-\u052f\u1c80-\u1c8f\ua640-\ua69f"
# Written as numbers: on a screen these are the very letters they are mistaken for.
_CYRILLIC_TWINS = (
    "\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u0501"
)
_GREEK_CAPITAL_TWINS = (
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7"
)
# Not alpha, mu or omega: formulas and units write them beside Latin letters.
_GREEK_SMALL_TWINS = "\u03b9\u03ba\u03bd\u03bf\u03c1\u03c5\u03c7"
_TWINS = _CYRILLIC + _GREEK_CAPITAL_TWINS + _GREEK_SMALL_TWINS
_DRESSED = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff"

# Letters of the old code pages, as they look when a program takes them for another one.
_BYTES_OF_UTF8 = "\u0080-\u009f\u00a1-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_UTF8_AS_LATIN = (
    "\u00c3[¡¢£¨©ª¬²³´µ¹º½€‚ƒˆ‰ŠŒ]|Ä[‘ƒ‚©¨]|Å[©¨]|Æ[°¡¯]"
    f"|\u00e1[º»][{_BYTES_OF_UTF8}]|â€[{_BYTES_OF_UTF8}]"
)
_ANY_LETTER = "[A-Za-z\u00c0-\u1eff]"
_TCVN3 = (
    f"(?<={_ANY_LETTER})[¸¶¨©®¬µ¹ª](?={_ANY_LETTER})|¬[¬ươ]|[®§][a-z¨©ª¬µ¶¸¹]|(?<=[a-z])[ÖØÞÏËÑÇÆ]"
)
_VNI = "[aeiouyôöAEIOUYÔÖ][øûØÛ]|öô|ÖÔ|[uoôö]ï|[aeo]â|[AEO]Â"
_VISCII = "ß[¶þ¾½Ñ×ñ]|[a-z]½[a-z]"


class CharacterRule(Struct, frozen=True, dict=True):
    """One kind of character to refuse; its message may use {code} and {word}."""

    name: str
    spelled: str
    """The regular expression that finds it."""
    message: str
    hint: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Made when a text is unusual: Python takes 10 ms to make those of all rules."""
        return re.compile(self.spelled)


@cache
def unreadable() -> re.Pattern[str]:
    """Give what is read as a space, so that reading can go on to the next problem."""
    return re.compile(f"[\t{_CONTROL}]")


@cache
def unprintable() -> re.Pattern[str]:
    """Give what a message must not repeat."""
    return re.compile(f"[\t\n{_CONTROL}{_BIDI}{_PRIVATE}\ud800-\udfff]")


_VIETNAMESE = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ"
_PAIRS = (("â", "aeoAEO"), ("Â", "aeoAEO"), ("»", "á"))
UNUSUAL = re.compile(f"[^\n -~{_VIETNAMESE}–—“”‘’•…«»]")
"""A quick look: a text in which this finds nothing needs no mending but its spaces."""

SUSPECT = tuple(re.compile(f"{last}(?<=[{before}]{last})") for last, before in _PAIRS)
"""A second look: usual letters that a rule may still refuse side by side."""

RULES = (
    CharacterRule(
        "tab-character",
        "\t",
        "Dòng này có dấu Tab, trong khi tệp chỉ được dùng dấu cách.",
        "Xoá dấu Tab rồi gõ dấu cách; mỗi bậc thụt vào là hai dấu cách.",
    ),
    CharacterRule(
        "control-character",
        f"[{_CONTROL}]",
        "Có ký tự điều khiển {code} không nhìn thấy được, làm hỏng trang và bản in.",
        "Xoá ký tự này; nếu không thấy nó, hãy xoá cả dòng rồi gõ lại.",
    ),
    CharacterRule(
        "bidi-character",
        f"[{_BIDI}]",
        "Có ký tự đảo chiều {code}: không nhìn thấy, nhưng làm chữ hiện khác với chữ thật.",
        "Xoá cả dòng này rồi gõ lại, không dán.",
    ),
    CharacterRule(
        "private-use-character",
        f"[{_PRIVATE}]",
        "Có ký hiệu {code} của riêng một phông chữ; máy khác chỉ hiện ra ô trống.",
        'Thay ký hiệu này bằng chữ, hoặc bằng dấu gạch ngang "-" nếu là gạch đầu dòng.',
    ),
    CharacterRule(
        "replacement-character",
        "\ufffd",
        "Trong «{word}» có ký hiệu thay cho một chữ đã mất khi chuyển bảng mã.",
        "Xem lại văn bản gốc và gõ lại chữ đã mất.",
    ),
    CharacterRule(
        "look-alike-letter",
        "[\u00d0\u0189]",
        "Trong «{word}» có chữ {code} trông giống «Đ» nhưng là chữ khác, nên tìm không ra.",
        "Gõ lại chữ «Đ» bằng bộ gõ tiếng Việt.",
    ),
    CharacterRule(
        "look-alike-letter",
        "[\u00f0\u0256]",
        "Trong «{word}» có chữ {code} trông giống «đ» nhưng là chữ khác, nên tìm không ra.",
        "Gõ lại chữ «đ» bằng bộ gõ tiếng Việt.",
    ),
    CharacterRule(
        "look-alike-letter",
        f"(?<=[{_LATIN}])[{_TWINS}]|[{_TWINS}](?=[{_LATIN}])"
        f"|(?<!\\w)[{_CYRILLIC_TWINS}{_GREEK_CAPITAL_TWINS}]+(?!\\w)|[{_DRESSED}]",
        "Trong «{word}» có chữ {code} của bảng chữ khác: trông giống nhưng tìm không ra.",
        "Gõ lại cả từ này bằng bộ gõ tiếng Việt, không dán.",
    ),
    CharacterRule(
        "legacy-encoding",
        f"{_UTF8_AS_LATIN}|{_TCVN3}|{_VNI}|{_VISCII}",
        "Chữ «{word}» bị vỡ vì được chép từ bảng mã cũ (TCVN3, VNI…) hoặc mở sai bảng mã.",
        "Gõ lại chữ này bằng bộ gõ tiếng Việt (bảng mã Unicode), không dán.",
    ),
)
