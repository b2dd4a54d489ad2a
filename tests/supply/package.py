"""Take one file out of a package of npm: ``python -m tests.supply.package LOCK PACKAGE TARGET``.

It is taken only where the package is the one of the lock, byte for byte.
"""

import base64
import hashlib
import sys
import tarfile
from pathlib import Path, PurePosixPath


class OtherPackageError(Exception):
    """The package is not the one that was locked."""


def take(lock: Path, package: Path, target: Path) -> None:
    """Take a lock, a package and a place, put the package's file of that name there.

    Raises:
        OtherPackageError: the package has other bytes than the lock says, or no such file.

    """
    digest = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode("ascii")
    if f"sha512-{digest}" != lock.read_text(encoding="utf-8").split()[-1]:
        raise OtherPackageError
    with tarfile.open(package, "r:gz") as held:
        found = [m for m in held if m.isfile() and PurePosixPath(m.name).name == target.name]
        file = held.extractfile(found[0]) if found else None
        if file is None:
            raise OtherPackageError
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read())


if __name__ == "__main__":
    try:
        take(*map(Path, sys.argv[1:4]))
    except OtherPackageError:
        sys.exit(f"Gói «{sys.argv[2]}» không đúng bản đã khóa trong {sys.argv[1]}; chưa lấy gì.")
