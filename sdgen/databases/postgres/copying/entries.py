"""The entries of look-up tables, given to another database as JSON."""

from __future__ import annotations

from collections.abc import Mapping

from sqlglot import exp

from dialects import Dialect
from dialects import sql_nodes as x
from sdgen.column_types import ColumnType
from sdgen.compiling.look_ups import LookUpTable
from sdgen.compiling.look_ups.table import NUMBER, VALUES
from sdgen.compiling.statements import range_parameters, range_values

_TIMES = frozenset({ColumnType.DATE, ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ})
_LONG_AGO = "^([-0-9]+)(.*) BC$"


def entries_query(
    table: LookUpTable, dialect: Dialect, first: int, end: int
) -> tuple[str, Mapping[str, int]]:
    """Returns the query of some entries, and its parameters; see ``TakesColumns.entries_of``."""
    number = x.col(NUMBER)
    cells = [dialect.as_text(number)]
    for name, column in zip(VALUES, table.columns, strict=False):
        cells.append(_as_string(dialect, x.col(name), column.type))
    # An array of arrays, which takes half the time of an aggregate of JSON.
    entries = x.func("ARRAY_TO_JSON", x.func("ARRAY_AGG", exp.Array(expressions=cells)))
    lowest, bound = range_parameters(dialect)
    within = exp.and_(
        exp.GTE(this=number.copy(), expression=lowest),
        exp.LT(this=number.copy(), expression=bound),
    )
    query = exp.select(dialect.as_text(entries)).from_(x.table(table.name)).where(within)
    return dialect.render(query), range_values(first, end)


def _as_string(dialect: Dialect, cell: exp.Expression, kind: ColumnType) -> exp.Expression:
    """Returns a cell as a string that DuckDB casts to its type."""
    if kind is ColumnType.BYTES:
        digits = x.func("ENCODE", cell, x.text("hex"))
        return x.func("REGEXP_REPLACE", digits, x.text("(..)"), x.text(r"\x\1"), x.text("g"))
    text = dialect.as_text(cell)
    if kind not in _TIMES:
        return text
    return x.func("REGEXP_REPLACE", text, x.text(_LONG_AGO), x.text(r"\1 (BC)\2"))
