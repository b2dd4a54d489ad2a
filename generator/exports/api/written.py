"""How the files of the API are written."""

import json
from typing import Any

from generator.output import OutputFile


def json_file(url: str, told: dict[str, Any]) -> OutputFile:
    """Take an address of this site and values, give the file."""
    text = json.dumps(told, ensure_ascii=False, indent=1)
    return OutputFile.of_text(url.lstrip("/"), f"{text}\n")
