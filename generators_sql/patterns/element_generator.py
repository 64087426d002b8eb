"""Generators whose texts are made of elements, such as addresses and article numbers."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlglot import exp

from generators_sql.patterns.elements import Element, capacity, facts_of, longest_of
from generators_sql.patterns.elements_sql import spelled
from generators_sql.patterns.fitting_elements import spelled_within, why_not_fitting
from generators_sql.patterns.numbering import too_few, why_repeating
from generators_sql.spi import ColumnFacts, Generator, ParamProblem, Row, ValueFacts, within
from sdgen.column_types import TEXTS


class OfElements(Generator):
    """A generator whose texts are lists of elements, drawn or each of them once."""

    column_types = TEXTS

    if TYPE_CHECKING:
        unique: bool  # a param of each of them, which says what is unique in its own words

    @abstractmethod
    def elements(self) -> list[Element]:
        """Returns what its texts are made of."""

    def sql(self, row: Row) -> exp.Expression:
        room = row.column.room
        if room is not None and longest_of(self.elements()) > room:
            return spelled_within(row, self.elements(), room)
        return spelled(row, self.elements(), unique=self.unique)

    def value_facts(self, column: ColumnFacts) -> ValueFacts:
        return facts_of(self.elements())

    def longest(self, column: ColumnFacts) -> int | None:
        return within(longest_of(self.elements()), column.room)

    def why_not_choose(self, column: ColumnFacts) -> str | None:
        length = column.type.length or 0
        return why_not_fitting(self.elements(), length, unique=self.unique)

    def why_not_unique(self, column: ColumnFacts) -> str | None:
        return why_repeating(unique=self.unique)

    def too_few(
        self, column: ColumnFacts, what: str, hint: str, param: str
    ) -> Iterator[ParamProblem]:
        """Yields that there are fewer texts than rows, where each comes once; see ``numbering``."""
        if self.unique:
            yield from too_few(column, capacity(self.elements()), what, hint, param)
