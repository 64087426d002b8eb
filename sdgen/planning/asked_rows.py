"""How many rows a run makes of each entity: asked for, or counted and decided, parents first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from sdgen.errors import Problem, ValidationError, listed
from sdgen.frozen import frozen
from sdgen.instants import format_instant
from sdgen.planning.existing_rows import ExistingRows
from sdgen.planning.request import RunRequest
from sdgen.planning.starts import with_starts
from sdgen.scenario.counts import Counts, Wanted, wanted
from sdgen.scenario.fk_row_counts import Clock, asks_for_counts, row_counts, rows_are_listed
from sdgen.scenario.model_base import MAX_ROWS, UNTIL
from sdgen.scenario.models import DECIDED, Entity, Scenario
from sdgen.scenario.partial_scenario import ReadDataset, ReadEntity, read_entities
from sdgen.scenario.profiles import scaled
from sdgen.scenario.row_count_rules import too_many_until

if TYPE_CHECKING:
    from sdgen.planning.plan import Plan

MOST_COUNTED = 10**8
"""Rows that are gone through to count some of them: SQLite takes a minute or two."""

_ANY_INSTANT = datetime(2000, 1, 1, tzinfo=UTC)  # what cells are made of does not depend on it
_HEADLINE = "the run is not possible:"


class Counter(Protocol):
    """Counts rows in a database, for runs that are being planned."""

    def count(
        self, plan: Plan, wanted: Sequence[Wanted], there: Sequence[Wanted]
    ) -> Sequence[Sequence[int] | None]:
        """Returns for each how many there are in each run: the earlier ones, then the plan's own.

        None for one that depends on what has to be counted before it.

        Args:
            plan: a plan of all that they depend on; other entities have no row count yet.
            wanted: what to count.
            there: those that depend on rows that are in the target already.

        Raises:
            TargetError: the database takes too long.
        """


@frozen
class AskedRows:
    """The rows that a request asks for.

    Args:
        scenario: the scenario, with its profile.
        request: the request.
        clock: tells how many rows there are of entities whose rows are counted by time.
    """

    scenario: Scenario
    request: RunRequest
    clock: Clock

    @cached_property
    def open(self) -> Mapping[str, int]:
        """Entity → what stands for its rows in a run's record, where another as_of may change them.

        They are counted by time, or foreign keys decide them, as they do their parents' then.
        """
        asked = self._asked
        if UNTIL not in asked.values():
            return {}
        return {
            entity.name: asked[entity.name]
            for entity in self.scenario.entities
            if asked[entity.name] < 0 and not (entity.existing or rows_are_listed(entity))
        }

    @property
    def are_counted(self) -> bool:
        """Whether something has to be counted that the request does not say."""
        return not self.request.counts and asks_for_counts(self._entities)

    @property
    def guess(self) -> Scenario:
        """The scenario with its rows as far as they are known, and guesses for the others."""
        return self._with(row_counts(self._entities, self._asked, self.clock, self._firsts))

    def counted(
        self, planned: Callable[[Scenario, Counts], Plan], counter: Counter | None
    ) -> tuple[Scenario, Counts]:
        """Returns the scenario with this run's rows, and all that was counted to know them.

        They are scaled (at least 1), overridden or decided.

        Args:
            planned: returns the plan of what is known so far.
            counter: counts; without one there must be nothing to count.

        Raises:
            ValidationError: there would be too many rows, or too many to be counted.
        """
        counts: dict[tuple[str, str, str], Sequence[int]] = {}
        while True:
            rows = row_counts(self._entities, self._asked, self.clock, self._firsts, counts)
            some = self._with(rows)
            left = [each for each in self._wanted(rows) if each.key not in counts]
            if not left:
                return some, counts
            found = self._all_known(left, some, counts, planned, counter)
            if not found:
                names = listed(sorted({each.entity for each in left}))
                raise self._refused(
                    left[0],
                    f"what must be counted for it depends on itself. Give {names} a number of "
                    "rows, or break the cycle at one column",
                )
            counts |= found

    def _all_known(
        self,
        left: Sequence[Wanted],
        some: Scenario,
        counts: Counts,
        planned: Callable[[Scenario, Counts], Plan],
        counter: Counter | None,
    ) -> dict[tuple[str, str, str], Sequence[int]]:
        """Returns what was counted of what is wanted: all that can be by now, with one plan."""
        said = self.request.counts
        if found := {each.key: said[each.key] for each in left if each.key in said}:
            return found
        if counter is None:
            raise TypeError(f"{left[0].entity}.{left[0].column}: nobody counts its rows")
        plan = planned(some, counts)
        ready: list[Wanted] = []
        there: list[Wanted] = []
        for each in left:
            reads = each.reads(plan.dataset)
            if any(plan.dataset.rows.get(name) == DECIDED for name in reads):
                continue
            many = sum(plan.dataset.rows[name] for name in set(each.query.entities))
            if many > MOST_COUNTED:
                raise self._refused(
                    each,
                    "planning the run means scanning all rows of "
                    f"{listed(sorted(set(each.query.entities)))}, and at most {MOST_COUNTED:,} can "
                    f"be scanned (got {many:,}). Use fewer rows, or something that needs no count, "
                    "such as a range: where: { to: 10% }",
                )
            ready.append(each)
            if any(name in plan.existing for name in reads):
                there.append(each)
        numbers = counter.count(plan, ready, there)
        return {
            each.key: tuple(found)
            for each, found in zip(ready, numbers, strict=True)
            if found is not None
        }

    def _problem(self, entity: str, count: int) -> str | None:
        """Returns what is wrong with the rows of an entity, or None."""
        if self._asked[entity] != UNTIL:
            return f"must be at most {MAX_ROWS} (got {count})" if count > MAX_ROWS else None
        if count == 0 and not self._firsts[entity]:
            as_of = format_instant(self.clock.as_of)
            return (
                f"no row has a time until as_of, which is {as_of}, and a run makes rows of every "
                "entity. Let its time_series start earlier, or choose a later as_of"
            )
        return too_many_until(count)

    def _refused(self, each: Wanted, message: str) -> ValidationError:
        return ValidationError(_HEADLINE, [self.scenario.places.problem(each.path, message)])

    @cached_property
    def _entities(self) -> list[ReadEntity]:
        return read_entities(self.scenario.entities)

    @cached_property
    def _firsts(self) -> Mapping[str, int]:
        return {
            entity.name: self.request.growth.first(entity.name) for entity in self.scenario.entities
        }

    @cached_property
    def _asked(self) -> Mapping[str, int]:
        """Entity → its rows; ``DECIDED`` or ``UNTIL`` where they follow from something."""
        request, asked = self.request, {}
        for entity in self.scenario.entities:
            rows = entity.rows
            if request.scale is not None and rows >= 0:
                rows = scaled(rows, request.scale)
            if entity.fill_once and self._firsts[entity.name]:
                rows = 0  # earlier runs have filled it
            rows = request.row_overrides.get(entity.name, rows)
            if rows_are_listed(entity):
                rows = DECIDED  # all of them, once: a later run finds them
            if entity.existing:
                there = request.existing.get(entity.name)
                # A run that adds to earlier ones finds the rows that they have found.
                rows = DECIDED if there is None else there.rows - self._firsts[entity.name]
            asked[entity.name] = rows
        return asked

    def _wanted(self, rows: Mapping[str, int]) -> Iterator[Wanted]:
        totals = {name: max(0, self._firsts[name] + count) for name, count in rows.items()}
        by_name = {entity.name: entity for entity in self._entities}
        dataset = ReadDataset(by_name, totals, _ANY_INSTANT).after(self.request.growth.ends)
        yield from wanted(self._entities, dataset)

    def _with(self, rows: Mapping[str, int]) -> Scenario:
        problems: list[Problem] = [
            self.scenario.places.problem(("entities", index, "rows"), problem)
            for index, (name, count) in enumerate(rows.items())
            if (problem := self._problem(name, count))
        ]
        if problems:
            raise ValidationError(_HEADLINE, problems)
        entities = [
            entity.model_copy(update={"rows": rows[entity.name]})
            for entity in self.scenario.entities
        ]
        request = self.request
        scenario = self.scenario.model_copy(update={"entities": entities})
        return with_starts(scenario, request.starts, request.growth)


def as_said(
    scenario: Scenario, filled: Mapping[str, Entity], open_rows: Mapping[str, int]
) -> Scenario:
    """Returns the scenario of a run without what the run has found: as its record has it.

    Args:
        scenario: one with the rows of a run.
        filled: as ``found_entities``.
        open_rows: as ``AskedRows.open``.
    """
    if not filled and not open_rows:
        return scenario
    entities = [filled.get(entity.name, entity) for entity in scenario.entities]
    said = [
        each.model_copy(update={"rows": open_rows[each.name]}) if each.name in open_rows else each
        for each in entities
    ]
    return scenario.model_copy(update={"entities": said})


def with_found(scenario: Scenario, existing: Mapping[str, ExistingRows]) -> Scenario:
    """Returns a scenario whose entities with ``fill_once`` are read where rows of them are there.

    Args:
        scenario: a scenario with its profile.
        existing: entity → what was found of its rows.
    """
    if not any(entity.fill_once and entity.name in existing for entity in scenario.entities):
        return scenario
    from sdgen.scenario.fill_once import with_filled  # few scenarios ask for it

    return with_filled(scenario, existing)


def found_entities(
    said: Scenario, scenario: Scenario, request: RunRequest, clock: Clock
) -> Mapping[str, Entity]:
    """Returns entity → how a scenario says it, of those that ``with_found`` has read.

    They have the rows that a run makes of them where there are none, so a config hash is the same
    for both.

    Args:
        said: the scenario with its profile.
        scenario: what ``with_found`` returns of it.
        request: the request.
        clock: see ``AskedRows``.
    """
    pairs = zip(said.entities, scenario.entities, strict=True)
    read = [entity for entity, other in pairs if entity is not other]
    if not read:
        return {}
    guess = AskedRows(said, replace(request, existing={}), clock).guess
    return {
        entity.name: entity.model_copy(update={"rows": guess.entity(entity.name).rows})
        for entity in read
    }
