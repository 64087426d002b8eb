"""Client memory stays flat: a million rows need hardly more than a thousand, long ones too."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import cast

import numpy as np
import pytest

from sdgen.compiling.look_ups import LookUps
from sdgen.databases.column_copies import GivesColumns
from sdgen.databases.columns import ByteCells, Rows
from sdgen.runs.makers.begun_rows import rows_of
from sdgen.runs.makers.selects import SelectSQL, SelectStatements
from tests.support.databases import Database
from tests.support.runs import entity_of, plan_for, scenario_with

SCENARIO = """\
name: Million
seed: 1
entities:
  - name: devices
    rows: 50_000
    columns:
      - {name: id, type: uuid, generator: {type: uuid4}}
  - name: readings
    rows: 1_000_000
    columns:
      - {name: id, type: bigint, generator: {type: sequence}}
      - {name: device, type: uuid, fk: {entity: devices, column: id}}
      - {name: city, type: string, generator: {type: faker_city}}
      - {name: level, type: int, generator: {type: uniform_int, params: {min: 1, max: 9}}}
      - {name: value, type: float, generator: {type: normal, params: {mean: 5, std: 2}}}
      - name: at
        type: timestamp
        generator: {type: time_series, params: {start: "-7d", step: 1s}}
"""
# Prints the peak of a child's resident memory in MiB; Linux counts in KiB, macOS in bytes.
MEASURE = """\
import resource, subprocess, sys
command = [sys.executable, "-m", "sdgen", *sys.argv[1:]]
subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(peak / (2**20 if sys.platform == "darwin" else 2**10))
"""
ALLOWED_MIB = 20


def peak_of_run(database: Database, folder: Path, rows: int) -> float:
    """Returns the peak resident memory, in MiB, of a process that makes so many rows."""
    target = ["--target", database.dsn, "--target-kind", database.kind, "--mode", "truncate"]
    scenario = ["--scenario", "./million.yaml", "--rows-override", f"readings={rows}"]
    return peak_of(folder, "run", "start", *scenario, *target)


def peak_of(folder: Path, *words: str) -> float:
    """Returns the peak resident memory, in MiB, of a process of sdgen."""
    command = [sys.executable, "-c", MEASURE, *words]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return float(done.stdout)


@pytest.mark.slow
def test_memory_is_flat(database: Database, tmp_path: Path) -> None:
    (tmp_path / "million.yaml").write_text(SCENARIO)
    small = peak_of_run(database, tmp_path, 1_000)
    large = peak_of_run(database, tmp_path, 1_000_000)
    print(f"{database.kind}: {small:.1f} MiB for 1,000 rows, {large:.1f} MiB for 1,000,000")
    assert database.count("readings") == 1_000_000
    assert large - small < ALLOWED_MIB


LONG = """\
name: Long
seed: 1
entities:
  - name: texts
    rows: {rows}
    columns:
      - {{name: id, type: bigint, generator: {{type: sequence}}}}
      - name: body
        type: text
        generator: {{type: choice, params: {{values: [{text}]}}}}
"""


class _Computing:
    """What gives the rows that it is asked for, each of so many bytes as its number says."""

    def __init__(self, bytes_of: Callable[[int], int]) -> None:
        self.asked: list[int] = []
        self._bytes_of = bytes_of

    def stage(self, *_: object) -> None:
        pass

    def columns(self, _: str, values: Mapping[str, int]) -> Iterator[Rows]:
        first, end = sorted(values.values())[:2]
        self.asked.append(end - first)
        lengths = np.array([self._bytes_of(each) for each in range(first, end)], np.int64)
        starts = np.cumsum(lengths) - lengths
        yield Rows(end - first, [ByteCells(np.zeros(0, np.uint8), starts, lengths, None)])


@pytest.mark.parametrize(
    ("widest", "bytes_of", "asked"),
    [
        (100, lambda _: 90, [200_000]),
        (None, lambda _: 90, [1_024, 198_976]),
        (10_000, lambda _: 9_992, [1_677] * 2),
        (10_000, lambda _: 90, [1_677, 198_323]),
        (None, lambda row: 90 if row < 200 else 99_992, [1_024, 208, 167]),
        (10**9, lambda _: 10**8, [1] * 3),
    ],
)
def test_wide_rows_are_asked_for_by_their_bytes(
    widest: int | None, bytes_of: Callable[[int], int], asked: list[int]
) -> None:
    computing = _Computing(bytes_of)
    select = SelectSQL("", cast(LookUps, None), (), 1_000_000, widest)
    rows = rows_of(cast(GivesColumns, computing), select, 0, 200_000)
    for _ in asked:
        next(rows)
    assert computing.asked == asked


@pytest.mark.parametrize(
    ("kind", "generator", "params", "widest"),
    [
        ("text", "choice", {"values": ["a" * 500, "b"]}, 516),
        ("text", "choice", {"values": ["a", "b"]}, 32),
        ("int", "uniform_int", {"min": 1, "max": 9}, 32),
        ("text[]", "array", {"of": {"type": "faker_city"}, "min": 0, "max": 3}, None),
        ("json", "json", {"fields": {"a": {"type": "faker_city"}}}, None),
        ("bytes", "bytes", {"length": 9}, None),
    ],
)
def test_how_wide_rows_may_be(
    kind: str, generator: str, params: Mapping[str, object], widest: int | None
) -> None:
    data = scenario_with(entity_of("t", 9, id=("int", "sequence", {}), c=(kind, generator, params)))
    plan = plan_for(data, "duckdb")
    assert SelectStatements(plan, 1).of(plan.order[0]).widest == widest


@pytest.mark.slow
def test_wide_rows_for_postgres_take_no_more_memory(postgres_dsn: str, tmp_path: Path) -> None:
    """600 MB of texts, of which DuckDB would hand over half at a time."""
    text = ", ".join(letter * 10_000 for letter in "abcd")
    (tmp_path / "long.yaml").write_text(LONG.format(rows=60_000, text=text))
    target = ["--target", postgres_dsn, "--runs-db", "runs.sqlite", "--maker", "duckdb"]
    peak = peak_of(tmp_path, "run", "start", "--scenario", "./long.yaml", *target, "--jobs", "1")
    assert peak < 300


@pytest.mark.parametrize(
    "options",
    [
        ("--jobs", "2"),
        pytest.param(("--jobs", "2", "--batch-size", "1500"), marks=pytest.mark.slow),
    ],
)
@pytest.mark.parametrize(
    ("rows", "length"),
    [pytest.param(30_000, 10_000, marks=pytest.mark.slow), (3_000, 100_000)],
)
def test_several_jobs_on_sqlite_hold_bytes_not_cells(
    tmp_path: Path, rows: int, length: int, options: tuple[str, ...]
) -> None:
    """300 MB of texts take no more memory than a run anyway does, and 64 MB for each job."""
    text = ", ".join(letter * length for letter in "abcd")
    (tmp_path / "long.yaml").write_text(LONG.format(rows=rows, text=text))
    target = ["--target", "x.sqlite", "--runs-db", "runs.sqlite", *options]
    peak = peak_of(tmp_path, "run", "start", "--scenario", "./long.yaml", *target)
    with closing(sqlite3.connect(tmp_path / "x.sqlite")) as stored:
        found = stored.execute("SELECT count(*), sum(length(body)) FROM texts").fetchone()
    assert found == (rows, rows * length)
    assert peak < 64 + 2 * 64
