"""Files of the past: feeds any reader understands, days, versions, and nothing made for nothing."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from generator.collection import Collection
from generator.exports.api.files import api_files
from generator.exports.atom import ATOM
from generator.exports.changes.days import day_recipes
from generator.exports.changes.feeds import MOST, feed_recipes
from generator.exports.changes.history import history_recipes
from generator.measures.told_changes import MANY
from generator.past import NO_PAST, Past
from generator.recipe import Recipe
from tests.builders import collection_of, domains, procedure, publisher, sources, unit
from tests.pasts import CODE, FILE, LISTS, collected, committed, long_past, past, sheet
from tests.unit.exports.test_api import faults

Files = dict[str, Any]
HOSTILE = 'name: "]]><script>alert(1)</script>&amp;\\u202e"\n'


def recipes(collection: Collection, known: Past) -> Iterator[Recipe[Any]]:
    """Give what makes every file of the past."""
    yield from feed_recipes(collection, known)
    yield from history_recipes(collection, known)
    yield from day_recipes(known)


def written(collection: Collection, known: Past) -> dict[str, str]:
    """Give every file of the past as text, by address."""
    made = [file for recipe in recipes(collection, known) for file in recipe.make(collection)]
    assert len({file.path for file in made}) == len(made)
    return {f"/{file.path}": file.data.decode() for file in made}


def of_root(root: Path) -> dict[str, str]:
    """Give every file of the past of a repository."""
    return written(collected(root), past(root))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A procedure of which the fee changed on the second day, and its end was told on the third."""
    committed(tmp_path, {**LISTS, FILE: sheet()}, "2026-01-01")
    committed(tmp_path, {FILE: sheet(fee=5000, more="valid_from: 2026-02-01\n")}, "2026-01-02")
    ended = "valid_from: 2026-02-01\nvalid_to: 2026-06-30\n"
    committed(tmp_path, {FILE: sheet(fee=5000, more=ended)}, "2026-01-03")
    return tmp_path


def tag(name: str) -> str:
    """Give a name in the namespace of Atom."""
    return f"{{{ATOM}}}{name}"


def entries(text: str) -> list[ET.Element]:
    """Give the entries of a feed."""
    return ET.fromstring(text).findall(tag("entry"))  # noqa: S314  (our own text)


def atom_faults(text: str) -> list[str]:
    """Take a feed, give where it is not what RFC 4287 asks for."""
    feed = ET.fromstring(text)  # noqa: S314  (our own text)
    found = []
    for element in (feed, *feed.findall(tag("entry"))):
        for name in ("id", "title", "updated"):
            texts = [child.text for child in element.findall(tag(name))]
            if len(texts) != 1 or not texts[0]:
                found.append(f"{name}: {texts}")
        moment = datetime.fromisoformat(element.findtext(tag("updated")) or "")
        found += [] if moment.tzinfo else ["a time without a zone"]
        rels = [link.get("rel") for link in element.findall(tag("link"))]
        found += [] if rels.count("alternate") == 1 else [f"links: {rels}"]
    found += [] if feed.find(f"{tag('author')}/{tag('name')}") is not None else ["no author"]
    ids = [entry.findtext(tag("id")) for entry in feed.findall(tag("entry"))]
    found += [] if len(set(ids)) == len(ids) else ["one id twice"]
    moments = [entry.findtext(tag("updated")) or "" for entry in feed.findall(tag("entry"))]
    return found + ([] if moments == sorted(moments, reverse=True) else ["not the newest first"])


def test_every_feed_is_atom(root: Path) -> None:
    """All feeds, with entries and without, hold what the standard asks for."""
    files = of_root(root)
    feeds = {path: text for path, text in files.items() if path.endswith(".xml")}
    assert {"/thay-doi/tin.xml", "/ket-qua/tin.xml", "/linh-vuc/dat-dai/tin.xml"} <= set(feeds)
    assert {path: atom_faults(text) for path, text in feeds.items() if atom_faults(text)} == {}


def test_a_feed_says_field_by_field_what_changed(root: Path) -> None:
    """An entry has its sentences, its source, its time, its version and the page of the record."""
    newest, fee, _ = entries(of_root(root)[f"/thu-tuc/{CODE}/lich-su/tin.xml"])
    words = [" ".join(each.itertext()).split() for each in (newest, fee)]
    assert "30/06/2026" in " ".join(words[0])
    assert "8.000 đồng thành 5.000 đồng" in " ".join(words[1])
    assert "Báo Mẫu" in " ".join(words[1])
    assert fee.findtext(tag("updated")) == "2026-01-02T08:00:00+07:00"
    links = {link.get("rel"): link.get("href") or "" for link in fee.findall(tag("link"))}
    assert links["alternate"].startswith("./#")
    assert links["related"] == "../"


def test_a_change_is_told_where_it_belongs(tmp_path: Path) -> None:
    """A unit's feed tells its listings, a domain's its procedures, that of results its figures."""
    place = "catalog/units/xa-mau/unit.yml"
    text = "id: xa-mau\nname: Xã Mẫu\nlevel: commune\nsources:\n  - source: nguon-1\n"
    committed(tmp_path, {**LISTS, FILE: sheet(), place: text})
    files = of_root(tmp_path)
    told = {path: len(entries(text)) for path, text in files.items() if path.endswith(".xml")}
    assert told == {
        "/thay-doi/tin.xml": 5,
        "/ket-qua/tin.xml": 0,
        "/linh-vuc/ho-tich/tin.xml": 2,
        "/linh-vuc/dat-dai/tin.xml": 1,
        "/don-vi/xa-mau/tin.xml": 1,
        f"/thu-tuc/{CODE}/lich-su/tin.xml": 1,
    }


def test_many_new_records_are_one_entry(tmp_path: Path) -> None:
    """A first import does not flood its readers; single changes stay single."""
    codes = [f"1.{number:06d}" for number in range(1, MANY + 2)]
    files = {FILE.replace(CODE, code): sheet().replace(CODE, code) for code in codes}
    committed(tmp_path, {**LISTS, **files})
    titles = [e.findtext(tag("title")) for e in entries(of_root(tmp_path)["/thay-doi/tin.xml"])]
    assert f"Mới: {len(codes)} thủ tục" in titles
    assert len(titles) == 4


def test_a_feed_is_not_endless() -> None:
    """Only the newest changes are told."""
    files = written(
        collection_of(publisher(), domains("ho-tich"), procedure()), long_past(MOST + 9)
    )
    told = entries(files["/thay-doi/tin.xml"])
    assert len(told) == MOST
    assert f"Lần {MOST + 8}:" in "".join(told[0].itertext())


def test_text_of_records_stays_text(tmp_path: Path) -> None:
    """Words of a record cannot break out of a feed or a file, nor hide in them."""
    committed(tmp_path, {**LISTS, FILE: sheet()})
    committed(tmp_path, {FILE: sheet().replace("name: Đăng ký khai sinh\n", HOSTILE)})
    files = of_root(tmp_path)
    for path, text in files.items():
        if path.endswith(".xml"):
            assert atom_faults(text) == []
            assert "<script" not in text
        else:
            json.loads(text)


def test_files_of_the_api_are_as_described(root: Path) -> None:
    """Days, their index and versions hold what their schemas name and nothing else."""
    records = collected(root)
    files = {path: text for path, text in of_root(root).items() if path.endswith(".json")}
    assert len(files) == 3 + 1 + 1
    described = {f"/{file.path}": json.loads(file.data) for file in api_files(records)}
    assert faults({**described, **{path: json.loads(text) for path, text in files.items()}}) == []
    empty = {
        path: json.loads(text)
        for path, text in written(records, NO_PAST).items()
        if ".json" in path
    }
    assert faults({**described, **empty}) == []
    assert empty[f"/api/v1/history/{CODE}.json"]["unknown_because"]


def test_a_reader_fetches_only_what_is_new(root: Path) -> None:
    """The index leads to each day once, the newest first, with as many records as it tells."""
    files = of_root(root)
    days = json.loads(files["/api/v1/changes/index.json"])["days"]
    assert [day["day"] for day in days] == ["2026-01-03", "2026-01-02", "2026-01-01"]
    for day in days:
        told = json.loads(files[day["file"]])
        assert sum(len(each["records"]) for each in told["publications"]) == day["records"]
    (change,) = json.loads(files["/api/v1/changes/2026-01-02.json"])["publications"][0]["records"]
    assert (change["kind"], change["key"], change["how"]) == ("procedure", CODE, "changed")
    assert change["fields"] == ["fees", "valid_from"]


@pytest.fixture(scope="module")
def reader(repository: Path) -> Files:
    """What an outside reader has: the worked example of docs/history.md."""
    text = (repository / "docs/history.md").read_text(encoding="utf-8")
    names: Files = {}
    exec(text.split("```python")[1].split("```")[0], names)  # noqa: S102  (our own text)
    return names


def test_what_was_published_on_a_day_can_be_answered(root: Path, reader: Files) -> None:
    """Each version has the days between which it was published, and all that it said."""
    history = json.loads(of_root(root)[f"/api/v1/history/{CODE}.json"])
    days = ("2026-01-01", "2026-01-02", "2026-07-01")
    told = [reader["as_published_on"](history, day) for day in days]
    assert [version["said"]["fees"][0]["amount"] for version in told] == [8000, 5000, 5000]
    assert reader["as_published_on"](history, "2025-12-31") is None
    newest, second, first = history["versions"]
    assert "replaced_on" not in newest
    assert (second["replaced_on"], first["replaced_on"]) == ("2026-01-03", "2026-01-02")
    assert history["content_is_published"] is True
    assert newest["content"] == history["content"]


def test_what_is_in_force_on_a_day_can_be_answered(root: Path, reader: Files) -> None:
    """What is known now of a day, and what was known of it earlier, are two answers."""
    history = json.loads(of_root(root)[f"/api/v1/history/{CODE}.json"])
    in_force_on = reader["in_force_on"]
    assert in_force_on(history, "2026-12-31", known_on="2026-01-02") is True
    assert in_force_on(history, "2026-12-31") is False
    assert in_force_on(history, "2026-06-30") is True
    assert in_force_on(history, "2026-01-15") is False
    assert in_force_on(history, "2026-06-30", known_on="2025-12-31") is None


def test_an_edit_is_not_told_as_published(root: Path) -> None:
    """A file that was edited since says nothing of what the newest version said."""
    (root / FILE).write_text(sheet(fee=1), encoding="utf-8")
    history = json.loads(of_root(root)[f"/api/v1/history/{CODE}.json"])
    assert history["content_is_published"] is False
    assert "said" not in history["versions"][0]
    assert history["versions"][1]["said"]["fees"][0]["amount"] == 5000


def test_a_commit_makes_again_only_what_it_changes(root: Path) -> None:
    """A publication of one procedure is given to its own files, its domain's and the whole."""
    other = FILE.replace(CODE, "1.000001")
    committed(root, {other: sheet().replace(CODE, "1.000001")}, "2026-01-04")
    before = {recipe.name: recipe.given for recipe in recipes(collected(root), past(root))}
    committed(root, {other: sheet(fee=3).replace(CODE, "1.000001")}, "2026-01-05")
    after = {recipe.name: recipe.given for recipe in recipes(collected(root), past(root))}
    changed = {name for name, given in after.items() if before.get(name) != given}
    assert changed == {
        "changes feed /thay-doi/",
        "changes feed /linh-vuc/ho-tich/",
        "changes feed /thu-tuc/1.000001/lich-su/",
        "changes history 1.000001",
        "changes day 2026-01-05",
        "changes index",
    }
    assert past(root).published.date() == date(2026, 1, 5)  # type: ignore[union-attr]


def test_units_without_a_change_have_a_feed_too() -> None:
    """Who follows a unit that never changed gets an empty feed, not a missing page."""
    records = collection_of(publisher(), domains("ho-tich"), sources("nguon-1"), unit())
    text = written(records, NO_PAST)["/don-vi/xa-can-giuoc/tin.xml"]
    assert atom_faults(text) == []
    assert entries(text) == []
