"""Numbers beyond 64 bits or beyond their column's type: an error on every engine, never a value."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.expr import Expr
from generators_sql.expressions.compiling import check_expression, store_expression
from generators_sql.expressions.scope import Known, Scope
from sdgen.column_types import DataType, parse_column_type
from sdgen.databases.engine import Engine
from sdgen.errors import OutOfRangeError, ValidationError
from sdgen.planning.request import RunRequest
from sdgen.runs.previewing.preview import preview
from sdgen.runs.resolving.targets import inline_target
from sdgen.runs.service import RunService
from sdgen.scenario.models import Scenario
from sdgen.store import RunStatus, Store
from sdgen.values import canonical_text
from tests.support.amounts import examples
from tests.support.cells import row_of
from tests.support.databases import Database
from tests.support.random_large import LARGE, TARGETS, large_expressions, range_of
from tests.support.runs import (
    REQUEST,
    Runs,
    Tables,
    assert_same,
    column_of,
    fresh_schema,
    plan_for,
    read_postgres,
    read_sqlite,
    scenario_with,
)

TYPES = {name: parse_column_type(kind) for name, (kind, _) in LARGE.items()}
BEYOND = "beyond"
Cells = dict[str, object]


KNOWN = {
    name: Known(TYPES[name], nullable=None in values, range=range_of(TYPES[name]))
    for name, (_, values) in LARGE.items()
}


def value(engine: Engine, sql: str, target: DataType, cells: Cells) -> str | None:
    """Return what a column of that type gets in a row of those cells, or that it is beyond."""
    dialect = engine.dialect
    scope = Scope(dialect, KNOWN, x.col, datetime(2026, 1, 31, tzinfo=UTC))
    node = store_expression(sql, scope, target).node
    if dialect.name != "sqlite":
        node = x.cast(node, dialect.type_name(target))  # as an INSERT does
    # Fenced, or the planner computes branches of CASE that are not taken.
    query = exp.select(node).from_(dialect.fence(row_of(dialect, cells, TYPES)).subquery("r"))
    try:
        ((found,),) = engine.query(dialect.render(query))
    except OutOfRangeError:
        return BEYOND
    return canonical_text(found, target)


CASES = [
    ("a * 3", "bigint", {"a": 3_074_457_345_618_258_602}, "9223372036854775806"),
    ("a * 3", "bigint", {"a": 3_074_457_345_618_258_603}, BEYOND),
    ("a * 3 / 3", "bigint", {"a": 2**62}, BEYOND),
    ("a + 1 - 1", "bigint", {"a": 2**63 - 1}, BEYOND),
    ("-a", "bigint", {"a": -(2**63)}, BEYOND),
    ("a / -1", "bigint", {"a": -(2**63)}, BEYOND),
    ("a % -1", "bigint", {"a": -(2**63)}, "0"),
    ("abs(a)", "bigint", {"a": -(2**63)}, BEYOND),
    ("i * i", "bigint", {"i": -(2**31)}, str(2**62)),
    ("i + 0", "int", {"i": 2**31 - 1}, str(2**31 - 1)),
    ("i + 1", "int", {"i": 2**31 - 1}, BEYOND),
    ("i", "smallint", {"i": -32_768}, "-32768"),
    ("i", "smallint", {"i": -32_769}, BEYOND),
    ("i % 7", "smallint", {"i": -(2**31)}, "-2"),
    ("p * 10", "decimal(15,2)", {"p": "9999999999999.99"}, BEYOND),
    ("p", "decimal(13,0)", {"p": "9999999999999.49"}, "9999999999999"),
    ("p", "decimal(13,0)", {"p": "9999999999999.50"}, BEYOND),
    ("a * 0.5", "decimal(15,2)", {"a": 2**62}, BEYOND),
    ("a * 0.5 > 1", "bool", {"a": 2**62}, BEYOND),
    ("least(a * 4, 5)", "bigint", {"a": 2**62}, BEYOND),
    ("CASE WHEN i > 5 THEN a * 4 ELSE 1 END", "bigint", {"a": 2**62, "i": 5}, "1"),
    ("CASE WHEN i > 5 THEN a * 4 ELSE 1 END", "bigint", {"a": 2**62, "i": 6}, BEYOND),
    ("a * 4 IS NULL", "bool", {"a": 2**62}, BEYOND),
    ("(a * 4) || ''", "text", {"a": 2**62}, BEYOND),
    ("round(f)", "bigint", {"f": 2.0**63}, BEYOND),
    ("round(f)", "bigint", {"f": -(2.0**63)}, str(-(2**63))),
    ("floor(f)", "int", {"f": 1e300}, BEYOND),
    ("f::int % 2", "bigint", {"f": None}, None),
    ("f", "real", {"f": 3.4028235677973362e38}, "3.4028235e+38"),
    ("f", "real", {"f": 3.4028235677973366e38}, BEYOND),
    ("f * 2", "real", {"f": -1.7014117e38}, "-3.4028235e+38"),
    ("f * 2", "real", {"f": -1.7014118e38}, BEYOND),
    ("f", "real", {"f": None}, None),
    ("i", "decimal(9,0)", {"i": 10**9}, BEYOND),
    ("substr('abc', a)", "text", {"a": 2**31}, BEYOND),
    ("timestamp '2026-01-31' + interval '1 day' * a", "timestamp", {"a": 2**62}, BEYOND),
    ("date '2026-01-31' + a", "date", {"a": 2**62}, BEYOND),
]


def check_cases(engine: Engine) -> None:
    """Assert the outcome of every case."""
    wrong = []
    for sql, kind, some, expected in CASES:
        cells = {**{name: values[0] for name, (_, values) in LARGE.items()}, **some}
        found = value(engine, sql, parse_column_type(kind), cells)
        if found != expected:
            wrong.append((sql, kind, some, expected, found))
    assert not wrong


def test_cases(engine: Engine) -> None:
    check_cases(engine)


@examples(quick=50, slow=250)
@given(
    sql=large_expressions(),
    kind=st.sampled_from(TARGETS),
    cells=st.fixed_dictionaries(
        {name: st.sampled_from(values) for name, (_, values) in LARGE.items()}
    ),
)
def test_engines_agree(sqlite: Engine, postgres: Engine, sql: str, kind: str, cells: Cells) -> None:
    target = parse_column_type(kind)
    if check_expression(sql, KNOWN, target=target).problems:
        sql = f"({sql})::{'decimal(15,3)' if target.scale is None else kind} || ''"
        target = parse_column_type("text")
    if check_expression(sql, KNOWN, target=target).problems:
        return
    assert value(sqlite, sql, target, cells) == value(postgres, sql, target, cells)


# --- Runs ---------------------------------------------------------------------------------------


def column(name: str, kind: str, sql: str) -> dict[str, Any]:
    """Return a column of an expression."""
    return {"name": name, "type": kind, "expr": sql}


IDS = column_of("id", "int", "sequence", {"start": 1_000})
BIG = column_of("big", "bigint", "uniform_int", {"min": 2**61, "max": 2**62})
FITTING = [
    column("sum", "bigint", "big + big - 1"),
    column("rest", "smallint", "big % 1000"),
    column("small", "int", "id * 2000"),
    column("part", "decimal(15,2)", "id * 999999999.99"),
]
BEYOND_ITS_TYPE = [
    (column("sum", "bigint", "big * 4"), "bigint"),
    (column("sum", "bigint", "round(big * 4 * 0.5)"), "64 bits"),
    (column("sum", "int", "id * 3000000"), "int"),
    (column("sum", "smallint", "id * 33"), "smallint"),
    (column("sum", "decimal(6,2)", "id * 9.9999"), "decimal(6,2)"),
    (column("sum", "bigint", "round(big * 8e0)"), "64 bits"),
    (column("sum", "real", "id * 2.8e35"), "real"),
]


def test_what_fits_is_written(database: Database) -> None:
    """Numbers near the limits are the same everywhere."""
    scenario = scenario_with({"name": "t", "rows": 30, "columns": [IDS, BIG, *FITTING]})
    with Runs() as runs:
        runs.start(scenario, {"dsn": database.dsn, "kind": database.kind}, REQUEST)
    rows = database.query('SELECT id, big, "sum", rest, small, part FROM t')
    assert len(rows) == 30
    for id_, big, total, rest, small, part in rows:
        assert (total, rest, small) == (2 * big - 1, big % 1000, id_ * 2000)
        assert round(float(part), 2) == round(id_ * 999_999_999.99, 2)


@pytest.mark.slow_on_servers
@pytest.mark.parametrize(("wrong", "limit"), BEYOND_ITS_TYPE)
def test_what_does_not_fails_the_run(database: Database, wrong: Any, limit: str) -> None:
    columns = [IDS, BIG, column("fits", "bigint", "big + id"), wrong]
    if wrong["type"] in ("int", "smallint"):
        # Of a row that fits, too: what is beyond comes later.
        columns[0] = column_of("id", "int", "sequence", {"start": 700})
    scenario = scenario_with({"name": "t", "rows": 2_000, "columns": columns})
    target = inline_target({"dsn": database.dsn, "kind": database.kind})
    with Runs() as runs, closing(Store(runs.folder / "own.sqlite")) as store:
        record = RunService(store).start(scenario, target, RunRequest(batch_size=100))
    assert record.status is RunStatus.FAILED
    error = str(record.error)
    assert "out of range" in error or "numeric field overflow" in error
    assert f"may go beyond what is in parentheses: sum ({limit})" in error
    assert "fits (" not in error
    assert "Use a larger type" in error
    assert "start a new one" in error
    assert "resume the run" not in error
    if database.like == "sqlite":
        assert "out of range of" in error
        assert ": t.sum." in error
    assert database.count("t") == record.rows_written < 2_000


def outcome(runs: Runs, scenario: Scenario, target: dict[str, Any]) -> Tables | str:
    """Return what a run wrote, or that a number was beyond its type."""
    try:
        runs.start(scenario, target, REQUEST)
    except AssertionError as error:
        if "may go beyond what is in parentheses" in str(error):
            return BEYOND
        raise
    if target["kind"] == "sqlite":
        return read_sqlite(Path(target["dsn"]), scenario)
    return read_postgres(target["dsn"], scenario, target["schema"])


@examples(quick=6, slow=25)
@given(
    large=st.lists(large_expressions(), min_size=1, max_size=3),
    kind=st.sampled_from(["bigint", "int", "decimal(15,6)"]),
)
def test_runs_agree(postgres_shared: str, large: list[str], kind: str) -> None:
    columns: list[dict[str, Any]] = [
        column_of("a", "bigint", "uniform_int", {"min": 2**62, "max": 2**63 - 1}),
        column_of("b", "bigint", "choice", {"values": [1, -1, 3, 2**40]}),
        column_of("i", "int", "choice", {"values": [2**31 - 1, -(2**31), 0]}),
        column_of("s", "smallint", "uniform_int", {"min": -5, "max": 5}),
        column_of("p", "decimal(15,2)", "decimal", {"min": -9e12, "max": 9e12}),
        column_of("r", "decimal(4,4)", "decimal", {"min": 0.5, "max": 0.9}),
        column_of("f", "double", "uniform_float", {"min": -9e18, "max": 9e18}),
    ]
    known = {one["name"]: Known(parse_column_type(one["type"])) for one in columns}
    target = parse_column_type(kind)
    for number, sql in enumerate(large):
        for text in (sql, f"({sql})::{kind}"):
            if not check_expression(text, known, target=target).problems:
                made = {"name": f"x{number}", "type": kind, "expr": text, "nullable": True}
                columns.append(made)
                break
    try:
        scenario = scenario_with({"name": "t", "rows": 4, "columns": columns})
    except ValidationError as error:
        if "in every row" in str(error):
            return
        raise
    with Runs() as runs, fresh_schema(postgres_shared) as schema:
        lite = outcome(runs, scenario, {"dsn": str(runs.new_file()), "kind": "sqlite"})
        place = {"dsn": postgres_shared, "kind": "postgres", "schema": schema}
        post = outcome(runs, scenario, place)
    if isinstance(lite, str) or isinstance(post, str):
        assert lite == post
    else:
        assert_same(lite, post)


def test_preview_says_so_too() -> None:
    scenario = scenario_with({"name": "t", "rows": 3, "columns": [BIG, BEYOND_ITS_TYPE[0][0]]})
    with pytest.raises(OutOfRangeError, match=r"bigint: t\.sum\. Columns .* Use a larger type"):
        preview(plan_for(scenario, "sqlite"), None, 3)


@pytest.mark.parametrize(
    ("kind", "sql"),
    [
        ("smallint", "id + 40000"),
        ("smallint", "CASE WHEN id > 5 THEN 40000 ELSE 50000 END"),
        ("real", "1e39 + id"),
    ],
)
def test_what_never_fits_is_refused(kind: str, sql: str) -> None:
    with pytest.raises(ValidationError, match=f"exceeds {kind} in every row"):
        scenario_with({"name": "t", "rows": 3, "columns": [IDS, column("sum", kind, sql)]})


def test_guards_stand_only_where_needed() -> None:
    columns = [
        IDS,
        column_of("quantity", "int", "uniform_int", {"min": 1, "max": 9}),
        column_of("price", "decimal(8,2)", "uniform_float", {"min": 1, "max": 999}),
        column_of("weight", "double", "normal", {"mean": 5, "std": 1}),
        column_of("of", "int", "fk", {"entity": "t", "column": "id"}),
        column("total", "decimal(9,2)", "quantity * price * 1.19"),
        column("kilos", "int", "round(weight * quantity)"),
        column("next", "int", "of + 1"),
        column("later", "int", "kilos * 2 + next"),
        column("least_of", "smallint", "least(id * id, 5)"),
        column("day", "smallint", "extract(doy FROM as_of() + interval '1 day' * quantity)"),
        column("length", "int", "length(id || '') - strpos('ab', 'b')"),
    ]
    scenario = scenario_with({"name": "t", "rows": 30, "columns": columns})
    (entity,) = scenario.entities
    plan = plan_for(scenario, "sqlite")
    found = {
        each.name: each.generator.params.limits(plan.facts(entity, each.name))
        for each in entity.columns
        if isinstance(each.generator.params, Expr)
    }
    names = ["total", "kilos", "next", "later", "least_of", "day", "length"]
    assert found == dict.fromkeys(names, ())


def test_parts_of_cells_are_named_too() -> None:
    fields = {"twice": {"expr": "big * 4"}, "ok": {"expr": "big / 4"}}
    made = column_of("data", "json", "json", {"fields": fields})
    scenario = scenario_with({"name": "t", "rows": 3, "columns": [BIG, made]})
    with pytest.raises(OutOfRangeError, match=r"parentheses: data \(bigint\)\."):
        preview(plan_for(scenario, "sqlite"), None, 3)


def test_constants_beyond_64_bits_are_refused_wherever_they_stand() -> None:
    # Postgres computes them before the first row, though COALESCE may never get to them.
    for sql in (
        "coalesce(p, 9223372036854775807)",
        "CASE WHEN i = 0 THEN 9223372036854775807 + 1 END",
    ):
        assert "exceeds 64 bits" in " ".join(check_expression(sql, KNOWN).problems)
