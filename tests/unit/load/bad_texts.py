"""Files that are wrong, as bytes, each with the rule, line and column of its problems."""

from typing import NamedTuple

Found = list[tuple[str, int, int]]


class Bad(NamedTuple):
    """A file that is wrong: its bytes and the rule, line and column of each problem."""

    name: str
    data: bytes
    found: Found


def bad(name: str, text: str | bytes, *found: tuple[str, int, int]) -> Bad:
    """Take a text with its problems, give a case."""
    return Bad(name, text.encode() if isinstance(text, str) else text, list(found))


BAD = [
    # Values that YAML would take for something else than what was written.
    bad("code", "code: 1.001193\n", ("unquoted-value", 1, 1)),
    bad("long code", "code: 2.000815.01\n", ("unquoted-value", 1, 1)),
    bad("amount with a dot", "fee: 50.000\n", ("unquoted-value", 1, 1)),
    bad("amount with dots", "fee: 1.500.000\n", ("unquoted-value", 1, 1)),
    bad("amount with a line", "fee: 1_000\n", ("unquoted-value", 1, 1)),
    bad("decimal", "score: 84.33\n", ("unquoted-value", 1, 1)),
    bad("telephone", "phone: 0123\n", ("unquoted-value", 1, 1)),
    bad("telephone that is no octal", "phone: 0289\n", ("unquoted-value", 1, 1)),
    bad("plus sign", "phone: +84\n", ("unquoted-value", 1, 1)),
    bad("hour", "opens: 7:30\n", ("unquoted-value", 1, 1)),
    bad("hexadecimal", "code: 0x1F\n", ("unquoted-value", 1, 1)),
    bad("power of ten", "code: 12e3\n", ("unquoted-value", 1, 1)),
    bad("infinity", "score: .inf\n", ("unquoted-value", 1, 1)),
    bad("number of twenty digits", "id: 12345678901234567890\n", ("unquoted-value", 1, 1)),
    bad("yes in capitals", "online: YES\n", ("unquoted-value", 1, 1)),
    bad("no as text", "fee: No\n", ("unquoted-value", 1, 1)),
    bad(
        "on, off, y, n", "a: [on, Off, y, N]\n", *[("unquoted-value", 1, c) for c in (5, 9, 14, 17)]
    ),
    bad("True with a capital", "online: True\n", ("unquoted-value", 1, 1)),
    bad("null", "fee: null\n", ("unquoted-value", 1, 1)),
    bad("tilde", "fee: ~\n", ("unquoted-value", 1, 1)),
    bad("day without zeros", "valid_from: 2025-7-1\n", ("unquoted-value", 1, 1)),
    bad("day with an hour", "at: 2025-07-01 10:00:00\n", ("unquoted-value", 1, 1)),
    bad("code in a list", "codes:\n  - Đơn\n  - 1.001193\n", ("unquoted-value", 3, 5)),
    bad("no hidden by a zero width space", "fee: n\u200bo\n", ("unquoted-value", 1, 1)),
    # Values that are missing or cut.
    bad("no value", "name:\ncode: x\n", ("empty-value", 1, 1)),
    bad("no value but a comment", "name: # Đăng ký\ncode: x\n", ("empty-value", 1, 1)),
    bad("empty quotes", 'name: ""\n', ("empty-value", 1, 1)),
    bad("nothing but hidden characters", 'name: "\u200b\u00a0"\n', ("empty-value", 1, 1)),
    bad("empty item", "a:\n  - \n  - x\n", ("empty-value", 2, 4)),
    bad("text after a hash", "name: Đơn # mẫu 01\n", ("comment-after-value", 1, 11)),
    bad("hash in a flow list", "a: [b # c\n  ]\n", ("comment-after-value", 1, 7)),
    bad("hash after a number", "fee: 8000   # đồng\n", ("comment-after-value", 1, 13)),
    # Names of entries.
    bad("name twice", "a: 1\nb: 2\na: 3\n", ("duplicate-key", 3, 1)),
    bad("name twice within a list", "a:\n  - b: 1\n    b: 2\n", ("duplicate-key", 3, 5)),
    bad("name three times", "a: 1\na: 2\na: 3\n", ("duplicate-key", 2, 1), ("duplicate-key", 3, 1)),
    bad("name twice, once composed", "é: 1\ne\u0301: 2\n", ("duplicate-key", 2, 1)),
    bad("name twice, once quoted", "a: 1\n'a': 2\n", ("duplicate-key", 2, 1)),
    bad("number as name", "2025: x\n", ("key-not-text", 1, 1)),
    bad("no as name", "a:\n  no: x\n", ("key-not-text", 2, 3)),
    bad("code as name", "1.001193: x\n", ("key-not-text", 1, 1)),
    bad("empty name", "?\n: x\n", ("key-not-text", 1, 2)),
    bad("colon alone", ": x\n", ("syntax", 1, 1)),
    bad("list as name", "[a]: x\n", ("key-not-text", 1, 1)),
    bad("group as name", "? {a: b}\n: x\n", ("key-not-text", 1, 3)),
    bad("merge", "a: 1\n<<: {b: 2}\n", ("merge-key", 2, 1)),
    # What YAML can do and records never need.
    bad("anchor", "a: &x b\n", ("anchor", 1, 4)),
    bad("anchor on a list", "a: &x\n  - b\n", ("anchor", 1, 4)),
    bad("alias", "a: b\nc: *x\n", ("alias", 2, 1)),
    bad("alias as name", "*x : b\n", ("alias", 1, 1)),
    bad("tag", "a: !!str 5\n", ("tag", 1, 4)),
    bad("tag that would run code", "a: !!python/name:os.system x\n", ("tag", 1, 4)),
    bad("YAML directive", "%YAML 1.1\n---\na: b\n", ("directive", 1, 1)),
    bad("TAG directive", "# x\n%TAG ! tag:x,2000:\n---\na: b\n", ("directive", 2, 1)),
    bad("unknown directive", "%X\n---\na: b\n", ("directive", 1, 1)),
    bad("YAML of another age", "%YAML 3.0\n---\na: b\n", ("directive", 1, 1)),
    bad("two documents", "a: b\n---\nc: d\n", ("many-documents", 2, 1)),
    # Characters.
    bad("tab before a dash", "a:\n\t- b\n", ("tab-character", 2, 1)),
    bad("tab in a comment", "# a\tb\na: b\n", ("tab-character", 1, 4)),
    bad("tab as an escape", 'a: b\nc: "\\t"\n', ("tab-character", 2, 4)),
    bad(
        "tabs that break the syntax",
        "a:\n\tb: c\n\t\td: e\n",
        *[("tab-character", n, 1) for n in (2, 3)],
    ),
    bad("bell", "a: b\x07c\n", ("control-character", 1, 5)),
    bad("zero byte", "a: b\x00\n", ("control-character", 1, 5)),
    bad("line separator", "a: b\u2028c: d\n", ("control-character", 1, 5)),
    bad("next line", "a: Đ\x85\n", ("control-character", 1, 5)),
    bad("override", "a: b\u202ec\n", ("bidi-character", 1, 5)),
    bad("override as an escape", 'a: "\\u202E x"\n', ("bidi-character", 1, 4)),
    bad("symbol font", "a:\n  - \uf0b7 Đơn\n", ("private-use-character", 2, 5)),
    bad("lost letter", "a: Đ\ufffdn\n", ("replacement-character", 1, 5)),
    bad("Icelandic eth", "a: \u00d0ơn\n", ("look-alike-letter", 1, 4)),
    bad("Cyrillic letter", "a: hộ tị\u0441h\n", ("look-alike-letter", 1, 9)),
    bad(
        "place after hidden characters",
        "a: h\u200b\u200bộ tị\u0441h\n",
        ("look-alike-letter", 1, 11),
    ),
    bad(
        "place after loose marks",
        "a: ho\u0323\u0302 ti\u0323\u0441h\n",
        ("look-alike-letter", 1, 12),
    ),
    bad("broken UTF-8", "a: khÃ¡ch\n", ("legacy-encoding", 1, 6)),
    # Whole files.
    bad("not UTF-8", b"a: b\r\nc: \xc4\x90\xe1\xbb\xff\n", ("not-utf8", 2, 5)),
    bad("UTF-16", "a: b\n".encode("utf-16"), ("not-utf8", 1, 1)),
    bad("Windows-1258", "a: Đơn\n".encode("cp1258", "replace"), ("not-utf8", 1, 4)),
    bad("nothing", "", ("empty-file", 1, 1)),
    bad("only a comment", "\n# chưa viết\n", ("empty-file", 1, 1)),
    bad("only a line", "---\n", ("empty-file", 2, 1)),
    bad("list on top", "- a\n- b\n", ("not-a-mapping", 1, 1)),
    bad("prose", "Đăng ký khai sinh\n", ("not-a-mapping", 1, 1)),
    bad("no space after the colon", "a:b\n", ("not-a-mapping", 1, 1)),
    # Syntax.
    bad("open quotes", 'a: b\nc: "d\n', ("syntax", 2, 4)),
    bad("text after quotes", 'a: "b" c\n', ("syntax", 1, 8)),
    bad("quotes within quotes", "a: 'it's'\n", ("syntax", 1, 8)),
    bad("unknown escape", 'a: "C:\\q"\n', ("syntax", 1, 7)),
    bad("half a character as an escape", 'a: "\\ud800"\n', ("syntax", 1, 7)),
    bad("colon in a value", "a: Nộp hồ sơ: trực tuyến\n", ("syntax", 1, 13)),
    bad("line without a colon", "a: b\nc\nd: e\n", ("syntax", 2, 1)),
    bad("uneven indent", "a:\n    b: c\n  d: e\n", ("syntax", 3, 3)),
    bad("list on the same line", "a: - b\n", ("syntax", 1, 4)),
    bad("open bracket", "a: [b\nc: d\n", ("syntax", 1, 4)),
    bad("comma too many", "a: [b, , c]\n", ("syntax", 1, 8)),
    bad("percent first", "a: %b\n", ("syntax", 1, 4)),
    bad("at sign first", "a: @b\n", ("syntax", 1, 4)),
    bad("star as a bullet", "a: * b\n", ("syntax", 1, 4)),
    bad("text after a bar", "a: |b\n  c\n", ("syntax", 1, 4)),
    # Several at once.
    bad(
        "two errors and a day",
        "code: 1.001193\nvalid_from: 2025-07-01\nfree: no\n",
        ("unquoted-value", 1, 1),
        ("unquoted-value", 3, 1),
    ),
    bad(
        "three errors of three kinds",
        "name: Đơn\nfee:\nname: x\nphone: 0123 # trực\n",
        ("empty-value", 2, 1),
        ("duplicate-key", 3, 1),
        ("unquoted-value", 4, 1),
        ("comment-after-value", 4, 13),
    ),
    bad(
        "errors before the syntax breaks",
        'code: 1.001193\nname: \u00d0ơn\nfee: "\n',
        ("unquoted-value", 1, 1),
        ("look-alike-letter", 2, 7),
        ("syntax", 3, 6),
    ),
    bad(
        "errors inside what is not kept",
        "a: 1\na:\n  b: no\n  b: 2\n",
        ("duplicate-key", 2, 1),
        ("unquoted-value", 3, 3),
        ("duplicate-key", 4, 3),
    ),
]
