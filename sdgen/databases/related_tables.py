"""What a catalog tells of tables and others they belong with: partitions, those to be emptied."""

from __future__ import annotations

from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName


@frozen
class Partitioning:
    """Which rows a partitioned table takes.

    Args:
        condition: as SQL, of rows that some partition takes.
        columns: the columns that choose a partition.
    """

    condition: str
    columns: tuple[str, ...]


@frozen
class Emptying:
    """A table that emptying another one meets.

    Args:
        table: the table that is to be emptied.
        other: a table that is not: its foreign keys point there, maybe by way of others.
        inherits: instead, whether it inherits from it, and would be emptied as well.
        is_checked: whether the database refuses to empty the table because of the other one.
    """

    table: TableName
    other: TableName
    inherits: bool
    is_checked: bool = True
