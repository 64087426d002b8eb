"""Profiles: what a chosen one makes of a scenario, and that the others make nothing of it."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from sdgen.errors import ValidationError
from sdgen.planning.request import RunRequest
from sdgen.scenario.loading import load_scenario
from sdgen.scenario.models import Scenario
from sdgen.scenario.profiles import with_profile
from tests.support.cli import Cli
from tests.support.databases import Database
from tests.support.runs import column_of, plan_for, scenario_from

SHOP = """\
name: shop
seed: 1
entities:
  - name: users
    rows: 40
    columns:
      - {name: id, type: bigint, generator: {type: sequence}}
  - name: orders
    rows: 200
    columns:
      - {name: id, type: bigint, generator: {type: sequence}}
      - {name: user_id, type: bigint, fk: {entity: users, column: id}}
      - name: status
        type: string
        generator: {type: choice, params: {values: [new, paid, lost], weights: [1, 1, 0]}}
      - {name: note, type: string, nullable: true, generator: {type: faker_city}}
      - {name: twice, type: bigint, expr: id * 2}
"""
PROFILES = """\
profiles:
  demo: {scale: 0.1, rows: {orders: 50}}
  qa:
    seed: 9
    params: {orders.status: {weights: [0, 0, 1]}, orders.twice: {sql: id * 3}}
    null_rate: {orders.note: 1}
  load: {scale: 10}
"""


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a scenario with profiles, in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "shop.yaml"
    path.write_text(SHOP + PROFILES)
    return path


@pytest.fixture
def cli(shop: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """The command line in the folder of the scenario."""
    return Cli(capsys)


def rows_of(scenario: Scenario, **request: object) -> dict[str, int]:
    """Returns entity → rows of a run."""
    plan = plan_for(scenario, "sqlite", RunRequest(**request))  # type: ignore[arg-type]
    return {entity.name: entity.rows for entity in plan.order}


@pytest.mark.parametrize(
    ("request_", "users", "orders"),
    [
        ({}, 40, 200),
        ({"profile": "demo"}, 4, 50),
        ({"profile": "load"}, 400, 2000),
        ({"profile": "demo", "scale": 2.0}, 8, 100),
        ({"profile": "demo", "scale": 0.01}, 1, 1),
        ({"profile": "demo", "scale": 2.0, "row_overrides": {"orders": 7}}, 8, 7),
        ({"profile": "qa"}, 40, 200),
    ],
)
def test_rows(shop: Path, request_: dict[str, object], users: int, orders: int) -> None:
    assert rows_of(load_scenario(shop), **request_) == {"users": users, "orders": orders}


def test_seed_of_request_then_profile_then_scenario(shop: Path) -> None:
    scenario = load_scenario(shop)
    seeds = [plan_for(scenario, "sqlite", RunRequest(profile=name)).seed for name in (None, "qa")]
    assert seeds == [1, 9]
    assert plan_for(scenario, "sqlite", RunRequest(profile="qa", seed=3)).seed == 3


def test_only_the_chosen_profile_is_in_the_hash(shop: Path, tmp_path: Path) -> None:
    plain_file = tmp_path / "plain" / "shop.yaml"
    plain_file.parent.mkdir()
    plain_file.write_text(SHOP)
    plain, scenario = load_scenario(plain_file), load_scenario(shop)

    def hash_of(scenario: Scenario, **request: object) -> str:
        return plan_for(scenario, "sqlite", RunRequest(**request)).config_hash  # type: ignore[arg-type]

    assert hash_of(plain) == hash_of(scenario)
    assert hash_of(plain, scale=10.0) == hash_of(scenario, profile="load")
    chosen = {hash_of(scenario, profile=name) for name in (None, "demo", "qa", "load")}
    assert len(chosen) == 4


def test_a_profile_keeps_what_it_does_not_say(shop: Path) -> None:
    scenario = load_scenario(shop)
    made = with_profile(scenario, "qa")
    assert made.profiles == {}
    before, after = scenario.entity("orders"), made.entity("orders")
    assert after.column("id") == before.column("id")
    assert after.column("user_id") == before.column("user_id")
    status = after.column("status").generator.params.model_dump()
    assert (status["values"], status["weights"]) == (["new", "paid", "lost"], [0, 0, 1])
    assert with_profile(scenario, None) == replace_profiles(scenario)


def replace_profiles(scenario: Scenario) -> Scenario:
    """Returns the scenario without its profiles."""
    return scenario.model_copy(update={"profiles": {}})


def test_aliased_columns_are_changed_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "aliases.yaml"
    path.write_text(
        "name: a\n"
        "profiles: {p: {params: {one.x: {value: 2}}}}\n"
        "entities:\n"
        "  - {name: one, rows: 1, columns: &c [{name: x, type: int, "
        "generator: {type: const, params: {value: 1}}}]}\n"
        "  - {name: two, rows: 1, columns: *c}\n"
    )
    made = with_profile(load_scenario(path), "p")
    values = [e.columns[0].generator.params.model_dump()["value"] for e in made.entities]
    assert values == [2, 1]


def test_unknown_profile(cli: Cli) -> None:
    for words in (
        ("scenario", "validate", "./shop.yaml"),
        ("scenario", "show", "./shop.yaml"),
        ("preview", "--scenario=./shop.yaml"),
        ("explain", "--scenario=./shop.yaml", "--dialect=sqlite"),
        ("run", "start", "--scenario=./shop.yaml", "--target=x.sqlite"),
    ):
        said = cli(*words, "--profile=lod", code=2).err
        assert "--profile: no profile of that name (got 'lod')" in said
        assert 'Did you mean "load"?' in said
        assert "demo, qa, load" in said


def test_command_line(cli: Cli) -> None:
    shown = cli("scenario", "show", "./shop.yaml", "--profile=demo", code=0).out
    assert "rows: 50" in shown
    assert "profiles:" not in shown
    assert "54 rows" in cli("scenario", "validate", "./shop.yaml", "--profile=demo").out
    script = cli("explain", "--scenario=./shop.yaml", "--dialect=sqlite", "--profile=qa").out
    assert "seed 9" in script
    assert '"id" * 3' in script
    rows = cli.json("preview", "--scenario=./shop.yaml", "--profile=qa")["orders"]
    assert {(row["status"], row["note"]) for row in rows} == {("lost", None)}


def test_runs(cli: Cli, database: Database) -> None:
    target = database.target
    start = ("run", "start", "--scenario", "./shop.yaml", *target)
    planned = cli.json(*start, "--profile=demo", "--plan")
    assert (planned["profile"], planned["total_rows"]) == ("demo", 54)
    first = cli.json(*start, "--profile=qa", "--rows-override=orders=60")
    assert (first["profile"], first["seed"], first["rows_written"]) == ("qa", 9, 100)
    assert database.query("SELECT DISTINCT status, note FROM orders") == [("lost", None)]
    cli("run", "verify", first["id"], *target, code=0)
    assert "qa" in cli("run", "show", first["id"]).out
    assert [run["profile"] for run in cli.json("run", "list")] == ["qa"]

    said = cli(*start, "--continue", "--seed=8", code=2).err
    assert "has seed 9 (got seed 8)" in said
    grown = cli.json(*start, "--continue", "--rows-override=users=0,orders=5")
    assert (grown["profile"], grown["seed"]) == ("qa", 9)
    assert database.query("SELECT count(*), max(id) FROM orders") == [(65, 65)]
    again = cli.json(*start, "--continue", "--seed=9", "--rows-override=users=0,orders=5")
    assert again["profile"] == "qa"
    said = cli(*start, "--continue", "--profile=demo", "--seed=9", code=2).err
    assert "orders changed since run" in said

    replayed = cli.json("run", "replay", first["id"], "--target=copy.sqlite")
    assert (replayed["profile"], replayed["config_hash"] != "") == ("qa", True)
    cli("run", "verify", replayed["id"], code=0)


def test_a_failed_run_is_resumed_with_its_profile(shop: Path, cli: Cli, database: Database) -> None:
    shop.write_text(f"{shop.read_text()}checks: [{{entity: orders, column: note, null_rate: 0}}]\n")
    target = database.target
    start = ("run", "start", "--scenario", "./shop.yaml", *target)
    assert cli.json(*start)["profile"] is None
    failed = cli.json(*start, "--profile=qa", "--mode=truncate", code=1)
    shop.write_text(SHOP)  # the record is enough
    resumed = cli.json("run", "resume", failed["id"], *target, code=1)
    for record in (failed, resumed):
        assert (record["profile"], record["rows_written"]) == ("qa", 240)
        assert [check["passed"] for check in record["checks"]] == [False]


BROKEN = [
    ("{}", "profiles.p", None),
    ("{rows: {ordrs: 5}}", "profiles.p.rows.ordrs", 'Did you mean "orders"?'),
    ("{rows: {orders: 0}}", "profiles.p.rows.orders", "must be at least 1"),
    ("{rows: [orders]}", "profiles.p.rows", "must be a mapping"),
    ("{scale: 0}", "profiles.p.scale", "must be above 0"),
    ("{scale: 2e12}", "profiles.p.scale", "must be at most 1000000000000"),
    ("{scale: 1e12, rows: {orders: 1}}", "profiles.p.scale", "must be at most 1000000000000"),
    ("{scal: 1}", "profiles.p.scal", 'Did you mean "scale"?'),
    ("{seed: x}", "profiles.p.seed", "must be an integer"),
    ("{params: {orders.statu: {}}}", "profiles.p.params.orders.statu", '"orders.status"?'),
    ("{params: {status: {}}}", "profiles.p.params.status", "Write entity.column"),
    (
        "{params: {orders.status: {weight: [1]}}}",
        "profiles.p.params.orders.status.weight",
        'Did you mean "weights"?',
    ),
    (
        "{params: {orders.status: {weights: [1]}}}",
        "profiles.p.params.orders.status.weights",
        "weights",
    ),
    ("{params: {orders.user_id: {entity: user}}}", "profiles.p.params.orders.user_id.entity", "no"),
    ("{null_rate: {orders.id: 0.5}}", "profiles.p.null_rate.orders.id", "Add nullable: true"),
    ("{null_rate: {orders.note: 2}}", "profiles.p.null_rate.orders.note", "must be at most 1"),
    ("{params: {orders.status: null}}", "profiles.p.params.orders.status", "must be a mapping"),
    ("{scale: .inf}", "profiles.p.scale", "must be a finite number"),
    ("5", "profiles.p", "must be a mapping"),
]


@pytest.mark.parametrize(("profile", "path", "phrase"), BROKEN)
def test_broken_profiles(shop: Path, profile: str, path: str, phrase: str | None) -> None:
    shop.write_text(f"{SHOP}profiles:\n  good: {{scale: 2}}\n  p: {profile}\n")
    if phrase is None:
        load_scenario(shop)
        return
    with pytest.raises(ValidationError) as error:
        load_scenario(shop)
    (problem,) = error.value.problems
    assert (problem.path, problem.line) == (path, len(SHOP.splitlines()) + 3)
    assert phrase in problem.message


def test_what_only_a_profile_breaks_names_it(shop: Path) -> None:
    small = SHOP.replace("type: bigint", "type: smallint")
    shop.write_text(
        f"{small}profiles: {{tiny: {{scale: 0.1}}, load: {{rows: {{users: 99_999}}}}}}\n"
    )
    with pytest.raises(ValidationError) as error:
        load_scenario(shop)
    messages = [problem.message for problem in error.value.problems]
    assert messages
    assert all(message.startswith("with profile load: ") for message in messages)


def test_all_problems_at_once(shop: Path) -> None:
    broken = SHOP.replace("sequence", "sequenc", 1)
    shop.write_text(f"{broken}profiles: {{a: {{seed: x}}, b: {{rows: {{nobody: 1}}}}}}\n")
    with pytest.raises(ValidationError) as error:
        load_scenario(shop)
    assert [problem.path for problem in error.value.problems] == [
        "entities[0].columns[0].generator",
        "profiles.a.seed",
        "profiles.b.rows.nobody",
    ]


WHOLE: dict[str, Any] = {
    "name": "whole",
    "seed": 1,
    "entities": [
        {
            "name": "plans",
            "rows_of": [
                {"id": 1, "name": "free", "price": 0},
                {"id": 2, "name": "pro", "price": 9},
            ],
            "columns": [
                {"name": "id", "type": "int", "primary_key": True},
                {"name": "name", "type": "text", "unique": True},
                {"name": "price", "type": "decimal(8,2)"},
            ],
        },
        {
            "name": "users",
            "rows": 40,
            "columns": [
                column_of("id", "int", "sequence", {}),
                column_of("state", "text", "choice", {"values": ["a", "b"]}),
                column_of(
                    "boss",
                    "int",
                    "fk",
                    {"entity": "users", "column": "id", "distribution": {"type": "tree"}},
                )
                | {"nullable": True},
                column_of("plan_id", "int", "fk", {"entity": "plans", "column": "id"})
                | {"nullable": True},
                column_of("city", "text", "place", {"countries": ["DE", "FR"]}),
                column_of("at", "timestamp", "timestamp", {"min": "-9d", "max": "-1d"}),
                column_of(
                    "step",
                    "text",
                    "state_machine",
                    {
                        "initial": "new",
                        "start": "at",
                        "transitions": [{"from": "new", "to": "done", "after": "1d"}],
                    },
                ),
            ],
        },
        {
            "name": "orders",
            "columns": [
                column_of(
                    "user_id",
                    "int",
                    "fk",
                    {
                        "entity": "users",
                        "column": "id",
                        "distribution": {"type": "children", "min": 1, "max": 3},
                    },
                )
                | {"nullable": True},
                column_of("state", "text", "choice", {"values": ["open", "sent"]}),
            ],
        },
    ],
}
LATER = [{"from": "new", "to": "lost", "after": "2d"}]


@pytest.mark.parametrize(
    ("entity", "column", "params"),
    [
        (2, 0, {"distribution": {"type": "children", "min": 2, "max": 2}}),
        (2, 0, {"distribution": "unique", "when": "state <> 'open'"}),
        (2, 0, {"where": {"to": "10%"}}),
        (2, 0, {"where": "state = 'a'"}),
        (1, 3, {"distribution": {"type": "weights", "weights": [5, 1]}, "when": "state = 'b'"}),
        (1, 2, {"distribution": {"type": "tree", "children": 3}}),
        (1, 4, {"countries": {"DE": 60, "FR": 40}}),
        (1, 6, {"transitions": LATER}),
        (0, 1, {"values": ["basic", "max"]}),
        (0, 2, {"values": [1, "2.50"]}),
    ],
)
def test_every_param_can_be_another_one(entity: int, column: int, params: dict[str, Any]) -> None:
    """Of foreign keys, of lists of rows (column by column), of what several columns agree on."""
    written, named = deepcopy(WHOLE), WHOLE["entities"][entity]
    at = written["entities"][entity]["columns"][column]
    if "generator" in at:
        at["generator"]["params"].update(params)
    else:
        for row, value in zip(named["rows_of"], params["values"], strict=True):
            place = named["rows_of"].index(row)
            written["entities"][entity]["rows_of"][place][at["name"]] = value
    name = f"{named['name']}.{at['name']}"
    profiled = {**WHOLE, "profiles": {"other": {"params": {name: params}}}}
    made = with_profile(scenario_from(profiled), "other")
    plan = plan_for(made, "sqlite")
    assert plan.config_hash == plan_for(scenario_from(written), "sqlite").config_hash
    assert plan.config_hash != plan_for(scenario_from(WHOLE), "sqlite").config_hash
