"""What a run wants to do in its target, for the database to say what it may not."""

from __future__ import annotations

from collections.abc import Mapping

from sdgen.compiling.compilation import Compilation
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.databases.access import TableUse, Wanted
from sdgen.databases.stored_tables import StoredTable
from sdgen.planning.plan import Plan
from sdgen.scenario.table_keys import KeyKind
from sdgen.scenario.table_names import TableName


def wanted_by(
    plan: Plan, tables: Mapping[TableName, StoredTable], compilation: Compilation
) -> Wanted:
    """Returns what a run wants to do.

    Args:
        plan: its plan.
        tables: the tables of the plan that exist.
        compilation: of the statements that are compiled for the run.
    """
    created = [entity for entity in plan.order if plan.table(entity) not in tables]
    pointed_to = {
        plan.table(plan.scenario.entity(key.entity))
        for entity in created
        for key in plan.keys[entity.name]
        if key.kind is KeyKind.FOREIGN
    }
    uses = {}
    for entity in plan.order:
        table = plan.table(entity)
        if table in tables and tables[table].is_table:
            uses[table] = TableUse(
                tuple(column.name for column in entity.stored_columns),
                is_emptied=plan.empties(entity),
                is_pointed_to=table in pointed_to,
            )
    for entity in plan.parents_there:
        table = plan.table(entity)
        uses.setdefault(table, TableUse(is_pointed_to=table in pointed_to, is_written=False))
    schemas = [plan.schema, *(plan.table(entity).schema for entity in created)]
    return Wanted(
        uses,
        tuple(dict.fromkeys(schema for schema in schemas if schema is not None)),
        lambda: _needs_temporary(plan, compilation),
    )


def _needs_temporary(plan: Plan, compilation: Compilation) -> bool:
    """Returns whether values are looked up in temporary tables."""
    look_ups = LookUps(compilation)
    for entity in plan.order:
        first, end = plan.first(entity), plan.end(entity)
        select_rows(plan, entity, RowRange.of(first, max(end, first + 1)), look_ups)
    return bool(look_ups.tables)
