"""Temporary tables that are like tables of a run, and rows that are made into them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.sql_statements import create_temporary_as
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import (
    RowRange,
    insert_rows,
    range_parameters,
    range_values,
    table_of,
)
from sdgen.databases.checks.inspection import Inspection
from sdgen.databases.checks.trial_rows import bare_column, stored_value
from sdgen.databases.engine import Engine
from sdgen.databases.stored_tables import StoredColumn
from sdgen.errors import TargetError
from sdgen.scenario.models import Entity
from sdgen.values import Value


class TrialTables:
    """Makes temporary tables for entities whose own tables exist.

    Args:
        engine: a connection to the target.
        inspection: what the target holds.
    """

    def __init__(self, engine: Engine, inspection: Inspection) -> None:
        self.engine, self.inspection, self.plan = engine, inspection, inspection.plan

    def stored_columns(self, entity: Entity) -> Sequence[StoredColumn]:
        """Returns the columns of an entity's own table."""
        return self.inspection.tables[self.plan.table(entity)].columns

    def create(
        self,
        entity: Entity,
        table: exp.Table,
        columns: Sequence[str] | None = None,
        *,
        number: str | None = None,
    ) -> None:
        """Creates a temporary table of all columns of an entity's table, or of some.

        Args:
            entity: an entity whose table exists.
            table: the temporary table.
            columns: the columns; None for all. Then those of domains are of the types that those
                are made of, so that rows can be made that break them.
            number: the name of a further column, for row numbers.
        """
        copied: list[exp.Expr] = [x.col(name) for name in columns or ()]
        if columns is None:
            stored = self.stored_columns(entity)
            copied = [bare_column(each.name, each.domain_of) for each in stored]
        if number is not None:
            copied.append(x.alias(x.as_int64(exp.Null()), number))
        like = exp.select(*copied).from_(table_of(self.plan, entity)).limit(0)
        self.engine.execute(create_temporary_as(table.copy(), like))

    def fill(
        self,
        entity: Entity,
        table: exp.Table,
        only: Sequence[str],
        ranges: Sequence[tuple[int, int]],
        *,
        number: str | None = None,
    ) -> int:
        """Makes some columns of rows into a table, and returns how many rows.

        Args:
            entity: an entity whose table exists.
            table: the temporary table.
            only: the columns.
            ranges: which rows.
            number: the column that gets the row's number; None for none.
        """
        engine = self.engine
        size = max((end - first for first, end in ranges), default=1)
        look_ups = LookUps(self.inspection.compilation)
        rows = RowRange(*range_parameters(engine.dialect), at_most=size, altogether=size)
        insert = insert_rows(
            *(self.plan, entity, rows, look_ups),
            into=table,
            only=only,
            columns=[*only, *([] if number is None else [number])],
            types=self.inspection.types,
        )
        engine.provide(look_ups)
        sql = engine.dialect.render(insert)
        for first, end in ranges:
            engine.stage(look_ups, first, end)
            engine.execute_sql(sql, range_values(first, end))
        return sum(end - first for first, end in ranges)

    def insert(
        self,
        entity: Entity,
        table: exp.Table,
        columns: Sequence[str],
        rows: Iterable[Sequence[Value]],
    ) -> None:
        """Puts values into a temporary table, each as it is stored in its column.

        Args:
            entity: an entity whose table exists.
            table: the temporary table, of these columns alone.
            columns: the columns.
            rows: for each row its values, in the order of the columns.
        """
        stored = [
            exp.Tuple(
                expressions=[
                    stored_value(self.inspection, entity, name, value)
                    for name, value in zip(columns, row, strict=True)
                ]
            )
            for row in rows
        ]
        self.engine.execute(
            exp.Insert(this=table.copy(), expression=exp.Values(expressions=stored))
        )

    def drop(self, table: exp.Table) -> None:
        """Drops a temporary table, if it is there."""
        with suppress(TargetError):
            self.engine.execute(exp.Drop(tables=[table.copy()], kind="TABLE", exists=True))
