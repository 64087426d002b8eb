"""What sdgen sets in its own connection to an SQLite file, and how a cancel reaches it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from dialects import sql_nodes as x
from sdgen.databases.engine import Engine
from sdgen.databases.sqlite.engine import SQLiteEngine
from sdgen.errors import TargetError
from sdgen.scenario.table_names import TableName


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


def test_temporary_tables_have_large_pages_and_files_their_own(tmp_path: Path) -> None:
    path = tmp_path / "t.sqlite"
    with sqlite3.connect(path) as before:
        before.execute("PRAGMA page_size = 8192")
        before.execute("CREATE TABLE t (id)")
    before.close()
    for file, usual in ((path, 8192), (tmp_path / "new.sqlite", 4096)):
        with SQLiteEngine(str(file)) as engine:
            engine.execute_sql("CREATE TEMPORARY TABLE look_up (n INTEGER PRIMARY KEY, value)")
            engine.execute_sql("CREATE TABLE made (id)")
            assert engine.query("PRAGMA temp.page_size") == [(65_536,)]
            assert engine.query("PRAGMA main.page_size") == [(usual,)]


class _Interrupted:
    """A connection and its cursors, where a cancel comes between the first row and the second."""

    def execute(self, sql: str, parameters: object = ()) -> _Interrupted:
        return self

    def fetchall(self) -> None:
        raise sqlite3.OperationalError("interrupted")

    fetchone = fetchall


@pytest.mark.parametrize(
    "read",
    [
        lambda engine: engine.query("SELECT 1"),
        lambda engine: engine.bytes_held(temporary=True),
        lambda engine: engine.expect_rows(10, 1, x.table("t")),
        lambda engine: engine.row_places(TableName("t")),
        lambda engine: engine.catalog.references_to([TableName("t")]),
    ],
)
def test_a_cancel_between_two_rows_is_told_as_any_other(
    read: Callable[[Engine], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    with SQLiteEngine(":memory:") as engine, monkeypatch.context() as patch:
        patch.setattr(engine, "_connection", _Interrupted())
        with pytest.raises(TargetError, match="interrupted"):
            read(engine)
