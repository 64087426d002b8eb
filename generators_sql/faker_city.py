"""faker_city: names of cities."""

from __future__ import annotations

from sqlglot import exp

from generators_sql.spi import (
    ColumnFacts,
    Dictionary,
    Generator,
    Row,
    ValueFacts,
    nothing_fits,
    shipped_dictionary,
)
from sdgen.column_types import TEXTS


class FakerCity(Generator):
    """One of 500 large cities of the world, all equally likely."""

    type = "faker_city"
    column_types = TEXTS
    determinism = (
        "A pure function of seed, entity, column and row number; the list is part of sdgen and "
        "frozen."
    )
    example = """\
- name: city
  type: string
  generator: { type: faker_city }
"""

    def sql(self, row: Row) -> exp.Expression:
        return row.pool(_cities(row.column))

    def value_count(self, column: ColumnFacts) -> int | None:
        return len(_cities(column).values)

    def numbered_value(self, row: Row, number: exp.Expression) -> exp.Expression:
        return row.entry(_cities(row.column), number)

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts.of_words(_cities(column).values)

    def longest(self, column: ColumnFacts) -> int | None:
        return _cities(column).longest

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return nothing_fits(shipped_dictionary("cities").shortest, column.type.length)

    def summary(self) -> str:
        return "city"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "cities repeat. Make sequence, unique_int or uuid4 the key"


def _cities(column: ColumnFacts) -> Dictionary:
    return shipped_dictionary("cities").fitting(column.room)
