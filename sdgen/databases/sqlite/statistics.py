"""Statistics of SQLite tables."""

from __future__ import annotations

from typing import Any

from sqlglot import exp

from sdgen.column_types import NUMBERS, ColumnType
from sdgen.databases.statistics.counting import CountingStatistics
from sdgen.databases.statistics.found import WantedColumn
from sdgen.databases.statistics.scales import is_of_times
from sdgen.scenario.table_names import TableName

# A column may hold values of any type, whatever it is declared as.
_NUMBER = "typeof({0}) IN ('integer', 'real')"
_TIME = "{0} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*' AND length({0}) <= 40"
_TEXT = "typeof({0}) = 'text'"


class SQLiteStatistics(CountingStatistics):
    """What aggregate queries tell."""

    size = "length(CAST({0} AS BLOB))"

    def quoted(self, name: str) -> str:
        """Returns a name as SQL."""
        return exp.to_identifier(name, quoted=True).sql("sqlite")

    def quoted_table(self, name: TableName) -> str:
        """Returns the name of a table as SQL."""
        return self.quoted(name.name)

    def condition(self, column: WantedColumn) -> tuple[str, list[Any]]:
        """Returns which values of a column are counted, as SQL and its parameters."""
        condition, own = _TEXT, self.quoted(column.name)
        if column.type.kind in NUMBERS or column.type.kind is ColumnType.BOOL:
            condition = _NUMBER
        elif is_of_times(column.type):
            condition = _TIME
        condition = condition.format(own)
        if column.listed is None:
            return condition, []
        return f"{condition} AND {own} IN ({', '.join('?' * len(column.listed))})", [*column.listed]

    def text(self, value: object, column: WantedColumn) -> str:
        """Returns a value as text."""
        if column.type.kind is ColumnType.BOOL:
            return "true" if value else "false"
        return repr(value) if isinstance(value, float) else str(value)
