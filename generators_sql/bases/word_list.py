"""Generators that draw from a list of words."""

from __future__ import annotations

from typing import Any, ClassVar

from sqlglot import exp

from generators_sql.spi import ColumnFacts, Dictionary, Generator, Row, ValueFacts, nothing_fits
from generators_sql.spi.unique_ways import unique_way
from sdgen.column_types import TEXTS


class WordList(Generator):
    """One entry of a list, all equally likely.

    Attributes:
        words: the list; see ``package_dictionary``.
    """

    column_types = TEXTS
    determinism = (
        "A pure function of seed, entity, column and row number, for one version of the list."
    )
    words: ClassVar[Dictionary]

    @classmethod
    def __pydantic_init_subclass__(cls, **arguments: Any) -> None:
        """Raises TypeError if the class has no list."""
        super().__pydantic_init_subclass__(**arguments)
        words = getattr(cls, "words", None)
        if "type" in vars(cls) and not isinstance(words, Dictionary):
            raise TypeError(
                f"{cls.__name__}.words must be a Dictionary, such as "
                f'package_dictionary("acme_sdgen", "dealers.txt") (got {words!r})'
            )

    def sql(self, row: Row) -> exp.Expression:
        return row.pool(self._fitting(row.column))

    def value_count(self, column: ColumnFacts) -> int | None:
        return len(self._fitting(column).values)

    def numbered_value(self, row: Row, number: exp.Expression) -> exp.Expression:
        return row.entry(self._fitting(row.column), number)

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts.of_words(self._fitting(column).values)

    def longest(self, column: ColumnFacts) -> int | None:
        return self._fitting(column).longest

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        return nothing_fits(self.words.shortest, column.type.length)

    def summary(self) -> str:
        return f"one of {len(self.words.values):,} words"

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return f"entries of the list repeat. {unique_way(column.kind)}"

    def _fitting(self, column: ColumnFacts) -> Dictionary:
        return self.words.fitting(column.room)
