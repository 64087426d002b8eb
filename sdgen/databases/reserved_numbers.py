"""Numbers that runs which have not finished are still to give their rows."""

from __future__ import annotations

from collections.abc import Sequence

from sdgen.compiling.ledger_statements import named_of, numbers_named
from sdgen.databases.engine import Engine
from sdgen.databases.ledgers import ledgers_in, read_ledger
from sdgen.frozen import frozen
from sdgen.planning.starts import NumberRange
from sdgen.scenario.table_names import TableName


@frozen
class UnfinishedRun:
    """A run whose ledger stands.

    Args:
        run_id: the run.
        tables: those of some tables that it fills.
        begun: those that it has written rows to.
        numbers: what columns of them get, or have got in part.
    """

    run_id: str
    tables: frozenset[TableName]
    begun: frozenset[TableName]
    numbers: tuple[NumberRange, ...]

    def is_gone_from(self, table: TableName, *, holds_rows: bool) -> bool:
        """Returns whether a table has been emptied, or made anew, since the run wrote to it."""
        return table in self.begun and not holds_rows


def unfinished_runs(engine: Engine, tables: Sequence[TableName]) -> list[UnfinishedRun]:
    """Returns the runs whose ledgers name some tables.

    Args:
        engine: a connection to the target.
        tables: the tables.
    """
    named = {str(table): table for table in tables}
    found = []
    for ledger in ledgers_in(engine) if tables else ():
        rows = [
            (str(run_id), named[str(table)], str(name), int(str(row)) >= 0)
            for run_id, table, name, row in read_ledger(engine, named_of(ledger, tables))
        ]
        if rows:
            numbers = (numbers_named(name, table) for _, table, name, _ in rows)
            found.append(
                UnfinishedRun(
                    rows[0][0],
                    frozenset(table for _, table, *_ in rows),
                    frozenset(table for _, table, _, is_begun in rows if is_begun),
                    tuple(each for each in numbers if each is not None),
                )
            )
    return found
