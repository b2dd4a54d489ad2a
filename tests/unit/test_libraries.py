"""Versions of libraries, told by the names of folders."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from generator import libraries
from generator.libraries import library_version

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def unread() -> None:
    """Let the folders be looked through anew."""
    libraries.installed.cache_clear()


@pytest.mark.parametrize("name", ["pydantic", "pydantic-core", "pydantic_core", "PyYAML", "jinja2"])
def test_the_version_is_that_of_the_standard_library(name: str) -> None:
    """However the name is written."""
    assert library_version(name) == version(name)


def test_an_absent_library_has_no_version() -> None:
    """Nor does it stop anything."""
    assert library_version("khong-co-thu-vien-nay") == ""


def test_all_that_tell_of_one_library_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second version left behind, or put before it, is another version."""
    for name in ("Mau_thu-1.0.dist-info", "mau.thu-2.0.post1.dist-info"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(sys, "path", [str(tmp_path / "absent"), str(tmp_path)])
    assert library_version("mau-thu") == "1.0 2.0.post1"


def test_nothing_that_reads_mail_is_loaded() -> None:
    """It would take longer than all else that tells what the program is."""
    code = (
        "import sys; from generator.versions import own_version; own_version(); "
        "print('email' in sys.modules)"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
