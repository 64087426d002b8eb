"""Hidden columns: computed, usable everywhere, never in a table."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from dialects import get_dialect
from sdgen.errors import ValidationError
from sdgen.runs.previewing.preview import preview
from sdgen.scenario.models import Scenario
from tests.support.cli import Cli, write_scenario
from tests.support.databases import Database
from tests.support.runs import AS_OF, column_of, plan_for, scenario_from, scenario_with
from web.drawings.diagram import entity_diagram

Column = dict[str, Any]


def hidden(column: Column) -> Column:
    """Return a column as a hidden one."""
    return {**column, "hidden": True}


ID = {**column_of("id", "int", "sequence", {}), "primary_key": True}
ORDERS = {
    "name": "orders",
    "rows": 40,
    "columns": [
        ID,
        column_of("placed_at", "timestamp", "timestamp", {"min": "-90d", "max": "-40d"}),
        hidden(column_of("clerk", "text", "faker", {"provider": "first_name", "per_row": True})),
    ],
}
# What its dates are computed from is no business of its table.
SHIPMENTS = {
    "name": "shipments",
    "rows": 90,
    "columns": [
        ID,
        column_of("order_id", "int", "fk", {"entity": "orders", "column": "id"}),
        hidden(
            column_of(
                "placed_at", "timestamp", "parent", {"via": "order_id", "column": "placed_at"}
            )
        ),
        hidden(column_of("h1", "int", "exponential", {"mean": 30})),
        hidden(column_of("TRUE", "text", "parent", {"via": "order_id", "column": "clerk"})),
        {"name": "shipped_at", "type": "timestamp", "expr": "placed_at + interval '1 hour' * h1"},
        {"name": "label", "type": "text", "expr": "\"TRUE\" || ' ' || id"},
    ],
}
STORED = ["id", "order_id", "shipped_at", "label"]
CHECKS: list[dict[str, Any]] = [
    {"entity": "shipments", "expr": "shipped_at >= placed_at"},
    {"entity": "shipments", "expr": "label = \"TRUE\" || ' ' || id"},
    {"entity": "orders", "expr": "length(clerk) > 1"},
]
TABLE = (
    "CREATE TABLE shipments (id int PRIMARY KEY, \"H1\" text DEFAULT 'own', order_id int, "
    "shipped_at timestamp, label text)"
)


def scenario(*checks: dict[str, Any], show: bool = False) -> dict[str, Any]:
    """Return the scenario, with its columns hidden or not."""
    entities = deepcopy([ORDERS, SHIPMENTS])
    if show:
        for entity in entities:
            for column in entity["columns"]:  # type: ignore[attr-defined]
                column.pop("hidden", None)
    data = {"name": "test", "seed": 7, "as_of": AS_OF, "entities": entities}
    return {**data, "checks": list(checks)}


@pytest.mark.slow_on_servers
@pytest.mark.every_version
def test_no_table_holds_them_and_values_are_as_if_they_were_stored(
    database: Database, cli: Cli
) -> None:
    # A column of the table that bears the name of a hidden one is its owner's.
    database.execute(TABLE.replace('"H1"', '"h1"' if database.like == "postgres" else '"H1"'))
    file = write_scenario(Path("test.yaml"), *scenario()["entities"], seed=7, checks=CHECKS)
    options = ("--scenario", file, "--target", database.dsn, "--as-of", AS_OF)
    plan = cli.json("run", "start", *options, "--plan")
    (warning,) = [text for text in plan["warnings"] if "h1" in text.lower()]
    assert warning.endswith("gets its default: the scenario's column of that name is hidden")
    run = cli.json("run", "start", *options, "--batch-size", 17)
    assert [check["passed"] for check in run["checks"]] == [True] * 3
    cli("run", "verify", run["id"], "--target", database.dsn, code=0)
    assert database.query("SELECT DISTINCT h1 FROM shipments") == [("own",)]
    more = cli.json("run", "start", *options, "--continue", "--rows-override", "shipments=30")
    cli("run", "verify", more["id"], "--target", database.dsn, code=0)

    shown = preview(plan_for(scenario_from(scenario(show=True)), "sqlite"), "shipments", 90)[0]
    places = [shown.columns.index(name) for name in STORED]
    stored = database.query(f"SELECT {', '.join(STORED)} FROM shipments WHERE id <= 90 ORDER BY id")
    assert [tuple(map(str, row)) for row in stored] == [
        tuple(str(row[place]) for place in places) for row in shown.rows
    ]


@pytest.mark.parametrize("show", [True, False])
def test_conditions_name_them(database: Database, cli: Cli, show: bool) -> None:
    failing = [
        {"entity": "shipments", "expr": "shipped_at > placed_at + interval '1 day'"},
        {"entity": "orders", "expr": "id = 1 OR length(clerk) < 1"},
    ]
    data = scenario(*CHECKS, *failing, show=show)
    file = write_scenario(Path("test.yaml"), *data["entities"], seed=7, checks=data["checks"])
    options = ("--scenario", file, "--target", database.dsn, "--as-of", AS_OF, "--batch-size", 13)
    cli.json("run", "start", *options, code=1)
    checks = cli.json("run", "show", cli.json("run", "list")[0]["id"])["checks"]
    found = [check["found"] for check in checks]
    assert found == [None, None, None, "45 rows break it", "39 rows break it"]


def test_the_table_needs_their_columns_to_do_without(database: Database, cli: Cli) -> None:
    database.execute(TABLE.replace("\"H1\" text DEFAULT 'own'", "h1 text NOT NULL"))
    file = write_scenario(Path("test.yaml"), *scenario()["entities"], seed=7)
    error = cli("run", "start", "--scenario", file, "--target", database.dsn, code=1).err
    assert "h1: is NOT NULL without a default, and the scenario's column of that name is" in error
    assert "hidden. Remove hidden there, or give the table's column a default" in error


# What is wrong: a change of a column of orders or shipments, or keys of shipments; where; why.
REFUSED: list[tuple[str, dict[str, Any], str, str]] = [
    (
        "h1",
        {"unique": True},
        "columns[3].unique",
        "h1 is hidden, so the table has no such column for its unique key",
    ),
    (
        "h1",
        {"index": True},
        "columns[3].index",
        "h1 is hidden, so the table has no such column for its index",
    ),
    ("id", {"hidden": True}, "columns[0].primary_key", "id is hidden, so the table has no"),
    ("id", {"overwritten": True}, "columns[0].primary_key", "id is overwritten, so what is known"),
    ("h1", {"overwritten": True}, "columns[3].overwritten", "is of a hidden column, which no"),
    ("order_id", {"hidden": True, "references": True}, "columns[1].references", "order_id is"),
    ("", {"primary_key": ["id", "h1"]}, "primary_key", "h1 is hidden, so the table has no"),
    (
        "",
        {"unique": [["id", "h1"]]},
        "unique[0]",
        "h1 is hidden, so the table has no such column for its unique key",
    ),
    (
        "",
        {"indexes": [["h1", "id"]]},
        "indexes[0]",
        "h1 is hidden, so the table has no such column for its index",
    ),
    (
        "",
        {"foreign_keys": [{"columns": ["TRUE"], "entity": "orders", "references": ["clerk"]}]},
        "foreign_keys[0].references",
        "orders.clerk is hidden, so the table pointed to has no such column",
    ),
    (
        "order_id",
        {"generator": {"type": "fk", "params": {"entity": "orders", "column": "clerk"}}},
        "columns[1].generator.params.column",
        "orders.clerk is hidden, so no table holds the row that this key points to. Point to a "
        "stored column; or hide this one too, and copy orders.clerk with generator parent",
    ),
]


def changed(name: str, change: dict[str, Any]) -> dict[str, Any]:
    """Return the scenario with a change of shipments or of one of its columns."""
    data = scenario()
    entity = data["entities"][1]
    if not name:
        entity["columns"][0].pop("primary_key")
        entity |= change
    for column in entity["columns"]:
        if column["name"] == name:
            column |= {**change, **({"type": "text"} if "generator" in change else {})}
    return data


@pytest.mark.parametrize(("name", "change", "path", "message"), REFUSED)
def test_a_key_cannot_be_made_of_them(
    name: str, change: dict[str, Any], path: str, message: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        scenario_from(changed(name, change))
    found = {problem.path: problem.message for problem in caught.value.problems}
    assert found.keys() >= {f"entities[1].{path}"}, found
    assert found[f"entities[1].{path}"].startswith(message)


def test_advice_on_a_key_to_a_hidden_column_works() -> None:
    data = changed("order_id", REFUSED[-1][1] | {"hidden": True})
    for column in data["entities"][1]["columns"]:
        if column["name"] == "label":
            column |= {"name": "label", "expr": None, **hidden(column)}
    copied = column_of("clerk", "text", "parent", {"via": "order_id", "column": "clerk"})
    data["entities"][1]["columns"].append(copied)
    scenario_from({**data, "checks": []})


@pytest.mark.parametrize(
    ("check", "path"),
    [
        ({"column": "h1", "min": 0}, "checks[0].column"),
        ({"column": "h1", "null_rate": 0}, "checks[0].column"),
        ({"column": "who", "fk": True}, "checks[0].fk"),
    ],
)
def test_only_conditions_name_them(check: dict[str, Any], path: str) -> None:
    data = scenario({"entity": "shipments", **check})
    copied = column_of("who", "text", "parent", {"via": "order_id", "column": "clerk"})
    data["entities"][1]["columns"].append(copied)
    with pytest.raises(ValidationError) as caught:
        scenario_from(data)
    assert [problem.path for problem in caught.value.problems] == [path]


def test_a_table_needs_a_column() -> None:
    columns = [hidden(column_of("a", "int", "sequence", {}))]
    with pytest.raises(ValidationError, match="all columns are hidden, which leaves none for the"):
        scenario_with({"name": "t", "rows": 1, "columns": columns})


def test_names_and_numbers_that_no_table_could_have(
    database: Database, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(get_dialect(database.kind)), "most_columns", 1)
    names = ["ctid", "rowid", "x" * 99]
    columns = [hidden(column_of(name, "int", "const", {"value": 1})) for name in names]
    total = {"name": "total", "type": "int", "expr": f"ctid + rowid + {'x' * 99}"}
    entity = {"name": "t", "rows": 3, "columns": [*columns, total]}
    file = write_scenario(Path("t.yaml"), entity, seed=7)
    cli("run", "start", "--scenario", file, "--target", database.dsn, code=0)
    assert database.query("SELECT total FROM t") == [(3,)] * 3


def test_what_they_are_shows_where_a_scenario_is_built(cli: Cli) -> None:
    file = write_scenario(Path("test.yaml"), *scenario()["entities"], seed=7)
    options = ("--scenario", file, "--as-of", AS_OF)
    shown = cli("preview", *options, "--rows", 2, code=0).out
    assert "; --hidden shows placed_at, h1, TRUE" in shown
    assert "(hidden)" not in shown
    stored = cli.json("preview", *options)["shipments"]
    assert [*stored[0]] == STORED
    everything = cli.json("preview", *options, "--hidden")["shipments"]
    names = [column["name"] for column in SHIPMENTS["columns"]]  # type: ignore[attr-defined]
    assert [*everything[0]] == names
    assert [{name: row[name] for name in STORED} for row in everything] == stored
    assert "h1 (hidden)" in cli("preview", *options, "--hidden", "--rows", 2, code=0).out
    script = cli("explain", *options, "--dialect", "sqlite", code=0).out
    assert "/* shipments: 90 rows; hidden columns: placed_at, h1, TRUE */" in script
    assert "/* shipments.h1, hidden, exponential: mean 30, from 0 */" in script


def test_the_diagram_marks_them() -> None:
    made: Scenario = scenario_from(scenario())
    drawn = entity_diagram(made.entities, "x")
    assert "shipments: 7 columns (3 of them hidden), 90 rows" in drawn
    assert drawn.count("unstored") == 4
    assert "h1: int, hidden: computed, and not stored" in drawn


def test_a_run_does_not_go_on_with_a_table_of_other_columns(cli: Cli) -> None:
    for show in (True, False):
        file = write_scenario(Path("test.yaml"), *scenario(show=show)["entities"], seed=7)
        words = ("run", "start", "--scenario", file, "--target", "t.sqlite", "--as-of", AS_OF)
        result = cli(*words, *([] if show else ["--continue"]), code=0 if show else 2)
    assert "shipments" in result.err
