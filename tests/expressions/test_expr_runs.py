"""expr in whole scenarios: after parents, under foreign keys, with NULLs; the same everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdgen.planning.request import RunRequest
from tests.support.amounts import examples
from tests.support.random_exprs import expressions
from tests.support.runs import AS_OF, Runs, Tables, assert_same, column_of, scenario_with


def made(name: str, kind: str, sql: str, **more: Any) -> dict[str, Any]:
    """Return a column of an expression."""
    return {"name": name, "type": kind, "expr": sql, **more}


ORDERS = {
    "name": "orders",
    "rows": 40,
    "columns": [
        column_of("id", "int", "sequence", {}),
        column_of("number", "int", "uniform_int", {"min": 1, "max": 99_999}),
        made("code", "text", "'SO-' || lpad(number, 5, '0') || '-' || id"),
        column_of("created_at", "timestamp", "time_series", {"start": "-90d", "step": "7h"}),
    ],
}
LINES = {
    "name": "lines",
    "rows": 300,
    "columns": [
        # Used before it stands there: the order of columns does not matter.
        made("total", "decimal(12,2)", "price * quantity * (1 - discount)"),
        column_of("order_id", "int", "fk", {"entity": "orders", "column": "id"}),
        column_of(
            "parent_created", "timestamp", "parent", {"via": "order_id", "column": "created_at"}
        ),
        column_of("order_code", "text", "parent", {"via": "order_id", "column": "code"}),
        column_of("other_code", "text", "fk", {"entity": "orders", "column": "code"}),
        made("due_at", "timestamp", "parent_created + interval '3 days'"),
        column_of("quantity", "int", "uniform_int", {"min": 1, "max": 9}),
        column_of("price", "decimal(8,2)", "decimal", {"min": 0.01, "max": 999.99}),
        made("discount", "decimal(4,3)", "CASE WHEN quantity >= 5 THEN 0.125 ELSE 0 END"),
        made("note", "text", "upper(left(order_code, 4)) || total", nullable=True, null_rate=0.4),
        made("has_note", "bool", "note IS NOT NULL AND length(note) > 5", nullable=True),
    ],
}


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def check_lines(tables: Tables) -> None:
    """Assert what has to be so of the orders and their lines."""
    orders = {int(row[0] or 0): row for row in tables["orders"]}
    codes = {row[2] for row in tables["orders"]}
    noted = 0
    for total, order, created, code, other, due, quantity, price, discount, note, has in tables[
        "lines"
    ]:
        parent = orders[int(order or 0)]
        assert (created, code) == (parent[3], parent[2])
        assert code == f"SO-{int(parent[1] or 0):05}-{order}"
        assert other in codes
        later = datetime.fromisoformat(str(created)) + timedelta(days=3)
        assert datetime.fromisoformat(str(due)) == later
        share = Decimal("0.125") if int(quantity or 0) >= 5 else Decimal(0)
        assert Decimal(str(discount)) == share
        exact = Decimal(str(price)) * int(quantity or 0) * (1 - share)
        rounded = exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
        assert Decimal(str(total)) == rounded
        assert note in (None, f"SO-{int(parent[1] or 0):05}"[:4] + str(total))
        assert has == ("true" if note is not None and len(note) > 5 else "false")
        noted += note is not None
    assert 140 < noted < 220


def test_after_parents(runs: Runs, postgres_shared: str) -> None:
    scenario = scenario_with(ORDERS, LINES)
    request = RunRequest(as_of=AS_OF)
    tables = runs.sqlite(scenario, request)
    check_lines(tables)
    assert_same(tables, runs.postgres(scenario, postgres_shared, request))


def test_null_rate_moves_no_cell(runs: Runs) -> None:
    entity = dict(ORDERS)
    plain = runs.sqlite(scenario_with(entity))["orders"]
    code = made("code", "text", "'SO-' || lpad(number, 5, '0') || '-' || id")
    columns = [*ORDERS["columns"]]  # type: ignore[misc]
    columns[2] = {**code, "nullable": True, "null_rate": 0.5}
    some = runs.sqlite(scenario_with({**entity, "columns": columns}))["orders"]
    assert 5 < sum(row[2] is None for row in some) < 35
    assert all(row[2] in (None, other[2]) for row, other in zip(some, plain, strict=True))


@examples(quick=4, slow=10)
@given(data=st.lists(expressions(), min_size=8, max_size=16))
def test_random_expressions(runs: Runs, postgres_shared: str, data: list[dict[str, Any]]) -> None:
    columns = [
        column_of("i", "int", "uniform_int", {"min": -9, "max": 9}),
        column_of("p", "decimal(6,2)", "decimal", {"min": -5, "max": 5}),
        column_of("f", "double", "uniform_float", {"min": -3, "max": 3}),
        {
            **column_of("s", "text", "choice", {"values": ["", "a", "Ab ", "ß%_", None]}),
            "nullable": True,
        },
        {**column_of("b", "bool", "choice", {"values": [True, False, None]}), "nullable": True},
        column_of("t", "timestamp", "timestamp", {"min": "1960-01-01", "max": "2030-01-01"}),
        column_of("day", "date", "date", {"min": "1960-01-01", "max": "2030-01-01"}),
        *(
            {"name": f"x{place}", "nullable": True, **expression}
            for place, expression in enumerate(data)
        ),
    ]
    scenario = scenario_with({"name": "t", "rows": 25, "columns": columns})
    assert_same(runs.sqlite(scenario), runs.postgres(scenario, postgres_shared))
