"""The manifest of a folder: its entities, their columns, and which file holds which rows.

It is one JSON file, ``_sdgen/manifest.json``, written last and replaced as a whole:

    {"version": 1, "kind": "parquet",
     "runs": {"<run>": {"config_hash": "…", "seed": 7, "as_of": "…"}},
     "entities": {"orders": {
        "folder": "orders", "schema": "main", "table": "orders",
        "options": {"compression": "zstd"},
        "columns": [{"name": "id", "type": "bigint", "nullable": false}],
        "parts": [{"file": "part-000000000000-000000001000.parquet", "first": 0, "end": 1000,
                   "bytes": 12345, "sha256": "…", "run": "<run>"}]}}}

Of a run that has not finished there is a ledger instead: ``_sdgen/runs/<run>.json``, which is the
same but for the parts, and ``<run>.parts``, to which a line is added right before the file of a
part gets its final name. A part is stored if that file is there. Where files cannot be added to,
the latter is a folder with a file for each time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, field, replace
from pathlib import PurePath
from typing import Any

from sdgen.databases.folders.layout import Layout, folder_name
from sdgen.errors import TargetError
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName

VERSION = 1


@frozen
class FileColumn:
    """A column of an entity's files.

    Args:
        name: its name.
        type: its type, as scenarios write it.
        nullable: whether it may be NULL.
    """

    name: str
    type: str
    nullable: bool


@frozen
class FileOptions:
    """How files are written.

    Args:
        compression: the name of one, or ``none``.
        delimiter: what stands between the cells of CSV.
        header: whether CSV begins with the names of the columns.
        partition_by: the columns whose values are folders, not in the files.
    """

    compression: str = "none"
    delimiter: str = ","
    header: bool = True
    partition_by: tuple[str, ...] = ()


@frozen
class FileTable:
    """An entity whose rows are in files.

    Args:
        entity: its name.
        table: the table that its rows are read as.
        columns: its columns, in their order.
        options: how its files are written.
    """

    entity: str
    table: TableName
    columns: tuple[FileColumn, ...]
    options: FileOptions


@frozen
class Part:
    """A file of an entity.

    Args:
        file: its path in the entity's folder.
        first: the first row number that it may hold.
        end: one past the last.
        bytes: its size.
        sha256: its digest.
        run: the run that wrote it.
    """

    file: str
    first: int
    end: int
    bytes: int
    sha256: str
    run: str


@frozen
class Manifest:
    """What a folder holds.

    Args:
        kind: the kind of target that wrote it.
        tables: entity → what is known of it.
        parts: entity → its files.
        runs: run → what its rows follow from: ``config_hash``, ``seed``, ``as_of``.
    """

    kind: str
    tables: Mapping[str, FileTable] = field(default_factory=dict)
    parts: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    runs: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def of(self, entity: str) -> tuple[Part, ...]:
        """Returns the files of an entity."""
        return self.parts.get(entity, ())

    def with_rows(self, other: Manifest) -> Manifest:
        """Returns the manifest with what another one holds; a part that both have is there once."""
        parts = {
            name: tuple({part.file: part for part in (*self.of(name), *other.of(name))}.values())
            for name in (*self.tables, *other.tables)
        }
        tables = {**self.tables, **other.tables}
        return replace(self, tables=tables, parts=parts, runs={**self.runs, **other.runs})

    def without(self, entities: Iterable[str]) -> Manifest:
        """Returns the manifest without some entities, and without runs that only wrote those."""
        gone = {*entities}
        parts = {name: found for name, found in self.parts.items() if name not in gone}
        left = {part.run for found in parts.values() for part in found}
        return replace(
            self,
            tables={name: table for name, table in self.tables.items() if name not in gone},
            parts=parts,
            runs={run: said for run, said in self.runs.items() if run in left},
        )

    def without_parts(self, parts: Iterable[tuple[str, Part]]) -> Manifest:
        """Returns the manifest without some files, entities that only had those, and their runs."""
        gone = {(name, part.file) for name, part in parts}
        left = {
            name: tuple(part for part in found if (name, part.file) not in gone)
            for name, found in self.parts.items()
        }
        empty = [name for name, _ in gone if not left.get(name)]
        return replace(self, parts=left).without(empty)

    def as_data(self) -> dict[str, Any]:
        """Returns it as it is written."""
        return {
            "version": VERSION,
            "kind": self.kind,
            "runs": {name: dict(said) for name, said in self.runs.items()},
            "entities": {
                name: {
                    "folder": folder_name(name),
                    "schema": table.table.schema,
                    "table": table.table.name,
                    "options": asdict(table.options),
                    "columns": [asdict(column) for column in table.columns],
                    "parts": [asdict(part) for part in self.of(name)],
                }
                for name, table in self.tables.items()
            },
        }

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Manifest:
        """Returns what ``as_data`` has returned. Raises KeyError and others where it has not."""
        if data["version"] != VERSION:
            raise ValueError(f"it is of version {data['version']}, this sdgen knows {VERSION}")
        entities = data["entities"].items()
        return cls(
            data["kind"],
            {
                name: FileTable(
                    name,
                    TableName(said["table"], said["schema"]),
                    tuple(FileColumn(**column) for column in said["columns"]),
                    _options(said["options"]),
                )
                for name, said in entities
            },
            {name: tuple(Part(**part) for part in said["parts"]) for name, said in entities},
            data["runs"],
        )


def _options(data: Mapping[str, Any]) -> FileOptions:
    return FileOptions(**{**data, "partition_by": tuple(data.get("partition_by", ()))})


def read_manifest(layout: Layout, kind: str) -> Manifest:
    """Returns the manifest of a folder; an empty one where there is none.

    Raises:
        TargetError: it cannot be read, or another kind of target wrote it.
    """
    data = read_state(layout, layout.manifest)
    if data is None:
        return Manifest(kind)
    try:
        found = Manifest.of_data(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise unreadable(layout, layout.manifest, error) from error
    if found.kind != kind:
        raise TargetError(
            f"{layout.place} holds {found.kind} files, not {kind}. Name another folder"
        )
    return found


def read_state(layout: Layout, path: PurePath) -> dict[str, Any] | None:
    """Returns what a JSON file of sdgen's says; None where there is none. Raises TargetError."""
    try:
        content = layout.store.read(path)
        data = {} if content is None else json.loads(content)
    except (OSError, ValueError) as error:
        raise unreadable(layout, path, error) from error
    if not isinstance(data, dict):
        raise unreadable(layout, path, "it is not an object")
    return None if content is None else data


def unreadable(layout: Layout, path: PurePath, why: object) -> TargetError:
    """Returns the error of a file of sdgen's that cannot be read."""
    return TargetError(
        f"cannot read {layout.store.shown(path)}: {why}. It says which files are whose: put it "
        "back, or name another folder"
    )


def write_state(layout: Layout, path: PurePath, data: Mapping[str, Any]) -> None:
    """Writes what sdgen keeps into a file, in place of what is there."""
    layout.store.write(path, json.dumps(data, ensure_ascii=False, indent=1).encode())
