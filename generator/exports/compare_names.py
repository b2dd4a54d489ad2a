"""The English of what the page that compares says from records, where it has any."""

from collections.abc import Iterator
from typing import Any

from generator.english.brief import shorter
from generator.english.phrases import said
from generator.model.written import compact
from generator.output import OutputFile

PATH = "assets/compare-names-en.js"
_TOLD = ("printed", "scope", "computed")


def compare_names_file(data: dict[str, Any]) -> OutputFile:
    """Take the data of the page that compares, give the script that names it in English.

    What is not in it exists in Vietnamese only, and is shown so.
    """
    names = dict(_named(dict.fromkeys(_texts(data))))
    text = compact(names)
    return OutputFile.of_text(PATH, f"niemyet.compareData.english={text};\n")


def _named(texts: dict[str, None]) -> Iterator[tuple[str, str]]:
    for words in texts:
        told = shorter(said(words))
        if not any(part.is_vietnamese for part in told):
            yield words, "".join(part.words for part in told)


def _texts(data: dict[str, Any]) -> Iterator[str]:
    for series in data["series"]:
        yield series["name"]
        yield from (unit["name"] for unit in series["units"].values())
        yield from (period["label"] for period in series["periods"].values())
        figures = (
            figure for held in series["figures"] for figure in held["scores"] + held["ranks"]
        )
        yield from (figure[name] for figure in figures for name in _TOLD if name in figure)
    yield from (name for name, _ in data["sources"])
