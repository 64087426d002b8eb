"""What a dry run has been refused, and what it leaves out for that: what needs those rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from sdgen.compiling.late_columns import LateColumns
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.engine import Engine
from sdgen.errors import Problem, RowsRefusedError
from sdgen.scenario.entity_graph import parents_of
from sdgen.scenario.models import Entity
from sdgen.scenario.table_names import TableName


class Refusals:
    """The refusals of a dry run, whose entities are written in their order.

    Args:
        engine: the connection.
        inspection: what the target holds.
        parents: entity → the others whose rows have to be there before it begins.
    """

    def __init__(
        self, engine: Engine, inspection: Inspection, parents: Mapping[str, Sequence[str]]
    ) -> None:
        self._engine, self._inspection, self._parents = engine, inspection, parents
        self._missing: set[str] = set()  # entities whose rows are not there
        self.problems: list[Problem] = []

    def add(self, problem: Problem, entities: Sequence[Entity]) -> None:
        """Notes that rows of some entities were refused, all of them rolled back."""
        self.problems.append(problem)
        self._missing |= {each.name for each in entities}

    def add_rows(self, error: RowsRefusedError, entities: Sequence[Entity]) -> None:
        """Notes that rows of some entities were refused, where it is not known which."""
        broken = self._engine.broken_constraint(error).table
        of_table = self._inspection.entity_of(broken) if broken else None
        entities = entities or ([of_table] if of_table else [])
        self.add(self._problem(f"{error}. Change the scenario", entities), entities)

    def _problem(self, message: str, entities: Sequence[Entity]) -> Problem:
        if not entities:
            return Problem("", message)
        scenario = self._inspection.plan.scenario
        numbers = {each.name: at for at, each in enumerate(scenario.entities)}
        first, *others = (numbers[each.name] for each in entities)
        also = tuple(f"entities[{number}]" for number in others)
        return replace(scenario.places.problem(("entities", first), message), also=also)

    def leave_out(self, entities: Sequence[Entity]) -> bool:
        """Returns whether entities need rows that are missing; then theirs are missing as well."""
        if not any(map(self._needs_missing, entities)):
            return False
        self._missing |= {each.name for each in entities}
        return True

    def leave_late(self, late: LateColumns) -> bool:
        """Returns whether columns that are filled later need rows that are missing."""
        entity = self._inspection.plan.scenario.entity(late.entity)
        wanted = parents_of(self._inspection.plan.order)[entity.name]
        return not self._missing.isdisjoint(wanted)

    def leave_waiting_keys(self, written: Collection[str]) -> bool:
        """Returns whether what is checked in the end needs rows that are missing.

        Args:
            written: the entities with rows that were written.
        """
        there = {*written} - self._missing
        return any(
            each.entity.name in there and each.parent and each.parent.name in self._missing
            for each in self._inspection.references()
        )

    def _needs_missing(self, entity: Entity) -> bool:
        if not self._missing:
            return False
        if entity.name in self._missing or not self._missing.isdisjoint(self._parents[entity.name]):
            return True
        stored = self._inspection.tables.get(self._inspection.plan.table(entity))
        return stored is not None and stored.runs_code and self._may_look_at_missing(stored.name)

    def _may_look_at_missing(self, table: TableName) -> bool:
        """Returns whether triggers or CHECKs of a table may look for rows that are missing."""
        plan, catalog = self._inspection.plan, self._engine.catalog
        missing = {plan.table(each) for each in plan.order if each.name in self._missing}
        named = catalog.survey.named_by_triggers([table], missing)
        if named is None or named:
            return True
        looked_at = [each.looks_at for each in catalog.table_checks([table]).get(table, ())]
        return any(each is None or not missing.isdisjoint(each) for each in looked_at)
