"""Long chains of operations: as long as the limit they work everywhere, beyond it nowhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from dialects import DIALECTS
from generators_sql.expressions.parser import DEEPEST, MOST_CHAINED
from sdgen.errors import ValidationError
from tests.support.runs import Runs, column_of, scenario_with
from tests.support.server import Client

KINDS = {"||": ("text", "a"), "+": ("bigint", "b"), "-": ("bigint", "b"), "OR": ("bool", "b > 1")}


def chain(sign: str, first: str, length: int) -> str:
    """Return an expression of that many levels, those of its first operand among them."""
    part = KINDS[sign][1]
    # A column and its name are two levels, a comparison is one more.
    operands = length - 2 if sign == "OR" else length - 1
    return f" {sign} ".join([first, *[part] * (operands - 1)])


def rows_of_chains(length: int) -> dict[str, Any]:
    """Return an entity with a chain of each kind: alone, in JSON and arrays, upon another one."""
    columns = [
        column_of("a", "text", "choice", {"values": ["x", "y"]}),
        column_of("b", "int", "uniform_int", {"min": 0, "max": 1}),
    ]
    for number, (sign, (kind, part)) in enumerate(KINDS.items()):
        whole = {"type": "expr", "params": {"sql": chain(sign, part, length)}}
        field = {"p": {"column_type": kind, **whole}}
        held = {"p": {"type": "json", "params": {"fields": field}}}
        columns += [
            column_of(f"in_json_{number}", "json", "json", {"fields": held}),
            column_of(f"in_array_{number}", f"{kind}[]", "array", {"of": whole, "max": 2}),
            {"name": f"c{number}_0", "type": kind, "hidden": True, "expr": whole["params"]["sql"]},
        ]
        for upon in range(3):
            name, on = f"c{number}_{upon + 1}", f"c{number}_{upon}"
            sql = chain(sign, on, length)
            columns.append({"name": name, "type": kind, "hidden": upon < 2, "expr": sql})
    return {"name": "chains", "rows": 2, "columns": columns}


@pytest.fixture(scope="module")
def runs() -> Iterator[Runs]:
    """Executes runs."""
    with Runs() as runs:
        yield runs


def test_chains_of_the_limit(runs: Runs, postgres_shared: str) -> None:
    scenario = scenario_with(rows_of_chains(MOST_CHAINED))
    there = runs.sqlite(scenario)
    assert there == runs.postgres(scenario, postgres_shared)
    names = [column.name for column in scenario.entities[0].stored_columns]
    for row in there["chains"]:
        cells = dict(zip(names, row, strict=True))
        assert cells["c0_3"] == str(cells["a"]) * (4 * MOST_CHAINED - 7)
        assert cells["c1_3"] == str(int(str(cells["b"])) * (4 * MOST_CHAINED - 7))


@pytest.mark.slow
def test_the_api_takes_as_much(client: Client) -> None:
    scenario = {"id": "chains", "name": "Chains", "entities": [rows_of_chains(MOST_CHAINED)]}
    assert client.post("scenarios", scenario).status == 201
    for dialect in DIALECTS:
        script = client.get(f"scenarios/chains/explain?dialect={dialect}")
        assert script.status == 200
        assert script.text.count(" || ") > 4 * (MOST_CHAINED - 2)
    beyond = {**scenario, "id": "more", "entities": [rows_of_chains(MOST_CHAINED + 1)]}
    refused = client.post("scenarios", beyond)
    assert refused.status == 422
    assert f"more than {MOST_CHAINED} operations in a row" in refused.text


@pytest.mark.parametrize("sign", KINDS)
def test_one_operation_more_is_refused(sign: str) -> None:
    column = {"name": "c", "type": KINDS[sign][0]}
    more = [
        column_of("a", "text", "choice", {"values": ["x", "y"]}),
        column_of("b", "int", "uniform_int", {"min": 0, "max": 1}),
    ]
    for length, right in ((MOST_CHAINED, True), (MOST_CHAINED + 1, False)):
        sql = chain(sign, KINDS[sign][1], length)
        entity = {"name": "t", "rows": 1, "columns": [*more, {**column, "expr": sql}]}
        if right:
            scenario_with(entity)
        else:
            with pytest.raises(ValidationError, match="Use a column for each step"):
                scenario_with(entity)


@pytest.mark.parametrize("form", ["({})", "abs({})", "round({}, 1)", "CAST({} AS bigint)", "- {}"])
def test_depth_leaves_room_on_the_stack(form: str) -> None:
    sql = "b"
    for _ in range(DEEPEST - 2):
        sql = form.format(sql)
    columns = [
        column_of("b", "int", "uniform_int", {"min": 0, "max": 1}),
        {"name": "c", "type": "bigint", "expr": sql},
    ]
    limit = sys.getrecursionlimit()

    def deeper(frames: int) -> None:
        if frames:
            deeper(frames - 1)
        else:
            scenario_with({"name": "t", "rows": 1, "columns": columns})

    deeper(limit // 4)
