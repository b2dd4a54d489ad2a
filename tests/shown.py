"""Worked examples as pages show them, taken out and run as an outside reader would."""

import html
import re
import subprocess
import sys
from pathlib import Path


def examples_in(page: Path, language: str) -> list[str]:
    """Take a page and a language, give every example in it, in their order."""
    text = page.read_text(encoding="utf-8")
    found = re.findall(rf'<code class="language-{language}">(.*?)</code>', text, re.DOTALL)
    assert found, language
    return [html.unescape(example) for example in found]


def run(script: str, *arguments: str) -> list[str]:
    """Take a script and its arguments, run it as a program of its own, give what it says."""
    told = subprocess.run(
        [sys.executable, "-I", "-c", script, *arguments],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1", "no_proxy": "*"},
    )
    return told.stdout.splitlines()
