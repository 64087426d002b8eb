"""What a file of DDL makes of a database, where there is no server to execute it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import field

from generators_sql.faking import time_limit
from sdgen.databases.engine import Engine
from sdgen.frozen import frozen
from sdgen.planning.existing_rows import ExistingRows
from sdgen.scenario.table_names import TableName

MOST_CHARACTERS = 32_000_000
"""The longest file of DDL that is read."""


def check_time() -> None:
    """Raises TooSlowError where reading DDL takes longer than whoever asks waits.

    Most of DDL is read in linear time; names for what has none, and what tables inherit, are not.
    """
    time_limit.check(
        "it was reading the DDL. Leave out what makes no tables, or use the command line, which "
        "waits longer"
    )


def _nothing(_: Collection[TableName]) -> list[str]:
    return []


@frozen
class DeclaredTables:
    """The tables of a file of DDL.

    Args:
        dsn: names a database that has them; empty where the file was only read.
        engine: else, what stands in for a connection to such a database: it answers what a catalog
            tells, and refuses everything else.
        rows: table → how many rows the file puts into it, as far as it tells; likewise.
        told: returns what somebody should look at who fills some of the tables, in sentences.
    """

    dsn: str = ""
    engine: Engine | None = None
    rows: Mapping[TableName, ExistingRows] = field(default_factory=dict)
    told: Callable[[Collection[TableName]], list[str]] = _nothing
