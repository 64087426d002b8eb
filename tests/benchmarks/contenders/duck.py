"""DuckDB makes the rows and writes them, through its extensions or as Parquet."""

from __future__ import annotations

from importlib import resources

import duckdb

from tests.benchmarks.databases import folder_of
from tests.benchmarks.task import Task
from tests.benchmarks.values import facts

_EXTENSIONS = {"postgres": "postgres_scanner", "sqlite": "sqlite_scanner"}

_ROWS = {
    "telemetry": f"""
        SELECT {{uuid}}, {{device}},
          CASE WHEN s < {facts.STATUS_LIMITS[0]} THEN '{facts.STATUSES[0]}'
            WHEN s < {facts.STATUS_LIMITS[1]} THEN '{facts.STATUSES[1]}'
            WHEN s < {facts.STATUS_LIMITS[2]} THEN '{facts.STATUSES[2]}'
            ELSE '{facts.STATUSES[3]}' END,
          CASE WHEN k < {facts.KIND_LIMITS[0]} THEN '{facts.KINDS[0]}'
            WHEN k < {facts.KIND_LIMITS[1]} THEN '{facts.KINDS[1]}'
            WHEN k < {facts.KIND_LIMITS[2]} THEN '{facts.KINDS[2]}'
            ELSE '{facts.KINDS[3]}' END,
          round({facts.MEAN} + {facts.DEVIATION} * sqrt(-2 * ln(1 - random()))
            * cos(2 * pi() * random()), 2),
          {{instant}}
        FROM (SELECT i, random() AS s, random() AS k FROM range({{rows}}) AS r (i))""",
    "narrow": f"""
        SELECT i + 1, 1 + floor(random() * {facts.QUANTITY})::INTEGER, random() * {facts.PRICE},
          {list(facts.COLOURS)}[1 + floor(random() * {len(facts.COLOURS)})::INTEGER]
        FROM range({{rows}}) AS r (i)""",
}
_INSTANT = (
    f"TIMESTAMP '{facts.START}' + to_seconds(i + floor(random() * {facts.JITTER_SECONDS})::BIGINT)"
)
_DEVICE = "getvariable('devices')[1 + floor(random() * 1000)::INTEGER]"


def one_thread(task: Task) -> None:
    """INSERT … SELECT with one thread."""
    _fill(task, threads=1)


def two_threads(task: Task) -> None:
    """INSERT … SELECT with two threads, in any order of rows."""
    _fill(task, threads=2)


def _fill(task: Task, threads: int) -> None:
    settings = {"threads": threads, "preserve_insertion_order": threads == 1}
    with duckdb.connect(config=settings) as connection:
        if task.kind == "parquet":
            into = folder_of(task.database, task.shape.main.target_table)
            into.parent.mkdir(parents=True)
            options = "FORMAT parquet, COMPRESSION zstd, PER_THREAD_OUTPUT"
            statement = f"COPY ({{query}}) TO '{into}' ({options})"
        else:
            _attach(connection, task)
            statement = f"INSERT INTO target.{task.table} {{query}}"
        is_text = task.kind == "sqlite"
        query = _ROWS[task.shape.name].format(
            rows=task.rows,
            uuid="uuid()::VARCHAR" if is_text else "uuid()",
            device=_DEVICE,
            instant=f"({_INSTANT})::VARCHAR" if is_text else _INSTANT,
        )
        devices = [str(key) for key in facts.DEVICES] if is_text else list(facts.DEVICES)
        connection.execute("SET VARIABLE devices = ?", [devices])
        with task.timed():
            connection.execute(statement.format(query=query))


def _attach(connection: duckdb.DuckDBPyConnection, task: Task) -> None:
    extension = _EXTENSIONS[task.kind]
    folder = resources.files(f"duckdb_extension_{extension}") / "extensions"
    file = folder / f"v{duckdb.__version__}" / f"{extension}.duckdb_extension"
    connection.execute(f"LOAD '{file}'")
    kind = "POSTGRES" if task.kind == "postgres" else "SQLITE"
    connection.execute(f"ATTACH '{task.dsn}' AS target (TYPE {kind})")
