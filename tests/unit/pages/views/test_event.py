"""The way through a life event, and whether it fits on one sheet."""

import pytest

from generator.collection import Collection
from generator.pages.views.event import EventView, event_view
from tests.builders import collection_of, domains, life_events, procedure


def view(*steps: dict[str, object], papers: int = 1) -> EventView:
    """Take the steps of an event, give what its page shows."""
    documents = [{"name": f"Giấy tờ thứ {n} của một bộ hồ sơ rất dài"} for n in range(papers)]
    records = collection_of(
        domains("ho-tich"),
        life_events({"steps": [{"procedure": "1.001193", **step} for step in steps]}),
        procedure(documents=documents),
    )
    return event_view(records.life_events["sinh-con"].record, records)


@pytest.mark.parametrize(
    ("optional", "counts", "when"),
    [
        ((False, False), "2 việc cần làm, theo thứ tự.", "Khi con ốm"),
        ((False, True), "1 việc cần làm, 1 việc chỉ khi cần.", "chỉ khi con ốm"),
        ((True, True), "2 việc: chọn việc hợp với bạn.", "Khi con ốm"),
    ],
)
def test_a_choice_is_no_duty(optional: tuple[bool, bool], counts: str, when: str) -> None:
    """What one may need is told apart from what one must do, where there are both."""
    made = view({"optional": optional[0]}, {"optional": optional[1], "when": "Khi con ốm"})
    assert made.counts == counts
    assert made.stations[1].when_words == when


def test_optional_without_a_word_says_so() -> None:
    """An optional station says that it is one; another moment than «khi» stands beside it."""
    made = view({}, {"optional": True}, {"optional": True, "when": "Trong 5 ngày"})
    assert [station.when_words for station in made.stations[1:]] == [
        "chỉ khi cần",
        "chỉ khi cần · Trong 5 ngày",
    ]


def test_a_station_tells_where_how_long_and_how_much() -> None:
    """One line under its name answers what people ask first."""
    assert view({}).stations[0].facts == "Ủy ban nhân dân cấp xã · 1 ngày làm việc · 8.000 đồng"


def test_much_is_printed_only_where_it_is_opened() -> None:
    """What would not fit on one side is printed as far as the reader opened it."""
    assert not view({}, papers=10).prints_opened
    assert view({}, papers=60).prints_opened


def test_every_life_event_is_a_path(real_collection: Collection) -> None:
    """There are at least twelve, each over several procedures, none of them twice."""
    events = [entry.record for entry in real_collection.life_events.values()]
    assert len(events) >= 12
    for event in events:
        codes = [step.procedure for step in event.steps]
        assert len(codes) > 1, event.id
        assert len(set(codes)) == len(codes), event.id
