"""The command care: its three forms, and links that died, without any network."""

import argparse
import json
from datetime import date
from pathlib import Path
from urllib.error import URLError

import pytest

from generator.care.report import care_of
from generator.cli.caring import care
from generator.cli.link_check import Dead, dead_lines, dead_links, https_addresses
from generator.collection import Collection
from generator.pages.care_lines import share
from generator.pages.care_report import as_json, as_markdown, as_text, care_report
from tests.bench.generate import catalogue
from tests.builders import collection_of, domains, procedure, sources
from tests.roots import new_root

TODAY = date(2026, 11, 21)
OLD = [{"source": "a", "as_of": "2020"}]


def held() -> Collection:
    """A procedure with old data and a name that Markdown would read as signs."""
    return collection_of(domains("ho-tich"), procedure(name="Cấp *lại* <b>", sources=OLD))


def test_text_names_file_reason_and_what_is_empty() -> None:
    """A terminal shows where to look, why, and that other lists are empty."""
    told = as_text(care_report(care_of(held()), held(), TODAY))
    assert "Cần xem lại, tính đến ngày 21/11/2026" in told
    assert "Quá hạn kiểm tra: 1 trong 1 hồ sơ" in told
    assert "catalog/procedures/ho-tich/1.001193.yml: 1.001193 Cấp *lại* <b>" in told
    assert "Không trường nào dẫn văn bản" in told


def test_markdown_takes_nothing_of_a_record_for_a_sign() -> None:
    """What stands in a record is text in an issue, never a sign of Markdown."""
    told = as_markdown(care_report(care_of(held()), held(), TODAY))
    assert r"1.001193 Cấp \*lại\* \<b\>" in told
    assert "| ho-tich | 1 |" in told


def test_json_follows_today() -> None:
    """The same records are overdue on one day and not on another."""
    late = json.loads(as_json(care_report(care_of(held()), held(), TODAY)))
    fresh = json.loads(as_json(care_report(care_of(held()), held(), date(2020, 6, 1))))
    assert (len(late["overdue"]), len(fresh["overdue"])) == (1, 0)
    assert late["domains"][0]["known"]["fees"] == 1


def test_a_share_is_never_rounded_up_to_all() -> None:
    """999 of 1000 are not 100 percent."""
    assert share(999, 1000) == "999 (99%)"


def test_only_a_plain_answer_or_silence_makes_a_link_dead() -> None:
    """Gone is gone; a host that refuses machines says nothing; no answer is said as that."""
    answers = {"https://a.vn/": 200, "https://b.vn/": 404, "https://c.vn/": 403}

    def fetch(method: str, address: str) -> int:
        if address not in answers:
            raise URLError("no such host")
        return 405 if method == "HEAD" and address == "https://b.vn/" else answers[address]

    rests: list[float] = []
    dead = list(dead_links([*answers, "https://d.vn/"], fetch, rests.append))
    assert dead == [
        Dead("https://b.vn/", "Không còn trang này (mã 404)"),
        Dead("https://d.vn/", "Máy chủ không trả lời (URLError)"),
    ]
    assert len(rests) == 4


def test_a_dead_link_names_the_records_that_hold_it() -> None:
    """Each https address is asked once, however many records hold it; http is not asked."""
    kept = {"id": "a", "address": "https://a.gov.vn/x"}
    collection = collection_of(
        sources(kept, {**kept, "id": "b"}, {"id": "c", "address": "http://a.gov.vn/"})
    )
    addresses = https_addresses(collection)
    assert list(addresses) == ["https://a.gov.vn/x"]
    (line,) = dead_lines([Dead("https://a.gov.vn/x", "Không còn")], addresses)
    assert line.said == "Không còn; có 2 hồ sơ dẫn tới"
    assert line.file == "scorecards/sources.yml"


def test_the_command_prints_and_does_not_fail(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Work to do is no failure; without --links nobody is asked."""
    root = new_root(tmp_path, catalogue(6))
    care(argparse.Namespace(root=root, today=TODAY, format="json", links=False))
    told = json.loads(capsys.readouterr().out)
    assert told["today"] == "2026-11-21"
    assert "links" not in told
