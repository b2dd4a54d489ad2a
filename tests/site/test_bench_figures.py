"""Ratios, verdicts and edits of the benchmark are computed as they are told."""

from pathlib import Path

import pytest

from tests.bench.measure import Usage
from tests.bench.nation_shape import WHOLE
from tests.bench.ours import AGAIN, BUILD, CHECK, FEE, NAME, RECHECK, edit_fee, edit_name
from tests.bench.outputs import Changed, Output, changed, stamps
from tests.bench.peers.hugo_site import hugo_site
from tests.bench.peers.peer import HUGO, MKDOCS, ZENSICAL, ZENSICAL_WARM
from tests.bench.results import Round, Sized
from tests.bench.table import costs, demands, ratios
from tests.bench.targets import against_peers, requirements
from tests.roots import write

OURS = (CHECK, RECHECK, BUILD, AGAIN, FEE, NAME)
PASS, FAIL = "ĐẠT | PASS", "KHÔNG ĐẠT | FAIL"
THEIRS = (MKDOCS, ZENSICAL, ZENSICAL_WARM, HUGO)


def took(cpu: float, memory: float = 50) -> Round:
    """Take seconds and megabytes, give a round that cost as much, half of it on the clock."""
    return Round(Usage(cpu, cpu / 2, memory, memory))


def sized(asked: int, **rounds: list[Round]) -> Sized:
    """Take a size and the rounds of some steps, give figures; each other step took 10 s."""
    steps = {step: [took(10)] for step in (*OURS, *THEIRS)}
    left = Output(size=1, files=1, pages=asked, largest=20)
    return Sized(asked, 100, left, {step: f"| {step}" for step in steps}, {**steps, **rounds})


def verdicts(figures: Sized) -> dict[str, str]:
    """Take figures, give the words of all verdicts about them by what is measured."""
    found = (*against_peers(figures), *requirements([figures]))
    return {verdict.what: verdict.word for verdict in found}


def test_a_ratio_is_the_median_of_its_rounds() -> None:
    """Only what ran in one round is compared: 1/10, 9/10 and 4/20 give 0.2, not 1/10."""
    figures = sized(800, build=[took(1), took(9), took(4)], mkdocs=[took(10), took(10), took(20)])
    assert figures.ratio(BUILD, MKDOCS, "cpu") == pytest.approx(0.2)


def test_a_cost_is_the_least_of_its_rounds() -> None:
    """Each figure by itself: the run that was least disturbed."""
    figures = sized(800, build=[took(3, memory=90), took(5, memory=70)])
    assert figures.least(BUILD) == Usage(3, 1.5, 70, 70)
    assert figures.cpu_per_page(BUILD) == pytest.approx(3.75)


@pytest.mark.parametrize(
    ("asked", "seconds", "word"),
    [
        (800, 99, ""),
        (6_000, 20, PASS),
        (6_000, 21, FAIL),
        (30_000, 10, PASS),
        (30_000, 11, FAIL),
    ],
)
def test_a_cold_build_against_hugo(asked: int, seconds: float, word: str) -> None:
    """Twice its time at most at 6,000 pages, once at 30,000; at 800 it is only told."""
    found = verdicts(sized(asked, build=[took(seconds)]))
    assert found["dựng mới | cold / Hugo, đồng hồ | wall"] == word


@pytest.mark.parametrize(
    ("peer", "seconds"), [("MkDocs", 1), ("Zensical lại | warm", 2), ("Hugo", 6)]
)
def test_a_warm_build_against_each(peer: str, seconds: float) -> None:
    """A tenth of MkDocs, a fifth of Zensical's own warm, six tenths of Hugo; no more."""
    what = f"không sửa | no change / {peer}, CPU"
    assert verdicts(sized(800, again=[took(seconds)]))[what] == PASS
    assert verdicts(sized(800, again=[took(seconds * 1.01)]))[what] == FAIL


def test_an_absent_peer_is_not_judged() -> None:
    """Nothing is said of a generator that was not there, or that failed."""
    assert not any("Hugo" in what for what in verdicts(sized(6_000, hugo=[])))
    assert not any("Hugo" in what for what in verdicts(sized(6_000, hugo=[Round(None)])))
    assert "hỏng | failed" in costs([sized(6_000, hugo=[Round(None)])])


@pytest.mark.parametrize(("cpu", "word"), [(115, PASS), (116, FAIL)])
def test_growth_is_of_a_page_and_binds(cpu: float, word: str) -> None:
    """Ten times the pages may cost 11.5 times the processor time, and no more."""
    figures = [sized(100), sized(1_000, build=[took(cpu)])]
    [growth] = [v for v in requirements(figures) if "CPU per page" in v.what]
    assert (growth.binding, growth.word) == (True, word)
    assert f"{cpu / 100:.2f}" in demands(figures)


@pytest.mark.parametrize(("megabytes", "word"), [(1_500, PASS), (1_501, FAIL)])
def test_memory_of_every_build_binds(megabytes: float, word: str) -> None:
    """All processes together stay under a gigabyte and a half, in a build after an edit too."""
    figures = sized(30_000, name=[took(1, memory=megabytes)])
    [memory] = [v for v in requirements([figures]) if "peak memory" in v.what]
    assert (memory.binding, memory.word) == (True, word)


def test_a_third_of_the_memory_of_hugo() -> None:
    """It is asked at 6,000 pages."""
    words = "bộ nhớ / Hugo | memory / Hugo"
    good, bad = (sized(6_000, hugo=[took(1, memory=m)]) for m in (150, 149))
    assert (verdicts(good)[words], verdicts(bad)[words]) == (PASS, FAIL)


def test_check_is_judged_at_the_nation() -> None:
    """Twenty seconds from nothing, three after that, on the clock."""
    found = verdicts(sized(WHOLE, check=[took(40)], recheck=[took(6.1)]))
    assert found["| check, 100 hồ sơ | records, s"] == PASS
    assert found["| recheck, 100 hồ sơ | records, s"] == FAIL
    assert "records, s" not in demands([sized(6_000)])


def test_files_written_and_not_different_are_too_many() -> None:
    """An edit that changes two files writes two."""
    edited = [Round(Usage(1, 1, 1, 1), Changed(2, 3))]
    assert "KHÔNG ĐẠT" in demands([sized(800, fee=edited)]).splitlines()[-1]


def test_tables_have_all_steps_and_peers() -> None:
    """Nothing that was measured is left out."""
    assert all(f"| {step} " in costs([sized(800)]) for step in (*OURS, *THEIRS))
    assert len(ratios([sized(800)]).splitlines()) == 3 + 3 * 8


def test_changes_of_a_site_are_counted(tmp_path: Path) -> None:
    """Written again with the same bytes is written, and not different; gone is different."""
    for name in ("same", "again", "edited", "gone"):
        write(tmp_path / name, "a")
    before = stamps(tmp_path)
    for name, text in (("again", "a"), ("edited", "b"), ("new", "a")):
        (tmp_path / name).unlink(missing_ok=True)
        write(tmp_path / f"{name}-", text)
        (tmp_path / f"{name}-").rename(tmp_path / name)
    (tmp_path / "gone").unlink()
    assert changed(before, stamps(tmp_path)) == Changed(differ=3, written=3)


def test_edits_change_one_line_each_time(tmp_path: Path) -> None:
    """A second edit replaces the first; a time limit's amount is not taken for a fee."""
    record = tmp_path / "1.yml"
    limit = 'time_limits:\n  - amount: "5"\n'
    write(record, f"name: Cấp giấy\n{limit}fees:\n  - kind: fixed\n    amount: 2000\n")
    for turn in (1, 2):
        edit_fee(record, turn)
        edit_name(record, turn)
    wanted = f"name: Lần 2 Cấp giấy\n{limit}fees:\n  - kind: fixed\n    amount: 1000002\n"
    assert record.read_text(encoding="utf-8") == wanted


def test_hugo_gets_the_same_bodies(tmp_path: Path) -> None:
    """The body is whole, the title is the page's, a folder may have pages below, files go along."""
    write(tmp_path / "docs/a/index.md", "---\nkind: x\n---\n\n# Tên 'mẫu'\n\n<p>Lời</p>\n")
    write(tmp_path / "docs/a/so-lieu.csv", "1\n")
    hugo_site(tmp_path / "docs", tmp_path / "hugo")
    page = (tmp_path / "hugo/content/a/_index.md").read_text(encoding="utf-8")
    assert page == "---\ntitle: 'Tên ''mẫu'''\n---\n\n# Tên 'mẫu'\n\n<p>Lời</p>\n"
    assert (tmp_path / "hugo/static/a/so-lieu.csv").read_text(encoding="utf-8") == "1\n"
