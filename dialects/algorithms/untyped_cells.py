"""Whether stored cells are values of a type where columns hold values of any type, as SQLite's do.

Times are strings of one form there, which is told by the functions that read them:
https://www.sqlite.org/lang_datefunc.html.
"""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from sdgen.column_types import FLOATS, INTEGERS, TIMESTAMPS, ColumnType, DataType
from sdgen.string_types import FORMS

IS_VALUE_FUNCTION = "SDGEN_IS_VALUE"
"""Function that the engine adds: whether a text or number is a value of a type, given its name."""

_SECONDS = len("YYYY-MM-DD HH:MM:SS")
_MICROSECONDS = len("YYYY-MM-DD HH:MM:SS.ffffff")
# What TYPEOF says of values of a type, where that is not text.
_STORAGE: dict[ColumnType, tuple[str, ...]] = {
    **dict.fromkeys((*INTEGERS, ColumnType.BOOL), ("integer",)),
    **dict.fromkeys((*FLOATS, ColumnType.DECIMAL), ("integer", "real")),
    ColumnType.BYTES: ("blob",),
}
# Types whose values SQL does not tell from others.
_READ = frozenset({*FORMS, ColumnType.UUID, ColumnType.ARRAY, ColumnType.REAL})


def no_values(cell: exp.Expression, data_type: DataType) -> list[exp.Expression]:
    """Returns conditions under which a cell is no value of a type; its size apart.

    Args:
        cell: a column.
        data_type: the type of the scenario.
    """
    kind = data_type.kind
    storage = map(x.text, _STORAGE.get(kind, ("text",)))
    of_type = exp.In(this=x.func("TYPEOF", cell.copy()), expressions=list(storage))
    found: list[exp.Expression] = [exp.Not(this=of_type)]
    if kind is ColumnType.BOOL:
        truths = [x.integer(0), x.integer(1)]
        found.append(exp.Not(this=exp.In(this=cell.copy(), expressions=truths)))
    if kind is ColumnType.DATE:
        found.append(_differ(cell, x.func("DATE", cell.copy(), _counted())))
    if kind in TIMESTAMPS:
        seconds = x.substring(cell.copy(), x.integer(1), x.integer(_SECONDS))
        found.append(_differ(seconds, x.func("DATETIME", cell.copy())))
        # Without the fraction, which counting rounds to milliseconds.
        found.append(_differ(seconds, x.func("DATETIME", seconds.copy(), _counted())))
        ends = len("+00:00") if kind is ColumnType.TIMESTAMPTZ else 0
        sizes = [x.integer(_SECONDS + ends), x.integer(_MICROSECONDS + ends)]
        found.append(exp.Not(this=exp.In(this=x.length(cell.copy()), expressions=sizes)))
        zone = x.substring(cell.copy(), exp.Neg(this=x.integer(6)))
        is_utc = exp.EQ(this=zone, expression=x.text("+00:00"))
        found.append(exp.Not(this=is_utc) if kind is ColumnType.TIMESTAMPTZ else is_utc)
    if kind is ColumnType.JSON:
        found.append(exp.Not(this=x.func("JSON_VALID", cell.copy())))
    if kind in _READ:
        is_value = x.func(IS_VALUE_FUNCTION, cell.copy(), x.text(str(data_type)))
        found.append(exp.Not(this=is_value))
    return found


def _counted() -> exp.Expression:
    """Returns the modifier that makes 30 February 1 March; as it stands it is taken for a day."""
    return x.text("+0 days")


def _differ(cell: exp.Expression, other: exp.Expression) -> exp.Expression:
    return exp.Not(this=exp.Is(this=cell.copy(), expression=other))
