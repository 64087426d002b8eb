"""Scenarios in the shape of the original Go program run unmodified, on both engines."""

from __future__ import annotations

import re
import sqlite3
import statistics
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import psycopg
import pytest

from sdgen.scenario.loading import load_scenario
from tests.support.cli import Cli
from tests.support.runs import Tables, assert_same, fresh_schema, read_postgres, read_sqlite

SCENARIO = """\
id: fleet_telemetry
name: Fleet telemetry
version: 2.0.0
description: Vans, and what their trackers report.
seed: 987654321

entities:
  - name: vans
    target_table: fleet_vans
    rows: 60
    columns:
      - name: van_id
        type: uuid
        generator:
          type: uuid4
      - name: tracker
        type: string
        generator:
          type: faker_device_name
      - name: driver
        type: text
        generator:
          type: faker_name
      - name: depot
        type: string
        generator:
          type: faker_city
      - name: fleet
        type: string
        generator:
          type: const
          params:
            value: north
      - name: seats
        type: int
        generator:
          type: uniform_int
          params:
            min: 2
            max: 9
      - name: electric
        type: bool
        generator:
          type: choice
          params:
            values: [true, false]
            weights: [0.25, 0.75]
      - name: bought_on
        type: date
        generator:
          type: time_series
          params:
            start: "-1200d"
            step: "24h"

  - name: reports
    target_table: fleet_reports
    rows: 20000
    columns:
      - name: report_id
        type: bigint
        generator:
          type: uniform_int
          params:
            min: 1
            max: 9000000000
      - name: van_id
        type: uuid
        generator:
          type: fk
          params:
            entity: vans
            column: van_id
      - name: reported_at
        type: timestamp
        generator:
          type: time_series
          params:
            start: "-1200d"
            step: "12ms"
            jitter_seconds: 8
      - name: speed
        type: float
        generator:
          type: uniform_float
          params:
            min: 0
            max: 30
      - name: oil_temperature
        type: double
        generator:
          type: normal
          params:
            mean: 90
            std: 4
      - name: level
        type: string
        generator:
          type: choice
          params:
            values: ["ok", "warn", "alarm"]
            weights: [0.9, 0.08, 0.02]
"""
AS_OF = datetime(2026, 1, 31, 12, tzinfo=UTC)
FIRST = (AS_OF - timedelta(days=1200)).replace(tzinfo=None)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scenario's file."""
    path = tmp_path_factory.mktemp("go") / "fleet.yaml"
    path.write_text(SCENARIO)
    return path


def run_on_sqlite(cli: Cli, path: Path, *options: str) -> Tables:
    """Return the tables after a run into go.sqlite of the current folder."""
    arguments = ("run", "start", "--scenario", path, "--as-of", AS_OF.isoformat())
    cli(*arguments, "--target", "go.sqlite", *options, code=0)
    return read_sqlite(Path("go.sqlite"), load_scenario(path))


def test_runs_the_same_on_both_engines(cli: Cli, path: Path, postgres_shared: str) -> None:
    in_sqlite = run_on_sqlite(cli, path)
    with fresh_schema(postgres_shared) as schema:
        arguments = ("run", "start", "--scenario", path, "--as-of", AS_OF.isoformat())
        cli(*arguments, "--target", postgres_shared, "--schema", schema, code=0)
        assert_same(in_sqlite, read_postgres(postgres_shared, load_scenario(path), schema))
        with psycopg.connect(postgres_shared) as connection:
            query = (
                "SELECT column_name, data_type FROM information_schema.columns "
                "WHERE table_schema = %s"
            )
            types = dict(connection.execute(query, [schema]).fetchall())
    by_type = {
        "text": {"tracker", "driver", "depot", "fleet", "level"},
        "uuid": {"van_id"},
        "integer": {"seats"},
        "bigint": {"report_id"},
        "boolean": {"electric"},
        "date": {"bought_on"},
        "timestamp without time zone": {"reported_at"},
        "double precision": {"speed", "oil_temperature"},
    }
    assert types == {column: name for name, columns in by_type.items() for column in columns}


def test_values_are_plausible(cli: Cli, path: Path) -> None:
    tables = run_on_sqlite(cli, path)
    ids, trackers, drivers, depots, fleets, seats, electric, bought = zip(
        *tables["vans"], strict=True
    )
    assert len({UUID(value).version for value in ids}) == 1 == len(set(fleets))
    assert len(set(ids)) == 60
    assert UUID(ids[0]).version == 4
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)+-\d{4}", value) for value in trackers)
    assert all(re.match(r"\w+.* \w", value) for value in drivers)
    assert len(set(drivers)) > 50
    assert len(set(depots)) > 30
    assert {int(value) for value in seats} <= set(range(2, 10))
    assert set(electric) == {"true", "false"}
    assert list(bought) == [str((FIRST + timedelta(days=row)).date()) for row in range(60)]

    numbers, vans, times, speeds, temperatures, levels = zip(*tables["reports"], strict=True)
    assert min(map(int, numbers)) >= 1
    assert 8e9 < max(map(int, numbers)) <= 9e9
    assert set(vans) == set(ids)
    speed = [float(value) for value in speeds]
    assert 0 <= min(speed) < 0.1
    assert 29.9 < max(speed) <= 30
    assert abs(statistics.fmean(speed) - 15) < 0.3
    temperature = [float(value) for value in temperatures]
    assert abs(statistics.fmean(temperature) - 90) < 0.2
    assert abs(statistics.stdev(temperature) - 4) < 0.2
    assert 0.88 < levels.count("ok") / 20_000 < 0.92
    assert 0.01 < levels.count("alarm") / 20_000 < 0.03

    jitters = [
        (datetime.fromisoformat(value) - FIRST) / timedelta(milliseconds=1) - 12 * row
        for row, value in enumerate(times)
    ]
    assert all(jitter % 1000 == 0 for jitter in jitters), "jitter is whole seconds"
    counts = {second: jitters.count(1000 * second) for second in range(-8, 8)}
    assert sum(counts.values()) == 20_000, "jitter is from [-8, +8)"
    assert min(counts.values()) > 0.8 * 20_000 / 16


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2024-02-29T23:30:00+02:00", "2024-02-29 21:30:00"),
        ("2024-02-29T23:30:00-05:30", "2024-03-01 05:00:00"),
        ("2024-02-29T23:30:00Z", "2024-02-29 23:30:00"),
        ("2024-02-29T23:30:00.25Z", "2024-02-29 23:30:00.250000"),
        ("-36h", "2026-01-30 00:00:00"),
        ("-1h30m", "2026-01-31 10:30:00"),
        ("+90m", "2026-01-31 13:30:00"),
    ],
)
def test_start(cli: Cli, tmp_path: Path, start: str, expected: str) -> None:
    assert first_times(cli, tmp_path, start, "1s")[0] == expected


@pytest.mark.parametrize(
    ("step", "after_two"),
    [
        ("500ns", timedelta(microseconds=1)),
        ("7us", timedelta(microseconds=14)),
        ("7µs", timedelta(microseconds=14)),
        ("12ms", timedelta(milliseconds=24)),
        ("90s", timedelta(minutes=3)),
        ("5m", timedelta(minutes=10)),
        ("1h30m", timedelta(hours=3)),
        ("1.5h", timedelta(hours=3)),
        ("2d", timedelta(days=4)),
        ("1w", timedelta(days=14)),
        ("-1h", timedelta(hours=-2)),
    ],
)
def test_step_units(cli: Cli, tmp_path: Path, step: str, after_two: timedelta) -> None:
    times = first_times(cli, tmp_path, "2024-01-01T00:00:00Z", step)
    assert datetime.fromisoformat(times[2]) - datetime.fromisoformat(times[0]) == after_two


def first_times(cli: Cli, folder: Path, start: str, step: str) -> list[str]:
    """Return the first three instants of a time series."""
    path = folder / "series.yaml"
    path.write_text(
        "name: series\nseed: 1\nentities:\n  - name: a\n    rows: 3\n    columns:\n"
        "      - name: at\n        type: timestamp\n        generator:\n"
        f"          type: time_series\n          params: {{start: '{start}', step: '{step}'}}\n"
    )
    rows = cli.json("preview", "--scenario", path, "--as-of", AS_OF.isoformat())["a"]
    return [row["at"] for row in rows]


@pytest.mark.parametrize(
    ("mode", "full_name", "rows"),
    [
        ("create", "create_if_missing", 120),
        ("truncate", "truncate_then_insert", 60),
        ("append", "append_only", 120),
    ],
)
def test_mode_names(cli: Cli, path: Path, mode: str, full_name: str, rows: int) -> None:
    run_on_sqlite(cli, path, "--rows-override", "reports=5")
    run_on_sqlite(cli, path, "--rows-override", "reports=5", "--mode", mode)
    latest = cli.json("run", "list")[0]["id"]
    record = cli.json("run", "show", latest)
    assert {entity["table_mode"] for entity in record["entities"]} == {full_name}
    with closing(sqlite3.connect("go.sqlite")) as database:
        assert database.execute("SELECT count(*) FROM fleet_vans").fetchone() == (rows,)
