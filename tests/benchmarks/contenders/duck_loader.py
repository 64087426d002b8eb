"""A process of its own that makes rows in DuckDB and writes them, by an extension or as Parquet.

The DuckDB of an extension is the one that it was built for, which may be older than sdgen's. It
says when it is connected, and begins when it is told to.
"""

from __future__ import annotations

import sys
from importlib import resources

import duckdb

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


def main(kind: str, into: str, table: str, shape: str, rows: int, threads: int) -> None:
    """Fill a table, once the other end of standard input says so.

    Args:
        kind: the kind of the target.
        into: where that is: a DSN, or the folder of the table.
        table: the table's name in SQL.
        shape: the name of its shape.
        rows: how many it gets.
        threads: how many threads make them.
    """
    settings = {"threads": threads, "preserve_insertion_order": threads == 1}
    with duckdb.connect(config=settings) as connection:
        if kind == "parquet":
            options = "FORMAT parquet, COMPRESSION zstd, PER_THREAD_OUTPUT"
            statement = f"COPY ({{query}}) TO '{into}' ({options})"
        else:
            _attach(connection, kind, into)
            statement = f"INSERT INTO target.{table} {{query}}"
        is_text = kind == "sqlite"
        query = _ROWS[shape].format(
            rows=rows,
            uuid="uuid()::VARCHAR" if is_text else "uuid()",
            device=_DEVICE,
            instant=f"({_INSTANT})::VARCHAR" if is_text else _INSTANT,
        )
        devices = [str(key) for key in facts.DEVICES] if is_text else list(facts.DEVICES)
        connection.execute("SET VARIABLE devices = ?", [devices])
        print("ready", flush=True)
        sys.stdin.readline()
        connection.execute(statement.format(query=query))
        print("done", flush=True)


def _attach(connection: duckdb.DuckDBPyConnection, kind: str, dsn: str) -> None:
    extension = _EXTENSIONS[kind]
    folder = resources.files(f"duckdb_extension_{extension}") / "extensions"
    file = folder / f"v{duckdb.__version__}" / f"{extension}.duckdb_extension"
    connection.execute(f"LOAD '{file}'")
    connection.execute(f"ATTACH '{dsn}' AS target (TYPE {kind.upper()})")


if __name__ == "__main__":
    _, to_kind, to, to_table, of_shape, row_count, thread_count = sys.argv
    main(to_kind, to, to_table, of_shape, int(row_count), int(thread_count))
