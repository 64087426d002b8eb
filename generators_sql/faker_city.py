"""faker_city: names of cities."""

from __future__ import annotations

from sqlglot import exp

from generators_sql.spi import ColumnFacts, Generator, Row, ValueFacts, shipped_dictionary
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
        return row.pool(shipped_dictionary("cities"))

    def value_count(self, column: ColumnFacts) -> int | None:
        return len(shipped_dictionary("cities").values)

    def numbered_value(self, row: Row, number: exp.Expression) -> exp.Expression:
        return row.entry(shipped_dictionary("cities"), number)

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts.of_words(shipped_dictionary("cities").values)

    def longest(self, column: ColumnFacts) -> int | None:
        return shipped_dictionary("cities").longest

    def summary(self) -> str:
        return "city"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "cities repeat. Make sequence, unique_int or uuid4 the key"
