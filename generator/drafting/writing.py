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
    item = text.partition("\n")[2]
    grown = Source(draft.path, before.rstrip(b"\n") + b"\n" + item.encode("utf-8"))
    return in_style(grown) or grown.data
