"""Instants as microseconds since the epoch, and back: exact, and the same on every engine."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from dialects.cells import EPOCH
from sdgen.column_types import ColumnType, DataType
from sdgen.databases.engine import Engine
from sdgen.databases.postgres.engine import PostgresEngine
from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.instants import to_microseconds
from sdgen.values import Value, canonical_text
from tests.dialects.test_literals import read

MOMENTS = [
    datetime(1, 1, 1),
    datetime(1, 1, 1, 0, 0, 0, 1),
    datetime(1969, 12, 31, 23, 59, 59, 999_999),
    datetime(1970, 1, 1),
    datetime(2024, 2, 29, 23, 59, 59, 999_999),
    datetime(2026, 1, 31, 12, 0, 0, 500),
    datetime(2255, 6, 5, 23, 47, 34, 740_993),
    datetime(9999, 12, 31, 23, 59, 59, 999_999),
]
CASES: list[tuple[ColumnType, Value]] = [
    *((ColumnType.TIMESTAMP, moment) for moment in MOMENTS),
    *((ColumnType.TIMESTAMPTZ, moment.replace(tzinfo=UTC)) for moment in MOMENTS),
    *((ColumnType.DATE, moment.date()) for moment in MOMENTS),
    *((kind, None) for kind in (ColumnType.DATE, ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ)),
]


def expected(value: Value) -> int | None:
    """Return the microseconds from the epoch to a moment."""
    if value is None:
        return None
    if isinstance(value, datetime):
        return to_microseconds(value.replace(tzinfo=UTC))
    assert isinstance(value, date)
    return (value - EPOCH.date()).days * 86_400 * 10**6


def check(engine: Engine) -> None:
    """Assert both directions of all cases."""
    dialect = engine.dialect
    there = [
        dialect.epoch_microseconds(dialect.literal(value, kind), kind) for kind, value in CASES
    ]
    ticks = read(engine, there)
    assert ticks == [expected(value) for _, value in CASES]
    back = [
        dialect.timestamp_of_microseconds(dialect.literal(tick, ColumnType.BIGINT), kind).node
        for (kind, _), tick in zip(CASES, ticks, strict=True)
        if tick is None or isinstance(tick, int)
    ]
    values = [
        canonical_text(value, DataType(kind))
        for value, (kind, _) in zip(read(engine, back), CASES, strict=True)
    ]
    assert values == [canonical_text(value, DataType(kind)) for kind, value in CASES]


def test_sqlite() -> None:
    with SQLiteEngine(":memory:") as engine:
        check(engine)


@pytest.mark.every_version
def test_postgres(postgres_shared: str) -> None:
    with PostgresEngine(postgres_shared, None) as engine:
        check(engine)
