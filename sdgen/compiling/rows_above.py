"""The ancestors of a row in a tree, one level after the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdgen.compiling.row import CompiledRow


def rows_above(row: CompiledRow, column: str, most: int) -> list[CompiledRow]:
    """Returns the ancestors of a row in a tree, parent first; the root repeated if fewer.

    Args:
        row: the row.
        column: the column that points to the row above.
        most: how many to return.
    """
    from generators_sql.fk_shapes.tree_cells import row_above

    rows: list[CompiledRow] = []
    here, generator = row, row.entity.column(column).generator.params
    for step in range(1, most + 1):
        what = f"{column}_up_{step}"
        number = row.named(
            ("up", column, step),
            what,
            row_above(here.bound_to(column), column, generator),
            f"ancestor {step} up via {column}, or the root",
        )
        here = replace(row, number=number, path=(*row.path, column, f"up_{step}"))
        rows.append(here)
    return rows
