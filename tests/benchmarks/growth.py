"""How a run grows: speed, memory of the client and bytes sent, from 10^5 rows up."""

from __future__ import annotations

import json
import shutil
from collections.abc import Collection
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from tests.benchmarks.contenders.own import arguments
from tests.benchmarks.databases import count, empty, settle
from tests.benchmarks.measuring import report
from tests.benchmarks.processes import measured
from tests.benchmarks.proxy import Counter, counting_proxy
from tests.benchmarks.shapes import TELEMETRY
from tests.benchmarks.task import Task
from tests.support.databases import Database
from tests.support.postgres.urls import as_url

_HUGE, _HUGEST = 100, 1_000
"""Times as many rows, where they are asked for: everywhere, and where rows are the cheapest."""


@dataclass(frozen=True)
class Way:
    """Where rows go, and how."""

    title: str
    engine: str
    maker: str = "target"
    jobs: int = 1
    largest: int = _HUGE


WAYS = {
    "postgres": Way("Postgres", "postgres"),
    "maker_duckdb": Way("Postgres, `--maker duckdb`, 2 jobs", "postgres", "duckdb", jobs=2),
    "sqlite": Way("SQLite", "sqlite"),
    "duckdb": Way("DuckDB", "duckdb"),
    "parquet": Way("Parquet, 2 jobs", "parquet", jobs=2, largest=_HUGEST),
}


@dataclass
class Growth:
    """What runs of one size took, round by round."""

    way: str
    rows: int
    seconds: list[float] = field(default_factory=list)
    """Of the main table, from the run's own record."""
    whole_seconds: list[float] = field(default_factory=list)
    """Of the process, from start to end."""
    peak_kib: list[int] = field(default_factory=list)
    """Peak resident memory of the process."""
    sent_bytes: list[int] = field(default_factory=list)
    """From the process to the server."""


def grow(
    ways: Collection[str], postgres: Database, rows: int, rounds: int, *, huge: bool, folder: Path
) -> list[Growth]:
    """Return the growth by each way; sizes are interleaved, their order moves on.

    Args:
        ways: names of ``WAYS``.
        postgres: an empty database.
        rows: the size in the middle: there are a tenth and ten times as many as well.
        rounds: how often each of these is run.
        huge: whether 100 times as many are run once, and as Parquet 1,000 times as many.
        folder: for everything else that is filled.
    """
    results = []
    for name in ways:
        way = WAYS[name]
        place = postgres if way.engine == "postgres" else _place(way.engine, folder)
        sizes = [Growth(name, size) for size in (rows // 10, rows, rows * 10)]
        for number in range(rounds):
            for index in range(len(sizes)):
                _run(way, place, sizes[(index + number) % len(sizes)], folder)
        if huge:
            larger = [times for times in (_HUGE, _HUGEST) if times <= way.largest]
            for one in (Growth(name, rows * times) for times in larger):
                _run(way, place, one, folder)
                sizes.append(one)
        results += sizes
    return results


def _place(engine: str, folder: Path) -> Database:
    dsn = str(folder / f"bench.{engine}")
    return Database(engine, f"parquet:{dsn}" if engine == "parquet" else dsn)


def _run(way: Way, place: Database, result: Growth, folder: Path) -> None:
    empty(place)
    settle(place)
    work = folder / "task"
    work.mkdir()
    server = urlsplit(place.dsn)
    is_postgres = place.kind == "postgres"
    try:
        with (
            counting_proxy(server.hostname or "", server.port or 0)
            if is_postgres
            else nullcontext(Counter(0))
        ) as counter:
            dsn = as_url(place.dsn, port=str(counter.port)) if is_postgres else place.dsn
            task = Task(Database(place.kind, dsn), TELEMETRY, result.rows, work)
            _measure(task, way, result)
            if is_postgres:
                result.sent_bytes.append(counter.sent)
    finally:
        shutil.rmtree(work)
    assert count(place, TELEMETRY.main.target_table) == result.rows
    empty(place)
    report(
        f"{result.way:12}  {result.rows:>13,} rows  {result.seconds[-1]:8.2f} s  "
        f"{result.peak_kib[-1] / 1024:6.1f} MiB"
    )


def _measure(task: Task, way: Way, result: Growth) -> None:
    said = task.folder / "said.json"
    seconds, peak = measured(arguments(task, way.jobs, way.maker), said)
    entities = json.loads(said.read_text())["entities"]
    result.seconds.append(round(entities[-1]["seconds"], 4))
    result.whole_seconds.append(seconds)
    result.peak_kib.append(peak)
