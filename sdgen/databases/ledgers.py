"""The ledgers of runs that a target holds, whichever run they are of."""

from __future__ import annotations

from sqlglot import exp

from sdgen.compiling.ledger_statements import LEDGER_COLUMNS, LEDGER_PREFIX
from sdgen.databases.engine import Engine
from sdgen.errors import TargetError
from sdgen.scenario.table_names import TableName


def ledgers_in(engine: Engine, besides: TableName | None = None) -> list[TableName]:
    """Returns the ledgers, without those of users' tables that happen to be called so.

    Args:
        engine: a connection to the target.
        besides: a ledger that is not meant.
    """
    names = engine.catalog.tables_beginning_with(LEDGER_PREFIX)
    others = [name for name in names if name != besides]
    found = engine.catalog.tables(others) if others else {}
    return [
        name
        for name, stored in found.items()
        if tuple(column.name for column in stored.columns) == LEDGER_COLUMNS
    ]


def read_ledger(engine: Engine, query: exp.Select) -> list[tuple[object, ...]]:
    """Returns the rows of a query of another run's ledger.

    There are none where its own run drops it at this moment, or it is of a user whose tables are
    not ours.
    """
    try:
        with engine.transaction():
            return engine.query(engine.dialect.render(query))
    except TargetError:
        return []
