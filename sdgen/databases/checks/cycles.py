"""Tables whose foreign keys form a cycle: how they can be filled all the same.

None of them can be filled first. So a column of one of the keys is written as NULL, and filled when
all rows are there (``sdgen.compiling.late_columns``). Where no column may be NULL, one statement
writes all rows of the tables (``sdgen.compiling.joint_statements``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from sdgen.column_types import ColumnType
from sdgen.compiling.late_columns import LateColumns
from sdgen.databases.checks.findings import Finding
from sdgen.databases.checks.inspection import Inspection, TableReference
from sdgen.databases.checks.table_checks import refuse_null
from sdgen.databases.checks.trial import Trial
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import StoredColumn, StoredKey
from sdgen.frozen import frozen
from sdgen.planning.conditions import cells_of
from sdgen.scenario.entity_graph import cycles_of
from sdgen.scenario.models import Column, Entity

_INEXACT = frozenset({ColumnType.FLOAT, ColumnType.DOUBLE})
_NUMBERS = frozenset({ColumnType.INT, ColumnType.BIGINT})

Edge = tuple[str, str]
"""Entities: one whose table has foreign keys, and one whose table they point to."""


@frozen
class _Choice:
    """A column of a foreign key that may be NULL until all rows are there, or why none may."""

    column: Column | None
    why_not: str = ""


def break_cycles(
    engine: Engine, inspection: Inspection, trial: Trial
) -> tuple[Inspection, list[Finding]]:
    """Returns what is filled late so that the other foreign keys have an order, and what is wrong.

    Of the columns that may be NULL those of the fewest rows are chosen; of as many, those of the
    entity that stands first in the scenario.
    """
    if not engine.checks_foreign_keys:
        return inspection, []
    breaking = _Breaking(engine, inspection, trial)
    if not breaking.cycles:
        return inspection, []
    chosen = breaking.chosen()
    inspection = replace(inspection, late=chosen.late, together=chosen.together)
    findings = [breaking.told(each) for each in chosen.late.values()]
    findings += [breaking.told_together(group) for group in chosen.together]
    return inspection, [*findings, *(breaking.refused(cycle) for cycle in chosen.left)]


@frozen
class _Chosen:
    """How cycles are broken: by late columns, by one statement for a group, or not at all."""

    late: Mapping[str, LateColumns]
    together: tuple[tuple[str, ...], ...]
    left: Sequence[Sequence[str]]


class _Breaking:
    """The cycles of a run's tables, and the foreign keys that make them."""

    def __init__(self, engine: Engine, inspection: Inspection, trial: Trial) -> None:
        self._engine, self._inspection, self._trial = engine, inspection, trial
        self._plan = inspection.plan
        self._by_edge: dict[Edge, list[TableReference]] = {}
        for each in inspection.references(while_writing=True):
            if each.parent is not None and each.parent is not each.entity:
                edge = each.entity.name, each.parent.name
                self._by_edge.setdefault(edge, []).append(each)
        self._choices: dict[int, _Choice] = {}

    @cached_property
    def cycles(self) -> list[list[str]]:
        """Groups of entities that all reach each other."""
        return cycles_of(self._graph(()))

    def _graph(self, broken: Sequence[Edge]) -> dict[str, list[str]]:
        graph: dict[str, list[str]] = {entity.name: [] for entity in self._plan.order}
        for child, parent in self._by_edge:
            if (child, parent) not in broken:
                graph[child].append(parent)
        return graph

    def chosen(self) -> _Chosen:
        """Returns what is filled late, what is written together, and what no choice breaks."""
        broken: list[Edge] = []
        while cycles := cycles_of(self._graph(broken)):
            wanted = [edge for cycle in cycles for edge in self._breakable(cycle, broken)]
            if not wanted:
                break
            broken.append(min(wanted, key=self._cost))
        if left := [cycle for cycle in cycles if self._rules(cycle)]:
            return _Chosen({}, (), left)
        for edge in [*broken]:  # what was broken first may do without, as others are broken now
            others = [each for each in broken if each != edge]
            if cycles_of(self._graph(others)) == cycles:
                broken = others
        return _Chosen(self._late(broken), tuple(map(tuple, cycles)), [])

    def _late(self, broken: Sequence[Edge]) -> dict[str, LateColumns]:
        late: dict[str, dict[str, None]] = {}
        for edge in broken:
            for reference in self._by_edge[edge]:
                column = self._choice(reference).column
                if column is not None:
                    late.setdefault(edge[0], {})[column.name] = None
        return {
            entity.name: LateColumns(entity.name, (*late[entity.name],), self._key(entity) or ())
            for entity in self._plan.order
            if entity.name in late
        }

    def _rules(self, cycle: Sequence[str]) -> list[str]:
        """Returns the rules that keep the tables of a cycle from being filled by one statement."""
        tables = [self._plan.table(self._plan.scenario.entity(name)) for name in cycle]
        found = self._engine.catalog.triggers(tables)
        return [
            f"rule {each.name} of {table} ({each.acts})"
            for table in tables
            for each in found.get(table, ())
            if each.is_rule and not each.updates
        ]

    def _breakable(self, cycle: Sequence[str], broken: Sequence[Edge]) -> Iterator[Edge]:
        for edge, references in self._by_edge.items():
            if (
                edge not in broken
                and {*edge} <= {*cycle}
                and all(self._choice(each).column for each in references)
            ):
                yield edge

    def _cost(self, edge: Edge) -> tuple[int, int, int]:
        names = [entity.name for entity in self._plan.scenario.entities]
        rows = self._plan.scenario.entity(edge[0]).rows
        return rows, names.index(edge[0]), names.index(edge[1])

    # -- which column ---------------------------------------------------------------------------

    def _choice(self, reference: TableReference) -> _Choice:
        known = self._choices.get(id(reference))
        if known is None:
            known = self._choices[id(reference)] = self._choose(reference)
        return known

    def _choose(self, reference: TableReference) -> _Choice:
        entity, why_not = reference.entity, ""
        for name in reference.key.columns:
            column = self._inspection.column(entity, name)
            stored = self._inspection.stored_column(entity, name)
            if column is None or stored is None:
                continue
            reason = self._why_not(entity, stored)
            if not reason:
                return _Choice(column)
            why_not = why_not or f"{self._plan.table(entity)}.{name} {reason}"
        return _Choice(None, why_not)

    def _why_not(self, entity: Entity, stored: StoredColumn) -> str:
        """Returns why a column cannot be NULL until all rows are there; empty where it can."""
        inspection, table = self._inspection, self._plan.table(entity)
        if not stored.nullable:
            return "does not accept NULL"
        if stored.has_default or not stored.writable:
            return "has a default"
        keys = inspection.keys.get(table, ())
        if any(self._needs(key, stored.name) for key in keys):
            return "is in a unique index that is partial or treats NULLs as equal"
        pointing = (key for each in inspection.keys.values() for key in each if key.table == table)
        if any(stored.name in key.references for key in pointing):
            return "is what a foreign key points to"
        partitioning = self._engine.catalog.partitionings([table]).get(table)
        if partitioning and stored.name in partitioning.columns:
            return "chooses the partition"
        if self._fills_generated(entity, stored):
            return "is in a generated column that does not accept NULL"
        key = self._key(entity)
        if key is None:
            return (
                "cannot be filled afterwards: the scenario fills no primary key, and no unique "
                "columns that are NOT NULL, to find the rows by"
            )
        if not self._engine.catalog.may_fill(table, [stored.name], key):
            return "cannot be filled afterwards: this role may not UPDATE it"
        if refuse_null(self._engine, inspection, self._trial, entity, stored.name):
            return "must not be NULL because of a CHECK or MATCH FULL"
        return ""

    def _needs(self, key: StoredKey, name: str) -> bool:
        """Returns whether rows may break a unique key as long as a column is NULL."""
        if not key.is_unique and not key.exclusion:
            return False
        return name in key.uses or (name in key.columns and not key.nulls_repeat)

    def _fills_generated(self, entity: Entity, stored: StoredColumn) -> bool:
        table = self._inspection.tables[self._plan.table(entity)]
        strict = {each.name for each in table.columns if not each.writable and not each.nullable}
        if not strict:
            return False
        from sdgen.planning.conditions.reading import read_condition

        filled = self._engine.catalog.fillings([table.name]).get(table.name, {})
        return any(
            name in strict
            and stored.name in cells_of(read_condition(each.expression, self._plan.dialect))
            for name, each in filled.items()
        )

    def _key(self, entity: Entity) -> tuple[str, ...] | None:
        """Returns the columns by which a row of an entity is found; None where there are none."""
        found = []
        for key in self._inspection.keys_of(entity):
            columns = [self._inspection.column(entity, name) for name in key.columns]
            filled = [column for column in columns if column is not None]
            stored = [self._inspection.stored_column(entity, name) for name in key.columns]
            if (
                key.is_unique
                and key.is_plain
                and len(filled) == len(key.columns)
                and all(each is not None and not each.nullable for each in stored)
                and not any(column.type.kind in _INEXACT for column in filled)
            ):
                found.append(filled)
        if not found:
            return None
        best = min(
            found,
            key=lambda columns: (
                len(columns),
                sum(column.type.kind not in _NUMBERS for column in columns),
            ),
        )
        return tuple(column.name for column in best)

    # -- words ----------------------------------------------------------------------------------

    def told(self, late: LateColumns) -> Finding:
        """Returns what is filled late, for users to know."""
        entity = self._plan.scenario.entity(late.entity)
        names = ", ".join(late.columns)
        cycle = next(cycle for cycle in self.cycles if late.entity in cycle)
        tables = ", ".join(str(self._plan.table(self._plan.scenario.entity(n))) for n in cycle)
        return Finding(
            str(self._plan.table(entity)),
            f"{names} {'is' if len(late.columns) == 1 else 'are'} written as NULL, and filled by "
            f"UPDATE when all rows are there (rows are found by {', '.join(late.key)}): foreign "
            f"keys of {tables} form a cycle",
            is_certain=False,
        )

    def told_together(self, group: Sequence[str]) -> Finding:
        """Returns what is written by one statement, for users to know."""
        entities = [self._plan.scenario.entity(name) for name in group]
        tables = ", ".join(str(self._plan.table(entity)) for entity in entities)
        rows = sum(entity.rows for entity in entities)
        return Finding(
            str(self._plan.table(entities[0])),
            f"all {rows:,} rows of {tables} are written by one statement, whatever the batch size: "
            "their foreign keys form a cycle, and are checked at its end",
            is_certain=False,
        )

    def refused(self, cycle: Sequence[str]) -> Finding:
        """Returns that a cycle cannot be broken, and what to do."""
        edges = {
            edge: references for edge, references in self._by_edge.items() if {*edge} <= {*cycle}
        }
        first = self._plan.scenario.entity(cycle[0])
        references = [each for group in edges.values() for each in group]
        keys = ", ".join(
            f"{self._plan.table(each.entity)} ({', '.join(each.key.columns)}) to {each.key.table}"
            for each in references
        )
        reasons = "; ".join(
            dict.fromkeys(
                choice.why_not for each in references if (choice := self._choice(each)).why_not
            )
        )
        return Finding(
            str(self._plan.table(first)),
            f"foreign keys of the tables form a cycle: {keys}. None of them can be filled first, "
            f"and no column can be filled afterwards: {reasons}. One statement cannot fill all of "
            f"them either: {', '.join(self._rules(cycle))}. Make one of these columns nullable, "
            "or disable the rule (ALTER TABLE … DISABLE RULE …)",
        )
