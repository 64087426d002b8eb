"""Entities with ``fill_once``: whether their tables hold rows, and whole ones."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.compiling.ledger_statements import concerning
from sdgen.compiling.statements import table_node
from sdgen.databases.checks.existing_rows import HEADLINE
from sdgen.databases.engine import Engine
from sdgen.databases.ledgers import ledgers_in, read_ledger
from sdgen.errors import Problem, TableMismatchError
from sdgen.scenario.models import Entity
from sdgen.scenario.table_names import TableName, table_name


def filled(engine: Engine, entities: Sequence[Entity], schema: str | None) -> list[Entity]:
    """Returns those of some entities whose tables hold rows.

    Args:
        engine: a connection to the target.
        entities: the entities.
        schema: schema of the tables of entities that name none.

    Raises:
        TableMismatchError: a run has begun to fill such a table, and has not finished.
        TargetError: a table cannot be read.
    """
    if not entities:
        return []
    names = {
        entity.name: table_name(entity.target_table, entity.schema_name, schema)
        for entity in entities
    }
    stored = engine.catalog.tables([*names.values()])
    found = [
        entity
        for entity in entities
        if names[entity.name] in stored and _holds_rows(engine, names[entity.name])
    ]
    problems = [
        Problem(
            str(names[entity.name]),
            f"is filled once, and run {run_id} has not finished with it. Resume that run, or undo "
            "it, which removes the rows that it has written",
        )
        for entity in found
        for run_id in _unfinished(engine, names[entity.name])
    ]
    if problems:
        raise TableMismatchError(HEADLINE, problems)
    return found


def _holds_rows(engine: Engine, table: TableName) -> bool:
    query = exp.select(x.integer(1)).from_(table_node(table)).limit(1)
    return bool(engine.query(engine.dialect.render(query)))


def _unfinished(engine: Engine, table: TableName) -> list[str]:
    """Returns the runs whose ledgers name a table."""
    return [
        str(run_id)
        for ledger in ledgers_in(engine)
        for run_id, _ in read_ledger(engine, concerning(ledger, [table]))
    ]
