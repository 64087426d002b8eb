"""The rows that a foreign key may point to, for the queries of look-up tables and counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from sqlglot import exp

from dialects import sql_nodes as x
from dialects import windows
from generators_sql.spi import NUMBER, AllRows, Reference, Row
from sdgen.frozen import frozen

if TYPE_CHECKING:
    from generators_sql.fk_shapes.condition import Condition

_HOLDS = "holds"

Cells = Callable[[Row], Mapping[str, exp.Expression]]
"""Returns name → what is wanted of each row."""


@frozen
class ParentRows:
    """All rows of an entity, or those that satisfy a condition.

    Args:
        target: the column pointed to.
        condition: the condition, if there is one.
    """

    target: Reference
    condition: Condition | None = None

    def numbered(self, rows: AllRows, cells: Cells, first: int, end: int) -> exp.Select:
        """Returns the query of some of them: the column ``NUMBER``, and what is wanted.

        Args:
            rows: all rows of entities.
            cells: says what is wanted, seen from the column pointed to.
            first: the first number.
            end: one past the last; where there is a condition, of all that satisfy it.
        """
        condition, names = self.condition, list[str]()
        if condition is None:
            return rows.of(self.target.entity, self.target.column, cells, (first, end))

        def wanted(row: Row) -> dict[str, exp.Expression]:
            found = cells(row)
            names.extend(found)
            return {**found, _HOLDS: condition.holds(row)}

        every = rows.of(self.target.entity, self.target.column, wanted).subquery("every_row")
        place = windows.place([x.col(NUMBER, "every_row")])
        holding = exp.EQ(this=x.col(_HOLDS), expression=x.integer(1))
        chosen = exp.select(x.alias(place, NUMBER), *map(x.col, names))
        chosen = chosen.from_(every).where(holding)
        if not first:
            return chosen
        behind = exp.GTE(this=x.col(NUMBER), expression=x.integer(first))
        return (
            exp.select(x.col(NUMBER), *map(x.col, names))
            .from_(chosen.subquery("all"))
            .where(behind)
        )
