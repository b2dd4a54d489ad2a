"""One address, one page."""

from generator.checks.unique_addresses import RULE, check
from tests import builders as make
from tests.unit.checks.judge import assert_error, judge, only


def test_addresses_of_their_own_are_fine() -> None:
    """Results, plans and editions of one period stand under different roots."""
    files = (make.result(), make.result(period="2021"), make.plan(), make.edition())
    assert judge(check, *files) == []


def test_two_files_for_one_address_are_an_error() -> None:
    """Both files and the address are named."""
    first = make.result("xa-a")
    second = make.result("xa-a", file="scorecards/results/xa-b/2020.yml")
    texts = (first[0].path, second[0].path, "/ket-qua/xa-a/2020/")
    assert_error(only(judge(check, first, second)), RULE, second, (), *texts)
    plans = (make.plan("xa-a"), make.plan("xa-a", file="scorecards/plans/xa-b/2020.yml"))
    assert "/ke-hoach/xa-a/2020/" in only(judge(check, *plans)).message
    editions = (make.edition(), make.edition(file="scorecards/editions/papi/2020.yml"))
    assert "/chi-so/par-index/2020/" in only(judge(check, *editions)).message


def test_an_edition_is_no_page_of_a_unit() -> None:
    """A unit called as a period, or a period called as the criteria, leaves no page out."""
    named = make.edition(period="2020", scores=[make.score("Năm 2019"), make.score("2020")])
    problem = only(judge(check, named))
    assert_error(problem, RULE, named, (), "đơn vị «2020»", "/chi-so/par-index/2020/")
    criteria = make.edition(period="bo-tieu-chi")
    problem = only(judge(check, criteria))
    assert_error(problem, RULE, criteria, (), "bộ tiêu chí", "/chi-so/par-index/bo-tieu-chi/")
