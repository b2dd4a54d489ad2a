"""Files that nobody would write: real records, bent at random, and pieces of YAML in any order."""

from collections.abc import Callable, Sequence
from random import Random

from generator.load.source import Source

PIECES = (
    *("[", "]", "{", "}", ",", ":", ": ", ":\n", "-", "- ", "? ", "?\n", "#", " #", "\n", "\n\n"),
    *("\n  ", "\r\n", "\r", " ", "  ", "'", '"', "\\", '\\"', "\\x41", "\\ud800", "\\u202e"),
    *(
        "|",
        ">",
        "|-\n",
        ">+\n",
        "|2\n",
        "&a ",
        "*a",
        "!t ",
        "!!str ",
        "!!python/name:os ",
        "<<: *a",
    ),
    *(
        "%YAML 1.1\n",
        "%TAG ! t:\n",
        "---\n",
        "--- ",
        "...\n",
        "@",
        "`",
        "%",
        "=",
        "~",
        "\t",
        "\x00",
    ),
    *(
        "\x07",
        "\x85",
        "\u2028",
        "\u200b",
        "\ufeff",
        "\u00a0",
        "\u202e",
        "\ue000",
        "\ufffd",
        "\u0301",
    ),
    *("\u0338", "\u0430", "\u0391", "Ð", "ð", "Ã¡", "¬", "á»–", "oâ", "ư\u0306", "Čư\u0306", "đ"),
    *(
        "no",
        "Yes",
        "null",
        "true",
        "True",
        ".inf",
        ".nan",
        "0x1F",
        "0123",
        "1.5",
        "1_0",
        "1:30",
        "-0",
    ),
    *(
        "1e9",
        "9" * 30,
        "2025-7-1",
        "2025-07-01",
        "2025-02-30",
        "19.01.2026",
        "8.000",
        "84,5%",
        "\ufffe",
    ),
    *(
        "https://[",
        "http://a@b:1/",
        "javascript:x",
        "x" * 1100,
        "code",
        "name",
        "sources",
        "\U0001f4ce",
    ),
    *(
        "a: b\n",
        "  a: b\n",
        "  - a\n",
        "fees: free\n",
        "sources:\n",
        "unit",
        "{a: b}",
        "[a, b]",
        "[[[[[",
    ),
)
"""Signs, words and traps of YAML and of the models."""

_BYTES = (b"\xff", b"\xc4", b"\xed\xa0\x80", b"\xff\xfe", b"\xef\xbb\xbf", b"\xf4\x90\x80\x80")


def fuzzed(random: Random, files: Sequence[Source]) -> Source:
    """Take a source of chance and good files, give one that is most likely bad."""
    file = random.choice(files)
    if random.random() < 0.1:
        soup = "".join(random.choices(PIECES, k=random.randint(0, 60)))
        return Source(file.path, soup.encode(errors="surrogatepass"))
    data = file.data
    for _ in range(random.choice((0, 1, 1, 1, 2, 4))):
        bend = random.choice(_BENDS)
        data = bend(random, data, random.choice(files).data)
    return Source(file.path, data)


def _span(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randint(0, len(data))
    return start, min(len(data), start + random.choice((0, 1, 2, 5, 20, 200)))


def _put_in(random: Random, data: bytes, _: bytes) -> bytes:
    start, end = _span(random, data)
    if random.random() < 0.1:
        return data[:start] + random.choice(_BYTES) + data[end:]
    piece = random.choice(PIECES).encode(errors="surrogatepass")
    return data[:start] + piece * random.choice((1, 1, 1, 3, 50)) + data[end:]


def _take_out(random: Random, data: bytes, _: bytes) -> bytes:
    start, end = _span(random, data)
    return data[:start] + data[end:]


def _put_for_a_value(random: Random, data: bytes, _: bytes) -> bytes:
    lines = data.split(b"\n")
    row = random.randrange(len(lines))
    name, colon, _value = lines[row].partition(b": ")
    lines[row] = name + colon + random.choice(PIECES).encode(errors="surrogatepass")
    return b"\n".join(lines)


def _indent(random: Random, data: bytes, _: bytes) -> bytes:
    lines = data.split(b"\n")
    first = random.randrange(len(lines))
    for row in range(first, min(len(lines), first + random.choice((1, 1, 3)))):
        lines[row] = random.choice((b" ", b"  ", b"    ", b"\t", b"- ")) + lines[row]
    return b"\n".join(lines)


def _outdent(random: Random, data: bytes, _: bytes) -> bytes:
    lines = data.split(b"\n")
    row = random.randrange(len(lines))
    lines[row] = lines[row][random.choice((1, 2, 4)) :]
    return b"\n".join(lines)


def _put_lines_elsewhere(random: Random, data: bytes, other: bytes) -> bytes:
    lines, others = data.split(b"\n"), random.choice((data, other)).split(b"\n")
    start, row = random.randrange(len(others)), random.randint(0, len(lines))
    return b"\n".join([*lines[:row], *others[start : start + random.randint(1, 5)], *lines[row:]])


def _cut(random: Random, data: bytes, _: bytes) -> bytes:
    return data[: random.randint(0, len(data))]


def _many_times(random: Random, data: bytes, _: bytes) -> bytes:
    start, end = _span(random, data)
    return data[:end] + data[start:end] * random.choice((2, 30, 300)) + data[end:]


_BENDS: tuple[Callable[[Random, bytes, bytes], bytes], ...] = (
    _put_in,
    _take_out,
    _put_for_a_value,
    _indent,
    _outdent,
    _put_lines_elsewhere,
    _cut,
    _many_times,
)
