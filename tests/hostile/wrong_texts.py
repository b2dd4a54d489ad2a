"""Texts that no record may hold, and the rule that says so."""

WRONG: tuple[tuple[str, str], ...] = (
    # Signs that turn the direction of what follows.
    *((f"a{sign}b gpj.exe", "bidi-character") for sign in "\u202a\u202b\u202d\u202e\u202c"),
    *((f"a{sign}b", "bidi-character") for sign in "\u2066\u2067\u2068\u2069\u200f\u061c"),
    # Signs that nobody sees, which break lines, tables and programs.
    *((f"a{sign}b", "control-character") for sign in "\x00\x01\x08\x0b\x0c\x1b\x1f\x7f\x85\x9f"),
    *((f"a{sign}b", "control-character") for sign in "\u2028\u2029\u206a\ufff9\ufffc\ufdd0\ufffe"),
    *((f"a{sign}b", "control-character") for sign in "\u115f\u3164\u2800\U000e0041\U0001ffff"),
    ("a\rb", "control-character"),
    ("a\tb", "tab-character"),
    # Letters of one program alone, and letters that are lost.
    ("a\ue000b", "private-use-character"),
    ("\U000f0001", "private-use-character"),
    ("a\ufffdb", "replacement-character"),
    # Letters that look like others.
    ("Ðăng ký", "look-alike-letter"),
    ("Ɖăng ký", "look-alike-letter"),
    ("ðăng ký", "look-alike-letter"),
    ("kh\u0430i sinh", "look-alike-letter"),
    ("\u0410\u0412\u0421", "look-alike-letter"),
    ("\u039d\u039f", "look-alike-letter"),
    ("\uff33\uff23\uff32", "look-alike-letter"),
    ("\U0001d54f\U0001d550", "look-alike-letter"),
    # Old code pages, and UTF-8 taken for another.
    ("Ä\x90Äƒng kÃ½", "legacy-encoding"),
    ("®¨ng ký", "legacy-encoding"),
    ("tr¬\u01b0ởng", "legacy-encoding"),
    ("thuû tuïc", "legacy-encoding"),
)
