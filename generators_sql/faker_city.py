"""faker_city: names of cities."""

from __future__ import annotations

from generators_sql.bases.word_list import WordList
from generators_sql.spi import ColumnFacts, shipped_dictionary


class FakerCity(WordList):
    """One of 500 large cities of the world, all equally likely.

    Made in SQL from word lists of sdgen's own: despite the name, the library Faker has no part in
    it. `faker` is the generator that uses that library.
    """

    type = "faker_city"
    determinism = (
        "A pure function of seed, entity, column and row number; the list is part of sdgen and "
        "never changes."
    )
    example = """\
- name: city
  type: string
  generator: { type: faker_city }
"""
    words = shipped_dictionary("cities")

    def summary(self) -> str:
        return "city"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "cities repeat. Make sequence, unique_int or uuid4 the key"
