"""The page of methods tells of every index and indicator what it is, and what nobody states."""

from generator.collection import Collection
from generator.model.urls import METHODS
from generator.pages.views.method_lines import computed_ways, indicator_methods
from generator.pages.views.methods import methods_view
from tests.builders import collection_of, edition, indicators, rank, score, sources


def test_everything_measured_has_an_anchor(real_collection: Collection) -> None:
    """Each index and each indicator of the records is explained once, at a lasting anchor."""
    view = methods_view(real_collection)
    anchors = [method.anchor for method in (*view.frameworks, *view.indicators)]
    assert set(anchors) == {
        *(f"chi-so-{key}" for key in real_collection.frameworks),
        *(f"chi-tieu-{key}" for key in real_collection.indicators),
    }
    assert len(anchors) == len(set(anchors))
    assert METHODS == "/phuong-phap/"


def test_what_no_source_states_is_left_open() -> None:
    """Without numerator, denominator and method, the page says that the source states none."""
    collection = collection_of(indicators("ho-so-dung-han"), sources("nguon-1"))
    (method,) = indicator_methods(collection)
    assert method.about == ("Cách đo: nguồn không nêu.",)
    assert {line.name: line.value for line in method.lines[:2]} == {"Tử số": "", "Mẫu số": ""}


def test_ways_of_computing_are_counted() -> None:
    """Every way is told once, the commonest first, over scores and ranks."""
    computed = [score("A", value="1", computed="Cộng"), score("B", value="2", computed="Cộng")]
    ranks = [rank("A", value=1, computed="Xếp")]
    ways = computed_ways(collection_of(edition(scores=computed, ranks=ranks)))
    assert [(way.way, way.count) for way in ways] == [("Cộng", "2"), ("Xếp", "1")]
