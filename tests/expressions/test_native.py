"""Expressions mean what Postgres means by the same text, on every engine, at the edges too."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from dialects import sql_nodes as x
from generators_sql.expressions.compiling import check_expression, store_expression
from generators_sql.expressions.function_list import ALIASES, FUNCTIONS
from generators_sql.expressions.scope import Known, Scope
from sdgen.column_types import ColumnType, DataType, parse_column_type
from sdgen.databases.engine import Engine
from sdgen.errors import OutOfRangeError
from sdgen.values import canonical_text, coerce
from tests.support.native_cases import CASES, EDGES, OPERATORS, TYPES, Same
from tests.support.random_large import range_of

AS_OF = datetime(2026, 1, 31, 12, tzinfo=UTC)
KNOWN = {name: Known(kind, nullable=True, range=range_of(kind)) for name, kind in TYPES.items()}
BEYOND = "beyond"
# Postgres's conditions of what is out of range; the last one is how sdgen says so.
_BEYOND = "numeric_value_out_of_range OR datetime_field_overflow OR invalid_text_representation"

Row = dict[str, object]
Outcomes = list[str | None]


def edge_rows(count: int) -> list[Row]:
    """Return rows of edge values: every value of every column, and many pairs of them."""
    chosen = random.Random(11)
    columns: dict[str, list[object]] = {}
    for name, (_, values) in EDGES.items():
        rounds = [chosen.sample(values, len(values)) for _ in range(count // len(values) + 1)]
        columns[name] = [value for each in rounds for value in each][:count]
    return [{name: columns[name][row] for name in columns} for row in range(count)]


def fill(engine: Engine, rows: Sequence[Row]) -> None:
    """Make the temporary table ``edges`` of some rows."""
    dialect = engine.dialect
    types = {name: dialect.type_name(kind) for name, kind in TYPES.items()}
    if dialect.name != "sqlite":  # texts are compared by their bytes
        types = {
            name: f'{kind} COLLATE "C"' if kind == "TEXT" else kind for name, kind in types.items()
        }
    listed = ", ".join(f"{name} {kind}" for name, kind in types.items())
    cascade = "" if dialect.name == "sqlite" else " CASCADE"  # a function takes its rows
    engine.execute_sql(f"DROP TABLE IF EXISTS edges{cascade}")
    engine.execute_sql(f"CREATE TEMPORARY TABLE edges (id BIGINT, {listed})")
    for number, row in enumerate(rows):
        cells = [
            dialect.render(dialect.literal(coerce(row[name], kind), kind.kind))
            for name, kind in TYPES.items()
        ]
        engine.execute_sql(f"INSERT INTO edges VALUES ({number}, {', '.join(cells)})")


def in_postgres(engine: Engine, sql: str, target: DataType) -> Outcomes:
    """Return the value of an expression in each row, or that it is beyond what can be held."""
    engine.execute_sql(
        "CREATE OR REPLACE FUNCTION pg_temp.outcome(cells edges) RETURNS text LANGUAGE plpgsql AS "
        f"$sql$ BEGIN RETURN (SELECT ({sql})::text FROM (SELECT (cells).* OFFSET 0) AS r); "
        f"EXCEPTION WHEN {_BEYOND} THEN RETURN '{BEYOND}'; END $sql$"
    )
    found = engine.query("SELECT pg_temp.outcome(edges) FROM edges ORDER BY id")
    return [_canonical(None if text is None else str(text), target) for (text,) in found]


def _canonical(text: str | None, target: DataType) -> str | None:
    """Return what Postgres writes as every engine's canonical text."""
    kind = target.kind
    if text is None or text == BEYOND:
        return text
    if kind is ColumnType.DECIMAL:
        return canonical_text(Decimal(text), target)
    if kind is ColumnType.DOUBLE:
        return canonical_text(float(text), target)
    if kind in (ColumnType.DATE, ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ):
        if "BC" in text or text[4] != "-":
            return BEYOND  # Postgres knows the year 10000
        return text if kind is ColumnType.DATE else canonical_text(_instant(text), target)
    return text


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


def in_sqlite(engine: Engine, sql: str, target: DataType, expected: Outcomes) -> Outcomes:
    """Return the same; what is expected only says which rows to look at together."""
    fine = [row for row, value in enumerate(expected) if value != BEYOND]
    others = [[row] for row, value in enumerate(expected) if value == BEYOND]
    found: dict[int, str | None] = {}
    left = [fine, *others]
    while left:
        rows = left.pop()
        listed = ", ".join(map(str, rows))
        query = f"SELECT id, {sql} FROM (SELECT * FROM edges WHERE id IN ({listed}) LIMIT -1)"
        try:
            found |= {
                int(str(row)): canonical_text(value, target) for row, value in engine.query(query)
            }
        except OutOfRangeError:
            if len(rows) == 1:
                found[rows[0]] = BEYOND
            else:
                left += [rows[: len(rows) // 2], rows[len(rows) // 2 :]]
    return [found[row] for row in sorted(found)]


def compiled(engine: Engine, case: Same) -> str:
    """Return what sdgen makes of an expression, as an INSERT stores it."""
    dialect, target = engine.dialect, parse_column_type(case.type)
    scope = Scope(dialect, KNOWN, x.col, AS_OF, x.col("id"))
    node = store_expression(case.sql, scope, target).node
    return dialect.render(
        node if dialect.name == "sqlite" else x.cast(node, dialect.type_name(target))
    )


def differences(sqlite: Engine, postgres: Engine, rows: Sequence[Row]) -> list[str]:
    """Return where an engine's value of a case is not the native one."""
    wrong = []
    for engine in (sqlite, postgres):
        fill(engine, rows)
    for case in CASES:
        target = parse_column_type(case.type)
        type_name = postgres.dialect.type_name(target)
        native = in_postgres(postgres, f"CAST({case.native or case.sql} AS {type_name})", target)
        for name, got in (
            ("Postgres", in_postgres(postgres, compiled(postgres, case), target)),
            ("SQLite", in_sqlite(sqlite, compiled(sqlite, case), target, native)),
        ):
            for row, expected, value in zip(rows, native, got, strict=True):
                if value != expected:
                    used = {key: row[key] for key in EDGES if re.search(rf"\b{key}\b", case.sql)}
                    wrong.append(f"{case.sql} of {used} is {value} in {name}, not {expected}")
    return wrong


def test_edges(sqlite: Engine, postgres: Engine) -> None:
    assert not differences(sqlite, postgres, edge_rows(50))


@pytest.mark.slow
def test_many_edges(sqlite: Engine, postgres: Engine) -> None:
    assert not differences(sqlite, postgres, edge_rows(2_000))


def test_every_function_and_operator_has_its_cases() -> None:
    about = {name for case in CASES for name in case.of}
    assert about == {*OPERATORS, *(set(FUNCTIONS) - set(ALIASES))}
    for case in CASES:
        assert not check_expression(case.sql, KNOWN, target=parse_column_type(case.type)).problems
