"""Statistics of SQLite tables, which the database computes: it reads the rows, and returns none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlglot import exp

from sdgen.column_types import NUMBERS, ColumnType
from sdgen.databases.catalog import Rows
from sdgen.databases.statistics.found import (
    ColumnStatistics,
    StatisticsReader,
    TableStatistics,
    WantedColumn,
)
from sdgen.databases.statistics.scales import is_of_times
from sdgen.databases.statistics.spreading import Values, with_values
from sdgen.scenario.table_names import TableName

_MOST_COMMON = 100
_BUCKETS = 100
_LEAST = 1_000  # the part of all values that a common one is at least
_AT_ONCE = 40  # columns that are counted in one query
# A column may hold values of any type, whatever it is declared as.
_NUMBER = "typeof({0}) IN ('integer', 'real')"
_TIME = "{0} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' AND length({0}) <= 40"
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
SELECT value, n, rows, is_common FROM summed
WHERE is_common OR {spread} AND (
  upto = n OR upto = whole OR upto * {buckets} / whole > (upto - n) * {buckets} / whole
)
ORDER BY value
"""


class SQLiteStatistics(StatisticsReader):
    """What aggregate queries tell.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def read(
        self, wanted: Mapping[TableName, Sequence[WantedColumn]]
    ) -> dict[TableName, TableStatistics]:
        """Returns what is known of some tables; it reads each of them once for each column."""
        return {name: self._table(name, columns) for name, columns in wanted.items()}

    def _table(self, name: TableName, wanted: Sequence[WantedColumn]) -> TableStatistics:
        table, rows = _quoted(name.name), 0
        found: dict[str, ColumnStatistics] = {}
        for first in range(0, max(len(wanted), 1), _AT_ONCE):
            columns = wanted[first : first + _AT_ONCE]
            counts = ["count(*)"]
            for column in columns:
                own = _quoted(column.name)
                counts += [f"count({own})", f"count(DISTINCT {own})"]
                counts += [f"avg(length(CAST({own} AS BLOB)))"]
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
        own, parameters = _quoted(column.name), list[Any]()
        if column.top:
            ((most,),) = self._rows(
                f"SELECT max(n) FROM (SELECT count(*) AS n FROM {table} "
                f"WHERE {own} IS NOT NULL GROUP BY {own})"
            )
            return known if most < 2 else replace(known, top_share=most / held)
        if not (column.spread or column.common):
            return known
        condition = "typeof({0}) = 'text'"
        if column.type.kind in NUMBERS or column.type.kind is ColumnType.BOOL:
            condition = _NUMBER
        elif is_of_times(column.type):
            condition = _TIME
        condition = condition.format(own)
        if column.listed is not None:
            condition += f" AND {own} IN ({', '.join('?' * len(column.listed))})"
            parameters += column.listed
        query = _VALUES.format(
            table=table, column=own, condition=condition, spread=int(column.spread),
            most=_MOST_COMMON, least=_LEAST, buckets=_BUCKETS,
        )  # fmt: skip
        told = self._rows(query, parameters)
        if not told:
            return known
        rows = told[0][2]
        common: dict[str, float] = {}
        for value, n, _, is_common in told:
            if is_common:  # several numbers are true
                text = _text(value, column)
                common[text] = common.get(text, 0.0) + n / rows
        bounds = [_text(value, column) for value, _, _, is_common in told if not is_common]
        return with_values(known, column.type, [Values(common, bounds)])


def _text(value: object, column: WantedColumn) -> str:
    if column.type.kind is ColumnType.BOOL:
        return "true" if value else "false"
    return repr(value) if isinstance(value, float) else str(value)


def _quoted(name: str) -> str:
    return exp.to_identifier(name, quoted=True).sql("sqlite")
