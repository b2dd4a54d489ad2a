"""All plans by unit, newest first, each with what was announced and what we know."""

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.model.folding import sort_key
from generator.model.plan import Plan
from generator.model.urls import PLANS, RESULTS, plan_url
from generator.pages.formats import number
from generator.pages.render import Link, Meta, Page
from generator.pages.views.named import unit_link
from generator.pages.views.plan_figures import progress_of
from generator.pages.views.unit_results import newest


class PlanSummary(Struct, frozen=True):
    """One plan: its page, and its bars in sentences."""

    link: Link
    words: tuple[str, ...]


class PlanGroup(Struct, frozen=True):
    """One unit and its plans."""

    unit: Link
    plans: tuple[PlanSummary, ...]


class PlanListView(Struct, frozen=True):
    """What the template of the list of plans places."""

    counts: str
    groups: tuple[PlanGroup, ...]


def plan_list_view(collection: Collection) -> PlanListView:
    """Take the collection, give what the list of plans shows."""
    plans = collection.plans_by_unit
    units = sorted(plans, key=lambda unit: sort_key(unit_link(unit, collection).text))
    held = number(len(collection.plans))
    return PlanListView(
        counts=f"{held} kế hoạch của {number(len(units))} đơn vị.",
        groups=tuple(
            PlanGroup(unit_link(unit, collection), tuple(_summary(e) for e in newest(plans[unit])))
            for unit in units
        ),
    )


def plan_list_page(collection: Collection) -> Page:
    """Take the collection, give the page of all plans."""
    view = plan_list_view(collection)
    description = f"Kế hoạch cải cách hành chính: mục tiêu, nhiệm vụ, tiến độ. {view.counts}"
    meta = Meta("plan", description, (Link("Kết quả", RESULTS),))
    return Page(PLANS, "pages/plan_list.md.j2", view, meta)


def _summary(entry: Entry[Plan]) -> PlanSummary:
    words = tuple(bar.sentence for bar in progress_of(entry.record))
    return PlanSummary(Link(entry.record.title, plan_url(*entry.key.split("/", 1))), words)
