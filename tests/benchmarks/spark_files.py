"""Spark as maker beside DuckDB and dbldatagen: telemetry as Parquet, on two cores, once warm.

::

    python -m tests.benchmarks.spark_files --rows 4000000

prints rows per second of each, and CPU seconds without those of Spark's Python workers. On a quiet
machine Spark is to make at least ``BOUND`` of DuckDB's rows per second, and DuckDB ``AHEAD`` times
those of dbldatagen, if it is installed (``pip install dbldatagen pandas pyarrow``).
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import sdgen
from tests.benchmarks.contenders import dbldatagen_rows
from tests.support.spark import spark_session

BOUND, AHEAD = 0.7, 5
_TELEMETRY = Path(__file__).parent / "scenarios" / "telemetry.yaml"
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Measured:
    """What a run has taken: seconds, and CPU seconds of all processes."""

    seconds: float
    cpu: float


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.spark_files")
    parser.add_argument("--rows", type=int, default=4_000_000, help="telemetry rows (default 4e6)")
    parser.add_argument("--rounds", type=int, default=3, help="the fastest counts (default 3)")
    parser.add_argument("--cores", type=int, default=2, help="cores of both (default 2)")
    chosen = parser.parse_args()
    options = {"spark.driver.extraJavaOptions": "-XX:+UseParallelGC"}
    os.environ["PYSPARK_PYTHON"] = sys.executable  # for what dbldatagen has Python compute
    with tempfile.TemporaryDirectory(prefix="sdgen-bench-") as name:
        folder = Path(name)

        def fill(maker: str, into: str) -> None:
            sdgen.fill(
                f"parquet:{into}",
                _TELEMETRY,
                row_overrides={"readings": chosen.rows},
                jobs=chosen.cores,
                maker=maker,
            )

        def run(name: str, java: int | None, write: Callable[[str], None], number: int) -> Measured:
            began, cpu = time.perf_counter(), _cpu(java)
            write(f"{folder / name}-{number}")
            found = Measured(time.perf_counter() - began, _cpu(java) - cpu)
            rate = chosen.rows / found.seconds
            print(f"{name:12}{found.seconds:8.2f} s{rate:12,.0f} rows/s{found.cpu:8.2f} s CPU")
            return found

        by_duckdb = partial(run, "DuckDB", None, partial(fill, "target"))
        duck = _best(by_duckdb, chosen.rounds)
        with spark_session(chosen.cores, options) as session:
            java = session.sparkContext._gateway.proc.pid
            # One round more: the first one loads and compiles Java's classes.
            by_spark = partial(run, "Spark", java, partial(fill, "spark"))
            spark = _best(by_spark, chosen.rounds + 1)
            if dbldatagen_rows.is_installed():
                write = dbldatagen_rows.writer(session, chosen.rows, chosen.cores)
                theirs = _best(partial(run, "dbldatagen", java, write), chosen.rounds + 1)
                print(f"DuckDB / dbldatagen: {theirs.seconds / duck.seconds:.1f}, to be {AHEAD}")
                print(f"Spark / dbldatagen: {theirs.seconds / spark.seconds:.1f}")
    print(f"Spark / DuckDB: {duck.seconds / spark.seconds:.2f}, to be {BOUND} on a quiet machine")


def _best(run: Callable[[int], Measured], rounds: int) -> Measured:
    return min((run(number) for number in range(rounds)), key=lambda found: found.seconds)


def _cpu(java: int | None) -> float:
    """Return the CPU seconds of this process, and of Java."""
    times = os.times()
    own = times.user + times.system
    if java is None:
        return own
    fields = Path(f"/proc/{java}/stat").read_text().rpartition(")")[2].split()
    return own + (int(fields[11]) + int(fields[12])) / _TICKS


if __name__ == "__main__":
    main()
