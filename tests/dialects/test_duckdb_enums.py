"""Columns of few known strings, which are written to Parquet as enums."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlglot
from sqlglot import exp

from dialects.duckdb_enums import as_enums
from dialects.duckdb_files import FORMATS
from dialects.duckdb_recent import RecentDuckDB
from sdgen.column_types import ColumnType, DataType
from sdgen.databases.duckdb.folders.partitions import Partitions
from tests.support.runs import new_duckdb

_CASE = "CASE WHEN i < 3 THEN 'a' WHEN i < 5 THEN CAST(NULL AS TEXT) {} END"


def changed(cell: str) -> tuple[str, frozenset[str]]:
    """Return a query of one cell after it was changed, and the names of enums."""
    query = sqlglot.parse_one(f'SELECT {cell} AS "c" FROM RANGE(9) AS n("i")', dialect="duckdb")
    assert isinstance(query, exp.Select)
    names = as_enums(query, ["c"])
    return query.sql("duckdb"), names


@pytest.mark.parametrize(
    "cell",
    [
        _CASE.format("ELSE (CASE WHEN i < 7 THEN 'it''s' ELSE '' END)"),
        _CASE.format(""),
        "'a'",
        "CASE WHEN i < 3 THEN 'a' ELSE 'a' END",
        "CASE WHEN i < 3 THEN 'Ünï\n\"cöde\"\\' ELSE '漢字🙂' END",
    ],
)
def test_files_hold_the_same_strings(cell: str, tmp_path: Path) -> None:
    file, other = (str(tmp_path / name) for name in ("enums.parquet", "strings.parquet"))
    query, names = changed(cell)
    assert names == {"c"}
    with new_duckdb() as connection:
        connection.execute(f"COPY ({query}) TO '{file}' (FORMAT parquet)")
        plain = f'SELECT CAST({cell} AS VARCHAR) AS "c" FROM RANGE(9) AS n("i")'
        connection.execute(f"COPY ({plain}) TO '{other}' (FORMAT parquet)")
        read = "SELECT c, typeof(c) FROM read_parquet($1)"
        assert connection.execute(read, [file]).fetchall() == (
            connection.execute(read, [other]).fetchall()
        )
    import pyarrow.parquet as pq

    assert pq.read_schema(file).field("c").type == pq.read_schema(other).field("c").type
    assert pq.read_table(file)["c"].to_pylist() == pq.read_table(other)["c"].to_pylist()


@pytest.mark.parametrize(
    "cell",
    [
        "CAST(i AS TEXT)",
        "CASE WHEN i < 3 THEN 'a' ELSE CAST(i AS TEXT) END",
        "CASE WHEN i < 3 THEN 1 ELSE 2 END",
        "CAST(NULL AS TEXT)",
        f"CASE WHEN i < 3 THEN 'a' ELSE '{'x' * 20_000}' END",
    ],
)
def test_other_cells_stay_as_they_are(cell: str) -> None:
    query, names = changed(cell)
    assert not names
    assert "ENUM" not in query


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("is_quick", [False, True])
@pytest.mark.parametrize("folders", [(), ("of",)])
def test_runs_write_such_columns_of_parquet_as_enums(
    kind: str, is_quick: bool, folders: tuple[str, ...]
) -> None:
    strings = {name: DataType(ColumnType.VARCHAR, length=9) for name in ("of", "c")}
    columns = {**strings, "at": DataType(ColumnType.TIME)}
    cells = {"of": "x", "c": "a", "at": "12:00:00"}
    query = exp.select(*(exp.alias_(exp.Literal.string(v), k) for k, v in cells.items()))
    format_ = FORMATS[kind](next(iter(FORMATS[kind].compressions)))
    copy = Partitions(RecentDuckDB(), format_, columns, (), folders, is_quick).copy_sql(query)
    said = f"{copy.hold} {copy.copy}"
    found = {value for value in cells.values() if f"ENUM('{value}')" in said}
    expected = {"a"} if folders else {"a", "x"}
    assert found == (expected if is_quick and kind == "parquet" else set())


def test_columns_that_nobody_asks_for_stay_as_they_are() -> None:
    query = exp.select(exp.alias_(exp.Literal.string("a"), "c"), exp.column("d"))
    assert not as_enums(query, ["d", "e"])
    assert query.sql("duckdb") == "SELECT 'a' AS c, d"
