"""Rows in folders that are named by values, and what other readers than sdgen find there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.support.runs import AS_OF, Runs, column_of, new_duckdb, scenario_from

_ODD = ["DE", None, "NULL", "null", "a b/ü=%+", "..", "x ", "a\\b'\"", "{}", "__HIVE"]
ORDERS: dict[str, Any] = {
    "name": "Größe",
    "rows": 600,
    "columns": [
        column_of("id", "bigint", "sequence", {}),
        {**column_of("of", "text", "choice", {"values": _ODD}), "nullable": True},
        column_of("day", "date", "date", {"min": "-1d", "max": "-0d"}),
        column_of("at", "timestamptz", "timestamp", {"min": "-30d", "max": "-0s"}),
    ],
}
"""An entity of which two columns may well be folders."""
_SCENARIO = {"name": "shop", "seed": 11, "as_of": AS_OF, "entities": [ORDERS]}
_SCANS = {
    "parquet": "read_parquet($files, hive_partitioning = true, hive_types_autocast = false)",
    "csv": "read_csv($files, hive_partitioning = true, hive_types_autocast = false)",
    "jsonl": "read_json($files, hive_partitioning = true, hive_types_autocast = false)",
}


def partitioned(kind: str, folder: str, columns: object = ("day", "of"), **options: object) -> str:
    """Write a target file, and return what names it: a folder with columns that are folders."""
    said = {"partition_by": {"Größe": [*columns]}, "batch_size": 250, **options}  # type: ignore[misc]
    content = {"name": "x", "kind": kind, "dsn": f"{kind}:{folder}", "options": said}
    Path("t.json").write_text(json.dumps(content))
    return "./t.json"


def rows_made() -> list[tuple[str | None, ...]]:
    """Return the rows of the entity as SQLite makes them."""
    with Runs() as runs:
        ((_, made),) = runs.sqlite(scenario_from(_SCENARIO)).items()
    return made


def rows_in(kind: str, folder: Path) -> list[tuple[Any, ...]]:
    """Return id, of and day of the rows in an entity's folder, as DuckDB reads Hive's folders."""
    query = f"SELECT id, of, CAST(day AS VARCHAR) FROM {_SCANS[kind]} WHERE id <= 600 ORDER BY id"
    with new_duckdb() as connection:
        files = f"{folder.as_posix().replace('[', '[[]')}/*/*/*"
        found: list[tuple[Any, ...]] = connection.execute(query, {"files": files}).fetchall()
    return found
