"""The model of target files: what may stand where, and of what type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pydantic import Field, PrivateAttr

from sdgen.databases.descriptor import Database
from sdgen.databases.registry import own_databases
from sdgen.errors import either
from sdgen.scenario.model_base import Model

if TYPE_CHECKING:
    from sdgen.databases.borrowing import BorrowedConnection


def described(databases: Iterable[Database]) -> dict[str, str]:
    """Returns what the keys of a target that depend on the kinds of databases are described by."""
    every = tuple(databases)
    forms = either(each.documented_forms for each in every)
    titles = either(each.title for each in every if each.has_schemas)
    return {
        "kind": f"{either(f'`{each.kind}`' for each in every)}.",
        "dsn": f"Where it is: {forms}. `${{NAME}}` is replaced by that environment variable.",
        "schema": f"{titles} schema of the tables; must exist. Default: `public`.",
    }


_DESCRIBED = described(own_databases())


class TargetOptions(Model):
    """How a target is written to."""

    batch_size: int | None = Field(
        default=None,
        ge=1,
        description="Rows per batch and transaction. Default: chosen by the engine.",
    )
    compression: str | None = Field(
        default=None,
        description="Of files: `zstd` (default), `snappy`, `gzip`, `lz4` or `none` for Parquet; "
        "`none` (default), `gzip` or `zstd` for CSV and JSON Lines.",
    )
    delimiter: str | None = Field(
        default=None,
        min_length=1,
        max_length=1,
        description="Of CSV: the character between cells. Default: a comma.",
    )
    header: bool | None = Field(
        default=None, description="Of CSV: whether files begin with names. Default: `true`."
    )

    partition_by: dict[str, list[str]] | None = Field(
        default=None,
        description="Of files: entity → columns whose values are folders (`country=DE/`) instead "
        "of cells, as Hive, Spark and DuckDB read them.",
    )

    @property
    def of_files(self) -> dict[str, object]:
        """Those that are given and are about files, by name."""
        said = {
            "compression": self.compression,
            "delimiter": self.delimiter,
            "header": self.header,
            "partition_by": self.partition_by,
        }
        return {name: value for name, value in said.items() if value is not None}


class Target(Model):
    """A database that runs write to."""

    id: str | None = Field(
        default=None, min_length=1, description="Name on the command line. Default: the file stem."
    )
    name: str = Field(min_length=1, description="Human-readable name.")
    kind: str = Field(description=_DESCRIBED["kind"])
    dsn: str = Field(min_length=1, description=_DESCRIBED["dsn"])
    schema_name: str | None = Field(
        default=None, min_length=1, alias="schema", description=_DESCRIBED["schema"]
    )
    options: TargetOptions = Field(default=TargetOptions(), description="See below.")
    _file: str | None = PrivateAttr(default=None)
    _connection: BorrowedConnection | None = PrivateAttr(default=None)

    @property
    def file(self) -> str | None:
        """The absolute path of the file that a user named instead of an id or a DSN."""
        return self._file

    def named_by(self, file: str) -> Target:
        """Returns the same target as one that a user named by its file, an absolute path."""
        target = self.model_copy()
        target._file = file
        return target

    @property
    def connection(self) -> BorrowedConnection | None:
        """The connection by which it is reached instead of one of its own."""
        return self._connection

    def reached_by(self, connection: BorrowedConnection) -> Target:
        """Returns the same target as one that is reached by a borrowed connection."""
        target = self.model_copy()
        target._connection = connection
        return target
