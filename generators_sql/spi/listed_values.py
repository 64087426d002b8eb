"""Generators of values that a scenario lists, and what follows from those values."""

from __future__ import annotations

from abc import abstractmethod

from generators_sql.spi.column_facts import ColumnFacts
from generators_sql.spi.generator import Generator
from generators_sql.spi.value_facts import Span, ValueFacts
from sdgen.column_types import DataType
from sdgen.values import (
    Value,
    coerce,
    longest_text,
    places_of_values,
    plain_type,
    span_of_values,
)


class OfValues(Generator):
    """A generator that makes no other values than those that its params say."""

    @abstractmethod
    def said(self) -> list[object]:
        """Returns the values as the scenario has them."""

    def fitting(self, column: ColumnFacts) -> list[object]:
        """Returns those of them that it makes for a column; see ``Fit``."""
        return self.said()

    def coerced(self, column: ColumnFacts) -> list[Value]:
        """Returns all values as a column has them, whatever their length.

        Raises ValueError if one does not fit it.
        """
        return [coerce(value, column.unlimited) for value in self.said()]

    def part_type(self, column: ColumnFacts) -> DataType | None:
        return plain_type(self.said())

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return ValueFacts.of(self.fitting(column), column.unlimited)

    def longest(self, column: ColumnFacts) -> int | None:
        return longest_text(self.fitting(column), column.type)

    def span(self, column: ColumnFacts) -> Span | None:
        return span_of_values(self.said(), column.type)

    def places(self, column: ColumnFacts) -> int | None:
        return places_of_values(self.said(), column.type)

    def may_be_null(self) -> bool:
        return None in self.said()
