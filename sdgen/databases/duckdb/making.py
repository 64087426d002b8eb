"""DuckDB as what computes rows for other databases: in memory, a connection for each worker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import duckdb
from sqlglot import exp

from dialects import sql_nodes as x
from dialects.duckdb import DuckDB
from dialects.duckdb_recent import RecentDuckDB
from sdgen.compiling.look_ups import LookUpTable
from sdgen.databases.arrow_stream import rows_of
from sdgen.databases.column_copies import GivesColumns
from sdgen.databases.columns import Rows
from sdgen.databases.duckdb.connecting import MEMORY, connect, is_recent, refused
from sdgen.databases.duckdb.engine import DuckDB1, DuckDBEngine

_SETTINGS = {
    "threads": "1",  # workers are several already
    "arrow_lossless_conversion": "true",  # else a uuid is 36 characters
}
_ROWS_STREAMED = 131_072


class _WithVariables(DuckDB1):
    """The dialect of releases before 2.0, with variables of the session instead of parameters.

    There the rows of a relation with parameters are held as constants, which takes four times as
    long as computing them (1.5.5: 4.9 instead of 1.0 s for a million telemetry rows).
    """

    def parameter(self, position: int, name: str) -> exp.Expression:
        return x.as_int64(x.func("GETVARIABLE", x.text(name)))


class DuckDBMaker(DuckDBEngine, GivesColumns):
    """A connection to a database in memory, whose queries run in one thread.

    Args:
        beside: another connection to the same database; None for one of its own. Temporary tables
            are of one connection, others of all.
    """

    any_thread = True

    def __init__(self, beside: DuckDBMaker | None = None) -> None:
        self._beside = beside
        self.streamed = _ROWS_STREAMED if is_recent() else None  # before, a million
        super().__init__(MEMORY, None)

    def _spoken(self) -> DuckDB:
        return RecentDuckDB() if is_recent() else _WithVariables()

    def _connected(self) -> duckdb.DuckDBPyConnection:
        if self._beside is not None:
            return self._beside._connection.cursor()
        return connect(self._path, _SETTINGS)

    def take(self, table: LookUpTable, entries: Iterable[str]) -> None:
        """Makes a look-up table that is not of this connection alone.

        It has no key: it is joined as a whole, and a key takes more memory than the cells.
        """
        create = table.create(self.dialect)
        create.set("properties", None)
        for column in create.find_all(exp.ColumnDef):
            column.set("constraints", [])
        with self.transaction():
            self.execute(create)
            for some in entries:
                self.insert_entries(table.name, len(table.columns), some)

    def _bound(self, sql: str, parameters: Mapping[str, int] | None) -> dict[str, object] | None:
        if is_recent():
            return super()._bound(sql, parameters)
        for name, value in (parameters or {}).items():
            variable = exp.EQ(this=exp.Var(this=name), expression=x.integer(value))
            given = exp.Set(expressions=[exp.SetItem(this=variable, kind="VARIABLE")])
            self._connection.execute(self.dialect.render(given))
        return None

    def columns(self, sql: str, parameters: Mapping[str, int]) -> Iterator[Rows]:
        """Yields the rows of a query as they are computed."""
        self._transactions.renew()
        self._check_stopped()
        try:
            # It is kept until all is read: the stream would end with it.
            result = self._connection.sql(sql, params=self._bound(sql, parameters))
            capsule = result.__arrow_c_stream__()
        except duckdb.Error as error:
            self._transactions.failed()
            raise refused(error) from error
        yield from rows_of(capsule)
