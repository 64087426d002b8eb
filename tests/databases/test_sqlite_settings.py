"""What sdgen sets in its own connection to an SQLite file."""

from __future__ import annotations

from pathlib import Path

import pytest

from dialects import sql_nodes as x
from sdgen.databases.sqlite.engine import SQLiteEngine


@pytest.mark.parametrize(
    ("columns", "more"),
    [
        ("id TEXT PRIMARY KEY", True),
        ("id INTEGER UNIQUE", True),
        ("id INTEGER PRIMARY KEY", False),  # the number of the row, no index
        ("id TEXT", False),
    ],
)
def test_indexes_get_memory_while_rows_go_to_their_table(
    tmp_path: Path, columns: str, more: bool
) -> None:
    with SQLiteEngine(str(tmp_path / "t.sqlite")) as engine:
        engine.execute_sql(f"CREATE TABLE t ({columns})")
        usual = engine.query("PRAGMA cache_size")
        engine.expect_rows(10, 1, x.table("T"))
        assert (engine.query("PRAGMA cache_size") == [(-262_144,)]) is more
        engine.expect_rows(10, 1)
        assert engine.query("PRAGMA cache_size") == usual
