"""The count behind a cell is what a database reads from the cell."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.cells import Cell
from sdgen.column_types import ColumnType, DataType
from sdgen.databases.engine import Engine
from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.databases.sqlite.engine import SQLiteEngine
from tests.dialects.test_literals import read

STARTS = [datetime(1, 1, 1), datetime(1969, 12, 31, 23, 59, 59), datetime(2026, 1, 31, 12)]
SECONDS = [0, 1, 86_399, 86_400, 250_000_000_003]
UNITS = [-999_999, -1, 0, 1, 12_345]


def cells(engine: Engine) -> list[tuple[Cell, DataType]]:
    """Return cells of all kinds that are counts, of numbers the database has to compute."""
    dialect, found = engine.dialect, []
    for kind in (ColumnType.DATE, ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ):
        for start in STARTS:
            found += [
                (dialect.seconds_after(start, _number(engine, seconds), kind), DataType(kind))
                for seconds in SECONDS
            ]
            ticks = _number(engine, 86_400_000_001)
            cell = dialect.microseconds_after(start, ticks, 10**12, kind)
            found.append((cell, DataType(kind)))
    for scale in (0, 2, 9):
        kind = DataType(ColumnType.DECIMAL, 15, scale)
        found += [(dialect.decimal(_number(engine, units), scale), kind) for units in UNITS]
    return found


def _number(engine: Engine, value: int) -> exp.Expression:
    return engine.dialect.bigint(engine.dialect.literal(value, ColumnType.BIGINT))


def check(engine: Engine) -> None:
    """Assert that counts are exact, also of cells that may be NULL."""
    dialect, wanted, exact = engine.dialect, [], []
    for cell, kind in cells(engine):
        never, always = (exp.EQ(this=x.integer(1), expression=x.integer(n)) for n in (0, 1))
        for each in (
            cell,
            cell.unless(never, dialect.null(kind.kind)),
            cell.unless(always, dialect.null(kind.kind)),
        ):
            found = each.as_type(kind).count
            assert found is not None
            exact.append(found.exact(found.number.copy()))
            wanted.append(
                dialect.decimal_units(each.node, kind.scale)
                if kind.scale is not None
                else dialect.epoch_microseconds(each.node, kind.kind)
            )
            assert read(engine, [found.cell(found.number.copy())]) == read(engine, [each.node])
    assert read(engine, exact) == read(engine, wanted)


def test_sqlite() -> None:
    with SQLiteEngine(":memory:") as engine:
        check(engine)


@pytest.mark.every_version
def test_postgres(postgres_shared: str) -> None:
    with PostgresEngine(postgres_shared, None) as engine:
        check(engine)


def test_counts_of_another_type_are_none_of_the_columns() -> None:
    with SQLiteEngine(":memory:") as engine:
        cell = engine.dialect.decimal(x.integer(12), 2)
    assert cell.as_type(DataType(ColumnType.DECIMAL, 9, 2)) is cell
    for kind in (DataType(ColumnType.DECIMAL, 9, 3), DataType(ColumnType.FLOAT)):
        assert cell.as_type(kind).count is None
    assert cell.converted(lambda node: node) is cell
    assert cell.converted(lambda node: exp.Neg(this=node)).count is None


@pytest.mark.parametrize("kind", [ColumnType.DATE, ColumnType.TIMESTAMP])
def test_what_is_computed_of_a_shared_cell_takes_its_count(kind: ColumnType) -> None:
    with SQLiteEngine(":memory:") as engine:
        cell = engine.dialect.seconds_after(datetime(2026, 1, 31), x.col("n"), kind)
    count = cell.count
    assert count is not None
    assert count.number == x.col("n")
    assert "STRFTIME" not in engine.dialect.render(count.exact(x.col("n")))
