"""The line reader and the full reader over the same file: the first may be silent, never wrong."""

import json

from generator.load.source import LIST_LIMITS, RECORD_LIMITS, Limits, Source
from generator.load.styled import styled_json
from generator.load.yaml_text import parse
from generator.model.kinds import kind_of


def limits_for(path: str) -> Limits:
    """Take a path, give the limits of such a file; those of one record for a file of no kind."""
    kind = kind_of(path)
    return LIST_LIMITS if kind is not None and kind.is_list else RECORD_LIMITS


def is_read_by_line(source: Source, limits: Limits = RECORD_LIMITS) -> bool:
    """Tell whether the line reader reads a file; fail if the full reader reads it otherwise."""
    quick = styled_json(source, limits)
    if quick is not None:
        full = parse(source, limits)
        assert full.problems == ()
        assert quick == json.dumps(full.value, ensure_ascii=False, separators=(",", ":"))
    return quick is not None
