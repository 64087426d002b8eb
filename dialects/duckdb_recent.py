"""DuckDB from 2.0 on, as runs speak to it. Scripts are read by older releases, too."""

from __future__ import annotations

from collections.abc import Sequence

from sqlglot import exp

from dialects import sql_nodes as x
from dialects.algorithms.uuid_halves import uuid_halves
from dialects.duckdb import DuckDB

_BOTH_HALVES = "UHUGEINT"


class RecentDuckDB(DuckDB):
    """What DuckDB 2.0 knows and 1.5 does not."""

    @property
    def of_scripts(self) -> DuckDB:
        """What 1.5 understands, too."""
        return DuckDB()

    def uuid(self, draws: Sequence[exp.Expression]) -> exp.Expression:
        # A uuid is stored as an integer of 128 bits: a third of the time that its bytes take.
        high, low = (x.cast(half, _BOTH_HALVES) for half in uuid_halves(draws, "UBIGINT"))
        end = x.cast(x.integer(2**64), _BOTH_HALVES)
        return x.cast(x.add(x.mul(high, end), low), "UUID")
