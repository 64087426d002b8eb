"""Runs: records, seeds, instants, row counts, modes, replay, failing, cancelling, dying."""

from __future__ import annotations

import json
import signal
from pathlib import Path
from typing import Any

import pytest

from sdgen.planning.plan import make_plan
from sdgen.planning.request import RunRequest
from sdgen.scenario.models import Scenario
from tests.support.cli import Cli, Result, start_process
from tests.support.crashes import PATIENCE, active, is_written_to, until
from tests.support.databases import Database
from tests.support.failing import refusing
from tests.support.runs import entity_of, scenario_with

SCENARIO = """\
name: People
version: 2.1
entities:
  - name: people
    rows: 100
    columns:
      - {name: id, type: int, generator: {type: sequence}}
      - {name: full_name, type: string, generator: {type: faker_name}}
      - name: born
        type: date
        generator: {type: time_series, params: {start: "-9000d", step: 1d}}
  - name: pets
    rows: 250
    columns:
      - {name: id, type: uuid, generator: {type: uuid4}}
      - {name: owner, type: int, fk: {entity: people, column: id}}
      - {name: weight, type: float, generator: {type: normal, params: {mean: 9, std: 2}}}
"""
LONG = """\
name: Long
seed: 1
entities:
  - name: events
    rows: 500_000_000
    columns:
      - {name: id, type: uuid, generator: {type: uuid4}}
      - name: at
        type: timestamp
        generator: {type: time_series, params: {start: "-7d", step: 1ms}}
"""


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line in a folder with the scenarios of this module."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "people.yaml").write_text(SCENARIO)
    (tmp_path / "long.yaml").write_text(LONG)
    return Cli(capsys)


def start(cli: Cli, database: Database, *options: str) -> Result:
    """Returns how a run of the people ended, its record as JSON."""
    target = database.target
    return cli("run", "start", "--scenario", "./people.yaml", *target, "--format=json", *options)


def rows(database: Database) -> list[list[tuple[Any, ...]]]:
    """Returns all rows of the people and their pets."""
    return [database.query(f"SELECT * FROM {table}") for table in ("people", "pets")]


def test_the_record_of_a_run(cli: Cli, database: Database) -> None:
    result = start(cli, database, "--seed", "5", "--as-of", "2026-01-31T10:00:00.7+02:00")
    assert result.code == 0
    record = result.data
    assert record["status"] == "success"
    assert record["scenario_id"] == "people"
    assert record["scenario_version"] == "2.1"
    assert record["target_kind"] == database.kind
    assert record["seed"] == 5
    assert record["as_of"] == "2026-01-31T08:00:00Z"
    assert len(record["config_hash"]) == 64
    assert record["error"] is None
    assert record["server_version"]
    assert record["rows_written"] == record["rows_requested"] == 350
    assert [(e["entity"], e["rows_written"]) for e in record["entities"]] == [
        ("people", 100),
        ("pets", 250),
    ]
    assert all(e["seconds"] > 0 and e["rows_per_second"] > 0 for e in record["entities"])
    shown = cli("run", "show", record["id"][:15], "--format=json").data
    assert shown["id"] == record["id"]
    assert [line["message"].split()[:2] for line in shown["logs"]] == [
        ["run", "started:"],
        ["entity", "written"],
        ["entity", "written"],
        ["run", "ended:"],
    ]
    assert (database.count("people"), database.count("pets")) == (100, 250)


@pytest.mark.slow_on_servers
def test_same_seed_same_rows_whatever_the_batches(cli: Cli, database: Database) -> None:
    common = ("--as-of", "2026-01-31", "--mode", "truncate")
    made = []
    for size in ("1", "7", "1000"):
        assert start(cli, database, *common, "--seed", "5", "--batch-size", size).code == 0
        made.append(rows(database))
    assert made[0] == made[1] == made[2]
    assert start(cli, database, *common, "--seed", "6").code == 0
    assert rows(database) != made[0]


def test_a_seed_is_made_and_kept(cli: Cli, database: Database) -> None:
    one, two = (start(cli, database, "--mode", "truncate").data for _ in range(2))
    assert one["seed"] != two["seed"]
    assert "no seed given" in one["warnings"][0]
    made = rows(database)
    again = ("--mode", "truncate", "--seed", str(two["seed"]), "--as-of", two["as_of"])
    assert start(cli, database, *again).code == 0
    assert rows(database) == made


def test_replay_from_the_record_alone(cli: Cli, database: Database, tmp_path: Path) -> None:
    options = ("--scale", "0.5", "--rows-override", "pets=33")
    first = start(cli, database, *options).data
    made = rows(database)
    (tmp_path / "people.yaml").unlink()
    target = database.target
    replayed = cli("run", "replay", first["id"], *target, "--mode", "truncate", "--format=json")
    assert replayed.code == 0
    assert replayed.data["config_hash"] == first["config_hash"]
    assert [len(table) for table in made] == [50, 33]
    assert rows(database) == made


def test_scale_then_overrides(cli: Cli, database: Database) -> None:
    record = start(cli, database, "--scale", "0.001", "--rows-override", "pets=7").data
    assert [e["rows_written"] for e in record["entities"]] == [1, 7]
    assert "people: 100 rows × 0.001 became 1 row" in record["warnings"]


def test_plan_writes_nothing(cli: Cli, database: Database) -> None:
    plan = start(cli, database, "--plan", "--seed", "5").data
    assert [(e["entity"], e["rows"]) for e in plan["entities"]] == [("people", 100), ("pets", 250)]
    assert plan["total_rows"] == 350
    assert all(e["sql_bytes"] > 500 for e in plan["entities"])
    assert database.tables() == set()
    assert cli("run", "list", "--format=json").data == []
    assert start(cli, database, "--seed", "5").data["config_hash"] == plan["config_hash"]


def test_a_failing_batch(cli: Cli, database: Database) -> None:
    check = refusing(database, "id <= 60")
    kind = "date" if database.like == "postgres" else "text"
    database.execute(f"CREATE TABLE people (id integer, {check}, full_name text, born {kind})")
    result = start(cli, database, "--batch-size", "25", "--seed", "5")
    assert result.code == 1
    assert result.data["status"] == "failed"
    error = result.data["error"]
    assert "entity people, batch 3 (rows 50 … 74)" in error
    assert "check" in error.lower()
    assert database.count("people") == 50
    assert database.count("pets") == 0
    assert [e["rows_written"] for e in result.data["entities"]] == [50, 0]


def test_cancelling_from_another_process(cli: Cli, database: Database, tmp_path: Path) -> None:
    target = database.target
    command = ("run", "start", "--scenario", "./long.yaml", *target, "--batch-size", "100000000")
    process = start_process(*command, cwd=tmp_path)
    run_id = running(cli)
    until(lambda: cli("run", "show", run_id, "--format=json").data["prepared"])
    until(lambda: active(database) if database.like == "postgres" else is_written_to(database))
    assert cli("run", "cancel", run_id).code == 0
    assert process.wait(timeout=PATIENCE) == 1  # the batch would take many minutes
    process.communicate()
    record = cli("run", "show", run_id, "--format=json").data
    assert record["status"] == "cancelled"
    assert "cancelled by request at entity events, batch " in record["error"]
    assert database.count("events") == 0
    assert cli("run", "cancel", run_id).code == 1


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM], ids=["int", "term"])
def test_interrupting(cli: Cli, database: Database, tmp_path: Path, stop: signal.Signals) -> None:
    target = database.target
    command = ("run", "start", "--scenario", "./long.yaml", *target, "--batch-size", "500000")
    process = start_process(*command, cwd=tmp_path)
    run_id = running(cli)
    until(lambda: cli("run", "show", run_id, "--format=json").data["prepared"])
    process.send_signal(stop)
    assert process.wait(timeout=PATIENCE) == 1
    _, errors = process.communicate()
    assert "Traceback" not in errors
    record = cli("run", "show", run_id, "--format=json").data
    assert record["status"] == "cancelled"
    assert database.count("events") == record["rows_written"]


def test_a_killed_run_is_shown_as_failed(cli: Cli, database: Database, tmp_path: Path) -> None:
    target = database.target
    process = start_process("run", "start", "--scenario", "./long.yaml", *target, cwd=tmp_path)
    run_id = running(cli)
    process.kill()
    process.communicate()
    record = cli("run", "list", "--status", "failed", "--format=json").data[0]
    assert record["id"] == run_id
    assert "interrupted: its process" in record["error"]


def running(cli: Cli) -> str:
    """Returns the id of the run that another process is starting."""
    words = ("run", "list", "--status", "running", "--format=json")
    (found,) = until(lambda: cli(*words).data, "for the run to start")
    return str(found["id"])


def test_every_log_line_has_the_run_id(cli: Cli, tmp_path: Path) -> None:
    options = ("--scenario", "./people.yaml", "--target", "t.sqlite")
    process = start_process(
        "run", "start", *options, cwd=tmp_path, environment={"SDGEN_LOG_FORMAT": "json"}
    )
    out, err = process.communicate(timeout=PATIENCE)
    lines = [json.loads(line) for line in err.splitlines()]
    run_id = out.split()[1]
    assert len(lines) >= 4
    assert {line["run_id"] for line in lines} == {run_id}
    assert [line["rows"] for line in lines if line["message"] == "entity written"] == [100, 250]
    human = cli("run", "start", *options, "--mode", "truncate", "--log-level", "debug")
    assert "batch 1 (rows 0 … 99) committed" in human.err
    assert all(" run 20" in line for line in human.err.splitlines())
    assert cli("run", "start", *options, "--log-level", "error").err == ""


def config_hash(scenario: Scenario, kind: str = "sqlite", **request: Any) -> str:
    """Returns the config hash of a run."""
    return make_plan(scenario, RunRequest(**request), kind).config_hash


def test_config_hash() -> None:
    table = entity_of("t", 5, a=("int", "sequence", {}))
    same = config_hash(scenario_with(table))
    assert config_hash(scenario_with(table), seed=99, as_of="2020-01-01") == same
    assert config_hash(scenario_with(entity_of("t", 5, a=("int", "sequence", {"step": 1})))) == same
    assert config_hash(scenario_with({**table, "target_table": "t"})) == same
    others = [
        config_hash(scenario_with(table), "postgres"),
        config_hash(scenario_with(table), row_overrides={"t": 6}),
        config_hash(scenario_with(table), scale=2.0),
        config_hash(scenario_with(entity_of("t", 5, a=("int", "sequence", {"step": 2})))),
        config_hash(scenario_with(entity_of("t", 5, a=("bigint", "sequence", {})))),
        make_plan(scenario_with(table), RunRequest(), "postgres", "elsewhere").config_hash,
    ]
    assert len({same, *others}) == 7
