"""What the last build knew of the theme, so that an edit is made without loading MkDocs.

It holds under the same surroundings only: settings, theme and versions. Texts and gaps stand once,
for shapes have nearly all of them in common.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import DecodeError, Struct
from msgspec.json import decode, encode

from generator.site.filling import Gap, Pieces
from generator.site.notes import read_note, write_note

if TYPE_CHECKING:
    # What is known is read without loading Python-Markdown.
    from generator.site.quick import Converter


class Slugs(Struct, frozen=True):
    """What ``pymdownx.slugs.slugify`` was given."""

    case: str
    percent_encode: bool
    normalize: str


class KeptShapes(Struct, frozen=True):
    """How pages are made under some surroundings: headings, the site's address, and shapes."""

    around: str
    slugs: Slugs
    depth: int
    site_url: str | None
    shapes: Mapping[str, Pieces]


class _Told(Struct, frozen=True):
    """The same as its file tells it: shapes by the numbers of texts and gaps, in turns."""

    around: str
    slugs: Slugs
    depth: int
    site_url: str | None
    texts: list[str]
    gaps: list[Gap]
    shapes: dict[str, list[int]]


def _path(told: Path) -> Path:
    """Take the note of the last build, give the path of this one."""
    return told.with_name("site-shapes.json")


def write_shapes(told: Path, kept: KeptShapes) -> None:
    """Take the path of the last build's note and what is known, write that beside it."""
    texts: dict[str, int] = {}
    gaps: dict[Gap, int] = {}

    def number(piece: str | Gap) -> int:
        if isinstance(piece, Gap):
            return gaps.setdefault(piece, len(gaps))
        return texts.setdefault(piece, len(texts))

    shapes = {key: list(map(number, pieces)) for key, pieces in kept.shapes.items()}
    of_all = kept.around, kept.slugs, kept.depth, kept.site_url
    write_note(_path(told), encode(_Told(*of_all, list(texts), list(gaps), shapes)))


def read_shapes(told: Path, around: str) -> KeptShapes | None:
    """Take the path of the last build's note and today's surroundings, give what is known.

    Nothing where it was known under others, or is not whole.
    """
    try:
        read = decode(read_note(_path(told)), type=_Told)
        if read.around != around:
            return None
        kinds = read.texts, read.gaps
        shapes: dict[str, Pieces] = {
            key: [kinds[place % 2][number] for place, number in enumerate(numbers)]
            for key, numbers in read.shapes.items()
        }
    except (DecodeError, IndexError):
        return None
    return KeptShapes(read.around, read.slugs, read.depth, read.site_url, shapes)


def slugs_of(converter: "Converter") -> Slugs | None:
    """Take how headings are made, give what their slugs are made by; none where that is unknown."""
    from pymdownx.slugs import slugify  # type: ignore[import-untyped]  # noqa: PLC0415

    words = getattr(converter.slugify, "keywords", {})
    same = slugify(**words)
    if getattr(converter.slugify, "func", None) is not same.func or words != same.keywords:
        return None
    return Slugs(**words)


def converter_from(kept: KeptShapes) -> "Converter":
    """Take what is known, give how headings are made."""
    from pymdownx.slugs import slugify  # noqa: PLC0415

    from generator.site.quick import Converter  # noqa: PLC0415 (see above)

    slugs = kept.slugs
    made = slugify(case=slugs.case, percent_encode=slugs.percent_encode, normalize=slugs.normalize)
    return Converter(made, kept.depth)
