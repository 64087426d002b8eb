"""sdgen by DuckDB and by Spark beside dbldatagen: telemetry as Parquet, on the same two cores.

::

    python -m tests.benchmarks.spark_files --rows 4000000

prints a line for each round, in which all of them write so many rows, one after the other: seconds,
CPU seconds of all processes, and rows per second of one divided by those of another. The last line
has the medians. Whoever takes part has written as many rows before the first round, so that all are
warm; Spark is one session for both, and files are compressed by zstd. On a quiet machine Spark is
to make at least ``BOUND`` of DuckDB's rows per second, and DuckDB ``AHEAD`` times those of
dbldatagen, if it is installed (``pip install dbldatagen jmespath pyparsing pandas pyarrow``; it
imports the second and third without asking for them).
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

import sdgen
from tests.benchmarks.contenders import dbldatagen_rows
from tests.support.spark import spark_session

BOUND, AHEAD = 0.7, 5
_BY_DUCKDB, _BY_SPARK, _DBLDATAGEN = "sdgen, DuckDB", "sdgen, Spark", "dbldatagen"
_RATIOS = (
    (_BY_DUCKDB, _DBLDATAGEN, f"to be {AHEAD}"),
    (_BY_SPARK, _BY_DUCKDB, f"to be {BOUND}"),
    (_BY_SPARK, _DBLDATAGEN, ""),
)
_TELEMETRY = Path(__file__).parent / "scenarios" / "telemetry.yaml"
_TICKS = os.sysconf("SC_CLK_TCK")
_OPTIONS = {
    "spark.driver.extraJavaOptions": "-XX:+UseParallelGC",
    # Timestamps as sdgen's files have them; else dbldatagen's would be 96 bits long.
    "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
}

Write = Callable[[str], None]


@dataclass(frozen=True)
class Measured:
    """What one of them has taken for a round: seconds, and CPU seconds of all processes."""

    seconds: float
    cpu: float


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.spark_files")
    parser.add_argument("--rows", type=int, default=4_000_000, help="telemetry rows (default 4e6)")
    parser.add_argument("--rounds", type=int, default=5, help="after one to warm up (default 5)")
    parser.add_argument("--cores", type=int, default=2, help="cores of all (default 2)")
    chosen = parser.parse_args()
    # Processes that are started later have these alone, too.
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: chosen.cores])
    os.environ["PYSPARK_PYTHON"] = sys.executable  # for what dbldatagen has Python compute
    with spark_session(chosen.cores, _OPTIONS) as session:
        fill = partial(_fill, chosen.rows, chosen.cores)
        writers: dict[str, Write] = {
            _BY_DUCKDB: partial(fill, "target"),
            _BY_SPARK: partial(fill, "spark"),
        }
        if dbldatagen_rows.is_installed():
            writers[_DBLDATAGEN] = dbldatagen_rows.writer(session, chosen.rows, chosen.cores)
        _line("round", [f"{name:>20}" for name in writers], map(_title, _ratios(writers)))
        rounds = []
        for number in range(chosen.rounds + 1):
            found = {name: _measured(write, chosen.rows) for name, write in writers.items()}
            if number:
                rounds.append(found)
            _print_round(str(number) if number else "warm-up", found)
    middle = {
        name: Measured(
            median(each[name].seconds for each in rounds), median(each[name].cpu for each in rounds)
        )
        for name in writers
    }
    _print_round("median", middle, rounds)


def _fill(rows: int, cores: int, maker: str, folder: str) -> None:
    target, more = f"parquet:{folder}", {"readings": rows}
    sdgen.fill(target, _TELEMETRY, row_overrides=more, jobs=cores, maker=maker)


def _measured(write: Write, rows: int) -> Measured:
    """Return what it has taken to write the rows, which are counted and forgotten."""
    with tempfile.TemporaryDirectory(prefix="sdgen-bench-") as name:
        folder = Path(name, "rows")
        began, cpu = time.perf_counter(), _cpu_seconds()
        write(str(folder))
        found = Measured(time.perf_counter() - began, _cpu_seconds() - cpu)
        if (written := _rows_in(folder)) != rows:
            raise SystemExit(f"{written:,} rows were written instead of {rows:,}")
        shutil.rmtree(folder)
    os.sync()  # lest the next one waits for the disk in its stead
    return found


def _rows_in(folder: Path) -> int:
    import duckdb

    readings = folder / "readings"
    files = f"{readings if readings.exists() else folder}/*.parquet"
    counted = duckdb.execute("SELECT COUNT(*) FROM read_parquet($files)", {"files": files})
    ((count,),) = counted.fetchall()
    return int(count)


def _ratios(names: Iterable[str]) -> list[tuple[str, str, str]]:
    there = set(names)
    return [each for each in _RATIOS if {*each[:2]} <= there]


def _title(ratio: tuple[str, str, str]) -> str:
    name, other, _ = ratio
    return f"{name.removeprefix('sdgen, ')} / {other.removeprefix('sdgen, ')}"


def _print_round(
    title: str, found: Mapping[str, Measured], rounds: Sequence[Mapping[str, Measured]] = ()
) -> None:
    """Print a line; where it is that of several rounds, with the medians of their ratios."""
    taken = [f"{each.seconds:8.2f} s{each.cpu:6.1f} CPU" for each in found.values()]
    ratios = []
    for name, other, bound in _ratios(found):
        ratio = median(each[other].seconds / each[name].seconds for each in rounds or [found])
        ratios.append(f"{ratio:.2f}" + f" ({bound})" * bool(rounds and bound))
    _line(title, taken, ratios)


def _line(title: str, taken: Iterable[str], ratios: Iterable[str]) -> None:
    print(f"{title:8}", *taken, *(f"{each:>20}" for each in ratios), flush=True)


def _cpu_seconds() -> float:
    """Return the CPU seconds of this process and of all that come from it."""
    parents, spent = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        process = int(stat.parent.name)
        parents[process] = int(fields[1])
        spent[process] = sum(map(int, fields[11:15]))  # its own, and of children that have ended
    ours = {os.getpid()}
    while more := {each for each, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(spent[each] for each in ours) / _TICKS


if __name__ == "__main__":
    main()
