"""Statistics that a database computes by aggregate queries: it reads the rows, and returns none."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sdgen.databases.catalog import Rows
from sdgen.databases.statistics.found import (
    ColumnStatistics,
    StatisticsReader,
    TableStatistics,
    WantedColumn,
)
from sdgen.databases.statistics.spreading import Values, with_values
from sdgen.scenario.table_names import TableName

_MOST_COMMON = 100
_BUCKETS = 100
_LEAST = 1_000  # the part of all values that a common one is at least
_AT_ONCE = 40  # columns that are counted in one query
# Values, how often each comes, which of them are common, and those that end a hundredth of the
# others. A value that one row alone has is not common, however few there are.
_VALUES = """
WITH counted AS (
  SELECT {column} AS value, count(*) AS n FROM {table}
  WHERE {column} IS NOT NULL AND ({condition}) GROUP BY {column}
), ranked AS (
  SELECT value, n, row_number() OVER (ORDER BY n DESC, value) AS place,
         sum(n) OVER () AS rows, count(*) OVER () AS kinds
  FROM counted
), parted AS (
  SELECT value, n, rows,
         n > 1 AND place <= {most} AND (kinds <= {most} OR n * {least} >= rows) AS is_common
  FROM ranked
), summed AS (
  SELECT value, n, rows, is_common,
         sum(n) OVER (PARTITION BY is_common ORDER BY value) AS upto,
         sum(n) OVER (PARTITION BY is_common) AS whole
  FROM parted
)
SELECT {shown} FROM summed
WHERE is_common OR {spread} AND (
  upto = n OR upto = whole
  OR upto * {buckets} {divided} whole > (upto - n) * {buckets} {divided} whole
)
ORDER BY value
"""


class CountingStatistics(StatisticsReader):
    """What aggregate queries tell.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
    """

    shown = "value, n, rows, is_common"
    """What is returned: a value, how often it comes, of how many, and whether it is common."""
    divided = "/"
    """The operator that divides whole numbers."""
    size: str
    """The bytes of a value as it is stored, with ``{0}`` for its column."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    @abstractmethod
    def quoted(self, name: str) -> str:
        """Returns a name as SQL."""

    @abstractmethod
    def quoted_table(self, name: TableName) -> str:
        """Returns the name of a table as SQL."""

    @abstractmethod
    def condition(self, column: WantedColumn) -> tuple[str, list[Any]]:
        """Returns which values of a column are counted, as SQL and its parameters."""

    def text(self, value: object, column: WantedColumn) -> str:
        """Returns a value as text."""
        return str(value)

    def read(
        self, wanted: Mapping[TableName, Sequence[WantedColumn]]
    ) -> dict[TableName, TableStatistics]:
        """Returns what is known of some tables; it reads each of them once for each column."""
        return {name: self._table(name, columns) for name, columns in wanted.items()}

    def _table(self, name: TableName, wanted: Sequence[WantedColumn]) -> TableStatistics:
        table, rows = self.quoted_table(name), 0
        found: dict[str, ColumnStatistics] = {}
        for first in range(0, max(len(wanted), 1), _AT_ONCE):
            columns = wanted[first : first + _AT_ONCE]
            counts = ["count(*)"]
            for column in columns:
                own = self.quoted(column.name)
                counts += [f"count({own})", f"count(DISTINCT {own})"]
                counts += [f"avg({self.size.format(own)})"]
            ((rows, *numbers),) = self._rows(f"SELECT {', '.join(counts)} FROM {table}")
            for place, column in enumerate(columns):
                held, distinct, width = numbers[3 * place : 3 * place + 3]
                known = ColumnStatistics(
                    str(column.type), (rows - held) / rows if rows else 0.0, distinct, width
                )
                found[column.name] = self._with_values(table, column, known, held)
        return TableStatistics(rows, found if rows else {})

    def _with_values(
        self, table: str, column: WantedColumn, known: ColumnStatistics, held: int
    ) -> ColumnStatistics:
        if not held:
            return known
        own = self.quoted(column.name)
        if column.top:
            ((most,),) = self._rows(
                f"SELECT max(n) FROM (SELECT count(*) AS n FROM {table} "
                f"WHERE {own} IS NOT NULL GROUP BY {own})"
            )
            return known if most < 2 else replace(known, top_share=most / held)
        if not (column.spread or column.common):
            return known
        condition, parameters = self.condition(column)
        query = _VALUES.format(
            table=table, column=own, condition=condition, spread=str(column.spread).upper(),
            most=_MOST_COMMON, least=_LEAST, buckets=_BUCKETS, shown=self.shown,
            divided=self.divided,
        )  # fmt: skip
        told = self._rows(query, *([parameters] if parameters else []))
        if not told:
            return known
        rows = told[0][2]
        common: dict[str, float] = {}
        for value, n, _, is_common in told:
            if is_common:  # several values may have one text
                text = self.text(value, column)
                common[text] = common.get(text, 0.0) + n / rows
        bounds = [self.text(value, column) for value, _, _, is_common in told if not is_common]
        return with_values(known, column.type, [Values(common, bounds)])
