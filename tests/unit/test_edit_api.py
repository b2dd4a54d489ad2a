"""The form's door on this machine: what it reads, what it saves, and all that it refuses."""

import json
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from threading import Event, Thread

import pytest

from generator.cli.edit_api import RefusedError, answer
from generator.cli.edit_server import edit_server
from generator.pages.edit_config import SETTINGS
from tests.bench.generate import catalogue
from tests.roots import new_root, write

UNIT = "catalog/units/xa-mau-1-1/unit.yml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small made-up repository."""
    return new_root(tmp_path, catalogue(6))


def save(root: Path, path: str, raw: str, **more: object) -> object:
    """Save a file as the form does."""
    file = {"path": path, "slug": "a", "raw": raw, **more}
    return answer(root, "persistEntry", {"dataFiles": [file], "assets": []})


def test_a_folder_gives_its_records_to_the_depth(root: Path) -> None:
    """Procedures stand two folders deep; what is no record is not given."""
    write(root / "catalog/procedures/thu.txt", "x")
    given = answer(root, "entriesByFolder", {"folder": "catalog/procedures", "depth": 2})
    assert isinstance(given, list)
    assert len(given) == 6
    assert all(entry["data"].startswith("code:") for entry in given)
    assert answer(root, "entriesByFolder", {"folder": "catalog/procedures", "depth": 1}) == []


def test_a_sound_record_is_saved_as_it_is(root: Path) -> None:
    """The bytes that the form sends are the bytes of the file."""
    text = (root / UNIT).read_text(encoding="utf-8").replace("Xã Mẫu 1.1", "Xã Mới")
    save(root, UNIT, text)
    assert (root / UNIT).read_text(encoding="utf-8") == text


def test_a_wrong_record_is_refused_with_its_line_and_nothing_changes(root: Path) -> None:
    """A mistake is said in Vietnamese, and the file stays as it was."""
    before = (root / UNIT).read_text(encoding="utf-8")
    with pytest.raises(RefusedError, match=r"Chưa lưu vì còn chỗ sai\.\nDòng 2: "):
        save(root, UNIT, before.replace('"Xã Mẫu 1.1"', "11"))
    assert (root / UNIT).read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    "path", ["mkdocs.yml", "../catalog/domains.yml", "/etc/passwd", "catalog/units/x/thu.yml"]
)
def test_only_places_of_records_are_read_and_written(root: Path, path: str) -> None:
    """Whatever is no record is refused, inside the tree and outside."""
    with pytest.raises(RefusedError):
        answer(root, "getEntry", {"path": path})
    with pytest.raises(RefusedError):
        save(root, path, "id: a\n")


def test_a_link_out_of_the_tree_is_not_followed(root: Path, tmp_path: Path) -> None:
    """A folder that leads elsewhere is refused."""
    elsewhere = tmp_path.parent / f"{tmp_path.name}-elsewhere"
    elsewhere.mkdir()
    write(elsewhere / "unit.yml", "id: la\n")
    (root / "catalog/units/la").symlink_to(elsewhere)
    with pytest.raises(RefusedError, match="dẫn ra ngoài"):
        answer(root, "getEntry", {"path": "catalog/units/la/unit.yml"})


def test_names_stay_and_nothing_is_deleted_or_attached(root: Path) -> None:
    """A renamed record, an attached file and a deletion are refused."""
    text = (root / UNIT).read_text(encoding="utf-8")
    with pytest.raises(RefusedError, match="Không đổi tên"):
        save(root, UNIT, text, newPath="catalog/units/khac/unit.yml")
    with pytest.raises(RefusedError, match="tệp đính kèm"):
        answer(root, "persistEntry", {"dataFiles": [], "entry": {}, "assets": [{}]})
    with pytest.raises(RefusedError, match="không làm việc ấy"):
        answer(root, "deleteFiles", {"paths": [UNIT]})


@pytest.fixture
def door(root: Path) -> Iterator[tuple[str, int]]:
    """The address of a running door."""
    write(root / "site" / SETTINGS, '{"locale": "vi"}')
    server = edit_server(root, 0, lambda: None)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield "127.0.0.1", server.server_port
    server.shutdown()
    server.server_close()
    thread.join()


INFO = json.dumps({"action": "info", "params": {}})


def asked(
    door: tuple[str, int], method: str, path: str, body: str = INFO, /, **headers: str
) -> tuple[int, str]:
    """Ask the door, give status and body."""
    connection = HTTPConnection(*door, timeout=5)
    connection.request(method, path, body if method == "POST" else None, headers)
    answered = connection.getresponse()
    return answered.status, answered.read().decode("utf-8")


def test_only_our_own_page_may_ask(door: tuple[str, int]) -> None:
    """Another site's page, a form's post and another name for this machine are refused."""
    own = f"http://{door[0]}:{door[1]}"
    ours = {"Origin": own, "Content-Type": "application/json"}
    assert asked(door, "POST", "/api/v1", **ours)[0] == 200
    assert asked(door, "POST", "/api/v1", **{**ours, "Origin": "https://evil.example"})[0] == 403
    assert asked(door, "POST", "/api/v1", **{**ours, "Content-Type": "text/plain"})[0] == 403
    assert asked(door, "POST", "/api/v1", **{**ours, "Host": "evil.example"})[0] == 403
    assert asked(door, "POST", "/other", **ours)[0] == 403
    assert asked(door, "GET", "/", Host="evil.example")[0] == 403


def test_settings_lead_to_this_door(door: tuple[str, int]) -> None:
    """The settings here name this server; those of the built site do not."""
    status, body = asked(door, "GET", f"/{SETTINGS}")
    told = json.loads(body)
    assert status == 200
    assert told["backend"]["proxy_url"] == f"http://{door[0]}:{door[1]}/api/v1"
    assert told["locale"] == "vi"


def test_a_second_save_does_not_wait_for_the_site(root: Path) -> None:
    """While the site is built again after a save, the form goes on."""
    begun, built = Event(), Event()

    def build() -> None:
        begun.set()
        built.wait(10)

    server = edit_server(root, 0, build)
    Thread(target=server.serve_forever, daemon=True).start()
    door = "127.0.0.1", server.server_port
    ours = {"Origin": f"http://{door[0]}:{door[1]}", "Content-Type": "application/json"}
    text = (root / UNIT).read_text("utf-8")
    params = {"dataFiles": [{"path": UNIT, "slug": "a", "raw": text}], "assets": []}
    saved = json.dumps({"action": "persistEntry", "params": params})
    assert asked(door, "POST", "/api/v1", saved, **ours)[0] == 200
    assert begun.wait(10)
    assert asked(door, "POST", "/api/v1", saved, **ours)[0] == 200
    assert not built.is_set()
    built.set()
    server.shutdown()
    server.server_close()
