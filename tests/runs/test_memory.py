"""Client memory stays flat: a million rows need hardly more than a thousand, long ones too."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.databases import Database

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
