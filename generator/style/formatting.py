"""A file in the one style, with the same values and the same comments, or no file at all."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping

from generator.load.records import read_file
from generator.load.source import LIST_LIMITS, RECORD_LIMITS, Source
from generator.load.yaml_text import Parsed, parse
from generator.model.kinds import Kind, kind_of
from generator.problems import Path
from generator.style.yaml_style import as_yaml


def in_style(source: Source) -> bytes | None:
    """Take a record's file, give its bytes in the one style.

    None where the file cannot be rewritten safely: it has a problem, no record may stand there, or
    what was written would not read as the same values.
    """
    kind = kind_of(source.path)
    parsed = _parse(source, kind)
    if kind is None or read_file(source).problems or not isinstance(parsed.value, Mapping):
        return None
    comments = _comments(source.data.decode("utf-8-sig"), parsed)
    written = as_yaml(parsed.value, kind.model, comments).encode("utf-8")
    again = _parse(Source(source.path, written), kind)
    same = not again.problems and again.value == parsed.value
    kept = _comment_lines(written.decode("utf-8")).values()
    held = [line for lines in comments.values() for line in lines]
    return written if same and sorted(kept) == sorted(held) else None


def _parse(source: Source, kind: Kind | None) -> Parsed:
    return parse(source, LIST_LIMITS if kind and kind.is_list else RECORD_LIMITS)


def _comment_lines(text: str) -> dict[int, str]:
    lines = enumerate(text.splitlines(), 1)
    return {number: line.strip() for number, line in lines if line.lstrip().startswith("#")}


def _comments(text: str, parsed: Parsed) -> Mapping[Path, list[str]]:
    """Take a file's text and what was read, give its comments by the path of what follows them."""
    first_at: dict[int, Path] = {}
    for path, (line, _) in parsed.places.by_path.items():
        known = first_at.get(line)
        if path and (known is None or len(path) < len(known)):
            first_at[line] = path
    lines = sorted(first_at)
    found: dict[Path, list[str]] = defaultdict(list)
    for number, comment in _comment_lines(text).items():
        after = bisect_right(lines, number)
        found[first_at[lines[after]] if after < len(lines) else ()].append(comment)
    return found
