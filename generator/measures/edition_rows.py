"""The facts of one edition: scores, ranks, means, groups and all else that it publishes."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from msgspec import Struct

from generator.collection import Collection, Entry
from generator.measures.fact import Fact
from generator.measures.fact_maker import FactMaker, unit_fields
from generator.measures.standings import framework_of, period_key
from generator.measures.trees import tree_of
from generator.model.base import SourceRef
from generator.model.edition import Edition, Group, Mean, PrintedChange, Rank, Score
from generator.model.framework import Node
from generator.model.urls import edition_url


def edition_rows(entry: Entry[Edition], collection: Collection) -> Iterator[Fact]:
    """Take an edition and the collection, give its facts in the order of the record."""
    rows = _Rows(entry, collection)
    yield from rows.of_whole()
    for group in entry.record.groups:
        yield from rows.of_group(group)
    for score in entry.record.scores:
        yield from rows.of_score(score)
    for rank in entry.record.ranks:
        yield from rows.of_rank(rank)
    yield from rows.maker.gaps(**rows.shared)


def _all(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _all(node.children)


class _Rows(Struct, frozen=True, dict=True):
    """Makes the facts of one edition, part by part."""

    entry: Entry[Edition]
    collection: Collection

    @cached_property
    def maker(self) -> FactMaker:
        record = self.entry.record
        page = edition_url(record.framework, period_key(self.entry))
        return FactMaker(self.entry, page, record.period, self.collection)

    @cached_property
    def shared(self) -> dict[str, str | None]:
        record = self.entry.record
        return {
            "framework": record.framework,
            "version": record.version,
            "level": record.population.level,
        }

    @cached_property
    def value_unit(self) -> str | None:
        framework = framework_of(self.entry.record, self.collection)
        return framework.value_unit if framework else None

    @cached_property
    def names(self) -> Mapping[str, str]:
        record = self.entry.record
        tree = tree_of(record, framework_of(record, self.collection))
        return {node.id: node.name for node in _all(tree.nodes if tree else ())}

    def make(self, kind: str, refs: tuple[SourceRef, ...], **told: object) -> Fact:
        return self.maker.make(kind, refs, **self.shared, **told)

    def count(
        self,
        kind: str,
        part: str | None,
        number: int | None,
        refs: tuple[SourceRef, ...],
        **told: object,
    ) -> Iterator[Fact]:
        """A number of things, where it is known."""
        if number is not None:
            value = Decimal(number)
            yield self.make(kind, refs, part=part, value=value, value_unit="count", **told)

    def at_node(self, node: str | None) -> dict[str, str | None]:
        return {"node": node, "node_name": self.names.get(node) if node else None}

    def of_whole(self) -> Iterator[Fact]:
        """What is said of all units together."""
        record = self.entry.record
        people = record.population
        yield from self.count("population", None, people.count, record.sources, note=people.note)
        yield from map(self.of_mean, record.means)
        yield from self.of_spread()
        for move in record.movements:
            told = {"since": move.since, "note": move.note}
            yield from self.count("movement", "up", move.up, move.sources, **told)
            yield from self.count("movement", "down", move.down, move.sources, **told)
        yield from self.of_surveys()

    def of_mean(self, mean: Mean) -> Fact:
        return self.make(
            "mean",
            mean.sources,
            scope=mean.scope,
            value=mean.value,
            value_unit=self.value_unit,
            as_printed=mean.as_printed,
            computed=mean.computed,
            **self.at_node(mean.node),
        )

    def of_spread(self) -> Iterator[Fact]:
        spread = self.entry.record.spread
        if spread is None:
            return
        for part in ("highest", "lowest", "difference"):
            value = getattr(spread, part)
            if value is not None:
                told = {"value_unit": self.value_unit, "as_printed": spread.as_printed}
                yield self.make("spread", spread.sources, part=part, value=value, **told)

    def of_surveys(self) -> Iterator[Fact]:
        for survey in self.entry.record.surveys:
            told = {"method": survey.method, "note": survey.note}
            if survey.sent is None and survey.answers is None:
                yield self.make("survey", survey.sources, **told)
            yield from self.count("survey", "sent", survey.sent, survey.sources, **told)
            yield from self.count("survey", "answers", survey.answers, survey.sources, **told)

    def of_group(self, group: Group) -> Iterator[Fact]:
        count = None if group.count is None else Decimal(group.count)
        yield self.make(
            "group",
            group.sources,
            group=group.label,
            text=group.rule,
            value=count,
            value_unit=None if count is None else "count",
            note=group.note,
        )
        for named in group.units:
            told = unit_fields(named, self.collection)
            yield self.make("member", group.sources, group=group.label, **told)

    def of_score(self, score: Score) -> Iterator[Fact]:
        where = {**unit_fields(score, self.collection), **self.at_node(score.node)}
        where["stage"] = score.stage
        yield self.make(
            "score",
            score.sources,
            value=score.value,
            value_unit=self.value_unit,
            maximum=score.max,
            qualifier=score.qualifier if score.value is not None else None,
            as_printed=score.as_printed,
            missing_reason=score.missing_reason,
            computed=score.computed,
            note=score.note,
            **where,
        )
        yield from self.of_change("score", score.change, score.sources, where)

    def of_rank(self, rank: Rank) -> Iterator[Fact]:
        where = {**unit_fields(rank, self.collection), **self.at_node(rank.node)}
        where["scope"] = rank.scope
        yield self.make(
            "rank",
            rank.sources,
            rank=rank.value,
            of=rank.of,
            tied=rank.tied if "tied" in rank.model_fields_set else None,
            as_printed=rank.as_printed,
            text=rank.place_note,
            computed=rank.computed,
            **where,
        )
        yield from self.of_change("rank", rank.change, rank.sources, where)

    def of_change(
        self,
        part: str,
        change: PrintedChange | None,
        refs: tuple[SourceRef, ...],
        where: Mapping[str, str | None],
    ) -> Iterator[Fact]:
        """A difference as a source prints it; a rise in rank is positive."""
        if change is not None:
            yield self.make(
                "change",
                refs,
                part=part,
                since=change.since,
                value=change.value,
                value_unit=self.value_unit if part == "score" else "rank",
                as_printed=change.as_printed,
                **where,
            )
