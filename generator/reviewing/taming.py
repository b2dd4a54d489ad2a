"""Text of strangers inside a comment: shown as it is, never as a mention, a link or HTML.

Only the standard library is used: the job that may write comments runs this file alone, without
installing anything (see .github/workflows/comment.yml).
"""

import html
import re
import unicodedata

MOST_CHARACTERS = 60_000
"""How long a comment may be; GitHub refuses one of more than 65,536."""

_MARKER = re.compile(r"(#{2,4} |(?:  )?- |)(.*)", re.DOTALL)
"""The Markdown that a review uses: headings and lists of two levels."""

_MARKS = re.compile(r"[\\`*_\[\]<>#|&~@!$=^{}]")
_JOIN = "\u2060"
"""A word joiner, which nobody sees: GitHub looks for mentions, issues and addresses in the words
that remain when all escapes are undone, so the words themselves must not be such."""

_BREAKS = (
    (re.compile("@"), f"@{_JOIN}"),
    (re.compile("#"), f"#{_JOIN}"),
    (re.compile("://"), f":{_JOIN}//"),
    (re.compile(r"\bwww\.", re.IGNORECASE), f"www{_JOIN}."),
    (re.compile(r"\bGH-", re.IGNORECASE), f"GH{_JOIN}-"),
)
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})


def escaped(text: str) -> str:
    """Take any text, give it as one line of Markdown that shows just this text."""
    seen = "".join(" " if c in "\n\r\t" else c for c in text if c in "\n\r\t" or _shown(c))
    plain = " ".join(seen.split())
    for pattern, words in _BREAKS:
        plain = pattern.sub(words, plain)
    return _MARKS.sub(lambda found: f"&#{ord(found[0])};", plain)


def tamed(text: str, most: int = MOST_CHARACTERS) -> str:
    """Take Markdown from an untrusted hand, give its headings, lists and words, and nothing else.

    What is tame already stays as it is. Of a text that is too long, whole lines are left out.
    """
    kept: list[str] = []
    room = most
    lines = text[: 4 * most].split("\n")
    for place, line in enumerate(lines):
        tame = _tame(line)
        room -= len(tame) + 1
        if room < 0:
            return "\n".join([*kept, f"- … còn {len(lines) - place} dòng nữa"])
        kept.append(tame)
    return "\n".join(kept)


def suggestion(words: str, line: str) -> str:
    """Take words and the whole line as it should be, give the body of a review comment."""
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", line)), default=0))
    return f"{escaped(words)}\n\n{fence}suggestion\n{line}\n{fence}\n"


def _tame(line: str) -> str:
    found = _MARKER.match(line)
    marker, words = (found[1], found[2]) if found else ("", line)
    return f"{marker}{escaped(html.unescape(words))}"


def _shown(character: str) -> bool:
    return unicodedata.category(character) not in _HIDDEN
