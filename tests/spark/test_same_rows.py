"""Spark makes the rows that SQLite makes, cell for cell, and its plans are as small as the SQL."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from dialects import get_dialect
from dialects import sql_nodes as x
from sdgen.canonical_json import canonical_json, canonical_json_of
from sdgen.column_types import ColumnType, DataType
from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.statements import RowRange, select_rows
from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Scenario
from tests.support import golden
from tests.support.amounts import examples
from tests.support.examples import scenario_of_examples
from tests.support.random_scenarios import scenarios
from tests.support.runs import (
    REQUEST,
    Runs,
    assert_same,
    entity_of,
    plan_for,
    scenario_from,
    scenario_with,
)
from tests.support.spark import (
    assert_in_place,
    execute,
    forget,
    operators_of,
    tables_of,
)

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

SHIPPED = sorted((Path(__file__).parent.parent.parent / "scenarios").glob("*.yaml"))
SHIPPED_ROWS = 3_000  # of each scenario, about
SPARK = get_dialect("spark")
GOLDEN = [path for path in golden.GOLDEN if "spark" in golden.dialects_of(golden.scenario_at(path))]


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def check(
    spark: SparkSession, runs: Runs, scenario: Scenario, request: RunRequest = REQUEST
) -> None:
    """Assert that Spark makes the rows that a run into SQLite makes."""
    try:
        execute(spark, plan_for(scenario, "spark", request))
        assert_same(tables_of(spark, scenario), runs.sqlite(scenario, request))
    finally:
        forget(spark, scenario)


def request_for(scenario: Scenario) -> RunRequest:
    """Return the request of some rows of a shipped scenario."""
    total = sum(entity.rows for entity in plan_for(scenario, "sqlite").scenario.entities)
    return replace(REQUEST, scale=SHIPPED_ROWS / total)


def test_every_generator(spark: SparkSession, runs: Runs) -> None:
    check(spark, runs, scenario_of_examples())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_scenario(path: Path, spark: SparkSession, runs: Runs) -> None:
    scenario = load_scenario(path)
    check(spark, runs, scenario, request_for(scenario))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.parent.name)
def test_golden_scenario(path: Path, spark: SparkSession, runs: Runs) -> None:
    check(spark, runs, golden.scenario_at(path), RunRequest())


@examples(quick=5, slow=15)  # a plan of dozens of layers takes Spark seconds
@given(data=scenarios())
def test_random_scenario(data: dict[str, Any], spark: SparkSession, runs: Runs) -> None:
    for number, entity in enumerate(data["entities"]):
        entity["target_table"] = f"t_{number}"  # of other names it takes few
    check(spark, runs, scenario_from(data))


# --- Plans -------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_foreign_keys_are_computed(path: Path, spark: SparkSession) -> None:
    # From the row number alone: no row goes to another task, and no table of a parent is read.
    scenario = load_scenario(path)
    plan = plan_for(scenario, "spark", request_for(scenario))
    look_ups = LookUps()
    queries = [
        SPARK.render(select_rows(plan, each, RowRange.of(0, max(1, each.rows)), look_ups))
        for each in plan.order
    ]
    try:
        for table in sorted(look_ups, key=lambda table: table.place_in_script):
            for statement in table.in_script(SPARK):
                spark.sql(statement)
        for query in queries:
            assert_in_place(operators_of(spark, query))
    finally:
        forget(spark, scenario)


def test_names_of_names_do_not_grow(spark: SparkSession, runs: Runs) -> None:
    # Put in place of each other, these would be 3^40 draws; a condition is followed down as well.
    steps: dict[str, Any] = {"c0": ("int", "uniform_int", {"min": 0, "max": 99})}
    for number in range(1, 41):
        before = f"c{number - 1}"
        told = f"({before} * 3 + {before} % 7 + {before}) % 1000"
        steps[f"c{number}"] = ("int", "expr", {"sql": told})
    chosen = {"entity": "t", "column": "c40", "where": "c40 > 10"}
    scenario = scenario_with(
        entity_of("t", 50, **steps), entity_of("u", 20, t=("int", "fk", chosen))
    )
    check(spark, runs, scenario)


# --- Texts -------------------------------------------------------------------------------------


def of_each(spark: SparkSession, made: Any, kind: str, values: list[Any]) -> list[Any]:
    """Return what an expression of the column "value" makes of some values."""
    rows = spark.createDataFrame(
        [(n, value) for n, value in enumerate(values)], f"n int, value {kind}"
    )
    rows.createOrReplaceTempView("given_values")
    query = SPARK.render(
        x.exp.select(x.col("n"), x.alias(made, "made")).from_(x.table("given_values"))
    )
    return [row[1] for row in sorted(spark.sql(query).collect())]


def test_doubles_and_decimals_as_json(spark: SparkSession) -> None:
    random = Random(1)
    doubles = [0.0, -0.0, 1.0, -5.0, 0.1, 1e-7, 2.0**53 + 2, 2.0**63, -(2.0**63), 1e16, 1e300]
    doubles += [2e23, 1.5e-5, 1e-4, 9.999999999999999e-5, 8.41e21, 2.0**-44, 1e7, 0.001]
    doubles += [random.random() * 10.0 ** random.randint(-8, 12) for _ in range(300)]
    doubles += [random.choice((1, -1)) * random.randrange(10**9) / 1000 for _ in range(300)]
    made = SPARK.json_text(x.col("value"), DataType(ColumnType.DOUBLE))
    assert of_each(spark, made, "double", doubles) == [*map(canonical_json_of, doubles)]
    kind = DataType(ColumnType.DECIMAL, precision=38, scale=30)
    decimals = ["0", "-1.5", "0.0000001", "12345678.9012345", "0.000000000000001234567"]
    made = SPARK.json_text(x.cast(x.col("value"), SPARK.type_name(kind)), kind)
    assert of_each(spark, made, "string", decimals) == [*map(canonical_json, decimals)]


def test_every_character_as_json_and_as_a_literal(spark: SparkSession) -> None:
    every = "".join(chr(n) for n in (*range(1, 0xD800), *range(0xE000, 0x10000), 0x1F600))
    made = SPARK.json_text(x.col("value"), DataType(ColumnType.TEXT))
    assert of_each(spark, made, "string", [every]) == [json.dumps(every, ensure_ascii=False)]
    odd = every[:300] + "${spark.app.name}\n-- '; \\u0041 \\% "
    query = SPARK.render(x.exp.select(x.text(odd)))
    assert "\n--" not in query
    assert spark.sql(query).collect()[0][0] == odd


@pytest.mark.parametrize("text", ["-4", "É-"])
def test_hexadecimal_digits(text: str, spark: SparkSession) -> None:
    numbers = [0, 1, 0xAB, 0xABC, 0xABCDE, 2**60 - 1]
    widths = (1, 15, 16)
    made = SPARK.hexadecimals(
        [part for width in widths for part in (text, (x.col("value"), width))]
    )
    expected = ["".join(f"{text}{n:0{width}x}" for width in widths) for n in numbers]
    assert of_each(spark, made, "bigint", numbers) == expected


def test_further_rows_get_defaults(spark: SparkSession) -> None:
    times = {"type": "const", "params": {"value": "2026-01-02"}}
    one = {"type": "const", "params": {"value": 1}}
    columns: list[dict[str, Any]] = [
        {"name": "id", "type": "int", "generator": {"type": "sequence"}},
        *(
            {"name": f"d_{kind}", "type": kind, "default": now, "generator": times}
            for kind, now in (
                ("date", "current_date"),
                ("timestamp", "now()"),
                ("timestamptz", "now()"),
            )
        ),
        {"name": "n", "type": "int", "default": 7, "generator": one},
    ]
    made: dict[str, Any] = {"name": "t", "rows": 3, "columns": columns}
    scenario = scenario_with(made)
    try:
        execute(spark, plan_for(scenario, "spark"))
        spark.sql("INSERT INTO t (id) VALUES (99)")
        near = "BETWEEN CURRENT_TIMESTAMP() - INTERVAL 1 HOUR AND CURRENT_TIMESTAMP()"
        found = spark.sql(
            f"SELECT n, d_date BETWEEN CURRENT_DATE() - 1 AND CURRENT_DATE(), d_timestamp {near}, "
            f"d_timestamptz {near} FROM t WHERE id = 99"
        )
        assert [tuple(row) for row in found.collect()] == [(7, True, True, True)]
    finally:
        forget(spark, scenario)
    columns[0] |= {"type": "uuid", "default": "gen_random_uuid()", "generator": {"type": "uuid4"}}
    with pytest.raises(ValidationError, match="no default that is another uuid for each row"):
        plan_for(scenario_with(made), "spark")


# --- Programs ----------------------------------------------------------------------------------


def test_a_script_is_executed_by_spark_sql(tmp_path: Path) -> None:
    import pyspark

    printed = subprocess.run(
        [sys.executable, "-m", "sdgen", "explain", "--scenario=iot_demo_small", "--dialect=spark"],
        capture_output=True,
        timeout=120,
        check=True,
    ).stdout
    (tmp_path / "script.sql").write_bytes(printed)
    program = Path(pyspark.__file__).parent / "bin" / "spark-sql"
    count = "SELECT COUNT(*) FROM devices"
    (tmp_path / "count.sql").write_text(f"{count};\n")
    options = ["--master", "local[2]", "--conf", "spark.ui.enabled=false"]
    found = []
    for file in ("script.sql", "count.sql"):
        done = subprocess.run(
            [program, *options, "-f", file],
            cwd=tmp_path,
            capture_output=True,
            timeout=600,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()[-3000:]
        found = done.stdout.decode().split()
    devices = next(
        each
        for each in load_scenario(next(p for p in SHIPPED if p.stem == "iot_demo_small")).entities
        if each.name == "devices"
    )
    assert found[-1] == str(devices.rows)


def test_a_name_that_spark_has_not_is_refused() -> None:
    column = {"name": "id", "type": "int", "generator": {"type": "sequence"}}
    scenario = scenario_with({"name": "größe", "rows": 1, "columns": [column]})
    with pytest.raises(ValidationError, match="ASCII letters, digits and _ in names of tables"):
        plan_for(scenario, "spark")
