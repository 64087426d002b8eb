"""What statistics tell of a table and its columns, and what is asked of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import field

from sdgen.column_types import DataType
from sdgen.frozen import frozen
from sdgen.scenario.table_names import TableName

Scalar = bool | int | float | str
"""A value as JSON has it; times, and numbers that a double would change, as strings."""


@frozen
class WantedColumn:
    """A column of which statistics are wanted.

    Args:
        name: its name.
        type: its type in a scenario.
        spread: whether bounds of its values may be read.
        common: whether its most common values may be read.
        listed: the only ones of these that may be; None for any.
        top: whether it is wanted how common the most common value is, whatever it is.
    """

    name: str
    type: DataType
    spread: bool = False
    common: bool = False
    listed: tuple[str, ...] | None = None
    top: bool = False


@frozen
class ColumnStatistics:
    """What is known of the values of a column.

    Args:
        type: the column's type, as a scenario names it.
        null_share: the share of NULLs, 0 … 1.
        distinct: how many different values there are, about; NULL is none.
        average_width: bytes of a value on average.
        correlation: from -1 to 1, how far the order of the values is that of the rows; None where
            that is not known.
        top_share: the share that the most common value has among those that are not NULL; None
            where none is much more common than others.
        bounds: buckets of its other values than the common ones, as the generator ``histogram`` has
            them; none where that is not known.
        weights: how likely each bucket is; none where all are alike.
        common: common values.
        shares: the share of each of them among the values that are not NULL.
    """

    type: str = ""
    null_share: float = 0.0
    distinct: int | None = None
    average_width: float | None = None
    correlation: float | None = None
    top_share: float | None = None
    bounds: tuple[Scalar, ...] = ()
    weights: tuple[float, ...] = ()
    common: tuple[Scalar, ...] = ()
    shares: tuple[float, ...] = ()


@frozen
class TableStatistics:
    """What is known of a table.

    Args:
        rows: how many it has, about.
        columns: what is known of its columns, by name.
        missing: why nothing is known of its columns; empty where something is.
    """

    rows: int
    columns: Mapping[str, ColumnStatistics] = field(default_factory=dict)
    missing: str = ""


class StatisticsReader(ABC):
    """Reads the statistics of a database; no method returns rows."""

    @abstractmethod
    def read(
        self, wanted: Mapping[TableName, Sequence[WantedColumn]]
    ) -> dict[TableName, TableStatistics]:
        """Returns what is known of some tables.

        Values are read of those columns alone of which they are wanted, and only such as are.

        Args:
            wanted: tables that exist → their columns.

        Raises:
            TargetError: the database refuses.
        """


class NoStatistics(StatisticsReader):
    """Of tables that nobody can look into."""

    def read(
        self, wanted: Mapping[TableName, Sequence[WantedColumn]]
    ) -> dict[TableName, TableStatistics]:
        """Returns nothing."""
        return {}
