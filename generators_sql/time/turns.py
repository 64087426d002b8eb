"""Foreign keys that go through all rows of their parent in turn: every round is as long."""

from __future__ import annotations

from generators_sql.fk import Fk
from generators_sql.fk_shapes.every import Every
from generators_sql.spi import ColumnFacts, Generator


def goes_in_turn(column: ColumnFacts, generator: Generator) -> bool:
    """Returns whether rows point to all rows of another entity once, before the next round.

    Args:
        column: the column.
        generator: what fills it.
    """
    return (
        isinstance(generator, Fk)
        and isinstance(generator.distribution, Every)
        and generator.entity != column.entity
        and generator.where is None
        and generator.within is None
    )


def rows_in_turn(column: ColumnFacts, generator: Generator) -> int | None:
    """Returns how many rows a round goes through; None if it does not, or nobody knows yet."""
    if not goes_in_turn(column, generator):
        return None
    entity = generator.points_to(column)
    rows = None if entity is None else column.dataset.rows_of(entity)
    return rows if rows is not None and rows > 0 else None
