"""Reading folders of files as others do, who know nothing of sdgen."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from sdgen.column_types import FLOATS, ColumnType, DataType
from sdgen.databases.folders.layout import STATE, as_glob, folder_name
from sdgen.scenario.models import Column, Entity, Scenario
from sdgen.string_types import AS_STRINGS
from sdgen.values import canonical_text
from tests.support.runs import Tables, new_duckdb

KINDS = ("parquet", "csv", "jsonl")


def read_folder(kind: str, folder: Path, scenario: Scenario) -> Tables:
    """Return the rows of a scenario in a folder, in the order of files and rows."""
    return {
        entity.name: [
            tuple(cells)
            for cells in _READERS[kind](
                sorted((folder / folder_name(entity.name)).glob("*")), entity
            )
        ]
        for entity in scenario.entities
    }


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Return path → content of all files that readers see."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and STATE not in path.parts
    }


def _parquet(files: Sequence[Path], entity: Entity) -> Iterator[list[str | None]]:
    if not files:
        return
    columns = entity.stored_columns
    cells = (_read_as_text(column.name, column.type) for column in columns)
    with new_duckdb() as connection:
        connection.execute("SET timezone = 'UTC'")
        query = f"SELECT {', '.join(cells)} FROM read_parquet($1)"
        rows = connection.execute(query, [[as_glob(file) for file in files]]).fetchall()
    for row in rows:
        yield [canonical_text(cell, each.type) for each, cell in zip(columns, row, strict=True)]


def _read_as_text(name: str, data_type: DataType) -> str:
    quoted = '"' + name.replace('"', '""') + '"'
    return f"CAST({quoted} AS VARCHAR)" if data_type.kind is ColumnType.TIME else quoted


def _csv(files: Sequence[Path], entity: Entity) -> Iterator[list[str | None]]:
    """RFC 4180, with NULL as nothing and an empty string as quotes."""
    for file in files:
        text = file.read_bytes().decode()
        records = [*_records(text)]
        assert records[0] == [column.name for column in entity.stored_columns]
        for record in records[1:]:
            yield [_as_canonical(*both) for both in zip(record, entity.stored_columns, strict=True)]


def _as_canonical(text: str | None, column: Column) -> str | None:
    """Return a text; of a type that has several for one value, the canonical one."""
    return canonical_text(text, column.type) if column.type.kind in AS_STRINGS else text


def _records(text: str) -> Iterator[list[str | None]]:
    cells: list[str | None] = []
    at = 0
    while at < len(text):
        if text[at] == '"':
            cell, at = "", at + 1
            while True:
                end = text.index('"', at)
                cell += text[at:end]
                at = end + 1
                if text[at] != '"':
                    break
                cell, at = cell + '"', at + 1
            cells.append(cell)
        else:
            end = min(text.index(sign, at) for sign in ",\n" if sign in text[at:])
            cells.append(text[at:end] or None)
            at = end
        if text[at] == "\n":
            yield cells
            cells = []
            at += 1
        elif text[at + 1] == "\n":
            cells.append(None)
            yield cells
            cells = []
            at += 2
        else:
            at += 1


class _Number(str):
    """A number's digits as they stand."""


def _jsonl(files: Sequence[Path], entity: Entity) -> Iterator[list[str | None]]:
    for line in (line for file in files for line in file.read_bytes().decode().splitlines()):
        said = json.loads(line, parse_float=_Number, parse_int=_Number)
        assert [*said] == [column.name for column in entity.stored_columns]
        for column in entity.stored_columns:
            said[column.name] = _cell(said[column.name], column.type)
        yield [*said.values()]


def _cell(value: Any, data_type: DataType) -> str | None:
    if value is None:
        return None
    if data_type.kind in (ColumnType.JSON, ColumnType.ARRAY):
        return canonical_text(json.dumps(_plain(value), ensure_ascii=False), data_type)
    if isinstance(value, bool):
        return "true" if value else "false"
    if data_type.kind in FLOATS:
        return canonical_text(float(value), data_type)
    if data_type.kind is ColumnType.DECIMAL:
        return canonical_text(Decimal(value), data_type)
    return canonical_text(value, data_type) if data_type.kind in AS_STRINGS else str(value)


def _plain(value: Any) -> Any:
    if isinstance(value, _Number):
        return json.loads(value)
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value


_READERS = {"parquet": _parquet, "csv": _csv, "jsonl": _jsonl}
