"""What a run is made of: seed, as_of, row counts and config hash; replaying and waiting runs.

Records, stopping and logs are in test_run_records, the store's file in test_store.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest

from sdgen.planning.plan import make_plan
from sdgen.planning.request import RunRequest, parse_request
from sdgen.scenario.loading import load_scenario
from sdgen.seeding import SEED_MAX, SEED_MIN
from tests.support.cli import Cli, start_process, write_scenario
from tests.support.crashes import PATIENCE, until
from tests.support.runs import (
    Tables,
    assert_same,
    column_of,
    fresh_schema,
    read_postgres,
    read_sqlite,
    scenario_from,
)

ENTITIES: list[dict[str, Any]] = [
    {
        "name": "sensors",
        "rows": 20,
        "columns": [
            column_of("id", "uuid", "uuid4", {}),
            column_of("since", "timestamp", "time_series", {"start": "-30d", "step": "1h"}),
        ],
    },
    {
        "name": "readings",
        "rows": 300,
        "columns": [
            column_of("id", "bigint", "sequence", {}),
            column_of("sensor_id", "uuid", "fk", {"entity": "sensors", "column": "id"}),
            column_of("value", "float", "normal", {"mean": 5, "std": 1}),
            column_of("city", "text", "faker_city", {}),
        ],
    },
]


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line in a folder with the scenario, without and with its own seed and as_of."""
    write_scenario(tmp_path / "plain.yaml", *ENTITIES)
    write_scenario(tmp_path / "own.yaml", *ENTITIES, seed=77, as_of="2025-05-05T05:05:05Z")
    monkeypatch.chdir(tmp_path)
    return Cli(capsys)


def start(cli: Cli, scenario: str, target: str, *options: object) -> dict[str, Any]:
    """Run a scenario and return the record."""
    arguments = ("run", "start", "--scenario", f"{scenario}.yaml", "--target", target)
    record: dict[str, Any] = cli.json(*arguments, *options)
    return record


def tables(path: str) -> Tables:
    """Return what stands in an SQLite file."""
    return read_sqlite(Path(path), load_scenario(Path("plain.yaml")))


# --- Seed and as_of ------------------------------------------------------------------------------


def test_seed_of_the_request_then_the_scenario_then_a_new_one(cli: Cli) -> None:
    assert start(cli, "own", "a.db", "--seed", 5)["seed"] == 5
    assert start(cli, "own", "a.db", "--seed", 0)["seed"] == 0
    assert start(cli, "own", "a.db")["seed"] == 77
    made = [start(cli, "plain", "a.db") for _ in range(3)]
    assert len({record["seed"] for record in made}) == 3
    for record in made:
        assert SEED_MIN <= record["seed"] <= SEED_MAX
        chosen = f"no seed given: {record['seed']} was chosen. To get the same data again"
        assert chosen in record["warnings"][0]
        assert cli.json("run", "show", record["id"])["seed"] == record["seed"]


def test_seeds_are_64_bits(cli: Cli) -> None:
    for seed in (SEED_MIN, SEED_MAX):
        assert start(cli, "own", "a.db", f"--seed={seed}")["seed"] == seed
    for seed in (SEED_MIN - 1, SEED_MAX + 1, "x", "1.5"):
        said = cli(
            *("run", "start", "--scenario", "own.yaml", "--target", "b.db", f"--seed={seed}"),
            code=2,
        ).err
        assert "--seed: must be" in said
    assert not Path("b.db").exists()


def test_as_of_of_the_request_then_the_scenario_then_now(cli: Cli) -> None:
    given = start(cli, "own", "a.db", "--as-of", "2024-01-01T02:00:00.999+02:00")
    assert given["as_of"] == "2024-01-01T00:00:00Z", "whole seconds, UTC"
    assert tables("a.db")["sensors"][0][1] == "2023-12-02 00:00:00"
    assert start(cli, "own", "a.db")["as_of"] == "2025-05-05T05:05:05Z"
    before = datetime.now(UTC).replace(microsecond=0)
    now = datetime.fromisoformat(start(cli, "plain", "a.db")["as_of"])
    assert before <= now <= datetime.now(UTC)
    assert now.microsecond == 0
    said = cli(
        *("run", "start", "--scenario", "own.yaml", "--target", "b.db", "--as-of", "-7d"), code=2
    )
    assert "--as-of: not a timestamp" in said.err


# --- Rows ----------------------------------------------------------------------------------------


def test_scale_first_then_overrides(cli: Cli) -> None:
    options = ("--scale", "0.1", "--rows-override", "readings=7")
    record = start(cli, "own", "a.db", *options)
    assert [entity["rows_written"] for entity in record["entities"]] == [2, 7]
    record = start(cli, "own", "b.db", "--rows-override", "readings=7,sensors=3")
    assert [entity["rows_written"] for entity in record["entities"]] == [3, 7]
    record = start(cli, "own", "c.db", "--scale", "0.0001")
    assert [entity["rows_written"] for entity in record["entities"]] == [1, 1], "at least one"


def test_every_wrong_option_is_told_at_once(cli: Cli) -> None:
    said = cli(
        *("run", "start", "--scenario", "own.yaml", "--target", "a.db"),
        *("--seed", "x", "--scale", "0", "--mode", "trunkate", "--batch-size", "0"),
        *("--rows-override", "readings", "--rows-override", "readings=0"),
        code=2,
    ).err
    for phrase in (
        "--seed: must be an integer, such as 500 or 1e6 (got 'x')",
        "--scale: must be a number above 0",
        'Did you mean "truncate"?',
        "--batch-size: must be from 1",
        "--rows-override: must be entity=rows (got 'readings')",
        "--rows-override readings: must be at least 1 (got 0)",
    ):
        assert phrase in said
    said = cli(
        *("run", "start", "--scenario", "own.yaml", "--target", "a.db"),
        *("--rows-override", "reading=5", "--rows-override", "x=1"),
        code=2,
    ).err
    assert "no entity of that name (got 'reading'). Did you mean \"readings\"?" in said
    assert "--rows-override x: no entity of that name" in said
    assert not Path("a.db").exists()


@pytest.mark.parametrize("scale", ["nan", "inf", "-1", "1e13", "abc", ""])
def test_scales_that_are_none(cli: Cli, scale: str) -> None:
    said = cli(
        *("run", "start", "--scenario", "own.yaml", "--target", "a.db", f"--scale={scale}"), code=2
    )
    assert "--scale" in said.err


# --- Config hash ---------------------------------------------------------------------------------


def hash_of(kind: str = "sqlite", schema: str | None = None, **changes: Any) -> str:
    """Return the config hash of the scenario with keys changed."""
    scenario = scenario_from({"name": "n", "entities": ENTITIES, **changes})
    return make_plan(scenario, RunRequest(), kind, schema).config_hash


def changed(**keys: Any) -> dict[str, Any]:
    """Return the entities with keys of the first one changed, as a change for ``hash_of``."""
    return {"entities": [{**ENTITIES[0], **keys}, ENTITIES[1]]}


def with_params(**params: Any) -> dict[str, Any]:
    """Return the entities with the params of the time series changed."""
    series = {"start": "-30d", "step": "1h", **params}
    time_column = column_of("since", "timestamp", "time_series", series)
    return changed(columns=[ENTITIES[0]["columns"][0], time_column])


def test_config_hash_ignores_seed_and_dsn(cli: Cli) -> None:
    assert re.fullmatch("[0-9a-f]{64}", hash_of())
    assert hash_of(seed=1) == hash_of(seed=2) == hash_of()
    hashes = {
        start(cli, "plain", target, *options)["config_hash"]
        for target, options in {
            "a.db": (),
            "b.sqlite": ("--seed", "9"),
            "sqlite:///c.db": ("--mode", "truncate", "--batch-size", "7"),
        }.items()
    }
    assert len(hashes) == 1


def test_config_hash_ignores_defaults_written_out() -> None:
    assert hash_of(**with_params(jitter_seconds=0)) == hash_of()
    assert hash_of(**changed(target_table="sensors")) == hash_of()
    assert hash_of(**changed(table_mode="create_if_missing")) == hash_of()
    assert hash_of(**changed(table_mode="create")) == hash_of()
    nullable = [{**one, "nullable": False} for one in ENTITIES[0]["columns"]]
    assert hash_of(**changed(columns=nullable)) == hash_of()
    assert hash_of("postgres", "public") == hash_of("postgres")


def test_config_hash_knows_everything_else() -> None:
    hashes = [
        hash_of(),
        hash_of("postgres"),
        hash_of("postgres", "other"),
        hash_of(**changed(rows=21)),
        hash_of(**changed(target_table="elsewhere")),
        hash_of(**changed(table_mode="truncate")),
        hash_of(**changed(columns=ENTITIES[0]["columns"][:1])),
        hash_of(**with_params(step="2h")),
        hash_of(**with_params(jitter_seconds=1)),
    ]
    assert len(set(hashes)) == len(hashes)


def test_overrides_and_scale_hash_as_what_they_amount_to() -> None:
    def hashed(**options: Any) -> str:
        scenario = scenario_from({"name": "n", "entities": ENTITIES})
        return make_plan(scenario, parse_request(**options), "sqlite").config_hash

    assert hashed(row_overrides=["sensors=40", "readings=600"]) == hashed(scale="2")
    assert hashed(row_overrides=["sensors=20"]) == hash_of()


# --- Replay --------------------------------------------------------------------------------------


def test_replay_needs_only_the_record(cli: Cli, postgres_shared: str) -> None:
    first = start(cli, "plain", "a.db", "--rows-override", "sensors=11", "--scale", "0.5")
    made = tables("a.db")
    for path in Path().glob("*.yaml"):
        path.rename(path.with_suffix(".gone"))
    again = cli.json("run", "replay", first["id"], "--target", "b.db", "--batch-size", "13")
    for key in ("seed", "as_of", "config_hash", "scenario_name", "revision"):
        assert again[key] == first[key]
    assert again["id"] != first["id"]
    with fresh_schema(postgres_shared) as schema:
        target = ("--target", postgres_shared, "--schema", schema)
        assert cli.json("run", "replay", first["id"][:-2], *target)["status"] == "success"
        Path("plain.gone").rename("plain.yaml")
        in_postgres = read_postgres(postgres_shared, load_scenario(Path("plain.yaml")), schema)
    assert [len(rows) for rows in made.values()] == [11, 150]
    assert_same(made, tables("b.db"))
    assert_same(made, in_postgres)


def test_runs_that_are_not_there(cli: Cli) -> None:
    said = cli("run", "replay", "2020", "--target", "b.db", code=2).err
    assert "there is no record of runs" in said
    assert "sdgen-runs.sqlite" in said
    ids = [start(cli, "own", "a.db")["id"] for _ in range(2)]
    assert f'several runs begin with "{ids[0][:2]}"' in cli("run", "show", ids[0][:2], code=2).err
    said = cli("run", "replay", "1999", "--target", "b.db", code=2).err
    assert 'no run "1999" in sdgen-runs.sqlite. List its runs' in said
    for unknown in ("%", "_", "\\", "' OR 1 --"):
        assert "no run" in cli("run", "show", unknown, code=2).err
    assert cli("run", "cancel", ids[0], code=1).out == f"{ids[0]} is not running: success\n"


# --- Waiting -------------------------------------------------------------------------------------


@pytest.fixture
def waiting(cli: Cli, postgres_dsn: str, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A run that waits for a table that somebody else has locked, before its first row."""
    start(cli, "own", postgres_dsn)
    with psycopg.connect(postgres_dsn) as holder:
        holder.execute("LOCK TABLE sensors IN ACCESS EXCLUSIVE MODE")
        arguments = ("run", "start", "--scenario", "own.yaml", "--target", postgres_dsn)
        process = start_process(*arguments, "--mode", "truncate", cwd=tmp_path)
        with process:
            try:
                waits = (
                    "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'relation' "
                    "AND database = (SELECT oid FROM pg_database WHERE datname = "
                    "current_database())"
                )
                until(lambda: holder.execute(waits).fetchone() != (0,), "for a run that waits")
                yield process
            finally:
                process.kill()
        holder.rollback()


def test_a_run_that_waits_for_a_lock_can_be_cancelled(
    cli: Cli, waiting: subprocess.Popen[str]
) -> None:
    (record,) = cli.json("run", "list", "--status", "running")
    cli("run", "cancel", record["id"], code=0)
    assert waiting.wait(timeout=PATIENCE) == 1  # it would wait for ten minutes
    stopped = cli.json("run", "show", record["id"])
    assert (stopped["status"], stopped["rows_written"]) == ("cancelled", 0)
    assert "cancelled by request" in stopped["error"]
    assert "Traceback" not in (waiting.stderr.read() if waiting.stderr else "")


def test_requests_are_parsed_as_the_plan_wants_them() -> None:
    request = parse_request(seed="-5", scale="1e3", row_overrides=["a=1,b=2", "c=d=3"])
    wanted = RunRequest(seed=-5, scale=1000.0, row_overrides={"a": 1, "b": 2, "c=d": 3})
    assert request == replace(wanted)
