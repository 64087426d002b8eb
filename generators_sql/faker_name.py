"""faker_name: names of persons."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.patterns.elements import Fixed, longest_of, shortest_of, words_of
from generators_sql.patterns.fitting_elements import spelled_within
from generators_sql.spi import (
    ColumnFacts,
    Generator,
    Row,
    ValueFacts,
    nothing_fits,
    shipped_dictionary,
    within,
)
from sdgen.column_types import TEXTS

_ELEMENTS = (words_of("first_names"), Fixed(" "), words_of("last_names"))


class FakerName(Generator):
    """A person's first and last name: 512 first names and 1,000 last names, freely combined.

    Made in SQL from word lists of sdgen's own: despite the name, the library Faker has no part in
    it. `faker` is the generator that uses that library.
    """

    type = "faker_name"
    column_types = TEXTS
    determinism = (
        "A pure function of seed, entity, column and row number; the word lists are part of sdgen "
        "and never change, so no upgrade of Faker changes them."
    )
    example = """\
- name: full_name
  type: string
  generator: { type: faker_name }
"""

    def sql(self, row: Row) -> exp.Expression:
        room = row.column.room
        if room is not None and longest_of(_ELEMENTS) > room:
            return spelled_within(row, _ELEMENTS, room)
        first = row.pool(shipped_dictionary("first_names"), stream=0)
        last = row.pool(shipped_dictionary("last_names"), stream=1)
        return x.concat(first, x.text(" "), last)

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts(no_number=True)

    def longest(self, column: ColumnFacts) -> int | None:
        return within(longest_of(_ELEMENTS), column.room)

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return nothing_fits(shortest_of(_ELEMENTS), column.type.length)

    def summary(self) -> str:
        return "first and last name"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "names repeat. Make sequence, unique_int or uuid4 the key"
