"""Ask the advisory database about every package of the locks: ``python -m tests.supply TOOL``.

The exit code is 0 only where each of them was answered for and nothing is known against it.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.supply.answers import Answers, read_answers, said, together
from tests.supply.locks import Pin, lock_of

ASKED = ("dev", "audit")
"""What the site needs is part of the first (a test holds it so)."""


def main(tool: str, arguments: Sequence[str]) -> int:
    """Take the way to pip-audit and more arguments for it, print what it knows."""
    answers = together([_answers(tool, arguments, lock_of(name)) for name in ASKED])
    print("\n".join(said(answers)))
    print("Các gói npm (requirements/edit-form.txt, html-checker.txt) không nằm trong lần hỏi này.")
    return answers.code


def _answers(tool: str, arguments: Sequence[str], pins: Sequence[Pin]) -> Answers:
    """Ask about exactly these versions, those for other machines too; nothing is resolved anew."""
    with tempfile.TemporaryDirectory(prefix="niemyet-audit-") as folder:
        wanted = Path(folder) / "pins.txt"
        wanted.write_text("".join(f"{pin.name}=={pin.version}\n" for pin in pins), encoding="utf-8")
        command = [tool, "--requirement", str(wanted), "--no-deps", "--disable-pip"]
        quiet = ["--format", "json", "--progress-spinner", "off"]
        done = subprocess.run(
            [*command, *quiet, *arguments], check=False, capture_output=True, text=True
        )
    return read_answers(pins, done.stdout)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
