"""Cells as a database makes them, asked for without writing a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from sdgen.column_types import DataType
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.databases.engine import Engine
from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.planning.request import RunRequest
from sdgen.scenario.models import Scenario
from sdgen.values import coerce
from tests.support.reference import SEED, Case
from tests.support.runs import REQUEST, canonical_cells, plan_for, scenario_with


def open_engine(dsn: str) -> Engine:
    """Returns a connection to a Postgres database, or to SQLite in memory."""
    return SQLiteEngine(dsn) if dsn == ":memory:" else PostgresEngine(dsn, None)


def columns_of(cases: Sequence[Case]) -> list[dict[str, Any]]:
    """Returns a column for each case, named after its place."""
    return [
        {
            "name": f"c{index}",
            "type": case.kind,
            "nullable": True,
            "generator": {"type": case.generator, "params": case.params},
        }
        for index, case in enumerate(cases)
    ]


def made_by(
    engine: Engine, scenario: Scenario, entity: str, request: RunRequest = REQUEST
) -> list[list[str | None]]:
    """Returns the cells of each column of an entity as canonical text."""
    plan = plan_for(scenario, engine.kind, request)
    look_ups = LookUps()
    columns = plan.scenario.entity(entity).columns
    rows = RowRange.of(0, plan.scenario.entity(entity).rows)
    query = select_rows(plan, plan.scenario.entity(entity), rows, look_ups)
    engine.provide(look_ups)
    by_row = engine.query(plan.dialect.render(query))
    return [
        canonical_cells(cells, column.type)
        for column, cells in zip(columns, zip(*by_row, strict=True), strict=True)
    ]


def made_of_cases(
    dsn: str, entity: str, cases: Sequence[Case], rows: int
) -> list[list[str | None]]:
    """Returns the cells of each case; see ``columns_of`` and ``made_by``."""
    things = {"name": entity, "rows": rows, "columns": columns_of(cases)}
    with open_engine(dsn) as engine:
        return made_by(engine, scenario_with(things, seed=SEED), entity)


def row_of(
    dialect: Dialect, cells: Mapping[str, object], types: Mapping[str, DataType]
) -> exp.Select:
    """Returns a query of one row: those cells, of those types."""
    selected = []
    for name, cell in cells.items():
        literal = dialect.literal(coerce(cell, types[name]), types[name].kind)
        if dialect.name != "sqlite":
            literal = x.cast(literal, dialect.type_name(types[name]))
        selected.append(exp.alias_(literal, x.ident(name)))
    return exp.select(*selected)
