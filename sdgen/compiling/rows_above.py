"""The rows above a row in a tree, one step after the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.fk_shapes.tree_cells import row_above

if TYPE_CHECKING:
    from sdgen.compiling.row import CompiledRow


def rows_above(row: CompiledRow, column: str, most: int) -> list[CompiledRow]:
    """Returns the rows above one in a tree, nearest first; the root again where there are fewer.

    Args:
        row: the row.
        column: the column that points to the row above.
        most: how many to return.
    """
    rows: list[CompiledRow] = []
    here = row
    for step in range(1, most + 1):
        what = f"{column}_up_{step}"
        number = row.named(
            ("up", column, step),
            what,
            _row_above(here, column),
            f"row {step} above by {column}, or the root",
        )
        here = replace(row, number=number, path=(*row.path, what))
        rows.append(here)
    return rows


def _row_above(row: CompiledRow, column: str) -> exp.Expression:
    """Returns the number of the row above, the row's own where the column points to none."""
    number = row_above(row.bound_to(column), row.entity.column(column).generator.params)
    if number is not None:
        return number
    is_root = exp.Is(this=row.value(column), expression=exp.Null())
    above = row.via(column).number
    return x.case((is_root, x.copied(row.number)), otherwise=x.copied(above))
