"""Rows that are in the target before a run, copied to the database that computes the others.

The target numbers them, as it does where it computes rows itself: which of two strings comes first
is told by its collation. All workers share one copy.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from sdgen.compiling.look_ups import LookUps
from sdgen.compiling.look_ups.existing_table import ExistingTable
from sdgen.databases.column_copies import GivesColumns, TakesColumns
from sdgen.databases.engine import Engine
from sdgen.errors import RowsRefusedError, TargetError

_CELLS_AT_ONCE = 20_000


@dataclass
class CopiedParents:
    """The copies of one run. Safe for several threads."""

    _copied: set[str] = field(default_factory=set)
    _copying: threading.Lock = field(default_factory=threading.Lock)

    def provide(self, source: Engine, maker: GivesColumns, look_ups: LookUps) -> None:
        """Gives a connection that computes rows its look-up tables, those of existing rows first.

        Args:
            source: a connection to the target, outside a transaction.
            maker: what computes rows.
            look_ups: what it looks up.

        Raises:
            RowsChangedError: existing rows are not those that the run was planned with.
            TargetError: they cannot be read or copied.
        """
        own = LookUps(look_ups.compilation)
        for table in look_ups:
            if not isinstance(table, ExistingTable):
                own.add(table)
                continue
            with self._copying:
                if table.name not in self._copied:
                    _copy(source, maker, table)
                    self._copied.add(table.name)
        maker.provide(own)


def _copy(source: Engine, maker: GivesColumns, table: ExistingTable) -> None:
    if not isinstance(source, TakesColumns):
        raise AssertionError(f"{source.kind} copies no rows")
    there = ExistingTable.of(source.dialect, table.entity, table.source, table.found)
    own = LookUps()
    own.add(there)
    at_once = max(1, _CELLS_AT_ONCE // len(table.columns))
    with source.session():
        source.provide(own)
        try:
            firsts = range(0, table.entries, at_once)
            maker.take(table, (source.entries_of(there, each, each + at_once) for each in firsts))
        except RowsRefusedError as error:
            raise TargetError(
                f"table {table.source} has rows that {maker.dialect.title} cannot hold: {error}. "
                "Have the target compute all rows (`maker` target)"
            ) from error
