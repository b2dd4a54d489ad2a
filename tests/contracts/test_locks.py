"""Where packages come from: exact versions with hashes, and nothing that no lock names."""

import base64
import hashlib
import io
import re
import tarfile
import tomllib
from importlib.metadata import distribution, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.supply.locks import LOCKS, REQUIREMENTS, NoLockError, Pin, lock_of, read_lock, wanted_of
from tests.supply.package import OtherPackageError, take

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
HASH = "a" * 64

each_lock = pytest.mark.parametrize("name", LOCKS)


def versions(name: str) -> dict[str, str]:
    """Give the version of each package of a lock."""
    return {pin.name: pin.version for pin in lock_of(name)}


@each_lock
def test_every_package_is_pinned_with_hashes(name: str) -> None:
    """Reading a lock refuses any line that is not a version, a hash or a note."""
    pins = lock_of(name)
    assert len(pins) == len({pin.name for pin in pins})
    assert all(pin.hashes for pin in pins)


@each_lock
def test_what_was_asked_for_is_locked(name: str) -> None:
    """Each line of the .in names one exact version, and the lock holds it."""
    wanted = dict(wanted_of(name))
    assert wanted
    assert wanted.items() <= versions(name).items()


def test_the_runtime_is_part_of_what_is_tested() -> None:
    """The site is built with the very files that the tests ran with."""
    assert set(lock_of("runtime")) <= set(lock_of("dev"))


def test_this_machine_has_what_the_lock_says() -> None:
    """No package of the lock is missing here or has another version."""
    here = [pin for pin in lock_of("dev") if pin.is_for_here]
    assert [pin.label for pin in here if version(pin.name) != pin.version] == []


def test_nothing_is_needed_that_no_lock_names() -> None:
    """What each package says it needs on this machine is locked, so nothing comes in unseen."""
    locked = versions("dev")
    needed = {
        canonicalize_name(wanted.name): pin.name
        for pin in lock_of("dev")
        if pin.is_for_here
        for wanted in map(Requirement, distribution(pin.name).requires or ())
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""})
    }
    assert {name: by for name, by in needed.items() if name not in locked} == {}


def test_the_package_asks_for_what_is_locked() -> None:
    """The ranges for those who install the package hold the exact versions we build with."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = versions("runtime")
    for wanted in map(Requirement, project["dependencies"]):
        assert wanted.specifier.contains(locked[canonicalize_name(wanted.name)]), wanted


@pytest.mark.parametrize(
    "text",
    [
        "one>=1.0 \\\n    --hash=sha256:" + HASH,
        "one==1.0\n",
        "one==1.0 \\\n    # via two\n",
        "one==1.0 \\\n    --hash=md5:" + HASH[:32],
        "--index-url https://la.example/simple\n",
        "one @ https://la.example/one.whl \\\n    --hash=sha256:" + HASH,
        "-e .\n",
    ],
)
def test_a_loose_lock_is_refused(text: str) -> None:
    """A range, a missing or weak hash, another index, an address or a folder is no lock."""
    with pytest.raises(NoLockError):
        read_lock(text)


def test_a_lock_is_read() -> None:
    """Version, condition and every hash are kept."""
    text = f"one==1.0 ; python_version < '3' \\\n    --hash=sha256:{HASH}\n    # via two\n"
    (pin,) = read_lock(text)
    assert pin == Pin("one", "1.0", "python_version < '3'", frozenset({f"sha256:{HASH}"}))
    assert not pin.is_for_here


def test_packages_come_built_and_by_hash_only() -> None:
    """Every installation asks for hashes and builds nothing; only the locks are installed."""
    installs = [line for line in MAKEFILE.splitlines() if "pip install" in line]
    assert len(installs) == 1
    assert "--require-hashes --only-binary :all:" in installs[0]
    assert set(re.findall(r"requirements/(\w+)\.txt -o|-o requirements/(\w+)\.txt", MAKEFILE))
    for name in LOCKS:
        assert f"requirements/{name}.in -o requirements/{name}.txt" in MAKEFILE


def test_packages_of_npm_are_locked() -> None:
    """Each is one exact version with its SHA-512, and no other way brings one in."""
    for name in ("edit-form", "html-checker"):
        text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
        assert re.fullmatch(r"[a-z-]+@\d+\.\d+\.\d+ sha512-[A-Za-z0-9+/]{86}==\n", text)
    assert {path.stem for path in REQUIREMENTS.glob("*.txt")} == {
        *LOCKS,
        "edit-form",
        "html-checker",
    }
    assert not re.search(r"npm (i|install|ci)\b|npx", MAKEFILE)


def packed(folder: Path, name: str) -> tuple[Path, str]:
    """Put a file into a package of npm, give the package and what a lock says of it."""
    package, held = folder / "x-1.0.0.tgz", b"held"
    with tarfile.open(package, "w:gz") as archive:
        info = tarfile.TarInfo(name)
        info.size = len(held)
        archive.addfile(info, io.BytesIO(held))
    digest = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    return package, f"x@1.0.0 sha512-{digest}\n"


def test_a_package_is_taken_only_as_it_was_locked(tmp_path: Path) -> None:
    """Other bytes, or a package without the file, leave nothing behind."""
    package, said_of_it = packed(tmp_path, "package/dist/tool.jar")
    lock, target = tmp_path / "lock.txt", tmp_path / "tools/tool.jar"
    lock.write_text("x@1.0.0 sha512-AAAA\n", encoding="utf-8")
    with pytest.raises(OtherPackageError):
        take(lock, package, target)
    lock.write_text(said_of_it, encoding="utf-8")
    with pytest.raises(OtherPackageError):
        take(lock, package, tmp_path / "tools/other.jar")
    assert not target.parent.exists()
    take(lock, package, target)
    assert target.read_bytes() == b"held"
