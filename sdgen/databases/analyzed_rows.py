"""Databases whose ANALYZE may tell how many rows a table has."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from sdgen.scenario.table_names import TableName


@runtime_checkable
class CountsByAnalyze(Protocol):
    """A connection to such a database."""

    def analyzed_rows(self, table: TableName) -> int | None:
        """Returns how many rows a table has, as an ANALYZE of this transaction has found.

        It is None where that has not read all of them, or might have left the table out.
        """
