"""Generators of names of persons, by locale."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from pydantic import Field
from sqlglot import exp

from generators_sql.people.name_lists import names_locale, names_problems
from generators_sql.spi import (
    ColumnFacts,
    Dictionary,
    Generator,
    ParamProblem,
    Row,
    ValueFacts,
    nothing_fits,
)
from sdgen.column_types import TEXTS


class LocalNames(Generator):
    """Names of one kind, every one of a locale's list equally likely."""

    column_types = TEXTS
    determinism = (
        "A pure function of seed, entity, column and row number; the word lists are part of sdgen "
        "and frozen."
    )

    locale: str | None = Field(
        default=None,
        description="Whose names, such as `de_DE`. Default: the scenario's locale or, where there "
        "are no names of it, another of its language; else `en_US`.",
    )

    @abstractmethod
    def names(self, locale: str) -> Dictionary:
        """Returns the names of a locale that has some."""

    def _names(self, column: ColumnFacts) -> Dictionary:
        return self.names(names_locale(column, self.locale)).fitting(column.room)

    def sql(self, row: Row) -> exp.Expression:
        return row.pool(self._names(row.column))

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts.of_words(self._names(column).values)

    def longest(self, column: ColumnFacts) -> int | None:
        return self._names(column).longest

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        words = self.names(names_locale(column, self.locale))
        return nothing_fits(words.shortest, column.type.length)

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return "names repeat. Make sequence, unique_int or uuid4 the key"

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        yield from names_problems(column, self.locale)
