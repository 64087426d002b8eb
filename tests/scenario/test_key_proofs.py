"""What is said of keys before anything runs: their names, and which columns are unique."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdgen.compiling.key_statements import constraint, create_key, made_after_rows, made_with_table
from sdgen.compiling.statements import create_table
from sdgen.databases.checks.inspection import inspect
from sdgen.databases.checks.leftovers import keyless
from sdgen.databases.engine import Engine
from sdgen.errors import ValidationError
from sdgen.planning.plan import Plan
from sdgen.runs.resolving.targets import inline_target
from sdgen.scenario.key_models import TableForeignKey
from sdgen.scenario.key_rules import why_not_unique
from sdgen.targets.opening import open_target
from tests.support.amounts import examples
from tests.support.databases import Database
from tests.support.random_keys import scenarios_with_keys
from tests.support.runs import (
    Runs,
    assert_keys_exist,
    assert_same,
    column_of,
    plan_for,
    scenario_from,
    scenario_with,
)


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def test_a_foreign_key_of_two_columns(database: Database) -> None:
    parent: dict[str, Any] = {
        "name": "parents",
        "rows": 5,
        "primary_key": ["a", "b"],
        "columns": [column_of("a", "int", "sequence", {}), column_of("b", "uuid", "uuid4", {})],
    }
    child: dict[str, Any] = {
        "name": "children",
        "rows": 5,
        "columns": [
            column_of("pa", "int", "sequence", {}),
            column_of("pb", "uuid", "uuid4", {}),
        ],
    }
    plan = plan_for(scenario_with(parent, child), database.kind)
    foreign = TableForeignKey(columns=["pb", "pa"], entity="parents", references=["b", "a"])
    entities = [
        entity.model_copy(update={"foreign_keys": [foreign]})
        if entity.name == "children"
        else entity
        for entity in plan.scenario.entities
    ]
    plan = replace(plan, scenario=plan.scenario.model_copy(update={"entities": entities}))
    with open_target(inline_target({"dsn": database.dsn, "kind": database.kind})) as engine:
        assert created(engine, plan) == {
            "parents": {"parents_pkey"},
            "children": {"children_pb_pa_fkey"},
        }
        children = plan.table(plan.scenario.entity("children"))
        (stored,) = engine.catalog.keys([children])[children]
        assert (stored.columns, stored.table, stored.references) == (
            ("pb", "pa"),
            plan.table(plan.scenario.entity("parents")),
            ("b", "a"),
        )
        assert not list(keyless(inspect(engine, plan)))


def created(engine: Engine, plan: Plan) -> dict[str, set[str]]:
    """Create a plan's tables with their keys; return the names of those."""
    names: dict[str, set[str]] = {}
    for entity in plan.scenario.entities:
        early, late = made_with_table(plan, entity), made_after_rows(plan, entity)
        constraints = [constraint(plan, key) for key in early]
        engine.execute(create_table(plan, entity, constraints=constraints))
        for key in late:
            engine.execute(create_key(plan, entity, key))
        names[entity.name] = {key.name for key in (*early, *late)}
    return names


def test_names_are_short_enough_and_each_only_once() -> None:
    long = "Straßenkreuzungsnummernschildhalterungsbefestigungsmaterialien"
    unique = {**column_of(long, "int", "sequence", {}), "unique": True}
    entities = [
        {"name": "a", "rows": 1, "columns": [{**unique, "name": "b_c"}]},
        {"name": "a_b", "rows": 1, "columns": [{**unique, "name": "c"}, unique]},
        {"name": "A_B_key", "rows": 1, "columns": [unique]},
        {"name": long, "rows": 1, "columns": [{**unique, "primary_key": True, "unique": False}]},
    ]
    scenario = scenario_with(*entities)
    names = [key.name for keys in plan_for(scenario, "postgres").keys.values() for key in keys]
    assert names[0] == "a_b_c_key"
    assert len({name.lower() for name in names}) == len(names) == 5
    assert all(len(name.encode()) <= 63 for name in names)
    assert [name.rsplit("_", 1)[1] for name in names] == ["key", "key", "key", "key", "pkey"]
    again = [key.name for keys in plan_for(scenario, "postgres").keys.values() for key in keys]
    assert names == again


@examples(quick=6, slow=25)
@given(data=scenarios_with_keys())
def test_random_keys(data: dict[str, Any], runs: Runs, postgres_shared: str) -> None:
    scenario = scenario_from(data)
    in_sqlite = runs.sqlite(scenario)
    assert_same(in_sqlite, runs.postgres(scenario, postgres_shared))
    assert_keys_exist(scenario, in_sqlite)


# --- What is proven ----------------------------------------------------------------------------

_SERIES = {"start": "2026-01-01T00:00:00Z"}


@pytest.mark.parametrize(
    ("kind", "params", "proven"),
    [
        ("timestamp", {"step": "1us"}, True),
        ("timestamp", {"step": "999ns"}, False),
        ("timestamp", {"step": "-1500ns"}, True),
        ("timestamp", {"step": "0s"}, False),
        ("timestamp", {"step": "10s", "jitter_seconds": 5}, True),
        ("timestamp", {"step": "9s", "jitter_seconds": 5}, False),
        ("timestamp", {"step": "-500ms", "jitter_seconds": 0.25}, True),
        ("timestamp", {"step": "499999us", "jitter_seconds": 0.25}, False),
        ("timestamp", {"step": "2us", "jitter_seconds": 1e-9}, True),
        ("date", {"step": "1d"}, True),
        ("date", {"step": "23h"}, False),
        ("date", {"step": "-36h", "jitter_seconds": 21_600}, True),
        ("date", {"step": "35h", "jitter_seconds": 21_600}, False),
    ],
)
def test_time_series_is_unique_where_it_says_so(
    kind: str, params: dict[str, Any], proven: bool, runs: Runs
) -> None:
    entity = {
        "name": "t",
        "rows": 3_000,
        "columns": [column_of("at", kind, "time_series", {**_SERIES, **params})],
    }
    scenario = scenario_with(entity)
    plan = plan_for(scenario, "sqlite")
    reason = (
        plan.scenario.entities[0]
        .columns[0]
        .generator.params.why_not_unique(plan.facts(plan.scenario.entities[0], "at"))
    )
    assert (reason is None) == proven, reason
    if proven:
        rows = runs.sqlite(scenario)["t"]
        assert len(set(rows)) == len(rows)


def _orders() -> list[dict[str, Any]]:
    """Return tenants and their orders, which are numbered for each tenant."""
    tenant = {"entity": "tenants", "column": "id", "distribution": _SOME}
    return [
        {"name": "tenants", "rows": 5, "columns": [_ID]},
        {
            "name": "orders",
            "unique": [["tenant", "no"]],
            "columns": [
                _ID,
                {"name": "tenant", "type": "int", "fk": tenant},
                column_of("no", "int", "child_number", {"via": "tenant"}),
            ],
        },
    ]


def _copy(name: str, via: str, column: str) -> dict[str, Any]:
    """Return a column of a cell of the row that another column points to."""
    return column_of(name, "int", "parent", {"via": via, "column": column})


def _to(name: str, entity: str, column: str, distribution: Any) -> dict[str, Any]:
    """Return a foreign key."""
    fk = {"entity": entity, "column": column, "distribution": distribution}
    return {"name": name, "type": "int", "fk": fk}


_SOME = {"type": "children", "min": 1, "max": 4}
_AT_MOST_ONE = {"type": "children", "min": 0, "max": 1}
_ID = column_of("id", "int", "sequence", {}) | {"primary_key": True}
_KEY = [_copy("tenant", "order", "tenant"), _copy("no", "order", "no")]
_BY_TWO = [_to(name, "orders", "id", "unique") for name in ("order", "other")]
_BY_ID = [_to("order", "orders", "id", _SOME), *_KEY]
_BY_TENANT = [_to("tenant", "orders", "tenant", _SOME), _copy("no", "tenant", "no")]
_ONE_EACH = [_to("tenant", "orders", "tenant", "unique"), _copy("no", "tenant", "no")]
_AT = column_of("at", "timestamp", "time_series", {**_SERIES, "step": "1h", "per": "order"})
_TAG = _to("tag", "tenants", "id", {"type": "distinct", "per": "tenant"})


def _number(via: str) -> dict[str, Any]:
    return column_of("line", "int", "child_number", {"via": via})


@pytest.mark.parametrize(
    ("columns", "key", "proven"),
    [
        ([_to("order", "orders", "id", "unique"), *_KEY], "tenant no", True),
        ([_to("order", "orders", "id", "unique"), *_KEY], "tenant", False),
        ([_to("order", "orders", "id", _AT_MOST_ONE), *_KEY], "no tenant", True),
        ([*_BY_TWO, _KEY[0], _copy("no", "other", "no")], "tenant no", False),
        (_ONE_EACH, "tenant no", True),
        (_BY_ID, "tenant no", False),
        ([*_BY_ID, _number("order")], "tenant no line", True),
        ([*_BY_ID, _number("order")], "tenant line", False),
        ([*_BY_ID, _number("order")], "no line", False),
        ([*_BY_TENANT, _number("tenant")], "no tenant line", True),
        ([*_BY_TENANT, _number("tenant")], "tenant line", False),
        ([*_BY_ID, _AT], "tenant no at", True),
        ([*_BY_ID, _AT], "tenant at", False),
        ([*_BY_TENANT, _TAG], "tag tenant no", True),
        ([*_BY_TENANT, _TAG], "tag tenant", False),
    ],
)
def test_a_key_that_is_copied_whole_tells_parents_apart(
    columns: list[dict[str, Any]], key: str, proven: bool, runs: Runs
) -> None:
    lines = {"name": "lines", "unique": [key.split()], "columns": columns}
    # A key that is copied from a key that is copied.
    first, *others = key.split()
    parts: dict[str, Any] = {
        "name": "parts",
        "rows": 90,
        "unique": [[first, *others, "part"]],
        "columns": [
            _to(first, "lines", first, "every"),
            *(_copy(name, first, name) for name in others),
            column_of("part", "int", "child_number", {"via": first}),
        ],
    }
    kinds = {column["name"]: column["type"] for column in columns}
    for column in parts["columns"][:-1]:
        column["type"] = kinds[column["name"]]
    if proven:
        runs.sqlite(scenario_with(*_orders(), lines, parts))  # its tables have the keys
        return
    with pytest.raises(ValidationError, match=r"cannot be (proven )?unique"):
        scenario_with(*_orders(), lines)


def test_a_copied_key_that_is_null_in_some_rows(runs: Runs) -> None:
    maybe = {"nullable": True, "null_rate": 0.4}
    tenants, orders = _orders()
    orders["columns"][-1] |= maybe
    columns = [{**column, **maybe} for column in (_to("order", "orders", "id", "unique"), *_KEY)]
    lines = {"name": "lines", "rows": 9, "unique": [["tenant", "no"]], "columns": columns}
    for column in columns[1:]:
        column["null_rate"] = 0
    rows = runs.sqlite(scenario_with(tenants, orders, lines))["lines"]
    assert {sum(cell is None for cell in row) for row in rows} >= {0, 1, 3}
    with pytest.raises(ValidationError, match="cannot be NULL"):
        scenario_with(tenants, orders, {**lines, "unique": [], "primary_key": ["tenant", "no"]})


def test_a_key_of_rows_that_are_there_may_be_copied_whole() -> None:
    columns = [{"name": name, "type": "int"} for name in ("tenant", "no", "part")]
    there = {"name": "orders", "existing": True, "primary_key": ["no", "tenant"]}
    there |= {"columns": columns}
    lines = {"name": "lines", "unique": [["tenant", "no"]], "columns": _ONE_EACH}
    scenario_with(there, lines)
    with pytest.raises(ValidationError, match="cannot be proven unique"):
        scenario_with({**there, "primary_key": ["no", "tenant", "part"]}, lines)


# --- What is computed of unique columns ---------------------------------------------------------


def _expr(name: str, kind: str, sql: str) -> dict[str, Any]:
    return {"name": name, "type": kind, "expr": sql}


def _template(name: str, template: str) -> dict[str, Any]:
    return column_of(name, "text", "template", {"template": template})


_COMPUTED = [
    _expr("by_ten", "int", "id * 10 + 3"),
    _expr("below", "bigint", "-by_ten"),
    _expr("code", "varchar(12)", "'C-' || LPAD(id, 8, '0')"),
    _expr("large", "text", "UPPER(CAST(token AS text))"),
    _expr("number", "int", "tenant * 1000 + no"),
    _expr("label", "text", "tenant || '/' || no"),
    _expr("row", "bigint", "ROW_NUMBER() * 2"),
    _template("title", "Order {no} of tenant {tenant}"),
    _template("of_label", "{label}"),
]


def _computed(keys: list[list[str]]) -> list[dict[str, Any]]:
    tenants, orders = _orders()
    products = ["no", "label", "title"]
    lines = [
        _to("order", "orders", "id", _SOME),
        *(_copy(name, "order", name) for name in products),
    ]
    for column, kind in zip(lines[1:], ("int", "text", "text"), strict=True):
        column["type"] = kind
    orders["columns"] += [column_of("token", "uuid", "uuid4", {}), *_COMPUTED]
    orders["columns"] += [
        _template("product", "Product {no}"),
        _expr("sku", "text", "'P-' || LPAD(no, 4, '0')"),
    ]
    orders["unique"] = keys
    copied = {
        "name": "lines",
        "unique": [["label", "line"], ["title", "line"]],
        "columns": [*lines, _number("order")],
    }
    return [tenants, orders, copied]


def test_what_is_computed_of_unique_columns_is_unique(runs: Runs, postgres_shared: str) -> None:
    keys = [[column["name"]] for column in _COMPUTED]
    pairs = [
        ["tenant", "no"],
        ["tenant", "product"],
        ["sku", "tenant"],
        ["product", "tenant", "sku"],
    ]
    scenario = scenario_with(*_computed([*keys, *pairs]))
    assert_same(runs.sqlite(scenario), runs.postgres(scenario, postgres_shared))


@pytest.mark.parametrize(
    ("column", "key", "advice", "mended"),
    [
        (_expr("x", "int", "id / 2"), "x", "such as 'C-' || id", "id * 2"),
        (_expr("x", "text", "'P-' || no"), "x", "Make it unique together with tenant", None),
        (_expr("x", "text", "tenant || '' || no"), "x", "'C-' || id", "tenant || '-' || no"),
        (_expr("x", "text", "SUBSTR('C-' || id, 3)"), "x", "such as 'C-' || id", "'C-' || id"),
        (_expr("x", "text", "'P-' || LPAD(no, 1, '0')"), "tenant x", "proven unique", None),
    ],
)
def test_what_is_said_of_others(
    column: dict[str, Any], key: str, advice: str, mended: str | None, runs: Runs
) -> None:
    tenants, orders = _orders()
    orders["columns"].append(column)
    orders["unique"] = [key.split()]
    tenants["rows"] = 12
    orders["columns"][1]["fk"]["distribution"] = {"type": "children", "min": 9, "max": 13}
    with pytest.raises(ValidationError) as caught:
        scenario_with(tenants, orders)
    assert advice in str(caught.value)
    if mended:
        column = {**column, "expr": mended}
    elif "together" in advice:
        orders["unique"] = [["tenant", "x"]]
    else:
        return
    orders["columns"][-1] = column
    runs.sqlite(scenario_with(tenants, orders))


_PARTS = st.sampled_from(["id", "no", "tenant", "few", "word", "'-'", "'0'", "7", "100"])
_JOINED = st.lists(_PARTS, min_size=1, max_size=4).map(
    lambda parts: " || ".join(["''", *(f"CAST({part} AS text)" for part in parts)])
)
_SUMS = st.tuples(*3 * [st.sampled_from(["id", "no", "tenant", "few", "3"])]).flatmap(
    lambda names: st.sampled_from([4, 10, 13]).map(
        lambda factor: f"{names[0]} * {factor} {'+-'[factor % 2]} {names[1]} + {names[2]} * 1000"
    )
)
_TEXTS = st.tuples(_JOINED, st.integers(1, 9), st.sampled_from("0-")).flatmap(
    lambda each: st.sampled_from(
        [each[0], f"LPAD({each[0]}, {each[1]}, '{each[2]}')", f"UPPER({each[0]})"]
    )
)


@examples(quick=8, slow=150)
@given(sums=st.lists(_SUMS, min_size=2, max_size=2), texts=st.lists(_TEXTS, min_size=3, max_size=3))
def test_random_keys_that_are_proven_hold(sums: list[str], texts: list[str], runs: Runs) -> None:
    tenants, orders = _orders()
    orders["columns"] += [
        column_of("few", "int", "uniform_int", {"min": -9, "max": 3}),
        column_of("word", "text", "choice", {"values": ["", "0", "-", "1", "a", "A"]}),
        *(_expr(f"sum{at}", "bigint", sql) for at, sql in enumerate(sums)),
        *(_expr(f"text{at}", "text", sql) for at, sql in enumerate(texts)),
    ]
    tenants["rows"], orders["columns"][1]["fk"]["distribution"] = 12, {**_SOME, "max": 12}
    scenario = scenario_with(tenants, orders)
    plan = plan_for(scenario, "sqlite")
    names = [column["name"] for column in orders["columns"]]
    rows = [dict(zip(names, row, strict=True)) for row in runs.sqlite(scenario)["orders"]]
    for key in chain(combinations(names, 1), combinations(names, 2)):
        if why_not_unique(key, plan.dataset, plan.dataset.entities["orders"]) is None:
            assert len({tuple(row[name] for name in key) for row in rows}) == len(rows), key


def _after(sql: str) -> list[dict[str, Any]]:
    """Return rows of a visit, at times that are computed from the visit's own."""
    hidden = {"hidden": True}
    return [
        _to("visit", "visits", "id", _SOME),
        column_of("began", "timestamp", "parent", {"via": "visit", "column": "at"}) | hidden,
        column_of("day", "date", "parent", {"via": "visit", "column": "day"}) | hidden,
        column_of("no", "int", "child_number", {"via": "visit"}) | hidden,
        column_of("some", "int", "uniform_int", {"min": 0, "max": 899}) | hidden,
        {"name": "at", "type": "timestamp", "expr": sql},
    ]


@pytest.mark.parametrize(
    ("sql", "proven"),
    [
        ("began + interval '1 second' * (no * 900 + some)", True),
        ("interval '1 second' * no * 900 + began", True),
        ("(began) - interval '1 hour' * no", True),
        ("day + interval '1 minute' * (no * 15)", True),
        ("began + interval '1 second' * (no * 899 + some)", False),
        ("began + interval '1 second' * some", False),
        ("began + (began - began) + interval '1 second' * no", False),
        ("CASE WHEN some > 4 THEN began ELSE began + interval '1 second' * no END", False),
        ("DATE_TRUNC('hour', began + interval '1 second' * no)", False),
    ],
)
def test_times_after_those_of_the_parent(sql: str, proven: bool, runs: Runs) -> None:
    visits = {
        "name": "visits",
        "rows": 40,
        "columns": [
            _ID,
            column_of("at", "timestamp", "timestamp", {"min": "-1h", "max": "-1m"}),
            column_of("day", "date", "date", {"min": "-9d", "max": "-1d"}),
        ],
    }
    vitals = {"name": "vitals", "primary_key": ["visit", "at"], "columns": _after(sql)}
    if proven:
        runs.sqlite(scenario_with(visits, vitals))  # its table has the key
        return
    with pytest.raises(ValidationError, match="cannot be proven unique"):
        scenario_with(visits, vitals)
