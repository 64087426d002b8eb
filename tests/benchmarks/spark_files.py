"""Spark as maker beside DuckDB: the same telemetry as Parquet, on two cores, once Spark is warm.

::

    python -m tests.benchmarks.spark_files --rows 4000000

prints rows per second and CPU seconds of each; on a quiet machine Spark is to make at least
``BOUND`` of DuckDB's rows per second.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import sdgen
from tests.support.spark import spark_session

BOUND = 0.7
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
    with tempfile.TemporaryDirectory(prefix="sdgen-bench-") as name:
        folder = Path(name)

        def run(maker: str, java: int | None, number: int) -> Measured:
            began, cpu = time.perf_counter(), _cpu(java)
            sdgen.fill(
                f"parquet:{folder / maker}-{number}",
                _TELEMETRY,
                row_overrides={"readings": chosen.rows},
                jobs=chosen.cores,
                maker=maker,
            )
            found = Measured(time.perf_counter() - began, _cpu(java) - cpu)
            rate = chosen.rows / found.seconds
            print(f"{maker:8}{found.seconds:8.2f} s{rate:12,.0f} rows/s{found.cpu:8.2f} s CPU")
            return found

        duck = _best(lambda number: run("target", None, number), chosen.rounds)
        with spark_session(chosen.cores, options) as session:
            java = session.sparkContext._gateway.proc.pid
            # One round more: the first one loads and compiles Java's classes.
            spark = _best(lambda number: run("spark", java, number), chosen.rounds + 1)
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
