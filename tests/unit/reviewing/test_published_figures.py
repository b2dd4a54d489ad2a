"""A figure in the ledger becomes another only with a correction that is not in the other ledger."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from generator.collection import Collection
from generator.pages.corrections_ledger import entered
from generator.pages.ledger import Ledgers
from generator.reviewing import figures
from generator.reviewing.entered_figures import entered_figures
from generator.reviewing.published_figures import KINDS, kept_figures, untold_figures
from tests import builders as b
from tests.entries import Entries
from tests.unit.reviewing.test_figures import NAME, PATH, correction, held, scored


def published(*files: Entries) -> Ledgers:
    """Give the ledgers as they are after records were published."""
    collection = held(*files)
    return Ledgers(entered("", collection), entered_figures(collection))


def untold(was: Ledgers, *files: Entries) -> list[str]:
    """Give the messages of what is refused."""
    return [problem.message for problem in untold_figures(was, held(*files))]


def test_what_stays_is_silent() -> None:
    """The same figures, more digits of the same number, new figures and other notes are fine."""
    was = published(scored("84.33"))
    assert untold(was, scored("84.33")) == []
    assert untold(was, scored("84.330", note="Xem lại.")) == []
    more = b.observation("ho-so-dung-han", value="99.38")
    assert untold(was, scored("84.33"), b.result("tinh-long-an", observations=[more])) == []
    assert untold(Ledgers(), scored("84.33")) == []


def test_a_changed_figure_is_refused_at_its_place() -> None:
    """The file and the line, both numbers, and what to write as a correction are told."""
    edition = scored("84.34")
    [problem] = untold_figures(published(scored("84.33")), held(edition))
    assert problem.rule == "figure-without-correction"
    assert problem.is_error
    assert problem.location == edition[0].place("scores", 0)
    assert problem.message.endswith(f"{NAME}, 84,33 → 84,34.")
    wanted = f"record: {PATH}; field: «{NAME}»; old: «84,33»; new: «84,34»"
    assert wanted in problem.hint


def test_a_figure_that_goes_is_refused() -> None:
    """One that is taken away, that is no longer known, and a file that is gone with all of its."""
    was = published(scored("84.33"))
    gone = [f"Số đã công bố thay đổi mà không có đính chính: {NAME}, 84,33 → không còn công bố."]
    assert untold(was, b.edition(scores=[])) == gone
    unknown = b.score(value=None, missing_reason="not_published")
    nobody = {**unknown, "unit": "tinh-long-an", "unit_name": None}
    assert untold(was, b.edition(scores=[nobody])) == gone
    assert untold(was) == [f"Hồ sơ {PATH} bị xoá cùng 1 số liệu đã công bố mà không có đính chính."]
    assert untold(was, correction(field="Toàn bộ hồ sơ", new="không còn công bố")) == []


def test_a_new_correction_tells_it() -> None:
    """It counts with this file, this name and these numbers, and not once it was published."""
    was = published(scored("84.33"))
    assert untold(was, scored("84.34"), correction()) == []
    for wrong in ({"record": "scorecards/x.yml"}, {"field": "Điểm khác"}, {"new": "84,35"}):
        assert len(untold(was, scored("84.34"), correction(**wrong))) == 1
    again = published(scored("84.33"), correction())
    assert len(untold(again, scored("84.34"), correction())) == 1


def test_a_unit_that_has_a_record_now_is_the_same() -> None:
    """Who was named as printed and has an id now keeps his figures; so does who is renamed."""
    printed = {**b.score(value="84.33"), "unit": None, "unit_name": "Tỉnh Long An"}
    was = published(b.edition(scores=[printed]))
    assert untold(was, scored("84.33")) == []
    assert len(untold(was, scored("84.34"))) == 1
    renamed = Ledgers("", published(scored("84.33")).figures.replace("Tỉnh Long An", "Long An cũ"))
    assert untold(renamed, scored("84.33")) == []


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "[1, 2]", "{}", '["a", "b", "c", 1]', "null"])
def test_a_damaged_line_is_told(line: str) -> None:
    """What a merge leaves in the ledger is named by its line, and the other lines still count."""
    was = published(scored("84.33")).figures
    found = list(untold_figures(Ledgers("", f"{line}\n{was}"), held(scored("84.34"))))
    assert [problem.rule for problem in found] == ["figures-ledger", "figure-without-correction"]
    assert str(found[0].location).startswith("docs/figures.txt:1")


def test_every_kind_of_figure_is_kept(real_collection: Collection) -> None:
    """What a review calls a figure is in the ledger, with the same numbers, and nothing else."""
    for kind in KINDS:
        for entry in real_collection.of_kind(kind):
            reviewed = {f.path: f for f in figures.figures_of(entry, real_collection).values()}
            kept = {each.path: each for each in kept_figures(entry).values()}
            assert kept.keys() == reviewed.keys()
            for path, figure in reviewed.items():
                numbers = [figures.numbers((value,)) for value in figure.values]
                assert list(kept[path].numbers) == numbers


FIELDS: dict[str, tuple[Any, dict[str, Any]]] = {
    "means": ([{"scope": "cả nước", "value": "80.5", "sources": b.SOURCES}], {"value": "80.6"}),
    "spread": ({"highest": "90", "lowest": "70", "sources": b.SOURCES}, {"lowest": "71"}),
    "movements": ([{"since": "2019", "up": 3, "down": 4, "sources": b.SOURCES}], {"down": 5}),
    "surveys": ([{"sent": 100, "answers": 90, "sources": b.SOURCES}], {"sent": 101}),
    "groups": ([{"label": "Nhóm A", "count": 5, "sources": b.SOURCES}], {"count": 6}),
    "ranks": ([{"unit": "tinh-long-an", "value": 7, "sources": b.SOURCES}], {"value": 8}),
    "population": ({"level": "province", "count": 63}, {"count": 34}),
}


@pytest.mark.parametrize("field", FIELDS)
def test_every_number_of_an_edition_is_kept(field: str) -> None:
    """Each of them, another than it was, is refused."""
    before, other = FIELDS[field]
    after = [before[0] | other] if isinstance(before, list) else before | other
    edition: Callable[..., Entries] = partial(b.edition, file=PATH)
    was = published(edition(**{field: before}))
    assert untold(was, edition(**{field: before})) == []
    assert len(untold(was, edition(**{field: after}))) == 1
