"""Expressions have the same value on every engine, and it is the expected one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.expressions.compiling import check_expression, store_expression
from generators_sql.expressions.function_list import SECTIONS
from generators_sql.expressions.scope import Known, Scope
from generators_sql.expressions.types import Kind
from sdgen.column_types import DataType, parse_column_type
from sdgen.databases.engine import Engine
from sdgen.values import canonical_text
from tests.support.cells import row_of
from tests.support.expr_cases import CASES, COLUMNS, TYPES
from tests.support.runs import Runs, assert_same, column_of, scenario_with

AS_OF = datetime(2026, 1, 31, 12, tzinfo=UTC)
CELLS = {name: value for name, (_, value) in COLUMNS.items()}
KNOWN = {name: Known(TYPES[name], nullable=value is None) for name, value in CELLS.items()}


def values(engine: Engine, cases: Sequence[tuple[str, DataType]]) -> list[str | None]:
    """Return the values of expressions, each with the type of its column, as canonical text."""
    found: list[object] = []
    scope = Scope(engine.dialect, KNOWN, x.col, AS_OF, x.col("q"))
    row = row_of(engine.dialect, CELLS, TYPES).subquery("r")
    for start in range(0, len(cases), 40):
        some = cases[start : start + 40]
        nodes = [store_expression(sql, scope, kind).node for sql, kind in some]
        query = exp.select(*nodes).from_(row)
        found += engine.query(engine.dialect.render(query))[0]
    return [canonical_text(value, kind) for value, (_, kind) in zip(found, cases, strict=True)]


def check(engine: Engine) -> None:
    """Assert the values of all cases."""
    cases = [(sql, parse_column_type(kind)) for sql, kind, _ in CASES]
    refused = {sql: check_expression(sql, KNOWN, target=kind).problems for sql, kind in cases}
    assert not {sql: problems for sql, problems in refused.items() if problems}
    got = values(engine, cases)
    wrong = [
        (sql, expected, value)
        for (sql, _, expected), value in zip(CASES, got, strict=True)
        if value != expected
    ]
    assert not wrong


def test_cases(engine: Engine) -> None:
    check(engine)


EXAMPLES = [
    example
    for functions in SECTIONS.values()
    for function in functions
    for example in function.examples
]
DOCUMENTED = {
    Kind.INT: "bigint",
    Kind.DOUBLE: "double",
    Kind.NULL: "text",
}


def documented_type(sql: str) -> DataType:
    """Return the type of a column for the value of an example."""
    kind = check_expression(sql, {}).type
    assert kind is not None, check_expression(sql, {}).problems
    if kind.kind is Kind.DECIMAL:
        return parse_column_type(f"decimal(15,{kind.scale})")
    return parse_column_type(DOCUMENTED.get(kind.kind, str(kind)))


def check_examples(engine: Engine) -> None:
    """Assert that the examples of docs/expressions.md have the values that stand there."""
    cases = [(sql, documented_type(sql)) for sql, _ in EXAMPLES]
    got = values(engine, cases)
    assert dict(zip([sql for sql, _ in EXAMPLES], got, strict=True)) == dict(EXAMPLES)


def test_documented_examples(engine: Engine) -> None:
    check_examples(engine)


def test_columns_with_the_names_of_truth_values(postgres_shared: str) -> None:
    # SQLite knows no such names in subqueries.
    one = column_of("TRUE", "int", "const", {"value": 4})
    other = {"name": "sum", "type": "int", "expr": '"TRUE" * 2'}
    scenario = scenario_with({"name": "t", "rows": 2, "columns": [one, other]})
    with Runs() as runs:
        made = runs.sqlite(scenario)
        assert made["t"] == [("4", "8")] * 2
        assert_same(made, runs.postgres(scenario, postgres_shared))
