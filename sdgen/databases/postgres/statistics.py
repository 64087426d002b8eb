"""Statistics of Postgres tables: what ANALYZE has found. No table is read.

https://www.postgresql.org/docs/current/view-pg-stats.html. Bounds of a histogram are of the values
that are not among the most common ones; shares of these are of all rows, NULLs among them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sdgen.column_types import ColumnType
from sdgen.databases.catalog import Rows
from sdgen.databases.postgres.table_queries import rows_about
from sdgen.databases.statistics.found import (
    ColumnStatistics,
    StatisticsReader,
    TableStatistics,
    WantedColumn,
)
from sdgen.databases.statistics.spreading import Values, with_values
from sdgen.scenario.table_names import TableName

_NEVER = "it was never analyzed: run ANALYZE"
_HIDDEN = "this role may not see them: connect as one that may read all of its rows"
_MOST_PARTS = 100  # partitions whose statistics are put together, the largest ones

# The table itself and, if it is partitioned, those partitions that hold rows.
_PARTS = """
SELECT n.nspname, c.relname, m.nspname, p.relname, p.oid = c.oid, p.reltuples::float8,
       c.relkind = 'p', NOT has_any_column_privilege(c.oid, 'SELECT') OR row_security_active(c.oid)
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
CROSS JOIN LATERAL (
  SELECT c.oid AS part
  UNION ALL
  SELECT relid FROM pg_partition_tree(c.oid) WHERE c.relkind = 'p' AND isleaf
) AS tree
JOIN pg_class AS p ON p.oid = tree.part
JOIN pg_namespace AS m ON m.oid = p.relnamespace
WHERE (n.nspname, c.relname) IN (SELECT * FROM unnest($1::text[], $2::text[]))
ORDER BY p.oid <> c.oid, p.reltuples DESC, p.oid
"""
_COLUMNS = """
SELECT schemaname, tablename, inherited, attname, null_frac::float8, n_distinct::float8,
       avg_width::float8, correlation::float8, most_common_freqs[1]::float8
FROM pg_stats
WHERE (schemaname, tablename) IN (SELECT * FROM unnest($1::text[], $2::text[]))
"""
# Nothing but what is wanted leaves the server.
_VALUES = """
WITH wanted AS (
  SELECT * FROM json_to_recordset($1::json) AS w(
    number int, schema text, "table" text, "column" text, inherited boolean,
    spread boolean, common boolean, listed json
  )
)
SELECT w.number, v.value, s.most_common_freqs[v.place]::float8
FROM wanted AS w
JOIN pg_stats AS s ON s.schemaname = w.schema AND s.tablename = w."table"
  AND s.attname = w."column" AND s.inherited = w.inherited
CROSS JOIN LATERAL json_array_elements_text(array_to_json(s.most_common_vals))
  WITH ORDINALITY AS v(value, place)
WHERE w.common AND (COALESCE(json_typeof(w.listed), 'null') = 'null'
                    OR v.value IN (SELECT json_array_elements_text(w.listed)))
UNION ALL
SELECT w.number, v.value, NULL
FROM wanted AS w
JOIN pg_stats AS s ON s.schemaname = w.schema AND s.tablename = w."table"
  AND s.attname = w."column" AND s.inherited = w.inherited
CROSS JOIN LATERAL json_array_elements_text(array_to_json(s.histogram_bounds)) AS v(value)
WHERE w.spread
"""


@dataclass
class _Part:
    """A table or a partition, as pg_stats knows it.

    Args:
        name: its name.
        rows: how many rows it has; below 0 if nobody has counted.
        inherited: whether what is known of it is of its partitions together.
        is_hidden: whether pg_stats keeps it from the role.
        columns: what is known of its columns.
        values: what is told of their values.
    """

    name: TableName
    rows: float
    inherited: bool = False
    is_hidden: bool = False
    columns: dict[str, ColumnStatistics] = field(default_factory=dict)
    values: dict[str, Values] = field(default_factory=dict)


class PostgresStatistics(StatisticsReader):
    """What ``pg_class`` and ``pg_stats`` say, of tables that the role may read.

    Args:
        rows: returns the rows of a query, given its text and its parameters.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def read(
        self, wanted: Mapping[TableName, Sequence[WantedColumn]]
    ) -> dict[TableName, TableStatistics]:
        """Returns what is known of some tables; of partitioned ones, of their partitions."""
        wholes, parts = self._parts(wanted)
        self._read_columns([*(part for each in parts.values() for part in each), *wholes.values()])
        known = {
            name: [wholes[name]] if wholes[name].columns else
            [part for part in parts[name] if part.columns][:_MOST_PARTS]
            for name in wholes
        }  # fmt: skip
        self._read_values(known, wanted)
        return {
            name: TableStatistics(
                int(whole.rows),
                dict(_columns(known[name], wanted[name])),
                "" if known[name] else _HIDDEN if whole.is_hidden else _NEVER,
            )
            for name, whole in wholes.items()
        }

    def _parts(
        self, names: Iterable[TableName]
    ) -> tuple[dict[TableName, _Part], dict[TableName, list[_Part]]]:
        wholes: dict[TableName, _Part] = {}
        parts: dict[TableName, list[_Part]] = {}
        for schema, table, own, part, is_whole, rows, is_partitioned, is_hidden in rows_about(
            self._rows, _PARTS, list(names)
        ):
            name = TableName(table, schema)
            if is_whole:
                wholes[name] = _Part(name, rows, is_partitioned, is_hidden)
                parts[name] = []
            else:
                parts[name].append(_Part(TableName(part, own), rows))
        for name, whole in wholes.items():
            if whole.rows <= 0:
                # Postgres 13 counts the rows of partitions only, whoever is analyzed.
                whole.rows = sum(max(each.rows, 0) for each in parts[name])
        return wholes, parts

    def _read_columns(self, parts: Sequence[_Part]) -> None:
        by_name = {(part.name, part.inherited): part for part in parts}
        names = list(dict.fromkeys(part.name for part in parts))
        for schema, table, inherited, column, *numbers in rows_about(self._rows, _COLUMNS, names):
            part = by_name.get((TableName(table, schema), inherited))
            if part is None:
                continue
            nulls, distinct, width, correlation, top = numbers
            rows = max(part.rows, 0)
            held = 1 - nulls
            part.columns[column] = ColumnStatistics(
                null_share=nulls,
                distinct=round(distinct if distinct >= 0 else -distinct * rows),
                average_width=width,
                correlation=correlation,
                top_share=None if top is None or held <= 0 else min(top / held, 1.0),
            )

    def _read_values(
        self,
        known: Mapping[TableName, Sequence[_Part]],
        wanted: Mapping[TableName, Sequence[WantedColumn]],
    ) -> None:
        asked = [
            (part, column)
            for name, parts in known.items()
            for part in parts
            for column in wanted[name]
            if column.name in part.columns and (column.spread or column.common)
        ]
        if not asked:
            return
        said = json.dumps([_asked(number, *each) for number, each in enumerate(asked)])
        common: list[dict[str, float]] = [{} for _ in asked]
        bounds: list[list[str]] = [[] for _ in asked]
        for number, text, share in self._rows(_VALUES, [said]):
            part, column = asked[number]
            value = text.rstrip(" ") if column.type.kind is ColumnType.CHAR else text
            held = 1 - part.columns[column.name].null_share
            if share is None:
                bounds[number].append(value)
            elif held > 0:
                common[number][value] = share / held
        for (part, column), shares, values in zip(asked, common, bounds, strict=True):
            held = (1 - part.columns[column.name].null_share) * max(part.rows, 1)
            part.values[column.name] = Values(shares, values, held)


def _asked(number: int, part: _Part, column: WantedColumn) -> dict[str, object]:
    listed = column.listed
    if listed is not None and column.type.kind is ColumnType.CHAR:
        listed = tuple(each.ljust(column.type.length or 1) for each in listed)  # as it is stored
    return {
        "number": number,
        "schema": part.name.schema,
        "table": part.name.name,
        "column": column.name,
        "inherited": part.inherited,
        "spread": column.spread,
        "common": column.common,
        "listed": listed,
    }


def _columns(
    parts: Sequence[_Part], wanted: Sequence[WantedColumn]
) -> Iterator[tuple[str, ColumnStatistics]]:
    for column in wanted:
        of = [part for part in parts if column.name in part.columns]
        if not of:
            continue
        known = replace(_together(of, column.name), type=str(column.type))
        known = known if column.top else replace(known, top_share=None)
        values = [part.values[column.name] for part in of if column.name in part.values]
        yield column.name, with_values(known, column.type, values) if values else known


def _together(parts: Sequence[_Part], name: str) -> ColumnStatistics:
    """Returns what is known of a column in all parts of a table."""
    found = [part.columns[name] for part in parts]
    if len(parts) == 1:
        return found[0]
    rows = [max(part.rows, 1) for part in parts]
    total = sum(rows)

    def mean(numbers: Iterable[float]) -> float:
        return sum(each * weight for each, weight in zip(numbers, rows, strict=True)) / total

    distinct = [each.distinct or 0 for each in found]
    # Unique within each part, it is so in all; of few values all parts have the same.
    are_unique = all(each >= 0.9 * weight for each, weight in zip(distinct, rows, strict=True))
    return ColumnStatistics(
        null_share=mean(each.null_share for each in found),
        distinct=sum(distinct) if are_unique else max(distinct),
        average_width=mean(each.average_width or 0 for each in found),
    )
