"""How a run grows: speed, memory of the client and bytes sent, from 10^5 rows up."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from tests.benchmarks.contenders.own import arguments
from tests.benchmarks.databases import empty, settle
from tests.benchmarks.measuring import report
from tests.benchmarks.processes import measured
from tests.benchmarks.proxy import Counter, counting_proxy
from tests.benchmarks.shapes import TELEMETRY
from tests.benchmarks.task import Task
from tests.support.databases import Database
from tests.support.postgres.urls import as_url

_MAKERS = ("target", "duckdb")


@dataclass
class Growth:
    """What runs of one size took, round by round."""

    engine: str
    rows: int
    seconds: list[float] = field(default_factory=list)
    """Of the main table, from the run's own record."""
    whole_seconds: list[float] = field(default_factory=list)
    """Of the process, from start to end."""
    peak_kib: list[int] = field(default_factory=list)
    """Peak resident memory of the process."""
    sent_bytes: list[int] = field(default_factory=list)
    """From the process to the server."""
    maker: str = "target"
    """What computed the rows."""


def grow(
    databases: Sequence[Database], sizes: Sequence[int], rounds: int, folder: Path
) -> list[Growth]:
    """Return the growth in each engine; sizes are interleaved, their order moves on."""
    runs = [
        (database, maker)
        for database in databases
        for maker in (_MAKERS if database.kind == "postgres" else _MAKERS[:1])
    ]
    results = [
        Growth(database.kind, rows, maker=maker) for database, maker in runs for rows in sizes
    ]
    for number in range(rounds):
        for database, maker in runs:
            mine = [one for one in results if (one.engine, one.maker) == (database.kind, maker)]
            for index in range(len(mine)):
                result = mine[(index + number) % len(mine)]
                _run(database, result, folder)
                report(
                    f"round {number + 1}/{rounds}  {result.engine:8}  {maker:6}  "
                    f"{result.rows:>11,} rows  {result.seconds[-1]:8.2f} s  "
                    f"{result.peak_kib[-1] / 1024:6.1f} MiB"
                )
    return results


def _run(database: Database, result: Growth, folder: Path) -> None:
    empty(database)
    settle(database)
    work = folder / "task"
    work.mkdir()
    server = urlsplit(database.dsn)
    is_postgres = database.kind == "postgres"
    try:
        with (
            counting_proxy(server.hostname or "", server.port or 0)
            if is_postgres
            else nullcontext(Counter(0))
        ) as counter:
            dsn = as_url(database.dsn, port=str(counter.port)) if is_postgres else database.dsn
            task = Task(Database(database.kind, dsn), TELEMETRY, result.rows, work)
            _measure(task, result)
            if is_postgres:
                result.sent_bytes.append(counter.sent)
    finally:
        shutil.rmtree(work)
    assert database.count(TELEMETRY.main.target_table) == result.rows


def _measure(task: Task, result: Growth) -> None:
    said = task.folder / "said.json"
    seconds, peak = measured(arguments(task, maker=result.maker), said)
    entities = json.loads(said.read_text())["entities"]
    result.seconds.append(round(entities[-1]["seconds"], 4))
    result.whole_seconds.append(seconds)
    result.peak_kib.append(peak)
