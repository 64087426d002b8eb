"""faker_device_name: names of devices."""

from __future__ import annotations

from sqlglot import exp

from dialects import sql_nodes as x
from generators_sql.patterns.elements import DIGITS, Fixed, OneOf, longest_of, shortest_of, words_of
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

_NUMBERS = 10_000
_ELEMENTS = (
    words_of("device_adjectives"),
    Fixed("-"),
    words_of("device_kinds"),
    Fixed("-"),
    *(OneOf(DIGITS),) * 4,
)


class FakerDeviceName(Generator):
    """A device name such as ``amber-thermostat-0427``: 96 adjectives, 64 kinds, 10,000 numbers.

    Made in SQL from word lists of sdgen's own: despite the name, the library Faker has no part in
    it. `faker` is the generator that uses that library.
    """

    type = "faker_device_name"
    column_types = TEXTS
    determinism = (
        "A pure function of seed, entity, column and row number; the word lists are part of sdgen "
        "and never change."
    )
    example = """\
- name: hostname
  type: string
  generator: { type: faker_device_name }
"""

    def sql(self, row: Row) -> exp.Expression:
        room = row.column.room
        if room is not None and longest_of(_ELEMENTS) > room:
            return spelled_within(row, _ELEMENTS, room)
        adjective = row.pool(shipped_dictionary("device_adjectives"), stream=0)
        kind = row.pool(shipped_dictionary("device_kinds"), stream=1)
        number = row.dialect.digits(row.below(_NUMBERS, stream=2), 4)
        return x.concat(adjective, x.text("-"), kind, x.text("-"), number)

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts(no_number=True)

    def longest(self, column: ColumnFacts) -> int | None:
        return within(longest_of(_ELEMENTS), column.room)

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return nothing_fits(shortest_of(_ELEMENTS), column.type.length)

    def summary(self) -> str:
        return "device name"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "names repeat. Make sequence, unique_int or uuid4 the key"
