"""Harmless characters are mended in silence, harmful ones found, and good Vietnamese left alone."""

import pytest

from generator.load.characters import EXCERPT_LENGTH, excerpt, mend, text_problems


def rules_in(text: str) -> list[tuple[str, int, int]]:
    """Give rule, line and column of each problem of a text."""
    return [(p.rule, p.location.line, p.location.column) for p in text_problems(text, "a.yml")]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Đăng ký", "Đăng ký"),
        ("Đa\u0306ng ky\u0301", "Đăng ký"),
        ("hô\u0323 tịch", "hộ tịch"),
        ("ho\u0323\u0302 tịch", "hộ tịch"),
        ("Đăng\u00a0ký\u202fkhai\u3000sinh", "Đăng ký khai sinh"),
        ("  Đăng   ký  ", "Đăng ký"),
        ("Đăng\u200b k\u00ady\ufeff\u200e", "Đăng ky"),
        ("một  \n  hai\u00a0 ba\n\n", "một\nhai ba"),
        ("Buôn Ê\u0306", "Buôn Ê\u0306"),
        ("\u200b \u00a0", ""),
    ],
)
def test_text_is_mended(text: str, mended: str) -> None:
    """NFC, nothing hidden, single spaces, no space at the ends of a line."""
    assert mend(text) == mended
    assert mend(mended) == mended


@pytest.mark.parametrize(
    "text",
    [
        "Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh",
        "ỦY BAN NHÂN DÂN XÃ PHƯỚC LÝ",
        "Phí: 1.500.000 đồng/m², ≥ 50 %, 30 °C, ½ ngày; tối đa 5×3 m",
        "«Nhà ở xã hội» – “đất ở” — ‘thửa’ … § 5 điều 3, ©, ®",
        "Buôn Ê Đê: Čư Ê\u0306a, Ư\u0306, Ñ, Jrai, Krông Năng",
        "São Paulo, Zürich, François, Ångström, naïve",
        "μg/m³, kΩ, cosα, β-caroten, Δt",
        "Số 5 mặt\u00a0bằng, hẻm 12/3A; https://dichvucong.gov.vn/?q=đất&x=1",
        "Москва, Αθήνα",
        "✓ Có sẵn 📎",
        "CẤP XÃ» và «cấp xã»; XÃ, PHƯỜNG",
        "hoá, hòa, thuỷ, thủy, quí, quý",
    ],
)
def test_good_text_raises_no_alarm(text: str) -> None:
    """Real Vietnamese, minority and foreign names, units and signs pass."""
    assert rules_in(text) == []


@pytest.mark.parametrize(
    ("text", "rule", "column"),
    [
        ("a\tb", "tab-character", 2),
        ("a\x0bb", "control-character", 2),
        ("a\x7fb", "control-character", 2),
        ("a\ufffeb", "control-character", 2),
        ("a\u3164b", "control-character", 2),
        ("a\U000e0041b", "control-character", 2),
        ("a\u200fb", "bidi-character", 2),
        ("a\u2066b", "bidi-character", 2),
        ("\uf0a7 b", "private-use-character", 1),
        ("a\U000f0000", "private-use-character", 2),
        ("a\ufffdb", "replacement-character", 2),
        ("N\u00d0-CP", "look-alike-letter", 2),
        ("\u0189ơn", "look-alike-letter", 1),
        ("\u00f0ơn", "look-alike-letter", 1),
        ("Cấp gi\u0430y", "look-alike-letter", 7),
        ("t\u03bfàn", "look-alike-letter", 2),
        ("\u0421\u041e", "look-alike-letter", 1),
        ("\uff21B", "look-alike-letter", 1),
        ("tr\u200b\u0430i", "look-alike-letter", 4),
        ("khÃ¡ch hÃ ng", "legacy-encoding", 3),
        ("Ä‘Äƒng", "legacy-encoding", 1),
        ("thá»§ tá»¥c", "legacy-encoding", 3),
        ("hÆ°á»›ng", "legacy-encoding", 2),
        ("Uûy ban nhaân daân", "legacy-encoding", 1),
        ("thuû tuïc", "legacy-encoding", 3),
        ("ñöôïc", "legacy-encoding", 2),
        ("®¨ng ký", "legacy-encoding", 1),
        ("Gi¸m ®Þnh", "legacy-encoding", 3),
        ("®iÒu kiÖn", "legacy-encoding", 1),
        ("tr¬¬ưởng", "legacy-encoding", 3),
        ("vi®c", "legacy-encoding", 3),
        ("trßþc", "legacy-encoding", 3),
    ],
)
def test_bad_character_is_found(text: str, rule: str, column: int) -> None:
    """Each kind of harmful character is found where it stands."""
    assert rules_in(text) == [(rule, 1, column)]


def test_each_line_is_reported_once_for_each_rule() -> None:
    """Ten faults of one kind in a line are one problem; the next line has its own."""
    assert rules_in("\t\t\t\n\n\t\ufffd\t") == [
        ("tab-character", 1, 1),
        ("tab-character", 3, 1),
        ("replacement-character", 3, 2),
    ]


def test_message_shows_the_word_and_the_character() -> None:
    """A reader finds the word, and which of two letters alike is the wrong one."""
    (problem,) = text_problems("Nghị định 57/2018/N\u00d0-CP về", "a.yml")
    assert "«57/2018/N\u00d0-CP»" in problem.message
    assert "U+00D0" in problem.message


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Đơn  xin\n cấp", "Đơn xin cấp"),
        ("a\tb", "a b"),
        ("a\u202eb\x00c\ue000", "a·b·c·"),
        ("\ud800", "·"),
        ("x" * 41, "x" * 39 + "…"),
        ("x" * 40, "x" * 40),
    ],
)
def test_excerpt_is_short_and_safe(text: str, shown: str) -> None:
    """An excerpt fits on one line of a message and cannot disguise it."""
    assert excerpt(text) == shown
    assert len(excerpt(text)) <= EXCERPT_LENGTH
