"""A draft as the text of a file: a new one, or the one that holds its list, grown by it."""

from generator.drafting.drafts import Draft
from generator.load.source import Source
from generator.model.kinds import kind_of
from generator.style.formatting import in_style
from generator.style.yaml_style import as_yaml


def written(draft: Draft, before: bytes) -> bytes:
    """Take a draft and the bytes of the file that holds its list, if it joins one; give the file's.

    Raises:
        ValueError: no record may stand at the draft's path.

    """
    kind = kind_of(draft.path)
    if kind is None:
        raise ValueError(draft.path)
    values = {draft.list_of: [draft.values]} if draft.list_of else draft.values
    text = as_yaml(values, kind.model)
    if not before:
        return text.encode("utf-8")
    grown = Source(draft.path, _grown(before.decode("utf-8"), text).encode("utf-8"))
    return in_style(grown) or grown.data


def _grown(held: str, text: str) -> str:
    """Take a file and a list of one item under its key, give the file with the item at its end.

    A file that has no such list yet gets it.
    """
    key, _, item = text.rstrip("\n").partition("\n")
    lines = held.rstrip("\n").split("\n")
    if key not in lines:
        return "\n".join([*lines, text])
    later = range(lines.index(key) + 1, len(lines))
    end = next((at for at in later if _is_key(lines[at])), len(lines))
    return "\n".join([*lines[:end], item, *lines[end:], ""])


def _is_key(line: str) -> bool:
    """Whether a line begins a field of the file itself."""
    return line[:1] not in {"", " ", "-", "#"}
