"""How the files of the API are written."""

from typing import Any

from generator.model.written import indented
from generator.output import OutputFile


def json_file(url: str, told: dict[str, Any]) -> OutputFile:
    """Take an address of this site and values, give the file."""
    return OutputFile.of_text(url.lstrip("/"), f"{indented(told)}\n")
