"""Wide tables, long chains and many entities: the work of compiling grows with the scenario.

What is counted is lines of Python executed, not time: the same on every machine.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType
from typing import Any

import pytest

from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, insert_rows, range_parameters
from sdgen.errors import ValidationError
from sdgen.planning.conditions import Kind
from sdgen.planning.conditions.proving import is_kept_by_all
from sdgen.planning.conditions.reading import read_condition
from sdgen.planning.conditions.scenario_cells import ScenarioCells
from sdgen.planning.conditions.stored_cells import StoredAs
from sdgen.planning.plan import Plan
from sdgen.runs.makers.statements import InsertStatements
from tests.support.runs import column_of, entity_of, plan_for, scenario_with

Data = dict[str, Any]
DIALECTS = pytest.mark.parametrize(
    "dialect", ["sqlite", pytest.param("postgres", marks=pytest.mark.slow)]
)


def lines_of(work: Callable[[], object]) -> int:
    """Return how many lines of Python a call executes."""
    lines = 0

    def trace(_: FrameType, event: str, __: object) -> Any:
        nonlocal lines
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return lines


def checked(entities: list[Data], dialect: str) -> Plan | None:
    """Return the plan of a scenario, None where something is wrong with it."""
    try:
        return plan_for(scenario_with(*entities), dialect)
    except ValidationError:
        return None


def compiled(entities: list[Data], dialect: str, at_most: int = 10**5) -> list[str]:
    """Return the SQL of all entities of a scenario."""
    plan = plan_for(scenario_with(*entities), dialect)
    first, end = range_parameters(plan.dialect)
    rows = RowRange(first, end, at_most, at_most)
    return [
        plan.dialect.render(insert_rows(plan, entity, rows, LookUps())) for entity in plan.order
    ]


def made(name: str, kind: str, sql: str, **more: Any) -> Data:
    """Return a column of an expression."""
    return {"name": name, "type": kind, "expr": sql, **more}


PARENT = entity_of("parent", 10**6, id=("bigint", "sequence", {}), key=("uuid", "uuid4", {}))


def mixed(count: int) -> list[Data]:
    """Return a table of so many columns that are made in many ways, also of each other."""
    columns = [column_of("id", "bigint", "sequence", {})]
    for n in range(0, count, 12):
        columns += [
            column_of(f"quantity{n}", "int", "uniform_int", {"min": 1, "max": 99}),
            column_of(f"price{n}", "decimal(8,2)", "decimal", {"min": 1, "max": 99}),
            made(f"total{n}", "decimal(12,2)", f"quantity{n} * price{n}"),
            column_of(f"name{n}", "text", "faker_name", {}),
            column_of(f"label{n}", "text", "template", {"template": f"{{name{n}|lower}}-{{id}}"}),
            column_of(f"fk{n}", "bigint", "fk", {"entity": "parent", "column": "id"}),
            column_of(f"key{n}", "uuid", "parent", {"via": f"fk{n}", "column": "key"}),
            column_of(f"at{n}", "timestamp", "timestamp", {"min": "-365d", "max": "-1d"}),
            made(f"due{n}", "timestamp", f"at{n} + interval '1 day' * quantity{n}"),
            made(f"code{n}", "varchar(30)", f"'C-' || quantity{n}", nullable=True, null_rate=0.1),
            column_of(f"choice{n}", "text", "choice", {"values": ["a", "b"], "weights": [5, 3]}),
            column_of(f"permuted{n}", "int", "unique_int", {"min": 1, "max": 10**6}),
        ]
    columns[12::12] = [{**column, "unique": True} for column in columns[12::12]]
    return [PARENT, {"name": "wide", "rows": 10**5, "columns": columns[:count]}]


def keys_to_one_parent(count: int) -> list[Data]:
    """Return a table of so many foreign keys to one parent."""
    spec = ("bigint", "fk", {"entity": "parent", "column": "id"})
    return [PARENT, entity_of("child", 10**5, **{f"fk{n}": spec for n in range(count)})]


def many_entities(count: int) -> list[Data]:
    """Return so many tables, each with a few columns and a key to the one before."""
    return [
        entity_of(
            f"e{n}",
            1_000,
            id=("bigint", "sequence", {}),
            name=("text", "faker_name", {}),
            at=("timestamp", "timestamp", {"min": "-365d", "max": "-1d"}),
            **({"fk": ("bigint", "fk", {"entity": f"e{n - 1}", "column": "id"})} if n else {}),
        )
        for n in range(count)
    ]


def misspelt(count: int) -> list[Data]:
    """Return a table of so many columns, each made of one that there is not."""
    columns = [made(f"column_{n}", "int", f"colum_{n} + 1") for n in range(count)]
    return [{"name": "wrong", "rows": 10, "columns": columns}]


def numbers_of_two(count: int, kind: str, joined: str) -> list[Data]:
    """Return so many columns, each made of the two before it."""
    columns = [column_of(f"c{n}", kind, "const", {"value": 1}) for n in range(2)]
    columns += [
        made(f"c{n}", kind, joined.format(f"c{n - 1}", f"c{n - 2}")) for n in range(2, count)
    ]
    columns.append(made("last", "varchar(9)", f"left(c{count - 1} || '', 9)"))
    return [{"name": "twos", "rows": 10, "columns": columns}]


def layers_of_times(count: int) -> list[Data]:
    """Return so many tables, whose times lie after those of two rows of the table before."""
    id_ = ("bigint", "sequence", {})
    first = ("timestamp", "timestamp", {"min": "-9d", "max": "-1d"})
    tables = [entity_of("e0", 9, id=id_, at=first)]
    for n in range(1, count):
        fk = ("bigint", "fk", {"entity": f"e{n - 1}", "column": "id"})
        share = ("double", "uniform_float", {"min": 0, "max": 1})
        tables.append(entity_of(f"e{n}", 9, id=id_, one=fk, two=fk, share=share))
        tables[-1]["columns"] += [
            column_of(f"{via}_at", "timestamp", "parent", {"via": via, "column": "at"})
            for via in ("one", "two")
        ]
        since = "greatest(one_at, two_at)"
        sql = f"{since} + (AS_OF() - {since}) * share"
        tables[-1]["columns"] += [made("at", "timestamp", sql)]
    return tables


def proven(entities: list[Data], dialect: str) -> None:
    """Prove for each table after the first that its rows are later than those they point to."""
    plan = plan_for(scenario_with(*entities), dialect)
    cells = ScenarioCells(plan)
    condition = read_condition("at >= one_at AND at >= two_at", plan.dialect)
    columns = {name: StoredAs(name, Kind.TIMESTAMP) for name in ("at", "one_at", "two_at")}
    for entity in plan.order[1:]:
        assert is_kept_by_all(cells, entity.name, condition, columns)


SHAPES: dict[str, tuple[Callable[[int], list[Data]], int, Callable[[list[Data], str], object]]] = {
    "mixed": (mixed, 36, compiled),
    "keys to one parent": (keys_to_one_parent, 40, compiled),
    "many entities": (many_entities, 10, compiled),
    "misspelt": (misspelt, 50, checked),
    "layers of times": (layers_of_times, 8, proven),
    # Each column is carried on to where it is used: the SQL grows faster than the scenario.
    "texts of two": (lambda n: numbers_of_two(n, "text", "left({} || {}, 5)"), 12, checked),
    "numbers of two": (lambda n: numbers_of_two(n, "int", "({} + {}) % 10"), 12, checked),
}


@DIALECTS
@pytest.mark.parametrize(("shape", "count", "work"), SHAPES.values(), ids=SHAPES)
def test_four_times_the_scenario_is_four_times_the_work(
    shape: Callable[[int], list[Data]],
    count: int,
    work: Callable[[list[Data], str], object],
    dialect: str,
) -> None:
    small, large = shape(count), shape(4 * count)
    work(large, dialect)  # what is read once stays in memory
    once, more = (lines_of(partial(work, each, dialect)) for each in (small, large))
    assert more <= 5 * once


@DIALECTS
@pytest.mark.parametrize(
    ("kind", "first", "sql"),
    [
        ("bigint", ("uniform_int", {"min": 0, "max": 9}), "({} + 1) % 1000"),
        ("text", ("choice", {"values": ["a", "b"]}), "{} || 'x'"),
    ],
)
def test_chains_may_be_long_and_stand_backwards(
    kind: str, first: tuple[str, Data], sql: str, dialect: str
) -> None:
    columns = [column_of("c0", kind, *first)]
    columns += [made(f"c{n}", kind, sql.format(f"c{n - 1}")) for n in range(1, 120)]
    columns.append(made("last", "varchar(500)", "c119 || ''"))
    there, back = (
        compiled([{"name": "chain", "rows": 100, "columns": order}], dialect)[0]
        for order in (columns, columns[::-1])
    )
    assert layers(there) == layers(back) > 119


def layers(sql: str) -> int:
    """Return how many queries the WITH clause of a statement has."""
    return sql.count(" AS (") + sql.count(" AS MATERIALIZED (")


def test_postgres_plans_long_chains_in_parts_unless_rows_are_many() -> None:
    def chain(count: int, rows: int) -> str:
        columns = [column_of("c0", "bigint", "uniform_int", {"min": 0, "max": 9})]
        columns += [made(f"c{n}", "bigint", f"(c{n - 1} + 1) % 1000") for n in range(1, count)]
        columns.append(made("last", "varchar(500)", f"c{count - 1} || ''"))
        return compiled([{"name": "chain", "rows": 100, "columns": columns}], "postgres", rows)[0]

    long = chain(100, 10**3)
    assert long.count(" AS MATERIALIZED (") == layers(long) // 8
    assert " AS MATERIALIZED (" not in chain(20, 10**3)
    assert " AS MATERIALIZED (" not in chain(100, 10**5)


def test_parents_far_above_are_compiled_once_for_all_entities_below() -> None:
    """Rows of one entity begin after their parents, those after theirs, and so on up."""
    after = "since + (AS_OF() - since) * share"

    def layer(n: int) -> Data:
        id_, share = ("bigint", "sequence", {}), ("double", "uniform_float", {"min": 0, "max": 1})
        if not n:
            return entity_of(
                "e0", 900, id=id_, at=("timestamp", "timestamp", {"min": "-365d", "max": "-1d"})
            )
        drawn = {"entity": f"e{n - 1}", "column": "id", "distribution": {"type": "zipf"}}
        columns = {"id": id_, "up": ("bigint", "fk", drawn), "share": share}
        entity = entity_of(f"e{n}", 900, **columns)
        since = column_of("since", "timestamp", "parent", {"via": "up", "column": "at"})
        entity["columns"] += [since, made("at", "timestamp", after)]
        return entity

    def compiled_as_in_a_run(count: int) -> list[str]:
        entities = [layer(n) for n in range(count)]
        plan = plan_for(scenario_with(*entities), "postgres")
        sql = InsertStatements(plan, {each.name: 900 for each in plan.order}, jobs=2)
        return [sql.of(entity).text for entity in plan.order]

    assert max(map(len, compiled_as_in_a_run(24))) < 3 * max(map(len, compiled_as_in_a_run(6)))
    few, many = (lines_of(partial(compiled_as_in_a_run, count)) for count in (8, 32))
    assert many <= 5 * few
