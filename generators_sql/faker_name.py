"""faker_name: names of persons."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.spi import ColumnFacts, Generator, Row, ValueFacts, shipped_dictionary
from sdgen.column_types import TEXTS


class FakerName(Generator):
    """A person's first and last name: 512 first names and 1,000 last names, freely combined."""

    type = "faker_name"
    column_types = TEXTS
    determinism = (
        "A pure function of seed, entity, column and row number; the word lists are part of sdgen "
        "and frozen, so no upgrade of Faker changes them."
    )
    example = """\
- name: full_name
  type: string
  generator: { type: faker_name }
"""

    def sql(self, row: Row) -> exp.Expression:
        first = row.pool(shipped_dictionary("first_names"), stream=0)
        last = row.pool(shipped_dictionary("last_names"), stream=1)
        return x.concat(first, x.text(" "), last)

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts(no_number=True)

    def longest(self, column: ColumnFacts) -> int | None:
        return sum(shipped_dictionary(name).longest for name in ("first_names", "last_names")) + 1

    def summary(self) -> str:
        return "first and last name"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "names repeat. Make sequence, unique_int or uuid4 the key"
