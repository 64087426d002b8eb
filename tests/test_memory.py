"""Client memory stays flat: a million rows need hardly more than a thousand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.databases import Database

SCENARIO = """\
name: Million
seed: 1
entities:
  - name: devices
    rows: 20_000
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
subprocess.run([sys.executable, "-m", "sdgen", *sys.argv[1:]], check=True, capture_output=True)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(peak / (2**20 if sys.platform == "darwin" else 2**10))
"""
ALLOWED_MIB = 20


def peak_of_run(database: Database, folder: Path, rows: int) -> float:
    """Returns the peak resident memory, in MiB, of a process that makes so many rows."""
    target = ["--target", database.dsn, "--target-kind", database.kind, "--mode", "truncate"]
    scenario = ["--scenario", "./million.yaml", "--rows-override", f"readings={rows}"]
    command = [sys.executable, "-c", MEASURE, "run", "start", *scenario, *target]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, timeout=120, check=True
    )
    return float(done.stdout)


def test_memory_is_flat(database: Database, tmp_path: Path) -> None:
    (tmp_path / "million.yaml").write_text(SCENARIO)
    small = peak_of_run(database, tmp_path, 1_000)
    large = peak_of_run(database, tmp_path, 1_000_000)
    print(f"{database.kind}: {small:.1f} MiB for 1,000 rows, {large:.1f} MiB for 1,000,000")
    assert database.count("readings") == 1_000_000
    assert large - small < ALLOWED_MIB
