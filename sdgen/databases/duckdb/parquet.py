"""Rows as a Parquet file, which DuckDB writes with little of it in memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import duckdb
from sqlglot import exp

from sdgen.column_types import ColumnType, DataType
from sdgen.databases.duckdb.connecting import MEMORY, refused

_TYPES = {
    ColumnType.SMALLINT: "SMALLINT",
    ColumnType.INT: "INTEGER",
    ColumnType.BIGINT: "BIGINT",
    ColumnType.REAL: "FLOAT",
    ColumnType.FLOAT: "DOUBLE",
    ColumnType.DOUBLE: "DOUBLE",
    ColumnType.BOOL: "BOOLEAN",
    ColumnType.DATE: "DATE",
    ColumnType.TIMESTAMP: "TIMESTAMP",
    ColumnType.TIMESTAMPTZ: "TIMESTAMP WITH TIME ZONE",
    ColumnType.UUID: "UUID",
}
"""The types of cells that are no strings in the file, but for decimals and bytes."""
_MOST_DIGITS = 38
_LONGEST_LINE = 2**30  # bytes of a row
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


def write_parquet(
    columns: Sequence[tuple[str, DataType]], rows: Iterable[Sequence[str | None]], file: Path
) -> None:
    """Writes rows, cells as canonical text, to a Parquet file beside which there is room for them.

    Raises:
        TargetError: a cell is not of its column's type.
    """
    lines = file.with_suffix(".jsonl")
    names = [name for name, _ in columns]
    with lines.open("w", encoding="utf-8") as out:
        for row in rows:
            out.write(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False))
            out.write("\n")
    cells = []
    for name, kind in columns:
        # Not a ColumnExpression: that reads names with dots and quotes as qualified ones.
        cell: exp.Expression = exp.column(exp.to_identifier(name, quoted=True))
        if kind.kind is ColumnType.BYTES:
            cell = exp.Unhex(this=cell)
        cells.append(duckdb.SQLExpression(cell.sql("duckdb")).alias(name))
    try:
        with duckdb.connect(MEMORY, config={**_CONFIG, "temp_directory": str(file.parent)}) as own:
            read = own.read_json(
                str(lines),
                columns={name: _type(kind) for name, kind in columns},
                format="newline_delimited",
                maximum_object_size=_LONGEST_LINE,
            )
            read.select(*cells).write_parquet(str(file), compression="zstd")
    except duckdb.Error as error:
        raise refused(error) from error
    finally:
        lines.unlink()


def _type(kind: DataType) -> str:
    if kind.kind is ColumnType.DECIMAL and (kind.precision or 0) <= _MOST_DIGITS:
        return f"DECIMAL({kind.precision}, {kind.scale})"
    return _TYPES.get(kind.kind, "VARCHAR")
