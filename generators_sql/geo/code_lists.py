"""Generators of what a frozen list of codes holds: one of it, or that of a country in the row."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import ClassVar

from generators_sql.geo.country_codes import code_problems
from generators_sql.spi import ColumnFacts, Generator, ParamProblem, ValueFacts, nothing_fits
from sdgen.column_types import TEXTS


class CodeList(Generator):
    """Values of a list of countries or currencies, drawn or told by a country's code.

    Attributes:
        country_param: the param that names a column of country codes.
    """

    column_types = TEXTS
    determinism = (
        "A pure function of seed, entity, column and row number; the list is part of sdgen and "
        "never changes."
    )
    country_param: ClassVar[str]

    @abstractmethod
    def values(self) -> Sequence[str]:
        """Returns all values that it makes."""

    @abstractmethod
    def without_use(self) -> Iterator[str]:
        """Yields the params given that say nothing where another column says the country."""

    @property
    def country_column(self) -> str | None:
        """The column of the same row that holds a country's code; None if values are drawn."""
        name: str | None = getattr(self, self.country_param)
        return name

    def siblings(self) -> tuple[str, ...]:
        return () if self.country_column is None else (self.country_column,)

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts.of_words(tuple(self.fitting(self.values(), column)))

    def longest(self, column: ColumnFacts) -> int | None:
        return max(map(len, self.fitting(self.values(), column)), default=0)

    def fitting(self, values: Sequence[str], column: ColumnFacts) -> list[str]:
        """Returns those of its values that are to be made for a column."""
        room = column.room
        return [value for value in values if room is None or len(value) <= room]

    def why_not_clip(self, column: ColumnFacts) -> str | None:
        return None if self.makes_names() else "part of a code is not a code"

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        if self.country_column is not None:
            return f"{self.country_column} says which one it is"
        return nothing_fits(min(map(len, self.values())), column.type.length)

    @abstractmethod
    def makes_names(self) -> bool:
        """Returns whether it makes names, not codes."""

    def problems(self, column: ColumnFacts) -> Iterator[ParamProblem]:
        if self.country_column is None:
            return
        yield from code_problems(column, self.country_param, self.country_column)
        for param in self.without_use():
            message = (
                f"{self.country_column} already decides the {self.type}, so it has no effect. "
                "Remove it"
            )
            yield ParamProblem(param, message)
