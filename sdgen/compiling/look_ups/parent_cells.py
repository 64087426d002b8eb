"""Cells that foreign keys point to, computed once by the database itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from sqlglot import exp

from dialects import Dialect
from sdgen.compiling.look_ups.table import LookUpSession, LookUpTable


@dataclass(frozen=True)
class ParentCells(LookUpTable):
    """The cells of one column of an entity, by row number.

    Args:
        query: computes them: a number and a cell for each row.
    """

    query: exp.Select

    title: ClassVar[str] = "Parents: cells that foreign keys point to, computed once"
    place_in_script: ClassVar[int] = 3  # they may be computed from tables of the other kinds

    def characters(self, dialect: Dialect) -> set[str]:
        """Returns the characters of the query."""
        return set(dialect.render(self.query))

    def fill(self, session: LookUpSession) -> None:
        """Computes the cells."""
        session.execute(self.insert(self.query))

    def fill_in_script(self, dialect: Dialect) -> Iterator[str]:
        """Yields the INSERT that computes them."""
        yield dialect.render(self.insert(self.query))
