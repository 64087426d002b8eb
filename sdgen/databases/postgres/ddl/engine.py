"""Stands in for a connection to a database that a file of DDL would make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NoReturn

from sqlglot import exp

from dialects import get_dialect
from sdgen.compiling.undoing.row_places import RowPlaces
from sdgen.databases.engine import Engine
from sdgen.databases.postgres.ddl.catalog import DdlCatalog
from sdgen.databases.postgres.ddl.model import Declared
from sdgen.databases.postgres.heirs import dialect_of
from sdgen.databases.postgres.references import ROW_PLACES
from sdgen.errors import TargetError
from sdgen.scenario.table_names import TableName
from sdgen.values import Value


class DdlEngine(Engine):
    """Answers what a catalog would, and refuses all that takes a server.

    Args:
        declared: what the file declares.
    """

    kind = "postgres"
    cells_per_batch = 80_000_000
    rows_per_batch = 2_500_000

    def __init__(self, declared: Declared) -> None:
        default = get_dialect(self.kind).default_schema
        super().__init__(dialect_of(_with_heirs(declared)), default)
        self._declared = declared
        self._catalog = DdlCatalog(declared, self.dialect)

    @property
    def catalog(self) -> DdlCatalog:
        """What the file declares."""
        return self._catalog

    @property
    def server_version(self) -> str:
        """That there is no server."""
        return "no server"

    def close(self) -> None:
        """Does nothing."""

    def cancel(self) -> None:
        """Does nothing: no statement runs."""

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Lets what is asked inside be refused."""
        yield

    def expect_rows(self, rows: int, columns: int, into: exp.Table | None = None) -> None:
        """Does nothing."""

    def execute_sql(self, sql: str, parameters: Mapping[str, int] | None = None) -> int:
        """Raises TargetError."""
        _refuse()

    def query(
        self, sql: str, parameters: Mapping[str, int] | None = None
    ) -> list[tuple[object, ...]]:
        """Raises TargetError."""
        _refuse()

    def each(
        self, sql: str, parameters: Mapping[str, int] | None = None
    ) -> Iterator[tuple[object, ...]]:
        """Raises TargetError."""
        _refuse()

    def has_rows(self, table: exp.Table) -> bool:
        """Returns whether the file puts rows into a table."""
        return self.row_count(table) > 0

    def holding_rows(self, tables: Sequence[exp.Table]) -> list[int]:
        """Returns the places of those tables into which the file puts rows."""
        return [place for place, table in enumerate(tables) if self.row_count(table)]

    def row_count(self, table: exp.Table, at_most: int | None = None) -> int:
        """Returns how many rows the file puts into a table, as far as it tells."""
        found = self._declared.tables.get(TableName(table.name, table.db or self.schema))
        rows = 0 if found is None else found.rows
        return rows if at_most is None else min(rows, at_most)

    def limit_lock_waits(self, seconds: float | None) -> None:
        """Does nothing."""

    def lock_out_writers(self, table: exp.Table) -> None:
        """Does nothing."""

    def lock_as_writer(self, table: exp.Table) -> None:
        """Does nothing."""

    def keep_temporary_tables_on_disk(self) -> None:
        """Does nothing."""

    def default_jobs(self) -> int:
        """Returns 1."""
        return 1

    def upload_entries(self, name: str, entries: Iterable[tuple[int, Value]]) -> None:
        """Raises TargetError."""
        _refuse()

    def row_places(self, table: TableName) -> RowPlaces:
        """Returns where rows stand, if there were some."""
        return ROW_PLACES


def _refuse() -> NoReturn:
    raise TargetError("there is no server, only a file of DDL")


def _with_heirs(declared: Declared) -> list[tuple[str, str]]:
    return [
        (name.schema or "", name.name)
        for name in {each for table in declared.tables.values() for each in table.inherits}
    ]
