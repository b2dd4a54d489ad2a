"""What the form on this machine may do to the working tree: read records, and save sound ones.

It answers in the words of Decap's proxy (decap-server 3.11, ``POST /api/v1`` with an action).
"""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from generator.files import list_records
from generator.load.records import read_file
from generator.load.source import Source
from generator.model.kinds import kind_of
from generator.whole import write_whole

Params = Mapping[str, Any]
_SHOWN = 3


class RefusedError(Exception):
    """What the form asked for is not done; the words are for the one who edits."""


def answer(root: Path, action: str, params: Params) -> object:
    """Take a repository, an action of the form and its parameters, do it and give the answer.

    Raises:
        RefusedError: the action or the file is none of the form's, or the record has a mistake.

    """
    known = _ACTIONS.get(action)
    if known is None:
        raise RefusedError("Biểu mẫu trên máy này không làm việc ấy; hãy dùng Git.")
    return known(root, params)


def _info(root: Path, params: Params) -> object:  # noqa: ARG001  (all actions look the same)
    return {"repo": root.absolute().name, "publish_modes": ["simple"], "type": "local_fs"}


def _by_folder(root: Path, params: Params) -> object:
    folder, depth = f"{params['folder']}/", int(params.get("depth", 1))
    inside = (path for path in _records(root) if path.startswith(folder))
    return [_entry(root, p) for p in inside if p.removeprefix(folder).count("/") < depth]


def _by_files(root: Path, params: Params) -> object:
    return [_entry(root, str(file["path"])) for file in params["files"]]


def _one(root: Path, params: Params) -> object:
    return _entry(root, str(params["path"]))


def _save(root: Path, params: Params) -> object:
    files = params.get("dataFiles") or [params["entry"]]
    if params.get("assets"):
        raise RefusedError("Kho dữ liệu chỉ nhận hồ sơ, không nhận tệp đính kèm.")
    sources = [_sound(file) for file in files]
    for source in sources:
        write_whole(_inside(root, source.path), source.data)
    return {"message": "entry persisted"}


def _nothing(root: Path, params: Params) -> object:  # noqa: ARG001  (all actions look the same)
    return []


_ACTIONS: Mapping[str, Callable[[Path, Params], object]] = {
    "info": _info,
    "entriesByFolder": _by_folder,
    "entriesByFiles": _by_files,
    "getEntry": _one,
    "persistEntry": _save,
    "getMedia": _nothing,
}


def _records(root: Path) -> list[str]:
    return [listed.path for listed in list_records(root) if kind_of(listed.path)]


def _sound(file: Params) -> Source:
    """Take a file as the form sends it, give it; a renamed or wrong one is refused."""
    path, raw = str(file["path"]), str(file["raw"])
    if file.get("newPath") not in {None, path}:
        raise RefusedError("Không đổi tên tệp ở đây: địa chỉ đã công bố phải còn mãi.")
    if kind_of(path) is None:
        raise RefusedError(f"«{path}» không phải nơi để hồ sơ.")
    source = Source(path, raw.encode("utf-8"))
    wrong = [problem for problem in read_file(source).problems if problem.is_error]
    if wrong:
        told = "\n".join(f"Dòng {p.location.line}: {p.message} {p.hint}" for p in wrong[:_SHOWN])
        raise RefusedError(f"Chưa lưu vì còn chỗ sai.\n{told}")
    return source


def _entry(root: Path, path: str) -> dict[str, object]:
    if kind_of(path) is None:
        raise RefusedError(f"«{path}» không phải một hồ sơ.")
    file = _inside(root, path)
    if not file.is_file():
        return {"data": None, "file": {"path": path, "id": None}}
    data = file.read_bytes()
    known = {"path": path, "id": hashlib.sha256(data).hexdigest()}
    return {"data": data.decode("utf-8", "replace"), "file": known}


def _inside(root: Path, path: str) -> Path:
    """Take the path of a record, give its file; a link that leads out of the tree is refused."""
    file = root / path
    if not file.resolve().is_relative_to(root.resolve()):
        raise RefusedError(f"«{path}» dẫn ra ngoài kho dữ liệu.")
    return file
