"""Statistics of DuckDB tables, which the database computes: it reads the rows, and returns none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dialects import Dialect
from dialects import sql_nodes as x
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
_COUNTS = "count({0}), count(DISTINCT {0}), avg(strlen(CAST({0} AS VARCHAR)))"
# Values, how often each comes, which of them are common, and those that end a hundredth of the
# others. A value that one row alone has is not common, however few there are.
_VALUES = """
WITH counted AS (
  SELECT {column} AS value, count(*) AS n FROM {table}
  WHERE {column} IS NOT NULL AND {condition} GROUP BY ALL
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
SELECT CAST(value AS VARCHAR), CAST(n AS BIGINT), CAST(rows AS BIGINT), is_common
FROM summed
WHERE is_common OR {spread} AND (
  upto = n OR upto = whole OR upto * {buckets} // whole > (upto - n) * {buckets} // whole
)
ORDER BY value
"""


class DuckDBStatistics(StatisticsReader):
    """What aggregate queries tell.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
        dialect: prints names.
    """

    def __init__(self, rows: Rows, dialect: Dialect) -> None:
        self._rows, self._dialect = rows, dialect

    def read(
        self, wanted: Mapping[TableName, Sequence[WantedColumn]]
    ) -> dict[TableName, TableStatistics]:
        """Returns what is known of some tables; it reads each of them once for each column."""
        return {name: self._table(name, columns) for name, columns in wanted.items()}

    def _table(self, name: TableName, wanted: Sequence[WantedColumn]) -> TableStatistics:
        table, rows = self._dialect.render(x.table(name.name, name.schema)), 0
        found: dict[str, ColumnStatistics] = {}
        for first in range(0, max(len(wanted), 1), _AT_ONCE):
            columns = wanted[first : first + _AT_ONCE]
            counts = [_COUNTS.format(self._quoted(column)) for column in columns]
            ((rows, *numbers),) = self._rows(
                f"SELECT {', '.join(['count(*)', *counts])} FROM {table}"
            )
            for place, column in enumerate(columns):
                held, distinct, width = numbers[3 * place : 3 * place + 3]
                known = ColumnStatistics(
                    str(column.type), (rows - held) / rows if rows else 0.0, distinct, width
                )
                found[column.name] = self._with_values(table, column, known, held)
        return TableStatistics(rows, found if rows else {})

    def _quoted(self, column: WantedColumn) -> str:
        return self._dialect.render(x.ident(column.name))

    def _with_values(
        self, table: str, column: WantedColumn, known: ColumnStatistics, held: int
    ) -> ColumnStatistics:
        if not held:
            return known
        own, parameters = self._quoted(column), list[Any]()
        if column.top:
            ((most,),) = self._rows(
                f"SELECT max(n) FROM (SELECT count(*) AS n FROM {table} "
                f"WHERE {own} IS NOT NULL GROUP BY {own})"
            )
            return known if most < 2 else replace(known, top_share=most / held)
        if not (column.spread or column.common):
            return known
        condition = "TRUE"
        if column.listed is not None:
            condition = f"list_contains($1, CAST({own} AS VARCHAR))"
            parameters.append([*column.listed])
        query = _VALUES.format(
            table=table, column=own, condition=condition, spread=str(column.spread).upper(),
            most=_MOST_COMMON, least=_LEAST, buckets=_BUCKETS,
        )  # fmt: skip
        told = self._rows(query, parameters or None)
        if not told:
            return known
        common = {value: n / told[0][2] for value, n, _, is_common in told if is_common}
        bounds = [value for value, _, _, is_common in told if not is_common]
        return with_values(known, column.type, [Values(common, bounds)])
