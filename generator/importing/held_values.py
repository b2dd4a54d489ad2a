"""The values of a held file, as plain lists and mappings that can be compared and added to."""

from collections.abc import Mapping, Sequence

from generator.load.source import LIST_LIMITS, Source
from generator.load.yaml_text import parse


def held_values(path: str, data: bytes) -> dict[str, object]:
    """Take the path and bytes of a sound file, give its values.

    Raises:
        TypeError: the file holds no mapping; nothing may be written in its place.

    """
    value = _plain(parse(Source(path, data), LIST_LIMITS).value)
    if not isinstance(value, dict):
        raise TypeError(path)
    return value


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(inner) for inner in value]
    return value
